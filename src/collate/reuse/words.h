// The words of an article as numbers: what reuse compares.
//
// A word is a token with a letter or digit, folded (case, diacritics) and hashed; its stem is the
// first kStemLetters letters of the folded form, a rough stem that survives inflection in all the
// languages we read ("invitato" ~ "invitare", "firmati" ~ "firma"). Words of boilerplate do not
// count. Sequences are cheap to rebuild, so they are made where needed and not kept.
#pragma once

#include <cstdint>
#include <vector>

#include "document/article.h"

namespace riscontro {

inline constexpr int kStemLetters = 6;

struct Word {
  uint32_t hash = 0;
  uint32_t stem = 0;      // 0 for stop words and words of under three letters
  uint32_t sentence = 0;  // Article::sentences
  Span span;
  bool quoted = false;  // inside direct speech
};

struct WordSequence {
  std::vector<Word> words;
  size_t unquoted = 0;  // words outside quotes
};

WordSequence MakeWords(const Article& article);

}  // namespace riscontro
