// The acceptance list of the trunk, on five real reports that are not part of the project: they
// lie in ../shared/seeds where a developer has them.
#include <gtest/gtest.h>

#include <cstdio>

#include "run_test_util.h"

namespace riscontro {
namespace {

class Seeds : public testing::Test {
 protected:
  static const WholeRun* run() {
    static const WholeRun* run = [] {
      std::string folder = std::string(RISCONTRO_SOURCE_DIR) + "/../shared/seeds";
      return std::filesystem::is_directory(folder) ? new WholeRun({folder}, "it") : nullptr;
    }();
    return run;
  }
  void SetUp() override {
    if (run() != nullptr) return;
    std::puts("SKIPPED LOUDLY: ../shared/seeds is not here, so the real reports are not checked");
    GTEST_SKIP();
  }
  static std::string Day(const char* prefix) {
    const Published& p = run()->Find(prefix)->published;
    return FormatInterval(p.interval);
  }
};

TEST_F(Seeds, EveryReportIsRead) {
  EXPECT_EQ(run()->errors, std::vector<std::string>{});
  EXPECT_EQ(run()->dossier.articles.size(), 5u);
}

TEST_F(Seeds, ThreeStoriesInOneStoryline) {
  EXPECT_EQ(run()->dossier.stories.size(), 3u);
  EXPECT_EQ(run()->dossier.storylines.size(), 1u);
  EXPECT_EQ(run()->StoryOf("001"), run()->StoryOf("004"));
  EXPECT_EQ(run()->StoryOf("000"), run()->StoryOf("002"));
  EXPECT_NE(run()->StoryOf("003"), run()->StoryOf("000"));
  EXPECT_NE(run()->StoryOf("003"), run()->StoryOf("001"));
}

TEST_F(Seeds, OnlyTheRetellingsAreLinked) {
  std::set<std::set<std::string>> linked;
  for (const Reuse& r : run()->dossier.reuse) {
    if (r.kind == ReuseKind::kSharedQuotation) continue;
    linked.insert({WholeRun::Name(run()->dossier.articles[r.from]).substr(0, 3),
                   WholeRun::Name(run()->dossier.articles[r.to]).substr(0, 3)});
    EXPECT_GE(r.aligned.size(), 3u);
  }
  EXPECT_EQ(linked, (std::set<std::set<std::string>>{{"000", "002"}}));
}

TEST_F(Seeds, PublicationIsReadOrInferredWithItsReason) {
  const Published& given = run()->Find("003")->published;
  EXPECT_EQ(given.from, PublishedFrom::kDateline);
  EXPECT_EQ(FormatInstant(given.interval.begin), "2025-06-05T06:50:00Z");
  for (const char* prefix : {"000", "001", "002", "004"}) {
    const Published& p = run()->Find(prefix)->published;
    EXPECT_EQ(p.from, PublishedFrom::kInferred) << prefix;
    EXPECT_NE(p.reason, "") << prefix;
  }
  EXPECT_TRUE(Day("000").starts_with("2025-09-0")) << Day("000");
  EXPECT_TRUE(Day("002").starts_with("2025-09-0")) << Day("002");
  EXPECT_TRUE(Day("001").starts_with("2024-06-")) << Day("001");
  EXPECT_TRUE(Day("004").starts_with("2024-06-")) << Day("004");
}

TEST_F(Seeds, TheTreatyHasTwoDates) {
  auto found = run()->FindAll(FindingKind::kDateDiffers, {"sign-agreement"}, {"002", "003", "000"});
  ASSERT_EQ(found.size(), 1u) << run()->Listing();
  ASSERT_EQ(found[0]->sides.size(), 2u);
  EXPECT_EQ(run()->Files(*found[0], found[0]->sides[0]).size(), 1u);  // 2023: 002 alone
  EXPECT_TRUE(run()->Files(*found[0], found[0]->sides[0]).begin()->starts_with("002"));
}

TEST_F(Seeds, ArmsTransfersAreDisputed) {
  auto found = run()->FindAll(FindingKind::kDisputed, {"supply-arms"}, {"001"});
  ASSERT_GE(found.size(), 1u) << run()->Listing();
  std::string sides = found[0]->sides[0].value + " / " + found[0]->sides[1].value;
  EXPECT_NE(sides.find("Corea del Nord"), std::string::npos) << sides;
}

TEST_F(Seeds, TroopsInKurskFirstDeniedThenAcknowledged) {
  auto found =
      run()->FindAll(FindingKind::kStatusChanged, {"deploy-troops"}, {"000", "002", "003"});
  EXPECT_GE(found.size(), 1u) << run()->Listing();
}

TEST_F(Seeds, TheQuestionsContradictTheBody) {
  auto found =
      run()->FindAll(FindingKind::kSelfContradiction, {"visit", "meet", "travel"}, {"000"});
  EXPECT_GE(found.size(), 1u) << run()->Listing();
}

TEST_F(Seeds, TheFirstVisitIn24YearsIsCorroborated) {
  auto found = run()->FindAll(FindingKind::kCorroborated, {"visit"}, {"001", "004"});
  ASSERT_GE(found.size(), 1u) << run()->Listing();
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [](const Finding* f) {
    return f->sides[0].value.find("24 anni") != std::string::npos;
  })) << run()->Listing();
}

