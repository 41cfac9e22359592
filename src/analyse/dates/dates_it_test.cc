// Italian dates: adverbs, vague lengths, parts of the day, hours, decades, sets; what is none.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kPartsOfTheDay = {
    {"it", "Il vertice si è tenuto stamattina, il volo di ieri mattina era in ritardo.",
     "stamattina=2025-06-05TMO; ieri mattina=2025-06-04TMO"},
    {"it", "La partita di lunedì sera è finita tardi.", "lunedì sera=2025-06-02TEV"},
};

TEST(DatesItalian, PartsOfTheDay) {
  CheckLayer(ShowDates, kPartsOfTheDay);
}

const std::vector<LayerCase> kNow = {
    {"it", "Attualmente il porto è chiuso e in passato lo era spesso.",
     "Attualmente=PRESENT_REF; in passato=PAST_REF"},
    {"it", "Ora il ministro tace, di recente ha parlato molto.",
     "Ora=PRESENT_REF; di recente=PAST_REF"},
};

TEST(DatesItalian, Now) {
  CheckLayer(ShowDates, kNow);
}

const std::vector<LayerCase> kVagueLengths = {
    {"it", "Nelle ultime settimane sono calati i prezzi.", "ultime settimane=PXW"},
    {"it", "Negli ultimi tre anni la fabbrica ha perso operai.", "ultimi tre anni=P3Y"},
    {"it", "Nei prossimi mesi apriranno due scuole.", "prossimi mesi=PXM"},
    {"it", "I giorni scorsi sono stati freddi.", "I giorni scorsi=PXD"},
    {"it", "Nei mesi precedenti il traffico era minore.", "mesi precedenti=PXM"},
    {"it", "Alcuni giorni fa il ponte ha ceduto.", "Alcuni giorni fa=PAST_REF"},
    {"it", "Il teatro è chiuso da anni.", "anni=PXY"},
};

TEST(DatesItalian, VagueLengths) {
  CheckLayer(ShowDates, kVagueLengths);
}

const std::vector<LayerCase> kLengths = {
    {"it", "Hanno aspettato una decina di giorni.", "una decina di giorni=P10D/APPROX"},
    {"it", "I lavori dureranno due o tre settimane.", "due o tre settimane=P2W/P3W"},
    {"it", "Il prestito dura dai 5 ai 10 anni.", ""},
};

TEST(DatesItalian, Lengths) {
  CheckLayer(ShowDates, kLengths);
}

const std::vector<LayerCase> kMonthsAhead = {
    {"it", "La fiera aprirà a ottobre.", "ottobre=2025-10"},
    {"it", "Il concerto è fissato per il 20 giugno.", "20 giugno=2025-06-20"},
};

TEST(DatesItalian, MonthsAhead) {
  CheckLayer(ShowDates, kMonthsAhead);
}

const std::vector<LayerCase> kHours = {
    {"it", "La scossa è stata registrata tra le 21:20 e le 21:40.",
     "tra le 21:20 e le 21:40=2025-06-05T21:20/2025-06-05T21:40"},
    {"it", "Lo sciopero va dalle 9 alle 13.", "dalle 9 alle 13=2025-06-05T09/2025-06-05T13"},
    {"it", "Il treno è partito intorno alle 7:15.", "intorno alle 7:15=2025-06-05T07:15/APPROX"},
    {"it", "L'allarme è scattato alle 5 del mattino.", "alle 5 del mattino=2025-06-05T05"},
    {"it", "Il corteo partirà alle ore 15.", "alle ore 15=2025-06-05T15"},
    {"it", "Il collegamento comincia alle 16:30 UTC.", "alle 16:30 UTC=2025-06-05T16:30Z"},
    {"it", "Sono le sette e mezza.", "le sette e mezza=2025-06-05T07:30"},
    {"it", "Il negozio apre alle otto meno un quarto.",
     "alle otto meno un quarto=2025-06-05T07:45"},
};

