// Articles and groups of articles as sparse vectors of weighted terms (TF-IDF).
//
// Terms are content stems, entities (so that languages meet), and distinctive numbers. A vector
// is normalised to length 1; the sum of a group's vectors makes average linkage exact: the mean
// cosine between two groups is Dot(sum_a, sum_b) / (size_a · size_b).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "collate/entities/entities.h"
#include "document/article.h"

namespace riscontro {

using TermId = uint64_t;

struct SparseVector {
  std::vector<std::pair<TermId, float>> terms;  // by term, unique

  void Add(const SparseVector& other);
  void Normalise();
  // Keeps the heaviest `count` terms (ties by term).
  void Truncate(size_t count);
};

double Dot(const SparseVector& a, const SparseVector& b);

struct ArticleVectors {
  std::vector<SparseVector> all;       // every term: what stories are made by
  std::vector<SparseVector> entities;  // actors alone: what storylines are made by
};

ArticleVectors MakeVectors(const std::vector<Article>& articles, const EntityTable& entities,
                           int jobs, const CancelFlag* cancel);

}  // namespace riscontro
