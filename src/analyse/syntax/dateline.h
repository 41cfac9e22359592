// Datelines: "ROMA, 6 settembre (Agenzia) - " at the head of a report's sentence.
//
// The network has hardly seen any and makes their place the subject of what follows. So a dateline
// is read by itself, and hung on the sentence's root afterwards.
#pragma once

#include <cstdint>

#include "document/article.h"

namespace riscontro {

// How many tokens of the sentence are its dateline, the dash included; 0 when it has none, and
// when it has nothing else.
uint32_t DatelineLength(const Article& article, const Sentence& sentence);

// The heads of a sentence whose dateline and rest were parsed each by itself, as one tree: the
// dateline's root hangs on the other as parataxis.
void JoinDateline(Article* article, const Sentence& sentence, uint32_t dateline);

}  // namespace riscontro