TEST(DatesItalian, Hours) {
  CheckLayer(ShowDates, kHours);
}

const std::vector<LayerCase> kPartsOfPeriods = {
    {"it", "La nave salpò nel dicembre di due anni fa.", "dicembre di due anni fa=2023-12"},
    {"it", "I conti saranno pronti entro la fine del mese.",
     "entro la fine del mese=2025-06/ON_OR_BEFORE"},
    {"it", "La strada fu aperta agli inizi degli anni '60.",
     "agli inizi degli anni '60=196X/START"},
};

TEST(DatesItalian, PartsOfPeriods) {
  CheckLayer(ShowDates, kPartsOfPeriods);
}

const std::vector<LayerCase> kCenturiesAndYears = {
    {"it", "Il palazzo risale all'Ottocento.", "Ottocento=18XX"},
    {"it", "L'eruzione del 79 d.C. distrusse la città.", "79 d.C.=0079"},
    {"it", "Nel secondo trimestre del 2014 le vendite sono cresciute.",
     "secondo trimestre del 2014=2014-Q2"},
    {"it", "Tra il 1940 e il 1945 il museo rimase chiuso.", "Tra il 1940 e il 1945=1940/1945"},
    {"it", "La legge del quinquennio 2010-15 non vale più.", "2010-15=2010/2015"},
    {"it", "La serie 1940-1976 è completa.", "1940-1976=1940/1976"},
};

TEST(DatesItalian, CenturiesAndYears) {
  CheckLayer(ShowDates, kCenturiesAndYears);
}

const std::vector<LayerCase> kWeekends = {
    {"it", "Il fine settimana scorso pioveva.", "fine settimana scorso=2025-W22-WE"},
};

TEST(DatesItalian, Weekends) {
  CheckLayer(ShowDates, kWeekends);
}

const std::vector<LayerCase> kSets = {
    {"it", "Consegnano dieci navi all'anno.", "anno=P1Y"},
    {"it", "Ogni giorno passano cento camion.", "Ogni giorno=P1D"},
    {"it", "Il mercato si tiene ogni lunedì mattina.", "ogni lunedì mattina=XXXX-WXX-1TMO"},
    {"it", "Serve un piano quinquennale.", "quinquennale=P5Y"},
};

TEST(DatesItalian, Sets) {
  CheckLayer(ShowDates, kSets);
}

const std::vector<LayerCase> kFeastsAndNights = {
    {"it", "La festa si tiene a Natale, i negozi chiudono a Ferragosto.",
     "Natale=2024-12-25; Ferragosto=2025-08-15"},
    {"it", "Nella notte tra sabato e domenica è bruciato un capannone.",
     "notte tra sabato e domenica=2025-05-31TNI"},
    {"it", "Lunedì della prossima settimana riapre la scuola.",
     "Lunedì della prossima settimana=2025-06-09"},
};

TEST(DatesItalian, FeastsAndNights) {
  CheckLayer(ShowDates, kFeastsAndNights);
}

const std::vector<LayerCase> kOthers = {
    {"it", "Per tre quarti d'ora nessuno ha risposto.", "tre quarti d'ora=PT45M"},
    {"it", "Lo scorso 3 maggio il fiume è esondato.", "scorso 3 maggio=2025-05-03"},
    {"it", "Il bando resterà aperto fino al 30 settembre 2026.",
     "fino al 30 settembre 2026=2026-09-30/ON_OR_BEFORE"},
    {"it", "L'accordo fu firmato due giorni dopo.", "due giorni dopo=XXXX-XX-XX"},
};

TEST(DatesItalian, Others) {
  CheckLayer(ShowDates, kOthers);
}

