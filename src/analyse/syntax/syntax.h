// The syntax annotator: sentences and tokens with lemma, UPOS, features and dependency parse.
#pragma once

#include <memory>
#include <string>

#include "analyse/annotator.h"

namespace riscontro {

// Which trained model reads a language that has two (models/*/card.md).
enum class ModelChoice : uint8_t {
  kFree,           // trained on data that may be used commercially
  kNonCommercial,  // trained on share-alike non-commercial data too, where that is shipped
};

struct SyntaxOptions {
  ModelChoice model = ModelChoice::kFree;
  // The treebank whose conventions to write in, of those the model learned from ("gsd"); "" or a
  // name the model does not know: its first (models/recipes.txt).
  std::string treebank;
  // Keep the article's sentences and tokens (spans and forms) and add the rest to them.
  bool keep_tokens = false;
};

std::unique_ptr<Annotator> MakeSyntaxAnnotator(const SyntaxOptions& options = {});

}  // namespace riscontro
