// A part of a dossier that is a dossier itself: for a page that must stay small.
#pragma once

#include <cstddef>
#include <vector>

#include "document/dossier.h"

namespace riscontro {

// The articles to keep so that their JSON takes about `budget_bytes`: whole stories by the
// weight of their findings, then, of the first that does not fit, as many articles as do.
// One flag per article, in the dossier's order.
std::vector<bool> ChooseArticles(const Dossier& dossier, size_t budget_bytes);

// About how many bytes of JSON the article's own part of a dossier takes.
size_t EstimateJsonBytes(const Article& article);

// The dossier of the kept articles alone: what refers to others is left out (a finding that
// loses one of its sides goes altogether), all indexes fit the new lists, order is kept.
Dossier Excerpt(const Dossier& dossier, const std::vector<bool>& keep);

}  // namespace riscontro
