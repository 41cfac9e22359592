// Quantities against our own annotations: eval/gold/quantities/<language>.tsv.
//
// Rows as of dates (eval/own_gold.h), with these columns after the check: kind, value, low, high,
// unit, concept (docs/annotation.md). "-" is none, "inf" open, "?" not scored. Spans match as those
// of dates do: relaxed where they overlap, one to one, strict where equal.
#pragma once

#include <string>
#include <vector>

#include "document/layers.h"
#include "eval/own_gold.h"

namespace riscontro {

struct GoldQuantity {
  Span span;
  std::string kind, value, low, high, unit, concept_id;
};

// Errors: kMalformed for what is no number.
Result<std::vector<GoldQuantity>> GoldQuantitiesOf(const GoldArticle& article,
                                                   const std::string& path);

struct QuantityCounts {
  size_t gold = 0, found = 0;
  size_t strict = 0, relaxed = 0;
  // Among the relaxed matches.
  size_t kind = 0, interval = 0, unit = 0;
  size_t right = 0;                                            // kind, interval and unit
  size_t concepts = 0, concepts_told = 0, concepts_right = 0;  // gold's, ours where gold has one
  QuantityCounts& operator+=(const QuantityCounts& other);
};

// Counts one article's quantities. What is wrong is described in *faults, a line each.
QuantityCounts ScoreQuantities(const std::vector<GoldQuantity>& gold,
                               const std::vector<Quantity>& found, std::string_view text,
                               std::vector<std::string>* faults);

// A table of Markdown, a row a language.
std::string QuantityTable(const std::vector<std::pair<std::string, QuantityCounts>>& rows);

}  // namespace riscontro
