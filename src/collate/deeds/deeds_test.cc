#include "collate/deeds/deeds.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/table.h"
#include "collate/article_builder_test_util.h"

namespace riscontro {
namespace {

// One deed in an article of its own: the words are the actors' and nothing else.
struct Told {
  std::string_view concept_id;
  std::vector<std::string_view> agents;
  std::vector<std::string_view> patients;
};

Article Tell(const Told& told) {
  ArticleBuilder a("en");
  std::string sentence = "then";
  for (const auto* side : {&told.agents, &told.patients}) {
    for (std::string_view word : *side) sentence += " " + std::string(word);
  }
  a.Sentence(sentence).Event(told.concept_id, "then");
  for (std::string_view word : told.agents) a.Agent(word);
  for (std::string_view word : told.patients) a.Patient(word);
  return a.Build();
}

// The collection owns what deeds point into.
struct Collected {
  std::vector<Article> articles;
  EntityTable entities;
  std::vector<Deed> deeds;

  explicit Collected(std::vector<Article> given)
      : articles(std::move(given)),
        entities(MakeEntityTable(articles)),
        deeds(CollectDeeds(articles, entities)) {}

  std::string Names(const std::vector<Actor>& actors) const {
    std::string names;
    for (const Actor& a : actors)
      names += (names.empty() ? "" : " ") + entities.entities[a.entity].name;
    return names;
  }
};

ActorMatch Match(const Told& a, const Told& b) {
  Collected c({Tell(a), Tell(b)});
  EXPECT_EQ(c.deeds.size(), 2u);
  ActorMatch match = MatchActors(c.deeds[0], c.deeds[1]);
  EXPECT_EQ(MatchActors(c.deeds[1], c.deeds[0]), match) << "must not depend on the side";
  return match;
}

// "Arland > Borland Oru": who did it, and to whom.
Told Parse(std::string_view concept_id, std::string_view actors) {
  Told told{concept_id, {}, {}};
  bool doers = true;
  for (std::string_view word : SplitList(actors, ' ')) {
    if (word == ">")
      doers = false;
    else
      (doers ? told.agents : told.patients).push_back(word);
  }
  return told;
}

struct MatchCase {
  const char *what, *a, *b;
  ActorMatch match;
};

void ExpectMatches(std::string_view concept_id, const std::vector<MatchCase>& cases) {
  for (const MatchCase& c : cases) {
    EXPECT_EQ(int(Match(Parse(concept_id, c.a), Parse(concept_id, c.b))), int(c.match)) << c.what;
  }
}

TEST(MatchActors, WhereAllStandOnOneSide) {
  using enum ActorMatch;
  ExpectMatches("meet", {
                            {"the same two people", "Vel Oru", "Oru Vel", kStrong},
                            {"two states", "Arland Borland", "Borland Arland", kStrong},
                            {"people stand for their states", "Vel Oru", "Arland Borland", kStrong},
                            {"one person for one state", "Vel", "Arland", kWeak},
                            {"a person alone and with another", "Vel", "Vel Oru", kStrong},
                            {"a state in common", "Arland", "Arland Borland", kWeak},
                            {"nobody named", "", "Vel Oru", kOpen},
                            {"another partner", "Vel Oru", "Vel Tamsin", kConflict},
                            {"a stranger", "Tamsin", "Vel Oru", kConflict},
                            {"another state", "Corland", "Vel Oru", kConflict},
                        });
}

TEST(MatchActors, WhereOneActsOnAnother) {
  using enum ActorMatch;
  ExpectMatches("attack",
                {
                    {"doer and other", "Arland > Borland", "Arland > Borland", kStrong},
                    {"the other way round", "Arland > Borland", "Borland > Arland", kConflict},
                    {"the doer left out", "> Halcyon", "Arland > Halcyon", kStrong},
                    {"another victim", "Arland > Borland", "Arland > Corland", kConflict},
                    {"the victim left out", "Arland", "Arland > Borland", kWeak},
                });
  // Vel and Dorn are of one state, and are two people.
  ExpectMatches("visit", {{"two of one state", "Vel", "Dorn", kConflict}});
  // Only one ship can have towed: who it was is a difference, not another deed.
  ExpectMatches("tow", {
                           {"who towed", "Osprey > Kestrel", "Halcyon > Kestrel", kStrong},
                           {"who was towed", "Osprey > Kestrel", "Osprey > Halcyon", kConflict},
                       });
}

// "Denied the transfers" names nobody: those who deny must have a part in what they deny.
TEST(MatchActors, ADenialThatNamesNobodyIsOfThoseWhoDeny) {
  auto denial = [](std::string_view denier) {
    ArticleBuilder a("en");
    a.Sentence(std::string(denier) + " denied the transfers.").Event("supply-arms", "transfers");
    return a.Denied().By(denier, Stance::kDeny).Build();
  };
  Article deed = Tell({"supply-arms", {"Arland"}, {"Borland"}});
  auto match = [&](std::string_view denier) {
    Collected c({denial(denier), deed});
    EXPECT_EQ(MatchActors(c.deeds[0], c.deeds[1]), MatchActors(c.deeds[1], c.deeds[0]));
    return MatchActors(c.deeds[0], c.deeds[1]);
  };
  EXPECT_EQ(match("Arland"), ActorMatch::kStrong);
  EXPECT_EQ(match("Oru"), ActorMatch::kStrong) << "Oru acts for Borland";
  EXPECT_EQ(match("Corland"), ActorMatch::kConflict);
  Collected silent({denial("Arland"), Tell({"supply-arms", {}, {}})});
  EXPECT_EQ(MatchActors(silent.deeds[0], silent.deeds[1]), ActorMatch::kOpen);
}

TEST(CollectDeeds, TurnsConversesRound) {
  Collected c({Tell({"host", {"Borland"}, {"Vel"}}), Tell({"visit", {"Vel"}, {"Borland"}}),
               Tell({"receive-arms", {"Arland"}, {"Borland"}}),
               Tell({"supply-arms", {"Borland"}, {"Arland"}})});
  ASSERT_EQ(c.deeds.size(), 4u);
  for (size_t i : {0u, 2u}) {
    EXPECT_EQ(c.deeds[i].concept_id, c.deeds[i + 1].concept_id);
    EXPECT_EQ(c.Names(c.deeds[i].doers), c.Names(c.deeds[i + 1].doers));
    EXPECT_EQ(c.Names(c.deeds[i].others), c.Names(c.deeds[i + 1].others));
    EXPECT_EQ(MatchActors(c.deeds[i], c.deeds[i + 1]), ActorMatch::kStrong);
  }
  EXPECT_EQ(c.deeds[0].concept_id, "visit");
  EXPECT_EQ(c.Names(c.deeds[0].doers), "Vel");
  EXPECT_EQ(c.deeds[2].concept_id, "supply-arms");
  EXPECT_EQ(c.Names(c.deeds[2].doers), "Borland");
}

TEST(CollectDeeds, ComparesKindsOfADeedUnderOneRoot) {
  auto root = [](std::string_view concept_id) {
    Collected c({Tell({concept_id, {"Vel"}, {}})});
    return c.deeds.empty() ? std::string("none") : std::string(c.deeds[0].root);
  };
  EXPECT_EQ(root("hold-talks"), root("meet"));
  EXPECT_EQ(root("bomb"), root("attack"));
  EXPECT_EQ(root("kill"), root("die"));  // who was killed has died
  EXPECT_EQ(root("find-body"), root("die"));
  EXPECT_NE(root("injure"), root("die"));
  EXPECT_NE(root("visit"), root("meet"));
  EXPECT_EQ(root("no-such-concept"), "none");
}

TEST(CollectDeeds, PutsAllOnOneSideWhereTheConceptIsSymmetric) {
  Collected c({Tell({"meet", {"Vel"}, {"Oru"}})});
  EXPECT_EQ(c.Names(c.deeds[0].doers), "Vel Oru");
  EXPECT_TRUE(c.deeds[0].others.empty());
}

TEST(CollectDeeds, TakesPlaceAndTheFirstTimeThatIsKnown) {
  ArticleBuilder a("en");
  a.Sentence("Vel visited Sunmere on Monday, or in 2031.").Event("visit", "visited").Agent("Vel");
  a.Place("Sunmere").On("on Monday", Weekday(1)).On("2031", Year(2031));
  a.Sentence("Dorn stayed at home.").Event("travel", "stayed").Agent("Dorn");
  Collected undated({a.Build()});
  ASSERT_EQ(undated.deeds.size(), 2u);
  EXPECT_EQ(undated.deeds[0].time, YearInterval(2031));  // Monday of no known week
  EXPECT_EQ(undated.deeds[0].place_country, "XB");
  EXPECT_FALSE(undated.deeds[1].dated);
  EXPECT_EQ(undated.deeds[1].place, kNoIndex);

  Collected dated({a.Published(DayInterval(2031, 5, 8)).Build()});
  EXPECT_EQ(dated.deeds[0].time, DayInterval(2031, 5, 5));
}

TEST(TimesConflict, OnlyWhereBothAreDatedAndApart) {
  auto deed = [](bool dated, TimeInterval time) {
    Deed d;
    d.dated = dated;
    d.time = time;
    return d;
  };
  Deed day = deed(true, DayInterval(2031, 5, 5)), year = deed(true, YearInterval(2031));
  Deed later = deed(true, DayInterval(2032, 1, 1)), undated = deed(false, {});
  EXPECT_FALSE(TimesConflict(day, year));
  EXPECT_TRUE(TimesConflict(day, later));
  EXPECT_TRUE(TimesConflict(year, later));
  EXPECT_FALSE(TimesConflict(undated, later));
  EXPECT_FALSE(TimesConflict(undated, undated));
}

TEST(SharedContext, CountsContentWordsOfTheSentenceAndTheNext) {
  ArticleBuilder a("en"), b("en");
  a.Sentence("Engineers repaired lighthouse windows.").Event("meet", "repaired");
  a.Sentence("Gulls watched.").Sentence("Paint peeled everywhere.");
  b.Sentence("Nobody watched the lighthouse.").Event("meet", "watched");
  b.Sentence("Its windows peeled.");
  Collected c({a.Build(), b.Build()});
  // lighthouse, windows, watched; the third sentence is too far away.
  EXPECT_EQ(SharedContext(c.deeds[0], c.deeds[1]), 3u);
  EXPECT_EQ(SharedContext(c.deeds[1], c.deeds[0]), 3u);
}

}  // namespace
}  // namespace riscontro
