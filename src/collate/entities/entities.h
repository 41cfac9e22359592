// entities: the local entities of all articles merged into one entity per actor, across
// languages and scripts.
#pragma once

#include <vector>

#include "document/dossier.h"

namespace riscontro {

struct EntityTable {
  std::vector<Entity> entities;
  // [article][local entity] → index into entities.
  std::vector<std::vector<EntityIndex>> global;
};

// Deterministic; `ui` chooses the display name of known states and places.
EntityTable MergeEntities(const std::vector<Article>& articles, LanguageCode ui);

}  // namespace riscontro
