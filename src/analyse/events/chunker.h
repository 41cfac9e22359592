// Groups a sentence's tokens into noun phrases and verb groups: Structure::items.
#pragma once

#include "analyse/events/structure.h"

namespace riscontro {

void Chunk(Structure* structure);

}  // namespace riscontro
