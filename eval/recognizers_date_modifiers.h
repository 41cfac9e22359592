// What modifiers make of times: "before May", "early tomorrow", "later this year".
#pragma once

#include "eval/recognizers_dates.h"

namespace riscontro {

enum class SpecSide { kNone, kBefore, kAfter, kSince, kUntil };

struct SpecModifiers {
  SpecSide side = SpecSide::kNone;
  TimexModifier part = TimexModifier::kNone;  // kStart, kMid, kEnd
  bool approx = false;
  bool undefined = false;  // of no time told
  bool rest = false;       // "later today": hours, not its last second

  void Add(TimexModifier modifier) {
    switch (modifier) {
      case TimexModifier::kBefore:
      case TimexModifier::kOnOrBefore:
        side = SpecSide::kBefore;
        break;
      case TimexModifier::kAfter:
        side = SpecSide::kAfter;
        break;
      case TimexModifier::kOnOrAfter:
        side = SpecSide::kSince;
        break;
      case TimexModifier::kApprox:
        approx = true;
        break;
      case TimexModifier::kStart:
      case TimexModifier::kMid:
      case TimexModifier::kEnd:
        part = modifier;
        break;
      default:
        break;
    }
  }

  std::string Name() const {
    constexpr const char* kSides[] = {"", "before", "after", "since", "until"};
    std::string name = kSides[int(side)];
    auto add = [&](const char* word) { name += (name.empty() ? "" : "-") + std::string(word); };
    if (part == TimexModifier::kStart) add("start");
    if (part == TimexModifier::kMid) add("mid");
    if (part == TimexModifier::kEnd) add("end");
    if (approx) add("approx");
    if (undefined) add("ref_undef");
    return name;
  }
};

// The beginning, middle or end of the time.
SpecTime PieceOf(const SpecTime& t, const SpecTimes& times, TimexModifier part);
// The result, without its span; times that do not exist are not resolved.
SpecResult ResultOf(SpecTimes times, const SpecModifiers& modified);

inline constexpr const char* kNotResolved = "not resolved";

}  // namespace riscontro
