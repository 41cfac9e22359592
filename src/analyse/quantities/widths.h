// How wide a number is meant: the one table of the intervals that modifiers give.
//
//   said                     interval                   set by hand; no data behind it yet
//   "500"                    [500, 500]
//   "about 500"              [450, 550]                 kAboutWidth
//   "two dozen"              [21.6, 26.4]               kDozenWidth
//   "una ventina"            [16, 24]                   kAboutNounWidth
//   "dozens", "hundreds"     [20, 99], [200, 999]       [vague] of numbers.txt
//   "at least", "more than"  [500, ∞]                   "more than 500" and "500" are not set
//   "up to", "fewer than"    [0, 500]                   against each other: precision first
//   "almost 500"             [450, 500]                 kAlmostWidth
//   "between 200 and 300"    [200, 300]
#pragma once

#include <algorithm>
#include <limits>

#include "document/layers.h"

namespace riscontro {

inline constexpr double kAboutWidth = 0.10;
inline constexpr double kDozenWidth = 0.10;
inline constexpr double kAboutNounWidth = 0.20;
inline constexpr double kAlmostWidth = 0.10;

// Widens [quantity.low, quantity.high] by its modifier.
inline void ApplyModifier(QuantityModifier modifier, Quantity* quantity) {
  constexpr double kOpen = std::numeric_limits<double>::infinity();
  switch (modifier) {
    case QuantityModifier::kAbout:
      quantity->low *= 1 - kAboutWidth;
      quantity->high *= 1 + kAboutWidth;
      break;
    case QuantityModifier::kAtLeast:
    case QuantityModifier::kMoreThan:
      quantity->high = kOpen;
      quantity->low_open = modifier == QuantityModifier::kMoreThan;
      break;
    case QuantityModifier::kAtMost:
    case QuantityModifier::kLessThan:
      quantity->low = quantity->low < 0 ? -kOpen : 0;
      quantity->high_open = modifier == QuantityModifier::kLessThan;
      break;
    case QuantityModifier::kAlmost:
      quantity->low *= 1 - kAlmostWidth;
      break;
    default:
      break;
  }
}

}  // namespace riscontro
