<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Sunto</source>
        <translation>Informazioni su Sunto</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versione {version}</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Nulla esce da questo computer.</translation>
    </message>
    <message>
        <source>Sunto opens no network connection: no account, no telemetry, no updates. Articles stay where they are; your corrections and the list of recent articles are kept in your own folder.</source>
        <translation>Sunto non apre alcuna connessione di rete: niente account, niente telemetria, niente aggiornamenti. Gli articoli restano dove sono; le correzioni e l’elenco degli articoli recenti sono conservati nella tua cartella personale.</translation>
    </message>
    <message>
        <source>Everything it shows is cut from the article&apos;s own text. It can be wrong about who said what: check before you publish.</source>
        <translation>Tutto ciò che mostra è ritagliato dal testo dell’articolo. Su chi ha detto che cosa può sbagliare: verifica prima di pubblicare.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt (LGPL), spaCy, ReportLab, and Source Serif and Source Sans (SIL Open Font License).</source>
        <translation>Licenza Apache 2.0. Realizzato con Qt (LGPL), spaCy, ReportLab e i caratteri Source Serif e Source Sans (SIL Open Font License).</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>being read</source>
        <translation>in lettura</translation>
    </message>
    <message>
        <source>being analysed</source>
        <translation>in analisi</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscito</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Text of the article</source>
        <translation>Testo dell’articolo</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Punto precedente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Punto successivo</translation>
    </message>
    <message>
        <source>Show or hide what does not belong to the article: notes, links, advertisements</source>
        <translation>Mostra o nascondi ciò che non fa parte dell’articolo: note, rimandi, pubblicità</translation>
    </message>
    <message>
        <source>Text left out ({number})</source>
        <translation>Testo escluso ({number})</translation>
    </message>
    <message>
        <source>Belongs to the article</source>
        <translation>Appartiene all’articolo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>Take back all text left out</source>
        <translation>Recupera tutto il testo escluso</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Take text back</source>
        <translation>Recupera testo</translation>
    </message>
    <message>
        <source>Leave text out</source>
        <translation>Escludi testo</translation>
    </message>
    <message>
        <source>{place} of {number}</source>
        <translation>{place} di {number}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Take back</source>
        <translation>Recupera</translation>
    </message>
    <message>
        <source>This belongs to the article: analyse it again</source>
        <translation>Appartiene all’articolo: analizzalo di nuovo</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Open articles</source>
        <translation>Articoli aperti</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>Articoli recenti</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Rileggi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Apri articoli</translation>
    </message>
    <message>
        <source>There is neither a text nor a file in the clipboard.</source>
        <translation>Negli appunti non c’è né un testo né un file.</translation>
    </message>
    <message>
        <source>Briefing of {number} articles</source>
        <translation>Sunto di {number} articoli</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Esporta PDF</translation>
    </message>
    <message>
        <source>“{words}” is not in the text</source>
        <translation>“{words}” non compare nel testo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>“{name}” carries more articles: {names}.</source>
        <translation>“{name}” contiene altri articoli: {names}.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} è stato salvato.</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>No names to show.</source>
        <translation>Nessun nome da mostrare.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>Filter the entities</source>
        <translation>Filtra le entità</translation>
    </message>
    <message>
        <source>Entities of the article</source>
        <translation>Entità dell’articolo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Merge selected rows</source>
        <translation>Unisci le righe selezionate</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Dividi…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>Show everybody&apos;s quotes</source>
        <translation>Mostra le citazioni di tutti</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Unisci a</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Cambia tipo</translation>
    </message>
    <message>
        <source>Merge rows</source>
        <translation>Unisci righe</translation>
    </message>
    <message>
        <source>Split row</source>
        <translation>Dividi riga</translation>
    </message>
