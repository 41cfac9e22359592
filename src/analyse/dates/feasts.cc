// A rule is a row of words: each sets what it names, and what is left over is an error.
#include "analyse/dates/feasts.h"

#include <charconv>
#include <iterator>

#include "base/resource.h"
#include "base/table.h"

namespace riscontro {
namespace {

constexpr std::string_view kWeekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};

bool ReadNumber(std::string_view word, int* number) {
  if (!word.empty() && word[0] == '+') word.remove_prefix(1);
  const char* end = word.data() + word.size();
  auto [at, error] = std::from_chars(word.data(), end, *number);
  return error == std::errc() && at == end && *number > -400 && *number < 400;
}

int WeekdayNamed(std::string_view word) {
  for (size_t i = 0; i < std::size(kWeekdays); ++i) {
    if (kWeekdays[i] == word) return int(i) + 1;
  }
  return 0;
}

// "12-25"; or the month alone, where `alone`.
bool ReadMonthDay(std::string_view word, bool alone, TimePoint* p) {
  size_t dash = word.find('-');
  int month = 0, day = 0;
  if (!ReadNumber(word.substr(0, dash), &month) || month < 1 || month > 12) return false;
  if (dash == std::string_view::npos) {
    if (!alone) return false;
  } else if (!ReadNumber(word.substr(dash + 1), &day) || day < 1 || day > 31) {
    return false;
  }
  p->month = int8_t(month);
  p->day = int8_t(day);
  return true;
}

class Rule {
 public:
  explicit Rule(std::string_view rule) : words_(SplitList(rule, ' ')) {}

  bool Read(TimePoint* p) {
    if (words_.empty()) return false;
    bool read = WeekdayNamed(words_[0]) != 0 ? Weekday(p) && Base(p) : Base(p);
    // "11 thursday 4 +1"
    if (read && at_ < words_.size() && p->feast == FeastCalendar::kNone) {
      if (p->day == 0 && p->nth == 0) read = Weekday(p);
      if (read && at_ < words_.size()) read = Later(p);
    }
    return read && at_ == words_.size() && (p->day != 0 || p->nth != 0 || IsWholeFeast(*p));
  }

 private:
  std::string_view Next() { return at_ < words_.size() ? words_[at_++] : std::string_view(); }

  static bool IsWholeFeast(const TimePoint& p) { return p.feast != FeastCalendar::kNone; }

  bool Weekday(TimePoint* p) {
    int nth = 0;
    p->weekday = int8_t(WeekdayNamed(Next()));
    if (p->weekday == 0 || !ReadNumber(Next(), &nth) || nth == 0 || nth > 5 || nth < -5)
      return false;
    p->nth = int8_t(nth);
    p->nth_unit = TimeUnit::kDay;
    return true;
  }

  bool Base(TimePoint* p) {
    std::string_view word = Next();
    if (word == "easter" || word == "orthodox") {
      int days = 0;
      p->feast = word == "easter" ? FeastCalendar::kEaster : FeastCalendar::kOrthodoxEaster;
      if (!ReadNumber(Next(), &days)) return false;
      p->feast_offset = int16_t(days);
      return true;
    }
    if (word == "islamic") p->feast = FeastCalendar::kIslamic;
    if (word == "hebrew") p->feast = FeastCalendar::kHebrew;
    if (word == "chinese") p->feast = FeastCalendar::kChinese;
    bool other = p->feast != FeastCalendar::kNone;
    return ReadMonthDay(other ? Next() : word, other || p->nth == 0, p);
  }

  bool Later(TimePoint* p) {
    int days = 0;
    if (!ReadNumber(Next(), &days) || days == 0) return false;
    p->shift.days = days < 0 ? -days : days;
    p->shift_sign = days < 0 ? -1 : 1;
    return true;
  }

  std::vector<std::string_view> words_;
  size_t at_ = 0;
};

}  // namespace

std::optional<TimePoint> ReadFeastRule(std::string_view rule) {
  TimePoint point;
  if (!Rule(rule).Read(&point)) return std::nullopt;
  return point;
}

FeastTable ReadFeasts(std::string_view text) {
  FeastTable table;
  for (const TableRow& row : ParseTable(text).rows) {
    std::optional<TimePoint> point = ReadFeastRule(row.Column(1));
    bool added = point && !row.Column(0).empty() &&
                 table.feasts.insert({row.Column(0), {*point, SplitList(row.Column(2))}}).second;
    if (added) continue;
    table.errors.push_back("line " + std::to_string(row.line) +
                           ": no rule, or its id is taken: " + std::string(row.Column(0)));
  }
  return table;
}

const FeastTable& Feasts() {
  static const FeastTable* table =
      new FeastTable(ReadFeasts(FindResource("data/events/feasts.txt").value_or("")));
  return *table;
}

std::optional<TimePoint> FeastPoint(std::string_view id) {
  auto found = Feasts().feasts.find(id);
  if (found == Feasts().feasts.end()) return std::nullopt;
  return found->second.point;
}

}  // namespace riscontro
