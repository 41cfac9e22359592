// How often a date inferred on such evidence is right: the confidences that are shown.
//
// Fitted to reports whose publication is known and was hidden, and checked on others
// (`riscontro_eval dating`, docs/quality.md). Private to dating/.
#pragma once

#include <cstddef>

namespace riscontro {

// By a report's own words and by others that tell of the same deeds. With an anniversary among the
// evidence the day is the report's own.
double ConfidenceByDeeds(bool anniversary);
// By the reports like it: how many of the same days, the likeness of the nearest, and their share
// of the votes (near_reports.h); 0 where they tell too little to date a report by.
double ConfidenceByLikeness(size_t reports, double likeness, double share);
// By two kinds of evidence that agree.
double ConfidenceOfBoth(double by_deeds, double by_likeness);

}  // namespace riscontro
