// The segmentation rules of a language pack, from its abbreviations.txt and clitics.txt.
#pragma once

#include "language/language.h"
#include "text/segment.h"

namespace riscontro {

SegmentRules ReadSegmentRules(const LanguagePack& pack);

}  // namespace riscontro
