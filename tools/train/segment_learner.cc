#include "segment_learner.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace riscontro::train {
namespace {

constexpr float kRate = 0.2f;
constexpr float kStart = 1.0f;   // added to the squares, so that first steps are not too long
constexpr float kDecay = 1e-4f;  // of a weight, at each visit
constexpr float kMostWeight = 6.0f;
constexpr float kByte = 127.0f;

// xorshift64*: the same on every machine, unlike the standard library's shuffles.
class Dice {
 public:
  uint32_t Below(uint32_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return uint32_t((state_ * 0x2545F4914F6CDD1Dull >> 32) * limit >> 32);
  }

 private:
  uint64_t state_ = 0x9E3779B97F4A7C15ull;
};

// (1 + x/1024)^1024 for e^x: by multiplications alone, so that it is the same with every maths
// library. REQUIRES |x| < 1024.
float Exponential(float x) {
  float power = 1.0f + x / 1024.0f;
  for (int i = 0; i < 10; ++i) power *= power;
  return power;
}

float Logistic(float x) {
  return 1.0f / (1.0f + Exponential(-std::clamp(x, -40.0f, 40.0f)));
}

}  // namespace

void SegmentLearner::Add(const FeatureList& features, bool yes, float weight) {
  Example example;
  example.first = uint32_t(hashes_.size());
  hashes_.insert(hashes_.end(), features.begin(), features.end());
  example.last = uint32_t(hashes_.size());
  example.yes = yes;
  example.weight = weight;
  examples_.push_back(example);
}

// A dropped feature keeps its place and points at a weight that stays 0, past the others.
void SegmentLearner::DropSingles() {
  const uint32_t nowhere = uint32_t{1} << bits_;
  std::unordered_map<uint64_t, uint32_t> counts;
  counts.reserve(hashes_.size());
  for (uint64_t hash : hashes_) ++counts[hash];
  slots_.clear();
  for (uint64_t hash : hashes_) {
    slots_.push_back(counts[hash] > 1 ? uint32_t(hash & (nowhere - 1)) : nowhere);
  }
}

void SegmentLearner::Visit(const Example& example) {
  const uint32_t nowhere = uint32_t{1} << bits_;
  float sum = 0;
  for (uint32_t i = example.first; i < example.last; ++i) sum += weights_[slots_[i]];
  const float error = example.weight * (Logistic(sum) - (example.yes ? 1.0f : 0.0f));
  for (uint32_t i = example.first; i < example.last; ++i) {
    const uint32_t slot = slots_[i];
    if (slot == nowhere) continue;
    const float gradient = error + kDecay * weights_[slot];
    squares_[slot] += gradient * gradient;
    weights_[slot] -= kRate * gradient / std::sqrt(squares_[slot]);
  }
}

void SegmentLearner::Train(int rounds, SectionWriter* out) {
  const size_t size = size_t{1} << bits_;
  DropSingles();
  weights_.assign(size + 1, 0.0f);
  squares_.assign(size + 1, kStart);
  std::vector<uint32_t> order(examples_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<float> sums(size + 1, 0.0f);
  Dice dice;
  for (int round = 0; round < rounds; ++round) {
    for (uint32_t i = uint32_t(order.size()); i > 1; --i)
      std::swap(order[i - 1], order[dice.Below(i)]);
    for (uint32_t i : order) Visit(examples_[i]);
    if (2 * round < rounds) continue;  // the mean of the later rounds is steadier than the last
    for (size_t i = 0; i <= size; ++i) sums[i] += weights_[i];
  }
  weights_ = sums;
  float most = 0;
  for (float weight : weights_) most = std::max(most, std::fabs(weight));
  const float later = float(rounds - (rounds + 1) / 2);
  const float scale = kByte / std::clamp(most, 1e-6f, kMostWeight * later);
  std::string bytes(size, '\0');
  for (size_t i = 0; i < size; ++i) {
    bytes[i] = static_cast<char>(std::lround(std::clamp(weights_[i] * scale, -kByte, kByte)));
  }
  out->Number(bits_);
  out->Bytes(bytes.data(), bytes.size());
}

}  // namespace riscontro::train
