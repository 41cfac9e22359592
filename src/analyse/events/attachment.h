// What phrases and verbs hang on: Structure's links, genitives, coordinations and appositions.
#pragma once

#include "analyse/events/structure.h"

namespace riscontro {

// Fills what the chunker leaves open: links, attached, joined, apposed, predicates.
void Attach(Structure* structure);

// The parts of Attach that set right links that cannot be: of names taken for verbs, of all else.
void RepairNames(Structure* structure);
void RepairLinks(Structure* structure);

// The part of Attach that joins phrases: by the parse's coordinations, and names in a row.
void JoinLists(Structure* structure);

// A proper name stands in the phrase, and of what; kOther without one.
bool IsNamed(const Structure& s, const NounGroup& phrase);
EntityType NamedType(const Structure& s, const NounGroup& phrase);
// "il presidente dell'Egitto, Anwar Sadat,": a person behind a comma is not listed with a state.
bool IsApposition(const Structure& s, const NounGroup& first, const NounGroup& second);
// The phrase hangs on the other, through genitives, or is it.
bool HangsOn(const Structure& s, uint32_t low, uint32_t high);

}  // namespace riscontro
