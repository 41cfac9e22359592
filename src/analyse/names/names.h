// The names annotator: names, demonyms, roles, and the article's entities.
#pragma once

#include <memory>

#include "analyse/annotator.h"

namespace riscontro {

std::unique_ptr<Annotator> MakeNamesAnnotator();

}  // namespace riscontro
