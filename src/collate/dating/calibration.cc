#include "collate/dating/calibration.h"

#include <algorithm>

namespace riscontro {
namespace {

// Deeds alone are rare on real news and right about every second time, however many they are;
// anniversaries are too rare in the sets to be measured.
constexpr double kDeeds = 0.55, kAnniversary = 0.75;

// Likeness of the nearest report → rate of right dates, smoothed (one right and one wrong more).
struct Step {
  double likeness, rate;
};
constexpr Step kByLikeness[] = {{0.6, 0.93}, {0.4, 0.89}, {0.3, 0.84}};
// One report alone dates only what is nearly its copy.
constexpr double kCopyLikeness = 0.7, kCopy = 0.8;
constexpr double kLeastShare = 0.7, kClearShare = 0.8, kUnclear = 0.12;
constexpr double kMost = 0.95;

}  // namespace

double ConfidenceByDeeds(bool anniversary) {
  return anniversary ? kAnniversary : kDeeds;
}

double ConfidenceByLikeness(size_t reports, double likeness, double share) {
  if (reports == 0 || share < kLeastShare) return 0;
  if (reports == 1) return likeness >= kCopyLikeness && share >= kClearShare ? kCopy : 0;
  for (const Step& step : kByLikeness) {
    if (likeness >= step.likeness) return step.rate - (share < kClearShare ? kUnclear : 0);
  }
  return 0;
}

double ConfidenceOfBoth(double by_deeds, double by_likeness) {
  return std::min(std::max(by_deeds, by_likeness), kMost);
}

}  // namespace riscontro
