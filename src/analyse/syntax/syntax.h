// The syntax annotator: sentences and tokens with lemma, UPOS and features.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

std::unique_ptr<Annotator> MakeSyntaxAnnotator();

}  // namespace riscontro
