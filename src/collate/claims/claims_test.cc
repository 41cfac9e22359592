#include "collate/claims/claims.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "collate/article_builder_test_util.h"

namespace riscontro {
namespace {

const LanguageCode kUi("en");

// Claims of articles, `story_of[i]` being the story of article i; all are in one storyline, and
// every article is an origin of its own.
std::vector<Claim> Build(const std::vector<Article>& articles,
                         std::vector<StoryIndex> story_of = {}) {
  story_of.resize(articles.size());
  StoryTable stories;
  std::vector<Origin> origins;
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    while (stories.stories.size() <= story_of[i]) stories.stories.emplace_back();
    stories.stories[story_of[i]].articles.push_back(i);
    origins.push_back({"o-" + std::to_string(i), "", {i}});
  }
  stories.storylines.emplace_back();
  for (StoryIndex s = 0; s < stories.stories.size(); ++s)
    stories.storylines[0].stories.push_back(s);
  return BuildClaims(articles, MakeEntityTable(articles), stories, origins, kUi);
}

// "a b | c": the paths of each claim's testimonies.
std::string Show(const std::vector<Article>& articles, const std::vector<Claim>& claims) {
  std::string text;
  for (const Claim& claim : claims) {
    if (!text.empty()) text += " |";
    for (const Testimony& t : claim.testimonies) {
      text += (text.empty() ? "" : " ") + articles[t.article].path;
    }
  }
  return text;
}

ArticleBuilder At(std::string_view path, TimeInterval published = DayInterval(2031, 5, 7)) {
  ArticleBuilder a("en");
  a.Path(path).Published(published);
  return a;
}

ArticleBuilder Meeting(std::string_view path) {
  ArticleBuilder a = At(path);
  a.Sentence("Vel met Oru in Cardal on Tuesday.").Event("meet", "met").Agent("Vel").Agent("Oru");
  a.Place("Cardal").On("on Tuesday", Weekday(2));
  return a;
}

TEST(BuildClaims, OneDeedToldByTwoReportsIsOneClaim) {
  ArticleBuilder other = At("b");
  other.Sentence("Talks between Oru and Vel were held.").Event("hold-talks", "Talks");
  other.Agent("Oru").Agent("Vel");
  std::vector<Article> articles = {Meeting("a").Build(), other.Build()};
  std::vector<Claim> claims = Build(articles);
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(Show(articles, claims), "a b");
  EXPECT_EQ(claims[0].participants.size(), 2u);
  EXPECT_EQ(claims[0].stories, std::vector<StoryIndex>{0});
  EXPECT_FALSE(claims[0].statement.empty());
  const Testimony& first = claims[0].testimonies[0];
  EXPECT_EQ(first.time, DayInterval(2031, 5, 6));
  EXPECT_EQ(articles[0].Text(first.evidence.span), "Vel met Oru in Cardal on Tuesday.");
  EXPECT_NE(first.origin, claims[0].testimonies[1].origin);
  EXPECT_NE(first.place, kNoIndex);
}

TEST(BuildClaims, TwoVisitsOfDifferentYearsStayApart) {
  ArticleBuilder one = At("2031", DayInterval(2031, 5, 7)),
                 two = At("2032", DayInterval(2032, 5, 7));
  for (ArticleBuilder* a : {&one, &two}) {
    a->Sentence("Vel visited Sunmere yesterday.").Event("visit", "visited").Agent("Vel");
    a->Place("Sunmere").On("yesterday", Step(-1, TimeUnit::kDay));
  }
  std::vector<Article> articles = {one.Build(), two.Build()};
  EXPECT_EQ(Show(articles, Build(articles, {0, 1})), "2031 | 2032");
  EXPECT_EQ(Show(articles, Build(articles, {0, 0})), "2031 | 2032");
}

// Undated, told a year apart: two happenings, as far as anyone can tell.
TEST(BuildClaims, UndatedDeedsOfDifferentStoriesStayApart) {
  auto tell = [](std::string_view path, TimeInterval published) {
    ArticleBuilder a = At(path, published);
    a.Sentence("Vel visited Sunmere.").Event("visit", "visited").Agent("Vel").Place("Sunmere");
    return a.Build();
  };
  TimeInterval day = DayInterval(2031, 5, 7), year_after = DayInterval(2032, 5, 7);
  std::vector<Article> apart = {tell("a", day), tell("b", year_after)};
  EXPECT_EQ(Show(apart, Build(apart, {0, 1})), "a | b");
  std::vector<Article> together = {tell("a", day), tell("b", day)};
  EXPECT_EQ(Show(together, Build(together, {0, 0})), "a b");
}

// What findings/ will call date-differs must reach it as one claim.
TEST(BuildClaims, ADeedToldAlikeWithAnotherDateIsOneClaim) {
  auto tell = [](std::string_view path, std::string_view date, const TimeExpression& when) {
    ArticleBuilder a = At(path, DayInterval(2031, 9, 1));
    a.Sentence("Vel and Oru signed the mutual fisheries defence treaty in Cardal palace in " +
               std::string(date) + ".");
    a.Event("sign-agreement", "signed").Agent("Vel").Agent("Oru").On(date, when);
    return a.Build();
  };
  std::vector<Article> articles = {tell("a", "2029", Year(2029)),
                                   tell("b", "May 2030", Day(2030, 5, 0))};
  EXPECT_EQ(Show(articles, Build(articles, {0, 1})), "a b");
}

TEST(BuildClaims, DenialAndAffirmationOfOneDeedAreOneClaim) {
  ArticleBuilder affirmed = At("a"), denied = At("b");
  affirmed.Sentence("Arland sent arms to Borland, Corland said.").Event("supply-arms", "sent");
  affirmed.Agent("Arland").Recipient("Borland").By("Corland");
  denied.Sentence("Borland said it had received no arms from Arland.");
  denied.Event("receive-arms", "received")
      .Agent("Borland")
      .Patient("Arland")
      .Denied()
      .By("Borland");
  std::vector<Article> articles = {affirmed.Build(), denied.Build()};
  std::vector<Claim> claims = Build(articles);
  ASSERT_EQ(Show(articles, claims), "a b");
  EXPECT_EQ(claims[0].testimonies[0].polarity, Polarity::kAffirmed);
  EXPECT_EQ(claims[0].testimonies[1].polarity, Polarity::kDenied);
  EXPECT_EQ(claims[0].testimonies[0].speaker_text, "Corland");
  EXPECT_NE(claims[0].testimonies[0].speaker, claims[0].testimonies[1].speaker);
}

// What goes on through an affair is one claim in all its stories; what happens once is not.
TEST(BuildClaims, SuppliesOfDifferentStoriesAreOneClaim) {
  auto tell = [](std::string_view path, TimeInterval when) {
    ArticleBuilder a = At(path, when);
    a.Sentence("Arland arms Borland.").Event("supply-arms", "arms").Agent("Arland");
    return a.Recipient("Borland").Build();
  };
  std::vector<Article> articles = {tell("2031", DayInterval(2031, 5, 7)),
                                   tell("2032", DayInterval(2032, 5, 7))};
  EXPECT_EQ(Show(articles, Build(articles, {0, 1})), "2031 2032");
}

// A denial that names nobody is of the deed in which the denier has a part.
TEST(BuildClaims, ADenialGoesWithWhatItsSpeakerIsSaidToHaveDone) {
  ArticleBuilder two = At("a"), denial = At("b");
  two.Sentence("Arland armed Borland.").Event("supply-arms", "armed").Agent("Arland");
  two.Recipient("Borland");
  two.Sentence("Corland armed Halcyon.").Event("supply-arms", "armed").Agent("Corland");
  two.Recipient("Halcyon");
  denial.Sentence("Corland denied the transfers.").Event("supply-arms", "transfers").Denied();
  denial.By("Corland", Stance::kDeny);
  std::vector<Article> articles = {two.Build(), denial.Build()};
  for (const Claim& claim : Build(articles)) {
    bool corland = articles[0].events[claim.testimonies[0].event].sentence == 1;
    EXPECT_EQ(claim.testimonies.size(), corland ? 2u : 1u);
  }
}

// The dead of one ship are not those of another; those of one ship are one toll.
TEST(BuildClaims, TheVictimsOfADisasterGoWithIt) {
  auto tell = [](std::string_view path, std::string_view ship, std::string_view dead) {
    ArticleBuilder a = At(path);
    a.Sentence("The " + std::string(ship) + " sank.").Event("sink", "sank").Patient(ship);
    a.Sentence("At least " + std::string(dead) + " died.").Event("die", "died");
    return a.Count(dead, 20, 20).Build();
  };
  std::vector<Article> articles = {tell("a", "Osprey", "20"), tell("b", "Osprey", "30"),
                                   tell("c", "Kestrel", "40")};
  EXPECT_EQ(Show(articles, Build(articles, {0, 1, 2})), "a b | a b | c | c");
}

TEST(BuildClaims, DifferentActorsAreDifferentDeeds) {
  ArticleBuilder other = At("b");
  other.Sentence("Tamsin met Oru on Tuesday.").Event("meet", "met").Agent("Tamsin").Agent("Oru");
  other.On("on Tuesday", Weekday(2));
  std::vector<Article> articles = {Meeting("a").Build(), other.Build()};
  EXPECT_EQ(Show(articles, Build(articles)), "a | b");
}

TEST(BuildClaims, DifferentKindsOfDeedAreDifferentClaims) {
  ArticleBuilder other = At("b");
  other.Sentence("Vel phoned Oru on Tuesday.").Event("phone", "phoned").Agent("Vel").Agent("Oru");
  std::vector<Article> articles = {Meeting("a").Build(), other.Build()};
  EXPECT_EQ(Build(articles).size(), 2u);
}

TEST(BuildClaims, AVagueMentionJoinsTheClaimAFullOneOpened) {
  ArticleBuilder vague = At("0-vague");
  vague.Sentence("The meeting with Oru was cordial.").Event("meet", "meeting").Agent("Oru");
  std::vector<Article> articles = {vague.Build(), Meeting("a").Build(), Meeting("b").Build()};
  std::vector<Claim> claims = Build(articles);
  ASSERT_EQ(Show(articles, claims), "0-vague a b");
  EXPECT_EQ(claims[0].participants.size(), 2u);
}

TEST(BuildClaims, StatusAndFiguresAreCarriedOver) {
  ArticleBuilder a = At("a");
  a.Sentence("At first Halcyon denied that 40 died.").Event("die", "died").Denied();
  a.In(Phase::kInitially).Count("40", 40, 40).By("Halcyon");
  a.Sentence("Vel may travel soon.").Event("travel", "travel").Agent("Vel").In(Modality::kPossible);
  std::vector<Article> articles = {a.Build()};
  std::vector<Claim> claims = Build(articles);
  ASSERT_EQ(claims.size(), 2u);
  EXPECT_EQ(claims[0].testimonies[0].phase, Phase::kInitially);
  EXPECT_EQ(claims[0].testimonies[0].quantities, std::vector<uint32_t>{0});
  EXPECT_EQ(claims[1].testimonies[0].modality, Modality::kPossible);
  EXPECT_EQ(claims[1].testimonies[0].speaker, kNoIndex);
}

TEST(BuildClaims, EveryEventIsInOneClaimAndIdsAreUnique) {
  ArticleBuilder a = Meeting("a"), b = Meeting("b");
  a.Sentence("Vel visited Brant.").Event("visit", "visited").Agent("Vel").Place("Brant");
  b.Sentence("Dorn visited Sunmere.").Event("visit", "visited").Agent("Dorn").Place("Sunmere");
  b.Sentence("Oru thanked Vel.").Event("thank", "thanked").Agent("Oru").Patient("Vel");
  std::vector<Article> articles = {a.Build(), b.Build(), Meeting("c").Build()};
  std::multiset<std::pair<ArticleIndex, uint32_t>> events;
  std::set<std::string> ids;
  for (const Claim& claim : Build(articles)) {
    EXPECT_TRUE(ids.insert(claim.id).second) << claim.id;
    for (const Testimony& t : claim.testimonies) events.insert({t.article, t.event});
  }
  EXPECT_EQ(events, (std::multiset<std::pair<ArticleIndex, uint32_t>>{
                        {0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 2}, {2, 0}}));
  EXPECT_TRUE(Build({}).empty());
}

}  // namespace
}  // namespace riscontro
