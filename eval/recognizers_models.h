// The models of Recognizers-Text, each as what our annotators find put into its convention.
//
// An adapter translates and nothing else: it knows the other side's names, its span conventions
// and what it calls a value, so that the engine need not. recognizers_numbers.cc: numbers,
// ordinals, percentages, ranges of numbers; recognizers_units.cc: money, measures, ages,
// temperatures; recognizers_dates.cc: dates.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"
#include "document/article.h"
#include "eval/recognizers_score.h"
#include "eval/recognizers_spec.h"

namespace riscontro {

struct SpecModel {
  std::string_view name;                 // "NumberModel"; also begins the names of its variants
  std::vector<std::string_view> layers;  // that must be there; empty = the text alone
  std::function<std::vector<SpecResult>(const Article& article)> find;
  SameValue same;
};

// All of them, in the order of the tables. `folder` holds the tables recognizers_*.txt.
Result<std::vector<SpecModel>> MakeSpecModels(const std::string& folder);

// The model of a file: the longest name that the file's begins with; nullptr = none.
const SpecModel* FindSpecModel(const std::vector<SpecModel>& models, std::string_view file_model);

// The parts of the list. `units` is the text of recognizers_units.txt.
std::vector<SpecModel> NumberSpecModels();
Result<std::vector<SpecModel>> UnitSpecModels(std::string_view units);
SpecModel NumberRangeSpecModel();
// `words` is the table recognizers_words.txt.
SpecModel DateSpecModel(const Table& words);

// A number as these files write it: at most 15 digits, no exponent, a decimal point.
std::string SpecNumber(double value);

}  // namespace riscontro
