// Dates as the news of six languages writes them: ranges, days from today, hours, tales.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kDatesInDigits = {
    {"it", "Il vertice del 12/03/2024 e quello del 5.6.2023.",
     "12/03/2024=2024-03-12; 5.6.2023=2023-06-05"},
    {"es", "La cumbre del 12/03/2024 fue la primera.", "12/03/2024=2024-03-12"},
    {"fr", "Le sommet du 12/03/2024 fut le premier.", "12/03/2024=2024-03-12"},
    {"en", "The summit of 2024-03-12 was the first.", "2024-03-12=2024-03-12"},
    {"ru", "Встреча 12.03.2024 была первой.", "12.03.2024=2024-03-12"},
    {"uk", "Зустріч 12.03.2024 була першою.", "12.03.2024=2024-03-12"},
};

TEST(DatesNews, DatesInDigits) {
  CheckLayer(ShowDates, kDatesInDigits);
}

const std::vector<LayerCase> kRangesOfDays = {
    {"it", "Dal 3 al 5 maggio 2024 il porto era chiuso.",
     "Dal 3 al 5 maggio 2024=2024-05-03/2024-05-05"},
    {"it", "Dal 28 aprile al 3 maggio 2024 il porto era chiuso.",
     "Dal 28 aprile al 3 maggio 2024=2024-04-28/2024-05-03"},
    {"en", "From 28 April to 3 May 2024 the port was closed.",
     "From 28 April to 3 May 2024=2024-04-28/2024-05-03"},
    {"en", "On May 3-5, 2024 it rained.", "May 3-5, 2024=2024-05-03/2024-05-05"},
    {"en", "September 5-17, 1978.", "September 5-17, 1978=1978-09-05/1978-09-17"},
    {"es", "Del 3 al 5 de mayo de 2024 el puerto estuvo cerrado.",
     "Del 3 al 5 de mayo de 2024=2024-05-03/2024-05-05"},
    {"fr", "Du 3 au 5 mai 2024, le port était fermé.", "Du 3 au 5 mai 2024=2024-05-03/2024-05-05"},
    {"uk", "З 3 по 5 травня 2024 року порт був закритий.",
     "З 3 по 5 травня 2024 року=2024-05-03/2024-05-05"},
    {"ru", "С 3 по 5 мая 2024 года порт был закрыт.",
     "С 3 по 5 мая 2024 года=2024-05-03/2024-05-05"},
    {"it", "Dal 3 maggio 2024 al 5 giugno.", "Dal 3 maggio 2024 al 5 giugno=2024-05-03/2024-06-05"},
    {"en", "From 3 May 2024 to 5 June the port was closed.",
     "From 3 May 2024 to 5 June=2024-05-03/2024-06-05"},
};

TEST(DatesNews, RangesOfDays) {
  CheckLayer(ShowDates, kRangesOfDays);
}

const std::vector<LayerCase> kRangesOfMonthsAndYears = {
    {"it", "Da marzo a giugno 2023.", "Da marzo a giugno 2023=2023-03/2023-06"},
    {"en", "From March to June 2023.", "From March to June 2023=2023-03/2023-06"},
    {"es", "De marzo a junio de 2023.", "De marzo a junio de 2023=2023-03/2023-06"},
    {"fr", "De mars à juin 2023.", "De mars à juin 2023=2023-03/2023-06"},
    {"uk", "З березня по червень 2023 року.", "З березня по червень 2023 року=2023-03/2023-06"},
    {"ru", "С марта по июнь 2023 года.", "С марта по июнь 2023 года=2023-03/2023-06"},
    {"es", "Entre 1994 y 1998.", "Entre 1994 y 1998=1994/1998"},
    {"fr", "Entre 1994 et 1998.", "Entre 1994 et 1998=1994/1998"},
    {"uk", "Між 1994 і 1998 роками.", "Між 1994 і 1998 роками=1994/1998"},
    {"ru", "Между 1994 и 1998 годами.", "Между 1994 и 1998 годами=1994/1998"},
    {"it", "Fino al 2027 e a partire dal 1º luglio 2025.",
     "Fino al 2027=2027/ON_OR_BEFORE; a partire dal 1º luglio 2025=2025-07-01/.."},
};

TEST(DatesNews, RangesOfMonthsAndYears) {
  CheckLayer(ShowDates, kRangesOfMonthsAndYears);
}

