<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="nl_BE">
<context>
    <name>ActionBar</name>
    <message>
        <source>Afsluiten…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Doorverwijzen</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Enkel opvolgen</source>
        <translation>Suivre seulement</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Naar {number}</source>
        <translation>Vers {number}</translation>
    </message>
    <message>
        <source>Open persdossier</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>De desk is gesloten: er wordt niet meer gewaakt.</source>
        <translation>Le desk est fermé : plus personne ne veille.</translation>
    </message>
    <message>
        <source>De desk sluit over 5 minuten. Ontgrendel ze om verder te waken.</source>
        <translation>Le desk se ferme dans 5 minutes. Déverrouillez-le pour continuer à veiller.</translation>
    </message>
    <message>
        <source>Een termijn loopt af binnen 5 minuten</source>
        <translation>Un délai expire dans les 5 minutes</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>Vers la Veille</translation>
    </message>
    <message>
        <source>Nieuw verhaal: beslis nu</source>
        <translation>Nouveau sujet : décidez maintenant</translation>
    </message>
    <message>
        <source>Open het venster</source>
        <translation>Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>Sluit Woordvoering</source>
        <translation>Quitter Woordvoering</translation>
    </message>
    <message>
        <source>Vergrendel</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>gesloten, er wordt niet gewaakt</source>
        <translation>fermé, personne ne veille</translation>
    </message>
    <message>
        <source>niets te beslissen</source>
        <translation>rien à décider</translation>
    </message>
    <message>
        <source>{n} nieuwe verhalen: beslis nu</source>
        <translation>{n} nouveaux sujets : décidez maintenant</translation>
    </message>
    <message>
        <source>{n} verhaal te beslissen</source>
        <translation>{n} sujet à trancher</translation>
    </message>
    <message>
        <source>{n} verhalen te beslissen</source>
        <translation>{n} sujets à trancher</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Antwoord</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Hele tekst</source>
        <translation>Texte entier</translation>
    </message>
    <message>
        <source>Minder</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>revisie {n}</source>
        <translation>révision {n}</translation>
    </message>
    <message>
        <source>uit {kind}</source>
        <translation>de {kind}</translation>
    </message>
    <message>
        <source>vrijgegeven v{n}</source>
        <translation>diffusé v{n}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>De desk gaat niet open.</source>
        <translation>Le desk ne s&apos;ouvre pas.</translation>
    </message>
    <message>
        <source>Deze desk staat al open in een venster dat niet antwoordt. Sluit dat venster en begin opnieuw.</source>
        <translation>Ce desk est déjà ouvert dans une fenêtre qui ne répond pas. Fermez cette fenêtre et recommencez.</translation>
    </message>
    <message>
        <source>Deze handeling is gestopt ({kind}). Wat bewaard was, blijft bewaard.</source>
        <translation>Cet acte s&apos;est arrêté ({kind}). Ce qui était enregistré le reste.</translation>
    </message>
    <message>
        <source>Er is niets gewijzigd; wat bewaard is, blijft bewaard. Installeer het programma opnieuw en open het weer. Lukt dat niet, geef dan de details aan wie dit toestel beheert.</source>
        <translation>Rien n&apos;a été modifié ; ce qui est conservé le reste. Réinstallez le programme et ouvrez-le à nouveau. Si cela échoue, donnez les détails à la personne qui gère cet appareil.</translation>
    </message>
    <message>
        <source>Het programma kan niet openen: een deel ervan is niet te lezen ({what}).</source>
        <translation>Le programme ne peut pas s&apos;ouvrir : une partie est illisible ({what}).</translation>
    </message>
    <message>
        <source>Probeer opnieuw</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{reason} Er is niets gewijzigd; wat bewaard is, blijft bewaard.</source>
        <translation>{reason} Rien n&apos;est modifié&#xa0;; ce qui est enregistré le reste.</translation>
    </message>
</context>
<context>
    <name>AuthorityTable</name>
    <message>
        <source>Bevoegd voor</source>
        <translation>Compétent pour</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Overheden die akkoord moeten geven</source>
        <translation>Autorités qui doivent donner leur accord</translation>
    </message>
    <message>
        <source>Plaatsvervanger</source>
        <translation>Suppléant</translation>
    </message>
    <message>
        <source>Uitspraak</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>BaseText</name>
    <message>
        <source>Basistekst {language}</source>
        <translation>Texte de base {language}</translation>
    </message>
    <message>
        <source>De vertaling verwijst naar dezelfde beweringen en is niet ouder dan de basistekst</source>
        <translation>La traduction cite les mêmes affirmations et n&apos;est pas plus ancienne que le texte de base</translation>
    </message>
    <message>
        <source>Sinds deze vertaling: {changed}</source>
        <translation>Depuis cette traduction : {changed}</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Akkoord vragen</source>
        <translation>Demander l&apos;accord</translation>
    </message>
    <message>
        <source>Antwoorden</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Juridische checklist  {words}</source>
        <translation>Liste de contrôle juridique  {words}</translation>
    </message>
    <message>
        <source>Kopieer de volledige SHA-256</source>
        <translation>Copier le SHA-256 complet</translation>
    </message>
    <message>
        <source>Open punten</source>
        <translation>Points ouverts</translation>
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
        <translation>{done} sur {all}</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Alleen de eerste {most} bestanden worden gevraagd.</source>
        <translation>Seuls les {most} premiers fichiers sont demandés.</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Afgerond: {step}</source>
        <translation>Terminé&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Akkoord gevraagd.</source>
        <translation>Accord demandé.</translation>
    </message>
    <message>
        <source>Dossier gesloten.</source>
        <translation>Dossier clôturé.</translation>
    </message>
    <message>
        <source>Dossier heropend.</source>
        <translation>Dossier rouvert.</translation>
    </message>
    <message>
        <source>Dossier heropenen</source>
        <translation>Rouvrir le dossier</translation>
    </message>
    <message>
        <source>Dossier sluiten</source>
        <translation>Clôturer le dossier</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noté.</translation>
    </message>
    <message>
        <source>Oproep genoteerd.</source>
        <translation>Appel noté.</translation>
    </message>
    <message>
        <source>Overgeslagen.</source>
        <translation>Omis.</translation>
    </message>
    <message>
        <source>Overslaan: {step}</source>
        <translation>Omettre&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Plaatsvervanger gevraagd.</source>
        <translation>Suppléant sollicité.</translation>
    </message>
    <message>
        <source>Update genoteerd.</source>
        <translation>Mise à jour notée.</translation>
    </message>
    <message>
        <source>{name} gebeld: {note}</source>
        <translation>{name} appelé&#xa0;: {note}</translation>
    </message>
    <message>
        <source>{who} herinnerd.</source>
        <translation>Rappel envoyé à {who}.</translation>
    </message>
</context>
<context>
    <name>CaseDelegate</name>
    <message>
        <source>gesloten {day}</source>
        <translation>clôturé le {day}</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>Ouvertes&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Aan zet</source>
        <translation>Doit agir</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Triage wijzigen</source>
        <translation>Modifier le triage</translation>
    </message>
    <message>
        <source>behandeld door {name}</source>
        <translation>traité par {name}</translation>
    </message>
    <message>
        <source>gesloten {day}</source>
        <translation>clôturé le {day}</translation>
    </message>
    <message>
        <source>sinds eerste signaal {time}</source>
        <translation>depuis le premier signal {time}</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>gesloten</source>
        <translation>clôturé</translation>
    </message>
    <message>
        <source>op schema</source>
        <translation>dans les temps</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>wacht op anderen</source>
        <translation>attend d&apos;autres</translation>
    </message>
    <message>
        <source>{n} open persvraag</source>
        <translation>{n} demande presse ouverte</translation>
    </message>
    <message>
        <source>{n} open persvragen</source>
        <translation>{n} demandes presse ouvertes</translation>
    </message>
