#include "eval/timeml_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/names.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

constexpr std::string_view kUnscoredValue = "?";

bool OverlapsAny(Span span, const std::vector<Span>& others) {
  return std::any_of(others.begin(), others.end(), [&](Span o) { return o.Overlaps(span); });
}

// The pairs, in text order: equal spans belong together, else the first that overlap.
std::vector<TimexPair> Align(const std::vector<Timex>& gold, const std::vector<Timex>& found) {
  std::vector<TimexPair> pairs;
  size_t g = 0, f = 0;
  while (g < gold.size() || f < found.size()) {
    if (f == found.size() || (g < gold.size() && gold[g].span.end <= found[f].span.begin)) {
      pairs.push_back({int(g++), -1, TimexFault::kMissed});
    } else if (g == gold.size() || found[f].span.end <= gold[g].span.begin) {
      pairs.push_back({-1, int(f++), TimexFault::kInvented});
    } else {
      pairs.push_back({int(g++), int(f++), TimexFault::kNone});
    }
  }
  return pairs;
}

Span BareSpan(const Timex& timex) {
  return timex.bare.empty() ? timex.span : timex.bare;
}

void CountPair(const Timex& gold, const Timex& found, TimexPair* pair, TimexCounts* counts) {
  ++counts->relaxed;
  counts->strict += gold.span == found.span;
  counts->bare += gold.span == found.span || BareSpan(gold) == BareSpan(found);
  const bool same_type = gold.type == found.type;
  counts->type += same_type;
  if (!same_type) pair->fault = TimexFault::kType;
  if (gold.value == kUnscoredValue) {
    --counts->found_values;
    return;
  }
  counts->value += gold.value == found.value;
  counts->same_value += SameTimexValue(gold.value, found.value);
  if (gold.value != found.value) pair->fault = TimexFault::kValue;
}

std::string Show(const Timex& timex, std::string_view text) {
  return fmt::format("'{}' {} {}{}{}", timex.span.In(text), ToName(timex.type), timex.value,
                     timex.modifier.empty() ? "" : " ", timex.modifier);
}

}  // namespace

TimexCounts& TimexCounts::operator+=(const TimexCounts& other) {
  gold += other.gold;
  found += other.found;
  strict += other.strict;
  bare += other.bare;
  relaxed += other.relaxed;
  type += other.type;
  gold_values += other.gold_values;
  found_values += other.found_values;
  value += other.value;
  same_value += other.same_value;
  return *this;
}

TimexF1 MakeTimexF1(size_t right, size_t found, size_t gold) {
  return {found > 0 ? double(right) / double(found) : 0,
          gold > 0 ? double(right) / double(gold) : 0};
}

TimexScore ScoreTimexes(const std::vector<Timex>& gold, const std::vector<Timex>& found,
                        const std::vector<Span>& unscored) {
  TimexScore score;
  TimexCounts& counts = score.counts;
  counts.gold = gold.size();
  counts.found = counts.found_values = found.size();
  for (const Timex& timex : gold) counts.gold_values += timex.value != kUnscoredValue;
  for (TimexPair& pair : Align(gold, found)) {
    if (pair.fault == TimexFault::kInvented &&
        OverlapsAny(found[size_t(pair.found)].span, unscored)) {
      --counts.found;
      --counts.found_values;
      continue;
    }
    if (pair.gold >= 0 && pair.found >= 0) {
      CountPair(gold[size_t(pair.gold)], found[size_t(pair.found)], &pair, &counts);
    }
    score.pairs.push_back(pair);
  }
  return score;
}

std::string TimexTable(const std::vector<NamedCounts>& rows) {
  std::string out =
      "| part | gold | found | strict P | R | F1 | bare F1 | relaxed P | R | F1 | type F1 | value "
      "F1 | value "
      "P | R | same value F1 |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  for (const auto& [name, c] : rows) {
    const TimexF1 strict = MakeTimexF1(c.strict, c.found, c.gold);
    const TimexF1 bare = MakeTimexF1(c.bare, c.found, c.gold);
    const TimexF1 relaxed = MakeTimexF1(c.relaxed, c.found, c.gold);
    const TimexF1 type = MakeTimexF1(c.type, c.found, c.gold);
    const TimexF1 value = MakeTimexF1(c.value, c.found_values, c.gold_values);
    const TimexF1 same = MakeTimexF1(c.same_value, c.found_values, c.gold_values);
    out += fmt::format("| {} | {} | {} |", name, c.gold, c.found);
    out += fmt::format(" {:.1f} | {:.1f} | {:.1f} | {:.1f} |", 100 * strict.precision,
                       100 * strict.recall, 100 * strict.F1(), 100 * bare.F1());
    out += fmt::format(" {:.1f} | {:.1f} | {:.1f} |", 100 * relaxed.precision, 100 * relaxed.recall,
                       100 * relaxed.F1());
    out +=
        fmt::format(" {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", 100 * type.F1(),
                    100 * value.F1(), 100 * value.precision, 100 * value.recall, 100 * same.F1());
  }
  return out;
}

std::string DescribeFault(const TimexPair& pair, std::string_view text,
                          const std::vector<Timex>& gold, const std::vector<Timex>& found) {
  const Timex* g = pair.gold >= 0 ? &gold[size_t(pair.gold)] : nullptr;
  const Timex* f = pair.found >= 0 ? &found[size_t(pair.found)] : nullptr;
  switch (pair.fault) {
    case TimexFault::kMissed:
      return "missed " + Show(*g, text);
    case TimexFault::kInvented:
      return "invented " + Show(*f, text);
    case TimexFault::kType:
      return "type of " + Show(*g, text) + ", found " + Show(*f, text);
    case TimexFault::kValue:
      return "value of " + Show(*g, text) + ", found " + Show(*f, text);
    default:
      return "";
  }
}

}  // namespace riscontro
