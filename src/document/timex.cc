// Expressions to intervals.
//
// Idea: an expression is read for one anchor day (Read), and a longer anchor by its first and
// its last day: every reading moves forward with the anchor, so the hull of the two holds all
// readings between. Left out: time zones, holidays, "working days", other calendars.
#include "document/timex.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace riscontro {
namespace {

// An anchor longer than this leaves relative expressions open.
constexpr int64_t kLongestAnchorDays = 400;
// The same for what is counted from the last date told.
constexpr int64_t kLongestNarrativeDays = 62;

struct Reading {
  TimeInterval interval;
  std::string value;
  bool ok = false;
};

std::string Format(const char* format, int a, int b = 0, int c = 0) {
  char out[48];
  std::snprintf(out, sizeof out, format, a, b, c);
  return out;
}

TimeInterval Days(int64_t first, int64_t end) {
  return {first * kSecondsPerDay, end * kSecondsPerDay};
}

Reading ReadDay(int64_t day) {
  CivilDate date = CivilFromDays(day);
  return {Days(day, day + 1), Format("%04d-%02d-%02d", date.year, date.month, date.day), true};
}

Reading ReadMonth(int year, int month) {
  return {MonthInterval(year, month), Format("%04d-%02d", year, month), true};
}

Reading ReadYear(int year) {
  return {YearInterval(year), Format("%04d", year), true};
}

int FloorTo(int year, int step) {
  return (year >= 0 ? year / step : (year - step + 1) / step) * step;
}

Reading ReadDecade(int year) {
  int first = FloorTo(year, 10);
  return {YearsInterval(first, first + 9), Format("%03dX", first / 10), true};
}

// The century of the year 1901 is 1901–2000; popular use takes 1900–1999, so both are in.
Reading ReadCentury(int year) {
  int first = FloorTo(year - 1, 100);
  return {YearsInterval(first, first + 100), Format("%02dXX", first / 100), true};
}

// Northern seasons as people use them: from the first of the month or the solstice.
Reading ReadSeason(int year, Season season) {
  struct Bounds {
    int month, end_month, end_day;
    const char* name;
  };
  constexpr Bounds kSeasons[] = {
      {3, 6, 22, "SP"}, {6, 9, 24, "SU"}, {9, 12, 23, "FA"}, {12, 15, 22, "WI"}};
  const Bounds& s = kSeasons[int(season) - 1];
  bool next_year = s.end_month > 12;
  int64_t end = DaysFromCivil(next_year ? year + 1 : year,
                              next_year ? s.end_month - 12 : s.end_month, s.end_day);
  return {Days(DaysFromCivil(year, s.month, 1), end), Format("%04d-", year) + s.name, true};
}

Reading ReadWeek(int64_t day) {
  int64_t monday = day - (WeekdayFromDays(day) - 1);
  int year = CivilFromDays(monday + 3).year;  // the week's Thursday tells its year
  int64_t jan4 = DaysFromCivil(year, 1, 4);
  int64_t first = jan4 - (WeekdayFromDays(jan4) - 1);
  return {Days(monday, monday + 7), Format("%04d-W%02d", year, int((monday - first) / 7) + 1),
          true};
}

// Calendar fields with the given year.
Reading ReadFields(const TimeExpression& e, int year) {
  if (e.season != Season::kNone) return ReadSeason(year, e.season);
  if (e.month == 0) {
    if (e.unit == TimeUnit::kDecade) return ReadDecade(year);
    if (e.unit == TimeUnit::kCentury) return ReadCentury(year);
    return ReadYear(year);
  }
  if (e.day == 0) return ReadMonth(year, e.month);
  if (!IsValidDate(year, e.month, e.day)) return {};
  return ReadDay(DaysFromCivil(year, e.month, e.day));
}

Reading ReadWeekday(const TimeExpression& e, int64_t day) {
  int today = WeekdayFromDays(day);
  if (e.unit == TimeUnit::kWeek) {
    return ReadDay(day - (today - 1) + 7 * int64_t(e.offset) + e.weekday - 1);
  }
  if (e.direction == Direction::kFuture) {
    int64_t ahead = (e.weekday - today + 7) % 7;
    return ReadDay(day + (ahead == 0 && e.strict ? 7 : ahead));
  }
  int64_t back = (today - e.weekday + 7) % 7;
  return ReadDay(day - (back == 0 && e.strict ? 7 : back));
}

// Distance in days between the day and the interval; 0 inside.
int64_t Distance(const TimeInterval& interval, int64_t day) {
  int64_t first = DayOf(interval.begin), last = DayOf(interval.end - 1);
  return day < first ? first - day : day > last ? day - last : 0;
}

// A month, day of a month or season without its year. Years are tried outward for 29 February.
Reading ReadYearless(const TimeExpression& e, int64_t day) {
  int year = CivilFromDays(day).year;
  if (e.unit == TimeUnit::kYear) return ReadFields(e, year + int(e.offset));
  Reading best;
  for (int y = year - 8; y <= year + 8; ++y) {
    Reading reading = ReadFields(e, y);
    if (!reading.ok) continue;
    int64_t first = DayOf(reading.interval.begin), last = DayOf(reading.interval.end - 1);
    if (e.direction == Direction::kPast && (e.strict ? last < day : first <= day)) best = reading;
    if (e.direction == Direction::kFuture && !best.ok && (e.strict ? first > day : last >= day)) {
      best = reading;
    }
    if (e.direction == Direction::kNearest &&
        (!best.ok || Distance(reading.interval, day) < Distance(best.interval, day))) {
      best = reading;
    }
  }
  return best;
}

int64_t AddMonths(int64_t day, int64_t months) {
  CivilDate date = CivilFromDays(day);
  int64_t month = int64_t(date.year) * 12 + date.month - 1 + months;
  int year = int(month >= 0 ? month / 12 : (month - 11) / 12);
  int in_year = int(month - int64_t(year) * 12) + 1;
  int length = DaysInMonth(year, in_year);
  return DaysFromCivil(year, in_year, date.day < length ? date.day : length);
}

// So many months from the day, whole or not; not whole: about that day.
Reading ReadMonthStep(const TimeExpression& e, int64_t day, int months, int slack_days) {
  int64_t target = AddMonths(day, int64_t(std::lround(e.offset * months)));
  CivilDate date = CivilFromDays(target);
  Reading reading;
  if (months == 1) reading = ReadMonth(date.year, date.month);
  if (months == 3) {
    int quarter = (date.month - 1) / 3;
    reading = {ReadMonth(date.year, quarter * 3 + 1).interval,
               Format("%04d-Q%d", date.year, quarter + 1), true};
    reading.interval.end = MonthInterval(date.year, quarter * 3 + 3).end;
  }
  if (months == 12) reading = ReadYear(date.year);
  if (months == 120) reading = ReadDecade(date.year);
  if (months == 1200) reading = ReadCentury(date.year);
  if (!e.whole_unit) reading.interval = Days(target - slack_days, target + slack_days + 1);
  return reading;
}

Reading ReadStep(const TimeExpression& e, int64_t day) {
  switch (e.unit) {
    case TimeUnit::kWeek: {
      int64_t target = day + int64_t(std::lround(e.offset * 7));
      Reading reading = ReadWeek(target);
      if (!e.whole_unit) reading.interval = Days(target - 3, target + 4);
      return reading;
    }
    case TimeUnit::kMonth:
      return ReadMonthStep(e, day, 1, 15);
    case TimeUnit::kQuarter:
      return ReadMonthStep(e, day, 3, 30);
    case TimeUnit::kYear:
      return ReadMonthStep(e, day, 12, 183);
    case TimeUnit::kDecade:
      return ReadMonthStep(e, day, 120, 730);
    case TimeUnit::kCentury:
      return ReadMonthStep(e, day, 1200, 7300);
    case TimeUnit::kHour:
    case TimeUnit::kMinute:
    case TimeUnit::kSecond: {
      double scale = e.unit == TimeUnit::kHour ? 24 : e.unit == TimeUnit::kMinute ? 1440 : 86400;
      double days = e.offset / scale;  // the hour of the anchor is not known
      Reading reading = ReadDay(day + int64_t(std::floor(days)));
      reading.interval.end = (day + int64_t(std::ceil(days)) + 1) * kSecondsPerDay;
      return reading;
    }
    default:
      return ReadDay(day + int64_t(std::lround(e.offset)));
  }
}

// The other end of a range, as an expression of its own.
TimeExpression EndOf(const TimeExpression& e, int start_year) {
  TimeExpression end = e;
  end.year = e.end_year != 0 ? e.end_year : int16_t(start_year);
  end.month = e.end_month != 0 ? e.end_month : e.end_day != 0 ? e.month : int8_t(0);
  end.day = e.end_day;
  end.season = Season::kNone;
  return end;
}

Reading ReadPlain(const TimeExpression& e, int64_t day) {
  if (e.year != 0) return ReadFields(e, e.year);
  if (e.weekday != 0 && e.month == 0) return ReadWeekday(e, day);
  if (e.month != 0 || e.season != Season::kNone) return ReadYearless(e, day);
  return ReadStep(e, day);
}

// The first character of the hour part: sets the reading to a part of its (single) day.
void AddHour(const TimeExpression& e, Reading* reading) {
  if (reading->interval.Length() != kSecondsPerDay) return;
  Instant day = reading->interval.begin;
  if (e.hour >= 0) {
    Instant begin = day + e.hour * 3600 + (e.minute > 0 ? e.minute * 60 : 0);
    reading->interval = {begin, begin + (e.minute >= 0 ? 60 : 3600)};
    reading->value += Format(e.minute >= 0 ? "T%02d:%02d" : "T%02d", e.hour, e.minute);
    return;
  }
  struct Part {
    int begin, end;
    const char* name;
  };
  constexpr Part kParts[] = {{0, 24, ""},     {4, 12, "TMO"},  {11, 14, "TMI"},
                             {12, 18, "TAF"}, {17, 24, "TEV"}, {20, 30, "TNI"}};
  const Part& part = kParts[int(e.part)];
  reading->interval = {day + part.begin * 3600, day + part.end * 3600};
  reading->value += part.name;
}

Reading Read(const TimeExpression& e, int64_t day) {
  Reading reading = ReadPlain(e, day);
  if (!reading.ok) return reading;
  AddHour(e, &reading);
  if (e.end_year == 0 && e.end_month == 0 && e.end_day == 0) return reading;
  int year = e.year != 0 ? e.year : CivilFromDays(DayOf(reading.interval.begin)).year;
  Reading end = ReadFields(EndOf(e, year), EndOf(e, year).year);
  if (end.ok && end.interval.end <= reading.interval.begin && e.end_year == 0) {
    end = ReadFields(EndOf(e, year + 1), year + 1);  // "from December to February"
  }
  if (!end.ok || end.interval.end <= reading.interval.begin) return {};
  return {{reading.interval.begin, end.interval.end}, reading.value + "/" + end.value, true};
}

// The value of an expression whose anchor is not known (or not closely enough).
std::string OpenValue(const TimeExpression& e) {
  std::string value;
  if (e.weekday != 0 && e.month == 0) {
    value = Format("XXXX-WXX-%d", e.weekday);
  } else if (e.season != Season::kNone) {
    constexpr const char* kNames[] = {"", "SP", "SU", "FA", "WI"};
    value = std::string("XXXX-") + kNames[int(e.season)];
  } else if (e.month != 0) {
    value = e.day != 0 ? Format("XXXX-%02d-%02d", e.month, e.day) : Format("XXXX-%02d", e.month);
  } else if (e.unit == TimeUnit::kWeek) {
    value = "XXXX-WXX";
  } else if (e.unit == TimeUnit::kMonth) {
    value = "XXXX-XX";
  } else if (e.unit == TimeUnit::kYear || e.unit == TimeUnit::kDecade ||
             e.unit == TimeUnit::kCentury) {
    value = "XXXX";
  } else {
    value = "XXXX-XX-XX";
  }
  if (e.hour >= 0) value += Format(e.minute >= 0 ? "T%02d:%02d" : "T%02d", e.hour, e.minute);
  constexpr const char* kParts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};
  return e.hour >= 0 ? value : value + kParts[int(e.part)];
}

