#include "segment_trainer.h"

#include <unordered_set>

#include "analyse/syntax/rules.h"
#include "analyse/syntax/sentence_model.h"
#include "engine/conllu_article.h"
#include "segment_learner.h"
#include "segment_multiword.h"
#include "text/fold.h"

namespace riscontro::train {
namespace {

constexpr uint32_t kSentenceBits = 17;
constexpr int kSentenceRounds = 10;
// An end without a mark before it counts less: a false cut costs a reader more than a missed one.
constexpr float kUnmarkedWeight = 0.5f;
constexpr double kFewestStops =
    0.6;  // of full stops that end a sentence, in a treebank that counts

struct Gap {
  FeatureList features;
  bool ends = false;
  bool after_mark = false;
};

// The gaps of a block, walked over with the treebank's own ends.
void AddGaps(const Segmenter& segmenter, const Article& article, Span block,
             const std::unordered_set<uint32_t>& ends, std::vector<Gap>* out) {
  std::vector<Span> tokens;
  std::vector<SentenceSpan> by_rules;
  segmenter.Run(article.text, block, false, &tokens, &by_rules);
  SentenceGaps gaps(segmenter, article.text, tokens, by_rules);
  while (gaps.Next()) {
    const bool yes = ends.count(tokens[gaps.next() - 1].end) != 0;
    if (gaps.verdict() == SentenceGaps::Verdict::kAsk) {
      Gap& gap = out->emplace_back();
      gaps.Features(&gap.features);
      gap.ends = yes;
      gap.after_mark = gaps.AfterMark();
    }
    if (yes || gaps.verdict() == SentenceGaps::Verdict::kEnds) gaps.Cut();
  }
}

bool CountsForSentences(const Article& article, const std::unordered_set<uint32_t>& ends) {
  size_t stops = 0, last = 0;
  for (const Token& token : article.tokens) {
    if (article.Form(token) != ".") continue;
    ++stops;
    last += ends.count(token.span.end);
  }
  return double(last) >= kFewestStops * double(stops);
}

std::string TrainSentences(const Segmenter& segmenter, const std::vector<Article>& articles) {
  SegmentLearner learner(kSentenceBits);
  for (const Article& article : articles) {
    std::unordered_set<uint32_t> ends;
    for (const Sentence& sentence : article.sentences) ends.insert(sentence.span.end);
    if (!CountsForSentences(article, ends)) continue;
    std::vector<Gap> gaps;
    for (const Block& block : article.blocks) {
      AddGaps(segmenter, article, block.span, ends, &gaps);
    }
    for (const Gap& gap : gaps) {
      learner.Add(gap.features, gap.ends, gap.ends && !gap.after_mark ? kUnmarkedWeight : 1.0f);
    }
  }
  if (learner.size() == 0) return "";
  SectionWriter out;
  learner.Train(kSentenceRounds, &out);
  return out.bytes();
}

}  // namespace

std::vector<std::pair<std::string, std::string>> TrainSegmentation(
    const std::vector<const Treebank*>& treebanks, const LanguagePack& pack) {
  const Segmenter segmenter(ReadSegmentRules(pack));
  std::vector<Article> articles;
  for (const Treebank* treebank : treebanks) {
    articles.push_back(ArticleFromConllu(treebank->sentences, pack.code()));
  }
  std::vector<std::pair<std::string, std::string>> sections;
  sections.emplace_back("sentences", TrainSentences(segmenter, articles));
  sections.emplace_back("multiword", TrainMultiword(segmenter, articles, pack.Get("multiword")));
  return sections;
}

}  // namespace riscontro::train
