#include "clean/words.h"

#include <gtest/gtest.h>

#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

PhraseSet MakeSet(std::initializer_list<const char*> phrases) {
  PhraseSet set;
  for (const char* phrase : phrases) set.Add(phrase);
  set.Sort();
  return set;
}

TEST(PhraseSet, TheLongestPrefixOfWholeWords) {
  PhraseSet set = MakeSet({"Leggi", "leggi anche", "Perché"});
  EXPECT_EQ(set.Prefix("leggi: il porto"), 5u);
  EXPECT_EQ(set.Prefix("leggi anche: il porto"), 11u);
  EXPECT_EQ(set.Prefix("leggiamo"), 0u);
  EXPECT_EQ(set.Prefix("il leggi"), 0u);
  EXPECT_EQ(set.Prefix(""), 0u);
  EXPECT_TRUE(set.Has("perche"));
  EXPECT_FALSE(set.Has("perche no"));
}

TEST(PhraseSet, CountsWholeWords) {
  PhraseSet set = MakeSet({"journalist", "born in", "писатель"});
  EXPECT_EQ(set.CountIn("a journalist, born in hull"), 2u);
  EXPECT_EQ(set.CountIn("journalists, unborn inside"), 0u);
  EXPECT_EQ(set.CountIn("journalist journalist"), 1u);
  EXPECT_EQ(set.CountIn("писатель и моряк"), 1u);
  EXPECT_EQ(MakeSet({}).CountIn("anything"), 0u);
}

struct WordCase {
  const char* text;
  const char* words;  // folded, joined by blanks
  const char* marks;  // per word: C all capitals, c capital, w word, . mark
};

TEST(LineWords, WordsAndMarks) {
  const WordCase cases[] = {
      {"ROMA, 3 maggio", "roma , 3 maggio", "C.ww"},
      {"Kim Jong-un's visit", "kim jong-un's visit", "ccw"},
      {"L'Aquila (ANSA)", "l'aquila ( ansa )", "c.C."},
      {"Порт закрито — зараз", "порт закрито — зараз", "cw.w"},
      {"a - b", "a - b", "w.w"},
      {"", "", ""},
  };
  for (const WordCase& c : cases) {
    std::string text = c.text, words, marks;
    for (const LineWord& word : LineWords(text, {0, uint32_t(text.size())})) {
      words += (words.empty() ? "" : " ") + word.folded;
      marks += word.all_capitals ? 'C' : word.capital ? 'c' : word.is_word ? 'w' : '.';
    }
    EXPECT_EQ(words, c.words) << c.text;
    EXPECT_EQ(marks, c.marks) << c.text;
  }
}

TEST(LineWords, SpansPointIntoTheText) {
  std::string text = "però — ROMA, 5";
  for (const LineWord& word : LineWords(text, {0, uint32_t(text.size())})) {
    EXPECT_EQ(Fold(word.span.In(text)), word.folded);
  }
  EXPECT_EQ(LineWords(text, {0, 5}).size(), 1u);
}

TEST(CleanWords, EveryLanguageBringsItsWords) {
  const CleanWords& words = CleanWords::Get();
  const std::pair<const char*, const char*> there[] = {
      {"read_on", "leggi anche"}, {"read_on", "читайте також"},    {"furniture", "source"},
      {"byline", "von"},          {"faq", "perguntas frequentes"}, {"biography", "periodista"},
      {"credit", "fonte"},        {"caption", "на фото"},          {"dated", "mis a jour"},
  };
  for (auto [section, phrase] : there) EXPECT_TRUE(words.Section(section).Has(phrase)) << phrase;
  EXPECT_FALSE(words.Section("no such section").Has("source"));
  EXPECT_EQ(words.zones().at("cest"), 120);
  EXPECT_GE(words.letters().size(), 2u);
}

// A misspelt section would be passed over in silence.
TEST(CleanWords, TheFilesHoldKnownSectionsOnly) {
  const std::string known =
      " byline dated read_on furniture furniture_start notice credit agency_word outlet_word "
      "article "
      "caption caption_mark faq biography about_author zone letters particle ordinal ";
  for (const LanguagePack& pack : AllLanguages()) {
    EXPECT_FALSE(pack.Get("clean").rows.empty()) << pack.code().view();
    for (const TableRow& row : pack.Get("clean").rows) {
      EXPECT_NE(known.find(" " + std::string(row.section) + " "), std::string::npos)
          << pack.code().view() << " line " << row.line << ": [" << row.section << "]";
    }
  }
}

}  // namespace
}  // namespace riscontro
