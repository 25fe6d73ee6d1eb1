<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl_BE">
<context>
    <name>ActionBar</name>
    <message>
        <source>Afsluiten…</source>
        <translation>Dismiss…</translation>
    </message>
    <message>
        <source>Doorverwijzen</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>Enkel opvolgen</source>
        <translation>Monitor only</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Meldpunt</translation>
    </message>
    <message>
        <source>Naar {number}</source>
        <translation>To {number}</translation>
    </message>
    <message>
        <source>Open persdossier</source>
        <translation>Open case</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>De desk is gesloten: er wordt niet meer gewaakt.</source>
        <translation>The desk is closed: nobody watches any more.</translation>
    </message>
    <message>
        <source>De desk sluit over 5 minuten. Ontgrendel ze om verder te waken.</source>
        <translation>The desk closes in 5 minutes. Unlock it to go on watching.</translation>
    </message>
    <message>
        <source>Een termijn loopt af binnen 5 minuten</source>
        <translation>A deadline ends within 5 minutes</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>To Watch</translation>
    </message>
    <message>
        <source>Nieuw verhaal: beslis nu</source>
        <translation>New story: decide now</translation>
    </message>
    <message>
        <source>Open het venster</source>
        <translation>Open the window</translation>
    </message>
    <message>
        <source>Sluit Woordvoering</source>
        <translation>Quit Woordvoering</translation>
    </message>
    <message>
        <source>Vergrendel</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>gesloten, er wordt niet gewaakt</source>
        <translation>closed, nobody watches</translation>
    </message>
    <message>
        <source>niets te beslissen</source>
        <translation>nothing to decide</translation>
    </message>
    <message>
        <source>{n} nieuwe verhalen: beslis nu</source>
        <translation>{n} new stories: decide now</translation>
    </message>
    <message>
        <source>{n} verhaal te beslissen</source>
        <translation>{n} story to decide</translation>
    </message>
    <message>
        <source>{n} verhalen te beslissen</source>
        <translation>{n} stories to decide</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Hele tekst</source>
        <translation>Whole text</translation>
    </message>
    <message>
        <source>Minder</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>revisie {n}</source>
        <translation>revision {n}</translation>
    </message>
    <message>
        <source>uit {kind}</source>
        <translation>from {kind}</translation>
    </message>
    <message>
        <source>vrijgegeven v{n}</source>
        <translation>released v{n}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>De desk gaat niet open.</source>
        <translation>The desk does not open.</translation>
    </message>
    <message>
        <source>Deze desk staat al open in een venster dat niet antwoordt. Sluit dat venster en begin opnieuw.</source>
        <translation>This desk is already open in a window that does not answer. Close that window and start again.</translation>
    </message>
    <message>
        <source>Deze handeling is gestopt ({kind}). Wat bewaard was, blijft bewaard.</source>
        <translation>This act stopped ({kind}). What was saved stays saved.</translation>
    </message>
    <message>
        <source>Er is niets gewijzigd; wat bewaard is, blijft bewaard. Installeer het programma opnieuw en open het weer. Lukt dat niet, geef dan de details aan wie dit toestel beheert.</source>
        <translation>Nothing was changed; what is kept stays kept. Install the program again and open it. If that fails, give the details to whoever looks after this device.</translation>
    </message>
    <message>
        <source>Het programma kan niet openen: een deel ervan is niet te lezen ({what}).</source>
        <translation>The program cannot open: part of it cannot be read ({what}).</translation>
    </message>
    <message>
        <source>Probeer opnieuw</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>{reason} Er is niets gewijzigd; wat bewaard is, blijft bewaard.</source>
        <translation>{reason} Nothing was changed; what was saved stays saved.</translation>
    </message>
</context>
<context>
    <name>AuthorityTable</name>
    <message>
        <source>Bevoegd voor</source>
        <translation>Competent for</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Overheden die akkoord moeten geven</source>
        <translation>Authorities that must agree</translation>
    </message>
    <message>
        <source>Plaatsvervanger</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Uitspraak</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>BaseText</name>
    <message>
        <source>Basistekst {language}</source>
        <translation>Base text {language}</translation>
    </message>
    <message>
        <source>De vertaling verwijst naar dezelfde beweringen en is niet ouder dan de basistekst</source>
        <translation>The translation cites the same claims and is not older than the base text</translation>
    </message>
    <message>
        <source>Sinds deze vertaling: {changed}</source>
        <translation>Since this translation: {changed}</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Akkoord vragen</source>
        <translation>Ask for clearance</translation>
    </message>
    <message>
        <source>Antwoorden</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Juridische checklist  {words}</source>
        <translation>Legal checklist  {words}</translation>
    </message>
    <message>
        <source>Kopieer de volledige SHA-256</source>
        <translation>Copy the full SHA-256</translation>
    </message>
    <message>
        <source>Open punten</source>
        <translation>Open points</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 {sha}</source>
        <translation>SHA-256 {sha}</translation>
    </message>
    <message>
        <source>{done} van {all}</source>
        <translation>{done} of {all}</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Alleen de eerste {most} bestanden worden gevraagd.</source>
        <translation>Only the first {most} files are asked about.</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Afgerond: {step}</source>
        <translation>Finished: {step}</translation>
    </message>
    <message>
        <source>Akkoord gevraagd.</source>
        <translation>Clearance asked.</translation>
    </message>
    <message>
        <source>Dossier gesloten.</source>
        <translation>Case closed.</translation>
    </message>
    <message>
        <source>Dossier heropend.</source>
        <translation>Case reopened.</translation>
    </message>
    <message>
        <source>Dossier heropenen</source>
        <translation>Reopen case</translation>
    </message>
    <message>
        <source>Dossier sluiten</source>
        <translation>Close case</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Oproep genoteerd.</source>
        <translation>Call noted.</translation>
    </message>
    <message>
        <source>Overgeslagen.</source>
        <translation>Waived.</translation>
    </message>
    <message>
        <source>Overslaan: {step}</source>
        <translation>Waive: {step}</translation>
    </message>
    <message>
        <source>Plaatsvervanger gevraagd.</source>
        <translation>Deputy asked.</translation>
    </message>
    <message>
        <source>Update genoteerd.</source>
        <translation>Update noted.</translation>
    </message>
    <message>
        <source>{name} gebeld: {note}</source>
        <translation>{name} called: {note}</translation>
    </message>
    <message>
        <source>{who} herinnerd.</source>
        <translation>{who} reminded.</translation>
    </message>
</context>
<context>
    <name>CaseDelegate</name>
    <message>
        <source>gesloten {day}</source>
        <translation>closed {day}</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} open</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Aan zet</source>
        <translation>To act</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Triage wijzigen</source>
        <translation>Change triage</translation>
    </message>
    <message>
        <source>behandeld door {name}</source>
        <translation>handled by {name}</translation>
    </message>
    <message>
        <source>gesloten {day}</source>
        <translation>closed {day}</translation>
    </message>
    <message>
        <source>sinds eerste signaal {time}</source>
        <translation>since first signal {time}</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>gesloten</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>op schema</source>
        <translation>on schedule</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>wacht op anderen</source>
        <translation>waits on others</translation>
    </message>
    <message>
        <source>{n} open persvraag</source>
        <translation>{n} open media request</translation>
    </message>
    <message>
        <source>{n} open persvragen</source>
        <translation>{n} open media requests</translation>
    </message>
</context>
<context>
    <name>CasePresenter</name>
    <message>
        <source>Een tekst verwijst naar deze bewering: ze blijft zoals ze is.</source>
        <translation>A text refers to this claim: it stays as it is.</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Kies een navraag met een bijlage.</source>
        <translation>Choose an enquiry with material.</translation>
    </message>
    <message>
        <source>Kies eerst een bewering, of voeg er een toe met W.</source>
        <translation>Choose a claim first, or add one with W.</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Aanpassen</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Afgeraden</source>
        <translation>Advised against</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Akkoord vraag je over een tekst. Begin een verklaring.</source>
        <translation>Clearance is asked on a text. Begin a statement.</translation>
    </message>
    <message>
        <source>Akkoorden</source>
        <translation>Clearances</translation>
    </message>
    <message>
        <source>Bewaar kopie…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Bijlage toevoegen…</source>
        <translation>Add material…</translation>
    </message>
    <message>
        <source>Bijlagen</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Concept · r{n}</source>
        <translation>Draft · r{n}</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Pass to 101</translation>
    </message>
    <message>
        <source>Elke bijlage krijgt een vingerafdruk.</source>
        <translation>Every item gets a fingerprint.</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Gevoelig</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Logboek: KETTING KLOPT NIET, {lines}</source>
        <translation>Log: CHAIN DOES NOT HOLD, {lines}</translation>
    </message>
    <message>
        <source>Logboek: ketting klopt, {lines}</source>
        <translation>Log: chain holds, {lines}</translation>
    </message>
    <message>
        <source>Mogelijk dringend: 101</source>
        <translation>Possibly urgent: 101</translation>
    </message>
    <message>
        <source>Nieuwe verklaring…</source>
        <translation>New statement…</translation>
    </message>
    <message>
        <source>Nog geen akkoord nodig</source>
        <translation>No clearance needed yet</translation>
    </message>
    <message>
        <source>Nog geen bijlage</source>
        <translation>No material yet</translation>
    </message>
    <message>
        <source>Nog geen persvraag bij dit dossier</source>
        <translation>No media request in this case yet</translation>
    </message>
    <message>
        <source>Nog geen verklaring</source>
        <translation>No statement yet</translation>
    </message>
    <message>
        <source>Nog niet doorgegeven. Geef het door voor je verder gaat.</source>
        <translation>Not passed on yet. Pass it on before you go on.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Noteer verwittigd…</source>
        <translation>Note as informed…</translation>
    </message>
    <message>
        <source>Open Akkoord</source>
        <translation>Open Clearance</translation>
    </message>
    <message>
        <source>Opzijgelegd</source>
        <translation>Laid aside</translation>
    </message>
    <message>
        <source>Overgenomen</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Overgeslagen</source>
        <translation>Passed over</translation>
    </message>
    <message>
        <source>Persdossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Media requests</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Te verwittigen</source>
        <translation>To inform</translation>
    </message>
    <message>
        <source>Verklaring</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Verklaringen</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Vrijgegeven · v{n}</source>
        <translation>Released · v{n}</translation>
    </message>
    <message>
        <source>Wacht {span}</source>
        <translation>Waits {span}</translation>
    </message>
    <message>
        <source>advies</source>
        <translation>advice</translation>
    </message>
    <message>
        <source>moet het weten, hoeft niet akkoord te gaan</source>
        <translation>must know, need not agree</translation>
    </message>
    <message>
        <source>om {time}</source>
        <translation>at {time}</translation>
    </message>
    <message>
        <source>verplicht</source>
        <translation>required</translation>
    </message>
    <message>
        <source>{n} regel</source>
        <translation>{n} line</translation>
    </message>
    <message>
        <source>{n} regels</source>
        <translation>{n} lines</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Geen dossier past hierbij</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>Geen open dossier</source>
        <translation>No open case</translation>
    </message>
    <message>
        <source>Gesloten</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>To Watch</translation>
    </message>
    <message>
        <source>Nieuw dossier…</source>
        <translation>New case…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Bewaar de persmappen</source>
        <translation>Save the press kits</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Sinds eerste signaal</source>
        <translation>Since first signal</translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Toon alle open</source>
        <translation>Show all open</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Welke dossiers</source>
        <translation>Which cases</translation>
    </message>
    <message>
        <source>Zoek een dossier</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>Zoek op titel, nummer of naam</source>
        <translation>Search by title, number or name</translation>
    </message>
    <message>
        <source>{n} dossier</source>
        <translation>{n} case</translation>
    </message>
    <message>
        <source>{n} dossiers</source>
        <translation>{n} cases</translation>
    </message>
</context>
<context>
    <name>ChannelTabs</name>
    <message>
        <source>Kanalen</source>
        <translation>Channels</translation>
    </message>
</context>
<context>
    <name>CheckedBar</name>
    <message>
        <source>Antwoord aan {all}</source>
        <translation>Answer {all}</translation>
    </message>
    <message>
        <source>Kies vragen van één dossier: een antwoord hoort bij één tekst.</source>
        <translation>Choose requests of one case: an answer belongs to one text.</translation>
    </message>
    <message>
        <source>Toewijzen</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>uit {n} dossier</source>
        <translation>from {n} case</translation>
    </message>
    <message>
        <source>uit {n} dossiers</source>
        <translation>from {n} cases</translation>
    </message>
    <message>
        <source>zelfde dossier, zelfde antwoord</source>
        <translation>same case, same answer</translation>
    </message>
    <message>
        <source>{n} geselecteerd</source>
        <translation>{n} selected</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Bewaar antwoorden</source>
        <translation>Save answers</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Juridische checklist</source>
        <translation>Legal checklist</translation>
    </message>
    <message>
        <source>Met dit antwoord kan de tekst niet vertrekken.</source>
        <translation>With this answer the text cannot leave.</translation>
    </message>
    <message>
        <source>N.v.t.</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Schrijf waarom niet.</source>
        <translation>Write why not.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Waarom niet, in één zin</source>
        <translation>Why not, in one sentence</translation>
    </message>
    <message>
        <source>{done} van {all} beantwoord</source>
        <translation>{done} of {all} answered</translation>
    </message>
    <message>
        <source>{name}, op revisie {number}</source>
        <translation>{name}, on revision {number}</translation>
    </message>
</context>
<context>
    <name>ChoicesPane</name>
    <message>
        <source>Bestanden</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Keuzes</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Gaat naar precies wie de versie had die dit rechtzet.</source>
        <translation>Goes to exactly those who had the version that this corrects.</translation>
    </message>
    <message>
        <source>En nog {count}: de perslijst zegt van elk waarom.</source>
        <translation>And {count} more: the press list says why for each.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Uur van de volgende update</source>
        <translation>Time of the next update</translation>
    </message>
    <message>
        <source>Volgende update</source>
        <translation>Next update</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>website eerst, dan de rest samen</source>
        <translation>website first, then the rest together</translation>
    </message>
    <message>
        <source>website eerst; elk kanaal plaats je zelf</source>
        <translation>website first; you post on each channel yourself</translation>
    </message>
    <message>
        <source>website eerst; {some} vanzelf, de rest plaats je zelf</source>
        <translation>website first; {some} by themselves, the rest you post yourself</translation>
    </message>
    <message>
        <source>{n} krijgen niets vanzelf</source>
        <translation>{n} receive nothing by themselves</translation>
    </message>
    <message>
        <source>{n} krijgt niets vanzelf</source>
        <translation>{n} receives nothing by itself</translation>
    </message>
    <message>
        <source>{n} ontvanger</source>
        <translation>{n} recipient</translation>
    </message>
    <message>
        <source>{n} ontvangers</source>
        <translation>{n} recipients</translation>
    </message>
    <message>
        <source>in perskamer en bijlage</source>
        <translation>in press room and attached</translation>
    </message>
</context>
<context>
    <name>ClaimActs</name>
    <message>
        <source>Antwoord genoteerd.</source>
        <translation>Answer noted.</translation>
    </message>
    <message>
        <source>Bewaar bijlage als</source>
        <translation>Save material as</translation>
    </message>
    <message>
        <source>Bewaard.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Bewering toegevoegd.</source>
        <translation>Claim added.</translation>
    </message>
    <message>
        <source>Je gaat verder zonder #{n}.</source>
        <translation>You go on without #{n}.</translation>
    </message>
    <message>
        <source>Kies een bestand</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Navraag genoteerd.</source>
        <translation>Enquiry noted.</translation>
    </message>
    <message>
        <source>Oordeel bewaard.</source>
        <translation>Judgement saved.</translation>
    </message>
    <message>
        <source>Oproep genoteerd.</source>
        <translation>Call noted.</translation>
    </message>
    <message>
        <source>Vrijgave gewijzigd.</source>
        <translation>Release status changed.</translation>
    </message>
    <message>
        <source>{name} bewaard als bijlage.</source>
        <translation>{name} kept as material.</translation>
    </message>
    <message>
        <source>{name} bewaard.</source>
        <translation>{name} saved.</translation>
    </message>
</context>
<context>
    <name>ClaimDelegate</name>
    <message>
        <source>Bel opnieuw</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Bewering toevoegen</source>
        <translation>Add a claim</translation>
    </message>
    <message>
        <source>Graad: bron A–F · informatie 1–6</source>
        <translation>Grade: source A–F · information 1–6</translation>
    </message>
    <message>
        <source>Navraag toevoegen</source>
        <translation>Add an enquiry</translation>
    </message>
    <message>
        <source>wacht {span}</source>
        <translation>waits {span}</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Anders verwoorden…</source>
        <translation>Reword…</translation>
    </message>
    <message>
        <source>Antwoord noteren…</source>
        <translation>Record an answer…</translation>
    </message>
    <message>
        <source>Bel opnieuw…</source>
        <translation>Call again…</translation>
    </message>
    <message>
        <source>Beoordelen…</source>
        <translation>Judge…</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Bijlage bewaren als…</source>
        <translation>Save material as…</translation>
    </message>
    <message>
        <source>Navraag toevoegen…</source>
        <translation>Add an enquiry…</translation>
    </message>
    <message>
        <source>Vrijgave wijzigen…</source>
        <translation>Change release status…</translation>
    </message>
    <message>
        <source>Zonder deze bewering verder…</source>
        <translation>Go on without this claim…</translation>
    </message>
</context>
<context>
    <name>ClaimPicker</name>
    <message>
        <source>Bewering invoegen</source>
        <translation>Insert claim</translation>
    </message>
    <message>
        <source>Beweringen van dit dossier</source>
        <translation>Claims of this case</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen beweringen. W in het dossier maakt er een.</source>
        <translation>This case has no claims yet. W in the case makes one.</translation>
    </message>
    <message>
        <source>Enter voegt in, Esc sluit</source>
        <translation>Enter inserts, Esc closes</translation>
    </message>
    <message>
        <source>niet te gebruiken: {reason}</source>
        <translation>not usable: {reason}</translation>
    </message>
    <message>
        <source>te weerleggen</source>
        <translation>to be refuted</translation>
    </message>
    <message>
        <source>vrijgeefbaar</source>
        <translation>releasable</translation>
    </message>
</context>
<context>
    <name>ClaimsTab</name>
    <message>
        <source>Bewering</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Graad</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vrijgave</source>
        <translation>Release</translation>
    </message>
</context>
<context>
    <name>ClearanceActs</name>
    <message>
        <source>Aanpassing van {who} niet overgenomen: {reason}</source>
        <translation>Changes of {who} not adopted: {reason}</translation>
    </message>
    <message>
        <source>Aanvraag ingetrokken. Wie al antwoordde, blijft staan.</source>
        <translation>Request withdrawn. Answers that were given stay.</translation>
    </message>
    <message>
        <source>Bevestigd.</source>
        <translation>Confirmed.</translation>
    </message>
    <message>
        <source>De plaats van de zin is niet zeker. Zet hem zelf op zijn plaats.</source>
        <translation>The place of the sentence is not certain. Put it in place yourself.</translation>
    </message>
    <message>
        <source>Genoteerd in het verloop.</source>
        <translation>Noted in the course of events.</translation>
    </message>
    <message>
        <source>Genoteerd. Telt zodra de afzender teruggebeld is.</source>
        <translation>Noted. Counts once the sender was called back.</translation>
    </message>
    <message>
        <source>Genoteerd. Telt zodra de getuige bevestigt.</source>
        <translation>Noted. Counts as soon as the witness confirms.</translation>
    </message>
    <message>
        <source>Getekend.</source>
        <translation>Signed.</translation>
    </message>
    <message>
        <source>Getuige van het gesprek met {who}</source>
        <translation>Witness to the call with {who}</translation>
    </message>
    <message>
        <source>Je bevestigt dat je dit gesprek hoorde: {words}</source>
        <translation>You confirm that you heard this call: {words}</translation>
    </message>
    <message>
        <source>Kies de mail</source>
        <translation>Choose the e-mail</translation>
    </message>
    <message>
        <source>Mails (*.eml);;Alle bestanden (*)</source>
        <translation>E-mails (*.eml);;All files (*)</translation>
    </message>
    <message>
        <source>Op {who} wordt niet gewacht.</source>
        <translation>Nobody waits on {who}.</translation>
    </message>
    <message>
        <source>Oproep genoteerd.</source>
        <translation>Call noted.</translation>
    </message>
    <message>
        <source>Revisie {number} bewaard met de zin van {who}.</source>
        <translation>Revision {number} saved with the sentence of {who}.</translation>
    </message>
    <message>
        <source>Voorgesteld. De tweede persoon bevestigt.</source>
        <translation>Proposed. The second person confirms.</translation>
    </message>
    <message>
        <source>Vraag eerst akkoord op deze revisie.</source>
        <translation>First ask for clearance on this revision.</translation>
    </message>
    <message>
        <source>akkoord</source>
        <translation>clearance</translation>
    </message>
    <message>
        <source>de tweede persoon</source>
        <translation>the second person</translation>
    </message>
    <message>
        <source>{name} bevestigt op een eigen toestel: die sleutel is niet hier.</source>
        <translation>{name} confirms on their own device: that key is not here.</translation>
    </message>
    <message>
        <source>{name} gevraagd. Het eerste geldige antwoord telt.</source>
        <translation>{name} asked. The first valid answer counts.</translation>
    </message>
    <message>
        <source>{who} gebeld: {note}</source>
        <translation>{who} called: {note}</translation>
    </message>
    <message>
        <source>{who} herinnerd.</source>
        <translation>{who} reminded.</translation>
    </message>
    <message>
        <source>{who} kan je niet overslaan: het schema laat dat niet toe.</source>
        <translation>{who} cannot be passed over: the schema does not allow it.</translation>
    </message>
    <message>
        <source>{who} overslaan bevestigen</source>
        <translation>Confirm passing over {who}</translation>
    </message>
    <message>
        <source>{who} stelde geen zin voor.</source>
        <translation>{who} proposed no sentence.</translation>
    </message>
</context>
<context>
    <name>ClearanceForms</name>
    <message>
        <source>Aanpassen</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Aanpassing niet overnemen</source>
        <translation>Do not adopt the changes</translation>
    </message>
    <message>
        <source>Afgeraden</source>
        <translation>Advised against</translation>
    </message>
    <message>
        <source>Afzender teruggebeld</source>
        <translation>Sender called back</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Akkoord per e-mail noteren</source>
        <translation>Note clearance by e-mail</translation>
    </message>
    <message>
        <source>Bel {number}, niet een nummer dat in de mail staat.</source>
        <translation>Call {number}, not a number from the e-mail.</translation>
    </message>
    <message>
        <source>Bel {who}</source>
        <translation>Call {who}</translation>
    </message>
    <message>
        <source>Bevestig</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Bij alle {all} die nog niet antwoordden</source>
        <translation>With all {all} who have not answered yet</translation>
    </message>
    <message>
        <source>De handtekening geldt enkel voor revisie {number}, SHA-256 {sha}.</source>
        <translation>The signature holds only for revision {number}, SHA-256 {sha}.</translation>
    </message>
    <message>
        <source>De zin zoals die in de tekst moet staan; leeg als er geen is.</source>
        <translation>The sentence as it must stand in the text; empty if there is none.</translation>
    </message>
    <message>
        <source>Dit blijft voor altijd zichtbaar in het logboek en op de vrijgave. Een tweede persoon bevestigt.</source>
        <translation>This stays visible for ever in the log and on the release. A second person confirms.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Er is geen nummer bekend: zoek het op, neem het niet uit de mail.</source>
        <translation>No number is known: look it up, do not take it from the e-mail.</translation>
    </message>
    <message>
        <source>Gebeld nummer</source>
        <translation>Number called</translation>
    </message>
    <message>
        <source>Getuige die meeluisterde</source>
        <translation>Witness who listened</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>In zijn of haar woorden</source>
        <translation>In their own words</translation>
    </message>
    <message>
        <source>Ja, letterlijk</source>
        <translation>Yes, word for word</translation>
    </message>
    <message>
        <source>Lees deze tekst voor</source>
        <translation>Read this text aloud</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Afzender teruggebeld, met als getuige</source>
        <translation>Sender called back, with as witness</translation>
    </message>
    <message>
        <source>Aanvraag intrekken</source>
        <translation>Withdraw the request</translation>
    </message>
    <message>
        <source>Bij wie</source>
        <translation>From whom</translation>
    </message>
    <message>
        <source>Enkel {who}</source>
        <translation>Only {who}</translation>
    </message>
    <message>
        <source>Nog niet teruggebeld</source>
        <translation>Not called back yet</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Plaatsvervanger</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Precies deze tekst</source>
        <translation>Exactly this text</translation>
    </message>
    <message>
        <source>Stel voor</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Teken</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Tekst voorgelezen</source>
        <translation>Text read aloud</translation>
    </message>
    <message>
        <source>Telefonisch akkoord noteren</source>
        <translation>Note clearance by telephone</translation>
    </message>
    <message>
        <source>Trek in</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Uitspraak</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Uitspraak van {who}</source>
        <translation>Verdict of {who}</translation>
    </message>
    <message>
        <source>Verplicht bij alles behalve akkoord.</source>
        <translation>Required for everything but clearance.</translation>
    </message>
    <message>
        <source>Voorgestelde zin</source>
        <translation>Proposed sentence</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Waarom kan het niet wachten</source>
        <translation>Why can it not wait</translation>
    </message>
    <message>
        <source>Waarom niet</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>Wat leverde de oproep op</source>
        <translation>What came of the call</translation>
    </message>
    <message>
        <source>Wat zei {who}</source>
        <translation>What did {who} say</translation>
    </message>
    <message>
        <source>Wie bevestigt</source>
        <translation>Who confirms</translation>
    </message>
    <message>
        <source>Wie bevestigt dit</source>
        <translation>Who confirms this</translation>
    </message>
    <message>
        <source>Wie had je aan de lijn</source>
        <translation>Whom did you speak to</translation>
    </message>
    <message>
        <source>Wie schreef</source>
        <translation>Who wrote</translation>
    </message>
    <message>
        <source>Wie tekent</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>[nog {n} teken: lees het in Verschil]</source>
        <translation>[{n} more character: read it in Difference]</translation>
    </message>
    <message>
        <source>[nog {n} tekens: lees ze in Verschil]</source>
        <translation>[{n} more characters: read them in Difference]</translation>
    </message>
    <message>
        <source>geen antwoord</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>geen nummer bekend</source>
        <translation>no number known</translation>
    </message>
    <message>
        <source>{who} bevestigde aan de telefoon dat deze mail van hem of haar komt.</source>
        <translation>{who} confirmed by telephone that this e-mail is theirs.</translation>
    </message>
    <message>
        <source>{who} moet nog altijd akkoord geven met deze tekst; bel na het noteren.</source>
        <translation>{who} must still clear this text; call after noting it.</translation>
    </message>
    <message>
        <source>{who} overslaan</source>
        <translation>Pass over {who}</translation>
    </message>
    <message>
        <source>{who}, revisie {number}. Telt pas als de afzender teruggebeld is en de getuige bevestigt.</source>
        <translation>{who}, revision {number}. Counts once the sender was called back and the witness confirms.</translation>
    </message>
    <message>
        <source>{who}, revisie {number}. Telt pas als de getuige bevestigt.</source>
        <translation>{who}, revision {number}. Counts only when the witness confirms.</translation>
    </message>
    <message>
        <source>{who}, revisie {number}. Wie al antwoordde, blijft staan; je kan later opnieuw akkoord vragen.</source>
        <translation>{who}, revision {number}. Answers that were given stay; you can ask for clearance again later.</translation>
    </message>
</context>
<context>
    <name>ClearancePresenter</name>
    <message>
        <source>Akkoord gevraagd. De revisie ligt nu vast.</source>
        <translation>Clearance asked. The revision is now fixed.</translation>
    </message>
    <message>
        <source>Akkoord · {kind}</source>
        <translation>Clearance · {kind}</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen verklaring om akkoord over te vragen.</source>
        <translation>This case has no statement yet to ask clearance on.</translation>
    </message>
    <message>
        <source>Maak revisie {number}</source>
        <translation>Make revision {number}</translation>
    </message>
    <message>
        <source>Neem de tekst van {who} over in revisie {number}</source>
        <translation>Adopt the text of {who} in revision {number}</translation>
    </message>
    <message>
        <source>revisie {number}</source>
        <translation>revision {number}</translation>
    </message>
    <message>
        <source>{who} vraagt een aanpassing</source>
        <translation>{who} requests changes</translation>
    </message>
    <message>
        <source>{who} wacht</source>
        <translation>{who} waits</translation>
    </message>
</context>
<context>
    <name>ClearanceRequests</name>
    <message>
        <source>Aanvraag intrekken</source>
        <translation>Withdraw the request</translation>
    </message>
    <message>
        <source>Afzender teruggebeld</source>
        <translation>Sender called back</translation>
    </message>
    <message>
        <source>Bel {who}</source>
        <translation>Call {who}</translation>
    </message>
    <message>
        <source>Bevestig als getuige</source>
        <translation>Confirm as witness</translation>
    </message>
    <message>
        <source>Bevestig overslaan</source>
        <translation>Confirm passing over</translation>
    </message>
    <message>
        <source>E-mail noteren</source>
        <translation>Note an e-mail</translation>
    </message>
    <message>
        <source>Een woord van {name} wacht nog op bewijs.</source>
        <translation>A word of {name} still waits for its proof.</translation>
    </message>
    <message>
        <source>Herinner</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Pass over</translation>
    </message>
    <message>
        <source>Plaatsvervanger: {name}</source>
        <translation>Deputy: {name}</translation>
    </message>
    <message>
        <source>Teken op dit toestel</source>
        <translation>Sign on this device</translation>
    </message>
    <message>
        <source>Telefonisch noteren</source>
        <translation>Note by telephone</translation>
    </message>
    <message>
        <source>Terwijl dit woord gegeven werd, wijzigde op een ander toestel de tekst, de functie of de uitspraak. Het geldt niet en is niet weg: vraag een nieuw woord.</source>
        <translation>While this word was given, the text, the office or the verdict changed at another device. It does not count and is not lost: ask for a new word.</translation>
    </message>
    <message>
        <source>Voorstel voor revisie {number}</source>
        <translation>Proposal for revision {number}</translation>
    </message>
    <message>
        <source>Vraag plaatsvervanger</source>
        <translation>Ask deputy</translation>
    </message>
    <message>
        <source>Weiger met reden</source>
        <translation>Refuse with reason</translation>
    </message>
    <message>
        <source>{name} moet het overslaan bevestigen.</source>
        <translation>{name} must confirm the passing over.</translation>
    </message>
</context>
<context>
    <name>ClearanceScreen</name>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Elk akkoord geldt enkel voor revisie {number}</source>
        <translation>Every clearance holds only for revision {number}</translation>
    </message>
    <message>
        <source>rij</source>
        <translation>row</translation>
    </message>
