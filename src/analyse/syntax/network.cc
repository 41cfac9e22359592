#include "analyse/syntax/network.h"

#include <algorithm>
#include <chrono>

#include "analyse/syntax/arc_scores.h"
#include "analyse/syntax/tree.h"
#include "analyse/syntax/word_features.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// Sentences read at once: enough to share the weights, few enough to stay in the cache.
constexpr size_t kGroupPieces = 16;
constexpr uint32_t kGroupWords = 400;

constexpr float kNever = -1e30F;

size_t BestOf(const float* scores, size_t size) {
  return size_t(std::max_element(scores, scores + size) - scores);
}

// Does nothing unless it runs.
class StepClock {
 public:
  explicit StepClock(bool runs) : runs_(runs) {
    if (runs_) last_ = Clock::now();
  }
  void Lap(NetworkTimes* times, double NetworkTimes::*step) {
    if (!runs_) return;
    const Clock::time_point now = Clock::now();
    times->*step += std::chrono::duration<double>(now - last_).count();
    last_ = now;
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool runs_;
  Clock::time_point last_;
};

}  // namespace

struct Network::Space {
  std::vector<Piece> pieces;
  std::vector<uint32_t> lengths;
  TimeLayout layout;
  EncoderSpace encoder;
  Activations input, lower, upper, narrow;
  WordKeyMaker keys;
  std::vector<float> embedding, scores, dependents, heads, gains;
  std::vector<uint32_t> unknown;       // rows of words that the dictionary of lemmas lacks,
  std::vector<uint32_t> unknown_word;  // and the words
  std::vector<float> sentence_heads, arc_scores;
  std::vector<int32_t> tree;
  TreeFinder finder;
  std::string lower_form;
};

void Network::Run(std::span<const std::string_view> words, std::span<const WordStretch> sentences,
                  uint32_t treebank, std::vector<WordReading>* out, NetworkTimes* times) const {
  static thread_local Space space;
  out->assign(words.size(), {});
  space.pieces.clear();
  for (const WordStretch& s : sentences) {
    for (uint32_t at = s.first; at < s.last; at += kMaxWords) {
      space.pieces.push_back({{at, std::min(s.last, at + kMaxWords)}, s.first});
    }
  }
  auto size = [](const Piece& p) { return p.words.last - p.words.first; };
  std::stable_sort(space.pieces.begin(), space.pieces.end(),
                   [&](const Piece& a, const Piece& b) { return size(a) > size(b); });
  std::span<Piece> left(space.pieces);
  while (!left.empty()) {
    size_t count = 1;
    uint32_t total = size(left[0]);
    while (count < std::min(left.size(), kGroupPieces) && total < kGroupWords) {
      total += size(left[count++]);
    }
    RunGroup(left.first(count), words, treebank, &space, out, times);
    left = left.subspan(count);
  }
  JoinPieces(space.pieces, out);
}

void Network::RunGroup(std::span<const Piece> pieces, std::span<const std::string_view> words,
                       uint32_t treebank, Space* space, std::vector<WordReading>* out,
                       NetworkTimes* times) const {
  StepClock clock(times != nullptr);
  space->lengths.clear();
  for (const Piece& p : pieces) space->lengths.push_back(p.words.last - p.words.first);
  space->layout.Make(space->lengths);
  Embed(pieces, words, treebank, space);
  clock.Lap(times, &NetworkTimes::embedding);
  layers_[0].Run(space->layout, space->input, &space->encoder, &space->lower);
  layers_[1].Run(space->layout, space->lower, &space->encoder, &space->upper);
  clock.Lap(times, &NetworkTimes::encoder);
  ReadTags(pieces, words, space, out);
  clock.Lap(times, &NetworkTimes::tags);
  ReadLemmas(space, out);
  clock.Lap(times, &NetworkTimes::lemmas);
  ReadTree(pieces, space, out);
  clock.Lap(times, &NetworkTimes::tree);
  ReadRelations(pieces, space, out);
  clock.Lap(times, &NetworkTimes::relations);
}

void Network::Embed(std::span<const Piece> pieces, std::span<const std::string_view> words,
                    uint32_t treebank, Space* space) const {
  const uint32_t width = embeddings_.width();
  space->input.Resize(space->layout.rows(), width);
  space->embedding.resize(width);
  WordKeys keys;
  for (uint32_t s = 0; s < pieces.size(); ++s) {
    for (uint32_t w = 0; w < space->lengths[s]; ++w) {
      space->keys.Make(words[pieces[s].words.first + w], &keys);
      embeddings_.Sum(keys, treebank, space->embedding.data());
      Quantise(space->embedding.data(), width, space->input.Row(space->layout.Row(s, w)));
    }
  }
}

