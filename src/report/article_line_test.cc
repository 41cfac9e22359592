#include "report/article_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "document/relation.h"

namespace riscontro {
namespace {

using nlohmann::json;

Article Sample() {
  Article article;
  article.id = {1, 2};
  article.path = "a.txt";
  article.language = LanguageCode("it");
  article.text = "Rossi parla\ndella gara.";
  article.blocks = {{BlockKind::kParagraph, {0, 23}, article.language}};
  article.lemmas = "diRossiCase=Acc";
  article.sentences = {{{0, 23}, 0, 4, 0, article.language}};
  article.tokens.resize(4);
  article.tokens[0] = {{0, 5}, {2, 7}, {}, {}, Upos::kPropn, {}, RelationFromName("nsubj"), 2};
  article.tokens[1] = {{6, 11}, {}, {}, {7, 15}, Upos::kVerb, {}, RelationFromName("root"), 0};
  article.tokens[2] = {{12, 17}, {}, {0, 2}, {}, Upos::kAdp, {}, {}, -1};
  article.tokens[3] = {{18, 22}, {}, {}, {}, Upos::kUnknown, {}, {}, -1};
  article.entities.resize(2);
  article.entities[0] = {EntityType::kPlace, "Roma", "roma", "IT", 0, 0};
  article.entities[1] = {EntityType::kPerson, "Rossi", "rossi", "", 0, 0};
  article.names = {{{0, 5}, EntityType::kPerson, MentionForm::kName, 1},
                   {{18, 22}, EntityType::kOther, MentionForm::kName, kNoIndex}};
  Quote quote;
  quote.content = {12, 22};
  quote.source_entity = 1;
  article.quotes = {quote};
  return article;
}

json Line(const std::vector<std::string_view>& layers) {
  std::string out;
  WriteArticleLine(Sample(), layers, &out);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1) << out;
  EXPECT_TRUE(out.ends_with("}\n"));
  return json::parse(out);
}

TEST(ArticleLine, TheArticleItself) {
  json line = Line({});
  EXPECT_EQ(line["id"], "00000000000000010000000000000002");
  EXPECT_EQ(line["path"], "a.txt");
  EXPECT_EQ(line["text"], "Rossi parla\ndella gara.");
  EXPECT_FALSE(line.contains("syntax"));
  EXPECT_FALSE(line.contains("entities"));
}

TEST(ArticleLine, Syntax) {
  json tokens = Line({"syntax"})["syntax"][0]["tokens"];
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[0], json::parse(R"({"begin":0,"end":5,"form":"Rossi","lemma":"Rossi",
      "upos":"PROPN","feats":"","head":2,"deprel":"nsubj"})"));
  EXPECT_EQ(tokens[1]["feats"], "Case=Acc");
  EXPECT_EQ(tokens[1]["head"], 0);
  EXPECT_EQ(tokens[2]["form"], "di");
  EXPECT_TRUE(tokens[2]["head"].is_null());
  EXPECT_EQ(tokens[3]["upos"], "");
}

TEST(ArticleLine, EntitiesWithTheirMentions) {
  json line = Line({"names"});
  ASSERT_EQ(line["entities"].size(), 2u);
  EXPECT_EQ(line["entities"][0]["mentions"].size(), 0u);
  EXPECT_EQ(line["entities"][1], json::parse(R"({"id":"e2","type":"person","name":"Rossi",
      "country":"","mentions":[{"begin":0,"end":5,"form":"name"}]})"));
}

TEST(ArticleLine, ReferencesAreToTheEntitiesOfTheLine) {
  json line = Line({"quotes", "no such layer"});
  ASSERT_EQ(line["quotes"].size(), 1u);
  EXPECT_EQ(line["quotes"][0]["speaker"], "e2");
  EXPECT_FALSE(line["quotes"][0].contains("article"));
}

TEST(ArticleLine, AppendsToWhatIsThere) {
  std::string out = "x\n";
  WriteArticleLine(Sample(), {}, &out);
  WriteArticleLine(Sample(), {}, &out);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 3);
}

}  // namespace
}  // namespace riscontro
