// Which pairs of articles are worth comparing: those that share features which few articles have.
//
// Features are three-word runs and pairs of neighbouring content stems (which survive
// rewording). Of these a fixed fraction is kept, chosen by hash, the same in every article
// (Broder's mod-m sketch of 1997, a MinHash that keeps containment: an excerpt's sketch is a
// subset of its source's). An inverted index over the sketches gives the pairs. Lists longer
// than kLongList (a wire that everybody copied) link each article to the first one only, so the
// cost stays near linear and components stay whole.
#pragma once

#include <cstdint>
#include <vector>

#include "base/parallel.h"
#include "document/article.h"

namespace riscontro {

struct CandidatePair {
  uint32_t a = 0;  // a < b, indexes of articles
  uint32_t b = 0;
  uint32_t shared = 0;  // sketch features in both
  auto operator<=>(const CandidatePair&) const = default;
};

// Pairs that share at least `least` of the shorter one's sketch (0–1), sorted by (a, b).
std::vector<CandidatePair> FindCandidates(const std::vector<Article>& articles, double least,
                                          int jobs, const CancelFlag* cancel);

}  // namespace riscontro
