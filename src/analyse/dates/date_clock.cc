// Times of day and durations.
#include <algorithm>
#include <cmath>

#include "analyse/dates/date_parser.h"

namespace riscontro {

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
    bool closed = !words_.IsNumber(at)
                      ? false
                      : out->end >= words_.size() || words_[out->end].kind == ScanKind::kMark ||
                            Find(out->end, DateWord::kOf) != nullptr;
    if (!words_.IsNumber(at) && !cued) return false;  // "три дня" is no time of day
    if (!marked &&
        !(cued && (minute >= 0 || (closed && !words_.IsMark(out->end, '%') &&
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
  if (const TablePhrase* part = Find(out->end, DateWord::kPart);
      part != nullptr && e.part == DayPart::kNone) {
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
  if (Find(after, DateWord::kAgeAfter) != nullptr || Before(begin, DateWord::kAgeBefore))
    return true;
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
    bool decimal = number.digits && words_.IsNumber(at + 1) && words_.Glued(at) &&
                   words_.Glued(at + 1) && (words_.IsMark(at, ',') || words_.IsMark(at, '.')) &&
                   words_[at + 1].folded.size() <= 2;
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
