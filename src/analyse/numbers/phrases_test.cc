#include "analyse/numbers/phrases.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

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

TEST(PhraseTable, ManyPhrasesAreAllFoundAgain) {
  PhraseTable table;
  for (int i = 0; i < 5000; ++i)
    table.Add(
        "word" + std::string(1, char('a' + i % 26)) + std::string(size_t(i / 26), 'x') + " two",
        uint8_t(i % 60), i);
  for (int i = 0; i < 5000; ++i) {
    const std::string text =
        "word" + std::string(1, char('a' + i % 26)) + std::string(size_t(i / 26), 'x') + " two";
    ScannedWords words;
    words.Scan(text, {0, uint32_t(text.size())});
    const PhraseTable::List* list = table.Lookup(words[0]);
    ASSERT_NE(list, nullptr) << text;
    const TablePhrase* phrase = PhraseTable::Match(list, words, 0, uint8_t(i % 60));
    ASSERT_NE(phrase, nullptr) << text;
    EXPECT_EQ(phrase->a, i);
    EXPECT_EQ(table.Kinds(words[0]), uint64_t(1) << (i % 60));
    EXPECT_EQ(table.Lookup(words[0].folded), list);
  }
  EXPECT_EQ(table.Lookup("two"), nullptr);
}

}  // namespace
}  // namespace riscontro
