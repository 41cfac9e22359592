// Dates in six languages, as the whole chain gives them.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kDaysAndMonths = {
    {"it", "L'accordo del 3 marzo 2021 è scaduto.", "3 marzo 2021=2021-03-03"},
    {"it", "Tutto cominciò il 1º agosto 1914.", "1º agosto 1914=1914-08-01"},
    {"it", "A gennaio la neve, a febbraio il gelo.", "gennaio=2025-01; febbraio=2025-02"},
    {"en", "The accord of 3 March 2021 expired.", "3 March 2021=2021-03-03"},
    {"en", "It all began on August 1, 1914.", "August 1, 1914=1914-08-01"},
    {"en", "Snow in January 2022, frost in February 2022.",
     "January 2022=2022-01; February 2022=2022-02"},
    {"es", "El acuerdo del 3 de marzo de 2021 venció.", "3 de marzo de 2021=2021-03-03"},
    {"es", "Nació el 1 de agosto de 1914.", "1 de agosto de 1914=1914-08-01"},
    {"fr", "L'accord du 3 mars 2021 a expiré.", "3 mars 2021=2021-03-03"},
    {"fr", "Tout commença le 1er août 1914.", "1er août 1914=1914-08-01"},
    {"uk", "Це сталося 1 серпня 1914 року.", "1 серпня 1914 року=1914-08-01"},
    {"ru", "Это случилось 1 августа 1914 года.", "1 августа 1914 года=1914-08-01"},
};

TEST(DatesGolden, DaysAndMonths) {
  CheckLayer(ShowDates, kDaysAndMonths);
}

const std::vector<LayerCase> kCountedFromToday = {
    {"it", "Ieri il porto era chiuso, oggi è aperto e domani chiude.",
     "Ieri=2025-06-04; oggi=2025-06-05; domani=2025-06-06"},
    {"en", "Yesterday the port was closed, today it is open.",
     "Yesterday=2025-06-04; today=2025-06-05"},
    {"es", "Ayer el puerto estaba cerrado, hoy está abierto.", "Ayer=2025-06-04; hoy=2025-06-05"},
    {"fr", "Hier le port était fermé, aujourd'hui il est ouvert.",
     "Hier=2025-06-04; aujourd'hui=2025-06-05"},
    {"uk", "Вчора порт був закритий, сьогодні відкритий.", "Вчора=2025-06-04; сьогодні=2025-06-05"},
    {"ru", "Вчера порт был закрыт, сегодня открыт.", "Вчера=2025-06-04; сегодня=2025-06-05"},
    {"it", "Due settimane fa e il mese prossimo.",
     "Due settimane fa=2025-W21; mese prossimo=2025-07"},
    {"en", "Two weeks ago and next month.", "Two weeks ago=2025-W21; next month=2025-07"},
    {"es", "Hace dos semanas y el mes próximo.", "Hace dos semanas=2025-W21; mes próximo=2025-07"},
    {"fr", "Il y a deux semaines et le mois prochain.",
     "Il y a deux semaines=2025-W21; mois prochain=2025-07"},
    {"uk", "Два тижні тому і наступного місяця.",
     "Два тижні тому=2025-W21; наступного місяця=2025-07"},
    {"ru", "Две недели назад и в следующем месяце.",
     "Две недели назад=2025-W21; следующем месяце=2025-07"},
};

TEST(DatesGolden, CountedFromToday) {
  CheckLayer(ShowDates, kCountedFromToday);
}

const std::vector<LayerCase> kWeekdays = {
    {"it", "Lunedì il ministro è partito e venerdì tornerà.",
     "Lunedì=2025-06-02; venerdì=2025-06-06"},
    {"en", "On Monday the minister left; he will return on Friday.",
     "Monday=2025-06-02; Friday=2025-06-06"},
    {"es", "El lunes el ministro salió.", "lunes=2025-06-02"},
    {"fr", "Lundi, le ministre est parti.", "Lundi=2025-06-02"},
    {"uk", "У понеділок міністр поїхав.", "понеділок=2025-06-02"},
    {"ru", "В понедельник министр уехал.", "понедельник=2025-06-02"},
    {"en", "Last Tuesday and next Wednesday.",
     "Last Tuesday=2025-06-03; next Wednesday=2025-06-11"},
    {"it", "Martedì scorso e mercoledì prossimo.",
     "Martedì scorso=2025-06-03; mercoledì prossimo=2025-06-11"},
};

