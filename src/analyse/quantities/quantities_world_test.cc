// Golden cases of units, ranges, bounds, ages and changes in eight languages, without a parse.
#include <cmath>

#include "analyse/quantities/quantities_test_util.h"

namespace riscontro {
namespace {

// "13.45 USD; [20,30) km; 35 a age; 12 killed rise-by" — one value where low = high.
std::string Values(const char* language, std::string_view text) {
  std::string out;
  for (const Quantity& q : WithValues(language, text).quantities) {
    if (!out.empty()) out += "; ";
    if (q.low == q.high) {
      out += ShowNumber(q.low);
    } else {
      out += std::string(q.low_open ? "(" : "[") + ShowNumber(q.low) + "," + ShowNumber(q.high) +
             (q.high_open ? ")" : "]");
    }
    if (!q.unit.empty()) out += " " + q.unit;
    if (!q.concept_id.empty()) out += " " + q.concept_id;
    if (q.change != QuantityChange::kNone) out += " " + std::string(ToName(q.change));
  }
  return out;
}

void Check(const std::vector<ValueCase>& cases) {
  CheckValues(Values, cases);
}

TEST(QuantitiesWorld, Currencies) {
  Check({
      {"en", "It cost thirteen dollars and forty-five cents.", "13.45 USD"},
      {"en", "He paid C$40, US$30 and A$20 but a $5 tip.", "40 CAD; 30 USD; 20 AUD; 5 USD"},
      {"en", "Some 300 Polish zlotys, 40 zł, PLN 7 and 30 MEUR.",
       "[270,330] PLN; 40 PLN; 7 PLN; 30000000 EUR"},
      {"en", "It paid 75 USD million and 3 EUR billion.", "75000000 USD; 3000000000 EUR"},
      {"en", "ALL 5 were there; they TRY 3 times.", ""},
      {"it", "Costa 15 euro e 20 centesimi, cioè 300 corone svedesi.", "15.2 EUR; 300 SEK"},
      {"es", "Pagó 3 euros con 99 céntimos y 500 pesos mexicanos.", "3.99 EUR; 500 MXN"},
      {"fr", "Un prêt de 20 millions de francs suisses.", "20000000 CHF"},
      {"de", "Zwei Euro fünfzig, dann 16,4 Millionen kanadische Dollar.", "2.5 EUR; 16400000 CAD"},
      {"pt", "Custou R$ 300 milhões, não 20 libras esterlinas.", "300000000 BRL; 20 GBP"},
      {"ru", "Штраф 500 рублей 20 копеек и 300 шведских крон.", "500.2 RUB; 300 SEK"},
      {"uk", "Ціна 900 грн і 50 копійок, або 20 польських злотих.", "900.5 UAH; 20 PLN"},
  });
}

TEST(QuantitiesWorld, Measures) {
  Check({
      {"en", "He is 5 feet 2 inches tall and weighs 200 pounds.",
       "5.166666667 [ft_i]; 200 [lb_av]"},
      {"en", "A profit of 361 million pounds.", "361000000 GBP"},
      {"en", "A 3-inch pipe, 1.6 km long, at 188 miles an hour.", "3 [in_i]; 1.6 km; 188 [mi_i]/h"},
      {"en", "Nights of about -10 °C.", "[-11,-9] Cel"},
      {"en", "It was 30 °C, or 86 degrees Fahrenheit; turn 90 degrees.",
       "30 Cel; 86 [degF]; 90 deg"},
      {"en", "A magnitude 5.6 earthquake; it was 7.1-magnitude.", "5.6 magnitude; 7.1 magnitude"},
      {"it", "Un terreno di 660 metri quadri a 5 km/h.", "660 m2; 5 km/h"},
      {"es", "Recorrió 20 kilómetros cuadrados con 3 litros.", "20 km2; 3 L"},
      {"fr", "Un fichier de 3 mégaoctets et 20 hectares.", "3 MBy; 20 har"},
      {"de", "Mit 299.792.458 Metern pro Sekunde auf 50 Quadratkilometern.",
       "299792458 m/s; 50 km2"},
      {"pt", "São 190 quilômetros quadrados e 75ml.", "190 km2; 75 mL"},
      {"ru", "Площадь 20 квадратных километров, ветер 17 м / с.", "20 km2; 17 m/s"},
      {"uk", "Понад 130 кв. м, до 25 кілометрів на годину.", "(130,inf] m2; [0,25] km/h"},
  });
}

TEST(QuantitiesWorld, Ranges) {
  Check({
      {"en", "Between 30 and 40 %, 20–30 km, $1-2 million.",
       "[30,40] %; [20,30] km; [1000000,2000000] USD"},
      {"en", "More than 20 but fewer than 30 people.", "(20,30) people"},
      {"en", "At most 100 and at least 20 apples.", "[20,100]"},
      {"en", "Less than or equal to 30 votes; 500 or more ships; x >= 12.",
       "[0,30] votes; [500,inf] ships; [12,inf]"},
      {"it", "Dai 1.500 ai 2.000 posti di lavoro.", "[1500,2000] jobs"},
      {"it", "Una scossa di 2.7 a 5.8 km.", "5.8 km"},
      {"es", "De 20 a 30 personas; entre 3 y 5 buques.", "[20,30] people; [3,5] ships"},
      {"fr", "De 20 à 30 navires.", "[20,30] ships"},
      {"fr", "Plus d'un quart des votants ont dit non.", "(0.25,inf]"},
      {"de", "5 oder 6 Schiffe, 20 bis 30 Menschen.", "[5,6] ships; [20,30] people"},
      {"pt", "De 20 a 30 navios.", "[20,30] ships"},
      {"ru", "От 5 до 6 тысяч солдат.", "[5000,6000] troops"},
      {"uk", "Від 4,58 до 9,48 млн грн.", "[4580000,9480000] UAH"},
  });
}

TEST(QuantitiesWorld, Ages) {
  Check({
      {"en", "She was five years old; a 24-year-old man aged 24.", "5 a age; 24 a age; 24 a age"},
      {"it", "Un uomo di 35 anni, una 87enne e un trentacinquenne.",
       "35 a age; 87 a age; 35 a age"},
      {"it", "Una pena di 5 anni.", "5 a"},
      {"es", "Un niño de 5 años.", "5 a age"},
      {"fr", "Un homme âgé de 35 ans.", "35 a age"},
      {"de", "Ein 35-Jähriger im Alter von 35 Jahren.", "35 a age; 35 a age"},
      {"pt", "Um homem de 35 anos.", "35 a age"},
      {"ru", "35-летний житель и 7-летняя девочка.", "35 a age; 7 a age"},
      {"ru", "В 30-летней войне.", "30 a"},
      {"uk", "35-річний мешканець.", "35 a age"},
  });
}

TEST(QuantitiesWorld, Changes) {
  Check({
      {"en", "The death toll rose by 12 to 340.", "12 killed rise-by; 340 killed rise-to"},
      {"en", "Visits rose from 10 to 25.", "10 from; 25 rise-to"},
      {"en", "Sales fell 5 % and a 3 % rise followed.", "5 % fall-by; 3 % rise-by"},
      {"it", "È salito da 10 a 25.", "10 from; 25 rise-to"},
      {"it", "I prezzi sono aumentati del 5 %.", "5 % rise-by"},
      {"es", "El paro subió un 3 % hasta el 12 %.", "3 % rise-by; 12 % rise-to"},
      {"fr", "Le nombre est passé de 10 à 25.", "10 from; 25 rise-to"},
      {"de", "Der Umsatz sank um 5 % auf 300 Millionen Euro.",
       "5 % fall-by; 300000000 EUR fall-to"},
      {"pt", "O preço caiu de 25 para 10 euros.", "25 from; 10 EUR fall-to"},
      {"ru", "Сократился на 5 %.", "5 % fall-by"},
      {"uk", "Кількість зросла до 45.", "45 rise-to"},
  });
}

TEST(QuantitiesWorld, TollsInEitherOrder) {
  Check({
      {"it", "Uccise 5 persone; 5 persone uccise; i morti sono 80.",
       "5 killed; 5 killed; 80 killed"},
      {"de", "Es gab 12 Tote; 12 Menschen kamen ums Leben.", "12 killed; 12 killed"},
      {"ru", "Погибли 12 человек, было задержано более 30 человек.",
       "12 killed; (30,inf] arrested"},
      {"uk", "Загинули 12 людей, поранено 5.", "12 killed; 5 injured"},
      {"es", "Murieron 12 personas y hubo 5 heridos.", "12 killed; 5 injured"},
      {"pt", "Morreram 12 pessoas e 5 ficaram feridas.", "12 killed; 5 injured"},
      {"fr", "L'attaque a fait 12 morts et 5 blessés.", "12 killed; 5 injured"},
      {"en", "Nobody was hurt; nobody lost their job; 17 people died and 3 left.",
       "0 injured; 17 killed"},
  });
}

TEST(QuantitiesWorld, PartsOfAWhole) {
  const Article article =
      WithValues("en", "Two thirds of the voters and 20 % of the soldiers left.");
  ASSERT_EQ(article.quantities.size(), 2u);
  EXPECT_EQ(article.quantities[0].kind, QuantityKind::kRatio);
  EXPECT_NEAR(article.quantities[0].value, 2.0 / 3, 1e-12);
  EXPECT_EQ(article.Text(article.quantities[0].of), "voters");
  EXPECT_EQ(article.Text(article.quantities[1].of), "soldiers");
}

TEST(QuantitiesWorld, NoQuantities) {
  for (const char* text : {"Category Two Hurricane Zeta.", "A 2015 meeting between them.",
                           "The 6th Fleet and its first steps.", "In 79 AD Pompeii was lost.",
                           "They won 2-3 there."}) {
    EXPECT_EQ(Values("en", text), "") << text;
  }
}

// ---- Properties -------------------------------------------------------------------------

TEST(QuantitiesWorld, ALinkPointsAtTheValueAfterTheChange) {
  const Article article = WithValues("en", "The death toll rose by 12 to 340.");
  ASSERT_EQ(article.quantities.size(), 2u);
  EXPECT_EQ(article.quantities[0].changed, 1);
  EXPECT_EQ(article.quantities[1].changed, kNoIndex);
}

TEST(QuantitiesWorld, AmountsHoldTheNumberAndLieInTheSpan) {
  for (const char* text :
       {"about $1-2 million, more than 5 feet 2 inches, between 3 and 4 km, 30 MEUR, aged 35",
        "rose from 10 to 25 %, at least 20 and at most 30 ships, 500+ people, 7.1-magnitude"}) {
    for (const Quantity& q : WithValues("en", text).quantities) {
      EXPECT_TRUE(q.span.Contains(q.amount)) << text;
      EXPECT_TRUE(q.amount.Contains(q.number)) << text;
      EXPECT_LE(q.low, q.value) << text;
      EXPECT_GE(q.high, q.value) << text;
    }
  }
}

}  // namespace
}  // namespace riscontro