</context>
<context>
    <name>ClearanceWords</name>
    <message>
        <source>Aanpassen</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Afgeraden</source>
        <translation>Advised against</translation>
    </message>
    <message>
        <source>App of telefoon</source>
        <translation>App or telephone</translation>
    </message>
    <message>
        <source>App-handtekening</source>
        <translation>App signature</translation>
    </message>
    <message>
        <source>Beslissing {name}</source>
        <translation>Decision {name}</translation>
    </message>
    <message>
        <source>Betwist</source>
        <translation>Contested</translation>
    </message>
    <message>
        <source>Doorgegeven</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Escaleert nu</source>
        <translation>Escalates now</translation>
    </message>
    <message>
        <source>Escaleert over {left}</source>
        <translation>Escalates in {left}</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Geldig</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Getuige bevestigd</source>
        <translation>Witness confirmed</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Let op: {n} akkoord vervalt</source>
        <translation>Note: {n} clearance lapses</translation>
    </message>
    <message>
        <source>Let op: {n} akkoorden vervallen</source>
        <translation>Note: {n} clearances lapse</translation>
    </message>
    <message>
        <source>Niet gevraagd</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Niet nodig</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Nog geen</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Nog terugbellen</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>Ongeldig</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>Overgeslagen</source>
        <translation>Passed over</translation>
    </message>
    <message>
        <source>Telefoon met getuige</source>
        <translation>Telephone with witness</translation>
    </message>
    <message>
        <source>Teruggebeld</source>
        <translation>Called back</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Wacht op getuige</source>
        <translation>Waiting for witness</translation>
    </message>
    <message>
        <source>Wacht {span}</source>
        <translation>Waits {span}</translation>
    </message>
    <message>
        <source>aanpassing gevraagd</source>
        <translation>changes requested</translation>
    </message>
    <message>
        <source>advies</source>
        <translation>advice</translation>
    </message>
    <message>
        <source>afgeraden</source>
        <translation>advised against</translation>
    </message>
    <message>
        <source>akkoord</source>
        <translation>cleared</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>de brandweer</source>
        <translation>the fire service</translation>
    </message>
    <message>
        <source>de burgemeester</source>
        <translation>the mayor</translation>
    </message>
    <message>
        <source>de gouverneur</source>
        <translation>the governor</translation>
    </message>
    <message>
        <source>de korpschef</source>
        <translation>the chief of police</translation>
    </message>
    <message>
        <source>getuige {name}</source>
        <translation>witness {name}</translation>
    </message>
    <message>
        <source>gevraagd {time}</source>
        <translation>asked {time}</translation>
    </message>
    <message>
        <source>geweigerd</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>gold voor revisie {number}</source>
        <translation>held for revision {number}</translation>
    </message>
    <message>
        <source>herinnerd {time}</source>
        <translation>reminded {time}</translation>
    </message>
    <message>
        <source>het federaal parket</source>
        <translation>the federal prosecutor</translation>
    </message>
    <message>
        <source>het parket</source>
        <translation>the prosecutor</translation>
    </message>
    <message>
        <source>indien fase</source>
        <translation>if phase</translation>
    </message>
    <message>
        <source>je vraagt ze in één keer opnieuw</source>
        <translation>you ask for them again in one go</translation>
    </message>
    <message>
        <source>naar {name}</source>
        <translation>to {name}</translation>
    </message>
    <message>
        <source>nieuw woord nodig</source>
        <translation>needs a new word</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>passed over</translation>
    </message>
    <message>
        <source>overslaan voorgesteld</source>
        <translation>passing over proposed</translation>
    </message>
    <message>
        <source>plaatsvervanger {name}</source>
        <translation>deputy {name}</translation>
    </message>
    <message>
        <source>sleutel {key}</source>
        <translation>key {key}</translation>
    </message>
    <message>
        <source>verplicht</source>
        <translation>required</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>lapsed</translation>
    </message>
    <message>
        <source>vrijgegeven</source>
        <translation>released</translation>
    </message>
    <message>
        <source>{n} akkoord</source>
        <translation>{n} clearance</translation>
    </message>
    <message>
        <source>{n} akkoorden</source>
        <translation>{n} clearances</translation>
    </message>
    <message>
        <source>{time} · blokkeert</source>
        <translation>{time} · blocks</translation>
    </message>
    <message>
        <source>{time} · blokkeert niet</source>
        <translation>{time} · does not block</translation>
    </message>
    <message>
        <source>{time} · revisie {number}</source>
        <translation>{time} · revision {number}</translation>
    </message>
    <message>
        <source>{time}, met reden</source>
        <translation>{time}, with reason</translation>
    </message>
    <message>
        <source>{who} antwoordt nog niet</source>
        <translation>{who} has not answered yet</translation>
    </message>
    <message>
        <source>{who} gaf akkoord</source>
        <translation>{who} cleared</translation>
    </message>
    <message>
        <source>{who} gaf door</source>
        <translation>{who} handed over</translation>
    </message>
    <message>
        <source>{who} overgeslagen</source>
        <translation>{who} passed over</translation>
    </message>
    <message>
        <source>{who} raadt af</source>
        <translation>{who} advises against</translation>
    </message>
    <message>
        <source>{who} vraagt aanpassing</source>
        <translation>{who} requests changes</translation>
    </message>
    <message>
        <source>{who} weigert</source>
        <translation>{who} refuses</translation>
    </message>
    <message>
        <source>{who}: akkoord vervallen</source>
        <translation>{who}: clearance lapsed</translation>
    </message>
    <message>
        <source>{who}: de uitspraak is betwist</source>
        <translation>{who}: the verdict is contested</translation>
    </message>
    <message>
        <source>{who}: nog niet gevraagd</source>
        <translation>{who}: not asked yet</translation>
    </message>
    <message>
        <source>{who}: overslaan wacht op bevestiging</source>
        <translation>{who}: passing over awaits confirmation</translation>
    </message>
    <message>
        <source>{who}: wacht op getuige</source>
        <translation>{who}: waiting for witness</translation>
    </message>
    <message>
        <source>{word} {time} · kruiste een wijziging</source>
        <translation>{word} {time} · crossed a change</translation>
    </message>
</context>
<context>
    <name>CompactStepper</name>
    <message>
        <source>Fase {number} van {all} · {name}</source>
        <translation>Phase {number} of {all} · {name}</translation>
    </message>
</context>
<context>
    <name>ConflictDetail</name>
    <message>
        <source>Het conflict</source>
        <translation>The conflict</translation>
    </message>
    <message>
        <source>Kijk na</source>
        <translation>Have a look</translation>
    </message>
    <message>
        <source>Wacht op een mens</source>
        <translation>Waits for a person</translation>
    </message>
    <message>
        <source>Wat elkaar kruiste</source>
        <translation>What crossed</translation>
    </message>
    <message>
        <source>Wat je kan doen</source>
        <translation>What you can do</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Lees de tekst</source>
        <translation>Read the text</translation>
    </message>
    <message>
        <source>Naar de toestellen</source>
        <translation>To the devices</translation>
    </message>
    <message>
        <source>Naar het akkoord</source>
        <translation>To the clearance</translation>
    </message>
    <message>
        <source>Voeg samen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>toestel {device}</source>
        <translation>device {device}</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <source>Alle teksten en uitspraken van de toestellen sluiten op elkaar aan.</source>
        <translation>All texts and verdicts of the devices fit together.</translation>
    </message>
    <message>
        <source>Conflicten</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Er is niets dat een mens moet beslissen.</source>
        <translation>There is nothing that a person must decide.</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>To Watch</translation>
    </message>
    <message>
        <source>{n} wacht op een mens</source>
        <translation>{n} waits for a person</translation>
    </message>
    <message>
        <source>{n} wachten op een mens</source>
        <translation>{n} wait for a person</translation>
    </message>
</context>
<context>
    <name>ContactsScreen</name>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Bewaar de perslijst (CSV of vCard)</source>
        <translation>Save the press list (CSV or vCard)</translation>
    </message>
    <message>
        <source>De perslijst is leeg</source>
        <translation>The press list is empty</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Lijst in</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Lijst uit</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Neem een perslijst over (CSV of vCard)</source>
        <translation>Take over a press list (CSV or vCard)</translation>
    </message>
    <message>
        <source>Niemand past daarbij</source>
        <translation>Nobody fits that</translation>
    </message>
    <message>
        <source>Nieuw contact</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Ontvangst</source>
        <translation>Receives</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Press list</translation>
    </message>
    <message>
        <source>Redactie</source>
        <translation>Newsroom</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Toestemming</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Van de lijst</source>
        <translation>Off the list</translation>
    </message>
    <message>
        <source>Wie nee zegt, krijgt niets; een rechtzetting blijft verschuldigd</source>
        <translation>Who says no receives nothing; a correction is still owed</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Zet er redacties op, of neem een lijst over uit Excel of een adresboek.</source>
        <translation>Put newsrooms on it, or take over a list from Excel or an address book.</translation>
    </message>
    <message>
        <source>Zoek in de lijst</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Zoek op redactie, naam, adres of groep</source>
        <translation>Search by newsroom, name, address or group</translation>
    </message>
    <message>
        <source>{n} contact</source>
        <translation>{n} contact</translation>
    </message>
    <message>
        <source>{n} contacten</source>
        <translation>{n} contacts</translation>
    </message>
    <message>
        <source>{n} van {all}</source>
        <translation>{n} of {all}</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>De desk gaat niet open ({code}). Er is niets gewijzigd. Probeer opnieuw.</source>
        <translation>The desk does not open ({code}). Nothing was changed. Try again.</translation>
    </message>
    <message>
        <source>De desk gaat open.</source>
        <translation>The desk is opening.</translation>
    </message>
    <message>
        <source>Bronnen worden niet gelezen sinds {since}. Er vertrekt niets, ook niet wat gepland is, van andere toestellen komt niets binnen, en een nieuw verhaal wordt niet gemeld. Wat je typte, blijft staan.</source>
        <translation>Sources are not read since {since}. Nothing leaves, also not what is planned, nothing comes in from other devices, and a new story is not told. What you typed stays.</translation>
    </message>
    <message>
        <source>De desk is afgeschermd</source>
        <translation>The desk is covered</translation>
    </message>
    <message>
        <source>De desk is gesloten</source>
        <translation>The desk is closed</translation>
    </message>
    <message>
        <source>Deze wachtwoordzin opent de desk niet. Er is niets gewijzigd.</source>
        <translation>This passphrase does not open the desk. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ontgrendelen</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van deze desk.</source>
        <translation>Type the passphrase of this desk.</translation>
    </message>
    <message>
        <source>Wachtwoordzin van deze desk</source>
        <translation>Passphrase of this desk</translation>
    </message>
    <message>
        <source>Ze waakt verder: bronnen worden gelezen, wat gepland is vertrekt, en een nieuw verhaal wordt gemeld. Wat je typte, blijft staan.</source>
        <translation>It goes on watching: sources are read, what is planned leaves, and a new story is told. What you typed stays.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Kies een verhaal</source>
        <translation>Choose a story</translation>
    </message>
    <message>
        <source>Met J en K ga je door de lijst.</source>
        <translation>J and K walk the list.</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Uitbarsting {time}</source>
        <translation>Burst {time}</translation>
    </message>
    <message>
        <source>basislijn {n} per min</source>
        <translation>baseline {n} per min</translation>
    </message>
    <message>
        <source>bijna geen basislijn</source>
        <translation>almost no baseline</translation>
    </message>
    <message>
        <source>nu {time}</source>
        <translation>now {time}</translation>
    </message>
    <message>
        <source>{many} in {n} groep</source>
        <translation>{many} in {n} group</translation>
    </message>
    <message>
        <source>{many} in {n} groepen</source>
        <translation>{many} in {n} groups</translation>
    </message>
    <message>
        <source>{told}, met {term}</source>
        <translation>{told}, with {term}</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>geschrapt: {text}.</source>
        <translation>deleted: {text}.</translation>
    </message>
    <message>
        <source>toegevoegd: {text}.</source>
        <translation>added: {text}.</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>Enkel wat wijzigde</source>
        <translation>Only what changed</translation>
    </message>
    <message>
        <source>Hele tekst</source>
        <translation>Whole text</translation>
    </message>
    <message>
        <source>SHA-256 {sha}</source>
        <translation>SHA-256 {sha}</translation>
    </message>
    <message>
        <source>Tekst waarover het akkoord gaat</source>
        <translation>Text that the clearance is about</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Verschil met de vorige revisie</source>
        <translation>Difference from the previous revision</translation>
    </message>
    <message>
        <source>eerste revisie</source>
        <translation>first revision</translation>
    </message>
</context>
<context>
    <name>DifferenceSheet</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vergelijk met revisie</source>
        <translation>Compare with revision</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>geen verschil</source>
        <translation>no difference</translation>
    </message>
    <message>
        <source>revisie {number} · {time} · {name}</source>
        <translation>revision {number} · {time} · {name}</translation>
    </message>
    <message>
        <source>{n} nieuwe zin</source>
        <translation>{n} new sentence</translation>
    </message>
    <message>
        <source>{n} nieuwe zinnen</source>
        <translation>{n} new sentences</translation>
    </message>
    <message>
        <source>{n} wijziging</source>
        <translation>{n} change</translation>
    </message>
    <message>
        <source>{n} wijzigingen</source>
        <translation>{n} changes</translation>
    </message>
</context>
<context>
    <name>EvaluationScreen</name>
    <message>
        <source>Cijfers komen uit het logboek, niet uit invulwerk</source>
        <translation>Figures come from the log, not from forms</translation>
    </message>
    <message>
        <source>Deze evaluatie is afgerond.</source>
        <translation>This evaluation is finished.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Een dossier verschijnt hier zodra het geopend is.</source>
        <translation>A case appears here once it is opened.</translation>
    </message>
    <message>
        <source>Er is aan geen overheid akkoord gevraagd.</source>
        <translation>No authority was asked for clearance.</translation>
    </message>
    <message>
        <source>Er is nog niets vrijgegeven.</source>
        <translation>Nothing was released yet.</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Gegevens (CSV)</source>
        <translation>Data (CSV)</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>To Watch</translation>
    </message>
    <message>
        <source>Nog geen fase begonnen.</source>
        <translation>No phase begun yet.</translation>
    </message>
    <message>
        <source>Nog geen vraag beantwoord.</source>
        <translation>No request answered yet.</translation>
    </message>
    <message>
        <source>Nog niets te evalueren</source>
        <translation>Nothing to review yet</translation>
    </message>
    <message>
        <source>PDF-rapport</source>
        <translation>PDF report</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Media requests</translation>
    </message>
    <message>
        <source>Rond evaluatie af</source>
        <translation>Finish evaluation</translation>
    </message>
    <message>
        <source>Sluit eerst het dossier.</source>
        <translation>Close the case first.</translation>
    </message>
    <message>
        <source>Tijd per fase</source>
        <translation>Time per phase</translation>
    </message>
    <message>
        <source>Wachttijd per overheid</source>
        <translation>Wait per authority</translation>
    </message>
    <message>
        <source>binnen doel</source>
        <translation>within target</translation>
    </message>
    <message>
        <source>doel</source>
        <translation>target</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>case</translation>
    </message>
    <message>
        <source>mediaan 12 mnd</source>
        <translation>median 12 mo</translation>
    </message>
    <message>
        <source>minuten sinds eerste signaal</source>
        <translation>minutes since first signal</translation>
    </message>
    <message>
        <source>minuten voor deadline</source>
        <translation>minutes before deadline</translation>
    </message>
    <message>
        <source>norm {n} min</source>
        <translation>norm {n} min</translation>
    </message>
    <message>
        <source>over doel</source>
        <translation>over target</translation>
    </message>
    <message>
        <source>per vrijgave</source>
        <translation>per release</translation>
    </message>
    <message>
        <source>{norm} · mediaan vanaf 3 dossiers</source>
        <translation>{norm} · median from 3 cases</translation>
    </message>
</context>
<context>
    <name>Failing</name>
    <message>
        <source>Bron {name} geeft niets meer, sinds {since}. {reason}</source>
        <translation>Source {name} gives nothing any more, since {since}. {reason}</translation>
    </message>
    <message>
        <source>Bron {name} geeft nog altijd niets, sinds {since}. {reason}</source>
        <translation>Source {name} still gives nothing, since {since}. {reason}</translation>
    </message>
    <message>
        <source>Nog altijd, sinds {since}: {reason}</source>
        <translation>Still, since {since}: {reason}</translation>
    </message>
    <message>
        <source>Sinds {since}: {reason}</source>
        <translation>Since {since}: {reason}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Conflicten</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Doen</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Ga naar {screen}</source>
        <translation>Go to {screen}</translation>
    </message>
    <message>
        <source>Ga verder: {title}</source>
        <translation>Go on: {title}</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Niet verzonden</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Noteer een nieuwe persvraag</source>
        <translation>Note a new media request</translation>
    </message>
    <message>
        <source>Nu aanbevolen</source>
        <translation>Advised now</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Press list</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Media requests</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Wachtrij</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>afgesloten</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>verhaal</source>
        <translation>story</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>Beeldcode van dezelfde vingerafdruk</source>
        <translation>Picture code of the same fingerprint</translation>
    </message>
</context>
<context>
    <name>FirstActs</name>
    <message>
        <source>Doorgegeven aan 101 en genoteerd.</source>
        <translation>Passed to 101 and noted.</translation>
    </message>
    <message>
        <source>Noodcheck beantwoord.</source>
        <translation>Emergency check answered.</translation>
    </message>
    <message>
        <source>Triage bewaard.</source>
        <translation>Triage saved.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Toetsen van dit scherm</source>
        <translation>Keys of this screen</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Begin opnieuw</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Dat is voorbij. Geef een dag die nog komt.</source>
        <translation>That has passed. Give a day still to come.</translation>
    </message>
    <message>
        <source>Dat is voorbij. Geef een moment dat nog komt.</source>
        <translation>That has passed. Give a moment still to come.</translation>
    </message>
    <message>
        <source>Dat moet nog komen. Geef een dag die voorbij is.</source>
        <translation>That is still to come. Give a day that has passed.</translation>
    </message>
    <message>
        <source>Dat moet nog komen. Geef een moment dat voorbij is.</source>
        <translation>That is still to come. Give a moment that has passed.</translation>
    </message>
    <message>
        <source>Die dag bestaat niet. Schrijf dag en uur als 14-11 07:00.</source>
        <translation>That day does not exist. Write day and time as 14/11 07:00.</translation>
    </message>
    <message>
        <source>Dit is te lang: {length}, hoogstens {most}. Kort het in.</source>
        <translation>This is too long: {length}, at most {most}. Shorten it.</translation>
    </message>
    <message>
        <source>Geef een getal van {least} tot {most}, in cijfers.</source>
        <translation>Give a number from {least} to {most}, in digits.</translation>
    </message>
    <message>
        <source>Geef een uur tussen 00:00 en 23:59.</source>
        <translation>Give a time between 00:00 and 23:59.</translation>
    </message>
    <message>
        <source>Hier past één regel. Haal de regelovergang weg.</source>
        <translation>One line fits here. Remove the line break.</translation>
    </message>
    <message>
        <source>Kies een bestand…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Niet verzonden: {forms}. Open het formulier opnieuw; wat je typte, staat er nog.</source>
        <translation>Not sent: {forms}. Open the form again; what you typed is still there.</translation>
    </message>
    <message>
        <source>Op plaats {place} staat een teken dat niemand ziet ({sign}). Wis het, of typ dat woord opnieuw.</source>
        <translation>At position {place} stands a character nobody sees ({sign}). Delete it, or type that word again.</translation>
    </message>
    <message>
        <source>Schrijf dag en uur als 14-11-2026 07:00.</source>
        <translation>Write day and time as 14/11/2026 07:00.</translation>
    </message>
    <message>
        <source>Schrijf de dag als 27-11-2026.</source>
        <translation>Write the day as 27/11/2026.</translation>
    </message>
    <message>
        <source>Vul dit in.</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>Wat je hier typte en niet verzond, staat er weer.</source>
        <translation>What you typed here and did not send is back.</translation>
    </message>
    <message>
        <source>Wat je typt, wordt nu niet bewaard: de schijf is vol of weg. Verzend het, of maak plaats.</source>
        <translation>What you type is not being kept now: the disk is full or gone. Send it, or make room.</translation>
    </message>
    <message>
        <source>{n} teken</source>
        <translation>{n} character</translation>
    </message>
    <message>
        <source>{n} tekens</source>
        <translation>{n} characters</translation>
    </message>
    <message>
        <source>{time} is voorbij. Geef een uur dat nog komt; bedoel je morgen, schrijf dan {day} {time}.</source>
        <translation>{time} has passed. Give a time still to come; if you mean tomorrow, write {day} {time}.</translation>
    </message>
    <message>
        <source>{time} moet nog komen. Geef een uur dat voorbij is; bedoel je gisteren, schrijf dan {day} {time}.</source>
        <translation>{time} is still to come. Give a time that has passed; if you mean yesterday, write {day} {time}.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Antwoord {outlet}</source>
        <translation>Answer {outlet}</translation>
    </message>
    <message>
        <source>Bekijk de overdracht</source>
        <translation>See the handover</translation>
    </message>
    <message>
        <source>Beslis over {name}</source>
        <translation>Decide on {name}</translation>
    </message>
    <message>
        <source>Er loopt geen dossier om in te noteren.</source>
        <translation>No case is running to note in.</translation>
    </message>
    <message>
        <source>Kantooruren</source>
        <translation>Office hours</translation>
    </message>
    <message>
        <source>Noteer wie overneemt</source>
        <translation>Note who takes over</translation>
    </message>
    <message>
        <source>Telefoonnummers van de overheden</source>
        <translation>Telephone numbers of the authorities</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>On call</translation>
    </message>
    <message>
        <source>tot {time}</source>
        <translation>until {time}</translation>
    </message>
    <message>
        <source>{step} {case}</source>
        <translation>{step}: {case}</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Herstel</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>Herstel: {title}</source>
        <translation>Mend: {title}</translation>
    </message>
</context>
<context>
    <name>GatesPane</name>
    <message>
        <source>Poorten</source>
        <translation>Gates</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Stand van {at}. De desk gaat open.</source>
        <translation>As of {at}. The desk is opening.</translation>
    </message>
</context>
<context>
    <name>GonePane</name>
    <message>
        <source>Kanalen</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Probeer alles opnieuw</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>Probeer opnieuw</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Verder zonder de website</source>
        <translation>Go on without the website</translation>
    </message>
    <message>
        <source>Versie {version} vrijgegeven om {time}</source>
        <translation>Version {version} released at {time}</translation>
    </message>
    <message>
        <source>Verstuur vanaf dit toestel</source>
        <translation>Send from this device</translation>
    </message>
    <message>
        <source>door {name}</source>
        <translation>by {name}</translation>
    </message>
    <message>
        <source>{n} ontvanger in de persmail</source>
        <translation>{n} recipient in the press mail</translation>
    </message>
    <message>
        <source>{n} ontvangers in de persmail</source>
        <translation>{n} recipients in the press mail</translation>
    </message>
</context>
<context>
    <name>GuideBar</name>
    <message>
        <source>Dempen</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Het verhaal wordt gevolgd en meldt niet meer.</source>
        <translation>The story is followed and alerts no more.</translation>
    </message>
    <message>
        <source>Intrekken</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Laat weer melden</source>
        <translation>Let it alert again</translation>
    </message>
    <message>
        <source>Niet voor ons…</source>
        <translation>Not for us…</translation>
    </message>
    <message>
        <source>Samenvoegen met…</source>
        <translation>Merge with…</translation>
    </message>
    <message>
        <source>Splitsen…</source>
        <translation>Split…</translation>
    </message>
    <message>
        <source>{reason}. Woorden: {terms}</source>
        <translation>{reason}. Words: {terms}</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Dit verhaal heeft maar één groep signalen; er valt niets te splitsen.</source>
        <translation>This story has only one group of signals; there is nothing to split.</translation>
    </message>
    <message>
        <source>Dit verhaal is niet verlaagd.</source>
        <translation>This story is not lowered.</translation>
    </message>
    <message>
        <source>Er is geen ander verhaal om mee samen te voegen.</source>
        <translation>There is no other story to merge with.</translation>
    </message>
    <message>
        <source>Gedempt: gevolgd, maar het meldt niet meer.</source>
        <translation>Muted: followed, but it alerts no more.</translation>
    </message>
    <message>
        <source>Genoteerd: niet voor ons.</source>
        <translation>Noted: not for us.</translation>
    </message>
    <message>
        <source>Gesplitst.</source>
        <translation>Split.</translation>
    </message>
    <message>
        <source>Het verhaal mag weer melden.</source>
        <translation>The story may alert again.</translation>
    </message>
    <message>
        <source>Ongedaan maken: {keys}</source>
        <translation>Undo: {keys}</translation>
    </message>
    <message>
        <source>Samengevoegd.</source>
        <translation>Merged.</translation>
    </message>
    <message>
        <source>Samenvoegen van ‘{title}’ ongedaan gemaakt.</source>
        <translation>Merging of ‘{title}’ undone.</translation>
    </message>
    <message>
        <source>Splitsen van ‘{title}’ ongedaan gemaakt.</source>
        <translation>Splitting of ‘{title}’ undone.</translation>
    </message>
    <message>
        <source>Verlaging ingetrokken.</source>
        <translation>Lowering withdrawn.</translation>
    </message>
    <message>
        <source>Verlaging van ‘{title}’ ingetrokken.</source>
        <translation>Lowering of ‘{title}’ withdrawn.</translation>
    </message>
    <message>
        <source>‘{title}’ is weer gedempt.</source>
        <translation>‘{title}’ is muted again.</translation>
    </message>
    <message>
        <source>‘{title}’ is weer verlaagd: niet voor ons.</source>
        <translation>‘{title}’ is lowered again: not for us.</translation>
    </message>
    <message>
        <source>‘{title}’ mag weer melden.</source>
        <translation>‘{title}’ may alert again.</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Alles komt uit het logboek, niets is overgetypt</source>
        <translation>Everything comes from the log, nothing is retyped</translation>
    </message>
    <message>
        <source>Daarna</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Geen open dossiers</source>
        <translation>No open cases</translation>
    </message>
    <message>
        <source>Kopieer als tekst</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Noteer overdracht</source>
        <translation>Note handover</translation>
    </message>
    <message>
        <source>Nu van wacht</source>
        <translation>On call now</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>On call</translation>
    </message>
    <message>
        <source>Wie overneemt, begint met een schone tafel.</source>
        <translation>Whoever takes over starts with a clean slate.</translation>
    </message>
    <message>
        <source>achterwacht {name}</source>
        <translation>backup {name}</translation>
    </message>
    <message>
        <source>niemand ingeroosterd</source>
        <translation>nobody is rostered</translation>
    </message>
    <message>
        <source>nog niemand</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>op schema</source>
        <translation>on schedule</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>wacht op anderen</source>
        <translation>waits on others</translation>
    </message>
    <message>
        <source>{n} open dossier</source>
        <translation>{n} open case</translation>
    </message>
    <message>
        <source>{n} open dossiers</source>
        <translation>{n} open cases</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Doorgegeven aan 101</source>
        <translation>Passed to 101</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Pass to 101</translation>
    </message>
    <message>
        <source>Eerst gezien {time}</source>
        <translation>First seen {time}</translation>
    </message>
    <message>
        <source>Mogelijk dringend: 101</source>
        <translation>Possibly urgent: 101</translation>
    </message>
    <message>
        <source>Nagegaan: geen dringende hulp nodig.</source>
        <translation>Checked: no urgent help needed.</translation>
    </message>
    <message>
        <source>Nog niemand in behandeling</source>
        <translation>Nobody handles it yet</translation>
    </message>
    <message>
        <source>Nog niet doorgegeven.</source>
        <translation>Not passed on yet.</translation>
    </message>
    <message>
        <source>berichten</source>
        <translation>posts</translation>
    </message>
    <message>
        <source>bronnen</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>huidig tempo</source>
        <translation>present rate</translation>
    </message>
    <message>
        <source>t.o.v. basislijn</source>
        <translation>vs baseline</translation>
    </message>
    <message>
        <source>wijk vermeld</source>
        <translation>neighbourhood named</translation>
    </message>
    <message>
        <source>wijken vermeld</source>
        <translation>neighbourhoods named</translation>
    </message>
    <message>
        <source>{age} geleden</source>
        <translation>{age} ago</translation>
    </message>
    <message>
        <source>{name} gaf dit door om {time}.</source>
        <translation>{name} passed this on at {time}.</translation>
    </message>
    <message>
        <source>{n} per min</source>
        <translation>{n} per min</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Hou Ctrl en Enter anderhalve seconde ingedrukt</source>
        <translation>Hold Ctrl and Enter for a second and a half</translation>
    </message>
    <message>
        <source>blijf ingedrukt, nog {seconds} s</source>
        <translation>keep holding, {seconds} s left</translation>
    </message>
    <message>
        <source>hou ingedrukt</source>
        <translation>hold</translation>
    </message>
</context>
<context>
    <name>ImpactBars</name>
    <message>
        <source>Impact {word}, {level} van 4</source>
        <translation>Impact {word}, {level} of 4</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Bewaartermijn van signalen</source>
        <translation>How long signals are kept</translation>
    </message>
    <message>
        <source>Laatst opgeruimd: {moment}; dat was {signals}.</source>
        <translation>Last cleared: {moment}; that was {signals}.</translation>
    </message>
    <message>
        <source>Nu {count}; wat in een dossier zit, blijft hoe dan ook ({kept}).</source>
        <translation>Now {count}; what is in a case stays in any case ({kept}).</translation>
    </message>
    <message>
        <source>Ruim nu op</source>
        <translation>Tidy now</translation>
    </message>
    <message>
        <source>Signalen blijven voor altijd.</source>
        <translation>Signals stay for ever.</translation>
    </message>
    <message>
        <source>Signalen blijven {days}.</source>
        <translation>Signals stay {days}.</translation>
    </message>
    <message>
        <source>Vandaag is er niets te oud.</source>
        <translation>Nothing is too old today.</translation>
    </message>
    <message>
        <source>Vandaag te oud: {count}.</source>
        <translation>Too old today: {count}.</translation>
    </message>
    <message>
        <source>Wijzig de termijn</source>
        <translation>Change the term</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} signaal</source>
        <translation>{n} signal</translation>
    </message>
    <message>
        <source>{n} signalen</source>
        <translation>{n} signals</translation>
    </message>
</context>
<context>
    <name>KeepingPresenter</name>
    <message>
        <source>0: voor altijd. Wat in een dossier zit, blijft hoe dan ook.</source>
        <translation>0: for ever. What is in a case always stays.</translation>
    </message>
    <message>
        <source>Aantal dagen</source>
        <translation>Number of days</translation>
    </message>
    <message>
        <source>Bewaartermijn van signalen</source>
        <translation>How long signals are kept</translation>
    </message>
    <message>
        <source>Dit gaat nu weg</source>
        <translation>This goes now</translation>
    </message>
    <message>
        <source>Ruim op</source>
        <translation>Tidy</translation>
    </message>
    <message>
        <source>Ruim signalen op</source>
        <translation>Tidy signals</translation>
    </message>
    <message>
        <source>Signalen blijven voor altijd.</source>
        <translation>Signals stay for ever.</translation>
    </message>
    <message>
        <source>Signalen blijven {days}. Opgeruimd: {signals}.</source>
        <translation>Signals stay {days}. Cleared: {signals}.</translation>
    </message>
    <message>
        <source>{some} van de {all}, ouder dan {days}</source>
        <translation>{some} of {all}, older than {days}</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Wat weg is, komt enkel terug als de bron het nog heeft. Wat in een dossier zit, blijft.</source>
        <translation>What is gone comes back only if the source still has it. What is in a case stays.</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>en {n} eerdere melding</source>
        <translation>and {n} earlier notice</translation>
    </message>
    <message>
        <source>en {n} eerdere meldingen</source>
        <translation>and {n} earlier notices</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Shortcuts</translation>
    </message>
