// Agglomerative clustering with average linkage over a sparse graph of candidates.
//
// Edges are taken heaviest first; two clusters merge when the mean similarity of all their pairs,
// lowered by the time between them, reaches the threshold: one strong pair never chains two
// groups that have little else in common. Cost: near linear in the number of edges.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "collate/stories/vectors.h"
#include "document/time_interval.h"

namespace riscontro {

struct ClusterItem {
  const SparseVector* vector = nullptr;
  TimeInterval time;  // unknown where not known
  uint32_t weight = 1;
};

struct ClusterOptions {
  double threshold = 0.3;
  // Similarity is multiplied by exp(-gap / decay), the gap being the days between two groups.
  double decay_days = 10;
  double unknown_time_factor = 0.9;
  size_t longest_list = 400;    // terms in more items than this give no candidates
  size_t candidate_terms = 16;  // heaviest terms of each item that give candidates
  int jobs = 1;
};

// Pairs that must be in one cluster (copies), and the cluster of each item: the smallest index
// of an item in it.
std::vector<uint32_t> Cluster(const std::vector<ClusterItem>& items, const ClusterOptions& options,
                              const std::vector<std::pair<uint32_t, uint32_t>>& joined);

}  // namespace riscontro
