#include "report/dossier_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report/sample_dossier_test_util.h"

namespace riscontro {
namespace {

using nlohmann::json;

std::string Written(const Dossier& dossier) {
  std::string out;
  WriteDossierJsonFile(dossier, [&](std::string_view bytes) {
    out += bytes;
    return true;
  });
  return out;
}

std::vector<std::string> Keys(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

class DossierJson : public testing::Test {
 protected:
  const Dossier sample_ = MakeSampleDossier();
  const json dossier_ = json::parse(Written(sample_));

  // The words of an article at an object's offsets.
  std::string Words(const json& item) const {
    for (const json& article : dossier_["articles"]) {
      if (article["id"] != item["article"]) continue;
      size_t begin = item["begin"], end = item["end"];
      return article["text"].get<std::string>().substr(begin, end - begin);
    }
    return "no such article";
  }
};

TEST_F(DossierJson, SampleKeepsTheInvariantsOfArticles) {
  for (const Article& article : sample_.articles) EXPECT_EQ(CheckArticle(article), "");
}

TEST_F(DossierJson, TopLevelAsTheContractHasIt) {
  std::vector<std::string> expected = {"articles", "claims",     "dates",   "entities", "events",
                                       "findings", "origins",    "quantities", "quotes", "reuse",
                                       "schema",   "stories", "storylines", "ui_language"};
  EXPECT_EQ(Keys(dossier_), expected);
  EXPECT_EQ(dossier_["schema"], kDossierSchema);
}

TEST_F(DossierJson, ArticlesSayWhereTheirDateComesFrom) {
  const json& first = dossier_["articles"][0];
  EXPECT_EQ(first["path"], "clips/bulletin.txt");
  EXPECT_EQ(first["language"], "en");
  EXPECT_EQ(first["published"]["from"], "dateline");
  EXPECT_EQ(first["published"]["start"], "1961-05-03");
  EXPECT_EQ(first["published"]["end"], "1961-05-04");
  EXPECT_EQ(first["blocks"][0]["kind"], "title");
  const json& undated = dossier_["articles"][2]["published"];
  EXPECT_TRUE(undated["start"].is_null());
  EXPECT_TRUE(undated["end"].is_null());
  EXPECT_EQ(undated["from"], "unknown");
}

TEST_F(DossierJson, ReferencesLeadToTheirThings) {
  const json& claim = dossier_["claims"][2];
  ASSERT_EQ(claim["statement"], "The pilot left the bridge");
  const json& denial = claim["testimonies"][0];
  EXPECT_EQ(denial["article"], dossier_["articles"][0]["id"]);
  EXPECT_EQ(denial["origin"], "o-bulletin");
  EXPECT_EQ(denial["speaker"]["entity"], "e-resta");
  EXPECT_EQ(denial["status"]["polarity"], "denied");
  EXPECT_EQ(denial["status"]["phase"], "initially");
  EXPECT_EQ(Words(denial["evidence"]), "He denied that the pilot had left the bridge.");
  EXPECT_TRUE(claim["testimonies"][1]["speaker"].is_null());
  const json& event = dossier_["events"][denial["event"].get<size_t>()];
  EXPECT_EQ(event["concept"], "leave");
  EXPECT_EQ(Words(event), "left the");
}

TEST_F(DossierJson, PositionsInFlatListsAreCountedOverAllArticles) {
  const json& injured = dossier_["claims"][1]["testimonies"];
  std::vector<std::string> words;
  for (const json& testimony : injured) {
    size_t position = testimony["values"]["quantities"][0];
    const json& quantity = dossier_["quantities"][position];
    EXPECT_EQ(quantity["article"], testimony["article"]);
    words.push_back(Words(quantity));
  }
  EXPECT_EQ(words, (std::vector<std::string>{"At least four", "nove", "At least four"}));
  EXPECT_TRUE(dossier_["quantities"][0]["high"].is_null());
  EXPECT_EQ(dossier_["quantities"][0]["low"], 4);
}

TEST_F(DossierJson, FindingsComeWeightiestFirstWithTheirSides) {
  EXPECT_EQ(dossier_["findings"][0]["kind"], "status-changed");
  const json& finding = dossier_["findings"][1];
  EXPECT_EQ(finding["kind"], "date-differs");
  EXPECT_EQ(finding["claim"], "c3");
  EXPECT_EQ(finding["sides"][1]["value"], "20 April 1960");
  EXPECT_EQ(finding["sides"][1]["testimonies"], json::array({1}));
}

TEST_F(DossierJson, EntitiesCarryEveryMention) {
  const json& alba = dossier_["entities"][0];
  EXPECT_EQ(alba["id"], "e-alba");
  ASSERT_GT(alba["mentions"].size(), 5u);
  for (const json& mention : alba["mentions"]) EXPECT_EQ(Words(mention), "Alba");
}

TEST_F(DossierJson, ReuseAlignsEqualWords) {
  const json& reuse = dossier_["reuse"][0];
  EXPECT_EQ(reuse["kind"], "excerpt");
  for (const json& spans : reuse["aligned"]) {
    json from = spans["from"], to = spans["to"];
    from["article"] = reuse["from"];
    to["article"] = reuse["to"];
    EXPECT_EQ(Words(from), Words(to));
  }
}

TEST_F(DossierJson, SameDossierSameBytes) {
  EXPECT_EQ(Written(sample_), Written(MakeSampleDossier()));
}

TEST(DossierJsonFile, AnEmptyDossierIsWholeToo) {
  json dossier = json::parse(Written(Dossier{}));
  EXPECT_EQ(dossier["articles"], json::array());
  EXPECT_EQ(dossier["findings"], json::array());
}

TEST(OutputFormats, EachIsFoundByItsName) {
  for (const OutputFormat& format : OutputFormats()) {
    EXPECT_EQ(FindOutputFormat(format.name), &format);
  }
  EXPECT_EQ(FindOutputFormat("no-such-format"), nullptr);
  ASSERT_NE(FindOutputFormat("json"), nullptr);
  EXPECT_EQ(FindOutputFormat("json")->file_name, "dossier.json");
}

}  // namespace
}  // namespace riscontro
