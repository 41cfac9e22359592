// The language of a text: CLD2's statistics (Sites, "Compact Language Detector 2", 2013), with
// letters that only one language of a script has for texts too short for statistics. Which
// languages there are is known to CLD2 and to data/language/*/clean.txt, not here.
#pragma once

#include <string_view>

#include "document/article.h"

namespace riscontro {

// Sets article->language and every block's. `hint` is what the container declares (a code such as
// "it" or "it-IT"; may be empty) and is taken where the text alone does not say; a language nobody
// knows stays empty. A block differs from the article only on strong evidence: another script, or
// enough letters that leave no doubt.
void DetectLanguages(std::string_view hint, Article* article);

}  // namespace riscontro