</context>
<context>
    <name>CasePresenter</name>
    <message>
        <source>Een tekst verwijst naar deze bewering: ze blijft zoals ze is.</source>
        <translation>Un texte renvoie à cette affirmation : elle reste telle quelle.</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noté.</translation>
    </message>
    <message>
        <source>Kies een navraag met een bijlage.</source>
        <translation>Choisissez une vérification avec une pièce.</translation>
    </message>
    <message>
        <source>Kies eerst een bewering, of voeg er een toe met W.</source>
        <translation>Choisissez d&apos;abord une affirmation, ou ajoutez-en une avec W.</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Aanpassen</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Afgeraden</source>
        <translation>Déconseillé</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Akkoord vraag je over een tekst. Begin een verklaring.</source>
        <translation>L&apos;accord se demande sur un texte. Commencez une déclaration.</translation>
    </message>
    <message>
        <source>Akkoorden</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Bewaar kopie…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Bijlage toevoegen…</source>
        <translation>Ajouter une pièce…</translation>
    </message>
    <message>
        <source>Bijlagen</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Concept · r{n}</source>
        <translation>Projet · r{n}</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Transmettre au 101</translation>
    </message>
    <message>
        <source>Elke bijlage krijgt een vingerafdruk.</source>
        <translation>Chaque pièce reçoit une empreinte.</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Gevoelig</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Sollicité</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Logboek: KETTING KLOPT NIET, {lines}</source>
        <translation>Journal&#xa0;: CHAÎNE NON INTÈGRE, {lines}</translation>
    </message>
    <message>
        <source>Logboek: ketting klopt, {lines}</source>
        <translation>Journal&#xa0;: chaîne intègre, {lines}</translation>
    </message>
    <message>
        <source>Mogelijk dringend: 101</source>
        <translation>Peut-être urgent&#xa0;: 101</translation>
    </message>
    <message>
        <source>Nieuwe verklaring…</source>
        <translation>Nouvelle déclaration…</translation>
    </message>
    <message>
        <source>Nog geen akkoord nodig</source>
        <translation>Pas encore d&apos;accord requis</translation>
    </message>
    <message>
        <source>Nog geen bijlage</source>
        <translation>Pas encore de pièce</translation>
    </message>
    <message>
        <source>Nog geen persvraag bij dit dossier</source>
        <translation>Pas encore de demande presse dans ce dossier</translation>
    </message>
    <message>
        <source>Nog geen verklaring</source>
        <translation>Pas encore de déclaration</translation>
    </message>
    <message>
        <source>Nog niet doorgegeven. Geef het door voor je verder gaat.</source>
        <translation>Pas encore transmis. Transmettez d&apos;abord avant de continuer.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd</source>
        <translation>Pas encore sollicité</translation>
    </message>
    <message>
        <source>Noteer verwittigd…</source>
        <translation>Noter l&apos;avertissement…</translation>
    </message>
    <message>
        <source>Open Akkoord</source>
        <translation>Ouvrir Accord</translation>
    </message>
    <message>
        <source>Opzijgelegd</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Overgenomen</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Overgeslagen</source>
        <translation>Passé outre</translation>
    </message>
    <message>
        <source>Persdossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signaux</translation>
    </message>
    <message>
        <source>Te verwittigen</source>
        <translation>À avertir</translation>
    </message>
    <message>
        <source>Verklaring</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Verklaringen</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Caduc</translation>
    </message>
    <message>
        <source>Vrijgegeven · v{n}</source>
        <translation>Diffusé · v{n}</translation>
    </message>
    <message>
        <source>Wacht {span}</source>
        <translation>Attend {span}</translation>
    </message>
    <message>
        <source>advies</source>
        <translation>consultatif</translation>
    </message>
    <message>
        <source>moet het weten, hoeft niet akkoord te gaan</source>
        <translation>doit le savoir, pas donner son accord</translation>
    </message>
    <message>
        <source>om {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>verplicht</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>{n} regel</source>
        <translation>{n} ligne</translation>
    </message>
    <message>
        <source>{n} regels</source>
        <translation>{n} lignes</translation>
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
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Geen dossier past hierbij</source>
        <translation>Aucun dossier ne correspond</translation>
    </message>
    <message>
        <source>Geen open dossier</source>
        <translation>Aucun dossier ouvert</translation>
    </message>
    <message>
        <source>Gesloten</source>
        <translation>Clôturés</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>Vers la veille</translation>
    </message>
    <message>
        <source>Nieuw dossier…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Bewaar de persmappen</source>
        <translation>Enregistrer les dossiers de presse</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Sinds eerste signaal</source>
        <translation>Depuis le premier signal</translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Toon alle open</source>
        <translation>Montrer tous les dossiers ouverts</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Welke dossiers</source>
        <translation>Quels dossiers</translation>
    </message>
    <message>
        <source>Zoek een dossier</source>
        <translation>Chercher un dossier</translation>
    </message>
    <message>
        <source>Zoek op titel, nummer of naam</source>
        <translation>Cherchez par titre, numéro ou nom</translation>
    </message>
    <message>
        <source>{n} dossier</source>
        <translation>{n} dossier</translation>
    </message>
    <message>
        <source>{n} dossiers</source>
        <translation>{n} dossiers</translation>
    </message>
</context>
<context>
    <name>ChannelTabs</name>
    <message>
        <source>Kanalen</source>
        <translation>Canaux</translation>
    </message>
</context>
<context>
    <name>CheckedBar</name>
    <message>
        <source>Antwoord aan {all}</source>
        <translation>Répondre à {all}</translation>
    </message>
    <message>
        <source>Kies vragen van één dossier: een antwoord hoort bij één tekst.</source>
        <translation>Choisissez des demandes d&apos;un même dossier : une réponse se rapporte à un seul texte.</translation>
    </message>
    <message>
        <source>Toewijzen</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>uit {n} dossier</source>
        <translation>de {n} dossier</translation>
    </message>
    <message>
        <source>uit {n} dossiers</source>
        <translation>de {n} dossiers</translation>
    </message>
    <message>
        <source>zelfde dossier, zelfde antwoord</source>
        <translation>même dossier, même réponse</translation>
    </message>
    <message>
        <source>{n} geselecteerd</source>
        <translation>Sélection : {n}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Bewaar antwoorden</source>
        <translation>Enregistrer les réponses</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Juridische checklist</source>
        <translation>Liste de contrôle juridique</translation>
    </message>
    <message>
        <source>Met dit antwoord kan de tekst niet vertrekken.</source>
        <translation>Avec cette réponse, le texte ne peut pas partir.</translation>
    </message>
    <message>
        <source>N.v.t.</source>
        <translation>S.O.</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Schrijf waarom niet.</source>
        <translation>Écrivez pourquoi pas.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Waarom niet, in één zin</source>
        <translation>Pourquoi pas, en une phrase</translation>
    </message>
    <message>
        <source>{done} van {all} beantwoord</source>
        <translation>{done} réponses sur {all}</translation>
    </message>
    <message>
        <source>{name}, op revisie {number}</source>
        <translation>{name}, sur la révision {number}</translation>
    </message>
</context>
<context>
    <name>ChoicesPane</name>
    <message>
        <source>Bestanden</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Keuzes</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Gaat naar precies wie de versie had die dit rechtzet.</source>
        <translation>Va exactement à ceux qui ont reçu la version que ceci rectifie.</translation>
    </message>
    <message>
        <source>En nog {count}: de perslijst zegt van elk waarom.</source>
        <translation>Et {count} de plus : la liste de presse dit pourquoi pour chacun.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Vers qui</translation>
    </message>
    <message>
        <source>Uur van de volgende update</source>
        <translation>Heure de la prochaine mise à jour</translation>
    </message>
    <message>
        <source>Volgende update</source>
        <translation>Prochaine mise à jour</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>website eerst, dan de rest samen</source>
        <translation>site web d&apos;abord, puis le reste ensemble</translation>
    </message>
    <message>
        <source>website eerst; elk kanaal plaats je zelf</source>
        <translation>site web d&apos;abord ; vous publiez vous-même sur chaque canal</translation>
    </message>
    <message>
        <source>website eerst; {some} vanzelf, de rest plaats je zelf</source>
        <translation>site web d&apos;abord ; {some} automatiquement, vous publiez le reste vous-même</translation>
    </message>
    <message>
        <source>{n} krijgen niets vanzelf</source>
        <translation>{n} ne reçoivent rien automatiquement</translation>
    </message>
    <message>
        <source>{n} krijgt niets vanzelf</source>
        <translation>{n} ne reçoit rien automatiquement</translation>
    </message>
    <message>
        <source>{n} ontvanger</source>
        <translation>{n} destinataire</translation>
    </message>
    <message>
        <source>{n} ontvangers</source>
        <translation>{n} destinataires</translation>
    </message>
    <message>
        <source>in perskamer en bijlage</source>
        <translation>en salle de presse et en annexe</translation>
    </message>
</context>
<context>
    <name>ClaimActs</name>
    <message>
        <source>Antwoord genoteerd.</source>
        <translation>Réponse notée.</translation>
    </message>
    <message>
        <source>Bewaar bijlage als</source>
        <translation>Enregistrer la pièce sous</translation>
    </message>
    <message>
        <source>Bewaard.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Bewering toegevoegd.</source>
        <translation>Affirmation ajoutée.</translation>
    </message>
    <message>
        <source>Je gaat verder zonder #{n}.</source>
        <translation>Vous continuez sans #{n}.</translation>
    </message>
    <message>
        <source>Kies een bestand</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Navraag genoteerd.</source>
        <translation>Vérification notée.</translation>
    </message>
    <message>
        <source>Oordeel bewaard.</source>
        <translation>Appréciation enregistrée.</translation>
    </message>
    <message>
        <source>Oproep genoteerd.</source>
        <translation>Appel noté.</translation>
    </message>
    <message>
        <source>Vrijgave gewijzigd.</source>
        <translation>Divulgation modifiée.</translation>
    </message>
    <message>
        <source>{name} bewaard als bijlage.</source>
        <translation>{name} conservé comme pièce.</translation>
    </message>
    <message>
        <source>{name} bewaard.</source>
        <translation>{name} enregistré.</translation>
    </message>
</context>
<context>
    <name>ClaimDelegate</name>
    <message>
        <source>Bel opnieuw</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Bewering toevoegen</source>
        <translation>Ajouter une affirmation</translation>
    </message>
    <message>
        <source>Graad: bron A–F · informatie 1–6</source>
        <translation>Grade&#xa0;: source A–F · information 1–6</translation>
    </message>
    <message>
        <source>Navraag toevoegen</source>
        <translation>Ajouter une vérification</translation>
    </message>
    <message>
        <source>wacht {span}</source>
        <translation>attend {span}</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Anders verwoorden…</source>
        <translation>Reformuler…</translation>
    </message>
    <message>
        <source>Antwoord noteren…</source>
        <translation>Noter une réponse…</translation>
    </message>
    <message>
        <source>Bel opnieuw…</source>
        <translation>Rappeler…</translation>
    </message>
    <message>
        <source>Beoordelen…</source>
        <translation>Apprécier…</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Bijlage bewaren als…</source>
        <translation>Enregistrer la pièce sous…</translation>
    </message>
    <message>
        <source>Navraag toevoegen…</source>
        <translation>Ajouter une vérification…</translation>
    </message>
    <message>
        <source>Vrijgave wijzigen…</source>
        <translation>Modifier la divulgation…</translation>
    </message>
    <message>
        <source>Zonder deze bewering verder…</source>
        <translation>Continuer sans cette affirmation…</translation>
    </message>
</context>
<context>
    <name>ClaimPicker</name>
    <message>
        <source>Bewering invoegen</source>
        <translation>Insérer une affirmation</translation>
    </message>
    <message>
        <source>Beweringen van dit dossier</source>
        <translation>Affirmations de ce dossier</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen beweringen. W in het dossier maakt er een.</source>
        <translation>Ce dossier n&apos;a pas encore d&apos;affirmations. W dans le dossier en crée une.</translation>
    </message>
    <message>
        <source>Enter voegt in, Esc sluit</source>
        <translation>Enter insère, Esc ferme</translation>
    </message>
    <message>
        <source>niet te gebruiken: {reason}</source>
        <translation>inutilisable&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>te weerleggen</source>
        <translation>à réfuter</translation>
    </message>
    <message>
        <source>vrijgeefbaar</source>
        <translation>divulgable</translation>
    </message>
</context>
<context>
    <name>ClaimsTab</name>
    <message>
        <source>Bewering</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Graad</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Vrijgave</source>
        <translation>Divulgation</translation>
    </message>
</context>
<context>
    <name>ClearanceActs</name>
    <message>
        <source>Aanpassing van {who} niet overgenomen: {reason}</source>
        <translation>Adaptation de {who} non reprise&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Aanvraag ingetrokken. Wie al antwoordde, blijft staan.</source>
        <translation>Demande retirée. Les réponses déjà données restent.</translation>
    </message>
    <message>
        <source>Bevestigd.</source>
        <translation>Confirmé.</translation>
    </message>
    <message>
        <source>De plaats van de zin is niet zeker. Zet hem zelf op zijn plaats.</source>
        <translation>La place de la phrase n&apos;est pas certaine. Placez-la vous-même.</translation>
    </message>
    <message>
        <source>Genoteerd in het verloop.</source>
        <translation>Noté au déroulement.</translation>
    </message>
    <message>
        <source>Genoteerd. Telt zodra de afzender teruggebeld is.</source>
        <translation>Noté. Compte dès que l&apos;expéditeur a été rappelé.</translation>
    </message>
    <message>
        <source>Genoteerd. Telt zodra de getuige bevestigt.</source>
        <translation>Noté. Compte dès que le témoin confirme.</translation>
    </message>
    <message>
        <source>Getekend.</source>
        <translation>Signé.</translation>
    </message>
    <message>
        <source>Getuige van het gesprek met {who}</source>
        <translation>Témoin de l&apos;entretien avec {who}</translation>
    </message>
    <message>
        <source>Je bevestigt dat je dit gesprek hoorde: {words}</source>
        <translation>Vous confirmez avoir entendu cet entretien&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Kies de mail</source>
        <translation>Choisissez le courriel</translation>
    </message>
    <message>
        <source>Mails (*.eml);;Alle bestanden (*)</source>
        <translation>Courriels (*.eml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Op {who} wordt niet gewacht.</source>
        <translation>On n&apos;attend pas {who}.</translation>
    </message>
    <message>
        <source>Oproep genoteerd.</source>
        <translation>Appel noté.</translation>
    </message>
    <message>
        <source>Revisie {number} bewaard met de zin van {who}.</source>
        <translation>Révision {number} enregistrée avec la phrase de {who}.</translation>
    </message>
    <message>
        <source>Voorgesteld. De tweede persoon bevestigt.</source>
        <translation>Proposé. La seconde personne confirme.</translation>
    </message>
    <message>
        <source>Vraag eerst akkoord op deze revisie.</source>
        <translation>Demandez d&apos;abord l&apos;accord sur cette révision.</translation>
    </message>
    <message>
        <source>akkoord</source>
        <translation>accord</translation>
    </message>
    <message>
        <source>de tweede persoon</source>
        <translation>la seconde personne</translation>
    </message>
    <message>
        <source>{name} bevestigt op een eigen toestel: die sleutel is niet hier.</source>
        <translation>{name} confirme sur son propre appareil&#xa0;: cette clé n&apos;est pas ici.</translation>
    </message>
    <message>
        <source>{name} gevraagd. Het eerste geldige antwoord telt.</source>
        <translation>{name} sollicité. La première réponse valable compte.</translation>
    </message>
    <message>
        <source>{who} gebeld: {note}</source>
        <translation>{who} appelé&#xa0;: {note}</translation>
    </message>
    <message>
        <source>{who} herinnerd.</source>
        <translation>Rappel envoyé à {who}.</translation>
    </message>
    <message>
        <source>{who} kan je niet overslaan: het schema laat dat niet toe.</source>
        <translation>On ne peut pas passer outre à {who}&#xa0;: le schéma ne le permet pas.</translation>
    </message>
    <message>
        <source>{who} overslaan bevestigen</source>
        <translation>Confirmer&#xa0;: passer outre à {who}</translation>
    </message>
    <message>
        <source>{who} stelde geen zin voor.</source>
        <translation>{who} n&apos;a pas proposé de phrase.</translation>
    </message>
</context>
<context>
    <name>ClearanceForms</name>
    <message>
        <source>Aanpassen</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Aanpassing niet overnemen</source>
        <translation>Ne pas reprendre l&apos;adaptation</translation>
    </message>
    <message>
        <source>Afgeraden</source>
        <translation>Déconseillé</translation>
    </message>
    <message>
        <source>Afzender teruggebeld</source>
        <translation>Expéditeur rappelé</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Akkoord per e-mail noteren</source>
        <translation>Noter un accord par courriel</translation>
    </message>
    <message>
        <source>Bel {number}, niet een nummer dat in de mail staat.</source>
        <translation>Appelez le {number}, pas un numéro qui figure dans le courriel.</translation>
    </message>
    <message>
        <source>Bel {who}</source>
        <translation>Appeler {who}</translation>
    </message>
    <message>
        <source>Bevestig</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Bij alle {all} die nog niet antwoordden</source>
        <translation>Auprès des {all} qui n&apos;ont pas encore répondu</translation>
    </message>
    <message>
        <source>De handtekening geldt enkel voor revisie {number}, SHA-256 {sha}.</source>
        <translation>La signature ne vaut que pour la révision {number}, SHA-256 {sha}.</translation>
    </message>
    <message>
        <source>De zin zoals die in de tekst moet staan; leeg als er geen is.</source>
        <translation>La phrase telle qu&apos;elle doit figurer dans le texte&#xa0;; vide s&apos;il n&apos;y en a pas.</translation>
    </message>
    <message>
        <source>Dit blijft voor altijd zichtbaar in het logboek en op de vrijgave. Een tweede persoon bevestigt.</source>
        <translation>Ceci reste toujours visible dans le journal et sur la diffusion. Une seconde personne confirme.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Er is geen nummer bekend: zoek het op, neem het niet uit de mail.</source>
        <translation>Aucun numéro n&apos;est connu : cherchez-le, ne le prenez pas dans le courriel.</translation>
    </message>
    <message>
        <source>Gebeld nummer</source>
        <translation>Numéro appelé</translation>
    </message>
    <message>
        <source>Getuige die meeluisterde</source>
        <translation>Témoin à l&apos;écoute</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>In zijn of haar woorden</source>
        <translation>Dans ses propres mots</translation>
    </message>
    <message>
        <source>Ja, letterlijk</source>
        <translation>Oui, mot pour mot</translation>
    </message>
    <message>
        <source>Lees deze tekst voor</source>
        <translation>Lisez ce texte à voix haute</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Afzender teruggebeld, met als getuige</source>
        <translation>Expéditeur rappelé, avec comme témoin</translation>
    </message>
    <message>
        <source>Aanvraag intrekken</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Bij wie</source>
        <translation>Auprès de qui</translation>
    </message>
    <message>
        <source>Enkel {who}</source>
        <translation>Uniquement {who}</translation>
    </message>
    <message>
        <source>Nog niet teruggebeld</source>
        <translation>Pas encore rappelé</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Plaatsvervanger</source>
        <translation>Suppléant</translation>
    </message>
    <message>
        <source>Precies deze tekst</source>
        <translation>Exactement ce texte</translation>
    </message>
    <message>
        <source>Stel voor</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Teken</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Tekst voorgelezen</source>
        <translation>Texte lu</translation>
    </message>
    <message>
        <source>Telefonisch akkoord noteren</source>
        <translation>Noter un accord par téléphone</translation>
    </message>
    <message>
        <source>Trek in</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Uitspraak</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Uitspraak van {who}</source>
        <translation>Avis de {who}</translation>
    </message>
    <message>
        <source>Verplicht bij alles behalve akkoord.</source>
        <translation>Requis pour tout sauf l&apos;accord.</translation>
    </message>
    <message>
        <source>Voorgestelde zin</source>
        <translation>Phrase proposée</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Waarom kan het niet wachten</source>
        <translation>Pourquoi cela ne peut-il attendre</translation>
    </message>
    <message>
        <source>Waarom niet</source>
        <translation>Pourquoi pas</translation>
    </message>
    <message>
        <source>Wat leverde de oproep op</source>
        <translation>Qu&apos;a donné l&apos;appel</translation>
    </message>
    <message>
        <source>Wat zei {who}</source>
        <translation>Qu&apos;a dit {who}</translation>
    </message>
    <message>
        <source>Wie bevestigt</source>
        <translation>Qui confirme</translation>
    </message>
    <message>
        <source>Wie bevestigt dit</source>
        <translation>Qui confirme ceci</translation>
    </message>
    <message>
        <source>Wie had je aan de lijn</source>
        <translation>Qui aviez-vous en ligne</translation>
    </message>
    <message>
        <source>Wie schreef</source>
        <translation>Qui a écrit</translation>
    </message>
    <message>
        <source>Wie tekent</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>[nog {n} teken: lees het in Verschil]</source>
        <translation>[encore {n} caractère : lisez-le sous Différence]</translation>
    </message>
    <message>
        <source>[nog {n} tekens: lees ze in Verschil]</source>
        <translation>[encore {n} caractères : lisez-les sous Différence]</translation>
    </message>
    <message>
        <source>geen antwoord</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>geen nummer bekend</source>
        <translation>aucun numéro connu</translation>
    </message>
    <message>
        <source>{who} bevestigde aan de telefoon dat deze mail van hem of haar komt.</source>
        <translation>{who} a confirmé par téléphone que ce courriel vient bien de sa part.</translation>
    </message>
    <message>
        <source>{who} moet nog altijd akkoord geven met deze tekst; bel na het noteren.</source>
        <translation>{who} doit encore donner son accord sur ce texte&#xa0;; appelez après l&apos;avoir noté.</translation>
    </message>
    <message>
        <source>{who} overslaan</source>
        <translation>Passer outre à {who}</translation>
    </message>
    <message>
        <source>{who}, revisie {number}. Telt pas als de afzender teruggebeld is en de getuige bevestigt.</source>
        <translation>{who}, révision {number}. Compte une fois l&apos;expéditeur rappelé et l&apos;appel confirmé par le témoin.</translation>
    </message>
    <message>
        <source>{who}, revisie {number}. Telt pas als de getuige bevestigt.</source>
        <translation>{who}, révision {number}. Ne compte que si le témoin confirme.</translation>
    </message>
    <message>
        <source>{who}, revisie {number}. Wie al antwoordde, blijft staan; je kan later opnieuw akkoord vragen.</source>
        <translation>{who}, révision {number}. Les réponses déjà données restent ; vous pourrez redemander l&apos;accord plus tard.</translation>
    </message>
</context>
<context>
    <name>ClearancePresenter</name>
    <message>
        <source>Akkoord gevraagd. De revisie ligt nu vast.</source>
        <translation>Accord demandé. La révision est maintenant figée.</translation>
    </message>
    <message>
        <source>Akkoord · {kind}</source>
        <translation>Accord · {kind}</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen verklaring om akkoord over te vragen.</source>
        <translation>Ce dossier n&apos;a pas encore de déclaration à soumettre à l&apos;accord.</translation>
    </message>
    <message>
        <source>Maak revisie {number}</source>
        <translation>Créer la révision {number}</translation>
    </message>
    <message>
        <source>Neem de tekst van {who} over in revisie {number}</source>
        <translation>Reprendre dans la révision {number} le texte voulu par {who}</translation>
    </message>
    <message>
        <source>revisie {number}</source>
        <translation>révision {number}</translation>
    </message>
    <message>
        <source>{who} vraagt een aanpassing</source>
        <translation>{who} demande une adaptation</translation>
    </message>
    <message>
        <source>{who} wacht</source>
        <translation>{who} attend</translation>
    </message>
</context>
<context>
    <name>ClearanceRequests</name>
    <message>
        <source>Aanvraag intrekken</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Afzender teruggebeld</source>
        <translation>Expéditeur rappelé</translation>
    </message>
    <message>
        <source>Bel {who}</source>
        <translation>Appeler {who}</translation>
    </message>
    <message>
        <source>Bevestig als getuige</source>
        <translation>Confirmer comme témoin</translation>
    </message>
    <message>
        <source>Bevestig overslaan</source>
        <translation>Confirmer&#xa0;: passer outre</translation>
    </message>
    <message>
        <source>E-mail noteren</source>
        <translation>Noter un courriel</translation>
    </message>
    <message>
        <source>Een woord van {name} wacht nog op bewijs.</source>
        <translation>Une parole de {name} attend encore sa preuve.</translation>
    </message>
    <message>
        <source>Herinner</source>
        <translation>Envoyer un rappel</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Passer outre</translation>
    </message>
    <message>
        <source>Plaatsvervanger: {name}</source>
        <translation>Suppléant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Teken op dit toestel</source>
        <translation>Signer sur cet appareil</translation>
    </message>
    <message>
        <source>Telefonisch noteren</source>
        <translation>Noter par téléphone</translation>
    </message>
    <message>
        <source>Terwijl dit woord gegeven werd, wijzigde op een ander toestel de tekst, de functie of de uitspraak. Het geldt niet en is niet weg: vraag een nieuw woord.</source>
        <translation>Pendant que cet avis était donné, le texte, la fonction ou l&apos;avis a changé sur un autre appareil. Il ne vaut pas et n&apos;est pas perdu : demandez un nouvel avis.</translation>
    </message>
    <message>
        <source>Voorstel voor revisie {number}</source>
        <translation>Proposition pour la révision {number}</translation>
    </message>
    <message>
        <source>Vraag plaatsvervanger</source>
        <translation>Solliciter le suppléant</translation>
    </message>
    <message>
        <source>Weiger met reden</source>
        <translation>Refuser avec motif</translation>
    </message>
    <message>
        <source>{name} moet het overslaan bevestigen.</source>
        <translation>{name} doit confirmer le passer-outre.</translation>
    </message>
</context>
<context>
    <name>ClearanceScreen</name>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Elk akkoord geldt enkel voor revisie {number}</source>
        <translation>Chaque accord ne vaut que pour la révision {number}</translation>
    </message>
    <message>
        <source>rij</source>
        <translation>ligne</translation>
    </message>
</context>
<context>
    <name>ClearanceWords</name>
    <message>
        <source>Aanpassen</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Afgeraden</source>
        <translation>Déconseillé</translation>
    </message>
    <message>
        <source>App of telefoon</source>
        <translation>Application ou téléphone</translation>
    </message>
    <message>
        <source>App-handtekening</source>
        <translation>Signature par application</translation>
    </message>
    <message>
        <source>Beslissing {name}</source>
        <translation>Décision {name}</translation>
    </message>
    <message>
        <source>Betwist</source>
        <translation>Contesté</translation>
    </message>
    <message>
        <source>Doorgegeven</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Escaleert nu</source>
        <translation>Escalade en cours</translation>
    </message>
    <message>
        <source>Escaleert over {left}</source>
        <translation>Escalade dans {left}</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Geldig</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Getuige bevestigd</source>
        <translation>Témoin confirmé</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Let op: {n} akkoord vervalt</source>
        <translation>Attention : {n} accord devient caduc</translation>
    </message>
    <message>
        <source>Let op: {n} akkoorden vervallen</source>
        <translation>Attention : {n} accords deviennent caducs</translation>
    </message>
    <message>
        <source>Niet gevraagd</source>
        <translation>Non sollicité</translation>
    </message>
    <message>
        <source>Niet nodig</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Nog geen</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Nog terugbellen</source>
        <translation>À rappeler</translation>
    </message>
    <message>
        <source>Ongeldig</source>
        <translation>Non valable</translation>
    </message>
    <message>
        <source>Overgeslagen</source>
        <translation>Passé outre</translation>
    </message>
    <message>
        <source>Telefoon met getuige</source>
        <translation>Téléphone avec témoin</translation>
    </message>
    <message>
        <source>Teruggebeld</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Caduc</translation>
    </message>
    <message>
        <source>Wacht op getuige</source>
        <translation>Attend le témoin</translation>
    </message>
    <message>
        <source>Wacht {span}</source>
        <translation>Attend {span}</translation>
    </message>
    <message>
        <source>aanpassing gevraagd</source>
        <translation>adaptation demandée</translation>
    </message>
    <message>
        <source>advies</source>
        <translation>consultatif</translation>
    </message>
    <message>
        <source>afgeraden</source>
        <translation>déconseillé</translation>
    </message>
    <message>
        <source>akkoord</source>
        <translation>accord</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>de brandweer</source>
        <translation>les pompiers</translation>
    </message>
    <message>
        <source>de burgemeester</source>
        <translation>le bourgmestre</translation>
    </message>
    <message>
        <source>de gouverneur</source>
        <translation>le gouverneur</translation>
    </message>
    <message>
        <source>de korpschef</source>
        <translation>le chef de corps</translation>
    </message>
    <message>
        <source>getuige {name}</source>
        <translation>témoin {name}</translation>
    </message>
    <message>
        <source>gevraagd {time}</source>
        <translation>sollicité {time}</translation>
    </message>
    <message>
        <source>geweigerd</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>gold voor revisie {number}</source>
        <translation>valait pour la révision {number}</translation>
    </message>
    <message>
        <source>herinnerd {time}</source>
        <translation>rappel envoyé {time}</translation>
    </message>
    <message>
        <source>het federaal parket</source>
        <translation>le parquet fédéral</translation>
    </message>
    <message>
        <source>het parket</source>
        <translation>le parquet</translation>
    </message>
    <message>
        <source>indien fase</source>
        <translation>en phase d&apos;urgence</translation>
    </message>
    <message>
        <source>je vraagt ze in één keer opnieuw</source>
        <translation>vous les redemandez en une fois</translation>
    </message>
    <message>
        <source>naar {name}</source>
        <translation>vers {name}</translation>
    </message>
    <message>
        <source>nieuw woord nodig</source>
        <translation>nouvel avis requis</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>passé outre</translation>
    </message>
    <message>
        <source>overslaan voorgesteld</source>
        <translation>passer-outre proposé</translation>
    </message>
    <message>
        <source>plaatsvervanger {name}</source>
        <translation>suppléant {name}</translation>
    </message>
    <message>
        <source>sleutel {key}</source>
        <translation>clé {key}</translation>
    </message>
    <message>
        <source>verplicht</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>caduc</translation>
    </message>
    <message>
        <source>vrijgegeven</source>
        <translation>diffusé</translation>
    </message>
    <message>
        <source>{n} akkoord</source>
        <translation>{n} accord</translation>
    </message>
    <message>
        <source>{n} akkoorden</source>
        <translation>{n} accords</translation>
    </message>
    <message>
        <source>{time} · blokkeert</source>
        <translation>{time} · bloque</translation>
    </message>
    <message>
        <source>{time} · blokkeert niet</source>
        <translation>{time} · ne bloque pas</translation>
    </message>
    <message>
        <source>{time} · revisie {number}</source>
        <translation>{time} · révision {number}</translation>
    </message>
    <message>
        <source>{time}, met reden</source>
        <translation>{time}, avec motif</translation>
    </message>
    <message>
        <source>{who} antwoordt nog niet</source>
        <translation>{who} ne répond pas encore</translation>
    </message>
    <message>
        <source>{who} gaf akkoord</source>
        <translation>{who} a donné son accord</translation>
    </message>
    <message>
        <source>{who} gaf door</source>
        <translation>{who} a transmis</translation>
    </message>
    <message>
        <source>{who} overgeslagen</source>
        <translation>passé outre à {who}</translation>
    </message>
    <message>
        <source>{who} raadt af</source>
        <translation>{who} déconseille</translation>
    </message>
    <message>
        <source>{who} vraagt aanpassing</source>
        <translation>{who} demande une adaptation</translation>
    </message>
    <message>
        <source>{who} weigert</source>
        <translation>{who} refuse</translation>
    </message>
    <message>
        <source>{who}: akkoord vervallen</source>
        <translation>{who}&#xa0;: accord caduc</translation>
    </message>
    <message>
        <source>{who}: de uitspraak is betwist</source>
        <translation>{who} : l&apos;avis est contesté</translation>
    </message>
    <message>
        <source>{who}: nog niet gevraagd</source>
        <translation>{who}&#xa0;: pas encore sollicité</translation>
    </message>
    <message>
        <source>{who}: overslaan wacht op bevestiging</source>
        <translation>{who}&#xa0;: le passer-outre attend une confirmation</translation>
    </message>
    <message>
        <source>{who}: wacht op getuige</source>
        <translation>{who}&#xa0;: attend le témoin</translation>
    </message>
    <message>
        <source>{word} {time} · kruiste een wijziging</source>
        <translation>{word} {time} · a croisé une modification</translation>
    </message>
</context>
<context>
    <name>CompactStepper</name>
    <message>
        <source>Fase {number} van {all} · {name}</source>
        <translation>Phase {number} sur {all} · {name}</translation>
    </message>
</context>
<context>
    <name>ConflictDetail</name>
    <message>
        <source>Het conflict</source>
        <translation>Le conflit</translation>
    </message>
    <message>
        <source>Kijk na</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Wacht op een mens</source>
        <translation>Attend une personne</translation>
    </message>
    <message>
        <source>Wat elkaar kruiste</source>
        <translation>Ce qui s&apos;est croisé</translation>
    </message>
    <message>
        <source>Wat je kan doen</source>
        <translation>Ce que vous pouvez faire</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Lees de tekst</source>
        <translation>Lire le texte</translation>
    </message>
    <message>
        <source>Naar de toestellen</source>
        <translation>Vers les appareils</translation>
    </message>
    <message>
        <source>Naar het akkoord</source>
        <translation>Vers l&apos;accord</translation>
    </message>
    <message>
        <source>Voeg samen</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>toestel {device}</source>
        <translation>appareil {device}</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <source>Alle teksten en uitspraken van de toestellen sluiten op elkaar aan.</source>
        <translation>Tous les textes et avis des appareils s&apos;accordent.</translation>
    </message>
    <message>
        <source>Conflicten</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Er is niets dat een mens moet beslissen.</source>
        <translation>Il n&apos;y a rien à trancher.</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>Vers la Veille</translation>
    </message>
    <message>
        <source>{n} wacht op een mens</source>
        <translation>{n} attend une personne</translation>
    </message>
    <message>
        <source>{n} wachten op een mens</source>
        <translation>{n} attendent une personne</translation>
    </message>
</context>
<context>
    <name>ContactsScreen</name>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Bewaar de perslijst (CSV of vCard)</source>
        <translation>Enregistrer la liste de presse (CSV ou vCard)</translation>
    </message>
    <message>
        <source>De perslijst is leeg</source>
        <translation>La liste de presse est vide</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Lijst in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Lijst uit</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Neem een perslijst over (CSV of vCard)</source>
        <translation>Reprendre une liste de presse (CSV ou vCard)</translation>
    </message>
    <message>
        <source>Niemand past daarbij</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>Nieuw contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Ontvangst</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Liste de presse</translation>
    </message>
    <message>
        <source>Redactie</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Toestemming</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Van de lijst</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Wie nee zegt, krijgt niets; een rechtzetting blijft verschuldigd</source>
        <translation>Qui dit non ne reçoit rien ; un rectificatif reste dû</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Zet er redacties op, of neem een lijst over uit Excel of een adresboek.</source>
        <translation>Ajoutez des rédactions, ou reprenez une liste d&apos;Excel ou d&apos;un carnet d&apos;adresses.</translation>
    </message>
    <message>
        <source>Zoek in de lijst</source>
        <translation>Chercher dans la liste</translation>
    </message>
    <message>
        <source>Zoek op redactie, naam, adres of groep</source>
        <translation>Chercher par rédaction, nom, adresse ou groupe</translation>
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
        <translation>{n} sur {all}</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>De desk gaat niet open ({code}). Er is niets gewijzigd. Probeer opnieuw.</source>
        <translation>Le desk ne s&apos;ouvre pas ({code}). Rien n&apos;a été modifié. Réessayez.</translation>
    </message>
    <message>
        <source>De desk gaat open.</source>
        <translation>Le desk s&apos;ouvre.</translation>
    </message>
    <message>
        <source>Bronnen worden niet gelezen sinds {since}. Er vertrekt niets, ook niet wat gepland is, van andere toestellen komt niets binnen, en een nieuw verhaal wordt niet gemeld. Wat je typte, blijft staan.</source>
        <translation>Les sources ne sont plus lues depuis {since}. Rien ne part, même ce qui est planifié, rien n&apos;arrive des autres appareils, et un nouveau sujet n&apos;est pas signalé. Ce que vous avez tapé reste en place.</translation>
    </message>
    <message>
        <source>De desk is afgeschermd</source>
        <translation>Le desk est masqué</translation>
    </message>
    <message>
        <source>De desk is gesloten</source>
        <translation>Le desk est fermé</translation>
    </message>
    <message>
        <source>Deze wachtwoordzin opent de desk niet. Er is niets gewijzigd.</source>
        <translation>Cette phrase de passe n&apos;ouvre pas le desk. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>Ontgrendelen</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van deze desk.</source>
        <translation>Tapez la phrase de passe de ce desk.</translation>
    </message>
    <message>
        <source>Wachtwoordzin van deze desk</source>
        <translation>Phrase de passe de ce desk</translation>
    </message>
    <message>
        <source>Ze waakt verder: bronnen worden gelezen, wat gepland is vertrekt, en een nieuw verhaal wordt gemeld. Wat je typte, blijft staan.</source>
        <translation>Il continue à veiller : les sources sont lues, ce qui est planifié part, et un nouveau sujet est signalé. Ce que vous avez tapé reste en place.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Kies een verhaal</source>
        <translation>Choisissez un sujet</translation>
    </message>
    <message>
        <source>Met J en K ga je door de lijst.</source>
        <translation>J et K parcourent la liste.</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signaux</translation>
    </message>
    <message>
        <source>Uitbarsting {time}</source>
        <translation>Pic {time}</translation>
    </message>
    <message>
        <source>basislijn {n} per min</source>
        <translation>ligne de base {n} par min</translation>
    </message>
    <message>
        <source>bijna geen basislijn</source>
        <translation>presque pas de base</translation>
    </message>
    <message>
        <source>nu {time}</source>
        <translation>maintenant {time}</translation>
    </message>
    <message>
        <source>{many} in {n} groep</source>
        <translation>{many} en {n} groupe</translation>
    </message>
    <message>
        <source>{many} in {n} groepen</source>
        <translation>{many} en {n} groupes</translation>
    </message>
    <message>
        <source>{told}, met {term}</source>
        <translation>{told}, avec {term}</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>geschrapt: {text}.</source>
        <translation>supprimé&#xa0;: {text}.</translation>
    </message>
    <message>
        <source>toegevoegd: {text}.</source>
        <translation>ajouté&#xa0;: {text}.</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>Enkel wat wijzigde</source>
        <translation>Seulement les changements</translation>
    </message>
    <message>
        <source>Hele tekst</source>
        <translation>Texte entier</translation>
    </message>
    <message>
        <source>SHA-256 {sha}</source>
        <translation>SHA-256 {sha}</translation>
    </message>
    <message>
        <source>Tekst waarover het akkoord gaat</source>
        <translation>Texte sur lequel porte l&apos;accord</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Verschil met de vorige revisie</source>
        <translation>Différence avec la révision précédente</translation>
    </message>
    <message>
        <source>eerste revisie</source>
        <translation>première révision</translation>
    </message>
</context>
<context>
    <name>DifferenceSheet</name>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Vergelijk met revisie</source>
        <translation>Comparer avec la révision</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>geen verschil</source>
        <translation>aucune différence</translation>
    </message>
    <message>
        <source>revisie {number} · {time} · {name}</source>
        <translation>révision {number} · {time} · {name}</translation>
    </message>
    <message>
        <source>{n} nieuwe zin</source>
        <translation>{n} nouvelle phrase</translation>
    </message>
    <message>
        <source>{n} nieuwe zinnen</source>
        <translation>{n} nouvelles phrases</translation>
    </message>
    <message>
        <source>{n} wijziging</source>
        <translation>{n} modification</translation>
    </message>
    <message>
        <source>{n} wijzigingen</source>
        <translation>{n} modifications</translation>
    </message>
</context>
<context>
    <name>EvaluationScreen</name>
    <message>
        <source>Cijfers komen uit het logboek, niet uit invulwerk</source>
        <translation>Les chiffres viennent du journal, pas d&apos;une saisie</translation>
    </message>
    <message>
        <source>Deze evaluatie is afgerond.</source>
        <translation>Cette évaluation est terminée.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Een dossier verschijnt hier zodra het geopend is.</source>
        <translation>Un dossier apparaît ici dès qu&apos;il est ouvert.</translation>
    </message>
    <message>
        <source>Er is aan geen overheid akkoord gevraagd.</source>
        <translation>Aucune autorité n&apos;a été sollicitée pour accord.</translation>
    </message>
    <message>
        <source>Er is nog niets vrijgegeven.</source>
        <translation>Rien n&apos;a encore été diffusé.</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Gegevens (CSV)</source>
        <translation>Données (CSV)</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Naar Wacht</source>
        <translation>Vers la veille</translation>
    </message>
    <message>
        <source>Nog geen fase begonnen.</source>
        <translation>Aucune phase n&apos;a commencé.</translation>
    </message>
    <message>
        <source>Nog geen vraag beantwoord.</source>
        <translation>Aucune question n&apos;a reçu de réponse.</translation>
    </message>
    <message>
        <source>Nog niets te evalueren</source>
        <translation>Rien à évaluer pour l&apos;instant</translation>
    </message>
    <message>
        <source>PDF-rapport</source>
        <translation>Rapport PDF</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Rond evaluatie af</source>
        <translation>Terminer l&apos;évaluation</translation>
    </message>
    <message>
        <source>Sluit eerst het dossier.</source>
        <translation>Clôturez d&apos;abord le dossier.</translation>
    </message>
    <message>
        <source>Tijd per fase</source>
        <translation>Temps par phase</translation>
    </message>
    <message>
        <source>Wachttijd per overheid</source>
        <translation>Attente par autorité</translation>
    </message>
    <message>
        <source>binnen doel</source>
        <translation>dans le délai</translation>
    </message>
    <message>
        <source>doel</source>
        <translation>délai</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>mediaan 12 mnd</source>
        <translation>médiane 12 mois</translation>
    </message>
    <message>
        <source>minuten sinds eerste signaal</source>
        <translation>minutes depuis le premier signal</translation>
    </message>
    <message>
        <source>minuten voor deadline</source>
        <translation>minutes avant l&apos;échéance</translation>
    </message>
    <message>
        <source>norm {n} min</source>
        <translation>norme {n} min</translation>
    </message>
    <message>
        <source>over doel</source>
        <translation>hors délai</translation>
    </message>
    <message>
        <source>per vrijgave</source>
        <translation>par diffusion</translation>
    </message>
    <message>
        <source>{norm} · mediaan vanaf 3 dossiers</source>
        <translation>{norm} · médiane dès 3 dossiers</translation>
    </message>
</context>
<context>
    <name>Failing</name>
    <message>
        <source>Bron {name} geeft niets meer, sinds {since}. {reason}</source>
        <translation>La source {name} ne donne plus rien, depuis {since}. {reason}</translation>
    </message>
    <message>
        <source>Bron {name} geeft nog altijd niets, sinds {since}. {reason}</source>
        <translation>La source {name} ne donne toujours rien, depuis {since}. {reason}</translation>
    </message>
    <message>
        <source>Nog altijd, sinds {since}: {reason}</source>
        <translation>Toujours, depuis {since} : {reason}</translation>
    </message>
    <message>
        <source>Sinds {since}: {reason}</source>
        <translation>Depuis {since} : {reason}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Conflicten</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Doen</source>
        <translation>Faire</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Ga naar {screen}</source>
        <translation>Aller à {screen}</translation>
    </message>
    <message>
        <source>Ga verder: {title}</source>
        <translation>Continuer&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Niet verzonden</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Noteer een nieuwe persvraag</source>
        <translation>Noter une nouvelle demande presse</translation>
    </message>
    <message>
        <source>Nu aanbevolen</source>
        <translation>Recommandé maintenant</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Liste de presse</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Wachtrij</source>
        <translation>File d&apos;attente</translation>
    </message>
    <message>
        <source>afgesloten</source>
        <translation>clôturé</translation>
    </message>
    <message>
        <source>verhaal</source>
        <translation>sujet</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>Beeldcode van dezelfde vingerafdruk</source>
        <translation>Code image de la même empreinte</translation>
    </message>
</context>
<context>
    <name>FirstActs</name>
    <message>
        <source>Doorgegeven aan 101 en genoteerd.</source>
        <translation>Transmis au 101 et noté.</translation>
    </message>
    <message>
        <source>Noodcheck beantwoord.</source>
        <translation>Contrôle d&apos;urgence complété.</translation>
    </message>
    <message>
        <source>Triage bewaard.</source>
        <translation>Triage enregistré.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Toetsen van dit scherm</source>
        <translation>Touches de cet écran</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Begin opnieuw</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Dat is voorbij. Geef een dag die nog komt.</source>
        <translation>C&apos;est passé. Indiquez un jour à venir.</translation>
    </message>
    <message>
        <source>Dat is voorbij. Geef een moment dat nog komt.</source>
        <translation>C&apos;est passé. Indiquez un moment à venir.</translation>
    </message>
    <message>
        <source>Dat moet nog komen. Geef een dag die voorbij is.</source>
        <translation>C&apos;est encore à venir. Indiquez un jour passé.</translation>
    </message>
    <message>
        <source>Dat moet nog komen. Geef een moment dat voorbij is.</source>
        <translation>C&apos;est encore à venir. Indiquez un moment passé.</translation>
    </message>
    <message>
        <source>Die dag bestaat niet. Schrijf dag en uur als 14-11 07:00.</source>
        <translation>Ce jour n&apos;existe pas. Écrivez le jour et l&apos;heure ainsi : 14/11 07:00.</translation>
    </message>
    <message>
        <source>Dit is te lang: {length}, hoogstens {most}. Kort het in.</source>
        <translation>C&apos;est trop long : {length}, {most} au plus. Raccourcissez.</translation>
    </message>
    <message>
        <source>Geef een getal van {least} tot {most}, in cijfers.</source>
        <translation>Donnez un nombre de {least} à {most}, en chiffres.</translation>
    </message>
    <message>
        <source>Geef een uur tussen 00:00 en 23:59.</source>
        <translation>Indiquez une heure entre 00:00 et 23:59.</translation>
    </message>
    <message>
        <source>Hier past één regel. Haal de regelovergang weg.</source>
        <translation>Une seule ligne ici. Supprimez le retour à la ligne.</translation>
    </message>
    <message>
        <source>Kies een bestand…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Niet verzonden: {forms}. Open het formulier opnieuw; wat je typte, staat er nog.</source>
        <translation>Pas envoyé : {forms}. Rouvrez le formulaire ; ce que vous avez tapé y est encore.</translation>
    </message>
    <message>
        <source>Op plaats {place} staat een teken dat niemand ziet ({sign}). Wis het, of typ dat woord opnieuw.</source>
        <translation>À la position {place} se trouve un caractère que personne ne voit ({sign}). Effacez-le, ou retapez ce mot.</translation>
    </message>
    <message>
        <source>Schrijf dag en uur als 14-11-2026 07:00.</source>
        <translation>Écrivez le jour et l&apos;heure ainsi : 14/11/2026 07:00.</translation>
    </message>
    <message>
        <source>Schrijf de dag als 27-11-2026.</source>
        <translation>Écrivez le jour ainsi : 27/11/2026.</translation>
    </message>
    <message>
        <source>Vul dit in.</source>
        <translation>Remplissez ceci.</translation>
    </message>
    <message>
        <source>Wat je hier typte en niet verzond, staat er weer.</source>
        <translation>Ce que vous aviez tapé ici sans l&apos;envoyer est de nouveau là.</translation>
    </message>
    <message>
        <source>Wat je typt, wordt nu niet bewaard: de schijf is vol of weg. Verzend het, of maak plaats.</source>
        <translation>Ce que vous tapez n&apos;est pas conservé pour l&apos;instant : le disque est plein ou absent. Envoyez-le, ou libérez de la place.</translation>
    </message>
    <message>
        <source>{n} teken</source>
        <translation>{n} caractère</translation>
    </message>
    <message>
        <source>{n} tekens</source>
        <translation>{n} caractères</translation>
    </message>
    <message>
        <source>{time} is voorbij. Geef een uur dat nog komt; bedoel je morgen, schrijf dan {day} {time}.</source>
        <translation>{time} est passé. Donnez une heure à venir ; si vous pensez à demain, écrivez {day} {time}.</translation>
    </message>
    <message>
        <source>{time} moet nog komen. Geef een uur dat voorbij is; bedoel je gisteren, schrijf dan {day} {time}.</source>
        <translation>{time} est encore à venir. Donnez une heure passée ; si vous pensez à hier, écrivez {day} {time}.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Antwoord {outlet}</source>
        <translation>Répondre à {outlet}</translation>
    </message>
    <message>
        <source>Bekijk de overdracht</source>
        <translation>Voir la relève</translation>
    </message>
    <message>
        <source>Beslis over {name}</source>
        <translation>Décider de {name}</translation>
    </message>
    <message>
        <source>Er loopt geen dossier om in te noteren.</source>
        <translation>Aucun dossier en cours où noter.</translation>
    </message>
    <message>
        <source>Kantooruren</source>
        <translation>Heures de bureau</translation>
    </message>
    <message>
        <source>Noteer wie overneemt</source>
        <translation>Noter qui reprend</translation>
    </message>
    <message>
        <source>Telefoonnummers van de overheden</source>
        <translation>Téléphones des autorités</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>tot {time}</source>
        <translation>jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>{step} {case}</source>
        <translation>{step} : {case}</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Herstel</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Herstel: {title}</source>
        <translation>Corriger : {title}</translation>
    </message>
</context>
<context>
    <name>GatesPane</name>
    <message>
        <source>Poorten</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Stand van {at}. De desk gaat open.</source>
        <translation>Dernier état : {at}. Le desk s&apos;ouvre.</translation>
    </message>
</context>
<context>
    <name>GonePane</name>
    <message>
        <source>Kanalen</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Probeer alles opnieuw</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Probeer opnieuw</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Verder zonder de website</source>
        <translation>Continuer sans le site web</translation>
    </message>
    <message>
        <source>Versie {version} vrijgegeven om {time}</source>
        <translation>Version {version} diffusée à {time}</translation>
    </message>
    <message>
        <source>Verstuur vanaf dit toestel</source>
        <translation>Envoyer depuis cet appareil</translation>
    </message>
    <message>
        <source>door {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>{n} ontvanger in de persmail</source>
        <translation>{n} destinataire du courriel à la presse</translation>
    </message>
    <message>
        <source>{n} ontvangers in de persmail</source>
        <translation>{n} destinataires du courriel à la presse</translation>
    </message>
</context>
<context>
    <name>GuideBar</name>
    <message>
        <source>Dempen</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Het verhaal wordt gevolgd en meldt niet meer.</source>
        <translation>Le sujet est suivi et n&apos;alerte plus.</translation>
    </message>
    <message>
        <source>Intrekken</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Laat weer melden</source>
        <translation>Laisser alerter</translation>
    </message>
    <message>
        <source>Niet voor ons…</source>
        <translation>Pas pour nous…</translation>
    </message>
    <message>
        <source>Samenvoegen met…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Splitsen…</source>
        <translation>Séparer…</translation>
    </message>
    <message>
        <source>{reason}. Woorden: {terms}</source>
        <translation>{reason}. Mots : {terms}</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Dit verhaal heeft maar één groep signalen; er valt niets te splitsen.</source>
        <translation>Ce sujet n&apos;a qu&apos;un groupe de signaux ; il n&apos;y a rien à séparer.</translation>
    </message>
    <message>
        <source>Dit verhaal is niet verlaagd.</source>
        <translation>Ce sujet n&apos;a pas été abaissé.</translation>
    </message>
    <message>
        <source>Er is geen ander verhaal om mee samen te voegen.</source>
        <translation>Il n&apos;y a pas d&apos;autre sujet avec lequel fusionner.</translation>
    </message>
    <message>
        <source>Gedempt: gevolgd, maar het meldt niet meer.</source>
        <translation>En sourdine : suivi, mais il n&apos;alerte plus.</translation>
    </message>
    <message>
        <source>Genoteerd: niet voor ons.</source>
        <translation>Noté : pas pour nous.</translation>
    </message>
    <message>
        <source>Gesplitst.</source>
        <translation>Séparé.</translation>
    </message>
    <message>
        <source>Het verhaal mag weer melden.</source>
        <translation>Le sujet peut à nouveau alerter.</translation>
    </message>
    <message>
        <source>Ongedaan maken: {keys}</source>
        <translation>Annuler : {keys}</translation>
    </message>
    <message>
        <source>Samengevoegd.</source>
        <translation>Fusionnés.</translation>
    </message>
    <message>
        <source>Samenvoegen van ‘{title}’ ongedaan gemaakt.</source>
        <translation>Fusion de « {title} » annulée.</translation>
    </message>
    <message>
        <source>Splitsen van ‘{title}’ ongedaan gemaakt.</source>
        <translation>Séparation de « {title} » annulée.</translation>
    </message>
    <message>
        <source>Verlaging ingetrokken.</source>
        <translation>Abaissement retiré.</translation>
    </message>
    <message>
        <source>Verlaging van ‘{title}’ ingetrokken.</source>
        <translation>Abaissement de « {title} » retiré.</translation>
    </message>
    <message>
        <source>‘{title}’ is weer gedempt.</source>
        <translation>« {title} » est à nouveau en sourdine.</translation>
    </message>
    <message>
        <source>‘{title}’ is weer verlaagd: niet voor ons.</source>
        <translation>« {title} » est à nouveau abaissé : pas pour nous.</translation>
    </message>
    <message>
        <source>‘{title}’ mag weer melden.</source>
        <translation>« {title} » peut à nouveau alerter.</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Alles komt uit het logboek, niets is overgetypt</source>
        <translation>Tout vient du journal, rien n&apos;est recopié</translation>
    </message>
    <message>
        <source>Daarna</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Geen open dossiers</source>
        <translation>Aucun dossier ouvert</translation>
    </message>
    <message>
        <source>Kopieer als tekst</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Noteer overdracht</source>
        <translation>Noter la relève</translation>
    </message>
    <message>
        <source>Nu van wacht</source>
        <translation>De garde maintenant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>Dossiers ouverts</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>Ouvrir {number}</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Wie overneemt, begint met een schone tafel.</source>
        <translation>Qui reprend commence avec une table nette.</translation>
    </message>
    <message>
        <source>achterwacht {name}</source>
        <translation>second de garde {name}</translation>
    </message>
    <message>
        <source>niemand ingeroosterd</source>
        <translation>personne n&apos;est prévu</translation>
    </message>
    <message>
        <source>nog niemand</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>op schema</source>
        <translation>dans les temps</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>wacht op anderen</source>
        <translation>attend d&apos;autres</translation>
    </message>
    <message>
        <source>{n} open dossier</source>
        <translation>{n} dossier ouvert</translation>
    </message>
    <message>
        <source>{n} open dossiers</source>
        <translation>{n} dossiers ouverts</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Doorgegeven aan 101</source>
        <translation>Transmis au 101</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Transmettre au 101</translation>
    </message>
    <message>
        <source>Eerst gezien {time}</source>
        <translation>Vu pour la première fois {time}</translation>
    </message>
    <message>
        <source>Mogelijk dringend: 101</source>
        <translation>Peut-être urgent&#xa0;: 101</translation>
    </message>
    <message>
        <source>Nagegaan: geen dringende hulp nodig.</source>
        <translation>Vérifié&#xa0;: pas d&apos;aide urgente nécessaire.</translation>
    </message>
    <message>
        <source>Nog niemand in behandeling</source>
        <translation>Pas encore pris en charge</translation>
    </message>
    <message>
        <source>Nog niet doorgegeven.</source>
        <translation>Pas encore transmis.</translation>
    </message>
    <message>
        <source>berichten</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>bronnen</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>huidig tempo</source>
        <translation>rythme actuel</translation>
    </message>
    <message>
        <source>t.o.v. basislijn</source>
        <translation>p/r à la base</translation>
    </message>
    <message>
        <source>wijk vermeld</source>
        <translation>quartier mentionné</translation>
    </message>
    <message>
        <source>wijken vermeld</source>
        <translation>quartiers mentionnés</translation>
    </message>
    <message>
        <source>{age} geleden</source>
        <translation>il y a {age}</translation>
    </message>
    <message>
        <source>{name} gaf dit door om {time}.</source>
        <translation>{name} l&apos;a transmis à {time}.</translation>
    </message>
    <message>
        <source>{n} per min</source>
        <translation>{n} par min</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Hou Ctrl en Enter anderhalve seconde ingedrukt</source>
        <translation>Maintenez Ctrl et Enter pendant une seconde et demie</translation>
    </message>
    <message>
        <source>blijf ingedrukt, nog {seconds} s</source>
        <translation>maintenez, encore {seconds} s</translation>
    </message>
    <message>
        <source>hou ingedrukt</source>
        <translation>maintenir</translation>
    </message>
</context>
<context>
    <name>ImpactBars</name>
    <message>
        <source>Impact {word}, {level} van 4</source>
        <translation>Impact {word}, {level} sur 4</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Bewaartermijn van signalen</source>
        <translation>Durée de conservation des signaux</translation>
    </message>
    <message>
        <source>Laatst opgeruimd: {moment}; dat was {signals}.</source>
        <translation>Dernier nettoyage : {moment} ; supprimés : {signals}.</translation>
    </message>
    <message>
        <source>Nu {count}; wat in een dossier zit, blijft hoe dan ook ({kept}).</source>
        <translation>Actuellement {count} ; ce qui est dans un dossier reste de toute façon ({kept}).</translation>
    </message>
    <message>
        <source>Ruim nu op</source>
        <translation>Nettoyer maintenant</translation>
    </message>
    <message>
        <source>Signalen blijven voor altijd.</source>
        <translation>Les signaux restent pour toujours.</translation>
    </message>
    <message>
        <source>Signalen blijven {days}.</source>
        <translation>Les signaux restent {days}.</translation>
    </message>
    <message>
        <source>Vandaag is er niets te oud.</source>
        <translation>Rien n&apos;est trop ancien aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Vandaag te oud: {count}.</source>
        <translation>Trop anciens aujourd&apos;hui : {count}.</translation>
    </message>
    <message>
        <source>Wijzig de termijn</source>
        <translation>Modifier la durée</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} jour</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>{n} signaal</source>
        <translation>{n} signal</translation>
    </message>
    <message>
        <source>{n} signalen</source>
        <translation>{n} signaux</translation>
    </message>
</context>
<context>
    <name>KeepingPresenter</name>
    <message>
        <source>0: voor altijd. Wat in een dossier zit, blijft hoe dan ook.</source>
        <translation>0 : pour toujours. Ce qui est dans un dossier reste de toute façon.</translation>
    </message>
    <message>
        <source>Aantal dagen</source>
        <translation>Nombre de jours</translation>
    </message>
    <message>
        <source>Bewaartermijn van signalen</source>
        <translation>Durée de conservation des signaux</translation>
    </message>
    <message>
        <source>Dit gaat nu weg</source>
        <translation>Ceci disparaît maintenant</translation>
    </message>
    <message>
        <source>Ruim op</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Ruim signalen op</source>
        <translation>Nettoyer les signaux</translation>
    </message>
    <message>
        <source>Signalen blijven voor altijd.</source>
        <translation>Les signaux restent pour toujours.</translation>
    </message>
    <message>
        <source>Signalen blijven {days}. Opgeruimd: {signals}.</source>
        <translation>Les signaux sont conservés {days}. Supprimés : {signals}.</translation>
    </message>
    <message>
        <source>{some} van de {all}, ouder dan {days}</source>
        <translation>{some} sur {all}, de plus de {days}</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Wat weg is, komt enkel terug als de bron het nog heeft. Wat in een dossier zit, blijft.</source>
        <translation>Ce qui disparaît ne revient que si la source l&apos;a encore. Ce qui est dans un dossier reste.</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>en {n} eerdere melding</source>
        <translation>et {n} avis antérieur</translation>
    </message>
    <message>
        <source>en {n} eerdere meldingen</source>
        <translation>et {n} avis antérieurs</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Overal</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>KitsSheet</name>
    <message>
        <source>Alle dossiers</source>
        <translation>Tous les dossiers</translation>
    </message>
    <message>
        <source>Elke vrijgegeven versie komt in een map van zichzelf, byte voor byte zoals ze vertrok en met haar handtekening. Wat ingetrokken werd, komt als zijn intrekking. Een map die er al is, blijft zoals ze is.</source>
        <translation>Chaque version diffusée reçoit son propre dossier, octet pour octet telle qu&apos;elle est partie et avec sa signature. Ce qui a été retiré est écrit comme avis de retrait. Un dossier qui existe déjà reste tel quel.</translation>
    </message>
    <message>
        <source>En nog {n} andere map.</source>
        <translation>Et encore {n} autre dossier.</translation>
    </message>
    <message>
        <source>En nog {n} andere mappen.</source>
        <translation>Et encore {n} autres dossiers.</translation>
    </message>
    <message>
        <source>Het schrijven kon niet verder.</source>
        <translation>L&apos;écriture n&apos;a pas pu continuer.</translation>
    </message>
    <message>
        <source>Hiervan is nog niets vrijgegeven.</source>
        <translation>Rien n&apos;en a encore été diffusé.</translation>
    </message>
    <message>
        <source>In welke map komen de persmappen?</source>
        <translation>Dans quel dossier écrire les dossiers de presse ?</translation>
    </message>
    <message>
        <source>Kies de map…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Persmappen bewaren</source>
        <translation>Enregistrer les dossiers de presse</translation>
    </message>
    <message>
        <source>Persmappen worden geschreven.</source>
        <translation>Écriture des dossiers de presse.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>U hebt het schrijven gestopt.</source>
        <translation>Vous avez arrêté l&apos;écriture.</translation>
    </message>
    <message>
        <source>Van welke dossiers</source>
        <translation>De quels dossiers</translation>
    </message>
    <message>
        <source>Wat niet geschreven werd</source>
        <translation>Ce qui n&apos;a pas été écrit</translation>
    </message>
    <message>
        <source>{n} persmap staat in {folder}.</source>
        <translation>{n} dossier de presse est dans {folder}.</translation>
    </message>
    <message>
        <source>{n} persmap werd niet geschreven.</source>
        <translation>{n} dossier de presse n&apos;a pas été écrit.</translation>
    </message>
    <message>
        <source>{n} persmappen staan in {folder}.</source>
        <translation>{n} dossiers de presse sont dans {folder}.</translation>
    </message>
    <message>
        <source>{n} persmappen werden niet geschreven.</source>
        <translation>{n} dossiers de presse n&apos;ont pas été écrits.</translation>
    </message>
</context>
<context>
    <name>LanguageActs</name>
    <message>
        <source>De tekst in het {language} en zijn kanaalteksten gaan uit deze verklaring. Eerdere revisies houden ze.</source>
        <translation>Le texte en {language} et ses textes de canal sortent de cette déclaration. Les révisions précédentes les gardent.</translation>
    </message>
    <message>
        <source>Deze tekst is er in één taal. Kies boven de tekst een taal om te beginnen.</source>
        <translation>Ce texte existe dans une seule langue. Choisissez au-dessus du texte une langue à commencer.</translation>
    </message>
    <message>
        <source>Genoteerd: de tekst in het {language} zegt hetzelfde.</source>
        <translation>Noté : le texte en {language} dit la même chose.</translation>
    </message>
    <message>
        <source>Kies eerst de vertaling die je naast de basistekst gelezen hebt.</source>
        <translation>Choisissez d&apos;abord la traduction que vous avez lue à côté du texte de base.</translation>
    </message>
    <message>
        <source>Neem weg</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>{language} wegnemen</source>
        <translation>Retirer le texte en {language}</translation>
    </message>
</context>
<context>
    <name>LanguageBar</name>
    <message>
        <source>Engels</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Taal van de tekst</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>{language}: aanwezig</source>
        <translation>{language} : présent</translation>
    </message>
    <message>
        <source>{language}: basistekst</source>
        <translation>{language} : texte de base</translation>
    </message>
    <message>
        <source>{language}: ontbreekt. Begin de vertaling.</source>
        <translation>{language} : manque. Commencer la traduction.</translation>
    </message>
    <message>
        <source>{language}: verouderd, de basistekst is daarna gewijzigd</source>
        <translation>{language} : dépassé, le texte de base a changé depuis</translation>
    </message>
    <message>
        <source>{words}, {n} plaats open</source>
        <translation>{words}, {n} champ à remplir</translation>
    </message>
    <message>
        <source>{words}, {n} plaatsen open</source>
        <translation>{words}, {n} champs à remplir</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Les toevoegen</source>
        <translation>Ajouter une leçon</translation>
    </message>
    <message>
        <source>Lessen</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Nog geen les. Wat loopt de volgende keer anders?</source>
        <translation>Pas encore de leçon. Que ferons-nous autrement la prochaine fois&#xa0;?</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>Ouvertes&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Afgesloten</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Bekijk bronnen</source>
        <translation>Voir les sources</translation>
    </message>
    <message>
        <source>De verhalen van het laatste uur worden gelezen.</source>
        <translation>Lecture des sujets de la dernière heure.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter, aan</source>
        <translation>Filtre, actif</translation>
    </message>
    <message>
        <source>Geen nieuwe verhalen</source>
        <translation>Aucun nouveau sujet</translation>
    </message>
    <message>
        <source>Geen verhaal past bij de filter</source>
        <translation>Aucun sujet ne correspond au filtre</translation>
    </message>
    <message>
        <source>Niets te beslissen</source>
        <translation>Rien à décider</translation>
    </message>
    <message>
        <source>Nog geen afgesloten verhaal</source>
        <translation>Pas encore de sujet écarté</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Verhalen</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Wat je opvolgt staat onder Alles.</source>
        <translation>Ce que vous suivez se trouve sous Tout.</translation>
    </message>
    <message>
        <source>Welke verhalen</source>
        <translation>Quels sujets</translation>
    </message>
    <message>
        <source>Wis de filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>{n} nieuw verhaal</source>
        <translation>{n} nouveau sujet</translation>
    </message>
    <message>
        <source>{n} nieuwe verhalen</source>
        <translation>{n} nouveaux sujets</translation>
    </message>
    <message>
        <source>{n} verhaal</source>
        <translation>{n} sujet</translation>
    </message>
    <message>
        <source>{n} verhalen</source>
        <translation>{n} sujets</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Regel in het verloop van {number}</source>
        <translation>Ligne du journal de {number}</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>Verbeter met een nieuwe regel…</source>
        <translation>Corriger par une nouvelle ligne…</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>Noteer wat er gebeurt of wie je belt</source>
        <translation>Notez ce qui se passe ou qui vous appelez</translation>
    </message>
    <message>
        <source>Regel in het verloop</source>
        <translation>Ligne du déroulement</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>alleen toevoegen</source>
        <translation>ajout seul</translation>
    </message>
    <message>
        <source>{n} regel</source>
        <translation>{n} ligne</translation>
    </message>
    <message>
        <source>{n} regels</source>
        <translation>{n} lignes</translation>
    </message>
</context>
<context>
    <name>MergePlace</name>
    <message>
        <source>(weggelaten)</source>
        <translation>(omis)</translation>
    </message>
    <message>
        <source>Beide</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Beide blijven</source>
        <translation>Les deux restent</translation>
    </message>
    <message>
        <source>Eigen woorden</source>
        <translation>Propres mots</translation>
    </message>
    <message>
        <source>Eigen woorden voor plaats {number}</source>
        <translation>Propres mots pour l&apos;endroit {number}</translation>
    </message>
    <message>
        <source>Enkel {name} wijzigde dit</source>
        <translation>Seul {name} a modifié ceci</translation>
    </message>
    <message>
        <source>Geen van beide</source>
        <translation>Aucun des deux</translation>
    </message>
    <message>
        <source>Geen van beide blijft</source>
        <translation>Aucun des deux ne reste</translation>
    </message>
    <message>
        <source>Gekozen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>Nog kiezen</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>Plaats {number}</source>
        <translation>Endroit {number}</translation>
    </message>
    <message>
        <source>Plaats {number}, {state}. Links, {first}: {ours} Rechts, {second}: {theirs}</source>
        <translation>Endroit {number}, {state}. À gauche, {first} : {ours} À droite, {second} : {theirs}</translation>
    </message>
    <message>
        <source>beide blijven</source>
        <translation>les deux restent</translation>
    </message>
    <message>
        <source>blijft</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>eigen woorden</source>
        <translation>propres mots</translation>
    </message>
    <message>
        <source>geen van beide blijft</source>
        <translation>aucun des deux ne reste</translation>
    </message>
    <message>
        <source>links blijft</source>
        <translation>la gauche reste</translation>
    </message>
    <message>
        <source>nog niets gekozen</source>
        <translation>rien de choisi</translation>
    </message>
    <message>
        <source>rechts blijft</source>
        <translation>la droite reste</translation>
    </message>
    <message>
        <source>voorgesteld</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>weggelaten</source>
        <translation>omis</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Bewaar als één versie</source>
        <translation>Enregistrer comme une seule version</translation>
    </message>
    <message>
        <source>Eigen tekst voor {channel}</source>
        <translation>Texte propre pour {channel}</translation>
    </message>
    <message>
        <source>Links {ours}, rechts {theirs}. Beide blijven leesbaar in het logboek; gegeven akkoorden vervallen.</source>
        <translation>À gauche {ours}, à droite {theirs}. Les deux restent lisibles au journal ; les accords donnés deviennent caducs.</translation>
    </message>
    <message>
        <source>Nog {n} plaats te kiezen</source>
        <translation>Encore {n} endroit à choisir</translation>
    </message>
    <message>
        <source>Nog {n} plaatsen te kiezen</source>
        <translation>Encore {n} endroits à choisir</translation>
    </message>
    <message>
        <source>Plaatsen waar de versies verschillen</source>
        <translation>Endroits où les versions diffèrent</translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Tekst in het {language}</source>
        <translation>Texte en {language}</translation>
    </message>
    <message>
        <source>kies</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>plaats</source>
        <translation>endroit</translation>
    </message>
    <message>
        <source>plaats {number}: nog te kiezen</source>
        <translation>endroit {number} : à choisir</translation>
    </message>
    <message>
        <source>revisie {number} van {name} ({time})</source>
        <translation>révision {number} de {name} ({time})</translation>
    </message>
    <message>
        <source>volgende open</source>
        <translation>suivant ouvert</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Twee versies samenvoegen</source>
        <translation>Fusionner deux versions</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>De twee versies zijn intussen samengevoegd.</source>
        <translation>Les deux versions ont été fusionnées entre-temps.</translation>
    </message>
    <message>
        <source>Samengevoegd tot één versie.</source>
        <translation>Fusionné en une version.</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Lopende dossiers</source>
        <translation>Dossiers en cours</translation>
    </message>
    <message>
        <source>Navigatie</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Persdossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>dit scherm</source>
        <translation>cet écran</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>blokkeert</source>
        <translation>bloque</translation>
    </message>
    <message>
        <source>nog te doen</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Nodig voor vrijgave</source>
        <translation>Requis pour la diffusion</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Volgende stap: {sentence}</source>
        <translation>Étape suivante : {sentence}</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>et encore {n}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Niets gevonden voor ‘{words}’.</source>
        <translation>Rien trouvé pour «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>Opdrachtenpalet</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Zoek of voer uit</source>
        <translation>Chercher ou exécuter</translation>
    </message>
    <message>
        <source>kiezen</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>meer acties</source>
        <translation>autres actions</translation>
    </message>
    <message>
        <source>typ d voor dossiers, p voor persvragen, m voor mensen</source>
        <translation>tapez d pour dossiers, p pour demandes presse, m pour personnes</translation>
    </message>
    <message>
        <source>uitvoeren</source>
        <translation>exécuter</translation>
    </message>
</context>
<context>
    <name>Peek</name>
    <message>
        <source>Beeld bij dit verhaal</source>
        <translation>Image de ce sujet</translation>
    </message>
    <message>
        <source>Bij dit verhaal is geen beeld.</source>
        <translation>Ce sujet n&apos;a pas d&apos;image.</translation>
    </message>
    <message>
        <source>Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd.</source>
        <translation>Cette image ne peut pas être affichée ; ses octets sont intacts.</translation>
    </message>
    <message>
        <source>Dit beeld staat niet op dit toestel. Leg het vast met Ctrl+V om het te bekijken.</source>
        <translation>Cette image n&apos;est pas sur cet appareil. Enregistrez-la avec Ctrl+V pour la voir.</translation>
    </message>
    <message>
        <source>Laat de toets los om het te verbergen. Dat je het bekeek, staat in het journaal.</source>
        <translation>Relâchez la touche pour la masquer. Le journal note que vous l&apos;avez regardée.</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Akkoord vraag je vanuit de verklaring.</source>
        <translation>L&apos;accord se demande depuis la déclaration.</translation>
    </message>
    <message>
        <source>Geen tekst wacht op akkoord</source>
        <translation>Aucun texte n&apos;attend d&apos;accord</translation>
    </message>
    <message>
        <source>Teksten die op akkoord wachten</source>
        <translation>Textes qui attendent un accord</translation>
    </message>
    <message>
        <source>{n} tekst wacht</source>
        <translation>{n} texte attend</translation>
    </message>
    <message>
        <source>{n} teksten wachten</source>
        <translation>{n} textes attendent</translation>
    </message>
</context>
<context>
    <name>PendingModel</name>
    <message>
        <source>{kind}, {case}, {given} van {needed} verplichte akkoorden</source>
        <translation>{kind}, {case}, accords requis&#xa0;: {given} sur {needed}</translation>
    </message>
</context>
<context>
    <name>PhaseChart</name>
    <message>
        <source>bezig</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>PlannedPane</name>
    <message>
        <source>Annuleer de planning</source>
        <translation>Annuler la planification</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken. De persmap vertrekt onder embargo tot {time}; wie het embargo niet zelf bewaart, krijgt het dan pas.</source>
        <translation>Rien n&apos;est encore parti. Le dossier de presse part sous embargo jusqu&apos;à {time} ; qui ne gère pas l&apos;embargo lui-même ne le recevra qu&apos;à ce moment.</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken. Op {time} wordt elke poort nog eens nagekeken.</source>
        <translation>Rien n&apos;est encore parti. À {time}, chaque condition est encore vérifiée.</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken. Zodra de tijd om is, gaat de website eerst en dan de rest.</source>
        <translation>Rien n&apos;est encore parti. Une fois le délai passé, le site web part d&apos;abord, puis le reste.</translation>
    </message>
    <message>
        <source>Je mag dit venster sluiten; de wachtrij houdt het bij, ook na een herstart.</source>
        <translation>Vous pouvez fermer cette fenêtre ; la file d&apos;attente s&apos;en souvient, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Vertrekt van {device}.</source>
        <translation>Part de {device}.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Afgeleid van basistekst</source>
        <translation>Dérivé du texte de base</translation>
    </message>
    <message>
        <source>Basistekst</source>
        <translation>Texte de base</translation>
    </message>
    <message>
        <source>Deze tekst staat vast. Begin een nieuwe revisie om te schrijven.</source>
        <translation>Ce texte est figé. Commencez une nouvelle révision pour écrire.</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Texte propre</translation>
    </message>
    <message>
        <source>Eigen tekst voor {channel}</source>
        <translation>Texte propre pour {channel}</translation>
    </message>
    <message>
        <source>Herkomst van de tekst op dit kanaal</source>
        <translation>Origine du texte sur ce canal</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Voorbeeld {channel}</source>
        <translation>Aperçu {channel}</translation>
    </message>
    <message>
        <source>voorbeeld</source>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>{handle} · voorbeeld</source>
        <translation>{handle} · aperçu</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Afdrukvoorbeeld</source>
        <translation>Aperçu avant impression</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Bladzijde {n} van {many}</source>
        <translation>Page {n} sur {many}</translation>
    </message>
    <message>
        <source>De printer neemt het niet aan.</source>
        <translation>L&apos;imprimante ne l&apos;accepte pas.</translation>
    </message>
    <message>
        <source>Druk af</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Envoyé à l&apos;imprimante.</translation>
    </message>
    <message>
        <source>PDF bewaren</source>
        <translation>Enregistrer le PDF</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Volgende</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Vorige</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>{file} bewaard.</source>
        <translation>{file} enregistré.</translation>
    </message>
    <message>
        <source>{file} kan niet geschreven worden. Kies een andere map.</source>
        <translation>{file} ne peut pas être écrit. Choisissez un autre répertoire.</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>CONCEPT · niet vrijgegeven</source>
        <translation>PROJET · non publié</translation>
    </message>
    <message>
        <source>Deze tekst mag nog niet vertrekken.</source>
        <translation>Ce texte ne peut pas encore partir.</translation>
    </message>
    <message>
        <source>Druk af</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Precies dit vertrekt bij vrijgave.</source>
        <translation>C&apos;est exactement ce qui part à la diffusion.</translation>
    </message>
    <message>
        <source>Proefdruk</source>
        <translation>Épreuve</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Taal van de proefdruk</source>
        <translation>Langue de l&apos;épreuve</translation>
    </message>
</context>
<context>
    <name>QueueDetail</name>
    <message>
        <source>Annuleer</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Leg opzij</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Naar het dossier</source>
        <translation>Vers le dossier</translation>
    </message>
    <message>
        <source>Probeer alles opnieuw</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Verder zonder de website</source>
        <translation>Continuer sans le site web</translation>
    </message>
    <message>
        <source>Verstuur vanaf dit toestel</source>
        <translation>Envoyer depuis cet appareil</translation>
    </message>
    <message>
        <source>Vertrekt van {device}</source>
        <translation>Part de {device}</translation>
    </message>
    <message>
        <source>Wordt verstuurd door {device}</source>
        <translation>Envoyé par {device}</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>Adres op {channel}</source>
        <translation>Adresse sur {channel}</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>Bekijk de wachtrij</source>
        <translation>Voir la file d&apos;attente</translation>
    </message>
    <message>
        <source>De vrijgave is tegengehouden. {why}</source>
        <translation>La diffusion est retenue. {why}</translation>
    </message>
    <message>
        <source>Er is niets vertrokken. De tekst staat weer zoals hij was.</source>
        <translation>Rien n&apos;est parti. Le texte est de nouveau comme il était.</translation>
    </message>
    <message>
        <source>Versturen is gestopt.</source>
        <translation>L&apos;envoi est arrêté.</translation>
    </message>
    <message>
        <source>Vrijgave {number}</source>
        <translation>Diffusion {number}</translation>
    </message>
    <message>
        <source>Vrijgave {number} is tegengehouden.</source>
        <translation>La diffusion {number} est retenue.</translation>
    </message>
    <message>
        <source>Vrijgegeven.</source>
        <translation>Diffusé.</translation>
    </message>
    <message>
        <source>{channel}: niet verstuurd. {why}</source>
        <translation>{channel} : pas envoyé. {why}</translation>
    </message>
    <message>
        <source>{channel}: niet zeker of het aankwam. {why}</source>
        <translation>{channel} : pas certain que ce soit arrivé. {why}</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>gepland</source>
        <translation>planifié</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>retiré</translation>
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
        <translation>Plus rien ne doit partir.</translation>
    </message>
    <message>
        <source>Naar Persdossiers</source>
        <translation>Vers les dossiers</translation>
    </message>
    <message>
        <source>Wachtrij</source>
        <translation>File d&apos;attente</translation>
    </message>
    <message>
        <source>Wat vrijgegeven is, staat waar het moet staan.</source>
        <translation>Ce qui est diffusé est là où il doit être.</translation>
    </message>
    <message>
        <source>Website eerst. Een kanaal dat mislukt, houdt de andere niet tegen.</source>
        <translation>Site web d&apos;abord. Un canal qui échoue ne retient pas les autres.</translation>
    </message>
    <message>
        <source>{n} vrijgave</source>
        <translation>{n} diffusion</translation>
    </message>
    <message>
        <source>{n} vrijgaven</source>
        <translation>{n} diffusions</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Aangekomen</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Alles verstuurd</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Geplaatst</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Geplaatst {time}</source>
        <translation>Publié à {time}</translation>
    </message>
    <message>
        <source>Gestopt</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Het staat er</source>
        <translation>C&apos;est là</translation>
    </message>
    <message>
        <source>Het staat er niet</source>
        <translation>Ce n&apos;est pas là</translation>
    </message>
    <message>
        <source>Is het aangekomen?</source>
        <translation>Est-ce arrivé ?</translation>
    </message>
    <message>
        <source>Jij</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Kijk nu na</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Kopieer het adres</source>
        <translation>Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>Met de hand gedaan</source>
        <translation>Fait à la main</translation>
    </message>
    <message>
        <source>Mislukt</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Niet aangekomen</source>
        <translation>Pas arrivé</translation>
    </message>
    <message>
        <source>Om {time}</source>
        <translation>À {time}</translation>
    </message>
    <message>
        <source>Onder embargo tot {time}.</source>
        <translation>Sous embargo jusqu&apos;à {time}.</translation>
    </message>
    <message>
        <source>Onzeker</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Opnieuw om {time}.</source>
        <translation>De nouveau à {time}.</translation>
    </message>
    <message>
        <source>Probeer opnieuw</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Tegengehouden om {time}</source>
        <translation>Retenu à {time}</translation>
    </message>
    <message>
        <source>Teruggenomen {time}</source>
        <translation>Repris à {time}</translation>
    </message>
    <message>
        <source>Verstuurd {time}</source>
        <translation>Envoyé à {time}</translation>
    </message>
    <message>
        <source>Vertrekt</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Vertrekt over {left}</source>
        <translation>Part dans {left}</translation>
    </message>
    <message>
        <source>Vertrekt {time}</source>
        <translation>Part {time}</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Weggehaald</source>
        <translation>Enlevé</translation>
    </message>
    <message>
        <source>Weggehaald {time}</source>
        <translation>Enlevé à {time}</translation>
    </message>
    <message>
        <source>Wordt nagekeken om {time}.</source>
        <translation>Vérifié à {time}.</translation>
    </message>
    <message>
        <source>Wordt verstuurd door {device}.</source>
        <translation>Envoyé par {device}.</translation>
    </message>
    <message>
        <source>Zo meteen</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>en nog {count}</source>
        <translation>et encore {count}</translation>
    </message>
    <message>
        <source>toestel {device}</source>
        <translation>appareil {device}</translation>
    </message>
    <message>
        <source>{name} · rechtzetten</source>
        <translation>{name} · rectifier</translation>
    </message>
    <message>
        <source>{name} · terugnemen</source>
        <translation>{name} · reprendre</translation>
    </message>
    <message>
        <source>{name} · vasthouden tot {time}</source>
        <translation>{name} · retenir jusqu&apos;au {time}</translation>
    </message>
    <message>
        <source>{n} in de wachtrij</source>
        <translation>{n} en file</translation>
    </message>
    <message>
        <source>{n} mislukt</source>
        <translation>{n} en échec</translation>
    </message>
    <message>
        <source>{n} onderweg</source>
        <translation>{n} en route</translation>
    </message>
    <message>
        <source>{n} onzeker</source>
        <translation>{n} à vérifier</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} en suspens</translation>
    </message>
    <message>
        <source>{n} voor jou</source>
        <translation>{n} pour vous</translation>
    </message>
    <message>
        <source>{sent} van {all} verstuurd.</source>
        <translation>{sent} sur {all} envoyés.</translation>
    </message>
</context>
<context>
    <name>ReleaseActs</name>
    <message>
        <source>Ingetrokken.</source>
        <translation>Retirée.</translation>
    </message>
    <message>
        <source>Laatste vrijgave intrekken</source>
        <translation>Retirer la dernière diffusion</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Daarna kan je enkel nog rechtzetten of intrekken.</source>
        <translation>Ensuite, vous ne pouvez plus que rectifier ou retirer.</translation>
    </message>
    <message>
        <source>Daarna kan enkel nog rechtzetten of intrekken.</source>
        <translation>Ensuite, il ne reste que rectifier ou retirer.</translation>
    </message>
    <message>
        <source>De website eerst. Noteer bij wat jij plaatst waar de tekst staat.</source>
        <translation>Le site web d&apos;abord. Notez, pour ce que vous publiez, où se trouve le texte.</translation>
    </message>
    <message>
        <source>Een halve minuut kan je het nog ongedaan maken.</source>
        <translation>Vous pouvez l&apos;annuler pendant une demi-minute.</translation>
    </message>
    <message>
        <source>Er is nog niets vertrokken.</source>
        <translation>Rien n&apos;est encore parti.</translation>
    </message>
    <message>
        <source>Het dossier gaat naar Opvolging.</source>
        <translation>Le dossier passe au suivi.</translation>
    </message>
    <message>
        <source>Proefdruk</source>
        <translation>Épreuve</translation>
    </message>
    <message>
        <source>SHA-256 {sha}</source>
        <translation>SHA-256 {sha}</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Vrijgave</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Vrijgeven</source>
        <translation>Diffuser</translation>
    </message>
    <message>
        <source>kies een uur</source>
        <translation>choisissez une heure</translation>
    </message>
    <message>
        <source>revisie {number}</source>
        <translation>révision {number}</translation>
    </message>
    <message>
        <source>vertrekt</source>
        <translation>part</translation>
    </message>
    <message>
        <source>{n} poort dicht</source>
        <translation>{n} condition non remplie</translation>
    </message>
    <message>
        <source>{n} poorten dicht</source>
        <translation>{n} conditions non remplies</translation>
    </message>
    <message>
        <source>{kind} vrijgeven</source>
        <translation>Diffuser&#xa0;: {kind}</translation>
    </message>
</context>
<context>
    <name>ReleaseForms</name>
    <message>
        <source>Embargo opheffen</source>
        <translation>Lever l&apos;embargo</translation>
    </message>
    <message>
        <source>Embargo vervroegen</source>
        <translation>Avancer l&apos;embargo</translation>
    </message>
    <message>
        <source>Hef op</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Nu geldt embargo tot {day}, {time}. De reden blijft in het verloop staan.</source>
        <translation>L&apos;embargo vaut jusqu&apos;au {day}, {time}. Le motif reste dans le déroulement.</translation>
    </message>
    <message>
        <source>Vervroeg</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Waarom mag de tekst vroeger weg</source>
        <translation>Pourquoi le texte peut-il partir plus tôt</translation>
    </message>
</context>
<context>
    <name>ReleasePresenter</name>
    <message>
        <source>Bestanden klaar in {folder}</source>
        <translation>Fichiers prêts dans {folder}</translation>
    </message>
    <message>
        <source>De bestanden staan niet op dit toestel. Je kan ze opnieuw laten maken.</source>
        <translation>Les fichiers ne sont pas sur cet appareil. Vous pouvez les faire refaire.</translation>
    </message>
    <message>
        <source>De vrijgave is tegengehouden; er is niets vertrokken.</source>
        <translation>La diffusion est retenue ; rien n&apos;est parti.</translation>
    </message>
    <message>
        <source>Embargo opgeheven.</source>
        <translation>Embargo levé.</translation>
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
        <translation>Tout est au vert</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Juridische checklist</source>
        <translation>Liste de contrôle juridique</translation>
    </message>
    <message>
        <source>Nog in orde te brengen</source>
        <translation>À mettre en ordre</translation>
    </message>
    <message>
        <source>Open persvragen</source>
        <translation>Demandes presse ouvertes</translation>
    </message>
    <message>
        <source>Plaatshouders</source>
        <translation>Champs à remplir</translation>
    </message>
    <message>
        <source>Talen</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Vingerafdruk</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>akkoord van iemand die al voor een andere overheid sprak</source>
        <translation>accord d&apos;une personne qui a déjà parlé pour une autre autorité</translation>
    </message>
    <message>
        <source>akkoord vervallen met een nieuwe revisie</source>
        <translation>accord caduc par une nouvelle révision</translation>
    </message>
    <message>
        <source>akkoord {time}, getuige {witness}</source>
        <translation>accord à {time}, témoin {witness}</translation>
    </message>
    <message>
        <source>akkoord {time}, handtekening geldig</source>
        <translation>accord à {time}, signature valable</translation>
    </message>
    <message>
        <source>akkoord {time}, teruggebeld met {witness}</source>
        <translation>accord à {time}, rappelé avec {witness}</translation>
    </message>
    <message>
        <source>antwoordt nog niet</source>
        <translation>ne répond pas encore</translation>
    </message>
    <message>
        <source>doel {goal}, nog {minutes} min</source>
        <translation>cible {goal}, encore {minutes} min</translation>
    </message>
    <message>
        <source>doel {goal}, {late}</source>
        <translation>cible {goal}, {late}</translation>
    </message>
    <message>
        <source>eerst</source>
        <translation>d&apos;abord</translation>
    </message>
    <message>
        <source>gaf door, nog geen uitspraak</source>
        <translation>a transmis, pas encore d&apos;avis</translation>
    </message>
    <message>
        <source>geen open</source>
        <translation>aucun à remplir</translation>
    </message>
    <message>
        <source>handtekening klopt niet</source>
        <translation>la signature n&apos;est pas valable</translation>
    </message>
    <message>
        <source>niet meer nodig, een ander ging akkoord</source>
        <translation>plus nécessaire, une autre personne a donné son accord</translation>
    </message>
    <message>
        <source>nog geen akkoord</source>
        <translation>pas encore d&apos;accord</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>pas encore sollicité</translation>
    </message>
    <message>
        <source>nog terug te bellen</source>
        <translation>à rappeler</translation>
    </message>
    <message>
        <source>overgeslagen {time}, met reden</source>
        <translation>passé outre à {time}, avec motif</translation>
    </message>
    <message>
        <source>raadt af</source>
        <translation>déconseille</translation>
    </message>
    <message>
        <source>tekst is exact wat is goedgekeurd</source>
        <translation>le texte est exactement celui qui a reçu l&apos;accord</translation>
    </message>
    <message>
        <source>vraagt een aanpassing</source>
        <translation>demande une adaptation</translation>
    </message>
    <message>
        <source>wacht op getuige {witness}</source>
        <translation>attend le témoin {witness}</translation>
    </message>
    <message>
        <source>weigert</source>
        <translation>refuse</translation>
    </message>
    <message>
        <source>{answered} van {total}</source>
        <translation>{answered} sur {total}</translation>
    </message>
    <message>
        <source>{good} van {all}</source>
        <translation>{good} sur {all}</translation>
    </message>
    <message>
        <source>{good} van {cited} vrijgeefbaar</source>
        <translation>{good} sur {cited} divulgables</translation>
    </message>
    <message>
        <source>{n} poort is dicht</source>
        <translation>{n} condition n&apos;est pas remplie</translation>
    </message>
    <message>
        <source>{n} poorten zijn dicht</source>
        <translation>{n} conditions ne sont pas remplies</translation>
    </message>
    <message>
        <source>{words}, {names} niet in tekst</source>
        <translation>{words}, {names} hors du texte</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>Beantwoord</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Binnen 30 min</source>
        <translation>Dans les 30 min</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>beantwoord om {time}</source>
        <translation>réponse donnée à {time}</translation>
    </message>
    <message>
        <source>deadline {left}</source>
        <translation>échéance {left}</translation>
    </message>
    <message>
        <source>geselecteerd</source>
        <translation>sélectionnée</translation>
    </message>
</context>
<context>
    <name>RequestPane</name>
    <message>
        <source>Akkoord op revisie {n}: {given} van {needed}</source>
        <translation>Accord sur la révision {n}&#xa0;: {given} sur {needed}</translation>
    </message>
    <message>
        <source>Antwoorden kan met achtergrond of een doorverwijzing, of meld uitstel.</source>
        <translation>Vous pouvez répondre par du contexte ou un renvoi, ou annoncer un délai.</translation>
    </message>
    <message>
        <source>Bel</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Bij vrijgave vertrekt dit vanzelf.</source>
        <translation>À la diffusion, ceci part automatiquement.</translation>
    </message>
    <message>
        <source>De eigen tekst is nog niet geschreven</source>
        <translation>Le texte propre n&apos;est pas encore écrit</translation>
    </message>
    <message>
        <source>De vraag en haar antwoord</source>
        <translation>La demande et sa réponse</translation>
    </message>
    <message>
        <source>Deze vraag is afgehandeld.</source>
        <translation>Cette demande est traitée.</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen vrijgegeven tekst</source>
        <translation>Ce dossier n&apos;a pas encore de texte diffusé</translation>
    </message>
    <message>
        <source>Er is geen mailadres: bel bij vrijgave.</source>
        <translation>Il n&apos;y a pas d&apos;adresse de courriel : appelez à la diffusion.</translation>
    </message>
    <message>
        <source>Hij vraagt eigen akkoorden. Z geeft deze redactie weer hetzelfde antwoord als de rest.</source>
        <translation>Elle demande ses propres accords. Z redonne à cette rédaction la même réponse qu&apos;aux autres.</translation>
    </message>
    <message>
        <source>Klaarzetten</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>gsm gekend</source>
        <translation>gsm connu</translation>
    </message>
    <message>
        <source>nummer gekend</source>
        <translation>numéro connu</translation>
    </message>
    <message>
        <source>{who} wacht {span}.</source>
        <translation>{who} attend depuis {span}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open persdossier</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Schrijf eigen tekst</source>
        <translation>Écrire un texte propre</translation>
    </message>
    <message>
        <source>Uitstel gemeld tot {time}</source>
        <translation>Délai annoncé jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>Uitstel melden</source>
        <translation>Annoncer un délai</translation>
    </message>
    <message>
        <source>Wat de overheid vraagt</source>
        <translation>Ce que demande l&apos;autorité</translation>
    </message>
    <message>
        <source>Wie kreeg welke versie</source>
        <translation>Qui a reçu quelle version</translation>
    </message>
    <message>
        <source>Zet het klaar, dan vertrekt het vanzelf bij vrijgave.</source>
        <translation>Préparez-la : elle partira automatiquement à la diffusion.</translation>
    </message>
    <message>
        <source>bij {name}</source>
        <translation>chez {name}</translation>
    </message>
    <message>
        <source>{time} per {medium}</source>
        <translation>{time} par {medium}</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Alles</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Beantwoord</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Belt er iemand, druk N of Ctrl+Shift+V.</source>
        <translation>Quelqu&apos;un appelle&#xa0;? Appuyez sur N ou Ctrl+Shift+V.</translation>
    </message>
    <message>
        <source>De vragen van alle dossiers worden gelezen.</source>
        <translation>Lecture des demandes de tous les dossiers.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Geen open vragen</source>
        <translation>Aucune demande ouverte</translation>
    </message>
    <message>
        <source>Gelijke behandeling: elke redactie krijgt dezelfde feiten</source>
        <translation>Égalité de traitement&#xa0;: chaque rédaction reçoit les mêmes faits</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Nieuwe vraag</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Nog geen persvragen</source>
        <translation>Pas encore de demandes presse</translation>
    </message>
    <message>
        <source>Nog niets beantwoord</source>
        <translation>Aucune réponse donnée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Liste de presse</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Welke vragen</source>
        <translation>Quelles demandes</translation>
    </message>
    <message>
        <source>selecteer</source>
        <translation>sélectionner</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>zelfde antwoord</source>
        <translation>même réponse</translation>
    </message>
    <message>
        <source>{n} open, {soon} binnen 30 min</source>
        <translation>Ouvertes&#xa0;: {n}, dans les 30 min&#xa0;: {soon}</translation>
    </message>
</context>
<context>
    <name>RevisionLine</name>
    <message>
        <source>volgende</source>
        <translation>suivant</translation>
    </message>
</context>
<context>
    <name>SameSwitch</name>
    <message>
        <source>Ander antwoord: {reason}</source>
        <translation>Autre réponse : {reason}</translation>
    </message>
    <message>
        <source>Zelfde antwoord aan allen</source>
        <translation>Même réponse à tous</translation>
    </message>
    <message>
        <source>{n} redactie in dit dossier krijgt deze tekst</source>
        <translation>{n} rédaction de ce dossier reçoit ce texte</translation>
    </message>
    <message>
        <source>{n} redacties in dit dossier krijgen dezelfde tekst</source>
        <translation>{n} rédactions de ce dossier reçoivent le même texte</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>{done} van {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Alles staat in {folder}.</source>
        <translation>Tout se trouve dans {folder}.</translation>
    </message>
    <message>
        <source>Beheerder</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Bekijk en wijzig de sneltoetsen</source>
        <translation>Voir et modifier les raccourcis</translation>
    </message>
    <message>
        <source>Dit toestel</source>
        <translation>Cet appareil</translation>
    </message>
    <message>
        <source>Elke handeling komt op deze naam in het logboek, met de sleutel van dit toestel.</source>
        <translation>Chaque acte porte ce nom dans le journal, avec la clé de cet appareil.</translation>
    </message>
    <message>
        <source>Er is niemand ingeroosterd.</source>
        <translation>Personne n&apos;est prévu au rôle.</translation>
    </message>
    <message>
        <source>Het logo is nog niet op dit toestel aangekomen; tot dan kan hier niets vrijgegeven worden.</source>
        <translation>Le logo n&apos;est pas encore arrivé sur cet appareil ; d&apos;ici là, rien ne peut être diffusé ici.</translation>
    </message>
    <message>
        <source>Huisstijl</source>
        <translation>Charte de la zone</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Nieuwe wacht</source>
        <translation>Nouvelle garde</translation>
    </message>
    <message>
        <source>Nog niets ingevuld. Zonder naam en perscontact kan niets vrijgegeven worden.</source>
        <translation>Rien n&apos;est encore rempli. Sans nom ni contact presse, rien ne peut être diffusé.</translation>
    </message>
    <message>
        <source>Overheden en plaatsvervangers</source>
        <translation>Autorités et suppléants</translation>
    </message>
    <message>
        <source>Publieke sleutel van de persmappen</source>
        <translation>Clé publique des dossiers de presse</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Wie een persmap krijgt, controleert er de handtekening mee.</source>
        <translation>Qui reçoit un dossier de presse en vérifie la signature avec elle.</translation>
    </message>
    <message>
        <source>Wie zit hier</source>
        <translation>Qui est ici</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>achterwacht {name}</source>
        <translation>second de garde {name}</translation>
    </message>
    <message>
        <source>nog niemand</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>plaatsvervanger {name}</source>
        <translation>suppléant {name}</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Automatisch licht of donker</source>
        <translation>Clair ou sombre automatiquement</translation>
    </message>
    <message>
        <source>De gegevens van de desk worden geopend.</source>
        <translation>Ouverture des données du desk.</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Geen open punten op dit scherm</source>
        <translation>Aucun point ouvert sur cet écran</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Clair</translation>
    </message>
</context>
<context>
    <name>SignalDelegate</name>
    <message>
        <source>+{n} gelijkaardig</source>
        <translation>+{n} semblable</translation>
    </message>
    <message>
        <source>+{n} gelijkaardige</source>
        <translation>+{n} semblables</translation>
    </message>
    <message>
        <source>Hulpvraag</source>
        <translation>Demande d&apos;aide</translation>
    </message>
    <message>
        <source>verberg {n} gelijkaardig</source>
        <translation>masquer {n} semblable</translation>
    </message>
    <message>
        <source>verberg {n} gelijkaardige</source>
        <translation>masquer {n} semblables</translation>
    </message>
</context>
<context>
    <name>SignalModel</name>
    <message>
        <source>gevoelig beeld</source>
        <translation>image sensible</translation>
    </message>
    <message>
        <source>hulpvraag</source>
        <translation>demande d&apos;aide</translation>
    </message>
    <message>
        <source>{n} gelijkaardig</source>
        <translation>{n} semblable</translation>
    </message>
    <message>
        <source>{n} gelijkaardige</source>
        <translation>{n} semblables</translation>
    </message>
</context>
<context>
    <name>Silence</name>
    <message>
        <source>{who} zwijgt: {deputy} is gevraagd.</source>
        <translation>{who} ne répond pas : {deputy} est sollicité.</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Bewaar de feeds als lijst (OPML)</source>
        <translation>Enregistrer les flux comme liste (OPML)</translation>
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
        <translation>Cette source est désactivée.</translation>
    </message>
    <message>
        <source>Er loopt een ronde langs de bronnen.</source>
        <translation>Un tour des sources est en cours.</translation>
    </message>
    <message>
        <source>Laatst gelukt</source>
        <translation>Dernier succès</translation>
    </message>
    <message>
        <source>Lijst in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Lijst uit</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Neem een lijst van feeds over (OPML)</source>
        <translation>Reprendre une liste de flux (OPML)</translation>
    </message>
    <message>
        <source>Nieuwe bron</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Nog geen bronnen</source>
        <translation>Pas encore de sources</translation>
    </message>
    <message>
        <source>Pauzeer</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Peil alles nu</source>
        <translation>Tout interroger maintenant</translation>
    </message>
    <message>
        <source>Peil nu</source>
        <translation>Interroger maintenant</translation>
    </message>
    <message>
        <source>Peilt…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Toestand</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Vastgelegd</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Volgende poging</source>
        <translation>Prochaine tentative</translation>
    </message>
    <message>
        <source>Volgtermen en wat vastgelegd is</source>
        <translation>Termes suivis et ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Zet aan</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Zonder bron ziet Wacht niets. Een feed, de persmailbox of een export van het Meldpunt volstaat.</source>
        <translation>Sans source, Veille ne voit rien. Un flux, la boîte presse ou une exportation du point de contact suffit.</translation>
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
        <translation>{n} en échec</translation>
    </message>
    <message>
        <source>{n} signaal bewaard</source>
        <translation>{n} signal conservé</translation>
    </message>
    <message>
        <source>{n} signalen bewaard</source>
        <translation>{n} signaux enregistrés</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Geen voorstel voor ‘{word}’</source>
        <translation>Aucune proposition pour « {word} »</translation>
    </message>
    <message>
        <source>Haal ‘{word}’ uit je eigen woorden</source>
        <translation>Retirer « {word} » de vos propres mots</translation>
    </message>
    <message>
        <source>Houd ‘{word}’ bij je eigen woorden</source>
        <translation>Garder « {word} » parmi vos propres mots</translation>
    </message>
    <message>
        <source>Voorstellen voor ‘{word}’ worden gezocht</source>
        <translation>Recherche de propositions pour « {word} »</translation>
    </message>
</context>
<context>
    <name>SpellingRoom</name>
    <message>
        <source>De spelling staat uit. Zet ze aan bij Instellingen.</source>
        <translation>L&apos;orthographe est désactivée. Activez-la dans les Réglages.</translation>
    </message>
    <message>
        <source>De woorden worden nog opgezocht. Druk zo dadelijk opnieuw.</source>
        <translation>Les mots sont encore recherchés. Appuyez à nouveau dans un instant.</translation>
    </message>
    <message>
        <source>Het woordenboek antwoordt niet: de spelling is niet nagegaan. Lees de tekst zelf na.</source>
        <translation>Le dictionnaire ne répond pas : l&apos;orthographe n&apos;a pas été vérifiée. Relisez le texte vous-même.</translation>
    </message>
    <message>
        <source>Het woordenboek kent elk woord van deze tekst.</source>
        <translation>Le dictionnaire connaît chaque mot de ce texte.</translation>
    </message>
    <message>
        <source>Niet in het woordenboek: {word}</source>
        <translation>Pas dans le dictionnaire : {word}</translation>
    </message>
    <message>
        <source>Zet de cursor in een tekst om de spelling na te gaan.</source>
        <translation>Placez le curseur dans un texte pour vérifier l&apos;orthographe.</translation>
    </message>
</context>
<context>
    <name>StatementBanners</name>
    <message>
        <source>Akkoord is gevraagd op revisie {number}.</source>
        <translation>L&apos;accord est demandé sur la révision {number}.</translation>
    </message>
    <message>
        <source>Alle talen vertrekken samen, of geen.</source>
        <translation>Toutes les langues partent ensemble, ou aucune.</translation>
    </message>
    <message>
        <source>Begin revisie {number}</source>
        <translation>Commencer la révision {number}</translation>
    </message>
    <message>
        <source>De basistekst is gewijzigd na deze vertaling.</source>
        <translation>Le texte de base a changé après cette traduction.</translation>
    </message>
    <message>
        <source>De tekst in het {language} is ouder dan de basistekst.</source>
        <translation>Le texte en {language} est plus ancien que le texte de base.</translation>
    </message>
    <message>
        <source>De tekst ligt vast tot je een nieuwe begint.</source>
        <translation>Le texte est figé jusqu&apos;à ce que vous en commenciez un nouveau.</translation>
    </message>
    <message>
        <source>Deze tekst is vrijgegeven en ligt vast.</source>
        <translation>Ce texte est diffusé et figé.</translation>
    </message>
    <message>
        <source>Een rechtzetting of aanvulling begin je in het dossier.</source>
        <translation>Un rectificatif ou un complément se commence dans le dossier.</translation>
    </message>
    <message>
        <source>Een wijziging na akkoord doet alle akkoorden vervallen.</source>
        <translation>Un changement après accord rend tous les accords caducs.</translation>
    </message>
    <message>
        <source>Er zijn twee versies van deze tekst.</source>
        <translation>Il y a deux versions de ce texte.</translation>
    </message>
    <message>
        <source>Intussen is revisie {number} bewaard.</source>
        <translation>Entre-temps, la révision {number} a été enregistrée.</translation>
    </message>
    <message>
        <source>Jouw tekst staat hier nog. Vergelijk voor je bewaart.</source>
        <translation>Votre texte est encore ici. Comparez avant d&apos;enregistrer.</translation>
    </message>
    <message>
        <source>Kies per zin wat blijft. Akkoord vragen kan daarna.</source>
        <translation>Choisissez phrase par phrase ce qui reste. Vous pourrez ensuite demander l&apos;accord.</translation>
    </message>
    <message>
        <source>Naar het {language}</source>
        <translation>Vers le texte en {language}</translation>
    </message>
    <message>
        <source>Op revisie {number} was akkoord gevraagd.</source>
        <translation>L&apos;accord était demandé sur la révision {number}.</translation>
    </message>
    <message>
        <source>Pas de vertaling aan, of bevestig dat beide nog hetzelfde zeggen.</source>
        <translation>Adaptez la traduction, ou confirmez que les deux disent encore la même chose.</translation>
    </message>
    <message>
        <source>Revisie {number} had {n} akkoord.</source>
        <translation>La révision {number} avait {n} accord.</translation>
    </message>
    <message>
        <source>Revisie {number} had {n} akkoorden.</source>
        <translation>La révision {number} avait {n} accords.</translation>
    </message>
    <message>
        <source>Vergelijk</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Vergelijk met r{number}</source>
        <translation>Comparer avec r{number}</translation>
    </message>
    <message>
        <source>Voeg samen</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Zegt nog hetzelfde</source>
        <translation>Dit encore la même chose</translation>
    </message>
</context>
<context>
    <name>StatementPresenter</name>
    <message>
        <source>Akkoord gevraagd. De revisie ligt nu vast.</source>
        <translation>Accord demandé. La révision est maintenant figée.</translation>
    </message>
    <message>
        <source>Akkoord is gevraagd op precies deze tekst.</source>
        <translation>L&apos;accord est demandé sur exactement ce texte.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Er is al {n} akkoord gegeven; dat vervalt.</source>
        <translation>{n} accord a déjà été donné ; il deviendra caduc.</translation>
    </message>
    <message>
        <source>Er zijn al {n} akkoorden gegeven; die vervallen.</source>
        <translation>{n} accords ont déjà été donnés ; ils deviendront caducs.</translation>
    </message>
    <message>
        <source>Revisie bewaard.</source>
        <translation>Révision enregistrée.</translation>
    </message>
    <message>
        <source>Revisie {number} beginnen</source>
        <translation>Commencer la révision {number}</translation>
    </message>
    <message>
        <source>SHA-256 gekopieerd.</source>
        <translation>SHA-256 copié.</translation>
    </message>
</context>
<context>
    <name>StatementScreen</name>
    <message>
        <source>Concept blijft lokaal tot je akkoord vraagt</source>
        <translation>Le projet reste local jusqu&apos;à la demande d&apos;accord</translation>
    </message>
    <message>
        <source>Verklaring</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>terug naar dossier</source>
        <translation>retour au dossier</translation>
    </message>
    <message>
        <source>volgende plaatshouder</source>
        <translation>champ suivant</translation>
    </message>
</context>
<context>
    <name>StatementSheets</name>
    <message>
        <source>Dit is de eerste revisie: er is nog niets om mee te vergelijken.</source>
        <translation>C&apos;est la première révision&#xa0;: il n&apos;y a encore rien à comparer.</translation>
    </message>
    <message>
        <source>Dit is de tekst van de editor, met wat nog openstaat.</source>
        <translation>C&apos;est le texte de l&apos;éditeur, avec ce qui reste ouvert.</translation>
    </message>
    <message>
        <source>Er is één versie van deze tekst: er valt niets samen te voegen.</source>
        <translation>Il n&apos;y a qu&apos;une version de ce texte : rien à fusionner.</translation>
    </message>
    <message>
        <source>na revisie {number}</source>
        <translation>après la révision {number}</translation>
    </message>
    <message>
        <source>revisie {number}</source>
        <translation>révision {number}</translation>
    </message>
</context>
<context>
    <name>StatementShowing</name>
    <message>
        <source>Akkoord vragen</source>
        <translation>Demander l&apos;accord</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen verklaring.</source>
        <translation>Ce dossier n&apos;a pas encore de déclaration.</translation>
    </message>
    <message>
        <source>Een verklaring begin je in het dossier, met een sjabloon.</source>
        <translation>Une déclaration se commence dans le dossier, avec un modèle.</translation>
    </message>
    <message>
        <source>Er is nog geen verklaring.</source>
        <translation>Il n&apos;y a pas encore de déclaration.</translation>
    </message>
    <message>
        <source>Naar de dossiers</source>
        <translation>Vers les dossiers</translation>
    </message>
    <message>
        <source>Naar de vrijgave</source>
        <translation>Vers la diffusion</translation>
    </message>
    <message>
        <source>Naar het dossier</source>
        <translation>Vers le dossier</translation>
    </message>
    <message>
        <source>Revisie {number}</source>
        <translation>Révision {number}</translation>
    </message>
    <message>
        <source>bewaard {time} op dit toestel</source>
        <translation>enregistré {time} sur cet appareil</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>projet</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>Akkoord is gevraagd op revisie {number}</source>
        <translation>L&apos;accord est demandé sur la révision {number}</translation>
    </message>
    <message>
        <source>Bevestigd</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Deze tekst is vrijgegeven</source>
        <translation>Ce texte est diffusé</translation>
    </message>
    <message>
        <source>Dit kanaal neemt geen bericht zonder beeld</source>
        <translation>Ce canal n&apos;accepte pas de message sans image</translation>
    </message>
    <message>
        <source>Enkel achtergrond</source>
        <translation>Contexte seulement</translation>
    </message>
    <message>
        <source>Enkel op vraag</source>
        <translation>Sur demande</translation>
    </message>
    <message>
        <source>In onderzoek</source>
        <translation>En vérification</translation>
    </message>
    <message>
        <source>Misleidend</source>
        <translation>Trompeur</translation>
    </message>
    <message>
        <source>Niet bevestigd</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>Niet in deze versie: {what}</source>
        <translation>Pas dans cette version : {what}</translation>
    </message>
    <message>
        <source>Niet vrijgeven</source>
        <translation>Ne pas divulguer</translation>
    </message>
    <message>
        <source>Nog invullen</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Nog te onderzoeken</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Nog {what}</source>
        <translation>Encore {what}</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Ontkracht</source>
        <translation>Infirmé</translation>
    </message>
    <message>
        <source>Opzij gelegd</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Plaatshouder ‘{name}’ is leeg</source>
        <translation>Le champ «&#xa0;{name}&#xa0;» est vide</translation>
    </message>
    <message>
        <source>akkoord gevraagd</source>
        <translation>accord demandé</translation>
    </message>
    <message>
        <source>beeld nodig</source>
        <translation>image requise</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>daarna kan je akkoord vragen</source>
        <translation>ensuite vous pouvez demander l&apos;accord</translation>
    </message>
    <message>
        <source>eigen tekst</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>en nog {n} zin</source>
        <translation>et encore {n} phrase</translation>
    </message>
    <message>
        <source>en nog {n} zinnen</source>
        <translation>et encore {n} phrases</translation>
    </message>
    <message>
        <source>geen grens</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>link telt als 23</source>
        <translation>un lien compte pour 23</translation>
    </message>
    <message>
        <source>te lang</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>{length} van {limit}</source>
        <translation>{length} sur {limit}</translation>
    </message>
    <message>
        <source>{n} bewering</source>
        <translation>{n} affirmation</translation>
    </message>
    <message>
        <source>{n} beweringen</source>
        <translation>{n} affirmations</translation>
    </message>
    <message>
        <source>{n} checkpunt</source>
        <translation>{n} point de contrôle</translation>
    </message>
    <message>
        <source>{n} checkpunten</source>
        <translation>{n} points de contrôle</translation>
    </message>
    <message>
        <source>{n} plaatshouder</source>
        <translation>{n} champ à remplir</translation>
    </message>
    <message>
        <source>{n} plaatshouders</source>
        <translation>{n} champs à remplir</translation>
    </message>
    <message>
        <source>{n} teken</source>
        <translation>{n} caractère</translation>
    </message>
    <message>
        <source>{n} tekens</source>
        <translation>{n} caractères</translation>
    </message>
    <message>
        <source>{n} woord</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>{n} woorden</source>
        <translation>{n} mots</translation>
    </message>
    <message>
        <source>{over} te veel</source>
        <translation>{over} de trop</translation>
    </message>
    <message>
        <source>vrijgegeven</source>
        <translation>diffusé</translation>
    </message>
    <message>
        <source>wachtverklaring</source>
        <translation>déclaration d&apos;attente</translation>
    </message>
    <message>
        <source>{language} is ouder dan de basistekst</source>
        <translation>Texte en {language} : plus ancien que le texte de base</translation>
    </message>
    <message>
        <source>{language} verwijst niet naar {refs}</source>
        <translation>Texte en {language} : ne cite pas {refs}</translation>
    </message>
    <message>
        <source>{language} verwijst ook naar {refs}</source>
        <translation>Texte en {language} : cite aussi {refs}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>al begonnen</source>
        <translation>déjà commencé</translation>
    </message>
    <message>
        <source>bezig</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>nog niet begonnen</source>
        <translation>pas encore commencé</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>vrijgegeven</source>
        <translation>diffusé</translation>
    </message>
</context>
<context>
    <name>StoryDelegate</name>
    <message>
        <source>geleden</source>
        <translation>plus tôt</translation>
    </message>
    <message>
        <source>t.o.v. basislijn</source>
        <translation>p/r à la base</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>{group}: {n} verhaal</source>
        <translation>{group} : {n} sujet</translation>
    </message>
    <message>
        <source>{group}: {n} verhalen</source>
        <translation>{group} : {n} sujets</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Bovenbalk</source>
        <translation>Barre supérieure</translation>
    </message>
    <message>
        <source>Permanentie</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Wachtrij: {words}</source>
        <translation>File d&apos;attente : {words}</translation>
    </message>
    <message>
        <source>Zoek of voer uit</source>
        <translation>Chercher ou exécuter</translation>
    </message>
    <message>
        <source>niemand ingeroosterd</source>
        <translation>personne au rôle</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message>
        <source>Volgende stap</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>verplichte akkoorden</source>
        <translation>accords requis</translation>
    </message>
    <message>
        <source>{given} van {needed}</source>
        <translation>{given} sur {needed}</translation>
    </message>
    <message>
        <source>{given} van {needed} verplichte akkoorden</source>
        <translation>accords requis&#xa0;: {given} sur {needed}</translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <source>Andere toestellen</source>
        <translation>Autres appareils</translation>
    </message>
    <message>
        <source>Begin in deze map</source>
        <translation>Commencer dans ce répertoire</translation>
    </message>
    <message>
        <source>Beheer de hub</source>
        <translation>Administrer le hub</translation>
    </message>
    <message>
        <source>Kies een map</source>
        <translation>Choisir un répertoire</translation>
    </message>
    <message>
        <source>Ontkoppel</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Synchroniseer nu</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Verbind met een hub</source>
        <translation>Se connecter à un hub</translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>Bekijk de conflicten</source>
        <translation>Voir les conflits</translation>
    </message>
    <message>
        <source>Map of hub kiezen</source>
        <translation>Choisir un répertoire ou un hub</translation>
    </message>
    <message>
        <source>Synchroniseer nu</source>
        <translation>Synchroniser maintenant</translation>
    </message>
</context>
<context>
    <name>SyncNotices</name>
    <message>
        <source>Bekijk</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Bekijk de conflicten</source>
        <translation>Voir les conflits</translation>
    </message>
    <message>
        <source>Er is iets dat een mens moet beslissen.</source>
        <translation>Une personne doit trancher.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Hors ligne.</translation>
    </message>
    <message>
        <source>Vrijgeven wacht tot de andere toestellen weer te horen zijn.</source>
        <translation>La diffusion attend que les autres appareils soient de nouveau joignables.</translation>
    </message>
    <message>
        <source>Probeer nu</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Offline: {n} wijziging niet verzonden.</source>
        <translation>Hors ligne : {n} modification non envoyée.</translation>
    </message>
    <message>
        <source>Offline: {n} wijzigingen niet verzonden.</source>
        <translation>Hors ligne : {n} modifications non envoyées.</translation>
    </message>
    <message>
        <source>Synchroniseren is gestopt.</source>
        <translation>La synchronisation est arrêtée.</translation>
    </message>
</context>
<context>
    <name>SyncPresenter</name>
    <message>
        <source>Adres van de hub</source>
        <translation>Adresse du hub</translation>
    </message>
    <message>
        <source>Alles staat enkel op dit toestel. Kies een map die alle toestellen zien, of een hub; wat er staat, kan niemand anders lezen.</source>
        <translation>Tout se trouve uniquement sur cet appareil. Choisissez un répertoire que tous les appareils voient, ou un hub ; personne d&apos;autre ne peut lire ce qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>Alles van hier staat nu in de map.</source>
        <translation>Tout ce qui est ici se trouve maintenant dans le répertoire.</translation>
    </message>
    <message>
        <source>Alles wat naar de hub gaat, is versleuteld; hij kan het niet lezen.</source>
        <translation>Tout ce qui va au hub est chiffré ; il ne peut pas le lire.</translation>
    </message>
    <message>
        <source>Bestanden die nog van een ander toestel komen: {count}.</source>
        <translation>Fichiers à venir d&apos;un autre appareil : {count}.</translation>
    </message>
    <message>
        <source>Bestanden nog te verzenden: {count}.</source>
        <translation>Fichiers encore à envoyer : {count}.</translation>
    </message>
    <message>
        <source>Certificaat (bestand)</source>
        <translation>Certificat (fichier)</translation>
    </message>
    <message>
        <source>De hub draait op dit toestel zelf.</source>
        <translation>Le hub tourne sur cet appareil même.</translation>
    </message>
    <message>
        <source>Deze hub wordt gebruikt.</source>
        <translation>Ce hub est utilisé.</translation>
    </message>
    <message>
        <source>Deze map wordt gebruikt.</source>
        <translation>Ce répertoire est utilisé.</translation>
    </message>
    <message>
        <source>Enkel als de hub een eigen certificaat heeft. Leeg: de certificaten van dit toestel.</source>
        <translation>Seulement si le hub a son propre certificat. Vide : les certificats de cet appareil.</translation>
    </message>
    <message>
        <source>Gaat naar de sleutelbos van dit toestel. Leeg: het wachtwoord dat er al zit.</source>
        <translation>Va au trousseau de cet appareil. Vide : le mot de passe qui s&apos;y trouve déjà.</translation>
    </message>
    <message>
        <source>Laatst alles gelijk: {day} {time}.</source>
        <translation>Tout était identique : {day} {time}.</translation>
    </message>
    <message>
        <source>Map die alle toestellen zien</source>
        <translation>Répertoire que tous les appareils voient</translation>
    </message>
    <message>
        <source>Nog niet uitgewisseld.</source>
        <translation>Pas encore échangé.</translation>
    </message>
    <message>
        <source>Nog te verzenden: {count}.</source>
        <translation>Encore à envoyer : {count}.</translation>
    </message>
    <message>
        <source>Ontkoppeld. Wat hier staat, blijft.</source>
        <translation>Déconnecté. Ce qui est ici reste.</translation>
    </message>
    <message>
        <source>TLS; het certificaat van {host} is nagekeken met de certificaten van dit toestel.</source>
        <translation>TLS ; le certificat de {host} est vérifié avec les certificats de cet appareil.</translation>
    </message>
    <message>
        <source>TLS; het certificaat van {host} is nagekeken met {file}.</source>
        <translation>TLS ; le certificat de {host} est vérifié avec {file}.</translation>
    </message>
    <message>
        <source>Toestellen met een plaats in deze desk: {count}.</source>
        <translation>Appareils ayant une place dans ce desk : {count}.</translation>
    </message>
    <message>
        <source>Verbind</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Verbind met een hub</source>
        <translation>Se connecter à un hub</translation>
    </message>
    <message>
        <source>Wachtwoord</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Zoals de beheerder van de hub het gaf. Een wachtwoord erin gaat naar het veld hieronder.</source>
        <translation>Comme l&apos;administrateur du hub l&apos;a donnée. Un mot de passe dedans va au champ ci-dessous.</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>Tabel</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>{n} kolom</source>
        <translation>{n} colonne</translation>
    </message>
    <message>
        <source>{n} kolommen</source>
        <translation>{n} colonnes</translation>
    </message>
    <message>
        <source>{n} rij</source>
        <translation>{n} ligne</translation>
    </message>
    <message>
        <source>{n} rijen</source>
        <translation>{n} lignes</translation>
    </message>
</context>
<context>
    <name>TaskActs</name>
    <message>
        <source>Adres gekopieerd.</source>
        <translation>Adresse copiée.</translation>
    </message>
    <message>
        <source>Alles wat mislukte, wordt opnieuw geprobeerd.</source>
        <translation>Tout ce qui a échoué est réessayé.</translation>
    </message>
    <message>
        <source>De andere kanalen vertrekken.</source>
        <translation>Les autres canaux partent.</translation>
    </message>
    <message>
        <source>Dit toestel verstuurt het nu.</source>
        <translation>Cet appareil l&apos;envoie maintenant.</translation>
    </message>
    <message>
        <source>Er is niets vertrokken. De tekst staat weer zoals hij was.</source>
        <translation>Rien n&apos;est parti. Le texte est de nouveau comme il était.</translation>
    </message>
    <message>
        <source>Genoteerd waar de tekst staat: {channel}.</source>
        <translation>Noté où se trouve le texte : {channel}.</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noté.</translation>
    </message>
    <message>
        <source>Geopend met de tekst erin.</source>
        <translation>Ouvert avec le texte dedans.</translation>
    </message>
    <message>
        <source>Geopend. De tekst staat op het klembord: plak ze.</source>
        <translation>Ouvert. Le texte est dans le presse-papiers : collez-le.</translation>
    </message>
    <message>
        <source>Tekst gekopieerd.</source>
        <translation>Texte copié.</translation>
    </message>
    <message>
        <source>Tekst gekopieerd. Open het kanaal zelf en plak ze.</source>
        <translation>Texte copié. Ouvrez vous-même le canal et collez-le.</translation>
    </message>
    <message>
        <source>Wordt opnieuw geprobeerd.</source>
        <translation>Nouvel essai.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Toon alleen signalen met {term}</source>
        <translation>Ne montrer que les signaux avec {term}</translation>
    </message>
    <message>
        <source>Volgtermen</source>
        <translation>Termes suivis</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Tekst van de verklaring in het {language}, in Markdown</source>
        <translation>Texte de la déclaration en {language}, en Markdown</translation>
    </message>
    <message>
        <source>Tekst van de verklaring, in Markdown</source>
        <translation>Texte de la déclaration, en Markdown</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>texte</translation>
    </message>
</context>
<context>
    <name>TextHead</name>
    <message>
        <source>Open persdossier {number}</source>
        <translation>Ouvrir le dossier {number}</translation>
    </message>
    <message>
        <source>Terug naar het dossier</source>
        <translation>Retour au dossier</translation>
    </message>
    <message>
        <source>doel {time}</source>
        <translation>cible {time}</translation>
    </message>
    <message>
        <source>sinds {time}</source>
        <translation>depuis {time}</translation>
    </message>
</context>
<context>
    <name>TimingPane</name>
    <message>
        <source>Alles vertrekt dan van dit toestel, als de poorten dan nog open staan. Laat het programma open.</source>
        <translation>Tout part alors de cet appareil, si les conditions sont encore remplies. Laissez le programme ouvert.</translation>
    </message>
    <message>
        <source>Dag, leeg is de eerstvolgende</source>
        <translation>Jour, vide est le prochain</translation>
    </message>
    <message>
        <source>Dat is voorbij. Geef een moment dat nog komt.</source>
        <translation>C&apos;est passé. Indiquez un moment à venir.</translation>
    </message>
    <message>
        <source>De persmap krijgt het embargo mee. Alles wacht hier tot dan; laat het programma open.</source>
        <translation>Le dossier de presse porte l&apos;embargo. Tout attend ici jusque-là ; laissez le programme ouvert.</translation>
    </message>
    <message>
        <source>Embargo tot</source>
        <translation>Embargo jusqu&apos;à</translation>
    </message>
    <message>
        <source>Geef een uur, zoals 07:00.</source>
        <translation>Donnez une heure, comme 07:00.</translation>
    </message>
    <message>
        <source>Inplannen</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Meteen</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>Schrijf de dag als 27-11-2026.</source>
        <translation>Écrivez le jour ainsi : 27/11/2026.</translation>
    </message>
    <message>
        <source>Uur</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>embargo tot {day}, {time}</source>
        <translation>embargo jusqu&apos;au {day}, {time}</translation>
    </message>
    <message>
        <source>vertrekt {day}, {time}</source>
        <translation>part {day}, {time}</translation>
    </message>
    <message>
        <source>{names} bewaart het zelf tot dan en krijgt het meteen; de rest wacht hier. Laat het programma open.</source>
        <translation>{names} le garde jusque-là et le reçoit tout de suite ; le reste attend ici. Laissez le programme ouvert.</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Enkel op dit toestel</source>
        <translation>Sur cet appareil seulement</translation>
    </message>
    <message>
        <source>Gesynchroniseerd {ago} geleden</source>
        <translation>Synchronisé il y a {ago}</translation>
    </message>
    <message>
        <source>Offline sinds {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>Synchroniseert</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Synchroniseren is gestopt</source>
        <translation>Synchronisation arrêtée</translation>
    </message>
    <message>
        <source>{n} conflict</source>
        <translation>{n} conflit</translation>
    </message>
    <message>
        <source>{n} conflicten</source>
        <translation>{n} conflits</translation>
    </message>
    <message>
        <source>{n} niet verzonden</source>
        <translation>{n} à envoyer</translation>
    </message>
    <message>
        <source>{n} toestel</source>
        <translation>{n} appareil</translation>
    </message>
    <message>
        <source>{n} toestellen</source>
        <translation>{n} appareils</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Bewering</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Citaat</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Cursief</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Deze tekst staat vast. Begin een nieuwe revisie om te schrijven.</source>
        <translation>Ce texte est figé. Commencez une nouvelle révision pour écrire.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Neem deze taal weg</source>
        <translation>Retirer cette langue</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Streef naar B1. De meter is een hulp, geen poort.</source>
        <translation>Visez B1. L&apos;indicateur est une aide, pas une condition.</translation>
    </message>
    <message>
        <source>Taalniveau</source>
        <translation>Niveau de langue</translation>
    </message>
    <message>
        <source>Titel of tussentitel</source>
        <translation>Titre ou intertitre</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>{n} woord</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>{n} woorden</source>
        <translation>{n} mots</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{name} vertrekt over {left}</source>
        <translation>{name} part dans {left}</translation>
    </message>
    <message>
        <source>{name} vertrekt zo meteen</source>
        <translation>{name} part tout de suite</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Deze wachtwoordzin opent de desk niet. Er is niets gewijzigd.</source>
        <translation>Cette phrase de passe n&apos;ouvre pas le desk. Rien n&apos;est modifié.</translation>
    </message>
    <message>
        <source>Ontgrendelen</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van deze desk.</source>
        <translation>Tapez la phrase de passe de ce desk.</translation>
    </message>
    <message>
        <source>Wachtwoordzin van deze desk</source>
        <translation>Phrase de passe de ce desk</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Redactie</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>eigen tekst</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>en nog {n} redactie</source>
        <translation>et encore {n} rédaction</translation>
    </message>
    <message>
        <source>en nog {n} redacties</source>
        <translation>et encore {n} rédactions</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>nog niet vrijgegeven</source>
        <translation>pas encore diffusée</translation>
    </message>
    <message>
        <source>v{n} weg</source>
        <translation>v{n} retirée</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Aan wie</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>De belofte</source>
        <translation>La promesse</translation>
    </message>
    <message>
        <source>De bestandssoort</source>
        <translation>Le type de fichier</translation>
    </message>
    <message>
        <source>De bewering</source>
        <translation>L&apos;affirmation</translation>
    </message>
    <message>
        <source>De herkomst</source>
        <translation>L&apos;origine</translation>
    </message>
    <message>
        <source>De journalist</source>
        <translation>Le journaliste</translation>
    </message>
    <message>
        <source>De naam</source>
        <translation>Le nom</translation>
    </message>
    <message>
        <source>De redactie</source>
        <translation>La rédaction</translation>
    </message>
    <message>
        <source>De reden</source>
        <translation>Le motif</translation>
    </message>
    <message>
        <source>De tekst</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>De titel</source>
        <translation>Le titre</translation>
    </message>
    <message>
        <source>De toelichting</source>
        <translation>L&apos;explication</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>La question</translation>
    </message>
    <message>
        <source>Het antwoord</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>Het contact</source>
        <translation>Le contact</translation>
    </message>
    <message>
        <source>Het nummer</source>
        <translation>Le numéro</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Vers qui</translation>
    </message>
</context>
<context>
    <name>VolumeChart</name>
    <message>
        <source>Berichten per minuut, nu {last}, {baseline}</source>
        <translation>Messages par minute, maintenant {last}, {baseline}</translation>
    </message>
</context>
<context>
    <name>Waited</name>
    <message>
        <source>Aan zet · {wait}</source>
        <translation>Doit agir · {wait}</translation>
    </message>
</context>
<context>
    <name>WatchPresenter</name>
    <message>
        <source>Dit verhaal heeft nog geen persdossier. Enter opent er een.</source>
        <translation>Ce sujet n&apos;a pas encore de dossier. Enter en ouvre un.</translation>
    </message>
    <message>
        <source>Doorgegeven aan 101 en genoteerd.</source>
        <translation>Transmis au 101 et noté.</translation>
    </message>
    <message>
        <source>Geef het eerst door aan 101: sluit dit en druk H.</source>
        <translation>Transmettez d&apos;abord au 101&#xa0;: fermez ceci et appuyez sur H.</translation>
    </message>
    <message>
        <source>Genoteerd.</source>
        <translation>Noté.</translation>
    </message>
    <message>
        <source>{name} gaf dit al door aan 101 om {time}.</source>
        <translation>{name} l&apos;a déjà transmis au 101 à {time}.</translation>
    </message>
</context>
<context>
    <name>WatchScreen</name>
    <message>
        <source>Basislijn: zelfde uur, laatste 28 dagen</source>
        <translation>Ligne de base&#xa0;: même heure, 28 derniers jours</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Veille</translation>
    </message>
</context>
<context>
    <name>WindowModel</name>
    <message>
        <source>wordt gelezen</source>
        <translation>en cours de lecture</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>{done} van {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adressen van de site</source>
        <translation>Adresses du site</translation>
    </message>
    <message>
        <source>Afzender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Altijd</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Applicatiewachtwoord</source>
        <translation>Mot de passe d&apos;application</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Die naam heeft al een account.</source>
        <translation>Ce nom a déjà un compte.</translation>
    </message>
    <message>
        <source>Een antwoord eronder</source>
        <translation>Une réponse en dessous</translation>
    </message>
    <message>
        <source>Een nieuwe tekst op dezelfde plaats</source>
        <translation>Un nouveau texte au même endroit</translation>
    </message>
    <message>
        <source>Een rechtzetting is</source>
        <translation>Un rectificatif est</translation>
    </message>
    <message>
        <source>Enkel voor een mailserver zonder wachtwoorden; vul dan beide OAuth2-velden in.</source>
        <translation>Seulement pour un serveur de messagerie sans mots de passe ; remplissez alors les deux champs OAuth2.</translation>
    </message>
    <message>
        <source>Er wordt niets meer mee gepubliceerd. Wat er staat, blijft staan; wat nog open is, doet een mens.</source>
        <translation>Plus rien n&apos;est publié avec lui. Ce qui est là y reste ; ce qui est encore ouvert, une personne le fait.</translation>
    </message>
    <message>
        <source>Gaat naar de sleutelbos van dit toestel. Leeg: wat er al zit.</source>
        <translation>Va au trousseau de cet appareil. Vide : ce qui s&apos;y trouve déjà.</translation>
    </message>
    <message>
        <source>Gebruiker</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Kleine letters, cijfers en streepjes.</source>
        <translation>Minuscules, chiffres et tirets.</translation>
    </message>
    <message>
        <source>Kopie in map (IMAP)</source>
        <translation>Copie dans le répertoire (IMAP)</translation>
    </message>
    <message>
        <source>Leesbaar</source>
        <translation>Lisibles</translation>
    </message>
    <message>
        <source>Ligt in het eigen netwerk</source>
        <translation>Se trouve dans le réseau propre</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Met vraagteken</source>
        <translation>Avec point d&apos;interrogation</translation>
    </message>
    <message>
        <source>Naam in dit programma</source>
        <translation>Nom dans ce programme</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Nieuwe account</source>
        <translation>Nouveau compte</translation>
    </message>
    <message>
        <source>Nog geen account: elk kanaal plaats je zelf.</source>
        <translation>Pas encore de compte : vous publiez vous-même sur chaque canal.</translation>
    </message>
    <message>
        <source>Nooit</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>OAuth2: adres voor toegangscodes</source>
        <translation>OAuth2 : adresse des jetons d&apos;accès</translation>
    </message>
    <message>
        <source>OAuth2: id van de toepassing</source>
        <translation>OAuth2 : identifiant de l&apos;application</translation>
    </message>
    <message>
        <source>Persmail (SMTP)</source>
        <translation>Courriel à la presse (SMTP)</translation>
    </message>
    <message>
        <source>Poort van IMAP</source>
        <translation>Port IMAP</translation>
    </message>
    <message>
        <source>Probeer</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Publiceren</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Taal van de pagina</source>
        <translation>Langue de la page</translation>
    </message>
    <message>
        <source>Talen</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Toegangssleutel</source>
        <translation>Clé d&apos;accès</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Versleuteld</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Verwijder een account</source>
        <translation>Supprimer un compte</translation>
    </message>
    <message>
        <source>Wachtwoord, of vernieuwingscode (OAuth2)</source>
        <translation>Mot de passe, ou code de renouvellement (OAuth2)</translation>
    </message>
    <message>
        <source>Wat geen account heeft, plaats je zelf: de wachtrij geeft je de tekst en het kanaal.</source>
        <translation>Ce qui n&apos;a pas de compte, vous le publiez vous-même : la file d&apos;attente vous donne le texte et le canal.</translation>
    </message>
    <message>
        <source>Website in een map</source>
        <translation>Site web dans un répertoire</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>nl, fr, en met een komma ertussen: een bericht per taal. Leeg: de taal van de verklaring.</source>
        <translation>nl, fr, en séparés par une virgule : un message par langue. Vide : la langue de la déclaration.</translation>
    </message>
    <message>
        <source>{name} bewaard.</source>
        <translation>{name} enregistré.</translation>
    </message>
    <message>
        <source>{name} verwijderd.</source>
        <translation>{name} supprimé.</translation>
    </message>
    <message>
        <source>{name} werkt: hiermee kan gepubliceerd worden.</source>
        <translation>{name} fonctionne : on peut publier avec.</translation>
    </message>
    <message>
        <source>{name} wordt geprobeerd.</source>
        <translation>{name} est essayé.</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>1, bevestigd door andere bronnen</source>
        <translation>1, confirmé par d&apos;autres sources</translation>
    </message>
    <message>
        <source>2, waarschijnlijk waar</source>
        <translation>2, probablement vrai</translation>
    </message>
    <message>
        <source>3, mogelijk waar</source>
        <translation>3, peut-être vrai</translation>
    </message>
    <message>
        <source>4, twijfelachtig</source>
        <translation>4, douteux</translation>
    </message>
    <message>
        <source>5, onwaarschijnlijk</source>
        <translation>5, improbable</translation>
    </message>
    <message>
        <source>6, niet te beoordelen</source>
        <translation>6, impossible à apprécier</translation>
    </message>
    <message>
        <source>A, volledig betrouwbaar</source>
        <translation>A, entièrement fiable</translation>
    </message>
    <message>
        <source>Achtergrondgesprek</source>
        <translation>Entretien de fond</translation>
    </message>
    <message>
        <source>B, meestal betrouwbaar</source>
        <translation>B, généralement fiable</translation>
    </message>
    <message>
        <source>Bel {party}</source>
        <translation>Appeler {party}</translation>
    </message>
    <message>
        <source>Bevestigd</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Bij {name}</source>
        <translation>Chez {name}</translation>
    </message>
    <message>
        <source>Blokkeert vrijgave</source>
        <translation>Bloque la diffusion</translation>
    </message>
    <message>
        <source>C, vrij betrouwbaar</source>
        <translation>C, assez fiable</translation>
    </message>
    <message>
        <source>D, meestal niet betrouwbaar</source>
        <translation>D, généralement pas fiable</translation>
    </message>
    <message>
        <source>Doorverwezen</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>E, onbetrouwbaar</source>
        <translation>E, pas fiable</translation>
    </message>
    <message>
        <source>Enkel achtergrond</source>
        <translation>Contexte seulement</translation>
    </message>
    <message>
        <source>Enkel op vraag</source>
        <translation>Sur demande</translation>
    </message>
    <message>
        <source>F, niet te beoordelen</source>
        <translation>F, fiabilité impossible à apprécier</translation>
    </message>
    <message>
        <source>Geen antwoord</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Geen info</source>
        <translation>Pas d&apos;info</translation>
    </message>
    <message>
        <source>In onderzoek</source>
        <translation>En vérification</translation>
    </message>
    <message>
        <source>Ingetrokken</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Kreeg de verklaring</source>
        <translation>A reçu la déclaration</translation>
    </message>
    <message>
        <source>Misleidend</source>
        <translation>Trompeur</translation>
    </message>
    <message>
        <source>Niet beantwoord</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Niet bevestigd</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>Niet gestart</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>Niet te verifiëren</source>
        <translation>Invérifiable</translation>
    </message>
    <message>
        <source>Niet vrijgeven</source>
        <translation>Ne pas divulguer</translation>
    </message>
    <message>
        <source>Niets blokkeert de vrijgave.</source>
        <translation>Rien ne bloque la diffusion.</translation>
    </message>
    <message>
        <source>Nog niemand gevraagd</source>
        <translation>Personne n&apos;est encore sollicité</translation>
    </message>
    <message>
        <source>Nog niet bepaald</source>
        <translation>Pas encore déterminé</translation>
    </message>
    <message>
        <source>Ontkracht</source>
        <translation>Infirmé</translation>
    </message>
    <message>
        <source>Opzijgezet: je gaat zonder deze bewering verder</source>
        <translation>Mise de côté&#xa0;: vous continuez sans cette affirmation</translation>
    </message>
    <message>
        <source>Te verdelen</source>
        <translation>À attribuer</translation>
    </message>
    <message>
        <source>Uitstel gemeld</source>
        <translation>Délai annoncé</translation>
    </message>
    <message>
        <source>Verwijst door</source>
        <translation>Renvoie</translation>
    </message>
    <message>
        <source>Vrijgeefbaar</source>
        <translation>Divulgable</translation>
    </message>
    <message>
        <source>Wacht op {party}</source>
        <translation>Attend {party}</translation>
    </message>
    <message>
        <source>Zonder {ref} verder</source>
        <translation>Continuer sans {ref}</translation>
    </message>
    <message>
        <source>app</source>
        <translation>application</translation>
    </message>
    <message>
        <source>automatisch</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>bijlage {name}</source>
        <translation>pièce {name}</translation>
    </message>
    <message>
        <source>bron {source}; informatie {facts}</source>
        <translation>source {source}&#xa0;; information {facts}</translation>
    </message>
    <message>
        <source>concept r{n}</source>
        <translation>projet r{n}</translation>
    </message>
    <message>
        <source>doel {time}</source>
        <translation>cible {time}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>nog geen graad</source>
        <translation>pas encore de grade</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>radio</translation>
    </message>
    <message>
        <source>sms</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>telefoon</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>ter plaatse</source>
        <translation>sur place</translation>
    </message>
    <message>
        <source>wacht op antwoord</source>
        <translation>attend une réponse</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} Mo</translation>
    </message>
    <message>
        <source>{n} byte</source>
        <translation>{n} octet</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} octets</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} ko</translation>
    </message>
    <message>
        <source>{n} navraag</source>
        <translation>{n} vérification</translation>
    </message>
    <message>
        <source>{n} navragen</source>
        <translation>{n} vérifications</translation>
    </message>
    <message>
        <source>{party} antwoordt niet</source>
        <translation>{party} ne répond pas</translation>
    </message>
    <message>
        <source>{time}, {who} vraagt {to} per {medium}: {question}</source>
        <translation>{time}, {who} demande à {to} par {medium}&#xa0;: {question}</translation>
    </message>
</context>
<context>
    <name>case.forms</name>
    <message>
        <source>#{n} anders verwoorden</source>
        <translation>Reformuler #{n}</translation>
    </message>
    <message>
        <source>#{n} beoordelen</source>
        <translation>Apprécier #{n}</translation>
    </message>
    <message>
        <source>101, noodoproep politie. Dag en nacht.</source>
        <translation>101, appel d&apos;urgence police. Jour et nuit.</translation>
    </message>
    <message>
        <source>Aan wie</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Alleen bij doorverwijzen.</source>
        <translation>Uniquement en cas de renvoi.</translation>
    </message>
    <message>
        <source>Alleen bij enkel opvolgen.</source>
        <translation>Uniquement pour un simple suivi.</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Antwoord over #{n}</source>
        <translation>Réponse sur #{n}</translation>
    </message>
    <message>
        <source>Beantwoord</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Begin tekst</source>
        <translation>Commencer le texte</translation>
    </message>
    <message>
        <source>Bel eerst, bevestig dan hier. Je naam en het uur komen in het verloop.</source>
        <translation>Appelez d&apos;abord, confirmez ensuite ici. Votre nom et l&apos;heure figurent au déroulement.</translation>
    </message>
    <message>
        <source>Bel over #{n}</source>
        <translation>Appeler sur #{n}</translation>
    </message>
    <message>
        <source>Bel {name}</source>
        <translation>Appeler {name}</translation>
    </message>
    <message>
        <source>Bepaalt wie akkoord moet gaan.</source>
        <translation>Détermine qui doit donner son accord.</translation>
    </message>
    <message>
        <source>Bereikt</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>Beslis</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Beslissing</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Bevestigd kan pas met een antwoord op een navraag. Een graad is nodig zodra je oordeelt.</source>
        <translation>La confirmation exige une réponse à une vérification. Un grade est requis dès que vous appréciez.</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Bewaar oordeel</source>
        <translation>Enregistrer l&apos;appréciation</translation>
    </message>
    <message>
        <source>Bewering</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Bewering toevoegen</source>
        <translation>Ajouter une affirmation</translation>
    </message>
    <message>
        <source>Brandweer en eigen ploeg zeggen hetzelfde</source>
        <translation>Les pompiers et notre équipe disent la même chose</translation>
    </message>
    <message>
        <source>Brandweer, officier van wacht</source>
        <translation>Pompiers, officier de garde</translation>
    </message>
    <message>
        <source>Bron, A tot F</source>
        <translation>Source, A à F</translation>
    </message>
    <message>
        <source>Categorie</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>De bewering blijft in het dossier, maar houdt de verklaring niet meer tegen. Ze mag er dan niet in staan.</source>
        <translation>L&apos;affirmation reste au dossier, mais ne retient plus la déclaration. Elle ne peut alors pas y figurer.</translation>
    </message>
    <message>
        <source>De eerste regel blijft staan.</source>
        <translation>La première ligne reste.</translation>
    </message>
    <message>
        <source>Doorgegeven</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Transmettre au 101</translation>
    </message>
    <message>
        <source>Doorverwijzen</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Eerste signaal om</source>
        <translation>Premier signal à</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Enkel opvolgen</source>
        <translation>Suivre seulement</translation>
    </message>
    <message>
        <source>Er zijn gewonden</source>
        <translation>Il y a des blessés</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Geen antwoord</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Geen info</source>
        <translation>Pas d&apos;info</translation>
    </message>
    <message>
        <source>Geen nieuws melden</source>
        <translation>Annoncer qu&apos;il n&apos;y a pas de nouvelles</translation>
    </message>
    <message>
        <source>Geen nummer in de contacten. Vul het aan in Instellingen.</source>
        <translation>Aucun numéro dans les contacts. Complétez-le dans Réglages.</translation>
    </message>
    <message>
        <source>Geen nummer in de contacten. Zoek het op in de telefoonlijst.</source>
        <translation>Aucun numéro dans les contacts. Cherchez-le dans l&apos;annuaire.</translation>
    </message>
    <message>
        <source>Heeft iemand dringend hulp nodig?</source>
        <translation>Quelqu&apos;un a-t-il besoin d&apos;aide urgente&#xa0;?</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Hoeveel gewonden, hoe erg?</source>
        <translation>Combien de blessés, quelle gravité&#xa0;?</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Informatie, 1 tot 6</source>
        <translation>Information, 1 à 6</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Ja, doorgegeven aan 101</source>
        <translation>Oui, transmis au 101</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Komt in het verloop</source>
        <translation>Figure au déroulement</translation>
    </message>
    <message>
        <source>Leeg is nu.</source>
        <translation>Vide&#xa0;: maintenant.</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Misschien</source>
        <translation>Peut-être</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Naam of post van de operator</source>
        <translation>Nom ou poste de l&apos;opérateur</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Vers qui</translation>
    </message>
    <message>
        <source>Navraag over #{n}</source>
        <translation>Vérification sur #{n}</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Niet aangeboden</source>
        <translation>Non proposé</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Nieuwe verklaring</source>
        <translation>Nouvelle déclaration</translation>
    </message>
    <message>
        <source>Nodig wanneer er iemand antwoordde.</source>
        <translation>Requis si quelqu&apos;un a répondu.</translation>
    </message>
    <message>
        <source>Nog geen nieuws; volgende update om 05:00</source>
        <translation>Pas encore de nouvelles&#xa0;; prochaine mise à jour à 05:00</translation>
    </message>
    <message>
        <source>Noodcheck</source>
        <translation>Contrôle d&apos;urgence</translation>
    </message>
    <message>
        <source>Nooit een naam van een burger in een titel.</source>
        <translation>Jamais le nom d&apos;un citoyen dans un titre.</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Noteer antwoord</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Noteer navraag</source>
        <translation>Noter la vérification</translation>
    </message>
    <message>
        <source>Noteer oproep</source>
        <translation>Noter l&apos;appel</translation>
    </message>
    <message>
        <source>Noteer update</source>
        <translation>Noter la mise à jour</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Omstandigheden</source>
        <translation>Circonstances</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Opnieuw bekijken om</source>
        <translation>Réexaminer à</translation>
    </message>
    <message>
        <source>Parket: enkel wij communiceren hierover</source>
        <translation>Parquet&#xa0;: nous seuls communiquons à ce sujet</translation>
    </message>
    <message>
        <source>Reageren</source>
        <translation>Réagir</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Sjabloon</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Taal van de tekst</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Titel wijzigen</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Uur</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Verbeter een regel</source>
        <translation>Corriger une ligne</translation>
    </message>
    <message>
        <source>Verbetering</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Verwijst door</source>
        <translation>Renvoie</translation>
    </message>
    <message>
        <source>Verwittigd noteren</source>
        <translation>Noter l&apos;avertissement</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Vrijgave</source>
        <translation>Divulgation</translation>
    </message>
    <message>
        <source>Vrijgave van #{n}</source>
        <translation>Divulgation de #{n}</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Wat gebeurde er</source>
        <translation>Que s&apos;est-il passé</translation>
    </message>
    <message>
        <source>Wat je doorgeeft</source>
        <translation>Ce que vous transmettez</translation>
    </message>
    <message>
        <source>Wat je zei</source>
        <translation>Ce que vous avez dit</translation>
    </message>
    <message>
        <source>Wat zegt {who}</source>
        <translation>Que dit {who}</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Wie nam het aan</source>
        <translation>Qui a pris l&apos;appel</translation>
    </message>
    <message>
        <source>Wie nam het aan, wat weet je</source>
        <translation>Qui a pris l&apos;appel, que savez-vous</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Wijzig vrijgave</source>
        <translation>Modifier la divulgation</translation>
    </message>
    <message>
        <source>Zoals anderen het zeggen, niet als ontkenning. ‘Er is een verdachte opgepakt’, niet ‘Het is niet waar dat…’.</source>
        <translation>Comme d&apos;autres le disent, pas comme un démenti. «&#xa0;Un suspect a été arrêté&#xa0;», et non «&#xa0;Il n&apos;est pas vrai que…&#xa0;».</translation>
    </message>
    <message>
        <source>Zonder #{n} verder</source>
        <translation>Continuer sans #{n}</translation>
    </message>
</context>
<context>
    <name>case.paper</name>
    <message>
        <source>Behandeld door</source>
        <translation>Traité par</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Eerste signaal</source>
        <translation>Premier signal</translation>
    </message>
    <message>
        <source>Geopend</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>INTERN · niet voor publicatie</source>
        <translation>INTERNE · pas pour publication</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signaux</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>gesloten {day}</source>
        <translation>clôturé le {day}</translation>
    </message>
    <message>
        <source>lopend dossier</source>
        <translation>dossier en cours</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Bewering toevoegen</source>
        <translation>Ajouter une affirmation</translation>
    </message>
    <message>
        <source>Navraag toevoegen aan #{n}</source>
        <translation>Ajouter une vérification à #{n}</translation>
    </message>
    <message>
        <source>dichtgevouwen</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>opengevouwen</source>
        <translation>déplié</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>Actief: krijgt wat vrijgegeven wordt</source>
        <translation>Actif : reçoit ce qui est diffusé</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Bewaar de perslijst</source>
        <translation>Enregistrer la liste de presse</translation>
    </message>
    <message>
        <source>Bewaard.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Bewaard. {others} heeft hetzelfde adres: ze krijgen samen één mail.</source>
        <translation>Enregistré. {others} a la même adresse : ils reçoivent ensemble un seul courriel.</translation>
    </message>
    <message>
        <source>Contact wijzigen</source>
        <translation>Modifier le contact</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Enkel bellen</source>
        <translation>Appeler seulement</translation>
    </message>
    <message>
        <source>Er is nog niets geschreven. Geweigerde regels blijven weg; een intrekking wordt nooit ongedaan gemaakt.</source>
        <translation>Rien n&apos;est encore écrit. Les lignes refusées sont omises ; un retrait n&apos;est jamais annulé.</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Functie</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Geen namen: dit blijft staan.</source>
        <translation>Pas de noms : ceci reste.</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Gerechtvaardigd belang</source>
        <translation>Intérêt légitime</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Grond: {ground}</source>
        <translation>Base : {ground}</translation>
    </message>
    <message>
        <source>Haal van de lijst</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Haal {who} van de lijst</source>
        <translation>Retirer {who} de la liste</translation>
    </message>
    <message>
        <source>Hetzelfde</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Hoe gezegd</source>
        <translation>Dit comment</translation>
    </message>
    <message>
        <source>Ingetrokken</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Journalisten</source>
        <translation>Journalistes</translation>
    </message>
    <message>
        <source>Krijgt mail</source>
        <translation>Reçoit le courriel</translation>
    </message>
    <message>
        <source>Leeg voor de redactie zelf.</source>
        <translation>Vide pour la rédaction elle-même.</translation>
    </message>
    <message>
        <source>Liefst per</source>
        <translation>De préférence par</translation>
    </message>
    <message>
        <source>Lijst uit {file}</source>
        <translation>Liste de {file}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Mailadres</source>
        <translation>Adresse de courriel</translation>
    </message>
    <message>
        <source>Met komma&apos;s ertussen.</source>
        <translation>Séparés par des virgules.</translation>
    </message>
    <message>
        <source>Na intrekken vertrekt er niets meer, ook niet van een ander toestel.</source>
        <translation>Après un retrait, plus rien ne part, d&apos;un autre appareil non plus.</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Neem een perslijst over</source>
        <translation>Reprendre une liste de presse</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Niet actief</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Nieuw contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Ontvangst</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Perslijsten (*.csv *.txt *.vcf *.vcard)</source>
        <translation>Listes de presse (*.csv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>Persoonsgegevens: bewaar het niet langer dan nodig.</source>
        <translation>Données à caractère personnel : ne conservez pas ce fichier plus longtemps que nécessaire.</translation>
    </message>
    <message>
        <source>Redactie</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Redacties</source>
        <translation>Rédactions</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Regel per regel</source>
        <translation>Ligne par ligne</translation>
    </message>
    <message>
        <source>Sms</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Stad en gemeente</source>
        <translation>Ville et commune</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Toestemming</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Toestemming genoteerd: {word}.</source>
        <translation>Consentement noté : {word}.</translation>
    </message>
    <message>
        <source>Toestemming van {who}</source>
        <translation>Consentement de {who}</translation>
    </message>
    <message>
        <source>Van de lijst gehaald.</source>
        <translation>Retiré de la liste.</translation>
    </message>
    <message>
        <source>Veranderd</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Verplicht bij gegeven. Geen namen: dit blijft staan.</source>
        <translation>Obligatoire si donné. Pas de noms : ceci reste.</translation>
    </message>
    <message>
        <source>Wat er gebeurt</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Wat vrijgegeven is en aan wie, blijft staan. Gebeurtenissen in het logboek met deze gegevens: {events}; twee personen wissen ze in Instellingen.</source>
        <translation>Ce qui a été diffusé, et à qui, reste. Événements du journal qui contiennent ces données : {events} ; deux personnes peuvent les effacer dans Réglages.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Zelfde adres</source>
        <translation>Même adresse</translation>
    </message>
    <message>
        <source>actief</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>functie</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>groepen</source>
        <translation>groupes</translation>
    </message>
    <message>
        <source>liefst per</source>
        <translation>de préférence par</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>naam</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>redactie</source>
        <translation>rédaction</translation>
    </message>
    <message>
        <source>taal</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>telefoon</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>toestemming</source>
        <translation>consentement</translation>
    </message>
    <message>
        <source>toestemming hoe</source>
        <translation>consentement comment</translation>
    </message>
    <message>
        <source>toestemming nota</source>
        <translation>consentement note</translation>
    </message>
    <message>
        <source>toestemming op</source>
        <translation>consentement le</translation>
    </message>
    <message>
        <source>zelfde adres als {others}</source>
        <translation>même adresse que {others}</translation>
    </message>
    <message>
        <source>{n} contact overgenomen.</source>
        <translation>{n} contact repris.</translation>
    </message>
    <message>
        <source>{n} contact staat in {file}.</source>
        <translation>{n} contact se trouve dans {file}.</translation>
    </message>
    <message>
        <source>{n} contacten overgenomen.</source>
        <translation>{n} contacts repris.</translation>
    </message>
    <message>
        <source>{n} contacten staan in {file}.</source>
        <translation>{n} contacts se trouvent dans {file}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>Adres van de hub voor het nieuwe toestel</source>
        <translation>Adresse du hub pour le nouvel appareil</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Enregistrer comme fichier</translation>
    </message>
    <message>
        <source>Bewaard in {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
    <message>
        <source>De acht woorden die je hoort</source>
        <translation>Les huit mots que vous entendez</translation>
    </message>
    <message>
        <source>De acht woorden die {name} voorleest</source>
        <translation>Les huit mots que lit {name}</translation>
    </message>
    <message>
        <source>De sleutel op het herstelblad</source>
        <translation>La clé sur la feuille de récupération</translation>
    </message>
    <message>
        <source>De uitnodiging</source>
        <translation>L&apos;invitation</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Een andere vraag, hieronder geplakt</source>
        <translation>Une autre demande, collée ci-dessous</translation>
    </message>
    <message>
        <source>Enkel met het herstelblad. Ze wordt nergens bewaard.</source>
        <translation>Uniquement avec la feuille de récupération. Elle n&apos;est conservée nulle part.</translation>
    </message>
    <message>
        <source>Gedaan, samen met {name}.</source>
        <translation>Fait, avec {name}.</translation>
    </message>
    <message>
        <source>Geef de rol</source>
        <translation>Donner le rôle</translation>
    </message>
    <message>
        <source>Getekend als tweede</source>
        <translation>Signé en second</translation>
    </message>
    <message>
        <source>Getekend. Geef dit terug aan {name}, die het afrondt.</source>
        <translation>Signé. Rendez ceci à {name}, qui achève.</translation>
    </message>
    <message>
        <source>Het antwoord</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>Het getekende verzoek</source>
        <translation>La demande signée</translation>
    </message>
    <message>
        <source>Het getekende verzoek dat terugkwam</source>
        <translation>La demande signée qui est revenue</translation>
    </message>
    <message>
        <source>Het herstelblad</source>
        <translation>La feuille de récupération</translation>
    </message>
    <message>
        <source>Het verzoek</source>
        <translation>La demande de signature</translation>
    </message>
    <message>
        <source>Het verzoek van de andere beheerder</source>
        <translation>La demande de l&apos;autre administrateur</translation>
    </message>
    <message>
        <source>Laat een toestel toe</source>
        <translation>Admettre un appareil</translation>
    </message>
    <message>
        <source>Laat toe</source>
        <translation>Admettre</translation>
    </message>
    <message>
        <source>Laat ze voorlezen door wie je kent, aan de telefoon of ter plaatse. Typ ze over; kijk niet af.</source>
        <translation>Faites-les lire par quelqu&apos;un que vous connaissez, au téléphone ou sur place. Tapez ce que vous entendez.</translation>
    </message>
    <message>
        <source>Lees voor</source>
        <translation>À lire à voix haute</translation>
    </message>
    <message>
        <source>Let op: dit is het toestel waaraan je zit.</source>
        <translation>Attention : c&apos;est l&apos;appareil que vous utilisez.</translation>
    </message>
    <message>
        <source>Met wachtwoord, zoals de beheerder van de hub het gaf. Het reist enkel in het verzegelde antwoord.</source>
        <translation>Avec mot de passe, comme l&apos;administrateur du hub l&apos;a donnée. Elle ne voyage que dans la réponse scellée.</translation>
    </message>
    <message>
        <source>Neem de rol weg</source>
        <translation>Retirer le rôle</translation>
    </message>
    <message>
        <source>Nodig een toestel uit</source>
        <translation>Inviter un appareil</translation>
    </message>
    <message>
        <source>Nog te tekenen door {name}</source>
        <translation>À signer encore par {name}</translation>
    </message>
    <message>
        <source>Onderteken</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Onderteken als tweede</source>
        <translation>Signer en second</translation>
    </message>
    <message>
        <source>Personen en toestellen</source>
        <translation>Personnes et appareils</translation>
    </message>
    <message>
        <source>Plak de vraag die je kreeg.</source>
        <translation>Collez la demande que vous avez reçue.</translation>
    </message>
    <message>
        <source>Plak hier wat je kreeg</source>
        <translation>Collez ici ce que vous avez reçu</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Rol erbij</source>
        <translation>Rôle en plus</translation>
    </message>
    <message>
        <source>Rol erbij voor {name}</source>
        <translation>Rôle en plus pour {name}</translation>
    </message>
    <message>
        <source>Rol weg</source>
        <translation>Rôle en moins</translation>
    </message>
    <message>
        <source>Rol weg bij {name}</source>
        <translation>Rôle en moins pour {name}</translation>
    </message>
    <message>
        <source>Rollen</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Rond af</source>
        <translation>Achever</translation>
    </message>
    <message>
        <source>Samen met {name}</source>
        <translation>Avec {name}</translation>
    </message>
    <message>
        <source>Sleutel van de desk</source>
        <translation>Clé du desk</translation>
    </message>
    <message>
        <source>Stuur de uitnodiging naar wie een toestel wil aansluiten bij {zone}; niets ervan is geheim. Lees de acht woorden voor: daar moeten dezelfde staan.</source>
        <translation>Envoyez l&apos;invitation à qui veut connecter un appareil à {zone} ; rien n&apos;en est secret. Lisez les huit mots : les mêmes doivent s&apos;y trouver.</translation>
    </message>
    <message>
        <source>Toestel</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Trek een toestel in</source>
        <translation>Révoquer un appareil</translation>
    </message>
    <message>
        <source>Trek in</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Typ de sleutel over van het herstelblad.</source>
        <translation>Recopiez la clé de la feuille de récupération.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Verloren op de trein</source>
        <translation>Perdu dans le train</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Wat dit toestel vanaf nu schrijft, telt niet meer. Dat kan niet terug; opnieuw aansluiten kan wel.</source>
        <translation>Ce que cet appareil écrit désormais ne compte plus. C&apos;est définitif ; le reconnecter reste possible.</translation>
    </message>
    <message>
        <source>Wie staat hiervoor in</source>
        <translation>Qui s&apos;en porte garant</translation>
    </message>
    <message>
        <source>Wie vraagt een plaats</source>
        <translation>Qui demande une place</translation>
    </message>
    <message>
        <source>bij {name} de rol {role} wegnemen</source>
        <translation>retirer à {name} le rôle {role}</translation>
    </message>
    <message>
        <source>dit toestel</source>
        <translation>cet appareil</translation>
    </message>
    <message>
        <source>geen rol</source>
        <translation>aucun rôle</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>révoqué</translation>
    </message>
    <message>
        <source>nog een toestel van {name} toelaten ({device})</source>
        <translation>admettre un autre appareil de {name} ({device})</translation>
    </message>
    <message>
        <source>toestel {device} van {name} intrekken: {reason}</source>
        <translation>révoquer l&apos;appareil {device} de {name} : {reason}</translation>
    </message>
    <message>
        <source>{name} de rol {role} geven</source>
        <translation>donner à {name} le rôle {role}</translation>
    </message>
    <message>
        <source>{name} heeft een plaats. Breng dit antwoord naar het andere toestel; enkel dat toestel kan het openen.</source>
        <translation>{name} a une place. Portez cette réponse à l&apos;autre appareil ; lui seul peut l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>{name} is toegelaten. Het andere toestel neemt het antwoord vanzelf op.</source>
        <translation>{name} est admis. L&apos;autre appareil reprend la réponse de lui-même.</translation>
    </message>
    <message>
        <source>{name} tekent op een eigen toestel, bij Onderteken als tweede. Geef dit bestand door en lees de acht woorden voor. Wat terugkomt, rond je hier af.</source>
        <translation>{name} signe sur son propre appareil, sous Signer en second. Transmettez ce fichier et lisez les huit mots. Achevez ici ce qui revient.</translation>
    </message>
    <message>
        <source>{name} toelaten als nieuwe persoon ({device})</source>
        <translation>admettre {name} comme nouvelle personne ({device})</translation>
    </message>
    <message>
        <source>{name} wil</source>
        <translation>{name} veut</translation>
    </message>
    <message>
        <source>{name}, als nog een toestel van {known}</source>
        <translation>{name}, comme autre appareil de {known}</translation>
    </message>
    <message>
        <source>{name}, nieuw</source>
        <translation>{name}, nouveau</translation>
    </message>
    <message>
        <source>{name}, toestel {device}</source>
        <translation>{name}, appareil {device}</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>Antwoord op navraag</source>
        <translation>Réponse à une vérification</translation>
    </message>
    <message>
        <source>Antwoord op persvraag</source>
        <translation>Réponse à une demande presse</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Enregistrer comme fichier</translation>
    </message>
    <message>
        <source>Bewaarplicht</source>
        <translation>Obligation de conserver</translation>
    </message>
    <message>
        <source>Bewering</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Bijlage</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Daarna kunnen woorden uit dit dossier weer gewist worden.</source>
        <translation>Ensuite, des mots de ce dossier pourront à nouveau être effacés.</translation>
    </message>
    <message>
        <source>De aanvraag</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>De bewaarplicht</source>
        <translation>L&apos;obligation de conserver</translation>
    </message>
    <message>
        <source>De getekende aanvraag</source>
        <translation>La demande signée</translation>
    </message>
    <message>
        <source>De perslijst</source>
        <translation>La liste de presse</translation>
    </message>
    <message>
        <source>De reden blijft voor altijd: zet er geen namen in.</source>
        <translation>La raison reste pour toujours : n&apos;y mettez aucun nom.</translation>
    </message>
    <message>
        <source>Dit doen twee personen, van wie minstens een beheerder. Er is niemand die mee kan tekenen; geef eerst iemand een rol.</source>
        <translation>Deux personnes font ceci, dont au moins un administrateur. Personne ne peut signer avec vous ; donnez d&apos;abord un rôle à quelqu&apos;un.</translation>
    </message>
    <message>
        <source>Dit gaat weg</source>
        <translation>Ceci disparaît</translation>
    </message>
    <message>
        <source>Dit zijn de eerste {first} van {all}: zoek preciezer voor de rest.</source>
        <translation>Ce sont les {first} premiers sur {all} : précisez la recherche pour le reste.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Een daad die dit toestel niet kent ({event})</source>
        <translation>Un acte que cet appareil ne connaît pas ({event})</translation>
    </message>
    <message>
        <source>Een naam, een nummer, een zin</source>
        <translation>Un nom, un numéro, une phrase</translation>
    </message>
    <message>
        <source>Gedaan, door jullie twee.</source>
        <translation>Fait, par vous deux.</translation>
    </message>
    <message>
        <source>Gedaan.</source>
        <translation>Fait.</translation>
    </message>
    <message>
        <source>Getekend als tweede</source>
        <translation>Signé en second</translation>
    </message>
    <message>
        <source>Getekend. Geef dit terug aan {name}, die het uitvoert.</source>
        <translation>Signé. Rendez ceci à {name}, qui l&apos;exécute.</translation>
    </message>
    <message>
        <source>Gevraagd door het parket</source>
        <translation>Demandé par le parquet</translation>
    </message>
    <message>
        <source>Hef een bewaarplicht op</source>
        <translation>Lever une obligation de conserver</translation>
    </message>
    <message>
        <source>Hef op</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Leeg toont alles waarvan de woorden weg mogen. Wat de pers kreeg en wat beslist is, blijft.</source>
        <translation>Vide montre tout ce dont les mots peuvent disparaître. Ce que la presse a reçu et ce qui est décidé reste.</translation>
    </message>
    <message>
        <source>Leg een bewaarplicht op</source>
        <translation>Imposer une obligation de conserver</translation>
    </message>
    <message>
        <source>Leg op</source>
        <translation>Imposer</translation>
    </message>
    <message>
        <source>Navraag</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Niets gevonden waarvan de woorden weg mogen.</source>
        <translation>Rien trouvé dont les mots peuvent disparaître.</translation>
    </message>
    <message>
        <source>Nog te tekenen door {name}</source>
        <translation>À signer encore par {name}</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Onderteken</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Onderteken als tweede</source>
        <translation>Signer en second</translation>
    </message>
    <message>
        <source>Onderteken en hef op</source>
        <translation>Signer et lever</translation>
    </message>
    <message>
        <source>Onderteken en wis</source>
        <translation>Signer et effacer</translation>
    </message>
    <message>
        <source>Op vraag van de betrokkene</source>
        <translation>À la demande de la personne concernée</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Liste de presse</translation>
    </message>
    <message>
        <source>Persvraag</source>
        <translation>Demande presse</translation>
    </message>
    <message>
        <source>Plak hier wat je kreeg</source>
        <translation>Collez ici ce que vous avez reçu</translation>
    </message>
    <message>
        <source>Signaal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Twee personen halen samen woorden weg, op elk toestel. Wat de pers kreeg en wat beslist is, blijft.</source>
        <translation>Deux personnes enlèvent ensemble des mots, sur chaque appareil. Ce que la presse a reçu et ce qui est décidé reste.</translation>
    </message>
    <message>
        <source>Twee personen wissen samen, op elk toestel. Dat kan niet terug; de kop van elke daad blijft.</source>
        <translation>Deux personnes effacent ensemble, sur chaque appareil. C&apos;est définitif ; l&apos;en-tête de chaque acte reste.</translation>
    </message>
    <message>
        <source>Uit dit dossier wordt niets meer gewist.</source>
        <translation>Plus rien ne sera effacé de ce dossier.</translation>
    </message>
    <message>
        <source>Vanaf nu wordt uit dit dossier niets gewist, tot twee personen de bewaarplicht opheffen.</source>
        <translation>Dès maintenant, rien n&apos;est effacé de ce dossier, jusqu&apos;à ce que deux personnes lèvent l&apos;obligation.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Voer uit wat getekend is</source>
        <translation>Exécuter ce qui est signé</translation>
    </message>
    <message>
        <source>Waarin</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Wat werd vastgelegd</source>
        <translation>Ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Welke woorden zoek je</source>
        <translation>Quels mots cherchez-vous</translation>
    </message>
    <message>
        <source>Wie tekent mee</source>
        <translation>Qui signe avec vous</translation>
    </message>
    <message>
        <source>Wis</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Wis woorden</source>
        <translation>Effacer des mots</translation>
    </message>
    <message>
        <source>Wissen en bewaarplicht</source>
        <translation>Effacement et obligation de conserver</translation>
    </message>
    <message>
        <source>Zoek</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>en nog {rest}</source>
        <translation>et encore {rest}</translation>
    </message>
    <message>
        <source>sinds {day}, {name}</source>
        <translation>depuis le {day}, {name}</translation>
    </message>
    <message>
        <source>{first} vraagt dit en {second} ondertekent het hier mee. Lees het samen.</source>
        <translation>{first} le demande et {second} le signe ici aussi. Lisez-le ensemble.</translation>
    </message>
    <message>
        <source>{first} vraagt dit. Met je handtekening kan het uitgevoerd worden.</source>
        <translation>{first} le demande. Avec votre signature, cela peut être exécuté.</translation>
    </message>
    <message>
        <source>{first} vroeg dit en {second} tekende. Dat kan niet terug.</source>
        <translation>{first} l&apos;a demandé et {second} a signé. C&apos;est définitif.</translation>
    </message>
    <message>
        <source>{second} tekent op een eigen toestel, bij Onderteken als tweede. Geef dit bestand door; wat terugkomt, voer je hier uit. Er staat niets in van wat weg moet.</source>
        <translation>{second} signe sur son propre appareil, sous Signer en second. Transmettez ce fichier ; exécutez ici ce qui revient. Il ne contient rien de ce qui doit disparaître.</translation>
    </message>
</context>
<context>
    <name>evaluation</name>
    <message>
        <source>+{n} te laat</source>
        <translation>+{n} en retard</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>CONCEPT · evaluatie nog niet afgerond</source>
        <translation>PROJET · évaluation pas encore terminée</translation>
    </message>
    <message>
        <source>Dit sluit de evaluatie af; lessen blijven openstaan.</source>
        <translation>Ceci clôt l&apos;évaluation&#xa0;; les leçons restent ouvertes.</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Duur</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Evaluatie afgerond.</source>
        <translation>Évaluation terminée.</translation>
    </message>
    <message>
        <source>Evaluatie afronden</source>
        <translation>Terminer l&apos;évaluation</translation>
    </message>
    <message>
        <source>Evaluatie van {number} · {title}</source>
        <translation>Évaluation de {number} · {title}</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Gegevens bewaren</source>
        <translation>Enregistrer les données</translation>
    </message>
    <message>
        <source>Kanaal</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Kanalen</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Langste wacht op akkoord</source>
        <translation>Plus longue attente d&apos;un accord</translation>
    </message>
    <message>
        <source>Les afgewerkt.</source>
        <translation>Leçon terminée.</translation>
    </message>
    <message>
        <source>Les genoteerd.</source>
        <translation>Leçon notée.</translation>
    </message>
    <message>
        <source>Les toevoegen</source>
        <translation>Ajouter une leçon</translation>
    </message>
    <message>
        <source>Lessen</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Marge</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Mediaan</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Nog niemand</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Oordeel</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>Overheid</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Pers-e-mail</source>
        <translation>Courriel presse</translation>
    </message>
    <message>
        <source>Persvragen op tijd</source>
        <translation>Demandes presse à temps</translation>
    </message>
    <message>
        <source>Persvragen, minuten voor deadline</source>
        <translation>Demandes presse, minutes avant l&apos;échéance</translation>
    </message>
    <message>
        <source>Rechtzettingen nodig</source>
        <translation>Rectificatifs nécessaires</translation>
    </message>
    <message>
        <source>Rond af</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tegen</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>Tijd per fase, minuten sinds eerste signaal</source>
        <translation>Temps par phase, minutes depuis le premier signal</translation>
    </message>
    <message>
        <source>Tot</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Tot eerste reactie</source>
        <translation>Jusqu&apos;à la première réaction</translation>
    </message>
    <message>
        <source>Tot ontvangstbericht</source>
        <translation>Jusqu&apos;à l&apos;accusé de réception</translation>
    </message>
    <message>
        <source>Uit om</source>
        <translation>Diffusé à</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation>Diffusé</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Wachttijd per overheid, minuten</source>
        <translation>Attente par autorité, minutes</translation>
    </message>
    <message>
        <source>Wat loopt de volgende keer anders?</source>
        <translation>Que ferons-nous autrement la prochaine fois&#xa0;?</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Wie doet het</source>
        <translation>Qui s&apos;en charge</translation>
    </message>
    <message>
        <source>afgerond {moment}</source>
        <translation>terminée le {moment}</translation>
    </message>
    <message>
        <source>afgewerkt</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>bezig</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>dd-mm-jjjj, mag leeg blijven</source>
        <translation>jj/mm/aaaa, peut rester vide</translation>
    </message>
    <message>
        <source>doel {n} min</source>
        <translation>cible {n} min</translation>
    </message>
    <message>
        <source>geen te laat</source>
        <translation>aucune en retard</translation>
    </message>
    <message>
        <source>niets gevraagd</source>
        <translation>rien demandé</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>norm {n} min</source>
        <translation>norme {n} min</translation>
    </message>
    <message>
        <source>op tijd</source>
        <translation>à temps</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>van {n} bewering</source>
        <translation>sur {n} affirmation</translation>
    </message>
    <message>
        <source>van {n} beweringen</source>
        <translation>sur {n} affirmations</translation>
    </message>
    <message>
        <source>{file} bewaard.</source>
        <translation>{file} enregistré.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} te laat</source>
        <translation>{n} en retard</translation>
    </message>
</context>
<context>
    <name>flow</name>
    <message>
        <source>{n} teken</source>
        <translation>{n} caractère</translation>
    </message>
    <message>
        <source>{n} tekens</source>
        <translation>{n} caractères</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>#{n} ligt bij {who}: {since}</source>
        <translation>#{n} est chez {who}&#xa0;: {since}</translation>
    </message>
    <message>
        <source>Akkoord gevraagd aan {who}: {since}</source>
        <translation>Accord demandé à {who}&#xa0;: {since}</translation>
    </message>
    <message>
        <source>Embargo tot {moment}</source>
        <translation>Embargo jusqu&apos;au {moment}</translation>
    </message>
    <message>
        <source>Overdracht {moment}</source>
        <translation>Relève du {moment}</translation>
    </message>
    <message>
        <source>Overdracht gekopieerd.</source>
        <translation>Relève copiée.</translation>
    </message>
    <message>
        <source>Update beloofd tegen {time} ({left})</source>
        <translation>Mise à jour promise pour {time} ({left})</translation>
    </message>
    <message>
        <source>niemand</source>
        <translation>personne</translation>
    </message>
</context>
<context>
    <name>hub_care</name>
    <message>
        <source>Adres als beheerder</source>
        <translation>Adresse d&apos;administrateur</translation>
    </message>
    <message>
        <source>Beheer de hub</source>
        <translation>Administrer le hub</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Bewaar de toegang als bestand en breng ze naar {device}. Er staat een wachtwoord in; geef ze enkel van hand tot hand. Daar: Verbind met een hub, of ‘hub use’.</source>
        <translation>Enregistre l&apos;accès dans un fichier et apporte-le à {device}. Il contient un mot de passe ; ne le remets que de main à main. Là : Se connecter à un hub, ou « hub use ».</translation>
    </message>
    <message>
        <source>Certificaat (bestand)</source>
        <translation>Certificat (fichier)</translation>
    </message>
    <message>
        <source>De hub</source>
        <translation>Le hub</translation>
    </message>
    <message>
        <source>De hub neemt de woorden van {n} handeling van {device} weer aan.</source>
        <translation>Le hub accepte de nouveau les mots de {n} acte de {device}.</translation>
    </message>
    <message>
        <source>De hub neemt de woorden van {n} handelingen van {device} weer aan.</source>
        <translation>Le hub accepte de nouveau les mots de {n} actes de {device}.</translation>
    </message>
    <message>
        <source>De hub staat er, en dit toestel wisselt er nu mee uit.</source>
        <translation>Le hub est en place et cet appareil échange maintenant avec lui.</translation>
    </message>
    <message>
        <source>De hub ziet welk toestel hoeveel schreef, nooit wat. Dit toestel komt er meteen in als je hem maakt.</source>
        <translation>Le hub voit quel appareil a écrit combien, jamais quoi. Cet appareil y est admis dès que tu le crées.</translation>
    </message>
    <message>
        <source>De toegang van een toestel</source>
        <translation>L&apos;accès d&apos;un appareil</translation>
    </message>
    <message>
        <source>Enkel als de hub een eigen certificaat heeft. Leeg: de certificaten van dit toestel.</source>
        <translation>Seulement si le hub a son propre certificat. Vide : les certificats de cet appareil.</translation>
    </message>
    <message>
        <source>Enkel als toestellen de server onder een andere naam bereiken dan jij.</source>
        <translation>Seulement si les appareils atteignent le serveur sous un autre nom que toi.</translation>
    </message>
    <message>
        <source>Enkel voor deze ene keer; het wordt nergens bewaard.</source>
        <translation>Pour cette fois seulement ; il n&apos;est conservé nulle part.</translation>
    </message>
    <message>
        <source>Het kenmerk, zoals het bij Personen en toestellen staat. Niet nodig om een hub te maken.</source>
        <translation>L&apos;identifiant, tel qu&apos;il figure sous Personnes et appareils. Inutile pour créer un hub.</translation>
    </message>
    <message>
        <source>Iemand die op die server rollen en tabellen mag maken. Dit adres wordt niet bewaard.</source>
        <translation>Quelqu&apos;un qui peut créer des rôles et des tables sur ce serveur. Cette adresse n&apos;est pas conservée.</translation>
    </message>
    <message>
        <source>Laat een toestel toe</source>
        <translation>Admettre un appareil</translation>
    </message>
    <message>
        <source>Laat verdwenen woorden opnieuw brengen</source>
        <translation>Laisser rapporter les mots disparus</translation>
    </message>
    <message>
        <source>Maak een hub in een lege databank</source>
        <translation>Créer un hub dans une base vide</translation>
    </message>
    <message>
        <source>Naam van de server voor de toestellen</source>
        <translation>Nom du serveur pour les appareils</translation>
    </message>
    <message>
        <source>Neem een toestel zijn toegang af</source>
        <translation>Retirer l&apos;accès d&apos;un appareil</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Toestel</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Toon wat er ligt</source>
        <translation>Montrer ce qui s&apos;y trouve</translation>
    </message>
    <message>
        <source>Voer uit</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Wachtwoord van de beheerder</source>
        <translation>Mot de passe de l&apos;administrateur</translation>
    </message>
    <message>
        <source>Wat er ligt</source>
        <translation>Ce qui s&apos;y trouve</translation>
    </message>
    <message>
        <source>Wat wil je doen</source>
        <translation>Que veux-tu faire</translation>
    </message>
    <message>
        <source>ingetrokken op {day}</source>
        <translation>retiré le {day}</translation>
    </message>
    <message>
        <source>sinds {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>{device} komt niet meer in de hub. Wat het bracht, blijft.</source>
        <translation>{device} n&apos;entre plus dans le hub. Ce qu&apos;il a apporté reste.</translation>
    </message>
    <message>
        <source>{n} handeling</source>
        <translation>{n} acte</translation>
    </message>
    <message>
        <source>{n} handelingen</source>
        <translation>{n} actes</translation>
    </message>
    <message>
        <source>{events} handelingen, {payloads} met woorden, {size} MB</source>
        <translation>{events} actes, {payloads} avec des mots, {size} Mo</translation>
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
        <translation>point de contact</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>aanvraag intrekken</source>
        <translation>retirer la demande</translation>
    </message>
    <message>
        <source>afsluiten met reden</source>
        <translation>écarter avec motif</translation>
    </message>
    <message>
        <source>akkoord per e-mail noteren</source>
        <translation>noter un accord par courriel</translation>
    </message>
    <message>
        <source>akkoord vragen</source>
        <translation>demander l&apos;accord</translation>
    </message>
    <message>
        <source>annuleer wat gepland is</source>
        <translation>annuler ce qui est planifié</translation>
    </message>
    <message>
        <source>antwoord aan selectie</source>
        <translation>répondre à la sélection</translation>
    </message>
    <message>
        <source>beeld tonen zolang je drukt</source>
        <translation>montrer l&apos;image tant que la touche est enfoncée</translation>
    </message>
    <message>
        <source>bel</source>
        <translation>appeler</translation>
    </message>
    <message>
        <source>beoordeel de bewering</source>
        <translation>apprécier l&apos;affirmation</translation>
    </message>
    <message>
        <source>bewaar de feeds als lijst</source>
        <translation>enregistrer les flux comme liste</translation>
    </message>
    <message>
        <source>bewaar de lijst</source>
        <translation>enregistrer la liste</translation>
    </message>
    <message>
        <source>bewaar de persmappen</source>
        <translation>enregistrer les dossiers de presse</translation>
    </message>
    <message>
        <source>bewaar revisie</source>
        <translation>enregistrer la révision</translation>
    </message>
    <message>
        <source>bewegen</source>
        <translation>se déplacer</translation>
    </message>
    <message>
        <source>bewering</source>
        <translation>affirmation</translation>
    </message>
    <message>
        <source>bewering anders verwoorden</source>
        <translation>reformuler l&apos;affirmation</translation>
    </message>
    <message>
        <source>bewering invoegen</source>
        <translation>insérer une affirmation</translation>
    </message>
    <message>
        <source>beweringen van de vraag</source>
        <translation>affirmations de la demande</translation>
    </message>
    <message>
        <source>bijlage van de navraag bewaren</source>
        <translation>enregistrer la pièce de la vérification</translation>
    </message>
    <message>
        <source>cijfers als tabel</source>
        <translation>chiffres en tableau</translation>
    </message>
    <message>
        <source>cursief</source>
        <translation>italique</translation>
    </message>
    <message>
        <source>dempen of weer laten melden</source>
        <translation>mettre en sourdine ou laisser alerter</translation>
    </message>
    <message>
        <source>doorgeven aan 101</source>
        <translation>transmettre au 101</translation>
    </message>
    <message>
        <source>doorverwijzen</source>
        <translation>renvoyer</translation>
    </message>
    <message>
        <source>dossier op papier</source>
        <translation>dossier sur papier</translation>
    </message>
    <message>
        <source>eigen tekst</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>enkel opvolgen</source>
        <translation>suivre seulement</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>ga naar Akkoord</source>
        <translation>aller à Accord</translation>
    </message>
    <message>
        <source>ga naar Bronnen</source>
        <translation>aller à Sources</translation>
    </message>
    <message>
        <source>ga naar Conflicten</source>
        <translation>aller aux Conflits</translation>
    </message>
    <message>
        <source>ga naar Evaluatie</source>
        <translation>aller à Évaluation</translation>
    </message>
    <message>
        <source>ga naar Instellingen</source>
        <translation>aller à Réglages</translation>
    </message>
    <message>
        <source>ga naar Overdracht</source>
        <translation>aller à Relève</translation>
    </message>
    <message>
        <source>ga naar Persdossiers</source>
        <translation>aller à Dossiers</translation>
    </message>
    <message>
        <source>ga naar Persvragen</source>
        <translation>aller à Demandes presse</translation>
    </message>
    <message>
        <source>ga naar Wacht</source>
        <translation>aller à Veille</translation>
    </message>
    <message>
        <source>ga naar Wachtrij</source>
        <translation>aller à la file d&apos;attente</translation>
    </message>
    <message>
        <source>ga naar de perslijst</source>
        <translation>aller à la liste de presse</translation>
    </message>
    <message>
        <source>haal het antwoord terug</source>
        <translation>reprendre la réponse</translation>
    </message>
    <message>
        <source>handel anders af</source>
        <translation>clôturer autrement</translation>
    </message>
    <message>
        <source>herinner</source>
        <translation>envoyer un rappel</translation>
    </message>
    <message>
        <source>ingrepen en verlagingen</source>
        <translation>interventions et abaissements</translation>
    </message>
    <message>
        <source>juridische checklist</source>
        <translation>liste de contrôle juridique</translation>
    </message>
    <message>
        <source>kies</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>kies alle vragen van het dossier</source>
        <translation>choisir toutes les demandes du dossier</translation>
    </message>
    <message>
        <source>laatste ingreep ongedaan maken</source>
        <translation>annuler la dernière intervention</translation>
    </message>
    <message>
        <source>leg vast wat op het klembord staat</source>
        <translation>enregistrer le contenu du presse-papiers</translation>
    </message>
    <message>
        <source>les toevoegen</source>
        <translation>ajouter une leçon</translation>
    </message>
    <message>
        <source>licht, donker of automatisch</source>
        <translation>clair, sombre ou automatique</translation>
    </message>
    <message>
        <source>logregel in het dossier van dit verhaal</source>
        <translation>ligne de journal dans le dossier de ce sujet</translation>
    </message>
    <message>
        <source>logregel in het dringendste dossier</source>
        <translation>noter dans le dossier le plus urgent</translation>
    </message>
    <message>
        <source>maak de vrijgave ongedaan</source>
        <translation>annuler la diffusion</translation>
    </message>
    <message>
        <source>mail wordt persvraag</source>
        <translation>le courriel devient une demande presse</translation>
    </message>
    <message>
        <source>naar het dossier</source>
        <translation>vers le dossier</translation>
    </message>
    <message>
        <source>navraag</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>neem een lijst over</source>
        <translation>reprendre une liste</translation>
    </message>
    <message>
        <source>neem een lijst van feeds over</source>
        <translation>reprendre une liste de flux</translation>
    </message>
    <message>
        <source>niet voor ons</source>
        <translation>pas pour nous</translation>
    </message>
    <message>
        <source>nieuw contact</source>
        <translation>nouveau contact</translation>
    </message>
    <message>
        <source>nieuwe bron</source>
        <translation>nouvelle source</translation>
    </message>
    <message>
        <source>nieuwe volgterm</source>
        <translation>nouveau terme suivi</translation>
    </message>
    <message>
        <source>nieuwe vraag</source>
        <translation>nouvelle demande</translation>
    </message>
    <message>
        <source>noteer een nieuwe persvraag</source>
        <translation>noter une nouvelle demande presse</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>omhoog</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>omlaag</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>overnemen</source>
        <translation>reprendre</translation>
    </message>
    <message>
        <source>overslaan met reden</source>
        <translation>passer outre avec motif</translation>
    </message>
    <message>
        <source>pauzeer of zet aan</source>
        <translation>suspendre ou activer</translation>
    </message>
    <message>
        <source>peil alles nu</source>
        <translation>tout interroger maintenant</translation>
    </message>
    <message>
        <source>perslijst</source>
        <translation>liste de presse</translation>
    </message>
    <message>
        <source>plaatsvervanger</source>
        <translation>suppléant</translation>
    </message>
    <message>
        <source>probeer alles opnieuw</source>
        <translation>tout réessayer</translation>
    </message>
    <message>
        <source>probeer opnieuw</source>
        <translation>réessayer</translation>
    </message>
    <message>
        <source>proefdruk op papier</source>
        <translation>épreuve sur papier</translation>
    </message>
    <message>
        <source>rapport op papier of als PDF</source>
        <translation>rapport sur papier ou en PDF</translation>
    </message>
    <message>
        <source>samenvoegen met een ander verhaal</source>
        <translation>fusionner avec un autre sujet</translation>
    </message>
    <message>
        <source>signalen naar het CRM van het Meldpunt</source>
        <translation>signaux vers le CRM du point de contact</translation>
    </message>
    <message>
        <source>sneltoetsen van dit scherm</source>
        <translation>raccourcis de cet écran</translation>
    </message>
    <message>
        <source>splitsen</source>
        <translation>séparer</translation>
    </message>
    <message>
        <source>telefonisch akkoord noteren</source>
        <translation>noter un accord par téléphone</translation>
    </message>
    <message>
        <source>terug</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>test</source>
        <translation>tester</translation>
    </message>
    <message>
        <source>toestemming</source>
        <translation>consentement</translation>
    </message>
    <message>
        <source>toewijzen</source>
        <translation>attribuer</translation>
    </message>
    <message>
        <source>uitstel melden</source>
        <translation>annoncer un délai</translation>
    </message>
    <message>
        <source>uitstellen</source>
        <translation>reporter</translation>
    </message>
    <message>
        <source>van de lijst</source>
        <translation>retirer de la liste</translation>
    </message>
    <message>
        <source>verder zonder</source>
        <translation>continuer sans</translation>
    </message>
    <message>
        <source>verder zonder de website</source>
        <translation>continuer sans le site web</translation>
    </message>
    <message>
        <source>vergrendel de desk</source>
        <translation>verrouiller le desk</translation>
    </message>
    <message>
        <source>verklaring</source>
        <translation>déclaration</translation>
    </message>
    <message>
        <source>verlaging intrekken</source>
        <translation>retirer l&apos;abaissement</translation>
    </message>
    <message>
        <source>verschil</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>versies samenvoegen</source>
        <translation>fusionner les versions</translation>
    </message>
    <message>
        <source>verstuur vanaf dit toestel</source>
        <translation>envoyer depuis cet appareil</translation>
    </message>
    <message>
        <source>vertaling zegt nog hetzelfde</source>
        <translation>la traduction dit encore la même chose</translation>
    </message>
    <message>
        <source>verwijder</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>vet</source>
        <translation>gras</translation>
    </message>
    <message>
        <source>volgend kanaal</source>
        <translation>canal suivant</translation>
    </message>
    <message>
        <source>volgend paneel</source>
        <translation>panneau suivant</translation>
    </message>
    <message>
        <source>volgend probleem</source>
        <translation>problème suivant</translation>
    </message>
    <message>
        <source>volgend woord dat het woordenboek niet kent</source>
        <translation>mot suivant que le dictionnaire ne connaît pas</translation>
    </message>
    <message>
        <source>volgende stap</source>
        <translation>étape suivante</translation>
    </message>
    <message>
        <source>volgende taal</source>
        <translation>langue suivante</translation>
    </message>
    <message>
        <source>vorig kanaal</source>
        <translation>canal précédent</translation>
    </message>
    <message>
        <source>vorig paneel</source>
        <translation>panneau précédent</translation>
    </message>
    <message>
        <source>vorig probleem</source>
        <translation>problème précédent</translation>
    </message>
    <message>
        <source>vrijgave van de bewering</source>
        <translation>divulgation de l&apos;affirmation</translation>
    </message>
    <message>
        <source>weiger met reden</source>
        <translation>refuser avec motif</translation>
    </message>
    <message>
        <source>wijzig</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>zelfde antwoord aan allen</source>
        <translation>même réponse à tous</translation>
    </message>
    <message>
        <source>zoek of voer uit</source>
        <translation>chercher ou exécuter</translation>
    </message>
</context>
<context>
    <name>queue_forms</name>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adres waar het staat</source>
        <translation>Adresse où il se trouve</translation>
    </message>
    <message>
        <source>Annuleer de vrijgave</source>
        <translation>Annuler la diffusion</translation>
    </message>
    <message>
        <source>Bericht verwijderd</source>
        <translation>Message supprimé</translation>
    </message>
    <message>
        <source>De andere kanalen wachten op de website. Hiermee vertrekken ze zonder; de website blijft geprobeerd.</source>
        <translation>Les autres canaux attendent le site web. Ainsi ils partent sans lui ; le site web reste essayé.</translation>
    </message>
    <message>
        <source>De website ligt eruit</source>
        <translation>Le site web est en panne</translation>
    </message>
    <message>
        <source>Dit toestel probeert het dan niet meer.</source>
        <translation>Cet appareil ne l&apos;essaie alors plus.</translation>
    </message>
    <message>
        <source>Er is niets vertrokken. De tekst blijft zoals hij is en kan opnieuw vrijgegeven worden.</source>
        <translation>Rien n&apos;est parti. Le texte reste tel quel et peut être diffusé à nouveau.</translation>
    </message>
    <message>
        <source>Gebeld met de redactie</source>
        <translation>Appelé la rédaction</translation>
    </message>
    <message>
        <source>Het andere toestel staat uit</source>
        <translation>L&apos;autre appareil est éteint</translation>
    </message>
    <message>
        <source>Het is aangekomen</source>
        <translation>C&apos;est arrivé</translation>
    </message>
    <message>
        <source>Het is niet aangekomen</source>
        <translation>Ce n&apos;est pas arrivé</translation>
    </message>
    <message>
        <source>Het vertrekt dan nog eens. Kwam het toch aan, dan krijgt wie leest het twee keer.</source>
        <translation>Il repart alors. S&apos;il était quand même arrivé, le lecteur le reçoit deux fois.</translation>
    </message>
    <message>
        <source>Hoe weet je dat</source>
        <translation>Comment le savez-vous</translation>
    </message>
    <message>
        <source>Laat de rest vertrekken</source>
        <translation>Laisser partir le reste</translation>
    </message>
    <message>
        <source>Leg de vrijgave opzij</source>
        <translation>Mettre la diffusion de côté</translation>
    </message>
    <message>
        <source>Leg opzij</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Met de hand gedaan</source>
        <translation>Fait à la main</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Neem terug</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Noteer en probeer opnieuw</source>
        <translation>Noter et réessayer</translation>
    </message>
    <message>
        <source>Nu stuurt {device} dit. Neem het enkel over als dat toestel uit staat: wat daar open is, kijkt dit toestel eerst na, en van een mail moet jij zeggen of hij aankwam.</source>
        <translation>Actuellement {device} l&apos;envoie. Ne reprenez l&apos;envoi que si cet appareil est éteint : celui-ci vérifie d&apos;abord ce qui y est ouvert, et pour un courriel vous devez dire s&apos;il est arrivé.</translation>
    </message>
    <message>
        <source>Verder zonder de website</source>
        <translation>Continuer sans le site web</translation>
    </message>
    <message>
        <source>Verstuur vanaf dit toestel</source>
        <translation>Envoyer depuis cet appareil</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Wat deed je</source>
        <translation>Qu&apos;avez-vous fait</translation>
    </message>
    <message>
        <source>Weggehaald</source>
        <translation>Enlevé</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Aan wie</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Achtergrond</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Afhandelen</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Ander antwoord</source>
        <translation>Autre réponse</translation>
    </message>
    <message>
        <source>Ander antwoord dan de rest</source>
        <translation>Autre réponse que les autres</translation>
    </message>
    <message>
        <source>Ander antwoord, met reden in het verloop. E begint de eigen tekst.</source>
        <translation>Autre réponse, avec la raison dans le déroulement. E commence le texte propre.</translation>
    </message>
    <message>
        <source>Ander uur</source>
        <translation>Autre heure</translation>
    </message>
    <message>
        <source>Antwoord genoteerd.</source>
        <translation>Réponse notée.</translation>
    </message>
    <message>
        <source>Antwoord klaar</source>
        <translation>Réponse prête</translation>
    </message>
    <message>
        <source>Bekijk</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Bel {who}</source>
        <translation>Appeler {who}</translation>
    </message>
    <message>
        <source>Bereikbaar op</source>
        <translation>Joignable au</translation>
    </message>
    <message>
        <source>Bevestig</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Beweringen</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Bij {name}</source>
        <translation>Chez {name}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Deadline van de redactie</source>
        <translation>Échéance de la rédaction</translation>
    </message>
    <message>
        <source>Deze redactie krijgt hetzelfde als de rest. Zet dat eerst uit met Z.</source>
        <translation>Cette rédaction reçoit la même chose que les autres. Désactivez cela d&apos;abord avec Z.</translation>
    </message>
    <message>
        <source>Deze vraag is al afgehandeld.</source>
        <translation>Cette demande est déjà traitée.</translation>
    </message>
    <message>
        <source>Deze zin, met jouw uur, gaat naar klembord en mailprogramma</source>
        <translation>Cette phrase, avec votre heure, va au presse-papiers et au programme de messagerie</translation>
    </message>
    <message>
        <source>Dit adres is gekend. Een mail bewijst geen afzender.</source>
        <translation>Cette adresse est connue. Un courriel ne prouve pas son expéditeur.</translation>
    </message>
    <message>
        <source>Dit adres is niet gekend: bel terug op een nummer dat je zelf hebt.</source>
        <translation>Cette adresse n&apos;est pas connue : rappelez à un numéro que vous avez vous-même.</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen beweringen.</source>
        <translation>Ce dossier n&apos;a pas encore d&apos;affirmations.</translation>
    </message>
    <message>
        <source>Dit komt als regel in het verloop van het dossier.</source>
        <translation>Ceci devient une ligne du déroulement du dossier.</translation>
    </message>
    <message>
        <source>Dit uur wordt ons eigen uur voor deze vraag.</source>
        <translation>Cette heure devient notre propre échéance pour cette demande.</translation>
    </message>
    <message>
        <source>Doorverwezen</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Een persvraag</source>
        <translation>Une demande presse</translation>
    </message>
    <message>
        <source>Eigen tekst begonnen; hij vraagt eigen akkoorden.</source>
        <translation>Texte propre commencé ; il demande ses propres accords.</translation>
    </message>
    <message>
        <source>Enkel bij een nieuw dossier.</source>
        <translation>Uniquement pour un nouveau dossier.</translation>
    </message>
    <message>
        <source>Er wacht geen mail.</source>
        <translation>Aucun courriel n&apos;attend.</translation>
    </message>
    <message>
        <source>Geef het nieuwe dossier een titel, of kies een dossier.</source>
        <translation>Donnez un titre au nouveau dossier, ou choisissez un dossier.</translation>
    </message>
    <message>
        <source>Geen nummer gekend</source>
        <translation>Aucun numéro connu</translation>
    </message>
    <message>
        <source>Geen persvraag</source>
        <translation>Pas une demande presse</translation>
    </message>
    <message>
        <source>Geen persvraag; de mail blijft als signaal bewaard.</source>
        <translation>Pas une demande presse ; le courriel reste conservé comme signal.</translation>
    </message>
    <message>
        <source>Gelijke behandeling is de regel; deze reden blijft in het verloop van het dossier staan.</source>
        <translation>L&apos;égalité de traitement est la règle ; cette raison reste dans le déroulement du dossier.</translation>
    </message>
    <message>
        <source>Genoteerd in het dossier.</source>
        <translation>Noté au dossier.</translation>
    </message>
    <message>
        <source>Genoteerd welke beweringen de vraag raakt.</source>
        <translation>Noté : les affirmations que touche la demande.</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>Journaliste</translation>
    </message>
    <message>
        <source>Kies vragen van één dossier: een antwoord hoort bij één tekst.</source>
        <translation>Choisissez des demandes d&apos;un même dossier : une réponse se rapporte à un seul texte.</translation>
    </message>
    <message>
        <source>Klaargezet: bij vrijgave vertrekt dit vanzelf.</source>
        <translation>Préparé : partira automatiquement à la diffusion.</translation>
    </message>
    <message>
        <source>Klaarzetten</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Leeg: we antwoorden binnen 60 min.</source>
        <translation>Vide&#xa0;: nous répondons dans les 60 min.</translation>
    </message>
    <message>
        <source>Mail van een redactie</source>
        <translation>Courriel d&apos;une rédaction</translation>
    </message>
    <message>
        <source>Met de verklaring</source>
        <translation>Avec la déclaration</translation>
    </message>
    <message>
        <source>Met welke versie</source>
        <translation>Avec quelle version</translation>
    </message>
    <message>
        <source>Neem {time} over: in de mail staat ‘{words}’</source>
        <translation>Reprendre {time} : le courriel dit « {words} »</translation>
    </message>
    <message>
        <source>Niet beantwoord</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Nieuw dossier voor deze vraag</source>
        <translation>Nouveau dossier pour cette demande</translation>
    </message>
    <message>
        <source>Nieuw uur</source>
        <translation>Nouvelle heure</translation>
    </message>
    <message>
        <source>Nieuwe persvraag</source>
        <translation>Nouvelle demande presse</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Noteer antwoord</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Noteer uitstel</source>
        <translation>Noter le délai</translation>
    </message>
    <message>
        <source>Persvraag genoteerd.</source>
        <translation>Demande presse notée.</translation>
    </message>
    <message>
        <source>Redactie</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Selecteer eerst een open vraag.</source>
        <translation>Sélectionnez d&apos;abord une demande ouverte.</translation>
    </message>
    <message>
        <source>Staat klaar sinds {time}; R haalt het terug.</source>
        <translation>Prêt depuis {time} ; R le reprend.</translation>
    </message>
    <message>
        <source>Stuur antwoord</source>
        <translation>Envoyer la réponse</translation>
    </message>
    <message>
        <source>Te verdelen</source>
        <translation>À attribuer</translation>
    </message>
    <message>
        <source>Teruggehaald: dit vertrekt niet vanzelf meer.</source>
        <translation>Repris : ne partira plus automatiquement.</translation>
    </message>
    <message>
        <source>Titel van het nieuwe dossier</source>
        <translation>Titre du nouveau dossier</translation>
    </message>
    <message>
        <source>Toegewezen aan {name}.</source>
        <translation>Attribué à {name}.</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Toewijzen</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Uitstel melden</source>
        <translation>Annoncer un délai</translation>
    </message>
    <message>
        <source>Uitstel tot {time}</source>
        <translation>Délai jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>Uitstel tot {time} genoteerd.</source>
        <translation>Délai jusqu&apos;à {time} noté.</translation>
    </message>
    <message>
        <source>Uw vraag aan de persdienst</source>
        <translation>Votre question au service de presse</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Verplicht bij niet beantwoord of vervallen.</source>
        <translation>Requis si sans réponse ou caduc.</translation>
    </message>
    <message>
        <source>Verstuurd</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Verstuurd · v{version}</source>
        <translation>Envoyé · v{version}</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Caduc</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Vraag afhandelen</source>
        <translation>Clôturer la demande</translation>
    </message>
    <message>
        <source>Vul redactie en vraag in.</source>
        <translation>Remplissez la rédaction et la question.</translation>
    </message>
    <message>
        <source>Waarom een ander antwoord</source>
        <translation>Pourquoi une autre réponse</translation>
    </message>
    <message>
        <source>Wacht op akkoord</source>
        <translation>Attend l&apos;accord</translation>
    </message>
    <message>
        <source>Wat is dit</source>
        <translation>De quoi s&apos;agit-il</translation>
    </message>
    <message>
        <source>Wat is er gezegd</source>
        <translation>Qu&apos;a-t-on dit</translation>
    </message>
    <message>
        <source>We hebben uw vraag genoteerd en antwoorden u ten laatste om {time}.</source>
        <translation>Nous avons noté votre question et vous répondrons au plus tard à {time}.</translation>
    </message>
    <message>
        <source>Welke beweringen raakt dit</source>
        <translation>Quelles affirmations cela touche</translation>
    </message>
    <message>
        <source>Wijs toe</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Zelfde antwoord als de rest.</source>
        <translation>Même réponse que les autres.</translation>
    </message>
    <message>
        <source>bericht</source>
        <translation>communiqué</translation>
    </message>
    <message>
        <source>ontvangst</source>
        <translation>réception</translation>
    </message>
    <message>
        <source>reactie</source>
        <translation>réaction</translation>
    </message>
    <message>
        <source>rechtzetting</source>
        <translation>rectificatif</translation>
    </message>
    <message>
        <source>{n} mail wacht</source>
        <translation>{n} courriel attend</translation>
    </message>
    <message>
        <source>{sent} antwoorden vertrekken nu; {waiting} wachten op de vrijgave.</source>
        <translation>{sent} réponses partent maintenant ; {waiting} attendent la diffusion.</translation>
    </message>
    <message>
        <source>{time} verteld</source>
        <translation>{time} dit</translation>
    </message>
    <message>
        <source>antwoord naar {address}</source>
        <translation>réponse à {address}</translation>
    </message>
    <message>
        <source>Antwoord aan {n} redactie</source>
        <translation>Réponse à {n} rédaction</translation>
    </message>
    <message>
        <source>Antwoord aan {n} redacties</source>
        <translation>Réponse à {n} rédactions</translation>
    </message>
    <message>
        <source>deadline {time}?</source>
        <translation>échéance {time} ?</translation>
    </message>
    <message>
        <source>enkel achtergrond</source>
        <translation>contexte seulement</translation>
    </message>
    <message>
        <source>enkel op vraag</source>
        <translation>sur demande</translation>
    </message>
    <message>
        <source>mislukt</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>niet vrijgeven</source>
        <translation>ne pas divulguer</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>nummer of adres</source>
        <translation>numéro ou adresse</translation>
    </message>
    <message>
        <source>onzeker</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>staat klaar</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>vraagt antwoord naar een ander huis: {address}</source>
        <translation>demande une réponse vers une autre organisation : {address}</translation>
    </message>
    <message>
        <source>vrijgeefbaar</source>
        <translation>divulgable</translation>
    </message>
    <message>
        <source>{n} mails wachten</source>
        <translation>{n} courriels attendent</translation>
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
        <translation>1 heure</translation>
    </message>
    <message>
        <source>12 uur</source>
        <translation>12 heures</translation>
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
        <translation>Activé</translation>
    </message>
    <message>
        <source>Achterwacht</source>
        <translation>Second de garde</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Afgeschermd</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Automatisch</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatisch volgt het toestel. Ctrl+Shift+L wisselt.</source>
        <translation>Automatique suit l&apos;appareil. Ctrl+Shift+L alterne.</translation>
    </message>
    <message>
        <source>Beelden (*.png *.svg)</source>
        <translation>Images (*.png *.svg)</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Beweging</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Bij een nieuw verhaal en een termijn binnen 5 minuten, zonder namen of tekst.</source>
        <translation>Pour un nouveau sujet et un délai dans les 5 minutes, sans noms ni texte.</translation>
    </message>
    <message>
        <source>Botst met: {names}. Kies een andere toets, of geef die eerst een andere.</source>
        <translation>En conflit avec : {names}. Choisissez une autre touche, ou changez d&apos;abord celle-là.</translation>
    </message>
    <message>
        <source>Briefhoofd: {name}, met logo</source>
        <translation>En-tête : {name}, avec logo</translation>
    </message>
    <message>
        <source>Briefhoofd: {name}, zonder logo</source>
        <translation>En-tête : {name}, sans logo</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Ctrl en het muiswiel doen hetzelfde.</source>
        <translation>Ctrl et la molette font de même.</translation>
    </message>
    <message>
        <source>Dan gaan de sleutels uit het geheugen en waakt de desk niet meer. Wacht: 12 uur tijdens een wachtdienst, anders 1 uur. Meteen sluit ze in de plaats van af te schermen. Slaap, een vergrendeld toestel en Ctrl+F12 sluiten altijd meteen.</source>
        <translation>Les clés quittent alors la mémoire et le desk ne veille plus. Garde : 12 heures pendant une garde, sinon 1 heure. Tout de suite : il se ferme au lieu d&apos;être masqué. La mise en veille, un appareil verrouillé et Ctrl+F12 le ferment toujours tout de suite.</translation>
    </message>
    <message>
        <source>Deze toets heeft een vaste taak in elk venster. Kies een andere.</source>
        <translation>Cette touche a une tâche fixe dans chaque fenêtre. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Deze toets hoort bij tekst bewerken. Kies een andere.</source>
        <translation>Cette touche sert à modifier du texte. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Dit is geen toets. Druk een letter, een F-toets of een combinatie met Ctrl.</source>
        <translation>Ce n&apos;est pas une touche. Appuyez sur une lettre, une touche F ou une combinaison avec Ctrl.</translation>
    </message>
    <message>
        <source>Dit ligt niet na het begin. Geef een later uur.</source>
        <translation>Ce n&apos;est pas après le début. Donnez une heure plus tardive.</translation>
    </message>
    <message>
        <source>Dit teken vraagt Shift of AltGr op een Belgisch toetsenbord. Kies een letter of een F-toets.</source>
        <translation>Ce signe demande Maj ou AltGr sur un clavier belge. Choisissez une lettre ou une touche F.</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Druk de toets</source>
        <translation>Appuyez sur la touche</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>E-mail voor de pers</source>
        <translation>Courriel pour la presse</translation>
    </message>
    <message>
        <source>Een golflijn onder wat het woordenboek niet kent. F7 gaat naar het volgende, het menu stelt voor.</source>
        <translation>Une ligne ondulée sous ce que le dictionnaire ne connaît pas. F7 va au mot suivant, le menu propose.</translation>
    </message>
    <message>
        <source>Een korte toon bij een nieuw verhaal en een termijn binnen 5 minuten. Afgeschermd: als je weg bent.</source>
        <translation>Un son bref pour un nouveau sujet et un délai dans les 5 minutes. Masqué : en votre absence.</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Geen toets</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Geluid</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Herstel</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Herstel alles</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>Het overzicht met ? blijft er altijd.</source>
        <translation>L&apos;aperçu avec&#xa0;? reste toujours disponible.</translation>
    </message>
    <message>
        <source>Huisstijl</source>
        <translation>Charte de la zone</translation>
    </message>
    <message>
        <source>Huisstijl bewaard.</source>
        <translation>Charte de la zone enregistrée.</translation>
    </message>
    <message>
        <source>Kleur van de huisstijl (#rrggbb)</source>
        <translation>Couleur de la charte (#rrggbb)</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Korte naam</source>
        <translation>Nom abrégé</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Lijsten</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Losse letters als sneltoets</source>
        <translation>Lettres seules comme raccourcis</translation>
    </message>
    <message>
        <source>Meldingen</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Meteen</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>Minder</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Minder: niets schuift of vervaagt, en de cursor knippert niet.</source>
        <translation>Moins : rien ne glisse ni ne s&apos;estompe, et le curseur ne clignote pas.</translation>
    </message>
    <message>
        <source>Naam in deze zone</source>
        <translation>Nom dans cette zone</translation>
    </message>
    <message>
        <source>Naam van de zone</source>
        <translation>Nom de la zone</translation>
    </message>
    <message>
        <source>Niemand</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nieuwe toets</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Nieuwe toets voor {act}</source>
        <translation>Nouvelle touche pour {act}</translation>
    </message>
    <message>
        <source>Noteer</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>PNG of SVG, hoogstens 200 kB. Alleen het beeld zelf wordt bewaard. Laat dit leeg om niets te wijzigen.</source>
        <translation>PNG ou SVG, 200 ko au plus. Seule l&apos;image elle-même est gardée. Laissez ce champ vide pour ne rien changer.</translation>
    </message>
    <message>
        <source>Perscontact</source>
        <translation>Contact presse</translation>
    </message>
    <message>
        <source>Persdossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Perslijst</source>
        <translation>Liste de presse</translation>
    </message>
    <message>
        <source>Persvragen</source>
        <translation>Demandes presse</translation>
    </message>
    <message>
        <source>Plaatsvervanger</source>
        <translation>Suppléant</translation>
    </message>
    <message>
        <source>Regel over noodnummers</source>
        <translation>Ligne sur les numéros d&apos;urgence</translation>
    </message>
    <message>
        <source>Regel over noodnummers, in het Engels</source>
        <translation>Ligne sur les numéros d&apos;urgence, en anglais</translation>
    </message>
    <message>
        <source>Regel over noodnummers, in het Frans</source>
        <translation>Ligne sur les numéros d&apos;urgence, en français</translation>
    </message>
    <message>
        <source>Scherm af na</source>
        <translation>Masquer après</translation>
    </message>
    <message>
        <source>Schrijf de kleur als #2456D6.</source>
        <translation>Écrivez la couleur comme #2456D6.</translation>
    </message>
    <message>
        <source>Sluit na</source>
        <translation>Fermer après</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Sneltoetsen onderaan</source>
        <translation>Raccourcis en bas</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Staat op elke verklaring. Wat in een taal ontbreekt, staat er in het Nederlands.</source>
        <translation>Figure sur chaque déclaration. Ce qui manque dans une langue y est en néerlandais.</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Tekent in de app als</source>
        <translation>Signe dans l&apos;application comme</translation>
    </message>
    <message>
        <source>Tekent niet in de app</source>
        <translation>Ne signe pas dans l&apos;application</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Telefoon voor de pers</source>
        <translation>Téléphone pour la presse</translation>
    </message>
    <message>
        <source>Tot</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Tweede kleur (#rrggbb)</source>
        <translation>Deuxième couleur (#rrggbb)</translation>
    </message>
    <message>
        <source>Uit</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Uit: enkel F-toetsen en combinaties met Ctrl doen nog iets.</source>
        <translation>Désactivé : seules les touches F et les combinaisons avec Ctrl agissent encore.</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Vaste tekst onder elke verklaring</source>
        <translation>Texte fixe sous chaque déclaration</translation>
    </message>
    <message>
        <source>Vaste tekst, in het Engels</source>
        <translation>Texte fixe, en anglais</translation>
    </message>
    <message>
        <source>Vaste tekst, in het Frans</source>
        <translation>Texte fixe, en français</translation>
    </message>
    <message>
        <source>Wachtrij</source>
        <translation>File d&apos;attente</translation>
    </message>
    <message>
        <source>Zonder toets of muis. Er is niets te zien of te doen, maar de desk waakt, synchroniseert en verstuurt.</source>
        <translation>Sans clavier ni souris. Rien à voir ni à faire, mais le desk veille, synchronise et envoie.</translation>
    </message>
    <message>
        <source>Verklaring</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Geldt meteen, voor heel het venster.</source>
        <translation>Valable tout de suite, pour toute la fenêtre.</translation>
    </message>
    <message>
        <source>Voortaan zonder logo</source>
        <translation>Sans logo désormais</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Wacht: 12 uur</source>
        <translation>Garde : 12 h</translation>
    </message>
    <message>
        <source>Wachtdienst</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Wachtdienst genoteerd.</source>
        <translation>Garde notée.</translation>
    </message>
    <message>
        <source>Wat je nu doet, komt op naam van wie je koos.</source>
        <translation>Ce que vous faites est maintenant au nom de la personne choisie.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Wie spreekt</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>Woordvoerder van dienst</source>
        <translation>Porte-parole de service</translation>
    </message>
    <message>
        <source>Zoals het toestel</source>
        <translation>Comme l&apos;appareil</translation>
    </message>
    <message>
        <source>Zoek een handeling of een toets</source>
        <translation>Cherchez une action ou une touche</translation>
    </message>
    <message>
        <source>Zolang er geen desk is</source>
        <translation>Tant qu&apos;il n&apos;y a pas de desk</translation>
    </message>
    <message>
        <source>dd-mm-jjjj uu:mm</source>
        <translation>jj/mm/aaaa hh:mm</translation>
    </message>
    <message>
        <source>geen toets</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>nog geen naam</source>
        <translation>pas encore de nom</translation>
    </message>
    <message>
        <source>zelf gekozen</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>{name} bewaard.</source>
        <translation>{name} enregistré.</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adres binnen het eigen netwerk toelaten</source>
        <translation>Autoriser une adresse du réseau interne</translation>
    </message>
    <message>
        <source>Dit adres staat er al bij.</source>
        <translation>Cette adresse y figure déjà.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Geëxporteerde berichten</source>
        <translation>Messages exportés</translation>
    </message>
    <message>
        <source>Mailmap</source>
        <translation>Répertoire de courriels</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Met de hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nieuwe bron</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Nog niet bezocht</source>
        <translation>Pas encore visitée</translation>
    </message>
    <message>
        <source>Sinds {moment}.</source>
        <translation>Depuis le {moment}.</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Uit</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Verwijder {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Aanmelden als</source>
        <translation>Se connecter comme</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>App-wachtwoord</source>
        <translation>Mot de passe d&apos;application</translation>
    </message>
    <message>
        <source>Bearer-token</source>
        <translation>Jeton bearer</translation>
    </message>
    <message>
        <source>Beeld, onherkenbaar gemaakt</source>
        <translation>Image rendue méconnaissable</translation>
    </message>
    <message>
        <source>Bekijk</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Bekijk wat om {time} vastgelegd is</source>
        <translation>Voir ce qui a été enregistré à {time}</translation>
    </message>
    <message>
        <source>Berichten en reacties van de eigen pagina.</source>
        <translation>Publications et commentaires de votre propre page.</translation>
    </message>
    <message>
        <source>Bestaat niet meer</source>
        <translation>N&apos;existe plus</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Bestand of map</source>
        <translation>Fichier ou répertoire</translation>
    </message>
    <message>
        <source>Beveiliging</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Bewaar de lijst</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Bewaar ook als de test mislukt</source>
        <translation>Conserver même si le test échoue</translation>
    </message>
    <message>
        <source>Bewaar toch, probeer later</source>
        <translation>Garder quand même, réessayer plus tard</translation>
    </message>
    <message>
        <source>Bewaard in de sleutelbos. Leeg laten behoudt het; het wordt nooit meer getoond.</source>
        <translation>Conservé dans le trousseau. Laissez vide pour le garder ; il n&apos;est plus jamais affiché.</translation>
    </message>
    <message>
        <source>Bronnen van de persdienst</source>
        <translation>Sources du service de presse</translation>
    </message>
    <message>
        <source>CSV-exports van het CRM, in een bestand of een map.</source>
        <translation>Exportations CSV du CRM, dans un fichier ou un répertoire.</translation>
    </message>
    <message>
        <source>Dagen terug bij het eerste bezoek</source>
        <translation>Jours en arrière à la première visite</translation>
    </message>
    <message>
        <source>Dat je het bekijkt, komt in het journaal.</source>
        <translation>Votre consultation est notée au journal.</translation>
    </message>
    <message>
        <source>De bron, haar toestand en haar geheim verdwijnen. Signalen die ze gaf, blijven tot ze vervallen.</source>
        <translation>La source, son état et son secret disparaissent. Les signaux qu&apos;elle a donnés restent jusqu&apos;à leur expiration.</translation>
    </message>
    <message>
        <source>De eigen straten tellen niet meer mee. De bekende plaatsen van de wijken blijven.</source>
        <translation>Les rues propres ne comptent plus. Les lieux connus des quartiers restent.</translation>
    </message>
    <message>
        <source>De eigen stratenlijst is verwijderd.</source>
        <translation>La liste de rues propre a été supprimée.</translation>
    </message>
    <message>
        <source>De laatste voorbeelden:</source>
        <translation>Les derniers exemples :</translation>
    </message>
    <message>
        <source>De regel wordt geprobeerd.</source>
        <translation>La règle est en cours d&apos;essai.</translation>
    </message>
    <message>
        <source>Deze verhalen zouden zwaarder wegen:</source>
        <translation>Ces sujets pèseraient plus lourd :</translation>
    </message>
    <message>
        <source>Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd.</source>
        <translation>Cette image ne peut pas être affichée ; les octets sont inchangés.</translation>
    </message>
    <message>
        <source>Duits</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Een account of een hashtag van een Mastodon-server.</source>
        <translation>Un compte ou un mot-dièse d&apos;un serveur Mastodon.</translation>
    </message>
    <message>
        <source>Een account of een zoekvraag op Bluesky.</source>
        <translation>Un compte ou une recherche sur Bluesky.</translation>
    </message>
    <message>
        <source>Een account of een zoekvraag op X. Elke gelezen post kost geld: het dagbudget is een harde grens.</source>
        <translation>Un compte ou une recherche sur X. Chaque message lu coûte de l&apos;argent : le budget du jour est une limite stricte.</translation>
    </message>
    <message>
        <source>Een beeld kan schokken. Dat je het bekijkt, komt in het journaal.</source>
        <translation>Une image peut choquer. Votre consultation est notée au journal.</translation>
    </message>
    <message>
        <source>Een eerste regel die een link is, geldt als vindplaats.</source>
        <translation>Une première ligne qui est un lien vaut comme lieu de découverte.</translation>
    </message>
    <message>
        <source>Een map met .eml-bestanden.</source>
        <translation>Un répertoire de fichiers .eml.</translation>
    </message>
    <message>
        <source>Een map met .txt-bestanden die iemand bewaarde.</source>
        <translation>Un répertoire de fichiers .txt que quelqu&apos;un a conservés.</translation>
    </message>
    <message>
        <source>Een verhaal weegt zwaarder als een van deze regels erin geldt. Open een regel om die te wijzigen.</source>
        <translation>Un sujet pèse plus lourd si l&apos;une de ces règles s&apos;y vérifie. Ouvrez une règle pour la modifier.</translation>
    </message>
    <message>
        <source>Een webadres, of het pad van een bestand.</source>
        <translation>Une adresse web, ou le chemin d&apos;un fichier.</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Enkel voor een mailserver zonder wachtwoorden; vul dan beide OAuth2-velden in.</source>
        <translation>Seulement pour un serveur de messagerie sans mots de passe ; remplissez alors les deux champs OAuth2.</translation>
    </message>
    <message>
        <source>Er is niets bewaard.</source>
        <translation>Rien n&apos;a été conservé.</translation>
    </message>
    <message>
        <source>Eén bestand per keer: het eerste is genomen.</source>
        <translation>Un fichier à la fois : le premier a été pris.</translation>
    </message>
    <message>
        <source>Facebook of Instagram</source>
        <translation>Facebook ou Instagram</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Geen enkel verhaal van nu zou zwaarder wegen.</source>
        <translation>Aucun sujet actuel ne pèserait plus lourd.</translation>
    </message>
    <message>
        <source>Gelezen mails als gelezen markeren</source>
        <translation>Marquer les courriels lus comme lus</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Mot-dièse</translation>
    </message>
    <message>
        <source>Het nieuwste: {title}</source>
        <translation>Le plus récent : {title}</translation>
    </message>
    <message>
        <source>Het volledige pad op dit toestel.</source>
        <translation>Le chemin complet sur cet appareil.</translation>
    </message>
    <message>
        <source>Hoe vaak</source>
        <translation>À quelle fréquence</translation>
    </message>
    <message>
        <source>JSON-regels die een ander programma uitvoerde.</source>
        <translation>Lignes JSON exportées par un autre logiciel.</translation>
    </message>
    <message>
        <source>Komt enkel in de sleutelbos van dit toestel en wordt nooit meer getoond.</source>
        <translation>Va uniquement dans le trousseau de cet appareil et n&apos;est plus jamais affiché.</translation>
    </message>
    <message>
        <source>Leeg: {value}.</source>
        <translation>Vide : {value}.</translation>
    </message>
    <message>
        <source>Leg vast</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Mails van journalisten worden een voorstel van persvraag. De mailbox wordt alleen gelezen.</source>
        <translation>Les courriels de journalistes deviennent une proposition de demande presse. La boîte est seulement lue.</translation>
    </message>
    <message>
        <source>Mailserver</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Map in de mailbox</source>
        <translation>Répertoire de la boîte</translation>
    </message>
    <message>
        <source>Mislukt: {failed}; de reden staat bij de bron.</source>
        <translation>En échec : {failed} ; la raison figure sous la source.</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Neem een lijst over</source>
        <translation>Reprendre une liste</translation>
    </message>
    <message>
        <source>Neem een stratenlijst over</source>
        <translation>Reprendre une liste de rues</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Netwerk</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Nieuwe bron: {kind}</source>
        <translation>Nouvelle source : {kind}</translation>
    </message>
    <message>
        <source>Nieuwe volgterm</source>
        <translation>Nouveau terme suivi</translation>
    </message>
    <message>
        <source>Nog geen eigen straten: alleen de bekende plaatsen tellen.</source>
        <translation>Pas encore de rues propres : seuls les lieux connus comptent.</translation>
    </message>
    <message>
        <source>Nog niets. Plak met Ctrl+V of sleep een beeld hierheen.</source>
        <translation>Rien encore. Collez avec Ctrl+V ou glissez une image ici.</translation>
    </message>
    <message>
        <source>OAuth2: adres voor toegangscodes</source>
        <translation>OAuth2 : adresse des jetons d&apos;accès</translation>
    </message>
    <message>
        <source>OAuth2: id van de toepassing</source>
        <translation>OAuth2 : identifiant de l&apos;application</translation>
    </message>
    <message>
        <source>Pagina</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pagina&apos;s per bezoek</source>
        <translation>Pages par visite</translation>
    </message>
    <message>
        <source>Persmailbox</source>
        <translation>Boîte presse</translation>
    </message>
    <message>
        <source>Posts per dag, hoogstens</source>
        <translation>Messages par jour, au plus</translation>
    </message>
    <message>
        <source>Probeer</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Probeer de regel eerst op de laatste zeven dagen.</source>
        <translation>Essayez d&apos;abord la règle sur les sept derniers jours.</translation>
    </message>
    <message>
        <source>Probeer op 7 dagen</source>
        <translation>Essayer sur 7 jours</translation>
    </message>
    <message>
        <source>RSS, Atom of JSON Feed; ook van YouTube, Reddit, Mastodon en Google News.</source>
        <translation>RSS, Atom ou JSON Feed ; aussi de YouTube, Reddit, Mastodon et Google News.</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>om de {hours} uur</source>
        <translation>toutes les {hours} heures</translation>
    </message>
    <message>
        <source>om de {minutes} min</source>
        <translation>toutes les {minutes} min</translation>
    </message>
    <message>
        <source>{found} van {n} signaal van de laatste zeven dagen.</source>
        <translation>{found} sur {n} signal des sept derniers jours.</translation>
    </message>
    <message>
        <source>{found} van {n} signalen van de laatste zeven dagen.</source>
        <translation>{found} sur {n} signaux des sept derniers jours.</translation>
    </message>
    <message>
        <source>{n} bron ligt binnen een netwerk: voeg die zelf toe.</source>
        <translation>{n} source se trouve dans un réseau interne : ajoutez-la vous-même.</translation>
    </message>
    <message>
        <source>{n} bron toegevoegd; stonden er al: {known}.</source>
        <translation>{n} source ajoutée ; déjà présentes : {known}.</translation>
    </message>
    <message>
        <source>{n} bronnen liggen binnen een netwerk: voeg die zelf toe.</source>
        <translation>{n} sources se trouvent dans un réseau interne : ajoutez-les vous-même.</translation>
    </message>
    <message>
        <source>{n} bronnen toegevoegd; stonden er al: {known}.</source>
        <translation>{n} sources ajoutées ; déjà présentes : {known}.</translation>
    </message>
    <message>
        <source>{n} eigen straat telt mee.</source>
        <translation>{n} rue ajoutée par vous est prise en compte.</translation>
    </message>
    <message>
        <source>{n} feed staat in {file}; weggelaten: {left}.</source>
        <translation>{n} flux se trouve dans {file} ; omis : {left}.</translation>
    </message>
    <message>
        <source>{n} nieuw signaal.</source>
        <translation>{n} nouveau signal.</translation>
    </message>
    <message>
        <source>{times} keer mislukt</source>
        <translation>{times} échecs</translation>
    </message>
    <message>
        <source>… en {n} andere regel</source>
        <translation>… et {n} autre ligne</translation>
    </message>
    <message>
        <source>… en {n} andere regels</source>
        <translation>… et {n} autres lignes</translation>
    </message>
    <message>
        <source>… en {n} andere volgterm</source>
        <translation>… et {n} autre terme</translation>
    </message>
    <message>
        <source>… en {n} andere volgtermen</source>
        <translation>… et {n} autres termes</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Straten van de wijken</source>
        <translation>Rues des quartiers</translation>
    </message>
    <message>
        <source>Stratenlijst</source>
        <translation>Liste de rues</translation>
    </message>
    <message>
        <source>TLS vanaf het begin</source>
        <translation>TLS dès le début</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Tekst of link</source>
        <translation>Texte ou lien</translation>
    </message>
    <message>
        <source>Test en bewaar</source>
        <translation>Tester et conserver</translation>
    </message>
    <message>
        <source>Test en voeg toe</source>
        <translation>Tester et ajouter</translation>
    </message>
    <message>
        <source>Test gelukt: {n} signaal.</source>
        <translation>Test réussi : {n} signal.</translation>
    </message>
    <message>
        <source>Test gelukt: {n} signalen.</source>
        <translation>Test réussi : {n} signaux.</translation>
    </message>
    <message>
        <source>Test van {name}</source>
        <translation>Test de {name}</translation>
    </message>
    <message>
        <source>Toegangstoken</source>
        <translation>Jeton d&apos;accès</translation>
    </message>
    <message>
        <source>Token van de bot</source>
        <translation>Jeton du bot</translation>
    </message>
    <message>
        <source>Token van de pagina</source>
        <translation>Jeton de la page</translation>
    </message>
    <message>
        <source>Toon</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Vastgelegd beeld</source>
        <translation>Image enregistrée</translation>
    </message>
    <message>
        <source>Vastgelegd door {by}</source>
        <translation>Enregistré par {by}</translation>
    </message>
    <message>
        <source>Vastgelegd, met SHA-256 en uur in het journaal.</source>
        <translation>Enregistré, avec SHA-256 et heure au journal.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Verwijder de eigen stratenlijst</source>
        <translation>Supprimer la liste de rues propre</translation>
    </message>
    <message>
        <source>Volgterm {rule}</source>
        <translation>Terme suivi {rule}</translation>
    </message>
    <message>
        <source>Volgtermen</source>
        <translation>Termes suivis</translation>
    </message>
    <message>
        <source>Vul één van deze velden in.</source>
        <translation>Remplissez un de ces champs.</translation>
    </message>
    <message>
        <source>Waar gezien</source>
        <translation>Vu où</translation>
    </message>
    <message>
        <source>Wachtwoord</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Wachtwoord, of vernieuwingscode (OAuth2)</source>
        <translation>Mot de passe, ou code de renouvellement (OAuth2)</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Wat de regel de laatste zeven dagen gevonden zou hebben, komt hier.</source>
        <translation>Ce que la règle aurait trouvé ces sept derniers jours s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>Wat de regel vond</source>
        <translation>Ce que la règle a trouvé</translation>
    </message>
    <message>
        <source>Wat een bot van de zone in groepen en kanalen ziet.</source>
        <translation>Ce qu&apos;un bot de la zone voit dans les groupes et canaux.</translation>
    </message>
    <message>
        <source>Wat er te zien is</source>
        <translation>Ce que l&apos;on voit</translation>
    </message>
    <message>
        <source>Wat gelezen wordt</source>
        <translation>Ce qui est lu</translation>
    </message>
    <message>
        <source>Wat vastgelegd is</source>
        <translation>Ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Werkt</source>
        <translation>Fonctionne</translation>
    </message>
    <message>
        <source>Wie mag dit weten</source>
        <translation>Qui peut le savoir</translation>
    </message>
    <message>
        <source>Wie mag weten wat hier binnenkomt</source>
        <translation>Qui peut savoir ce qui arrive ici</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Wijzig volgterm</source>
        <translation>Modifier le terme suivi</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Woorden naast elkaar, OR, AND, NOT, NEAR/5, haakjes, &quot;aanhalingstekens&quot;, * aan het eind van een woord.</source>
        <translation>Mots côte à côte, OU, ET, SAUF, NEAR/5, parenthèses, &quot;guillemets&quot;, * à la fin d&apos;un mot.</translation>
    </message>
    <message>
        <source>Wordt letter voor letter gevolgd. {fault}</source>
        <translation>Est suivi à la lettre. {fault}</translation>
    </message>
    <message>
        <source>Wordt versleuteld bewaard zoals het is, met zijn SHA-256, het uur en je naam.</source>
        <translation>Conservé chiffré tel quel, avec son SHA-256, l&apos;heure et votre nom.</translation>
    </message>
    <message>
        <source>Zoekvraag</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Zonder naam of wachtwoord erin.</source>
        <translation>Sans nom ni mot de passe.</translation>
    </message>
    <message>
        <source>alle berichten, zonder aanmelden</source>
        <translation>tous les messages, sans connexion</translation>
    </message>
    <message>
        <source>bij de volgende ronde</source>
        <translation>au prochain tour</translation>
    </message>
    <message>
        <source>de tijdlijn</source>
        <translation>le fil</translation>
    </message>
    <message>
        <source>elk uur</source>
        <translation>chaque heure</translation>
    </message>
    <message>
        <source>elke minuut</source>
        <translation>chaque minute</translation>
    </message>
    <message>
        <source>elke taal</source>
        <translation>toute langue</translation>
    </message>
    <message>
        <source>elke wijk</source>
        <translation>tout quartier</translation>
    </message>
    <message>
        <source>geen, enkel intern</source>
        <translation>aucune, en interne seulement</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>laatst gelukt {age}</source>
        <translation>dernier succès {age}</translation>
    </message>
    <message>
        <source>media</source>
        <translation>médias</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>non</translation>
    </message>
    <message>
        <source>nooit</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>openbaar</source>
        <translation>public</translation>
    </message>
    <message>
        <source>vertrouwelijk</source>
        <translation>confidentiel</translation>
    </message>
    <message>
        <source>{age} geleden</source>
        <translation>il y a {age}</translation>
    </message>
    <message>
        <source>{by} · {n} kB · {sha}</source>
        <translation>{by} · {n} ko · {sha}</translation>
    </message>
    <message>
        <source>{holding} van {n} bericht</source>
        <translation>{holding} message sur {n}</translation>
    </message>
    <message>
        <source>{holding} van {n} berichten</source>
        <translation>{holding} messages sur {n}</translation>
    </message>
    <message>
        <source>{kind}, {n} kB</source>
        <translation>{kind}, {n} ko</translation>
    </message>
    <message>
        <source>{name} is bewaard.</source>
        <translation>{name} est conservée.</translation>
    </message>
    <message>
        <source>{name} is toegevoegd.</source>
        <translation>{name} est ajoutée.</translation>
    </message>
    <message>
        <source>{name} is verwijderd.</source>
        <translation>{name} est supprimée.</translation>
    </message>
    <message>
        <source>{name} staat aan.</source>
        <translation>{name} est activée.</translation>
    </message>
    <message>
        <source>{name} staat uit.</source>
        <translation>{name} est désactivée.</translation>
    </message>
    <message>
        <source>{name} wordt getest.</source>
        <translation>{name} est en cours de test.</translation>
    </message>
    <message>
        <source>{n} eigen straten tellen mee.</source>
        <translation>{n} rues propres comptent.</translation>
    </message>
    <message>
        <source>{n} feeds staan in {file}; weggelaten: {left}.</source>
        <translation>{n} flux se trouvent dans {file} ; omis : {left}.</translation>
    </message>
    <message>
        <source>{n} gelezen</source>
        <translation>{n} lus</translation>
    </message>
    <message>
        <source>{n} nieuwe signalen.</source>
        <translation>Nouveaux signaux&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>{n} over vandaag</source>
        <translation>{n} restants aujourd&apos;hui</translation>
    </message>
    <message>
        <source>{n} per dag</source>
        <translation>{n} par jour</translation>
    </message>
    <message>
        <source>{n} regel is weggelaten.</source>
        <translation>{n} ligne a été omise.</translation>
    </message>
    <message>
        <source>{n} regels zijn weggelaten.</source>
        <translation>{n} lignes ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{n} straat overgenomen.</source>
        <translation>{n} rue reprise.</translation>
    </message>
    <message>
        <source>{n} straten overgenomen.</source>
        <translation>{n} rues reprises.</translation>
    </message>
    <message>
        <source>{rule} wordt gevolgd.</source>
        <translation>{rule} est suivi.</translation>
    </message>
    <message>
        <source>{rule} wordt niet meer gevolgd.</source>
        <translation>{rule} n&apos;est plus suivi.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Alles wat in de map of hub staat, komt terug op dit toestel.</source>
        <translation>Tout ce qui se trouve dans le répertoire ou le hub revient sur cet appareil.</translation>
    </message>
    <message>
        <source>Alles wordt binnengehaald en nagekeken.</source>
        <translation>Tout est récupéré et vérifié.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begrepen</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Bel een beheerder van {zone} en lees deze acht woorden voor. Die typt ze over en laat dit toestel toe. Je mag dit venster sluiten: de vraag blijft staan.</source>
        <translation>Appelez un administrateur de {zone} et lisez-lui ces huit mots. Il les recopie et admet cet appareil. Vous pouvez fermer cette fenêtre : la demande reste.</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Bewaar de vraag</source>
        <translation>Enregistrer la demande</translation>
    </message>
    <message>
        <source>Bewaar het herstelblad</source>
        <translation>Enregistrer la feuille de récupération</translation>
    </message>
    <message>
        <source>Bewaard in {file}. Zet het op een stick en leg die in de kluis.</source>
        <translation>Enregistré dans {file}. Mettez-le sur une clé USB et celle-ci au coffre.</translation>
    </message>
    <message>
        <source>Breng de vraag naar een beheerder: kopieer ze, of bewaar ze op een stick. Wat terugkomt, plak of open je hier.</source>
        <translation>Portez la demande à un administrateur : copiez-la ou enregistrez-la sur une clé USB. Collez ou ouvrez ici ce qui revient.</translation>
    </message>
    <message>
        <source>Dat zijn niet de laatste vier. Kijk op je afdruk.</source>
        <translation>Ce ne sont pas les quatre derniers. Regardez votre impression.</translation>
    </message>
    <message>
        <source>De bronnen antwoorden nog niet; ze worden vanzelf opnieuw geprobeerd.</source>
        <translation>Les sources ne répondent pas encore ; elles sont réessayées d&apos;elles-mêmes.</translation>
    </message>
    <message>
        <source>De bronnen worden voor het eerst gelezen.</source>
        <translation>Les sources sont lues pour la première fois.</translation>
    </message>
    <message>
        <source>De desk staat klaar, maar luistert nog nergens.</source>
        <translation>Le desk est prêt, mais n&apos;écoute encore rien.</translation>
    </message>
    <message>
        <source>De desk staat klaar.</source>
        <translation>Le desk est prêt.</translation>
    </message>
    <message>
        <source>De desk wordt binnengehaald.</source>
        <translation>Le desk est en cours de récupération.</translation>
    </message>
    <message>
        <source>De desk wordt opgericht.</source>
        <translation>Le desk est en cours de création.</translation>
    </message>
    <message>
        <source>De eerste bronnen</source>
        <translation>Les premières sources</translation>
    </message>
    <message>
        <source>De eerste van de zone: een nieuw begin.</source>
        <translation>Le premier de la zone : un nouveau départ.</translation>
    </message>
    <message>
        <source>De hoofdpunten van het land.</source>
        <translation>Les titres du pays.</translation>
    </message>
    <message>
        <source>De laatste vier tekens van de sleutel op je afdruk</source>
        <translation>Les quatre derniers signes de la clé sur votre impression</translation>
    </message>
    <message>
        <source>De printer neemt het blad niet aan.</source>
        <translation>L&apos;imprimante n&apos;accepte pas la feuille.</translation>
    </message>
    <message>
        <source>De sleutel op het herstelblad</source>
        <translation>La clé sur la feuille de récupération</translation>
    </message>
    <message>
        <source>De sleutels van dit toestel worden gemaakt.</source>
        <translation>Les clés de cet appareil sont en cours de création.</translation>
    </message>
    <message>
        <source>De toestellen zijn weg, het blad is er nog.</source>
        <translation>Les appareils ont disparu, la feuille est toujours là.</translation>
    </message>
    <message>
        <source>De uitnodiging</source>
        <translation>L&apos;invitation</translation>
    </message>
    <message>
        <source>De vraag is bewaard; niets ervan is geheim.</source>
        <translation>La demande est enregistrée ; rien n&apos;en est secret.</translation>
    </message>
    <message>
        <source>De vraag ligt in de gedeelde map. Het antwoord wordt hier vanzelf opgenomen.</source>
        <translation>La demande se trouve dans le répertoire partagé. La réponse sera reprise ici d&apos;elle-même.</translation>
    </message>
    <message>
        <source>De vraag staat op het klembord; niets ervan is geheim.</source>
        <translation>La demande est dans le presse-papiers ; rien n&apos;en est secret.</translation>
    </message>
    <message>
        <source>De woorden kloppen: vraag een plaats</source>
        <translation>Les mots correspondent : demander une place</translation>
    </message>
    <message>
        <source>Desk: {workspace}</source>
        <translation>Desk : {workspace}</translation>
    </message>
    <message>
        <source>Dit is niet dezelfde wachtwoordzin. Typ ze nog eens.</source>
        <translation>Ce n&apos;est pas la même phrase de passe. Retapez-la.</translation>
    </message>
    <message>
        <source>Dit toestel heeft geen sleutelbos die versleutelt. De wachtwoordzin opent de desk bij elke start.</source>
        <translation>Cet appareil n&apos;a pas de trousseau qui chiffre. La phrase de passe ouvre le desk à chaque démarrage.</translation>
    </message>
    <message>
        <source>Druk af</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Een adres, een bestand, een mailbox of een netwerk.</source>
        <translation>Une adresse, un fichier, une boîte mail ou un réseau.</translation>
    </message>
    <message>
        <source>Een andere bron</source>
        <translation>Une autre source</translation>
    </message>
    <message>
        <source>Een beheerder van de desk maakt ze in Instellingen, bij Personen en toestellen.</source>
        <translation>Un administrateur du desk la crée dans Réglages, sous Personnes et appareils.</translation>
    </message>
    <message>
        <source>Een bron antwoordt nog niet; ze wordt vanzelf opnieuw geprobeerd.</source>
        <translation>Une source ne répond pas encore ; elle est réessayée d&apos;elle-même.</translation>
    </message>
    <message>
        <source>Een desk op dit toestel</source>
        <translation>Un desk sur cet appareil</translation>
    </message>
    <message>
        <source>Een verhaal verschijnt hier zodra er iets nieuws gemeld wordt.</source>
        <translation>Un sujet apparaît ici dès que quelque chose de nouveau est signalé.</translation>
    </message>
    <message>
        <source>Enkel kleine letters, cijfers, punt en streepje, zoals lore.vermeersch.</source>
        <translation>Minuscules, chiffres, point et tiret uniquement, comme lore.vermeersch.</translation>
    </message>
    <message>
        <source>Er is nog geen antwoord. Het wordt geopend zodra het er is.</source>
        <translation>Il n&apos;y a pas encore de réponse. Elle sera ouverte dès son arrivée.</translation>
    </message>
    <message>
        <source>Eén keer voor de hele zone. De desk komt in {folder}.</source>
        <translation>Une seule fois pour toute la zone. Le desk sera dans {folder}.</translation>
    </message>
    <message>
        <source>Gekopieerd. Over een halve minuut wordt het klembord leeggemaakt.</source>
        <translation>Copié. Dans une demi-minute, le presse-papiers sera vidé.</translation>
    </message>
    <message>
        <source>Gemaakt op {day} om {time}</source>
        <translation>Créée le {day} à {time}</translation>
    </message>
    <message>
        <source>Herstel</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Herstel met het herstelblad</source>
        <translation>Récupérer avec la feuille de récupération</translation>
    </message>
    <message>
        <source>Herstelblad van {zone}</source>
        <translation>Feuille de récupération de {zone}</translation>
    </message>
    <message>
        <source>Het antwoord is er. Typ de wachtwoordzin om de desk te openen.</source>
        <translation>La réponse est là. Tapez la phrase de passe pour ouvrir le desk.</translation>
    </message>
    <message>
        <source>Het herstelblad</source>
        <translation>La feuille de récupération</translation>
    </message>
    <message>
        <source>Het klembord is leeg.</source>
        <translation>Le presse-papiers est vide.</translation>
    </message>
    <message>
        <source>Ik heb het blad bewaard</source>
        <translation>J&apos;ai mis la feuille en lieu sûr</translation>
    </message>
    <message>
        <source>In {folder} staat nog geen desk.</source>
        <translation>Il n&apos;y a pas encore de desk dans {folder}.</translation>
    </message>
    <message>
        <source>Je functie</source>
        <translation>Votre fonction</translation>
    </message>
    <message>
        <source>Je kreeg een uitnodiging.</source>
        <translation>Vous avez reçu une invitation.</translation>
    </message>
    <message>
        <source>Je naam</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Kies een verhaal met de pijlen; Enter opent er een persdossier van. ? toont alle toetsen.</source>
        <translation>Choisissez un sujet avec les flèches ; Enter en ouvre un dossier. ? montre toutes les touches.</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Kopieer de vraag</source>
        <translation>Copier la demande</translation>
    </message>
    <message>
        <source>Korte naam</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Laat de beheerder deze acht woorden voorlezen. Verschilt er één, ga dan niet verder.</source>
        <translation>Faites lire ces huit mots par l&apos;administrateur. Si un seul diffère, arrêtez-vous.</translation>
    </message>
    <message>
        <source>Mag leeg blijven: dan bewaart de sleutelbos van dit toestel de sleutels.</source>
        <translation>Peut rester vide : le trousseau de cet appareil garde alors les clés.</translation>
    </message>
    <message>
        <source>Map of hub waar de toestellen elkaar ontmoeten</source>
        <translation>Répertoire ou hub où les appareils se rencontrent</translation>
    </message>
    <message>
        <source>Met dit blad alleen komt de hele desk terug; wie het heeft, leest alles. Druk het af, leg het in een kluis en maak er geen foto van. Het wordt nergens bewaard en komt niet terug.</source>
        <translation>Cette feuille seule fait revenir tout le desk ; qui l&apos;a, lit tout. Imprimez-la, mettez-la au coffre et ne la photographiez pas. Elle n&apos;est conservée nulle part et ne revient pas.</translation>
    </message>
    <message>
        <source>Naam en perscontact van de zone</source>
        <translation>Nom et contact presse de la zone</translation>
    </message>
    <message>
        <source>Naam van de zone</source>
        <translation>Nom de la zone</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Envoyé à l&apos;imprimante.</translation>
    </message>
    <message>
        <source>Nieuws: ongeval of brand in {place}</source>
        <translation>Actualité : accident ou incendie à {place}</translation>
    </message>
    <message>
        <source>Nieuws: parket {place}</source>
        <translation>Actualité : parquet {place}</translation>
    </message>
    <message>
        <source>Nieuws: politie {place}</source>
        <translation>Actualité : police {place}</translation>
    </message>
    <message>
        <source>Nog niemand ingeroosterd.</source>
        <translation>Personne n&apos;est encore de garde.</translation>
    </message>
    <message>
        <source>Nog niemand.</source>
        <translation>Encore personne.</translation>
    </message>
    <message>
        <source>Op het klembord staat niets. Kopieer het antwoord en probeer opnieuw.</source>
        <translation>Le presse-papiers est vide. Copiez la réponse et réessayez.</translation>
    </message>
    <message>
        <source>Open de desk</source>
        <translation>Ouvrir le desk</translation>
    </message>
    <message>
        <source>Open de uitnodiging</source>
        <translation>Ouvrir l&apos;invitation</translation>
    </message>
    <message>
        <source>Open een bestand</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Open het antwoord</source>
        <translation>Ouvrir la réponse</translation>
    </message>
    <message>
        <source>Overheden en plaatsvervangers</source>
        <translation>Autorités et suppléants</translation>
    </message>
    <message>
        <source>Plak het antwoord</source>
        <translation>Coller la réponse</translation>
    </message>
    <message>
        <source>Plak hier wat je kreeg</source>
        <translation>Collez ici ce que vous avez reçu</translation>
    </message>
    <message>
        <source>Politiezone …</source>
        <translation>Zone de police …</translation>
    </message>
    <message>
        <source>Richt een desk op</source>
        <translation>Créer un desk</translation>
    </message>
    <message>
        <source>Sla over</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Sleutel van de desk</source>
        <translation>Clé du desk</translation>
    </message>
    <message>
        <source>Sluit aan bij een desk</source>
        <translation>Rejoindre un desk</translation>
    </message>
    <message>
        <source>Sluit aan bij {zone}</source>
        <translation>Rejoindre {zone}</translation>
    </message>
    <message>
        <source>Staat de map hier op een andere plaats, geef dan die.</source>
        <translation>Si le répertoire se trouve ailleurs ici, indiquez cet endroit.</translation>
    </message>
    <message>
        <source>Stap {n} van {all}</source>
        <translation>Étape {n} sur {all}</translation>
    </message>
    <message>
        <source>Stond je al in deze desk, geef dan dezelfde korte naam.</source>
        <translation>Si vous étiez déjà dans ce desk, donnez le même nom court.</translation>
    </message>
    <message>
        <source>Te kort: neem minstens acht tekens, liefst enkele woorden.</source>
        <translation>Trop court : prenez au moins huit signes, de préférence quelques mots.</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Toegevoegd: de desk luistert.</source>
        <translation>Ajouté : le desk écoute.</translation>
    </message>
    <message>
        <source>Trek de vraag in</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van dit toestel.</source>
        <translation>Tapez la phrase de passe de cet appareil.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Vingerafdruk: {fingerprint}</source>
        <translation>Empreinte : {fingerprint}</translation>
    </message>
    <message>
        <source>Voeg een bron toe in Bronnen: druk G, dan B.</source>
        <translation>Ajoutez une source dans Sources : tapez G, puis B.</translation>
    </message>
    <message>
        <source>Voornaam en naam</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Vul het adres van de nieuwsfeed in; vraag het aan wie de website onderhoudt.</source>
        <translation>Indiquez l&apos;adresse du flux d&apos;actualités ; demandez-la à qui entretient le site.</translation>
    </message>
    <message>
        <source>Waar moet de desk luisteren? Kies een bron, probeer ze en voeg ze toe. Meer bronnen, ook mail en sociale media, voeg je later toe in Bronnen.</source>
        <translation>Où le desk doit-il écouter ? Choisissez une source, essayez-la et ajoutez-la. D&apos;autres sources, aussi mail et réseaux sociaux, s&apos;ajoutent plus tard dans Sources.</translation>
    </message>
    <message>
        <source>{name}, tot {until}</source>
        <translation>{name}, jusqu&apos;au {until}</translation>
    </message>
    <message>
        <source>{n} signaal gelezen.</source>
        <translation>{n} signal lu.</translation>
    </message>
    <message>
        <source>{n} signalen gelezen.</source>
        <translation>{n} signaux lus.</translation>
    </message>
    <message>
        <source>Wacht op het antwoord van {zone}</source>
        <translation>Attente de la réponse de {zone}</translation>
    </message>
    <message>
        <source>Wachtdienst en huisstijl</source>
        <translation>Garde et charte de la zone</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Wachtwoordzin nog eens</source>
        <translation>Phrase de passe, encore une fois</translation>
    </message>
    <message>
        <source>Wachtwoordzin van dit toestel</source>
        <translation>Phrase de passe de cet appareil</translation>
    </message>
    <message>
        <source>Wat kranten en zenders erover schrijven, via Google News.</source>
        <translation>Ce que journaux et chaînes en écrivent, via Google News.</translation>
    </message>
    <message>
        <source>Website van de zone</source>
        <translation>Site web de la zone</translation>
    </message>
    <message>
        <source>Website van stad of gemeente</source>
        <translation>Site web de la ville ou commune</translation>
    </message>
    <message>
        <source>Wie neemt vannacht op, en hoe heet de zone op een verklaring? Daarna gaat de desk open.</source>
        <translation>Qui répond cette nuit, et comment s&apos;appelle la zone sur une déclaration ? Ensuite le desk s&apos;ouvre.</translation>
    </message>
    <message>
        <source>Wie van wacht is</source>
        <translation>Qui est de garde</translation>
    </message>
    <message>
        <source>Zeker? Een antwoord opent dan niets meer</source>
        <translation>Certain ? Une réponse n&apos;ouvrira plus rien</translation>
    </message>
    <message>
        <source>Zo sta je in het logboek: kleine letters, cijfers en punten.</source>
        <translation>C&apos;est ainsi que vous figurez dans le journal : minuscules, chiffres et points.</translation>
    </message>
    <message>
        <source>Zonder akkoord van deze overheden vertrekt er niets. Noteer wie spreekt, op welk nummer, en wie vervangt. Wat je nog niet weet, vul je later aan in Instellingen.</source>
        <translation>Sans l&apos;accord de ces autorités, rien ne part. Notez qui parle, à quel numéro, et qui remplace. Ce que vous ne savez pas encore se complète plus tard dans Réglages.</translation>
    </message>
    <message>
        <source>Zonder naam en perscontact kan niets vrijgegeven worden.</source>
        <translation>Sans nom et contact presse, rien ne peut être publié.</translation>
    </message>
    <message>
        <source>plaatsvervanger {name}</source>
        <translation>suppléant {name}</translation>
    </message>
    <message>
        <source>woordvoerder</source>
        <translation>porte-parole</translation>
    </message>
    <message>
        <source>{file} kan hier niet bewaard worden. Kies een andere plaats.</source>
        <translation>{file} ne peut pas être enregistré ici. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>thumbs</name>
    <message>
        <source>Beeld</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Gevoelig</source>
        <translation>Sensible</translation>
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
        <translation>T+{days}j {clock}</translation>
    </message>
    <message>
        <source>apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>di</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>do</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>ma</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>mei</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>mrt</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>okt</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>vr</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>wacht {span}</source>
        <translation>attend {span}</translation>
    </message>
    <message>
        <source>wo</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>za</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>zo</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>{begin} – {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{days} d te laat</source>
        <translation>{days} j de retard</translation>
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
        <translation>{minutes} min de retard</translation>
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
        <translation>{span} de retard</translation>
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
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Beslis nu</source>
        <translation>Décidez maintenant</translation>
    </message>
    <message>
        <source>Dit verhaal heeft nog geen dossier: open het of geef het eerst aan het Meldpunt.</source>
        <translation>Ce sujet n&apos;a pas encore de dossier : ouvrez-le ou confiez-le d&apos;abord au point de contact.</translation>
    </message>
    <message>
        <source>Gedempt</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Gedempt door {name}, {time}</source>
        <translation>En sourdine par {name}, {time}</translation>
    </message>
    <message>
        <source>Gemeld om {time}: {measure}</source>
        <translation>Alerte à {time} : {measure}</translation>
    </message>
    <message>
        <source>Gevoelig beeld</source>
        <translation>Image sensible</translation>
    </message>
    <message>
        <source>In behandeling door {name}</source>
        <translation>Pris en charge par {name}</translation>
    </message>
    <message>
        <source>In opvolging</source>
        <translation>En suivi</translation>
    </message>
    <message>
        <source>Map van het CRM van het Meldpunt</source>
        <translation>Répertoire du CRM du point de contact</translation>
    </message>
    <message>
        <source>Melder</source>
        <translation>Informateur</translation>
    </message>
    <message>
        <source>Melder {n}</source>
        <translation>Informateur {n}</translation>
    </message>
    <message>
        <source>Meldpunt</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Mogelijk dringend: 101</source>
        <translation>Peut-être urgent&#xa0;: 101</translation>
    </message>
    <message>
        <source>Niet voor ons</source>
        <translation>Pas pour nous</translation>
    </message>
    <message>
        <source>Opnieuw gemeld om {time}: {measure}</source>
        <translation>Nouvelle alerte à {time} : {measure}</translation>
    </message>
    <message>
        <source>Rustig</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>Tegenspraak tussen bronnen</source>
        <translation>Contradiction entre sources</translation>
    </message>
    <message>
        <source>Verlaagd: niet voor ons ({name}, {time})</source>
        <translation>Abaissée : pas pour nous ({name}, {time})</translation>
    </message>
    <message>
        <source>gedempt</source>
        <translation>en sourdine</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>media</source>
        <translation>médias</translation>
    </message>
    <message>
        <source>niet voor ons</source>
        <translation>pas pour nous</translation>
    </message>
    <message>
        <source>nieuwsfeed</source>
        <translation>flux d&apos;actualités</translation>
    </message>
    <message>
        <source>openbaar</source>
        <translation>public</translation>
    </message>
    <message>
        <source>vertrouwelijk</source>
        <translation>confidentiel</translation>
    </message>
    <message>
        <source>volgterm {terms}</source>
        <translation>terme suivi {terms}</translation>
    </message>
    <message>
        <source>volgtermen {terms}</source>
        <translation>termes suivis {terms}</translation>
    </message>
    <message>
        <source>zelf ingevoerd</source>
        <translation>saisi à la main</translation>
    </message>
    <message>
        <source>{age} geleden</source>
        <translation>il y a {age}</translation>
    </message>
    <message>
        <source>{factor} boven basislijn {base} per min</source>
        <translation>{factor} au-dessus de la base de {base} par min</translation>
    </message>
    <message>
        <source>{factor} keer de basislijn</source>
        <translation>{factor} fois la ligne de base</translation>
    </message>
    <message>
        <source>{n} bericht</source>
        <translation>{n} message</translation>
    </message>
    <message>
        <source>{n} bericht vraagt hulp ter plaatse.</source>
        <translation>{n} message demande de l&apos;aide sur place.</translation>
    </message>
    <message>
        <source>{n} berichten</source>
        <translation>{n} messages</translation>
    </message>
    <message>
        <source>{n} berichten vragen hulp ter plaatse.</source>
        <translation>{n} messages demandent de l&apos;aide sur place.</translation>
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
        <translation>{n} demande presse</translation>
    </message>
    <message>
        <source>{n} persvragen</source>
        <translation>{n} demandes presse</translation>
    </message>
    <message>
        <source>{n} signaal ligt er al als {file}.</source>
        <translation>{n} signal s&apos;y trouve déjà sous {file}.</translation>
    </message>
    <message>
        <source>{n} signaal staat in {file}.</source>
        <translation>{n} signal se trouve dans {file}.</translation>
    </message>
    <message>
        <source>{n} signalen liggen er al als {file}.</source>
        <translation>{n} signaux s&apos;y trouvent déjà : {file}.</translation>
    </message>
    <message>
        <source>{n} signalen staan in {file}.</source>
        <translation>{n} signaux se trouvent dans {file}.</translation>
    </message>
    <message>
        <source>{n} tekst in een uur, bijna geen basislijn</source>
        <translation>{n} texte en une heure, presque pas de base</translation>
    </message>
    <message>
        <source>{n} teksten in een uur, bijna geen basislijn</source>
        <translation>{n} textes en une heure, presque pas de base</translation>
    </message>
</context>
<context>
    <name>watch.forms</name>
    <message>
        <source>1 uur</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>101, noodoproep politie. Dag en nacht.</source>
        <translation>101, appel d&apos;urgence police. Jour et nuit.</translation>
    </message>
    <message>
        <source>24 uur</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>6 uur</source>
        <translation>6 heures</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Al behandeld in een ander dossier</source>
        <translation>Déjà traité dans un autre dossier</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Altijd</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Andere reden</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Bel eerst, bevestig dan hier. Je naam en het uur komen in het verloop.</source>
        <translation>Appelez d&apos;abord, confirmez ensuite ici. Votre nom et l&apos;heure figurent au déroulement.</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Doorgegeven</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Doorgeven aan 101</source>
        <translation>Transmettre au 101</translation>
    </message>
    <message>
        <source>Doorverwijzen</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Een andere instantie antwoordt; wij geven geen verklaring.</source>
        <translation>Une autre instance répond&#xa0;; nous ne faisons pas de déclaration.</translation>
    </message>
    <message>
        <source>Enkel opvolgen</source>
        <translation>Suivre seulement</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Fout van de detectie</source>
        <translation>Erreur de la détection</translation>
    </message>
    <message>
        <source>Geen politiezaak</source>
        <translation>Pas une affaire de police</translation>
    </message>
    <message>
        <source>Grap of satire</source>
        <translation>Plaisanterie ou satire</translation>
    </message>
    <message>
        <source>Heeft iemand hier dringend hulp nodig?</source>
        <translation>Quelqu&apos;un a-t-il ici besoin d&apos;aide urgente&#xa0;?</translation>
    </message>
    <message>
        <source>Het verhaal blijft in de lijst; je komt terug op het gekozen uur.</source>
        <translation>Le sujet reste dans la liste ; vous y revenez à l&apos;heure choisie.</translation>
    </message>
    <message>
        <source>Het verhaal verdwijnt uit de lijst en blijft leesbaar onder Afgesloten.</source>
        <translation>Le sujet disparaît de la liste et reste lisible sous Écartés.</translation>
    </message>
    <message>
        <source>Ja of misschien</source>
        <translation>Oui ou peut-être</translation>
    </message>
    <message>
        <source>Ja of misschien: geef het eerst door aan 101 (H).</source>
        <translation>Oui ou peut-être&#xa0;: transmettez d&apos;abord au 101 (H).</translation>
    </message>
    <message>
        <source>Je beslist straks: het verhaal blijft in de lijst en komt op het gekozen uur terug.</source>
        <translation>Tu décides plus tard : le sujet reste dans la liste et revient à l&apos;heure choisie.</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Komt in het verloop.</source>
        <translation>Figure au déroulement.</translation>
    </message>
    <message>
        <source>Laatst gezien</source>
        <translation>Vu pour la dernière fois</translation>
    </message>
    <message>
        <source>Naam of post van de operator</source>
        <translation>Nom ou poste de l&apos;opérateur</translation>
    </message>
    <message>
        <source>Naar het Meldpunt</source>
        <translation>Vers le Meldpunt</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Vers qui</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Niet dringend: het Meldpunt neemt het over.</source>
        <translation>Pas urgent&#xa0;: le Meldpunt s&apos;en charge.</translation>
    </message>
    <message>
        <source>Nodig bij een andere reden.</source>
        <translation>Requis pour un autre motif.</translation>
    </message>
    <message>
        <source>Nog te weinig geweten om te beslissen</source>
        <translation>Pas encore assez d&apos;éléments pour décider</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Opnieuw bekijken om</source>
        <translation>Réexaminer à</translation>
    </message>
    <message>
        <source>Oud bericht dat opnieuw rondgaat</source>
        <translation>Ancien message qui recircule</translation>
    </message>
    <message>
        <source>Parket, brandweer, NMBS, stad</source>
        <translation>Parquet, pompiers, SNCB, ville</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Sinds {time}.</source>
        <translation>Depuis {time}.</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Uitstellen</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Waarom beslis je dit</source>
        <translation>Pourquoi décidez-vous cela</translation>
    </message>
    <message>
        <source>Wat je doorgeeft</source>
        <translation>Ce que vous transmettez</translation>
    </message>
    <message>
        <source>Wie nam het aan</source>
        <translation>Qui a pris l&apos;appel</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Woord in de titel</source>
        <translation>Mot du titre</translation>
    </message>
</context>
<context>
    <name>watch.guidance</name>
    <message>
        <source>Andere reden</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Andere zone of ander land</source>
        <translation>Autre zone ou autre pays</translation>
    </message>
    <message>
        <source>Fout van de detectie</source>
        <translation>Erreur de la détection</translation>
    </message>
    <message>
        <source>Ingrepen</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Ingrepen en verlagingen</source>
        <translation>Interventions et abaissements</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choisissez</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Laat alles staan</source>
        <translation>Tout laisser</translation>
    </message>
    <message>
        <source>Mening zonder feit</source>
        <translation>Opinion sans fait</translation>
    </message>
    <message>
        <source>Met welk verhaal</source>
        <translation>Avec quel sujet</translation>
    </message>
    <message>
        <source>Niet voor ons</source>
        <translation>Pas pour nous</translation>
    </message>
    <message>
        <source>Nodig bij een andere reden</source>
        <translation>Nécessaire pour un autre motif</translation>
    </message>
    <message>
        <source>Nog niets.</source>
        <translation>Encore rien.</translation>
    </message>
    <message>
        <source>Reclame of aankondiging die terugkomt</source>
        <translation>Publicité ou annonce qui revient</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Samenvoegen</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Splits af</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Splitsen</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Sport of ontspanning</source>
        <translation>Sport ou loisirs</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Verlaging intrekken</source>
        <translation>Retirer un abaissement</translation>
    </message>
    <message>
        <source>Wat een ander verhaal is</source>
        <translation>Ce qui est un autre sujet</translation>
    </message>
    <message>
        <source>Wat hierop lijkt meldt pas als er veel meer over gezegd wordt. Een hulpvraag wordt nooit verlaagd.</source>
        <translation>Ce qui y ressemble n&apos;alerte que si l&apos;on en parle beaucoup plus. Un appel à l&apos;aide n&apos;est jamais abaissé.</translation>
    </message>
    <message>
        <source>Wat je kiest wordt een verhaal apart, met al wat hetzelfde zegt. De detectie voegt ze nooit weer samen.</source>
        <translation>Ce que vous choisissez devient un sujet à part, avec tout ce qui dit la même chose. La détection ne les réunit plus jamais.</translation>
    </message>
    <message>
        <source>Wat wij de detectie over verhalen zeiden; het laatste eerst.</source>
        <translation>Ce que nous avons dit à la détection au sujet des sujets ; le plus récent d&apos;abord.</translation>
    </message>
    <message>
        <source>Woorden van het patroon</source>
        <translation>Mots du modèle</translation>
    </message>
    <message>
        <source>‘{title}’ en het gekozen verhaal worden één, op elk toestel.</source>
        <translation>« {title} » et le sujet choisi n&apos;en font plus qu&apos;un, sur chaque appareil.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{all} en {last}</source>
        <translation>{all} et {last}</translation>
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
        <translation>{what} : {told}</translation>
    </message>
</context>
</TS>
