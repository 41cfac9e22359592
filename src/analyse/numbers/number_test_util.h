// For the tests of numbers: readings as text.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "analyse/numbers/number_reader.h"

namespace riscontro {

struct NumberCase {
  const char* text;  // all of it is the number
  double value;
};

struct NumberSentence {
  const char* text;
  const char* found;  // as NumbersOf writes
};

// "1500=two numbers": value=text of each number found, joined by "; ". Ordinals have a #, fractions
// none, percentages a %.
inline std::string NumbersOf(std::string_view text, std::string_view language,
                             NumberMode mode = NumberMode::kText) {
  std::string out;
  for (const FoundNumber& found : ReadNumbers(text, LanguageCode(language), mode)) {
    char value[64];
    std::snprintf(value, sizeof(value), "%.6g", found.number.value);
    if (!out.empty()) out += "; ";
    if (found.number.kind == NumberKind::kRelativeOrdinal) {
      constexpr const char* kFrom[] = {"start", "current", "end"};
      std::snprintf(value, sizeof(value), "%s%+d", kFrom[int(found.number.from)],
                    found.number.offset);
    }
    out += found.valueless ? "?" : value;
    if (found.number.ordinal()) out += '#';
    if (found.percent) out += '%';
    out += '=';
    out += found.span.In(text);
  }
  return out;
}

// What is read at the text's first word.
inline ReadNumber ReadFirst(std::string_view text, std::string_view language,
                            NumberMode mode = NumberMode::kText) {
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  return NumberReaderFor(LanguageCode(language)).At(words, 0, mode);
}

inline size_t WordsOf(std::string_view text) {
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  return words.size();
}

}  // namespace riscontro
