// One article with its layers as one line of JSON: what `riscontro analyse` gives.
//
// The terms are those of docs/dossier.md; each layer asked for is a member of its name, and what
// an article refers to is in the same line: "entities" with their mentions for names, positions
// in "dates" and "quantities" for events. "syntax" is the list of sentences with their tokens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/article.h"

namespace riscontro {

// Appends the line, with its end. Thread-safe. A name that is no layer adds nothing.
void WriteArticleLine(Article article, const std::vector<std::string_view>& layers,
                      std::string* out);

}  // namespace riscontro
