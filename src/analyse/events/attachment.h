// What phrases and verbs hang on: Structure's links, genitives, coordinations and appositions.
#pragma once

#include "analyse/events/structure.h"

namespace riscontro {

// Fills what the chunker leaves open: links, attached, joined, apposed, predicates.
void Attach(Structure* structure);

// The part of Attach that sets right links that cannot be.
void RepairLinks(Structure* structure);

}  // namespace riscontro
