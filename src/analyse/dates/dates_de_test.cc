// German dates: compounds, hours, ordinals with a point, sets, lengths; what is none.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kPartsOfTheDay = {
    {"de", "Am Dienstagmorgen fiel der Strom aus.", "Dienstagmorgen=2025-06-03TMO"},
    {"de", "Die Sitzung endete am Donnerstagabend um 22 Uhr.",
     "Donnerstagabend um 22 Uhr=2025-06-05T22"},
    {"de", "Heute früh brannte ein Lager, gestern Abend ein Schuppen.",
     "Heute früh=2025-06-05TMO; gestern Abend=2025-06-04TEV"},
    {"de", "Der Minister reist morgen ab.", "morgen=2025-06-06"},
    {"de", "Am Morgen regnete es.", "Am Morgen=2025-06-05TMO"},
};

TEST(DatesGerman, PartsOfTheDay) {
  CheckLayer(ShowDates, kPartsOfTheDay);
}

const std::vector<LayerCase> kDays = {
    {"de", "Am 3. Juni 2024 öffnete das Museum.", "3. Juni 2024=2024-06-03"},
    {"de", "Der Prozess beginnt am Dienstag, dem 24. Juni.", "Dienstag, dem 24. Juni=2025-06-24"},
    {"de", "Vor drei Tagen sank das Boot.", "Vor drei Tagen=2025-06-02"},
    {"de", "Vor einigen Jahren stand hier ein Werk.", "Vor einigen Jahren=PAST_REF"},
    {"de", "Seit Jahren streiten die Nachbarn.", "Jahren=PXY"},
};

TEST(DatesGerman, Days) {
  CheckLayer(ShowDates, kDays);
}

const std::vector<LayerCase> kSinceAndUntil = {
    {"de", "Ab Ende 1989 gehörte die Firma dem Staat.", "Ab Ende 1989=1989/../END"},
    {"de", "Bis März 2008 lief der Vertrag.", "Bis März 2008=2008-03/ON_OR_BEFORE"},
};

TEST(DatesGerman, SinceAndUntil) {
  CheckLayer(ShowDates, kSinceAndUntil);
}

const std::vector<LayerCase> kHours = {
    {"de", "Der Zug fährt um halb acht.", "um halb acht=2025-06-05T07:30"},
    {"de", "Die Probe endet um Viertel nach neun.", "um Viertel nach neun=2025-06-05T09:15"},
    {"de", "Der Bus kommt um dreiviertel acht.", "um dreiviertel acht=2025-06-05T07:45"},
    {"de", "Das Spiel beginnt um 20.45 Uhr.", "um 20.45 Uhr=2025-06-05T20:45"},
    {"de", "Der Laden ist von 9 bis 18 Uhr geöffnet.",
     "von 9 bis 18 Uhr=2025-06-05T09/2025-06-05T18"},
    {"de", "Gegen 15 Uhr stürzte die Mauer ein.", "Gegen 15 Uhr=2025-06-05T15/APPROX"},
    {"de", "Ab 14 Uhr ist die Brücke gesperrt.", "Ab 14 Uhr=2025-06-05T14/.."},
};

TEST(DatesGerman, Hours) {
  CheckLayer(ShowDates, kHours);
}

const std::vector<LayerCase> kSets = {
    {"de", "Sonntags bleibt das Amt zu.", "Sonntags=XXXX-WXX-7"},
    {"de", "Die Fähre fährt jeden Montag.", "jeden Montag=XXXX-WXX-1"},
    {"de", "Der Bericht erscheint alle zwei Jahre.", "alle zwei Jahre=P2Y"},
    {"de", "Die Kosten steigen jährlich.", "jährlich=P1Y"},
};

TEST(DatesGerman, Sets) {
  CheckLayer(ShowDates, kSets);
}

