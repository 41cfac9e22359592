#include "clean/date_text.h"

#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "clean/words.h"
#include "language/language.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kFirstYear = 1600;
constexpr int kLastYear = 2199;

struct Names {
  std::map<std::string, int, std::less<>> months;  // 0 = several languages disagree
  std::set<std::string, std::less<>> weekdays;
  std::set<LanguageCode> month_first;              // languages that write 6/5/2025 for 5 June
};

std::string FoldName(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  std::string folded = Fold(utf8);
  while (!folded.empty() && folded.back() == '.') folded.pop_back();
  return folded;
}

void AddMonths(const icu::UnicodeString* list, int32_t count, Names* names) {
  for (int32_t i = 0; i < count; ++i) {
    std::string name = FoldName(list[i]);
    if (name.empty() || IsDigit(CharAt(name, 0))) continue;
    auto [it, added] = names->months.emplace(name, i + 1);
    if (!added && it->second != i + 1) it->second = 0;
  }
}

Names LoadNames() {
  Names names;
  using Symbols = icu::DateFormatSymbols;
  for (const LanguagePack& pack : AllLanguages()) {
    UErrorCode code = U_ZERO_ERROR;
    icu::Locale locale(std::string(pack.code().view()).c_str());
    Symbols symbols(locale, code);
    if (U_FAILURE(code)) continue;
    for (auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      for (auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        int32_t count = 0;
        const icu::UnicodeString* list = symbols.getMonths(count, context, width);
        AddMonths(list, count, &names);
        list = symbols.getWeekdays(count, context, width);
        for (int32_t i = 1; i < count; ++i) names.weekdays.insert(FoldName(list[i]));
      }
    }
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
    icu::UnicodeString pattern;
    if (auto* simple = dynamic_cast<icu::SimpleDateFormat*>(format.get())) {
      simple->toPattern(pattern);
      if (pattern.startsWith(u"M")) names.month_first.insert(pack.code());
    }
  }
  return names;
}

const Names& AllNames() {
  static const Names names = LoadNames();
  return names;
}

int MonthNumber(std::string_view folded) {
  auto it = AllNames().months.find(folded);
  return it == AllNames().months.end() ? 0 : it->second;
}

bool IsPublishable(int year, int month, int day) {
  return year >= kFirstYear && year <= kLastYear && IsValidDate(year, month, day);
}

// Up to `most` ASCII digits at *at; -1 with fewer than `least` or with more digits after them.
int Number(std::string_view text, size_t* at, size_t least, size_t most) {
  size_t end = *at;
  int value = 0;
  while (end < text.size() && end - *at < most && text[end] >= '0' && text[end] <= '9') {
    value = value * 10 + (text[end++] - '0');
  }
  if (end - *at < least) return -1;
  if (end < text.size() && text[end] >= '0' && text[end] <= '9' && most > 2) return -1;
  *at = end;
  return value;
}

void SkipSpaces(std::string_view text, size_t* at) {
  while (*at < text.size()) {
    size_t next = *at;
    if (!IsSpace(NextChar(text, &next))) return;
    *at = next;
  }
}

bool Take(std::string_view text, size_t* at, char c) {
  if (*at >= text.size() || text[*at] != c) return false;
  ++*at;
  return true;
}

// "Z", "+02:00", "+0200", "CET": minutes east of UTC; nullopt and *at unmoved when none follows.
std::optional<int> ParseZone(std::string_view text, size_t* at) {
  size_t here = *at;
  SkipSpaces(text, &here);
  if (here >= text.size()) return std::nullopt;
  if (text[here] == '+' || text[here] == '-') {
    int sign = text[here++] == '-' ? -1 : 1;
    int hours = Number(text, &here, 2, 2);
    Take(text, &here, ':');
    size_t before = here;
    int minutes = Number(text, &here, 2, 2);
    if (minutes < 0) minutes = 0, here = before;
    if (hours < 0 || hours > 14 || minutes > 59) return std::nullopt;
    *at = here;
    return sign * (hours * 60 + minutes);
  }
  size_t end = here;
  while (end < text.size()) {
    size_t next = end;
    if (!IsLetter(NextChar(text, &next))) break;
    end = next;
  }
  std::string name = Fold(text.substr(here, end - here));
  const auto& zones = CleanWords::Get().zones();
  auto it = zones.find(name);
  if (name != "z" && it == zones.end()) return std::nullopt;
  *at = end;
  return name == "z" ? 0 : it->second;
}

// "am", "p.m." after an hour: the hour of 24; moves *at.
int ApplyHalfDay(std::string_view text, size_t* at, int hour) {
  size_t here = *at;
  SkipSpaces(text, &here);
  if (here >= text.size()) return hour;
  char half = char(text[here] | 0x20);
  if (half != 'a' && half != 'p') return hour;
  ++here;
  Take(text, &here, '.');
  if (here >= text.size() || (text[here] | 0x20) != 'm') return hour;
  ++here;
  if (here < text.size() && IsLetter(CharAt(text, here))) return hour;
  Take(text, &here, '.');
  if (hour < 1 || hour > 12) return hour;
  *at = here;
  return hour % 12 + (half == 'p' ? 12 : 0);
}

