// The scores of specification files as text: a table, the wrong cases one by one, and JSON.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "eval/recognizers_score.h"

namespace riscontro {

// The results of one type: how many were expected, how many of these were found with their span
// and values, and how many were found that nobody expected there.
struct TypeTally {
  size_t expected = 0, right = 0, extra = 0;
};

// One row: a model in a language.
struct SpecRow {
  std::string language;
  std::string model;
  std::string part;  // which of its sentences; "" = all
  SpecTally all;     // but those out of scope
  SpecTally known;   // of these, what at least one port of the data's own program can do
  std::map<std::string, TypeTally> types;  // of `all`
  size_t excluded = 0;                     // out of scope, or undated
  size_t undated = 0;   // their values need a reference date, and none could be had
  size_t borrowed = 0;  // scored by the reference date of the same sentence in another language
};

// Markdown. Under each model of several languages, a row with all of them; under the table, how
// many sentences lost their reference date.
std::string SpecTable(const std::vector<SpecRow>& rows);
// The same by type of result, result by result.
std::string SpecTypeTable(const std::vector<SpecRow>& rows);
std::string SpecJson(const std::vector<SpecRow>& rows);

// A wrong case: the input, what was expected, what was found instead.
std::string ShowFailure(const SpecFile& file, size_t number, const std::vector<SpecResult>& found);

}  // namespace riscontro
