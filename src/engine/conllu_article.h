// An Article from sentences that are given already: CoNLL-U → text, paragraphs, sentences, tokens.
//
// The text is what the tokens spell: forms, with a space between two unless SpaceAfter or
// SpacesAfter of the first says otherwise, and a blank line before a sentence that begins a
// paragraph or a document; a treebank without such marks is one paragraph. Each paragraph is a
// block. The words of a multi-word token share its span and have forms of their own
// (Token::form). Lemmas, tags and heads of the file are left out: an annotator gives them.
#pragma once

#include <span>

#include "document/article.h"
#include "read/conllu.h"

namespace riscontro {

// The sentences' text is cut to 4 GiB by what a Treebank may hold. Thread-safe.
Article ArticleFromConllu(std::span<const ConlluSentence> sentences, LanguageCode language);

}  // namespace riscontro