// "06:50", "6.50", "06:50:12.5", "6h50", each with half-day and zone: seconds UTC from midnight.
std::optional<int64_t> ParseTime(std::string_view text, size_t* at) {
  size_t here = *at;
  int hour = Number(text, &here, 1, 2);
  if (hour < 0) return std::nullopt;
  if (!Take(text, &here, ':') && !Take(text, &here, '.') && !Take(text, &here, 'h')) {
    return std::nullopt;
  }
  int minute = Number(text, &here, 2, 2);
  if (minute < 0 || minute > 59 || hour > 23) return std::nullopt;
  if (here < text.size() && text[here] >= '0' && text[here] <= '9') return std::nullopt;
  size_t before = here;
  if (Take(text, &here, ':') && Number(text, &here, 2, 2) >= 0) {
    before = here;
    if (Take(text, &here, '.') && Number(text, &here, 1, 9) >= 0) before = here;
  }
  here = before;
  hour = ApplyHalfDay(text, &here, hour);
  int zone = ParseZone(text, &here).value_or(0);
  *at = here;
  return int64_t{hour} * 3600 + int64_t{minute} * 60 - int64_t{zone} * 60;
}

// The words that may stand between a date and its time: "alle ore", "at", ",", "-", "|".
size_t SkipToTime(std::string_view text, size_t at) {
  const PhraseSet& dated = CleanWords::Get().Section("dated");
  for (int words = 0; words < 4; ++words) {
    SkipSpaces(text, &at);
    size_t end = at;
    while (end < text.size() && IsLetter(CharAt(text, end))) NextChar(text, &end);
    if (end > at) {
      if (end - at > 16 || !dated.Has(Fold(text.substr(at, end - at)))) {
        return (end - at == 1 && text[at] == 'T') ? end : at;
      }
      at = end;
      continue;
    }
    if (at >= text.size()) return at;
    size_t next = at;
    char32_t c = NextChar(text, &next);
    if (c != ',' && c != '-' && c != '|' && c != 0x2013 && c != 0x2014 && c != 0xB7 && c != 0x2022) {
      return at;
    }
    at = next;
  }
  return at;
}

TimeInterval WithTime(int year, int month, int day, std::string_view text, size_t* end) {
  size_t at = SkipToTime(text, *end);
  if (std::optional<int64_t> seconds = ParseTime(text, &at)) {
    *end = at;
    Instant begin = DaysFromCivil(year, month, day) * kSecondsPerDay + *seconds;
    return {begin, begin + 60};
  }
  return DayInterval(year, month, day);
}

struct Calendar {
  int year = 0, month = 0, day = 0;
  size_t end = 0;
};

// "2025-06-05", "2025/06/05", "2025.06.05".
std::optional<Calendar> YearFirst(std::string_view text, size_t at) {
  Calendar c;
  c.year = Number(text, &at, 4, 4);
  if (c.year < 0 || at >= text.size()) return std::nullopt;
  char separator = text[at];
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  ++at;
  c.month = Number(text, &at, 1, 2);
  if (c.month < 0 || !Take(text, &at, separator)) return std::nullopt;
  c.day = Number(text, &at, 1, 2);
  if (c.day < 0 || (at < text.size() && text[at] >= '0' && text[at] <= '9')) return std::nullopt;
  c.end = at;
  return c;
}

// "05/06/2025", "5.6.2025": day first, unless the language may mean the month.
std::optional<Calendar> YearLast(std::string_view text, size_t at, LanguageCode language) {
  Calendar c;
  c.day = Number(text, &at, 1, 2);
  if (c.day < 0 || at >= text.size()) return std::nullopt;
  char separator = text[at];
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  ++at;
  c.month = Number(text, &at, 1, 2);
  if (c.month < 0 || !Take(text, &at, separator)) return std::nullopt;
  c.year = Number(text, &at, 4, 4);
  if (c.year < 0) return std::nullopt;
  if (separator == '/' && AllNames().month_first.contains(language)) {
    if (c.day <= 12 && c.month <= 12 && c.day != c.month) return std::nullopt;
    if (c.month > 12) std::swap(c.day, c.month);
  }
  c.end = at;
  return c;
}

// "5", "5th", "5º", "1er": the day in a word, 0 = none.
int DayWord(const LineWord& word) {
  size_t at = 0;
  int day = Number(word.folded, &at, 1, 2);
  if (day < 1 || day > 31) return 0;
  std::string_view rest = std::string_view(word.folded).substr(at);
  bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "er" ||
                 rest == "o" || rest == "a";
  return rest.empty() || ordinal ? day : 0;
}