const std::vector<LayerCase> kWholeAndParts = {
    {"it", "La mostra resta chiusa il mese prossimo dal 4 al 23.",
     "mese prossimo dal 4 al 23=2025-07-04/2025-07-23"},
    {"it", "Il convegno, novembre 19-20, è gratuito.", "novembre 19-20=2024-11-19/2024-11-20"},
    {"it", "A novembre 19-20 nuovi negozi.", "novembre=2024-11"},
    {"it", "Negli ultimi tre mesi e due giorni fa sono scoppiati incendi.",
     "ultimi tre mesi=P3M; due giorni fa=2025-06-03"},
    {"it", "La decisione è attesa alla fine di domani.", "alla fine di domani=2025-06-06/END"},
    {"it", "La campana suonò alle 12 mezzogiorno.", "alle 12 mezzogiorno=2025-06-05T12"},
    {"it", "La lezione è la prossima settimana di mer o gio.",
     "prossima settimana di mer=2025-06-11; gio=2025-06-05"},
};

const std::vector<LayerCase> kRunning = {
    {"it", "Il ponte aprirà entro l'anno.", "entro l'anno=2025/ON_OR_BEFORE"},
    {"it", "La sentenza è attesa in settimana, il voto in giornata.",
     "settimana=2025-W23; giornata=2025-06-05"},
    {"it", "Nel corso del mese sono fallite due ditte.", "mese=2025-06"},
    {"it", "Nel lontano 1984 il teatro bruciò.", "1984=1984"},
    {"it", "La stagione 2024/25 è finita.", "2024/25=2024/2025"},
    {"it", "Si voterà il prossimo 15 settembre.", "prossimo 15 settembre=2025-09-15"},
    {"it", "La sentenza è a giorni.", "a giorni=FUTURE_REF"},
    {"it", "Alle 14 ora locale è crollato il ponte.", "Alle 14 ora locale=2025-06-05T14"},
    {"it", "Laureato nel '68, morì il 2 giugno '96.", "'68=1968; 2 giugno '96=1996-06-02"},
    {"it", "Questo fine settimana hanno vinto gli ospiti.", "Questo fine settimana=2025-W22-WE"},
};

TEST(DatesItalian, Running) {
  CheckLayer(ShowDates, kRunning);
}

TEST(DatesItalian, WholeAndParts) {
  CheckLayer(ShowDates, kWholeAndParts);
}

const std::vector<LayerCase> kNoDates = {
    {"it", "Entro l'anno scolastico si sceglie il preside.", ""},
    {"it", "Sono partiti in settimana bianca.", ""},
    {"it", "Lo vieta la direttiva 2011/12/UE.", ""},
    {"it", "Lo scrive il Sole 24 Ore.", ""},
    {"it", "I 14 locali del porto sono chiusi.", ""},
    {"it", "Un secondo aereo è atterrato.", ""},
    {"it", "Il percorso va dalle 3.500 alle 8.500 miglia.", ""},
    {"it", "La spesa è tra i 12 e i 20 milioni di euro.", ""},
    {"it", "I bambini tra 0 e 6 anni entrano gratis.", ""},
    {"it", "Anna Neri, di 19 anni, ha vinto la gara.", ""},
    {"it", "Luca Verdi (57 anni) allena la squadra.", ""},
    {"it", "Il cantante è morto a 58 anni.", ""},
    {"it", "Alle 15 persone salvate è stato dato da mangiare.", ""},
    {"it", "La tennista ha vinto in 3 set.", ""},
    {"it", "Il divario del Mezzogiorno resta ampio.", ""},
    {"it", "Città natale e sentito ringraziamento.", ""},
    {"it", "L'ora legale divide i partiti.", ""},
    {"it", "Al momento dell'urto il treno andava piano.", ""},
    {"it", "Il capitolo 2.10 del rapporto costa 2000 euro.", ""},
    {"it", "Di anni 40 e di buona famiglia.", ""},
};

TEST(DatesItalian, NoDates) {
  CheckLayer(ShowDates, kNoDates);
}

}  // namespace
}  // namespace riscontro
