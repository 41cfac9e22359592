// The quantities layer: numbers with modifier, unit and what is counted.
#pragma once

#include <memory>

#include "analyse/numbers/sentence_numbers.h"
#include "document/article.h"

namespace riscontro {

// Reads the quantities of one article, sentence by sentence in their order; for one thread.
class QuantitiesReader {
 public:
  QuantitiesReader();
  ~QuantitiesReader();
  // Appends the quantities of the sentence, whose scan and numbers are given, to the article's. The
  // names and the sentence's dates must be there: a year is no count.
  void Read(const Sentence& sentence, const ScannedWords& words, const SentenceNumbers& numbers,
            Article* article);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace riscontro