const std::vector<LayerCase> kLengths = {
    {"de", "Die zweistündige Debatte war zäh.", "zweistündige=PT2H"},
    {"de", "Nach einer Viertelstunde war alles vorbei.", "einer Viertelstunde=PT15M"},
    {"de", "Das Treffen dauerte anderthalb Stunden.", "anderthalb Stunden=PT1.5H"},
    {"de", "Die Band übte monatelang.", "monatelang=PXM"},
    {"de", "In den letzten drei Jahren sank die Zahl.", "den letzten drei Jahren=P3Y"},
};

TEST(DatesGerman, Lengths) {
  CheckLayer(ShowDates, kLengths);
}

const std::vector<LayerCase> kSteps = {
    {"de", "In den vergangenen Wochen stieg der Fluss.", "den vergangenen Wochen=PXW"},
    {"de", "Im vorletzten Jahr gab es zwei Fälle.", "vorletzten Jahr=2023"},
    {"de", "Übernächste Woche wird gewählt.", "Übernächste Woche=2025-W25"},
    {"de", "Zum Jahresende 2026 läuft das Gesetz aus.", "Jahresende 2026=2026/END"},
    {"de", "Ende des Monats zieht das Amt um.", "Ende des Monats=2025-06/END"},
};

TEST(DatesGerman, Steps) {
  CheckLayer(ShowDates, kSteps);
}

const std::vector<LayerCase> kPeriods = {
    {"de", "Im ersten Quartal 2024 wuchs der Umsatz.", "ersten Quartal 2024=2024-Q1"},
    {"de", "Im Sommer 2023 war der See leer.", "Sommer 2023=2023-SU"},
    {"de", "Die Kirche stammt aus dem 18. Jahrhundert.", "18. Jahrhundert=17XX"},
    {"de", "In den 1980er Jahren wurde das Dorf verlegt.", "1980er Jahren=198X"},
    {"de", "In den siebziger Jahren baute man hoch.", "den siebziger Jahren=197X"},
    {"de", "Im Jahr 44 v. Chr. starb Cäsar.", "44 v. Chr=BC0044"},
    {"de", "1998 gewann der Verein den Pokal.", "1998=1998"},
    {"de", "In der Nacht zum Mittwoch brach ein Damm.", "Nacht zum Mittwoch=2025-06-03TNI"},
};

TEST(DatesGerman, Periods) {
  CheckLayer(ShowDates, kPeriods);
}

const std::vector<LayerCase> kRanges = {
    {"de", "Von Montag bis Freitag ist die Straße zu.",
     "Von Montag bis Freitag=2025-06-02/2025-06-06"},
    {"de", "Zwischen 2010 und 2014 stiegen die Mieten.", "Zwischen 2010 und 2014=2010/2014"},
};

TEST(DatesGerman, Ranges) {
  CheckLayer(ShowDates, kRanges);
}

const std::vector<LayerCase> kFeastsAndReferences = {
    {"de", "Am Karfreitag ruht der Verkehr.", "Karfreitag=2025-04-18"},
    {"de", "Derzeit fehlen Ärzte, früher gab es genug.", "Derzeit=PRESENT_REF; früher=PAST_REF"},
    {"de", "In drei Wochen beginnt die Messe.", "In drei Wochen=2025-W26"},
    {"de", "Am Wochenende wird gefeiert.", "Am Wochenende=2025-W23-WE"},
    {"de", "Anfang nächster Woche tagt der Rat.", "Anfang nächster Woche=2025-W24/START"},
};

TEST(DatesGerman, FeastsAndReferences) {
  CheckLayer(ShowDates, kFeastsAndReferences);
}

