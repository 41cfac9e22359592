// Digits that may be a day, an hour or a year, and dates and times all in digits.
#include "analyse/dates/chart.h"

namespace riscontro {
namespace {

// Two-digit years: 00–39 are of this century, 40–99 of the last.
constexpr int kFirstOldShortYear = 40;

// The mark between the parts of a date or time in digits; 0 when there is none.
char MarkBetween(const ScannedWords& words, size_t i) {
  if (!words.Glued(i) || !words.Glued(i + 1) || !words.IsNumber(i + 1)) return 0;
  for (char mark : {'/', '.', '-', ':', ','}) {
    if (words.IsMark(i, mark)) return mark;
  }
  return 0;
}

// True between dashes and digits on both sides, as in a telephone number: "138-2010-2015".
bool Chained(const ScannedWords& words, size_t i) {
  return i > 1 && words.Glued(i) && words.IsNumber(i - 2) && MarkBetween(words, i - 1) == '-' &&
         MarkBetween(words, i + 1) == '-';
}

struct DayFields {
  int64_t year = 0, month = 0, day = 0;
  bool two_digit_year = false;
  InDigits in_digits = InDigits::kNo;
};

// Three numbers as day, month and year; false where they are no day.
bool ReadFields(const ScannedWords& words, size_t i, char mark, bool month_first, DayFields* out) {
  const int64_t a = words.Digits(i), b = words.Digits(i + 2), c = words.Digits(i + 4);
  const size_t a_size = words[i].folded.size(), b_size = words[i + 2].folded.size(),
               c_size = words[i + 4].folded.size();
  if (b_size > 2) return false;
  if (a_size == 4 && c_size <= 2) {
    *out = {a, b, c, false};
  } else if (a_size <= 2 && (c_size == 4 || c_size == 2)) {
    *out = {c, b, a, c_size == 2};
    const bool american = month_first && mark != '.' && a <= 12;
    const bool month_before_day = american || b > 12;
    if (month_before_day) std::swap(out->month, out->day);
    if (mark != '.') {
      out->in_digits = month_before_day ? InDigits::kMonthFirst : InDigits::kDayFirst;
    }
    if (c_size == 2) out->year += c < kFirstOldShortYear ? 2000 : 1900;
  } else {
    return false;
  }
  return out->year >= DateChart::kFirstYear && out->year <= DateChart::kLastYear &&
         out->month >= 1 && out->month <= 12 && out->day >= 1 &&
         out->day <= DaysInMonth(2024, int(out->month));
}

// 20240619
bool ReadEightDigits(int64_t n, DayFields* out) {
  *out = {n / 10000, n / 100 % 100, n % 100, false};
  return out->year >= 1900 && out->year <= 2099 && out->month >= 1 && out->month <= 12 &&
         IsValidDate(int(out->year), int(out->month), int(out->day));
}

TimePoint PointOf(const DayFields& f) {
  TimePoint p;
  p.anchor = f.year != 0 ? Anchor::kAbsolute : Anchor::kNone;
  p.year = int16_t(f.year);
  p.month = int8_t(f.month);
  p.day = int8_t(f.day);
  p.two_digit_year = f.two_digit_year;
  p.in_digits = f.in_digits;
  return p;
}

// A mark and more digits right after: what looked like a date or time is part of more.
bool MoreDigits(const ScannedWords& words, size_t end) {
  const char mark = MarkBetween(words, end);
  return mark == '/' || mark == '.' || mark == ':' || mark == ',';
}

}  // namespace

void DateChart::AddDigits(uint32_t i) {
  const DateSymbols& s = language_->symbols();
  const int64_t n = words_->Digits(i);
  const size_t size = (*words_)[i].folded.size();
  const size_t end = AddRead(i);
  if (n < 0 || size > 9) return;
  const char mark = MarkBetween(*words_, i + 1);
  if (end != i + 1) AddNumber(s.number, i, i + 1, double(n), false);
  AddNumber(s.integer, i, i + 1, double(n), false);
  TimePoint p;
  const bool whole = !MoreDigits(*words_, i + 1) && !Chained(*words_, i);
  if (size == 4 && n >= kFirstYear && n <= kLastYear && whole) {
    p.year = int16_t(n);
    p.anchor = Anchor::kAbsolute;
    AddPoint(s.year, i, i + 1, p);
  }
  if (size == 4 && n > kLastYear && whole) {
    p = {};
    p.year = int16_t(n);
    p.anchor = Anchor::kAbsolute;
    AddPoint(s.far_year, i, i + 1, p);
  }
  // "3.5 per cent" has no third day in it.
  if (size > 2 || (mark != 0 && mark != '-')) return;
  p = {};
  p.day = int8_t(n);
  if (n >= 1 && n <= 31) AddPoint(s.day, i, i + 1, p);
  p = {};
  p.hour = int8_t(n);
  p.half_day_open = n >= 1 && n <= 12 && (*words_)[i].folded[0] != '0';
  if (n <= 24) AddPoint(s.hour, i, i + 1, p);
  if (n > 12 && n <= 24) AddPoint(s.late_hour, i, i + 1, p);
  p = {};
  p.minute = int8_t(n);
  if (n <= 59) AddPoint(s.minutes, i, i + 1, p);
  p = {};
  p.month = int8_t(n);
  if (n >= 1 && n <= 12) AddPoint(s.month_number, i, i + 1, p);
  if (size == 2) AddNumber(s.digits2, i, i + 1, double(n), false);
}

// 2024-06-19, 19/6/2024, 19.06.24, 20240619; 22/04 and 05/2010 as symbols of their own.
void DateChart::AddNumericDate(uint32_t i) {
  const DateSymbols& s = language_->symbols();
  const size_t size = (*words_)[i].folded.size();
  DayFields fields;
  if (size == 8) {
    if (ReadEightDigits(words_->Digits(i), &fields)) {
      AddPoint(s.numeric_date, i, i + 1, PointOf(fields));
    }
    return;
  }
  const char mark = MarkBetween(*words_, i + 1);
  if (mark != '/' && mark != '.' && mark != '-') return;
  if (mark == '-' && Chained(*words_, i)) return;
  if (MarkBetween(*words_, i + 3) == mark) {
    if (ReadFields(*words_, i, mark, language_->month_first(), &fields) &&
        !MoreDigits(*words_, i + 5)) {
      AddPoint(s.numeric_date, i, i + 5, PointOf(fields));
    }
    return;
  }
  AddNumericYears(i, mark);
  AddNumericDayMonth(i, mark);
}

// 05/2010, 2024/25, 2024-06
void DateChart::AddNumericYears(uint32_t i, char mark) {
  const DateSymbols& s = language_->symbols();
  const int64_t a = words_->Digits(i), b = words_->Digits(i + 2);
  const size_t size = (*words_)[i].folded.size(), b_size = (*words_)[i + 2].folded.size();
  if (size <= 2 && b_size == 4 && a >= 1 && a <= 12 && b >= kFirstYear && b <= kLastYear) {
    AddPoint(s.numeric_month_year, i, i + 3, PointOf({b, a, 0, false}));
  }
  if (mark == '/' && size == 4 && a >= kFirstYear && !words_->IsMark(i + 3, '/') &&
      ((b_size == 2 && b == (a + 1) % 100) || (b_size == 4 && b == a + 1))) {  // 2024/25
    Meaning years;
    years.kind = MeaningKind::kWhole;
    years.expression.shape = TimeShape::kRange;
    years.expression.start = PointOf({a, 0, 0, false});
    years.expression.end = PointOf({a + 1, 0, 0, false});
    AddOwn(s.numeric_years, i, i + 3, years);
  }
  if (mark == '-' && size == 4 && b_size == 2 && a >= kFirstYear && a <= kLastYear && b >= 1 &&
      b <= 12) {
    AddPoint(s.numeric_month_year, i, i + 3, PointOf({a, b, 0, false}));  // ISO 8601
  }
}

// 22/04, 22.04
void DateChart::AddNumericDayMonth(uint32_t i, char mark) {
  const int64_t a = words_->Digits(i), b = words_->Digits(i + 2);
  const size_t size = (*words_)[i].folded.size(), b_size = (*words_)[i + 2].folded.size();
  if (mark == '-' || size > 2 || b_size > 2 || MoreDigits(*words_, i + 3)) return;
  // Where months come first, "4.5" is a number; so is "1/10th" everywhere.
  if (mark == '.' && (language_->month_first() || language_->decimal_point())) return;
  if (words_->Glued(i + 3) && words_->IsWord(i + 3)) return;
  const bool american = (language_->month_first() && a <= 12) || b > 12;
  DayFields fields = {0, american ? a : b, american ? b : a, false};
  if (mark == '/') fields.in_digits = american ? InDigits::kMonthFirst : InDigits::kDayFirst;
  if (fields.month >= 1 && fields.month <= 12 && fields.day >= 1 &&
      fields.day <= DaysInMonth(2024, int(fields.month))) {
    AddPoint(language_->symbols().numeric_day_month, i, i + 3, PointOf(fields));
  }
}

// 7:30, 19:45:10; 7.30 as a symbol of its own.
void DateChart::AddNumericTime(uint32_t i) {
  const char mark = MarkBetween(*words_, i + 1);
  if ((mark != ':' && mark != '.') || (*words_)[i].folded.size() > 2 ||
      (*words_)[i + 2].folded.size() != 2) {
    return;
  }
  TimePoint p;
  const int64_t hour = words_->Digits(i), minute = words_->Digits(i + 2);
  if (hour > 24 || minute > 59) return;
  p.hour = int8_t(hour);
  p.minute = int8_t(minute);
  p.half_day_open = hour >= 1 && hour <= 12 && (*words_)[i].folded[0] != '0';
  size_t end = i + 3;
  if (MarkBetween(*words_, end) == mark && (*words_)[end + 1].folded.size() == 2 &&
      words_->Digits(end + 1) <= 59) {
    p.second = int8_t(words_->Digits(end + 1));
    end += 2;
  }
  const DateSymbols& s = language_->symbols();
  if (!MoreDigits(*words_, end)) AddPoint(mark == ':' ? s.numeric_time : s.dotted_time, i, end, p);
}

}  // namespace riscontro
