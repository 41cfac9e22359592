// Ranges, relative dates, times of day, durations, anniversaries. date_parser.cc has the calendar.
#include <algorithm>
#include <cmath>

#include "analyse/dates/date_parser.h"

namespace riscontro {

size_t DateParser::FutureMarker(size_t i) const {
  if (const TablePhrase* phrase = Find(i, DateWord::kFuture)) return phrase->length();
  return words_.IsWord(i) && tables_.EndsLikeFuture(words_[i].span.In(words_.text())) ? 1 : 0;
}

// ---- Ranges -----------------------------------------------------------------------------

// One end of a range: any of year, month and day, at least one.
bool DateParser::ReadPoint(size_t i, Point* p) const {
  i = Skip(i, DateWord::kArticle);
  size_t at = i;
  if (Year(i, &p->year, &p->end)) return true;
  if (Day(i, &p->day, &at)) {
    p->end = at;
    if (!Month(Skip(at, DateWord::kOf), true, &p->month, &p->end)) return true;
  } else if (Month(i, true, &p->month, &at)) {
    p->end = at;
    if (tables_.month_first() && words_.IsNumber(at) && Day(at, &p->day, &at)) p->end = at;
  } else {
    return false;
  }
  at = p->end;
  if (tables_.month_first() && words_.IsMark(at, ',') && words_.IsNumber(at + 1) &&
      words_[at + 1].folded.size() == 4) {
    ++at;
  }
  Year(Skip(at, DateWord::kOf), &p->year, &p->end);
  return true;
}

// The two ends as one expression, if they fit: what one leaves out the other gives.
bool DateParser::Join(const Point& from, const Point& to, FoundDate* out) const {
  Point a = from, b = to;
  if (a.month == 0 && a.day != 0) a.month = b.month;
  if (b.month == 0 && b.day != 0) b.month = a.month;
  if ((a.day == 0) != (b.day == 0) || (a.month == 0) != (b.month == 0)) return false;
  if (a.day == 0 && a.month == 0 && (a.year == 0 || b.year <= a.year)) return false;
  if (a.day != 0 && a.month == 0) return false;
  if (a.year == 0) a.year = b.year;
  if (a.month != 0 && a.day != 0 && (!IsValidDate(2000, a.month, a.day) || !IsValidDate(2000, b.month, b.day))) {
    return false;
  }
  TimeExpression& e = out->expression;
  e.anchor = a.year != 0 ? Anchor::kAbsolute : Anchor::kPublication;
  e.year = int16_t(a.year);
  e.month = int8_t(a.month);
  e.day = int8_t(a.day);
  e.end_year = int16_t(b.year);
  e.end_month = int8_t(b.month);
  e.end_day = int8_t(b.day);
  // "from November to February 2020" begins the year before.
  if (from.year == 0 && b.year != 0 && (a.month > b.month || (a.month == b.month && a.day > b.day))) {
    e.year = int16_t(b.year - 1);
  }
  if (a.year == 0) {
    e.direction = Direction::kPast;
    out->tense_decides = true;
  }
  out->end = b.end;
  return true;
}

// "dal 3 al 5 giugno", "between 1994 and 1998", "September 5-17, 1978", "3-5 giugno".
bool DateParser::Range(size_t i, FoundDate* out) const {
  size_t at = i;
  DateWord connector = DateWord::kTo;
  bool cued = true;
  if (size_t after = Skip(i, DateWord::kBetween); after != i) {
    Point a, b;
    size_t middle = 0;
    if (ReadPoint(after, &a) && (middle = Skip(a.end, DateWord::kAnd)) != a.end &&
        ReadPoint(middle, &b) && Join(a, b, out)) {
      return true;
    }
  }
  if (size_t after = Skip(i, DateWord::kFrom); after != i) {
    at = after;
  } else if (words_.IsNumber(i) || Find(i, DateWord::kMonth) != nullptr || Find(i, DateWord::kMonthShort) != nullptr) {
    cued = false;
  } else {
    return false;
  }
  Point a, b;
  if (!ReadPoint(at, &a)) return false;
  size_t middle = words_.IsDash(a.end) ? a.end + 1 : Skip(a.end, connector);
  if (middle == a.end || !ReadPoint(middle, &b)) return false;
  if (!cued) {
    // Without "from" only what cannot be a span of other numbers: a month inside, or two years
    // joined by a dash after a cue.
    bool years = a.month == 0 && b.month == 0 && a.day == 0 && b.day == 0;
    if (years && (!words_.IsDash(a.end) || !(YearIsCued(i, a.end) || Before(i, DateWord::kOf)))) return false;
    if (!years && a.day == 0 && b.day == 0 && !words_.IsDash(a.end)) return false;
  }
  if (Find(b.end, DateWord::kUnit) != nullptr && b.month == 0) return false;
  return Join(a, b, out);
}

// "nella notte tra il 14 e il 15 aprile", "the evening of 3 May".
bool DateParser::NightBetween(size_t i, FoundDate* out) const {
  const TablePhrase* part = Find(i, DateWord::kPart);
  if (part == nullptr) return false;
  size_t at = i + part->length();
  DayPart day_part = DayPart(int(part->a));
  if (day_part == DayPart::kNight) {
    for (size_t start : {at, Skip(at, DateWord::kOf)}) {
      FoundDate range = *out;
      TimeExpression& e = range.expression;
      if (!Range(start, &range) || e.day == 0) continue;
      bool next = e.end_month == e.month ? e.end_day == e.day + 1 : e.end_day == 1;
      if (!next) continue;
      *out = range;
      out->expression.end_year = 0;
      out->expression.end_month = out->expression.end_day = 0;
      out->expression.part = day_part;
      return true;
    }
  }
  size_t after = Skip(at, DateWord::kOf);
  if (after == at) return false;
  after = Skip(after, DateWord::kArticle);
  FoundDate date = *out;
  if (!Simple(after, &date) || date.expression.anchor == Anchor::kNone) return false;
  bool day = date.expression.day != 0 || date.expression.weekday != 0 || date.expression.unit == TimeUnit::kDay;
  if (!day || date.expression.end_day != 0) return false;
  *out = date;
  out->expression.part = day_part;
  return true;
}

// "inizio giugno", "by Friday", "dal 2022", "in late 2023".
bool DateParser::Modified(size_t i, FoundDate* out) const {
  if (size_t at = Skip(i, DateWord::kSince); at != i) {
    FoundDate date = *out;
    if (Simple(Skip(at, DateWord::kArticle), &date) && date.expression.end_year == 0 &&
        date.expression.end_day == 0) {
      *out = date;
      out->expression.open_end = true;
      if (!date.expression.strict) out->expression.direction = Direction::kPast;
      out->tense_decides = false;
      return true;
    }
  }
  const TablePhrase* modifier = Find(i, DateWord::kModifier);
  if (modifier == nullptr) return false;
  size_t at = i + modifier->length();
  if (words_.IsDash(at)) ++at;  // "mid-June"
  at = Skip(Skip(at, DateWord::kOf), DateWord::kArticle);
  FoundDate date = *out;
  if (!Simple(at, &date)) return false;
  TimexModifier value = TimexModifier(int(modifier->a));
  if (value == TimexModifier::kBefore || value == TimexModifier::kAfter) {
    if (date.expression.anchor == Anchor::kNarrative) return false;
  }
  // Codes of dates.txt follow the order before, after, about, start, mid, end, by, from.
  *out = date;
  out->modifier = value;
  if (value == TimexModifier::kOnOrBefore) out->expression.direction = Direction::kFuture;
  return true;
}

// ---- Relative dates ---------------------------------------------------------------------

bool DateParser::Weekday(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t at = i;
  Direction direction = Direction::kPast;
  bool said = false;
  if (size_t last = Skip(i, DateWord::kLast); last != i) at = last, said = true;
  if (size_t next = Skip(i, DateWord::kNext); next != i) at = next, said = true, direction = Direction::kFuture;
  if (at == i) at = Skip(i, DateWord::kThis);
  if (at >= words_.size() || (tables_.capitals() && !words_[at].capital)) return false;
  const TablePhrase* day = Find(at, DateWord::kWeekday);
  const TablePhrase* brief = day == nullptr ? Find(at, DateWord::kWeekdayShort) : day;
  if (brief == nullptr) return false;
  out->end = at + brief->length();
  // "mercoledì 19 giugno 2024", "Wed., June 19": the date says it all.
  size_t next = out->end;
  if (words_.IsMark(next, '.') && day == nullptr) ++next;
  if (words_.IsMark(next, ',')) ++next;
  next = Skip(next, DateWord::kArticle);
  FoundDate full = *out;
  if (!said && (DayMonth(next, &full) || MonthDay(next, &full) || Numeric(next, &full))) {
    *out = full;
    return true;
  }
  if (day == nullptr) return false;
  if (Before(i, DateWord::kEach)) {
    out->type = TimexType::kSet;
    e.anchor = Anchor::kNone;
    e.weekday = int8_t(day->a);
    return true;
  }
  size_t after = Skip(out->end, DateWord::kLast);
  if (after != out->end) said = true, out->end = after;
  after = Skip(out->end, DateWord::kNext);
  if (after != out->end) said = true, direction = Direction::kFuture, out->end = after;
  if (tables_.habitual_article() && !said && at == i && Before(i, DateWord::kArticle)) return false;
  e.anchor = Anchor::kPublication;
  e.weekday = int8_t(day->a);
  e.direction = direction;
  e.strict = said;
  out->tense_decides = !said;
  return true;
}

bool DateParser::Deictic(size_t i, FoundDate* out) const {
  const TablePhrase* phrase = Find(i, DateWord::kDeictic);
  bool narrative = phrase == nullptr;
  if (narrative) phrase = Find(i, DateWord::kNarrative);
  if (phrase == nullptr) return false;
  TimeExpression& e = out->expression;
  e.anchor = narrative ? Anchor::kNarrative : Anchor::kPublication;
  e.offset = phrase->a;
  e.unit = TimeUnit(int(phrase->b) % 100);
  e.part = DayPart(int(phrase->b) / 100);
  out->end = i + phrase->length();
  // "il giorno dopo l'attacco" is counted from the attack, not from the last date.
  if (narrative && e.offset != 0 &&
      (Find(out->end, DateWord::kArticle) != nullptr || Find(out->end, DateWord::kOf) != nullptr)) {
    return false;
  }
  return true;
}

// "l'anno scorso", "last month", "questa settimana".
bool DateParser::RelativeUnit(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  constexpr std::pair<DateWord, int> kWhich[] = {
      {DateWord::kLast, -1}, {DateWord::kNext, 1}, {DateWord::kThis, 0}};
  for (auto [kind, offset] : kWhich) {
    const TablePhrase* unit = nullptr;
    if (size_t at = Skip(i, kind); at != i) {
      unit = Find(at, DateWord::kUnit);
      if (unit != nullptr) out->end = at + unit->length();
    } else if ((unit = Find(i, DateWord::kUnit)) != nullptr) {
      size_t after = Skip(i + unit->length(), kind);
      if (after == i + unit->length()) unit = nullptr;
      out->end = after;
    }
    if (unit == nullptr || unit->b != 0) continue;
    e.unit = TimeUnit(int(unit->a));
    if (e.unit < TimeUnit::kWeek) continue;
    e.anchor = Anchor::kPublication;
    e.offset = offset;
    return true;
  }
  e.unit = TimeUnit::kNone;
  return false;
}

// "three days ago", "two days later", "fra tre giorni", "hace dos años".
bool DateParser::Step(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t before = Skip(i, DateWord::kAgoBefore);
  size_t ahead = Skip(i, DateWord::kAhead);
  size_t start = before != i ? before : ahead;
  size_t at = start;
  double amount = double(Number(start, &at));
  if (amount < 0 && Find(start, DateWord::kHalf) != nullptr) {
    amount = 0.5;
    at = Skip(start, DateWord::kHalf);
  }
  if (amount <= 0 || amount > 10000) return false;
  const TablePhrase* unit = Find(at, DateWord::kUnit);
  if (unit == nullptr) return false;
  at += unit->length();
  if (size_t half = Skip(at, DateWord::kAndHalf); half != at) amount += 0.5, at = half;
  e.unit = TimeUnit(int(unit->a));
  e.whole_unit = false;
  e.anchor = Anchor::kPublication;
  out->end = at;
  if (before != i) {
    e.offset = -amount;
    return true;
  }
  if (ahead != i) {
    e.offset = amount;
    return true;
  }
  bool closed = false;
  constexpr std::pair<DateWord, int> kSteps[] = {
      {DateWord::kAgo, -1}, {DateWord::kLater, 1}, {DateWord::kEarlier, -1},
      {DateWord::kLaterWeak, 1}, {DateWord::kEarlierWeak, -1}};
  for (auto [kind, sign] : kSteps) {
    size_t end = Skip(at, kind);
    if (end == at) continue;
    closed = end >= words_.size() || words_[end].kind == ScanKind::kMark;
    bool weak = kind == DateWord::kLaterWeak || kind == DateWord::kEarlierWeak;
    bool verb = tables_.later_before_verb() && Lower(end);  // "due giorni dopo arrivarono"
    if (weak && !closed && !verb) continue;
    e.offset = sign * amount;
    if (kind != DateWord::kAgo) e.anchor = Anchor::kNarrative;
    out->end = end;
    return true;
  }
  return false;
}

// ---- Anniversaries ----------------------------------------------------------------------

// "80º anniversario della fine …", "the tenth anniversary of …", "gli 80 anni dalla vittoria …".
bool DateParser::Anniversary(size_t i, FoundDate* out) const {
  NumberMatch number = tables_.numbers().MatchAny(words_, i);
  if (number.length == 0 || number.value < 1 || number.value > 1000) return false;
  size_t at = i + number.length;
  if (words_.IsDash(at)) ++at;
  const TablePhrase* word = Find(at, DateWord::kAnniversary);
  if (word != nullptr) {
    at += word->length();
  } else {
    const TablePhrase* unit = Find(at, DateWord::kUnit);
    if (unit == nullptr || TimeUnit(int(unit->a)) != TimeUnit::kYear || number.ordinal) return false;
    at += unit->length();
    size_t from = Skip(at, DateWord::kAnniversaryFrom);
    if (from == at) return false;
    at = from;
  }
  for (size_t slack = 0; slack <= 4; ++slack) {
    EventMatch event = events_.FindAt(words_, at + slack);
    if (!event.found) continue;
    out->expression.anchor = Anchor::kEvent;
    out->expression.event = event.interval;
    out->expression.offset = double(number.value);
    out->expression.unit = TimeUnit::kYear;
    out->end = event.end;
    return true;
  }
  return false;
}

// ---- Times of day -----------------------------------------------------------------------

// "2:20", "2.20 a.m.", "11 pm", "14:30 o'clock"; the colon alone is enough after a date.
bool DateParser::ClockDigits(size_t i, int* hour, int* minute, size_t* end) const {
  *minute = -1;
  NumberMatch spelled = tables_.numbers().Match(words_, i);
  if (spelled.length > 0 && !spelled.ordinal && spelled.value <= 24) {
    *hour = int(spelled.value);
    *end = i + spelled.length;  // "four o'clock": only with such a word, see Clock
    return true;
  }
  int64_t h = words_.IsNumber(i) && words_[i].folded.size() <= 2 ? words_.Digits(i) : -1;
  if (h < 0 || h > 24) return false;
  *hour = int(h);
  *end = i + 1;
  bool separated = words_.Glued(i + 1) && words_.Glued(i + 2) && words_.IsNumber(i + 2) &&
                   (words_.IsMark(i + 1, ':') || words_.IsMark(i + 1, '.') ||
                    (words_.IsWord(i + 1) && words_[i + 1].folded == "h"));
  if (separated && words_[i + 2].folded.size() == 2 && words_.Digits(i + 2) < 60) {
    *minute = int(words_.Digits(i + 2));
    *end = i + 3;
  }
  return true;
}

bool DateParser::Clock(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t at = Skip(Skip(i, DateWord::kTimeCue), DateWord::kTimeCue);  // "at about"
  bool cued = at != i;
  int hour = 0, minute = -1;
  if (const TablePhrase* clock = Find(at, DateWord::kClock)) {
    if (!cued && clock->length() == 1) return false;
    hour = int(clock->a);
    minute = 0;
    out->end = at + clock->length();
  } else {
    if (!ClockDigits(at, &hour, &minute, &out->end)) return false;
    size_t am = Skip(out->end, DateWord::kAm), pm = Skip(out->end, DateWord::kPm);
    size_t word = Skip(out->end, DateWord::kHourWord);
    bool marked = am != out->end || pm != out->end || word != out->end;
    if (pm != out->end && hour < 12) hour += 12;
    if (am != out->end && hour == 12) hour = 0;
    bool closed = !words_.IsNumber(at) ? false : out->end >= words_.size() || words_[out->end].kind == ScanKind::kMark ||
                  Find(out->end, DateWord::kOf) != nullptr;
    if (!words_.IsNumber(at) && !cued) return false;  // "три дня" is no time of day
    if (!marked && !(cued && (minute >= 0 || (closed && !words_.IsMark(out->end, '%') &&
                                             words_.IsWord(at - 1) && Find(i, DateWord::kTo) == nullptr &&
                                             Find(i, DateWord::kModifier) == nullptr)))) {
      return false;
    }
    if (!marked && minute < 0 && tables_.month_first()) return false;
    out->end = std::max({out->end, am, pm, word});
  }
  if (hour > 23) hour -= 24;
  e.hour = int8_t(hour);
  e.minute = int8_t(minute);
  e.anchor = Anchor::kNarrative;
  e.unit = TimeUnit::kDay;
  e.offset = 0;
  out->type = TimexType::kTime;
  return true;
}

// "alle 2:20 del 15 aprile", "at 11:40 pm on Sunday"; or the time alone.
bool DateParser::ClockWithDate(size_t i, FoundDate* out) const {
  FoundDate clock = *out;
  if (!Clock(i, &clock)) return false;
  size_t at = clock.end;
  if (words_.IsMark(at, ',')) ++at;
  at = Skip(Skip(at, DateWord::kOf), DateWord::kArticle);
  FoundDate date;
  date.begin = out->begin;
  *out = clock;
  bool found = Simple(at, &date) && (date.expression.day != 0 || date.expression.weekday != 0 ||
                                     date.expression.unit == TimeUnit::kDay);
  if (!found || date.expression.hour >= 0) return true;
  date.expression.hour = clock.expression.hour;
  date.expression.minute = clock.expression.minute;
  date.expression.part = DayPart::kNone;
  date.type = TimexType::kTime;
  *out = date;
  return true;
}

// After a day: "mercoledì sera", "19 giugno 2024, 06:50", "Sunday at 11:40 pm".
void DateParser::AttachClock(FoundDate* out) const {
  TimeExpression& e = out->expression;
  bool day = (e.day != 0 || e.weekday != 0 || e.unit == TimeUnit::kDay) && e.end_day == 0;
  if (!day || e.hour >= 0 || e.anchor == Anchor::kNone) return;
  if (const TablePhrase* part = Find(out->end, DateWord::kPart); part != nullptr && e.part == DayPart::kNone) {
    e.part = DayPart(int(part->a));
    out->end += part->length();
  }
  size_t at = out->end;
  if (words_.IsMark(at, ',') || words_.IsDash(at)) ++at;
  FoundDate clock;
  int hour = 0, minute = -1;
  size_t end = 0;
  if (ClockWithDate(at, &clock)) {
    if (clock.expression.anchor != Anchor::kNarrative) return;  // "Monday, at 2:20 on 15 April"
    hour = clock.expression.hour, minute = clock.expression.minute, end = clock.end;
  } else if (!ClockDigits(at, &hour, &minute, &end) || minute < 0 || !words_.IsMark(at + 1, ':')) {
    return;
  }
  e.hour = int8_t(hour);
  e.minute = int8_t(minute);
  e.part = DayPart::kNone;
  out->type = TimexType::kTime;
  out->end = end;
}

// ---- Durations --------------------------------------------------------------------------

// "24 anni" of a person. Begin is the number, end is past the unit.
bool DateParser::IsAge(size_t begin, size_t end, TimeUnit unit) const {
  size_t after = words_.IsDash(end) ? end + 1 : end;
  if (Find(after, DateWord::kAgeAfter) != nullptr || Before(begin, DateWord::kAgeBefore)) return true;
  if (unit != TimeUnit::kYear || begin < 2) return false;
  // "Mario Rossi, 54 anni, …"
  return words_.IsMark(begin - 1, ',') && words_[begin - 2].capital &&
         (end >= words_.size() || words_[end].kind == ScanKind::kMark);
}

bool DateParser::Duration(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t at = i;
  if (const TablePhrase* amount = Find(i, DateWord::kAmount)) {
    out->modifier = TimexModifier(int(amount->a));
    at += amount->length();
  }
  size_t begin = at;
  double value = 0.5;
  if (const TablePhrase* half = Find(at, DateWord::kHalf)) {
    at += half->length();
  } else {
    NumberMatch number = tables_.numbers().MatchAny(words_, at);
    if (number.length == 0 || number.ordinal) return false;
    value = double(number.value);
    at += number.length;
    bool decimal = number.digits && words_.IsNumber(at + 1) && words_.Glued(at) && words_.Glued(at + 1) &&
                   (words_.IsMark(at, ',') || words_.IsMark(at, '.')) && words_[at + 1].folded.size() <= 2;
    if (decimal) {
      value += double(words_.Digits(at + 1)) / std::pow(10.0, double(words_[at + 1].folded.size()));
      at += 2;
    }
    if (words_.IsDash(at) && words_.Glued(at)) ++at;  // "two-hour"
  }
  const TablePhrase* unit = Find(at, DateWord::kUnit);
  if (unit == nullptr) return false;
  at += unit->length();
  e.unit = TimeUnit(int(unit->a));
  if (IsAge(begin, at, e.unit)) return false;
  // "un giorno": once upon a time
  if (value == 1 && e.unit == TimeUnit::kDay && begin == i && !words_.IsNumber(begin)) return false;
  if (size_t half = Skip(at, DateWord::kAndHalf); half != at) value += 0.5, at = half;
  e.anchor = Anchor::kNone;
  e.offset = value;
  out->type = TimexType::kDuration;
  out->end = at;
  return true;
}

}  // namespace riscontro