</context>
<context>
    <name>EntityDelegate</name>
    <message>
        <source>New name</source>
        <translation>Nuovo nome</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n.</translation>
    </message>
    <message>
        <source>How often the article names it</source>
        <translation>Quante volte l’articolo lo nomina</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Analysing the article…</source>
        <translation>Analisi dell’articolo…</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limits for files</source>
        <translation>Limiti per i file</translation>
    </message>
    <message>
        <source>Some files are larger than any article, and some are made to do harm. Sunto gives up on a file that goes beyond these limits. They hold for every file that you open from now on.</source>
        <translation>Alcuni file sono più grandi di qualsiasi articolo, altri sono fatti per nuocere. Sunto rinuncia a un file che supera questi limiti. Valgono per ogni file che apri da ora in poi.</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>Dimensione di un file</translation>
    </message>
    <message>
        <source>Time for reading it</source>
        <translation>Tempo per leggerlo</translation>
    </message>
    <message>
        <source>Memory for reading it</source>
        <translation>Memoria per leggerlo</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondi</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Lavoro in corso</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Chiudi il messaggio</translation>
    </message>
</context>
<context>
    <name>ModeLine</name>
    <message>
        <source>Names found by {pipeline}.</source>
        <translation>Nomi trovati da {pipeline}.</translation>
    </message>
    <message>
        <source>For this language the analysis is basic: names are told by their capitals, quotes by their marks, and most quotes have no speaker.</source>
        <translation>Per questa lingua l’analisi è solo di base: i nomi si riconoscono dalle maiuscole, le citazioni dalle virgolette, quasi sempre senza attribuzione.</translation>
    </message>
    <message>
        <source>For this language the analysis is basic: quotes are told by their marks, and most have no speaker. Names found by {pipeline}.</source>
        <translation>Per questa lingua l’analisi è solo di base: le citazioni si riconoscono dalle virgolette, quasi sempre senza attribuzione. Nomi trovati da {pipeline}.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What can be done with what is selected</source>
        <translation>Che cosa si può fare con la selezione</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
</context>
<context>
    <name>PipelineDialog</name>
    <message>
        <source>Who finds the names?</source>
        <translation>Chi trova i nomi?</translation>
    </message>
    <message>
        <source>Sunto can take people, organisations and places from a spaCy pipeline that is installed on this computer. It is asked for articles in its own language; all others, and quotes and summary, stay Sunto&apos;s work.</source>
        <translation>Sunto può prendere persone, organizzazioni e luoghi da una pipeline di spaCy installata su questo computer. Serve per gli articoli nella sua lingua; tutti gli altri, le citazioni e la sintesi restano a Sunto.</translation>
    </message>
    <message>
        <source>None is installed; one in a folder will do.</source>
        <translation>Non ce n’è nessuna installata; va bene anche una in una cartella.</translation>
    </message>
    <message>
        <source>Pipeline for names</source>
        <translation>Pipeline per i nomi</translation>
    </message>
    <message>
        <source>Sunto itself</source>
        <translation>Sunto stesso</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Cartella…</translation>
    </message>
    <message>
        <source>Folder of a spaCy pipeline</source>
        <translation>Cartella di una pipeline di spaCy</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Cerca in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo di file:</translation>
    </message>
