// Which deeds state the same claim.
//
// Deeds are first divided by storyline and root concept. Within such a bucket each joins the group
// it fits best, those with most actors first, so that a vague mention ("the visit") finds the
// group that a full one has opened; denials come last and join what they deny.
#pragma once

#include <cstdint>
#include <vector>

#include "collate/deeds/deeds.h"
#include "document/dossier.h"

namespace riscontro {

struct DeedPlace {
  StoryIndex story = 0;
  uint32_t storyline = 0;
};

// Groups of indexes into `deeds`; every deed is in exactly one, members ascending. `places` has
// one entry for each deed. Deterministic.
std::vector<std::vector<uint32_t>> GroupDeeds(const std::vector<Article>& articles,
                                              const std::vector<Deed>& deeds,
                                              const std::vector<DeedPlace>& places);

}  // namespace riscontro