int YearWord(const LineWord& word) {
  size_t at = 0;
  int year = word.folded.size() == 4 ? Number(word.folded, &at, 4, 4) : -1;
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

// From words[i] on: skips what may stand between the parts of a date ("de", "of", ",", ".").
size_t SkipJoints(const std::vector<LineWord>& words, size_t i) {
  for (int n = 0; n < 2 && i < words.size(); ++n) {
    const std::string& w = words[i].folded;
    bool particle = words[i].is_word && !words[i].capital && w.size() <= 3 && w[0] > '9' &&
                    MonthNumber(w) == 0;
    if (!particle && w != "," && w != "." && w != "º" && w != "°") break;
    ++i;
  }
  return i;
}

// "5 June 2025", "5 de junio de 2025", "June 5, 2025", from words[i] on.
std::optional<Calendar> Spelled(const std::vector<LineWord>& words, size_t i) {
  Calendar c;
  size_t at = i;
  c.day = DayWord(words[at]);
  if (c.day > 0) {
    at = SkipJoints(words, at + 1);
    if (at >= words.size() || (c.month = MonthNumber(words[at].folded)) == 0) return std::nullopt;
  } else {
    if ((c.month = MonthNumber(words[at].folded)) == 0) return std::nullopt;
    at = SkipJoints(words, at + 1);
    if (at >= words.size() || (c.day = DayWord(words[at])) == 0) return std::nullopt;
  }
  at = SkipJoints(words, at + 1);
  if (at >= words.size() || (c.year = YearWord(words[at])) == 0) return std::nullopt;
  c.end = words[at].span.end;
  return c;
}

// The weekday, with its comma, that stands before words[i].
size_t WithWeekday(const std::vector<LineWord>& words, size_t i) {
  size_t at = i;
  while (at > 0 && (words[at - 1].folded == "," || words[at - 1].folded == ".")) --at;
  return at > 0 && IsWeekdayName(words[at - 1].folded) ? at - 1 : i;
}

std::optional<Calendar> DateAt(std::string_view text, const std::vector<LineWord>& words, size_t i,
                               LanguageCode language) {
  if (words[i].is_word && IsDigit(CharAt(words[i].folded, 0))) {
    if (auto c = YearFirst(text, words[i].span.begin)) return c;
    if (auto c = YearLast(text, words[i].span.begin, language)) return c;
  }
  return Spelled(words, i);
}

std::string_view TrimSpaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

bool IsMonthName(std::string_view folded) { return AllNames().months.contains(folded); }
bool IsWeekdayName(std::string_view folded) { return AllNames().weekdays.contains(folded); }

std::optional<WrittenDate> FindWrittenDate(std::string_view text, Span within,
                                           LanguageCode language) {
  text = text.substr(0, within.end);
  std::vector<LineWord> words = LineWords(text, within);
  for (size_t i = 0; i < words.size(); ++i) {
    // "2025.06" and "15.06.2025" are several words, none of which may begin inside a number.
    if (i > 0 && words[i - 1].span.end == words[i].span.begin && !words[i - 1].is_word &&
        words[i - 1].folded != "(" && words[i - 1].folded != "|" && words[i - 1].folded != ",") {
      continue;
    }
    std::optional<Calendar> c = DateAt(text, words, i, language);
    if (!c || !IsPublishable(c->year, c->month, c->day)) continue;
    WrittenDate date;
    size_t end = c->end;
    date.interval = WithTime(c->year, c->month, c->day, text, &end);
    date.span = {words[WithWeekday(words, i)].span.begin, uint32_t(end)};
    return date;
  }
  return std::nullopt;
}

std::optional<TimeInterval> ParseTimestamp(std::string_view given) {
  if (given.size() > 200) return std::nullopt;
  std::string repaired = RepairUtf8(given);
  std::string_view text = TrimSpaces(repaired);
  size_t at = 0;
  int compact = Number(text, &at, 8, 8);
  if (compact > 0 && IsPublishable(compact / 10000, compact / 100 % 100, compact % 100)) {
    return WithTime(compact / 10000, compact / 100 % 100, compact % 100, text, &at);
  }
  at = 0;
  int year = Number(text, &at, 4, 4);
  if (year >= kFirstYear && year <= kLastYear && text.size() == 7 && Take(text, &at, '-')) {
    int month = Number(text, &at, 2, 2);
    if (month >= 1 && month <= 12) return MonthInterval(year, month);
  }
  std::optional<WrittenDate> date = FindWrittenDate(text, {0, uint32_t(text.size())});
  if (!date || date->span.begin > 40) return std::nullopt;
  return date->interval;
}

std::optional<TimeInterval> DateInUrl(std::string_view url) {
  size_t path = url.find("://");
  path = url.find('/', path == url.npos ? 0 : path + 3);
  if (path == url.npos) return std::nullopt;
  url = url.substr(0, url.find_first_of("?#"));
  for (size_t at = path; at < url.size(); ++at) {
    bool begins = url[at] >= '0' && url[at] <= '9' && !(url[at - 1] >= '0' && url[at - 1] <= '9');
    if (!begins) continue;
    if (auto c = YearFirst(url, at); c && IsPublishable(c->year, c->month, c->day)) {
      return DayInterval(c->year, c->month, c->day);
    }
    size_t end = at;
    int compact = Number(url, &end, 8, 8);
    int year = compact / 10000;
    if (compact > 0 && year >= 1990 && IsPublishable(year, compact / 100 % 100, compact % 100)) {
      return DayInterval(year, compact / 100 % 100, compact % 100);
    }
  }
  return std::nullopt;
}

}  // namespace riscontro
