// The dates annotator: dates as TIMEX3 with intervals.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

std::unique_ptr<Annotator> MakeDatesAnnotator();

}  // namespace riscontro
