#include "eval/syntax_run.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

const char kGold[] =
    "1\tParla\tparlare\tVERB\t_\t_\t0\troot\t_\t_\n"
    "2-3\tdella\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdi\tdi\tADP\t_\t_\t4\tcase\t_\t_\n"
    "3\tla\til\tDET\t_\t_\t4\tdet\t_\t_\n"
    "4\tgara\tgara\tNOUN\t_\t_\t1\tobl\t_\t_\n\n";

// Cuts at spaces where it is given no tokens; every word hangs on the first.
class PlainAnnotator : public Annotator {
 public:
  explicit PlainAnnotator(int32_t first_head = 0) : first_head_(first_head) {}
  std::string_view name() const override { return "syntax"; }
  std::vector<std::string_view> needs() const override { return {}; }
  void Annotate(Article& article) const override {
    if (article.sentences.empty()) Cut(article);
    for (const Sentence& sentence : article.sentences) {
      for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        bool first = t == sentence.first_token;
        article.tokens[t].head = first ? first_head_ : 1;
        article.tokens[t].relation.rel = first ? Rel::kRoot : Rel::kObl;
      }
    }
  }

 private:
  static void Cut(Article& article) {
    for (uint32_t at = 0; at < article.text.size();) {
      uint32_t end = uint32_t(std::min(article.text.find(' ', at), article.text.size()));
      article.tokens.emplace_back().span = {at, end};
      at = end + 1;
    }
    article.sentences.push_back(
        {article.blocks[0].span, 0, uint32_t(article.tokens.size()), 0, article.language});
  }
  int32_t first_head_;
};

Conll18Scores ScoresOf(SyntaxInput input) {
  auto gold = ReadTreebank(kGold, "gold");
  auto run = RunSyntax(PlainAnnotator(), *gold, input, LanguageCode("it"));
  EXPECT_TRUE(run) << run.error().ToString();
  EXPECT_EQ(run->words, run->system.CountWords());
  EXPECT_GT(run->seconds, 0);
  auto scores = ScoreConll18(*gold, run->system);
  EXPECT_TRUE(scores) << scores.error().ToString();
  return *scores;
}

TEST(RunSyntax, GoldTokensGiveTheWordsOfTheTreebank) {
  Conll18Scores scores = ScoresOf(SyntaxInput::kGoldTokens);
  EXPECT_EQ(scores[Metric::kWords].F1(), 1);
  EXPECT_EQ(scores[Metric::kSentences].F1(), 1);
  // Heads right: Parla (root) and gara; di and la hang on gara in the gold.
  EXPECT_EQ(scores[Metric::kLas].correct, 2u);
}

TEST(RunSyntax, RawTextGivesTheAnnotatorNothingButText) {
  Conll18Scores scores = ScoresOf(SyntaxInput::kRawText);
  EXPECT_EQ(scores[Metric::kTokens].F1(), 1);
  EXPECT_EQ(scores[Metric::kWords].system, 3u);
  EXPECT_EQ(scores[Metric::kWords].correct, 2u);  // della is none of di and la
}

TEST(RunSyntax, WhatIsNoTreeIsAnError) {
  auto gold = ReadTreebank(kGold, "gold");
  auto run = RunSyntax(PlainAnnotator(2), *gold, SyntaxInput::kGoldTokens, LanguageCode("it"));
  ASSERT_FALSE(run);
  EXPECT_EQ(run.error().kind, ErrorKind::kInternal);
}

}  // namespace
}  // namespace riscontro
