// The syntax annotator: sentences and tokens with lemma, UPOS, features and dependency parse.
#pragma once

#include <memory>
#include <string>

#include "analyse/annotator.h"
#include "base/result.h"

namespace riscontro {

// Which trained model reads a language that has two (models/*/card.md).
enum class ModelChoice : uint8_t {
  kFree,           // trained on data that may be used commercially
  kNonCommercial,  // trained on share-alike non-commercial data too, where that is shipped
};

struct SyntaxOptions {
  ModelChoice model = ModelChoice::kFree;
  // A folder with models of your own, FOLDER/it/free.bin, each in place of the one that is
  // compiled in; "" = none. CheckModels says whether they can be read.
  std::string folder;
  // The treebank whose conventions to write in, of those the model learned from ("gsd"); "" or a
  // name the model does not know: its first (models/recipes.txt).
  std::string treebank;
  // Keep the article's sentences and tokens (spans and forms) and add the rest to them.
  bool keep_tokens = false;
};

// Reads every model of the options' folder. Errors, with the file's name: kUnreadable (no model at
// all), kUnknownFormat, kUnsupported (newer than this program), kMalformed (damaged).
Status CheckModels(const SyntaxOptions& options);

// Models of the folder that cannot be read count as not there.
std::unique_ptr<Annotator> MakeSyntaxAnnotator(const SyntaxOptions& options = {});

}  // namespace riscontro