const std::vector<LayerCase> kTwoDaysAway = {
    {"it", "L'altro ieri e dopodomani.", "L'altro ieri=2025-06-03; dopodomani=2025-06-07"},
    {"en", "The day before yesterday and the day after tomorrow.",
     "The day before yesterday=2025-06-03; the day after tomorrow=2025-06-07"},
    {"es", "Anteayer llovió y pasado mañana nevará.",
     "Anteayer=2025-06-03; pasado mañana=2025-06-07"},
    {"fr", "Avant-hier il pleuvait, après-demain il neigera.",
     "Avant-hier=2025-06-03; après-demain=2025-06-07"},
    {"uk", "Позавчора дощило, післязавтра сніжитиме.",
     "Позавчора=2025-06-03; післязавтра=2025-06-07"},
    {"ru", "Позавчера шёл дождь, послезавтра пойдёт снег.",
     "Позавчера=2025-06-03; послезавтра=2025-06-07"},
};

TEST(DatesNews, TwoDaysAway) {
  CheckLayer(ShowDates, kTwoDaysAway);
}

const std::vector<LayerCase> kSomeTimeAgoAndAhead = {
    {"it", "Tre giorni fa, dieci anni fa e tra due mesi.",
     "Tre giorni fa=2025-06-02; dieci anni fa=2015; tra due mesi=2025-08"},
    {"es", "Hace tres días y dentro de dos meses.",
     "Hace tres días=2025-06-02; dentro de dos meses=2025-08"},
    {"fr", "Il y a trois jours et dans deux mois.",
     "Il y a trois jours=2025-06-02; dans deux mois=2025-08"},
    {"uk", "Три дні тому і через два місяці.", "Три дні тому=2025-06-02; через два місяці=2025-08"},
    {"ru", "Три дня назад и через два месяца.",
     "Три дня назад=2025-06-02; через два месяца=2025-08"},
};

TEST(DatesNews, SomeTimeAgoAndAhead) {
  CheckLayer(ShowDates, kSomeTimeAgoAndAhead);
}

const std::vector<LayerCase> kWeeksMonthsAndYearsNextToThis = {
    {"it", "La settimana scorsa e il mese scorso.",
     "settimana scorsa=2025-W22; mese scorso=2025-05"},
    {"en", "Last week and last month.", "Last week=2025-W22; last month=2025-05"},
    {"es", "La semana pasada y el mes pasado.", "semana pasada=2025-W22; mes pasado=2025-05"},
    {"fr", "La semaine dernière et le mois dernier.",
     "semaine dernière=2025-W22; mois dernier=2025-05"},
    {"uk", "Минулого тижня і минулого місяця.", "Минулого тижня=2025-W22; минулого місяця=2025-05"},
    {"ru", "На прошлой неделе и в прошлом месяце.",
     "прошлой неделе=2025-W22; прошлом месяце=2025-05"},
    {"it", "L'anno scorso, quest'anno e l'anno prossimo.",
     "anno scorso=2024; quest'anno=2025; anno prossimo=2026"},
    {"en", "Last year, this year and next year.", "Last year=2024; this year=2025; next year=2026"},
    {"es", "El año pasado y el próximo año.", "año pasado=2024; próximo año=2026"},
    {"fr", "L'année dernière et l'année prochaine.", "année dernière=2024; année prochaine=2026"},
    {"it", "Nel febbraio scorso e nel luglio prossimo.",
     "febbraio scorso=2025-02; luglio prossimo=2025-07"},
    {"en", "Last February and next July.", "Last February=2025-02; next July=2025-07"},
    {"es", "En febrero pasado y en julio próximo.",
     "febrero pasado=2025-02; julio próximo=2025-07"},
    {"fr", "En février dernier et en juillet prochain.",
     "février dernier=2025-02; juillet prochain=2025-07"},
};

TEST(DatesNews, WeeksMonthsAndYearsNextToThis) {
  CheckLayer(ShowDates, kWeeksMonthsAndYearsNextToThis);
}

const std::vector<LayerCase> kDecadesAndCenturies = {
    {"it", "Negli anni Ottanta e nel XIX secolo.", "anni Ottanta=198X; XIX secolo=18XX"},
    {"en", "In the 1980s and the 19th century.", "1980s=198X; 19th century=18XX"},
    {"uk", "У 1980-х роках і в XIX столітті.", "1980-х роках=198X; XIX столітті=18XX"},
    {"ru", "В 1980-х годах и в XIX веке.", "1980-х годах=198X; XIX веке=18XX"},
};

TEST(DatesNews, DecadesAndCenturies) {
  CheckLayer(ShowDates, kDecadesAndCenturies);
}