TEST_F(Seeds, WhatTheRetellingsShareIsOneOrigin) {
  EXPECT_GE(
      run()->FindAll(FindingKind::kSingleOrigin, {"meet", "hold-talks"}, {"000", "002"}).size(), 1u)
      << run()->Listing();
  EXPECT_GE(run()->FindAll(FindingKind::kSingleOrigin, {"invite"}, {"000", "002"}).size(), 1u);
  EXPECT_GE(run()->FindAll(FindingKind::kSingleOrigin, {"visit", "travel"}, {"000", "002"}).size(),
            1u);
}

TEST_F(Seeds, FiguresAreIntervals) {
  struct Case {
    const char* file;
    const char* text;
    double low, high;
  };
  for (const Case& c : {Case{"000", "500", 450, 550},
                        {"000", "due dozzine", 20, 28},
                        {"000", "quattro", 4, 1e308},
                        {"004", "200 mila", 180000, 220000}}) {
    const Article& a = *run()->Find(c.file);
    bool found = std::any_of(a.quantities.begin(), a.quantities.end(), [&](const Quantity& q) {
      return a.Text(q.number).find(c.text) != std::string::npos && q.low >= c.low &&
             q.high >= c.low;
    });
    EXPECT_TRUE(found) << c.file << " " << c.text;
  }
  const Article& a = *run()->Find("000");
  EXPECT_TRUE(std::any_of(a.dates.begin(), a.dates.end(), [](const Date& d) {
    return d.expression.start.anchor == Anchor::kEvent && d.value.starts_with("2025");
  })) << "80th anniversary";
}

TEST_F(Seeds, OnePersonInTwoScripts) {
  auto entity_of = [&](const std::string& alias) -> std::string {
    for (const Entity& e : run()->dossier.entities) {
      if (std::find(e.aliases.begin(), e.aliases.end(), alias) != e.aliases.end()) return e.id;
    }
    return "none: " + alias;
  };
  EXPECT_EQ(entity_of("Кім Чен Ин"), entity_of("Kim Jong Un"));
  EXPECT_EQ(entity_of("Kim Jong-un"), entity_of("Kim Jong Un"));
  EXPECT_EQ(entity_of("Шойгу"), entity_of("Sergei Shoigu"));
}

TEST_F(Seeds, NotesAndInvitationsAreNotNews) {
  auto kind_of = [&](const char* file, const char* text) {
    const Article& a = *run()->Find(file);
    size_t at = a.text.rfind(text);
    for (const Block& b : a.blocks) {
      if (b.span.Contains(uint32_t(at))) return b.kind;
    }
    return BlockKind::kBoilerplate;  // left out of the blocks altogether
  };
  EXPECT_EQ(kind_of("001", "nativo di Roma"), BlockKind::kBoilerplate);
  EXPECT_EQ(kind_of("002", "LEGGI:"), BlockKind::kBoilerplate);
}

}  // namespace
}  // namespace riscontro
