#include "collate/reuse/align.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "base/hash.h"
#include "base/sorted.h"

namespace riscontro {
namespace {

uint64_t Trigram(const std::vector<Word>& words, size_t i) {
  return CombineHash(CombineHash(words[i].hash, words[i + 1].hash), words[i + 2].hash);
}

// A phrase that stands in a text very often is no evidence; looking at the first few places
// keeps the work linear on texts that repeat themselves.
constexpr size_t kMostPlaces = 16;

// Every maximal run that begins where the one before it does not go on.
std::vector<Tile> MaximalRuns(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::vector<Tile> runs;
  if (a.size() < kShortestTile || b.size() < kShortestTile) return runs;
  std::unordered_map<uint64_t, std::vector<uint32_t>> places;
  for (uint32_t j = 0; j + 2 < b.size(); ++j) {
    auto& list = places[Trigram(b, j)];
    if (list.size() < kMostPlaces) list.push_back(j);
  }
  for (uint32_t i = 0; i + 2 < a.size(); ++i) {
    auto it = places.find(Trigram(a, i));
    if (it == places.end()) continue;
    for (uint32_t j : it->second) {
      if (i > 0 && j > 0 && a[i - 1].hash == b[j - 1].hash) continue;
      uint32_t n = 0;
      while (i + n < a.size() && j + n < b.size() && a[i + n].hash == b[j + n].hash) ++n;
      if (n >= kShortestTile) runs.push_back({i, j, n});
    }
  }
  return runs;
}

bool HasContent(const Tile& tile, const std::vector<Word>& words) {
  return std::any_of(words.begin() + tile.a, words.begin() + tile.a + tile.length,
                     [](const Word& w) { return w.stem != 0; });
}

std::vector<uint64_t> StemPairs(const WordSequence& sequence) {
  std::vector<uint64_t> pairs;
  uint32_t previous = 0;
  for (const Word& word : sequence.words) {
    if (word.stem == 0 || word.quoted) continue;
    if (previous != 0 && previous != word.stem) {
      pairs.push_back(uint64_t(std::min(previous, word.stem)) << 32 |
                      std::max(previous, word.stem));
    }
    previous = word.stem;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// The content stems of each sentence that has enough of them, sorted.
constexpr size_t kFewestStems = 4;
std::vector<std::vector<uint32_t>> SentenceStems(const WordSequence& sequence) {
  std::vector<std::vector<uint32_t>> sentences;
  uint32_t current = UINT32_MAX;
  for (const Word& word : sequence.words) {
    if (word.sentence != current) sentences.emplace_back();
    current = word.sentence;
    if (word.stem != 0 && !word.quoted) sentences.back().push_back(word.stem);
  }
  for (auto& stems : sentences) {
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  }
  std::erase_if(sentences, [](const auto& stems) { return stems.size() < kFewestStems; });
  return sentences;
}

// Half of the shorter sentence's content words: on pairs of independent reports of one event a
// fifth of the sentences reach it, on rewrites half do.
constexpr double kCounterpart = 0.5;

void CompareSentences(const WordSequence& a, const WordSequence& b, Likeness* likeness) {
  auto shorter = SentenceStems(a), longer = SentenceStems(b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (shorter.empty()) return;
  std::vector<uint32_t> order;
  for (const auto& stems : shorter) {
    double best = 0;
    uint32_t where = 0;
    for (uint32_t j = 0; j < longer.size(); ++j) {
      size_t least = std::max(kFewestStems, std::min(stems.size(), longer[j].size()));
      double likeness_here = double(CountShared(stems, longer[j])) / double(least);
      if (likeness_here > best) best = likeness_here, where = j;
    }
    if (best >= kCounterpart) order.push_back(where);
  }
  likeness->counterparts = uint32_t(order.size());
  likeness->sentence_share = double(order.size()) / double(shorter.size());
  if (!order.empty()) likeness->order = double(LongestIncreasing(order)) / double(order.size());
}

}  // namespace

size_t LongestIncreasing(const std::vector<uint32_t>& values) {
  std::vector<uint32_t> tails;
  for (uint32_t value : values) {
    auto it = std::lower_bound(tails.begin(), tails.end(), value);
    if (it == tails.end())
      tails.push_back(value);
    else
      *it = value;
  }
  return tails.size();
}

std::vector<Tile> TileWords(const WordSequence& a, const WordSequence& b) {
  auto later = [](const Tile& x, const Tile& y) {
    return x.length != y.length ? x.length < y.length : y < x;
  };
  std::priority_queue<Tile, std::vector<Tile>, decltype(later)> runs(later,
                                                                     MaximalRuns(a.words, b.words));
  std::vector<bool> used_a(a.words.size()), used_b(b.words.size());
  std::vector<Tile> tiles;
  while (!runs.empty()) {
    Tile run = runs.top();
    runs.pop();
    auto free = [&](uint32_t k) { return !used_a[run.a + k] && !used_b[run.b + k]; };
    uint32_t first = 0;
    while (first < run.length && free(first)) ++first;
    if (first == run.length) {
      if (!HasContent(run, a.words)) continue;
      for (uint32_t k = 0; k < run.length; ++k) used_a[run.a + k] = used_b[run.b + k] = true;
      tiles.push_back(run);
      continue;
    }
    // What longer tiles left of it waits its turn, piece by piece.
    for (uint32_t begin = 0, end; begin < run.length; begin = end + 1) {
      for (end = begin; end < run.length && free(end);) ++end;
      if (end - begin >= kShortestTile) runs.push({run.a + begin, run.b + begin, end - begin});
    }
  }
  std::sort(tiles.begin(), tiles.end());
  return tiles;
}

Likeness Compare(const WordSequence& a, const WordSequence& b) {
  Likeness likeness;
  likeness.tiles = TileWords(a, b);
  size_t matched = 0, unquoted = 0;
  for (const Tile& tile : likeness.tiles) {
    matched += tile.length;
    for (uint32_t k = 0; k < tile.length; ++k) {
      unquoted += !a.words[tile.a + k].quoted && !b.words[tile.b + k].quoted;
    }
  }
  size_t shorter = std::min(a.words.size(), b.words.size());
  size_t shorter_unquoted = std::min(a.unquoted, b.unquoted);
  if (shorter > 0) likeness.share = double(matched) / double(shorter);
  if (shorter_unquoted > 0) likeness.unquoted_share = double(unquoted) / double(shorter_unquoted);
  auto pairs_a = StemPairs(a), pairs_b = StemPairs(b);
  size_t fewer = std::min(pairs_a.size(), pairs_b.size());
  if (fewer > 0) likeness.pair_share = double(CountShared(pairs_a, pairs_b)) / double(fewer);
  CompareSentences(a, b, &likeness);
  return likeness;
}

std::vector<AlignedRange> JoinTiles(const std::vector<Tile>& tiles, const WordSequence& a,
                                    const WordSequence& b) {
  std::vector<AlignedRange> ranges;
  uint32_t end_a = 0, end_b = 0;
  for (const Tile& tile : tiles) {
    Span span_a{a.words[tile.a].span.begin, a.words[tile.a + tile.length - 1].span.end};
    Span span_b{b.words[tile.b].span.begin, b.words[tile.b + tile.length - 1].span.end};
    bool joins = !ranges.empty() && tile.a - end_a <= kBridgedWords && tile.b >= end_b &&
                 tile.b - end_b <= kBridgedWords;
    if (joins) {
      ranges.back() = {ranges.back().a.Cover(span_a), ranges.back().b.Cover(span_b)};
    } else {
      ranges.push_back({span_a, span_b});
    }
    end_a = tile.a + tile.length;
    end_b = tile.b + tile.length;
  }
  return ranges;
}

}  // namespace riscontro