// "P24Y", "PT2H"; "PX…" where no number was said.
std::string DurationValue(const TimeExpression& e) {
  double amount = e.offset;
  bool time = false;
  char letter = 'D';
  switch (e.unit) {
    case TimeUnit::kSecond:
      time = true;
      letter = 'S';
      break;
    case TimeUnit::kMinute:
      time = true;
      letter = 'M';
      break;
    case TimeUnit::kHour:
      time = true;
      letter = 'H';
      break;
    case TimeUnit::kWeek:
      letter = 'W';
      break;
    case TimeUnit::kMonth:
      letter = 'M';
      break;
    case TimeUnit::kQuarter:
      letter = 'M';
      amount *= 3;
      break;
    case TimeUnit::kYear:
      letter = 'Y';
      break;
    case TimeUnit::kDecade:
      letter = 'Y';
      amount *= 10;
      break;
    case TimeUnit::kCentury:
      letter = 'Y';
      amount *= 100;
      break;
    default:
      break;
  }
  char out[48];
  std::snprintf(out, sizeof out, "P%s%.10g%c", time ? "T" : "", amount, letter);
  return out;
}

Resolution Modify(Resolution r, const TimeExpression& e, TimexModifier modifier) {
  if (!r.resolved) return r;
  TimeInterval& i = r.interval;
  switch (modifier) {
    case TimexModifier::kBefore:
      i = {kUnknownPast, i.begin};
      break;
    case TimexModifier::kAfter:
      i = {i.end, kUnknownFuture};
      break;
    case TimexModifier::kOnOrBefore:
      i.begin = kUnknownPast;
      break;
    case TimexModifier::kOnOrAfter:
      i.end = kUnknownFuture;
      break;
    default:
      break;
  }
  if (!i.bounded()) return r;
  int64_t first = DayOf(i.begin), end = DayOf(i.end - 1) + 1, length = end - first;
  int64_t part = (length * 2 + 4) / 5;
  switch (modifier) {
    case TimexModifier::kStart:
      if (length > 1) i = Days(first, first + part);
      break;
    case TimexModifier::kEnd:
      if (length > 1) i = Days(end - part, end);
      break;
    case TimexModifier::kMid:
      if (length > 1) i = Days(first + length * 3 / 10, end - length * 3 / 10);
      break;
    case TimexModifier::kApprox:
      if (e.hour >= 0)
        i = {i.begin - 3600, i.end + 3600};
      else
        i = length == 1 ? Days(first - 3, end + 3) : Days(first - length, end + length);
      break;
    default:
      break;
  }
  return r;
}

