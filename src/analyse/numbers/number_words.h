// Number words of a language: ICU's spelling rules, inverted.
//
// Every cardinal and ordinal rule set of the language spells 0–999 once (ordinals to 199); the
// folded spellings become a map back to the numbers, so that all genders and cases ICU knows are
// read without its parser (which is slow and lenient). numbers.txt adds what ICU lacks:
//   [words]       value | forms      more cardinals (oblique cases)
//   [ordinals]    value | forms      more ordinals
//   [joined]      value | forms      multipliers written in one word with numbers on both sides
//                                    ("due" "mila" "ventiquattro")
//   [ordinal_suffixes] forms         glued to digits: "80th", "80º"
//   [not_numbers] forms              spellings that are more often something else
// Built on first use of the language (2–50 ms), thread-safe, lives for ever.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyse/numbers/words.h"
#include "document/language_code.h"

namespace riscontro {

struct NumberMatch {
  size_t length = 0;  // in words; 0 = no number here
  int64_t value = 0;
  bool ordinal = false;
  bool digits = false;  // written in digits
};

class NumberWords {
 public:
  explicit NumberWords(LanguageCode language);

  // The spelled number that begins at word i, the longest there is. "due" → 2,
  // "duemilaventiquattro" → 2024, "twenty-first" → 21 (ordinal); no spaced multipliers.
  NumberMatch Match(const ScannedWords& words, size_t i) const;
  // The same, or plain digits ("3"), or digits with an ordinal suffix ("3rd", "80º").
  NumberMatch MatchAny(const ScannedWords& words, size_t i) const;

 private:
  // 2 × value + (ordinal ? 1 : 0); -1 = none.
  int64_t Find(std::string_view folded) const;
  int64_t FindJoined(std::string_view folded) const;
  void Learn(std::string_view spelled, int64_t value, bool ordinal);
  void LearnRules(LanguageCode language);

  std::unordered_map<std::string, int64_t> numbers_;     // words joined by single spaces
  std::unordered_map<std::string, size_t> first_words_;  // → most words of a number from it
  std::vector<std::pair<std::string, int64_t>> joined_;
  // By hash of a word: whether a number may begin with it. Most words of a text begin none.
  std::vector<uint64_t> filter_ = std::vector<uint64_t>(1024);
  std::vector<std::string> suffixes_;
};

// The number words of the language, made on first use.
const NumberWords& NumberWordsFor(LanguageCode language);

// The value of an upper-case Roman numeral ("XX" → 20), 0 when it is none or above 3999.
int RomanValue(std::string_view text);

}  // namespace riscontro
