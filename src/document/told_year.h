// The year that a day without one has from the dates told right before it.
#pragma once

#include "document/timex.h"

namespace riscontro {

// The year of which a text tells: "On 3 March 1912 … on 5 April" is of 1912, whenever it appeared.
class ToldYear {
 public:
  explicit ToldYear(const TimeInterval& published) {
    if (published.bounded()) published_ = CivilFromDays(DayOf(published.begin)).year;
  }

  // The expression, in the told year where it has none of its own and stands close behind.
  TimeExpression Lend(const Date& date) const {
    TimeExpression e = date.expression;
    if (!Yearless(date) || year_ == 0 || date.span.begin > end_ + kReach) return e;
    e.start.year = year_;
    e.start.anchor = Anchor::kAbsolute;
    return e;
  }

  void Read(const Date& date) {
    const TimePoint& p = date.expression.start;
    if (date.expression.shape != TimeShape::kPoint && date.expression.shape != TimeShape::kRange)
      return;
    if (p.year != 0 && p.month != 0) {
      const bool long_ago = published_ == 0 || published_ - p.year >= kLongAgo;
      year_ = long_ago ? p.year : int16_t(0);
    } else if (!Yearless(date) || date.span.begin > end_ + kReach) {
      year_ = 0;
    }
    end_ = date.span.end;
  }

 private:
  static constexpr uint32_t kReach = 300;  // bytes
  // News goes back and forth between last year and this one; of old years it tells at a stretch.
  static constexpr int kLongAgo = 5;
  static bool Yearless(const Date& date) {
    const TimePoint& p = date.expression.start;
    return date.expression.shape == TimeShape::kPoint && p.anchor == Anchor::kPublication &&
           p.month != 0 && p.day != 0 && p.year == 0 && p.unit == TimeUnit::kNone &&
           p.shift_sign == 0 && !p.direction_told && p.direction != Direction::kFuture &&
           p.feast == FeastCalendar::kNone && p.weekday == 0;
  }

  int published_ = 0;
  int16_t year_ = 0;
  uint32_t end_ = 0;
};

}  // namespace riscontro
