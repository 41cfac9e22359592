// Feasts by the id of data/events/feasts.txt, as points of the calendar without a year.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/timex.h"

namespace riscontro {

struct Feast {
  TimePoint point;                          // fields only: no anchor, no direction
  std::vector<std::string_view> countries;  // ISO 3166; empty = in many
};

// The table, read once. `errors`: rows that say no rule, "line 12: …".
struct FeastTable {
  std::map<std::string_view, Feast> feasts;
  std::vector<std::string> errors;
};
FeastTable ReadFeasts(std::string_view text);
const FeastTable& Feasts();

// "12-25", "easter -2", "11 thursday 4 +1", "sunday -4 12-25", "islamic 9-1"; nullopt for none.
std::optional<TimePoint> ReadFeastRule(std::string_view rule);

// nullopt for an id that is not in the table. Thread-safe.
std::optional<TimePoint> FeastPoint(std::string_view id);

}  // namespace riscontro
