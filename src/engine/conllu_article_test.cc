#include "engine/conllu_article.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

Treebank Read(std::string text) {
  for (char& c : text) c = c == '~' ? '\t' : c;
  auto treebank = ReadTreebank(std::move(text), "test");
  EXPECT_TRUE(treebank) << treebank.error().ToString();
  return std::move(*treebank);
}

std::string Words(const Article& article) {
  std::string out;
  for (const Token& token : article.tokens) {
    out += "[" + std::string(article.Form(token)) + "|" + std::string(article.Word(token)) + "]";
  }
  return out;
}

const char kTreebank[] =
    "1~L'~il~DET~_~_~2~det~_~SpaceAfter=No\n"
    "2~anno~anno~NOUN~_~_~0~root~_~SpacesAfter=\\s\\s\n"
    "3-4~della~_~_~_~_~_~_~_~_\n"
    "3~di~di~ADP~_~_~5~case~_~_\n"
    "4~la~il~DET~_~_~5~det~_~_\n"
    "5~gara~gara~NOUN~_~_~2~nmod~_~SpaceAfter=No\n"
    "\n"
    "1~!~!~PUNCT~_~_~0~root~_~_\n"
    "\n"
    "1~Bis~bis~INTJ~_~_~0~root~_~_\n"
    "\n"
    "# newpar\n"
    "1~Fine~fine~NOUN~_~_~0~root~_~_\n"
    "\n";

TEST(ArticleFromConllu, TextIsWhatTheTokensSpell) {
  Treebank treebank = Read(kTreebank);
  Article article = ArticleFromConllu(treebank.sentences, LanguageCode("it"));
  EXPECT_EQ(article.text, "L'anno  della gara! Bis\n\nFine");
  EXPECT_EQ(CheckArticle(article), "");
  EXPECT_EQ(article.language.view(), "it");
  ASSERT_EQ(article.blocks.size(), 2u);
  EXPECT_EQ(article.Text(article.blocks[0].span), "L'anno  della gara! Bis");
  EXPECT_EQ(article.Text(article.blocks[1].span), "Fine");
  ASSERT_EQ(article.sentences.size(), 4u);
  EXPECT_EQ(article.Text(article.sentences[0].span), "L'anno  della gara");
  EXPECT_EQ(article.sentences[3].block, 1u);
}

TEST(ArticleFromConllu, PartsHaveFormsAndShareTheSpan) {
  Treebank treebank = Read(kTreebank);
  Article article = ArticleFromConllu(treebank.sentences, LanguageCode("it"));
  EXPECT_EQ(Words(article),
            "[L'|L'][anno|anno][della|di][della|la][gara|gara][!|!][Bis|Bis][Fine|Fine]");
  EXPECT_FALSE(article.tokens[0].IsPart());
  EXPECT_TRUE(article.tokens[2].IsPart());
}

TEST(ArticleFromConllu, GoldTagsAndHeadsAreNotTaken) {
  Treebank treebank = Read(kTreebank);
  Article article = ArticleFromConllu(treebank.sentences, LanguageCode("it"));
  for (const Token& token : article.tokens) {
    EXPECT_EQ(token.head, -1);
    EXPECT_EQ(token.upos, Upos::kUnknown);
    EXPECT_TRUE(token.lemma.empty());
  }
}

TEST(ArticleFromConllu, NothingGivesAnEmptyArticle) {
  Article article = ArticleFromConllu({}, LanguageCode());
  EXPECT_EQ(article.text, "");
  EXPECT_EQ(CheckArticle(article), "");
}

}  // namespace
}  // namespace riscontro