// The best UPOS, then the best of its bundles: each is scored by what its features add to having
// none.
uint32_t Network::BestBundle(const float* scores, std::vector<float>* gains) const {
  const size_t upos = BestOf(scores, tags_.attributes[0].values.size());
  gains->resize(tags_.outputs());
  for (size_t a = 1; a < tags_.attributes.size(); ++a) {
    const uint32_t first = first_output_[a];
    for (size_t v = 0; v < tags_.attributes[a].values.size(); ++v) {
      (*gains)[first + v] = scores[first + v] - scores[first];
    }
  }
  uint32_t best = upos_bundles_[upos].first;
  float best_score = kNever;
  for (uint32_t b = upos_bundles_[upos].first; b < upos_bundles_[upos].last; ++b) {
    float score = 0;
    for (uint32_t i = bundle_begin_[b]; i < bundle_begin_[b + 1]; ++i) {
      score += (*gains)[bundle_outputs_[i]];
    }
    if (score > best_score) best = b, best_score = score;
  }
  return best;
}

void Network::ReadTags(std::span<const Piece> pieces, std::span<const std::string_view> words,
                       Space* space, std::vector<WordReading>* out) const {
  const uint32_t rows = space->layout.rows();
  space->scores.resize(size_t(rows) * tag_.rows());
  tag_.Multiply(space->lower.values.data(), rows, space->lower.width, space->scores.data(),
                tag_.rows());
  space->unknown.clear();
  space->unknown_word.clear();
  for (uint32_t s = 0; s < pieces.size(); ++s) {
    for (uint32_t w = 0; w < space->lengths[s]; ++w) {
      const uint32_t row = space->layout.Row(s, w), word = pieces[s].words.first + w;
      WordReading& reading = (*out)[word];
      reading.bundle = BestBundle(&space->scores[size_t(row) * tag_.rows()], &space->gains);
      LowerWord(words[word], &space->lower_form);
      const auto& upos = tags_.attributes[0].values[tags_.bundles[reading.bundle].values[0]];
      reading.lemma_rule = lemmas_.Find(space->lower_form, upos);
      reading.from_dictionary = reading.lemma_rule >= 0;
      if (reading.from_dictionary) continue;
      space->unknown.push_back(row);
      space->unknown_word.push_back(word);
    }
  }
}

void Network::ReadLemmas(Space* space, std::vector<WordReading>* out) const {
  const size_t count = space->unknown.size();
  if (count == 0 || lemma_.rows() == 0) return;
  const uint32_t width = space->lower.width;
  space->narrow.Resize(uint32_t(count), width);
  for (size_t i = 0; i < count; ++i) {
    std::copy_n(space->lower.Row(space->unknown[i]), width, space->narrow.Row(uint32_t(i)));
  }
  const size_t middle = lemma_hidden_.rows();
  space->dependents.resize(count * middle);
  lemma_hidden_.Multiply(space->narrow.values.data(), count, width, space->dependents.data(),
                         middle);
  Relu(space->dependents.data(), count * middle);
  space->narrow.Resize(uint32_t(count), uint32_t(middle));
  Quantise(space->dependents.data(), count * middle, space->narrow.values.data());
  space->scores.resize(count * lemma_.rows());
  lemma_.Multiply(space->narrow.values.data(), count, middle, space->scores.data(), lemma_.rows());
  for (size_t i = 0; i < count; ++i) {
    (*out)[space->unknown_word[i]].lemma_rule =
        int32_t(BestOf(&space->scores[i * lemma_.rows()], lemma_.rows()));
  }
}