</context>
<context>
    <name>KitsSheet</name>
    <message>
        <source>Alle dossiers</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Elke vrijgegeven versie komt in een map van zichzelf, byte voor byte zoals ze vertrok en met haar handtekening. Wat ingetrokken werd, komt als zijn intrekking. Een map die er al is, blijft zoals ze is.</source>
        <translation>Every released version gets a folder of its own, byte for byte as it left and with its signature. What was withdrawn is written as its withdrawal notice. A folder that exists already stays as it is.</translation>
    </message>
    <message>
        <source>En nog {n} andere map.</source>
        <translation>And {n} other folder.</translation>
    </message>
    <message>
        <source>En nog {n} andere mappen.</source>
        <translation>And {n} other folders.</translation>
    </message>
    <message>
        <source>Het schrijven kon niet verder.</source>
        <translation>The writing could not go on.</translation>
    </message>
    <message>
        <source>Hiervan is nog niets vrijgegeven.</source>
        <translation>Nothing of this has been released yet.</translation>
    </message>
    <message>
        <source>In welke map komen de persmappen?</source>
        <translation>Which folder do the press kits go to?</translation>
    </message>
    <message>
        <source>Kies de map…</source>
        <translation>Choose the folder…</translation>
    </message>
    <message>
        <source>Persmappen bewaren</source>
        <translation>Save press kits</translation>
    </message>
    <message>
        <source>Persmappen worden geschreven.</source>
        <translation>Writing press kits.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>U hebt het schrijven gestopt.</source>
        <translation>You stopped the writing.</translation>
    </message>
    <message>
        <source>Van welke dossiers</source>
        <translation>Of which cases</translation>
    </message>
    <message>
        <source>Wat niet geschreven werd</source>
        <translation>What was not written</translation>
    </message>
    <message>
        <source>{n} persmap staat in {folder}.</source>
        <translation>{n} press kit is in {folder}.</translation>
    </message>
    <message>
        <source>{n} persmap werd niet geschreven.</source>
        <translation>{n} press kit was not written.</translation>
    </message>
    <message>
        <source>{n} persmappen staan in {folder}.</source>
        <translation>{n} press kits are in {folder}.</translation>
    </message>
    <message>
        <source>{n} persmappen werden niet geschreven.</source>
        <translation>{n} press kits were not written.</translation>
    </message>
</context>
<context>
    <name>LanguageActs</name>
    <message>
        <source>De tekst in het {language} en zijn kanaalteksten gaan uit deze verklaring. Eerdere revisies houden ze.</source>
        <translation>The text in {language} and its channel texts leave this statement. Earlier revisions keep them.</translation>
    </message>
    <message>
        <source>Deze tekst is er in één taal. Kies boven de tekst een taal om te beginnen.</source>
        <translation>This text is there in one language. Choose a language above the text to begin it.</translation>
    </message>
    <message>
        <source>Genoteerd: de tekst in het {language} zegt hetzelfde.</source>
        <translation>Noted: the text in {language} says the same.</translation>
    </message>
    <message>
        <source>Kies eerst de vertaling die je naast de basistekst gelezen hebt.</source>
        <translation>First choose the translation that you read beside the base text.</translation>
    </message>
    <message>
        <source>Neem weg</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>{language} wegnemen</source>
        <translation>Take away the text in {language}</translation>
    </message>
</context>
<context>
    <name>LanguageBar</name>
    <message>
        <source>Engels</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Taal van de tekst</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>{language}: aanwezig</source>
        <translation>{language}: there</translation>
    </message>
    <message>
        <source>{language}: basistekst</source>
        <translation>{language}: base text</translation>
    </message>
    <message>
        <source>{language}: ontbreekt. Begin de vertaling.</source>
        <translation>{language}: missing. Begin the translation.</translation>
    </message>
    <message>
        <source>{language}: verouderd, de basistekst is daarna gewijzigd</source>
        <translation>{language}: outdated, the base text changed since</translation>
    </message>
    <message>
        <source>{words}, {n} plaats open</source>
        <translation>{words}, {n} placeholder open</translation>
    </message>
    <message>
        <source>{words}, {n} plaatsen open</source>
        <translation>{words}, {n} placeholders open</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Les toevoegen</source>
        <translation>Add a lesson</translation>
    </message>
    <message>
        <source>Lessen</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Nog geen les. Wat loopt de volgende keer anders?</source>
        <translation>No lesson yet. What goes differently next time?</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} open</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Afgesloten</source>
        <translation>Dismissed</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Bekijk bronnen</source>
        <translation>View sources</translation>
    </message>
    <message>
        <source>De verhalen van het laatste uur worden gelezen.</source>
        <translation>The stories of the last hour are being read.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, aan</source>
        <translation>Filter, on</translation>
    </message>
    <message>
        <source>Geen nieuwe verhalen</source>
        <translation>No new stories</translation>
    </message>
    <message>
        <source>Geen verhaal past bij de filter</source>
        <translation>No story matches the filter</translation>
    </message>
    <message>
        <source>Niets te beslissen</source>
        <translation>Nothing to decide</translation>
    </message>
    <message>
        <source>Nog geen afgesloten verhaal</source>
        <translation>No dismissed story yet</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Verhalen</source>
        <translation>Stories</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Wat je opvolgt staat onder Alles.</source>
        <translation>What you monitor stands under All.</translation>
    </message>
    <message>
        <source>Welke verhalen</source>
        <translation>Which stories</translation>
    </message>
    <message>
        <source>Wis de filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>{n} nieuw verhaal</source>
        <translation>{n} new story</translation>
    </message>
    <message>
        <source>{n} nieuwe verhalen</source>
        <translation>{n} new stories</translation>
    </message>
    <message>
        <source>{n} verhaal</source>
        <translation>{n} story</translation>
    </message>
    <message>
        <source>{n} verhalen</source>
        <translation>{n} stories</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Regel in het verloop van {number}</source>
        <translation>Line in the log of {number}</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>Verbeter met een nieuwe regel…</source>
        <translation>Correct with a new line…</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>Noteer wat er gebeurt of wie je belt</source>
        <translation>Note what happens or whom you call</translation>
    </message>
    <message>
        <source>Regel in het verloop</source>
        <translation>Line in the course of events</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Course of events</translation>
    </message>
    <message>
        <source>alleen toevoegen</source>
        <translation>append only</translation>
    </message>
    <message>
        <source>{n} regel</source>
        <translation>{n} line</translation>
    </message>
    <message>
        <source>{n} regels</source>
        <translation>{n} lines</translation>
    </message>
</context>
<context>
    <name>MergePlace</name>
    <message>
        <source>(weggelaten)</source>
        <translation>(left out)</translation>
    </message>
    <message>
        <source>Beide</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Beide blijven</source>
        <translation>Both stay</translation>
    </message>
    <message>
        <source>Eigen woorden</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>Eigen woorden voor plaats {number}</source>
        <translation>Own words for place {number}</translation>
    </message>
    <message>
        <source>Enkel {name} wijzigde dit</source>
        <translation>Only {name} changed this</translation>
    </message>
    <message>
        <source>Geen van beide</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>Geen van beide blijft</source>
        <translation>Neither stays</translation>
    </message>
    <message>
        <source>Gekozen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Nog kiezen</source>
        <translation>To be chosen</translation>
    </message>
    <message>
        <source>Plaats {number}</source>
        <translation>Place {number}</translation>
    </message>
    <message>
        <source>Plaats {number}, {state}. Links, {first}: {ours} Rechts, {second}: {theirs}</source>
        <translation>Place {number}, {state}. Left, {first}: {ours} Right, {second}: {theirs}</translation>
    </message>
    <message>
        <source>beide blijven</source>
        <translation>both stay</translation>
    </message>
    <message>
        <source>blijft</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>eigen woorden</source>
        <translation>own words</translation>
    </message>
    <message>
        <source>geen van beide blijft</source>
        <translation>neither stays</translation>
    </message>
    <message>
        <source>links blijft</source>
        <translation>the left stays</translation>
    </message>
    <message>
        <source>nog niets gekozen</source>
        <translation>nothing chosen yet</translation>
    </message>
    <message>
        <source>rechts blijft</source>
        <translation>the right stays</translation>
    </message>
    <message>
        <source>voorgesteld</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>weggelaten</source>
        <translation>left out</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Bewaar als één versie</source>
        <translation>Save as one version</translation>
    </message>
    <message>
        <source>Eigen tekst voor {channel}</source>
        <translation>Own text for {channel}</translation>
    </message>
    <message>
        <source>Links {ours}, rechts {theirs}. Beide blijven leesbaar in het logboek; gegeven akkoorden vervallen.</source>
        <translation>On the left {ours}, on the right {theirs}. Both stay readable in the log; clearances that were given lapse.</translation>
    </message>
    <message>
        <source>Nog {n} plaats te kiezen</source>
        <translation>{n} place left to choose</translation>
    </message>
    <message>
        <source>Nog {n} plaatsen te kiezen</source>
        <translation>{n} places left to choose</translation>
    </message>
    <message>
        <source>Plaatsen waar de versies verschillen</source>
        <translation>Places where the versions differ</translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tekst in het {language}</source>
        <translation>Text in {language}</translation>
    </message>
    <message>
        <source>kies</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>plaats</source>
        <translation>place</translation>
    </message>
    <message>
        <source>plaats {number}: nog te kiezen</source>
        <translation>place {number}: to be chosen</translation>
    </message>
    <message>
        <source>revisie {number} van {name} ({time})</source>
        <translation>revision {number} by {name} ({time})</translation>
    </message>
    <message>
        <source>volgende open</source>
        <translation>next open one</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Twee versies samenvoegen</source>
        <translation>Merge two versions</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>De twee versies zijn intussen samengevoegd.</source>
        <translation>The two versions were merged meanwhile.</translation>
    </message>
    <message>
        <source>Samengevoegd tot één versie.</source>
        <translation>Merged into one version.</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lopende dossiers</source>
        <translation>Running cases</translation>
    </message>
    <message>
        <source>Navigatie</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>dit scherm</source>
        <translation>this screen</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>blokkeert</source>
        <translation>blocks</translation>
    </message>
    <message>
        <source>nog te doen</source>
        <translation>to do</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Nodig voor vrijgave</source>
        <translation>Needed for release</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Volgende stap: {sentence}</source>
        <translation>Next step: {sentence}</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Niets gevonden voor ‘{words}’.</source>
        <translation>Nothing found for ‘{words}’.</translation>
    </message>
    <message>
        <source>Opdrachtenpalet</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Zoek of voer uit</source>
        <translation>Find or do</translation>
    </message>
    <message>
        <source>kiezen</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>meer acties</source>
        <translation>more actions</translation>
    </message>
    <message>
        <source>typ d voor dossiers, p voor persvragen, m voor mensen</source>
        <translation>type d for cases, p for media requests, m for people</translation>
    </message>
    <message>
        <source>uitvoeren</source>
        <translation>do</translation>
    </message>
</context>
<context>
    <name>Peek</name>
    <message>
        <source>Beeld bij dit verhaal</source>
        <translation>Picture of this story</translation>
    </message>
    <message>
        <source>Bij dit verhaal is geen beeld.</source>
        <translation>This story has no picture.</translation>
    </message>
    <message>
        <source>Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd.</source>
        <translation>This picture cannot be shown; its bytes are unchanged.</translation>
    </message>
    <message>
        <source>Dit beeld staat niet op dit toestel. Leg het vast met Ctrl+V om het te bekijken.</source>
        <translation>This picture is not on this device. Capture it with Ctrl+V to see it.</translation>
    </message>
    <message>
        <source>Laat de toets los om het te verbergen. Dat je het bekeek, staat in het journaal.</source>
        <translation>Let go of the key to hide it. That you saw it is in the journal.</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Akkoord vraag je vanuit de verklaring.</source>
        <translation>Clearance is asked from the statement.</translation>
    </message>
    <message>
        <source>Geen tekst wacht op akkoord</source>
        <translation>No text waits for clearance</translation>
    </message>
    <message>
        <source>Teksten die op akkoord wachten</source>
        <translation>Texts waiting for clearance</translation>
    </message>
    <message>
        <source>{n} tekst wacht</source>
        <translation>{n} text waits</translation>
    </message>
    <message>
        <source>{n} teksten wachten</source>
        <translation>{n} texts wait</translation>
    </message>
</context>
<context>
    <name>PendingModel</name>
    <message>
        <source>{kind}, {case}, {given} van {needed} verplichte akkoorden</source>
        <translation>{kind}, {case}, {given} of {needed} required clearances</translation>
    </message>
</context>
<context>
    <name>PhaseChart</name>
    <message>
        <source>bezig</source>
        <translation>under way</translation>
    </message>
</context>
<context>
    <name>PlannedPane</name>
    <message>
        <source>Annuleer de planning</source>
        <translation>Cancel the plan</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken. De persmap vertrekt onder embargo tot {time}; wie het embargo niet zelf bewaart, krijgt het dan pas.</source>
        <translation>Nothing has left yet. The press kit leaves under embargo until {time}; those that do not keep the embargo themselves receive it only then.</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken. Op {time} wordt elke poort nog eens nagekeken.</source>
        <translation>Nothing has left yet. At {time} every gate is checked once more.</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken. Zodra de tijd om is, gaat de website eerst en dan de rest.</source>
        <translation>Nothing has left yet. When the time is up the website goes first, and then the rest.</translation>
    </message>
    <message>
        <source>Je mag dit venster sluiten; de wachtrij houdt het bij, ook na een herstart.</source>
        <translation>You may close this window; the queue keeps it, also after a restart.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Vertrekt van {device}.</source>
        <translation>Leaves from {device}.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Afgeleid van basistekst</source>
        <translation>Derived from base text</translation>
    </message>
    <message>
        <source>Basistekst</source>
        <translation>Base text</translation>
    </message>
    <message>
        <source>Deze tekst staat vast. Begin een nieuwe revisie om te schrijven.</source>
        <translation>This text is frozen. Begin a new revision to write.</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Own text</translation>
    </message>
    <message>
        <source>Eigen tekst voor {channel}</source>
        <translation>Own text for {channel}</translation>
    </message>
    <message>
        <source>Herkomst van de tekst op dit kanaal</source>
        <translation>Origin of the text on this channel</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Voorbeeld {channel}</source>
        <translation>Preview {channel}</translation>
    </message>
    <message>
        <source>voorbeeld</source>
        <translation>preview</translation>
    </message>
    <message>
        <source>{handle} · voorbeeld</source>
        <translation>{handle} · preview</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Afdrukvoorbeeld</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Bladzijde {n} van {many}</source>
        <translation>Page {n} of {many}</translation>
    </message>
    <message>
        <source>De printer neemt het niet aan.</source>
        <translation>The printer does not take it.</translation>
    </message>
    <message>
        <source>Druk af</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>PDF bewaren</source>
        <translation>Save the PDF</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Volgende</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Vorige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>{file} bewaard.</source>
        <translation>{file} saved.</translation>
    </message>
    <message>
        <source>{file} kan niet geschreven worden. Kies een andere map.</source>
        <translation>{file} cannot be written. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>CONCEPT · niet vrijgegeven</source>
        <translation>DRAFT · not released</translation>
    </message>
    <message>
        <source>Deze tekst mag nog niet vertrekken.</source>
        <translation>This text may not leave yet.</translation>
    </message>
    <message>
        <source>Druk af</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Precies dit vertrekt bij vrijgave.</source>
        <translation>Exactly this leaves at release.</translation>
    </message>
    <message>
        <source>Proefdruk</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Taal van de proefdruk</source>
        <translation>Language of the proof</translation>
    </message>
</context>
<context>
    <name>QueueDetail</name>
    <message>
        <source>Annuleer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Leg opzij</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Naar het dossier</source>
        <translation>To the case</translation>
    </message>
    <message>
        <source>Probeer alles opnieuw</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>Verder zonder de website</source>
        <translation>Go on without the website</translation>
    </message>
    <message>
        <source>Verstuur vanaf dit toestel</source>
        <translation>Send from this device</translation>
    </message>
    <message>
        <source>Vertrekt van {device}</source>
        <translation>Leaves from {device}</translation>
    </message>
    <message>
        <source>Wordt verstuurd door {device}</source>
        <translation>Sent by {device}</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>Adres op {channel}</source>
        <translation>Address on {channel}</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>Bekijk de wachtrij</source>
        <translation>See the queue</translation>
    </message>
    <message>
        <source>De vrijgave is tegengehouden. {why}</source>
        <translation>The release was held back. {why}</translation>
    </message>
    <message>
        <source>Er is niets vertrokken. De tekst staat weer zoals hij was.</source>
        <translation>Nothing left. The text stands as it was.</translation>
    </message>
    <message>
        <source>Versturen is gestopt.</source>
        <translation>Sending has stopped.</translation>
    </message>
    <message>
        <source>Vrijgave {number}</source>
        <translation>Release {number}</translation>
    </message>
    <message>
        <source>Vrijgave {number} is tegengehouden.</source>
        <translation>Release {number} was held back.</translation>
    </message>
    <message>
        <source>Vrijgegeven.</source>
        <translation>Released.</translation>
    </message>
    <message>
        <source>{channel}: niet verstuurd. {why}</source>
        <translation>{channel}: not sent. {why}</translation>
    </message>
    <message>
        <source>{channel}: niet zeker of het aankwam. {why}</source>
        <translation>{channel}: not certain whether it arrived. {why}</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>gepland</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>versie {version}</source>
        <translation>version {version}</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Er is niets dat nog moet vertrekken.</source>
        <translation>There is nothing left to send.</translation>
    </message>
    <message>
        <source>Naar Persdossiers</source>
        <translation>To Cases</translation>
    </message>
    <message>
        <source>Wachtrij</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Wat vrijgegeven is, staat waar het moet staan.</source>
        <translation>What was released stands where it should.</translation>
    </message>
    <message>
        <source>Website eerst. Een kanaal dat mislukt, houdt de andere niet tegen.</source>
        <translation>Website first. A channel that fails does not hold back the others.</translation>
    </message>
    <message>
        <source>{n} vrijgave</source>
        <translation>{n} release</translation>
    </message>
    <message>
        <source>{n} vrijgaven</source>
        <translation>{n} releases</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Aangekomen</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Alles verstuurd</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Geplaatst</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Geplaatst {time}</source>
        <translation>Posted {time}</translation>
    </message>
    <message>
        <source>Gestopt</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Het staat er</source>
        <translation>It is there</translation>
    </message>
    <message>
        <source>Het staat er niet</source>
        <translation>It is not there</translation>
    </message>
    <message>
        <source>Is het aangekomen?</source>
        <translation>Did it arrive?</translation>
    </message>
    <message>
        <source>Jij</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Kijk nu na</source>
        <translation>Look now</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopieer het adres</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Met de hand gedaan</source>
        <translation>Done by hand</translation>
    </message>
    <message>
        <source>Mislukt</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Niet aangekomen</source>
        <translation>Did not arrive</translation>
    </message>
    <message>
        <source>Om {time}</source>
        <translation>At {time}</translation>
    </message>
    <message>
        <source>Onder embargo tot {time}.</source>
        <translation>Under embargo until {time}.</translation>
    </message>
    <message>
        <source>Onzeker</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Opnieuw om {time}.</source>
        <translation>Again at {time}.</translation>
    </message>
    <message>
        <source>Probeer opnieuw</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tegengehouden om {time}</source>
        <translation>Held back at {time}</translation>
    </message>
    <message>
        <source>Teruggenomen {time}</source>
        <translation>Taken back {time}</translation>
    </message>
    <message>
        <source>Verstuurd {time}</source>
        <translation>Sent {time}</translation>
    </message>
    <message>
        <source>Vertrekt</source>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>Vertrekt over {left}</source>
        <translation>Leaves in {left}</translation>
    </message>
    <message>
        <source>Vertrekt {time}</source>
        <translation>Leaves {time}</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Weggehaald</source>
        <translation>Taken away</translation>
    </message>
    <message>
        <source>Weggehaald {time}</source>
        <translation>Taken away {time}</translation>
    </message>
    <message>
        <source>Wordt nagekeken om {time}.</source>
        <translation>Will be looked up at {time}.</translation>
    </message>
    <message>
        <source>Wordt verstuurd door {device}.</source>
        <translation>Sent by {device}.</translation>
    </message>
    <message>
        <source>Zo meteen</source>
        <translation>In a moment</translation>
    </message>
    <message>
        <source>en nog {count}</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>toestel {device}</source>
        <translation>device {device}</translation>
    </message>
    <message>
        <source>{name} · rechtzetten</source>
        <translation>{name} · correct</translation>
    </message>
    <message>
        <source>{name} · terugnemen</source>
        <translation>{name} · take back</translation>
    </message>
    <message>
        <source>{name} · vasthouden tot {time}</source>
        <translation>{name} · keep until {time}</translation>
    </message>
    <message>
        <source>{n} in de wachtrij</source>
        <translation>{n} queued</translation>
    </message>
    <message>
        <source>{n} mislukt</source>
        <translation>{n} failed</translation>
    </message>
    <message>
        <source>{n} onderweg</source>
        <translation>{n} on the way</translation>
    </message>
    <message>
        <source>{n} onzeker</source>
        <translation>{n} uncertain</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} open</translation>
    </message>
    <message>
        <source>{n} voor jou</source>
        <translation>{n} for you</translation>
    </message>
    <message>
        <source>{sent} van {all} verstuurd.</source>
        <translation>{sent} of {all} sent.</translation>
    </message>
</context>
<context>
    <name>ReleaseActs</name>
    <message>
        <source>Ingetrokken.</source>
        <translation>Withdrawn.</translation>
    </message>
    <message>
        <source>Laatste vrijgave intrekken</source>
        <translation>Withdraw the last release</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Daarna kan je enkel nog rechtzetten of intrekken.</source>
        <translation>After that you can only correct or withdraw.</translation>
    </message>
    <message>
        <source>Daarna kan enkel nog rechtzetten of intrekken.</source>
        <translation>After that you can only correct or withdraw.</translation>
    </message>
    <message>
        <source>De website eerst. Noteer bij wat jij plaatst waar de tekst staat.</source>
        <translation>The website first. For what you post, note where the text stands.</translation>
    </message>
    <message>
        <source>Een halve minuut kan je het nog ongedaan maken.</source>
        <translation>For half a minute you can still undo it.</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken.</source>
        <translation>Nothing has left yet.</translation>
    </message>
    <message>
        <source>Het dossier gaat naar Opvolging.</source>
        <translation>The case goes to follow-up.</translation>
    </message>
    <message>
        <source>Proefdruk</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>SHA-256 {sha}</source>
        <translation>SHA-256 {sha}</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vrijgave</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Vrijgeven</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>kies een uur</source>
        <translation>choose an hour</translation>
    </message>
    <message>
        <source>revisie {number}</source>
        <translation>revision {number}</translation>
    </message>
    <message>
        <source>vertrekt</source>
        <translation>leaves</translation>
    </message>
    <message>
        <source>{n} poort dicht</source>
        <translation>{n} gate shut</translation>
    </message>
    <message>
        <source>{n} poorten dicht</source>
        <translation>{n} gates shut</translation>
    </message>
    <message>
        <source>{kind} vrijgeven</source>
        <translation>Release {kind}</translation>
    </message>
</context>
<context>
    <name>ReleaseForms</name>
    <message>
        <source>Embargo opheffen</source>
        <translation>Lift the embargo</translation>
    </message>
    <message>
        <source>Embargo vervroegen</source>
        <translation>Bring the embargo forward</translation>
    </message>
    <message>
        <source>Hef op</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Nu geldt embargo tot {day}, {time}. De reden blijft in het verloop staan.</source>
        <translation>The embargo holds until {day}, {time}. The reason stays in the course of events.</translation>
    </message>
    <message>
        <source>Vervroeg</source>
        <translation>Bring forward</translation>
    </message>
    <message>
        <source>Waarom mag de tekst vroeger weg</source>
        <translation>Why may the text leave earlier</translation>
    </message>
</context>
<context>
    <name>ReleasePresenter</name>
    <message>
        <source>Bestanden klaar in {folder}</source>
        <translation>Files ready in {folder}</translation>
    </message>
    <message>
        <source>De bestanden staan niet op dit toestel. Je kan ze opnieuw laten maken.</source>
        <translation>The files are not on this device. You can have them made again.</translation>
    </message>
    <message>
        <source>De vrijgave is tegengehouden; er is niets vertrokken.</source>
        <translation>The release was held back; nothing left.</translation>
    </message>
    <message>
        <source>Embargo opgeheven.</source>
        <translation>Embargo lifted.</translation>
    </message>
</context>
<context>
    <name>ReleaseWords</name>
    <message>
        <source>1 beeld</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>Alles staat op groen</source>
        <translation>Everything is green</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Juridische checklist</source>
        <translation>Legal checklist</translation>
    </message>
    <message>
        <source>Nog in orde te brengen</source>
        <translation>Still to put right</translation>
    </message>
    <message>
        <source>Open persvragen</source>
        <translation>Open media requests</translation>
    </message>
    <message>
        <source>Plaatshouders</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>Talen</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Vingerafdruk</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>akkoord van iemand die al voor een andere overheid sprak</source>
        <translation>agreed by somebody who already spoke for another authority</translation>
    </message>
    <message>
        <source>akkoord vervallen met een nieuwe revisie</source>
        <translation>clearance lapsed with a new revision</translation>
    </message>
    <message>
        <source>akkoord {time}, getuige {witness}</source>
        <translation>cleared {time}, witness {witness}</translation>
    </message>
    <message>
        <source>akkoord {time}, handtekening geldig</source>
        <translation>cleared {time}, signature valid</translation>
    </message>
    <message>
        <source>akkoord {time}, teruggebeld met {witness}</source>
        <translation>cleared {time}, called back with {witness}</translation>
    </message>
    <message>
        <source>antwoordt nog niet</source>
        <translation>has not answered yet</translation>
    </message>
    <message>
        <source>doel {goal}, nog {minutes} min</source>
        <translation>target {goal}, {minutes} min left</translation>
    </message>
    <message>
        <source>doel {goal}, {late}</source>
        <translation>target {goal}, {late}</translation>
    </message>
    <message>
        <source>eerst</source>
        <translation>first</translation>
    </message>
    <message>
        <source>gaf door, nog geen uitspraak</source>
        <translation>handed over, no verdict yet</translation>
    </message>
    <message>
        <source>geen open</source>
        <translation>none open</translation>
    </message>
    <message>
        <source>handtekening klopt niet</source>
        <translation>the signature is wrong</translation>
    </message>
    <message>
        <source>niet meer nodig, een ander ging akkoord</source>
        <translation>no longer needed, somebody else agreed</translation>
    </message>
    <message>
        <source>nog geen akkoord</source>
        <translation>no clearance yet</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>nog terug te bellen</source>
        <translation>to call back</translation>
    </message>
    <message>
        <source>overgeslagen {time}, met reden</source>
        <translation>passed over {time}, with reason</translation>
    </message>
    <message>
        <source>raadt af</source>
        <translation>advises against</translation>
    </message>
    <message>
        <source>tekst is exact wat is goedgekeurd</source>
        <translation>the text is exactly what was cleared</translation>
    </message>
    <message>
        <source>vraagt een aanpassing</source>
        <translation>requests changes</translation>
    </message>
    <message>
        <source>wacht op getuige {witness}</source>
        <translation>waiting for witness {witness}</translation>
    </message>
    <message>
        <source>weigert</source>
        <translation>refuses</translation>
    </message>
    <message>
        <source>{answered} van {total}</source>
        <translation>{answered} of {total}</translation>
    </message>
    <message>
        <source>{good} van {all}</source>
        <translation>{good} of {all}</translation>
    </message>
    <message>
        <source>{good} van {cited} vrijgeefbaar</source>
        <translation>{good} of {cited} releasable</translation>
    </message>
    <message>
        <source>{n} poort is dicht</source>
        <translation>{n} gate is shut</translation>
    </message>
    <message>
        <source>{n} poorten zijn dicht</source>
        <translation>{n} gates are shut</translation>
    </message>
    <message>
        <source>{words}, {names} niet in tekst</source>
        <translation>{words}, {names} not in the text</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>Beantwoord</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Binnen 30 min</source>
        <translation>Within 30 min</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>beantwoord om {time}</source>
        <translation>answered at {time}</translation>
    </message>
    <message>
        <source>deadline {left}</source>
        <translation>deadline {left}</translation>
    </message>
    <message>
        <source>geselecteerd</source>
        <translation>selected</translation>
    </message>
</context>
<context>
    <name>RequestPane</name>
    <message>
        <source>Akkoord op revisie {n}: {given} van {needed}</source>
        <translation>Clearance on revision {n}: {given} of {needed}</translation>
    </message>
    <message>
        <source>Antwoorden kan met achtergrond of een doorverwijzing, of meld uitstel.</source>
        <translation>You can answer with background or a referral, or report a delay.</translation>
    </message>
    <message>
        <source>Bel</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Bij vrijgave vertrekt dit vanzelf.</source>
        <translation>On release this leaves by itself.</translation>
    </message>
    <message>
        <source>De eigen tekst is nog niet geschreven</source>
        <translation>The text of their own is not written yet</translation>
    </message>
    <message>
        <source>De vraag en haar antwoord</source>
        <translation>The request and its answer</translation>
    </message>
    <message>
        <source>Deze vraag is afgehandeld.</source>
        <translation>This request is settled.</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen vrijgegeven tekst</source>
        <translation>This case has no released text yet</translation>
    </message>
    <message>
        <source>Er is geen mailadres: bel bij vrijgave.</source>
        <translation>There is no mail address: call on release.</translation>
    </message>
    <message>
        <source>Hij vraagt eigen akkoorden. Z geeft deze redactie weer hetzelfde antwoord als de rest.</source>
        <translation>It needs clearances of its own. Z gives this newsroom the same answer as the others again.</translation>
    </message>
    <message>
        <source>Klaarzetten</source>
        <translation>Make ready</translation>
    </message>
    <message>
        <source>gsm gekend</source>
        <translation>mobile known</translation>
    </message>
    <message>
        <source>nummer gekend</source>
        <translation>number known</translation>
    </message>
    <message>
        <source>{who} wacht {span}.</source>
        <translation>{who} waits {span}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open persdossier</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>Schrijf eigen tekst</source>
        <translation>Write a text of their own</translation>
    </message>
    <message>
        <source>Uitstel gemeld tot {time}</source>
        <translation>Delay reported until {time}</translation>
    </message>
    <message>
        <source>Uitstel melden</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>Wat de overheid vraagt</source>
        <translation>What the authority asks</translation>
    </message>
    <message>
        <source>Wie kreeg welke versie</source>
        <translation>Who received which version</translation>
    </message>
    <message>
        <source>Zet het klaar, dan vertrekt het vanzelf bij vrijgave.</source>
        <translation>Make it ready, and it leaves by itself on release.</translation>
    </message>
    <message>
        <source>bij {name}</source>
        <translation>with {name}</translation>
    </message>
    <message>
        <source>{time} per {medium}</source>
        <translation>{time} by {medium}</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Beantwoord</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Belt er iemand, druk N of Ctrl+Shift+V.</source>
        <translation>If somebody calls, press N or Ctrl+Shift+V.</translation>
    </message>
    <message>
        <source>De vragen van alle dossiers worden gelezen.</source>
        <translation>The requests of all cases are being read.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Geen open vragen</source>
        <translation>No open requests</translation>
    </message>
    <message>
        <source>Gelijke behandeling: elke redactie krijgt dezelfde feiten</source>
        <translation>Equal treatment: every newsroom gets the same facts</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>Nieuwe vraag</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Nog geen persvragen</source>
        <translation>No media requests yet</translation>
    </message>
    <message>
        <source>Nog niets beantwoord</source>
        <translation>Nothing answered yet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Press list</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Media requests</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Welke vragen</source>
        <translation>Which requests</translation>
    </message>
    <message>
        <source>selecteer</source>
        <translation>select</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>zelfde antwoord</source>
        <translation>same answer</translation>
    </message>
    <message>
        <source>{n} open, {soon} binnen 30 min</source>
        <translation>{n} open, {soon} within 30 min</translation>
    </message>
