// How wide a number is meant: the one table of the intervals that modifiers give.
//
//   said                     interval                   by
//   "500"                    [500, 500]
//   "about 500"              [450, 550]                 kAboutWidth
//   "two dozen"              [21.6, 26.4]               kDozenWidth
//   "una ventina"            [16, 24]                   kAboutNounWidth
//   "dozens", "hundreds"     [20, 150], [200, 999]      [vague] of numbers.txt
//   "at least", "more than"  [500, ∞], (500, ∞]         "more than 500" and "500" are not set
//   "up to", "fewer than"    [0, 500], [0, 500)         against each other: precision first
//   "almost 500"             [425, 525]                 kAlmostBelow, kAlmostAbove
//   "between 200 and 300"    [200, 300]
//
// Chosen so that nine in ten exact figures lie inside, on figures that reports give for one and the
// same thing in vague and in exact words (docs/analyse.md, "Intervals", has the counts). "More
// than" stays open above though the exact figure was never more than a fifth above it: what is
// far above is no contradiction. Widths of dozens and collective nouns are set by hand: no pairs.
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

#include "document/layers.h"

namespace riscontro {

inline constexpr double kAboutWidth = 0.10;
inline constexpr double kDozenWidth = 0.10;
inline constexpr double kAboutNounWidth = 0.20;
inline constexpr double kAlmostBelow = 0.15;
inline constexpr double kAlmostAbove = 0.05;  // "nearly $80 million" of 82

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
      quantity->low *= 1 - kAlmostBelow;
      quantity->high *= 1 + kAlmostAbove;
      break;
    default:
      break;
  }
  if (quantity->low > quantity->high) std::swap(quantity->low, quantity->high);  // below zero
}

}  // namespace riscontro
