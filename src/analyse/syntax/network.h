// A trained network: from the words of sentences to tags, lemma rules, heads and relations.
//
//   keys of a word (word_features.h) → embeddings → two BiLSTM layers ─┬→ tag, lemma rule
//                                                                       └→ head, relation
//
// Joint tagging and bi-affine graph parsing (Kiperwasser & Goldberg 2016, arXiv:1603.04351; Dozat
// & Manning 2017, arXiv:1611.01734; Straka 2018, K18-2020), with weights rounded to 8 bits and
// integer sums: every machine gives the same result (kernels.h). The trainer is tools/train.
//
// What it leaves out: words beyond the sentence, and sentences longer than kMaxWords, which are
// read in stretches, each later one hung on the root of the first.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "analyse/syntax/embedding.h"
#include "analyse/syntax/encoder.h"
#include "analyse/syntax/lemma_model.h"
#include "analyse/syntax/model_file.h"
#include "analyse/syntax/tag_set.h"
#include "base/result.h"

namespace riscontro {

// What the network says of a word; indices into the lists of its TagSet.
struct WordReading {
  uint32_t bundle = 0;
  int32_t lemma_rule = -1;
  bool from_dictionary = false;  // the lemma rule: then of the form in lower case
  int32_t head = 0;              // within the sentence, from 1; 0 = root
  uint32_t relation = 0;
};

// Words [first, last) of a list of words.
struct WordStretch {
  uint32_t first = 0;
  uint32_t last = 0;
};

// Where the time of runs goes, in seconds: for benchmarks.
struct NetworkTimes {
  double embedding = 0, encoder = 0, tags = 0, lemmas = 0, tree = 0, relations = 0;
};

// Immutable once read, thread-safe; keeps its memory per thread.
class Network {
 public:
  static constexpr uint32_t kMaxWords = 200;

  // The model's bytes must outlive it. Error: kMalformed.
  static Result<Network> Read(const ModelFile& model);

  const TagSet& tags() const { return tags_; }
  // The number of a treebank that the network was trained on, by its name ("gsd", without the
  // language); 0, the default, when it does not know the name.
  uint32_t TreebankNumber(std::string_view name) const;
  const LemmaModel& lemmas() const { return lemmas_; }
  // Reads sentences of the words, written as the treebank of that number does (0 = the default).
  // *out gets one reading per word; words outside the sentences keep an empty one. What the parts
  // take is added to *times, if that is asked for.
  void Run(std::span<const std::string_view> words, std::span<const WordStretch> sentences,
           uint32_t treebank, std::vector<WordReading>* out, NetworkTimes* times = nullptr) const;

 private:
  struct Space;
  // A stretch of a sentence that is read at once.
  struct Piece {
    WordStretch words;
    uint32_t sentence = 0;  // first word of the sentence
  };

  void RunGroup(std::span<const Piece> pieces, std::span<const std::string_view> words,
                uint32_t treebank, Space* space, std::vector<WordReading>* out,
                NetworkTimes* times) const;
  void Embed(std::span<const Piece> pieces, std::span<const std::string_view> words,
             uint32_t treebank, Space* space) const;
  void ReadTags(std::span<const Piece> pieces, std::span<const std::string_view> words,
                Space* space, std::vector<WordReading>* out) const;
  void ReadLemmas(Space* space, std::vector<WordReading>* out) const;
  void ReadTree(std::span<const Piece> pieces, Space* space, std::vector<WordReading>* out) const;
  void ReadRelations(std::span<const Piece> pieces, Space* space,
                     std::vector<WordReading>* out) const;
  void KeepOneSubject(uint32_t index, const Piece& piece, Space* space,
                      std::vector<WordReading>* out) const;
  void JoinPieces(std::span<Piece> pieces, std::vector<WordReading>* out) const;
  uint32_t BestBundle(const float* scores, std::vector<float>* gains) const;
  bool MakeTables();
  Status ReadHeads(SectionReader& in);

  TagSet tags_;
  std::vector<std::string> treebanks_;  // "it/isdt"
  LemmaModel lemmas_;
  EmbeddingTable embeddings_;
  BiLstmLayer layers_[2];
  Matrix tag_, lemma_hidden_, lemma_;
  Matrix arc_dependent_, arc_head_, arc_product_;  // the last with one row more: the head's bias
  Matrix label_dependent_, label_head_, label_;
  std::vector<float> arc_root_;    // of arc_product_: what the root gives
  std::vector<float> label_root_;  // of label_head_

  std::vector<uint32_t> first_output_;              // of each attribute
  std::vector<WordStretch> upos_bundles_;           // the bundles of each UPOS
  std::vector<uint32_t> bundle_begin_;              // into bundle_outputs_
  std::vector<uint32_t> bundle_outputs_;            // of the features a bundle has
  int32_t root_relation_ = 0, later_relation_ = 0;  // "root", "parataxis"
  std::vector<uint8_t> is_subject_;                 // by relation: nsubj, csubj, but not outer ones
};

}  // namespace riscontro
