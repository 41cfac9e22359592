#include "language/measures.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/resource.h"
#include "base/table.h"

namespace riscontro {
namespace {

constexpr double kMostRounding = 0.05;

double ToDouble(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Half of the last digit that is not zero: 16 → 0.5, 120 → 5, 2.5 → 0.05.
double Rounding(double value) {
  value = std::abs(value);
  if (value == 0 || !std::isfinite(value)) return 0;
  double step = std::pow(10.0, std::ceil(std::log10(value)));
  const double least = step * 1e-7;
  auto whole = [&](double v) { return std::abs(v - std::round(v)) < 1e-6; };
  while (step > least && !whole(value / step)) step /= 10;
  return std::min(step / 2, value * kMostRounding);
}

const Table& MeasureTable() {
  static const auto* table =
      new Table(ParseTable(FindResource("data/units/measures.txt").value_or("")));
  return *table;
}

}  // namespace

const std::vector<Measure>& AllMeasures() {
  static const auto* measures = [] {
    auto* list = new std::vector<Measure>;
    for (const TableRow& row : MeasureTable().rows) {
      if (row.section == "parts") continue;
      list->push_back({row.Column(0), row.Column(1), ToDouble(row.Column(2)),
                       ToDouble(row.Column(3)), row.Column(4), SplitList(row.Column(5))});
    }
    return list;
  }();
  return *measures;
}

const Measure* FindMeasure(std::string_view code) {
  static const auto* sorted = [] {
    auto* list = new std::vector<const Measure*>;
    for (const Measure& measure : AllMeasures()) list->push_back(&measure);
    std::sort(list->begin(), list->end(),
              [](const Measure* a, const Measure* b) { return a->code < b->code; });
    return list;
  }();
  auto at = std::partition_point(sorted->begin(), sorted->end(),
                                 [&](const Measure* m) { return m->code < code; });
  return at != sorted->end() && (*at)->code == code ? *at : nullptr;
}

bool GoesOnIn(std::string_view code, std::string_view part) {
  const auto& rows = MeasureTable().rows;
  return std::any_of(rows.begin(), rows.end(), [&](const TableRow& row) {
    return row.section == "parts" && row.Column(0) == code && row.Column(1) == part;
  });
}

Range InBaseUnits(const Quantity& quantity) {
  Range range{quantity.low, quantity.high};
  const Measure* measure = FindMeasure(quantity.unit);
  if (measure == nullptr) return range;
  range.low = range.low * measure->factor + measure->offset;
  range.high = range.high * measure->factor + measure->offset;
  return range;
}

bool Comparable(const Quantity& a, const Quantity& b) {
  const Measure* x = FindMeasure(a.unit);
  const Measure* y = FindMeasure(b.unit);
  if ((x == nullptr) != (y == nullptr)) return false;
  // Degrees of no scale told are those of no other.
  const bool degrees = a.unit == "°" || b.unit == "°";
  const bool same_unit = x != nullptr && !degrees ? x->dimension == y->dimension : a.unit == b.unit;
  const bool same_class =
      a.concept_id.empty() || b.concept_id.empty() || a.concept_id == b.concept_id;
  return a.kind == b.kind && same_unit && same_class;
}

bool MayAgree(const Quantity& a, const Quantity& b) {
  if (a.IsDifference() || b.IsDifference()) return true;
  auto widened = [&](Quantity q) {
    if (a.unit != b.unit) q.low -= Rounding(q.low), q.high += Rounding(q.high);
    return InBaseUnits(q);
  };
  const Range x = widened(a), y = widened(b);
  return Comparable(a, b) && x.low <= y.high && y.low <= x.high;
}

}  // namespace riscontro
