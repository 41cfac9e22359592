#include "analyse/syntax/mistaken_names.h"

#include <gtest/gtest.h>

#include "analyse/syntax/syntax.h"

namespace riscontro {
namespace {

struct Tagged {
  const char* word;
  Upos upos;
};

// The words found in sentences of tagged words.
std::string Found(const std::vector<std::vector<Tagged>>& sentences) {
  Article article;
  std::vector<WordStretch> stretches;
  for (const auto& sentence : sentences) {
    WordStretch stretch{uint32_t(article.tokens.size()), 0};
    for (const Tagged& tagged : sentence) {
      Token token;
      token.span.begin = uint32_t(article.text.size());
      article.text += tagged.word;
      token.span.end = uint32_t(article.text.size());
      article.text += ' ';
      token.upos = tagged.upos;
      if (tagged.upos == Upos::kVerb) token.features.verb_form = VerbForm::kFinite;
      article.tokens.push_back(token);
    }
    stretch.last = uint32_t(article.tokens.size());
    stretches.push_back(stretch);
  }
  std::vector<uint32_t> tokens;
  FindMistakenNames(article, stretches, &tokens);
  std::string out;
  for (uint32_t t : tokens) out.append(article.Form(article.tokens[t])).append(" ");
  return out;
}

constexpr Upos kVerb = Upos::kVerb, kName = Upos::kPropn, kNoun = Upos::kNoun, kMark = Upos::kPunct;

TEST(MistakenNames, AVerbWithACapitalInsideASentence) {
  EXPECT_EQ(Found({{{"Carter", kName}, {"told", kVerb}, {"Begin", kVerb}, {"everything", kNoun}}}),
            "Begin ");
  EXPECT_EQ(Found({{{"Carter", kName}, {"told", kVerb}, {"begin", kVerb}, {"everything", kNoun}}}),
            "");
  EXPECT_EQ(Found({{{"Carter", kName}, {"asked", kVerb}, {":", kMark}, {"Begin", kVerb}}}), "");
}

TEST(MistakenNames, AHeadlineOfCapitalsTellsNothing) {
  EXPECT_EQ(Found({{{"Carter", kName}, {"Told", kVerb}, {"Leaders", kNoun}, {"Stay", kVerb}}}), "");
}

TEST(MistakenNames, AWordThatOpensASentenceIsKnownFromElsewhere) {
  const std::vector<Tagged> opens = {{"Begin", kVerb}, {"promised", kVerb}, {"help", kNoun}};
  const std::vector<Tagged> inside = {
      {"Minister", kNoun}, {"Begin", kName}, {"promised", kVerb}, {"more", kNoun}};
  EXPECT_EQ(Found({opens}), "");
  EXPECT_EQ(Found({opens, inside}), "Begin ");
}

TEST(MistakenNames, TheSentenceIsReadWithAName) {
  Article article;
  article.language = LanguageCode("en");
  article.text = "The president told Begin that the talks must go on.";
  article.blocks.push_back(
      {BlockKind::kParagraph, {0, uint32_t(article.text.size())}, article.language});
  MakeSyntaxAnnotator()->Annotate(article);
  ASSERT_GT(article.tokens.size(), 8u);
  if (article.tokens[0].upos == Upos::kUnknown) GTEST_SKIP() << "no model of English";
  EXPECT_EQ(article.tokens[3].upos, Upos::kPropn);
  EXPECT_EQ(article.Lemma(article.tokens[3]), "Begin");
  EXPECT_EQ(article.tokens[3].head, 3);  // told
  EXPECT_EQ(article.tokens[8].head, 3);  // go
}

}  // namespace
}  // namespace riscontro
