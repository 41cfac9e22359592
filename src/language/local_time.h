// Whose clock a report tells: the zone of the place in its dateline.
//
// "KYIV, 3 June (Northern Press) — … at 9 pm" may be 18:00 UTC. The zone is ICU's for the country
// of the place, nearest to its longitude; where several are near, all of them count. Left out:
// reports without a dateline whose place is known, and times told of another place than that
// ("local time"): both keep the clock as if it were UTC's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/article.h"

namespace riscontro {

struct DatelinePlace {
  std::string_view name;     // as data/actors has it: "Kyiv"
  std::string_view country;  // ISO 3166
  double longitude = 0;      // degrees east
};

// The place that opens the body and is parted from it by a dash ("KYIV, 3 June (…) —", "ROMA -");
// nullopt where none does or data/actors does not know it. Thread-safe.
std::optional<DatelinePlace> PlaceOfDateline(const Article& article);

struct ZoneRange {
  int least = 0, most = 0;  // minutes east of UTC
};

// The zones that may be meant there at that time; nullopt where ICU has none. Thread-safe.
std::optional<ZoneRange> ZonesOf(const DatelinePlace& place, Instant at);

// Widens the intervals of hours and parts of the day that were told without a zone: the clock may
// be UTC's or that of the dateline. UTC stays in because all other reports are read so, and two
// that tell the same hour must not contradict each other. Days are UTC days
// (document/time_interval.h), and a time stays within the day that it is told of. To be called once
// after each ResolveDates().
void WidenToLocalTime(Article* article);

}  // namespace riscontro
