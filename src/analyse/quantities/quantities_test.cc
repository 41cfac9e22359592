#include <cmath>

#include "analyse/quantities/quantities_test_util.h"

namespace riscontro {
namespace {

std::vector<Quantity> Find(Article* article, const char* language, std::string_view text) {
  *article = WithValues(language, text);
  return article->quantities;
}

// "span [low,high] unit concept {counted}" of each, joined by "; "; one value where low = high.
std::string Quantities(const char* language, std::string_view text) {
  Article article;
  std::string out;
  for (const Quantity& q : Find(&article, language, text)) {
    if (!out.empty()) out += "; ";
    out += std::string(article.Text(q.span)) + " ";
    out += q.low == q.high ? ShowNumber(q.low)
                           : "[" + ShowNumber(q.low) + "," + ShowNumber(q.high) + "]";
    if (q.kind == QuantityKind::kOrdinal) out += " ord";
    if (!q.unit.empty()) out += " " + q.unit;
    if (!q.counted.empty()) out += " {" + std::string(article.Text(q.counted)) + "}";
    if (!q.concept_id.empty()) out += " " + q.concept_id;
  }
  return out;
}

struct Golden {
  const char* text;
  const char* expected;
};

void Check(const char* language, const std::vector<Golden>& cases) {
  for (const Golden& c : cases) EXPECT_EQ(Quantities(language, c.text), c.expected) << c.text;
}

TEST(Quantities, ItalianNumbersAndModifiers) {
  Check(
      "it",
      {
          {"Lanciati circa 300 droni.", "circa 300 [270,330] {droni} drones"},
          {"Colpiti da tre dozzine di missili.", "tre dozzine [32.4,39.6] {missili} missiles"},
          {"Fermati almeno sette operai.", "almeno sette [7,inf] {operai} arrested"},
          {"Un'auto da quasi 300 mila euro.", "quasi 300 mila euro [255000,315000] EUR"},
          {"Più di 1.500 passeggeri.", "Più di 1.500 [1500,inf] {passeggeri} passengers"},
          {"Meno di venti navi.", "Meno di venti [0,20] {navi} ships"},
          {"Fino a 16 scialuppe.", "Fino a 16 [0,16] {scialuppe} lifeboats"},
          {"Tra 1.500 e 1.600 marinai.", "Tra 1.500 e 1.600 [1500,1600] {marinai} crew"},
          {"Una ventina di soldati e decine di carri armati.",
           "Una ventina [16,24] {soldati} troops; decine [20,150] {carri armati} tanks"},
          {"Decine di migliaia di persone.", "Decine di migliaia [20000,99999] {persone} people"},
          {"Mezzo milione di euro, 2,5 miliardi di dollari, il 3,5%.",
           "Mezzo milione di euro 500000 EUR; 2,5 miliardi di dollari 2500000000 USD; 3,5% 3.5 %"},
          {"Duemilacinquecento tonnellate a 22 nodi.",
           "Duemilacinquecento tonnellate 2500 t; 22 nodi 22 [kn_i]"},
          {"Duecento uomini circa.", "Duecento 200 {uomini} people"},
          {"È la terza visita in nove anni.", "terza 3 ord {visita} visits; nove anni 9 a"},
          {"Nell'80º anniversario dello sbarco in Normandia.",
           "80º 80 ord {anniversario} anniversary"},
          {"Oltre due ore di colloquio.", "Oltre due ore [2,inf] h"},
          {"Due o tre incontri.", "Due o tre [2,3] {incontri} meetings"},
      });
}

TEST(Quantities, ItalianTolls) {
  Check("it",
        {
            {"Sono morte 1.500 persone.", "1.500 1500 {persone} killed"},
            {"Nel rogo 12 persone sono rimaste ferite.", "12 12 {persone} injured"},
            {"Si contano 40 morti e 7 dispersi.", "40 40 {morti} killed; 7 7 {dispersi} missing"},
            {"Nessuna vittima a bordo.", "Nessuna 0 {vittima} killed"},
            {"Furono salvati 700 passeggeri.", "700 700 {passeggeri} rescued"},
            {"Il piroscafo trasportava 900 persone.", "900 900 {persone} aboard"},
            {"Una persona è morta nel porto.", "Una 1 {persona} killed"},
            {"Persero la vita in 300? No: 300 uomini furono uccisi.",
             "300 300 killed; 300 300 {uomini} killed"},
        });
}

TEST(Quantities, EnglishNumbersAndModifiers) {
  Check("en",
        {
            {"About 300 drones flew.", "About 300 [270,330] {drones} drones"},
            {"Two dozen missiles fell.", "Two dozen [21.6,26.4] {missiles} missiles"},
            {"At least four railway workers.", "At least four [4,inf] {railway workers} people"},
            {"It cost $2.5 billion, or 3.4 per cent.",
             "$2.5 billion 2500000000 USD; 3.4 per cent 3.4 %"},
            {"1,500 passengers and crew.", "1,500 1500 {passengers} passengers"},
            {"Between 200 and 300 ships; 2-3 million votes.",
             "Between 200 and 300 [200,300] {ships} ships; 2-3 million [2000000,3000000] {votes} "
             "votes"},
            {"Hundreds of soldiers, tens of thousands of residents.",
             "Hundreds [200,999] {soldiers} troops; tens of thousands [20000,99999] {residents} "
             "people"},
            {"Nearly 1,600 seats, up to 20 boats, fewer than ten tugs.",
             "Nearly 1,600 [1360,1680] {seats} seats; up to 20 [0,20] {boats} lifeboats; fewer "
             "than ten [0,10] {tugs} ships"},
            {"The third visit in six years.", "third 3 ord {visit} visits; six years 6 a"},
            {"Twenty-one ships and two thousand five hundred men.",
             "Twenty-one 21 {ships} ships; two thousand five hundred 2500 {men} people"},
            {"Half a million people.", "Half a million 500000 {people} people"},
            {"She lay 400 miles off at 20 knots.", "400 miles 400 [mi_i]; 20 knots 20 [kn_i]"},
            {"Its 80th birthday.", "80th 80 ord {birthday}"},
        });
}

TEST(Quantities, EnglishTolls) {
  Check("en", {
                  {"1,500 people were lost.", "1,500 1500 {people} killed"},
                  {"Some 700 were saved.", "Some 700 [630,770] rescued"},
                  {"The loss of 1,600 lives.", "1,600 1600 {lives} killed"},
                  {"A blast killed 12 people and wounded thirty.",
                   "12 12 {people} killed; thirty 30 injured"},
                  {"No lives were lost.", "No 0 {lives} killed"},
                  {"Not one passenger was drowned.", "Not one 0 {passenger} killed"},
                  {"The death toll rose to 1,502.", "1,502 1502 killed"},
                  {"40 dead, 7 missing.", "40 40 {dead} killed; 7 7 missing"},
                  {"300 passengers aboard.", "300 300 {passengers} passengers"},
                  {"300 men aboard.", "300 300 {men} aboard"},
              });
}

TEST(Quantities, TollsInOtherLanguages) {
  Check("ru", {{"Погибли около 1500 человек.", "около 1500 [1350,1650] {человек} killed"},
               {"Двадцать четыре шлюпки, 1,5 млн рублей, 200 тысяч жителей.",
                "Двадцать четыре 24 {шлюпки} lifeboats; 1,5 млн рублей 1500000 RUB; 200 тысяч "
                "200000 {жителей} people"},
               {"Спасено 705 пассажиров.", "705 705 {пассажиров} rescued"},
               {"Не менее 1 500 погибших.", "Не менее 1 500 [1500,inf] {погибших} killed"}});
  Check("uk", {{"Загинуло понад 1500 людей.", "понад 1500 [1500,inf] {людей} killed"},
               {"П'ять ракет і 20 тисяч гривень.",
                "П'ять 5 {ракет} missiles; 20 тисяч гривень 20000 UAH"}});
  Check("es", {{"Murieron 1.500 personas.", "1.500 1500 {personas} killed"}});
  Check("fr",
        {{"Environ 1 500 personnes ont péri.", "Environ 1 500 [1350,1650] {personnes} killed"}});
  Check("de",
        {{"Mindestens 1.500 Menschen starben.", "Mindestens 1.500 [1500,inf] {Menschen} killed"}});
  Check("pt", {{"Morreram 1.500 pessoas.", "1.500 1500 {pessoas} killed"}});
}

TEST(Quantities, NothingWhereInDoubt) {
  for (const char* text :
       {"The Boeing 747 landed on runway.", "An F-16 and a T-54.", "He lives at 10 Downing Street.",
        "Call 555 1234 or +39 06 1234567.", "Version 2.10.3 is out.", "See page 12 and note [3].",
        "In 1912 and on April 15.", "A man walked. No ships came.", "The score was 3:16.",
        "1. The line", "One of the ships.", "Room 12 was empty."}) {
    EXPECT_EQ(Quantities("en", text), "") << text;
  }
  for (const char* text :
       {"Sei stato tu?", "Un soldato camminava.", "Secondo gli esperti è tardi.",
        "Prima di partire.", "Via Roma 12.", "Il 19 giugno 2024 alle 10:30.", "Costa 1,500 circa.",
        "Dopo la Seconda guerra.", "Nessun incontro è previsto."}) {
    EXPECT_EQ(Quantities("it", text), "") << text;
  }
}

// ---- Properties -------------------------------------------------------------------------

TEST(QuantityProperties, TheIntervalHoldsTheValue) {
  for (const char* text :
       {"about 500 drones, at least 4 workers, up to 20 boats, nearly 300 ships, dozens of tanks, "
        "two dozen missiles, between 200 and 300 men, more than 12 people, fewer than 9 planes",
        "half a million people, $3.5 million, 20% and 12 hours, hundreds of soldiers"}) {
    Article article;
    for (const Quantity& q : Find(&article, "en", text)) {
      EXPECT_LE(q.low, q.value) << article.Text(q.span);
      EXPECT_GE(q.high, q.value) << article.Text(q.span);
      EXPECT_TRUE(q.span.Contains(q.number));
    }
  }
}

TEST(QuantityProperties, SpansAreInOrderAndTheNumberIsInside) {
  Article article;
  std::vector<Quantity> found = Find(
      &article, "it", "Circa 300 droni, 40 morti, tra 2 e 3 navi, il terzo viaggio, 20 mila euro.");
  ASSERT_GE(found.size(), 5u);
  for (size_t i = 0; i < found.size(); ++i) {
    EXPECT_TRUE(found[i].span.Contains(found[i].number));
    if (i > 0) {
      EXPECT_LE(found[i - 1].span.end, found[i].span.begin);
    }
  }
}

TEST(QuantityProperties, AnyBytesAreSafe) {
  const char* pieces[] = {"1", ".",   ",", "500", " ", "mila", "-", "%",
                          "$", "tra", "e", "un",  "º", "di",   "“", "п'"};
  uint32_t seed = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int k = 0; k < 8; ++k) {
      seed = seed * 1664525 + 1013904223;
      text += pieces[(seed >> 20) % (sizeof pieces / sizeof pieces[0])];
    }
    Article article;
    for (const Quantity& q : Find(&article, "it", text)) {
      ASSERT_TRUE(std::isfinite(q.value)) << text;
      ASSERT_LE(q.low, q.high) << text;
    }
  }
}

}  // namespace
}  // namespace riscontro
