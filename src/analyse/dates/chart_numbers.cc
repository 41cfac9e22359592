// The numbers that begin at a word; those in digits are chart_digits.cc.
#include <cmath>

#include "analyse/dates/chart.h"
#include "analyse/numbers/roman.h"

namespace riscontro {
namespace {

// True where the digits at i go on from letters, a sign of money or other digits: "A380", "$20".
bool GoesOn(const ScannedWords& words, size_t i) {
  for (char mark : {'$', '#'}) {
    if (i > 0 && words.IsMark(i - 1, mark)) return true;
  }
  if (!words.Glued(i)) return false;
  if (words.IsWord(i - 1)) {  // "dall'11"; "Q1", "FY2018" are read on
    return !words[i - 1].folded.ends_with('\'') && words[i - 1].folded.size() > 2;
  }
  for (char mark : {'@', '+', '=', '_', '&', '%'}) {
    if (words.IsMark(i - 1, mark)) return true;
  }
  const bool separated = words.IsMark(i - 1, '.') || words.IsMark(i - 1, ',') ||
                         words.IsMark(i - 1, ':') || words.IsMark(i - 1, '/');
  return separated && words.Glued(i - 1) && words.IsNumber(i - 2);
}

constexpr size_t kLongestRoman = 8;

// "XV", and "XVe", "XIXème" with the ending of an ordinal.
int RomanOf(std::string_view text) {
  size_t letters = 0;
  while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
  const std::string_view ending = text.substr(letters);
  const bool ordinal = ending == "e" || ending == "er" || ending == "eme" || ending == "\u00e8me";
  return ordinal || ending.empty() ? RomanValue(text.substr(0, letters)) : 0;
}

}  // namespace

void DateChart::AddNumbers(uint32_t i) {
  if (words_->IsNumber(i)) {
    if (GoesOn(*words_, i)) return;
    AddDigits(i);
    AddNumericDate(i);
    AddNumericTime(i);
  } else if (words_->IsWord(i)) {
    AddSpelled(i);
  }
}

// What the number means whatever is counted: a number, or an ordinal that may be a day's.
size_t DateChart::AddRead(uint32_t i) {
  const DateSymbols& s = language_->symbols();
  const ReadNumber read = numbers_->At(i);
  if (!read.found() || read.negative || read.ratio) return i;
  const double n = read.or_ordinal != 0 ? read.or_ordinal : read.value;
  if ((read.kind == NumberKind::kOrdinal || read.or_ordinal != 0) && n >= 1 && n <= 10000) {
    AddNumber(s.ordinal, i, read.end, n, true);
    TimePoint p;
    if (n <= 31) {
      p.day = int8_t(n);
      AddPoint(s.day_ordinal, i, read.end, p);
      if (words_->IsNumber(i)) AddPoint(s.digit_ordinal, i, read.end, p);
    }
  }
  if (read.kind != NumberKind::kCardinal && read.kind != NumberKind::kFraction) return read.end;
  // "three quarters" may be three of the year's.
  if (read.kind == NumberKind::kFraction && !read.digits && read.end > i + 1) {
    ScannedWords before;  // the words but the last
    before.Scan(words_->text(), {(*words_)[i].span.begin, (*words_)[read.end - 1].span.begin});
    const ReadNumber whole = language_->numbers().At(before, 0);
    if (whole.kind == NumberKind::kCardinal && whole.end == before.size())
      AddNumber(s.number, i, i + uint32_t(whole.end), whole.value, false);
  }
  Meaning meaning;
  meaning.kind = MeaningKind::kNumber;
  meaning.number = read.value;
  meaning.vague = read.vague;
  if (read.about) meaning.modifier = TimexModifier::kApprox;
  AddOwn(s.number, i, read.end, meaning);
  return read.end;
}

void DateChart::AddSpelled(uint32_t i) {
  const DateSymbols& s = language_->symbols();
  const ScannedWord& word = (*words_)[i];
  if (word.capital && word.folded.size() <= kLongestRoman) {
    if (int roman = RomanOf(word.span.In(words_->text())); roman > 0)
      AddNumber(s.roman, i, i + 1, roman, true);
  }
  const size_t first = pieces_.size();
  const size_t end = AddRead(i);
  if (end == i || pieces_.size() == first || pieces_.back().symbol != s.number) return;
  // "at a", "an" are no hours; "una", "uma", "ein" may be.
  if (numbers_->At(i).article && !language_->numbers().ArticleIsOne()) return;
  if (own_.back().vague) return;  // "thousands" is no year
  const double value = own_.back().number;
  if (value != std::floor(value) || value > kLastYear) return;
  const int n = int(value);
  AddNumber(s.integer, i, end, n, false);
  AddNumber(s.spelled, i, end, n, false);
  TimePoint p;
  p.day = int8_t(n);
  if (n >= 1 && n <= 31) AddPoint(s.day, i, end, p);
  p = {};
  p.half_day_open = true;
  p.hour = int8_t(n);
  if (n >= 1 && n <= 12) AddPoint(s.hour, i, end, p);
  p = {};
  p.minute = int8_t(n);
  if (n >= 2 && n <= 59) AddPoint(s.minutes, i, end, p);
  p = {};
  p.year = int16_t(n);
  p.anchor = Anchor::kAbsolute;
  if (n >= kFirstYear) AddPoint(s.year_words, i, end, p);
}

}  // namespace riscontro
