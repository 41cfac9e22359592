#include "collate/findings/values.h"

#include <algorithm>
#include <tuple>

namespace riscontro {
namespace {

bool Meets(const ValueSide& side, const Valued& value) {
  return value.low <= side.high && side.low <= value.high;
}

}  // namespace

std::vector<ValueSide> SplitSides(std::vector<Valued> values) {
  // The most exact values open the sides; wider ones join the side they fit.
  std::stable_sort(values.begin(), values.end(), [](const Valued& a, const Valued& b) {
    return std::tuple(a.high - a.low, a.low, a.testimony) < std::tuple(b.high - b.low, b.low, b.testimony);
  });
  std::vector<ValueSide> sides;
  for (const Valued& value : values) {
    ValueSide* home = nullptr;
    size_t fitting = 0;
    for (ValueSide& side : sides) {
      if (!Meets(side, value)) continue;
      ++fitting;
      home = &side;
    }
    if (fitting > 1) continue;
    if (fitting == 0) {
      sides.push_back({value.low, value.high, {value}});
      continue;
    }
    home->low = std::max(home->low, value.low);
    home->high = std::min(home->high, value.high);
    home->values.push_back(value);
  }
  std::sort(sides.begin(), sides.end(),
            [](const ValueSide& a, const ValueSide& b) { return a.low < b.low; });
  for (ValueSide& side : sides) {
    std::sort(side.values.begin(), side.values.end(),
              [](const Valued& a, const Valued& b) { return a.testimony < b.testimony; });
  }
  return sides;
}

}  // namespace riscontro
