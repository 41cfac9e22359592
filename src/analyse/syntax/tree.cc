#include "analyse/syntax/tree.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr float kLimit = 65536;        // scores beyond count as this
constexpr double kUnits = 1 << 20;     // of a weight in 1.0
constexpr int64_t kRange = 1LL << 37;  // between the lowest and the highest weight
enum : int32_t { kUnseen, kOnPath, kDone, kGone };

// NaN is the lowest.
float Clamp(float score) {
  score = score > -kLimit ? score : -kLimit;
  return score < kLimit ? score : kLimit;
}

}  // namespace

void TreeFinder::Find(const float* scores, size_t n, size_t stride, int32_t* heads) {
  BestHeads(scores, n, stride, heads);
  if (IsTree(heads, n)) return;
  Fill(scores, n, stride);
  Contract(n);
  Expand(n, heads);
}

void TreeFinder::BestHeads(const float* scores, size_t n, size_t stride, int32_t* heads) {
  for (size_t d = 1; d <= n; ++d) {
    const float* row = scores + (d - 1) * stride;
    size_t best = 0;
    float best_score = Clamp(row[0]);
    for (size_t h = 1; h <= n; ++h) {
      const float score = Clamp(row[h]);
      if (score > best_score && h != d) {
        best = h;
        best_score = score;
      }
    }
    heads[d - 1] = int32_t(best);
  }
}

// One root and, following the heads, no token comes back to itself.
bool TreeFinder::IsTree(const int32_t* heads, size_t n) {
  if (n != 0 && std::count(heads, heads + n, 0) != 1) return false;
  state_.assign(n + 1, 0);  // the walk that saw a token
  for (size_t d = 1; d <= n; ++d) {
    size_t at = d;
    for (; at != 0 && state_[at] == 0; at = size_t(heads[at - 1])) state_[at] = int32_t(d);
    if (at != 0 && state_[at] == int32_t(d)) return false;
  }
  return true;
}

void TreeFinder::Fill(const float* scores, size_t n, size_t stride) {
  width_ = n + 1;
  if (cells_.size() < width_ * width_) cells_.resize(width_ * width_);
  // More than all other edges of two trees can differ by: a second root is never worth it.
  const int64_t root_cost = int64_t(n + 1) * kRange;
  for (size_t d = 1; d <= n; ++d) {
    for (size_t h = 0; h <= n; ++h) {
      const float score = Clamp(scores[(d - 1) * stride + h]);
      const int64_t weight = int64_t(double(score) * kUnits) - (h == 0 ? root_cost : 0);
      At(d, h) = {weight, {int32_t(d), int32_t(h)}};
    }
  }
  state_.assign(n + 1, kUnseen);
  state_[0] = kDone;
  node_.resize(n + 1);
  for (size_t i = 0; i <= n; ++i) node_[i] = int32_t(i);
  parent_.assign(n + 1, 0);
  entering_.assign(n + 1, {});
}

size_t TreeFinder::BestInto(size_t slot, size_t n) const {
  size_t best = 0;
  for (size_t h = 1; h <= n; ++h) {
    if (state_[h] == kGone || h == slot) continue;
    if (At(slot, h).weight > At(slot, best).weight) best = h;
  }
  return best;
}

// Follows best heads from every token. A path that reaches the root, or what is joined to it, is
// done; one that comes back to itself has a cycle, which becomes one node, and goes on from there.
void TreeFinder::Contract(size_t n) {
  for (size_t start = 1; start <= n; ++start) {
    if (state_[start] != kUnseen) continue;
    path_.assign(1, int32_t(start));
    for (;;) {
      const size_t slot = size_t(path_.back());
      state_[slot] = kOnPath;
      const size_t head = BestInto(slot, n);
      entering_[node_[slot]] = At(slot, head).edge;
      if (state_[head] == kDone) break;
      if (state_[head] == kUnseen) {
        path_.push_back(int32_t(head));
      } else {
        Merge(n, size_t(std::find(path_.begin(), path_.end(), int32_t(head)) - path_.begin()));
      }
    }
    for (int32_t slot : path_) state_[slot] = kDone;
  }
}

// Makes one node, in the first one's slot, of the cycle that ends the path. An edge into it
// replaces the cycle's own edge into the same member, and weighs as much as that changes.
void TreeFinder::Merge(size_t n, size_t first) {
  const int32_t merged = int32_t(parent_.size());
  parent_.push_back(0);
  entering_.push_back({});
  for (size_t i = first; i < path_.size(); ++i) {
    parent_[node_[path_[i]]] = merged;
    state_[path_[i]] = kGone;
  }
  const size_t slot = size_t(path_[first]);
  for (size_t other = 0; other <= n; ++other) {
    if (state_[other] == kGone) continue;
    Cell into, out_of;
    for (size_t i = first; i < path_.size(); ++i) {
      const size_t member = size_t(path_[i]);
      const size_t head = size_t(path_[i + 1 < path_.size() ? i + 1 : first]);
      Cell cell = At(member, other);
      cell.weight -= At(member, head).weight;
      if (i == first || cell.weight > into.weight) into = cell;
      if (other == 0) continue;
      if (i == first || At(other, member).weight > out_of.weight) out_of = At(other, member);
    }
    At(slot, other) = into;
    if (other != 0) At(other, slot) = out_of;
  }
  node_[slot] = merged;
  path_.resize(first + 1);
}

// From the last node made to the first: the edge into a node enters one of its members, which
// gives up its edge of the cycle.
void TreeFinder::Expand(size_t n, int32_t* heads) {
  for (size_t node = parent_.size() - 1; node > n; --node) {
    const Edge edge = entering_[node];
    size_t member = size_t(edge.dependent);
    while (size_t(parent_[member]) != node) member = size_t(parent_[member]);
    entering_[member] = edge;
  }
  for (size_t d = 1; d <= n; ++d) heads[d - 1] = entering_[d].head;
}

}  // namespace riscontro