</context>
<context>
    <name>QuoteDelegate</name>
    <message>
        <source>speaker open</source>
        <translation>senza attribuzione</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>discorso indiretto</translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation>non confermato</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>da verificare</translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>paragraph {number}</source>
        <translation>capoverso {number}</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>da verificare</translation>
    </message>
    <message>
        <source>speaker open</source>
        <translation>senza attribuzione</translation>
    </message>
    <message>
        <source>Sunto is not sure who said this, or that it is a quote.</source>
        <translation>Sunto non è sicuro di chi lo abbia detto, o che sia una citazione.</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes of the article</source>
        <translation>Citazioni dell’articolo</translation>
    </message>
    <message>
        <source>Nobody is quoted in this article.</source>
        <translation>In questo articolo non ci sono citazioni.</translation>
    </message>
    <message>
        <source>Change speaker…</source>
        <translation>Cambia attribuzione…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Not a quote</source>
        <translation>Non è una citazione</translation>
    </message>
    <message>
        <source>Next to be checked</source>
        <translation>Prossima da verificare</translation>
    </message>
    <message>
        <source>Previous to be checked</source>
        <translation>Precedente da verificare</translation>
    </message>
    <message>
        <source>Copy with attribution</source>
        <translation>Copia con attribuzione</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Stile di citazione</translation>
    </message>
    <message>
        <source>Show everybody&apos;s quotes</source>
        <translation>Mostra le citazioni di tutti</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Solo {name}</translation>
    </message>
    <message>
        <source>Show all ({number})</source>
        <translation>Mostra tutte ({number})</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>Cambia attribuzione</translation>
    </message>
    <message>
        <source>Confirm quote</source>
        <translation>Conferma citazione</translation>
    </message>
</context>
<context>
    <name>SentenceDelegate</name>
    <message>
        <source>pinned</source>
        <translation>fissata</translation>
    </message>
    <message>
        <source>leans on</source>
        <translation>segue da</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Source of the article</source>
        <translation>Fonte dell’articolo</translation>
    </message>
    <message>
        <source>Read as {format}, though its name ends in {suffix}</source>
        <translation>Letto come {format}, anche se il nome finisce in {suffix}</translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message>
        <source>Who said this?</source>
        <translation>Chi l’ha detto?</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Chi parla</translation>
    </message>
    <message>
        <source>Left open by the article</source>
        <translation>L’articolo non lo dice</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “{name}”</source>
        <translation>Dividi “{name}”</translation>
    </message>
    <message>
        <source>Which mentions are not {name}? They get a row of their own.</source>
        <translation>Quali menzioni non sono {name}? Avranno una riga a parte.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menzioni</translation>
    </message>
