#include "analyse/dates/feasts.h"

namespace riscontro {

std::optional<TimePoint> FeastPoint(std::string_view) {
  return std::nullopt;
}

}  // namespace riscontro
