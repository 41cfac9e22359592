// Scores as text: one run in full, many runs as rows of a table, and JSON.
#pragma once

#include <span>
#include <string>

#include "eval/conll18.h"

namespace riscontro {

struct ScoredRun {
  std::string file;      // of the gold
  std::string language;  // "it"; "" when not known
  std::string treebank;  // "isdt-dev"
  std::string input;     // "raw text", "gold tokens", or the system's file
  Conll18Scores scores;
  double seconds = 0;  // 0 = not measured
  uint64_t words = 0;  // that the system made
};

// Metric by metric: precision, recall, F1 and accuracy among the aligned, in percent.
std::string FullTable(const ScoredRun& run);

// One row a run: language | treebank | input | F1 of the main metrics | words/s; in Markdown.
std::string MarkdownTable(std::span<const ScoredRun> runs);

// A list of objects, all numbers 0–1.
std::string ScoresJson(std::span<const ScoredRun> runs);

}  // namespace riscontro
