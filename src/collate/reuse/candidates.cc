#include "collate/reuse/candidates.h"

#include <algorithm>

#include "base/hash.h"
#include "collate/reuse/words.h"

namespace riscontro {
namespace {

// Up to this many articles every feature is kept; above, one in kSampling. 400 words give about
// 600 features, so about 75 remain: enough to see a tenth of them shared.
constexpr size_t kSampleAbove = 3000;
constexpr uint64_t kSampling = 8;
constexpr size_t kLongList = 24;
constexpr uint32_t kFewestShared = 3;

struct Posting {
  uint64_t feature;
  uint32_t article;
  auto operator<=>(const Posting&) const = default;
};

// The sketch of one article: sorted, unique.
std::vector<uint64_t> Sketch(const Article& article, uint64_t sampling) {
  WordSequence sequence = MakeWords(article);
  std::vector<uint64_t> features;
  auto keep = [&](uint64_t feature) {
    if (feature % sampling == 0) features.push_back(feature);
  };
  const auto& words = sequence.words;
  for (size_t i = 2; i < words.size(); ++i) {
    bool content = words[i].stem || words[i - 1].stem || words[i - 2].stem;
    if (content)
      keep(CombineHash(CombineHash(words[i - 2].hash, words[i - 1].hash), words[i].hash));
  }
  uint32_t previous = 0;
  for (const Word& word : words) {
    if (word.stem == 0 || word.quoted) continue;
    if (previous != 0 && previous != word.stem) {
      keep(CombineHash(std::min(previous, word.stem), std::max(previous, word.stem)));
    }
    previous = word.stem;
  }
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

// One entry for each feature that two articles share.
std::vector<uint64_t> SharedPairs(const std::vector<Posting>& postings) {
  std::vector<uint64_t> pairs;
  auto add = [&](uint32_t a, uint32_t b) { pairs.push_back(uint64_t(a) << 32 | b); };
  for (size_t begin = 0, end; begin < postings.size(); begin = end) {
    for (end = begin + 1;
         end < postings.size() && postings[end].feature == postings[begin].feature;)
      ++end;
    for (size_t i = begin; i < end; ++i) {
      size_t last = end - begin > kLongList ? std::min(i, begin + 1) : i;
      for (size_t j = begin; j < last; ++j) add(postings[j].article, postings[i].article);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

std::vector<CandidatePair> FindCandidates(const std::vector<Article>& articles, double least,
                                          int jobs, const CancelFlag* cancel) {
  uint64_t sampling = articles.size() > kSampleAbove ? kSampling : 1;
  std::vector<std::vector<uint64_t>> sketches(articles.size());
  ParallelFor(
      articles.size(), jobs, [&](size_t i) { sketches[i] = Sketch(articles[i], sampling); },
      cancel);

  std::vector<Posting> postings;
  for (uint32_t i = 0; i < sketches.size(); ++i) {
    for (uint64_t feature : sketches[i]) postings.push_back({feature, i});
  }
  std::sort(postings.begin(), postings.end());
  std::vector<uint64_t> pairs = SharedPairs(postings);
  std::vector<CandidatePair> found;
  for (size_t begin = 0, end; begin < pairs.size(); begin = end) {
    for (end = begin + 1; end < pairs.size() && pairs[end] == pairs[begin];) ++end;
    CandidatePair pair{uint32_t(pairs[begin] >> 32), uint32_t(pairs[begin]), uint32_t(end - begin)};
    size_t smaller = std::min(sketches[pair.a].size(), sketches[pair.b].size());
    if (pair.shared >= kFewestShared && pair.shared >= least * double(smaller))
      found.push_back(pair);
  }
  return found;
}

}  // namespace riscontro