</context>
<context>
    <name>SummaryModel</name>
    <message>
        <source>pinned</source>
        <translation>fissata</translation>
    </message>
    <message>
        <source>Leans on: {sentence}</source>
        <translation>Segue da: {sentence}</translation>
    </message>
    <message>
        <source>Paragraph {number}.</source>
        <translation>Capoverso {number}.</translation>
    </message>
    <message>
        <source>This sentence leans on what went before it in the article.</source>
        <translation>Questa frase si appoggia a ciò che la precede nell’articolo.</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Sentences of the summary</source>
        <translation>Frasi della sintesi</translation>
    </message>
    <message>
        <source>No sentence tells more than the others.</source>
        <translation>Nessuna frase da riassumere.</translation>
    </message>
    <message>
        <source>Pin sentence</source>
        <translation>Fissa la frase</translation>
    </message>
    <message>
        <source>Leave sentence out</source>
        <translation>Escludi la frase</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Sentences in the summary</source>
        <translation>Numero di frasi della sintesi</translation>
    </message>
    <message>
        <source>Unpin sentence</source>
        <translation>Non fissare più la frase</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra degli strumenti</translation>
    </message>
    <message>
        <source>Find in text</source>
        <translation>Cerca nel testo</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Qualcosa è andato storto</translation>
    </message>
    <message>
        <source>The report says where in the program it happened. It holds no word of your articles, and nothing was sent anywhere.</source>
        <translation>Il rapporto dice in quale punto del programma è accaduto. Non contiene una parola dei tuoi articoli, e nulla è stato inviato.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Non è stato possibile scrivere il rapporto.</translation>
    </message>
    <message>
        <source>Log folder:</source>
        <translation>Cartella dei log:</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copia rapporto</translation>
    </message>
    <message>
        <source>Copy folder&apos;s path</source>
        <translation>Copia percorso della cartella</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Sunto ended unexpectedly last time.</source>
        <translation>L’ultima volta Sunto si è chiuso in modo imprevisto.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapporto…</translation>
    </message>
    <message>
        <source>What was open then can be opened again.</source>
        <translation>Si può riaprire ciò che era aperto allora.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Something went wrong inside Sunto. You can go on; what is open stays open.</source>
        <translation>Qualcosa è andato storto dentro Sunto. Puoi continuare: ciò che è aperto resta aperto.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>What happened, who is in it, who said what: from your own files, on your own machine.</source>
        <translation>Che cosa è successo, chi c’entra, chi ha detto che cosa: dai tuoi file, sul tuo computer.</translation>
    </message>
    <message>
        <source>Open articles…</source>
        <translation>Apri articoli…</translation>
    </message>
    <message>
        <source>or drop files here, or paste a text</source>
        <translation>oppure trascina qui i file, o incolla un testo</translation>
    </message>
    <message>
        <source>Articles to start with</source>
        <translation>Articoli per cominciare</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>Articoli recenti</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Vai</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Vi&amp;sta</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>&amp;Export PDF…</source>
        <translation>&amp;Esporta PDF…</translation>
    </message>
    <message>
        <source>Export &amp;all open articles as one PDF…</source>
        <translation>Esporta &amp;tutti gli articoli aperti in un solo PDF…</translation>
    </message>
    <message>
        <source>&amp;Close article</source>
        <translation>&amp;Chiudi l’articolo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>E&amp;sci</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Copy &amp;quotes</source>
        <translation>Copia cita&amp;zioni</translation>
    </message>
    <message>
        <source>&amp;Paste a text or files</source>
        <translation>&amp;Incolla un testo o dei file</translation>
    </message>
    <message>
        <source>&amp;Names by…</source>
        <translation>&amp;Nomi trovati da…</translation>
    </message>
    <message>
        <source>&amp;Limits for files…</source>
        <translation>&amp;Limiti per i file…</translation>
    </message>
    <message>
        <source>&amp;Find in text</source>
        <translation>&amp;Cerca nel testo</translation>
    </message>
    <message>
        <source>&amp;Next place</source>
        <translation>Punto &amp;successivo</translation>
    </message>
    <message>
        <source>&amp;Previous place</source>
        <translation>Punto &amp;precedente</translation>
    </message>
    <message>
        <source>Next &amp;article</source>
        <translation>&amp;Articolo successivo</translation>
    </message>
    <message>
        <source>Previous a&amp;rticle</source>
        <translation>A&amp;rticolo precedente</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sintesi</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citazioni</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Ingrandisci il testo</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Rimpicciolisci il testo</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Dimensione normale</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Come il &amp;sistema</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Sc&amp;uro</translation>
    </message>
    <message>
        <source>A&amp;rrange panels anew</source>
        <translation>Ri&amp;pristina i pannelli</translation>
    </message>
    <message>
        <source>&amp;About Sunto</source>
        <translation>&amp;Informazioni su Sunto</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>en</source>
        <comment>the code of the language of this translation</comment>
        <translation>it</translation>
    </message>
