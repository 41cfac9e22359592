// The walk over a sentence, and calendar dates. Years, ranges, relative
// dates and the clock are in date_years.cc, date_ranges.cc, date_rules.cc, date_clock.cc.
#include "analyse/dates/date_parser.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 2100;

}  // namespace

DateParser::DateParser(const DateTables& tables, const ScannedWords& words,
                       const EventFinder& events)
    : tables_(tables), words_(words), events_(events) {
  lookups_.Reset(tables.phrases(), words);
}

void DateParser::Parse(std::vector<FoundDate>* found) {
  for (size_t i = 0; i < words_.size();) {
    FoundDate date;
    date.begin = i;
    bool candidate = lookups_.Any(i) || words_.IsNumber(i) || words_.IsWord(i);
    if (candidate && At(i, &date) && date.end > i) {
      found->push_back(date);
      i = date.end;
    } else {
      ++i;
    }
  }
}

size_t DateParser::Skip(size_t i, DateWord kind) const {
  const TablePhrase* phrase = Find(i, kind);
  return phrase == nullptr ? i : i + phrase->length();
}

bool DateParser::Before(size_t i, DateWord kind) const {
  for (size_t back = 1; back <= 4 && back <= i; ++back) {
    const TablePhrase* phrase = Find(i - back, kind);
    if (phrase != nullptr && phrase->length() == back) return true;
  }
  return false;
}

// True for a lower-case word that no rule knows: most often a noun that a number counts.
bool DateParser::Lower(size_t i) const {
  return words_.IsWord(i) && !words_[i].capital && !lookups_.Any(i);
}

int64_t DateParser::Number(size_t i, size_t* end) const {
  if (const TablePhrase* one = Find(i, DateWord::kOne)) {
    *end = i + one->length();
    return 1;
  }
  NumberMatch match = tables_.numbers().MatchAny(words_, i);
  if (match.length == 0 || match.ordinal) return -1;
  *end = i + match.length;
  return match.value;
}

bool DateParser::At(size_t i, FoundDate* out) const {
  return Anniversary(i, out) || NightBetween(i, out) || ClockWithDate(i, out) || Range(i, out) ||
         Modified(i, out) || (Simple(i, out) && (AttachClock(out), true)) || Duration(i, out);
}

bool DateParser::Simple(size_t i, FoundDate* out) const {
  out->end = i;
  bool number = words_.IsNumber(i);
  if (!number && !words_.IsWord(i)) return false;
  if (number || !lookups_.Any(i)) {
    return (number && Numeric(i, out)) || DayMonth(i, out) || Step(i, out) || Decade(i, out) ||
           Century(i, out) || (number && BareYear(i, out));
  }
  return DayMonth(i, out) || MonthDay(i, out) || MonthYear(i, out) || SeasonDate(i, out) ||
         Weekday(i, out) || Deictic(i, out) || RelativeUnit(i, out) || Step(i, out) ||
         Decade(i, out) || Century(i, out);
}

// ---- Pieces -----------------------------------------------------------------------------

bool DateParser::Day(size_t i, int* day, size_t* end) const {
  if (words_.IsNumber(i) && words_[i].folded.size() > 2) return false;
  NumberMatch match = tables_.numbers().MatchAny(words_, i);
  if (match.length == 0 || match.value < 1 || match.value > 31) return false;
  *day = int(match.value);
  *end = i + match.length;
  // "3. Juni"
  if (match.digits && !match.ordinal && words_.IsMark(*end, '.') && words_.Glued(*end)) ++*end;
  return true;
}

bool DateParser::Month(size_t i, bool beside_number, int* month, size_t* end) const {
  if (i >= words_.size() || (tables_.capitals() && !words_[i].capital)) return false;
  const TablePhrase* phrase = Find(i, DateWord::kMonth);
  bool brief = phrase == nullptr;
  if (brief && beside_number) phrase = Find(i, DateWord::kMonthShort);
  if (phrase == nullptr) return false;
  *month = int(phrase->a);
  *end = i + phrase->length();
  if (brief && words_.IsMark(*end, '.') && words_.Glued(*end)) ++*end;
  return true;
}

