// Sequences of made-up words for the tests of reuse/: a letter is a word.
#pragma once

#include <random>
#include <string_view>
#include <vector>

#include "collate/reuse/words.h"

namespace riscontro {

// "abcX": four words; capitals are content words, the other letters stop words. Each word takes
// four bytes of an imagined text, and each dot begins a sentence.
inline WordSequence MakeSequence(std::string_view letters) {
  WordSequence out;
  uint32_t sentence = 0;
  for (char c : letters) {
    if (c == '.') {
      ++sentence;
      continue;
    }
    Word word;
    word.hash = uint32_t(c);
    word.stem = c >= 'A' && c <= 'Z' ? uint32_t(c) : 0;
    word.sentence = sentence;
    uint32_t at = uint32_t(out.words.size()) * 4;
    word.span = {at, at + 3};
    out.words.push_back(word);
  }
  out.unquoted = out.words.size();
  return out;
}

// `count` letters out of the first `alphabet` ones, every third of them a content word.
inline std::string RandomLetters(std::mt19937* random, size_t count, uint32_t alphabet) {
  std::string letters;
  for (size_t i = 0; i < count; ++i) {
    uint32_t n = uint32_t((*random)() % alphabet);
    letters += char((n % 3 == 0 ? 'A' : 'a') + n);
  }
  return letters;
}

}  // namespace riscontro
