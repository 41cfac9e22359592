// The dates layer: dates as TIMEX3 with intervals.
#pragma once

#include <memory>

#include "analyse/annotator.h"
#include "analyse/numbers/sentence_numbers.h"

namespace riscontro {

// Reads the dates of one article, sentence by sentence in their order; for one thread.
class DatesReader {
 public:
  DatesReader();
  ~DatesReader();
  // Appends the dates of the sentence, whose scan and numbers are given, to the article's.
  void Read(const Sentence& sentence, const ScannedWords& words, const SentenceNumbers& numbers,
            Article* article);
  // After the last sentence: works out the intervals of all.
  static void Finish(Article* article);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

// The dates alone; with quantities they are read by the annotator of analyse/values.h.
std::unique_ptr<Annotator> MakeDatesAnnotator();

}  // namespace riscontro
