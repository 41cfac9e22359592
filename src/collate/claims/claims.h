// claims: the events of all articles aligned into claims, each with its testimonies.
//
// Two events state the same claim when their concepts agree (or one implies the other), their
// actors are compatible, and neither time nor story sets them apart. What the testimonies *say*
// of it (date, place, figures, affirmed or denied) is not part of the alignment where it is
// what may differ: that is for findings/.
#pragma once

#include <vector>

#include "collate/entities/entities.h"
#include "collate/stories/stories.h"
#include "document/dossier.h"

namespace riscontro {

// Claims in order of their stories, then of their first testimony.
std::vector<Claim> BuildClaims(const std::vector<Article>& articles, const EntityTable& entities,
                               const StoryTable& stories, const std::vector<Origin>& origins,
                               LanguageCode ui);

}  // namespace riscontro
