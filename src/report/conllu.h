// An article's sentences as CoNLL-U (universaldependencies.org/format.html), for the tools of that
// field: levels 1 and 2 of UD's validator accept what is written of parsed text.
//
//   # newdoc id = 0c3f…          the article's id; only before its first sentence
//   # newpar                     a block begins
//   # sent_id = 0c3f…-5ab81f02-1 the article's id, a hash of its path, the sentence's number
//   # text = Della Valle parla.
//   1   Della   della   …        one word a line; "3-4  della" before the words of a multi-word
//   token
//
// White space inside a form or between tokens is one space in FORM and "# text"; SpaceAfter=No
// tells where there is none, SpacesAfter what there is if it is not one space. XPOS and DEPS are
// always "_". A sentence without a parse has "_" for HEAD and DEPREL in all its words, a language
// without a pack also for LEMMA and UPOS: no tree or tag is made up, so such sentences are not
// valid at level 2. Left out: every layer but syntax, and blocks that are never analysed.
#pragma once

#include <string>

#include "document/article.h"

namespace riscontro {

// Appends to *out; nothing when the article has no sentences. Thread-safe.
void WriteConllu(const Article& article, std::string* out);

}  // namespace riscontro
