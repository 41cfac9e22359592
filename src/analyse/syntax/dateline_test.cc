// Datelines are told from sentences that only begin like one, and joined to one tree.
#include "analyse/syntax/dateline.h"

#include <gtest/gtest.h>

#include "analyse/annotator.h"
#include "analyse/syntax/syntax.h"

namespace riscontro {
namespace {

Article Read(const std::string& text, const char* language = "en") {
  static const auto syntax = MakeSyntaxAnnotator();
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  article.blocks.push_back({BlockKind::kParagraph, {0, uint32_t(text.size())}, article.language});
  syntax->Annotate(article);
  return article;
}

std::string DatelineOf(const std::string& text) {
  Article article = Read(text);
  const Sentence& s = article.sentences.at(0);
  uint32_t length = DatelineLength(article, s);
  if (length == 0) return "";
  Span last = article.tokens[s.first_token + length - 1].span;
  return text.substr(s.span.begin, last.end - s.span.begin);
}

TEST(Dateline, IsWhatStandsBeforeTheDash) {
  EXPECT_EQ(DatelineOf("WASHINGTON - The president met nobody."), "WASHINGTON -");
  EXPECT_EQ(DatelineOf("LONDON, 6 September (Stella Agency) - The train left."),
            "LONDON, 6 September (Stella Agency) -");
  EXPECT_EQ(DatelineOf("RIO DE JANEIRO — The train left."), "RIO DE JANEIRO —");
}

TEST(Dateline, SentencesWithADashHaveNone) {
  for (const char* text : {"The president - who met nobody - left.", "NATO forces left - at last.",
                           "Washington - the city - slept.", "WASHINGTON slept.", "WASHINGTON -"}) {
    EXPECT_EQ(DatelineOf(text), "") << text;
  }
}

// One root, the dateline under it, and the rest read as it is without a dateline.
TEST(Dateline, HangsOnTheSentence) {
  const std::string rest = "Jimmy Carter met Anwar Sadat on Monday.";
  Article plain = Read(rest), article = Read("WASHINGTON - " + rest);
  ASSERT_EQ(article.sentences.size(), 1u);
  ASSERT_EQ(article.tokens.size(), plain.tokens.size() + 2);
  int roots = 0;
  for (const Token& token : article.tokens) {
    roots += token.head == 0;
    EXPECT_LE(token.head, int32_t(article.tokens.size()));
  }
  if (plain.tokens[0].head < 0) GTEST_SKIP() << "no model of English";
  EXPECT_EQ(roots, 1);
  EXPECT_EQ(article.tokens[0].relation.rel, Rel::kParataxis);
  for (size_t t = 0; t < plain.tokens.size(); ++t) {
    const Token &with = article.tokens[t + 2], &without = plain.tokens[t];
    EXPECT_EQ(with.upos, without.upos);
    EXPECT_EQ(with.relation, without.relation);
    EXPECT_EQ(with.head, without.head == 0 ? 0 : without.head + 2);
  }
}

}  // namespace
}  // namespace riscontro
