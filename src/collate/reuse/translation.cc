#include "collate/reuse/translation.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/hash.h"
#include "base/sorted.h"

namespace riscontro {
namespace {

struct AnchoredSentence {
  Span span;
  std::vector<uint64_t> anchors;  // sorted, unique
  double length = 0;              // characters, for the length ratio
};
using AnchoredText = std::vector<AnchoredSentence>;

uint64_t NumberAnchor(const Quantity& q) {
  return Hash64(std::to_string(q.value) + (q.kind == QuantityKind::kOrdinal ? "o" : "n"), 11);
}

AnchoredText MakeAnchors(const Article& article) {
  AnchoredText text;
  for (const Sentence& s : article.sentences) text.push_back({s.span, {}, double(s.span.size())});
  auto add = [&](uint32_t offset, uint64_t anchor) {
    if (auto s = article.SentenceAt(offset)) text[*s].anchors.push_back(anchor);
  };
  for (const Name& name : article.names) {
    if (name.entity == kNoIndex) continue;
    add(name.span.begin, Hash64(article.entities[size_t(name.entity)].key, 7));
  }
  for (const Quantity& q : article.quantities) add(q.span.begin, NumberAnchor(q));
  for (const Date& d : article.dates) {
    if (!d.value.empty()) add(d.span.begin, Hash64(d.value, 13));
  }
  for (AnchoredSentence& s : text) {
    std::sort(s.anchors.begin(), s.anchors.end());
    s.anchors.erase(std::unique(s.anchors.begin(), s.anchors.end()), s.anchors.end());
  }
  return text;
}

// The logarithm of the ratio of lengths; short sentences are forgiven more.
double LengthRatio(const AnchoredSentence& a, const AnchoredSentence& b) {
  return std::log((a.length + 20) / (b.length + 20));
}

// How well two sentences answer each other: the share of the anchors of both (Dice), lowered
// where one is far longer than a translation would be.
double Answer(const AnchoredSentence& a, const AnchoredSentence& b) {
  if (a.anchors.empty() || b.anchors.empty()) return 0;
  double dice =
      2.0 * double(CountShared(a.anchors, b.anchors)) / double(a.anchors.size() + b.anchors.size());
  return std::abs(LengthRatio(a, b)) > 1.0 ? dice * 0.5 : dice;
}

constexpr double kAnswers = 0.5;  // of Answer(): a pair of sentences that counts as aligned

// The monotone alignment with the greatest sum of answers.
std::vector<std::pair<size_t, size_t>> AlignInOrder(const AnchoredText& a, const AnchoredText& b) {
  size_t rows = a.size() + 1, columns = b.size() + 1;
  std::vector<double> best(rows * columns, 0.0);
  auto at = [&](size_t i, size_t j) -> double& { return best[i * columns + j]; };
  std::vector<double> answers(a.size() * b.size());
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j) {
      double answer = Answer(a[i], b[j]);
      answers[i * b.size() + j] = answer >= kAnswers ? answer : 0;
      at(i + 1, j + 1) =
          std::max({at(i, j + 1), at(i + 1, j), at(i, j) + answers[i * b.size() + j]});
    }
  }
  std::vector<std::pair<size_t, size_t>> pairs;
  for (size_t i = a.size(), j = b.size(); i > 0 && j > 0;) {
    double answer = answers[(i - 1) * b.size() + j - 1];
    if (answer > 0 && at(i, j) == at(i - 1, j - 1) + answer) {
      pairs.push_back({--i, --j});
    } else if (at(i, j) == at(i - 1, j)) {
      --i;
    } else {
      --j;
    }
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

// Limits chosen on examples/ and on the 60 parallel reports of MEANTIME (airbus, gm) in en, it and
// es: 143 to 162 of 180 pairs found (by how the text is cut into lines) and none besides, although
// all 60 share their actors. A translation aligns most anchored sentences of both texts, its
// sentences answer each other well, and their lengths keep step; another report of the same event
// fails at least one of these.
constexpr size_t kFewestAligned = 4;
constexpr double kLeastShare = 0.6;   // aligned, of the anchored sentences of the fuller text
constexpr double kLeastAnswer = 0.8;  // mean Answer() of aligned sentences
constexpr double kMostUneven = 0.3;   // mean |log ratio| of their lengths
constexpr size_t kRareIn = 12;        // an anchor in more articles is no reason to compare
constexpr uint32_t kFewestRare = 4;
constexpr size_t kMostSentences = 400;  // the alignment is quadratic

size_t CountAnchored(const AnchoredText& text) {
  return size_t(std::count_if(text.begin(), text.end(),
                              [](const AnchoredSentence& s) { return !s.anchors.empty(); }));
}

bool IsTranslation(const AnchoredText& a, const AnchoredText& b,
                   const std::vector<std::pair<size_t, size_t>>& aligned) {
  size_t fuller = std::max(CountAnchored(a), CountAnchored(b));
  if (aligned.size() < kFewestAligned || double(aligned.size()) < kLeastShare * double(fuller))
    return false;
  double answers = 0, uneven = 0;
  for (auto [i, j] : aligned) {
    answers += Answer(a[i], b[j]);
    uneven += std::abs(LengthRatio(a[i], b[j]));
  }
  double count = double(aligned.size());
  return answers / count >= kLeastAnswer && uneven / count <= kMostUneven;
}

// Pairs in different languages that share enough rare anchors or pairs of anchors.
std::vector<std::pair<uint32_t, uint32_t>> Candidates(const std::vector<Article>& articles,
                                                      const std::vector<AnchoredText>& texts) {
  std::vector<std::pair<uint64_t, uint32_t>> postings;
  for (uint32_t i = 0; i < texts.size(); ++i) {
    for (const AnchoredSentence& s : texts[i]) {
      for (size_t x = 0; x < s.anchors.size(); ++x) {
        postings.push_back({s.anchors[x], i});
        if (x + 1 < s.anchors.size())
          postings.push_back({CombineHash(s.anchors[x], s.anchors[x + 1]), i});
      }
    }
  }
  std::sort(postings.begin(), postings.end());
  postings.erase(std::unique(postings.begin(), postings.end()), postings.end());
  std::vector<std::pair<uint32_t, uint32_t>> shared;
  for (size_t begin = 0, end; begin < postings.size(); begin = end) {
    for (end = begin + 1; end < postings.size() && postings[end].first == postings[begin].first;)
      ++end;
    if (end - begin > kRareIn) continue;
    for (size_t i = begin; i < end; ++i) {
      for (size_t j = i + 1; j < end; ++j) {
        uint32_t a = postings[i].second, b = postings[j].second;
        if (articles[a].language != articles[b].language) shared.push_back({a, b});
      }
    }
  }
  std::sort(shared.begin(), shared.end());
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (size_t begin = 0, end; begin < shared.size(); begin = end) {
    for (end = begin + 1; end < shared.size() && shared[end] == shared[begin];) ++end;
    if (end - begin >= kFewestRare) pairs.push_back(shared[begin]);
  }
  return pairs;
}

}  // namespace

std::vector<TranslationMatch> FindTranslations(const std::vector<Article>& articles, int jobs,
                                               const CancelFlag* cancel) {
  std::vector<AnchoredText> texts(articles.size());
  bool one_language = std::all_of(articles.begin(), articles.end(), [&](const Article& a) {
    return a.language == articles.front().language;
  });
  if (one_language) return {};
  ParallelFor(
      articles.size(), jobs, [&](size_t i) { texts[i] = MakeAnchors(articles[i]); }, cancel);
  auto pairs = Candidates(articles, texts);
  std::vector<TranslationMatch> matches(pairs.size());
  ParallelFor(
      pairs.size(), jobs,
      [&](size_t p) {
        auto [a, b] = pairs[p];
        if (texts[a].size() > kMostSentences || texts[b].size() > kMostSentences) return;
        auto aligned = AlignInOrder(texts[a], texts[b]);
        if (!IsTranslation(texts[a], texts[b], aligned)) return;
        size_t anchored = std::min(CountAnchored(texts[a]), CountAnchored(texts[b]));
        matches[p] = {a, b, double(aligned.size()) / double(anchored), {}};
        for (auto [i, j] : aligned)
          matches[p].aligned.push_back({texts[a][i].span, texts[b][j].span});
      },
      cancel);
  std::erase_if(matches, [](const TranslationMatch& m) { return m.aligned.empty(); });
  return matches;
}

}  // namespace riscontro
