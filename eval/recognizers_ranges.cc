// Ranges of numbers in the convention of Recognizers-Text: "[5,10)", "(,30]".
//
// Its span is the modifier with the number, without the unit; what is between two numbers has its
// first and leaves its last out. "About" makes no range there.
#include <fmt/format.h>

#include <cmath>

#include "analyse/numbers/number_reader.h"
#include "analyse/quantities/widths.h"
#include "eval/recognizers_models.h"

namespace riscontro {
namespace {

// "[5,10)"; a side without an end is empty and open.
std::string RangeValue(const Quantity& q) {
  const bool low = std::isfinite(q.low), high = std::isfinite(q.high);
  const bool between = low && high && q.modifier == QuantityModifier::kBetween;
  return fmt::format("{}{},{}{}", low && !q.low_open ? '[' : '(', low ? SpecNumber(q.low) : "",
                     high ? SpecNumber(q.high) : "", high && !q.high_open && !between ? ']' : ')');
}

bool IsRange(const Quantity& q) {
  switch (q.modifier) {
    case QuantityModifier::kAtLeast:
    case QuantityModifier::kMoreThan:
    case QuantityModifier::kAtMost:
    case QuantityModifier::kLessThan:
    case QuantityModifier::kBetween:
      return true;
    default:
      // "equal to 20": words before the figure that leave it as it is.
      return q.modifier == QuantityModifier::kNone && !q.amount.empty() &&
             q.span.begin < q.amount.begin;
  }
}

// "at most" and "less than" leave the low side at nought for counts; there it is open.
Quantity Opened(Quantity q) {
  const bool below =
      q.modifier == QuantityModifier::kAtMost || q.modifier == QuantityModifier::kLessThan;
  if (below && q.low == 0) q.low = -INFINITY;
  return q;
}

// "About 20 to 100": the range alone, as if "about" were not said.
Quantity WithoutAbout(Quantity q) {
  const bool widened = q.modifier == QuantityModifier::kBetween && q.low < q.value;
  if (!widened) return q;
  q.low = q.value;
  q.high /= 1 + kAboutWidth;
  q.span.begin = q.number.begin;
  return q;
}

// "More than 2 in 5": more than 2 there, which knows no ratios of two numbers in ranges.
Quantity FirstOfRatio(const Article& article, Quantity q) {
  const std::string_view number = article.Text(q.number);
  const size_t space = number.find(' ');
  if (q.kind != QuantityKind::kRatio || q.span.begin == q.number.begin ||
      number.find(' ', space + 1) == number.npos)
    return q;
  const auto first = ReadNumbers(number.substr(0, space), article.language);
  if (first.size() != 1 || std::isfinite(q.low) == std::isfinite(q.high)) return q;
  q.number.end = q.span.end = q.number.begin + uint32_t(space);
  q.amount = q.number;
  (std::isfinite(q.low) ? q.low : q.high) = first[0].number.value;
  return q;
}

std::vector<SpecResult> FindRanges(const Article& article) {
  std::vector<SpecResult> out;
  for (const Quantity& quantity : article.quantities) {
    if (!IsRange(quantity)) continue;
    const Quantity q = FirstOfRatio(article, WithoutAbout(quantity));
    // Words after the unit are a modifier too ("500 euros or more").
    const Span amount = q.amount.empty() ? q.number : q.amount;
    const uint32_t end = q.span.end > amount.end ? q.span.end : q.number.end;
    SpecFields fields{{"value", RangeValue(Opened(q))}};
    out.push_back({{q.span.begin, end}, "numberrange", {fields}});
  }
  return out;
}

struct Sides {
  std::string_view low, high;
};

// Both numbers of "[5,10)"; false for another text.
bool Split(std::string_view range, Sides* sides) {
  const size_t comma = range.find(',');
  if (range.size() < 3 || comma == std::string_view::npos) return false;
  sides->low = range.substr(1, comma - 1);
  sides->high = range.substr(comma + 1, range.size() - comma - 2);
  return true;
}

bool SameRange(const SpecResult& expected, const SpecResult& found) {
  if (expected.type != found.type || expected.values.size() != 1) return false;
  auto text = expected.values.front().find("value");
  if (text == expected.values.front().end()) return false;
  const std::string& theirs = text->second;
  const std::string& ours = found.values.front().at("value");
  Sides a, b;
  return Split(theirs, &a) && Split(ours, &b) && theirs.front() == ours.front() &&
         theirs.back() == ours.back() && SameNumber(a.low, b.low) && SameNumber(a.high, b.high);
}

}  // namespace

SpecModel NumberRangeSpecModel() {
  return {"NumberRangeModel", {"quantities"}, FindRanges, SameRange};
}

}  // namespace riscontro
