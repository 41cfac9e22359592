// Where an event takes place: the place that a locative phrase of its clause names.
#pragma once

#include <vector>

#include "analyse/events/values.h"

namespace riscontro {

// Sets Event::place of the targets that have none yet and whose concept has a place.
void AttachPlaces(const Structure& structure, const std::vector<Arguments>& arguments,
                  std::vector<ValueTarget>* targets);

}  // namespace riscontro
