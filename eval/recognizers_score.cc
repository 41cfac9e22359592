#include "eval/recognizers_score.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "text/fold.h"

namespace riscontro {
namespace {

constexpr double kSameDigits = 1e-9;

// The number that the whole text is, with a decimal point or comma; NaN for any other text.
double NumberOf(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), ',', '.');
  if (plain.empty() || plain.find_first_not_of("+-.0123456789eE") != std::string::npos) {
    return std::nan("");
  }
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  return end == plain.c_str() + plain.size() ? value : std::nan("");
}

// Pairs each expected result with one found; `same` says which may be paired. Both lists are in
// the order of the text and hold few, so the first that fits is taken.
template <typename Same>
size_t Pair(const std::vector<SpecResult>& expected, const std::vector<SpecResult>& found,
            const Same& same) {
  std::vector<bool> taken(found.size());
  size_t pairs = 0;
  for (const SpecResult& want : expected) {
    for (size_t i = 0; i < found.size(); ++i) {
      if (taken[i] || !same(want, found[i])) continue;
      taken[i] = true;
      ++pairs;
      break;
    }
  }
  return pairs;
}

// Whether the words before the later of the two begins are all of the list.
bool OnlyLeading(std::string_view words, const std::vector<std::string>& leading) {
  std::string folded = Fold(words);
  constexpr std::string_view kSpaces = " \t\n";
  size_t at = folded.find_first_not_of(kSpaces);
  while (at != std::string::npos) {
    // "l'anno": the apostrophe ends a word.
    size_t end = folded.find_first_of(" \t\n'", at);
    if (end != std::string::npos && folded[end] == '\'') ++end;
    if (end == std::string::npos) end = folded.size();
    const std::string word = folded.substr(at, end - at);
    if (std::find(leading.begin(), leading.end(), word) == leading.end()) return false;
    at = folded.find_first_not_of(kSpaces, end);
  }
  return true;
}

}  // namespace

bool SameNumber(std::string_view expected, std::string_view found) {
  if (expected == found) return true;
  const double a = NumberOf(expected), b = NumberOf(found);
  if (std::isnan(a) || std::isnan(b)) return false;
  return std::abs(a - b) <= kSameDigits * std::max(std::abs(a), std::abs(b));
}

bool SameSpan(std::string_view input, Span expected, Span found, const SpanRule& rule) {
  if (expected == found) return true;
  if (!rule.loose || expected.end != found.end) return false;
  const Span before{std::min(expected.begin, found.begin), std::max(expected.begin, found.begin)};
  return OnlyLeading(before.In(input), rule.leading);
}

CaseScore ScoreCase(const SpecCase& one, const std::vector<SpecResult>& found,
                    const SameValue& same, const SpanRule& loose) {
  CaseScore score;
  score.expected = one.results.size();
  score.found = found.size();
  auto spans = [](const SpecResult& a, const SpecResult& b) { return a.span == b.span; };
  auto exact = [&](const SpecResult& a, const SpecResult& b) {
    return a.span == b.span && same(a, b);
  };
  auto about = [&](const SpecResult& a, const SpecResult& b) {
    return SameSpan(one.input, a.span, b.span, loose) && same(a, b);
  };
  auto all = [&](size_t pairs) { return pairs == score.expected && pairs == score.found; };
  score.spans_matched = Pair(one.results, found, spans);
  score.spans_right = all(score.spans_matched);
  score.right = all(Pair(one.results, found, exact));
  score.loose_right = all(Pair(one.results, found, about));
  return score;
}

void SpecTally::Add(const CaseScore& score) {
  ++cases;
  right += score.right;
  spans_right += score.spans_right;
  loose_right += score.loose_right;
  expected += score.expected;
  found += score.found;
  spans_matched += score.spans_matched;
}

double SpecTally::SpanF1() const {
  const size_t both = expected + found;
  return both == 0 ? 1 : 2 * double(spans_matched) / double(both);
}

}  // namespace riscontro