TEST(DatesGolden, Weekdays) {
  CheckLayer(ShowDates, kWeekdays);
}

const std::vector<LayerCase> kHoursAndParts = {
    {"it", "Alle 7:30 di ieri il treno era fermo.", "Alle 7:30 di ieri=2025-06-04T07:30"},
    {"en", "At 7:30 a.m. yesterday the train stood still.",
     "At 7:30 a.m. yesterday=2025-06-04T07:30"},
    {"it", "Ieri sera e questa mattina.", "Ieri sera=2025-06-04TEV; questa mattina=2025-06-05TMO"},
    {"en", "Last night and this morning.", "Last night=2025-06-04TNI; this morning=2025-06-05TMO"},
    {"es", "Anoche llovió.", "Anoche=2025-06-04TNI"},
    {"fr", "Hier soir, il pleuvait.", "Hier soir=2025-06-04TEV"},
    {"it", "Nella notte di lunedì.", "notte di lunedì=2025-06-02TNI"},
};

TEST(DatesGolden, HoursAndParts) {
  CheckLayer(ShowDates, kHoursAndParts);
}

const std::vector<LayerCase> kRangesAndOpenEnds = {
    {"it", "Dal 2019 al 2021 il ponte era chiuso.", "Dal 2019 al 2021=2019/2021"},
    {"en", "From 2019 to 2021 the bridge was closed.", "From 2019 to 2021=2019/2021"},
    {"es", "De 2019 a 2021 el puente estuvo cerrado.", "De 2019 a 2021=2019/2021"},
    {"fr", "De 2019 à 2021 le pont était fermé.", "De 2019 à 2021=2019/2021"},
    {"uk", "З 2019 по 2021 рік міст був закритий.", "З 2019 по 2021 рік=2019/2021"},
    {"ru", "С 2019 по 2021 год мост был закрыт.", "С 2019 по 2021 год=2019/2021"},
    {"en", "Since 2019 the bridge has been closed.", "Since 2019=2019/.."},
    {"it", "Dal 2019 il ponte è chiuso.", "Dal 2019=2019/.."},
    {"en", "Between 3 and 5 May 2024 it rained.", "Between 3 and 5 May 2024=2024-05-03/2024-05-05"},
    {"it", "Entro il 2030 il ponte riaprirà.", "Entro il 2030=2030/ON_OR_BEFORE"},
    {"en", "By 2030 the bridge will open.", "By 2030=2030/ON_OR_BEFORE"},
    {"en", "In early 2024 and in late March 2023.",
     "early 2024=2024/START; late March 2023=2023-03/END"},
};

TEST(DatesGolden, RangesAndOpenEnds) {
  CheckLayer(ShowDates, kRangesAndOpenEnds);
}

const std::vector<LayerCase> kHowLong = {
    {"it", "Per tre giorni e due notti.", "tre giorni=P3D"},
    {"en", "For three days and two hours.", "three days and two hours=P3DT2H"},
    {"es", "Durante tres días.", "tres días=P3D"},
    {"fr", "Pendant trois jours.", "trois jours=P3D"},
    {"uk", "Протягом трьох днів.", "трьох днів=P3D"},
    {"ru", "В течение трёх дней.", "трёх дней=P3D"},
    {"it", "Un viaggio di almeno sei mesi.", "almeno sei mesi=P6M/EQUAL_OR_MORE"},
    {"en", "A trip of at least six months.", "at least six months=P6M/EQUAL_OR_MORE"},
};

TEST(DatesGolden, HowLong) {
  CheckLayer(ShowDates, kHowLong);
}

const std::vector<LayerCase> kNumbersThatAreNoDates = {
    {"it", "Il volo 1912 portava 2024 casse.", ""},
    {"en", "Room 1984 and flight 2001 were empty.", ""},
    {"it", "Costa 2023 euro.", ""},
    {"ru", "Стоит 2023 рубля.", ""},
};

TEST(DatesGolden, NumbersThatAreNoDates) {
  CheckLayer(ShowDates, kNumbersThatAreNoDates);
}

}  // namespace
}  // namespace riscontro