// What may follow a day and month, or a month: the year, or which year in other words.
void DateParser::YearOrRelative(FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t at = out->end;
  if (tables_.month_first() && words_.IsMark(at, ',')) ++at;
  at = Skip(at, DateWord::kOf);
  at = Skip(at, DateWord::kYearWord);
  int year = 0;
  size_t end = 0;
  if (Year(at, &year, &end)) {
    e.anchor = Anchor::kAbsolute;
    e.year = int16_t(year);
    out->end = end;
    return;
  }
  e.anchor = Anchor::kPublication;
  if (size_t same = Skip(out->end, DateWord::kSameYear); same != out->end) {
    e.anchor = Anchor::kNarrative;
    e.unit = TimeUnit::kYear;
    e.offset = 0;
    out->end = same;
    return;
  }
  FoundDate relative;
  size_t unit = Skip(Skip(out->end, DateWord::kOf), DateWord::kArticle);
  if (RelativeUnit(unit, &relative) && relative.expression.unit == TimeUnit::kYear) {
    e.unit = TimeUnit::kYear;
    e.offset = relative.expression.offset;
    out->end = relative.end;
    return;
  }
  LastOrNext(out);
}

// "19 giugno scorso": the direction said; else the past, until the tense turns it.
void DateParser::LastOrNext(FoundDate* out) const {
  TimeExpression& e = out->expression;
  for (auto [kind, direction] : {std::pair{DateWord::kLast, Direction::kPast},
                                 std::pair{DateWord::kNext, Direction::kFuture}}) {
    size_t after = Skip(out->end, kind);
    if (after == out->end) continue;
    e.direction = direction;
    e.strict = true;
    out->end = after;
    return;
  }
  e.direction = Direction::kPast;
  out->tense_decides = true;
}

// ---- Dates in digits --------------------------------------------------------------------

// 2024-06-19, 19/6/2024, 19.06.2024, 19-6-2024; in a month-first language 6/19/2024.
bool DateParser::Numeric(size_t i, FoundDate* out) const {
  if (!words_.IsNumber(i + 2) || !words_.IsNumber(i + 4)) return false;
  for (size_t k = i + 1; k <= i + 4; ++k) {
    if (!words_.Glued(k)) return false;
  }
  if (words_[i + 1].folded != words_[i + 3].folded) return false;
  char mark = words_[i + 1].folded.size() == 1 ? words_[i + 1].folded[0] : 0;
  if (mark != '/' && mark != '.' && mark != '-') return false;
  if (words_.Glued(i) && i > 0 && !words_.IsMark(i - 1, '(')) return false;
  int64_t first = words_.Digits(i), second = words_.Digits(i + 2), third = words_.Digits(i + 4);
  int64_t year = third, month = second, day = first;
  if (words_[i].folded.size() == 4) {
    year = first, month = second, day = third;
  } else if (words_[i + 4].folded.size() != 4) {
    return false;
  } else if ((tables_.month_first() && mark == '/' && first <= 12) || second > 12) {
    std::swap(month, day);
  }
  if (year < kFirstYear || year > kLastYear || month > 12 || day > 31 ||
      !IsValidDate(int(year), int(month), int(day))) {
    return false;
  }
  out->expression.anchor = Anchor::kAbsolute;
  out->expression.year = int16_t(year);
  out->expression.month = int8_t(month);
  out->expression.day = int8_t(day);
  out->end = i + 5;
  return true;
}

