// The words of an article as the names annotator sees them: tokens that share a span taken once,
// hyphenated words in their parts, possessive endings cut off, folded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/article.h"

namespace riscontro {

struct NameWord {
  Span span;                // in Article::text, without a possessive ending
  uint32_t token = 0;       // Article::tokens
  std::string_view folded;  // in Words::buffer
  Upos upos = Upos::kUnknown;
  bool upper = false;     // begins with a capital
  bool all_caps = false;  // two letters or more, none of them small
  bool punctuation = false;
  bool joined = false;      // to the word before, by a hyphen
  bool possessive = false;  // "Russia's"
};

struct WordRange {
  uint32_t begin = 0, end = 0;  // of Words::words
  LanguageCode language;
  bool capitals = false;  // a headline in which capitals say nothing
};

struct Words {
  std::vector<NameWord> words;
  std::vector<WordRange> sentences;  // one for each Article::sentences
  std::string buffer;
};

// `possessives`: endings in lower case, as "'s", of all languages.
void ReadWords(const Article& article, const std::vector<std::string>& possessives, Words* out);

}  // namespace riscontro
