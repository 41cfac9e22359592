// The memory against what it stands for: a reader asked each time anew.
#include "analyse/numbers/sentence_numbers.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

TEST(SentenceNumbers, AreWhatTheReaderGives) {
  SentenceNumbers numbers;
  for (const char* text : {"Two hundred and five of 1,200 men, or half, came in 1912.",
                           "No figure here", "", "one in three; a third; dozens"}) {
    ScannedWords words;
    words.Scan(text, {0, uint32_t(std::string_view(text).size())});
    const NumberReader& reader = NumberReaderFor(LanguageCode("en"));
    numbers.Reset(reader, words);
    // Twice, and from the last word to the first: what was asked before does not tell.
    for (int round = 0; round < 2; ++round) {
      for (size_t i = words.size() + 2; i-- > 0;) {
        const ReadNumber expected = reader.At(words, i), found = numbers.At(i);
        EXPECT_EQ(numbers.Found(i), expected.found()) << text << " " << i;
        EXPECT_EQ(found.end, expected.end) << text << " " << i;
        EXPECT_EQ(found.value, expected.value) << text << " " << i;
        EXPECT_EQ(found.kind, expected.kind) << text << " " << i;
      }
    }
  }
}

}  // namespace
}  // namespace riscontro
