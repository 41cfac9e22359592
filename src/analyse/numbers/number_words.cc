#include "analyse/numbers/number_words.h"

#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>

namespace riscontro {

NumberMatch NumberWords::Match(const ScannedWords& words, size_t i) const {
  if (!words.IsWord(i)) return {};
  const ReadNumber read = reader_.At(words, i);
  const bool whole = read.kind == NumberKind::kCardinal || read.kind == NumberKind::kOrdinal;
  if (!read.found() || !whole || read.vague || read.about || read.negative) return {};
  if (read.value != std::floor(read.value) || read.value > 1e15) return {};
  if (read.article && !reader_.ArticleIsOne()) return {};
  return {read.end - i, int64_t(read.value), read.ordinal(), false};
}

NumberMatch NumberWords::MatchAny(const ScannedWords& words, size_t i) const {
  if (!words.IsNumber(i)) return Match(words, i);
  const int64_t value = words.Digits(i);
  if (value < 0) return {};
  const ReadNumber read = reader_.At(words, i, NumberMode::kOrdinals);
  const bool suffix = read.ordinal() && read.value == double(value) && read.end > i + 1 &&
                      !words.IsMark(read.end - 1, '.');
  return {suffix ? read.end - i : 1, value, suffix, true};
}

const NumberWords& NumberWordsFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<NumberWords>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<NumberWords>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<NumberWords>(language);
  return *entry;
}

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
