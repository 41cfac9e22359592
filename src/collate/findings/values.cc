#include "collate/findings/values.h"

#include <algorithm>
#include <tuple>

namespace riscontro {
namespace {

bool Meets(const ValueSide& side, const Valued& value) {
  return value.low <= side.high && side.low <= value.high;
}

// The most exact values open the sides; wider ones join the side they fit. A value that fits
// several is left out.
std::vector<ValueSide> OpenSides(const std::vector<Valued>& values) {
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
  return sides;
}

}  // namespace

std::vector<ValueSide> SplitSides(std::vector<Valued> values) {
  std::stable_sort(values.begin(), values.end(), [](const Valued& a, const Valued& b) {
    return std::tuple(a.high - a.low, a.low, a.testimony) <
           std::tuple(b.high - b.low, b.low, b.testimony);
  });
  std::vector<ValueSide> sides;
  // A side opened later may meet a value of an earlier one: such values tell nothing, and
  // without them the sides are made anew, until each value meets its own side alone.
  for (size_t before = values.size() + 1; before != values.size();) {
    before = values.size();
    sides = OpenSides(values);
    std::erase_if(values, [&](const Valued& value) {
      return std::count_if(sides.begin(), sides.end(),
                           [&](const ValueSide& side) { return Meets(side, value); }) > 1;
    });
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
