// reuse: which articles copy, rewrite or translate which, with the passages aligned; and the
// origins that follow from it.
#pragma once

#include <vector>

#include "base/parallel.h"
#include "document/dossier.h"

namespace riscontro {

// Every pair that reuses, by (from, to). Reads tokens, names, numbers, quotes; deterministic.
std::vector<Reuse> FindReuse(const std::vector<Article>& articles, LanguageCode ui, int jobs,
                             const CancelFlag* cancel);

// One origin per component of articles joined by reuse (shared quotation alone does not join) or
// by crediting one and the same agency and no other. Every article is in exactly one.
std::vector<Origin> FindOrigins(const std::vector<Article>& articles,
                                const std::vector<Reuse>& reuse);

}  // namespace riscontro
