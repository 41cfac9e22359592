// The course of a training: batches, the learning rate, figures on held-out sentences.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus.h"
#include "network.h"

namespace riscontro::train {

struct TrainerOptions {
  int epochs = 30;
  float rate = 0.003F;  // of Adam at its height
  int batch_words = 200;
  uint64_t seed = 1;
};

// Words right of all words, on gold tokens. LAS leaves subtypes out, as the CoNLL metric does.
struct Figures {
  int64_t words = 0;
  int64_t upos = 0, feats = 0, lemmas = 0, heads = 0, relations = 0;
};

struct EpochReport {
  int epoch = 0;
  double loss = 0;  // a word
  double words_per_second = 0;
};

// Trains the network on the examples; `report` is called after every epoch. The same examples,
// options and build give the same weights, whatever the machine.
void TrainNetwork(const std::vector<Example>& examples, const TrainerOptions& options,
                  Network* network, const std::function<void(const EpochReport&)>& report);

Figures Evaluate(Network& network, const Corpus& corpus, const TrainingPart& part);

}  // namespace riscontro::train
