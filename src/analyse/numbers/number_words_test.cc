#include "analyse/numbers/number_words.h"

#include <gtest/gtest.h>

#include "analyse/numbers/phrases.h"
#include "language/language.h"

namespace riscontro {
namespace {

std::string Cut(std::string_view text) {
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += words.Glued(i) ? "+" : " ";
    out += words[i].folded;
  }
  return out;
}

TEST(ScannedWords, CutsWordsNumbersAndMarks) {
  EXPECT_EQ(Cut("L'anno 2024."), "l'+anno 2024+.");
  EXPECT_EQ(Cut("Monday's 1,500"), "monday+'s 1+,+500");
  EXPECT_EQ(Cut("п'ять об’єктів"), "п'ять об'єктів");
  EXPECT_EQ(Cut("l’80º e la 3ª"), "l'+80+o e la 3+a");
  EXPECT_EQ(Cut("twenty-one F-16"), "twenty+-+one f+-+16");
  EXPECT_EQ(Cut("perché — Ёлка"), "perche — елка");
  EXPECT_EQ(Cut(""), "");
  EXPECT_EQ(Cut("  \n"), "");
}

TEST(ScannedWords, SpansAreThoseOfTheText) {
  std::string text = "Così 25 п’ять «ok» 2.5";
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  for (size_t i = 0; i < words.size(); ++i) {
    ASSERT_LT(words[i].span.begin, words[i].span.end);
    ASSERT_LE(words[i].span.end, text.size());
    ASSERT_GE(words[i].span.begin, i == 0 ? 0 : words[i - 1].span.end);
  }
  EXPECT_EQ(words[0].span.In(text), "Così");
  EXPECT_TRUE(words[0].capital);
  EXPECT_EQ(words.Digits(1), 25);
  EXPECT_EQ(words.Digits(0), -1);
}

TEST(PhraseTable, TheLongestPhraseOfItsKindWins) {
  PhraseTable table;
  table.Add("day", 1, 1);
  table.Add("day after tomorrow", 1, 2);
  table.Add("day", 2, 3);
  std::string text = "the Day after tomorrow, day";
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  PhraseLookups lookups;
  lookups.Reset(table, words);
  ASSERT_NE(lookups.Find(1, 1), nullptr);
  EXPECT_EQ(lookups.Find(1, 1)->a, 2);
  EXPECT_EQ(lookups.Find(1, 2)->a, 3);
  EXPECT_EQ(lookups.Find(0, 1), nullptr);
  EXPECT_EQ(lookups.Find(5, 1)->a, 1);
  EXPECT_EQ(lookups.Find(99, 1), nullptr);
}

struct WordCase {
  const char* language;
  const char* text;
  int64_t value;
  bool ordinal;
};

TEST(NumberWords, ReadsWordsOfEachLanguage) {
  const WordCase cases[] = {
      {"it", "quattro", 4, false},
      {"it", "ventiquattro", 24, false},
      {"it", "terza", 3, true},
      {"it", "duemilaventitré", 2023, false},
      {"it", "millecinquecento", 1500, false},
      {"it", "ottantesimo", 80, true},
      {"it", "un'", 1, false},
      {"en", "twenty-one", 21, false},
      {"en", "one hundred and four", 104, false},
      {"en", "third", 3, true},
      {"en", "twenty-first", 21, true},
      {"ru", "двадцать четыре", 24, false},
      {"ru", "двадцати четырёх", 24, false},
      {"ru", "третьего", 3, true},
      {"uk", "п'ять", 5, false},
      {"uk", "двадцять один", 21, false},
      {"uk", "п’ятьох", 5, false},
      {"es", "veintidós", 22, false},
      {"es", "treinta y uno", 31, false},
      {"fr", "quatre-vingt-dix-sept", 97, false},
      {"fr", "vingt et un", 21, false},
      {"de", "vierundzwanzig", 24, false},
      {"de", "zweitausend", 2000, false},
      {"pt", "vinte e um", 21, false},
  };
  for (const WordCase& c : cases) {
    ScannedWords words;
    words.Scan(c.text, {0, uint32_t(std::string_view(c.text).size())});
    NumberMatch match = NumberWordsFor(LanguageCode(c.language)).Match(words, 0);
    EXPECT_EQ(match.value, c.value) << c.text;
    EXPECT_EQ(match.ordinal, c.ordinal) << c.text;
    EXPECT_EQ(match.length, words.size()) << c.text;
  }
}

TEST(NumberWords, DigitsAndOrdinalSuffixes) {
  const WordCase cases[] = {{"en", "80th", 80, true}, {"en", "3rd", 3, true},
                            {"en", "12", 12, false},  {"it", "80º", 80, true},
                            {"it", "1°", 1, true},    {"ru", "80-й", 80, true},
                            {"fr", "1er", 1, true}};
  for (const WordCase& c : cases) {
    ScannedWords words;
    words.Scan(c.text, {0, uint32_t(std::string_view(c.text).size())});
    NumberMatch match = NumberWordsFor(LanguageCode(c.language)).MatchAny(words, 0);
    EXPECT_EQ(match.value, c.value) << c.text;
    EXPECT_EQ(match.ordinal, c.ordinal) << c.text;
  }
  EXPECT_EQ(NumberWordsFor(LanguageCode("xx")).Match(ScannedWords(), 0).length, 0u);
}

TEST(RomanValue, ReadsNumeralsAndNothingElse) {
  EXPECT_EQ(RomanValue("XX"), 20);
  EXPECT_EQ(RomanValue("XIX"), 19);
  EXPECT_EQ(RomanValue("MCMXII"), 1912);
  EXPECT_EQ(RomanValue("IIII"), 0);
  EXPECT_EQ(RomanValue("VV"), 0);
  EXPECT_EQ(RomanValue("xx"), 0);
  EXPECT_EQ(RomanValue("LIX"), 59);
  EXPECT_EQ(RomanValue("Roma"), 0);
}

}  // namespace
}  // namespace riscontro
