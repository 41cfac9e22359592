// Units of measure: what they measure, how they convert (data/units/measures.txt), and whether
// two quantities in different units may speak of the same thing.
//
// Factors are exact where the unit is defined exactly; a month is a twelfth of the mean Gregorian
// year of 365.2425 days. Money does not convert: rates move. What the units are called in a
// language is the concern of analyse/quantities. All functions are thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/layers.h"

namespace riscontro {

struct Measure {
  std::string_view code;       // "km", as in Quantity::unit
  std::string_view dimension;  // "length"
  double factor = 1;           // base unit = value × factor + offset
  double offset = 0;
  std::string_view icu;                   // the identifier of its names; may be ""
  std::vector<std::string_view> symbols;  // "km", exactly so spelled
};

// In the order of the file; lives for ever.
const std::vector<Measure>& AllMeasures();

// The measure of the code; nullptr when there is none (money, counts).
const Measure* FindMeasure(std::string_view code);

// Whether a figure in the first unit goes on in the second: "5 feet 2 inches".
bool GoesOnIn(std::string_view code, std::string_view part);

// What a quantity may be, in a unit that all of its kind share.
struct Range {
  double low = 0;
  double high = 0;
};

// The quantity's interval in the base unit of its dimension; money and counts as they are.
Range InBaseUnits(const Quantity& quantity);

// False where the two are of different kinds: miles and kilograms, dollars and euros, people and
// ships. A class of what is counted that only one of them gives does not matter.
bool Comparable(const Quantity& a, const Quantity& b);

// Whether two comparable quantities can both be true: their intervals meet. Figures in different
// units were rounded when they were converted ("10 miles", "16 km"), so each is then as wide as
// half its last digit, five hundredths at the most. A difference ("rose by 12") is no value and
// agrees with anything.
bool MayAgree(const Quantity& a, const Quantity& b);

}  // namespace riscontro
