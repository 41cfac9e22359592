// The scores of specification files as text: a table, the wrong cases one by one, and JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "eval/recognizers_score.h"

namespace riscontro {

// One row: a model in a language.
struct SpecRow {
  std::string language;
  std::string model;
  std::string part;     // which of its sentences; "" = all
  SpecTally all;        // but those out of scope
  SpecTally known;      // of these, what at least one port of the data's own program can do
  size_t excluded = 0;  // out of scope
};

// Markdown. Under each model of several languages, a row with all of them.
std::string SpecTable(const std::vector<SpecRow>& rows);
std::string SpecJson(const std::vector<SpecRow>& rows);

// A wrong case: the input, what was expected, what was found instead.
std::string ShowFailure(const SpecFile& file, size_t number, const std::vector<SpecResult>& found);

}  // namespace riscontro