// Years added to a day; 29 February goes to the 28th.
int64_t AddYears(int64_t day, int years) {
  return AddMonths(day, int64_t(years) * 12);
}

Resolution ResolveEvent(const TimeExpression& e) {
  if (!e.event.bounded()) return {{}, "XXXX", false};
  int years = int(e.offset);
  int64_t first = AddYears(DayOf(e.event.begin), years);
  int64_t last = AddYears(DayOf(e.event.end - 1), years);
  TimeInterval interval = Days(first, last + 1);
  return {interval, FormatInterval(interval), true};
}

Resolution ResolveRelative(const TimeExpression& e, const TimeInterval& anchor, int64_t longest) {
  Resolution open{{}, OpenValue(e), false};
  if (!anchor.bounded() || anchor.empty()) return open;
  int64_t first = DayOf(anchor.begin), last = DayOf(anchor.end - 1);
  Reading from = Read(e, first);
  if (!from.ok) return open;
  if (first == last) return {from.interval, from.value, true};
  Reading to = Read(e, last);
  if (!to.ok) return open;
  if (from.value == to.value && from.interval == to.interval)
    return {from.interval, from.value, true};
  if (last - first > longest) return open;
  return {{from.interval.begin, to.interval.end},
          from.value == to.value ? from.value : open.value,
          true};
}

}  // namespace

