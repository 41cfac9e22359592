// The syntax annotator on the text of a treebank, and what it comes to.
#pragma once

#include <string>

#include "analyse/annotator.h"
#include "eval/conll18.h"

namespace riscontro {

enum class SyntaxInput : uint8_t {
  kRawText,     // everything is the annotator's
  kGoldTokens,  // sentences and words are those of the treebank
};

struct SyntaxRun {
  Treebank system;     // what the annotator made of it, through CoNLL-U
  double seconds = 0;  // annotating alone, on one thread
  uint64_t words = 0;  // words it made
};

// `annotator` is that of analyse/syntax, made with keep_tokens for kGoldTokens. The language is
// that of every block. Errors: kInternal when what it made is not sound CoNLL-U.
Result<SyntaxRun> RunSyntax(const Annotator& annotator, const Treebank& gold, SyntaxInput input,
                            LanguageCode language);

}  // namespace riscontro
