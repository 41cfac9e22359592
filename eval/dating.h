// How good the dates are that reports without one are given: calibration.
//
// A dating is right when the true day lies within the days of the interval given; then a
// confidence of 0.8 should be right eight times in ten. Reports left undated are counted and are
// neither right nor wrong. Times of day do not count: their zone is rarely told.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/article.h"

namespace riscontro {

struct Dating {
  std::string id;
  PublishedFrom from = PublishedFrom::kUnknown;  // kUnknown: left undated
  double confidence = 0;
  TimeInterval given;
  TimeInterval truth;  // of a day, or within one

  bool IsDated() const { return from != PublishedFrom::kUnknown && given.bounded(); }
  bool IsRight() const;
  // The very day and no other.
  bool IsExact() const;
  // The true day is at most one outside the interval: metadata tell the day in another zone.
  bool IsNear() const;
  // Days of the interval given.
  int64_t Width() const;
};

// The datings with a confidence in [low, high).
struct DatingBand {
  double low = 0, high = 1;
  size_t dated = 0, right = 0, exact = 0;
  double confidence = 0;     // mean
  int64_t median_width = 0;  // days
};

// From the lowest band to the highest; those without a dating are left out.
std::vector<DatingBand> BandsOf(std::span<const Dating> datings);

struct Calibration {
  size_t reports = 0, dated = 0, right = 0, exact = 0;
  double brier = 0;  // mean squared distance of confidence from 1 (right) or 0 (wrong)
  // Mean over the datings of the distance between a band's mean confidence and its rate of right.
  double expected_error = 0;
};

// Brier score and expected error are 0 where nothing is dated.
Calibration Calibrate(std::span<const Dating> datings);

// Markdown: a row a band, and one of all with the Brier score and the expected error.
std::string DatingTable(std::span<const Dating> datings);

// Markdown: a row for each source of dates that the datings name.
std::string SourceTable(std::span<const Dating> datings);

}  // namespace riscontro
