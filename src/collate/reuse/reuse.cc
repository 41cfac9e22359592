// Candidates from a sketch index, each verified word by word; the kind follows from how much is
// shared, in what order, and whether only direct speech is.
//
// Left for later: corrections and updates told by their wording, and rewrites that keep under a
// tenth of their word pairs.
#include "collate/reuse/reuse.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

#include "collate/reuse/align.h"
#include "collate/reuse/candidates.h"
#include "collate/reuse/translation.h"
#include "collate/reuse/words.h"
#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// Share of the shorter article's words in common passages. Copies with a new headline and a cut
// stay above 0.7; independent reports of one event stay under 0.2 (stories dev set: 99 % of pairs).
constexpr double kCopyShare = 0.70;
constexpr double kHeavyShare = 0.50;
// An excerpt is a copy much shorter than its source.
constexpr double kExcerptLength = 0.6;
// A rewrite keeps the facts and their order: sentences with a counterpart, in step, and some of
// the words. Independent reports of one event reach one or two of these, not all (examples/, and
// five real reports of which two retell one foreign article).
constexpr double kRewriteOrder = 0.75;
constexpr uint32_t kRewriteCounterparts = 5;
constexpr double kRewriteShare = 0.30;    // in word-for-word passages: enough with order alone
constexpr double kLightShare = 0.20;      // else this, and both of:
constexpr double kLightPairs = 0.14;      // neighbouring content stems kept
constexpr double kLightSentences = 0.50;  // sentences with a counterpart
// Direct speech in common: the longest run, in words.
constexpr uint32_t kQuotedRun = 8;
constexpr double kCandidateShare = 0.05;
// Under this many words there is too little text to tell a copy from chance.
constexpr size_t kFewestWords = 30;

struct Verdict {
  bool found = false;
  ReuseKind kind = ReuseKind::kNearCopy;
  double confidence = 0;
};

