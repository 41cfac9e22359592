// The network as it is trained: forward, loss, backward.
//
//   keys of a word → sum of embedding rows → lower BiLSTM ─┬→ attributes of the tag, lemma rule
//                                                           └→ upper BiLSTM → head, relation
//
// One encoder for all tasks (Kiperwasser & Goldberg 2016; Dozat & Manning 2017; Straka 2018), the
// tags learned by its lower layer (Søgaard & Goldberg 2016), small enough to read 100,000 words a
// second when its weights are rounded to 8 bits.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus.h"
#include "layers.h"
#include "lstm.h"

namespace riscontro::train {

struct NetworkOptions {
  int embedding = 96;
  int hidden = 96;  // of each direction
  int arc = 96;
  int label = 64;
  int lemma = 48;
  float dropout = 0.25F;
  float embedding_dropout = 0.1F;
  float word_dropout = 0.25F;  // a word seen n times loses its row with d / (d + n)
  float capitals = 0.02F;      // share of sentences read in capitals
  // Share of names that take the letters of another word and keep their capital: names may be
  // verbs besides ("told Begin that").
  float disguise = 0;
  float feature_weight = 0.5F;  // of the loss of each attribute but UPOS
};

struct Prediction {
  std::vector<int32_t> bundles, lemma_rules, heads, relations;
};

// Row `row` of the heads; the root's where that is -1.
Values HeadRow(const Values& root, const Values& heads, int row);

class Network {
 public:
  Network(const NetworkOptions& options, const TagSet& tags, int rows, int treebanks,
          uint64_t seed);

  // Loss a word of the batch; gradients are added. Sorts the batch by length.
  float Train(std::vector<const Example*> batch, Random& random);
  // One per example, in their order.
  std::vector<Prediction> Predict(const std::vector<const Example*>& batch);
  // One step of Adam for everything that Train touched.
  void Update(Adam& adam);

  const NetworkOptions& options() const { return options_; }
  // Every parameter but the embeddings with a name, in the order of the model file.
  void ForEachParameter(const std::function<void(const std::string&, Parameter&)>& visit);

  Parameter embeddings;  // rows of the vocabulary, then one of each treebank
  BiLstm lower, upper;
  Dense tag, lemma_hidden, lemma, arc_dependent, arc_head, label_dependent, label_head, label;
  Parameter label_root;
  ArcScorer arcs;

 private:
  using Batch = std::vector<const Example*>;
  void Embed(const Batch& batch, Random* random);
  std::array<int32_t, kWordKeys> Disguised(const TrainingWord& word, const Batch& batch,
                                           Random& random) const;
  void Encode(const Batch& batch, Random* random);
  float TagLoss(const Batch& batch);
  float LemmaLoss(const Batch& batch);
  float ParseLoss(const Batch& batch, Random* random);
  float ArcLoss(const Batch& batch, const Values& dependents, const Values& heads,
                Values* dependent_gradient, Values* head_gradient);
  float LabelLoss(const Batch& batch);
  void BackToEmbeddings();
  Values OfSentence(const Values& all, int sentence, size_t words) const;
  void PredictTags(int sentence, const Example& example, const Values& tags, const Values& rules,
                   Prediction* out) const;
  void PredictTree(const Values& dependents, const Values& heads, Prediction* out);
  void PredictRelations(const Values& dependents, const Values& heads, Prediction* out);

  NetworkOptions options_;
  TagSet tags_;
  int vocabulary_;
  TimeLayout layout_;
  std::vector<std::vector<int32_t>> used_rows_;  // of each row of the batch
  std::vector<uint8_t> touched_;                 // of each embedding row, since the last Update
  Values input_, lower_out_, upper_out_, upper_gradient_, tag_gradient_;
  Dropout input_dropout_, lower_dropout_, upper_dropout_, dependent_dropout_, head_dropout_;
};

}  // namespace riscontro::train
