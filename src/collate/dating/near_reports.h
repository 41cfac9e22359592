// The reports most like an undated one: news of one happening appears within days.
//
// Idea: likeness is the cosine of the vectors that stories are made by (collate/stories/vectors.h).
// The dated reports that are like enough vote for days by the square of their likeness, and a week
// at most that gets the most votes is the company's time. Leaves out: reports that were dated by
// inference, and those published over more than a week.
#pragma once

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "collate/stories/vectors.h"
#include "document/dossier.h"

namespace riscontro {

struct NearCompany {
  TimeInterval when;                  // the days on which its reports appeared
  std::vector<ArticleIndex> reports;  // the most like first
  double likeness = 0;                // of the most like, 0–1
  double share = 0;                   // of all votes
};

class NearReports {
 public:
  // Keeps references to the articles. `undated` are those that will be asked about.
  NearReports(const std::vector<Article>& articles, const EntityTable& entities,
              const std::vector<ArticleIndex>& undated, int jobs);

  // nullopt when no dated report is like it.
  std::optional<NearCompany> Find(ArticleIndex undated) const;
  double Likeness(ArticleIndex a, ArticleIndex b) const;

 private:
  struct Neighbour {
    ArticleIndex article;
    double likeness;
    int64_t first, last;  // days
  };
  std::vector<Neighbour> Neighbours(ArticleIndex undated) const;
  static double Votes(const std::vector<Neighbour>& all, size_t begin,
                      std::vector<Neighbour>* company);

  const std::vector<Article>& articles_;
  ArticleVectors vectors_;
  // The dated reports that have a term of an undated one, ascending, and its weight there.
  std::unordered_map<TermId, std::vector<std::pair<ArticleIndex, float>>> dated_;
};

}  // namespace riscontro