const std::vector<LayerCase> kSeasonsAndMonthsOfAYear = {
    {"it", "Nell'estate del 2022 e nella primavera del 2023.",
     "estate del 2022=2022-SU; primavera del 2023=2023-SP"},
    {"en", "In the summer of 2022 and in spring 2023.",
     "summer of 2022=2022-SU; spring 2023=2023-SP"},
    {"es", "En el verano de 2022.", "verano de 2022=2022-SU"},
    {"fr", "À l'été 2022.", "été 2022=2022-SU"},
    {"uk", "Улітку 2022 року.", "Улітку 2022 року=2022-SU"},
    {"ru", "Летом 2022 года.", "Летом 2022 года=2022-SU"},
    {"uk", "У лютому 2023 року.", "лютому 2023 року=2023-02"},
    {"ru", "В феврале 2023 года.", "феврале 2023 года=2023-02"},
};

TEST(DatesNews, SeasonsAndMonthsOfAYear) {
  CheckLayer(ShowDates, kSeasonsAndMonthsOfAYear);
}

const std::vector<LayerCase> kDaysWithTheirWeekday = {
    {"it", "Giovedì 20 marzo 2025 il ministro è partito.", "Giovedì 20 marzo 2025=2025-03-20"},
    {"en", "On Thursday, March 20, 2025, the minister left.",
     "Thursday, March 20, 2025=2025-03-20"},
    {"es", "El jueves 20 de marzo de 2025 el ministro partió.",
     "jueves 20 de marzo de 2025=2025-03-20"},
    {"fr", "Le jeudi 20 mars 2025, le ministre est parti.", "jeudi 20 mars 2025=2025-03-20"},
    {"uk", "У четвер, 20 березня 2025 року, міністр поїхав.",
     "четвер, 20 березня 2025 року=2025-03-20"},
    {"ru", "В четверг, 20 марта 2025 года, министр уехал.",
     "четверг, 20 марта 2025 года=2025-03-20"},
};

TEST(DatesNews, DaysWithTheirWeekday) {
  CheckLayer(ShowDates, kDaysWithTheirWeekday);
}

// Told as past: the last such day before the report.
const std::vector<LayerCase> kDaysWithoutAYear = {
    {"it", "Il 20 maggio il ministro è partito; il 20 giugno partirà il re.",
     "20 maggio=2025-05-20; 20 giugno=2025-06-20"},
    {"es", "El 20 de mayo el ministro partió.", "20 de mayo=2025-05-20"},
    {"fr", "Le 20 mai, le ministre est parti.", "20 mai=2025-05-20"},
    {"uk", "20 травня міністр поїхав.", "20 травня=2025-05-20"},
    {"ru", "20 мая министр уехал.", "20 мая=2025-05-20"},
};

TEST(DatesNews, DaysWithoutAYear) {
  CheckLayer(ShowDates, kDaysWithoutAYear);
}

const std::vector<LayerCase> kHoursOfADay = {
    {"en", "At 6 p.m. on December 24, 2024.", "At 6 p.m. on December 24, 2024=2024-12-24T18"},
    {"es", "A las 18:00 del 24 de diciembre de 2024.",
     "A las 18:00 del 24 de diciembre de 2024=2024-12-24T18:00"},
    {"uk", "О 18:00 24 грудня 2024 року.", "18:00 24 грудня 2024 року=2024-12-24T18:00"},
    {"ru", "В 18:00 24 декабря 2024 года.", "18:00 24 декабря 2024 года=2024-12-24T18:00"},
    {"fr", "Le 24 décembre 2024 à 18h30, la messe.", "24 décembre 2024 à 18h30=2024-12-24T18:30"},
    {"fr", "Le 24 décembre à 18h30, la messe.", "24 décembre à 18h30=2024-12-24T18:30"},
};

TEST(DatesNews, HoursOfADay) {
  CheckLayer(ShowDates, kHoursOfADay);
}

