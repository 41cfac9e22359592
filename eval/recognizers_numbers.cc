// Numbers, ordinals, percentages and ranges of numbers in the convention of Recognizers-Text.
//
// Numbers are written with up to 15 digits; its decimal sign is the language's or a point, which
// SameNumber does not tell apart. Its "subtype" (integer, decimal, fraction) is not compared:
// what a number is written like is no part of what it says.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analyse/numbers/number_reader.h"
#include "eval/recognizers_models.h"

namespace riscontro {
namespace {

std::string_view Field(const SpecResult& result, const char* key) {
  if (result.values.empty()) return "";
  auto found = result.values.front().find(key);
  return found == result.values.front().end() ? "" : std::string_view(found->second);
}

SpecResult Made(Span span, std::string type, std::string value) {
  return {span, std::move(type), {{{"value", std::move(value)}}}};
}

std::vector<SpecResult> FindNumbers(const Article& article) {
  std::vector<SpecResult> out;
  for (const FoundNumber& one : ReadNumbers(article.text, article.language)) {
    if (!one.percent) out.push_back(Made(one.span, "number", SpecNumber(one.number.value)));
  }
  return out;
}

std::vector<SpecResult> FindPercentages(const Article& article) {
  std::vector<SpecResult> out;
  for (const FoundNumber& one : ReadNumbers(article.text, article.language)) {
    if (!one.percent) continue;
    const std::string value = one.valueless ? "null" : SpecNumber(one.number.value) + "%";
    out.push_back(Made(one.span, "percentage", value));
  }
  return out;
}

// "end-1", "current+0".
std::string RelativeValue(const ReadNumber& number) {
  const char* from = number.from == RelativeTo::kEnd       ? "end"
                     : number.from == RelativeTo::kCurrent ? "current"
                                                           : "start";
  return fmt::format("{}{:+d}", from, number.offset);
}

std::vector<SpecResult> FindOrdinals(const Article& article) {
  std::vector<SpecResult> out;
  for (const FoundNumber& one :
       ReadNumbers(article.text, article.language, NumberMode::kOrdinals)) {
    if (one.number.kind == NumberKind::kRelativeOrdinal) {
      out.push_back(Made(one.span, "ordinal.relative", RelativeValue(one.number)));
    } else {
      out.push_back(Made(one.span, "ordinal", SpecNumber(one.number.value)));
    }
  }
  return out;
}

bool SameNumberValue(const SpecResult& expected, const SpecResult& found) {
  return expected.type == found.type && SameNumber(Field(expected, "value"), Field(found, "value"));
}

bool SamePercentage(const SpecResult& expected, const SpecResult& found) {
  auto plain = [](std::string_view value) {
    return value.ends_with('%') ? value.substr(0, value.size() - 1) : value;
  };
  return expected.type == found.type &&
         SameNumber(plain(Field(expected, "value")), plain(Field(found, "value")));
}

}  // namespace

std::string SpecNumber(double value) {
  // Beyond what a double holds exactly the shortest form that reads back is meant.
  if (value == std::trunc(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return fmt::format("{:.15g}", value);
}

std::vector<SpecModel> NumberSpecModels() {
  return {{"NumberModel", {}, FindNumbers, SameNumberValue},
          {"OrdinalModel", {}, FindOrdinals, SameNumberValue},
          {"PercentModel", {}, FindPercentages, SamePercentage}};
}

}  // namespace riscontro
