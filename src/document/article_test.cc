#include "document/article.h"

#include <gtest/gtest.h>

#include <functional>

namespace riscontro {
namespace {

// "Città ferma. Vel parla." and a second block, with one of each layer.
Article Valid() {
  Article a;
  a.text = "Città ferma. Vel parla.\nFine.";
  a.lemmas = "parlare";
  a.blocks = {{BlockKind::kParagraph, {0, 24}, {}}, {BlockKind::kCaption, {25, 30}, {}}};
  a.sentences = {{{0, 13}, 0, 2, 0, {}}, {{14, 24}, 2, 4, 0, {}}, {{25, 30}, 4, 5, 1, {}}};
  for (Span span : {Span{0, 6}, {7, 12}, {14, 17}, {18, 23}, {25, 29}}) {
    Token token;
    token.span = span;
    a.tokens.push_back(token);
  }
  a.tokens[3].lemma = {0, 7};
  a.entities = {{EntityType::kPerson, "Vel", "vel", "", 0, 0}};
  a.names = {{{14, 17}, EntityType::kPerson, MentionForm::kName, 0}};
  a.dates.resize(1);
  a.quantities.resize(1);
  a.quotes.resize(1);
  Event event;
  event.concept_id = "announce";
  event.trigger = {18, 23};
  event.extent = {14, 24};
  event.sentence = 1;
  event.participants = {{Role::kAgent, {14, 17}, 0}};
  event.attribution = {{0, {14, 17}, {}, Stance::kSay}};
  event.dates = {0};
  event.quantities = {0};
  a.events = {event};
  return a;
}

TEST(CheckArticle, IsContentWithAValidArticle) {
  EXPECT_EQ(CheckArticle(Valid()), "");
  EXPECT_EQ(CheckArticle({}), "");
}

struct Damage {
  const char* complaint;
  std::function<void(Article&)> damage;
};

void ExpectComplaints(const std::vector<Damage>& cases) {
  for (size_t i = 0; i < cases.size(); ++i) {
    Article article = Valid();
    cases[i].damage(article);
    EXPECT_TRUE(CheckArticle(article).starts_with(cases[i].complaint))
        << "case " << i << ": " << CheckArticle(article);
  }
}

TEST(CheckArticle, NamesWhatIsBrokenInTheText) {
  ExpectComplaints({
      {"text is not valid UTF-8", [](Article& a) { a.text[4] = 'x'; }},
      {"block at", [](Article& a) { a.blocks[1].span.end = 31; }},
      {"block at", [](Article& a) { a.blocks[1].span = {28, 26}; }},
      {"blocks out of order", [](Article& a) { std::swap(a.blocks[0], a.blocks[1]); }},
      {"blocks out of order", [](Article& a) { a.blocks[1].span.begin = 20; }},
      {"sentence at", [](Article& a) { a.sentences[0].span.end = 5; }},  // within à
      {"sentence outside its block", [](Article& a) { a.sentences[0].block = 1; }},
      {"sentence outside its block", [](Article& a) { a.sentences[0].block = 9; }},
      {"tokens of sentence", [](Article& a) { a.sentences[1].first_token = 3; }},
      {"tokens of sentence", [](Article& a) { a.sentences[2].last_token = 6; }},
      {"token outside its sentence", [](Article& a) { a.tokens[2].span = {8, 12}; }},
      {"lemma, form or feats at", [](Article& a) { a.tokens[0].lemma = {3, 8}; }},
  });
}

TEST(CheckArticle, NamesWhatIsBrokenInTheLayers) {
  ExpectComplaints({
      {"name at", [](Article& a) { a.names[0].span.end = 99; }},
      {"entity index at", [](Article& a) { a.names[0].entity = 1; }},
      {"entity index at", [](Article& a) { a.names[0].entity = -2; }},
      {"date at", [](Article& a) { a.dates[0].span = {5, 6}; }},
      {"quantity at", [](Article& a) { a.quantities[0].span = {5, 6}; }},
      {"counted at", [](Article& a) { a.quantities[0].counted = {5, 6}; }},
      {"quantity interval at", [](Article& a) { a.quantities[0].low = 1; }},
      {"quote at", [](Article& a) { a.quotes[0].content = {0, 99}; }},
      {"cue at", [](Article& a) { a.quotes[0].cue = {0, 99}; }},
      {"source at", [](Article& a) { a.quotes[0].source = {0, 99}; }},
      {"entity index at", [](Article& a) { a.quotes[0].agency = 5; }},
      {"event at", [](Article& a) { a.events[0].trigger = {5, 6}; }},
      {"event extent at", [](Article& a) { a.events[0].extent = {0, 99}; }},
      {"event's sentence at", [](Article& a) { a.events[0].sentence = 3; }},
      {"participant at", [](Article& a) { a.events[0].participants[0].span = {0, 99}; }},
      {"entity index at", [](Article& a) { a.events[0].participants[0].entity = 4; }},
      {"attribution at", [](Article& a) { a.events[0].attribution[0].source = {0, 99}; }},
      {"event's date at", [](Article& a) { a.events[0].dates = {1}; }},
      {"event's quantity at", [](Article& a) { a.events[0].quantities = {1}; }},
      {"entity index at", [](Article& a) { a.events[0].place = 1; }},
  });
}

TEST(Article, FindsSentencesAndTokensByOffset) {
  Article a = Valid();
  EXPECT_EQ(a.SentenceAt(0), 0u);
  EXPECT_EQ(a.SentenceAt(12), 0u);
  EXPECT_EQ(a.SentenceAt(14), 1u);
  EXPECT_EQ(a.SentenceAt(29), 2u);
  EXPECT_EQ(a.SentenceAt(99), std::nullopt);
  EXPECT_EQ(Article().SentenceAt(0), std::nullopt);
  EXPECT_EQ(a.TokenAt(0), 0u);
  EXPECT_EQ(a.TokenAt(6), 1u);   // the first that ends after
  EXPECT_EQ(a.TokenAt(15), 2u);
  EXPECT_EQ(a.TokenAt(30), 5u);  // none
  EXPECT_EQ(a.Form(a.tokens[0]), "Città");
  EXPECT_EQ(a.Lemma(a.tokens[3]), "parlare");
}

TEST(IsNews, LeavesBylinesAndBoilerplateOut) {
  EXPECT_TRUE(IsNews(BlockKind::kTitle));
  EXPECT_TRUE(IsNews(BlockKind::kCaption));
  EXPECT_TRUE(IsNews(BlockKind::kAnswer));
  EXPECT_FALSE(IsNews(BlockKind::kByline));
  EXPECT_FALSE(IsNews(BlockKind::kBoilerplate));
}

TEST(MakeArticleId, MindsWordsAndAddressButNotWhiteSpace) {
  ContentId id = MakeArticleId("One two.\nThree.", "https://example.org/1");
  EXPECT_EQ(MakeArticleId("  One  two.\r\n\r\nThree. ", "https://example.org/1"), id);
  EXPECT_NE(MakeArticleId("One two.\nThree.", "https://example.org/2"), id);
  EXPECT_NE(MakeArticleId("One two three.", "https://example.org/1"), id);
  EXPECT_NE(MakeArticleId("", ""), id);
}

}  // namespace
}  // namespace riscontro
