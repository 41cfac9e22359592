#include "analyse/quantities/quantity_scan.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr size_t kLongestPhrase = 7;

// The item of a layer in text order that overlaps the span.
template <typename T>
const T* Overlapping(const std::vector<T>& items, Span span) {
  auto at = std::partition_point(items.begin(), items.end(),
                                 [&](const T& item) { return item.span.end <= span.begin; });
  return at != items.end() && at->span.Overlaps(span) ? &*at : nullptr;
}

}  // namespace

const TablePhrase* QuantityScan::Before(size_t i, QuantityWord kind) const {
  for (size_t back = std::min(kLongestPhrase, i); back >= 1; --back) {
    const TablePhrase* phrase = Find(i - back, kind);
    if (phrase != nullptr && phrase->length() == back) return phrase;
  }
  return nullptr;
}

const TablePhrase* QuantityScan::Within(size_t begin, size_t end, QuantityWord kind) const {
  for (size_t i = begin; i < end && i < size(); ++i) {
    const TablePhrase* phrase = Find(i, kind);
    if (phrase != nullptr && i + phrase->length() <= end) return phrase;
  }
  return nullptr;
}

const Date* QuantityScan::DateAt(size_t i) const {
  return Overlapping(article_.dates, words_[i].span);
}

bool QuantityScan::Reserved(size_t i) const {
  const Date* date = DateAt(i);
  if (date == nullptr || date->type == TimexType::kDuration ||
      date->expression.start.anchor == Anchor::kEvent) {
    return false;
  }
  return !IsFigure(i, *date);
}

// "by 3.5 per cent", "от 5 до 6 тысяч", "des milliers": what ends in a figure with a unit or a
// multiplier behind it is no date; nor is "by 12" after "rose".
bool QuantityScan::IsFigure(size_t i, const Date& date) const {
  size_t first = i, last = i;
  while (first > 0 && words_[first].span.begin > date.span.begin) --first;
  while (last + 1 < size() && words_[last + 1].span.begin < date.span.end) ++last;
  if (last + 1 >= size()) return false;
  // "1/4 mile", "more than 1/2"
  const ReadNumber whole = numbers_.At(first);
  if (whole.kind == NumberKind::kFraction && whole.end > last) {
    return Find(whole.end, QuantityWord::kMeasure) != nullptr ||
           Find(whole.end, QuantityWord::kOf) != nullptr ||
           Before(first, QuantityWord::kModifier) != nullptr;
  }
  const ReadNumber number = numbers_.At(last);
  if (number.vague || number.end > last + 1) return true;
  if (!words_.IsNumber(last)) return false;
  for (QuantityWord kind : {QuantityWord::kRise, QuantityWord::kFall, QuantityWord::kChange}) {
    if (last <= first + 1 && Before(first, kind) != nullptr) return true;
  }
  return Find(last + 1, QuantityWord::kPercent) != nullptr ||
         Find(last + 1, QuantityWord::kMoney) != nullptr;
}

const Name* QuantityScan::NameAt(size_t i) const {
  return Overlapping(article_.names, words_[i].span);
}

const Token* QuantityScan::TokenAt(size_t i) const {
  uint32_t token = article_.TokenAt(words_[i].span.begin);
  if (token >= article_.tokens.size()) return nullptr;
  return article_.tokens[token].span.Overlaps(words_[i].span) ? &article_.tokens[token] : nullptr;
}

bool QuantityScan::EndsClause(size_t i) const {
  if (i >= size()) return true;
  for (char mark : {'.', ';', ':', '!', '?', '(', ')'}) {
    if (words_.IsMark(i, mark)) return true;
  }
  return false;
}

}  // namespace riscontro
