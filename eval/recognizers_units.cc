// Money, measures, ages and temperatures in the convention of Recognizers-Text.
//
// Its span is the number with its unit, without "about" and "at least". Every count of days,
// weeks, months and years is an age there, whatever it is the duration of, and so is "ten years
// ago". Of a range it has the last figure alone ("eight to 10 feet" is "10 feet"), and the first
// one too where the unit is said of both ("4 m² to 10 m²").
#include "eval/recognizers_units.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "analyse/numbers/number_reader.h"
#include "base/table.h"
#include "eval/recognizers_models.h"
#include "language/measures.h"

namespace riscontro {
namespace {

SpecResult Made(const Article& article, const Quantity& quantity, const char* type) {
  Span span = quantity.amount.empty() ? quantity.span : quantity.amount;
  double value = quantity.value;
  if (quantity.modifier == QuantityModifier::kBetween) {
    const auto numbers = ReadNumbers(article.Text(quantity.number), article.language);
    if (numbers.size() > 1) {
      span.begin = quantity.number.begin + numbers.back().span.begin;
      value = numbers.back().number.value;
    }
  }
  SpecFields fields{{"value", SpecNumber(value)}, {"unit", quantity.unit}};
  return {span, type, {fields}};
}

// The first figure of a range that has the unit behind both; an empty span where it has not.
SpecResult FirstOfTwo(const Article& article, const Quantity& quantity, const char* type) {
  if (quantity.modifier != QuantityModifier::kBetween || quantity.amount.empty()) return {};
  const auto numbers = ReadNumbers(article.Text(quantity.amount), article.language);
  if (numbers.size() != 2) return {};
  const std::string_view text = article.Text(quantity.amount);
  const std::string_view unit = text.substr(numbers[1].span.end);
  const uint32_t first = numbers[0].span.end;
  if (unit.empty() || text.substr(first, unit.size()) != unit) return {};
  const uint32_t begin = quantity.amount.begin;
  const Span span{begin + numbers[0].span.begin, begin + first + uint32_t(unit.size())};
  SpecFields fields{{"value", SpecNumber(numbers[0].number.value)}, {"unit", quantity.unit}};
  return {span, type, {fields}};
}

template <typename Wanted>
std::vector<SpecResult> Find(const Article& article, const char* type, const Wanted& wanted) {
  std::vector<SpecResult> out;
  for (const Quantity& quantity : article.quantities) {
    if (!wanted(quantity)) continue;
    SpecResult first = FirstOfTwo(article, quantity, type);
    if (!first.span.empty()) out.push_back(std::move(first));
    out.push_back(Made(article, quantity, type));
  }
  return out;
}

bool IsTemperature(const Quantity& quantity) {
  const Measure* measure = FindMeasure(quantity.unit);
  return quantity.kind == QuantityKind::kMeasure && measure != nullptr &&
         measure->dimension == "temperature";
}

std::vector<SpecResult> FindMoney(const Article& article) {
  return Find(article, "currency",
              [](const Quantity& q) { return q.kind == QuantityKind::kMoney; });
}

std::vector<SpecResult> FindMeasures(const Article& article) {
  return Find(article, "dimension", [](const Quantity& q) {
    return q.kind == QuantityKind::kMeasure && !IsTemperature(q);
  });
}

std::vector<SpecResult> FindTemperatures(const Article& article) {
  return Find(article, "temperature", IsTemperature);
}

// "Ten years" of "ten years ago", a date with us; an empty span where the date is no such one.
SpecResult AgoAsAge(const Article& article, const Date& date) {
  const TimePoint& start = date.expression.start;
  const TimeLength& shift = start.shift;
  const std::pair<double, const char*> kParts[] = {
      {shift.years, "a"}, {shift.months, "mo"}, {shift.weeks, "wk"}, {shift.days, "d"}};
  const std::string_view text = article.Text(date.span);
  const auto numbers = ReadNumbers(text, article.language);
  if (start.shift_sign >= 0 || numbers.empty()) return {};
  for (const auto& [count, unit] : kParts) {
    if (count == 0 || count != numbers[0].number.value) continue;
    const size_t word = text.find_first_not_of(' ', numbers[0].span.end);
    const size_t end = std::min(text.find(' ', word), text.size());
    if (word == text.npos) return {};
    const uint32_t begin = date.span.begin;
    SpecFields fields{{"value", SpecNumber(count)}, {"unit", unit}};
    return {{begin + numbers[0].span.begin, begin + uint32_t(end)}, "age", {fields}};
  }
  return {};
}

std::vector<SpecResult> FindAges(const Article& article) {
  auto ages = Find(article, "age", [](const Quantity& q) {
    constexpr std::string_view kUnits[] = {"d", "wk", "mo", "a"};
    return q.kind == QuantityKind::kDuration &&
           std::find(std::begin(kUnits), std::end(kUnits), q.unit) != std::end(kUnits);
  });
  for (const Date& date : article.dates) {
    SpecResult ago = AgoAsAge(article, date);
    const bool found = std::any_of(ages.begin(), ages.end(), [&](const SpecResult& age) {
      return age.span.Overlaps(ago.span);
    });
    if (!ago.span.empty() && !found) ages.push_back(std::move(ago));
  }
  std::sort(ages.begin(), ages.end(),
            [](const SpecResult& a, const SpecResult& b) { return a.span.begin < b.span.begin; });
  return ages;
}

std::string FieldOf(const SpecFields& fields, const char* key) {
  auto found = fields.find(key);
  return found == fields.end() ? "" : found->second;
}

}  // namespace

Result<SpecUnits> SpecUnits::Parse(std::string_view text, std::string_view section) {
  SpecUnits units;
  const Table table = ParseTable(text);
  for (const TableRow* row : table.Section(section)) {
    Meaning meaning;
    for (std::string_view code : SplitList(row->Column(0))) meaning.codes.emplace_back(code);
    meaning.factor = std::strtod(std::string(row->Column(1)).c_str(), nullptr);
    const auto names = SplitList(row->Column(2));
    if (meaning.codes.empty() || !(meaning.factor > 0) || names.empty()) {
      return Error{ErrorKind::kMalformed, "not codes | factor | names", "recognizers_units.txt",
                   "line " + std::to_string(row->line)};
    }
    for (std::string_view name : names) units.meanings_[std::string(name)].push_back(meaning);
  }
  return units;
}

bool SpecUnits::Same(const SpecFields& expected, const SpecFields& found) const {
  const auto known = meanings_.find(FieldOf(expected, "unit"));
  if (known == meanings_.end()) return false;
  const std::string value = FieldOf(found, "value"), code = FieldOf(found, "unit");
  return std::any_of(known->second.begin(), known->second.end(), [&](const Meaning& meaning) {
    const auto& codes = meaning.codes;
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) return false;
    std::string theirs = FieldOf(expected, "value");
    if (meaning.factor == 1) return SameNumber(theirs, value);
    std::replace(theirs.begin(), theirs.end(), ',', '.');
    char* end = nullptr;
    const double number = std::strtod(theirs.c_str(), &end);
    return !theirs.empty() && *end == '\0' &&
           SameNumber(SpecNumber(number * meaning.factor), value);
  });
}

Result<std::vector<SpecModel>> UnitSpecModels(std::string_view table) {
  struct Entry {
    std::string_view name;
    const char* section;
    std::vector<SpecResult> (*find)(const Article& article);
  };
  constexpr Entry kEntries[] = {{"CurrencyModel", "currency", FindMoney},
                                {"DimensionModel", "dimension", FindMeasures},
                                {"AgeModel", "age", FindAges},
                                {"TemperatureModel", "temperature", FindTemperatures}};
  std::vector<SpecModel> models;
  for (const Entry& entry : kEntries) {
    Result<SpecUnits> units = SpecUnits::Parse(table, entry.section);
    if (!units) return units.error();
    auto same = [units = *units](const SpecResult& expected, const SpecResult& found) {
      return expected.type == found.type && expected.values.size() == 1 &&
             units.Same(expected.values.front(), found.values.front());
    };
    models.push_back({entry.name, {"quantities"}, entry.find, same});
  }
  return models;
}

}  // namespace riscontro
