// The events annotator: events with participants, status and attribution.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

std::unique_ptr<Annotator> MakeEventsAnnotator();

}  // namespace riscontro
