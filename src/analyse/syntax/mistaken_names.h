// Names that a reading took for verbs, told by their capitals: "told Begin that", "Menachem Begin
// met". A network that has seen the word as a verb alone reads the whole sentence wrong; read again
// with a common given name in its place, it reads it right.
//
// Left out: words that open a sentence and are capitalised nowhere else in the article; headlines
// with a capital on most words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyse/syntax/network.h"
#include "document/article.h"

namespace riscontro {

// Appends the tokens, in text order, of sentences whose tokens are tagged. Thread-safe.
void FindMistakenNames(const Article& article, std::span<const WordStretch> sentences,
                       std::vector<uint32_t>* tokens);

}  // namespace riscontro
