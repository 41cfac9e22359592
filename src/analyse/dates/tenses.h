// What the parse of a sentence tells of its dates: the tense they are told in, what governs them.
//
// Idea: the tense is that of the verb the date hangs on, with its auxiliaries; where the parse
// tells none, that of the nearest verb, or a word of the future ("planned") that is nearer. Left
// out: tenses of the story told in another sentence.
#pragma once

#include "analyse/dates/finder.h"
#include "document/article.h"

namespace riscontro {

class SentenceTenses : public TenseTeller {
 public:
  // Both must outlive it.
  SentenceTenses(const Article& article, const Sentence& sentence)
      : article_(article), sentence_(sentence) {}
  // The verb of the date, else the one nearest to it, is in the future tense, or a future word is
  // nearer.
  bool IsFuture(const DateFinder& finder, const ScannedWords& words, size_t begin,
                size_t end) const override;
  bool IsPast(const ScannedWords& words, size_t begin, size_t end) const override;
  bool IsCounting(const ScannedWords& words, size_t i) const override;
  bool IsApart(const ScannedWords& words, size_t i) const override;
  bool IsGenitive(const ScannedWords& words, size_t i) const override;
  // "The bridge reopens on 12 October": a verb in the present tense has the date, not a noun ("the
  // ruling of 12 October says").
  bool IsPresent(Span date) const;

 private:
  const Article& article_;
  const Sentence& sentence_;
};

}  // namespace riscontro
