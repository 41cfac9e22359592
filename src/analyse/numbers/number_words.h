// Whole numbers as dates/ asks for them, over NumberReader; and Roman numerals.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyse/numbers/number_reader.h"
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
  explicit NumberWords(LanguageCode language) : reader_(NumberReaderFor(language)) {}

  // The spelled whole number that begins at word i, the longest there is. "due" → 2,
  // "duemilaventiquattro" → 2024, "twenty-first" → 21 (ordinal).
  NumberMatch Match(const ScannedWords& words, size_t i) const;
  // The same, or plain digits ("3"), or digits with an ordinal suffix ("3rd", "80º").
  NumberMatch MatchAny(const ScannedWords& words, size_t i) const;

 private:
  const NumberReader& reader_;
};

// The number words of the language, made on first use.
const NumberWords& NumberWordsFor(LanguageCode language);

// The value of an upper-case Roman numeral ("XX" → 20), 0 when it is none or above 3999.
int RomanValue(std::string_view text);

}  // namespace riscontro
