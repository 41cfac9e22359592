// stories: clusters of articles on one happening, and storylines: chains of happenings.
#pragma once

#include <vector>

#include "base/parallel.h"
#include "collate/entities/entities.h"
#include "document/dossier.h"

namespace riscontro {

struct StoryTable {
  std::vector<Story> stories;         // by time; every article in exactly one
  std::vector<Storyline> storylines;  // by time; every story in exactly one
};

// Reads tokens, entities, quantities, dates, published, and reuse (copies belong together).
StoryTable FindStories(const std::vector<Article>& articles, const EntityTable& entities,
                       const std::vector<Reuse>& reuse, LanguageCode ui, int jobs,
                       const CancelFlag* cancel);

}  // namespace riscontro