uint32_t LongestQuotedRun(const Likeness& likeness, const WordSequence& a, const WordSequence& b) {
  uint32_t longest = 0;
  for (const Tile& tile : likeness.tiles) {
    uint32_t run = 0;
    for (uint32_t k = 0; k < tile.length; ++k) {
      run = a.words[tile.a + k].quoted && b.words[tile.b + k].quoted ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  return longest;
}

Verdict Judge(const Likeness& likeness, const WordSequence& a, const WordSequence& b) {
  size_t shorter = std::min(a.words.size(), b.words.size());
  size_t longer = std::max(a.words.size(), b.words.size());
  if (shorter < kFewestWords) return {};
  bool same = likeness.tiles.size() == 1 && likeness.tiles[0].length == longer;
  if (same) return {true, ReuseKind::kIdentical, 1.0};
  if (likeness.share >= kCopyShare) {
    bool excerpt = double(shorter) < kExcerptLength * double(longer);
    return {true, excerpt ? ReuseKind::kExcerpt : ReuseKind::kNearCopy, 0.99};
  }
  if (likeness.unquoted_share >= kHeavyShare) return {true, ReuseKind::kRewrite, 0.95};
  bool in_step = likeness.order >= kRewriteOrder && likeness.counterparts >= kRewriteCounterparts;
  bool light = likeness.unquoted_share >= kLightShare && likeness.pair_share >= kLightPairs &&
               likeness.sentence_share >= kLightSentences;
  if (in_step && (likeness.unquoted_share >= kRewriteShare || light))
    return {true, ReuseKind::kRewrite, 0.9};
  if (LongestQuotedRun(likeness, a, b) >= kQuotedRun) {
    return {true, ReuseKind::kSharedQuotation, 0.9};
  }
  return {};
}

// True where `article` credits the outlet of the other.
bool Credits(const Article& article, const Article& other) {
  std::string outlet = Fold(other.outlet);
  return !outlet.empty() && std::any_of(article.credits.begin(), article.credits.end(),
                                        [&](const std::string& c) { return Fold(c) == outlet; });
}

// Puts the source first where a credit or the times of publication tell it.
void Direct(const std::vector<Article>& articles, Reuse* reuse) {
  const Article& from = articles[reuse->from];
  const Article& to = articles[reuse->to];
  bool swap = false;
  if (Credits(to, from) != Credits(from, to)) {
    reuse->directed = true;
    swap = Credits(from, to);
  } else if (from.published.interval.known() && to.published.interval.known() &&
             !from.published.interval.Overlaps(to.published.interval)) {
    reuse->directed = true;
    swap = to.published.interval.begin < from.published.interval.begin;
  }
  if (!swap) return;
  std::swap(reuse->from, reuse->to);
  for (AlignedSpans& spans : reuse->aligned) std::swap(spans.from, spans.to);
}

std::string Percent(double share) {
  char out[8];
  std::snprintf(out, sizeof out, "%d%%", int(share * 100 + 0.5));
  return out;
}

std::string Reason(const Reuse& reuse, const Likeness& likeness, LanguageCode ui) {
  std::string passages = std::to_string(reuse.aligned.size());
  switch (reuse.kind) {
    case ReuseKind::kIdentical:
      return Message(ui, "reuse.identical");
    case ReuseKind::kRewrite:
      return Message(ui, "reuse.rewrite", {Percent(likeness.sentence_share), passages});
    case ReuseKind::kSharedQuotation:
      return Message(ui, "reuse.shared-quotation");
    case ReuseKind::kTranslation:
      return Message(ui, "reuse.translation", {Percent(reuse.share), passages});
    default:
      return Message(ui, "reuse.copy", {Percent(reuse.share), passages});
  }
}

std::vector<Reuse> SameLanguage(const std::vector<Article>& articles, LanguageCode ui, int jobs,
                                const CancelFlag* cancel) {
  std::vector<CandidatePair> pairs = FindCandidates(articles, kCandidateShare, jobs, cancel);
  std::vector<Reuse> found(pairs.size());
  std::vector<char> keep(pairs.size(), 0);
  ParallelFor(
      pairs.size(), jobs,
      [&](size_t i) {
        WordSequence a = MakeWords(articles[pairs[i].a]);
        WordSequence b = MakeWords(articles[pairs[i].b]);
        Likeness likeness = Compare(a, b);
        Verdict verdict = Judge(likeness, a, b);
        if (!verdict.found) return;
        Reuse& reuse = found[i];
        reuse.from = pairs[i].a;
        reuse.to = pairs[i].b;
        reuse.kind = verdict.kind;
        reuse.confidence = verdict.confidence;
        reuse.share = std::min(1.0, likeness.share);
        for (const AlignedRange& range : JoinTiles(likeness.tiles, a, b)) {
          reuse.aligned.push_back({range.a, range.b});
        }
        Direct(articles, &reuse);
        reuse.reason = Reason(reuse, likeness, ui);
        keep[i] = 1;
      },
      cancel);
  std::vector<Reuse> kept;
  for (size_t i = 0; i < found.size(); ++i) {
    if (keep[i]) kept.push_back(std::move(found[i]));
  }
  return kept;
}

}  // namespace

std::vector<Reuse> FindReuse(const std::vector<Article>& articles, LanguageCode ui, int jobs,
                             const CancelFlag* cancel) {
  std::vector<Reuse> all = SameLanguage(articles, ui, jobs, cancel);
  for (TranslationMatch& match : FindTranslations(articles, jobs, cancel)) {
    Reuse reuse{match.a, match.b, ReuseKind::kTranslation, false, match.share,
                0.9,     "",      std::move(match.aligned)};
    Direct(articles, &reuse);
    reuse.reason = Reason(reuse, {}, ui);
    all.push_back(std::move(reuse));
  }
  std::sort(all.begin(), all.end(), [](const Reuse& x, const Reuse& y) {
    return std::tie(x.from, x.to, x.kind) < std::tie(y.from, y.to, y.kind);
  });
  return all;
}

}  // namespace riscontro
