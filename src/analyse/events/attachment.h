// What phrases and verbs hang on: Structure's links, genitives, coordinations and appositions.
#pragma once

#include "analyse/events/structure.h"

namespace riscontro {

// Fills what the chunker leaves open: links, attached, joined, apposed, predicates.
void Attach(Structure* structure);

// The parts of Attach that set right links that cannot be: of names taken for verbs, of all else.
void RepairNames(Structure* structure);
void RepairLinks(Structure* structure);

}  // namespace riscontro