void Network::ReadTree(std::span<const Piece> pieces, Space* space,
                       std::vector<WordReading>* out) const {
  const uint32_t rows = space->layout.rows(), width = space->upper.width;
  const size_t arc = arc_dependent_.rows(), scored = arc_product_.rows();
  space->dependents.resize(rows * arc);
  arc_dependent_.Multiply(space->upper.values.data(), rows, width, space->dependents.data(), arc);
  Relu(space->dependents.data(), rows * arc);
  space->heads.resize(rows * arc);
  arc_head_.Multiply(space->upper.values.data(), rows, width, space->heads.data(), arc);
  Relu(space->heads.data(), rows * arc);
  space->narrow.Resize(rows, uint32_t(arc));
  Quantise(space->heads.data(), rows * arc, space->narrow.values.data());
  space->heads.resize(rows * scored);
  arc_product_.Multiply(space->narrow.values.data(), rows, arc, space->heads.data(), scored);
  for (uint32_t s = 0; s < pieces.size(); ++s) {
    const uint32_t n = space->lengths[s];
    ArcTable table(n, arc, &space->sentence_heads, &space->arc_scores);
    table.SetHead(0, arc_root_.data());
    for (uint32_t w = 0; w < n; ++w) {
      table.SetHead(w + 1, &space->heads[space->layout.Row(s, w) * scored]);
    }
    for (uint32_t w = 0; w < n; ++w) {
      table.Score(w, &space->dependents[space->layout.Row(s, w) * arc]);
    }
    space->tree.resize(n);
    space->finder.Find(space->arc_scores.data(), n, table.stride(), space->tree.data());
    for (uint32_t w = 0; w < n; ++w) {
      (*out)[pieces[s].words.first + w].head = space->tree[w];
    }
  }
}

void Network::ReadRelations(std::span<const Piece> pieces, Space* space,
                            std::vector<WordReading>* out) const {
  const uint32_t rows = space->layout.rows(), width = space->upper.width;
  const size_t middle = label_dependent_.rows();
  space->dependents.resize(rows * middle);
  label_dependent_.Multiply(space->upper.values.data(), rows, width, space->dependents.data(),
                            middle);
  space->heads.resize(rows * middle);
  label_head_.Multiply(space->upper.values.data(), rows, width, space->heads.data(), middle);
  for (uint32_t s = 0; s < pieces.size(); ++s) {
    for (uint32_t w = 0; w < space->lengths[s]; ++w) {
      const int32_t head = (*out)[pieces[s].words.first + w].head;
      const float* add = head == 0
                             ? label_root_.data()
                             : &space->heads[space->layout.Row(s, uint32_t(head) - 1) * middle];
      float* sum = &space->dependents[space->layout.Row(s, w) * middle];
      for (size_t i = 0; i < middle; ++i) sum[i] += add[i];
    }
  }
  Relu(space->dependents.data(), rows * middle);
  space->narrow.Resize(rows, uint32_t(middle));
  Quantise(space->dependents.data(), rows * middle, space->narrow.values.data());
  space->scores.resize(rows * label_.rows());
  label_.Multiply(space->narrow.values.data(), rows, middle, space->scores.data(), label_.rows());
  for (uint32_t s = 0; s < pieces.size(); ++s) {
    for (uint32_t w = 0; w < space->lengths[s]; ++w) {
      WordReading& reading = (*out)[pieces[s].words.first + w];
      float* scores = &space->scores[space->layout.Row(s, w) * label_.rows()];
      if (reading.head != 0) scores[root_relation_] = kNever;
      reading.relation = uint32_t(BestOf(scores, label_.rows()));
    }
    KeepOneSubject(s, pieces[s], space, out);
  }
}

// A clause has one subject: of two, the one that could less well be something else.
void Network::KeepOneSubject(uint32_t index, const Piece& piece, Space* space,
                             std::vector<WordReading>* out) const {
  struct Subject {
    float margin = 0;
    uint32_t word = 0;
    uint32_t otherwise = 0;  // its best relation that is no subject
    bool found = false;
  };
  static thread_local std::vector<Subject> subjects;  // by head
  subjects.assign(space->lengths[index] + 1, {});
  for (uint32_t w = 0; w < space->lengths[index]; ++w) {
    WordReading& reading = (*out)[piece.words.first + w];
    if (!is_subject_[reading.relation]) continue;
    float* scores = &space->scores[space->layout.Row(index, w) * label_.rows()];
    const float score = scores[reading.relation];
    for (size_t r = 0; r < label_.rows(); ++r) {
      if (is_subject_[r]) scores[r] = kNever;
    }
    const uint32_t otherwise = uint32_t(BestOf(scores, label_.rows()));
    const Subject subject{score - scores[otherwise], w, otherwise, true};
    Subject& other = subjects[size_t(reading.head)];
    const Subject& loser = subject.margin > other.margin ? other : subject;
    if (other.found) (*out)[piece.words.first + loser.word].relation = loser.otherwise;
    if (!other.found || subject.margin > other.margin) other = subject;
  }
}

}  // namespace riscontro
