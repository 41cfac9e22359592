#include "collate/findings/findings.h"

#include <gtest/gtest.h>

#include <set>

#include "collate/findings/one_claim_test_util.h"
#include "collate/findings/rules.h"

namespace riscontro {
namespace {

const TimeInterval kMonday = DayInterval(2031, 5, 5);

ArticleBuilder Met(std::string_view outlet, std::string_view speaker = "") {
  ArticleBuilder a("en");
  a.Path(outlet).Outlet(outlet).Published(kMonday);
  a.Sentence(speaker.empty() ? "Vel met Oru." : "Vel met Oru, said " + std::string(speaker) + ".");
  a.Event("meet", "met").Agent("Vel").Agent("Oru");
  if (!speaker.empty()) a.By(speaker);
  return a;
}

TEST(FindAgreement, CountsOriginsAndNotReports) {
  Article a = Met("A").Build(), b = Met("B").Build(), c = Met("C").Build();
  EXPECT_EQ(KindsOf({a, b}), "corroborated");
  EXPECT_EQ(KindsOf({a, b}, {0, 0}), "single-origin");
  EXPECT_EQ(KindsOf({a, b, c}, {0, 0, 1}), "corroborated");
  EXPECT_EQ(KindsOf({a}), "");
  Finding f = Only(FindFindings(OneClaim({a, b, c}, {0, 0, 1})), FindingKind::kCorroborated);
  EXPECT_EQ(f.origins, 2u);
  ASSERT_EQ(f.sides.size(), 1u);
  EXPECT_EQ(f.sides[0].testimonies, (std::vector<uint32_t>{0, 1, 2}));
}

// Two outlets that both quote one spokesman have heard it from one.
TEST(FindAgreement, OneSpeakerIsOneVoice) {
  EXPECT_EQ(KindsOf({Met("A", "Tamsin").Build(), Met("B", "Tamsin").Build()}), "");
  EXPECT_EQ(KindsOf({Met("A", "Tamsin").Build(), Met("B", "Dorn").Build()}), "corroborated");
  EXPECT_EQ(KindsOf({Met("A", "Tamsin").Build(), Met("B").Build()}), "corroborated");
}

TEST(FindAgreement, PlansAndDenialsDoNotCorroborate) {
  Article told = Met("A").Build();
  EXPECT_EQ(KindsOf({told, Met("B").In(Modality::kPlanned).Build()}), "");
  EXPECT_EQ(KindsOf({told, Met("B").In(Modality::kPossible).Build()}), "");
  EXPECT_EQ(KindsOf({told, Met("B").ToCome().Build()}), "");
}

// "The meeting" in passing reports nothing, unless it says when or how many.
TEST(FindAgreement, ABareMentionIsNoReport) {
  Article told = Met("A").Build();
  EXPECT_EQ(KindsOf({told, Met("B").Nominal().Build()}), "");
  ArticleBuilder dated = Met("B").Nominal();
  EXPECT_EQ(KindsOf({told, dated.On("Vel", Day(2031, 5, 4)).Build()}), "corroborated");
}

// A bare "people died" is told of any disaster: agreeing takes an actor, a day or a figure in
// common.
TEST(FindAgreement, TakesSomethingInCommonBesideTheConcept) {
  auto died = [](const char* outlet, double low, double high) {
    ArticleBuilder a("en");
    a.Path(outlet).Outlet(outlet).Published(kMonday).Sentence("Many people died.");
    a.Event("die", "died");
    if (high > 0) a.Count("Many", low, high, "people");
    return a.Build();
  };
  EXPECT_EQ(KindsOf({died("A", 700, 700), died("B", 630, 770)}), "corroborated");
  EXPECT_EQ(KindsOf({died("A", 700, 700), died("B", 0, 0)}), "");
  EXPECT_EQ(KindsOf({died("A", 0, 0), died("B", 0, 0)}), "");
}

// Of what is still to come, reports agree where they give figures: "it would be the third visit".
TEST(FindAgreement, WhatIsToComeIsCorroboratedWithFiguresAlone) {
  auto planned = [](std::string_view outlet) { return Met(outlet).In(Modality::kPlanned); };
  EXPECT_EQ(KindsOf({planned("A").Build(), planned("B").Build()}), "");
  auto third = [&](std::string_view outlet) { return planned(outlet).Count("Oru", 3, 3).Build(); };
  EXPECT_EQ(KindsOf({third("A"), third("B")}), "corroborated");
  EXPECT_EQ(KindsOf({third("A"), third("B")}, {0, 0}), "single-origin");
}

TEST(FindFindings, WeighContradictionsAboveAgreementAndManyAboveFew) {
  auto weight = [](std::vector<Article> articles, FindingKind kind) {
    return Only(FindFindings(OneClaim(std::move(articles))), kind).weight;
  };
  Article denied = Met("D", "Oru").Denied().Build();
  double two = weight({Met("A").Build(), Met("B").Build()}, FindingKind::kCorroborated);
  double three =
      weight({Met("A").Build(), Met("B").Build(), Met("C").Build()}, FindingKind::kCorroborated);
  double disputed = weight({Met("A").Build(), denied}, FindingKind::kDisputed);
  EXPECT_GT(three, two);
  EXPECT_GT(disputed, three);
}

TEST(FindFindings, AreOrderedByWeightWithUniqueIdsAndFullTexts) {
  auto toll = [](std::string_view words, double n) {
    ArticleBuilder a("en");
    a.Path(words).Published(kMonday);
    a.Sentence("It killed " + std::string(words) + " people in Cardal.").Event("die", "killed");
    a.Count(words, n, n);
    return a.Build();
  };
  Dossier d = OneClaim({toll("10", 10), toll("20", 20), toll("30", 30), toll("20", 20)});
  std::vector<Finding> findings = FindFindings(d);
  EXPECT_EQ(Kinds(findings), "number-differs number-differs number-differs corroborated");
  std::set<std::string> ids;
  double last = 1e9;
  for (const Finding& f : findings) {
    EXPECT_TRUE(ids.insert(f.id).second) << f.id;
    EXPECT_LE(f.weight, last);
    last = f.weight;
    EXPECT_FALSE(f.statement.empty());
    EXPECT_FALSE(f.reason.empty());
    EXPECT_NE(f.statement.find("the claim"), std::string::npos) << f.statement;
    EXPECT_EQ((f.statement + f.reason).find('{'), std::string::npos) << f.statement << f.reason;
    EXPECT_GT(f.confidence, 0.5);
    EXPECT_LT(f.confidence, 1.0);
    for (const Side& side : f.sides) {
      EXPECT_FALSE(side.value.empty());
      for (uint32_t t : side.testimonies) EXPECT_LT(t, d.claims[0].testimonies.size());
    }
  }
}

TEST(FindFindings, OfNothingAreNone) {
  EXPECT_TRUE(FindFindings({}).empty());
  Dossier d = OneClaim({Met("A").Build(), Met("B").Build()});
  d.claims[0].testimonies.clear();
  EXPECT_TRUE(FindFindings(d).empty());
}

TEST(ComparePublished, TakesWhatIsNearAsOneMoment) {
  auto at = [](TimeInterval when) { return Published{when, PublishedFrom::kMetadata, 1, "", {}}; };
  TimeInterval day = kMonday, next = DayInterval(2031, 5, 6);
  EXPECT_EQ(ComparePublished(at(day), at(next)), -1);
  EXPECT_EQ(ComparePublished(at(next), at(day)), 1);
  EXPECT_EQ(ComparePublished(at(day), at(day)), 0);
  EXPECT_EQ(ComparePublished(at(day), at(MonthInterval(2031, 5))), 0);
  EXPECT_EQ(ComparePublished(at({}), at(day)), 0);
  EXPECT_EQ(ComparePublished(at({day.begin, day.begin + 60}),
                             at({day.begin + kSameMoment, day.begin + kSameMoment + 60})),
            0);
}

}  // namespace
}  // namespace riscontro