</context>
<context>
    <name>RevisionLine</name>
    <message>
        <source>volgende</source>
        <translation>next</translation>
    </message>
</context>
<context>
    <name>SameSwitch</name>
    <message>
        <source>Ander antwoord: {reason}</source>
        <translation>Another answer: {reason}</translation>
    </message>
    <message>
        <source>Zelfde antwoord aan allen</source>
        <translation>Same answer to all</translation>
    </message>
    <message>
        <source>{n} redactie in dit dossier krijgt deze tekst</source>
        <translation>{n} newsroom in this case receives this text</translation>
    </message>
    <message>
        <source>{n} redacties in dit dossier krijgen dezelfde tekst</source>
        <translation>{n} newsrooms in this case receive the same text</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>{done} van {all}</source>
        <translation>{done} of {all}</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Alles staat in {folder}.</source>
        <translation>Everything stands in {folder}.</translation>
    </message>
    <message>
        <source>Beheerder</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Bekijk en wijzig de sneltoetsen</source>
        <translation>See and change the keys</translation>
    </message>
    <message>
        <source>Dit toestel</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Elke handeling komt op deze naam in het logboek, met de sleutel van dit toestel.</source>
        <translation>Every act goes under this name in the log, with the key of this device.</translation>
    </message>
    <message>
        <source>Er is niemand ingeroosterd.</source>
        <translation>Nobody is on the roster.</translation>
    </message>
    <message>
        <source>Het logo is nog niet op dit toestel aangekomen; tot dan kan hier niets vrijgegeven worden.</source>
        <translation>The logo has not arrived on this device yet; until then nothing can be released here.</translation>
    </message>
    <message>
        <source>Huisstijl</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Nieuwe wacht</source>
        <translation>New duty</translation>
    </message>
    <message>
        <source>Nog niets ingevuld. Zonder naam en perscontact kan niets vrijgegeven worden.</source>
        <translation>Nothing filled in yet. Without a name and a press contact nothing can be released.</translation>
    </message>
    <message>
        <source>Overheden en plaatsvervangers</source>
        <translation>Authorities and deputies</translation>
    </message>
    <message>
        <source>Publieke sleutel van de persmappen</source>
        <translation>Public key of the press kits</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>On call</translation>
    </message>
    <message>
        <source>Wie een persmap krijgt, controleert er de handtekening mee.</source>
        <translation>Whoever gets a press kit checks its signature with it.</translation>
    </message>
    <message>
        <source>Wie zit hier</source>
        <translation>Who sits here</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>achterwacht {name}</source>
        <translation>backup {name}</translation>
    </message>
    <message>
        <source>nog niemand</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>plaatsvervanger {name}</source>
        <translation>deputy {name}</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Automatisch licht of donker</source>
        <translation>Light or dark automatically</translation>
    </message>
    <message>
        <source>De gegevens van de desk worden geopend.</source>
        <translation>The data of the desk is being opened.</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Geen open punten op dit scherm</source>
        <translation>No open points on this screen</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
</context>
<context>
    <name>SignalDelegate</name>
    <message>
        <source>+{n} gelijkaardig</source>
        <translation>+{n} similar</translation>
    </message>
    <message>
        <source>+{n} gelijkaardige</source>
        <translation>+{n} similar</translation>
    </message>
    <message>
        <source>Hulpvraag</source>
        <translation>Call for help</translation>
    </message>
    <message>
        <source>verberg {n} gelijkaardig</source>
        <translation>hide {n} similar</translation>
    </message>
    <message>
        <source>verberg {n} gelijkaardige</source>
        <translation>hide {n} similar</translation>
    </message>
</context>
<context>
    <name>SignalModel</name>
    <message>
        <source>gevoelig beeld</source>
        <translation>sensitive image</translation>
    </message>
    <message>
        <source>hulpvraag</source>
        <translation>call for help</translation>
    </message>
    <message>
        <source>{n} gelijkaardig</source>
        <translation>{n} similar</translation>
    </message>
    <message>
        <source>{n} gelijkaardige</source>
        <translation>{n} similar</translation>
    </message>
</context>
<context>
    <name>Silence</name>
    <message>
        <source>{who} zwijgt: {deputy} is gevraagd.</source>
        <translation>{who} is silent: {deputy} was asked.</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Bewaar de feeds als lijst (OPML)</source>
        <translation>Save the feeds as a list (OPML)</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Deze bron staat uit.</source>
        <translation>This source is off.</translation>
    </message>
    <message>
        <source>Er loopt een ronde langs de bronnen.</source>
        <translation>A round of the sources is under way.</translation>
    </message>
    <message>
        <source>Laatst gelukt</source>
        <translation>Last success</translation>
    </message>
    <message>
        <source>Lijst in</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Lijst uit</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Neem een lijst van feeds over (OPML)</source>
        <translation>Take over a list of feeds (OPML)</translation>
    </message>
    <message>
        <source>Nieuwe bron</source>
        <translation>New source</translation>
    </message>
    <message>
        <source>Nog geen bronnen</source>
        <translation>No sources yet</translation>
    </message>
    <message>
        <source>Pauzeer</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Peil alles nu</source>
        <translation>Poll all now</translation>
    </message>
    <message>
        <source>Peil nu</source>
        <translation>Poll now</translation>
    </message>
    <message>
        <source>Peilt…</source>
        <translation>Polling…</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Toestand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Vastgelegd</source>
        <translation>Captured</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Volgende poging</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Volgtermen en wat vastgelegd is</source>
        <translation>Watch terms and what was captured</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Zet aan</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Zonder bron ziet Wacht niets. Een feed, de persmailbox of een export van het Meldpunt volstaat.</source>
        <translation>Without a source Watch sees nothing. A feed, the press mailbox or an export of the Meldpunt is enough.</translation>
    </message>
    <message>
        <source>{n} bron</source>
        <translation>{n} source</translation>
    </message>
    <message>
        <source>{n} bronnen</source>
        <translation>{n} sources</translation>
    </message>
    <message>
        <source>{n} mislukt</source>
        <translation>{n} failed</translation>
    </message>
    <message>
        <source>{n} signaal bewaard</source>
        <translation>{n} signal kept</translation>
    </message>
    <message>
        <source>{n} signalen bewaard</source>
        <translation>{n} signals kept</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Geen voorstel voor ‘{word}’</source>
        <translation>No suggestion for ‘{word}’</translation>
    </message>
    <message>
        <source>Haal ‘{word}’ uit je eigen woorden</source>
        <translation>Remove ‘{word}’ from your own words</translation>
    </message>
    <message>
        <source>Houd ‘{word}’ bij je eigen woorden</source>
        <translation>Keep ‘{word}’ among your own words</translation>
    </message>
    <message>
        <source>Voorstellen voor ‘{word}’ worden gezocht</source>
        <translation>Looking for suggestions for ‘{word}’</translation>
    </message>
</context>
<context>
    <name>SpellingRoom</name>
    <message>
        <source>De spelling staat uit. Zet ze aan bij Instellingen.</source>
        <translation>Spelling is off. Turn it on in Settings.</translation>
    </message>
    <message>
        <source>De woorden worden nog opgezocht. Druk zo dadelijk opnieuw.</source>
        <translation>The words are still being looked up. Press again in a moment.</translation>
    </message>
    <message>
        <source>Het woordenboek antwoordt niet: de spelling is niet nagegaan. Lees de tekst zelf na.</source>
        <translation>The dictionary does not answer: spelling was not checked. Read the text yourself.</translation>
    </message>
    <message>
        <source>Het woordenboek kent elk woord van deze tekst.</source>
        <translation>The dictionary knows every word of this text.</translation>
    </message>
    <message>
        <source>Niet in het woordenboek: {word}</source>
        <translation>Not in the dictionary: {word}</translation>
    </message>
    <message>
        <source>Zet de cursor in een tekst om de spelling na te gaan.</source>
        <translation>Put the cursor in a text to check its spelling.</translation>
    </message>
</context>
<context>
    <name>StatementBanners</name>
    <message>
        <source>Akkoord is gevraagd op revisie {number}.</source>
        <translation>Clearance was asked on revision {number}.</translation>
    </message>
    <message>
        <source>Alle talen vertrekken samen, of geen.</source>
        <translation>All languages leave together, or none.</translation>
    </message>
    <message>
        <source>Begin revisie {number}</source>
        <translation>Begin revision {number}</translation>
    </message>
    <message>
        <source>De basistekst is gewijzigd na deze vertaling.</source>
        <translation>The base text changed after this translation.</translation>
    </message>
    <message>
        <source>De tekst in het {language} is ouder dan de basistekst.</source>
        <translation>The text in {language} is older than the base text.</translation>
    </message>
    <message>
        <source>De tekst ligt vast tot je een nieuwe begint.</source>
        <translation>The text is fixed until you begin a new one.</translation>
    </message>
    <message>
        <source>Deze tekst is vrijgegeven en ligt vast.</source>
        <translation>This text was released and is fixed.</translation>
    </message>
    <message>
        <source>Een rechtzetting of aanvulling begin je in het dossier.</source>
        <translation>A correction or an addition begins in the case.</translation>
    </message>
    <message>
        <source>Een wijziging na akkoord doet alle akkoorden vervallen.</source>
        <translation>A change after clearance makes every clearance lapse.</translation>
    </message>
    <message>
        <source>Er zijn twee versies van deze tekst.</source>
        <translation>There are two versions of this text.</translation>
    </message>
    <message>
        <source>Intussen is revisie {number} bewaard.</source>
        <translation>Meanwhile revision {number} was saved.</translation>
    </message>
    <message>
        <source>Jouw tekst staat hier nog. Vergelijk voor je bewaart.</source>
        <translation>Your text is still here. Compare before you save.</translation>
    </message>
    <message>
        <source>Kies per zin wat blijft. Akkoord vragen kan daarna.</source>
        <translation>Choose what stays, sentence by sentence. Then you can ask for clearance.</translation>
    </message>
    <message>
        <source>Naar het {language}</source>
        <translation>To the {language} text</translation>
    </message>
    <message>
        <source>Op revisie {number} was akkoord gevraagd.</source>
        <translation>Clearance was asked on revision {number}.</translation>
    </message>
    <message>
        <source>Pas de vertaling aan, of bevestig dat beide nog hetzelfde zeggen.</source>
        <translation>Change the translation, or confirm that both still say the same.</translation>
    </message>
    <message>
        <source>Revisie {number} had {n} akkoord.</source>
        <translation>Revision {number} had {n} clearance.</translation>
    </message>
    <message>
        <source>Revisie {number} had {n} akkoorden.</source>
        <translation>Revision {number} had {n} clearances.</translation>
    </message>
    <message>
        <source>Vergelijk</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Vergelijk met r{number}</source>
        <translation>Compare with r{number}</translation>
    </message>
    <message>
        <source>Voeg samen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Zegt nog hetzelfde</source>
        <translation>Still says the same</translation>
    </message>
</context>
<context>
    <name>StatementPresenter</name>
    <message>
        <source>Akkoord gevraagd. De revisie ligt nu vast.</source>
        <translation>Clearance asked. The revision is now fixed.</translation>
    </message>
    <message>
        <source>Akkoord is gevraagd op precies deze tekst.</source>
        <translation>Clearance was asked on exactly this text.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Er is al {n} akkoord gegeven; dat vervalt.</source>
        <translation>{n} clearance was already given; it lapses.</translation>
    </message>
    <message>
        <source>Er zijn al {n} akkoorden gegeven; die vervallen.</source>
        <translation>{n} clearances were already given; they lapse.</translation>
    </message>
    <message>
        <source>Revisie bewaard.</source>
        <translation>Revision saved.</translation>
    </message>
    <message>
        <source>Revisie {number} beginnen</source>
        <translation>Begin revision {number}</translation>
    </message>
    <message>
        <source>SHA-256 gekopieerd.</source>
        <translation>SHA-256 copied.</translation>
    </message>
</context>
<context>
    <name>StatementScreen</name>
    <message>
        <source>Concept blijft lokaal tot je akkoord vraagt</source>
        <translation>The draft stays local until you ask for clearance</translation>
    </message>
    <message>
        <source>Verklaring</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>terug naar dossier</source>
        <translation>back to case</translation>
    </message>
    <message>
        <source>volgende plaatshouder</source>
        <translation>next placeholder</translation>
    </message>
</context>
<context>
    <name>StatementSheets</name>
    <message>
        <source>Dit is de eerste revisie: er is nog niets om mee te vergelijken.</source>
        <translation>This is the first revision: there is nothing to compare with yet.</translation>
    </message>
    <message>
        <source>Dit is de tekst van de editor, met wat nog openstaat.</source>
        <translation>This is the text of the editor, with what is still open.</translation>
    </message>
    <message>
        <source>Er is één versie van deze tekst: er valt niets samen te voegen.</source>
        <translation>There is one version of this text: nothing to merge.</translation>
    </message>
    <message>
        <source>na revisie {number}</source>
        <translation>after revision {number}</translation>
    </message>
    <message>
        <source>revisie {number}</source>
        <translation>revision {number}</translation>
    </message>
</context>
<context>
    <name>StatementShowing</name>
    <message>
        <source>Akkoord vragen</source>
        <translation>Ask for clearance</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen verklaring.</source>
        <translation>This case has no statement yet.</translation>
    </message>
    <message>
        <source>Een verklaring begin je in het dossier, met een sjabloon.</source>
        <translation>A statement begins in the case, with a template.</translation>
    </message>
    <message>
        <source>Er is nog geen verklaring.</source>
        <translation>There is no statement yet.</translation>
    </message>
    <message>
        <source>Naar de dossiers</source>
        <translation>To the cases</translation>
    </message>
    <message>
        <source>Naar de vrijgave</source>
        <translation>To the release</translation>
    </message>
    <message>
        <source>Naar het dossier</source>
        <translation>To the case</translation>
    </message>
    <message>
        <source>Revisie {number}</source>
        <translation>Revision {number}</translation>
    </message>
    <message>
        <source>bewaard {time} op dit toestel</source>
        <translation>saved {time} on this device</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>Akkoord is gevraagd op revisie {number}</source>
        <translation>Clearance was asked on revision {number}</translation>
    </message>
    <message>
        <source>Bevestigd</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Deze tekst is vrijgegeven</source>
        <translation>This text was released</translation>
    </message>
    <message>
        <source>Dit kanaal neemt geen bericht zonder beeld</source>
        <translation>This channel takes no post without an image</translation>
    </message>
    <message>
        <source>Enkel achtergrond</source>
        <translation>Background only</translation>
    </message>
    <message>
        <source>Enkel op vraag</source>
        <translation>On request only</translation>
    </message>
    <message>
        <source>In onderzoek</source>
        <translation>Under enquiry</translation>
    </message>
    <message>
        <source>Misleidend</source>
        <translation>Misleading</translation>
    </message>
    <message>
        <source>Niet bevestigd</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Niet in deze versie: {what}</source>
        <translation>Not in this version: {what}</translation>
    </message>
    <message>
        <source>Niet vrijgeven</source>
        <translation>Do not release</translation>
    </message>
    <message>
        <source>Nog invullen</source>
        <translation>Still to fill in</translation>
    </message>
    <message>
        <source>Nog te onderzoeken</source>
        <translation>Still to enquire into</translation>
    </message>
    <message>
        <source>Nog {what}</source>
        <translation>Still {what}</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Ontkracht</source>
        <translation>False</translation>
    </message>
    <message>
        <source>Opzij gelegd</source>
        <translation>Laid aside</translation>
    </message>
    <message>
        <source>Plaatshouder ‘{name}’ is leeg</source>
        <translation>Placeholder ‘{name}’ is empty</translation>
    </message>
    <message>
        <source>akkoord gevraagd</source>
        <translation>clearance asked</translation>
    </message>
    <message>
        <source>beeld nodig</source>
        <translation>image needed</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>daarna kan je akkoord vragen</source>
        <translation>after that you can ask for clearance</translation>
    </message>
    <message>
        <source>eigen tekst</source>
        <translation>own text</translation>
    </message>
    <message>
        <source>en nog {n} zin</source>
        <translation>and {n} more sentence</translation>
    </message>
    <message>
        <source>en nog {n} zinnen</source>
        <translation>and {n} more sentences</translation>
    </message>
    <message>
        <source>geen grens</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>link telt als 23</source>
        <translation>a link counts as 23</translation>
    </message>
    <message>
        <source>te lang</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>{length} van {limit}</source>
        <translation>{length} of {limit}</translation>
    </message>
    <message>
        <source>{n} bewering</source>
        <translation>{n} claim</translation>
    </message>
    <message>
        <source>{n} beweringen</source>
        <translation>{n} claims</translation>
    </message>
    <message>
        <source>{n} checkpunt</source>
        <translation>{n} check</translation>
    </message>
    <message>
        <source>{n} checkpunten</source>
        <translation>{n} checks</translation>
    </message>
    <message>
        <source>{n} plaatshouder</source>
        <translation>{n} placeholder</translation>
    </message>
    <message>
        <source>{n} plaatshouders</source>
        <translation>{n} placeholders</translation>
    </message>
    <message>
        <source>{n} teken</source>
        <translation>{n} character</translation>
    </message>
    <message>
        <source>{n} tekens</source>
        <translation>{n} characters</translation>
    </message>
    <message>
        <source>{n} woord</source>
        <translation>{n} word</translation>
    </message>
    <message>
        <source>{n} woorden</source>
        <translation>{n} words</translation>
    </message>
    <message>
        <source>{over} te veel</source>
        <translation>{over} too many</translation>
    </message>
    <message>
        <source>vrijgegeven</source>
        <translation>released</translation>
    </message>
    <message>
        <source>wachtverklaring</source>
        <translation>holding statement</translation>
    </message>
    <message>
        <source>{language} is ouder dan de basistekst</source>
        <translation>{language} is older than the base text</translation>
    </message>
    <message>
        <source>{language} verwijst niet naar {refs}</source>
        <translation>{language} does not cite {refs}</translation>
    </message>
    <message>
        <source>{language} verwijst ook naar {refs}</source>
        <translation>{language} also cites {refs}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>al begonnen</source>
        <translation>already begun</translation>
    </message>
    <message>
        <source>bezig</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>nog niet begonnen</source>
        <translation>not begun yet</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>vrijgegeven</source>
        <translation>released</translation>
    </message>
</context>
<context>
    <name>StoryDelegate</name>
    <message>
        <source>geleden</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>t.o.v. basislijn</source>
        <translation>vs baseline</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>{group}: {n} verhaal</source>
        <translation>{group}: {n} story</translation>
    </message>
    <message>
        <source>{group}: {n} verhalen</source>
        <translation>{group}: {n} stories</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Bovenbalk</source>
        <translation>Top bar</translation>
    </message>
    <message>
        <source>Permanentie</source>
        <translation>On call</translation>
    </message>
    <message>
        <source>Wachtrij: {words}</source>
        <translation>Queue: {words}</translation>
    </message>
    <message>
        <source>Zoek of voer uit</source>
        <translation>Find or do</translation>
    </message>
    <message>
        <source>niemand ingeroosterd</source>
        <translation>nobody rostered</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message>
        <source>Volgende stap</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>verplichte akkoorden</source>
        <translation>required clearances</translation>
    </message>
    <message>
        <source>{given} van {needed}</source>
        <translation>{given} of {needed}</translation>
    </message>
    <message>
        <source>{given} van {needed} verplichte akkoorden</source>
        <translation>{given} of {needed} required clearances</translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <source>Andere toestellen</source>
        <translation>Other devices</translation>
    </message>
    <message>
        <source>Begin in deze map</source>
        <translation>Begin in this folder</translation>
    </message>
    <message>
        <source>Beheer de hub</source>
        <translation>Look after the hub</translation>
    </message>
    <message>
        <source>Kies een map</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Ontkoppel</source>
        <translation>Disconnect</translation>
    </message>
    <message>
        <source>Synchroniseer nu</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Verbind met een hub</source>
        <translation>Connect to a hub</translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>Bekijk de conflicten</source>
        <translation>View the conflicts</translation>
    </message>
    <message>
        <source>Map of hub kiezen</source>
        <translation>Choose a folder or hub</translation>
    </message>
    <message>
        <source>Synchroniseer nu</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>SyncNotices</name>
    <message>
        <source>Bekijk</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Bekijk de conflicten</source>
        <translation>View the conflicts</translation>
    </message>
    <message>
        <source>Er is iets dat een mens moet beslissen.</source>
        <translation>Something needs a person to decide.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>Vrijgeven wacht tot de andere toestellen weer te horen zijn.</source>
        <translation>Releasing waits until the other devices can be heard again.</translation>
    </message>
    <message>
        <source>Probeer nu</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Offline: {n} wijziging niet verzonden.</source>
        <translation>Offline: {n} change not sent.</translation>
    </message>
    <message>
        <source>Offline: {n} wijzigingen niet verzonden.</source>
        <translation>Offline: {n} changes not sent.</translation>
    </message>
    <message>
        <source>Synchroniseren is gestopt.</source>
        <translation>Sync has stopped.</translation>
    </message>
</context>
<context>
    <name>SyncPresenter</name>
    <message>
        <source>Adres van de hub</source>
        <translation>Address of the hub</translation>
    </message>
    <message>
        <source>Alles staat enkel op dit toestel. Kies een map die alle toestellen zien, of een hub; wat er staat, kan niemand anders lezen.</source>
        <translation>Everything is on this device alone. Choose a folder that all devices see, or a hub; nobody else can read what lies there.</translation>
    </message>
    <message>
        <source>Alles van hier staat nu in de map.</source>
        <translation>All from here is in the folder now.</translation>
    </message>
    <message>
        <source>Alles wat naar de hub gaat, is versleuteld; hij kan het niet lezen.</source>
        <translation>All that goes to the hub is encrypted; it cannot read it.</translation>
    </message>
    <message>
        <source>Bestanden die nog van een ander toestel komen: {count}.</source>
        <translation>Files still to come from another device: {count}.</translation>
    </message>
    <message>
        <source>Bestanden nog te verzenden: {count}.</source>
        <translation>Files still to send: {count}.</translation>
    </message>
    <message>
        <source>Certificaat (bestand)</source>
        <translation>Certificate (file)</translation>
    </message>
    <message>
        <source>De hub draait op dit toestel zelf.</source>
        <translation>The hub runs on this device itself.</translation>
    </message>
    <message>
        <source>Deze hub wordt gebruikt.</source>
        <translation>This hub is used.</translation>
    </message>
    <message>
        <source>Deze map wordt gebruikt.</source>
        <translation>This folder is used.</translation>
    </message>
    <message>
        <source>Enkel als de hub een eigen certificaat heeft. Leeg: de certificaten van dit toestel.</source>
        <translation>Only if the hub has a certificate of its own. Empty: the certificates of this device.</translation>
    </message>
    <message>
        <source>Gaat naar de sleutelbos van dit toestel. Leeg: het wachtwoord dat er al zit.</source>
        <translation>Goes to the keyring of this device. Empty: the password that is there already.</translation>
    </message>
    <message>
        <source>Laatst alles gelijk: {day} {time}.</source>
        <translation>Last all alike: {day} {time}.</translation>
    </message>
    <message>
        <source>Map die alle toestellen zien</source>
        <translation>Folder that all devices see</translation>
    </message>
    <message>
        <source>Nog niet uitgewisseld.</source>
        <translation>Not exchanged yet.</translation>
    </message>
    <message>
        <source>Nog te verzenden: {count}.</source>
        <translation>Still to be sent: {count}.</translation>
    </message>
    <message>
        <source>Ontkoppeld. Wat hier staat, blijft.</source>
        <translation>Disconnected. What is here stays.</translation>
    </message>
    <message>
        <source>TLS; het certificaat van {host} is nagekeken met de certificaten van dit toestel.</source>
        <translation>TLS; the certificate of {host} is checked with the certificates of this device.</translation>
    </message>
    <message>
        <source>TLS; het certificaat van {host} is nagekeken met {file}.</source>
        <translation>TLS; the certificate of {host} is checked with {file}.</translation>
    </message>
    <message>
        <source>Toestellen met een plaats in deze desk: {count}.</source>
        <translation>Devices with a seat at this desk: {count}.</translation>
    </message>
    <message>
        <source>Verbind</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Verbind met een hub</source>
        <translation>Connect to a hub</translation>
    </message>
    <message>
        <source>Wachtwoord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Zoals de beheerder van de hub het gaf. Een wachtwoord erin gaat naar het veld hieronder.</source>
        <translation>As the hub&apos;s administrator gave it. A password in it goes to the field below.</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>{n} kolom</source>
        <translation>{n} column</translation>
    </message>
    <message>
        <source>{n} kolommen</source>
        <translation>{n} columns</translation>
    </message>
    <message>
        <source>{n} rij</source>
        <translation>{n} row</translation>
    </message>
    <message>
        <source>{n} rijen</source>
        <translation>{n} rows</translation>
    </message>
</context>
<context>
    <name>TaskActs</name>
    <message>
        <source>Adres gekopieerd.</source>
        <translation>Address copied.</translation>
    </message>
    <message>
        <source>Alles wat mislukte, wordt opnieuw geprobeerd.</source>
        <translation>All that failed is tried again.</translation>
    </message>
    <message>
        <source>De andere kanalen vertrekken.</source>
        <translation>The other channels leave.</translation>
    </message>
    <message>
        <source>Dit toestel verstuurt het nu.</source>
        <translation>This device sends it now.</translation>
    </message>
    <message>
        <source>Er is niets vertrokken. De tekst staat weer zoals hij was.</source>
        <translation>Nothing left. The text stands as it was.</translation>
    </message>
    <message>
        <source>Genoteerd waar de tekst staat: {channel}.</source>
        <translation>Noted where the text is: {channel}.</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Geopend met de tekst erin.</source>
        <translation>Opened with the text in it.</translation>
    </message>
    <message>
        <source>Geopend. De tekst staat op het klembord: plak ze.</source>
        <translation>Opened. The text is on the clipboard: paste it.</translation>
    </message>
    <message>
        <source>Tekst gekopieerd.</source>
        <translation>Text copied.</translation>
    </message>
    <message>
        <source>Tekst gekopieerd. Open het kanaal zelf en plak ze.</source>
        <translation>Text copied. Open the channel yourself and paste it.</translation>
    </message>
    <message>
        <source>Wordt opnieuw geprobeerd.</source>
        <translation>It is tried again.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Toon alleen signalen met {term}</source>
        <translation>Show only signals with {term}</translation>
    </message>
    <message>
        <source>Volgtermen</source>
        <translation>Watch terms</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Tekst van de verklaring in het {language}, in Markdown</source>
        <translation>Text of the statement in {language}, in Markdown</translation>
    </message>
    <message>
        <source>Tekst van de verklaring, in Markdown</source>
        <translation>Text of the statement, in Markdown</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>text</translation>
    </message>
</context>
<context>
    <name>TextHead</name>
    <message>
        <source>Open persdossier {number}</source>
        <translation>Open case {number}</translation>
    </message>
    <message>
        <source>Terug naar het dossier</source>
        <translation>Back to the case</translation>
    </message>
    <message>
        <source>doel {time}</source>
        <translation>target {time}</translation>
    </message>
    <message>
        <source>sinds {time}</source>
        <translation>since {time}</translation>
    </message>
</context>
<context>
    <name>TimingPane</name>
    <message>
        <source>Alles vertrekt dan van dit toestel, als de poorten dan nog open staan. Laat het programma open.</source>
        <translation>All leaves from this device then, if the gates are still open. Leave the program open.</translation>
    </message>
    <message>
        <source>Dag, leeg is de eerstvolgende</source>
        <translation>Day, empty is the next</translation>
    </message>
    <message>
        <source>Dat is voorbij. Geef een moment dat nog komt.</source>
        <translation>That has passed. Give a moment still to come.</translation>
    </message>
    <message>
        <source>De persmap krijgt het embargo mee. Alles wacht hier tot dan; laat het programma open.</source>
        <translation>The press kit carries the embargo. All waits here until then; leave the program open.</translation>
    </message>
    <message>
        <source>Embargo tot</source>
        <translation>Embargo until</translation>
    </message>
    <message>
        <source>Geef een uur, zoals 07:00.</source>
        <translation>Give an hour, such as 07:00.</translation>
    </message>
    <message>
        <source>Inplannen</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Meteen</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>Schrijf de dag als 27-11-2026.</source>
        <translation>Write the day as 27/11/2026.</translation>
    </message>
    <message>
        <source>Uur</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>embargo tot {day}, {time}</source>
        <translation>embargo until {day}, {time}</translation>
    </message>
    <message>
        <source>vertrekt {day}, {time}</source>
        <translation>leaves {day}, {time}</translation>
    </message>
    <message>
        <source>{names} bewaart het zelf tot dan en krijgt het meteen; de rest wacht hier. Laat het programma open.</source>
        <translation>{names} keeps it until then and receives it at once; the rest waits here. Leave the program open.</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Enkel op dit toestel</source>
        <translation>On this device only</translation>
    </message>
    <message>
        <source>Gesynchroniseerd {ago} geleden</source>
        <translation>Synced {ago} ago</translation>
    </message>
    <message>
        <source>Offline sinds {time}</source>
        <translation>Offline since {time}</translation>
    </message>
    <message>
        <source>Synchroniseert</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>Synchroniseren is gestopt</source>
        <translation>Sync has stopped</translation>
    </message>
    <message>
        <source>{n} conflict</source>
        <translation>{n} conflict</translation>
    </message>
    <message>
        <source>{n} conflicten</source>
        <translation>{n} conflicts</translation>
    </message>
    <message>
        <source>{n} niet verzonden</source>
        <translation>{n} not sent</translation>
    </message>
    <message>
        <source>{n} toestel</source>
        <translation>{n} device</translation>
    </message>
    <message>
        <source>{n} toestellen</source>
        <translation>{n} devices</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Bewering</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Citaat</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Cursief</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Deze tekst staat vast. Begin een nieuwe revisie om te schrijven.</source>
        <translation>This text is frozen. Begin a new revision to write.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Neem deze taal weg</source>
        <translation>Take this language away</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Streef naar B1. De meter is een hulp, geen poort.</source>
        <translation>Aim for B1. The meter is a help, not a gate.</translation>
    </message>
    <message>
        <source>Taalniveau</source>
        <translation>Language level</translation>
    </message>
    <message>
        <source>Titel of tussentitel</source>
        <translation>Heading or subheading</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>{n} woord</source>
        <translation>{n} word</translation>
    </message>
    <message>
        <source>{n} woorden</source>
        <translation>{n} words</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{name} vertrekt over {left}</source>
        <translation>{name} leaves in {left}</translation>
    </message>
    <message>
        <source>{name} vertrekt zo meteen</source>
        <translation>{name} leaves in a moment</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Deze wachtwoordzin opent de desk niet. Er is niets gewijzigd.</source>
        <translation>This passphrase does not open the desk. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ontgrendelen</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van deze desk.</source>
        <translation>Type the passphrase of this desk.</translation>
    </message>
    <message>
        <source>Wachtwoordzin van deze desk</source>
        <translation>Passphrase of this desk</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Redactie</source>
        <translation>Newsroom</translation>
    </message>
    <message>
        <source>eigen tekst</source>
        <translation>own text</translation>
    </message>
    <message>
        <source>en nog {n} redactie</source>
        <translation>and {n} more newsroom</translation>
    </message>
    <message>
        <source>en nog {n} redacties</source>
        <translation>and {n} more newsrooms</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>nog niet vrijgegeven</source>
        <translation>not released yet</translation>
    </message>
    <message>
        <source>v{n} weg</source>
        <translation>v{n} gone</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Aan wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>De belofte</source>
        <translation>The promise</translation>
    </message>
    <message>
        <source>De bestandssoort</source>
        <translation>The file type</translation>
    </message>
    <message>
        <source>De bewering</source>
        <translation>The claim</translation>
    </message>
    <message>
        <source>De herkomst</source>
        <translation>The origin</translation>
    </message>
    <message>
        <source>De journalist</source>
        <translation>The journalist</translation>
    </message>
    <message>
        <source>De naam</source>
        <translation>The name</translation>
    </message>
    <message>
        <source>De redactie</source>
        <translation>The newsroom</translation>
    </message>
    <message>
        <source>De reden</source>
        <translation>The reason</translation>
    </message>
    <message>
        <source>De tekst</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>De titel</source>
        <translation>The title</translation>
    </message>
    <message>
        <source>De toelichting</source>
        <translation>The explanation</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>Het antwoord</source>
        <translation>The answer</translation>
    </message>
    <message>
        <source>Het contact</source>
        <translation>The contact</translation>
    </message>
    <message>
        <source>Het nummer</source>
        <translation>The number</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>To whom</translation>
    </message>
