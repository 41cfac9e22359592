// Translations: two articles in different languages that tell the same facts in the same order.
//
// Words cannot be compared across languages, but anchors can: actors and places (by the keys that
// names/ gives them), numbers, calendar dates. Each sentence becomes a set of anchors; two
// articles are aligned sentence by sentence in order (dynamic programming, after Gale and Church
// 1993, with anchors and length in place of length alone).
#pragma once

#include <vector>

#include "base/parallel.h"
#include "document/dossier.h"

namespace riscontro {

struct TranslationMatch {
  uint32_t a = 0;  // a < b, indexes of articles
  uint32_t b = 0;
  double share = 0;                   // anchored sentences of the shorter article that are aligned
  std::vector<AlignedSpans> aligned;  // from = a, to = b; whole sentences
};

// Pairs that look like translations, sorted by (a, b).
std::vector<TranslationMatch> FindTranslations(const std::vector<Article>& articles, int jobs,
                                               const CancelFlag* cancel);

}  // namespace riscontro
