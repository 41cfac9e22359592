// Numbers of each language, by phenomenon.
#include <gtest/gtest.h>

#include "analyse/numbers/number_test_util.h"

namespace riscontro {
namespace {

void ExpectWhole(std::string_view language, const std::vector<NumberCase>& cases,
                 NumberMode mode = NumberMode::kText) {
  for (const NumberCase& one : cases) {
    ReadNumber read = ReadFirst(one.text, language, mode);
    EXPECT_EQ(read.end, WordsOf(one.text)) << language << ": " << one.text;
    EXPECT_NEAR(read.value, one.value, std::abs(one.value) * 1e-12) << language << ": " << one.text;
  }
}

void ExpectFound(std::string_view language, const std::vector<NumberSentence>& cases,
                 NumberMode mode = NumberMode::kText) {
  for (const NumberSentence& one : cases) {
    EXPECT_EQ(NumbersOf(one.text, language, mode), one.found) << language << ": " << one.text;
  }
}

TEST(NumberGolden, English) {
  ExpectWhole("en", {{"seventeen", 17},
                     {"forty-eight", 48},
                     {"forty eight", 48},
                     {"six hundred and nine", 609},
                     {"six hundred nine", 609},
                     {"eighteen hundred", 1800},
                     {"a hundred", 100},
                     {"a hundred thousand", 100000},
                     {"hundred thousand", 100000},
                     {"three hundred and forty thousand and twelve", 340012},
                     {"five million two hundred thousand", 5200000},
                     {"2.4 million", 2400000},
                     {"35k", 35000},
                     {"7 million 300 thousand", 7300000},
                     {"four dozen", 48},
                     {"half a dozen", 6},
                     {"half a million", 500000},
                     {"three and a half million", 3500000},
                     {"six million and a half", 6500000},
                     {"nine and a quarter", 9.25},
                     {"four fifths", 0.8},
                     {"seven tenths", 0.7},
                     {"one twelfth", 1.0 / 12},
                     {"half", 0.5},
                     {"7/8", 0.875},
                     {"12 1/2", 12.5},
                     {"6½", 6.5},
                     {"eight point two five", 8.25},
                     {"eight point two million", 8200000},
                     {"minus eleven", -11},
                     {"-11.5", -11.5},
                     {"4.5e3", 4500},
                     {"6x10^2", 600},
                     {"14 lakh", 1400000},
                     {"forty-first", 41},
                     {"one hundred and twelfth", 112},
                     {"five hundredth", 500},
                     {"112th", 112}});
}

TEST(NumberGolden, EnglishSentences) {
  ExpectFound("en",
              {{"The raid killed 12 people and wounded 3,400.", "12=12; 3400=3,400"},
               {"He came ninth of 40 runners", "9#=ninth; 40=40"},
               {"A third man was held", "3#=third"},
               {"A third of the men were held", "0.333333=A third"},
               {"Prices rose 4.5 per cent, or two percentage points",
                "4.5%=4.5 per cent; 2%=two percentage points"},
               {"a $3m deal, $1.7bn of debt and 5m of cable", "3e+06=3m; 1.7e+09=1.7bn"},
               {"one in five voters; 3 out of 10 homes", "0.2=one in five; 0.3=3 out of 10"},
               {"two in three days", "2=two; 3=three"},
               {"This one cost more than the other one", ""},
               {"between two hundred and three hundred", "200=two hundred; 300=three hundred"},
               {"10-12 people", "10=10; 12=12"},
               {"See www.example.org/a/77 and https://x.org/?p=12%20b 5", "5=5"},
               {"a 250ml bottle, an A320 and a T-72", "72=72"},
               {"the first half and half-time, but half of them", "1#=first; 0.5=half"},
               {"open 24/7 in Block 8A", "24=24; 7=7"},
               {"'five' and 'the sixth'", "5=five; 6#=sixth"},
               {"a doctor", ""}});
  EXPECT_TRUE(ReadFirst("dozens", "en").vague);
  EXPECT_EQ(ReadFirst("tens of thousands", "en").high, 99999);
  EXPECT_TRUE(ReadFirst("a", "en").article);
  EXPECT_EQ(ReadFirst("two hundred and five hundred", "en").value, 200);
  ReadNumber read = ReadFirst("two hundred and six", "en");
  EXPECT_EQ(read.and_end, 2u);
  EXPECT_EQ(read.and_value, 200);
}

TEST(NumberGolden, Italian) {
  ExpectWhole("it", {{"ventotto", 28},
                     {"centodue", 102},
                     {"novecentonovantanove", 999},
                     {"millesettecento", 1700},
                     {"diecimilacinque", 10005},
                     {"300 mila", 300000},
                     {"due milioni e mezzo", 2500000},
                     {"un miliardo e duecento milioni", 1.2e9},
                     {"4,7 miliardi", 4.7e9},
                     {"mezzo milione", 500000},
                     {"mezza dozzina", 6},
                     {"quattro dozzine", 48},
                     {"una quarantina", 40},
                     {"otto virgola due", 8.2},
                     {"quattro quinti", 0.8},
                     {"due terzi", 2.0 / 3},
                     {"1.250.000,75", 1250000.75},
                     {"12.500", 12500},
                     {"3,5", 3.5},
                     {"meno dodici", -12},
                     {"trentaduesimo", 32},
                     {"duemillesimo", 2000},
                     {"80º", 80},
                     {"21esima", 21}});
  ExpectFound("it", {{"I sei feriti e le 45 case", "6=sei; 45=45"},
                     {"Un italiano su tre", "1=Un; 3=tre"},
                     {"uno su tre ha votato", "0.333333=uno su tre"},
                     {"il 12,5 per cento degli elettori", "12.5%=12,5 per cento"},
                     {"il terzo uomo e la quinta donna", "3#=terzo; 5#=quinta"},
                     {"distrutti tre mezzi corazzati", "3=tre"},
                     {"una meta per la metà di loro", "1=una; 0.5=metà"},
                     {"cinquant'anni", "50=cinquant"}});
  EXPECT_TRUE(ReadFirst("sei", "it").weak);
  EXPECT_TRUE(ReadFirst("una ventina", "it").about);
  EXPECT_TRUE(ReadFirst("1,250", "it").doubtful);
  EXPECT_FALSE(ReadFirst("1,25", "it").doubtful);
}

TEST(NumberGolden, Spanish) {
  ExpectWhole("es", {{"veintiséis", 26},
                     {"cincuenta y ocho", 58},
                     {"novecientos doce", 912},
                     {"mil quinientos", 1500},
                     {"dos mil millones", 2e9},
                     {"cuatro millones y medio", 4500000},
                     {"ocho coma dos", 8.2},
                     {"media docena", 6},
                     {"cuatro quintos", 0.8},
                     {"siete doceavos", 7.0 / 12},
                     {"vigésimo tercero", 23},
                     {"centésimo cuarto", 104},
                     {"12 450", 12450},
                     {"1.200,5", 1200.5},
                     {"3er", 3}});
  ExpectFound("es", {{"un 30 por ciento de las 2.300 casas", "1=un; 30%=30 por ciento; 2300=2.300"},
                     {"dos de los medios", "2=dos"},
                     {"los diez primeros", "10=diez; 1#=primeros"},
                     {"la mitad del país", "0.5=mitad"}});
}

TEST(NumberGolden, French) {
  ExpectWhole("fr", {{"quatre-vingt-deux", 82},
                     {"soixante et onze", 71},
                     {"soixante-quinze", 75},
                     {"quatre-vingt-dix-huit", 98},
                     {"septante-trois", 73},
                     {"trois cents", 300},
                     {"deux mille cinq cents", 2500},
                     {"quinze cents", 1500},
                     {"quatre millions et demi", 4500000},
                     {"une douzaine", 12},
                     {"une centaine", 100},
                     {"trois quarts", 0.75},
                     {"quatre cinquièmes", 0.8},
                     {"huit virgule deux", 8.2},
                     {"quatre-vingtième", 80},
                     {"trente et unième", 31},
                     {"12 450,5", 12450.5},
                     {"1er", 1},
                     {"moins douze", -12}});
  ExpectFound(
      "fr",
      {{"Les 5,2 % de hausse et 3 points de pourcentage", "5.2%=5,2 %; 3%=3 points de pourcentage"},
       {"un Français sur cinq; une sur cinq", "1=un; 5=cinq; 0.2=une sur cinq"},
       {"les vingt premiers, la vingt et unième", "20=vingt; 1#=premiers; 21#=vingt et unième"},
       {"la demi-finale", ""},
       {"une pièce de 50 cents", "1=une; 50=50"}});
  EXPECT_TRUE(ReadFirst("neuf", "fr").weak);
}

TEST(NumberGolden, German) {
  ExpectWhole("de", {{"siebenundvierzig", 47},
                     {"hundertzwölf", 112},
                     {"hundertzwoelf", 112},
                     {"zweihundertundfünf", 205},
                     {"dreitausendsechshundert", 3600},
                     {"vierhunderttausend", 400000},
                     {"drei Millionen zweihunderttausend", 3200000},
                     {"zweieinhalb Millionen", 2500000},
                     {"anderthalb", 1.5},
                     {"4,7 Mrd.", 4.7e9},
                     {"eine halbe Million", 500000},
                     {"drei Dutzend", 36},
                     {"vier Fünftel", 0.8},
                     {"drei Viertel", 0.75},
                     {"acht Komma zwei", 8.2},
                     {"siebenundvierzigste", 47},
                     {"dritten", 3},
                     {"12 450,5", 12450.5},
                     {"minus zwölf", -12}});
  ExpectFound("de", {{"im 3. Stock des Hauses 7", "3#=3.; 7=7"},
                     {"Es waren 7. Dann kamen 8", "7=7; 8=8"},
                     {"rund 12,5 Prozent", "12.5%=12,5 Prozent"},
                     {"Herr Uwe Tausend und tausend Gäste", "1000=tausend"}});
}

TEST(NumberGolden, Portuguese) {
  ExpectWhole("pt", {{"vinte e oito", 28},
                     {"duzentos e trinta e um", 231},
                     {"mil novecentos e doze", 1912},
                     {"dois mil e cinco", 2005},
                     {"quatro milhões e meio", 4500000},
                     {"três bilhões", 3e9},
                     {"meia dúzia", 6},
                     {"oito vírgula dois", 8.2},
                     {"quatro quintos", 0.8},
                     {"sete doze avos", 7.0 / 12},
                     {"vigésimo terceiro", 23},
                     {"1.200,5", 1200.5},
                     {"12º", 12}});
  ExpectFound("pt", {{"cerca de 30 por cento das 2.300 casas", "30%=30 por cento; 2300=2.300"},
                     {"metade do país", "0.5=metade"}});
}

TEST(NumberGolden, RelativeOrdinals) {
  const auto kOrdinals = NumberMode::kOrdinals;
  ExpectFound("en",
              {{"the last page, the next one, the fourth to last chapter",
                "end+0=last; current+1=next one; end-3=fourth to last"},
               {"the penultimate stage", "end-1=penultimate"}},
              kOrdinals);
  ExpectFound("it", {{"la penultima tappa", "end-1=penultima"}}, kOrdinals);
  ExpectFound("es", {{"la antepenúltima etapa", "end-2=antepenúltima"}}, kOrdinals);
  ExpectFound("fr", {{"la prochaine étape", "current+1=prochaine"}}, kOrdinals);
  ExpectFound("de", {{"die vorletzte Etappe", "end-1=vorletzte"}}, kOrdinals);
  ExpectFound("pt", {{"a penúltima etapa", "end-1=penúltima"}}, kOrdinals);
  ExpectFound("ru", {{"на предпоследнем этапе", "end-1=предпоследнем"}}, kOrdinals);
  ExpectFound("uk", {{"наступного етапу", "current+1=наступного"}}, kOrdinals);
}

}  // namespace
}  // namespace riscontro