</context>
<context>
    <name>exporters</name>
    <message>
        <source>PDF briefing</source>
        <translation>Briefing in PDF</translation>
    </message>
    <message>
        <source>Markdown briefing</source>
        <translation>Briefing in Markdown</translation>
    </message>
    <message>
        <source>Plain-text briefing</source>
        <translation>Briefing in testo semplice</translation>
    </message>
    <message>
        <source>JSON lines, all data</source>
        <translation>Righe JSON, tutti i dati</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>plain text</source>
        <translation>testo semplice</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>pagina web</translation>
    </message>
    <message>
        <source>web page in one file (MHTML)</source>
        <translation>pagina web in un solo file (MHTML)</translation>
    </message>
    <message>
        <source>Safari web archive</source>
        <translation>archivio web di Safari</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>documento Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>testo OpenDocument</translation>
    </message>
    <message>
        <source>rich text (RTF)</source>
        <translation>testo formattato (RTF)</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>messaggio di posta</translation>
    </message>
    <message>
        <source>e-book (EPUB)</source>
        <translation>libro elettronico (EPUB)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something went wrong with “{name}”. The log has the details.</source>
        <translation>Qualcosa non ha funzionato con “{name}”. I dettagli sono nel registro.</translation>
    </message>
    <message>
        <source>“{name}” could not be read. The file may be damaged; try opening another copy.</source>
        <translation>Non è stato possibile leggere “{name}”. Il file potrebbe essere danneggiato: prova con un’altra copia.</translation>
    </message>
    <message>
        <source>“{name}” is not there. It may have been moved, renamed or deleted.</source>
        <translation>“{name}” non c’è. Forse è stato spostato, rinominato o eliminato.</translation>
    </message>
    <message>
        <source>“{name}” is not a file. Choose the articles inside it instead.</source>
        <translation>“{name}” non è un file. Scegli gli articoli che contiene.</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Check its permissions, or copy it to a folder of yours.</source>
        <translation>Non hai il permesso di leggere “{name}”. Controlla i permessi, o copialo in una tua cartella.</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached: its drive or network folder does not answer. Connect it and open the file again.</source>
        <translation>“{name}” non è raggiungibile: il disco o la cartella di rete non risponde. Ricollegalo e apri di nuovo il file.</translation>
    </message>
    <message>
        <source>“{name}” is being written. Open it again when that is done.</source>
        <translation>“{name}” è in corso di scrittura. Riaprilo quando sarà terminata.</translation>
    </message>
    <message>
        <source>“{name}” holds no text. It may not have been saved yet: save it and open it again.</source>
        <translation>“{name}” non contiene testo. Forse non è ancora stato salvato: salvalo e riaprilo.</translation>
    </message>
    <message>
        <source>“{name}” is not a text. Save the article as plain text and open that file.</source>
        <translation>“{name}” non è un testo. Salva l’articolo come testo semplice e apri quel file.</translation>
    </message>
    <message>
        <source>Sunto does not know this kind of file: “{name}”. Save the article as plain text and open that file.</source>
        <translation>Sunto non conosce questo tipo di file: “{name}”. Salva l’articolo come testo semplice e apri quel file.</translation>
    </message>
    <message>
        <source>“{name}” is larger than articles are. Open only the part that you need.</source>
        <translation>“{name}” è troppo grande per essere un articolo. Apri solo la parte che ti serve.</translation>
    </message>
    <message>
        <source>“{name}” comes from an old version of Word. Save it as .docx and open that file.</source>
        <translation>“{name}” viene da una vecchia versione di Word. Salvalo come .docx e apri quel file.</translation>
    </message>
    <message>
        <source>What is packed in “{name}” is larger than articles are. Save only the part that you need, and open that file.</source>
        <translation>Il contenuto di “{name}” è troppo grande per essere un articolo. Salva solo la parte che ti serve e apri quel file.</translation>
    </message>
    <message>
        <source>“{name}” is built in a way that no article is. Copy its text and paste it into Sunto.</source>
        <translation>“{name}” è costruito come nessun articolo. Copia il testo e incollalo in Sunto.</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Try opening another copy, or save it anew.</source>
        <translation>“{name}” è danneggiato. Prova ad aprirne un’altra copia o salvalo di nuovo.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Save it without one, and open that file.</source>
        <translation>“{name}” è protetto da una password. Salvalo senza password e apri quel file.</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages and no text. Have its text recognised, and open that file.</source>
        <translation>“{name}” contiene immagini di pagine e nessun testo. Fanne riconoscere il testo e apri quel file.</translation>
    </message>
    <message>
        <source>“{name}” could be read but not analysed. The log has the details.</source>
        <translation>“{name}” è stato letto ma non analizzato. I dettagli sono nel registro.</translation>
    </message>
    <message>
        <source>“{name}” is too long to analyse. Open only the part that you need.</source>
        <translation>“{name}” è troppo lungo da analizzare. Apri solo la parte che ti serve.</translation>
    </message>
    <message>
        <source>The pipeline “{name}” could not be used; the names are Sunto&apos;s own. The log has the details.</source>
        <translation>Non è stato possibile usare la pipeline “{name}”; i nomi sono quelli di Sunto. I dettagli sono nel registro.</translation>
    </message>
    <message>
        <source>The pipeline “{name}” is not installed here; the names are Sunto&apos;s own. Install it, or choose another one.</source>
        <translation>La pipeline “{name}” non è installata qui; i nomi sono quelli di Sunto. Installala o scegline un’altra.</translation>
    </message>
    <message>
        <source>“{name}” is not a spaCy pipeline; the names are Sunto&apos;s own. Choose the folder that holds its “config.cfg”.</source>
        <translation>“{name}” non è una pipeline di spaCy; i nomi sono quelli di Sunto. Scegli la cartella che contiene il suo “config.cfg”.</translation>
    </message>
    <message>
        <source>The pipeline “{name}” does not work here; the names are Sunto&apos;s own. It needs to find names and to be made for this spaCy.</source>
        <translation>La pipeline “{name}” qui non funziona; i nomi sono quelli di Sunto. Deve trovare nomi ed essere fatta per questa versione di spaCy.</translation>
    </message>
    <message>
        <source>“{name}” took too long and was stopped. Try again, or open only a part of it.</source>
        <translation>“{name}” ha richiesto troppo tempo ed è stato interrotto. Riprova, o aprine solo una parte.</translation>
    </message>
    <message>
        <source>The work on “{name}” stopped unexpectedly. Everything is ready again: try once more.</source>
        <translation>Il lavoro su “{name}” si è interrotto all’improvviso. È di nuovo tutto pronto: riprova.</translation>
    </message>
    <message>
        <source>“{name}” could not be written; nothing was changed. Choose another name or folder.</source>
        <translation>Non è stato possibile scrivere “{name}”; nulla è stato modificato. Scegli un altro nome o un’altra cartella.</translation>
    </message>
    <message>
        <source>“{name}” may not be written there; nothing was changed. Choose another folder, or close the program that uses the file.</source>
        <translation>Non è permesso scrivere “{name}” in quel punto; nulla è stato modificato. Scegli un’altra cartella, o chiudi il programma che usa il file.</translation>
    </message>
    <message>
        <source>No article was found in “{name}”. Hidden files and kinds that Sunto does not know are left out; name such a file itself.</source>
        <translation>Nessun articolo trovato in “{name}”. I file nascosti e quelli di tipo sconosciuto a Sunto sono tralasciati; indica tu il file.</translation>
    </message>
    <message>
        <source>The Dask cluster “{name}” does not answer. Start it, check its address, and run the same command again: it goes on.</source>
        <translation>Il cluster Dask “{name}” non risponde. Avvialo, controlla l’indirizzo e ripeti lo stesso comando: riprenderà da dove era.</translation>
    </message>
    <message>
        <source>The Dask cluster “{name}” has not this version of Sunto. Install the same one wherever its workers run.</source>
        <translation>Il cluster Dask “{name}” non ha questa versione di Sunto. Installa la stessa ovunque girino i suoi worker.</translation>
    </message>
    <message>
        <source>The folder for “{name}” is not there. Choose another folder.</source>
        <translation>La cartella per “{name}” non c’è. Scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>There is no room left for “{name}”; nothing was changed. Free some space and try again.</source>
        <translation>Non c’è più spazio per “{name}”; nulla è stato modificato. Libera un po’ di spazio e riprova.</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>il testo incollato</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sintesi</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citazioni</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Articolo</translation>
    </message>
</context>
<context>
    <name>types</name>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organizzazione</translation>
    </message>
    <message>
        <source>place</source>
        <translation>luogo</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>work</source>
        <translation>opera</translation>
    </message>
    <message>
        <source>product</source>
        <translation>prodotto</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
</context>
</TS>
