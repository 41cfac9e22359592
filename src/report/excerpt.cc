// Every list is filtered in order; for each kind of thing a table old index → new index (or
// kGone) rewrites the references of the lists after it. Origins keep their names though some of
// their articles are gone, so "one origin" stays true.
#include "report/excerpt.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace riscontro {
namespace {

constexpr uint32_t kGone = std::numeric_limits<uint32_t>::max();
using IndexMap = std::vector<uint32_t>;

// The indexes that are still there, renumbered.
std::vector<uint32_t> Renumber(const std::vector<uint32_t>& old, const IndexMap& map) {
  std::vector<uint32_t> kept;
  for (uint32_t index : old) {
    if (map[index] != kGone) kept.push_back(map[index]);
  }
  return kept;
}

int32_t Renumber(int32_t old, const IndexMap& map) {
  if (old == kNoIndex || map[size_t(old)] == kGone) return kNoIndex;
  return int32_t(map[size_t(old)]);
}

class Excerpter {
 public:
  Excerpter(const Dossier& from, const std::vector<bool>& keep) : from_(from) {
    to_.ui_language = from.ui_language;
    articles_.assign(from.articles.size(), kGone);
    for (size_t a = 0; a < from.articles.size(); ++a) {
      if (keep[a]) articles_[a] = Append(from.articles[a], to_.articles);
    }
  }

  Dossier Take() {
    TakeReuse();
    TakeOrigins();
    TakeStories();
    TakeEntities();
    TakeClaims();
    TakeFindings();
    return std::move(to_);
  }

 private:
  template <typename T>
  static uint32_t Append(T item, std::vector<T>& list) {
    list.push_back(std::move(item));
    return uint32_t(list.size() - 1);
  }

  void TakeReuse() {
    for (Reuse reuse : from_.reuse) {
      reuse.from = articles_[reuse.from];
      reuse.to = articles_[reuse.to];
      if (reuse.from != kGone && reuse.to != kGone) to_.reuse.push_back(std::move(reuse));
    }
  }

  void TakeOrigins() {
    origins_.assign(from_.origins.size(), kGone);
    for (size_t o = 0; o < from_.origins.size(); ++o) {
      Origin origin = from_.origins[o];
      origin.articles = Renumber(origin.articles, articles_);
      if (!origin.articles.empty()) origins_[o] = Append(std::move(origin), to_.origins);
    }
  }

  void TakeStories() {
    stories_.assign(from_.stories.size(), kGone);
    for (size_t s = 0; s < from_.stories.size(); ++s) {
      Story story = from_.stories[s];
      story.articles = Renumber(story.articles, articles_);
      if (!story.articles.empty()) stories_[s] = Append(std::move(story), to_.stories);
    }
    for (Storyline line : from_.storylines) {
      line.stories = Renumber(line.stories, stories_);
      if (!line.stories.empty()) to_.storylines.push_back(std::move(line));
    }
  }

  void TakeEntities() {
    entities_.assign(from_.entities.size(), kGone);
    for (size_t e = 0; e < from_.entities.size(); ++e) {
      Entity entity = from_.entities[e];
      entity.mentions.clear();
      for (const EntityMention& mention : from_.entities[e].mentions) {
        if (articles_[mention.article] == kGone) continue;
        entity.mentions.push_back({articles_[mention.article], mention.name});
      }
      if (!entity.mentions.empty()) entities_[e] = Append(std::move(entity), to_.entities);
    }
  }

  void TakeClaims() {
    claims_.assign(from_.claims.size(), kGone);
    testimonies_.resize(from_.claims.size());
    for (size_t c = 0; c < from_.claims.size(); ++c) {
      Claim claim = from_.claims[c];
      claim.participants = Renumber(claim.participants, entities_);
      claim.stories = Renumber(claim.stories, stories_);
      claim.testimonies.clear();
      testimonies_[c].assign(from_.claims[c].testimonies.size(), kGone);
      for (size_t t = 0; t < from_.claims[c].testimonies.size(); ++t) {
        Testimony testimony = from_.claims[c].testimonies[t];
        testimony.article = articles_[testimony.article];
        if (testimony.article == kGone) continue;
        testimony.evidence.article = testimony.article;
        testimony.origin = origins_[testimony.origin];
        testimony.speaker = Renumber(testimony.speaker, entities_);
        testimony.place = Renumber(testimony.place, entities_);
        testimonies_[c][t] = Append(std::move(testimony), claim.testimonies);
      }
      if (!claim.testimonies.empty()) claims_[c] = Append(std::move(claim), to_.claims);
    }
  }

  void TakeFindings() {
    for (Finding finding : from_.findings) {
      const IndexMap& testimonies = testimonies_[finding.claim];
      finding.claim = claims_[finding.claim];
      bool whole = finding.claim != kGone;
      for (Side& side : finding.sides) {
        side.testimonies = Renumber(side.testimonies, testimonies);
        whole = whole && !side.testimonies.empty();
      }
      if (whole) to_.findings.push_back(std::move(finding));
    }
  }

  const Dossier& from_;
  Dossier to_;
  IndexMap articles_, origins_, stories_, entities_, claims_;
  std::vector<IndexMap> testimonies_;  // by claim
};

// The weight of each story: of all findings on claims told in it.
std::vector<double> StoryWeights(const Dossier& dossier) {
  std::vector<double> weights(dossier.stories.size(), 0);
  for (const Finding& finding : dossier.findings) {
    for (StoryIndex s : dossier.claims[finding.claim].stories) weights[s] += finding.weight;
  }
  return weights;
}

}  // namespace

size_t EstimateJsonBytes(const Article& article) {
  // Bytes per item as measured on written dossiers, claims and testimonies counted with events.
  return 800 + article.text.size() * 11 / 10 + article.blocks.size() * 65 +
         article.sentences.size() * 30 + article.names.size() * 90 + article.dates.size() * 230 +
         article.quantities.size() * 300 + article.quotes.size() * 320 +
         article.events.size() * 1300;
}

std::vector<bool> ChooseArticles(const Dossier& dossier, size_t budget_bytes) {
  std::vector<StoryIndex> order(dossier.stories.size());
  std::iota(order.begin(), order.end(), 0u);
  std::vector<double> weights = StoryWeights(dossier);
  std::stable_sort(order.begin(), order.end(),
                   [&](StoryIndex a, StoryIndex b) { return weights[a] > weights[b]; });
  std::vector<bool> keep(dossier.articles.size(), false);
  size_t used = 0;
  for (StoryIndex s : order) {
    for (ArticleIndex a : dossier.stories[s].articles) {
      size_t size = EstimateJsonBytes(dossier.articles[a]);
      if (used + size > budget_bytes) return keep;
      used += size;
      keep[a] = true;
    }
  }
  return keep;
}

Dossier Excerpt(const Dossier& dossier, const std::vector<bool>& keep) {
  return Excerpter(dossier, keep).Take();
}

}  // namespace riscontro
