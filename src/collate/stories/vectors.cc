#include "collate/stories/vectors.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/hash.h"
#include "collate/reuse/words.h"

namespace riscontro {
namespace {

// Weights of the kinds of term against a plain word, and of the head of the report: tuned on the
// stories dev set (183 articles, 35 stories) together with the thresholds of stories.cc.
constexpr float kEntityWeight = 2.0f;
constexpr float kNumberWeight = 1.0f;
constexpr float kTitleWeight = 1.5f;
constexpr size_t kKeptTerms = 150;
// An actor named more than once, or once at the head, is one of the report's own.
constexpr float kMainActor = 1.2f * kEntityWeight;
constexpr uint64_t kEntitySpace = 0x1000000000000000ull, kNumberSpace = 0x2000000000000000ull;

// Document frequencies are smoothed with those of an imagined archive of other news: in a folder
// of twenty reports on one ship her name is still the most telling word there is, and states are
// named in every tenth report anywhere.
constexpr double kBackgroundReports = 1000;
constexpr double kBackgroundState = 100;

struct RawTerms {
  std::vector<std::pair<TermId, float>> counts;
};

void Merge(std::vector<std::pair<TermId, float>>* terms) {
  std::sort(terms->begin(), terms->end());
  size_t out = 0;
  for (size_t i = 0; i < terms->size();) {
    auto [term, sum] = (*terms)[i];
    for (++i; i < terms->size() && (*terms)[i].first == term; ++i) sum += (*terms)[i].second;
    (*terms)[out++] = {term, sum};
  }
  terms->resize(out);
  terms->shrink_to_fit();
}

RawTerms CountTerms(const Article& article, const std::vector<EntityIndex>& global) {
  RawTerms raw;
  uint32_t head_end = 0;  // the title and the first paragraph weigh more
  for (const Block& block : article.blocks) {
    if (!IsNews(block.kind)) continue;
    head_end = block.span.end;
    if (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kLead) break;
  }
  for (const Word& word : MakeWords(article).words) {
    if (word.stem != 0)
      raw.counts.push_back({word.stem, word.span.begin < head_end ? kTitleWeight : 1.f});
  }
  for (const Name& name : article.names) {
    if (name.entity == kNoIndex || name.form == MentionForm::kPronoun) continue;
    float weight = name.span.begin < head_end ? kTitleWeight : 1.f;
    raw.counts.push_back({kEntitySpace | global[size_t(name.entity)], weight * kEntityWeight});
  }
  for (const Quantity& q : article.quantities) {
    if (q.kind == QuantityKind::kOrdinal || q.value < 13) continue;  // small numbers are everywhere
    raw.counts.push_back({kNumberSpace | (Hash64(std::to_string(q.value)) >> 8), kNumberWeight});
  }
  Merge(&raw.counts);
  return raw;
}

}  // namespace

void SparseVector::Add(const SparseVector& other) {
  std::vector<std::pair<TermId, float>> sum;
  sum.reserve(terms.size() + other.terms.size());
  auto i = terms.cbegin(), j = other.terms.cbegin();
  while (i != terms.cend() || j != other.terms.cend()) {
    if (j == other.terms.end() || (i != terms.end() && i->first < j->first))
      sum.push_back(*i++);
    else if (i == terms.end() || j->first < i->first)
      sum.push_back(*j++);
    else
      sum.push_back({i->first, i->second + j->second}), ++i, ++j;
  }
  terms = std::move(sum);
}

void SparseVector::Normalise() {
  double squares = 0;
  for (auto& [term, weight] : terms) squares += double(weight) * weight;
  if (squares == 0) return;
  float scale = float(1 / std::sqrt(squares));
  for (auto& [term, weight] : terms) weight *= scale;
}

void SparseVector::Truncate(size_t count) {
  if (terms.size() <= count) return;
  std::nth_element(terms.begin(), terms.begin() + long(count), terms.end(), [](auto& a, auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  terms.resize(count);
  std::sort(terms.begin(), terms.end());
}

double Dot(const SparseVector& a, const SparseVector& b) {
  double sum = 0;
  for (auto i = a.terms.begin(), j = b.terms.begin(); i != a.terms.end() && j != b.terms.end();) {
    if (i->first < j->first)
      ++i;
    else if (j->first < i->first)
      ++j;
    else
      sum += double(i->second) * j->second, ++i, ++j;
  }
  return sum;
}

ArticleVectors MakeVectors(const std::vector<Article>& articles, const EntityTable& entities,
                           int jobs, const CancelFlag* cancel) {
  std::vector<RawTerms> raw(articles.size());
  ParallelFor(
      articles.size(), jobs,
      [&](size_t i) { raw[i] = CountTerms(articles[i], entities.global[i]); }, cancel);
  std::unordered_map<TermId, uint32_t> frequency;
  for (const RawTerms& r : raw) {
    for (auto& [term, count] : r.counts) ++frequency[term];
  }
  double n = double(articles.size());
  ArticleVectors vectors;
  vectors.all.resize(articles.size());
  vectors.entities.resize(articles.size());
  ParallelFor(
      articles.size(), jobs,
      [&](size_t i) {
        vectors.all[i].terms.reserve(raw[i].counts.size());
        for (auto& [term, count] : raw[i].counts) {
          bool state = (term & kEntitySpace) &&
                       entities.entities[size_t(term & ~kEntitySpace)].type == EntityType::kState;
          double idf = std::log(1 + (n + kBackgroundReports) /
                                        (frequency.at(term) + (state ? kBackgroundState : 1)));
          float weight = float((1 + std::log(double(count))) * idf);
          if (weight <= 0) continue;
          vectors.all[i].terms.push_back({term, weight});
          // Actors named in passing say nothing of the affair.
          bool main_actor = (term & kEntitySpace) && count >= kMainActor;
          if (main_actor)
            vectors.entities[i].terms.push_back({term, float(std::sqrt(count) * idf)});
        }
        vectors.all[i].Truncate(kKeptTerms);
        vectors.all[i].Normalise();
        vectors.entities[i].Normalise();
        vectors.all[i].terms.shrink_to_fit();
        raw[i] = {};  // of all articles, these are more than the vectors
      },
      cancel);
  return vectors;
}

}  // namespace riscontro