Resolution Resolve(const TimeExpression& e, TimexModifier modifier, const TimeInterval& published,
                   const TimeInterval& narrative) {
  Resolution r;
  switch (e.anchor) {
    case Anchor::kNone:
      return {{}, e.weekday != 0 ? OpenValue(e) : DurationValue(e), false};
    case Anchor::kAbsolute: {
      Reading reading = Read(e, 0);
      r = {reading.interval, reading.ok ? reading.value : "", reading.ok};
      break;
    }
    case Anchor::kPublication:
      r = ResolveRelative(e, published, kLongestAnchorDays);
      break;
    case Anchor::kNarrative:
      r = ResolveRelative(e, narrative, kLongestNarrativeDays);
      break;
    case Anchor::kEvent:
      r = ResolveEvent(e);
      break;
  }
  if (!r.resolved) r.interval = {};
  if (e.open_end && r.resolved) {
    r.interval.end =
        published.bounded() && published.end > r.interval.begin ? published.end : kUnknownFuture;
    r.value += "/..";
  }
  return Modify(std::move(r), e, modifier);
}

void ResolveDates(std::vector<Date>* dates, const TimeInterval& published) {
  TimeInterval narrative;
  for (Date& date : *dates) {
    Resolution r = Resolve(date.expression, date.modifier, published, narrative);
    date.value = std::move(r.value);
    date.interval = r.interval;
    date.resolved = r.resolved;
    if (r.resolved && r.interval.bounded()) narrative = r.interval;
  }
}

}  // namespace riscontro
