// One expression read for one anchor day: the innermost step of resolving (document/timex.h).
#pragma once

#include <string>

#include "document/timex.h"

namespace riscontro {

struct TimeReading {
  TimeInterval interval;
  std::string value;  // TIMEX3
  bool ok = false;    // false: no such day, as 31 April
};

// `day`: days since 1970-01-01. Ranges and parts of the day are read too; modifiers are not.
TimeReading ReadExpression(const TimeExpression& e, int64_t day);

// The value of an expression whose anchor is not known, or not closely enough: "XXXX-06-19".
std::string OpenTimexValue(const TimeExpression& e);

// "P24Y", "PT2H".
std::string DurationTimexValue(const TimeExpression& e);

// [first, end) in days → in instants.
inline TimeInterval DaysInterval(int64_t first, int64_t end) {
  return {first * kSecondsPerDay, end * kSecondsPerDay};
}

// A day so many months on, the last of its month where that is shorter.
int64_t AddMonths(int64_t day, int64_t months);

}  // namespace riscontro
