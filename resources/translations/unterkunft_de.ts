<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>unterkunft</name>
    <message>
        <source> (facility open)</source>
        <translation> (Unterkunft offen)</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source> m²</source>
        <translation> m²</translation>
    </message>
    <message>
        <source>%(value)s is not possible (only %(choices)s)</source>
        <translation>%(value)s geht nicht (nur %(choices)s)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Stichtag</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Gender: {gender}</source>
        <translation>&amp;Geschlecht: {gender}</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Leave the row out</source>
        <translation>Zeile &amp;weglassen</translation>
    </message>
    <message>
        <source>&amp;New person</source>
        <translation>&amp;Neue Person</translation>
    </message>
    <message>
        <source>&amp;Right as it is</source>
        <translation>S&amp;timmt so</translation>
    </message>
    <message>
        <source>&amp;Same person</source>
        <translation>&amp;Dieselbe Person</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(wählen)</translation>
    </message>
    <message>
        <source>(document)</source>
        <translation>(Dokument)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(no tariff)</source>
        <translation>(kein Tarif)</translation>
    </message>
    <message>
        <source>(nobody has promised to pay)</source>
        <translation>(ohne Kostenträger)</translation>
    </message>
    <message>
        <source>(not now)</source>
        <translation>(zurzeit nirgends)</translation>
    </message>
    <message>
        <source>(nowhere: draft)</source>
        <translation>(nirgends: Entwurf)</translation>
    </message>
    <message>
        <source>* {day} ({age})</source>
        <translation>* {day} ({age})</translation>
    </message>
    <message>
        <source>+ Absence rule</source>
        <translation>+ Abwesenheit</translation>
    </message>
    <message>
        <source>+ Rate</source>
        <translation>+ Satz</translation>
    </message>
    <message>
        <source>, with {people}</source>
        <translation>, mit {people}</translation>
    </message>
    <message>
        <source>0 is the ground floor</source>
        <translation>0 ist das Erdgeschoss</translation>
    </message>
    <message>
        <source>1  Check list ({count})</source>
        <translation>1  Prüfliste ({count})</translation>
    </message>
    <message>
        <source>1 bed free</source>
        <translation>1 Bett frei</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>1 child</source>
        <translation>1 Kind</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 household</source>
        <translation>1 Haushalt</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1 month before</source>
        <translation>1 Monat davor</translation>
    </message>
    <message>
        <source>1 month old</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1 more than announced: waits in the tray.</source>
        <translation>1 Person mehr als angekündigt: sie wartet in der Ablage.</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>1 of {persons} people finds no bed here</source>
        <translation>1 von {persons} Personen findet hier kein Bett</translation>
    </message>
    <message>
        <source>1 open conflict</source>
        <translation>1 offener Konflikt</translation>
    </message>
    <message>
        <source>1 page given to the printer</source>
        <translation>1 Seite an den Drucker gegeben</translation>
    </message>
    <message>
        <source>1 page saved: {path}</source>
        <translation>1 Seite gespeichert: {path}</translation>
    </message>
    <message>
        <source>1 pair may be one person.</source>
        <translation>1 Paar könnte dieselbe Person sein.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>1 person does not come.</source>
        <translation>1 Person kommt nicht.</translation>
    </message>
    <message>
        <source>1 person stays announced.</source>
        <translation>1 Person bleibt angekündigt.</translation>
    </message>
    <message>
        <source>1 person without household</source>
        <translation>1 Person ohne Haushalt</translation>
    </message>
    <message>
        <source>1 person without payer</source>
        <translation>1 Person ohne Kostenträger</translation>
    </message>
    <message>
        <source>1 person without residence status</source>
        <translation>1 Person ohne Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Platz</translation>
    </message>
    <message>
        <source>1 room</source>
        <translation>1 Zimmer</translation>
    </message>
    <message>
        <source>1 room, it fits</source>
        <translation>1 Zimmer, es passt</translation>
    </message>
    <message>
        <source>1 to 2 years</source>
        <translation>1 bis 2 Jahre</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>1 bis 3 Monate</translation>
    </message>
    <message>
        <source>1 week before</source>
        <translation>1 Woche davor</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>2  Reconciliation ({count} open)</source>
        <translation>2  Verprobung ({count} offen)</translation>
    </message>
    <message>
        <source>2  Reconciliation ✓</source>
        <translation>2  Verprobung ✓</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 Wochen</translation>
    </message>
    <message>
        <source>3  Finalise</source>
        <translation>3  Festschreiben</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>3 to 6 months</source>
        <translation>3 bis 6 Monate</translation>
    </message>
    <message>
        <source>4.5 to 6 m²</source>
        <translation>4,5 bis 6 m²</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 Jahre</translation>
    </message>
    <message>
        <source>6 to 12 months</source>
        <translation>6 bis 12 Monate</translation>
    </message>
    <message>
        <source>6 to 7 m²</source>
        <translation>6 bis 7 m²</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6 Wochen</translation>
    </message>
    <message>
        <source>7 to 9 m²</source>
        <translation>7 bis 9 m²</translation>
    </message>
    <message>
        <source>9 m² and more</source>
        <translation>9 m² und mehr</translation>
    </message>
    <message>
        <source>A (attending)</source>
        <translation>A (anwesend)</translation>
    </message>
    <message>
        <source>A birth date looks like 03.02.1990 and lies in the past.</source>
        <translation>Ein Geburtsdatum sieht so aus: 03.02.1990, und liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>A full promise has no value. Leave the field empty, or choose percent or a ceiling.</source>
        <translation>Eine volle Übernahme hat keinen Wert. Lassen Sie das Feld leer oder wählen Sie Prozent oder Höchstbetrag.</translation>
    </message>
    <message>
        <source>A list pasted or opened now takes up the people of this announcement.</source>
        <translation>Eine Liste, die jetzt eingefügt oder geöffnet wird, nimmt die Personen dieser Ankündigung auf.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name wird gebraucht.</translation>
    </message>
    <message>
        <source>A reason is needed: {reasons}.</source>
        <translation>Nur mit Begründung: {reasons}.</translation>
    </message>
    <message>
        <source>A record cannot be merged with itself.</source>
        <translation>Ein Eintrag kann nicht mit sich selbst zusammengeführt werden.</translation>
    </message>
    <message>
        <source>A room needs a number or a name.</source>
        <translation>Ein Zimmer braucht eine Nummer oder einen Namen.</translation>
    </message>
    <message>
        <source>A rule speaks against this place:</source>
        <translation>Gegen diesen Platz spricht eine Regel:</translation>
    </message>
    <message>
        <source>A tariff has been changed and not saved yet.</source>
        <translation>Ein Tarif ist geändert und noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>About unterkunft</source>
        <translation>Über unterkunft</translation>
    </message>
    <message>
        <source>Absence: {states}</source>
        <translation>Abwesenheit: {states}</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Absent since</source>
        <translation>Abwesend seit</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept exception</source>
        <translation>Ausnahme annehmen</translation>
    </message>
    <message>
        <source>Accept exception …</source>
        <translation>Ausnahme annehmen …</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted by {name} until {day}: {reason}</source>
        <translation>Angenommen von {name} bis {day}: {reason}</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber</translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition …</source>
        <translation>Bedingung hinzufügen …</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Addition to the name</source>
        <translation>Zusatz zum Namen</translation>
    </message>
    <message>
        <source>Address of the dwelling</source>
        <translation>Anschrift der Wohnung</translation>
    </message>
    <message>
        <source>Admission form</source>
        <translation>Aufnahmebogen</translation>
    </message>
    <message>
        <source>Admission forms …</source>
        <translation>Aufnahmebögen …</translation>
    </message>
    <message>
        <source>Admission §§ 22, 23, 23a</source>
        <translation>Aufnahme §§ 22, 23, 23a</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Afterwards nothing about it can be changed or undone. Later knowledge becomes a correction.</source>
        <translation>Danach kann daran nichts mehr geändert oder rückgängig gemacht werden. Was später bekannt wird, wird eine Korrektur.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>All facilities</source>
        <translation>Alle Unterkünfte</translation>
    </message>
    <message>
        <source>All floors</source>
        <translation>Alle Etagen</translation>
    </message>
    <message>
        <source>All into a folder …</source>
        <translation>Alle in einen Ordner …</translation>
    </message>
    <message>
        <source>All {months} finalised months compared</source>
        <translation>Alle {months} festgeschriebenen Monate verglichen</translation>
    </message>
    <message>
        <source>Alt: only until a day</source>
        <translation>Alt: nur bis zu einem Tag</translation>
    </message>
    <message>
        <source>Alt: {person} makes way, into the tray</source>
        <translation>Alt: {person} macht Platz und kommt in die Ablage</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount jumped</source>
        <translation>Betrag gesprungen</translation>
    </message>
    <message>
        <source>Amounts from</source>
        <translation>Beträge ab</translation>
    </message>
    <message>
        <source>An amount must not be negative.</source>
        <translation>Ein Betrag darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>An application under SGB II reaches back to the first of its month (§ 37 (2) SGB II).</source>
        <translation>Ein Antrag nach SGB II wirkt auf den Ersten seines Monats zurück (§ 37 Abs. 2 SGB II).</translation>
    </message>
    <message>
        <source>An area must be greater than zero.</source>
        <translation>Eine Fläche muss größer als null sein.</translation>
    </message>
    <message>
        <source>An error has occurred</source>
        <translation>Ein Fehler ist aufgetreten</translation>
    </message>
    <message>
        <source>An exception must hold at least until {on}.</source>
        <translation>Eine Ausnahme muss mindestens bis {on} gelten.</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <source>Announced for {day}: {people}, {description}</source>
        <translation>Angekündigt für {day}: {people}, {description}</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>Announcement of {people}</source>
        <translation>Ankündigung von {people}</translation>
    </message>
    <message>
        <source>Another head of a household</source>
        <translation>Wechsel des Haushaltsvorstands</translation>
    </message>
    <message>
        <source>Another tariff already bears the key “{key}”. Please choose another one.</source>
        <translation>Ein anderer Tarif hat schon den Schlüssel „{key}“. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Appearance as the system</source>
        <translation>Darstellung wie das System</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Approved places</source>
        <translation>Genehmigte Plätze</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Area in m²</source>
        <translation>Fläche in m²</translation>
    </message>
    <message>
        <source>Area of the room</source>
        <translation>Fläche des Zimmers</translation>
    </message>
    <message>
        <source>Area of the room missing</source>
        <translation>Fläche des Zimmers fehlt</translation>
    </message>
    <message>
        <source>Area per person</source>
        <translation>Fläche je Person</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Arrival certificate (AsylG § 63a)</source>
        <translation>Ankunftsnachweis (AsylG § 63a)</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Ask for a reason:</source>
        <translation>Nach einem Grund fragen:</translation>
    </message>
    <message>
        <source>Ask for the reason of a move</source>
        <translation>Nach dem Umzugsgrund fragen</translation>
    </message>
    <message>
        <source>Ask for the reason of a move …</source>
        <translation>Nach dem Umzugsgrund fragen …</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>Sammelplatz</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Zuordnen …</translation>
    </message>
    <message>
        <source>Asylum procedure</source>
        <translation>Asylverfahren</translation>
    </message>
    <message>
        <source>Asylum, refugee or subsidiary protection</source>
        <translation>Asyl, Flüchtlings- oder subsidiärer Schutz</translation>
    </message>
    <message>
        <source>At most {limit} beds of one kind are possible in a room.</source>
        <translation>In einem Zimmer sind höchstens {limit} Betten einer Art möglich.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Attendance is missing</source>
        <translation>Anwesenheit fehlt</translation>
    </message>
    <message>
        <source>Attendance missing</source>
        <translation>Anwesenheit fehlt</translation>
    </message>
    <message>
        <source>Attendance of the month</source>
        <translation>Anwesenheit des Monats</translation>
    </message>
    <message>
        <source>Attendance of {people}</source>
        <translation>Anwesenheit von {people}</translation>
    </message>
    <message>
        <source>Attendance sheet of the month</source>
        <translation>Anwesenheitsblatt des Monats</translation>
    </message>
    <message>
        <source>Aw</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Away over the limit</source>
        <translation>Abwesend über der Schwelle</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>BED</source>
        <translation>BETT</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Wieder da am</translation>
    </message>
    <message>
        <source>Back to the month</source>
        <translation>Zurück zum Monat</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankverbindung</translation>
    </message>
    <message>
        <source>Basement</source>
        <translation>Untergeschoss</translation>
    </message>
    <message>
        <source>Bathroom</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>Bed closed</source>
        <translation>Bett gesperrt</translation>
    </message>
    <message>
        <source>Bed taken</source>
        <translation>Bett belegt</translation>
    </message>
    <message>
        <source>Bedroom</source>
        <translation>Schlafraum</translation>
    </message>
    <message>
        <source>Bedrooms without beds: {rooms}</source>
        <translation>Schlafräume ohne Betten: {rooms}</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>Betten</translation>
    </message>
    <message>
        <source>Beds in the room</source>
        <translation>Betten im Zimmer</translation>
    </message>
    <message>
        <source>Beds kept for these people move along to the new day.</source>
        <translation>Betten, die für diese Personen freigehalten sind, gehen mit auf den neuen Tag.</translation>
    </message>
    <message>
        <source>Beds of room {room}: {places} places</source>
        <translation>Betten in Zimmer {room}: {places} Plätze</translation>
    </message>
    <message>
        <source>Beds of {rooms} rooms</source>
        <translation>Betten in {rooms} Zimmern</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before the bill</source>
        <translation>Vor der Abrechnung</translation>
    </message>
    <message>
        <source>Begin a stay</source>
        <translation>Aufenthalt beginnen</translation>
    </message>
    <message>
        <source>Begin a stay, also after years …</source>
        <translation>Aufenthalt beginnen, auch nach Jahren …</translation>
    </message>
    <message>
        <source>Begin stay</source>
        <translation>Aufenthalt beginnen</translation>
    </message>
    <message>
        <source>Beginning of a stay</source>
        <translation>Beginn eines Aufenthalts</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Benefits under the AsylbLG run until the end of the month in which their reason lapses (§ 1 (3) AsylbLG).</source>
        <translation>Leistungen nach dem AsylbLG laufen bis zum Ende des Monats, in dem ihre Voraussetzung entfällt (§ 1 Abs. 3 AsylbLG).</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Between 1 and {most} people can come.</source>
        <translation>Es können zwischen 1 und {most} Personen kommen.</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Billed months are touched: {months}. The next run proposes a correction.</source>
        <translation>Berührt abgerechnete Monate: {months}. Der nächste Lauf schlägt eine Korrektur vor.</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Billing {month}.xlsx</source>
        <translation>Abrechnung {month}.xlsx</translation>
    </message>
    <message>
        <source>Bills count the person with the household from that day on.</source>
        <translation>Die Abrechnung zählt die Person ab diesem Tag zum Haushalt.</translation>
    </message>
    <message>
        <source>Bills count two households from {day} on.</source>
        <translation>Die Abrechnung zählt ab dem {day} zwei Haushalte.</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Birth of a child</source>
        <translation>Geburt eines Kindes</translation>
    </message>
    <message>
        <source>Birth of a child …</source>
        <translation>Geburt eines Kindes …</translation>
    </message>
    <message>
        <source>Birthdays with consequences</source>
        <translation>Geburtstage mit Folgen</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren am</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Bring the household together</source>
        <translation>Haushalt zusammenführen</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Building: {name}</source>
        <translation>Gebäude: {name}</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Bunk bed, lower</source>
        <translation>Etagenbett unten</translation>
    </message>
    <message>
        <source>Bunk bed, upper</source>
        <translation>Etagenbett oben</translation>
    </message>
    <message>
        <source>Bunk beds</source>
        <translation>Etagenbetten</translation>
    </message>
    <message>
        <source>Bunk beds in new rooms</source>
        <translation>Etagenbetten in neuen Zimmern</translation>
    </message>
    <message>
        <source>Bunks</source>
        <translation>Etagenbetten</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>By facility</source>
        <translation>Nach Unterkunft</translation>
    </message>
    <message>
        <source>By payer</source>
        <translation>Nach Kostenträger</translation>
    </message>
    <message>
        <source>By this tariff {count} months are finalised ({first} to {last}). What a change alters there becomes corrections; you see them before saving.</source>
        <translation>Nach diesem Tarif sind {count} Monate festgeschrieben ({first} bis {last}). Was sich dort durch eine Änderung ändert, wird zu Korrekturen; Sie sehen sie vor dem Speichern.</translation>
    </message>
    <message>
        <source>By which tariff a facility charges</source>
        <translation>Welcher Tarif in einer Unterkunft gilt</translation>
    </message>
    <message>
        <source>C</source>
        <translation>E</translation>
    </message>
    <message>
        <source>C (care home)</source>
        <translation>P (Pflegeeinrichtung)</translation>
    </message>
    <message>
        <source>CODE[:RESIDENT]</source>
        <translation>CODE[:BEWOHNER]</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>Ca</source>
        <translation>Pf</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar view</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar: {cell}</source>
        <translation>Kalender: {cell}</translation>
    </message>
    <message>
        <source>Came from another bed: {person}</source>
        <translation>Aus einem anderen Bett gekommen: {person}</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel and issue anew</source>
        <translation>Stornieren, neu ausstellen</translation>
    </message>
    <message>
        <source>Cancel arrival</source>
        <translation>Ankunft absagen</translation>
    </message>
    <message>
        <source>Cancel statement</source>
        <translation>Aufstellung stornieren</translation>
    </message>
    <message>
        <source>Cancel statement …</source>
        <translation>Stornieren …</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>{number} stornieren</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Cancellation of an arrival ({people})</source>
        <translation>Absage einer Ankunft ({people})</translation>
    </message>
    <message>
        <source>Cancellation of {number}</source>
        <translation>Storno von {number}</translation>
    </message>
    <message>
        <source>Cancelling a statement</source>
        <translation>Aufstellung wird storniert</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Care home</source>
        <translation>Pflegeheim</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Case number of the promise</source>
        <translation>Aktenzeichen der Zusage</translation>
    </message>
    <message>
        <source>Case {reference}</source>
        <translation>Az. {reference}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Cellar</source>
        <translation>Keller</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change closure</source>
        <translation>Sperrung ändern</translation>
    </message>
    <message>
        <source>Change head</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change of a closure</source>
        <translation>Änderung einer Sperrung</translation>
    </message>
    <message>
        <source>Change of a membership</source>
        <translation>Änderung einer Haushaltszugehörigkeit</translation>
    </message>
    <message>
        <source>Change of a payer's promise</source>
        <translation>Änderung einer Kostenübernahme</translation>
    </message>
    <message>
        <source>Change of a residence status</source>
        <translation>Änderung eines Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>Change of a separation</source>
        <translation>Änderung einer Trennung</translation>
    </message>
    <message>
        <source>Change of an announcement ({people})</source>
        <translation>Änderung einer Ankündigung ({people})</translation>
    </message>
    <message>
        <source>Change of an entitlement</source>
        <translation>Änderung eines Unterbringungsanspruchs</translation>
    </message>
    <message>
        <source>Change of an extra charge</source>
        <translation>Änderung von Zusatzkosten</translation>
    </message>
    <message>
        <source>Change of an income</source>
        <translation>Änderung eines Einkommens</translation>
    </message>
    <message>
        <source>Change of head</source>
        <translation>Wechsel des Haushaltsvorstands</translation>
    </message>
    <message>
        <source>Change of head …</source>
        <translation>Haushaltsvorstand wechseln …</translation>
    </message>
    <message>
        <source>Change of name</source>
        <translation>Namensänderung</translation>
    </message>
    <message>
        <source>Change of payer</source>
        <translation>Wechsel des Kostenträgers</translation>
    </message>
    <message>
        <source>Change of payer for {people}</source>
        <translation>Wechsel des Kostenträgers für {people}</translation>
    </message>
    <message>
        <source>Change of payer …</source>
        <translation>Kostenträger wechseln …</translation>
    </message>
    <message>
        <source>Change of the days in a bed</source>
        <translation>Änderung des Zeitraums eines Bettes</translation>
    </message>
    <message>
        <source>Change of the days in room {room}</source>
        <translation>Änderung des Zeitraums in Zimmer {room}</translation>
    </message>
    <message>
        <source>Change of the tariff {name}</source>
        <translation>Änderung des Tarifs {name}</translation>
    </message>
    <message>
        <source>Change or application on</source>
        <translation>Änderung oder Antrag am</translation>
    </message>
    <message>
        <source>Change payer</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Change the closure …</source>
        <translation>Sperrung ändern …</translation>
    </message>
    <message>
        <source>Change the days</source>
        <translation>Zeitraum ändern</translation>
    </message>
    <message>
        <source>Change the days …</source>
        <translation>Zeitraum ändern …</translation>
    </message>
    <message>
        <source>Changed ({count})</source>
        <translation>Geändert ({count})</translation>
    </message>
    <message>
        <source>Changed beds</source>
        <translation>Umgezogen</translation>
    </message>
    <message>
        <source>Changeover on one day</source>
        <translation>Wechsel am selben Tag</translation>
    </message>
    <message>
        <source>Chechen</source>
        <translation>Tschetschenisch</translation>
    </message>
    <message>
        <source>Check ({count})</source>
        <translation>Prüfen ({count})</translation>
    </message>
    <message>
        <source>Check and finalise …</source>
        <translation>Prüfen und festschreiben …</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Checked: {entries} journal entries, {runs} runs, {statements} statements, {papers} files.</source>
        <translation>Geprüft: {entries} Einträge im Verlauf, {runs} Abrechnungsläufe, {statements} festgeschriebene Papiere, {papers} Dateien.</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Child, 1 year</source>
        <translation>Kind, 1 Jahr</translation>
    </message>
    <message>
        <source>Child, {years} years</source>
        <translation>Kind, {years} Jahre</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Choose a day …</source>
        <translation>Tag wählen …</translation>
    </message>
    <message>
        <source>Choose a facility file</source>
        <translation>Unterkunftsdatei wählen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a person or a room to see its weeks here.</source>
        <translation>Person oder Zimmer anklicken: Hier steht dann der Zeitverlauf.</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Choose a resident.</source>
        <translation>Wählen Sie links einen Bewohner.</translation>
    </message>
    <message>
        <source>Choose a row to see what was made of it.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Choose a tariff</source>
        <translation>Tarif auswählen</translation>
    </message>
    <message>
        <source>Choose another person to be kept apart from.</source>
        <translation>Wählen Sie eine andere Person, von der getrennt werden soll.</translation>
    </message>
    <message>
        <source>Choose some of the members: at least one goes, and at least one stays.</source>
        <translation>Wählen Sie aus den Mitgliedern: Mindestens eine Person geht, mindestens eine bleibt.</translation>
    </message>
    <message>
        <source>Choose somebody in the table.</source>
        <translation>Wählen Sie jemanden in der Tabelle.</translation>
    </message>
    <message>
        <source>Choose the day to compare with the day shown.</source>
        <translation>Wählen Sie den Tag, mit dem der Stichtag verglichen wird.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Claim for reimbursement ends soon</source>
        <translation>Erstattungsanspruch erlischt bald</translation>
    </message>
    <message>
        <source>Claim for reimbursement lapsed</source>
        <translation>Erstattungsanspruch erloschen</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close places</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Close rooms</source>
        <translation>Zimmer zuklappen</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Fenster schließen?</translation>
    </message>
    <message>
        <source>Close them</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Close to staff</source>
        <translation>Nahe Personal</translation>
    </message>
    <message>
        <source>Close {place} from {day} …</source>
        <translation>{place} ab {day} sperren …</translation>
    </message>
    <message>
        <source>Close {place} …</source>
        <translation>{place} sperren …</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Closed from</source>
        <translation>Geschlossen ab</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>Sperrung</translation>
    </message>
    <message>
        <source>Closure of 1 place</source>
        <translation>Sperrung von 1 Platz</translation>
    </message>
    <message>
        <source>Closure of {places} places</source>
        <translation>Sperrung von {places} Plätzen</translation>
    </message>
    <message>
        <source>Closure: {days}</source>
        <translation>Sperrung: {days}</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>Sperrungen</translation>
    </message>
    <message>
        <source>Collective statement</source>
        <translation>Sammelaufstellung</translation>
    </message>
    <message>
        <source>Collective statements: {count}, from number {number}</source>
        <translation>Sammelaufstellungen: {count}, ab Nummer {number}</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns ({taken} of {all}) …</source>
        <translation>Spalten ({taken} von {all}) …</translation>
    </message>
    <message>
        <source>Comes on {day} to {facility}.</source>
        <translation>Kommt am {day} nach {facility}.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Common room</source>
        <translation>Gemeinschaftsraum</translation>
    </message>
    <message>
        <source>Communal accommodation</source>
        <translation>Gemeinschaftsunterkunft</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare two days</source>
        <translation>Zwei Tage vergleichen</translation>
    </message>
    <message>
        <source>Comparing everyone …</source>
        <translation>Alle werden verglichen …</translation>
    </message>
    <message>
        <source>Comparing tariffs for {month}</source>
        <translation>Tarifvergleich für {month}</translation>
    </message>
    <message>
        <source>Comparing {month}</source>
        <translation>{month} wird verglichen</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Comparison written: {file}</source>
        <translation>Vergleich geschrieben: {file}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Kostenart</translation>
    </message>
    <message>
        <source>Compound of flats</source>
        <translation>Wohnungsverbund</translation>
    </message>
    <message>
        <source>Computing {month}</source>
        <translation>{month} wird berechnet</translation>
    </message>
    <message>
        <source>Confirmed is</source>
        <translation>Bestätigt wird</translation>
    </message>
    <message>
        <source>Conflict in the room</source>
        <translation>Konflikt im Zimmer</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Conflicts {count}</source>
        <translation>Konflikte {count}</translation>
    </message>
    <message>
        <source>Congo (Brazzaville)</source>
        <translation>Kongo (Brazzaville)</translation>
    </message>
    <message>
        <source>Congo (Kinshasa)</source>
        <translation>Kongo (Kinshasa)</translation>
    </message>
    <message>
        <source>Consumption by the meter</source>
        <translation>Verbrauch laut Zähler</translation>
    </message>
    <message>
        <source>Consumption charged to nobody</source>
        <translation>Verbrauch niemandem berechnet</translation>
    </message>
    <message>
        <source>Contract {key}</source>
        <translation>Betreibervertrag {key}</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copies in a row</source>
        <translation>Kopien in einer Reihe</translation>
    </message>
    <message>
        <source>Copies in a row …</source>
        <translation>Reihe …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy a list from Excel or a mail and press Ctrl+V here, or drop the file.</source>
        <translation>Kopieren Sie eine Liste aus Excel oder einer E-Mail und drücken Sie hier Strg+V, oder ziehen Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>Copy floor with rooms and beds</source>
        <translation>Etage mit Zimmern und Betten kopieren</translation>
    </message>
    <message>
        <source>Copy floor …</source>
        <translation>Etage kopieren …</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>Ansicht kopieren</translation>
    </message>
    <message>
        <source>Copy why this amount</source>
        <translation>„Warum dieser Betrag?“ kopieren</translation>
    </message>
    <message>
        <source>Copying the list</source>
        <translation>Liste wird kopiert</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Correct birth date</source>
        <translation>Geburtsdatum berichtigen</translation>
    </message>
    <message>
        <source>Correct birth date …</source>
        <translation>Geburtsdatum berichtigen …</translation>
    </message>
    <message>
        <source>Correct the past</source>
        <translation>Vergangenheit berichtigen</translation>
    </message>
    <message>
        <source>Correcting {month}</source>
        <translation>{month} wird berichtigt</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Correction of a birth date</source>
        <translation>Berichtigung eines Geburtsdatums</translation>
    </message>
    <message>
        <source>Correction of a mistake</source>
        <translation>Berichtigung eines Versehens</translation>
    </message>
    <message>
        <source>Correction run</source>
        <translation>Korrekturlauf</translation>
    </message>
    <message>
        <source>Correction run …</source>
        <translation>Korrekturlauf …</translation>
    </message>
    <message>
        <source>Corrections ({count})</source>
        <translation>Korrekturen ({count})</translation>
    </message>
    <message>
        <source>Corrections of {month} finalised ({statements} statements)</source>
        <translation>Korrekturen für {month} festgeschrieben ({statements} Aufstellungen)</translation>
    </message>
    <message>
        <source>Corrections open</source>
        <translation>Korrekturen offen</translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation>Flur</translation>
    </message>
    <message>
        <source>Cost statement</source>
        <translation>Kostenaufstellung</translation>
    </message>
    <message>
        <source>Cot</source>
        <translation>Kinderbett</translation>
    </message>
    <message>
        <source>Cot needed</source>
        <translation>Kinderbett nötig</translation>
    </message>
    <message>
        <source>Cots</source>
        <translation>Kinderbetten</translation>
    </message>
    <message>
        <source>Cots in new rooms</source>
        <translation>Kinderbetten in neuen Zimmern</translation>
    </message>
    <message>
        <source>Countable income</source>
        <translation>Anrechenbares Einkommen</translation>
    </message>
    <message>
        <source>Countable income per month</source>
        <translation>Anrechenbares Einkommen je Monat</translation>
    </message>
    <message>
        <source>Counting conflicts</source>
        <translation>Konflikte werden gezählt</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Landkreis</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Ctrl: swap with {person}</source>
        <translation>Strg: Tausch mit {person}</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Côte d’Ivoire</translation>
    </message>
    <message>
        <source>D (detention)</source>
        <translation>H (Haft)</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Dunkle Darstellung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of birth missing</source>
        <translation>Geburtsdatum fehlt</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Tag der Ankunft</translation>
    </message>
    <message>
        <source>Day of moving out</source>
        <translation>Tag des Auszugs</translation>
    </message>
    <message>
        <source>Day of transfer charged twice</source>
        <translation>Tag der Verlegung doppelt berechnet</translation>
    </message>
    <message>
        <source>Day of transfer not charged</source>
        <translation>Tag der Verlegung nicht berechnet</translation>
    </message>
    <message>
        <source>Day shown</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Day shown: {day}</source>
        <translation>Stichtag: {day}</translation>
    </message>
    <message>
        <source>Day shown: {day}. Choose another day</source>
        <translation>Stichtag {day}. Anderen Tag wählen</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>Tag, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Day: {day}</source>
        <translation>Stichtag: {day}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days from – to</source>
        <translation>Tage von – bis</translation>
    </message>
    <message>
        <source>Days in sight</source>
        <translation>Sichtbarer Zeitraum</translation>
    </message>
    <message>
        <source>Days of occupancy</source>
        <translation>Belegungstage</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Tage des Monats</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Gezeigte Tage</translation>
    </message>
    <message>
        <source>Days without a tariff: {facilities}</source>
        <translation>Tage ohne Tarif: {facilities}</translation>
    </message>
    <message>
        <source>De</source>
        <translation>Ha</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>Death of a resident</source>
        <translation>Tod eines Bewohners</translation>
    </message>
    <message>
        <source>Death …</source>
        <translation>Tod …</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Vorgabe: {value}</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete entry</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Delete floor</source>
        <translation>Etage löschen</translation>
    </message>
    <message>
        <source>Department, office …</source>
        <translation>Fachdienst, Abteilung …</translation>
    </message>
    <message>
        <source>Departures and moves</source>
        <translation>Auszüge und Umzüge</translation>
    </message>
    <message>
        <source>Deported</source>
        <translation>Abgeschoben</translation>
    </message>
    <message>
        <source>Describe people</source>
        <translation>Personen beschreiben</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Widmung</translation>
    </message>
    <message>
        <source>Designation of the room</source>
        <translation>Widmung des Zimmers</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Detention</source>
        <translation>Haft</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Verstorben</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Verstorben am</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Differences by name and day</source>
        <translation>Differenzen nach Name und Tag</translation>
    </message>
    <message>
        <source>Differences by name and day: {count}</source>
        <translation>Differenzen nach Name und Tag: {count}</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Auskunftssperre</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance between them</source>
        <translation>Abstand dazwischen</translation>
    </message>
    <message>
        <source>Do not ask again for a first bed</source>
        <translation>Beim ersten Bett nicht mehr fragen</translation>
    </message>
    <message>
        <source>Do not ask again for planned moves</source>
        <translation>Bei geplanten Umzügen nicht mehr fragen</translation>
    </message>
    <message>
        <source>Do not ask again when somebody housed moves</source>
        <translation>Bei Umzügen ab heute nicht mehr fragen</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>Belegdatum</translation>
    </message>
    <message>
        <source>Document expires</source>
        <translation>Dokument gültig bis</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Dokumentnummer</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>Dokument gültig bis</translation>
    </message>
    <message>
        <source>Documents expire</source>
        <translation>Unterlagen laufen ab</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Erledigt: {step}</translation>
    </message>
    <message>
        <source>Door sheets</source>
        <translation>Türschilder</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Drag a tariff onto a facility, drag an edge to another day, or double-click a bar.</source>
        <translation>Ziehen Sie einen Tarif auf eine Unterkunft, den Rand eines Balkens auf einen anderen Tag, oder klicken Sie einen Balken doppelt an.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a corridor by dragging</source>
        <translation>Einen Flur aufziehen</translation>
    </message>
    <message>
        <source>Draw a line through a room to make two of it</source>
        <translation>Eine Linie durch ein Zimmer ziehen, um zwei daraus zu machen</translation>
    </message>
    <message>
        <source>Draw a rectangular room by dragging, or with two clicks</source>
        <translation>Ein rechteckiges Zimmer aufziehen, oder mit zwei Klicks</translation>
    </message>
    <message>
        <source>Draw a room corner by corner; Enter closes it</source>
        <translation>Ein Zimmer Ecke für Ecke zeichnen; die Eingabetaste schließt es</translation>
    </message>
    <message>
        <source>Draw the line through one room, from wall to wall.</source>
        <translation>Ziehen Sie die Linie durch ein einziges Zimmer, von Wand zu Wand.</translation>
    </message>
    <message>
        <source>Drawing board of the floor</source>
        <translation>Zeichenfläche der Etage</translation>
    </message>
    <message>
        <source>Drop a facility file here (.xlsx or .json), or choose one.</source>
        <translation>Ziehen Sie eine Unterkunftsdatei (.xlsx oder .json) hierher, oder wählen Sie eine.</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>EU citizen</source>
        <translation>Unionsbürger</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>Frühere Tage</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit announcement</source>
        <translation>Ankündigung bearbeiten</translation>
    </message>
    <message>
        <source>Edit entry …</source>
        <translation>Eintrag bearbeiten …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>Emergency shelter</source>
        <translation>Notunterkunft</translation>
    </message>
    <message>
        <source>End closure</source>
        <translation>Sperrung beenden</translation>
    </message>
    <message>
        <source>End of a closure</source>
        <translation>Ende einer Sperrung</translation>
    </message>
    <message>
        <source>End of the stay proposed</source>
        <translation>Ende des Aufenthalts vorgeschlagen</translation>
    </message>
    <message>
        <source>End the closure</source>
        <translation>Sperrung beenden</translation>
    </message>
    <message>
        <source>End the closure on {day}</source>
        <translation>Sperrung am {day} beenden</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Enter household</source>
        <translation>Haushalt eintragen</translation>
    </message>
    <message>
        <source>Enter how many percent the payer bears: a number from 0 to 100.</source>
        <translation>Geben Sie an, wie viel Prozent der Kostenträger übernimmt: eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>Enter names</source>
        <translation>Namen eintragen</translation>
    </message>
    <message>
        <source>Enter payer</source>
        <translation>Kostenträger eintragen</translation>
    </message>
    <message>
        <source>Enter status</source>
        <translation>Status eintragen</translation>
    </message>
    <message>
        <source>Enter the most the payer bears per month: an amount from 0 on.</source>
        <translation>Geben Sie an, wie viel der Kostenträger je Monat höchstens übernimmt: einen Betrag ab 0.</translation>
    </message>
    <message>
        <source>Enter the names …</source>
        <translation>Namen eintragen …</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>Unterbringungsanspruch</translation>
    </message>
    <message>
        <source>Entitlement for all</source>
        <translation>Anspruch für alle</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Evacuation list</source>
        <translation>Evakuierungsliste</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Every broken rule has been accepted.</source>
        <translation>Für jede verletzte Regel ist eine Ausnahme angenommen.</translation>
    </message>
    <message>
        <source>Everybody has the bed that was kept for them.</source>
        <translation>Alle haben das Bett, das für sie freigehalten war.</translation>
    </message>
    <message>
        <source>Everyone has a bed.</source>
        <translation>Alle haben ein Bett.</translation>
    </message>
    <message>
        <source>Everyone needs a family name.</source>
        <translation>Jede Person braucht einen Familiennamen.</translation>
    </message>
    <message>
        <source>Everyone of a corridor, present or away, for the round.</source>
        <translation>Alle eines Flurs, anwesend oder abwesend, für den Rundgang.</translation>
    </message>
    <message>
        <source>Everyone who lives here</source>
        <translation>Alle, die hier wohnen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Everything is as it was written.</source>
        <translation>Alles ist so, wie es geschrieben stand.</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel-Arbeitsmappe (.xlsx)</translation>
    </message>
    <message>
        <source>Exception expired on {day} ({reason})</source>
        <translation>Ausnahme abgelaufen am {day} ({reason})</translation>
    </message>
    <message>
        <source>Exception for room {room}</source>
        <translation>Ausnahme für Zimmer {room}</translation>
    </message>
    <message>
        <source>Exception granted until {day}</source>
        <translation>Ausnahme genehmigt bis {day}</translation>
    </message>
    <message>
        <source>Exception holds until</source>
        <translation>Ausnahme gilt bis</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Export list …</source>
        <translation>Liste exportieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Exporting the list</source>
        <translation>Liste wird exportiert</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Extra charges</source>
        <translation>Zusatzkosten</translation>
    </message>
    <message>
        <source>FACILITY</source>
        <translation>UNTERKUNFT</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Unterkünfte</translation>
    </message>
    <message>
        <source>Facilities and their tariffs</source>
        <translation>Unterkünfte und ihre Tarife</translation>
    </message>
    <message>
        <source>Facilities charge by this tariff: its key must remain “{key}”.</source>
        <translation>Nach diesem Tarif wird abgerechnet: Sein Schlüssel muss „{key}“ bleiben.</translation>
    </message>
    <message>
        <source>Facilities to give out</source>
        <translation>Unterkünfte, die ausgegeben werden</translation>
    </message>
    <message>
        <source>Facilities: {names}</source>
        <translation>Unterkünfte: {names}</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Unterkunft</translation>
    </message>
    <message>
        <source>Facility files ({endings})</source>
        <translation>Unterkunftsdateien ({endings})</translation>
    </message>
    <message>
        <source>Facility or house</source>
        <translation>Unterkunft oder Gebäude</translation>
    </message>
    <message>
        <source>Facility: {name}</source>
        <translation>Unterkunft: {name}</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>Familienname, Vorname</translation>
    </message>
    <message>
        <source>Family of {people} by name and age</source>
        <translation>Familie mit {people} nach Name und Alter</translation>
    </message>
    <message>
        <source>Fictional certificate § 81 (3)</source>
        <translation>Fiktionsbescheinigung § 81 Abs. 3</translation>
    </message>
    <message>
        <source>Fictional certificate § 81 (4)</source>
        <translation>Fiktionsbescheinigung § 81 Abs. 4</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Files like {path} are not written; possible endings are {known}.</source>
        <translation>Dateien wie {path} werden nicht geschrieben; möglich sind die Endungen {known}.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>Filter ({count})</translation>
    </message>
    <message>
        <source>Filter the house list</source>
        <translation>Hausliste filtern</translation>
    </message>
    <message>
        <source>Finalise {month}</source>
        <translation>{month} festschreiben</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Festgeschrieben</translation>
    </message>
    <message>
        <source>Finalised months are touched</source>
        <translation>Festgeschriebene Monate sind betroffen</translation>
    </message>
    <message>
        <source>Finalising {month}</source>
        <translation>{month} wird festgeschrieben</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Platz suchen</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Personen finden</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation>Befunde ({count})</translation>
    </message>
    <message>
        <source>Finish the roll call</source>
        <translation>Rundgang abschließen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>First number of all</source>
        <translation>Erste Nummer aller</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Fits, but: {reasons}</source>
        <translation>Passt, aber: {reasons}</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Floor renamed {name}</source>
        <translation>Etage umbenannt in {name}</translation>
    </message>
    <message>
        <source>Floor {name} as a copy with {rooms} rooms</source>
        <translation>Etage {name} als Kopie mit {rooms} Zimmern</translation>
    </message>
    <message>
        <source>Floor {name} deleted</source>
        <translation>Etage {name} gelöscht</translation>
    </message>
    <message>
        <source>Floor: {name}</source>
        <translation>Etage: {name}</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Etagen</translation>
    </message>
    <message>
        <source>Fold rooms</source>
        <translation>Zimmer zuklappen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Foot of the page</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>For promises that name a day.</source>
        <translation>Für Zusagen, die einen bestimmten Tag nennen.</translation>
    </message>
    <message>
        <source>For selection</source>
        <translation>Für Auswahl</translation>
    </message>
    <message>
        <source>For selection ({people})</source>
        <translation>Für Auswahl ({people})</translation>
    </message>
    <message>
        <source>For the registration office, after § 19 BMG; one for each household.</source>
        <translation>Für die Meldebehörde, nach § 19 BMG; eine je Haushalt.</translation>
    </message>
    <message>
        <source>For what was never true; what ended is given a last day instead.</source>
        <translation>Für das, was nie galt; was geendet hat, bekommt stattdessen einen letzten Tag.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Found household</source>
        <translation>Haushalt bilden</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Free bed</source>
        <translation>Freies Bett</translation>
    </message>
    <message>
        <source>Free bed for {who}</source>
        <translation>Freies Bett für {who}</translation>
    </message>
    <message>
        <source>Free bed for …</source>
        <translation>Freies Bett für …</translation>
    </message>
    <message>
        <source>Free beds for {who} ({people})</source>
        <translation>Freie Betten für {who} ({people})</translation>
    </message>
    <message>
        <source>Free places</source>
        <translation>Freie Plätze</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>From {first} on, {facility} already charges by the tariff {tariff}. Only one tariff can hold on a day: let one end before the other begins.</source>
        <translation>Ab dem {first} gilt in {facility} schon der Tarif {tariff}. An einem Tag kann nur ein Tarif gelten: Lassen Sie einen enden, bevor der andere beginnt.</translation>
    </message>
    <message>
        <source>From {first} to {last}, {facility} already charges by the tariff {tariff}. Only one tariff can hold on a day: let one end before the other begins.</source>
        <translation>Vom {first} bis {last} gilt in {facility} schon der Tarif {tariff}. An einem Tag kann nur ein Tarif gelten: Lassen Sie einen enden, bevor der andere beginnt.</translation>
    </message>
    <message>
        <source>Fula</source>
        <translation>Fulfulde</translation>
    </message>
    <message>
        <source>Fulah</source>
        <translation>Fulfulde</translation>
    </message>
    <message>
        <source>Full name and date of birth</source>
        <translation>Voller Name und Geburtsdatum</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Further minors</source>
        <translation>weitere Minderjährige</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Gender (f, m, d)</source>
        <translation>Geschlecht (w, m, d)</translation>
    </message>
    <message>
        <source>Gender taken from the given name</source>
        <translation>Geschlecht aus dem Vornamen entnommen</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>German citizen</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Given name, then family name</source>
        <translation>Vorname, dann Familienname</translation>
    </message>
    <message>
        <source>Goes over: {rows}</source>
        <translation>Geht über: {rows}</translation>
    </message>
    <message>
        <source>Gone, whereabouts unknown</source>
        <translation>Unbekannt verzogen</translation>
    </message>
    <message>
        <source>Good morning. {day}</source>
        <translation>Guten Morgen. {day}</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Gut zu wissen:</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Erdgeschoss</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>H (hospital)</source>
        <translation>K (Krankenhaus)</translation>
    </message>
    <message>
        <source>Halve</source>
        <translation>Halbieren</translation>
    </message>
    <message>
        <source>Has never been housed.</source>
        <translation>War noch nie untergebracht.</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Hausa</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>Haushaltsvorstand</translation>
    </message>
    <message>
        <source>Head of the family at the age of {age}</source>
        <translation>Haushaltsvorstand mit {age} Jahren</translation>
    </message>
    <message>
        <source>Head of the new household</source>
        <translation>Vorstand des neuen Haushalts</translation>
    </message>
    <message>
        <source>Head of those who stay</source>
        <translation>Vorstand der Bleibenden</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>Heizung</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Ho</source>
        <translation>Kr</translation>
    </message>
    <message>
        <source>Hotel or guest house</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>House list</source>
        <translation>Hausliste</translation>
    </message>
    <message>
        <source>House them on the plan</source>
        <translation>Auf dem Plan unterbringen</translation>
    </message>
    <message>
        <source>Housed without a bed: waits in the tray of the plan.</source>
        <translation>Untergebracht ohne Bett: wartet in der Ablage des Raumplans.</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>Household energy</source>
        <translation>Haushaltsenergie</translation>
    </message>
    <message>
        <source>Household in several facilities</source>
        <translation>Haushalt in mehreren Unterkünften</translation>
    </message>
    <message>
        <source>Household missing</source>
        <translation>Haushalt fehlt</translation>
    </message>
    <message>
        <source>Household split</source>
        <translation>Haushalt getrennt</translation>
    </message>
    <message>
        <source>Household “{household}”, {role}{others}</source>
        <translation>Haushalt „{household}“, {role}{others}</translation>
    </message>
    <message>
        <source>Housing unit</source>
        <translation>Wohneinheit</translation>
    </message>
    <message>
        <source>How far apart are the two points in the house?</source>
        <translation>Wie weit liegen die beiden Punkte im Haus auseinander?</translation>
    </message>
    <message>
        <source>How people stand on collective statements. Whoever is restricted always bears the key.</source>
        <translation>Wie Personen auf Sammelaufstellungen stehen. Wer eine Auskunftssperre hat, steht immer mit der Kennung.</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Import ({created} new, {changed} changed)</source>
        <translation>Import ({created} neu, {changed} geändert)</translation>
    </message>
    <message>
        <source>Import a facility file (Excel or JSON) with its buildings, rooms and residents:</source>
        <translation>Importieren Sie eine Unterkunftsdatei (Excel oder JSON) mit Gebäuden, Zimmern und Bewohnern. Geben Sie dazu in der Eingabeaufforderung ein:</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Imported: {created} created, {changed} changed, {unchanged} unchanged.</source>
        <translation>Eingelesen: {created} neu, {changed} geändert, {unchanged} unverändert.</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} wird eingelesen</translation>
    </message>
    <message>
        <source>In a trial nothing can be finalised.</source>
        <translation>In einem Versuch kann nichts festgeschrieben werden.</translation>
    </message>
    <message>
        <source>In force in</source>
        <translation>Gilt in</translation>
    </message>
    <message>
        <source>In the description of the bookkeeping file “{word}” is “{value}”; possible is: {expected}</source>
        <translation>In der Beschreibung der Buchhaltungsdatei ist „{word}“ „{value}“; möglich ist: {expected}</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Mit eigenen Worten</translation>
    </message>
    <message>
        <source>Income left free</source>
        <translation>Freigrenze</translation>
    </message>
    <message>
        <source>Incomes</source>
        <translation>Einkommen</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Individual decision without effect</source>
        <translation>Einzelentscheidung ohne Wirkung</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Säugling</translation>
    </message>
    <message>
        <source>Initials and key</source>
        <translation>Anfangsbuchstaben und Kennung</translation>
    </message>
    <message>
        <source>Insert a suggestion …</source>
        <translation>Vorschlag einsetzen …</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Issue {count} papers, {total} €</source>
        <translation>{count} Belege ausstellen, {total} €</translation>
    </message>
    <message>
        <source>It must be updated before you can work with it. Keep a copy of it until you have looked around.</source>
        <translation>Sie muss aktualisiert werden, bevor Sie damit arbeiten können. Heben Sie eine Kopie der alten Datei auf, bis Sie sich umgesehen haben.</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Jobcentre</source>
        <translation>Jobcenter</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Join a household</source>
        <translation>In einen Haushalt aufnehmen</translation>
    </message>
    <message>
        <source>Join a household …</source>
        <translation>In einen Haushalt aufnehmen …</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>KÜRZEL</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Keep apart from</source>
        <translation>Trennen von</translation>
    </message>
    <message>
        <source>Keep apart from somebody …</source>
        <translation>Von jemandem trennen …</translation>
    </message>
    <message>
        <source>Keep filter</source>
        <translation>Filter merken</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Den anderen behalten</translation>
    </message>
    <message>
        <source>Keep this filter …</source>
        <translation>Diesen Filter merken …</translation>
    </message>
    <message>
        <source>Keep this layout</source>
        <translation>Diese Anordnung übernehmen</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>Gemerkte Filter</translation>
    </message>
    <message>
        <source>Kept in reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Key date for billing: {day}; whether the day itself is charged is the tariff's affair.</source>
        <translation>Stichtag für die Abrechnung: {day}; ob der Tag selbst berechnet wird, sagt der Tarif.</translation>
    </message>
    <message>
        <source>Key only</source>
        <translation>Nur die Kennung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of correction</source>
        <translation>Art der Korrektur</translation>
    </message>
    <message>
        <source>Kind of facility</source>
        <translation>Art der Unterkunft</translation>
    </message>
    <message>
        <source>Kind of payer</source>
        <translation>Art des Kostenträgers</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Known already?</source>
        <translation>Schon bekannt?</translation>
    </message>
    <message>
        <source>Known already? {name}, {certainty}</source>
        <translation>Schon bekannt? {name}, {certainty}</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdisch</translation>
    </message>
    <message>
        <source>L</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Landlord's address</source>
        <translation>Anschrift des Wohnungsgebers</translation>
    </message>
    <message>
        <source>Landlord's confirmation</source>
        <translation>Wohnungsgeberbestätigung</translation>
    </message>
    <message>
        <source>Landlord's confirmations …</source>
        <translation>Wohnungsgeberbestätigungen …</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Languages, needs and remarks of both are kept. Undo makes two records of it again.</source>
        <translation>Sprachen, Bedarfe und Bemerkungen beider bleiben erhalten. „Rückgängig“ macht wieder zwei Einträge daraus.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Late repatriate</source>
        <translation>Spätaussiedler</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Spätere Tage</translation>
    </message>
    <message>
        <source>Layout of {rooms} rooms kept</source>
        <translation>Anordnung von {rooms} Zimmern übernommen</translation>
    </message>
    <message>
        <source>Leave &amp;empty</source>
        <translation>L&amp;eer lassen</translation>
    </message>
    <message>
        <source>Leave the roll call?</source>
        <translation>Rundgang verlassen?</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>Left / back on</source>
        <translation>Fort am / zurück am</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Fort am</translation>
    </message>
    <message>
        <source>Left sides</source>
        <translation>Linke Seiten</translation>
    </message>
    <message>
        <source>Left the country</source>
        <translation>Ausgereist</translation>
    </message>
    <message>
        <source>Left without notice</source>
        <translation>Unbekannt verzogen</translation>
    </message>
    <message>
        <source>Left {facility} on {day}.</source>
        <translation>Am {day} aus {facility} ausgezogen.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of stay</source>
        <translation>Aufenthaltsdauer</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Briefkopf</translation>
    </message>
    <message>
        <source>Letterhead of {operator}</source>
        <translation>Briefkopf von {operator}</translation>
    </message>
    <message>
        <source>Letterhead …</source>
        <translation>Briefkopf …</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Lift into the tray</source>
        <translation>In die Ablage</translation>
    </message>
    <message>
        <source>Lift out of bed from {day}</source>
        <translation>Ab {day} aus dem Bett nehmen</translation>
    </message>
    <message>
        <source>Lift out of the bed</source>
        <translation>Aus dem Bett nehmen</translation>
    </message>
    <message>
        <source>Lifting {people} from room {from_room}</source>
        <translation>Herausnahme von {people} aus Zimmer {from_room}</translation>
    </message>
    <message>
        <source>Lifting {people} from their beds</source>
        <translation>Herausnahme von {people} aus den Betten</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Helle Darstellung</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Line {number}: {text}</source>
        <translation>Zeile {number}: {text}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation>Lingala</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lists ({endings})</source>
        <translation>Listen ({endings})</translation>
    </message>
    <message>
        <source>Lives here already: leave the row out</source>
        <translation>Wohnt schon hier: Zeile weglassen</translation>
    </message>
    <message>
        <source>Lodging</source>
        <translation>Unterkunft</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Looking at the day</source>
        <translation>Der Tag wird durchgesehen</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Suche nach Dubletten</translation>
    </message>
    <message>
        <source>Looking for people known already</source>
        <translation>Bekannte Personen werden gesucht</translation>
    </message>
    <message>
        <source>Lower sides</source>
        <translation>Untere Seiten</translation>
    </message>
    <message>
        <source>M</source>
        <translation>U</translation>
    </message>
    <message>
        <source>M T W T F S S</source>
        <translation>M D M D F S S</translation>
    </message>
    <message>
        <source>MONTH</source>
        <translation>MONAT</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Make up</source>
        <translation>Nachholen</translation>
    </message>
    <message>
        <source>Making the paper</source>
        <translation>Papier wird erstellt</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Marriage or change of name</source>
        <translation>Heirat oder Namensänderung</translation>
    </message>
    <message>
        <source>Marriage or change of name …</source>
        <translation>Heirat oder Namensänderung …</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Männer</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge the two selected …</source>
        <translation>Die zwei ausgewählten zusammenführen …</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Zwei Einträge zusammenführen</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Merging of two records</source>
        <translation>Zusammenführen zweier Einträge</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Meter reading missing</source>
        <translation>Zählerstand fehlt</translation>
    </message>
    <message>
        <source>Minor without an adult</source>
        <translation>Minderjährig ohne Erwachsene</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Month not over</source>
        <translation>Monat nicht zu Ende</translation>
    </message>
    <message>
        <source>Month to correct</source>
        <translation>Zu berichtigender Monat</translation>
    </message>
    <message>
        <source>Months are finalised in their order: for {facility} the next one is {due}, not {month}.</source>
        <translation>Monate werden der Reihe nach festgeschrieben: für {facility} ist {due} an der Reihe, nicht {month}.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Weitere Menüs</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>Move from bed to bed in room {room}</source>
        <translation>Bettwechsel in Zimmer {room}</translation>
    </message>
    <message>
        <source>Move from room {from_room} to {to_room}</source>
        <translation>Umzug von Zimmer {from_room} nach {to_room}</translation>
    </message>
    <message>
        <source>Move of {people}</source>
        <translation>Umzug von {people}</translation>
    </message>
    <message>
        <source>Move of {people} from room {from_room}</source>
        <translation>Umzug von {people} aus Zimmer {from_room}</translation>
    </message>
    <message>
        <source>Move of {people} to room {to_room}</source>
        <translation>Umzug von {people} nach Zimmer {to_room}</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>Auszug eintragen</translation>
    </message>
    <message>
        <source>Move out …</source>
        <translation>Auszug …</translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Move the picture behind the floor</source>
        <translation>Das Bild hinter der Etage verschieben</translation>
    </message>
    <message>
        <source>Move to …</source>
        <translation>Verlegen nach …</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>Eingezogen</translation>
    </message>
    <message>
        <source>Moved in on</source>
        <translation>Eingezogen am</translation>
    </message>
    <message>
        <source>Moved in {day}</source>
        <translation>Einzug {day}</translation>
    </message>
    <message>
        <source>Moved in: {person}</source>
        <translation>Eingezogen: {person}</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>Ausgezogen</translation>
    </message>
    <message>
        <source>Moved out on</source>
        <translation>Ausgezogen am</translation>
    </message>
    <message>
        <source>Moved out {day}</source>
        <translation>Auszug {day}</translation>
    </message>
    <message>
        <source>Moved out: {person}</source>
        <translation>Ausgezogen: {person}</translation>
    </message>
    <message>
        <source>Moved to own flat</source>
        <translation>Eigene Wohnung</translation>
    </message>
    <message>
        <source>Moves in on</source>
        <translation>Einzug am</translation>
    </message>
    <message>
        <source>Moves out</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Moving out of {people}</source>
        <translation>Auszug von {people}</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>Must be solved first:</source>
        <translation>Vorher zu klären:</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>N</source>
        <translation>O</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in original script</source>
        <translation>Name in Originalschrift</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>Name fehlt</translation>
    </message>
    <message>
        <source>Name of a member, of any facility</source>
        <translation>Name eines Mitglieds, in allen Unterkünften</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Name of the household</source>
        <translation>Name des Haushalts</translation>
    </message>
    <message>
        <source>Name of the new household</source>
        <translation>Name des neuen Haushalts</translation>
    </message>
    <message>
        <source>Name or room</source>
        <translation>Name oder Zimmer</translation>
    </message>
    <message>
        <source>Name two points of the picture and their real distance</source>
        <translation>Zwei Punkte des Bildes und ihren wirklichen Abstand angeben</translation>
    </message>
    <message>
        <source>Name, case number, room …</source>
        <translation>Name, Aktenzeichen, Zimmer …</translation>
    </message>
    <message>
        <source>Name, language, need …</source>
        <translation>Name, Sprache, Bedarf …</translation>
    </message>
    <message>
        <source>Name, number or room, of any facility</source>
        <translation>Name, Nummer oder Zimmer, in allen Unterkünften</translation>
    </message>
    <message>
        <source>Name, room, language, need, free …</source>
        <translation>Name, Zimmer, Sprache, Bedarf, frei …</translation>
    </message>
    <message>
        <source>Name, room, number or payer</source>
        <translation>Name, Zimmer, Nummer oder Kostenträger</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names for {people} announced</source>
        <translation>Namen für {people} aus einer Ankündigung</translation>
    </message>
    <message>
        <source>Names on statements to payers: {payer_kind}</source>
        <translation>Namen auf Aufstellungen an Kostenträger: {payer_kind}</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Nearly as old as the head of the family, or older</source>
        <translation>Fast so alt wie der Haushaltsvorstand oder älter</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarfe</translation>
    </message>
    <message>
        <source>Needs of a resident</source>
        <translation>Bedarfe eines Bewohners</translation>
    </message>
    <message>
        <source>Needs: {needs}</source>
        <translation>Bedarfe: {needs}</translation>
    </message>
    <message>
        <source>Neighbouring entries follow</source>
        <translation>Angrenzende Einträge rücken nach</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>New ({count})</source>
        <translation>Neu ({count})</translation>
    </message>
    <message>
        <source>New amount from</source>
        <translation>Neuer Betrag ab</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Neue Ankündigung</translation>
    </message>
    <message>
        <source>New announcement …</source>
        <translation>Neue Ankündigung …</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>Neues Gebäude</translation>
    </message>
    <message>
        <source>New building {name}</source>
        <translation>Neues Gebäude {name}</translation>
    </message>
    <message>
        <source>New building …</source>
        <translation>Neues Gebäude …</translation>
    </message>
    <message>
        <source>New day for an arrival ({people})</source>
        <translation>Neuer Tag für eine Ankunft ({people})</translation>
    </message>
    <message>
        <source>New day of arrival</source>
        <translation>Neuer Ankunftstag</translation>
    </message>
    <message>
        <source>New entitlement</source>
        <translation>Neuer Unterbringungsanspruch</translation>
    </message>
    <message>
        <source>New extra charge</source>
        <translation>Neue Zusatzkosten</translation>
    </message>
    <message>
        <source>New facility</source>
        <translation>Neue Unterkunft</translation>
    </message>
    <message>
        <source>New facility {name}</source>
        <translation>Neue Unterkunft {name}</translation>
    </message>
    <message>
        <source>New facility …</source>
        <translation>Neue Unterkunft …</translation>
    </message>
    <message>
        <source>New floor</source>
        <translation>Neue Etage</translation>
    </message>
    <message>
        <source>New floor {name}</source>
        <translation>Neue Etage {name}</translation>
    </message>
    <message>
        <source>New floor …</source>
        <translation>Neue Etage …</translation>
    </message>
    <message>
        <source>New from a pattern</source>
        <translation>Neu aus Muster …</translation>
    </message>
    <message>
        <source>New head</source>
        <translation>Neuer Haushaltsvorstand</translation>
    </message>
    <message>
        <source>New head of the household</source>
        <translation>Neuer Haushaltsvorstand</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>Neuer Haushalt</translation>
    </message>
    <message>
        <source>New household of {people}</source>
        <translation>Neuer Haushalt mit {people}</translation>
    </message>
    <message>
        <source>New household …</source>
        <translation>Neuer Haushalt …</translation>
    </message>
    <message>
        <source>New income</source>
        <translation>Neues Einkommen</translation>
    </message>
    <message>
        <source>New name from</source>
        <translation>Neuer Name ab</translation>
    </message>
    <message>
        <source>New payer pays</source>
        <translation>Neuer Kostenträger zahlt</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>New person …</source>
        <translation>Neue Person …</translation>
    </message>
    <message>
        <source>New promise of a payer</source>
        <translation>Neue Kostenübernahme</translation>
    </message>
    <message>
        <source>New residence status</source>
        <translation>Neuer Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>New residence status from a day on …</source>
        <translation>Neuer Aufenthaltsstatus ab einem Tag …</translation>
    </message>
    <message>
        <source>New resident</source>
        <translation>Neuer Bewohner</translation>
    </message>
    <message>
        <source>New rooms</source>
        <translation>Neue Zimmer</translation>
    </message>
    <message>
        <source>New tariff {name}</source>
        <translation>Neuer Tarif {name}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Veränderung</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>Next deviation (F8)</source>
        <translation>Nächste Abweichung (F8)</translation>
    </message>
    <message>
        <source>Next floor</source>
        <translation>Eine Etage höher</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>No bed</source>
        <translation>Kein Bett</translation>
    </message>
    <message>
        <source>No building yet. Make one with + beside the list of buildings.</source>
        <translation>Noch kein Gebäude. Legen Sie mit + neben der Liste der Gebäude eines an.</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>Keine Dubletten gefunden.</translation>
    </message>
    <message>
        <source>No facility</source>
        <translation>Keine Unterkunft</translation>
    </message>
    <message>
        <source>No facility yet.</source>
        <translation>Noch keine Unterkunft</translation>
    </message>
    <message>
        <source>No facility yet. Make one with + beside the list of facilities.</source>
        <translation>Noch keine Unterkunft. Legen Sie mit + neben der Liste der Unterkünfte eine an.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>No floor yet. Make one with + beside the list of floors.</source>
        <translation>Noch keine Etage. Legen Sie mit + neben der Liste der Etagen eine an.</translation>
    </message>
    <message>
        <source>No household today.</source>
        <translation>Heute kein Haushalt.</translation>
    </message>
    <message>
        <source>No month is finalised yet.</source>
        <translation>Noch kein Monat ist festgeschrieben.</translation>
    </message>
    <message>
        <source>No rate applies</source>
        <translation>Kein Satz passt</translation>
    </message>
    <message>
        <source>No residence status</source>
        <translation>Ohne Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Kein Zimmer</translation>
    </message>
    <message>
        <source>No room has enough free beds in this time.</source>
        <translation>Kein Zimmer hat in dieser Zeit genug freie Betten.</translation>
    </message>
    <message>
        <source>No rule is broken on this day.</source>
        <translation>An diesem Tag ist keine Regel verletzt.</translation>
    </message>
    <message>
        <source>No status known</source>
        <translation>Kein Status bekannt</translation>
    </message>
    <message>
        <source>No such day is known for {resident}: nothing can be confirmed.</source>
        <translation>Für {resident} ist kein solcher Tag bekannt: Es gibt nichts zu bestätigen.</translation>
    </message>
    <message>
        <source>No such place.</source>
        <translation>Kein solcher Platz.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>No. {key}</source>
        <translation>Nr. {key}</translation>
    </message>
    <message>
        <source>Nobody else in the room</source>
        <translation>Sonst niemand im Zimmer</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>Nobody is billed in this month.</source>
        <translation>In diesem Monat wird niemand abgerechnet.</translation>
    </message>
    <message>
        <source>Nobody is expected.</source>
        <translation>Es wird niemand erwartet.</translation>
    </message>
    <message>
        <source>Nobody lives here on this day.</source>
        <translation>An diesem Tag wohnt hier niemand.</translation>
    </message>
    <message>
        <source>Nobody to show in this month.</source>
        <translation>In diesem Monat ist niemand zu zeigen.</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Not a bedroom</source>
        <translation>Kein Schlafraum</translation>
    </message>
    <message>
        <source>Not drawn yet, laid out by the program: {rooms}</source>
        <translation>Noch nicht gezeichnet, vom Programm angeordnet: {rooms}</translation>
    </message>
    <message>
        <source>Not housed on {day}: {names}</source>
        <translation>Am {day} nicht untergebracht: {names}</translation>
    </message>
    <message>
        <source>Not in the house in {month}.</source>
        <translation>Im {month} nicht im Haus.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Nicht zulässig</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Not possible:</source>
        <translation>Nicht möglich:</translation>
    </message>
    <message>
        <source>Not possible: {reasons}.</source>
        <translation>Nicht möglich: {reasons}.</translation>
    </message>
    <message>
        <source>Not reconciled</source>
        <translation>Verprobung geht nicht auf</translation>
    </message>
    <message>
        <source>Not the same person: the pair is not shown again.</source>
        <translation>Nicht dieselbe Person: Das Paar wird nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>Not together</source>
        <translation>Nicht gemeinsam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Note about the absence</source>
        <translation>Notiz zur Abwesenheit</translation>
    </message>
    <message>
        <source>Note about the absence on {day}</source>
        <translation>Notiz zur Abwesenheit am {day}</translation>
    </message>
    <message>
        <source>Note on value added tax</source>
        <translation>Hinweis zur Umsatzsteuer</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Note: {message}</source>
        <translation>Hinweis: {message}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Nothing can be computed yet</source>
        <translation>Noch lässt sich nichts berechnen</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {folder}: {cause}. Choose another folder or check your rights.</source>
        <translation>In den Ordner {folder} lässt sich nichts schreiben: {cause}. Bitte einen anderen Ordner wählen oder die Rechte prüfen.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Es ändert sich nichts.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts ist anders.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing has been accepted.</source>
        <translation>Keine Ausnahme angenommen.</translation>
    </message>
    <message>
        <source>Nothing is to be corrected.</source>
        <translation>Nichts ist zu berichtigen.</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. Everything is in order.</source>
        <translation>Heute wartet nichts auf Sie. Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Nothing is written before you have looked.</source>
        <translation>Geschrieben wird erst, wenn Sie die Vorschau gesehen haben.</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Nichts zu ändern.</translation>
    </message>
    <message>
        <source>Nothing to correct.</source>
        <translation>Nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>Nothing was imported: the file has findings that block.</source>
        <translation>Nichts wurde eingelesen: Die Datei hat Mängel, die das verhindern.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Anzahl der Kopien</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Number, area and places of each bedroom, for its door.</source>
        <translation>Nummer, Fläche und Plätze jedes Schlafzimmers, für die Tür.</translation>
    </message>
    <message>
        <source>Numbers that begin with</source>
        <translation>Nummern, die beginnen mit</translation>
    </message>
    <message>
        <source>O (other)</source>
        <translation>S (Sonstiges)</translation>
    </message>
    <message>
        <source>Ob</source>
        <translation>Pf</translation>
    </message>
    <message>
        <source>Obliged to leave</source>
        <translation>Ausreisepflichtig</translation>
    </message>
    <message>
        <source>Occupancy calendar {start} – {end}, seen on {day}</source>
        <translation>Belegungskalender {start} – {end}, Stichtag {day}</translation>
    </message>
    <message>
        <source>Occupancy on {day}</source>
        <translation>Belegung am {day}</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Of these minors, besides the person</source>
        <translation>Davon Minderjährige neben der Person</translation>
    </message>
    <message>
        <source>Of which stay untouched</source>
        <translation>Davon bleiben frei</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>On a free bed: {fitting} of {asked}.</source>
        <translation>Auf einem freien Bett abgelegt: {fitting} von {asked}.</translation>
    </message>
    <message>
        <source>On a trial copy nothing is asked.</source>
        <translation>Beim Ausprobieren auf einer Kopie wird nicht gefragt.</translation>
    </message>
    <message>
        <source>On this day the bed is free again.</source>
        <translation>An diesem Tag ist das Bett wieder frei.</translation>
    </message>
    <message>
        <source>On {on} the household would have no head any more. Choose who becomes the head.</source>
        <translation>Am {on} hätte der Haushalt keinen Vorstand mehr. Wählen Sie, wer Haushaltsvorstand wird.</translation>
    </message>
    <message>
        <source>One &amp;family</source>
        <translation>Eine &amp;Familie</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>One line each: name, telephone, e-mail</source>
        <translation>Je eine Zeile: Name, Telefon, E-Mail</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>Weitere Person</translation>
    </message>
    <message>
        <source>One of them only stands for somebody announced; name them on arrival</source>
        <translation>Einer von beiden steht nur für jemand Angekündigten; bei der Ankunft benennen</translation>
    </message>
    <message>
        <source>One page for each person, to be completed and signed on arrival.</source>
        <translation>Eine Seite je Person, bei der Aufnahme zu ergänzen und zu unterschreiben.</translation>
    </message>
    <message>
        <source>One step of undo takes everything back.</source>
        <translation>Ein Schritt Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>One week back</source>
        <translation>Eine Woche zurück</translation>
    </message>
    <message>
        <source>One week on</source>
        <translation>Eine Woche vor</translation>
    </message>
    <message>
        <source>Only for (none = all)</source>
        <translation>Nur für (ohne = alle)</translation>
    </message>
    <message>
        <source>Only with a reason</source>
        <translation>Nur mit Begründung</translation>
    </message>
    <message>
        <source>Only with a reason:</source>
        <translation>Nur mit Begründung:</translation>
    </message>
    <message>
        <source>Only with a reason: {reasons}</source>
        <translation>Nur mit Begründung: {reasons}</translation>
    </message>
    <message>
        <source>Only with an exception</source>
        <translation>Nur mit Ausnahme</translation>
    </message>
    <message>
        <source>Only {person} to …</source>
        <translation>Nur {person} verlegen nach …</translation>
    </message>
    <message>
        <source>Only {waiting} of the people announced have no place yet.</source>
        <translation>Nur {waiting} der angekündigten Personen haben noch keinen Platz.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Open a list …</source>
        <translation>Liste öffnen …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Open attendance</source>
        <translation>Anwesenheit öffnen</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open in the spreadsheet program</source>
        <translation>In der Tabellenkalkulation öffnen</translation>
    </message>
    <message>
        <source>Open stay</source>
        <translation>Aufenthalt öffnen</translation>
    </message>
    <message>
        <source>Open tariff</source>
        <translation>Tarif öffnen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Operator's invoice</source>
        <translation>Betreiberrechnung</translation>
    </message>
    <message>
        <source>Operator's invoices: {count}, from number {number}</source>
        <translation>Rechnungen des Betreibers: {count}, ab Nummer {number}</translation>
    </message>
    <message>
        <source>Or look at the program with the invented sample county:</source>
        <translation>Oder sehen Sie sich das Programm mit einem erfundenen Beispiel-Landkreis an:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Original script</source>
        <translation>Originalschrift</translation>
    </message>
    <message>
        <source>Oromo</source>
        <translation>Oromo</translation>
    </message>
    <message>
        <source>Other days of the tariff {tariff} for {facility}</source>
        <translation>Andere Tage des Tarifs {tariff} für {facility}</translation>
    </message>
    <message>
        <source>Other facility: {name}</source>
        <translation>Andere Unterkunft: {name}</translation>
    </message>
    <message>
        <source>Other member</source>
        <translation>Weiteres Mitglied</translation>
    </message>
    <message>
        <source>Other payer</source>
        <translation>Anderer Kostenträger</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Other reason for leaving</source>
        <translation>Sonstiger Auszugsgrund</translation>
    </message>
    <message>
        <source>Other residence permit</source>
        <translation>Andere Aufenthaltserlaubnis</translation>
    </message>
    <message>
        <source>Other room</source>
        <translation>Sonstiger Raum</translation>
    </message>
    <message>
        <source>Other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <source>Others in the room</source>
        <translation>Andere im Zimmer</translation>
    </message>
    <message>
        <source>Outside opening dates</source>
        <translation>Außerhalb der Öffnungszeit</translation>
    </message>
    <message>
        <source>Over the limit:</source>
        <translation>Über der Schwelle:</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page (1 to {pages})</source>
        <translation>Seite (1 bis {pages})</translation>
    </message>
    <message>
        <source>Page of the PDF</source>
        <translation>Seite der PDF-Datei</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages as they will be printed</source>
        <translation>Seiten, wie sie gedruckt werden</translation>
    </message>
    <message>
        <source>Pages written</source>
        <translation>Geschriebene Seiten</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Palestinian territories</source>
        <translation>Palästinensische Gebiete</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Papers ({count})</source>
        <translation>Belege ({count})</translation>
    </message>
    <message>
        <source>Papers are there once the month is finalised.</source>
        <translation>Belege gibt es, sobald der Monat festgeschrieben ist.</translation>
    </message>
    <message>
        <source>Papers of the month</source>
        <translation>Belege des Monats</translation>
    </message>
    <message>
        <source>Papers over the difference</source>
        <translation>Nur die Differenz</translation>
    </message>
    <message>
        <source>Papers to print: landlord's confirmation of moving out (menu “Papers”).</source>
        <translation>Zu drucken: Wohnungsgeberbestätigung über den Auszug (unter Papiere).</translation>
    </message>
    <message>
        <source>Papers …</source>
        <translation>Papiere …</translation>
    </message>
    <message>
        <source>Papers: {facility}</source>
        <translation>Papiere: {facility}</translation>
    </message>
    <message>
        <source>Parking place</source>
        <translation>Stellplatz</translation>
    </message>
    <message>
        <source>Part of the card</source>
        <translation>Teil der Karte</translation>
    </message>
    <message>
        <source>Part of the house</source>
        <translation>Teil des Hauses</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Paschtu</translation>
    </message>
    <message>
        <source>Passed over: {rows}</source>
        <translation>Übergangen: {rows}</translation>
    </message>
    <message>
        <source>Past: changes correct it</source>
        <translation>Vergangen: wird berichtigt</translation>
    </message>
    <message>
        <source>Past: only to look at</source>
        <translation>Vergangen: nur ansehen</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Liste einfügen</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Aus Excel einfügen</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Kostenträger</translation>
    </message>
    <message>
        <source>Payer for all</source>
        <translation>Kostenträger für alle</translation>
    </message>
    <message>
        <source>Payer missing</source>
        <translation>Kostenträger fehlt</translation>
    </message>
    <message>
        <source>Payers</source>
        <translation>Kostenträger</translation>
    </message>
    <message>
        <source>Pays for themselves</source>
        <translation>Selbstzahler</translation>
    </message>
    <message>
        <source>Pe</source>
        <translation>AE</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People ({count})</source>
        <translation>Personen ({count})</translation>
    </message>
    <message>
        <source>People announced</source>
        <translation>Angekündigte Personen</translation>
    </message>
    <message>
        <source>People by days, to be signed and completed by hand.</source>
        <translation>Personen nach Tagen, von Hand zu ergänzen und zu unterschreiben.</translation>
    </message>
    <message>
        <source>People expected</source>
        <translation>Erwartete Personen</translation>
    </message>
    <message>
        <source>People go along only where your user may see everyone's name.</source>
        <translation>Personen gehen nur mit, wenn Ihr Benutzer die Namen aller sehen darf.</translation>
    </message>
    <message>
        <source>People in the comparison</source>
        <translation>Personen im Vergleich</translation>
    </message>
    <message>
        <source>People in the household</source>
        <translation>Personen im Haushalt</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>Personen der Liste</translation>
    </message>
    <message>
        <source>People per room</source>
        <translation>Personen je Zimmer</translation>
    </message>
    <message>
        <source>People still sleep there: {people}. They must move or be lifted out of bed first.</source>
        <translation>Dort schlafen noch Personen: {people}. Sie müssen zuerst umziehen oder herausgenommen werden.</translation>
    </message>
    <message>
        <source>People without a bed</source>
        <translation>Personen ohne Bett</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Permission to remain (AsylG § 55)</source>
        <translation>Aufenthaltsgestattung (AsylG § 55)</translation>
    </message>
    <message>
        <source>Persian (Dari, Farsi)</source>
        <translation>Persisch (Dari, Farsi)</translation>
    </message>
    <message>
        <source>Persian/Dari</source>
        <translation>Persisch/Dari</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person chosen</source>
        <translation>Gewählte Person</translation>
    </message>
    <message>
        <source>Person or facility</source>
        <translation>Person oder Unterkunft</translation>
    </message>
    <message>
        <source>Personal details</source>
        <translation>Angaben zur Person</translation>
    </message>
    <message>
        <source>Pests</source>
        <translation>Schädlinge</translation>
    </message>
    <message>
        <source>Picture behind floor {floor}</source>
        <translation>Bild hinter Etage {floor}</translation>
    </message>
    <message>
        <source>Picture behind floor {floor} removed</source>
        <translation>Bild hinter Etage {floor} entfernt</translation>
    </message>
    <message>
        <source>Picture behind the floor</source>
        <translation>Bild hinter der Etage</translation>
    </message>
    <message>
        <source>Picture from the left</source>
        <translation>Bild von links</translation>
    </message>
    <message>
        <source>Picture from the top</source>
        <translation>Bild von oben</translation>
    </message>
    <message>
        <source>Pictures and PDF ({kinds})</source>
        <translation>Bilder und PDF ({kinds})</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>Unterbringen</translation>
    </message>
    <message>
        <source>Place of the picture behind floor {floor}</source>
        <translation>Lage des Bildes hinter Etage {floor}</translation>
    </message>
    <message>
        <source>Place that suits better, such as on the ground floor</source>
        <translation>Passenderer Platz, etwa im Erdgeschoss</translation>
    </message>
    <message>
        <source>Place the selection here ({people})</source>
        <translation>Auswahl hierher verlegen ({people})</translation>
    </message>
    <message>
        <source>Place there</source>
        <translation>Platz dort</translation>
    </message>
    <message>
        <source>Place with a reason</source>
        <translation>Mit Begründung unterbringen</translation>
    </message>
    <message>
        <source>Place-days</source>
        <translation>Platztage</translation>
    </message>
    <message>
        <source>Place-days of the plan = present + held = billed.</source>
        <translation>Platztage des Raumplans = anwesend + gehalten = abgerechnet.</translation>
    </message>
    <message>
        <source>Placement of {people}</source>
        <translation>Unterbringung von {people}</translation>
    </message>
    <message>
        <source>Placement of {people} announced</source>
        <translation>Unterbringung von {people} aus einer Ankündigung</translation>
    </message>
    <message>
        <source>Placement of {people} in room {to_room}</source>
        <translation>Unterbringung von {people} in Zimmer {to_room}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Places closed</source>
        <translation>Plätze gesperrt</translation>
    </message>
    <message>
        <source>Places open again</source>
        <translation>Plätze wieder offen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>Geplante Änderungen</translation>
    </message>
    <message>
        <source>Play the days</source>
        <translation>Tage abspielen</translation>
    </message>
    <message>
        <source>Please check with your tax adviser which wording applies.</source>
        <translation>Bitte mit der Steuerberatung klären, welche Fassung zutrifft.</translation>
    </message>
    <message>
        <source>Please choose a household from the list that opens while you type.</source>
        <translation>Bitte wählen Sie einen Haushalt aus der Liste, die beim Tippen aufgeht.</translation>
    </message>
    <message>
        <source>Please choose at least one person.</source>
        <translation>Bitte mindestens eine Person wählen.</translation>
    </message>
    <message>
        <source>Please describe who comes.</source>
        <translation>Bitte beschreiben Sie, wer kommt.</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>Bitte einen Grund angeben.</translation>
    </message>
    <message>
        <source>Please give the IBAN too: without it nobody can pay.</source>
        <translation>Bitte auch die IBAN angeben: Ohne sie kann niemand zahlen.</translation>
    </message>
    <message>
        <source>Please try the step again. If it happens once more, send this file to your administrator (it holds no names): {file}</source>
        <translation>Bitte versuchen Sie den Schritt noch einmal. Geschieht es wieder, schicken Sie diese Datei an Ihre Administration (sie enthält keine Namen): {file}</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Dubletten</translation>
    </message>
    <message>
        <source>Possible duplicates …</source>
        <translation>Mögliche Dubletten …</translation>
    </message>
    <message>
        <source>Possible, but {reasons}.</source>
        <translation>Möglich, aber {reasons}.</translation>
    </message>
    <message>
        <source>Possible.</source>
        <translation>Möglich.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Postcode, town</source>
        <translation>PLZ, Ort</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Postpone arrival</source>
        <translation>Ankunft verschieben</translation>
    </message>
    <message>
        <source>Postpone …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Pr</source>
        <translation>Sch</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>Vorschau PDF</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Veränderung</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Voriger Tag</translation>
    </message>
    <message>
        <source>Previous floor</source>
        <translation>Eine Etage tiefer</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print list …</source>
        <translation>Liste drucken …</translation>
    </message>
    <message>
        <source>Print or save as PDF …</source>
        <translation>Drucken oder als PDF speichern …</translation>
    </message>
    <message>
        <source>Print sheet …</source>
        <translation>Blatt drucken …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Print: {title}</source>
        <translation>Drucken: {title}</translation>
    </message>
    <message>
        <source>Printing page {page} of {pages}</source>
        <translation>Seite {page} von {pages} wird gedruckt</translation>
    </message>
    <message>
        <source>Promise to pay expired</source>
        <translation>Kostenübernahme abgelaufen</translation>
    </message>
    <message>
        <source>Properties of room {room}</source>
        <translation>Eigenschaften von Zimmer {room}</translation>
    </message>
    <message>
        <source>Properties of {rooms} rooms</source>
        <translation>Eigenschaften von {rooms} Zimmern</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Gewaltschutz</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Pandschabi</translation>
    </message>
    <message>
        <source>Put {people} into the tray from the first day on</source>
        <translation>{people} ab dem ersten Tag in die Ablage</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Isolierung</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>RESIDENT</source>
        <translation>BEWOHNER</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Rate {number}: {name}</source>
        <translation>Satz {number}: {name}</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Reading the arrivals</source>
        <translation>Ankünfte werden gelesen</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>Karte wird gelesen</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Reading the statement</source>
        <translation>Aufstellung wird gelesen</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason for the move</source>
        <translation>Grund des Umzugs</translation>
    </message>
    <message>
        <source>Reason of absence</source>
        <translation>Grund der Abwesenheit</translation>
    </message>
    <message>
        <source>Reason, name and day are kept in the journal.</source>
        <translation>Begründung, Name und Tag werden im Journal festgehalten.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Reconciliation by facility</source>
        <translation>Verprobung je Unterkunft</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Record birth</source>
        <translation>Geburt eintragen</translation>
    </message>
    <message>
        <source>Record death</source>
        <translation>Tod eintragen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>{step} wiederholen</translation>
    </message>
    <message>
        <source>Refused: {message}</source>
        <translation>Abgelehnt: {message}</translation>
    </message>
    <message>
        <source>Rehouse</source>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove condition {name}</source>
        <translation>Bedingung {name} entfernen</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>Stufe {number} entfernen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename floor</source>
        <translation>Etage umbenennen</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Repair or damage</source>
        <translation>Reparatur oder Schaden</translation>
    </message>
    <message>
        <source>Replace entries that would keep no day</source>
        <translation>Einträge ersetzen, von denen kein Tag bliebe</translation>
    </message>
    <message>
        <source>Residence permit § 22</source>
        <translation>Aufenthaltserlaubnis § 22</translation>
    </message>
    <message>
        <source>Residence permit § 23 (1)</source>
        <translation>Aufenthaltserlaubnis § 23 Abs. 1</translation>
    </message>
    <message>
        <source>Residence permit § 23 (2)</source>
        <translation>Aufenthaltserlaubnis § 23 Abs. 2</translation>
    </message>
    <message>
        <source>Residence permit § 23a</source>
        <translation>Aufenthaltserlaubnis § 23a</translation>
    </message>
    <message>
        <source>Residence permit § 24</source>
        <translation>Aufenthaltserlaubnis § 24</translation>
    </message>
    <message>
        <source>Residence permit § 25 (1)</source>
        <translation>Aufenthaltserlaubnis § 25 Abs. 1</translation>
    </message>
    <message>
        <source>Residence permit § 25 (2), refugee</source>
        <translation>Aufenthaltserlaubnis § 25 Abs. 2, Flüchtlingseigenschaft</translation>
    </message>
    <message>
        <source>Residence permit § 25 (2), subsidiary protection</source>
        <translation>Aufenthaltserlaubnis § 25 Abs. 2, subsidiärer Schutz</translation>
    </message>
    <message>
        <source>Residence permit § 25 (3)</source>
        <translation>Aufenthaltserlaubnis § 25 Abs. 3</translation>
    </message>
    <message>
        <source>Residence permit § 25 (4)</source>
        <translation>Aufenthaltserlaubnis § 25 Abs. 4</translation>
    </message>
    <message>
        <source>Residence permit § 25 (5)</source>
        <translation>Aufenthaltserlaubnis § 25 Abs. 5</translation>
    </message>
    <message>
        <source>Residence permit § 25a</source>
        <translation>Aufenthaltserlaubnis § 25a</translation>
    </message>
    <message>
        <source>Residence permit § 25b</source>
        <translation>Aufenthaltserlaubnis § 25b</translation>
    </message>
    <message>
        <source>Residence permit, family reunification</source>
        <translation>Aufenthaltserlaubnis, Familiennachzug</translation>
    </message>
    <message>
        <source>Residence status</source>
        <translation>Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>Residence status for all</source>
        <translation>Aufenthaltsstatus für alle</translation>
    </message>
    <message>
        <source>Residence status missing</source>
        <translation>Aufenthaltsstatus fehlt</translation>
    </message>
    <message>
        <source>Residence status unknown</source>
        <translation>Aufenthaltsstatus unbekannt</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Bewohner</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Bewohner</translation>
    </message>
    <message>
        <source>Residents {day}.xlsx</source>
        <translation>Bewohner {day}.xlsx</translation>
    </message>
    <message>
        <source>Rest to</source>
        <translation>Rest an</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Restricted: every look is recorded</source>
        <translation>Auskunftssperre: Jede Einsicht wird festgehalten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Right sides</source>
        <translation>Rechte Seiten</translation>
    </message>
    <message>
        <source>Rm.</source>
        <translation>Zi.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role in the household</source>
        <translation>Rolle im Haushalt</translation>
    </message>
    <message>
        <source>Role of the former head</source>
        <translation>Rolle des bisherigen Vorstands</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Roll call of the day</source>
        <translation>Rundgang des Tages</translation>
    </message>
    <message>
        <source>Roll call of {day}</source>
        <translation>Rundgang vom {day}</translation>
    </message>
    <message>
        <source>Roll call today</source>
        <translation>Rundgang heute</translation>
    </message>
    <message>
        <source>Roll call {where}, {day}</source>
        <translation>Rundgang {where}, {day}</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Room and bed</source>
        <translation>Zimmer und Bett</translation>
    </message>
    <message>
        <source>Room for</source>
        <translation>Zimmer für</translation>
    </message>
    <message>
        <source>Room numbered {room}</source>
        <translation>Zimmer mit der Nummer {room} versehen</translation>
    </message>
    <message>
        <source>Room on the ground floor</source>
        <translation>Zimmer im Erdgeschoss</translation>
    </message>
    <message>
        <source>Room plan</source>
        <translation>Raumplan</translation>
    </message>
    <message>
        <source>Room plan, placement and monthly cost statements for shelters. Free software under the EUPL 1.2.</source>
        <translation>Raumplan, Belegung und monatliche Kostenaufstellungen für Unterkünfte. Freie Software unter der EUPL 1.2.</translation>
    </message>
    <message>
        <source>Room plan, placement and monthly statements for shelters.</source>
        <translation>Raumplan, Belegung und Monatsabrechnung für Unterkünfte.</translation>
    </message>
    <message>
        <source>Room split</source>
        <translation>Zimmer geteilt</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Zimmer {number}</translation>
    </message>
    <message>
        <source>Room {number} · {bed}</source>
        <translation>Zimmer {number} · {bed}</translation>
    </message>
    <message>
        <source>Room {number}, week by week</source>
        <translation>Zimmer {number} im Zeitverlauf</translation>
    </message>
    <message>
        <source>Room {number}: {rule}</source>
        <translation>Zimmer {number}: {rule}</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Room {room} as a copy</source>
        <translation>Zimmer {room} als Kopie</translation>
    </message>
    <message>
        <source>Room {room} deleted</source>
        <translation>Zimmer {room} gelöscht</translation>
    </message>
    <message>
        <source>Room {room} drawn</source>
        <translation>Zimmer {room} gezeichnet</translation>
    </message>
    <message>
        <source>Room {room} is left on {day}.</source>
        <translation>Zimmer {room} wird am {day} verlassen.</translation>
    </message>
    <message>
        <source>Room {room} is moved into on {day}.</source>
        <translation>Zimmer {room} wird am {day} bezogen.</translation>
    </message>
    <message>
        <source>Room {room} moved on the plan</source>
        <translation>Zimmer {room} im Plan verschoben</translation>
    </message>
    <message>
        <source>Room {room} resized</source>
        <translation>Größe von Zimmer {room} geändert</translation>
    </message>
    <message>
        <source>Room {room}, bed {bed}</source>
        <translation>Zimmer {room}, Bett {bed}</translation>
    </message>
    <message>
        <source>Room {room}, bed {bed}: {person}, since {since}</source>
        <translation>Zimmer {room}, Bett {bed}: {person}, seit {since}</translation>
    </message>
    <message>
        <source>Room {room}, bed {bed}: {person}, {since} to {until}</source>
        <translation>Zimmer {room}, Bett {bed}: {person}, {since} bis {until}</translation>
    </message>
    <message>
        <source>Room {room}, {bed} · {floor}</source>
        <translation>Zimmer {room}, {bed} · {floor}</translation>
    </message>
    <message>
        <source>Room {room}: fits — {facts}</source>
        <translation>Zimmer {room}: passt — {facts}</translation>
    </message>
    <message>
        <source>Room {room}: fits, but {reasons} — {facts}</source>
        <translation>Zimmer {room}: passt, aber {reasons} — {facts}</translation>
    </message>
    <message>
        <source>Room {room}: not possible — {reasons}</source>
        <translation>Zimmer {room}: nicht möglich — {reasons}</translation>
    </message>
    <message>
        <source>Room {room}: only with a reason — {reasons}</source>
        <translation>Zimmer {room}: nur mit Begründung — {reasons}</translation>
    </message>
    <message>
        <source>Room {room}: {sentence}</source>
        <translation>Zimmer {room}: {sentence}</translation>
    </message>
    <message>
        <source>Room, bed, floor …</source>
        <translation>Zimmer, Bett, Etage …</translation>
    </message>
    <message>
        <source>Rotate places</source>
        <translation>Ringtausch</translation>
    </message>
    <message>
        <source>Rotate places …</source>
        <translation>Ringtausch …</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>Zeile der Datei</translation>
    </message>
    <message>
        <source>Row {row}: {name}</source>
        <translation>Zeile {row}: {name}</translation>
    </message>
    <message>
        <source>Rules broken</source>
        <translation>Regeln verletzt</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Same family name: one household</source>
        <translation>Gleicher Familienname: ein Haushalt</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Save a template …</source>
        <translation>Vorlage speichern …</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as workbook</source>
        <translation>Als Arbeitsmappe speichern</translation>
    </message>
    <message>
        <source>Say how many people need a bed, or select them on the plan or in the tray.</source>
        <translation>Geben Sie an, wie viele Personen ein Bett brauchen, oder wählen Sie sie auf dem Plan oder in der Ablage aus.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Scale it with M: two points and their real distance.</source>
        <translation>Maßstab mit M: zwei Punkte und ihr wirklicher Abstand.</translation>
    </message>
    <message>
        <source>Scale of the picture</source>
        <translation>Maßstab des Bildes</translation>
    </message>
    <message>
        <source>Se</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Se&amp;parate</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Search ({keys})</source>
        <translation>Suchen ({keys})</translation>
    </message>
    <message>
        <source>Search people, rooms, pages and commands</source>
        <translation>Personen, Zimmer, Seiten und Befehle suchen</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>Plätze suchen</translation>
    </message>
    <message>
        <source>Search residents</source>
        <translation>Bewohner suchen</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Search the people to be housed</source>
        <translation>Unterzubringende suchen</translation>
    </message>
    <message>
        <source>Search the statements of the month</source>
        <translation>Aufstellungen des Monats durchsuchen</translation>
    </message>
    <message>
        <source>Search who is to be housed</source>
        <translation>Unterzubringende suchen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Searching for free beds</source>
        <translation>Suche nach freien Betten</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Seat, register, management …</source>
        <translation>Sitz, Register, Geschäftsführung …</translation>
    </message>
    <message>
        <source>Sections of the tariff</source>
        <translation>Abschnitte des Tarifs</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select everyone here</source>
        <translation>Alle hier auswählen</translation>
    </message>
    <message>
        <source>Select everyone in the room</source>
        <translation>Alle im Zimmer auswählen</translation>
    </message>
    <message>
        <source>Select the household</source>
        <translation>Haushalt auswählen</translation>
    </message>
    <message>
        <source>Select, move and resize rooms</source>
        <translation>Zimmer auswählen, verschieben und in der Größe ändern</translation>
    </message>
    <message>
        <source>Self-contained housing unit</source>
        <translation>Abgeschlossene Wohneinheit</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>zugewiesen durch</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Separation of two residents</source>
        <translation>Trennung zweier Bewohner</translation>
    </message>
    <message>
        <source>Separations</source>
        <translation>Trennungen</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Settled, EU or German</source>
        <translation>Niederlassung, EU oder deutsch</translation>
    </message>
    <message>
        <source>Settlement permit</source>
        <translation>Niederlassungserlaubnis</translation>
    </message>
    <message>
        <source>Several rooms bear the number {number}.</source>
        <translation>Mehrere Zimmer tragen die Nummer {number}.</translation>
    </message>
    <message>
        <source>Several workplaces write at the same time. Nothing was changed; please try again.</source>
        <translation>Mehrere Arbeitsplätze schreiben gleichzeitig. Es wurde nichts geändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Shares the room with {people}:</source>
        <translation>Zimmer geteilt mit {people}:</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show on plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>Show on the plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>Show only: {status}</source>
        <translation>Nur anzeigen: {status}</translation>
    </message>
    <message>
        <source>Show the other day</source>
        <translation>Anderen Tag zeigen</translation>
    </message>
    <message>
        <source>Show the whole floor</source>
        <translation>Ganze Etage zeigen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Show …</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Signed in as {user}</source>
        <translation>Angemeldet als {user}</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einzelbetten</translation>
    </message>
    <message>
        <source>Single bed</source>
        <translation>Einzelbett</translation>
    </message>
    <message>
        <source>Single beds</source>
        <translation>Einzelbetten</translation>
    </message>
    <message>
        <source>Single beds in new rooms</source>
        <translation>Einzelbetten in neuen Zimmern</translation>
    </message>
    <message>
        <source>Single flat</source>
        <translation>Einzelunterkunft</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sleeping place</source>
        <translation>Schlafplatz</translation>
    </message>
    <message>
        <source>Sleeps in room {room}, bed {bed}, since {day}.</source>
        <translation>Schläft in Zimmer {room}, Bett {bed}, seit {day}.</translation>
    </message>
    <message>
        <source>Social welfare office</source>
        <translation>Sozialamt</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>Somebody slept in them, and stays and statements tell of it:</source>
        <translation>Darin hat jemand geschlafen; Aufenthalte und Abrechnungen berufen sich darauf:</translation>
    </message>
    <message>
        <source>Somebody slept there; beds with a history can only be closed.</source>
        <translation>Dort hat jemand geschlafen; Betten mit Vorgeschichte können nur gesperrt werden.</translation>
    </message>
    <message>
        <source>Someone chosen never lived in {facility}.</source>
        <translation>Jemand aus der Auswahl hat nie in {facility} gewohnt.</translation>
    </message>
    <message>
        <source>Someone else has changed the tariff {tariff} meanwhile. Open it anew; your text can be copied.</source>
        <translation>Jemand anders hat den Tarif {tariff} inzwischen geändert. Öffnen Sie ihn neu; Ihr Text lässt sich kopieren.</translation>
    </message>
    <message>
        <source>Someone else has just changed the same. The plan now shows it.</source>
        <translation>Jemand anderes hat gerade dasselbe geändert. Der Plan zeigt jetzt den neuen Stand.</translation>
    </message>
    <message>
        <source>Something else still refers to this place; it cannot be removed.</source>
        <translation>Etwas anderes bezieht sich noch auf diesen Platz; er kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What you have saved is kept.</source>
        <translation>Etwas ist schiefgegangen, das nicht schiefgehen darf. Was Sie gespeichert haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>Space: present or not · {letters} · Enter: next · Ctrl+Enter: finish</source>
        <translation>Leertaste: da oder nicht · {letters} · Eingabe: weiter · Strg+Eingabe: abschließen</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split household</source>
        <translation>Haushalt aufteilen</translation>
    </message>
    <message>
        <source>Split household …</source>
        <translation>Haushalt aufteilen …</translation>
    </message>
    <message>
        <source>Split of a household: {people} go</source>
        <translation>Aufteilung eines Haushalts ({people} ziehen heraus)</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Kostenaufstellung</translation>
    </message>
    <message>
        <source>Statement of the person chosen</source>
        <translation>Aufstellung der gewählten Person</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>Statements of the month</source>
        <translation>Aufstellungen des Monats</translation>
    </message>
    <message>
        <source>Statements: {count}, from number {number}, {total} €</source>
        <translation>Kostenaufstellungen: {count}, ab Nummer {number}, {total} €</translation>
    </message>
    <message>
        <source>Status for all</source>
        <translation>Status für alle</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Aufenthalt</translation>
    </message>
    <message>
        <source>Stays until …</source>
        <translation>Bleibt bis …</translation>
    </message>
    <message>
        <source>Step {number}, {field}: {finding}</source>
        <translation>Stufe {number}, {field}: {finding}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Stop correcting</source>
        <translation>Berichtigen beenden</translation>
    </message>
    <message>
        <source>Storage room</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Strength of the picture</source>
        <translation>Deckkraft des Bildes</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Suggestions for the note on value added tax</source>
        <translation>Vorschläge für den Hinweis zur Umsatzsteuer</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Suspension of deportation</source>
        <translation>Duldung</translation>
    </message>
    <message>
        <source>Suspension of deportation § 60a</source>
        <translation>Duldung § 60a</translation>
    </message>
    <message>
        <source>Suspension of deportation § 60b</source>
        <translation>Duldung § 60b</translation>
    </message>
    <message>
        <source>Suspension of deportation § 60c</source>
        <translation>Duldung § 60c</translation>
    </message>
    <message>
        <source>Suspension of deportation § 60d</source>
        <translation>Duldung § 60d</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swap of {people} with the tray</source>
        <translation>Tausch von {people} mit der Ablage</translation>
    </message>
    <message>
        <source>Swap of {people} with the tray in room {room}</source>
        <translation>Tausch von {people} mit der Ablage in Zimmer {room}</translation>
    </message>
    <message>
        <source>Swap places</source>
        <translation>Plätze tauschen</translation>
    </message>
    <message>
        <source>Swap places …</source>
        <translation>Plätze tauschen …</translation>
    </message>
    <message>
        <source>Swap: {one} ↔ {other}</source>
        <translation>Tausch: {one} ↔ {other}</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Take note …</source>
        <translation>Zur Kenntnis nehmen …</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over the area that the outline measures</source>
        <translation>Die aus dem Umriss gemessene Fläche übernehmen</translation>
    </message>
    <message>
        <source>Take the file in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take up after a&amp;ll</source>
        <translation>Doch &amp;aufnehmen</translation>
    </message>
    <message>
        <source>Take up from {name}</source>
        <translation>Aufnahme aus {name}</translation>
    </message>
    <message>
        <source>Take up with names …</source>
        <translation>Namen eintragen …</translation>
    </message>
    <message>
        <source>Take up {people}</source>
        <translation>{people} aufnehmen</translation>
    </message>
    <message>
        <source>Taken note of by {by}: {message} {reason}</source>
        <translation>Zur Kenntnis genommen von {by}: {message} {reason}</translation>
    </message>
    <message>
        <source>Taken note of by {by}: {reason}</source>
        <translation>Zur Kenntnis genommen von {by}: {reason}</translation>
    </message>
    <message>
        <source>Taken over from a trial: {people}</source>
        <translation>Probe übernommen: {people}</translation>
    </message>
    <message>
        <source>Taking note</source>
        <translation>Kenntnisnahme wird festgehalten</translation>
    </message>
    <message>
        <source>Taking people up</source>
        <translation>Personen werden aufgenommen</translation>
    </message>
    <message>
        <source>Taking up of {people}</source>
        <translation>Aufnahme von {people}</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Tariff missing</source>
        <translation>Tarif fehlt</translation>
    </message>
    <message>
        <source>Tariff written: {file}</source>
        <translation>Tarif geschrieben: {file}</translation>
    </message>
    <message>
        <source>Tariff {name} deleted</source>
        <translation>Tarif {name} gelöscht</translation>
    </message>
    <message>
        <source>Tariff {tariff} for {facility}</source>
        <translation>Tarif {tariff} für {facility}</translation>
    </message>
    <message>
        <source>Tariff {tariff} no longer for {facility}</source>
        <translation>Tarif {tariff} nicht mehr für {facility}</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Tariffs ({endings})</source>
        <translation>Tarife ({endings})</translation>
    </message>
    <message>
        <source>Tax number or VAT ID</source>
        <translation>Steuernummer oder USt-IdNr.</translation>
    </message>
    <message>
        <source>Template written: {file}</source>
        <translation>Vorlage gespeichert: {file}</translation>
    </message>
    <message>
        <source>Temporary protection § 24</source>
        <translation>Vorübergehender Schutz § 24</translation>
    </message>
    <message>
        <source>Text (TOML)</source>
        <translation>Text (TOML)</translation>
    </message>
    <message>
        <source>Text of the tariff (TOML)</source>
        <translation>Text des Tarifs (TOML)</translation>
    </message>
    <message>
        <source>The IBAN {iban} has {found} characters; one of this country has {expected}.</source>
        <translation>Die IBAN {iban} hat {found} Zeichen; eine dieses Landes hat {expected}.</translation>
    </message>
    <message>
        <source>The IBAN {iban} holds a typing error: its check digits do not fit.</source>
        <translation>Die IBAN {iban} enthält einen Tippfehler: Die Prüfziffern passen nicht.</translation>
    </message>
    <message>
        <source>The area given differs from the outline: {rooms}</source>
        <translation>Die angegebene Fläche weicht vom Umriss ab: {rooms}</translation>
    </message>
    <message>
        <source>The bed</source>
        <translation>Das Bett</translation>
    </message>
    <message>
        <source>The bed assignment</source>
        <translation>Die Bettbelegung</translation>
    </message>
    <message>
        <source>The bed has just been taken by someone else. Please choose another one.</source>
        <translation>Das Bett ist inzwischen belegt. Bitte wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The birth date {on} lies in the future. Please correct it.</source>
        <translation>Das Geburtsdatum {on} liegt in der Zukunft. Bitte berichtigen Sie es.</translation>
    </message>
    <message>
        <source>The building</source>
        <translation>Das Gebäude</translation>
    </message>
    <message>
        <source>The check digits are right.</source>
        <translation>Die Prüfziffern stimmen.</translation>
    </message>
    <message>
        <source>The child belongs to the household “{household}” from that day on.</source>
        <translation>Das Kind gehört ab diesem Tag zum Haushalt „{household}“.</translation>
    </message>
    <message>
        <source>The child waits for a bed or cot in the tray of the plan and bears the need “Infant”.</source>
        <translation>Das Kind wartet in der Ablage des Raumplans auf ein Bett oder Kinderbett und trägt den Bedarf „Säugling“.</translation>
    </message>
    <message>
        <source>The clipboard holds no list. Copy the lines in Excel first.</source>
        <translation>Die Zwischenablage enthält keine Liste. Kopieren Sie zuerst die Zeilen in Excel.</translation>
    </message>
    <message>
        <source>The closure</source>
        <translation>Die Sperrung</translation>
    </message>
    <message>
        <source>The database already holds facilities; nothing was added.</source>
        <translation>Die Datenbank enthält schon Unterkünfte; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The database cannot be used safely in this folder. Put it in a folder on this computer's own disk.</source>
        <translation>In diesem Ordner lässt sich die Datenbank nicht sicher benutzen. Legen Sie sie in einen Ordner auf der Festplatte dieses Rechners.</translation>
    </message>
    <message>
        <source>The database file cannot be opened. Check the path and the rights on the folder.</source>
        <translation>Die Datenbankdatei lässt sich nicht öffnen. Prüfen Sie den Pfad und die Rechte am Ordner.</translation>
    </message>
    <message>
        <source>The database file is damaged. Restore the last backup.</source>
        <translation>Die Datenbankdatei ist beschädigt. Spielen Sie die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>The database file is damaged: {place}</source>
        <translation>Die Datenbankdatei ist beschädigt: {place}</translation>
    </message>
    <message>
        <source>The database has this program's version.</source>
        <translation>Die Datenbank hat den Stand dieses Programms.</translation>
    </message>
    <message>
        <source>The database is in use by another program. Close it and try again.</source>
        <translation>Die Datenbank wird von einem anderen Programm benutzt. Beenden Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database is not empty; the sample county goes into an empty one only.</source>
        <translation>Die Datenbank ist nicht leer; der Musterlandkreis kommt nur in eine leere.</translation>
    </message>
    <message>
        <source>The database is write-protected. Check the rights on file and folder.</source>
        <translation>Die Datenbank ist schreibgeschützt. Prüfen Sie die Rechte an Datei und Ordner.</translation>
    </message>
    <message>
        <source>The database lies on a network drive, where it would be damaged. Put it on this computer, or use a database server for several workplaces.</source>
        <translation>Die Datenbank liegt auf einem Netzlaufwerk und würde dort beschädigt. Legen Sie sie auf diesen Rechner, oder benutzen Sie für mehrere Arbeitsplätze einen Datenbankserver.</translation>
    </message>
    <message>
        <source>The database server does not answer. Check the network and try again.</source>
        <translation>Der Datenbankserver antwortet nicht. Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database server is too old (PostgreSQL {version}); at least 14 is needed.</source>
        <translation>Der Datenbankserver ist zu alt (PostgreSQL {version}); nötig ist mindestens Version 14.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program. Please update the program.</source>
        <translation>Die Datenbank wurde mit einer neueren Version dieses Programms geschrieben. Bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The database was written by an older version of this program.</source>
        <translation>Die Datenbank stammt von einer älteren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The database was written by an older version of this program. Make a copy of it, then bring it up to date with “unterkunft migrate”.</source>
        <translation>Die Datenbank stammt von einer älteren Version dieses Programms. Legen Sie eine Kopie an und aktualisieren Sie sie dann mit „unterkunft migrate“.</translation>
    </message>
    <message>
        <source>The database {address} does not exist. “unterkunft import” or “unterkunft migrate” create one.</source>
        <translation>Die Datenbank {address} gibt es nicht. „unterkunft import“ oder „unterkunft migrate“ legen eine an.</translation>
    </message>
    <message>
        <source>The day lies back: attendance entered after it is dropped with the absences.</source>
        <translation>Der Tag liegt zurück: Abwesenheiten, die danach eingetragen wurden, entfallen.</translation>
    </message>
    <message>
        <source>The day of moving in becomes {day}.</source>
        <translation>Der Einzug wird auf den {day} verlegt.</translation>
    </message>
    <message>
        <source>The day of moving out becomes {day}.</source>
        <translation>Der Auszug wird auf den {day} verlegt.</translation>
    </message>
    <message>
        <source>The day of moving out is left open.</source>
        <translation>Der Auszug bleibt offen.</translation>
    </message>
    <message>
        <source>The disk is full. Make room on it and try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>The entry from {first} on would keep no day. Begin later, or tick that it is replaced.</source>
        <translation>Vom Eintrag ab {first} bliebe kein Tag übrig. Beginnen Sie später, oder kreuzen Sie an, dass er ersetzt wird.</translation>
    </message>
    <message>
        <source>The entry from {first} to {last} would keep no day. Choose other days, or tick that it is replaced.</source>
        <translation>Vom Eintrag {first} bis {last} bliebe kein Tag übrig. Wählen Sie andere Tage, oder kreuzen Sie an, dass er ersetzt wird.</translation>
    </message>
    <message>
        <source>The facility</source>
        <translation>Die Unterkunft</translation>
    </message>
    <message>
        <source>The facility is not open on {on}. Choose another day or facility.</source>
        <translation>Die Unterkunft ist am {on} nicht geöffnet. Wählen Sie einen anderen Tag oder eine andere Unterkunft.</translation>
    </message>
    <message>
        <source>The family name is missing</source>
        <translation>Der Familienname fehlt</translation>
    </message>
    <message>
        <source>The file cannot be read as a picture. Possible are PNG, JPG, SVG and PDF.</source>
        <translation>Die Datei lässt sich nicht als Bild lesen. Möglich sind PNG, JPG, SVG und PDF.</translation>
    </message>
    <message>
        <source>The file cannot be written: {reasons}</source>
        <translation>Die Datei lässt sich nicht schreiben: {reasons}</translation>
    </message>
    <message>
        <source>The file has findings that block.</source>
        <translation>Die Datei hat Befunde, die das Einlesen verhindern.</translation>
    </message>
    <message>
        <source>The file holds personal data in the clear. Keep it safe.</source>
        <translation>Die Datei enthält personenbezogene Daten im Klartext. Bitte sicher aufbewahren.</translation>
    </message>
    <message>
        <source>The file is not a database of this program. Choose another file.</source>
        <translation>Die Datei ist keine Datenbank dieses Programms. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file was not imported: {reasons}</source>
        <translation>Die Datei wurde nicht eingelesen: {reasons}</translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {cause}. Check its name and your rights.</source>
        <translation>Die Datei {path} lässt sich nicht lesen: {cause}. Bitte Namen und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written: {cause}. Choose another folder or check your rights.</source>
        <translation>Die Datei {path} lässt sich nicht schreiben: {cause}. Bitte einen anderen Ordner wählen oder die Rechte prüfen.</translation>
    </message>
    <message>
        <source>The file {path} could not be written. Choose another folder or check your rights.</source>
        <translation>Die Datei {path} konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder prüfen Sie Ihre Rechte.</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>Die Etage</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>The guard of the table {place} is missing: its rows could be changed.</source>
        <translation>Der Schutz der Tabelle {place} fehlt: ihre Zeilen könnten geändert werden.</translation>
    </message>
    <message>
        <source>The household</source>
        <translation>Der Haushalt</translation>
    </message>
    <message>
        <source>The household has a head already. Choose another role, or change the head.</source>
        <translation>Der Haushalt hat schon einen Vorstand. Wählen Sie eine andere Rolle, oder wechseln Sie den Vorstand.</translation>
    </message>
    <message>
        <source>The installation is incomplete (SQLite is too old). Install it again.</source>
        <translation>Die Installation ist unvollständig (SQLite ist zu alt). Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The journal has been changed: entry {place} does not fit its chain.</source>
        <translation>Der Verlauf wurde verändert: Eintrag {place} passt nicht in seine Kette.</translation>
    </message>
    <message>
        <source>The kept file {place} has been changed.</source>
        <translation>Die aufbewahrte Datei {place} wurde verändert.</translation>
    </message>
    <message>
        <source>The kept file {place} is not what the statement gives when it is drawn again.</source>
        <translation>Die aufbewahrte Datei {place} gleicht nicht dem, was neu gezeichnet aus der Aufstellung entsteht.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The last day must lie after the first: from {on}, until {until}.</source>
        <translation>Das Ende muss nach dem Beginn liegen: ab {on}, bis {until}.</translation>
    </message>
    <message>
        <source>The list is longer than {count} rows: the rest was not read.</source>
        <translation>Die Liste ist länger als {count} Zeilen: Der Rest wurde nicht gelesen. </translation>
    </message>
    <message>
        <source>The list names no family: comes alone?</source>
        <translation>Die Liste nennt keine Familie: kommt allein?</translation>
    </message>
    <message>
        <source>The list names no family: one family of {people} by name?</source>
        <translation>Die Liste nennt keine Familie: nach dem Namen eine Familie mit {people}?</translation>
    </message>
    <message>
        <source>The membership in “{household}” ends; bills follow from that day on.</source>
        <translation>Die Zugehörigkeit zu „{household}“ endet; die Abrechnung folgt ab diesem Tag.</translation>
    </message>
    <message>
        <source>The month cannot be finalised while these findings are neither solved nor acknowledged:
{findings}</source>
        <translation>Der Monat kann nicht festgeschrieben werden, solange diese Hinweise weder gelöst noch zur Kenntnis genommen sind:
{findings}</translation>
    </message>
    <message>
        <source>The month is finalised; there is nothing left to check.</source>
        <translation>Der Monat ist festgeschrieben; es gibt nichts mehr zu prüfen.</translation>
    </message>
    <message>
        <source>The mother becomes the head of a new household with the child.</source>
        <translation>Die Mutter wird Vorstand eines neuen Haushalts mit dem Kind.</translation>
    </message>
    <message>
        <source>The mother is not housed on that day: the child gets no stay.</source>
        <translation>Die Mutter ist an diesem Tag nicht untergebracht: Das Kind bekommt keinen Aufenthalt.</translation>
    </message>
    <message>
        <source>The mother sleeps in room {room}.</source>
        <translation>Die Mutter schläft in Zimmer {room}.</translation>
    </message>
    <message>
        <source>The name so far goes into the remark with the day; finalised papers keep it.</source>
        <translation>Der bisherige Name kommt mit dem Tag in die Bemerkung; festgeschriebene Papiere behalten ihn.</translation>
    </message>
    <message>
        <source>The new payer pays from {day} on.</source>
        <translation>Der neue Kostenträger zahlt ab dem {day}.</translation>
    </message>
    <message>
        <source>The number is given when the month is finalised; until then this is the person's key.</source>
        <translation>Die Nummer wird beim Festschreiben vergeben; bis dahin steht hier die Kennung der Person.</translation>
    </message>
    <message>
        <source>The number {place} does not fit its place.</source>
        <translation>Die Nummer {place} passt nicht an ihre Stelle.</translation>
    </message>
    <message>
        <source>The number {place} is missing.</source>
        <translation>Die Nummer {place} fehlt.</translation>
    </message>
    <message>
        <source>The outline encloses no room. Draw it larger.</source>
        <translation>Der Umriss schließt keinen Raum ein. Zeichnen Sie ihn größer.</translation>
    </message>
    <message>
        <source>The paper is being made …</source>
        <translation>Das Papier wird erstellt …</translation>
    </message>
    <message>
        <source>The payer</source>
        <translation>Der Kostenträger</translation>
    </message>
    <message>
        <source>The person already has a bed in this period.</source>
        <translation>Die Person hat in diesem Zeitraum schon ein Bett.</translation>
    </message>
    <message>
        <source>The person does not belong to the household on {on}. Choose another person or day.</source>
        <translation>Die Person gehört dem Haushalt am {on} nicht an. Wählen Sie eine andere Person oder einen anderen Tag.</translation>
    </message>
    <message>
        <source>The person has another bed from {on} on.</source>
        <translation>Die Person hat ab {on} ein anderes Bett.</translation>
    </message>
    <message>
        <source>The person has another bed from {on} to {until}.</source>
        <translation>Die Person hat von {on} bis {until} ein anderes Bett.</translation>
    </message>
    <message>
        <source>The person has another stay from {on} on.</source>
        <translation>Die Person hat ab {on} einen anderen Aufenthalt.</translation>
    </message>
    <message>
        <source>The person has another stay from {on} to {until}.</source>
        <translation>Die Person hat von {on} bis {until} einen anderen Aufenthalt.</translation>
    </message>
    <message>
        <source>The person is then {age}.</source>
        <translation>Die Person ist dann {age} alt.</translation>
    </message>
    <message>
        <source>The person moves in on {day} and out on {until}; a bed outside of that is not possible.</source>
        <translation>Die Person zieht am {day} ein und am {until} aus; außerhalb davon ist kein Bett möglich.</translation>
    </message>
    <message>
        <source>The person moves in on {day}; a bed before that is not possible.</source>
        <translation>Die Person zieht am {day} ein; vorher ist kein Bett möglich.</translation>
    </message>
    <message>
        <source>The person waits for a bed in the tray of the plan. Check status and payer for the new time.</source>
        <translation>Die Person wartet in der Ablage des Raumplans auf ein Bett. Prüfen Sie Status und Kostenträger für die neue Zeit.</translation>
    </message>
    <message>
        <source>The picture behind the floor</source>
        <translation>Das Bild hinter der Etage</translation>
    </message>
    <message>
        <source>The picture cannot be placed like this.</source>
        <translation>So lässt sich das Bild nicht legen.</translation>
    </message>
    <message>
        <source>The picture is too large; at most {megabytes} MB are possible.</source>
        <translation>Das Bild ist zu groß; höchstens {megabytes} MB sind möglich.</translation>
    </message>
    <message>
        <source>The places kept for them get free.</source>
        <translation>Die für sie freigehaltenen Plätze werden frei.</translation>
    </message>
    <message>
        <source>The plan editor shows no people. Look for them in the room plan.</source>
        <translation>Der Planeditor zeigt keine Personen. Suchen Sie sie im Raumplan.</translation>
    </message>
    <message>
        <source>The printer does not take anything. Check that it is switched on and reachable, or save a PDF.</source>
        <translation>Der Drucker nimmt nichts an. Prüfen Sie, ob er eingeschaltet und erreichbar ist, oder speichern Sie ein PDF.</translation>
    </message>
    <message>
        <source>The reason is kept with the new bed. No diagnoses, please.</source>
        <translation>Der Grund steht beim neuen Bett. Bitte keine Diagnosen.</translation>
    </message>
    <message>
        <source>The record that would go has finalised statements; keep it and let the other one go</source>
        <translation>Zu dem Eintrag, der entfiele, gibt es festgeschriebene Kostenaufstellungen; diesen behalten und den anderen entfallen lassen</translation>
    </message>
    <message>
        <source>The resident</source>
        <translation>Der Bewohner</translation>
    </message>
    <message>
        <source>The rest must go to another payer than the promise itself.</source>
        <translation>Der Rest muss an einen anderen Kostenträger gehen als die Übernahme selbst.</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Das Zimmer</translation>
    </message>
    <message>
        <source>The run of {place} belongs to no finalised month.</source>
        <translation>Der Abrechnungslauf {place} gehört zu keinem festgeschriebenen Monat.</translation>
    </message>
    <message>
        <source>The run of {place} does not hold the statements it was finalised with.</source>
        <translation>Der Abrechnungslauf {place} enthält nicht die Papiere, mit denen er festgeschrieben wurde.</translation>
    </message>
    <message>
        <source>The run of {place} is not in the journal as it stands here.</source>
        <translation>Der Abrechnungslauf {place} steht nicht so im Verlauf, wie er hier steht.</translation>
    </message>
    <message>
        <source>The same extra charge twice</source>
        <translation>Dieselben Zusatzkosten doppelt</translation>
    </message>
    <message>
        <source>The same person as in row {row}?</source>
        <translation>Dieselbe Person wie in Zeile {row}?</translation>
    </message>
    <message>
        <source>The statement {place} is not as it was finalised.</source>
        <translation>Die Aufstellung {place} ist nicht mehr so, wie sie festgeschrieben wurde.</translation>
    </message>
    <message>
        <source>The stay</source>
        <translation>Der Aufenthalt</translation>
    </message>
    <message>
        <source>The stay and the bed end on {day}. Status, entitlement, promises, household and separations end with that day; what was planned for later is removed. One step of undo brings everything back.</source>
        <translation>Aufenthalt und Bett enden am {day}. Status, Anspruch, Zusagen, Haushalt und Trennungen enden mit diesem Tag; was für später geplant war, entfällt. Ein Schritt „Rückgängig“ stellt alles wieder her.</translation>
    </message>
    <message>
        <source>The stay there begins on the same day; a bed is free here from then on.</source>
        <translation>Der Aufenthalt dort beginnt am selben Tag; das Bett hier ist ab dann frei.</translation>
    </message>
    <message>
        <source>The table {place} refers to rows that do not exist.</source>
        <translation>Die Tabelle {place} verweist auf Zeilen, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The tariff</source>
        <translation>Der Tarif</translation>
    </message>
    <message>
        <source>The tariff cannot be kept like this: {findings}</source>
        <translation>So kann der Tarif nicht gespeichert werden: {findings}</translation>
    </message>
    <message>
        <source>The tariff has already charged these finalised months. They stay as they were written; the differences become corrections once you issue them.</source>
        <translation>Der Tarif hat diese festgeschriebenen Monate schon berechnet. Sie bleiben, wie sie geschrieben sind; die Unterschiede werden zu Korrekturen, sobald Sie diese ausstellen.</translation>
    </message>
    <message>
        <source>The tariff has findings.</source>
        <translation>Der Tarif hat Befunde.</translation>
    </message>
    <message>
        <source>The tariff has findings. Please look at “Edit”.</source>
        <translation>Der Tarif hat Befunde. Sehen Sie bitte unter „Bearbeiten“ nach.</translation>
    </message>
    <message>
        <source>The tariff until then ends on {last}</source>
        <translation>Der bisherige Tarif endet am {last}</translation>
    </message>
    <message>
        <source>The text cannot be read just now; the form shows what it said last.</source>
        <translation>Der Text ist gerade nicht lesbar; das Formular zeigt, was er zuletzt sagte.</translation>
    </message>
    <message>
        <source>The text holds a character that is not allowed ({character}).</source>
        <translation>Der Text enthält ein Zeichen, das nicht erlaubt ist ({character}).</translation>
    </message>
    <message>
        <source>The text is too long; at most {limit} characters are possible.</source>
        <translation>Der Text ist zu lang; höchstens {limit} Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>The two records tell of different things at one time. These must be solved first.</source>
        <translation>Die beiden Einträge sagen für dieselbe Zeit Verschiedenes. Das muss zuerst geklärt werden.</translation>
    </message>
    <message>
        <source>The walls of the room cross. Draw the corners in their order.</source>
        <translation>Die Wände des Zimmers kreuzen sich. Zeichnen Sie die Ecken der Reihe nach.</translation>
    </message>
    <message>
        <source>The walls of {rooms} cross.</source>
        <translation>Die Wände von {rooms} kreuzen sich.</translation>
    </message>
    <message>
        <source>Then read everything again; the plan appears here.</source>
        <translation>Lesen Sie danach neu ein, dann erscheint der Plan.</translation>
    </message>
    <message>
        <source>There are no beds yet.</source>
        <translation>Es gibt noch keine Betten.</translation>
    </message>
    <message>
        <source>There are rooms on the floor {name}. Delete them first.</source>
        <translation>Auf der Etage {name} gibt es noch Zimmer. Löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>There is a room {number} on this floor already. Give it another number.</source>
        <translation>Auf dieser Etage gibt es schon ein Zimmer {number}. Geben Sie eine andere Nummer an.</translation>
    </message>
    <message>
        <source>There is no finding {finding} to acknowledge.</source>
        <translation>Es gibt keinen Hinweis {finding}, den man zur Kenntnis nehmen könnte.</translation>
    </message>
    <message>
        <source>There is no list of people in it: no cell holds anything.</source>
        <translation>Darin ist keine Liste: Keine Zelle enthält etwas.</translation>
    </message>
    <message>
        <source>There is no payer yet. Import payers with the facility file first.</source>
        <translation>Es gibt noch keinen Kostenträger. Importieren Sie die Kostenträger zuerst mit der Unterkunftsdatei.</translation>
    </message>
    <message>
        <source>There is no picture behind this floor yet.</source>
        <translation>Hinter dieser Etage liegt noch kein Bild.</translation>
    </message>
    <message>
        <source>There is no statement {number}.</source>
        <translation>Eine Aufstellung {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such level.</source>
        <translation>Eine solche Ebene gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nobody to take up.</source>
        <translation>Es ist niemand aufzunehmen.</translation>
    </message>
    <message>
        <source>There is nothing to clear.</source>
        <translation>Es gibt nichts zu klären.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>These beds cannot be removed</source>
        <translation>Diese Betten können nicht entfernt werden</translation>
    </message>
    <message>
        <source>These people have a bed there in that time and must move:</source>
        <translation>Diese Personen haben in dieser Zeit dort ein Bett und müssen umziehen:</translation>
    </message>
    <message>
        <source>These people were not announced, or their names are known by now.</source>
        <translation>Diese Personen sind nicht angekündigt, oder ihre Namen sind inzwischen bekannt.</translation>
    </message>
    <message>
        <source>They can be closed instead, and are not offered any more from that day.</source>
        <translation>Sie können stattdessen gesperrt werden und werden ab diesem Tag nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>They do not come</source>
        <translation>Kommen nicht</translation>
    </message>
    <message>
        <source>They do not come …</source>
        <translation>Kommen nicht …</translation>
    </message>
    <message>
        <source>This call is not understood: {reason}</source>
        <translation>Dieser Aufruf ist nicht verständlich: {reason}</translation>
    </message>
    <message>
        <source>This cannot be undone: the same places have been changed since.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: Dieselben Plätze wurden inzwischen geändert.</translation>
    </message>
    <message>
        <source>This cannot be undone: {by} has changed the same places since ({at}).</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: {by} hat dieselben Plätze inzwischen geändert ({at}).</translation>
    </message>
    <message>
        <source>This facility</source>
        <translation>Diese Unterkunft</translation>
    </message>
    <message>
        <source>This facility has no beds yet. Draw rooms with beds, or import a facility file.</source>
        <translation>Diese Unterkunft hat noch keine Betten. Zeichnen Sie Zimmer mit Betten oder importieren Sie eine Unterkunftsdatei.</translation>
    </message>
    <message>
        <source>This person is restricted (Auskunftssperre). Ask somebody with the right to see restricted people.</source>
        <translation>Für diese Person besteht eine Auskunftssperre. Wenden Sie sich an jemanden, der gesperrte Personen sehen darf.</translation>
    </message>
    <message>
        <source>This was refused ({code}).</source>
        <translation>Das wurde abgelehnt ({code}).</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigrinya</translation>
    </message>
    <message>
        <source>Timelines of the resident</source>
        <translation>Zeitleisten des Bewohners</translation>
    </message>
    <message>
        <source>To another facility</source>
        <translation>In eine andere Unterkunft</translation>
    </message>
    <message>
        <source>To be housed</source>
        <translation>Unterzubringen</translation>
    </message>
    <message>
        <source>To be housed {count}</source>
        <translation>Unterzubringen {count}</translation>
    </message>
    <message>
        <source>To clear</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>To come: changes hold from this day</source>
        <translation>Künftig: Änderungen gelten ab diesem Tag</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Told twice and kept once: {rows}</source>
        <translation>Doppelt erfasst, einmal behalten: {rows}</translation>
    </message>
    <message>
        <source>Too few free beds</source>
        <translation>Zu wenige freie Betten</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Transfer from another facility</source>
        <translation>Verlegung aus anderer Unterkunft</translation>
    </message>
    <message>
        <source>Transfer of {people} to another facility</source>
        <translation>Verlegung von {people} in eine andere Unterkunft</translation>
    </message>
    <message>
        <source>Transfer to another facility</source>
        <translation>Verlegung</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Trial on a copy: {figures}</source>
        <translation>Probe auf einer Kopie: {figures}</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try out on a copy</source>
        <translation>Auf einer Kopie ausprobieren</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Two absences at one time</source>
        <translation>Zwei Abwesenheiten zur selben Zeit</translation>
    </message>
    <message>
        <source>Two beds in the same nights</source>
        <translation>Zwei Betten in denselben Nächten</translation>
    </message>
    <message>
        <source>Two decisions on one amount</source>
        <translation>Zwei Einzelentscheidungen über einen Betrag</translation>
    </message>
    <message>
        <source>Two entitlements at one time</source>
        <translation>Zwei Unterbringungsansprüche zur selben Zeit</translation>
    </message>
    <message>
        <source>Two households</source>
        <translation>Zwei Haushalte</translation>
    </message>
    <message>
        <source>Two households at one time</source>
        <translation>Zwei Haushalte zur selben Zeit</translation>
    </message>
    <message>
        <source>Two incomes at one time</source>
        <translation>Zwei Einkommen zur selben Zeit</translation>
    </message>
    <message>
        <source>Two individual decisions</source>
        <translation>Zwei Einzelentscheidungen</translation>
    </message>
    <message>
        <source>Two payers for the same at one time</source>
        <translation>Zwei Kostenträger für dasselbe zur selben Zeit</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>Two promises to pay</source>
        <translation>Zwei Kostenübernahmen</translation>
    </message>
    <message>
        <source>Two rates apply</source>
        <translation>Zwei Sätze passen</translation>
    </message>
    <message>
        <source>Two records are two people</source>
        <translation>Zwei Datensätze sind zwei Personen</translation>
    </message>
    <message>
        <source>Two residence statuses</source>
        <translation>Zwei Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>Two residence statuses at one time</source>
        <translation>Zwei Aufenthaltsstatus zur selben Zeit</translation>
    </message>
    <message>
        <source>Two stays</source>
        <translation>Zwei Aufenthalte</translation>
    </message>
    <message>
        <source>Two stays at one time</source>
        <translation>Zwei Aufenthalte zur selben Zeit</translation>
    </message>
    <message>
        <source>Two tariffs</source>
        <translation>Zwei Tarife</translation>
    </message>
    <message>
        <source>Type a letter to enter · Shift and arrows select · Ctrl+U fills down · F2 notes</source>
        <translation>Buchstabe tippen trägt ein · Umschalt+Pfeil wählt · Strg+U füllt nach unten · F2 Notiz</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>U (unannounced)</source>
        <translation>U (ungemeldet)</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Un</source>
        <translation>Un</translation>
    </message>
    <message>
        <source>Under age ({age}) and without an adult</source>
        <translation>Minderjährig ({age}) und ohne Erwachsene</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>{step} rückgängig machen</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until (day of leaving)</source>
        <translation>Bis (Tag des Auszugs)</translation>
    </message>
    <message>
        <source>Until (inclusive)</source>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>Bis auf Weiteres</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>Update the database</source>
        <translation>Datenbank aktualisieren</translation>
    </message>
    <message>
        <source>Upper sides</source>
        <translation>Obere Seiten</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Use of new rooms</source>
        <translation>Nutzung neuer Zimmer</translation>
    </message>
    <message>
        <source>Use the places better</source>
        <translation>Plätze besser nutzen</translation>
    </message>
    <message>
        <source>Uses what is charged on request (such as a cellar)</source>
        <translation>Zusatzposten gebucht (etwa ein Keller)</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Usbekisch</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>V (visit)</source>
        <translation>B (Besuch)</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Geltung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Vi</source>
        <translation>Be</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>View PDF</source>
        <translation>PDF ansehen</translation>
    </message>
    <message>
        <source>View of the day</source>
        <translation>Ansicht des Tages</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>W (women's shelter)</source>
        <translation>F (Frauenhaus)</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Was housed before, last in {facility} until {day}.</source>
        <translation>War schon untergebracht, zuletzt in {facility} bis {day}.</translation>
    </message>
    <message>
        <source>Weeks of a room</source>
        <translation>Zimmer im Zeitverlauf</translation>
    </message>
    <message>
        <source>Went to another bed: {person}</source>
        <translation>In ein anderes Bett gegangen: {person}</translation>
    </message>
    <message>
        <source>What column “{heading}” holds</source>
        <translation>Was die Spalte „{heading}“ enthält</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Was folgt</translation>
    </message>
    <message>
        <source>What has been marked on this walk is not kept yet.</source>
        <translation>Was auf diesem Rundgang markiert wurde, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>What has happened, who repairs it …</source>
        <translation>Was ist passiert, wer repariert es …</translation>
    </message>
    <message>
        <source>What is finalised is never changed or removed. A cancellation or a correction is the way.</source>
        <translation>Was festgeschrieben ist, wird weder geändert noch entfernt. Der Weg ist ein Storno oder eine Korrektur.</translation>
    </message>
    <message>
        <source>What is finalised is never changed. Later knowledge becomes a correction.</source>
        <translation>Was festgeschrieben ist, wird nie geändert. Was später bekannt wird, wird eine Korrektur.</translation>
    </message>
    <message>
        <source>What is finalised keeps the letterhead it was written with.</source>
        <translation>Was festgeschrieben ist, behält den Briefkopf, mit dem es geschrieben wurde.</translation>
    </message>
    <message>
        <source>What is not right on this floor</source>
        <translation>Was auf dieser Etage nicht stimmt</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>Was zu berichtigen ist</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Was die Datei ändern würde</translation>
    </message>
    <message>
        <source>What the run of {place} was computed from has been changed.</source>
        <translation>Die Grundlagen des Abrechnungslaufs {place} wurden verändert.</translation>
    </message>
    <message>
        <source>What would this tariff cost whom? Choose a month that has been lived.</source>
        <translation>Was würde dieser Tarif wen kosten? Wählen Sie einen wirklichen Monat.</translation>
    </message>
    <message>
        <source>What you tried out on the copy will be discarded.</source>
        <translation>Was Sie auf der Kopie ausprobiert haben, wird verworfen.</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Rollstuhl</translation>
    </message>
    <message>
        <source>Wheelchair accessible room</source>
        <translation>Barrierefreies Zimmer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Which facility charges by which tariff</source>
        <translation>Welcher Tarif in welcher Unterkunft gilt</translation>
    </message>
    <message>
        <source>Who gave notice, until when, whom to ask; no diagnoses.</source>
        <translation>Wer hat Bescheid gesagt, bis wann, wen fragen; keine Diagnosen.</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Wer geht</translation>
    </message>
    <message>
        <source>Who is expected inside today, floor by floor, with boxes to tick.</source>
        <translation>Wer heute im Haus erwartet wird, Etage für Etage, mit Kästchen zum Abhaken.</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Wer gezeigt wird</translation>
    </message>
    <message>
        <source>Who lives where, with sums per floor and house.</source>
        <translation>Wer wo wohnt, mit Summen je Etage und Haus.</translation>
    </message>
    <message>
        <source>Whoever has no name here does not come: free their places</source>
        <translation>Wer hier keinen Namen hat, kommt nicht: Plätze freigeben</translation>
    </message>
    <message>
        <source>Whole house</source>
        <translation>Ganzes Haus</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>Why may this stand? The reason is kept and printed on the statement.</source>
        <translation>Warum darf das so bleiben? Die Begründung wird festgehalten und steht auf der Aufstellung.</translation>
    </message>
    <message>
        <source>Why they move out</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>Warum dieser Betrag?</translation>
    </message>
    <message>
        <source>Why this move?</source>
        <translation>Warum dieser Umzug?</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Breite des Bildes</translation>
    </message>
    <message>
        <source>Wish of the resident</source>
        <translation>Wunsch der Person</translation>
    </message>
    <message>
        <source>With an account, papers that ask for payment carry the transfer details and a GiroCode: invoices, and statements of people who pay themselves.</source>
        <translation>Mit einem Konto tragen Papiere, die zur Zahlung auffordern, die Überweisungsdaten und einen GiroCode: Rechnungen und Aufstellungen von Selbstzahlern.</translation>
    </message>
    <message>
        <source>Withdraw exception</source>
        <translation>Ausnahme zurücknehmen</translation>
    </message>
    <message>
        <source>Withdrawal of the exception for room {room}</source>
        <translation>Rücknahme der Ausnahme für Zimmer {room}</translation>
    </message>
    <message>
        <source>Without a bed</source>
        <translation>Ohne Bett</translation>
    </message>
    <message>
        <source>Without a birth date, tariffs that ask for the age cannot be computed.</source>
        <translation>Ohne Geburtsdatum lassen sich Tarife nicht berechnen, die nach dem Alter fragen.</translation>
    </message>
    <message>
        <source>Wolof</source>
        <translation>Wolof</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Frauen</translation>
    </message>
    <message>
        <source>Women and men</source>
        <translation>Frauen und Männer</translation>
    </message>
    <message>
        <source>Would be: {created} created, {changed} changed, {unchanged} unchanged.</source>
        <translation>Es wären: {created} neu, {changed} geändert, {unchanged} unverändert.</translation>
    </message>
    <message>
        <source>Write f, m, d or x for the gender.</source>
        <translation>Schreiben Sie w, m, d oder x für das Geschlecht.</translation>
    </message>
    <message>
        <source>Write the papers to</source>
        <translation>Belege schreiben nach</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Writing papers</source>
        <translation>Belege werden geschrieben</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>X</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>You are correcting the past: changes hold from {day} on.</source>
        <translation>Sie berichtigen die Vergangenheit: Änderungen gelten ab {day}.</translation>
    </message>
    <message>
        <source>Your user has no right to bill. An administrator can grant it.</source>
        <translation>Ihr Benutzer hat kein Recht abzurechnen. Die Verwaltung kann es erteilen.</translation>
    </message>
    <message>
        <source>Your user has no right to do this ({right}).</source>
        <translation>Dazu fehlt Ihnen das Recht ({right}).</translation>
    </message>
    <message>
        <source>Your user may not see all names; papers bear them.</source>
        <translation>Ihr Benutzer darf nicht alle Namen sehen; auf den Belegen stehen sie.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>a child</source>
        <translation>ein Kind</translation>
    </message>
    <message>
        <source>a file .pdf</source>
        <translation>eine Datei .pdf</translation>
    </message>
    <message>
        <source>a file .pdf, .svg or .png</source>
        <translation>eine Datei .pdf, .svg oder .png</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>ein Mann</translation>
    </message>
    <message>
        <source>a paper over the difference, or cancellation and a new statement</source>
        <translation>ein Papier über den Unterschied, oder Storno und neue Aufstellung</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>a path, sqlite:///… or postgresql://…; default: the user's data folder</source>
        <translation>ein Pfad, sqlite:///… oder postgresql://…; sonst der Datenordner des Benutzers</translation>
    </message>
    <message>
        <source>a person not yet named</source>
        <translation>eine Person noch ohne Namen</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>eine Frau</translation>
    </message>
    <message>
        <source>absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>absent for another reason</source>
        <translation>abwesend, sonstiger Grund</translation>
    </message>
    <message>
        <source>absent without notice</source>
        <translation>unangekündigt abwesend</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>der Zugriff ist verwehrt</translation>
    </message>
    <message>
        <source>all components</source>
        <translation>alle Kostenarten</translation>
    </message>
    <message>
        <source>all facilities</source>
        <translation>alle Unterkünfte</translation>
    </message>
    <message>
        <source>all minors</source>
        <translation>alle Minderjährigen</translation>
    </message>
    <message>
        <source>all placed</source>
        <translation>alle untergebracht</translation>
    </message>
    <message>
        <source>all stay together</source>
        <translation>alle bleiben zusammen</translation>
    </message>
    <message>
        <source>almost certain ({score} %)</source>
        <translation>fast sicher ({score} %)</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>an empty workbook to fill in, with explanations</source>
        <translation>eine leere Arbeitsmappe zum Ausfüllen, mit Erklärungen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>and {count} more findings</source>
        <translation>und {count} weitere Befunde</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>announced for today</source>
        <translation>für heute angekündigt</translation>
    </message>
    <message>
        <source>announced for {day}</source>
        <translation>angekündigt für {day}</translation>
    </message>
    <message>
        <source>another rate may hold</source>
        <translation>anderer Satz möglich</translation>
    </message>
    <message>
        <source>area unknown</source>
        <translation>Fläche unbekannt</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>as 2026-10</source>
        <translation>wie 2026-10</translation>
    </message>
    <message>
        <source>as in {month}</source>
        <translation>wie im {month}</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <source>ask after the person</source>
        <translation>nachfragen</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abw.</translation>
    </message>
    <message>
        <source>bed assignments</source>
        <translation>Bettbelegungen</translation>
    </message>
    <message>
        <source>bed {label}</source>
        <translation>Bett {label}</translation>
    </message>
    <message>
        <source>begin there with</source>
        <translation>beginnen dort mit</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>abrechnen</translation>
    </message>
    <message>
        <source>billed</source>
        <translation>abgerechnet</translation>
    </message>
    <message>
        <source>birth date differs in one digit</source>
        <translation>Geburtsdatum in einer Ziffer verschieden</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>Geburtsdatum unbekannt</translation>
    </message>
    <message>
        <source>birth date unknown</source>
        <translation>Geburtsdatum unbekannt</translation>
    </message>
    <message>
        <source>brings the database to this program's version</source>
        <translation>bringt die Datenbank auf den Stand dieses Programms</translation>
    </message>
    <message>
        <source>brisk</source>
        <translation>zügig</translation>
    </message>
    <message>
        <source>cancelled by {number}</source>
        <translation>storniert durch {number}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>change buildings, rooms and beds</source>
        <translation>Gebäude, Zimmer und Betten ändern</translation>
    </message>
    <message>
        <source>change what is recorded of residents</source>
        <translation>Angaben zu Bewohnern ändern</translation>
    </message>
    <message>
        <source>changed: {sheet} {key}, {heading}: {before} → {after}</source>
        <translation>geändert: {sheet} {key}, {heading}: {before} → {after}</translation>
    </message>
    <message>
        <source>checks the database and every finalised statement; changes nothing</source>
        <translation>prüft die Datenbank und jede festgeschriebene Aufstellung; ändert nichts</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>closed since {day} without an end</source>
        <translation>seit {day} ohne Ende gesperrt</translation>
    </message>
    <message>
        <source>closed until {day}</source>
        <translation>gesperrt bis {day}</translation>
    </message>
    <message>
        <source>closed: {reason}</source>
        <translation>gesperrt: {reason}</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>compares finalised statements with what is known today, and says why</source>
        <translation>vergleicht festgeschriebene Aufstellungen mit dem heutigen Stand und nennt den Grund</translation>
    </message>
    <message>
        <source>computes a month and prints it; changes nothing</source>
        <translation>berechnet einen Monat und zeigt ihn; ändert nichts</translation>
    </message>
    <message>
        <source>confirms the day of moving out</source>
        <translation>bestätigt den Tag des Auszugs</translation>
    </message>
    <message>
        <source>corrected by {number}</source>
        <translation>berichtigt durch {number}</translation>
    </message>
    <message>
        <source>counts places per facility, building and floor</source>
        <translation>zählt Plätze je Unterkunft, Gebäude und Etage</translation>
    </message>
    <message>
        <source>created: {count} {sheet}</source>
        <translation>neu: {count} {sheet}</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>day and month of birth exchanged</source>
        <translation>Tag und Monat der Geburt vertauscht</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Einzelentscheidungen</translation>
    </message>
    <message>
        <source>diverse</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>do not take over</source>
        <translation>nicht übernehmen</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>document {number}</source>
        <translation>Dokument {number}</translation>
    </message>
    <message>
        <source>does not draw the papers again to compare them</source>
        <translation>zeichnet die Papiere zum Vergleich nicht neu</translation>
    </message>
    <message>
        <source>downwards</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>draws the room plan of each floor</source>
        <translation>zeichnet den Raumplan jeder Etage</translation>
    </message>
    <message>
        <source>e.g. Arabic, Kurdish; the most fluent first</source>
        <translation>z. B. Arabisch, Kurdisch; die beste zuerst</translation>
    </message>
    <message>
        <source>e.g. transfer, 7 people, 2 families</source>
        <translation>z. B. Transfer, 7 Personen, 2 Familien</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>empty: the operator</source>
        <translation>leer: der Betreiber</translation>
    </message>
    <message>
        <source>ends a resident's stay</source>
        <translation>beendet den Aufenthalt eines Bewohners</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>entered late on {on} by {who}</source>
        <translation>nachgetragen am {on} von {who}</translation>
    </message>
    <message>
        <source>entitled to housing</source>
        <translation>Unterbringungsanspruch</translation>
    </message>
    <message>
        <source>entitlement unknown</source>
        <translation>Anspruch unbekannt</translation>
    </message>
    <message>
        <source>entitlements</source>
        <translation>Unterbringungsansprüche</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everyone has a place</source>
        <translation>alle haben einen Platz</translation>
    </message>
    <message>
        <source>exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>extra charges</source>
        <translation>Zusatzkosten</translation>
    </message>
    <message>
        <source>f</source>
        <translation>w</translation>
    </message>
    <message>
        <source>families only</source>
        <translation>nur Familien</translation>
    </message>
    <message>
        <source>family and given name exchanged</source>
        <translation>Familien- und Vorname vertauscht</translation>
    </message>
    <message>
        <source>family heading</source>
        <translation>Familienzeile</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>fills an empty database with the sample county and opens the window</source>
        <translation>füllt eine leere Datenbank mit dem Musterlandkreis und öffnet das Fenster</translation>
    </message>
    <message>
        <source>finalised</source>
        <translation>festgeschrieben</translation>
    </message>
    <message>
        <source>flat {unit}</source>
        <translation>Wohneinheit {unit}</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>for programs (.json)</source>
        <translation>für Programme (.json)</translation>
    </message>
    <message>
        <source>for the whole household ({count} people)</source>
        <translation>für den ganzen Haushalt ({count} Personen)</translation>
    </message>
    <message>
        <source>for these people: admission form and landlord's confirmation</source>
        <translation>für diese Personen: Aufnahmebogen und Wohnungsgeberbestätigung</translation>
    </message>
    <message>
        <source>form of the answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>free or planned</source>
        <translation>frei oder geplant</translation>
    </message>
    <message>
        <source>free, from {day}: {person}</source>
        <translation>frei, ab {day}: {person}</translation>
    </message>
    <message>
        <source>frees the bed only; the person waits for another one</source>
        <translation>gibt nur das Bett frei; die Person wartet auf ein anderes</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>from the age</source>
        <translation>aus dem Alter</translation>
    </message>
    <message>
        <source>from the first of the following month</source>
        <translation>ab dem Ersten des Folgemonats</translation>
    </message>
    <message>
        <source>from the first of this month</source>
        <translation>ab dem Ersten dieses Monats</translation>
    </message>
    <message>
        <source>from this very day</source>
        <translation>genau ab diesem Tag</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>from {day}: {person}</source>
        <translation>ab {day}: {person}</translation>
    </message>
    <message>
        <source>from {earlier} to {later}</source>
        <translation>von {earlier} bis {later}</translation>
    </message>
    <message>
        <source>from {first} until {last}</source>
        <translation>von {first} bis {last}</translation>
    </message>
    <message>
        <source>from {start} until {end}</source>
        <translation>von {start} bis {end}</translation>
    </message>
    <message>
        <source>gender unknown</source>
        <translation>Geschlecht unbekannt</translation>
    </message>
    <message>
        <source>goes: {key}</source>
        <translation>entfällt: {key}</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>hatched: away ({states})</source>
        <translation>schraffiert: abwesend ({states})</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>household {name}</source>
        <translation>Haushalt: {name}</translation>
    </message>
    <message>
        <source>import and export files</source>
        <translation>Dateien importieren und exportieren</translation>
    </message>
    <message>
        <source>in a care home</source>
        <translation>im Pflegeheim</translation>
    </message>
    <message>
        <source>in a women's shelter</source>
        <translation>im Frauenhaus</translation>
    </message>
    <message>
        <source>in detention</source>
        <translation>in Haft</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>im Krankenhaus</translation>
    </message>
    <message>
        <source>in one building</source>
        <translation>in einem Gebäude</translation>
    </message>
    <message>
        <source>in one facility</source>
        <translation>in einer Unterkunft</translation>
    </message>
    <message>
        <source>in one room</source>
        <translation>in einem Zimmer</translation>
    </message>
    <message>
        <source>in percent</source>
        <translation>in Prozent</translation>
    </message>
    <message>
        <source>incomes</source>
        <translation>Einkommen</translation>
    </message>
    <message>
        <source>is already here</source>
        <translation>ist schon hier</translation>
    </message>
    <message>
        <source>is {key}</source>
        <translation>ist {key}</translation>
    </message>
    <message>
        <source>issues the corrections; needs --out</source>
        <translation>schreibt die Korrekturen fest; braucht --out</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no file but a device or a pipe</source>
        <translation>sie ist keine Datei, sondern ein Gerät oder eine Pipe</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>keep attendance</source>
        <translation>Anwesenheit führen</translation>
    </message>
    <message>
        <source>language of messages</source>
        <translation>Sprache der Meldungen</translation>
    </message>
    <message>
        <source>leaves this bed on {day}</source>
        <translation>verlässt dieses Bett am {day}</translation>
    </message>
    <message>
        <source>left open: a line to write on</source>
        <translation>leer: eine Linie zum Schreiben</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>less than 4.5 m²</source>
        <translation>weniger als 4,5 m²</translation>
    </message>
    <message>
        <source>less than a month</source>
        <translation>weniger als ein Monat</translation>
    </message>
    <message>
        <source>likely ({score} %)</source>
        <translation>wahrscheinlich ({score} %)</translation>
    </message>
    <message>
        <source>limited by the approved places</source>
        <translation>begrenzt durch die genehmigten Plätze</translation>
    </message>
    <message>
        <source>limited by the area per person</source>
        <translation>begrenzt durch die Fläche je Person</translation>
    </message>
    <message>
        <source>limited by the number of beds</source>
        <translation>begrenzt durch die Zahl der Betten</translation>
    </message>
    <message>
        <source>limited by the people per room</source>
        <translation>begrenzt durch die Personen je Zimmer</translation>
    </message>
    <message>
        <source>lived in {facility} until {day}</source>
        <translation>wohnte bis {day} in {facility}</translation>
    </message>
    <message>
        <source>lives here</source>
        <translation>wohnt hier</translation>
    </message>
    <message>
        <source>lives here already, since {day}</source>
        <translation>wohnt schon hier, seit {day}</translation>
    </message>
    <message>
        <source>lives in {facility} since {day}</source>
        <translation>wohnt seit {day} in {facility}</translation>
    </message>
    <message>
        <source>lockable</source>
        <translation>abschließbar</translation>
    </message>
    <message>
        <source>loses the bed, stays in the house</source>
        <translation>verliert das Bett, bleibt im Haus</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>measured {area} m²</source>
        <translation>gemessen {area} m² übernehmen</translation>
    </message>
    <message>
        <source>memberships of households</source>
        <translation>Haushaltszugehörigkeiten</translation>
    </message>
    <message>
        <source>men only</source>
        <translation>nur Männer</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing: %s</source>
        <translation>es fehlt: %s</translation>
    </message>
    <message>
        <source>more than 2 years</source>
        <translation>mehr als 2 Jahre</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>ausgezogen</translation>
    </message>
    <message>
        <source>moves in today, no bed yet</source>
        <translation>zieht heute ein, noch ohne Bett</translation>
    </message>
    <message>
        <source>moves in today, room {room}</source>
        <translation>zieht heute ein, Zimmer {room}</translation>
    </message>
    <message>
        <source>moves out</source>
        <translation>zieht aus</translation>
    </message>
    <message>
        <source>moves out on {day}</source>
        <translation>zieht am {day} aus</translation>
    </message>
    <message>
        <source>moves out {when} · {place}</source>
        <translation>zieht {when} aus · {place}</translation>
    </message>
    <message>
        <source>moves to another bed</source>
        <translation>zieht in ein anderes Bett</translation>
    </message>
    <message>
        <source>moves {when} from room {old} to {new}</source>
        <translation>zieht {when} um: Zimmer {old} → {new}</translation>
    </message>
    <message>
        <source>moving in</source>
        <translation>der Einzug</translation>
    </message>
    <message>
        <source>moving out</source>
        <translation>der Auszug</translation>
    </message>
    <message>
        <source>name sounds alike</source>
        <translation>Name klingt gleich</translation>
    </message>
    <message>
        <source>named</source>
        <translation>benannt</translation>
    </message>
    <message>
        <source>names on door sheets</source>
        <translation>Namen auf den Türschildern</translation>
    </message>
    <message>
        <source>nationality unknown</source>
        <translation>Staatsangehörigkeit unbekannt</translation>
    </message>
    <message>
        <source>near staff</source>
        <translation>nahe Personal</translation>
    </message>
    <message>
        <source>need: {need}</source>
        <translation>Bedarf: {need}</translation>
    </message>
    <message>
        <source>never entitled to housing</source>
        <translation>nie unterbringungsberechtigt</translation>
    </message>
    <message>
        <source>never housed</source>
        <translation>nie untergebracht</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no bed</source>
        <translation>kein Bett</translation>
    </message>
    <message>
        <source>no free bed for {people}</source>
        <translation>kein freies Bett für {people}</translation>
    </message>
    <message>
        <source>no household</source>
        <translation>kein Haushalt</translation>
    </message>
    <message>
        <source>no longer entitled to housing</source>
        <translation>Fehlbeleger</translation>
    </message>
    <message>
        <source>no payer</source>
        <translation>kein Kostenträger</translation>
    </message>
    <message>
        <source>no person</source>
        <translation>keine Person</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>noch kein Platz</translation>
    </message>
    <message>
        <source>no place yet for {people}</source>
        <translation>noch kein Platz für {people}</translation>
    </message>
    <message>
        <source>no places to sleep</source>
        <translation>keine Schlafplätze</translation>
    </message>
    <message>
        <source>no residence status</source>
        <translation>kein Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>no special needs</source>
        <translation>ohne besonderen Bedarf</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>kein Status</translation>
    </message>
    <message>
        <source>nobody else comes</source>
        <translation>sonst kommt niemand</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand benannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not a day yet</source>
        <translation>noch kein Datum</translation>
    </message>
    <message>
        <source>not announced</source>
        <translation>nicht angekündigt</translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation>noch nicht gezeichnet</translation>
    </message>
    <message>
        <source>not housed on this day</source>
        <translation>an diesem Tag nicht untergebracht</translation>
    </message>
    <message>
        <source>not in the house</source>
        <translation>nicht im Haus</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>not open before {opened}</source>
        <translation>erst ab {opened} geöffnet</translation>
    </message>
    <message>
        <source>not open on this day</source>
        <translation>an diesem Tag nicht geöffnet</translation>
    </message>
    <message>
        <source>not possible — {reasons}</source>
        <translation>nicht möglich — {reasons}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>not together with %s</source>
        <translation>nicht zusammen mit %s</translation>
    </message>
    <message>
        <source>not visible to your user</source>
        <translation>für Ihren Benutzer nicht sichtbar</translation>
    </message>
    <message>
        <source>not {scope} with {person}</source>
        <translation>nicht {scope} mit {person}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>nichts eingetragen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>number of a day in the spreadsheet</source>
        <translation>Tageszahl der Tabelle</translation>
    </message>
    <message>
        <source>numbers and freezes the statements; needs --out</source>
        <translation>nummeriert die Aufstellungen und schreibt sie fest; braucht --out</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>occupied; letters and colour tell households</source>
        <translation>belegt; Buchstaben und Farbe zeigen Haushalte</translation>
    </message>
    <message>
        <source>of age: check room and household</source>
        <translation>volljährig: Zimmer und Haushalt prüfen</translation>
    </message>
    <message>
        <source>on a visit</source>
        <translation>zu Besuch</translation>
    </message>
    <message>
        <source>on one floor</source>
        <translation>auf einer Etage</translation>
    </message>
    <message>
        <source>on record already: {name}</source>
        <translation>schon bekannt: {name}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <source>one household</source>
        <translation>ein Haushalt</translation>
    </message>
    <message>
        <source>one of these is missing: %s</source>
        <translation>eine dieser Angaben fehlt: %s</translation>
    </message>
    <message>
        <source>one on A5</source>
        <translation>eins auf A5</translation>
    </message>
    <message>
        <source>only 1 free bed for {people}</source>
        <translation>nur 1 freies Bett für {people}</translation>
    </message>
    <message>
        <source>only fills the database</source>
        <translation>füllt nur die Datenbank</translation>
    </message>
    <message>
        <source>only houses, tariffs and contracts</source>
        <translation>nur Häuser, Tarife und Verträge</translation>
    </message>
    <message>
        <source>only month and year are known</source>
        <translation>nur Monat und Jahr bekannt</translation>
    </message>
    <message>
        <source>only needed outside the euro area</source>
        <translation>nur außerhalb des Euroraums nötig</translation>
    </message>
    <message>
        <source>only open from {opened} until {closed}</source>
        <translation>nur von {opened} bis {closed} geöffnet</translation>
    </message>
    <message>
        <source>only open until {closed}, the stay goes on longer</source>
        <translation>nur bis {closed} geöffnet, der Aufenthalt dauert länger</translation>
    </message>
    <message>
        <source>only the absent</source>
        <translation>nur Abwesende</translation>
    </message>
    <message>
        <source>only the year is known</source>
        <translation>nur das Jahr bekannt</translation>
    </message>
    <message>
        <source>only these facilities</source>
        <translation>nur diese Unterkünfte</translation>
    </message>
    <message>
        <source>only these floors</source>
        <translation>nur diese Etagen</translation>
    </message>
    <message>
        <source>only this facility</source>
        <translation>nur diese Unterkunft</translation>
    </message>
    <message>
        <source>only unusual ({count})</source>
        <translation>nur Auffällige ({count})</translation>
    </message>
    <message>
        <source>only with a reason — {reasons}</source>
        <translation>nur mit Begründung — {reasons}</translation>
    </message>
    <message>
        <source>only {free} free beds for {people}</source>
        <translation>nur {free} freie Betten für {people}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>überfällig seit {day}</translation>
    </message>
    <message>
        <source>override placement rules</source>
        <translation>Belegungsregeln mit Begründung übergehen</translation>
    </message>
    <message>
        <source>own bathroom</source>
        <translation>eigenes Bad</translation>
    </message>
    <message>
        <source>parked today</source>
        <translation>heute geparkt</translation>
    </message>
    <message>
        <source>partly finalised</source>
        <translation>teils festgeschrieben</translation>
    </message>
    <message>
        <source>percent of it</source>
        <translation>Prozent davon</translation>
    </message>
    <message>
        <source>place people</source>
        <translation>Personen unterbringen</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>places a resident into a bed, under the rules of the plan</source>
        <translation>belegt ein Bett mit einem Bewohner, nach den Regeln des Raumplans</translation>
    </message>
    <message>
        <source>plan for later days</source>
        <translation>für spätere Tage planen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>planned move-in</source>
        <translation>geplanter Einzug</translation>
    </message>
    <message>
        <source>planned move-ins</source>
        <translation>geplante Einzüge</translation>
    </message>
    <message>
        <source>possible ({score} %)</source>
        <translation>möglich ({score} %)</translation>
    </message>
    <message>
        <source>present</source>
        <translation>anwesend</translation>
    </message>
    <message>
        <source>printed on {moment} by {name}</source>
        <translation>gedruckt am {moment} von {name}</translation>
    </message>
    <message>
        <source>promises of payers</source>
        <translation>Kostenübernahmen</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>reads a facility file (.xlsx, .json)</source>
        <translation>liest eine Unterkunftsdatei (.xlsx, .json) ein</translation>
    </message>
    <message>
        <source>reduced: 1 day away</source>
        <translation>gemindert: 1 Tag abwesend</translation>
    </message>
    <message>
        <source>reduced: {days} days away</source>
        <translation>gemindert: {days} Tage abwesend</translation>
    </message>
    <message>
        <source>report due</source>
        <translation>Meldung fällig</translation>
    </message>
    <message>
        <source>report due from day {day}</source>
        <translation>Meldung fällig ab Tag {day}</translation>
    </message>
    <message>
        <source>reserved: room {rooms}</source>
        <translation>vorgemerkt: Zimmer {rooms}</translation>
    </message>
    <message>
        <source>residence statuses</source>
        <translation>Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>rest: {payer}</source>
        <translation>Rest: {payer}</translation>
    </message>
    <message>
        <source>restricted: hidden from search, lists and prints</source>
        <translation>verborgen in Suche, Listen und Drucken</translation>
    </message>
    <message>
        <source>roll call done</source>
        <translation>Rundgang erledigt</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>room {room}, {bed}</source>
        <translation>Zimmer {room}, {bed}</translation>
    </message>
    <message>
        <source>row {row}: “{text}” ({why})</source>
        <translation>Zeile {row}: „{text}“ ({why})</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>gleiches Geburtsdatum</translation>
    </message>
    <message>
        <source>same case number</source>
        <translation>gleiches Aktenzeichen</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same name in the original script</source>
        <translation>gleicher Name in Originalschrift</translation>
    </message>
    <message>
        <source>same year of birth, one of them on 1 January</source>
        <translation>gleiches Geburtsjahr, einmal der 1. Januar</translation>
    </message>
    <message>
        <source>see names</source>
        <translation>Namen sehen</translation>
    </message>
    <message>
        <source>see restricted people</source>
        <translation>Personen mit Auskunftssperre sehen</translation>
    </message>
    <message>
        <source>separations</source>
        <translation>Trennungen</translation>
    </message>
    <message>
        <source>shows the version</source>
        <translation>zeigt die Version</translation>
    </message>
    <message>
        <source>shows this help</source>
        <translation>zeigt diese Hilfe</translation>
    </message>
    <message>
        <source>shows what was finalised, and writes it once more</source>
        <translation>zeigt, was festgeschrieben ist, und schreibt es noch einmal</translation>
    </message>
    <message>
        <source>shows what would change</source>
        <translation>zeigt, was sich ändern würde</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>seit heute</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>someone is planned for the bed</source>
        <translation>jemand ist für das Bett geplant</translation>
    </message>
    <message>
        <source>stands under the sum of invoices</source>
        <translation>steht unter der Summe von Rechnungen</translation>
    </message>
    <message>
        <source>stateless</source>
        <translation>staatenlos</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>Aufenthalte</translation>
    </message>
    <message>
        <source>stays: {key}</source>
        <translation>bleibt: {key}</translation>
    </message>
    <message>
        <source>street, postcode and town</source>
        <translation>Straße, Postleitzahl und Ort</translation>
    </message>
    <message>
        <source>takes back one finalised statement; needs --reason</source>
        <translation>storniert eine festgeschriebene Aufstellung; braucht --reason</translation>
    </message>
    <message>
        <source>takes note of findings that block; needs --reason</source>
        <translation>nimmt Hinweise zur Kenntnis, die sperren; braucht --reason</translation>
    </message>
    <message>
        <source>the bed's key</source>
        <translation>der Schlüssel des Betts</translation>
    </message>
    <message>
        <source>the day the bed is free again</source>
        <translation>der Tag, an dem das Bett wieder frei ist</translation>
    </message>
    <message>
        <source>the day, as 2026-10-31; default: today</source>
        <translation>der Tag, wie 2026-10-31; sonst heute</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk is write-protected</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the facility's key</source>
        <translation>das Kürzel der Unterkunft</translation>
    </message>
    <message>
        <source>the file to read</source>
        <translation>die Datei, die gelesen wird</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the resident's key</source>
        <translation>der Schlüssel des Bewohners</translation>
    </message>
    <message>
        <source>the room is for {whom}: {person} does not fit</source>
        <translation>Widmung „{whom}“: {person} passt nicht dazu</translation>
    </message>
    <message>
        <source>the system refuses it</source>
        <translation>das System lässt es nicht zu</translation>
    </message>
    <message>
        <source>then</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>those that charge by this tariff</source>
        <translation>alle, in denen dieser Tarif gilt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>zu berichtigen</translation>
    </message>
    <message>
        <source>to be housed</source>
        <translation>ohne Bett</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>nach links</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>tray: house them later on the plan</source>
        <translation>Ablage: später auf dem Plan unterbringen</translation>
    </message>
    <message>
        <source>two names in one cell</source>
        <translation>zwei Namen in einer Zelle</translation>
    </message>
    <message>
        <source>two on A4, to be cut</source>
        <translation>zwei auf A4, zum Schneiden</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown: %s</source>
        <translation>unbekannt: %s</translation>
    </message>
    <message>
        <source>unterkunft {version}</source>
        <translation>unterkunft {version}</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>until and including</source>
        <translation>bis einschließlich</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>until when it is accepted</source>
        <translation>bis wann das gilt</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>up to a ceiling</source>
        <translation>bis zu einem Höchstbetrag</translation>
    </message>
    <message>
        <source>up to {value} €</source>
        <translation>bis {value} €</translation>
    </message>
    <message>
        <source>upwards</source>
        <translation>nach oben</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>vacated on the same day, clean before moving in</source>
        <translation>wird am selben Tag frei, vor dem Einzug reinigen</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>gültig bis {day}</translation>
    </message>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>wheelchair accessible</source>
        <translation>barrierefrei</translation>
    </message>
    <message>
        <source>when a move is planned for a later day</source>
        <translation>wenn ein Umzug für einen späteren Tag geplant wird</translation>
    </message>
    <message>
        <source>when somebody gets a first bed</source>
        <translation>wenn jemand ein erstes Bett bekommt</translation>
    </message>
    <message>
        <source>when somebody housed moves as of today</source>
        <translation>wenn eine untergebrachte Person ab heute umzieht</translation>
    </message>
    <message>
        <source>when the payers are to pay; default: in 30 days</source>
        <translation>wann die Kostenträger zahlen sollen; sonst in 30 Tagen</translation>
    </message>
    <message>
        <source>where it is not that of the facility</source>
        <translation>wenn nicht die der Unterkunft</translation>
    </message>
    <message>
        <source>where it is not the landlord</source>
        <translation>wenn nicht der Wohnungsgeber</translation>
    </message>
    <message>
        <source>which paper</source>
        <translation>welches Papier</translation>
    </message>
    <message>
        <source>whole household {amount} €</source>
        <translation>ganzer Haushalt {amount} €</translation>
    </message>
    <message>
        <source>why a broken rule is accepted</source>
        <translation>warum eine verletzte Regel hingenommen wird</translation>
    </message>
    <message>
        <source>why the findings may stand</source>
        <translation>warum die Hinweise stehen bleiben dürfen</translation>
    </message>
    <message>
        <source>why the stay ends</source>
        <translation>warum der Aufenthalt endet</translation>
    </message>
    <message>
        <source>will be closed</source>
        <translation>wird gesperrt</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>with names</source>
        <translation>mit Namen</translation>
    </message>
    <message>
        <source>with people and their records</source>
        <translation>mit Personen und ihren Daten</translation>
    </message>
    <message>
        <source>with the amounts of</source>
        <translation>mit den Beträgen vom</translation>
    </message>
    <message>
        <source>without a bed</source>
        <translation>ohne Bett</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>without payer</source>
        <translation>ohne Kostenträger</translation>
    </message>
    <message>
        <source>women only</source>
        <translation>nur Frauen</translation>
    </message>
    <message>
        <source>writes a facility file (.xlsx, .json)</source>
        <translation>schreibt eine Unterkunftsdatei (.xlsx, .json)</translation>
    </message>
    <message>
        <source>writes a file for bookkeeping to --out: debitoren, hkr, or your own description as .toml</source>
        <translation>schreibt eine Datei für die Buchhaltung nach --out: debitoren, hkr oder eine eigene Beschreibung als .toml</translation>
    </message>
    <message>
        <source>writes a paper of the house as PDF</source>
        <translation>schreibt ein Papier der Unterkunft als PDF</translation>
    </message>
    <message>
        <source>writes the papers as PDF and workbook there; with --csv the name of the file</source>
        <translation>schreibt die Papiere als PDF und Arbeitsmappe dorthin; mit --csv der Name der Datei</translation>
    </message>
    <message>
        <source>writes the papers there</source>
        <translation>schreibt die Papiere dorthin</translation>
    </message>
    <message>
        <source>written otherwise</source>
        <translation>anders geschrieben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{age} and older</source>
        <translation>{age} und älter</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} Jahre</translation>
    </message>
    <message>
        <source>{amount} € in the month</source>
        <translation>{amount} € im Monat</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>{area} m² per person</source>
        <translation>{area} m² je Person</translation>
    </message>
    <message>
        <source>{area} m² per person, {limit} m² required</source>
        <translation>{area} m² je Person statt {limit} m²</translation>
    </message>
    <message>
        <source>{bed} in room {number}</source>
        <translation>{bed} in Zimmer {number}</translation>
    </message>
    <message>
        <source>{bed} is closed ({reason})</source>
        <translation>{bed} ist gesperrt ({reason})</translation>
    </message>
    <message>
        <source>{bed} is closed from {start} ({reason})</source>
        <translation>{bed} ist ab {start} gesperrt ({reason})</translation>
    </message>
    <message>
        <source>{bed} is closed from {start} until {through} ({reason})</source>
        <translation>{bed} ist ab {start} bis {through} gesperrt ({reason})</translation>
    </message>
    <message>
        <source>{bed} is closed until {through} ({reason})</source>
        <translation>{bed} ist bis {through} gesperrt ({reason})</translation>
    </message>
    <message>
        <source>{bed} is taken by {person}</source>
        <translation>{bed} ist belegt ({person})</translation>
    </message>
    <message>
        <source>{bed} is taken by {person} until {until}</source>
        <translation>{bed} ist bis {until} belegt ({person})</translation>
    </message>
    <message>
        <source>{bed} is vacated on the same day, clean before moving in</source>
        <translation>{bed} wird am selben Tag frei, vor dem Einzug reinigen</translation>
    </message>
    <message>
        <source>{bic} is no BIC: it has 8 or 11 letters and digits.</source>
        <translation>{bic} ist keine BIC: Sie hat 8 oder 11 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>{building}, all floors</source>
        <translation>{building}, alle Etagen</translation>
    </message>
    <message>
        <source>{by} ({workstation}), {time}: {step}</source>
        <translation>{by} ({workstation}), {time}: {step}</translation>
    </message>
    <message>
        <source>{column}: read “{written}”, taken as “{made}” ({how})</source>
        <translation>{column}: gelesen „{written}“, übernommen als „{made}“ ({how})</translation>
    </message>
    <message>
        <source>{column}: “{written}” cannot be read</source>
        <translation>{column}: „{written}“ ist nicht lesbar</translation>
    </message>
    <message>
        <source>{coming} come, {going} go</source>
        <translation>heute kommen {coming}, gehen {going}</translation>
    </message>
    <message>
        <source>{counts} · {area} m²</source>
        <translation>{counts} · {area} m²</translation>
    </message>
    <message>
        <source>{count} absences still open end that day.</source>
        <translation>{count} noch offene Abwesenheiten enden an diesem Tag.</translation>
    </message>
    <message>
        <source>{count} absent</source>
        <translation>{count} abwesend</translation>
    </message>
    <message>
        <source>{count} away on {day}</source>
        <translation>{count} abwesend am {day}</translation>
    </message>
    <message>
        <source>{count} beds free</source>
        <translation>{count} Betten frei</translation>
    </message>
    <message>
        <source>{count} broken rules</source>
        <translation>{count} Konflikte</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>{count} children</source>
        <translation>{count} Kinder</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} gewählt</translation>
    </message>
    <message>
        <source>{count} closed</source>
        <translation>{count} gesperrt</translation>
    </message>
    <message>
        <source>{count} coming</source>
        <translation>{count} kommen noch</translation>
    </message>
    <message>
        <source>{count} comments of the text found no place any more.</source>
        <translation>{count} Kommentare des Textes haben keinen Platz mehr gefunden.</translation>
    </message>
    <message>
        <source>{count} days charged</source>
        <translation>{count} Tage berechnet</translation>
    </message>
    <message>
        <source>{count} files written to {folder}</source>
        <translation>{count} Dateien geschrieben nach {folder}</translation>
    </message>
    <message>
        <source>{count} findings must be solved or taken note of first.</source>
        <translation>{count} Hinweise müssen erst gelöst oder zur Kenntnis genommen werden.</translation>
    </message>
    <message>
        <source>{count} free</source>
        <translation>{count} frei</translation>
    </message>
    <message>
        <source>{count} households</source>
        <translation>{count} Haushalte</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} weggelassen</translation>
    </message>
    <message>
        <source>{count} months old</source>
        <translation>{count} Monate</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} more among all people</source>
        <translation>{count} weitere unter allen Personen</translation>
    </message>
    <message>
        <source>{count} more than announced: they wait in the tray.</source>
        <translation>{count} mehr als angekündigt: sie warten in der Ablage.</translation>
    </message>
    <message>
        <source>{count} moves planned for later are dropped.</source>
        <translation>{count} später geplante Umzüge entfallen.</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Hinweise</translation>
    </message>
    <message>
        <source>{count} open conflicts</source>
        <translation>{count} offene Konflikte</translation>
    </message>
    <message>
        <source>{count} pairs may be one person.</source>
        <translation>{count} Paare könnten je eine Person sein.</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>{count} people do not come.</source>
        <translation>{count} Personen kommen nicht.</translation>
    </message>
    <message>
        <source>{count} people overdue</source>
        <translation>{count} überfällig</translation>
    </message>
    <message>
        <source>{count} people stay announced.</source>
        <translation>{count} Personen bleiben angekündigt.</translation>
    </message>
    <message>
        <source>{count} people today</source>
        <translation>{count} heute</translation>
    </message>
    <message>
        <source>{count} people without household</source>
        <translation>{count} Personen ohne Haushalt</translation>
    </message>
    <message>
        <source>{count} people without payer</source>
        <translation>{count} Personen ohne Kostenträger</translation>
    </message>
    <message>
        <source>{count} people without residence status</source>
        <translation>{count} Personen ohne Aufenthaltsstatus</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} Plätze</translation>
    </message>
    <message>
        <source>{count} problems found.</source>
        <translation>{count} Fehler gefunden.</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>{count} gelesen</translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation>{count} bereit</translation>
    </message>
    <message>
        <source>{count} records written to {file}</source>
        <translation>{count} Einträge geschrieben: {file}</translation>
    </message>
    <message>
        <source>{count} residents</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>{count} rooms selected</source>
        <translation>{count} Zimmer ausgewählt</translation>
    </message>
    <message>
        <source>{count} rooms, {fitting} of them fit</source>
        <translation>{count} Zimmer, davon passen {fitting}</translation>
    </message>
    <message>
        <source>{count} rows are to be cleared first.</source>
        <translation>Zuerst sind {count} Zeilen zu klären.</translation>
    </message>
    <message>
        <source>{count} rows written to {file}</source>
        <translation>{count} Zeilen nach {file} geschrieben</translation>
    </message>
    <message>
        <source>{count} to clear</source>
        <translation>{count} zu klären</translation>
    </message>
    <message>
        <source>{count} without a bed</source>
        <translation>{count} ohne Bett</translation>
    </message>
    <message>
        <source>{count} years old</source>
        <translation>{count} Jahre</translation>
    </message>
    <message>
        <source>{created} new · {changed} changed · {unchanged} unchanged · {refused} refused</source>
        <translation>{created} neu · {changed} geändert · {unchanged} unverändert · {refused} abgelehnt</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>{days} of them away</source>
        <translation>davon {days} abwesend</translation>
    </message>
    <message>
        <source>{day} away: {state} ({legend})</source>
        <translation>{day} abwesend: {state} ({legend})</translation>
    </message>
    <message>
        <source>{day} has passed. To change it, switch on “Correct the past”.</source>
        <translation>Der {day} ist vorbei. Zum Ändern „Vergangenheit berichtigen“ einschalten.</translation>
    </message>
    <message>
        <source>{day} is past. You can look, but nothing can be changed.</source>
        <translation>{day} ist vorbei: Sie können alles ansehen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>{day} not charged</source>
        <translation>{day} nicht berechnet</translation>
    </message>
    <message>
        <source>{day}: {occupied} occupied, {planned} planned, {free} free, {closed} closed</source>
        <translation>{day}: {occupied} belegt, {planned} geplant, {free} frei, {closed} gesperrt</translation>
    </message>
    <message>
        <source>{day}: {people}, {text}</source>
        <translation>{day}: {people}, {text}</translation>
    </message>
    <message>
        <source>{difference} to {month}</source>
        <translation>{difference} zum {month}</translation>
    </message>
    <message>
        <source>{document} expired on {day}</source>
        <translation>{document}: abgelaufen am {day}</translation>
    </message>
    <message>
        <source>{document} until {day}</source>
        <translation>{document} bis {day}</translation>
    </message>
    <message>
        <source>{facility} ({days})</source>
        <translation>{facility} ({days})</translation>
    </message>
    <message>
        <source>{files} papers kept</source>
        <translation>{files} Papiere abgelegt</translation>
    </message>
    <message>
        <source>{file} cannot be read as a description of a bookkeeping file: {reason}</source>
        <translation>{file} lässt sich nicht als Beschreibung einer Buchhaltungsdatei lesen: {reason}</translation>
    </message>
    <message>
        <source>{findings} findings of {month} acknowledged</source>
        <translation>{findings} Hinweise zu {month} zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{floor}, last roll call on {day}</source>
        <translation>{floor}, letzter Rundgang am {day}</translation>
    </message>
    <message>
        <source>{free} of {beds} beds free</source>
        <translation>{free} von {beds} Betten frei</translation>
    </message>
    <message>
        <source>{household} is spread over facilities: others live in {facility}</source>
        <translation>{household} ist auf mehrere Unterkünfte verteilt: andere wohnen in {facility}</translation>
    </message>
    <message>
        <source>{household} sleeps in rooms {rooms}</source>
        <translation>{household} schläft in den Zimmern {rooms}</translation>
    </message>
    <message>
        <source>{iban} is no IBAN: it begins with two letters and two digits, without other signs.</source>
        <translation>{iban} ist keine IBAN: Sie beginnt mit zwei Buchstaben und zwei Ziffern und enthält keine anderen Zeichen.</translation>
    </message>
    <message>
        <source>{income} €, of which {threshold} € stay</source>
        <translation>{income} €, davon {threshold} € frei</translation>
    </message>
    <message>
        <source>{left} of {persons} people find no bed here</source>
        <translation>{left} von {persons} Personen finden hier kein Bett</translation>
    </message>
    <message>
        <source>{length} m</source>
        <translation>{length} m</translation>
    </message>
    <message>
        <source>{level}. basement</source>
        <translation>{level}. Untergeschoss</translation>
    </message>
    <message>
        <source>{level}. upper floor</source>
        <translation>{level}. Obergeschoss</translation>
    </message>
    <message>
        <source>{looked} of {months} finalised months compared</source>
        <translation>{looked} von {months} festgeschriebenen Monaten verglichen</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{month} finalised ({statements} statements)</source>
        <translation>{month} festgeschrieben ({statements} Aufstellungen)</translation>
    </message>
    <message>
        <source>{month} is being computed …</source>
        <translation>{month} wird berechnet …</translation>
    </message>
    <message>
        <source>{month} is billed – changes there lead to a correction.</source>
        <translation>{month} abgerechnet – Änderungen dort führen zu einer Korrektur</translation>
    </message>
    <message>
        <source>{month} is finalised already ({facilities}). Later changes become corrections.</source>
        <translation>{month} ist bereits festgeschrieben ({facilities}). Spätere Änderungen werden zu Korrekturen.</translation>
    </message>
    <message>
        <source>{month} is not finalised yet.</source>
        <translation>{month} ist noch nicht festgeschrieben.</translation>
    </message>
    <message>
        <source>{month} was not computed. Refresh to try again.</source>
        <translation>{month} wurde nicht berechnet. „Aktualisieren“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>{month} {facility} contract {contract}: {old} € invoiced ({number}), {new} € today, {difference} €</source>
        <translation>{month} {facility} Vertrag {contract}: {old} € berechnet ({number}), heute {new} €, {difference} €</translation>
    </message>
    <message>
        <source>{month} {facility} {resident} {name}: {old} € finalised ({number}), {new} € today, {difference} €</source>
        <translation>{month} {facility} {resident} {name}: {old} € festgeschrieben ({number}), heute {new} €, Unterschied {difference} €</translation>
    </message>
    <message>
        <source>{month}: {former} € until now, {new} € then, {difference} ({concerned} of {people} concerned)</source>
        <translation>{month}: bisher {former} €, neu {new} €, {difference} ({concerned} von {people} betroffen)</translation>
    </message>
    <message>
        <source>{month}: {residents} residents, {days} days, {amount} €</source>
        <translation>{month}: {residents} Bewohner, {days} Tage, {amount} €</translation>
    </message>
    <message>
        <source>{move} ({reason})</source>
        <translation>{move} ({reason})</translation>
    </message>
    <message>
        <source>{name} is this person</source>
        <translation>{name} ist diese Person</translation>
    </message>
    <message>
        <source>{name} will be {age}</source>
        <translation>{name} wird {age}</translation>
    </message>
    <message>
        <source>{name} – {days} {state}</source>
        <translation>{name} – {days} {state}</translation>
    </message>
    <message>
        <source>{name}, born on {day}</source>
        <translation>{name}, geb. {day}</translation>
    </message>
    <message>
        <source>{name}, born {day}, is known already (No. {key}). If it is the same person, begin a new stay there.</source>
        <translation>{name}, geboren am {day}, ist schon bekannt (Nr. {key}). Ist es dieselbe Person, beginnen Sie dort einen neuen Aufenthalt.</translation>
    </message>
    <message>
        <source>{name}: has no bed</source>
        <translation>{name}: hat kein Bett</translation>
    </message>
    <message>
        <source>{name}: room {room}, bed {bed} is free from that day on</source>
        <translation>{name}: Zimmer {room}, Bett {bed} ist ab diesem Tag frei</translation>
    </message>
    <message>
        <source>{number} ({who}) is taken back by a paper of its own.</source>
        <translation>{number} ({who}) wird durch einen eigenen Beleg zurückgenommen.</translation>
    </message>
    <message>
        <source>{number} has been cancelled already, by {by}.</source>
        <translation>{number} wurde bereits mit {by} storniert.</translation>
    </message>
    <message>
        <source>{number} has been corrected by {by} since. Cancel that one first.</source>
        <translation>{number} wurde inzwischen mit {by} korrigiert. Stornieren Sie zuerst diese.</translation>
    </message>
    <message>
        <source>{number} is no statement about a resident; only those can be cancelled.</source>
        <translation>{number} ist keine Aufstellung über einen Bewohner; nur solche können storniert werden.</translation>
    </message>
    <message>
        <source>{number} – {name}</source>
        <translation>{number} – {name}</translation>
    </message>
    <message>
        <source>{number}: {total} €</source>
        <translation>{number}: {total} €</translation>
    </message>
    <message>
        <source>{occupied} occupied, {free} free, {closed} closed, {absent} absent</source>
        <translation>{occupied} belegt, {free} frei, {closed} gesperrt, {absent} abwesend</translation>
    </message>
    <message>
        <source>{occupied} occupied, {planned} planned, {free} free, {closed} closed</source>
        <translation>{occupied} belegt, {planned} geplant, {free} frei, {closed} gesperrt</translation>
    </message>
    <message>
        <source>{occupied} of {places} occupied</source>
        <translation>{occupied} von {places} belegt</translation>
    </message>
    <message>
        <source>{occupied} of {places} places occupied · {free} free · {closed} closed</source>
        <translation>{occupied} von {places} Plätzen belegt · {free} frei · {closed} gesperrt</translation>
    </message>
    <message>
        <source>{occupied}/{capacity} · {free} free</source>
        <translation>{occupied}/{capacity} · {free} frei</translation>
    </message>
    <message>
        <source>{one} goes to {there}, {other} into the tray</source>
        <translation>{one} nach {there}, {other} in die Ablage</translation>
    </message>
    <message>
        <source>{one} goes to {there}, {other} to {back}</source>
        <translation>{one} nach {there}, {other} nach {back}</translation>
    </message>
    <message>
        <source>{one} instead of {other}</source>
        <translation>{one} statt {other}</translation>
    </message>
    <message>
        <source>{pages} pages given to the printer</source>
        <translation>{pages} Seiten an den Drucker gegeben</translation>
    </message>
    <message>
        <source>{pages} pages saved: {path}</source>
        <translation>{pages} Seiten gespeichert: {path}</translation>
    </message>
    <message>
        <source>{past}, next {coming}</source>
        <translation>{past}, dann {coming}</translation>
    </message>
    <message>
        <source>{people} announced do not come?</source>
        <translation>{people} kommen nicht?</translation>
    </message>
    <message>
        <source>{people} announced for {day}</source>
        <translation>{people} angekündigt für den {day}</translation>
    </message>
    <message>
        <source>{people} copied.</source>
        <translation>{people} kopiert.</translation>
    </message>
    <message>
        <source>{people} from {day}</source>
        <translation>{people} ab {day}</translation>
    </message>
    <message>
        <source>{people} join a household</source>
        <translation>Aufnahme in einen Haushalt ({people})</translation>
    </message>
    <message>
        <source>{people} lifted out of bed are still in the tray.</source>
        <translation>{people} aus dem Bett genommen und noch in der Ablage.</translation>
    </message>
    <message>
        <source>{people} must move</source>
        <translation>vorher ausziehen müssen: {people}</translation>
    </message>
    <message>
        <source>{people} of the same household stay.</source>
        <translation>{people} desselben Haushalts bleiben.</translation>
    </message>
    <message>
        <source>{people} taken up</source>
        <translation>{people} aufgenommen</translation>
    </message>
    <message>
        <source>{people} wait in the tray of the plan for a bed.</source>
        <translation>{people} warten in der Ablage des Plans auf ein Bett.</translation>
    </message>
    <message>
        <source>{people} with a similar name, {day}</source>
        <translation>{people} mit ähnlichem Namen, {day}</translation>
    </message>
    <message>
        <source>{people} written to {file}.</source>
        <translation>{people} in {file} geschrieben.</translation>
    </message>
    <message>
        <source>{people}, approved for {approved}</source>
        <translation>{people} bei {approved} genehmigten Plätzen</translation>
    </message>
    <message>
        <source>{people}, at most {limit} per room</source>
        <translation>{people}, höchstens {limit} je Zimmer</translation>
    </message>
    <message>
        <source>{people}, {day}</source>
        <translation>{people}, {day}</translation>
    </message>
    <message>
        <source>{people}: {names} …</source>
        <translation>{people}: {names} …</translation>
    </message>
    <message>
        <source>{person} ({age}) without an adult of the household</source>
        <translation>{person} ({age}) ohne Erwachsene des Haushalts</translation>
    </message>
    <message>
        <source>{person} and {other} must not be {scope}</source>
        <translation>{person} und {other} dürfen nicht zusammen {scope} sein</translation>
    </message>
    <message>
        <source>{person} and {other}: woman and man who are not one household</source>
        <translation>{person} und {other}: Frau und Mann aus verschiedenen Haushalten</translation>
    </message>
    <message>
        <source>{person} lives in {facility}: becomes a transfer from there</source>
        <translation>{person} wohnt in {facility}: wird zur Verlegung von dort</translation>
    </message>
    <message>
        <source>{person} needs a cot</source>
        <translation>{person} braucht ein Kinderbett</translation>
    </message>
    <message>
        <source>{person} needs a room on the ground floor</source>
        <translation>{person} braucht ein Zimmer im Erdgeschoss</translation>
    </message>
    <message>
        <source>{person} needs a wheelchair accessible room</source>
        <translation>{person} braucht ein barrierefreies Zimmer</translation>
    </message>
    <message>
        <source>{person} · from {day} (preview)</source>
        <translation>{person} · ab {day} (Vorschau)</translation>
    </message>
    <message>
        <source>{person} – closed: {reason}</source>
        <translation>{person} – gesperrt: {reason}</translation>
    </message>
    <message>
        <source>{person} → tray</source>
        <translation>{person} → Ablage</translation>
    </message>
    <message>
        <source>{placed} have a place, {waiting} wait</source>
        <translation>{placed} haben einen Platz, {waiting} warten</translation>
    </message>
    <message>
        <source>{placed} of the people announced have places already; there cannot be fewer.</source>
        <translation>{placed} der Angekündigten haben schon Plätze; weniger können es nicht sein.</translation>
    </message>
    <message>
        <source>{placed} of {persons} placed</source>
        <translation>{placed} von {persons} untergebracht</translation>
    </message>
    <message>
        <source>{place}: {places}</source>
        <translation>{place}: {places}</translation>
    </message>
    <message>
        <source>{present} present, {missing} away</source>
        <translation>{present} anwesend, {missing} abwesend</translation>
    </message>
    <message>
        <source>{price} € above {free}</source>
        <translation>{price} € über {free}</translation>
    </message>
    <message>
        <source>{resident} already lives in this facility in that time.</source>
        <translation>{resident} wohnt in dieser Zeit schon in dieser Unterkunft.</translation>
    </message>
    <message>
        <source>{resident} belongs to this household already.</source>
        <translation>{resident} gehört diesem Haushalt schon an.</translation>
    </message>
    <message>
        <source>{resident} is housed in that time already. Correct the other stay first.</source>
        <translation>{resident} ist in dieser Zeit schon untergebracht. Berichtigen Sie zuerst den anderen Aufenthalt.</translation>
    </message>
    <message>
        <source>{resident} is not absent on {day}: there is nothing to note.</source>
        <translation>{resident} ist am {day} nicht abwesend: Es gibt nichts zu notieren.</translation>
    </message>
    <message>
        <source>{resident} is not housed here on this day.</source>
        <translation>{resident} ist an diesem Tag nicht hier untergebracht.</translation>
    </message>
    <message>
        <source>{rooms} lie over each other.</source>
        <translation>{rooms} überlappen sich.</translation>
    </message>
    <message>
        <source>{rooms} rooms aligned</source>
        <translation>{rooms} Zimmer ausgerichtet</translation>
    </message>
    <message>
        <source>{rooms} rooms as copies</source>
        <translation>{rooms} Zimmer als Kopien</translation>
    </message>
    <message>
        <source>{rooms} rooms deleted</source>
        <translation>{rooms} Zimmer gelöscht</translation>
    </message>
    <message>
        <source>{rooms} rooms drawn</source>
        <translation>{rooms} Zimmer gezeichnet</translation>
    </message>
    <message>
        <source>{rooms} rooms moved on the plan</source>
        <translation>{rooms} Zimmer im Plan verschoben</translation>
    </message>
    <message>
        <source>{rooms} rooms numbered</source>
        <translation>{rooms} Zimmer nummeriert</translation>
    </message>
    <message>
        <source>{rooms} rooms resized</source>
        <translation>Größe von {rooms} Zimmern geändert</translation>
    </message>
    <message>
        <source>{room} (continued)</source>
        <translation>{room} (Fortsetzung)</translation>
    </message>
    <message>
        <source>{rule}: no reason makes this possible.</source>
        <translation>{rule}: das ist auch mit Begründung nicht möglich.</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{step}: left as it is. {reason}</source>
        <translation>{step}: bleibt, wie es ist. {reason}</translation>
    </message>
    <message>
        <source>{tariff} cannot be deleted: {facilities} charge or have charged by it.</source>
        <translation>{tariff} kann nicht gelöscht werden: Danach wird oder wurde abgerechnet in {facilities}.</translation>
    </message>
    <message>
        <source>{tariff}: from {start} on</source>
        <translation>{tariff}: ab {start}</translation>
    </message>
    <message>
        <source>{tariff}: {start} to {last}</source>
        <translation>{tariff}: {start} bis {last}</translation>
    </message>
    <message>
        <source>{timeline}: entry deleted</source>
        <translation>{timeline}: Eintrag gelöscht</translation>
    </message>
    <message>
        <source>{timeline}: other days</source>
        <translation>{timeline}: andere Tage</translation>
    </message>
    <message>
        <source>{title} · so far {place}</source>
        <translation>{title} · bisher {place}</translation>
    </message>
    <message>
        <source>{title}: {fitting} of {asked} fit</source>
        <translation>{title}: {fitting} von {asked} passen</translation>
    </message>
    <message>
        <source>{tool}, key {key}</source>
        <translation>{tool}, Taste {key}</translation>
    </message>
    <message>
        <source>{topic}: new entry</source>
        <translation>{topic}: neuer Eintrag</translation>
    </message>
    <message>
        <source>{use}: nobody sleeps here</source>
        <translation>{use}: hier schläft niemand</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month}</source>
        <translation>{weekday}, {day} {month}</translation>
    </message>
    <message>
        <source>{what} is no longer there: someone else has removed it.</source>
        <translation>{what} ist nicht mehr vorhanden; jemand anderes hat den Eintrag gelöscht.</translation>
    </message>
    <message>
        <source>{what} on {day} by {who}: {count} papers, {total} €</source>
        <translation>{what} am {day} von {who}: {count} Belege, {total} €</translation>
    </message>
    <message>
        <source>{what} “{key}” does not exist.</source>
        <translation>{what} „{key}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{what}: {kept} and {dropped}</source>
        <translation>{what}: {kept} und {dropped}</translation>
    </message>
    <message>
        <source>{width} × {length} m · {area} m²</source>
        <translation>{width} × {length} m · {area} m²</translation>
    </message>
    <message>
        <source>{youngest} to {oldest} years</source>
        <translation>{youngest} bis {oldest} Jahre</translation>
    </message>
    <message>
        <source>– not announced –</source>
        <translation>– nicht angekündigt –</translation>
    </message>
    <message>
        <source>– nothing –</source>
        <translation>– nichts –</translation>
    </message>
    <message>
        <source>“--acknowledge” needs the month it is about.</source>
        <translation>„--acknowledge“ braucht den Monat, um den es geht.</translation>
    </message>
    <message>
        <source>“--cancel” needs to say why: --reason TEXT</source>
        <translation>„--cancel“ braucht einen Grund: --reason TEXT</translation>
    </message>
    <message>
        <source>“--csv” needs the name of the file: --out FILE. It goes with --finalised only.</source>
        <translation>„--csv“ braucht den Namen der Datei: --out DATEI. Es geht nur mit --finalised zusammen.</translation>
    </message>
    <message>
        <source>“--finalise” needs a folder for the papers: --out FOLDER</source>
        <translation>„--finalise“ braucht einen Ordner für die Papiere: --out ORDNER</translation>
    </message>
    <message>
        <source>“{address}” is no address of a database. Give a file or postgresql://…</source>
        <translation>„{address}“ ist keine Datenbankadresse. Geben Sie eine Datei oder postgresql://… an.</translation>
    </message>
    <message>
        <source>“{entry}” ({days}) is replaced.</source>
        <translation>„{entry}“ ({days}) wird ersetzt.</translation>
    </message>
    <message>
        <source>“{entry}” is split: until {last}, and again from {first}.</source>
        <translation>„{entry}“ wird geteilt: bis {last}, und wieder ab {first}.</translation>
    </message>
    <message>
        <source>“{entry}” then holds {days}.</source>
        <translation>„{entry}“ gilt dann {days}.</translation>
    </message>
    <message>
        <source>“{name}” and “{gender}” contradict each other</source>
        <translation>„{name}“ und „{gender}“ widersprechen sich</translation>
    </message>
    <message>
        <source>“{program} --help” explains it.</source>
        <translation>„{program} --help“ erklärt ihn.</translation>
    </message>
    <message>
        <source>“{text}” ends in none of {known}</source>
        <translation>„{text}“ hat keine dieser Endungen: {known}</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-10-31</source>
        <translation>„{text}“ ist kein Tag; erwartet wird etwa 2026-10-31</translation>
    </message>
    <message>
        <source>“{text}” is no month; write it as 2026-10</source>
        <translation>„{text}“ ist kein Monat; erwartet wird etwa 2026-10</translation>
    </message>
    <message>
        <source>“{text}” is no number. Write it like 480 or 1.234,50.</source>
        <translation>„{text}“ ist keine Zahl. Schreiben Sie etwa 480 oder 1.234,50.</translation>
    </message>
    <message>
        <source>“{word}” is no language the program knows. Please write its two-letter code.</source>
        <translation>„{word}“ kennt das Programm nicht als Sprache. Bitte schreiben Sie ihr Kürzel aus zwei Buchstaben.</translation>
    </message>
    <message>
        <source>•  {person}: {bed} in room {number}, {days}</source>
        <translation>•  {person}: {bed} in Zimmer {number}, {days}</translation>
    </message>
    <message>
        <source>• {name} (new)</source>
        <translation>• {name} (neu)</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>… and {count} more changes</source>
        <translation>… und {count} weitere Änderungen</translation>
    </message>
    <message>
        <source>€ per month</source>
        <translation>€ je Monat</translation>
    </message>
    <message>
        <source>✓ 1 difference explained</source>
        <translation>✓ 1 Differenz erklärt</translation>
    </message>
    <message>
        <source>✓ Same person</source>
        <translation>✓ Dieselbe Person</translation>
    </message>
    <message>
        <source>✓ agrees</source>
        <translation>✓ stimmt</translation>
    </message>
    <message>
        <source>✓ {count} differences explained</source>
        <translation>✓ {count} Differenzen erklärt</translation>
    </message>
    <message>
        <source>✕ {count} not explained</source>
        <translation>✕ {count} nicht erklärt</translation>
    </message>
</context>
</TS>
