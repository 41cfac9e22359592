// Values of TIMEX3: which days they name, and whether two say the same in other words.
#pragma once

#include <optional>
#include <string_view>

#include "document/time_interval.h"

namespace riscontro {

// The days of "2008-03-01", "2008-03", "2008" and of the same with X for what is not known
// ("2008-03-XX", "2008-XX-XX"); a time of day after T is left out. nullopt for anything else.
std::optional<TimeInterval> DaysOfValue(std::string_view value);

// One value written two ways: durations of equal length (P12M and P1Y, P7D and P1W, P1Q and P3M,
// PT60M and PT1H, P1D and PT24H), times with and without their zero minutes or seconds, decades
// and centuries with and without their X (198 and 198X). Equal strings are the same.
bool SameTimexValue(std::string_view a, std::string_view b);

}  // namespace riscontro
