#include "collate/entities/entities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "text/transliterate.h"

namespace riscontro {
namespace {

struct Local {
  const char* name;
  const char* country = "";
  EntityType type = EntityType::kPerson;
  const char* key = "";  // "" = NameKey(name)
};

// An article whose text is its names, one mention each.
Article MakeArticle(const std::string& language, const std::vector<Local>& locals) {
  Article article;
  article.language = LanguageCode(language);
  for (const Local& local : locals) {
    LocalEntity entity;
    entity.type = local.type;
    entity.name = local.name;
    entity.key = *local.key ? local.key : NameKey(local.name, language);
    entity.country = local.country;
    Name name;
    name.span.begin = uint32_t(article.text.size());
    article.text += local.name;
    name.span.end = uint32_t(article.text.size());
    article.text += ' ';
    name.type = local.type;
    name.entity = int32_t(article.entities.size());
    article.names.push_back(name);
    article.entities.push_back(entity);
  }
  return article;
}

// How many entities the names become.
size_t Count(const std::vector<std::vector<Local>>& articles) {
  std::vector<Article> list;
  for (const auto& locals : articles) {
    bool cyrillic = !locals.empty() && (locals[0].name[0] & 0x80);
    list.push_back(MakeArticle(cyrillic ? "uk" : "it", locals));
  }
  return MergeEntities(list, LanguageCode("it")).entities.size();
}

TEST(MergeEntities, SpellingsOfOnePersonJoin) {
  EXPECT_EQ(Count({{{"Kim Jong Un"}}, {{"Kim Jong-un"}}, {{"Кім Чен Ин"}}}), 1u);
  EXPECT_EQ(Count({{{"Sergei Shoigu"}}, {{"Sergej Šojgu"}}, {{"Сергій Шойгу"}}, {{"Шойгу"}}}), 1u);
  EXPECT_EQ(
      Count({{{"Volodymyr Zelenskyy"}}, {{"Volodymyr Zelensky"}}, {{"Володимир Зеленський"}}}), 1u);
  EXPECT_EQ(Count({{{"Viktor Orban"}}, {{"Orban Viktor"}}}), 1u);
  EXPECT_EQ(Count({{{"Joseph Bruce Gray"}}, {{"J. Bruce Gray"}}, {{"Bruce Gray"}}, {{"Gray"}}}),
            1u);
  EXPECT_EQ(Count({{{"Andrei Belousov"}}, {{"Andrei Bielousov"}}}), 1u);
}

TEST(MergeEntities, NamesakesStayApart) {
  EXPECT_EQ(Count({{{"Kim Jong Un"}}, {{"Kim Jong-il"}}, {{"Kim Il-sung"}}}), 3u);
  EXPECT_EQ(Count({{{"Mario Rossi"}}, {{"Maria Rossi"}}, {{"Marco Rossi"}}}), 3u);
  EXPECT_EQ(Count({{{"George Hale"}}, {{"George W. Hale"}}, {{"George H. Hale"}}}), 3u);
  EXPECT_EQ(Count({{{"Ivan Petrov"}}, {{"Ivana Petrova"}}}), 2u);
  EXPECT_EQ(Count({{{"John Moore", "US"}}, {{"John Moore", "GB"}}}), 2u);
  // A surname that two persons bear belongs to neither.
  EXPECT_EQ(Count({{{"Anna Neri"}}, {{"Ugo Neri"}}, {{"Neri"}}}), 3u);
  // Unless one of them is named far more often than the other.
  std::vector<std::vector<Local>> many(7, {{"Anna Neri"}});
  many.push_back({{"Ugo Neri"}});
  many.push_back({{"Neri"}});
  EXPECT_EQ(Count(many), 2u);
  // A surname of another state's man.
  EXPECT_EQ(Count({{{"Boris Hale", "RU"}}, {{"Hale", "GB"}}}), 2u);
}

TEST(MergeEntities, HistoricalStatesDoNotDivideAPerson) {
  EXPECT_EQ(Count({{{"Boris Orlov", "RU"}}, {{"Boris Orlov", "SUHH"}}}), 1u);
}

TEST(MergeEntities, KnownActorsByKeyWithTheReadersName) {
  std::vector<Article> articles = {
      MakeArticle("en", {{"North Korea", "KP", EntityType::kState, "state:KP"},
                         {"UN", "", EntityType::kOrganisation, "org:UN"},
                         {"Moscow", "RU", EntityType::kPlace, "place:RU/moscow"}}),
      MakeArticle("uk", {{"КНДР", "KP", EntityType::kState, "state:KP"},
                         {"СРСР", "SUHH", EntityType::kState, "state:SUHH"}}),
  };
  EntityTable table = MergeEntities(articles, LanguageCode("it"));
  ASSERT_EQ(table.entities.size(), 4u);
  EXPECT_EQ(table.entities[0].name, "Corea del Nord");
  EXPECT_EQ(table.entities[0].aliases, (std::vector<std::string>{"North Korea", "КНДР"}));
  EXPECT_EQ(table.entities[0].country, "KP");
  EXPECT_EQ(table.entities[0].mentions.size(), 2u);
  EXPECT_EQ(table.entities[1].name, "Nazioni Unite");
  EXPECT_EQ(table.entities[2].name, "Mosca");
  EXPECT_EQ(table.entities[3].name, "Unione Sovietica");
  EXPECT_EQ(table.global[1][0], table.global[0][0]);
}

TEST(MergeEntities, ShowsTheFullestLatinName) {
  std::vector<Article> articles = {MakeArticle("uk", {{"Сергій Шойгу"}}),
                                   MakeArticle("it", {{"Shoigu"}}),
                                   MakeArticle("en", {{"Sergei Shoigu"}})};
  EntityTable table = MergeEntities(articles, LanguageCode("it"));
  ASSERT_EQ(table.entities.size(), 1u);
  EXPECT_EQ(table.entities[0].name, "Sergei Shoigu");
}

TEST(MergeEntities, ShipsJoinTheirBareNames) {
  EXPECT_EQ(Count({{{"Astoria", "", EntityType::kOther, "ship:astoria"}},
                   {{"Astoria", "", EntityType::kOther, "astoria"}}}),
            1u);
}

TEST(MergeEntities, BodiesOfStatesJoinWithinTheirState) {
  const EntityType kBody = EntityType::kOrganisation;
  EXPECT_EQ(Count({{{"Ministero della Difesa", "RU", kBody, "body:RU/defence ministry"}},
                   {{"Defence Ministry", "RU", kBody, "body:RU/defence ministry"}}}),
            1u);
  EXPECT_EQ(Count({{{"Ministero della Difesa", "RU", kBody, "body:RU/defence ministry"}},
                   {{"Ministero della Difesa", "UA", kBody, "body:UA/defence ministry"}}}),
            2u);
  // Of no known state: known in its article alone.
  EXPECT_EQ(Count({{{"Ministero della Difesa", "", kBody, "local:defence ministry"}},
                   {{"Ministero della Difesa", "", kBody, "local:defence ministry"}}}),
            2u);
}

TEST(MergeEntities, IdsOfLocalBodiesFollowTheirArticle) {
  auto article = [](const char* seed) {
    Article a = MakeArticle("it", {{"Ministero della Difesa", "", EntityType::kOrganisation,
                                    "local:defence ministry"}});
    a.id = MakeArticleId(seed, "");
    return a;
  };
  EntityTable both = MergeEntities({article("uno"), article("due")}, LanguageCode("it"));
  EntityTable one = MergeEntities({article("due")}, LanguageCode("it"));
  ASSERT_EQ(both.entities.size(), 2u);
  EXPECT_NE(both.entities[0].id, both.entities[1].id);
  EXPECT_EQ(both.entities[1].id, one.entities[0].id);
}

TEST(MergeEntities, NumberedByFirstMention) {
  std::vector<Article> articles = {MakeArticle("it", {{"Ugo Verdi"}, {"Anna Neri"}}),
                                   MakeArticle("it", {{"Ivo Bruni"}, {"Ugo Verdi"}})};
  EntityTable table = MergeEntities(articles, LanguageCode("it"));
  ASSERT_EQ(table.entities.size(), 3u);
  EXPECT_EQ(table.entities[0].name, "Ugo Verdi");
  EXPECT_EQ(table.entities[1].name, "Anna Neri");
  EXPECT_EQ(table.entities[2].name, "Ivo Bruni");
  EXPECT_EQ(table.global, (std::vector<std::vector<EntityIndex>>{{0, 1}, {2, 0}}));
}

TEST(MergeEntities, IdsDoNotDependOnCompany) {
  EntityTable alone = MergeEntities({MakeArticle("it", {{"Ugo Verdi"}})}, LanguageCode("it"));
  EntityTable among = MergeEntities(
      {MakeArticle("it", {{"Anna Neri"}}), MakeArticle("it", {{"Ugo Verdi"}})}, LanguageCode("it"));
  EXPECT_EQ(alone.entities[0].id, among.entities[1].id);
}

TEST(MergeEntities, SameGroupsInAnyOrder) {
  const std::vector<Local> names = {
      {"Kim Jong Un"}, {"Kim Jong-il"}, {"Bruce Gray"}, {"J. Bruce Gray"},   {"Gray"},
      {"Ugo Neri"},    {"Anna Neri"},   {"Neri"},       {"Andrei Belousov"}, {"Andrei Bielousov"}};
  std::vector<Article> articles;
  for (const Local& local : names) articles.push_back(MakeArticle("it", {local}));
  auto groups = [](const std::vector<Article>& list) {
    EntityTable table = MergeEntities(list, LanguageCode("it"));
    std::map<EntityIndex, std::set<std::string>> by_entity;
    for (size_t a = 0; a < list.size(); ++a) by_entity[table.global[a][0]].insert(list[a].text);
    std::set<std::set<std::string>> out;
    for (const auto& [entity, texts] : by_entity) out.insert(texts);
    return out;
  };
  auto expected = groups(articles);
  std::reverse(articles.begin(), articles.end());
  EXPECT_EQ(groups(articles), expected);
  std::rotate(articles.begin(), articles.begin() + 3, articles.end());
  EXPECT_EQ(groups(articles), expected);
}

TEST(MergeEntities, EmptyInput) {
  EXPECT_TRUE(MergeEntities({}, LanguageCode("it")).entities.empty());
  EntityTable table = MergeEntities({Article{}}, LanguageCode("xx"));
  EXPECT_EQ(table.global.size(), 1u);
}

}  // namespace
}  // namespace riscontro
