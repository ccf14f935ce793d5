; Written by `dev.py formats` from the registry of readers.

[CustomMessages]
en.About=Summary, people and quotes of an article
it.About=Sintesi, persone e citazioni di un articolo
en.Format_text=Plain text
it.Format_text=Testo semplice
en.Format_docx=Word document
it.Format_docx=Documento Word
en.Format_odt=OpenDocument text
it.Format_odt=Testo OpenDocument
en.Format_rtf=Rich text (RTF)
it.Format_rtf=Testo formattato (RTF)
en.Format_epub=E-book (EPUB)
it.Format_epub=Libro elettronico (EPUB)
en.Format_html=Web page
it.Format_html=Pagina web
en.Format_mhtml=Web page in one file (MHTML)
it.Format_mhtml=Pagina web in un solo file (MHTML)
en.Format_webarchive=Safari web archive
it.Format_webarchive=Archivio web di Safari
en.Format_pdf=PDF
it.Format_pdf=PDF
en.Format_mail=Mail
it.Format_mail=Messaggio di posta
en.Format_markdown=Markdown
it.Format_markdown=Markdown

[Registry]
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Sunto"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Sunto"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Sunto\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "Sunto"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Sunto\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "{cm:About}"
Root: HKCU; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "Sunto"; ValueData: "Software\Sunto\Capabilities"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Sunto.text"; ValueType: string; ValueData: "{cm:Format_text}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.text\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.text\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.txt"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.txt\OpenWithProgids"; ValueType: string; ValueName: "Sunto.text"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".txt"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".txt"; ValueData: "Sunto.text"
Root: HKCU; Subkey: "Software\Classes\.text"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.text\OpenWithProgids"; ValueType: string; ValueName: "Sunto.text"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".text"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".text"; ValueData: "Sunto.text"
Root: HKCU; Subkey: "Software\Classes\.asc"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.asc\OpenWithProgids"; ValueType: string; ValueName: "Sunto.text"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".asc"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".asc"; ValueData: "Sunto.text"
Root: HKCU; Subkey: "Software\Classes\Sunto.docx"; ValueType: string; ValueData: "{cm:Format_docx}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.docx\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.docx\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.docx"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.docx\OpenWithProgids"; ValueType: string; ValueName: "Sunto.docx"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".docx"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".docx"; ValueData: "Sunto.docx"
Root: HKCU; Subkey: "Software\Classes\.docm"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.docm\OpenWithProgids"; ValueType: string; ValueName: "Sunto.docx"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".docm"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".docm"; ValueData: "Sunto.docx"
Root: HKCU; Subkey: "Software\Classes\Sunto.odt"; ValueType: string; ValueData: "{cm:Format_odt}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.odt\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.odt\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.odt"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.odt\OpenWithProgids"; ValueType: string; ValueName: "Sunto.odt"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".odt"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".odt"; ValueData: "Sunto.odt"
Root: HKCU; Subkey: "Software\Classes\.fodt"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.fodt\OpenWithProgids"; ValueType: string; ValueName: "Sunto.odt"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".fodt"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".fodt"; ValueData: "Sunto.odt"
Root: HKCU; Subkey: "Software\Classes\Sunto.rtf"; ValueType: string; ValueData: "{cm:Format_rtf}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.rtf\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.rtf\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.rtf"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.rtf\OpenWithProgids"; ValueType: string; ValueName: "Sunto.rtf"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".rtf"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".rtf"; ValueData: "Sunto.rtf"
Root: HKCU; Subkey: "Software\Classes\Sunto.epub"; ValueType: string; ValueData: "{cm:Format_epub}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.epub\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.epub\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.epub"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.epub\OpenWithProgids"; ValueType: string; ValueName: "Sunto.epub"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".epub"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".epub"; ValueData: "Sunto.epub"
Root: HKCU; Subkey: "Software\Classes\Sunto.html"; ValueType: string; ValueData: "{cm:Format_html}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.html\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.html\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.html"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.html\OpenWithProgids"; ValueType: string; ValueName: "Sunto.html"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".html"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".html"; ValueData: "Sunto.html"
Root: HKCU; Subkey: "Software\Classes\.htm"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.htm\OpenWithProgids"; ValueType: string; ValueName: "Sunto.html"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".htm"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".htm"; ValueData: "Sunto.html"
Root: HKCU; Subkey: "Software\Classes\.xhtml"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.xhtml\OpenWithProgids"; ValueType: string; ValueName: "Sunto.html"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".xhtml"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".xhtml"; ValueData: "Sunto.html"
Root: HKCU; Subkey: "Software\Classes\.shtml"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.shtml\OpenWithProgids"; ValueType: string; ValueName: "Sunto.html"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".shtml"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".shtml"; ValueData: "Sunto.html"
Root: HKCU; Subkey: "Software\Classes\Sunto.mhtml"; ValueType: string; ValueData: "{cm:Format_mhtml}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.mhtml\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.mhtml\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.mhtml"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.mhtml\OpenWithProgids"; ValueType: string; ValueName: "Sunto.mhtml"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".mhtml"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".mhtml"; ValueData: "Sunto.mhtml"
Root: HKCU; Subkey: "Software\Classes\.mht"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.mht\OpenWithProgids"; ValueType: string; ValueName: "Sunto.mhtml"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".mht"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".mht"; ValueData: "Sunto.mhtml"
Root: HKCU; Subkey: "Software\Classes\Sunto.webarchive"; ValueType: string; ValueData: "{cm:Format_webarchive}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.webarchive\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.webarchive\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.webarchive"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.webarchive\OpenWithProgids"; ValueType: string; ValueName: "Sunto.webarchive"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".webarchive"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".webarchive"; ValueData: "Sunto.webarchive"
Root: HKCU; Subkey: "Software\Classes\Sunto.pdf"; ValueType: string; ValueData: "{cm:Format_pdf}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.pdf\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.pdf\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.pdf"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.pdf\OpenWithProgids"; ValueType: string; ValueName: "Sunto.pdf"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".pdf"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".pdf"; ValueData: "Sunto.pdf"
Root: HKCU; Subkey: "Software\Classes\Sunto.mail"; ValueType: string; ValueData: "{cm:Format_mail}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.mail\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.mail\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.eml"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.eml\OpenWithProgids"; ValueType: string; ValueName: "Sunto.mail"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".eml"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".eml"; ValueData: "Sunto.mail"
Root: HKCU; Subkey: "Software\Classes\Sunto.markdown"; ValueType: string; ValueData: "{cm:Format_markdown}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Sunto.markdown\DefaultIcon"; ValueType: string; ValueData: "{app}\sunto-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\Sunto.markdown\shell\open\command"; ValueType: string; ValueData: """{app}\sunto-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.md"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "Sunto.markdown"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".md"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".md"; ValueData: "Sunto.markdown"
Root: HKCU; Subkey: "Software\Classes\.markdown"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.markdown\OpenWithProgids"; ValueType: string; ValueName: "Sunto.markdown"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".markdown"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".markdown"; ValueData: "Sunto.markdown"
Root: HKCU; Subkey: "Software\Classes\.mdown"; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.mdown\OpenWithProgids"; ValueType: string; ValueName: "Sunto.markdown"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Applications\sunto-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".mdown"; ValueData: ""
Root: HKCU; Subkey: "Software\Sunto\Capabilities\FileAssociations"; ValueType: string; ValueName: ".mdown"; ValueData: "Sunto.markdown"
