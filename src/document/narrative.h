// What "the next day", "two hours later" and "at 17:00" count from: the dates told before them.
//
// Idea: the last date told is where a tale has got to, with four cares. How long something took is
// no place to count from. What a report of yesterday tells as past does not count from next month,
// though that was told last. A night's next day is the day after its evening. And where a sentence
// told several days, an hour in the next one may be of any: its anchor is all of them. Where
// nothing has been told, years are compared with the report's.
#pragma once

#include <algorithm>

#include "document/timex.h"
#include "document/timex_reading.h"

namespace riscontro {

class Narrative {
 public:
  explicit Narrative(const TimeInterval& published) : published_(published) {}

  // What the expression counts from where its anchor is the narrative; unbounded: nothing yet.
  TimeInterval AnchorOf(const Date& date) const {
    const TimePoint& start = date.expression.start;
    const bool future = start.direction == Direction::kFuture;
    const Track& track = future || !past_.last.bounded() ? all_ : past_;
    if (IsClockOnly(start) || IsClockOnly(date.expression.end)) {
      return track.IsOfOtherTime(date, published_) ? track.last : track.DaysAround(date);
    }
    const bool by_hours = start.shift.hours != 0 || start.shift.minutes != 0;
    if (by_hours && track.clock.bounded()) return track.clock;
    // "Profit rose from a year earlier" where nothing has been told: earlier than now.
    const bool years_back = start.shift_sign < 0 && start.shift.Smallest() == TimeUnit::kYear;
    if (years_back && !track.last.bounded()) return published_;
    return IsNight(track.last) ? DayOfInterval(track.last) : track.last;
  }

  void Read(const Date& date, const Resolution& resolution) {
    const TimeInterval& interval = resolution.interval;
    const bool place = date.expression.shape != TimeShape::kSpan;
    if (!place || !resolution.resolved || !interval.bounded()) return;
    all_.Read(date, interval);
    // A day of grace: it is tomorrow already where some outlets' news happens.
    const bool future = published_.bounded() && interval.begin >= published_.end + kSecondsPerDay;
    if (!future) past_.Read(date, interval);
  }

 private:
  // A night, with the hours on both sides of it.
  static constexpr int64_t kDaySeconds = 36 * 3600;

  static bool IsDay(const TimeInterval& i) { return i.bounded() && i.Length() <= kDaySeconds; }
  static bool IsNight(const TimeInterval& i) {
    return IsDay(i) && i.Length() < kSecondsPerDay && DayOf(i.begin) != DayOf(i.end - 1);
  }
  static TimeInterval DayOfInterval(const TimeInterval& i) {
    return DaysInterval(DayOf(i.begin), DayOf(i.begin) + 1);
  }

  struct Track {
    TimeInterval last;
    TimeInterval clock;  // an hour within the last day
    TimeInterval day;    // the last that was a day or less
    // All of these of one sentence, where they are more than one day; and whose.
    TimeInterval days;
    uint32_t sentence = kNoSentence;
    uint32_t told_in = kNoSentence;  // whose `last` is

    // "In 2012 he took a morning flight": some morning of that year.
    bool IsOfOtherTime(const Date& date, const TimeInterval& published) const {
      return date.sentence != kNoSentence && date.sentence == told_in && last.bounded() &&
             !IsDay(last) && !last.Overlaps(published);
    }
    TimeInterval DaysAround(const Date& date) const {
      return date.sentence != sentence && days.bounded() ? days : day;
    }
    void Read(const Date& date, const TimeInterval& interval) {
      last = interval;
      told_in = date.sentence;
      if (!IsDay(interval)) {
        clock = {};
        return;
      }
      // "At 7:37 p.m. (1137 UTC)": the same hour, elsewhere.
      const TimePoint& p = date.expression.start;
      if (clock.bounded() && p.zone == 0 && IsClockOnly(p)) return;
      const bool same = day.bounded() && interval.Length() >= kSecondsPerDay &&
                        interval.begin <= day.begin && day.end <= interval.end;
      if (interval.Length() < kSecondsPerDay) {
        clock = interval;
      } else if (!same) {
        clock = {};
      }
      const bool goes_on = date.sentence == sentence && date.sentence != kNoSentence;
      days = goes_on && days.bounded() ? Hull(days, interval) : interval;
      sentence = date.sentence;
      day = interval;
    }
  };

  TimeInterval published_;
  Track all_, past_;
};

}  // namespace riscontro
