// Merging of entities over random casts, against the definition: what has one key is one, what is
// known to be two stays two, and neither order nor repetition of the articles matters.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "collate/entities/entities.h"
#include "text/transliterate.h"

namespace riscontro {
namespace {

struct Actor {
  const char* name;
  const char* language;
  EntityType type;
  const char* key;  // "" = NameKey(name)
  int who;          // actors of one number are one
};

constexpr EntityType kPerson = EntityType::kPerson;

const Actor kActors[] = {
    {"Serhii Lysenko", "en", kPerson, "", 0},
    {"Сергій Лисенко", "uk", kPerson, "", 0},
    {"Сергей Лысенко", "ru", kPerson, "", 0},
    {"Ruth Colby", "en", kPerson, "", 1},
    {"Mathilde Roux", "fr", kPerson, "", 2},
    {"Norvegia", "it", EntityType::kState, "state:NO", 3},
    {"Норвегія", "uk", EntityType::kState, "state:NO", 3},
    {"Norway", "en", EntityType::kState, "state:NO", 3},
    {"Svezia", "it", EntityType::kState, "state:SE", 4},
    {"ООН", "ru", EntityType::kOrganisation, "org:UN", 5},
    {"Onu", "it", EntityType::kOrganisation, "org:UN", 5},
    {"Oslo", "it", EntityType::kPlace, "place:NO/oslo", 6},
    {"Осло", "ru", EntityType::kPlace, "place:NO/oslo", 6},
    {"Luis Prado", "es", kPerson, "", 7},
    {"Ana Prado", "es", kPerson, "", 8},
};

// An article of these actors, each named once, in the language of the first.
Article MakeArticle(const std::vector<size_t>& actors) {
  Article article;
  article.language = LanguageCode(kActors[actors[0]].language);
  for (size_t index : actors) {
    const Actor& actor = kActors[index];
    LocalEntity entity;
    entity.type = actor.type;
    entity.name = actor.name;
    entity.key = *actor.key ? actor.key : NameKey(actor.name, actor.language);
    Name name;
    name.type = actor.type;
    name.entity = int32_t(article.entities.size());
    name.span.begin = uint32_t(article.text.size());
    article.text += actor.name;
    name.span.end = uint32_t(article.text.size());
    article.text += ' ';
    article.names.push_back(name);
    article.entities.push_back(entity);
  }
  article.id = MakeArticleId(article.text, "");
  return article;
}

// One to four articles' worth of actors; none twice in one article.
std::vector<std::vector<size_t>> RandomCasts(std::mt19937* random) {
  std::vector<std::vector<size_t>> casts(1 + (*random)() % 6);
  for (std::vector<size_t>& cast : casts) {
    std::set<int> taken;
    for (size_t n = 1 + (*random)() % 5; n > 0; --n) {
      size_t actor = (*random)() % std::size(kActors);
      if (taken.insert(kActors[actor].who).second) cast.push_back(actor);
    }
  }
  return casts;
}

EntityTable Merge(const std::vector<std::vector<size_t>>& casts) {
  std::vector<Article> articles;
  for (const std::vector<size_t>& cast : casts) articles.push_back(MakeArticle(cast));
  return MergeEntities(articles, LanguageCode("it"));
}

TEST(EntitiesOracle, OneEntityForEachWhoIsMeant) {
  std::mt19937 random(41);
  for (int round = 0; round < 40; ++round) {
    std::vector<std::vector<size_t>> casts = RandomCasts(&random);
    EntityTable table = Merge(casts);
    std::map<int, EntityIndex> of_who;
    std::map<EntityIndex, int> who_of;
    for (size_t a = 0; a < casts.size(); ++a) {
      for (size_t i = 0; i < casts[a].size(); ++i) {
        int who = kActors[casts[a][i]].who;
        EntityIndex entity = table.global[a][i];
        EXPECT_EQ(of_who.emplace(who, entity).first->second, entity) << kActors[casts[a][i]].name;
        EXPECT_EQ(who_of.emplace(entity, who).first->second, who) << kActors[casts[a][i]].name;
      }
    }
    EXPECT_EQ(table.entities.size(), of_who.size());
  }
}

TEST(EntitiesOracle, EveryMentionIsKeptOnceAndInOrder) {
  std::mt19937 random(42);
  for (int round = 0; round < 25; ++round) {
    std::vector<std::vector<size_t>> casts = RandomCasts(&random);
    EntityTable table = Merge(casts);
    size_t named = 0, mentions = 0;
    for (const std::vector<size_t>& cast : casts) named += cast.size();
    for (const Entity& entity : table.entities) {
      EXPECT_FALSE(entity.id.empty() || entity.name.empty());
      EXPECT_TRUE(std::is_sorted(entity.aliases.begin(), entity.aliases.end()));
      mentions += entity.mentions.size();
    }
    EXPECT_EQ(mentions, named);
  }
}

// The ids that the articles give are a set: their order and their being there twice change nothing.
TEST(EntitiesOracle, IdsFollowFromTheArticlesAlone) {
  std::mt19937 random(43);
  for (int round = 0; round < 25; ++round) {
    std::vector<std::vector<size_t>> casts = RandomCasts(&random);
    auto ids = [](const EntityTable& table) {
      std::set<std::string> out;
      for (const Entity& entity : table.entities) out.insert(entity.id);
      EXPECT_EQ(out.size(), table.entities.size());
      return out;
    };
    std::set<std::string> expected = ids(Merge(casts));
    std::shuffle(casts.begin(), casts.end(), random);
    EXPECT_EQ(ids(Merge(casts)), expected);
    casts.push_back(casts[0]);
    EXPECT_EQ(ids(Merge(casts)), expected);
  }
}

}  // namespace
}  // namespace riscontro