const std::vector<LayerCase> kPartsOfADay = {
    {"it", "La sera di domenica e il pomeriggio del 3 marzo 2024.",
     "sera di domenica=2025-06-01TEV; pomeriggio del 3 marzo 2024=2024-03-03TAF"},
    {"en", "On Sunday evening and in the afternoon of 3 March 2024.",
     "Sunday evening=2025-06-01TEV; afternoon of 3 March 2024=2024-03-03TAF"},
    {"fr", "Dimanche soir et mercredi matin.",
     "Dimanche soir=2025-06-01TEV; mercredi matin=2025-06-04TMO"},
    {"uk", "У неділю ввечері.", "неділю ввечері=2025-06-01TEV"},
    {"ru", "В воскресенье вечером.", "воскресенье вечером=2025-06-01TEV"},
    {"it", "Stamattina, stasera e stanotte.",
     "Stamattina=2025-06-05TMO; stasera=2025-06-05TEV; stanotte=2025-06-05TNI"},
    {"es", "Esta mañana y esta noche.", "Esta mañana=2025-06-05TMO; esta noche=2025-06-05TNI"},
    {"fr", "Ce matin et ce soir.", "Ce matin=2025-06-05TMO; ce soir=2025-06-05TEV"},
    {"uk", "Сьогодні вранці та сьогодні ввечері.",
     "Сьогодні вранці=2025-06-05TMO; сьогодні ввечері=2025-06-05TEV"},
    {"ru", "Сегодня утром и сегодня вечером.",
     "Сегодня утром=2025-06-05TMO; сегодня вечером=2025-06-05TEV"},
};

TEST(DatesNews, PartsOfADay) {
  CheckLayer(ShowDates, kPartsOfADay);
}

const std::vector<LayerCase> kBeforeAndAfterAndTheEnds = {
    {"it", "Dopo il 2020 e prima del 2010.", "Dopo il 2020=2020/AFTER; prima del 2010=2010/BEFORE"},
    {"en", "After 2020 and before 2010.", "After 2020=2020/AFTER; before 2010=2010/BEFORE"},
    {"es", "Antes de 2010 y después de 2020.",
     "Antes de 2010=2010/BEFORE; después de 2020=2020/AFTER"},
    {"uk", "До 2010 року і після 2020 року.",
     "До 2010 року=2010/BEFORE; після 2020 року=2020/AFTER"},
    {"ru", "До 2010 года и после 2020 года.",
     "До 2010 года=2010/BEFORE; после 2020 года=2020/AFTER"},
    {"it", "Verso la fine del 2023 e a metà marzo.",
     "Verso la fine del 2023=2023/END; a metà marzo=2025-03/MID"},
    {"es", "A finales de 2023 y a principios de 2024.",
     "A finales de 2023=2023/END; a principios de 2024=2024/START"},
    {"fr", "Fin 2023 et début 2024.", "Fin 2023=2023/END; début 2024=2024/START"},
    {"uk", "Наприкінці 2023 року.", "Наприкінці 2023 року=2023/END"},
    {"ru", "В конце 2023 года.", "конце 2023 года=2023/END"},
};

TEST(DatesNews, BeforeAndAfterAndTheEnds) {
  CheckLayer(ShowDates, kBeforeAndAfterAndTheEnds);
}

// Counted from the day the tale has reached, not from the report.
const std::vector<LayerCase> kTheDayAfterInATale = {
    // A day with a complement is counted from that, not from the last day told.
    {"en", "The port was closed on 3 March 2024, the day before the vote.",
     "3 March 2024=2024-03-03"},
    {"en", "The port was closed on 3 March 2024, the night before elections.",
     "3 March 2024=2024-03-03"},
    {"it", "Il porto chiuse il 3 marzo 2024, alla vigilia del voto.", "3 marzo 2024=2024-03-03"},
    {"it", "Il porto chiuse il 3 marzo 2024, il giorno dopo l'attacco.", "3 marzo 2024=2024-03-03"},
    {"fr", "Le port ferma le 3 mars 2024, à la veille du scrutin.", "3 mars 2024=2024-03-03"},
    {"es", "El puerto cerró el 3 de marzo de 2024, la víspera de la votación.",
     "3 de marzo de 2024=2024-03-03"},
    {"pt", "O porto fechou em 3 de março de 2024, na véspera da votação.",
     "3 de março de 2024=2024-03-03"},
    {"de", "Der Hafen schloss am 3. März 2024, am Vorabend der Wahl.", "3. März 2024=2024-03-03"},
    {"it", "Il 3 marzo 2024 il porto chiuse; il giorno dopo riaprì.",
     "3 marzo 2024=2024-03-03; il giorno dopo=2024-03-04"},
    {"en", "The port was closed on 3 March 2024; the next day it reopened.",
     "3 March 2024=2024-03-03; the next day=2024-03-04"},
    {"es", "El 3 de marzo de 2024 el puerto cerró; al día siguiente reabrió.",
     "3 de marzo de 2024=2024-03-03; al día siguiente=2024-03-04"},
    {"fr", "Le 3 mars 2024 le port ferma ; le lendemain il rouvrit.",
     "3 mars 2024=2024-03-03; le lendemain=2024-03-04"},
    {"uk", "3 березня 2024 року порт закрили; наступного дня його відкрили.",
     "3 березня 2024 року=2024-03-03; наступного дня=2024-03-04"},
    {"ru", "3 марта 2024 года порт закрыли; на следующий день его открыли.",
     "3 марта 2024 года=2024-03-03; следующий день=2024-03-04"},
};

