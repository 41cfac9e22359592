// What the network says, with the weights as they are in training: for the figures of each epoch.
// The program reads the rounded weights by src/analyse/syntax/network.cc.
#include <algorithm>
#include <numeric>

#include "analyse/syntax/tree.h"
#include "network.h"

namespace riscontro::train {
namespace {

int Best(const float* scores, int size) {
  return int(std::max_element(scores, scores + size) - scores);
}

}  // namespace

void Network::PredictTags(int sentence, const Example& example, const Values& tags,
                          const Values& rules, Prediction* out) const {
  const int tag_count = int(tags_.attributes[0].values.size());
  for (size_t w = 0; w < example.words.size(); ++w) {
    const int row = layout_.Row(sentence, int(w));
    const float* scores = &tags(row, 0);
    const int upos = Best(scores, tag_count);
    int best = 0;
    float best_score = -1e30F;
    for (size_t b = 0; b < tags_.bundles.size(); ++b) {
      if (tags_.bundles[b].values[0] != upos) continue;
      float score = 0;
      size_t at = 0;
      for (size_t a = 0; a < tags_.attributes.size(); ++a) {
        score += scores[at + tags_.bundles[b].values[a]];
        at += tags_.attributes[a].values.size();
      }
      if (score > best_score) best = int(b), best_score = score;
    }
    out->bundles.push_back(best);
    out->lemma_rules.push_back(Best(&rules(row, 0), int(rules.cols())));
  }
}

void Network::PredictTree(const Values& dependents, const Values& heads, Prediction* out) {
  const Values& scores = arcs.Forward(dependents, heads);
  static TreeFinder finder;
  out->heads.resize(size_t(scores.rows()));
  finder.Find(scores.data(), size_t(scores.rows()), size_t(scores.cols()), out->heads.data());
}

void Network::PredictRelations(const Values& dependents, const Values& heads, Prediction* out) {
  Values hidden = dependents;
  for (Eigen::Index w = 0; w < hidden.rows(); ++w) {
    hidden.row(w) += HeadRow(label_root.value, heads, out->heads[size_t(w)] - 1);
  }
  const Values& scores = label.Forward(hidden.cwiseMax(0.0F));
  for (Eigen::Index w = 0; w < hidden.rows(); ++w) {
    out->relations.push_back(Best(&scores(w, 0), int(scores.cols())));
  }
}

std::vector<Prediction> Network::Predict(const std::vector<const Example*>& batch) {
  std::vector<size_t> order(batch.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return batch[a]->words.size() > batch[b]->words.size();
  });
  Batch sorted;
  for (size_t i : order) sorted.push_back(batch[i]);
  Encode(sorted, nullptr);
  const Values tags = tag.Forward(lower_out_);
  const Values rules = lemma.Forward(lemma_hidden.Forward(lower_out_));
  const Values dependents = arc_dependent.Forward(upper_out_);
  const Values heads = arc_head.Forward(upper_out_);
  const Values label_dependents = label_dependent.Forward(upper_out_);
  const Values label_heads = label_head.Forward(upper_out_);
  std::vector<Prediction> out(batch.size());
  for (size_t s = 0; s < sorted.size(); ++s) {
    const size_t n = sorted[s]->words.size();
    Prediction& prediction = out[order[s]];
    PredictTags(int(s), *sorted[s], tags, rules, &prediction);
    PredictTree(OfSentence(dependents, int(s), n), OfSentence(heads, int(s), n), &prediction);
    PredictRelations(OfSentence(label_dependents, int(s), n), OfSentence(label_heads, int(s), n),
                     &prediction);
  }
  return out;
}

}  // namespace riscontro::train
