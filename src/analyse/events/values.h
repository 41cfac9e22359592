// Which dates, quantities and places belong to which of a sentence's events.
//
// The idea: a value goes to the event of the noun right before it when nothing but its phrase
// stands between ("la visita del 2023"), else to the verb of its clause; distance counts tokens,
// and marks between weigh more. A value goes to one verb, and to a noun as well when the noun
// says when ("during the visit, on 19 June").
#pragma once

#include <vector>

#include "analyse/events/arguments.h"

namespace riscontro {

// An event of the sentence, as far as values care.
struct ValueTarget {
  Event* event = nullptr;
  uint32_t token = 0;   // of the trigger
  int32_t verb = -1;    // Structure::verbs
  int32_t phrase = -1;  // Structure::phrases, for nouns
  bool silent = false;  // a verb that is no event, but takes the dates of its clause
};

void AttachValues(const Structure& structure, const std::vector<Arguments>& arguments,
                  std::vector<ValueTarget>* targets);

}  // namespace riscontro
