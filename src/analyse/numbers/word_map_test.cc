#include "analyse/numbers/word_map.h"

#include <gtest/gtest.h>

#include <map>

namespace riscontro {
namespace {

TEST(WordMap, FindsWhatAPlainMapFinds) {
  WordMap<int> words;
  std::map<std::string, int> plain;
  for (int i = 0; i < 5000; ++i) {
    const std::string word = "w" + std::to_string(i * 7919 % 6007);
    words[word] += i;
    plain[word] += i;
  }
  EXPECT_EQ(words.entries().size(), plain.size());
  for (int i = 0; i < 6100; ++i) {
    const std::string word = "w" + std::to_string(i);
    ScannedWord scanned;
    scanned.folded = word;
    scanned.hash = WordHash(word);
    const int* found = words.Find(scanned);
    auto expected = plain.find(word);
    ASSERT_EQ(found != nullptr, expected != plain.end()) << word;
    if (found != nullptr) {
      EXPECT_EQ(*found, expected->second) << word;
    }
  }
}

}  // namespace
}  // namespace riscontro
