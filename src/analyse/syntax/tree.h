// The best dependency tree for a matrix of scores: a maximum spanning arborescence with one root.
//
// The idea: most often the best head of every token already makes a tree with one root, which one
// pass over the scores shows. Otherwise the algorithm of Chu & Liu (1965) and Edmonds (1967) runs
// on a dense matrix, growing a path and contracting its cycles (Tarjan 1977; Gabow et al. 1986),
// in O(n²). That there is one root is made part of the weights: an edge from the root costs more
// than all other edges together can give (Stanojević & Cohen 2021, "A Root of a Problem"), which
// is exact here since weights are integers: scores are rounded to 2^-20 first.
//
//   TreeFinder finder;
//   finder.Find(scores, n, n + 1, heads);  // heads[0..n): 0 = root, k = the k-th token
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riscontro {

// Keeps its memory from call to call: 16 bytes for each cell of the largest matrix that was not a
// tree at once. One per thread.
class TreeFinder {
 public:
  // scores[(d - 1) * stride + h]: how well token d (1..n) depends on head h (0..n, 0 = root);
  // h = d is never looked at. Writes heads[d - 1] for each token; always a tree with one root.
  // Of equal trees always the same one is taken. Scores beyond ±2^16 count as that, NaN as the
  // lowest. REQUIRES n ≤ 65536, stride > n.
  void Find(const float* scores, size_t n, size_t stride, int32_t* heads);

 private:
  struct Edge {  // of the tokens themselves
    int32_t dependent = 0;
    int32_t head = 0;
  };
  struct Cell {
    int64_t weight = 0;
    Edge edge;
  };

  static void BestHeads(const float* scores, size_t n, size_t stride, int32_t* heads);
  bool IsTree(const int32_t* heads, size_t n);
  void Fill(const float* scores, size_t n, size_t stride);
  void Contract(size_t n);
  void Merge(size_t n, size_t first);
  size_t BestInto(size_t slot, size_t n) const;
  void Expand(size_t n, int32_t* heads);
  Cell& At(size_t dependent, size_t head) { return cells_[dependent * width_ + head]; }
  const Cell& At(size_t dependent, size_t head) const { return cells_[dependent * width_ + head]; }

  size_t width_ = 0;
  std::vector<Cell> cells_;      // between slots: tokens, or contracted nodes in their place
  std::vector<int32_t> state_;   // per slot
  std::vector<int32_t> path_;    // slots, each the head of the one before
  std::vector<int32_t> node_;    // per slot: the node that it holds
  std::vector<int32_t> parent_;  // per node: the node it was contracted into, 0 = none
  std::vector<Edge> entering_;   // per node: the edge chosen into it
};

}  // namespace riscontro
