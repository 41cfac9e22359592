// What the network sees of a word: up to kWordKeys keys, each looked up in the model's embedding
// table and summed.
//
// The keys are hashes of the word in lower case (digits as 0, quotation marks and dashes made
// plain), of its first 1–4 and last 1–5 characters, and of its shape as written ("Xx", "X.X.",
// "dd:dd"). A key that the table lacks adds nothing, so an unknown word is known by its ends and
// its shape. Sub-word sums in the manner of Bojanowski et al. 2017 (arXiv:1607.04606), affixes as
// in Straka & Straková 2017.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace riscontro {

inline constexpr size_t kPrefixKeys = 4;
inline constexpr size_t kSuffixKeys = 5;
inline constexpr size_t kWordKey = 0;  // the whole word
inline constexpr size_t kShapeKey = 1;
inline constexpr size_t kWordKeys = 2 + kPrefixKeys + kSuffixKeys;

// 0 = the word has no such key (shorter than the affix).
using WordKeys = std::array<uint32_t, kWordKeys>;

// Keeps its memory between words: one per thread.
class WordKeyMaker {
 public:
  void Make(std::string_view form, WordKeys* keys);

 private:
  void Normalise(std::string_view form);
  void Shape(std::string_view form);

  std::string lower_;
  std::string plain_;
  std::string shape_;
};

}  // namespace riscontro
