// Treebanks for scoring and training: the reader of read/conllu.h, their raw text, and a writer.
#pragma once

#include <string>

#include "read/conllu.h"

namespace riscontro {

// The raw text of the treebank, as the shared tasks make it: the tokens with the white space
// between them that SpaceAfter and SpacesAfter tell, a space between sentences, a blank line
// before a sentence that begins a paragraph or document.
std::string PlainText(const Treebank& treebank);

// CoNLL-U again, with the comments as they were; empty nodes are not there any more. What is
// written reads back as the same sentences.
std::string WriteTreebank(const Treebank& treebank);

}  // namespace riscontro
