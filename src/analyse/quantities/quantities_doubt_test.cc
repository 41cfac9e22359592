// Numbers that may be read in two ways: names, dates and letters that look like quantities, and
// quantities that look like something else. Seven languages, without a parse.
#include "analyse/quantities/quantities_test_util.h"
#include "analyse/quantities/widths.h"

namespace riscontro {
namespace {

// "1/4 mile=0.25 [mi_i]; below $6,000=[0,6000] USD fall-to": one value where low = high; in
// brackets behind "of" what it is a part of.
std::string Show(const char* language, std::string_view text) {
  const Article article = WithValues(language, text);
  std::string out;
  for (const Quantity& q : article.quantities) {
    if (!out.empty()) out += "; ";
    out += std::string(article.Text(q.span)) + "=";
    out += q.low == q.high ? ShowNumber(q.low)
                           : "[" + ShowNumber(q.low) + "," + ShowNumber(q.high) + "]";
    if (!q.unit.empty()) out += " " + q.unit;
    if (!q.concept_id.empty()) out += " " + q.concept_id;
    if (q.change != QuantityChange::kNone) out += " " + std::string(ToName(q.change));
    if (!q.of.empty()) out += " of (" + std::string(article.Text(q.of)) + ")";
  }
  return out;
}

void Check(const std::vector<ValueCase>& cases) {
  CheckValues(Show, cases);
}

TEST(QuantitiesInDoubt, FractionsWithASlash) {
  Check({
      {"en", "The track is a 1/4 mile oval.", "1/4 mile=0.25 [mi_i]"},
      {"es", "La pista mide 1/4 de milla.", "1/4 de milla=0.25 [mi_i]"},
      {"it", "Più di 1/3 delle schede era bianco.", "Più di 1/3=[0.3333333333,inf] of (schede)"},
      {"en", "They remembered the 9/11 attacks.", ""},
      {"en", "A film about 9/11 was shown.", ""},
  });
}

TEST(QuantitiesInDoubt, Degrees) {
  Check({
      {"en", "It was 20 °c in the shade.", "20 °c=20 Cel"},
      {"en", "At 100 °F it melts.", "100 °F=100 [degF]"},
      {"pt", "O forno chegou aos 37ºc.", "37ºc=37 Cel"},
      {"es", "Anoche hubo 12º C en Burgos.", "12º C=12 Cel"},
      {"es", "Terminó el 12º corredor.", "12º=12"},
  });
}

TEST(QuantitiesInDoubt, LettersGluedToNumbers) {
  Check({
      {"en", "She bought a 4K television.", ""},
      {"en", "They met at gate 54B again.", ""},
      {"en", "He would station 5,700 officers there.", "5,700=5700 people"},
      {"en", "He ran a 10k on Sunday.", ""},
      {"en", "More than 10K visitors came.", "More than 10K=[10000,inf] people"},
      {"es", "Una bala de 7,62 mm.", "7,62 mm=7.62 mm"},
      {"es", "Costó $7,5 mm.", "$7,5 mm=7500000 USD"},
      {"pt", "Voa a 900 mi por hora.", "900 mi por hora=900 [mi_i]/h"},
  });
}

TEST(QuantitiesInDoubt, SignsOfTheNextNumber) {
  Check({
      {"en", "It passed a $ 4 billion mark.", "$ 4 billion=4000000000 USD"},
      {"en", "We give away 3 USD50 cards.", "USD50=50 USD"},
  });
}

TEST(QuantitiesInDoubt, NamesInDigits) {
  Check({
      // One thing is no count.
      {"it", "Il 787 decollerà domani.", ""},
      {"es", "El 787 despegará mañana.", ""},
      {"it", "I 787 in servizio sono pochi.", "787=787"},
      // A name elsewhere in the report.
      {"en", "A Boeing 787 landed. Crews of 787 jets cheered.", "787=787 planes"},
      {"en", "A Boeing 787 landed. Pilots like 787 cockpits.", ""},
      {"en", "Pilots checked 787 cockpits.", "787=787"},
  });
}

TEST(QuantitiesInDoubt, OrdinalsThatRankNothing) {
  Check({
      {"en", "It was the first flight of the rocket.", ""},
      {"en", "It was his first visit to Rome.", "first=1 visits"},
      {"en", "He fought in the Second World War.", ""},
      {"it", "È stato deciso in un secondo momento.", ""},
      {"ru", "Компании из третьих стран ушли.", ""},
      {"ru", "На экране третье место.", "третье=3"},
      {"uk", "Вже п'ятий рік поспіль тихо.", ""},
      {"uk", "Йдемо далі. 15-а.", ""},
      {"uk", "У 33-го було по-іншому, як і в 666-го.", ""},
  });
}

TEST(QuantitiesInDoubt, TensOfMillions) {
  Check({
      {"en", "It is worth hundreds of millions of euros.",
       "hundreds of millions of euros=[200000000,999000000] EUR"},
      {"en", "It is worth tens of millions of dollars.",
       "tens of millions of dollars=[20000000,99999999] USD"},
      {"it", "Decine di milioni di dollari svaniti.",
       "Decine di milioni di dollari=[20000000,99999999] USD"},
      {"es", "Miles de millones de euros.",
       "Miles de millones de euros=[2000000000,9999000000] EUR"},
      {"ru", "Потеряны сотни миллионов рублей.",
       "сотни миллионов рублей=[200000000,999000000] RUB"},
      {"de", "Mehrere hundert Menschen kamen.", "Mehrere hundert=[200,999] people"},
      {"uk", "Прийшло кількасот людей.", "кількасот=[200,999] people"},
      {"it", "Decine di migliaia di persone.", "Decine di migliaia=[20000,99999] people"},
  });
}

TEST(QuantitiesInDoubt, SomeOfSeveral) {
  Check({
      {"en", "Six of the 13 victims were children.", "Six=6 of (13 victims); 13=13 killed"},
      {"it", "Quattro dei 13 feriti sono gravi.", "Quattro=4 of (13 feriti); 13=13 injured"},
      {"es", "Dos de ellos huyeron.", "Dos=2 of (de ellos)"},
      {"ru", "Шестеро из семи кандидатов за мир.", "Шестеро=6 of (семи кандидатов); семи=7 people"},
      {"en", "The race ended after 20 of 71 laps.", "20=20 of (71 laps); 71=71"},
      {"it", "Il numero due di Palazzo Rossi tace.", ""},
  });
}

TEST(QuantitiesInDoubt, HalvesOfAUnit) {
  Check({
      {"it", "Un ritardo di quasi tre anni e mezzo.", "quasi tre anni e mezzo=[2.975,3.675] a"},
      {"it", "Dopo due anni e mezzo di guerra.", "due anni e mezzo=2.5 a"},
      {"es", "Esperó dos meses y medio.", "dos meses y medio=2.5 mo"},
      {"en", "It took two years and a half.", "two years and a half=2.5 a"},
      {"en", "It lasted two years and half of the crew left.", "two years=2 a; half=0.5 of (crew)"},
  });
}

TEST(QuantitiesInDoubt, BoundsOfRanges) {
  Check({
      {"it", "Costa da 16 a 28 milioni di dollari circa.",
       "da 16 a 28 milioni di dollari circa=[14400000,30800000] USD"},
      {"uk", "Пориви вітру до 17-22 м/с.", "до 17-22 м/с=[17,22] m/s"},
      {"en", "More than a dozen boats.", "More than a dozen=[12,inf] lifeboats"},
      {"uk", "Йому понад 25-ть років.", "понад 25-ть років=[25,inf] a age"},
      {"uk", "Минуло понад два десятки років.", "понад два десятки років=[20,inf] a"},
      {"it", "Meno di una ventina di navi.", "Meno di una ventina=[0,20] ships"},
      {"it", "Circa una ventina di navi.", "Circa una ventina=[16,24] ships"},
      {"en", "Up to 20 boats.", "Up to 20=[0,20] lifeboats"},
  });
}

TEST(QuantitiesInDoubt, WhereItWent) {
  Check({
      {"en", "Bitcoin falls below $6,000.", "below $6,000=[0,6000] USD fall-to"},
      {"en", "Shares rose above 90 euros.", "above 90 euros=[90,inf] EUR rise-to"},
      {"en", "Shares fell more than 3 %.", "more than 3 %=[3,inf] % fall-by"},
      {"it", "Il petrolio è sceso sotto i 60 dollari.", "sotto i 60 dollari=[0,60] USD fall-to"},
      {"de", "Der Kurs fiel unter 60 Dollar.", "unter 60 Dollar=[0,60] USD fall-to"},
      {"de", "Der Kurs fiel um über 3 Prozent.", "über 3 Prozent=[3,inf] % fall-by"},
      {"ru", "Курс упал ниже 60 рублей.", "ниже 60 рублей=[0,60] RUB fall-to"},
  });
}

TEST(QuantitiesInDoubt, AgesOfMany) {
  Check({
      {"it", "Riguarda i bambini tra 3 e 6 anni.", "tra 3 e 6 anni=[3,6] a age"},
      {"en", "Children between 5 and 11 years may enter.", "between 5 and 11 years=[5,11] a age"},
      {"it", "La guerra durò tra 3 e 6 anni.", "tra 3 e 6 anni=[3,6] a"},
      {"it", "Vince Tremoto (57 anni).", "57 anni=57 a age"},
  });
}

TEST(QuantitiesInDoubt, MeasuresAsAdjectives) {
  Check({
      {"ru", "Уложили 1600-километровый кабель.", "1600-километровый=1600 km"},
      {"ru", "Начался двухдневный визит.", "двухдневный=2 d"},
      {"de", "Nach einer 4-stündigen Beratung.", "4-stündigen=4 h"},
      {"en", "It burnt a 100-square-mile area.", "100-square-mile=100 [smi_us]"},
      {"uk", "Прокладено 12-кілометровий тунель.", "12-кілометровий=12 km"},
  });
}

TEST(QuantitiesInDoubt, WhoIsInPrison) {
  Check({
      {"ru", "В тюрьмах 134 журналиста.", "134=134 prisoners"},
      {"ru", "134 журналиста находятся в тюрьмах.", "134=134 prisoners"},
      {"en", "12 people are behind bars.", "12=12 prisoners"},
      {"it", "12 persone sono in carcere.", "12=12 prisoners"},
  });
}

TEST(QuantitiesInDoubt, ThingsThatAreUnitsToo) {
  Check({
      {"es", "Trabaja en un bar de Lima.", ""},
      {"es", "Una presión de 2 bar.", "2 bar=2 bar"},
      {"pt", "Está com um pé na prisão.", ""},
      {"es", "Vive a un kilómetro.", "un kilómetro=1 km"},
  });
}

TEST(QuantitiesInDoubt, MillionsOfNothingSaid) {
  Check({
      {"it", "Ne servono nove miliardi, ma prima del voto.", "nove miliardi=9000000000"},
      {"en", "It cost her two million, he said.", "two million=2000000"},
  });
}

TEST(QuantitiesInDoubt, AgesWithoutTheirWord) {
  Check({
      {"es", "Murió a los 30, en Lima.", "Murió a los 30=30 a age"},
      {"en", "A mother of two girls, ages 11 and 15.", "two=2 people; ages 11=11 a age"},
      {"es", "Marcó a los 30 y 46 minutos.", "46 minutos=46 min"},
  });
}

TEST(QuantitiesInDoubt, BothIsNoCount) {
  Check({{"de", "Beide Häuser brannten.", ""},
         {"ru", "Оба дома сгорели.", ""},
         {"uk", "Обидва будинки згоріли.", ""}});
}

// "Almost 80" reaches a little above: reports say "nearly $80 million" of 82.
TEST(Widths, AlmostIsBelowAndALittleAbove) {
  for (double value : {0.5, 80.0, 1e9}) {
    Quantity q;
    q.value = q.low = q.high = value;
    ApplyModifier(QuantityModifier::kAlmost, &q);
    EXPECT_LT(q.low, value);
    EXPECT_GT(q.high, value);
    EXPECT_LT(q.high - value, value - q.low);
  }
}

}  // namespace
}  // namespace riscontro
