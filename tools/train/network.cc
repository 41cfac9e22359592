#include "network.h"

#include <algorithm>

namespace riscontro::train {
namespace {

constexpr float kLemmaWeight = 0.3F;

std::vector<int> Lengths(const std::vector<const Example*>& batch) {
  std::vector<int> lengths;
  for (const Example* example : batch) lengths.push_back(int(example->words.size()));
  return lengths;
}

}  // namespace

Values HeadRow(const Values& root, const Values& heads, int row) {
  return row < 0 ? root.row(0) : heads.row(row);
}

Network::Network(const NetworkOptions& options, const TagSet& tags, int rows, int treebanks,
                 uint64_t seed)
    : options_(options), tags_(tags), vocabulary_(rows) {
  Random random(seed);
  const int width = 2 * options.hidden;
  embeddings.Init(rows + treebanks, options.embedding, random, 0.1F);
  lower.Init(options.embedding, options.hidden, random);
  upper.Init(width, options.hidden, random);
  tag.Init(width, int(tags.outputs()), false, random);
  lemma_hidden.Init(width, options.lemma, true, random);
  lemma.Init(options.lemma, int(tags.lemma_rules.size()), false, random);
  arc_dependent.Init(width, options.arc, true, random);
  arc_head.Init(width, options.arc, true, random);
  label_dependent.Init(width, options.label, false, random);
  label_head.Init(width, options.label, false, random);
  label.Init(options.label, int(tags.relations.size()), false, random);
  label_root.Init(1, options.label, random, 0.1F);
  arcs.Init(options.arc, random);
  touched_.assign(size_t(rows + treebanks), 0);
}

void Network::ForEachParameter(const std::function<void(const std::string&, Parameter&)>& visit) {
  auto lstm = [&](const std::string& name, LstmDirection& direction) {
    visit(name + ".input", direction.input_weights);
    visit(name + ".state", direction.state_weights);
    visit(name + ".bias", direction.bias);
  };
  lstm("lower.ahead", lower.ahead);
  lstm("lower.back", lower.back);
  lstm("upper.ahead", upper.ahead);
  lstm("upper.back", upper.back);
  auto dense = [&](const std::string& name, Dense& layer) {
    visit(name, layer.weights);
    visit(name + ".bias", layer.bias);
  };
  dense("tag", tag);
  dense("lemma.hidden", lemma_hidden);
  dense("lemma", lemma);
  dense("arc.dependent", arc_dependent);
  dense("arc.head", arc_head);
  dense("label.dependent", label_dependent);
  dense("label.head", label_head);
  dense("label", label);
  visit("label.root", label_root);
  visit("arc.product", arcs.product);
  visit("arc.bias", arcs.bias);
  visit("arc.root", arcs.root);
}

// The rows of any word of the batch, with the shape of this one.
std::array<int32_t, kWordKeys> Network::Disguised(const TrainingWord& word, const Batch& batch,
                                                  Random& random) const {
  const Example& example = *batch[random.Below(uint32_t(batch.size()))];
  auto rows = example.words[random.Below(uint32_t(example.words.size()))].rows;
  rows[kShapeKey] = word.rows[kShapeKey];
  return rows;
}

void Network::Embed(const Batch& batch, Random* random) {
  layout_ = MakeLayout(Lengths(batch));
  used_rows_.assign(size_t(layout_.rows()), {});
  input_.setZero(layout_.rows(), options_.embedding);
  for (size_t s = 0; s < batch.size(); ++s) {
    const bool capitals = random != nullptr && random->Unit() < options_.capitals;
    for (size_t w = 0; w < batch[s]->words.size(); ++w) {
      const TrainingWord& word = batch[s]->words[w];
      const int row = layout_.Row(int(s), int(w));
      auto& used = used_rows_[size_t(row)];
      const bool unseen =
          random != nullptr &&
          random->Unit() < options_.word_dropout / (options_.word_dropout + float(word.count));
      auto rows = capitals ? word.capital_rows : word.rows;
      if (random != nullptr && options_.disguise > 0 && word.is_name &&
          random->Unit() < options_.disguise) {
        rows = Disguised(word, batch, *random);
      }
      for (size_t k = 0; k < kWordKeys; ++k) {
        if (rows[k] >= 0 && !(k == kWordKey && unseen)) used.push_back(rows[k]);
      }
      used.push_back(vocabulary_ + batch[s]->treebank);
      for (int32_t r : used) input_.row(row) += embeddings.value.row(r);
    }
  }
}

void Network::Encode(const Batch& batch, Random* random) {
  Embed(batch, random);
  if (random != nullptr) input_dropout_.Forward(options_.embedding_dropout, *random, &input_);
  lower_out_ = lower.Forward(layout_, input_);
  if (random != nullptr) lower_dropout_.Forward(options_.dropout, *random, &lower_out_);
  upper_out_ = upper.Forward(layout_, lower_out_);
  if (random != nullptr) upper_dropout_.Forward(options_.dropout, *random, &upper_out_);
}

float Network::TagLoss(const Batch& batch) {
  const Values& scores = tag.Forward(lower_out_);
  Values gradient = Values::Zero(scores.rows(), scores.cols());
  const float scale = 1.0F / float(layout_.rows());
  float loss = 0;
  for (size_t s = 0; s < batch.size(); ++s) {
    for (size_t w = 0; w < batch[s]->words.size(); ++w) {
      const int row = layout_.Row(int(s), int(w));
      const Bundle& bundle = tags_.bundles[size_t(batch[s]->words[w].bundle)];
      int at = 0;
      for (size_t a = 0; a < tags_.attributes.size(); ++a) {
        const int size = int(tags_.attributes[a].values.size());
        loss += SoftmaxLoss(&scores(row, at), size, bundle.values[a],
                            a == 0 ? scale : scale * options_.feature_weight, &gradient(row, at));
        at += size;
      }
    }
  }
  tag.Backward(lower_out_, gradient, &tag_gradient_);
  return loss;
}

float Network::LemmaLoss(const Batch& batch) {
  const Values& hidden = lemma_hidden.Forward(lower_out_);
  const Values& scores = lemma.Forward(hidden);
  Values gradient(scores.rows(), scores.cols());
  const float scale = kLemmaWeight / float(layout_.rows());
  float loss = 0;
  for (size_t s = 0; s < batch.size(); ++s) {
    for (size_t w = 0; w < batch[s]->words.size(); ++w) {
      const int row = layout_.Row(int(s), int(w));
      loss += SoftmaxLoss(&scores(row, 0), int(scores.cols()), batch[s]->words[w].lemma_rule, scale,
                          &gradient(row, 0));
    }
  }
  Values hidden_gradient = Values::Zero(hidden.rows(), hidden.cols());
  lemma.Backward(hidden, gradient, &hidden_gradient);
  lemma_hidden.Backward(lower_out_, hidden_gradient, &tag_gradient_);
  return loss;
}

Values Network::OfSentence(const Values& all, int sentence, size_t words) const {
  Values out(Eigen::Index(words), all.cols());
  for (size_t w = 0; w < words; ++w) {
    out.row(Eigen::Index(w)) = all.row(layout_.Row(sentence, int(w)));
  }
  return out;
}

float Network::ArcLoss(const Batch& batch, const Values& dependents, const Values& heads,
                       Values* dependent_gradient, Values* head_gradient) {
  const float scale = 1.0F / float(layout_.rows());
  float loss = 0;
  for (size_t s = 0; s < batch.size(); ++s) {
    const size_t n = batch[s]->words.size();
    const Values d = OfSentence(dependents, int(s), n);
    const Values& scores = arcs.Forward(d, OfSentence(heads, int(s), n));
    Values gradient(scores.rows(), scores.cols());
    for (size_t w = 0; w < n; ++w) {
      loss += SoftmaxLoss(&scores(Eigen::Index(w), 0), int(n) + 1, batch[s]->words[w].head, scale,
                          &gradient(Eigen::Index(w), 0));
    }
    Values d_gradient, h_gradient;
    arcs.Backward(d, gradient, &d_gradient, &h_gradient);
    for (size_t w = 0; w < n; ++w) {
      const int row = layout_.Row(int(s), int(w));
      dependent_gradient->row(row) = d_gradient.row(Eigen::Index(w));
      head_gradient->row(row) = h_gradient.row(Eigen::Index(w));
    }
  }
  return loss;
}

float Network::LabelLoss(const Batch& batch) {
  const Values& dependents = label_dependent.Forward(upper_out_);
  const Values& heads = label_head.Forward(upper_out_);
  Values hidden = dependents;
  std::vector<int> head_rows(size_t(layout_.rows()));
  for (size_t s = 0; s < batch.size(); ++s) {
    for (size_t w = 0; w < batch[s]->words.size(); ++w) {
      const int row = layout_.Row(int(s), int(w)), head = batch[s]->words[w].head;
      const int head_row = head_rows[size_t(row)] = head == 0 ? -1 : layout_.Row(int(s), head - 1);
      hidden.row(row) += HeadRow(label_root.value, heads, head_row);
    }
  }
  hidden = hidden.cwiseMax(0.0F);
  const Values& scores = label.Forward(hidden);
  Values gradient(scores.rows(), scores.cols());
  float loss = 0;
  for (size_t s = 0; s < batch.size(); ++s) {
    for (size_t w = 0; w < batch[s]->words.size(); ++w) {
      const int row = layout_.Row(int(s), int(w));
      loss += SoftmaxLoss(&scores(row, 0), int(scores.cols()), batch[s]->words[w].relation,
                          1.0F / float(layout_.rows()), &gradient(row, 0));
    }
  }
  Values hidden_gradient = Values::Zero(hidden.rows(), hidden.cols());
  label.Backward(hidden, gradient, &hidden_gradient);
  hidden_gradient.array() *= (hidden.array() > 0.0F).cast<float>();
  Values head_gradient = Values::Zero(hidden.rows(), hidden.cols());
  for (Eigen::Index row = 0; row < hidden.rows(); ++row) {
    const int head_row = head_rows[size_t(row)];
    (head_row < 0 ? label_root.gradient.row(0) : head_gradient.row(head_row)) +=
        hidden_gradient.row(row);
  }
  label_dependent.Backward(upper_out_, hidden_gradient, &upper_gradient_);
  label_head.Backward(upper_out_, head_gradient, &upper_gradient_);
  return loss;
}

float Network::ParseLoss(const Batch& batch, Random* random) {
  Values dependents = arc_dependent.Forward(upper_out_);
  Values heads = arc_head.Forward(upper_out_);
  dependent_dropout_.Forward(options_.dropout, *random, &dependents);
  head_dropout_.Forward(options_.dropout, *random, &heads);
  Values dependent_gradient(dependents.rows(), dependents.cols());
  Values head_gradient(heads.rows(), heads.cols());
  const float loss = ArcLoss(batch, dependents, heads, &dependent_gradient, &head_gradient);
  dependent_dropout_.Backward(&dependent_gradient);
  head_dropout_.Backward(&head_gradient);
  arc_dependent.Backward(upper_out_, dependent_gradient, &upper_gradient_);
  arc_head.Backward(upper_out_, head_gradient, &upper_gradient_);
  return loss + LabelLoss(batch);
}

void Network::BackToEmbeddings() {
  upper_dropout_.Backward(&upper_gradient_);
  Values lower_gradient, input_gradient;
  upper.Backward(lower_out_, upper_gradient_, &lower_gradient);
  lower_gradient += tag_gradient_;
  lower_dropout_.Backward(&lower_gradient);
  lower.Backward(input_, lower_gradient, &input_gradient);
  input_dropout_.Backward(&input_gradient);
  for (size_t row = 0; row < used_rows_.size(); ++row) {
    for (int32_t r : used_rows_[row]) {
      embeddings.gradient.row(r) += input_gradient.row(Eigen::Index(row));
      touched_[size_t(r)] = 1;
    }
  }
}

float Network::Train(Batch batch, Random& random) {
  std::stable_sort(batch.begin(), batch.end(), [](const Example* a, const Example* b) {
    return a->words.size() > b->words.size();
  });
  Encode(batch, &random);
  upper_gradient_.setZero(upper_out_.rows(), upper_out_.cols());
  tag_gradient_.setZero(upper_out_.rows(), upper_out_.cols());
  float loss = TagLoss(batch) + ParseLoss(batch, &random);
  if (!tags_.lemma_rules.empty()) loss += LemmaLoss(batch);
  BackToEmbeddings();
  return loss;
}

void Network::Update(Adam& adam) {
  ++adam.step;
  ForEachParameter([&](const std::string&, Parameter& p) { adam.Update(p); });
  for (size_t row = 0; row < touched_.size(); ++row) {
    if (touched_[row]) adam.Update(embeddings, Eigen::Index(row), Eigen::Index(row) + 1);
    touched_[row] = 0;
  }
}

}  // namespace riscontro::train