// "19 giugno 2024", "3rd of June", "primo maggio", "9 maggio scorso".
bool DateParser::DayMonth(size_t i, FoundDate* out) const {
  int day = 0, month = 0;
  size_t at = 0;
  if (!Day(i, &day, &at) || !Month(Skip(at, DateWord::kOf), true, &month, &out->end)) return false;
  if (!IsValidDate(2000, month, day)) return false;
  if (words_.Glued(i) && i > 0 && !lookups_.Any(i - 1) && !words_.IsMark(i - 1, '(')) return false;
  out->expression.day = int8_t(day);
  out->expression.month = int8_t(month);
  YearOrRelative(out);
  return true;
}

// "June 3, 2019", "Sept. 5".
bool DateParser::MonthDay(size_t i, FoundDate* out) const {
  if (!tables_.month_first()) return false;
  int day = 0, month = 0;
  size_t at = 0;
  if (!Month(i, true, &month, &at) || !words_.IsNumber(at) || !Day(at, &day, &out->end))
    return false;
  if (!IsValidDate(2000, month, day)) return false;
  // "May 3,000 people", "June 3.5", "June 3 million"
  if (words_.Glued(out->end) && words_.IsNumber(out->end + 1) && words_.Glued(out->end + 1))
    return false;
  out->expression.day = int8_t(day);
  out->expression.month = int8_t(month);
  YearOrRelative(out);
  return true;
}

// "settembre 2023", "marzo scorso", "last March"; a bare month needs a preposition before it.
bool DateParser::MonthYear(size_t i, FoundDate* out) const {
  size_t at = i;
  Direction direction = Direction::kNearest;
  if (Find(i, DateWord::kLast) != nullptr)
    direction = Direction::kPast, at = Skip(i, DateWord::kLast);
  else if (Find(i, DateWord::kNext) != nullptr)
    direction = Direction::kFuture, at = Skip(i, DateWord::kNext);
  else if (Find(i, DateWord::kThis) != nullptr)
    at = Skip(i, DateWord::kThis);
  int month = 0;
  if (!Month(at, false, &month, &out->end)) {
    // An abbreviation only with its year.
    int year = 0;
    size_t end = 0;
    if (at != i || !Month(i, true, &month, &out->end) || !Year(out->end, &year, &end)) return false;
  }
  out->expression.month = int8_t(month);
  size_t month_end = out->end;
  YearOrRelative(out);
  if (out->expression.anchor == Anchor::kAbsolute || out->end != month_end) return true;
  if (at != i) {
    out->expression.anchor = Anchor::kPublication;
    out->expression.direction = direction;
    out->expression.strict = direction != Direction::kNearest;
    out->tense_decides = false;
    return true;
  }
  // Beside a number it may be a price or an age: "May 3,000".
  if (words_.IsNumber(out->end)) return false;
  return Before(i, DateWord::kYearCue) || Before(i, DateWord::kFrom) || Before(i, DateWord::kTo) ||
         Before(i, DateWord::kOf) || Before(i, DateWord::kModifier);
}

bool DateParser::SeasonDate(size_t i, FoundDate* out) const {
  size_t at = i;
  FoundDate which;
  DateWord said = DateWord::kSeason;
  for (DateWord kind : {DateWord::kLast, DateWord::kNext, DateWord::kThis}) {
    if (Find(i, kind) != nullptr) said = kind, at = Skip(i, kind);
  }
  const TablePhrase* season = Find(at, DateWord::kSeason);
  if (season == nullptr) return false;
  TimeExpression& e = out->expression;
  e.season = Season(int(season->a));
  out->end = at + season->length();
  size_t season_end = out->end;
  YearOrRelative(out);
  if (e.anchor == Anchor::kAbsolute || out->end != season_end) return true;
  if (said == DateWord::kSeason) return false;
  e.direction = said == DateWord::kLast   ? Direction::kPast
                : said == DateWord::kNext ? Direction::kFuture
                                          : Direction::kNearest;
  e.strict = said != DateWord::kThis;
  out->tense_decides = false;
  return true;
}

}  // namespace riscontro
