// Treebanks as the network learns them: words as rows of the embedding table, labels as numbers.
//
// The tables (vocabulary, tag set) are made from the training sentences; sentences read later
// are encoded with the same tables, what those lack being -1.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "analyse/syntax/tag_set.h"
#include "analyse/syntax/word_features.h"
#include "eval/conllu.h"

namespace riscontro::train {

struct TrainingWord {
  std::array<int32_t, kWordKeys> rows;          // into the embedding table; -1 = not there
  std::array<int32_t, kWordKeys> capital_rows;  // of the word in capitals
  int32_t count = 0;                            // how often the word stands in the training part
  bool is_name = false;                         // a proper noun with a capital
  int32_t bundle = -1;
  int32_t lemma_rule = -1;
  int32_t head = 0;  // 0 = root
  int32_t relation = -1;
};

struct Example {
  std::vector<TrainingWord> words;
  int32_t treebank = 0;
};

struct VocabularyOptions {
  int32_t min_word = 2;   // words seen less often have no row
  int32_t min_affix = 3;  // prefixes, suffixes, shapes
  int32_t min_lemma_rule = 2;
};

// Sentences of a treebank, which is kept for them, and the number by which the network knows it.
struct TrainingPart {
  std::shared_ptr<const Treebank> treebank;
  std::vector<const ConlluSentence*> sentences;
  int32_t number = 0;
  bool target = true;  // of the language trained for; others only help to learn
};

class Corpus {
 public:
  Corpus(const std::vector<TrainingPart>& training, const VocabularyOptions& options);

  std::vector<Example> Encode(const TrainingPart& part) const;

  const TagSet& tags() const { return tags_; }
  // The tag set without the bundles that only helpers have.
  TagSet OwnTags() const;
  // Keys in ascending order; a key's row is its place here.
  const std::vector<uint32_t>& keys() const { return keys_; }
  // Whether the language's own treebanks have the key.
  bool IsOwn(size_t row) const { return own_keys_[row]; }

 private:
  void MakeKeys(const std::vector<TrainingPart>& training, const VocabularyOptions& options);
  void MakeAttributes(const std::vector<TrainingPart>& training);
  Bundle MakeBundle(const std::string& name) const;
  void MakeTags(const std::vector<TrainingPart>& training, const VocabularyOptions& options);
  Example Encode(const ConlluSentence& sentence, int32_t number) const;
  std::array<int32_t, kWordKeys> Rows(const WordKeys& keys) const;

  TagSet tags_;
  std::vector<bool> own_bundles_;
  std::vector<uint32_t> keys_;
  std::vector<bool> own_keys_;
  std::map<uint32_t, int32_t> word_counts_;
  std::map<std::string, int32_t> bundles_;  // "NOUN|Number=Sing" → bundle
  std::map<std::string, int32_t> relations_;
  std::map<std::string, int32_t> lemma_rules_;
};

}  // namespace riscontro::train