TEST(DatesNews, TheDayAfterInATale) {
  CheckLayer(ShowDates, kTheDayAfterInATale);
}

const std::vector<LayerCase> kAboutHowLong = {
    {"it", "Per due settimane, per circa tre ore.", "due settimane=P2W; circa tre ore=PT3H/APPROX"},
    {"en", "about three hours.", "about three hours=PT3H/APPROX"},
    {"it", "Almeno due anni, circa dieci minuti, meno di un'ora.",
     "Almeno due anni=P2Y/EQUAL_OR_MORE; circa dieci minuti=PT10M/APPROX; meno di "
     "un'ora=PT1H/LESS_THAN"},
    {"es", "Más de dos años y unos diez minutos.",
     "Más de dos años=P2Y/MORE_THAN; unos diez minutos=PT10M/APPROX"},
    {"fr", "Plus de deux ans et environ dix minutes.",
     "Plus de deux ans=P2Y/MORE_THAN; environ dix minutes=PT10M/APPROX"},
    {"uk", "Понад два роки і близько десяти хвилин.",
     "Понад два роки=P2Y/MORE_THAN; близько десяти хвилин=PT10M/APPROX"},
    {"ru", "Более двух лет и около десяти минут.",
     "Более двух лет=P2Y/MORE_THAN; около десяти минут=PT10M/APPROX"},
    {"it", "Lo sciopero di 24 ore.", "24 ore=PT24H"},
};

TEST(DatesNews, AboutHowLong) {
  CheckLayer(ShowDates, kAboutHowLong);
}

const std::vector<LayerCase> kSinceAnAccord = {
    {"it", "Sono passati venti anni dal 3 marzo 2005.",
     "venti anni=P20Y; dal 3 marzo 2005=2005-03-03/.."},
    {"en", "Twenty years after the accord of March 3, 2005.",
     "Twenty years=P20Y; March 3, 2005=2005-03-03"},
};

TEST(DatesNews, SinceAnAccord) {
  CheckLayer(ShowDates, kSinceAnAccord);
}

const std::vector<LayerCase> kNamesAgesAndResolutionsAreNoDates = {
    {"en", "May said that March would wait.", ""},
    {"it", "Il signor Marzo e la signora Aprile.", ""},
    {"en", "He may march on Sunday.", "Sunday=2025-06-01"},
    {"it", "Mario Densi, 54 anni, è nato nel 1971.", "1971=1971"},
    {"en", "Mark Tully, 54, a 30-year-old pilot, born in 1971.", "1971=1971"},
    {"it", "La legge 194 del 1978 e l'articolo 2020.", "1978=1978"},
    {"en", "Resolution 2254 and Boeing 1999.", ""},
    {"es", "La resolución 2254 y 1999 barcos.", ""},
    {"fr", "La résolution 2254 et 1999 navires.", ""},
    {"uk", "Резолюція 2254 і 1999 кораблів.", ""},
    {"ru", "Резолюция 2254 и 1999 кораблей.", ""},
    {"en", "The 80th anniversary of the victory.", ""},
    {"it", "L'ottantesimo anniversario della vittoria.", ""},
};

TEST(DatesNews, NamesAgesAndResolutionsAreNoDates) {
  CheckLayer(ShowDates, kNamesAgesAndResolutionsAreNoDates);
}

// The verb a date hangs on decides, not the nearest.
const std::vector<LayerCase> kTheVerbOfTheDate = {
    {"it", "Lunedì il ministro, che partirà venerdì, ha incontrato i sindaci.",
     "Lunedì=2025-06-02; venerdì=2025-06-06"},
    {"en", "The minister, who will leave on Friday, met the mayors on Monday.",
     "Friday=2025-06-06; Monday=2025-06-02"},
};

TEST(DatesNews, TheVerbOfTheDate) {
  CheckLayer(ShowDates, kTheVerbOfTheDate);
}

}  // namespace
}  // namespace riscontro
