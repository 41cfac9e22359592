// Dates and quantities in one pass: each sentence is scanned once, its dates are read, and then
// its quantities, which are what no date has taken.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

// Makes the layers "dates" and "quantities".
std::unique_ptr<Annotator> MakeValuesAnnotator();

}  // namespace riscontro