</context>
<context>
    <name>VolumeChart</name>
    <message>
        <source>Berichten per minuut, nu {last}, {baseline}</source>
        <translation>Posts per minute, now {last}, {baseline}</translation>
    </message>
</context>
<context>
    <name>Waited</name>
    <message>
        <source>Aan zet · {wait}</source>
        <translation>To act · {wait}</translation>
    </message>
</context>
<context>
    <name>WatchPresenter</name>
    <message>
        <source>Dit verhaal heeft nog geen persdossier. Enter opent er een.</source>
        <translation>This story has no case yet. Enter opens one.</translation>
    </message>
    <message>
        <source>Doorgegeven aan 101 en genoteerd.</source>
        <translation>Passed to 101 and noted.</translation>
    </message>
    <message>
        <source>Geef het eerst door aan 101: sluit dit en druk H.</source>
        <translation>Pass it to 101 first: close this and press H.</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>{name} gaf dit al door aan 101 om {time}.</source>
        <translation>{name} passed this to 101 already at {time}.</translation>
    </message>
</context>
<context>
    <name>WatchScreen</name>
    <message>
        <source>Basislijn: zelfde uur, laatste 28 dagen</source>
        <translation>Baseline: same hour, last 28 days</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Watch</translation>
    </message>
</context>
<context>
    <name>WindowModel</name>
    <message>
        <source>wordt gelezen</source>
        <translation>being read</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>{done} van {all}</source>
        <translation>{done} of {all}</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Adressen van de site</source>
        <translation>Addresses of the site</translation>
    </message>
    <message>
        <source>Afzender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Altijd</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Applicatiewachtwoord</source>
        <translation>App password</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Die naam heeft al een account.</source>
        <translation>That name has an account already.</translation>
    </message>
    <message>
        <source>Een antwoord eronder</source>
        <translation>A reply under it</translation>
    </message>
    <message>
        <source>Een nieuwe tekst op dezelfde plaats</source>
        <translation>A new text in the same place</translation>
    </message>
    <message>
        <source>Een rechtzetting is</source>
        <translation>A correction is</translation>
    </message>
    <message>
        <source>Enkel voor een mailserver zonder wachtwoorden; vul dan beide OAuth2-velden in.</source>
        <translation>Only for a mail server without passwords; then fill in both OAuth2 fields.</translation>
    </message>
    <message>
        <source>Er wordt niets meer mee gepubliceerd. Wat er staat, blijft staan; wat nog open is, doet een mens.</source>
        <translation>Nothing is published with it any more. What stands there stays; what is still open a person does.</translation>
    </message>
    <message>
        <source>Gaat naar de sleutelbos van dit toestel. Leeg: wat er al zit.</source>
        <translation>Goes to the keyring of this device. Empty: what is there already.</translation>
    </message>
    <message>
        <source>Gebruiker</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Kleine letters, cijfers en streepjes.</source>
        <translation>Small letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>Kopie in map (IMAP)</source>
        <translation>Copy in folder (IMAP)</translation>
    </message>
    <message>
        <source>Leesbaar</source>
        <translation>Readable</translation>
    </message>
    <message>
        <source>Ligt in het eigen netwerk</source>
        <translation>Lies in the own network</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Met vraagteken</source>
        <translation>With a question mark</translation>
    </message>
    <message>
        <source>Naam in dit programma</source>
        <translation>Name in this program</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nieuwe account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Nog geen account: elk kanaal plaats je zelf.</source>
        <translation>No account yet: you post on each channel yourself.</translation>
    </message>
    <message>
        <source>Nooit</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>OAuth2: adres voor toegangscodes</source>
        <translation>OAuth2: address for access tokens</translation>
    </message>
    <message>
        <source>OAuth2: id van de toepassing</source>
        <translation>OAuth2: id of the application</translation>
    </message>
    <message>
        <source>Persmail (SMTP)</source>
        <translation>Press mail (SMTP)</translation>
    </message>
    <message>
        <source>Poort van IMAP</source>
        <translation>IMAP port</translation>
    </message>
    <message>
        <source>Probeer</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Publiceren</source>
        <translation>Publishing</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Taal van de pagina</source>
        <translation>Language of the page</translation>
    </message>
    <message>
        <source>Talen</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Toegangssleutel</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Versleuteld</source>
        <translation>Encrypted</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Verwijder een account</source>
        <translation>Remove an account</translation>
    </message>
    <message>
        <source>Wachtwoord, of vernieuwingscode (OAuth2)</source>
        <translation>Password, or refresh token (OAuth2)</translation>
    </message>
    <message>
        <source>Wat geen account heeft, plaats je zelf: de wachtrij geeft je de tekst en het kanaal.</source>
        <translation>What has no account you post yourself: the queue gives you the text and the channel.</translation>
    </message>
    <message>
        <source>Website in een map</source>
        <translation>Website in a folder</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>nl, fr, en met een komma ertussen: een bericht per taal. Leeg: de taal van de verklaring.</source>
        <translation>nl, fr, en with a comma between them: one post a language. Empty: the language of the statement.</translation>
    </message>
    <message>
        <source>{name} bewaard.</source>
        <translation>{name} kept.</translation>
    </message>
    <message>
        <source>{name} verwijderd.</source>
        <translation>{name} removed.</translation>
    </message>
    <message>
        <source>{name} werkt: hiermee kan gepubliceerd worden.</source>
        <translation>{name} works: it can publish.</translation>
    </message>
    <message>
        <source>{name} wordt geprobeerd.</source>
        <translation>{name} is being tried.</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>1, bevestigd door andere bronnen</source>
        <translation>1, confirmed by other sources</translation>
    </message>
    <message>
        <source>2, waarschijnlijk waar</source>
        <translation>2, probably true</translation>
    </message>
    <message>
        <source>3, mogelijk waar</source>
        <translation>3, possibly true</translation>
    </message>
    <message>
        <source>4, twijfelachtig</source>
        <translation>4, doubtful</translation>
    </message>
    <message>
        <source>5, onwaarschijnlijk</source>
        <translation>5, improbable</translation>
    </message>
    <message>
        <source>6, niet te beoordelen</source>
        <translation>6, cannot be judged</translation>
    </message>
    <message>
        <source>A, volledig betrouwbaar</source>
        <translation>A, completely reliable</translation>
    </message>
    <message>
        <source>Achtergrondgesprek</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>B, meestal betrouwbaar</source>
        <translation>B, usually reliable</translation>
    </message>
    <message>
        <source>Bel {party}</source>
        <translation>Call {party}</translation>
    </message>
    <message>
        <source>Bevestigd</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Bij {name}</source>
        <translation>With {name}</translation>
    </message>
    <message>
        <source>Blokkeert vrijgave</source>
        <translation>Blocks release</translation>
    </message>
    <message>
        <source>C, vrij betrouwbaar</source>
        <translation>C, fairly reliable</translation>
    </message>
    <message>
        <source>D, meestal niet betrouwbaar</source>
        <translation>D, not usually reliable</translation>
    </message>
    <message>
        <source>Doorverwezen</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>E, onbetrouwbaar</source>
        <translation>E, unreliable</translation>
    </message>
    <message>
        <source>Enkel achtergrond</source>
        <translation>Background only</translation>
    </message>
    <message>
        <source>Enkel op vraag</source>
        <translation>On request only</translation>
    </message>
    <message>
        <source>F, niet te beoordelen</source>
        <translation>F, reliability cannot be judged</translation>
    </message>
    <message>
        <source>Geen antwoord</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Geen info</source>
        <translation>No information</translation>
    </message>
    <message>
        <source>In onderzoek</source>
        <translation>Under enquiry</translation>
    </message>
    <message>
        <source>Ingetrokken</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Kreeg de verklaring</source>
        <translation>Received the statement</translation>
    </message>
    <message>
        <source>Misleidend</source>
        <translation>Misleading</translation>
    </message>
    <message>
        <source>Niet beantwoord</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Niet bevestigd</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Niet gestart</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Niet te verifiëren</source>
        <translation>Unverifiable</translation>
    </message>
    <message>
        <source>Niet vrijgeven</source>
        <translation>Do not release</translation>
    </message>
    <message>
        <source>Niets blokkeert de vrijgave.</source>
        <translation>Nothing blocks the release.</translation>
    </message>
    <message>
        <source>Nog niemand gevraagd</source>
        <translation>Nobody asked yet</translation>
    </message>
    <message>
        <source>Nog niet bepaald</source>
        <translation>Not set yet</translation>
    </message>
    <message>
        <source>Ontkracht</source>
        <translation>False</translation>
    </message>
    <message>
        <source>Opzijgezet: je gaat zonder deze bewering verder</source>
        <translation>Set aside: you go on without this claim</translation>
    </message>
    <message>
        <source>Te verdelen</source>
        <translation>To assign</translation>
    </message>
    <message>
        <source>Uitstel gemeld</source>
        <translation>Delay given</translation>
    </message>
    <message>
        <source>Verwijst door</source>
        <translation>Refers</translation>
    </message>
    <message>
        <source>Vrijgeefbaar</source>
        <translation>Releasable</translation>
    </message>
    <message>
        <source>Wacht op {party}</source>
        <translation>Waiting on {party}</translation>
    </message>
    <message>
        <source>Zonder {ref} verder</source>
        <translation>Go on without {ref}</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>automatisch</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>bijlage {name}</source>
        <translation>material {name}</translation>
    </message>
    <message>
        <source>bron {source}; informatie {facts}</source>
        <translation>source {source}; information {facts}</translation>
    </message>
    <message>
        <source>concept r{n}</source>
        <translation>draft r{n}</translation>
    </message>
    <message>
        <source>doel {time}</source>
        <translation>target {time}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>nog geen graad</source>
        <translation>no grade yet</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>waived</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>radio</translation>
    </message>
    <message>
        <source>sms</source>
        <translation>text message</translation>
    </message>
    <message>
        <source>telefoon</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>ter plaatse</source>
        <translation>on the spot</translation>
    </message>
    <message>
        <source>wacht op antwoord</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} byte</source>
        <translation>{n} byte</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} bytes</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} navraag</source>
        <translation>{n} enquiry</translation>
    </message>
    <message>
        <source>{n} navragen</source>
        <translation>{n} enquiries</translation>
    </message>
    <message>
        <source>{party} antwoordt niet</source>
        <translation>{party} does not answer</translation>
    </message>
    <message>
        <source>{time}, {who} vraagt {to} per {medium}: {question}</source>
        <translation>{time}, {who} asks {to} by {medium}: {question}</translation>
    </message>
</context>
<context>
    <name>case.forms</name>
    <message>
        <source>#{n} anders verwoorden</source>
        <translation>Reword #{n}</translation>
    </message>
    <message>
        <source>#{n} beoordelen</source>
        <translation>Judge #{n}</translation>
    </message>
    <message>
        <source>101, noodoproep politie. Dag en nacht.</source>
        <translation>101, police emergency number. Day and night.</translation>
    </message>
    <message>
        <source>Aan wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Alleen bij doorverwijzen.</source>
        <translation>Only when referring.</translation>
    </message>
    <message>
        <source>Alleen bij enkel opvolgen.</source>
        <translation>Only for monitor only.</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Antwoord over #{n}</source>
        <translation>Answer about #{n}</translation>
    </message>
    <message>
        <source>Beantwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Begin tekst</source>
        <translation>Begin text</translation>
    </message>
    <message>
        <source>Bel eerst, bevestig dan hier. Je naam en het uur komen in het verloop.</source>
        <translation>Call first, then confirm here. Your name and the time go into the course of events.</translation>
    </message>
    <message>
        <source>Bel over #{n}</source>
        <translation>Call about #{n}</translation>
    </message>
    <message>
        <source>Bel {name}</source>
        <translation>Call {name}</translation>
    </message>
    <message>
        <source>Bepaalt wie akkoord moet gaan.</source>
        <translation>Decides who must agree.</translation>
    </message>
    <message>
        <source>Bereikt</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Beslis</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Beslissing</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Bevestigd kan pas met een antwoord op een navraag. Een graad is nodig zodra je oordeelt.</source>
        <translation>Verified needs an answer to an enquiry. A grade is needed as soon as you judge.</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bewaar oordeel</source>
        <translation>Save judgement</translation>
    </message>
    <message>
        <source>Bewering</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Bewering toevoegen</source>
        <translation>Add a claim</translation>
    </message>
    <message>
        <source>Brandweer en eigen ploeg zeggen hetzelfde</source>
        <translation>Fire service and own team say the same</translation>
    </message>
    <message>
        <source>Brandweer, officier van wacht</source>
        <translation>Fire service, officer on call</translation>
    </message>
    <message>
        <source>Bron, A tot F</source>
        <translation>Source, A to F</translation>
    </message>
    <message>
        <source>Categorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>De bewering blijft in het dossier, maar houdt de verklaring niet meer tegen. Ze mag er dan niet in staan.</source>
        <translation>The claim stays in the case, but no longer holds up the statement. It may then not be in it.</translation>
    </message>
    <message>
        <source>De eerste regel blijft staan.</source>
        <translation>The first line stays.</translation>
    </message>
    <message>
        <source>Doorgegeven</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Pass to 101</translation>
    </message>
    <message>
        <source>Doorverwijzen</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>Eerste signaal om</source>
        <translation>First signal at</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enkel opvolgen</source>
        <translation>Monitor only</translation>
    </message>
    <message>
        <source>Er zijn gewonden</source>
        <translation>There are injured people</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Geen antwoord</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Geen info</source>
        <translation>No information</translation>
    </message>
    <message>
        <source>Geen nieuws melden</source>
        <translation>Say there is no news</translation>
    </message>
    <message>
        <source>Geen nummer in de contacten. Vul het aan in Instellingen.</source>
        <translation>No number in the contacts. Add it under settings.</translation>
    </message>
    <message>
        <source>Geen nummer in de contacten. Zoek het op in de telefoonlijst.</source>
        <translation>No number in the contacts. Look it up in the telephone list.</translation>
    </message>
    <message>
        <source>Heeft iemand dringend hulp nodig?</source>
        <translation>Does somebody need urgent help?</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Hoeveel gewonden, hoe erg?</source>
        <translation>How many injured, how badly?</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Informatie, 1 tot 6</source>
        <translation>Information, 1 to 6</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Ja, doorgegeven aan 101</source>
        <translation>Yes, passed to 101</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Komt in het verloop</source>
        <translation>Goes into the course of events</translation>
    </message>
    <message>
        <source>Leeg is nu.</source>
        <translation>Empty is now.</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Meldpunt</translation>
    </message>
    <message>
        <source>Misschien</source>
        <translation>Perhaps</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Naam of post van de operator</source>
        <translation>Name or extension of the operator</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Navraag over #{n}</source>
        <translation>Enquiry about #{n}</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Niet aangeboden</source>
        <translation>Not offered</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Nieuwe verklaring</source>
        <translation>New statement</translation>
    </message>
    <message>
        <source>Nodig wanneer er iemand antwoordde.</source>
        <translation>Needed when somebody answered.</translation>
    </message>
    <message>
        <source>Nog geen nieuws; volgende update om 05:00</source>
        <translation>No news yet; next update at 05:00</translation>
    </message>
    <message>
        <source>Noodcheck</source>
        <translation>Emergency check</translation>
    </message>
    <message>
        <source>Nooit een naam van een burger in een titel.</source>
        <translation>Never the name of a citizen in a title.</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Noteer antwoord</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>Noteer navraag</source>
        <translation>Note enquiry</translation>
    </message>
    <message>
        <source>Noteer oproep</source>
        <translation>Note call</translation>
    </message>
    <message>
        <source>Noteer update</source>
        <translation>Note update</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Omstandigheden</source>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>Opnieuw bekijken om</source>
        <translation>Look again at</translation>
    </message>
    <message>
        <source>Parket: enkel wij communiceren hierover</source>
        <translation>Prosecutor: only we communicate about this</translation>
    </message>
    <message>
        <source>Reageren</source>
        <translation>Respond</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Sjabloon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Taal van de tekst</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Titel wijzigen</source>
        <translation>Change title</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Uur</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Verbeter een regel</source>
        <translation>Correct a line</translation>
    </message>
    <message>
        <source>Verbetering</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Verwijst door</source>
        <translation>Refers</translation>
    </message>
    <message>
        <source>Verwittigd noteren</source>
        <translation>Note as informed</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Vrijgave</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Vrijgave van #{n}</source>
        <translation>Release of #{n}</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wat gebeurde er</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Wat je doorgeeft</source>
        <translation>What you pass on</translation>
    </message>
    <message>
        <source>Wat je zei</source>
        <translation>What you said</translation>
    </message>
    <message>
        <source>Wat zegt {who}</source>
        <translation>What does {who} say</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wie nam het aan</source>
        <translation>Who took it</translation>
    </message>
    <message>
        <source>Wie nam het aan, wat weet je</source>
        <translation>Who took it, what do you know</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzig vrijgave</source>
        <translation>Change release status</translation>
    </message>
    <message>
        <source>Zoals anderen het zeggen, niet als ontkenning. ‘Er is een verdachte opgepakt’, niet ‘Het is niet waar dat…’.</source>
        <translation>As others assert it, not as a denial. ‘A suspect was arrested’, not ‘It is not true that…’.</translation>
    </message>
    <message>
        <source>Zonder #{n} verder</source>
        <translation>Go on without #{n}</translation>
    </message>
</context>
<context>
    <name>case.paper</name>
    <message>
        <source>Behandeld door</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Eerste signaal</source>
        <translation>First signal</translation>
    </message>
    <message>
        <source>Geopend</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>INTERN · niet voor publicatie</source>
        <translation>INTERNAL · not for publication</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Media requests</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Course of events</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>gesloten {day}</source>
        <translation>closed {day}</translation>
    </message>
    <message>
        <source>lopend dossier</source>
        <translation>running case</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Bewering toevoegen</source>
        <translation>Add a claim</translation>
    </message>
    <message>
        <source>Navraag toevoegen aan #{n}</source>
        <translation>Add an enquiry to #{n}</translation>
    </message>
    <message>
        <source>dichtgevouwen</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>opengevouwen</source>
        <translation>unfolded</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>Actief: krijgt wat vrijgegeven wordt</source>
        <translation>Active: receives what is released</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bewaar de perslijst</source>
        <translation>Save the press list</translation>
    </message>
    <message>
        <source>Bewaard.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Bewaard. {others} heeft hetzelfde adres: ze krijgen samen één mail.</source>
        <translation>Saved. {others} has the same address: they get one mail together.</translation>
    </message>
    <message>
        <source>Contact wijzigen</source>
        <translation>Change contact</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enkel bellen</source>
        <translation>Call only</translation>
    </message>
    <message>
        <source>Er is nog niets geschreven. Geweigerde regels blijven weg; een intrekking wordt nooit ongedaan gemaakt.</source>
        <translation>Nothing was written yet. Refused lines are left out; a withdrawal is never undone.</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Functie</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Geen namen: dit blijft staan.</source>
        <translation>No names: this stays.</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Gerechtvaardigd belang</source>
        <translation>Legitimate interest</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Grond: {ground}</source>
        <translation>Ground: {ground}</translation>
    </message>
    <message>
        <source>Haal van de lijst</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Haal {who} van de lijst</source>
        <translation>Take {who} off the list</translation>
    </message>
    <message>
        <source>Hetzelfde</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Hoe gezegd</source>
        <translation>Said how</translation>
    </message>
    <message>
        <source>Ingetrokken</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Journalisten</source>
        <translation>Journalists</translation>
    </message>
    <message>
        <source>Krijgt mail</source>
        <translation>Gets mail</translation>
    </message>
    <message>
        <source>Leeg voor de redactie zelf.</source>
        <translation>Empty for the newsroom itself.</translation>
    </message>
    <message>
        <source>Liefst per</source>
        <translation>Preferably by</translation>
    </message>
    <message>
        <source>Lijst uit {file}</source>
        <translation>List from {file}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Mailadres</source>
        <translation>Mail address</translation>
    </message>
    <message>
        <source>Met komma&apos;s ertussen.</source>
        <translation>With commas in between.</translation>
    </message>
    <message>
        <source>Na intrekken vertrekt er niets meer, ook niet van een ander toestel.</source>
        <translation>After a withdrawal nothing leaves any more, nor from another device.</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Neem een perslijst over</source>
        <translation>Take over a press list</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Niet actief</source>
        <translation>Idle</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nieuw contact</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Ontvangst</source>
        <translation>Receives</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Perslijsten (*.csv *.txt *.vcf *.vcard)</source>
        <translation>Press lists (*.csv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>Persoonsgegevens: bewaar het niet langer dan nodig.</source>
        <translation>Personal data: keep it no longer than needed.</translation>
    </message>
    <message>
        <source>Redactie</source>
        <translation>Newsroom</translation>
    </message>
    <message>
        <source>Redacties</source>
        <translation>Newsrooms</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Regel per regel</source>
        <translation>Line by line</translation>
    </message>
    <message>
        <source>Sms</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Stad en gemeente</source>
        <translation>City and municipality</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Toestemming</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Toestemming genoteerd: {word}.</source>
        <translation>Consent noted: {word}.</translation>
    </message>
    <message>
        <source>Toestemming van {who}</source>
        <translation>Consent of {who}</translation>
    </message>
    <message>
        <source>Van de lijst gehaald.</source>
        <translation>Taken off the list.</translation>
    </message>
    <message>
        <source>Veranderd</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Verplicht bij gegeven. Geen namen: dit blijft staan.</source>
        <translation>Required when given. No names: this stays.</translation>
    </message>
    <message>
        <source>Wat er gebeurt</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Wat vrijgegeven is en aan wie, blijft staan. Gebeurtenissen in het logboek met deze gegevens: {events}; twee personen wissen ze in Instellingen.</source>
        <translation>What was released, and to whom, stays. Events in the log with these data: {events}; two people erase them in Settings.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Zelfde adres</source>
        <translation>Same address</translation>
    </message>
    <message>
        <source>actief</source>
        <translation>active</translation>
    </message>
    <message>
        <source>functie</source>
        <translation>function</translation>
    </message>
    <message>
        <source>groepen</source>
        <translation>groups</translation>
    </message>
    <message>
        <source>liefst per</source>
        <translation>preferably by</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>naam</source>
        <translation>name</translation>
    </message>
    <message>
        <source>redactie</source>
        <translation>newsroom</translation>
    </message>
    <message>
        <source>taal</source>
        <translation>language</translation>
    </message>
    <message>
        <source>telefoon</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>toestemming</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>toestemming hoe</source>
        <translation>consent how</translation>
    </message>
    <message>
        <source>toestemming nota</source>
        <translation>consent note</translation>
    </message>
    <message>
        <source>toestemming op</source>
        <translation>consent on</translation>
    </message>
    <message>
        <source>zelfde adres als {others}</source>
        <translation>same address as {others}</translation>
    </message>
    <message>
        <source>{n} contact overgenomen.</source>
        <translation>{n} contact taken over.</translation>
    </message>
    <message>
        <source>{n} contact staat in {file}.</source>
        <translation>{n} contact is in {file}.</translation>
    </message>
    <message>
        <source>{n} contacten overgenomen.</source>
        <translation>{n} contacts taken over.</translation>
    </message>
    <message>
        <source>{n} contacten staan in {file}.</source>
        <translation>{n} contacts are in {file}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>Adres van de hub voor het nieuwe toestel</source>
        <translation>Address of the hub for the new device</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Bewaard in {file}.</source>
        <translation>Kept in {file}.</translation>
    </message>
    <message>
        <source>De acht woorden die je hoort</source>
        <translation>The eight words that you hear</translation>
    </message>
    <message>
        <source>De acht woorden die {name} voorleest</source>
        <translation>The eight words that {name} reads out</translation>
    </message>
    <message>
        <source>De sleutel op het herstelblad</source>
        <translation>The key on the recovery sheet</translation>
    </message>
    <message>
        <source>De uitnodiging</source>
        <translation>The invitation</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>The request</translation>
    </message>
    <message>
        <source>Een andere vraag, hieronder geplakt</source>
        <translation>Another request, pasted below</translation>
    </message>
    <message>
        <source>Enkel met het herstelblad. Ze wordt nergens bewaard.</source>
        <translation>Only with the recovery sheet. It is kept nowhere.</translation>
    </message>
    <message>
        <source>Gedaan, samen met {name}.</source>
        <translation>Done, together with {name}.</translation>
    </message>
    <message>
        <source>Geef de rol</source>
        <translation>Grant the role</translation>
    </message>
    <message>
        <source>Getekend als tweede</source>
        <translation>Signed as second</translation>
    </message>
    <message>
        <source>Getekend. Geef dit terug aan {name}, die het afrondt.</source>
        <translation>Signed. Give this back to {name}, who completes it.</translation>
    </message>
    <message>
        <source>Het antwoord</source>
        <translation>The answer</translation>
    </message>
    <message>
        <source>Het getekende verzoek</source>
        <translation>The signed wish</translation>
    </message>
    <message>
        <source>Het getekende verzoek dat terugkwam</source>
        <translation>The signed wish that came back</translation>
    </message>
    <message>
        <source>Het herstelblad</source>
        <translation>The recovery sheet</translation>
    </message>
    <message>
        <source>Het verzoek</source>
        <translation>The wish</translation>
    </message>
    <message>
        <source>Het verzoek van de andere beheerder</source>
        <translation>The wish of the other administrator</translation>
    </message>
    <message>
        <source>Laat een toestel toe</source>
        <translation>Let a device in</translation>
    </message>
    <message>
        <source>Laat toe</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Laat ze voorlezen door wie je kent, aan de telefoon of ter plaatse. Typ ze over; kijk niet af.</source>
        <translation>Have them read out by somebody you know, by telephone or on the spot. Type what you hear.</translation>
    </message>
    <message>
        <source>Lees voor</source>
        <translation>Read out</translation>
    </message>
    <message>
        <source>Let op: dit is het toestel waaraan je zit.</source>
        <translation>Note: this is the device you sit at.</translation>
    </message>
    <message>
        <source>Met wachtwoord, zoals de beheerder van de hub het gaf. Het reist enkel in het verzegelde antwoord.</source>
        <translation>With its password, as the hub&apos;s administrator gave it. It travels only inside the sealed answer.</translation>
    </message>
    <message>
        <source>Neem de rol weg</source>
        <translation>Take the role away</translation>
    </message>
    <message>
        <source>Nodig een toestel uit</source>
        <translation>Invite a device</translation>
    </message>
    <message>
        <source>Nog te tekenen door {name}</source>
        <translation>Still to be signed by {name}</translation>
    </message>
    <message>
        <source>Onderteken</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Onderteken als tweede</source>
        <translation>Sign as second</translation>
    </message>
    <message>
        <source>Personen en toestellen</source>
        <translation>People and devices</translation>
    </message>
    <message>
        <source>Plak de vraag die je kreeg.</source>
        <translation>Paste the request that you were given.</translation>
    </message>
    <message>
        <source>Plak hier wat je kreeg</source>
        <translation>Paste here what you were given</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Rol erbij</source>
        <translation>Add role</translation>
    </message>
    <message>
        <source>Rol erbij voor {name}</source>
        <translation>Another role for {name}</translation>
    </message>
    <message>
        <source>Rol weg</source>
        <translation>Remove role</translation>
    </message>
    <message>
        <source>Rol weg bij {name}</source>
        <translation>One role less for {name}</translation>
    </message>
    <message>
        <source>Rollen</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Rond af</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Samen met {name}</source>
        <translation>Together with {name}</translation>
    </message>
    <message>
        <source>Sleutel van de desk</source>
        <translation>Key of the desk</translation>
    </message>
    <message>
        <source>Stuur de uitnodiging naar wie een toestel wil aansluiten bij {zone}; niets ervan is geheim. Lees de acht woorden voor: daar moeten dezelfde staan.</source>
        <translation>Send the invitation to whoever wants to connect a device to {zone}; nothing of it is secret. Read out the eight words: the same must stand there.</translation>
    </message>
    <message>
        <source>Toestel</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Trek een toestel in</source>
        <translation>Revoke a device</translation>
    </message>
    <message>
        <source>Trek in</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Typ de sleutel over van het herstelblad.</source>
        <translation>Type the key over from the recovery sheet.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Verloren op de trein</source>
        <translation>Lost on the train</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wat dit toestel vanaf nu schrijft, telt niet meer. Dat kan niet terug; opnieuw aansluiten kan wel.</source>
        <translation>What this device writes from now on no longer counts. That cannot be undone; connecting it anew can.</translation>
    </message>
    <message>
        <source>Wie staat hiervoor in</source>
        <translation>Who stands for this</translation>
    </message>
    <message>
        <source>Wie vraagt een plaats</source>
        <translation>Who asks for a seat</translation>
    </message>
    <message>
        <source>bij {name} de rol {role} wegnemen</source>
        <translation>take the role {role} from {name}</translation>
    </message>
    <message>
        <source>dit toestel</source>
        <translation>this device</translation>
    </message>
    <message>
        <source>geen rol</source>
        <translation>no role</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>nog een toestel van {name} toelaten ({device})</source>
        <translation>let in another device of {name} ({device})</translation>
    </message>
    <message>
        <source>toestel {device} van {name} intrekken: {reason}</source>
        <translation>revoke device {device} of {name}: {reason}</translation>
    </message>
    <message>
        <source>{name} de rol {role} geven</source>
        <translation>grant {name} the role {role}</translation>
    </message>
    <message>
        <source>{name} heeft een plaats. Breng dit antwoord naar het andere toestel; enkel dat toestel kan het openen.</source>
        <translation>{name} has a seat. Take this answer to the other device; only that device can open it.</translation>
    </message>
    <message>
        <source>{name} is toegelaten. Het andere toestel neemt het antwoord vanzelf op.</source>
        <translation>{name} is let in. The other device takes up the answer by itself.</translation>
    </message>
    <message>
        <source>{name} tekent op een eigen toestel, bij Onderteken als tweede. Geef dit bestand door en lees de acht woorden voor. Wat terugkomt, rond je hier af.</source>
        <translation>{name} signs at their own device, under Sign as second. Pass this file on and read out the eight words. Complete here what comes back.</translation>
    </message>
    <message>
        <source>{name} toelaten als nieuwe persoon ({device})</source>
        <translation>let in {name} as a new person ({device})</translation>
    </message>
    <message>
        <source>{name} wil</source>
        <translation>{name} wants</translation>
    </message>
    <message>
        <source>{name}, als nog een toestel van {known}</source>
        <translation>{name}, as another device of {known}</translation>
    </message>
    <message>
        <source>{name}, nieuw</source>
        <translation>{name}, new</translation>
    </message>
    <message>
        <source>{name}, toestel {device}</source>
        <translation>{name}, device {device}</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>Antwoord op navraag</source>
        <translation>Answer to an enquiry</translation>
    </message>
    <message>
        <source>Antwoord op persvraag</source>
        <translation>Answer to a media request</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Bewaarplicht</source>
        <translation>Legal hold</translation>
    </message>
    <message>
        <source>Bewering</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Bijlage</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Daarna kunnen woorden uit dit dossier weer gewist worden.</source>
        <translation>After that, words of this case can be erased again.</translation>
    </message>
    <message>
        <source>De aanvraag</source>
        <translation>The request</translation>
    </message>
    <message>
        <source>De bewaarplicht</source>
        <translation>The legal hold</translation>
    </message>
    <message>
        <source>De getekende aanvraag</source>
        <translation>The signed request</translation>
    </message>
    <message>
        <source>De perslijst</source>
        <translation>The press list</translation>
    </message>
    <message>
        <source>De reden blijft voor altijd: zet er geen namen in.</source>
        <translation>The reason stays for ever: put no names in it.</translation>
    </message>
    <message>
        <source>Dit doen twee personen, van wie minstens een beheerder. Er is niemand die mee kan tekenen; geef eerst iemand een rol.</source>
        <translation>Two persons do this, at least one of them an administrator. There is nobody who can sign along; give somebody a role first.</translation>
    </message>
    <message>
        <source>Dit gaat weg</source>
        <translation>This goes</translation>
    </message>
    <message>
        <source>Dit zijn de eerste {first} van {all}: zoek preciezer voor de rest.</source>
        <translation>These are the first {first} of {all}: search more precisely for the rest.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Een daad die dit toestel niet kent ({event})</source>
        <translation>An act that this device does not know ({event})</translation>
    </message>
    <message>
        <source>Een naam, een nummer, een zin</source>
        <translation>A name, a number, a sentence</translation>
    </message>
    <message>
        <source>Gedaan, door jullie twee.</source>
        <translation>Done, by the two of you.</translation>
    </message>
    <message>
        <source>Gedaan.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Getekend als tweede</source>
        <translation>Signed as second</translation>
    </message>
    <message>
        <source>Getekend. Geef dit terug aan {name}, die het uitvoert.</source>
        <translation>Signed. Give this back to {name}, who carries it out.</translation>
    </message>
    <message>
        <source>Gevraagd door het parket</source>
        <translation>Asked by the prosecutor</translation>
    </message>
    <message>
        <source>Hef een bewaarplicht op</source>
        <translation>Lift a legal hold</translation>
    </message>
    <message>
        <source>Hef op</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Leeg toont alles waarvan de woorden weg mogen. Wat de pers kreeg en wat beslist is, blijft.</source>
        <translation>Empty shows all of which the words may go. What the press received and what was decided stays.</translation>
    </message>
    <message>
        <source>Leg een bewaarplicht op</source>
        <translation>Place a legal hold</translation>
    </message>
    <message>
        <source>Leg op</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Navraag</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>Niets gevonden waarvan de woorden weg mogen.</source>
        <translation>Found nothing of which the words may go.</translation>
    </message>
    <message>
        <source>Nog te tekenen door {name}</source>
        <translation>Still to be signed by {name}</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Onderteken</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Onderteken als tweede</source>
        <translation>Sign as second</translation>
    </message>
    <message>
        <source>Onderteken en hef op</source>
        <translation>Sign and lift</translation>
    </message>
    <message>
        <source>Onderteken en wis</source>
        <translation>Sign and erase</translation>
    </message>
    <message>
        <source>Op vraag van de betrokkene</source>
        <translation>Asked by the person concerned</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Press list</translation>
    </message>
    <message>
        <source>Persvraag</source>
        <translation>Media request</translation>
    </message>
    <message>
        <source>Plak hier wat je kreeg</source>
        <translation>Paste here what you were given</translation>
    </message>
    <message>
        <source>Signaal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Twee personen halen samen woorden weg, op elk toestel. Wat de pers kreeg en wat beslist is, blijft.</source>
        <translation>Two persons together take words away, on every device. What the press received and what was decided stays.</translation>
    </message>
    <message>
        <source>Twee personen wissen samen, op elk toestel. Dat kan niet terug; de kop van elke daad blijft.</source>
        <translation>Two persons erase together, on every device. It cannot be undone; the head of each act stays.</translation>
    </message>
    <message>
        <source>Uit dit dossier wordt niets meer gewist.</source>
        <translation>Nothing of this case is erased any more.</translation>
    </message>
    <message>
        <source>Vanaf nu wordt uit dit dossier niets gewist, tot twee personen de bewaarplicht opheffen.</source>
        <translation>From now on nothing of this case is erased, until two persons lift the hold.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Voer uit wat getekend is</source>
        <translation>Carry out what was signed</translation>
    </message>
    <message>
        <source>Waarin</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wat werd vastgelegd</source>
        <translation>What was captured</translation>
    </message>
    <message>
        <source>Welke woorden zoek je</source>
        <translation>Which words do you look for</translation>
    </message>
    <message>
        <source>Wie tekent mee</source>
        <translation>Who signs along</translation>
    </message>
    <message>
        <source>Wis</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Wis woorden</source>
        <translation>Erase words</translation>
    </message>
    <message>
        <source>Wissen en bewaarplicht</source>
        <translation>Erasing and legal hold</translation>
    </message>
    <message>
        <source>Zoek</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>en nog {rest}</source>
        <translation>and {rest} more</translation>
    </message>
    <message>
        <source>sinds {day}, {name}</source>
        <translation>since {day}, {name}</translation>
    </message>
    <message>
        <source>{first} vraagt dit en {second} ondertekent het hier mee. Lees het samen.</source>
        <translation>{first} asks for this and {second} signs it here too. Read it together.</translation>
    </message>
    <message>
        <source>{first} vraagt dit. Met je handtekening kan het uitgevoerd worden.</source>
        <translation>{first} asks for this. With your signature it can be carried out.</translation>
    </message>
    <message>
        <source>{first} vroeg dit en {second} tekende. Dat kan niet terug.</source>
        <translation>{first} asked for this and {second} signed. It cannot be undone.</translation>
    </message>
    <message>
        <source>{second} tekent op een eigen toestel, bij Onderteken als tweede. Geef dit bestand door; wat terugkomt, voer je hier uit. Er staat niets in van wat weg moet.</source>
        <translation>{second} signs at a device of their own, under Sign as second. Pass this file on; carry out here what comes back. It holds nothing of what is to go.</translation>
    </message>
</context>
<context>
    <name>evaluation</name>
    <message>
        <source>+{n} te laat</source>
        <translation>+{n} late</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>CONCEPT · evaluatie nog niet afgerond</source>
        <translation>DRAFT · evaluation not finished yet</translation>
    </message>
    <message>
        <source>Dit sluit de evaluatie af; lessen blijven openstaan.</source>
        <translation>This finishes the evaluation; lessons stay open.</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Duur</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Evaluatie afgerond.</source>
        <translation>Evaluation finished.</translation>
    </message>
    <message>
        <source>Evaluatie afronden</source>
        <translation>Finish evaluation</translation>
    </message>
    <message>
        <source>Evaluatie van {number} · {title}</source>
        <translation>Evaluation of {number} · {title}</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Gegevens bewaren</source>
        <translation>Save data</translation>
    </message>
    <message>
        <source>Kanaal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Langste wacht op akkoord</source>
        <translation>Longest wait for clearance</translation>
    </message>
    <message>
        <source>Les afgewerkt.</source>
        <translation>Lesson done.</translation>
    </message>
    <message>
        <source>Les genoteerd.</source>
        <translation>Lesson noted.</translation>
    </message>
    <message>
        <source>Les toevoegen</source>
        <translation>Add a lesson</translation>
    </message>
    <message>
        <source>Lessen</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Marge</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Mediaan</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Nog niemand</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Oordeel</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>Overheid</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Pers-e-mail</source>
        <translation>Press e-mail</translation>
    </message>
    <message>
        <source>Persvragen op tijd</source>
        <translation>Media requests on time</translation>
    </message>
    <message>
        <source>Persvragen, minuten voor deadline</source>
        <translation>Media requests, minutes before deadline</translation>
    </message>
    <message>
        <source>Rechtzettingen nodig</source>
        <translation>Corrections needed</translation>
    </message>
    <message>
        <source>Rond af</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tegen</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Tijd per fase, minuten sinds eerste signaal</source>
        <translation>Time per phase, minutes since first signal</translation>
    </message>
    <message>
        <source>Tot</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tot eerste reactie</source>
        <translation>To first response</translation>
    </message>
    <message>
        <source>Tot ontvangstbericht</source>
        <translation>To acknowledgement</translation>
    </message>
    <message>
        <source>Uit om</source>
        <translation>Out at</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Wachttijd per overheid, minuten</source>
        <translation>Wait per authority, minutes</translation>
    </message>
    <message>
        <source>Wat loopt de volgende keer anders?</source>
        <translation>What goes differently next time?</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Wie doet het</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>afgerond {moment}</source>
        <translation>finished {moment}</translation>
    </message>
    <message>
        <source>afgewerkt</source>
        <translation>done</translation>
    </message>
    <message>
        <source>bezig</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>dd-mm-jjjj, mag leeg blijven</source>
        <translation>dd/mm/yyyy, may stay empty</translation>
    </message>
    <message>
        <source>doel {n} min</source>
        <translation>target {n} min</translation>
    </message>
    <message>
        <source>geen te laat</source>
        <translation>none late</translation>
    </message>
    <message>
        <source>niets gevraagd</source>
        <translation>nothing asked</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>norm {n} min</source>
        <translation>norm {n} min</translation>
    </message>
    <message>
        <source>op tijd</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>van {n} bewering</source>
        <translation>of {n} claim</translation>
    </message>
    <message>
        <source>van {n} beweringen</source>
        <translation>of {n} claims</translation>
    </message>
    <message>
        <source>{file} bewaard.</source>
        <translation>{file} saved.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} te laat</source>
        <translation>{n} late</translation>
    </message>
