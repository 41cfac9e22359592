#include "eval/timeml_value.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace riscontro {
namespace {

// A run of digits of exactly this length, -1 for anything else.
int Digits(std::string_view text, size_t length) {
  int value = 0;
  if (text.size() != length) return -1;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool AllX(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == 'X'; });
}

// A duration as months and seconds.
struct Length {
  double months = 0, seconds = 0;
  bool operator==(const Length&) const = default;
};

// One unit's letters: months where `months` is not 0, else seconds.
struct Unit {
  bool time;
  std::string_view letters;
  double months, seconds;
};
constexpr Unit kUnits[] = {
    {false, "CE", 1200, 0}, {false, "DE", 120, 0}, {false, "Y", 12, 0},
    {false, "Q", 3, 0},     {false, "M", 1, 0},    {false, "W", 0, 7 * 86400},
    {false, "D", 0, 86400}, {true, "H", 0, 3600},  {true, "M", 0, 60},
    {true, "S", 0, 1},
};

std::optional<Length> LengthOf(std::string_view value) {
  if (value.size() < 3 || value[0] != 'P') return std::nullopt;
  Length length;
  bool time = false;
  for (size_t i = 1; i < value.size();) {
    if (value[i] == 'T' && !time) {
      time = true;
      ++i;
      continue;
    }
    double number = 0;
    auto [end, error] = std::from_chars(value.data() + i, value.data() + value.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    i = size_t(end - value.data());
    const Unit* unit = std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& u) {
      return u.time == time && value.substr(i).starts_with(u.letters);
    });
    if (unit == std::end(kUnits)) return std::nullopt;
    length.months += number * unit->months;
    length.seconds += number * unit->seconds;
    i += unit->letters.size();
  }
  return length;
}

// "…T17:00:00" → "…T17"; "198X" → "198".
std::string Shortest(std::string_view value) {
  std::string_view tail = value.substr(std::min(value.find('T'), value.size()));
  while (tail.size() > 3 && tail.ends_with(":00")) {
    tail.remove_suffix(3);
    value.remove_suffix(3);
  }
  if (value.size() == 4 && Digits(value.substr(0, 2), 2) >= 0) {
    while (value.size() > 2 && value.back() == 'X') value.remove_suffix(1);
  }
  return std::string(value);
}

}  // namespace

std::optional<TimeInterval> DaysOfValue(std::string_view value) {
  value = value.substr(0, std::min(value.find('T'), value.size()));
  int year = Digits(value.substr(0, 4), 4);
  if (year < 0 || (value.size() > 4 && value[4] != '-')) return std::nullopt;
  if (value.size() == 4) return YearInterval(year);
  std::string_view month_text = value.substr(5, 2);
  std::string_view day_text = value.size() > 8 && value[7] == '-' ? value.substr(8) : "";
  bool whole = value.size() == 7 || value.size() == 10;
  if (!whole || (value.size() == 10 && day_text.empty())) return std::nullopt;
  if (AllX(month_text) && AllX(day_text)) return YearInterval(year);
  int month = Digits(month_text, 2);
  if (month < 1 || month > 12) return std::nullopt;
  if (AllX(day_text)) return MonthInterval(year, month);
  int day = Digits(day_text, 2);
  if (!IsValidDate(year, month, day)) return std::nullopt;
  return DayInterval(year, month, day);
}

bool SameTimexValue(std::string_view a, std::string_view b) {
  if (a == b) return true;
  std::optional<Length> first = LengthOf(a), second = LengthOf(b);
  if (first || second) return first && second && *first == *second;
  return Shortest(a) == Shortest(b);
}

}  // namespace riscontro
