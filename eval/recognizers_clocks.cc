// Hours of a point in the convention of Recognizers-Text.
#include <fmt/format.h>

#include "eval/recognizers_places.h"

namespace riscontro {
namespace {

constexpr int64_t kHour = 3600;

}  // namespace

std::string ClockTimex(int64_t second, bool minutes, bool seconds) {
  std::string out = fmt::format("T{:02}", second / kHour);
  if (minutes || seconds) out += fmt::format(":{:02}", second / 60 % 60);
  if (seconds) out += fmt::format(":{:02}", second % 60);
  return out;
}

std::vector<SpecClock> ClocksOf(const TimePoint& p) {
  if (p.hour < 0) return {};
  auto clock = [&](int hour) {
    const int64_t begin =
        hour % 24 * kHour + (p.minute > 0 ? p.minute * 60 : 0) + (p.second > 0 ? p.second : 0);
    return SpecClock{begin, begin, ClockTimex(begin, p.minute >= 0, p.second >= 0)};
  };
  std::vector<SpecClock> out = {clock(p.hour)};
  if (p.half_day_open && p.part == DayPart::kNone && p.hour <= 12) {
    out.push_back(clock(p.hour == 12 ? 0 : p.hour + 12));
  }
  return out;
}

SpecClock HoursOf(DayPart part) {
  struct Hours {
    int begin, end;
    const char* timex;
  };
  constexpr Hours kHours[] = {{0, 0, ""},      {8, 12, "TMO"},  {12, 12, "T12"}, {12, 16, "TAF"},
                              {16, 20, "TEV"}, {20, 24, "TNI"}, {8, 12, "TMO"},  {8, 18, "TDT"}};
  const Hours& hours = kHours[int(part)];
  SpecClock clock{hours.begin * kHour, hours.end * kHour, hours.timex};
  if (hours.end == 24) --clock.end;
  return clock;
}

}  // namespace riscontro
