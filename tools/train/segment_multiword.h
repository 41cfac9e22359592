// The model's section "multiword" (analyse/syntax/multiword.h), from treebanks as articles.
#pragma once

#include <string>
#include <vector>

#include "base/table.h"
#include "document/article.h"
#include "text/segment.h"

namespace riscontro::train {

// `pack` is the language's multiword.txt. "" where the treebanks split no token.
std::string TrainMultiword(const Segmenter& segmenter, const std::vector<Article>& articles,
                           const Table& pack);

}  // namespace riscontro::train
