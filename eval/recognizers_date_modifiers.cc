// Modifiers of times in the convention of Recognizers-Text.
//
// Learnt from the files: "before" ends where its time begins, "after" begins where a period ends
// but where a day begins, "since" at the beginning; the beginning, middle and end of a year are
// thirds of four months, of a "this year" halves; of a month halves but for its ten days in the
// middle; of a part of the day its two hours on either side.
#include "eval/recognizers_date_modifiers.h"

#include <algorithm>

#include "eval/recognizers_calendar.h"

namespace riscontro {
namespace {

constexpr int64_t kHour = 3600;

// The months or days from `first` to `last` of the interval.
SpecTime Months(const SpecTime& t, int first, int last) {
  return {t.timex, Step(t.begin, first, TimeUnit::kMonth), Step(t.begin, last, TimeUnit::kMonth)};
}

SpecTime Days(const SpecTime& t, int64_t first, int64_t last) {
  return {t.timex, t.begin + first * kSecondsPerDay,
          std::min(t.end, t.begin + last * kSecondsPerDay)};
}

SpecTime Hours(const SpecTime& t, int64_t first, int64_t last) {
  return {t.timex, t.begin + first * kHour, std::min(t.end, t.begin + last * kHour)};
}

}  // namespace

SpecTime PieceOf(const SpecTime& t, const SpecTimes& times, TimexModifier part) {
  const int which = part == TimexModifier::kStart ? 0 : part == TimexModifier::kMid ? 1 : 2;
  const int64_t day = kSecondsPerDay;
  if (times.clock) {
    const int64_t half = (t.end + 1 - t.begin) / kHour / 2;
    return which == 0 ? Hours(t, 0, half) : which == 2 ? Hours(t, half, 2 * half) : t;
  }
  const int64_t days = (t.end - t.begin) / day;
  switch (times.grain) {
    case TimeUnit::kYear:
      if (times.relative && which != 1) return Months(t, which == 0 ? 0 : 6, which == 0 ? 6 : 12);
      return Months(t, 4 * which, 4 * which + 4);
    case TimeUnit::kMonth:
      return which == 0 ? Days(t, 0, 15) : which == 1 ? Days(t, 9, 20) : Days(t, 15, days);
    case TimeUnit::kWeek:
      return which == 0 ? Days(t, 0, 3) : which == 1 ? Days(t, 2, 4) : Days(t, 3, 7);
    case TimeUnit::kDay:
      return which == 0 ? Hours(t, 0, 12) : which == 1 ? Hours(t, 10, 14) : Hours(t, 12, 24);
    default:
      return which == 0 ? Days(t, 0, days / 2) : which == 2 ? Days(t, days / 2, days) : t;
  }
}

namespace {

std::string Written(Instant t, const SpecTimes& times) {
  if (!times.day) return ClockText(t);
  return times.clock ? InstantText(t) : DayText(t);
}

// The fields of one of the times, with what the modifiers make of it.
SpecFields FieldsOf(const SpecTime& time, const SpecTimes& times, const SpecModifiers& modified) {
  SpecFields fields{{"timex", time.timex}};
  if (std::string name = modified.Name(); !name.empty()) fields["Mod"] = name;
  const bool whole = modified.part == TimexModifier::kNone;
  const SpecTime part = whole ? time : PieceOf(time, times, modified.part);
  switch (modified.side) {
    case SpecSide::kBefore:
    case SpecSide::kUntil:
      fields["end"] = Written(modified.part == TimexModifier::kEnd ? time.end : part.begin, times);
      return fields;
    case SpecSide::kAfter: {
      const bool begins = !times.range || modified.part == TimexModifier::kStart;
      fields["start"] = Written(begins ? time.begin : part.end, times);
      return fields;
    }
    case SpecSide::kSince:
      fields["start"] = Written(part.begin, times);
      return fields;
    case SpecSide::kNone:
      break;
  }
  if (!times.range && whole) {
    fields["value"] = Written(time.begin, times);
  } else {
    fields["start"] = Written(part.begin, times);
    fields["end"] = Written(part.end, times);
  }
  return fields;
}

}  // namespace

SpecResult ResultOf(SpecTimes times, const SpecModifiers& modified) {
  SpecResult result;
  const bool on_day = times.grain == TimeUnit::kDay && !times.clock && times.day && !times.range;
  if (on_day && modified.side == SpecSide::kNone && modified.part != TimexModifier::kNone) {
    // "the end of tomorrow" is its last second, its beginning and middle are hours of it.
    times.clock = true;
    if (modified.part == TimexModifier::kEnd && !modified.rest) {
      for (SpecTime& t : times.list) t = {t.timex + "T23:59:59", t.end - 1, t.end - 1};
      result.type = times.Type();
      for (const SpecTime& t : times.list) result.values.push_back(FieldsOf(t, times, {}));
      return result;
    }
    times.range = true;
    result.type = times.Type();
    times.clock = false;
    for (const SpecTime& t : times.list) {
      SpecFields fields = FieldsOf(t, times, modified);
      const SpecTime part = PieceOf(t, times, modified.part);
      fields["start"] = InstantText(part.begin);
      fields["end"] = InstantText(part.end);
      result.values.push_back(std::move(fields));
    }
    return result;
  }
  for (const SpecTime& t : times.list) result.values.push_back(FieldsOf(t, times, modified));
  if (times.list.empty())
    result.values.push_back({{"timex", times.timex}, {"value", kNotResolved}});
  if (modified.side != SpecSide::kNone || modified.part != TimexModifier::kNone) times.range = true;
  result.type = times.Type();
  return result;
}

}  // namespace riscontro
