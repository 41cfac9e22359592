// The metric of the CoNLL 2018 shared task: how well a system segments, tags and parses raw text
// (universaldependencies.org/conll18/evaluation.html; Zeman et al. 2018).
//
// Both sides must spell the same characters, white space aside. Words are aligned by them
// (eval/alignment.h), then each metric counts the aligned words that agree in its property.
// Subtypes of relations and features that are not universal do not count. CLAS, MLAS and BLEX
// look at content words alone; MLAS asks for their tags, features and function words as well,
// BLEX for the lemma. A gold lemma "_" is always right.
//
//   Result<Conll18Scores> scores = ScoreConll18(gold, system);
//   double las = (*scores)[Metric::kLas].F1();
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "read/conllu.h"

namespace riscontro {

enum class Metric : uint8_t {
  kTokens,
  kSentences,
  kWords,
  kUpos,
  kXpos,
  kUfeats,
  kAllTags,
  kLemmas,
  kUas,
  kLas,
  kClas,
  kMlas,
  kBlex,
};
inline constexpr std::array<std::string_view, 13> kMetricNames = {
    "Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags",
    "Lemmas", "UAS",       "LAS",   "CLAS", "MLAS", "BLEX"};

struct Score {
  uint64_t gold = 0;    // items there are
  uint64_t system = 0;  // items the system gives
  uint64_t correct = 0;
  uint64_t aligned = 0;  // gold items that some item of the system covers; 0 for spans

  // 0–1; 0 where there is nothing to count.
  double Precision() const { return system == 0 ? 0 : double(correct) / double(system); }
  double Recall() const { return gold == 0 ? 0 : double(correct) / double(gold); }
  double F1() const { return gold + system == 0 ? 0 : 2 * double(correct) / double(gold + system); }
  // Among the aligned: what tags and heads come to when segmentation is left aside.
  double AlignedAccuracy() const { return aligned == 0 ? 0 : double(correct) / double(aligned); }

  Score& operator+=(const Score& other);
};

struct Conll18Scores {
  std::array<Score, kMetricNames.size()> scores;

  const Score& operator[](Metric metric) const { return scores[size_t(metric)]; }
  // Sums the counts: scores over several treebanks together.
  Conll18Scores& operator+=(const Conll18Scores& other);
};

// A word without a head never agrees with one that has one. Errors: kMalformed when the two do
// not spell the same text, with where they part. Thread-safe.
Result<Conll18Scores> ScoreConll18(const Treebank& gold, const Treebank& system);

}  // namespace riscontro
