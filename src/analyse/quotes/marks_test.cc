#include "analyse/quotes/marks.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

const std::vector<std::pair<char32_t, char32_t>> kPairs = {
    {U'«', U'»'}, {U'“', U'”'}, {U'„', U'“'}, {U'„', U'”'}, {U'"', U'"'}, {U'‘', U'’'}};

// Contents joined by " | "; those never closed end in "…".
std::string Found(std::string_view text) {
  std::string out;
  for (const QuotedSpan& q : FindQuoted(text, {0, uint32_t(text.size())}, kPairs)) {
    out += (out.empty() ? "" : " | ") + std::string(q.content.In(text)) + (q.closed ? "" : "…");
  }
  return out;
}

TEST(Marks, Styles) {
  EXPECT_EQ(Found("«uno» e “due” e „tre“ e „quattro” e \"cinque\""),
            "uno | due | tre | quattro | cinque");
  EXPECT_EQ(Found("la “ questione ” aperta"), "questione");
  EXPECT_EQ(Found("l'\"isola\" felice"), "isola");
}

TEST(Marks, NestedAreTheOutermost) {
  EXPECT_EQ(Found("«disse “vieni” e andò» poi"), "disse “vieni” e andò");
}

TEST(Marks, ApostrophesCloseNothing) {
  EXPECT_EQ(Found("‘the king’s men’ came"), "the king’s men");
  EXPECT_EQ(Found("l’isola dell’est"), "");
}

TEST(Marks, UnclosedRunsToTheEnd) {
  EXPECT_EQ(Found("disse: «vengo subito"), "vengo subito…");
  EXPECT_EQ(Found("\"\" vuoto"), "");
}

TEST(Marks, DashSpeech) {
  std::string_view text = "– Non verrò – disse Anna.";
  auto speech = FindDashSpeech(text, {0, uint32_t(text.size())}, {U'–'});
  ASSERT_TRUE(speech);
  EXPECT_EQ(speech->content.In(text), "Non verrò");
  EXPECT_FALSE(FindDashSpeech("– un elenco", {0, 13}, {U'–'}));
}

}  // namespace
}  // namespace riscontro
