; The installer for Windows, by Inno Setup 6.3 or later: see README.md beside this file.
;   ISCC /DVersion=0.1.0 packaging\windows\sunto.iss
#ifndef Version
  #error Say which version it is: /DVersion=...
#endif
#define Bundle "..\..\dist\sunto"

[Setup]
AppId={{4D4E3535-E4D6-4F35-BF40-026889FD6D3D}
AppName=Sunto
AppVersion={#Version}
AppPublisher=The Sunto authors
VersionInfoVersion={#Version}
; For the user who installs it, without an administrator: %LOCALAPPDATA%\Programs\Sunto
PrivilegesRequired=lowest
DefaultDirName={autopf}\Sunto
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=sunto-{#Version}-setup
SetupIconFile=..\..\build\sunto.ico
UninstallDisplayIcon={app}\sunto-desktop.exe
UninstallDisplayName=Sunto
WizardStyle=modern
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "it"; MessagesFile: "compiler:Languages\Italian.isl"

[CustomMessages]
en.DesktopIcon=A shortcut on the desktop
it.DesktopIcon=Un collegamento sul desktop
en.Start=Open Sunto
it.Start=Apri Sunto

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[InstallDelete]
; what an earlier version had and this one has not
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Sunto"; Filename: "{app}\sunto-desktop.exe"; Comment: "{cm:About}"
Name: "{autodesktop}\Sunto"; Filename: "{app}\sunto-desktop.exe"; Comment: "{cm:About}"; Tasks: desktopicon

[Run]
Filename: "{app}\sunto-desktop.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

#include "associations.iss"
