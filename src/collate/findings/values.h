// What testimonies of one claim say of it, grouped into sides: values that can hold together are
// one side, and two sides conflict because no value of the one can be one of the other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/dossier.h"

namespace riscontro {

// One testimony's value of something: a closed interval of numbers.
struct Valued {
  uint32_t testimony = 0;
  double low = 0;
  double high = 0;
  std::string shown;  // as the report words it
  Evidence evidence;
};

// Sides of values whose intervals meet in one point or range [low, high], in order of that range.
// Fewer than two sides: all values can hold together. A value that meets two sides joins neither
// (it cannot tell them apart), so each value meets the range of its own side and of no other, and
// is disjoint from some value of every other side.
struct ValueSide {
  double low = 0;
  double high = 0;
  std::vector<Valued> values;
};
std::vector<ValueSide> SplitSides(std::vector<Valued> values);

}  // namespace riscontro