</context>
<context>
    <name>flow</name>
    <message>
        <source>{n} teken</source>
        <translation>{n} character</translation>
    </message>
    <message>
        <source>{n} tekens</source>
        <translation>{n} characters</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>#{n} ligt bij {who}: {since}</source>
        <translation>#{n} is with {who}: {since}</translation>
    </message>
    <message>
        <source>Akkoord gevraagd aan {who}: {since}</source>
        <translation>Clearance asked of {who}: {since}</translation>
    </message>
    <message>
        <source>Embargo tot {moment}</source>
        <translation>Embargo until {moment}</translation>
    </message>
    <message>
        <source>Overdracht {moment}</source>
        <translation>Handover {moment}</translation>
    </message>
    <message>
        <source>Overdracht gekopieerd.</source>
        <translation>Handover copied.</translation>
    </message>
    <message>
        <source>Update beloofd tegen {time} ({left})</source>
        <translation>Update promised by {time} ({left})</translation>
    </message>
    <message>
        <source>niemand</source>
        <translation>nobody</translation>
    </message>
</context>
<context>
    <name>hub_care</name>
    <message>
        <source>Adres als beheerder</source>
        <translation>Address as its administrator</translation>
    </message>
    <message>
        <source>Beheer de hub</source>
        <translation>Look after the hub</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Bewaar de toegang als bestand en breng ze naar {device}. Er staat een wachtwoord in; geef ze enkel van hand tot hand. Daar: Verbind met een hub, of ‘hub use’.</source>
        <translation>Keep the access as a file and take it to {device}. There is a password in it; hand it over in person only. There: Connect to a hub, or &apos;hub use&apos;.</translation>
    </message>
    <message>
        <source>Certificaat (bestand)</source>
        <translation>Certificate (file)</translation>
    </message>
    <message>
        <source>De hub</source>
        <translation>The hub</translation>
    </message>
    <message>
        <source>De hub neemt de woorden van {n} handeling van {device} weer aan.</source>
        <translation>The hub takes the words of {n} act of {device} again.</translation>
    </message>
    <message>
        <source>De hub neemt de woorden van {n} handelingen van {device} weer aan.</source>
        <translation>The hub takes the words of {n} acts of {device} again.</translation>
    </message>
    <message>
        <source>De hub staat er, en dit toestel wisselt er nu mee uit.</source>
        <translation>The hub stands, and this device exchanges with it now.</translation>
    </message>
    <message>
        <source>De hub ziet welk toestel hoeveel schreef, nooit wat. Dit toestel komt er meteen in als je hem maakt.</source>
        <translation>The hub sees which device wrote how much, never what. This device is let in as soon as you make it.</translation>
    </message>
    <message>
        <source>De toegang van een toestel</source>
        <translation>The access of a device</translation>
    </message>
    <message>
        <source>Enkel als de hub een eigen certificaat heeft. Leeg: de certificaten van dit toestel.</source>
        <translation>Only when the hub has a certificate of its own. Empty: the certificates of this device.</translation>
    </message>
    <message>
        <source>Enkel als toestellen de server onder een andere naam bereiken dan jij.</source>
        <translation>Only when devices reach the server by another name than you do.</translation>
    </message>
    <message>
        <source>Enkel voor deze ene keer; het wordt nergens bewaard.</source>
        <translation>For this once only; it is kept nowhere.</translation>
    </message>
    <message>
        <source>Het kenmerk, zoals het bij Personen en toestellen staat. Niet nodig om een hub te maken.</source>
        <translation>The name as it stands under Persons and devices. Not needed to make a hub.</translation>
    </message>
    <message>
        <source>Iemand die op die server rollen en tabellen mag maken. Dit adres wordt niet bewaard.</source>
        <translation>Somebody who may make roles and tables on that server. This address is not kept.</translation>
    </message>
    <message>
        <source>Laat een toestel toe</source>
        <translation>Admit a device</translation>
    </message>
    <message>
        <source>Laat verdwenen woorden opnieuw brengen</source>
        <translation>Let words that went missing be brought again</translation>
    </message>
    <message>
        <source>Maak een hub in een lege databank</source>
        <translation>Make a hub in an empty database</translation>
    </message>
    <message>
        <source>Naam van de server voor de toestellen</source>
        <translation>Name of the server for the devices</translation>
    </message>
    <message>
        <source>Neem een toestel zijn toegang af</source>
        <translation>Take away a device&apos;s access</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Toestel</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Toon wat er ligt</source>
        <translation>Show what lies there</translation>
    </message>
    <message>
        <source>Voer uit</source>
        <translation>Carry out</translation>
    </message>
    <message>
        <source>Wachtwoord van de beheerder</source>
        <translation>Password of the administrator</translation>
    </message>
    <message>
        <source>Wat er ligt</source>
        <translation>What lies there</translation>
    </message>
    <message>
        <source>Wat wil je doen</source>
        <translation>What do you want to do</translation>
    </message>
    <message>
        <source>ingetrokken op {day}</source>
        <translation>withdrawn on {day}</translation>
    </message>
    <message>
        <source>sinds {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>{device} komt niet meer in de hub. Wat het bracht, blijft.</source>
        <translation>{device} no longer comes into the hub. What it brought stays.</translation>
    </message>
    <message>
        <source>{n} handeling</source>
        <translation>{n} act</translation>
    </message>
    <message>
        <source>{n} handelingen</source>
        <translation>{n} acts</translation>
    </message>
    <message>
        <source>{events} handelingen, {payloads} met woorden, {size} MB</source>
        <translation>{events} acts, {payloads} with words, {size} MB</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Meldpunt</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>aanvraag intrekken</source>
        <translation>withdraw the request</translation>
    </message>
    <message>
        <source>afsluiten met reden</source>
        <translation>dismiss with reason</translation>
    </message>
    <message>
        <source>akkoord per e-mail noteren</source>
        <translation>note clearance by e-mail</translation>
    </message>
    <message>
        <source>akkoord vragen</source>
        <translation>ask for clearance</translation>
    </message>
    <message>
        <source>annuleer wat gepland is</source>
        <translation>cancel what is planned</translation>
    </message>
    <message>
        <source>antwoord aan selectie</source>
        <translation>answer selection</translation>
    </message>
    <message>
        <source>beeld tonen zolang je drukt</source>
        <translation>show the picture while held</translation>
    </message>
    <message>
        <source>bel</source>
        <translation>call</translation>
    </message>
    <message>
        <source>beoordeel de bewering</source>
        <translation>judge the claim</translation>
    </message>
    <message>
        <source>bewaar de feeds als lijst</source>
        <translation>save the feeds as a list</translation>
    </message>
    <message>
        <source>bewaar de lijst</source>
        <translation>save the list</translation>
    </message>
    <message>
        <source>bewaar de persmappen</source>
        <translation>save the press kits</translation>
    </message>
    <message>
        <source>bewaar revisie</source>
        <translation>save revision</translation>
    </message>
    <message>
        <source>bewegen</source>
        <translation>move</translation>
    </message>
    <message>
        <source>bewering</source>
        <translation>claim</translation>
    </message>
    <message>
        <source>bewering anders verwoorden</source>
        <translation>reword the claim</translation>
    </message>
    <message>
        <source>bewering invoegen</source>
        <translation>insert claim</translation>
    </message>
    <message>
        <source>beweringen van de vraag</source>
        <translation>claims of the request</translation>
    </message>
    <message>
        <source>bijlage van de navraag bewaren</source>
        <translation>save the material of the enquiry</translation>
    </message>
    <message>
        <source>cijfers als tabel</source>
        <translation>figures as table</translation>
    </message>
    <message>
        <source>cursief</source>
        <translation>italic</translation>
    </message>
    <message>
        <source>dempen of weer laten melden</source>
        <translation>mute or let alert again</translation>
    </message>
    <message>
        <source>doorgeven aan 101</source>
        <translation>pass to 101</translation>
    </message>
    <message>
        <source>doorverwijzen</source>
        <translation>refer</translation>
    </message>
    <message>
        <source>dossier op papier</source>
        <translation>case on paper</translation>
    </message>
    <message>
        <source>eigen tekst</source>
        <translation>own text</translation>
    </message>
    <message>
        <source>enkel opvolgen</source>
        <translation>monitor only</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>ga naar Akkoord</source>
        <translation>go to Clearance</translation>
    </message>
    <message>
        <source>ga naar Bronnen</source>
        <translation>go to Sources</translation>
    </message>
    <message>
        <source>ga naar Conflicten</source>
        <translation>go to Conflicts</translation>
    </message>
    <message>
        <source>ga naar Evaluatie</source>
        <translation>go to Evaluation</translation>
    </message>
    <message>
        <source>ga naar Instellingen</source>
        <translation>go to Settings</translation>
    </message>
    <message>
        <source>ga naar Overdracht</source>
        <translation>go to Handover</translation>
    </message>
    <message>
        <source>ga naar Persdossiers</source>
        <translation>go to Cases</translation>
    </message>
    <message>
        <source>ga naar Persvragen</source>
        <translation>go to Media requests</translation>
    </message>
    <message>
        <source>ga naar Wacht</source>
        <translation>go to Watch</translation>
    </message>
    <message>
        <source>ga naar Wachtrij</source>
        <translation>go to Queue</translation>
    </message>
    <message>
        <source>ga naar de perslijst</source>
        <translation>go to the press list</translation>
    </message>
    <message>
        <source>haal het antwoord terug</source>
        <translation>set the answer back</translation>
    </message>
    <message>
        <source>handel anders af</source>
        <translation>settle otherwise</translation>
    </message>
    <message>
        <source>herinner</source>
        <translation>remind</translation>
    </message>
    <message>
        <source>ingrepen en verlagingen</source>
        <translation>acts and lowerings</translation>
    </message>
    <message>
        <source>juridische checklist</source>
        <translation>legal checklist</translation>
    </message>
    <message>
        <source>kies</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>kies alle vragen van het dossier</source>
        <translation>choose all requests of the case</translation>
    </message>
    <message>
        <source>laatste ingreep ongedaan maken</source>
        <translation>undo the last act</translation>
    </message>
    <message>
        <source>leg vast wat op het klembord staat</source>
        <translation>capture what is on the clipboard</translation>
    </message>
    <message>
        <source>les toevoegen</source>
        <translation>add a lesson</translation>
    </message>
    <message>
        <source>licht, donker of automatisch</source>
        <translation>light, dark or automatic</translation>
    </message>
    <message>
        <source>logregel in het dossier van dit verhaal</source>
        <translation>log line in this story&apos;s case</translation>
    </message>
    <message>
        <source>logregel in het dringendste dossier</source>
        <translation>log line in the most urgent case</translation>
    </message>
    <message>
        <source>maak de vrijgave ongedaan</source>
        <translation>undo the release</translation>
    </message>
    <message>
        <source>mail wordt persvraag</source>
        <translation>mail becomes a media request</translation>
    </message>
    <message>
        <source>naar het dossier</source>
        <translation>to the case</translation>
    </message>
    <message>
        <source>navraag</source>
        <translation>enquiry</translation>
    </message>
    <message>
        <source>neem een lijst over</source>
        <translation>take over a list</translation>
    </message>
    <message>
        <source>neem een lijst van feeds over</source>
        <translation>take over a list of feeds</translation>
    </message>
    <message>
        <source>niet voor ons</source>
        <translation>not for us</translation>
    </message>
    <message>
        <source>nieuw contact</source>
        <translation>new contact</translation>
    </message>
    <message>
        <source>nieuwe bron</source>
        <translation>new source</translation>
    </message>
    <message>
        <source>nieuwe volgterm</source>
        <translation>new watch term</translation>
    </message>
    <message>
        <source>nieuwe vraag</source>
        <translation>new request</translation>
    </message>
    <message>
        <source>noteer een nieuwe persvraag</source>
        <translation>note a new media request</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>omhoog</source>
        <translation>up</translation>
    </message>
    <message>
        <source>omlaag</source>
        <translation>down</translation>
    </message>
    <message>
        <source>overnemen</source>
        <translation>adopt</translation>
    </message>
    <message>
        <source>overslaan met reden</source>
        <translation>pass over with reason</translation>
    </message>
    <message>
        <source>pauzeer of zet aan</source>
        <translation>pause or switch on</translation>
    </message>
    <message>
        <source>peil alles nu</source>
        <translation>poll everything now</translation>
    </message>
    <message>
        <source>perslijst</source>
        <translation>press list</translation>
    </message>
    <message>
        <source>plaatsvervanger</source>
        <translation>deputy</translation>
    </message>
    <message>
        <source>probeer alles opnieuw</source>
        <translation>try all again</translation>
    </message>
    <message>
        <source>probeer opnieuw</source>
        <translation>try again</translation>
    </message>
    <message>
        <source>proefdruk op papier</source>
        <translation>proof on paper</translation>
    </message>
    <message>
        <source>rapport op papier of als PDF</source>
        <translation>report on paper or as PDF</translation>
    </message>
    <message>
        <source>samenvoegen met een ander verhaal</source>
        <translation>merge with another story</translation>
    </message>
    <message>
        <source>signalen naar het CRM van het Meldpunt</source>
        <translation>signals to the CRM of the Meldpunt</translation>
    </message>
    <message>
        <source>sneltoetsen van dit scherm</source>
        <translation>shortcuts of this screen</translation>
    </message>
    <message>
        <source>splitsen</source>
        <translation>split</translation>
    </message>
    <message>
        <source>telefonisch akkoord noteren</source>
        <translation>note clearance by telephone</translation>
    </message>
    <message>
        <source>terug</source>
        <translation>back</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>toestemming</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>toewijzen</source>
        <translation>assign</translation>
    </message>
    <message>
        <source>uitstel melden</source>
        <translation>report a delay</translation>
    </message>
    <message>
        <source>uitstellen</source>
        <translation>postpone</translation>
    </message>
    <message>
        <source>van de lijst</source>
        <translation>off the list</translation>
    </message>
    <message>
        <source>verder zonder</source>
        <translation>go on without</translation>
    </message>
    <message>
        <source>verder zonder de website</source>
        <translation>go on without the website</translation>
    </message>
    <message>
        <source>vergrendel de desk</source>
        <translation>lock the desk</translation>
    </message>
    <message>
        <source>verklaring</source>
        <translation>statement</translation>
    </message>
    <message>
        <source>verlaging intrekken</source>
        <translation>withdraw the lowering</translation>
    </message>
    <message>
        <source>verschil</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>versies samenvoegen</source>
        <translation>merge versions</translation>
    </message>
    <message>
        <source>verstuur vanaf dit toestel</source>
        <translation>send from this device</translation>
    </message>
    <message>
        <source>vertaling zegt nog hetzelfde</source>
        <translation>translation still says the same</translation>
    </message>
    <message>
        <source>verwijder</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>vet</source>
        <translation>bold</translation>
    </message>
    <message>
        <source>volgend kanaal</source>
        <translation>next channel</translation>
    </message>
    <message>
        <source>volgend paneel</source>
        <translation>next pane</translation>
    </message>
    <message>
        <source>volgend probleem</source>
        <translation>next problem</translation>
    </message>
    <message>
        <source>volgend woord dat het woordenboek niet kent</source>
        <translation>next word the dictionary does not know</translation>
    </message>
    <message>
        <source>volgende stap</source>
        <translation>next step</translation>
    </message>
    <message>
        <source>volgende taal</source>
        <translation>next language</translation>
    </message>
    <message>
        <source>vorig kanaal</source>
        <translation>previous channel</translation>
    </message>
    <message>
        <source>vorig paneel</source>
        <translation>previous pane</translation>
    </message>
    <message>
        <source>vorig probleem</source>
        <translation>previous problem</translation>
    </message>
    <message>
        <source>vrijgave van de bewering</source>
        <translation>release status of the claim</translation>
    </message>
    <message>
        <source>weiger met reden</source>
        <translation>refuse with reason</translation>
    </message>
    <message>
        <source>wijzig</source>
        <translation>change</translation>
    </message>
    <message>
        <source>zelfde antwoord aan allen</source>
        <translation>same answer to all</translation>
    </message>
    <message>
        <source>zoek of voer uit</source>
        <translation>find or do</translation>
    </message>
</context>
<context>
    <name>queue_forms</name>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Adres waar het staat</source>
        <translation>Address where it stands</translation>
    </message>
    <message>
        <source>Annuleer de vrijgave</source>
        <translation>Cancel the release</translation>
    </message>
    <message>
        <source>Bericht verwijderd</source>
        <translation>Post deleted</translation>
    </message>
    <message>
        <source>De andere kanalen wachten op de website. Hiermee vertrekken ze zonder; de website blijft geprobeerd.</source>
        <translation>The other channels wait for the website. With this they leave without it; the website goes on being tried.</translation>
    </message>
    <message>
        <source>De website ligt eruit</source>
        <translation>The website is down</translation>
    </message>
    <message>
        <source>Dit toestel probeert het dan niet meer.</source>
        <translation>This device then tries it no more.</translation>
    </message>
    <message>
        <source>Er is niets vertrokken. De tekst blijft zoals hij is en kan opnieuw vrijgegeven worden.</source>
        <translation>Nothing left. The text stays as it is and can be released again.</translation>
    </message>
    <message>
        <source>Gebeld met de redactie</source>
        <translation>Called the newsroom</translation>
    </message>
    <message>
        <source>Het andere toestel staat uit</source>
        <translation>The other device is off</translation>
    </message>
    <message>
        <source>Het is aangekomen</source>
        <translation>It arrived</translation>
    </message>
    <message>
        <source>Het is niet aangekomen</source>
        <translation>It did not arrive</translation>
    </message>
    <message>
        <source>Het vertrekt dan nog eens. Kwam het toch aan, dan krijgt wie leest het twee keer.</source>
        <translation>It then leaves once more. If it did arrive, the reader receives it twice.</translation>
    </message>
    <message>
        <source>Hoe weet je dat</source>
        <translation>How do you know</translation>
    </message>
    <message>
        <source>Laat de rest vertrekken</source>
        <translation>Let the rest leave</translation>
    </message>
    <message>
        <source>Leg de vrijgave opzij</source>
        <translation>Put the release aside</translation>
    </message>
    <message>
        <source>Leg opzij</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Met de hand gedaan</source>
        <translation>Done by hand</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Neem terug</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Noteer en probeer opnieuw</source>
        <translation>Note and try again</translation>
    </message>
    <message>
        <source>Nu stuurt {device} dit. Neem het enkel over als dat toestel uit staat: wat daar open is, kijkt dit toestel eerst na, en van een mail moet jij zeggen of hij aankwam.</source>
        <translation>Now {device} sends this. Take it over only if that device is off: what is open there this device looks up first, and of a mail you must say whether it arrived.</translation>
    </message>
    <message>
        <source>Verder zonder de website</source>
        <translation>Go on without the website</translation>
    </message>
    <message>
        <source>Verstuur vanaf dit toestel</source>
        <translation>Send from this device</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Wat deed je</source>
        <translation>What did you do</translation>
    </message>
    <message>
        <source>Weggehaald</source>
        <translation>Taken away</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Aan wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Achtergrond</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Afhandelen</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>Ander antwoord</source>
        <translation>Another answer</translation>
    </message>
    <message>
        <source>Ander antwoord dan de rest</source>
        <translation>Another answer than the others</translation>
    </message>
    <message>
        <source>Ander antwoord, met reden in het verloop. E begint de eigen tekst.</source>
        <translation>Another answer, with its reason in the course of events. E begins their own text.</translation>
    </message>
    <message>
        <source>Ander uur</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>Antwoord genoteerd.</source>
        <translation>Answer noted.</translation>
    </message>
    <message>
        <source>Antwoord klaar</source>
        <translation>Answer ready</translation>
    </message>
    <message>
        <source>Bekijk</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Bel {who}</source>
        <translation>Call {who}</translation>
    </message>
    <message>
        <source>Bereikbaar op</source>
        <translation>Reachable at</translation>
    </message>
    <message>
        <source>Bevestig</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Bij {name}</source>
        <translation>With {name}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Deadline van de redactie</source>
        <translation>Deadline of the newsroom</translation>
    </message>
    <message>
        <source>Deze redactie krijgt hetzelfde als de rest. Zet dat eerst uit met Z.</source>
        <translation>This newsroom gets the same as the others. Turn that off first with Z.</translation>
    </message>
    <message>
        <source>Deze vraag is al afgehandeld.</source>
        <translation>This request is already settled.</translation>
    </message>
    <message>
        <source>Deze zin, met jouw uur, gaat naar klembord en mailprogramma</source>
        <translation>This sentence, with your hour, goes to the clipboard and the mail program</translation>
    </message>
    <message>
        <source>Dit adres is gekend. Een mail bewijst geen afzender.</source>
        <translation>This address is known. A mail proves no sender.</translation>
    </message>
    <message>
        <source>Dit adres is niet gekend: bel terug op een nummer dat je zelf hebt.</source>
        <translation>This address is not known: call back on a number that you have yourself.</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen beweringen.</source>
        <translation>This case has no claims yet.</translation>
    </message>
    <message>
        <source>Dit komt als regel in het verloop van het dossier.</source>
        <translation>This becomes a line in the course of events of the case.</translation>
    </message>
    <message>
        <source>Dit uur wordt ons eigen uur voor deze vraag.</source>
        <translation>This time becomes our own time for this request.</translation>
    </message>
    <message>
        <source>Doorverwezen</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Een persvraag</source>
        <translation>A media request</translation>
    </message>
    <message>
        <source>Eigen tekst begonnen; hij vraagt eigen akkoorden.</source>
        <translation>Text of their own begun; it needs clearances of its own.</translation>
    </message>
    <message>
        <source>Enkel bij een nieuw dossier.</source>
        <translation>Only for a new case.</translation>
    </message>
    <message>
        <source>Er wacht geen mail.</source>
        <translation>No mail waits.</translation>
    </message>
    <message>
        <source>Geef het nieuwe dossier een titel, of kies een dossier.</source>
        <translation>Give the new case a title, or choose a case.</translation>
    </message>
    <message>
        <source>Geen nummer gekend</source>
        <translation>No number known</translation>
    </message>
    <message>
        <source>Geen persvraag</source>
        <translation>No media request</translation>
    </message>
    <message>
        <source>Geen persvraag; de mail blijft als signaal bewaard.</source>
        <translation>No media request; the mail stays kept as a signal.</translation>
    </message>
    <message>
        <source>Gelijke behandeling is de regel; deze reden blijft in het verloop van het dossier staan.</source>
        <translation>Equal treatment is the rule; this reason stays in the course of events of the case.</translation>
    </message>
    <message>
        <source>Genoteerd in het dossier.</source>
        <translation>Noted in the case.</translation>
    </message>
    <message>
        <source>Genoteerd welke beweringen de vraag raakt.</source>
        <translation>Noted which claims the question touches.</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>Journalist</translation>
    </message>
    <message>
        <source>Kies vragen van één dossier: een antwoord hoort bij één tekst.</source>
        <translation>Choose requests of one case: an answer belongs to one text.</translation>
    </message>
    <message>
        <source>Klaargezet: bij vrijgave vertrekt dit vanzelf.</source>
        <translation>Made ready: on release this leaves by itself.</translation>
    </message>
    <message>
        <source>Klaarzetten</source>
        <translation>Make ready</translation>
    </message>
    <message>
        <source>Leeg: we antwoorden binnen 60 min.</source>
        <translation>Empty: we answer within 60 min.</translation>
    </message>
    <message>
        <source>Mail van een redactie</source>
        <translation>Mail of a newsroom</translation>
    </message>
    <message>
        <source>Met de verklaring</source>
        <translation>With the statement</translation>
    </message>
    <message>
        <source>Met welke versie</source>
        <translation>With which version</translation>
    </message>
    <message>
        <source>Neem {time} over: in de mail staat ‘{words}’</source>
        <translation>Take over {time}: the mail says ‘{words}’</translation>
    </message>
    <message>
        <source>Niet beantwoord</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Nieuw dossier voor deze vraag</source>
        <translation>New case for this request</translation>
    </message>
    <message>
        <source>Nieuw uur</source>
        <translation>New time</translation>
    </message>
    <message>
        <source>Nieuwe persvraag</source>
        <translation>New media request</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Noteer antwoord</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>Noteer uitstel</source>
        <translation>Note delay</translation>
    </message>
    <message>
        <source>Persvraag genoteerd.</source>
        <translation>Media request noted.</translation>
    </message>
    <message>
        <source>Redactie</source>
        <translation>Newsroom</translation>
    </message>
    <message>
        <source>Selecteer eerst een open vraag.</source>
        <translation>Select an open request first.</translation>
    </message>
    <message>
        <source>Staat klaar sinds {time}; R haalt het terug.</source>
        <translation>Ready since {time}; R sets it back.</translation>
    </message>
    <message>
        <source>Stuur antwoord</source>
        <translation>Send answer</translation>
    </message>
    <message>
        <source>Te verdelen</source>
        <translation>To assign</translation>
    </message>
    <message>
        <source>Teruggehaald: dit vertrekt niet vanzelf meer.</source>
        <translation>Set back: this leaves by itself no more.</translation>
    </message>
    <message>
        <source>Titel van het nieuwe dossier</source>
        <translation>Title of the new case</translation>
    </message>
    <message>
        <source>Toegewezen aan {name}.</source>
        <translation>Assigned to {name}.</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Toewijzen</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Uitstel melden</source>
        <translation>Report a delay</translation>
    </message>
    <message>
        <source>Uitstel tot {time}</source>
        <translation>Delay until {time}</translation>
    </message>
    <message>
        <source>Uitstel tot {time} genoteerd.</source>
        <translation>Delay until {time} noted.</translation>
    </message>
    <message>
        <source>Uw vraag aan de persdienst</source>
        <translation>Your question to the press desk</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Verplicht bij niet beantwoord of vervallen.</source>
        <translation>Required when not answered or lapsed.</translation>
    </message>
    <message>
        <source>Verstuurd</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Verstuurd · v{version}</source>
        <translation>Sent · v{version}</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Vraag afhandelen</source>
        <translation>Settle request</translation>
    </message>
    <message>
        <source>Vul redactie en vraag in.</source>
        <translation>Fill in the newsroom and the question.</translation>
    </message>
    <message>
        <source>Waarom een ander antwoord</source>
        <translation>Why another answer</translation>
    </message>
    <message>
        <source>Wacht op akkoord</source>
        <translation>Waiting for clearance</translation>
    </message>
    <message>
        <source>Wat is dit</source>
        <translation>What is this</translation>
    </message>
    <message>
        <source>Wat is er gezegd</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>We hebben uw vraag genoteerd en antwoorden u ten laatste om {time}.</source>
        <translation>We have noted your question and will answer you by {time} at the latest.</translation>
    </message>
    <message>
        <source>Welke beweringen raakt dit</source>
        <translation>Which claims this touches</translation>
    </message>
    <message>
        <source>Wijs toe</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Zelfde antwoord als de rest.</source>
        <translation>Same answer as the others.</translation>
    </message>
    <message>
        <source>bericht</source>
        <translation>statement</translation>
    </message>
    <message>
        <source>ontvangst</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>reactie</source>
        <translation>reaction</translation>
    </message>
    <message>
        <source>rechtzetting</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>{n} mail wacht</source>
        <translation>{n} mail waits</translation>
    </message>
    <message>
        <source>{sent} antwoorden vertrekken nu; {waiting} wachten op de vrijgave.</source>
        <translation>{sent} answers leave now; {waiting} wait for the release.</translation>
    </message>
    <message>
        <source>{time} verteld</source>
        <translation>{time} told</translation>
    </message>
    <message>
        <source>antwoord naar {address}</source>
        <translation>answer to {address}</translation>
    </message>
    <message>
        <source>Antwoord aan {n} redactie</source>
        <translation>Answer to {n} newsroom</translation>
    </message>
    <message>
        <source>Antwoord aan {n} redacties</source>
        <translation>Answer to {n} newsrooms</translation>
    </message>
    <message>
        <source>deadline {time}?</source>
        <translation>deadline {time}?</translation>
    </message>
    <message>
        <source>enkel achtergrond</source>
        <translation>background only</translation>
    </message>
    <message>
        <source>enkel op vraag</source>
        <translation>if asked only</translation>
    </message>
    <message>
        <source>mislukt</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>niet vrijgeven</source>
        <translation>withheld</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>nummer of adres</source>
        <translation>number or address</translation>
    </message>
    <message>
        <source>onzeker</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>staat klaar</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>vraagt antwoord naar een ander huis: {address}</source>
        <translation>asks for the answer at another house: {address}</translation>
    </message>
    <message>
        <source>vrijgeefbaar</source>
        <translation>releasable</translation>
    </message>
    <message>
        <source>{n} mails wachten</source>
        <translation>{n} mails wait</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>1 uur</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>12 uur</source>
        <translation>12 hours</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>Aan</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Achterwacht</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Afgeschermd</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Automatisch</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Automatisch volgt het toestel. Ctrl+Shift+L wisselt.</source>
        <translation>Automatic follows the device. Ctrl+Shift+L switches.</translation>
    </message>
    <message>
        <source>Beelden (*.png *.svg)</source>
        <translation>Pictures (*.png *.svg)</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Beweging</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Bij een nieuw verhaal en een termijn binnen 5 minuten, zonder namen of tekst.</source>
        <translation>For a new story and a deadline within 5 minutes, without names or text.</translation>
    </message>
    <message>
        <source>Botst met: {names}. Kies een andere toets, of geef die eerst een andere.</source>
        <translation>Clashes with: {names}. Choose another key, or give that one another first.</translation>
    </message>
    <message>
        <source>Briefhoofd: {name}, met logo</source>
        <translation>Letterhead: {name}, with a logo</translation>
    </message>
    <message>
        <source>Briefhoofd: {name}, zonder logo</source>
        <translation>Letterhead: {name}, without a logo</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Ctrl en het muiswiel doen hetzelfde.</source>
        <translation>Ctrl and the mouse wheel do the same.</translation>
    </message>
    <message>
        <source>Dan gaan de sleutels uit het geheugen en waakt de desk niet meer. Wacht: 12 uur tijdens een wachtdienst, anders 1 uur. Meteen sluit ze in de plaats van af te schermen. Slaap, een vergrendeld toestel en Ctrl+F12 sluiten altijd meteen.</source>
        <translation>Then the keys leave the memory and the desk no longer watches. On duty: 12 hours during a duty, else 1 hour. At once: it closes instead of being covered. Sleep, a locked device and Ctrl+F12 always close it at once.</translation>
    </message>
    <message>
        <source>Deze toets heeft een vaste taak in elk venster. Kies een andere.</source>
        <translation>This key has a fixed task in every window. Choose another.</translation>
    </message>
    <message>
        <source>Deze toets hoort bij tekst bewerken. Kies een andere.</source>
        <translation>This key belongs to editing text. Choose another.</translation>
    </message>
    <message>
        <source>Dit is geen toets. Druk een letter, een F-toets of een combinatie met Ctrl.</source>
        <translation>This is no key. Press a letter, an F key or a combination with Ctrl.</translation>
    </message>
    <message>
        <source>Dit ligt niet na het begin. Geef een later uur.</source>
        <translation>This is not after the start. Give a later time.</translation>
    </message>
    <message>
        <source>Dit teken vraagt Shift of AltGr op een Belgisch toetsenbord. Kies een letter of een F-toets.</source>
        <translation>This sign needs Shift or AltGr on a Belgian keyboard. Choose a letter or an F key.</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Druk de toets</source>
        <translation>Press the key</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail voor de pers</source>
        <translation>E-mail for the press</translation>
    </message>
    <message>
        <source>Een golflijn onder wat het woordenboek niet kent. F7 gaat naar het volgende, het menu stelt voor.</source>
        <translation>A wavy line under what the dictionary does not know. F7 goes to the next one, the menu suggests.</translation>
    </message>
    <message>
        <source>Een korte toon bij een nieuw verhaal en een termijn binnen 5 minuten. Afgeschermd: als je weg bent.</source>
        <translation>A short tone for a new story and a deadline within 5 minutes. Covered: when you are away.</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Geen toets</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>Geluid</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Herstel</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Herstel alles</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Het overzicht met ? blijft er altijd.</source>
        <translation>The overview with ? is always there.</translation>
    </message>
    <message>
        <source>Huisstijl</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>Huisstijl bewaard.</source>
        <translation>House style saved.</translation>
    </message>
    <message>
        <source>Kleur van de huisstijl (#rrggbb)</source>
        <translation>Colour of the house style (#rrggbb)</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Korte naam</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Lijsten</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Losse letters als sneltoets</source>
        <translation>Single letters as keys</translation>
    </message>
    <message>
        <source>Meldingen</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Meteen</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>Minder</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Minder: niets schuift of vervaagt, en de cursor knippert niet.</source>
        <translation>Less: nothing slides or fades, and the caret does not blink.</translation>
    </message>
    <message>
        <source>Naam in deze zone</source>
        <translation>Name in this zone</translation>
    </message>
    <message>
        <source>Naam van de zone</source>
        <translation>Name of the zone</translation>
    </message>
    <message>
        <source>Niemand</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Nieuwe toets</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Nieuwe toets voor {act}</source>
        <translation>New key for {act}</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>PNG of SVG, hoogstens 200 kB. Alleen het beeld zelf wordt bewaard. Laat dit leeg om niets te wijzigen.</source>
        <translation>PNG or SVG, at most 200 kB. Only the picture itself is kept. Leave this empty to change nothing.</translation>
    </message>
    <message>
        <source>Perscontact</source>
        <translation>Press contact</translation>
    </message>
    <message>
        <source>Persdossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Press list</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Media requests</translation>
    </message>
    <message>
        <source>Plaatsvervanger</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Regel over noodnummers</source>
        <translation>Line on emergency numbers</translation>
    </message>
    <message>
        <source>Regel over noodnummers, in het Engels</source>
        <translation>Line about emergency numbers, in English</translation>
    </message>
    <message>
        <source>Regel over noodnummers, in het Frans</source>
        <translation>Line about emergency numbers, in French</translation>
    </message>
    <message>
        <source>Scherm af na</source>
        <translation>Cover after</translation>
    </message>
    <message>
        <source>Schrijf de kleur als #2456D6.</source>
        <translation>Write the colour as #2456D6.</translation>
    </message>
    <message>
        <source>Sluit na</source>
        <translation>Close after</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Sneltoetsen onderaan</source>
        <translation>Shortcuts at the bottom</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Staat op elke verklaring. Wat in een taal ontbreekt, staat er in het Nederlands.</source>
        <translation>Stands on every statement. What a language lacks is there in Dutch.</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tekent in de app als</source>
        <translation>Signs in the app as</translation>
    </message>
    <message>
        <source>Tekent niet in de app</source>
        <translation>Does not sign in the app</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Telefoon voor de pers</source>
        <translation>Telephone for the press</translation>
    </message>
    <message>
        <source>Tot</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tweede kleur (#rrggbb)</source>
        <translation>Second colour (#rrggbb)</translation>
    </message>
    <message>
        <source>Uit</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Uit: enkel F-toetsen en combinaties met Ctrl doen nog iets.</source>
        <translation>Off: only F keys and combinations with Ctrl still do something.</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Vaste tekst onder elke verklaring</source>
        <translation>Fixed text below every statement</translation>
    </message>
    <message>
        <source>Vaste tekst, in het Engels</source>
        <translation>Fixed text, in English</translation>
    </message>
    <message>
        <source>Vaste tekst, in het Frans</source>
        <translation>Fixed text, in French</translation>
    </message>
    <message>
        <source>Wachtrij</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Zonder toets of muis. Er is niets te zien of te doen, maar de desk waakt, synchroniseert en verstuurt.</source>
        <translation>Without key or mouse. Nothing to see or do, but the desk watches, synchronises and sends.</translation>
    </message>
    <message>
        <source>Verklaring</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Geldt meteen, voor heel het venster.</source>
        <translation>Applies at once, to the whole window.</translation>
    </message>
    <message>
        <source>Voortaan zonder logo</source>
        <translation>Without a logo from now on</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Wacht: 12 uur</source>
        <translation>On duty: 12 h</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>On call</translation>
    </message>
    <message>
        <source>Wachtdienst genoteerd.</source>
        <translation>Duty noted.</translation>
    </message>
    <message>
        <source>Wat je nu doet, komt op naam van wie je koos.</source>
        <translation>What you do now goes under the name of whom you chose.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Wie spreekt</source>
        <translation>Who speaks</translation>
    </message>
    <message>
        <source>Woordvoerder van dienst</source>
        <translation>Spokesperson on duty</translation>
    </message>
    <message>
        <source>Zoals het toestel</source>
        <translation>As the device</translation>
    </message>
    <message>
        <source>Zoek een handeling of een toets</source>
        <translation>Find an act or a key</translation>
    </message>
    <message>
        <source>Zolang er geen desk is</source>
        <translation>While there is no desk</translation>
    </message>
    <message>
        <source>dd-mm-jjjj uu:mm</source>
        <translation>dd/mm/yyyy hh:mm</translation>
    </message>
    <message>
        <source>geen toets</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>nog geen naam</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>zelf gekozen</source>
        <translation>your own choice</translation>
    </message>
    <message>
        <source>{name} bewaard.</source>
        <translation>{name} saved.</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Adres binnen het eigen netwerk toelaten</source>
        <translation>Allow an address within the own network</translation>
    </message>
    <message>
        <source>Dit adres staat er al bij.</source>
        <translation>This address is there already.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Geëxporteerde berichten</source>
        <translation>Exported posts</translation>
    </message>
    <message>
        <source>Mailmap</source>
        <translation>Mail folder</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Meldpunt</translation>
    </message>
    <message>
        <source>Met de hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nieuwe bron</source>
        <translation>New source</translation>
    </message>
    <message>
        <source>Nog niet bezocht</source>
        <translation>Not visited yet</translation>
    </message>
    <message>
        <source>Sinds {moment}.</source>
        <translation>Since {moment}.</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Uit</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Verwijder {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Aanmelden als</source>
        <translation>Log in as</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>App-wachtwoord</source>
        <translation>App password</translation>
    </message>
    <message>
        <source>Bearer-token</source>
        <translation>Bearer token</translation>
    </message>
    <message>
        <source>Beeld, onherkenbaar gemaakt</source>
        <translation>Picture, made unrecognisable</translation>
    </message>
    <message>
        <source>Bekijk</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Bekijk wat om {time} vastgelegd is</source>
        <translation>View what was captured at {time}</translation>
    </message>
    <message>
        <source>Berichten en reacties van de eigen pagina.</source>
        <translation>Posts and comments of your own page.</translation>
    </message>
    <message>
        <source>Bestaat niet meer</source>
        <translation>Is gone</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Bestand of map</source>
        <translation>File or folder</translation>
    </message>
    <message>
        <source>Beveiliging</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bewaar de lijst</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Bewaar ook als de test mislukt</source>
        <translation>Keep it even if the test fails</translation>
    </message>
    <message>
        <source>Bewaar toch, probeer later</source>
        <translation>Keep anyway, try later</translation>
    </message>
    <message>
        <source>Bewaard in de sleutelbos. Leeg laten behoudt het; het wordt nooit meer getoond.</source>
        <translation>Kept in the keyring. Leave empty to keep it; it is never shown again.</translation>
    </message>
    <message>
        <source>Bronnen van de persdienst</source>
        <translation>Sources of the press desk</translation>
    </message>
    <message>
        <source>CSV-exports van het CRM, in een bestand of een map.</source>
        <translation>CSV exports of the CRM, in a file or a folder.</translation>
    </message>
    <message>
        <source>Dagen terug bij het eerste bezoek</source>
        <translation>Days back at the first visit</translation>
    </message>
    <message>
        <source>Dat je het bekijkt, komt in het journaal.</source>
        <translation>That you view it is noted in the journal.</translation>
    </message>
    <message>
        <source>De bron, haar toestand en haar geheim verdwijnen. Signalen die ze gaf, blijven tot ze vervallen.</source>
        <translation>The source, its state and its secret go. Signals that it gave stay until they expire.</translation>
    </message>
    <message>
        <source>De eigen straten tellen niet meer mee. De bekende plaatsen van de wijken blijven.</source>
        <translation>The streets of your own no longer count. The known places of the neighbourhoods stay.</translation>
    </message>
    <message>
        <source>De eigen stratenlijst is verwijderd.</source>
        <translation>The list of streets of your own was removed.</translation>
    </message>
    <message>
        <source>De laatste voorbeelden:</source>
        <translation>The latest examples:</translation>
    </message>
    <message>
        <source>De regel wordt geprobeerd.</source>
        <translation>The rule is being tried.</translation>
    </message>
    <message>
        <source>Deze verhalen zouden zwaarder wegen:</source>
        <translation>These stories would weigh more:</translation>
    </message>
    <message>
        <source>Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd.</source>
        <translation>This picture cannot be shown; the bytes are unchanged.</translation>
    </message>
    <message>
        <source>Duits</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Een account of een hashtag van een Mastodon-server.</source>
        <translation>An account or a hashtag of a Mastodon server.</translation>
    </message>
    <message>
        <source>Een account of een zoekvraag op Bluesky.</source>
        <translation>An account or a search on Bluesky.</translation>
    </message>
    <message>
        <source>Een account of een zoekvraag op X. Elke gelezen post kost geld: het dagbudget is een harde grens.</source>
        <translation>An account or a search on X. Every post read costs money: the budget of the day is a hard limit.</translation>
    </message>
    <message>
        <source>Een beeld kan schokken. Dat je het bekijkt, komt in het journaal.</source>
        <translation>A picture may shock. That you view it is noted in the journal.</translation>
    </message>
    <message>
        <source>Een eerste regel die een link is, geldt als vindplaats.</source>
        <translation>A first line that is a link counts as where it was found.</translation>
    </message>
    <message>
        <source>Een map met .eml-bestanden.</source>
        <translation>A folder of .eml files.</translation>
    </message>
    <message>
        <source>Een map met .txt-bestanden die iemand bewaarde.</source>
        <translation>A folder of .txt files that somebody kept.</translation>
    </message>
    <message>
        <source>Een verhaal weegt zwaarder als een van deze regels erin geldt. Open een regel om die te wijzigen.</source>
        <translation>A story weighs more when one of these rules holds in it. Open a rule to change it.</translation>
    </message>
    <message>
        <source>Een webadres, of het pad van een bestand.</source>
        <translation>A web address, or the path of a file.</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enkel voor een mailserver zonder wachtwoorden; vul dan beide OAuth2-velden in.</source>
        <translation>Only for a mail server without passwords; then fill in both OAuth2 fields.</translation>
    </message>
    <message>
        <source>Er is niets bewaard.</source>
        <translation>Nothing was kept.</translation>
    </message>
    <message>
        <source>Eén bestand per keer: het eerste is genomen.</source>
        <translation>One file at a time: the first was taken.</translation>
    </message>
    <message>
        <source>Facebook of Instagram</source>
        <translation>Facebook or Instagram</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Geen enkel verhaal van nu zou zwaarder wegen.</source>
        <translation>No story of now would weigh more.</translation>
    </message>
    <message>
        <source>Gelezen mails als gelezen markeren</source>
        <translation>Mark mails that were read as read</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Het nieuwste: {title}</source>
        <translation>The newest: {title}</translation>
    </message>
    <message>
        <source>Het volledige pad op dit toestel.</source>
        <translation>The full path on this device.</translation>
    </message>
    <message>
        <source>Hoe vaak</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>JSON-regels die een ander programma uitvoerde.</source>
        <translation>JSON lines that another program exported.</translation>
    </message>
    <message>
        <source>Komt enkel in de sleutelbos van dit toestel en wordt nooit meer getoond.</source>
        <translation>Goes into the keyring of this device alone and is never shown again.</translation>
    </message>
    <message>
        <source>Leeg: {value}.</source>
        <translation>Empty: {value}.</translation>
    </message>
    <message>
        <source>Leg vast</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Mails van journalisten worden een voorstel van persvraag. De mailbox wordt alleen gelezen.</source>
        <translation>Mails of journalists become a proposed media request. The mailbox is only read.</translation>
    </message>
    <message>
        <source>Mailserver</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <source>Map in de mailbox</source>
        <translation>Folder in the mailbox</translation>
    </message>
    <message>
        <source>Mislukt: {failed}; de reden staat bij de bron.</source>
        <translation>Failed: {failed}; the reason stands with the source.</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Neem een lijst over</source>
        <translation>Take over a list</translation>
    </message>
    <message>
        <source>Neem een stratenlijst over</source>
        <translation>Take over a list of streets</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Netwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Nieuwe bron: {kind}</source>
        <translation>New source: {kind}</translation>
    </message>
    <message>
        <source>Nieuwe volgterm</source>
        <translation>New watch term</translation>
    </message>
    <message>
        <source>Nog geen eigen straten: alleen de bekende plaatsen tellen.</source>
        <translation>No streets of your own yet: only the known places count.</translation>
    </message>
    <message>
        <source>Nog niets. Plak met Ctrl+V of sleep een beeld hierheen.</source>
        <translation>Nothing yet. Paste with Ctrl+V or drag a picture here.</translation>
    </message>
    <message>
        <source>OAuth2: adres voor toegangscodes</source>
        <translation>OAuth2: address for access tokens</translation>
    </message>
    <message>
        <source>OAuth2: id van de toepassing</source>
        <translation>OAuth2: id of the application</translation>
    </message>
    <message>
        <source>Pagina</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pagina&apos;s per bezoek</source>
        <translation>Pages a visit</translation>
    </message>
    <message>
        <source>Persmailbox</source>
        <translation>Press mailbox</translation>
    </message>
    <message>
        <source>Posts per dag, hoogstens</source>
        <translation>Posts a day, at most</translation>
    </message>
    <message>
        <source>Probeer</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Probeer de regel eerst op de laatste zeven dagen.</source>
        <translation>Try the rule on the last seven days first.</translation>
    </message>
    <message>
        <source>Probeer op 7 dagen</source>
        <translation>Try on 7 days</translation>
    </message>
    <message>
        <source>RSS, Atom of JSON Feed; ook van YouTube, Reddit, Mastodon en Google News.</source>
        <translation>RSS, Atom or JSON Feed; also of YouTube, Reddit, Mastodon and Google News.</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>om de {hours} uur</source>
        <translation>every {hours} hours</translation>
    </message>
    <message>
        <source>om de {minutes} min</source>
        <translation>every {minutes} min</translation>
    </message>
    <message>
        <source>{found} van {n} signaal van de laatste zeven dagen.</source>
        <translation>{found} of {n} signal of the last seven days.</translation>
    </message>
    <message>
        <source>{found} van {n} signalen van de laatste zeven dagen.</source>
        <translation>{found} of {n} signals of the last seven days.</translation>
    </message>
    <message>
        <source>{n} bron ligt binnen een netwerk: voeg die zelf toe.</source>
        <translation>{n} source lies inside a network: add it yourself.</translation>
    </message>
    <message>
        <source>{n} bron toegevoegd; stonden er al: {known}.</source>
        <translation>{n} source added; already there: {known}.</translation>
    </message>
    <message>
        <source>{n} bronnen liggen binnen een netwerk: voeg die zelf toe.</source>
        <translation>{n} sources lie inside a network: add them yourself.</translation>
    </message>
    <message>
        <source>{n} bronnen toegevoegd; stonden er al: {known}.</source>
        <translation>{n} sources added; already there: {known}.</translation>
    </message>
    <message>
        <source>{n} eigen straat telt mee.</source>
        <translation>{n} street of your own counts.</translation>
    </message>
    <message>
        <source>{n} feed staat in {file}; weggelaten: {left}.</source>
        <translation>{n} feed is in {file}; left out: {left}.</translation>
    </message>
    <message>
        <source>{n} nieuw signaal.</source>
        <translation>{n} new signal.</translation>
    </message>
    <message>
        <source>{times} keer mislukt</source>
        <translation>failed {times} times</translation>
    </message>
    <message>
        <source>… en {n} andere regel</source>
        <translation>… and {n} other line</translation>
    </message>
    <message>
        <source>… en {n} andere regels</source>
        <translation>… and {n} other lines</translation>
    </message>
    <message>
        <source>… en {n} andere volgterm</source>
        <translation>… and {n} other term</translation>
    </message>
    <message>
        <source>… en {n} andere volgtermen</source>
        <translation>… and {n} other terms</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Straten van de wijken</source>
        <translation>Streets of the neighbourhoods</translation>
    </message>
    <message>
        <source>Stratenlijst</source>
        <translation>List of streets</translation>
    </message>
    <message>
        <source>TLS vanaf het begin</source>
        <translation>TLS from the start</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tekst of link</source>
        <translation>Text or link</translation>
    </message>
    <message>
        <source>Test en bewaar</source>
        <translation>Test and keep</translation>
    </message>
    <message>
        <source>Test en voeg toe</source>
        <translation>Test and add</translation>
    </message>
    <message>
        <source>Test gelukt: {n} signaal.</source>
        <translation>Test succeeded: {n} signal.</translation>
    </message>
    <message>
        <source>Test gelukt: {n} signalen.</source>
        <translation>Test passed: {n} signals.</translation>
    </message>
    <message>
        <source>Test van {name}</source>
        <translation>Test of {name}</translation>
    </message>
    <message>
        <source>Toegangstoken</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Token van de bot</source>
        <translation>Token of the bot</translation>
    </message>
    <message>
        <source>Token van de pagina</source>
        <translation>Token of the page</translation>
    </message>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Vastgelegd beeld</source>
        <translation>Captured picture</translation>
    </message>
    <message>
        <source>Vastgelegd door {by}</source>
        <translation>Captured by {by}</translation>
    </message>
    <message>
        <source>Vastgelegd, met SHA-256 en uur in het journaal.</source>
        <translation>Captured, with SHA-256 and time in the journal.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Verwijder de eigen stratenlijst</source>
        <translation>Remove the list of streets of your own</translation>
    </message>
    <message>
        <source>Volgterm {rule}</source>
        <translation>Watch term {rule}</translation>
    </message>
    <message>
        <source>Volgtermen</source>
        <translation>Watch terms</translation>
    </message>
    <message>
        <source>Vul één van deze velden in.</source>
        <translation>Fill in one of these fields.</translation>
    </message>
    <message>
        <source>Waar gezien</source>
        <translation>Where seen</translation>
    </message>
    <message>
        <source>Wachtwoord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Wachtwoord, of vernieuwingscode (OAuth2)</source>
        <translation>Password, or refresh token (OAuth2)</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Wat de regel de laatste zeven dagen gevonden zou hebben, komt hier.</source>
        <translation>What the rule would have found in the last seven days comes here.</translation>
    </message>
    <message>
        <source>Wat de regel vond</source>
        <translation>What the rule found</translation>
    </message>
    <message>
        <source>Wat een bot van de zone in groepen en kanalen ziet.</source>
        <translation>What a bot of the zone sees in groups and channels.</translation>
    </message>
    <message>
        <source>Wat er te zien is</source>
        <translation>What is to be seen</translation>
    </message>
    <message>
        <source>Wat gelezen wordt</source>
        <translation>What is read</translation>
    </message>
    <message>
        <source>Wat vastgelegd is</source>
        <translation>What was captured</translation>
    </message>
    <message>
        <source>Werkt</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>Wie mag dit weten</source>
        <translation>Who may know this</translation>
    </message>
    <message>
        <source>Wie mag weten wat hier binnenkomt</source>
        <translation>Who may know what comes in here</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>Wijzig volgterm</source>
        <translation>Change the watch term</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Woorden naast elkaar, OR, AND, NOT, NEAR/5, haakjes, &quot;aanhalingstekens&quot;, * aan het eind van een woord.</source>
        <translation>Words next to each other, OR, AND, NOT, NEAR/5, brackets, &quot;quotes&quot;, * at the end of a word.</translation>
    </message>
    <message>
        <source>Wordt letter voor letter gevolgd. {fault}</source>
        <translation>Is followed letter for letter. {fault}</translation>
    </message>
    <message>
        <source>Wordt versleuteld bewaard zoals het is, met zijn SHA-256, het uur en je naam.</source>
        <translation>Kept encrypted as it is, with its SHA-256, the time and your name.</translation>
    </message>
    <message>
        <source>Zoekvraag</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Zonder naam of wachtwoord erin.</source>
        <translation>Without a name or password in it.</translation>
    </message>
    <message>
        <source>alle berichten, zonder aanmelden</source>
        <translation>all posts, without logging in</translation>
    </message>
    <message>
        <source>bij de volgende ronde</source>
        <translation>in the next round</translation>
    </message>
    <message>
        <source>de tijdlijn</source>
        <translation>the timeline</translation>
    </message>
    <message>
        <source>elk uur</source>
        <translation>every hour</translation>
    </message>
    <message>
        <source>elke minuut</source>
        <translation>every minute</translation>
    </message>
    <message>
        <source>elke taal</source>
        <translation>any language</translation>
    </message>
    <message>
        <source>elke wijk</source>
        <translation>any neighbourhood</translation>
    </message>
    <message>
        <source>geen, enkel intern</source>
        <translation>none, internal only</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>laatst gelukt {age}</source>
        <translation>last success {age}</translation>
    </message>
    <message>
        <source>media</source>
        <translation>media</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nooit</source>
        <translation>never</translation>
    </message>
    <message>
        <source>openbaar</source>
        <translation>public</translation>
    </message>
    <message>
        <source>vertrouwelijk</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>{age} geleden</source>
        <translation>{age} ago</translation>
    </message>
    <message>
        <source>{by} · {n} kB · {sha}</source>
        <translation>{by} · {n} kB · {sha}</translation>
    </message>
    <message>
        <source>{holding} van {n} bericht</source>
        <translation>{holding} of {n} post</translation>
    </message>
    <message>
        <source>{holding} van {n} berichten</source>
        <translation>{holding} of {n} posts</translation>
    </message>
    <message>
        <source>{kind}, {n} kB</source>
        <translation>{kind}, {n} kB</translation>
    </message>
    <message>
        <source>{name} is bewaard.</source>
        <translation>{name} was kept.</translation>
    </message>
    <message>
        <source>{name} is toegevoegd.</source>
        <translation>{name} was added.</translation>
    </message>
    <message>
        <source>{name} is verwijderd.</source>
        <translation>{name} was removed.</translation>
    </message>
    <message>
        <source>{name} staat aan.</source>
        <translation>{name} is on.</translation>
    </message>
    <message>
        <source>{name} staat uit.</source>
        <translation>{name} is off.</translation>
    </message>
    <message>
        <source>{name} wordt getest.</source>
        <translation>{name} is being tested.</translation>
    </message>
    <message>
        <source>{n} eigen straten tellen mee.</source>
        <translation>{n} streets of your own count.</translation>
    </message>
    <message>
        <source>{n} feeds staan in {file}; weggelaten: {left}.</source>
        <translation>{n} feeds are in {file}; left out: {left}.</translation>
    </message>
    <message>
        <source>{n} gelezen</source>
        <translation>{n} read</translation>
    </message>
    <message>
        <source>{n} nieuwe signalen.</source>
        <translation>{n} new signals.</translation>
    </message>
    <message>
        <source>{n} over vandaag</source>
        <translation>{n} left today</translation>
    </message>
    <message>
        <source>{n} per dag</source>
        <translation>{n} a day</translation>
    </message>
    <message>
        <source>{n} regel is weggelaten.</source>
        <translation>{n} line was left out.</translation>
    </message>
    <message>
        <source>{n} regels zijn weggelaten.</source>
        <translation>{n} lines were left out.</translation>
    </message>
    <message>
        <source>{n} straat overgenomen.</source>
        <translation>{n} street taken over.</translation>
    </message>
    <message>
        <source>{n} straten overgenomen.</source>
        <translation>{n} streets taken over.</translation>
    </message>
    <message>
        <source>{rule} wordt gevolgd.</source>
        <translation>{rule} is followed.</translation>
    </message>
    <message>
        <source>{rule} wordt niet meer gevolgd.</source>
        <translation>{rule} is followed no longer.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Alles wat in de map of hub staat, komt terug op dit toestel.</source>
        <translation>Everything in the folder or hub comes back on this device.</translation>
    </message>
    <message>
        <source>Alles wordt binnengehaald en nagekeken.</source>
        <translation>Everything is fetched and checked.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Begrepen</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Bel een beheerder van {zone} en lees deze acht woorden voor. Die typt ze over en laat dit toestel toe. Je mag dit venster sluiten: de vraag blijft staan.</source>
        <translation>Call an administrator of {zone} and read out these eight words. They type them over and let this device in. You may close this window: the request stays.</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Bewaar de vraag</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>Bewaar het herstelblad</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>Bewaard in {file}. Zet het op een stick en leg die in de kluis.</source>
        <translation>Saved in {file}. Put it on a stick and lock that away.</translation>
    </message>
    <message>
        <source>Breng de vraag naar een beheerder: kopieer ze, of bewaar ze op een stick. Wat terugkomt, plak of open je hier.</source>
        <translation>Take the request to an administrator: copy it, or save it on a stick. Paste or open here what comes back.</translation>
    </message>
    <message>
        <source>Dat zijn niet de laatste vier. Kijk op je afdruk.</source>
        <translation>Those are not the last four. Look at your print.</translation>
    </message>
    <message>
        <source>De bronnen antwoorden nog niet; ze worden vanzelf opnieuw geprobeerd.</source>
        <translation>The sources do not answer yet; they are tried again by themselves.</translation>
    </message>
    <message>
        <source>De bronnen worden voor het eerst gelezen.</source>
        <translation>The sources are being read for the first time.</translation>
    </message>
    <message>
        <source>De desk staat klaar, maar luistert nog nergens.</source>
        <translation>The desk is ready, but listens to nothing yet.</translation>
    </message>
    <message>
        <source>De desk staat klaar.</source>
        <translation>The desk is ready.</translation>
    </message>
    <message>
        <source>De desk wordt binnengehaald.</source>
        <translation>The desk is being fetched.</translation>
    </message>
    <message>
        <source>De desk wordt opgericht.</source>
        <translation>The desk is being founded.</translation>
    </message>
    <message>
        <source>De eerste bronnen</source>
        <translation>The first sources</translation>
    </message>
    <message>
        <source>De eerste van de zone: een nieuw begin.</source>
        <translation>The first of the zone: a new beginning.</translation>
    </message>
    <message>
        <source>De hoofdpunten van het land.</source>
        <translation>The headlines of the country.</translation>
    </message>
    <message>
        <source>De laatste vier tekens van de sleutel op je afdruk</source>
        <translation>The last four signs of the key on your print</translation>
    </message>
    <message>
        <source>De printer neemt het blad niet aan.</source>
        <translation>The printer does not take the sheet.</translation>
    </message>
    <message>
        <source>De sleutel op het herstelblad</source>
        <translation>The key on the recovery sheet</translation>
    </message>
    <message>
        <source>De sleutels van dit toestel worden gemaakt.</source>
        <translation>The keys of this device are being made.</translation>
    </message>
    <message>
        <source>De toestellen zijn weg, het blad is er nog.</source>
        <translation>The devices are gone, the sheet is still there.</translation>
    </message>
    <message>
        <source>De uitnodiging</source>
        <translation>The invitation</translation>
    </message>
    <message>
        <source>De vraag is bewaard; niets ervan is geheim.</source>
        <translation>The request is saved; nothing of it is secret.</translation>
    </message>
    <message>
        <source>De vraag ligt in de gedeelde map. Het antwoord wordt hier vanzelf opgenomen.</source>
        <translation>The request lies in the shared folder. The answer is taken up here by itself.</translation>
    </message>
    <message>
        <source>De vraag staat op het klembord; niets ervan is geheim.</source>
        <translation>The request is on the clipboard; nothing of it is secret.</translation>
    </message>
    <message>
        <source>De woorden kloppen: vraag een plaats</source>
        <translation>The words match: ask for a seat</translation>
    </message>
    <message>
        <source>Desk: {workspace}</source>
        <translation>Desk: {workspace}</translation>
    </message>
    <message>
        <source>Dit is niet dezelfde wachtwoordzin. Typ ze nog eens.</source>
        <translation>This is not the same passphrase. Type it once more.</translation>
    </message>
    <message>
        <source>Dit toestel heeft geen sleutelbos die versleutelt. De wachtwoordzin opent de desk bij elke start.</source>
        <translation>This device has no keyring that encrypts. The passphrase opens the desk at every start.</translation>
    </message>
    <message>
        <source>Druk af</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Een adres, een bestand, een mailbox of een netwerk.</source>
        <translation>An address, a file, a mailbox or a network.</translation>
    </message>
    <message>
        <source>Een andere bron</source>
        <translation>Another source</translation>
    </message>
    <message>
        <source>Een beheerder van de desk maakt ze in Instellingen, bij Personen en toestellen.</source>
        <translation>An administrator of the desk makes it in Settings, under People and devices.</translation>
    </message>
    <message>
        <source>Een bron antwoordt nog niet; ze wordt vanzelf opnieuw geprobeerd.</source>
        <translation>A source does not answer yet; it is tried again by itself.</translation>
    </message>
    <message>
        <source>Een desk op dit toestel</source>
        <translation>A desk on this device</translation>
    </message>
    <message>
        <source>Een verhaal verschijnt hier zodra er iets nieuws gemeld wordt.</source>
        <translation>A story appears here as soon as something new is reported.</translation>
    </message>
    <message>
        <source>Enkel kleine letters, cijfers, punt en streepje, zoals lore.vermeersch.</source>
        <translation>Only lower-case letters, digits, point and dash, such as lore.vermeersch.</translation>
    </message>
    <message>
        <source>Er is nog geen antwoord. Het wordt geopend zodra het er is.</source>
        <translation>There is no answer yet. It is opened as soon as it is there.</translation>
    </message>
    <message>
        <source>Eén keer voor de hele zone. De desk komt in {folder}.</source>
        <translation>Once for the whole zone. The desk comes in {folder}.</translation>
    </message>
    <message>
        <source>Gekopieerd. Over een halve minuut wordt het klembord leeggemaakt.</source>
        <translation>Copied. In half a minute the clipboard is emptied.</translation>
    </message>
    <message>
        <source>Gemaakt op {day} om {time}</source>
        <translation>Made on {day} at {time}</translation>
    </message>
    <message>
        <source>Herstel</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Herstel met het herstelblad</source>
        <translation>Recover with the recovery sheet</translation>
    </message>
    <message>
        <source>Herstelblad van {zone}</source>
        <translation>Recovery sheet of {zone}</translation>
    </message>
    <message>
        <source>Het antwoord is er. Typ de wachtwoordzin om de desk te openen.</source>
        <translation>The answer is here. Type the passphrase to open the desk.</translation>
    </message>
    <message>
        <source>Het herstelblad</source>
        <translation>The recovery sheet</translation>
    </message>
    <message>
        <source>Het klembord is leeg.</source>
        <translation>The clipboard is empty.</translation>
    </message>
    <message>
        <source>Ik heb het blad bewaard</source>
        <translation>I have kept the sheet</translation>
    </message>
    <message>
        <source>In {folder} staat nog geen desk.</source>
        <translation>There is no desk in {folder} yet.</translation>
    </message>
    <message>
        <source>Je functie</source>
        <translation>Your function</translation>
    </message>
    <message>
        <source>Je kreeg een uitnodiging.</source>
        <translation>You were given an invitation.</translation>
    </message>
    <message>
        <source>Je naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Kies een verhaal met de pijlen; Enter opent er een persdossier van. ? toont alle toetsen.</source>
        <translation>Choose a story with the arrows; Enter opens a case of it. ? shows all keys.</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopieer de vraag</source>
        <translation>Copy the request</translation>
    </message>
    <message>
        <source>Korte naam</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Laat de beheerder deze acht woorden voorlezen. Verschilt er één, ga dan niet verder.</source>
        <translation>Have the administrator read out these eight words. If one differs, do not go on.</translation>
    </message>
    <message>
        <source>Mag leeg blijven: dan bewaart de sleutelbos van dit toestel de sleutels.</source>
        <translation>May stay empty: then the keyring of this device keeps the keys.</translation>
    </message>
    <message>
        <source>Map of hub waar de toestellen elkaar ontmoeten</source>
        <translation>Folder or hub where the devices meet</translation>
    </message>
    <message>
        <source>Met dit blad alleen komt de hele desk terug; wie het heeft, leest alles. Druk het af, leg het in een kluis en maak er geen foto van. Het wordt nergens bewaard en komt niet terug.</source>
        <translation>With this sheet alone the whole desk comes back; who has it, reads everything. Print it, lock it away and take no picture of it. It is kept nowhere and does not come back.</translation>
    </message>
    <message>
        <source>Naam en perscontact van de zone</source>
        <translation>Name and press contact of the zone</translation>
    </message>
    <message>
        <source>Naam van de zone</source>
        <translation>Name of the zone</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Nieuws: ongeval of brand in {place}</source>
        <translation>News: accident or fire in {place}</translation>
    </message>
    <message>
        <source>Nieuws: parket {place}</source>
        <translation>News: prosecutor {place}</translation>
    </message>
    <message>
        <source>Nieuws: politie {place}</source>
        <translation>News: police {place}</translation>
    </message>
    <message>
        <source>Nog niemand ingeroosterd.</source>
        <translation>Nobody is on the roster yet.</translation>
    </message>
    <message>
        <source>Nog niemand.</source>
        <translation>Nobody yet.</translation>
    </message>
    <message>
        <source>Op het klembord staat niets. Kopieer het antwoord en probeer opnieuw.</source>
        <translation>There is nothing on the clipboard. Copy the answer and try again.</translation>
    </message>
    <message>
        <source>Open de desk</source>
        <translation>Open the desk</translation>
    </message>
    <message>
        <source>Open de uitnodiging</source>
        <translation>Open the invitation</translation>
    </message>
    <message>
        <source>Open een bestand</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>Open het antwoord</source>
        <translation>Open the answer</translation>
    </message>
    <message>
        <source>Overheden en plaatsvervangers</source>
        <translation>Authorities and deputies</translation>
    </message>
    <message>
        <source>Plak het antwoord</source>
        <translation>Paste the answer</translation>
    </message>
    <message>
        <source>Plak hier wat je kreeg</source>
        <translation>Paste here what you were given</translation>
    </message>
    <message>
        <source>Politiezone …</source>
        <translation>Police zone …</translation>
    </message>
    <message>
        <source>Richt een desk op</source>
        <translation>Found a desk</translation>
    </message>
    <message>
        <source>Sla over</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Sleutel van de desk</source>
        <translation>Key of the desk</translation>
    </message>
    <message>
        <source>Sluit aan bij een desk</source>
        <translation>Join a desk</translation>
    </message>
    <message>
        <source>Sluit aan bij {zone}</source>
        <translation>Join {zone}</translation>
    </message>
    <message>
        <source>Staat de map hier op een andere plaats, geef dan die.</source>
        <translation>If the folder is in another place here, give that one.</translation>
    </message>
    <message>
        <source>Stap {n} van {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Stond je al in deze desk, geef dan dezelfde korte naam.</source>
        <translation>If you were in this desk before, give the same short name.</translation>
    </message>
    <message>
        <source>Te kort: neem minstens acht tekens, liefst enkele woorden.</source>
        <translation>Too short: take at least eight signs, preferably a few words.</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Toegevoegd: de desk luistert.</source>
        <translation>Added: the desk listens.</translation>
    </message>
    <message>
        <source>Trek de vraag in</source>
        <translation>Withdraw the request</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van dit toestel.</source>
        <translation>Type the passphrase of this device.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vingerafdruk: {fingerprint}</source>
        <translation>Fingerprint: {fingerprint}</translation>
    </message>
    <message>
        <source>Voeg een bron toe in Bronnen: druk G, dan B.</source>
        <translation>Add a source in Sources: press G, then B.</translation>
    </message>
    <message>
        <source>Voornaam en naam</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Vul het adres van de nieuwsfeed in; vraag het aan wie de website onderhoudt.</source>
        <translation>Fill in the address of the news feed; ask whoever maintains the website.</translation>
    </message>
    <message>
        <source>Waar moet de desk luisteren? Kies een bron, probeer ze en voeg ze toe. Meer bronnen, ook mail en sociale media, voeg je later toe in Bronnen.</source>
        <translation>Where should the desk listen? Choose a source, try it and add it. More sources, also mail and social media, are added later in Sources.</translation>
    </message>
    <message>
        <source>{name}, tot {until}</source>
        <translation>{name}, until {until}</translation>
    </message>
    <message>
        <source>{n} signaal gelezen.</source>
        <translation>{n} signal read.</translation>
    </message>
    <message>
        <source>{n} signalen gelezen.</source>
        <translation>{n} signals read.</translation>
    </message>
    <message>
        <source>Wacht op het antwoord van {zone}</source>
        <translation>Waiting for the answer of {zone}</translation>
    </message>
    <message>
        <source>Wachtdienst en huisstijl</source>
        <translation>Duty and house style</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Wachtwoordzin nog eens</source>
        <translation>Passphrase once more</translation>
    </message>
    <message>
        <source>Wachtwoordzin van dit toestel</source>
        <translation>Passphrase of this device</translation>
    </message>
    <message>
        <source>Wat kranten en zenders erover schrijven, via Google News.</source>
        <translation>What papers and broadcasters write about it, through Google News.</translation>
    </message>
    <message>
        <source>Website van de zone</source>
        <translation>Website of the zone</translation>
    </message>
    <message>
        <source>Website van stad of gemeente</source>
        <translation>Website of the city or municipality</translation>
    </message>
    <message>
        <source>Wie neemt vannacht op, en hoe heet de zone op een verklaring? Daarna gaat de desk open.</source>
        <translation>Who answers tonight, and what is the zone called on a statement? Then the desk opens.</translation>
    </message>
    <message>
        <source>Wie van wacht is</source>
        <translation>Who is on duty</translation>
    </message>
    <message>
        <source>Zeker? Een antwoord opent dan niets meer</source>
        <translation>Sure? An answer then opens nothing any more</translation>
    </message>
    <message>
        <source>Zo sta je in het logboek: kleine letters, cijfers en punten.</source>
        <translation>This is how you stand in the log: lower-case letters, digits and points.</translation>
    </message>
    <message>
        <source>Zonder akkoord van deze overheden vertrekt er niets. Noteer wie spreekt, op welk nummer, en wie vervangt. Wat je nog niet weet, vul je later aan in Instellingen.</source>
        <translation>Without agreement of these authorities nothing leaves. Note who speaks, on which number, and who stands in. What you do not know yet you fill in later in Settings.</translation>
    </message>
    <message>
        <source>Zonder naam en perscontact kan niets vrijgegeven worden.</source>
        <translation>Without a name and press contact nothing can be released.</translation>
    </message>
    <message>
        <source>plaatsvervanger {name}</source>
        <translation>deputy {name}</translation>
    </message>
    <message>
        <source>woordvoerder</source>
        <translation>spokesperson</translation>
    </message>
    <message>
        <source>{file} kan hier niet bewaard worden. Kies een andere plaats.</source>
        <translation>{file} cannot be saved here. Choose another place.</translation>
    </message>
</context>
<context>
    <name>thumbs</name>
    <message>
        <source>Beeld</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Gevoelig</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>{what} · {keys}</source>
        <translation>{what} · {keys}</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>T+{days}d {clock}</source>
        <translation>T+{days}d {clock}</translation>
    </message>
    <message>
        <source>apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>dec</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>di</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>do</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>jul</source>
        <translation>July</translation>
    </message>
    <message>
        <source>jun</source>
        <translation>June</translation>
    </message>
    <message>
        <source>ma</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>mrt</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>okt</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>sep</source>
        <translation>Sept</translation>
    </message>
    <message>
        <source>vr</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>wacht {span}</source>
        <translation>waits {span}</translation>
    </message>
    <message>
        <source>wo</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>za</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>zo</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{begin} – {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{days} d te laat</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>{hours} u {minutes:02}</source>
        <translation>{hours} h {minutes:02}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min te laat</source>
        <translation>{minutes} min late</translation>
    </message>
    <message>
        <source>{number} {month}</source>
        <translation>{number} {month}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{span} te laat</source>
        <translation>{span} late</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>Afgesloten</source>
        <translation>Dismissed</translation>
    </message>
    <message>
        <source>Beslis nu</source>
        <translation>Decide now</translation>
    </message>
    <message>
        <source>Dit verhaal heeft nog geen dossier: open het of geef het eerst aan het Meldpunt.</source>
        <translation>This story has no case yet: open it or give it to the Meldpunt first.</translation>
    </message>
    <message>
        <source>Gedempt</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>Gedempt door {name}, {time}</source>
        <translation>Muted by {name}, {time}</translation>
    </message>
    <message>
        <source>Gemeld om {time}: {measure}</source>
        <translation>Alerted at {time}: {measure}</translation>
    </message>
    <message>
        <source>Gevoelig beeld</source>
        <translation>Sensitive image</translation>
    </message>
    <message>
        <source>In behandeling door {name}</source>
        <translation>Handled by {name}</translation>
    </message>
    <message>
        <source>In opvolging</source>
        <translation>Monitored</translation>
    </message>
    <message>
        <source>Map van het CRM van het Meldpunt</source>
        <translation>Folder of the CRM of the Meldpunt</translation>
    </message>
    <message>
        <source>Melder</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Melder {n}</source>
        <translation>Reporter {n}</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Meldpunt</translation>
    </message>
    <message>
        <source>Mogelijk dringend: 101</source>
        <translation>Possibly urgent: 101</translation>
    </message>
    <message>
        <source>Niet voor ons</source>
        <translation>Not for us</translation>
    </message>
    <message>
        <source>Opnieuw gemeld om {time}: {measure}</source>
        <translation>Alerted again at {time}: {measure}</translation>
    </message>
    <message>
        <source>Rustig</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>Tegenspraak tussen bronnen</source>
        <translation>Sources contradict</translation>
    </message>
    <message>
        <source>Verlaagd: niet voor ons ({name}, {time})</source>
        <translation>Lowered: not for us ({name}, {time})</translation>
    </message>
    <message>
        <source>gedempt</source>
        <translation>muted</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>media</source>
        <translation>media</translation>
    </message>
    <message>
        <source>niet voor ons</source>
        <translation>not for us</translation>
    </message>
    <message>
        <source>nieuwsfeed</source>
        <translation>news feed</translation>
    </message>
    <message>
        <source>openbaar</source>
        <translation>public</translation>
    </message>
    <message>
        <source>vertrouwelijk</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>volgterm {terms}</source>
        <translation>watch term {terms}</translation>
    </message>
    <message>
        <source>volgtermen {terms}</source>
        <translation>watch terms {terms}</translation>
    </message>
    <message>
        <source>zelf ingevoerd</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>{age} geleden</source>
        <translation>{age} ago</translation>
    </message>
    <message>
        <source>{factor} boven basislijn {base} per min</source>
        <translation>{factor} above baseline {base} per min</translation>
    </message>
    <message>
        <source>{factor} keer de basislijn</source>
        <translation>{factor} times the baseline</translation>
    </message>
    <message>
        <source>{n} bericht</source>
        <translation>{n} post</translation>
    </message>
    <message>
        <source>{n} bericht vraagt hulp ter plaatse.</source>
        <translation>{n} post asks for help on the spot.</translation>
    </message>
    <message>
        <source>{n} berichten</source>
        <translation>{n} posts</translation>
    </message>
    <message>
        <source>{n} berichten vragen hulp ter plaatse.</source>
        <translation>{n} posts ask for help on the spot.</translation>
    </message>
    <message>
        <source>{n} bron</source>
        <translation>{n} source</translation>
    </message>
    <message>
        <source>{n} bronnen</source>
        <translation>{n} sources</translation>
    </message>
    <message>
        <source>{n} persvraag</source>
        <translation>{n} media request</translation>
    </message>
    <message>
        <source>{n} persvragen</source>
        <translation>{n} media requests</translation>
    </message>
    <message>
        <source>{n} signaal ligt er al als {file}.</source>
        <translation>{n} signal is there already as {file}.</translation>
    </message>
    <message>
        <source>{n} signaal staat in {file}.</source>
        <translation>{n} signal is in {file}.</translation>
    </message>
    <message>
        <source>{n} signalen liggen er al als {file}.</source>
        <translation>{n} signals lie there already as {file}.</translation>
    </message>
    <message>
        <source>{n} signalen staan in {file}.</source>
        <translation>{n} signals are in {file}.</translation>
    </message>
    <message>
        <source>{n} tekst in een uur, bijna geen basislijn</source>
        <translation>{n} text in an hour, almost no baseline</translation>
    </message>
    <message>
        <source>{n} teksten in een uur, bijna geen basislijn</source>
        <translation>{n} texts in an hour, hardly any baseline</translation>
    </message>
</context>
<context>
    <name>watch.forms</name>
    <message>
        <source>1 uur</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>101, noodoproep politie. Dag en nacht.</source>
        <translation>101, police emergency number. Day and night.</translation>
    </message>
    <message>
        <source>24 uur</source>
        <translation>24 hours</translation>
    </message>
    <message>
        <source>6 uur</source>
        <translation>6 hours</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Al behandeld in een ander dossier</source>
        <translation>Already handled in another case</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Altijd</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Andere reden</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Bel eerst, bevestig dan hier. Je naam en het uur komen in het verloop.</source>
        <translation>Call first, then confirm here. Your name and the time go into the course of events.</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Doorgegeven</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Pass to 101</translation>
    </message>
    <message>
        <source>Doorverwijzen</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>Een andere instantie antwoordt; wij geven geen verklaring.</source>
        <translation>Another body answers; we give no statement.</translation>
    </message>
    <message>
        <source>Enkel opvolgen</source>
        <translation>Monitor only</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Fout van de detectie</source>
        <translation>Mistake of the detection</translation>
    </message>
    <message>
        <source>Geen politiezaak</source>
        <translation>No police matter</translation>
    </message>
    <message>
        <source>Grap of satire</source>
        <translation>Joke or satire</translation>
    </message>
    <message>
        <source>Heeft iemand hier dringend hulp nodig?</source>
        <translation>Does somebody here need urgent help?</translation>
    </message>
    <message>
        <source>Het verhaal blijft in de lijst; je komt terug op het gekozen uur.</source>
        <translation>The story stays in the list; you come back at the chosen time.</translation>
    </message>
    <message>
        <source>Het verhaal verdwijnt uit de lijst en blijft leesbaar onder Afgesloten.</source>
        <translation>The story leaves the list and stays readable under Dismissed.</translation>
    </message>
    <message>
        <source>Ja of misschien</source>
        <translation>Yes or perhaps</translation>
    </message>
    <message>
        <source>Ja of misschien: geef het eerst door aan 101 (H).</source>
        <translation>Yes or perhaps: pass it to 101 first (H).</translation>
    </message>
    <message>
        <source>Je beslist straks: het verhaal blijft in de lijst en komt op het gekozen uur terug.</source>
        <translation>You decide later: the story stays in the list and comes back at the chosen hour.</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Komt in het verloop.</source>
        <translation>Goes into the course of events.</translation>
    </message>
    <message>
        <source>Laatst gezien</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Naam of post van de operator</source>
        <translation>Name or extension of the operator</translation>
    </message>
    <message>
        <source>Naar het Meldpunt</source>
        <translation>To the Meldpunt</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Niet dringend: het Meldpunt neemt het over.</source>
        <translation>Not urgent: the Meldpunt takes it over.</translation>
    </message>
    <message>
        <source>Nodig bij een andere reden.</source>
        <translation>Needed with another reason.</translation>
    </message>
    <message>
        <source>Nog te weinig geweten om te beslissen</source>
        <translation>Not enough known yet to decide</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Opnieuw bekijken om</source>
        <translation>Look again at</translation>
    </message>
    <message>
        <source>Oud bericht dat opnieuw rondgaat</source>
        <translation>Old post going round again</translation>
    </message>
    <message>
        <source>Parket, brandweer, NMBS, stad</source>
        <translation>Prosecutor, fire service, NMBS, city</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sinds {time}.</source>
        <translation>Since {time}.</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Uitstellen</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Waarom beslis je dit</source>
        <translation>Why do you decide this</translation>
    </message>
    <message>
        <source>Wat je doorgeeft</source>
        <translation>What you pass on</translation>
    </message>
    <message>
        <source>Wie nam het aan</source>
        <translation>Who took it</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>Woord in de titel</source>
        <translation>Word in the title</translation>
    </message>
</context>
<context>
    <name>watch.guidance</name>
    <message>
        <source>Andere reden</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Andere zone of ander land</source>
        <translation>Another zone or another country</translation>
    </message>
    <message>
        <source>Fout van de detectie</source>
        <translation>Mistake of the detection</translation>
    </message>
    <message>
        <source>Ingrepen</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Ingrepen en verlagingen</source>
        <translation>Acts and lowerings</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Laat alles staan</source>
        <translation>Leave all as it is</translation>
    </message>
    <message>
        <source>Mening zonder feit</source>
        <translation>Opinion without a fact</translation>
    </message>
    <message>
        <source>Met welk verhaal</source>
        <translation>With which story</translation>
    </message>
    <message>
        <source>Niet voor ons</source>
        <translation>Not for us</translation>
    </message>
    <message>
        <source>Nodig bij een andere reden</source>
        <translation>Needed for another reason</translation>
    </message>
    <message>
        <source>Nog niets.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Reclame of aankondiging die terugkomt</source>
        <translation>Advertisement or notice that returns</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Samenvoegen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Splits af</source>
        <translation>Split off</translation>
    </message>
    <message>
        <source>Splitsen</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Sport of ontspanning</source>
        <translation>Sport or leisure</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Verlaging intrekken</source>
        <translation>Withdraw a lowering</translation>
    </message>
    <message>
        <source>Wat een ander verhaal is</source>
        <translation>What is another story</translation>
    </message>
    <message>
        <source>Wat hierop lijkt meldt pas als er veel meer over gezegd wordt. Een hulpvraag wordt nooit verlaagd.</source>
        <translation>What is like it alerts only when much more is said about it. A call for help is never lowered.</translation>
    </message>
    <message>
        <source>Wat je kiest wordt een verhaal apart, met al wat hetzelfde zegt. De detectie voegt ze nooit weer samen.</source>
        <translation>What you choose becomes a story of its own, with everything that says the same. Detection never merges them again.</translation>
    </message>
    <message>
        <source>Wat wij de detectie over verhalen zeiden; het laatste eerst.</source>
        <translation>What we told detection about stories; the latest first.</translation>
    </message>
    <message>
        <source>Woorden van het patroon</source>
        <translation>Words of the pattern</translation>
    </message>
    <message>
        <source>‘{title}’ en het gekozen verhaal worden één, op elk toestel.</source>
        <translation>‘{title}’ and the chosen story become one, on every device.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{all} en {last}</source>
        <translation>{all} and {last}</translation>
    </message>
    <message>
        <source>{told} ({more})</source>
        <translation>{told} ({more})</translation>
    </message>
    <message>
        <source>{told} {when}</source>
        <translation>{told} {when}</translation>
    </message>
    <message>
        <source>{what}: {told}</source>
        <translation>{what}: {told}</translation>
    </message>
</context>
</TS>
