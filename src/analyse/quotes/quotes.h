// The quotes annotator: source, cue and content of speech.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

std::unique_ptr<Annotator> MakeQuotesAnnotator();

}  // namespace riscontro
