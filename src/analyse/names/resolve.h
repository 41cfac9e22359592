// Resolving: from the mentions of an article to its entities.
//
// Full names of persons first; surnames alone then join the person most mentioned of that name;
// roles join the person whose role and country are known from an apposition; capitals become the
// government where the words around them say so. What stays unexplained is dropped.
#pragma once

#include "analyse/names/scan.h"

namespace riscontro {

// Decides for capitals and seats of power whether the place or the government is meant, and sets
// form and actor of these mentions.
void ResolveMetonyms(const Article& article, Scan* scan);

// Fills Article::names and Article::entities.
void ResolveEntities(const Scan& scan, Article* article);

}  // namespace riscontro
