// Feasts by the id of data/events/feasts.txt, as points of the calendar without a year.
#pragma once

#include <optional>
#include <string_view>

#include "document/timex.h"

namespace riscontro {

// nullopt for an id that is not in the table. Thread-safe.
std::optional<TimePoint> FeastPoint(std::string_view id);

}  // namespace riscontro
