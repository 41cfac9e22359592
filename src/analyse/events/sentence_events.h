// The events of one sentence.
#pragma once

#include <vector>

#include "analyse/events/discourse.h"
#include "analyse/events/lexicon.h"

namespace riscontro {

// In no particular order. Updates the discourse with the sentence's subjects.
std::vector<Event> FindEvents(const Article& article, uint32_t sentence,
                              const EventLexicon& lexicon, Discourse* discourse);

}  // namespace riscontro
