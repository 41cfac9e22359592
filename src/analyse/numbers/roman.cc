#include "analyse/numbers/roman.h"

#include <array>
#include <utility>

namespace riscontro {

int RomanValue(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 13> kParts = {{
      {"M", 1000},
      {"CM", 900},
      {"D", 500},
      {"CD", 400},
      {"C", 100},
      {"XC", 90},
      {"L", 50},
      {"XL", 40},
      {"X", 10},
      {"IX", 9},
      {"V", 5},
      {"IV", 4},
      {"I", 1},
  }};
  int value = 0;
  size_t part = 0;
  int repeats = 0;
  while (!text.empty() && part < kParts.size()) {
    if (text.starts_with(kParts[part].first) && repeats < 3) {
      text.remove_prefix(kParts[part].first.size());
      value += kParts[part].second;
      // Only I, X, C and M may stand up to three times.
      repeats = kParts[part].first.size() == 1 && part % 4 == 0 ? repeats + 1 : 3;
    } else {
      ++part;
      repeats = 0;
    }
  }
  return text.empty() ? value : 0;
}

}  // namespace riscontro
