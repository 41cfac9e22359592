// Years without a month, decades and centuries.
#include "analyse/dates/date_parser.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 2100;
constexpr int kFirstModernYear = 1700, kLastModernYear = 2060;

}  // namespace

// Four digits that are no part of a longer number.
bool DateParser::Year(size_t i, int* year, size_t* end) const {
  if (!words_.IsNumber(i) || words_[i].folded.size() != 4) return false;
  int64_t value = words_.Digits(i);
  if (value < kFirstYear || value > kLastYear) return false;
  for (char mark : {'.', ',', ':', '/', '%'}) {
    if (words_.IsMark(i + 1, mark) && words_.Glued(i + 1) && words_.IsNumber(i + 2) &&
        words_.Glued(i + 2)) {
      return false;
    }
  }
  if (words_.Glued(i + 1) && words_.IsWord(i + 1) && words_[i + 1].folded != "'s") return false;
  *year = int(value);
  *end = Skip(i + 1, DateWord::kYearWord);
  return Find(*end, DateWord::kEra) == nullptr;
}

bool DateParser::YearIsCued(size_t i, size_t end) const {
  int64_t year = words_.Digits(i);
  bool modern = year >= kFirstModernYear && year <= kLastModernYear;
  bool alone =
      end >= words_.size() || !words_.IsWord(end) || words_[end].capital || lookups_.Any(end);
  if (Find(end, DateWord::kUnit) != nullptr) return false;
  if (end > i + 1 || Before(i, DateWord::kYearWord)) return true;  // "2024 року", "anno 1912"
  bool listed = last_year_end_ != 0 && (last_year_end_ + 1 == i) &&
                (words_.IsMark(i - 1, ',') || Find(i - 1, DateWord::kAnd) != nullptr);
  if (Before(i, DateWord::kYearCue) || listed) return modern || alone;
  if (i > 0 && words_.IsMark(i - 1, '(')) {
    return modern && (words_.IsMark(end, ')') || words_.IsDash(end));
  }
  if (!modern || year < 1800) return false;
  if (alone && Before(i, DateWord::kWeakCue)) return true;
  for (size_t back = 1; back <= 4 && back <= i; ++back) {
    const TablePhrase* modifier = Find(i - back, DateWord::kModifier);
    if (modifier == nullptr || modifier->length() != back) continue;
    TimexModifier value = TimexModifier(int(modifier->a));
    if (value == TimexModifier::kApprox) continue;
    bool part = value == TimexModifier::kStart || value == TimexModifier::kMid ||
                value == TimexModifier::kEnd;
    if (alone || part) return true;
  }
  return false;
}

bool DateParser::BareYear(size_t i, FoundDate* out) const {
  int year = 0;
  if (!Year(i, &year, &out->end) || !YearIsCued(i, out->end)) return false;
  out->expression.anchor = Anchor::kAbsolute;
  out->expression.year = int16_t(year);
  last_year_end_ = out->end;
  return true;
}

namespace {

bool SetYears(int year, TimeUnit unit, size_t end, FoundDate* out) {
  out->expression.anchor = Anchor::kAbsolute;
  out->expression.year = int16_t(year);
  out->expression.unit = unit;
  out->end = end;
  return year >= kFirstYear && year <= kLastYear;
}

}  // namespace

// "anni Novanta", "the 1990s".
bool DateParser::Decade(size_t i, FoundDate* out) const {
  if (const TablePhrase* decade = Find(i, DateWord::kDecade)) {
    return Before(i, DateWord::kArticle) &&
           SetYears(int(decade->a), TimeUnit::kDecade, i + decade->length(), out);
  }
  if (const TablePhrase* word = Find(i, DateWord::kDecadeWord)) {
    size_t at = i + word->length();
    if (at < words_.size() && words_[at].kind == ScanKind::kMark &&
        IsApostrophe(CharAt(words_[at].folded, 0)))
      ++at;
    NumberMatch match = tables_.numbers().MatchAny(words_, at);
    if (match.length == 0 || match.ordinal || match.value % 10 != 0) return false;
    bool spelled_out = match.digits && match.value >= kFirstYear;
    bool brief =
        match.value >= 20 && match.value <= 90 && (at > i + word->length() || words_[at].capital);
    if (!spelled_out && !brief) return false;
    return SetYears(int(spelled_out ? match.value : 1900 + match.value), TimeUnit::kDecade,
                    at + match.length, out);
  }
  if (words_.IsNumber(i) && words_[i].folded.size() == 4 && words_.Digits(i) % 10 == 0 &&
      words_.Glued(i + 1)) {
    if (const TablePhrase* suffix = Find(i + 1, DateWord::kDecadeSuffix)) {
      return SetYears(int(words_.Digits(i)), TimeUnit::kDecade, i + 1 + suffix->length(), out);
    }
  }
  return false;
}

// "XX secolo", "20th century".
bool DateParser::Century(size_t i, FoundDate* out) const {
  int number = words_.IsWord(i) ? RomanValue(words_[i].span.In(words_.text())) : 0;
  size_t after = i + 1;
  if (number == 0) {
    NumberMatch match = tables_.numbers().MatchAny(words_, i);
    if (match.length == 0 || !match.ordinal) return false;
    number = int(match.value);
    after = i + match.length;
  }
  if (words_.IsDash(after)) ++after;
  const TablePhrase* century = Find(after, DateWord::kCentury);
  if (century == nullptr || number < 11 || number > 21) return false;
  return SetYears((number - 1) * 100 + 1, TimeUnit::kCentury, after + century->length(), out);
}

}  // namespace riscontro