const std::vector<LayerCase> kDaysInDigits = {
    {"de", "Die Halle ist nächsten Monat vom 4. bis zum 23. belegt.",
     "nächsten Monat vom 4. bis zum 23.=2025-07-04/2025-07-23"},
    {"de", "Der Laden schloss am 28.Oktober 2023 für immer.", "28.Oktober 2023=2023-10-28"},
    {"de", "Am 7. vierter war Markt, am Montag, den zwölften fünften nicht.",
     "7. vierter=2025-04-07; Montag, den zwölften fünften=2025-05-12"},
    {"de", "Der Umbau dauert drei oder vier Wochen.", "drei oder vier Wochen=P3W/P4W"},
    {"de", "Das Gesetz gilt bis zur Wahl 1998 weiter.", "1998=1998"},
    {"de", "Der Rat tagt am 11., 12. und 13. Juni.",
     "11.=2025-06-11; 12.=2025-06-12; 13. Juni=2025-06-13"},
    {"de", "Heute vor 50 Jahren fiel die Stadt.", "Heute vor 50 Jahren=1975"},
    {"de", "Die Saison 2024/25 endete früh.", "2024/25=2024/2025"},
    {"de", "Im Laufe des Jahres sank der Preis.", "Jahres=2025"},
    {"de", "In den 80ern war der Hafen größer.", "80ern=198X"},
    {"de", "Am heutigen Donnerstag tagt der Rat.", "heutigen Donnerstag=2025-06-05"},
    {"de", "Zum Wochenbeginn fiel der Kurs.", "Wochenbeginn=2025-W23/START"},
    {"de", "Der Parteitag sprach sich am Wochenende gegen ihn aus.", "am Wochenende=2025-W22-WE"},
    {"de", "Wie konnte er am Vorabend mit solcher Ruhe reden?", "am Vorabend=XXXX-XX-XXTEV"},
    {"de", "Der Bau beginnt im Herbst.", "Herbst=2025-FA"},
    {"de", "Im Mai und Juni war es kalt.", "Mai=2025-05; Juni=2025-06"},
    {"de", "Die aktuelle Lage ist ruhig.", "aktuelle=PRESENT_REF"},
};

TEST(DatesGerman, DaysInDigits) {
  CheckLayer(ShowDates, kDaysInDigits);
}

const std::vector<LayerCase> kNoDates = {
    {"de", "Rund 2000 neue Stellen fallen weg.", ""},
    {"de", "Der Flug 1998 fiel aus.", ""},
    {"de", "Köpfe von Ernst Thälmann und August Bebel.", ""},
    {"de", "Am Vorabend der Wahl schwieg er.", ""},
    {"de", "Die 30-Stunden-Woche kommt.", ""},
    {"de", "Sein zwei Jahre älterer Bruder schwieg.", ""},
    {"de", "Wir essen zu Abend.", ""},
    {"de", "Es kamen 1500 bis 2000 Besucher.", ""},
    {"de", "Von 2000 Mitarbeitern gehen viele.", ""},
    {"de", "Anna wurde 7. vierter wurde Max.", ""},
    {"de", "Der Kurs sank um 15 Prozent.", ""},
    {"de", "Rund 2000 Stellen fallen weg.", ""},
    {"de", "Guten Morgen, sagte der Wirt.", ""},
    {"de", "So ein Fall ist selten.", ""},
    {"de", "Er kaufte eine Uhr und einen Ring.", ""},
    {"de", "Die 54 Jahre alte Frau blieb unverletzt.", ""},
    {"de", "Der 25-jährige Fahrer floh.", ""},
    {"de", "Der Saal fasst 1998 Menschen.", ""},
    {"de", "Mit 15 zu 12 siegte der Gast.", ""},
    {"de", "Kapitel 3.4 nennt 12 Gründe.", ""},
    {"de", "Am letzten Tag kamen alle.", ""},
    {"de", "Das Mittagessen kostet 8.50 Euro.", ""},
    {"de", "Kinder unter 5 Jahren zahlen nichts.", ""},
};

TEST(DatesGerman, NoDates) {
  CheckLayer(ShowDates, kNoDates);
}

}  // namespace
}  // namespace riscontro
