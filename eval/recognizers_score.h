// What was expected in a sentence against what was found: the counts behind the tables.
//
// A sentence is right when every expected result was found, with its span and values, and
// nothing else was. Which fields of a value count is the model's to say; numbers are compared as
// numbers ("0,5" is "0.50"), to nine digits.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "eval/recognizers_spec.h"

namespace riscontro {

// Whether a found result means what the expected one says; spans are compared elsewhere.
using SameValue = std::function<bool(const SpecResult& expected, const SpecResult& found)>;

// True where both are numbers that differ by no more than writing, or the same text.
bool SameNumber(std::string_view expected, std::string_view found);

// Spans are the same, or (loose) differ only by words before them that `leading` lists.
struct SpanRule {
  bool loose = false;
  std::vector<std::string> leading;  // folded words
};
bool SameSpan(std::string_view input, Span expected, Span found, const SpanRule& rule);

struct CaseScore {
  bool right = false;        // spans and values
  bool spans_right = false;  // spans alone
  bool loose_right = false;  // values, and spans up to a leading article or preposition
  size_t expected = 0, found = 0, spans_matched = 0;
};

CaseScore ScoreCase(const SpecCase& one, const std::vector<SpecResult>& found,
                    const SameValue& same, const SpanRule& loose);

// Sums over the sentences of one row of a table.
struct SpecTally {
  size_t cases = 0, right = 0, spans_right = 0, loose_right = 0;
  size_t expected = 0, found = 0, spans_matched = 0;

  void Add(const CaseScore& score);
  double Share(size_t part) const { return cases == 0 ? 0 : double(part) / double(cases); }
  double SpanF1() const;  // 1 where nothing was expected and nothing found
};

}  // namespace riscontro
