// The quantities annotator: numbers with modifier, unit and what is counted.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

std::unique_ptr<Annotator> MakeQuantitiesAnnotator();

}  // namespace riscontro
