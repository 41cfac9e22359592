#include "trainer.h"

#include <algorithm>
#include <chrono>

#include "analyse/syntax/lemma_rules.h"

namespace riscontro::train {
namespace {

constexpr size_t kPool = 1024;    // sentences among which those of like length are put together
constexpr double kWarmUp = 200;   // steps until the rate is at its height,
constexpr double kHold = 0.3;     // and the share of all steps after which it falls,
constexpr double kLowest = 0.02;  // in a line, to this share of it

using Batch = std::vector<const Example*>;

template <typename T>
void Shuffle(std::vector<T>* items, Random& random) {
  for (size_t i = items->size(); i > 1; --i) {
    std::swap((*items)[i - 1], (*items)[random.Below(uint32_t(i))]);
  }
}

// Sentences of like length, batch_words words at most together (or one longer sentence).
std::vector<Batch> MakeBatches(const std::vector<Example>& examples, int batch_words,
                               Random& random) {
  Batch order;
  for (const Example& example : examples) {
    if (!example.words.empty()) order.push_back(&example);
  }
  Shuffle(&order, random);
  for (size_t at = 0; at < order.size(); at += kPool) {
    std::stable_sort(
        order.begin() + ptrdiff_t(at),
        order.begin() + ptrdiff_t(std::min(order.size(), at + kPool)),
        [](const Example* a, const Example* b) { return a->words.size() > b->words.size(); });
  }
  std::vector<Batch> batches;
  size_t words = 0;
  for (const Example* example : order) {
    if (batches.empty() || words + example->words.size() > size_t(batch_words)) {
      batches.emplace_back();
      words = 0;
    }
    batches.back().push_back(example);
    words += example->words.size();
  }
  Shuffle(&batches, random);
  return batches;
}

double RateAt(double step, double steps) {
  const double progress = step / steps;
  const double fall = progress < kHold ? 1.0 : std::max(kLowest, (1 - progress) / (1 - kHold));
  return std::min(1.0, (step + 1) / kWarmUp) * fall;
}

std::string_view Universal(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

void Count(const ConlluSentence& gold, const Prediction& prediction, const Corpus& corpus,
           Figures* figures) {
  const TagSet& tags = corpus.tags();
  LemmaRule rule;
  std::string lemma;
  for (size_t w = 0; w < gold.words.size(); ++w) {
    const ConlluWord& word = gold.words[w];
    const Bundle& bundle = tags.bundles[size_t(prediction.bundles[w])];
    const bool head = prediction.heads[w] == word.head;
    const std::string& relation = tags.relations[size_t(prediction.relations[w])];
    ++figures->words;
    figures->upos += tags.attributes[0].values[bundle.values[0]] == word.upos;
    figures->feats += bundle.feats == word.feats;
    figures->heads += head;
    figures->relations += head && Universal(relation) == Universal(word.deprel);
    const bool fits =
        LemmaRule::Parse(tags.lemma_rules[size_t(prediction.lemma_rules[w])], &rule) &&
        rule.Apply(word.form, &lemma);
    figures->lemmas += fits && lemma == word.lemma;
  }
}

}  // namespace

void TrainNetwork(const std::vector<Example>& examples, const TrainerOptions& options,
                  Network* network, const std::function<void(const EpochReport&)>& report) {
  using Clock = std::chrono::steady_clock;
  Random random(options.seed + 100);
  Adam adam;
  double words = 0, step = 0;
  for (const Example& example : examples) words += double(example.words.size());
  const double steps = words / options.batch_words * options.epochs;
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    const auto begin = Clock::now();
    double loss = 0, count = 0;
    for (const Batch& batch : MakeBatches(examples, options.batch_words, random)) {
      adam.rate = options.rate * float(RateAt(step, steps));
      loss += double(network->Train(batch, random));
      network->Update(adam);
      step += 1, count += 1;
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    report({epoch, loss / std::max(1.0, count), words / seconds});
  }
}

Figures Evaluate(Network& network, const Corpus& corpus, const TrainingPart& part) {
  constexpr size_t kAtOnce = 32;
  const std::vector<Example> examples = corpus.Encode(part);
  Figures figures;
  for (size_t at = 0; at < examples.size(); at += kAtOnce) {
    Batch batch;
    for (size_t i = at; i < std::min(examples.size(), at + kAtOnce); ++i) {
      batch.push_back(&examples[i]);
    }
    const std::vector<Prediction> predictions = network.Predict(batch);
    for (size_t i = 0; i < batch.size(); ++i) {
      Count(*part.sentences[at + i], predictions[i], corpus, &figures);
    }
  }
  return figures;
}

}  // namespace riscontro::train
