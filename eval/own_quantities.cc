#include "eval/own_quantities.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "document/names.h"
#include "eval/timeml_score.h"

namespace riscontro {
namespace {

constexpr double kClose = 0.01;  // of a bound: widths are rounded by hand
constexpr double kNoNumber = -1e308;

// "-" and "?" are kNoNumber; false for what is no number at all.
bool ToNumber(const std::string& text, double* number) {
  *number = kNoNumber;
  if (text == "-" || text == "?") return true;
  if (text == "inf") {
    *number = std::numeric_limits<double>::infinity();
    return true;
  }
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
  return error == std::errc() && end == text.data() + text.size();
}

bool SameBound(const std::string& gold, double found) {
  double wanted = 0;
  if (gold == "?") return true;
  if (!ToNumber(gold, &wanted)) return false;
  if (std::isinf(wanted) || std::isinf(found)) return wanted == found;
  return std::abs(wanted - found) <= kClose * std::max(std::abs(wanted), std::abs(found));
}

std::string_view OrDash(std::string_view text) {
  return text.empty() ? "-" : text;
}

// The words around, to tell what is meant.
std::string Around(Span span, std::string_view text) {
  constexpr uint32_t kReach = 40;
  uint32_t begin = span.begin > kReach ? span.begin - kReach : 0;
  uint32_t end = std::min(uint32_t(text.size()), span.end + kReach);
  while (begin > 0 && (uint8_t(text[begin]) & 0xC0) == 0x80) --begin;
  while (end < text.size() && (uint8_t(text[end]) & 0xC0) == 0x80) ++end;
  std::string around(text.substr(begin, end - begin));
  std::replace(around.begin(), around.end(), '\n', ' ');
  return around;
}

std::string Show(const GoldQuantity& q, std::string_view text) {
  return fmt::format("'{}' {} {}..{} {} {} in '{}'", q.span.In(text), q.kind, q.low, q.high, q.unit,
                     q.concept_id, Around(q.span, text));
}

std::string Show(const Quantity& q, std::string_view text) {
  return fmt::format("'{}' {} {}..{} {} {} in '{}'", q.span.In(text), ToName(q.kind), q.low, q.high,
                     OrDash(q.unit), OrDash(q.concept_id), Around(q.span, text));
}

// A share of something is a count of 0.5 there, a ratio with us.
bool SameKind(const std::string& gold, QuantityKind found) {
  return gold == ToName(found) || (gold == "cardinal" && found == QuantityKind::kRatio);
}

bool SameUnit(const std::string& gold, const Quantity& found) {
  if (gold == "?" || gold == OrDash(found.unit)) return true;
  return gold == "%" && found.kind == QuantityKind::kPercent;
}

void CountPair(const GoldQuantity& gold, const Quantity& found, std::string_view text,
               QuantityCounts* counts, std::vector<std::string>* faults) {
  ++counts->relaxed;
  counts->strict += gold.span == found.span;
  const bool kind = SameKind(gold.kind, found.kind);
  const bool interval = SameBound(gold.low, found.low) && SameBound(gold.high, found.high);
  const bool unit = SameUnit(gold.unit, found);
  counts->kind += kind;
  counts->interval += interval;
  counts->unit += unit;
  counts->right += kind && interval && unit;
  bool concept_right = true;
  if (gold.concept_id != "-" && gold.concept_id != "?") {
    ++counts->concepts;
    counts->concepts_told += !found.concept_id.empty();
    concept_right = gold.concept_id == found.concept_id;
    counts->concepts_right += concept_right;
  }
  if (kind && interval && unit && concept_right) return;
  faults->push_back("wrong " + Show(gold, text) + ", found " + Show(found, text));
}

double Percent(size_t part, size_t all) {
  return all > 0 ? 100 * double(part) / double(all) : 0;
}

}  // namespace

Result<std::vector<GoldQuantity>> GoldQuantitiesOf(const GoldArticle& article,
                                                   const std::string& path) {
  std::vector<GoldQuantity> quantities;
  for (const GoldMark& mark : article.marks) {
    const std::vector<std::string>& c = mark.columns;
    double number = 0;
    for (size_t i = 1; i <= 3; ++i) {
      if (!ToNumber(c[i], &number)) {
        return Error{ErrorKind::kMalformed, "no number '" + c[i] + "'", path,
                     "line " + std::to_string(mark.line)};
      }
    }
    quantities.push_back({mark.span, c[0], c[1], c[2], c[3], c[4], c[5]});
  }
  return quantities;
}

QuantityCounts& QuantityCounts::operator+=(const QuantityCounts& o) {
  gold += o.gold, found += o.found, strict += o.strict, relaxed += o.relaxed;
  kind += o.kind, interval += o.interval, unit += o.unit, right += o.right;
  concepts += o.concepts, concepts_told += o.concepts_told, concepts_right += o.concepts_right;
  return *this;
}

QuantityCounts ScoreQuantities(const std::vector<GoldQuantity>& gold,
                               const std::vector<Quantity>& found, std::string_view text,
                               std::vector<std::string>* faults) {
  QuantityCounts counts;
  counts.gold = gold.size();
  counts.found = found.size();
  // Spans are matched as those of dates.
  std::vector<Timex> wanted(gold.size()), ours(found.size());
  for (size_t i = 0; i < gold.size(); ++i) wanted[i].span = gold[i].span;
  for (size_t i = 0; i < found.size(); ++i) ours[i].span = found[i].span;
  for (const TimexPair& pair : ScoreTimexes(wanted, ours).pairs) {
    if (pair.gold < 0) {
      faults->push_back("invented " + Show(found[size_t(pair.found)], text));
    } else if (pair.found < 0) {
      faults->push_back("missed " + Show(gold[size_t(pair.gold)], text));
    } else {
      CountPair(gold[size_t(pair.gold)], found[size_t(pair.found)], text, &counts, faults);
    }
  }
  return counts;
}

std::string QuantityTable(const std::vector<std::pair<std::string, QuantityCounts>>& rows) {
  std::string out =
      "| part | gold | found | strict F1 | relaxed P | R | F1 | kind F1 | interval F1 | unit F1 | "
      "kind, interval and unit F1 | with a concept | concept told % | right % "
      "|\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  for (const auto& [name, c] : rows) {
    const QuantityCounts& n = c;
    auto f1 = [&n](size_t right) { return 100 * MakeTimexF1(right, n.found, n.gold).F1(); };
    const TimexF1 relaxed = MakeTimexF1(c.relaxed, c.found, c.gold);
    out += fmt::format("| {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |", name, c.gold,
                       c.found, f1(c.strict), 100 * relaxed.precision, 100 * relaxed.recall,
                       100 * relaxed.F1());
    out += fmt::format(" {:.1f} | {:.1f} | {:.1f} | {:.1f} |", f1(c.kind), f1(c.interval),
                       f1(c.unit), f1(c.right));
    out += fmt::format(" {} | {:.1f} | {:.1f} |\n", c.concepts,
                       Percent(c.concepts_told, c.concepts), Percent(c.concepts_right, c.concepts));
  }
  return out;
}

}  // namespace riscontro
