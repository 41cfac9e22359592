#include "clean/time_of_day.h"

#include <string>

#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

void SkipSpaces(std::string_view text, size_t* at) {
  while (*at < text.size()) {
    size_t next = *at;
    if (!IsSpace(NextChar(text, &next))) return;
    *at = next;
  }
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

}  // namespace

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

bool Take(std::string_view text, size_t* at, char c) {
  if (*at >= text.size() || text[*at] != c) return false;
  ++*at;
  return true;
}

std::optional<int64_t> ParseTimeOfDay(std::string_view text, size_t* at) {
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
    if (c != ',' && c != '-' && c != '|' && c != 0x2013 && c != 0x2014 && c != 0xB7 &&
        c != 0x2022) {
      return at;
    }
    at = next;
  }
  return at;
}

}  // namespace riscontro
