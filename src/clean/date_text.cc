#include "clean/date_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "clean/calendar_names.h"
#include "clean/time_of_day.h"
#include "clean/words.h"
#include "language/outlets.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kFirstYear = 1600;
constexpr int kLastYear = 2199;

bool IsPublishable(int year, int month, int day) {
  return year >= kFirstYear && year <= kLastYear && IsValidDate(year, month, day);
}

TimeInterval WithTime(int year, int month, int day, std::string_view text, size_t* end) {
  size_t at = SkipToTime(text, *end);
  if (std::optional<int64_t> seconds = ParseTimeOfDay(text, &at)) {
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

// "2025/jun/05" of an address.
std::optional<Calendar> YearAndMonthName(std::string_view text, size_t at) {
  Calendar c;
  c.year = Number(text, &at, 4, 4);
  if (c.year < 0 || !Take(text, &at, '/')) return std::nullopt;
  const size_t name = at;
  while (at < text.size() && IsLetter(CharAt(text, at))) ++at;
  c.month = MonthNumber(LowerCase(text.substr(name, at - name)));
  if (c.month == 0 || !Take(text, &at, '/')) return std::nullopt;
  c.day = Number(text, &at, 1, 2);
  if (c.day < 0 || (at < text.size() && text[at] >= '0' && text[at] <= '9')) return std::nullopt;
  c.end = at;
  return c;
}

// "05/06/2025", "5.6.2025": day first, unless the language may mean the month.
std::optional<Calendar> YearLast(std::string_view text, size_t at, LanguageCode language,
                                 std::string_view country) {
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
  const bool open = c.day <= 12 && c.month <= 12 && c.day != c.month;
  const DayOrder order = open ? DayOrderOf(country) : DayOrder::kDayFirst;
  const bool american = language.empty() && order == DayOrder::kMonthFirst;
  if (separator == '/' && (PutsMonthFirst(language) || american)) {
    if (order == DayOrder::kUnknown) return std::nullopt;
    if (c.month > 12 || order == DayOrder::kMonthFirst) std::swap(c.day, c.month);
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
  return rest.empty() || CleanWords::Get().Section("ordinal").Has(rest) ? day : 0;
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
    bool particle =
        words[i].is_word && !words[i].capital && w.size() <= 3 && w[0] > '9' && MonthNumber(w) == 0;
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
                               LanguageCode language, std::string_view country) {
  if (words[i].is_word && IsDigit(CharAt(words[i].folded, 0))) {
    if (auto c = YearFirst(text, words[i].span.begin)) return c;
    if (auto c = YearLast(text, words[i].span.begin, language, country)) return c;
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

std::optional<WrittenDate> FindWrittenDate(std::string_view text, Span within,
                                           LanguageCode language, std::string_view country) {
  text = text.substr(0, within.end);
  std::vector<LineWord> words = LineWords(text, within);
  for (size_t i = 0; i < words.size(); ++i) {
    // "2025.06" and "15.06.2025" are several words, none of which may begin inside a number.
    if (i > 0 && words[i - 1].span.end == words[i].span.begin && !words[i - 1].is_word &&
        words[i - 1].folded != "(" && words[i - 1].folded != "|" && words[i - 1].folded != ",") {
      continue;
    }
    std::optional<Calendar> c = DateAt(text, words, i, language, country);
    if (!c || !IsPublishable(c->year, c->month, c->day)) continue;
    WrittenDate date;
    size_t end = c->end;
    date.interval = WithTime(c->year, c->month, c->day, text, &end);
    date.span = {words[WithWeekday(words, i)].span.begin, uint32_t(end)};
    return date;
  }
  return std::nullopt;
}

std::optional<TimeInterval> ParseTimestamp(std::string_view given, LanguageCode language,
                                           std::string_view country) {
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
  std::optional<WrittenDate> date =
      FindWrittenDate(text, {0, uint32_t(text.size())}, language, country);
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
    for (auto read : {YearFirst, YearAndMonthName}) {
      const std::optional<Calendar> c = read(url, at);
      if (c && IsPublishable(c->year, c->month, c->day)) {
        return DayInterval(c->year, c->month, c->day);
      }
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
