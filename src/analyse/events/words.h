// The words of a sentence as the reading of events needs them: lower-case forms, lemmas, and
// parts of speech, with those set right that a tagger of single words often gets wrong.
#pragma once

#include "analyse/events/structure.h"

namespace riscontro {

// Fills Structure::forms, lemmas and upos.
void ReadWords(Structure* structure);

}  // namespace riscontro
