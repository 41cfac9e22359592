// Differences of value: each rule on a claim made by hand, and its nearest neighbour that is none.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "collate/findings/one_claim_test_util.h"

namespace riscontro {
namespace {

// The kinds of finding but for agreement, which is the business of findings_test.cc.
std::string Conflicts(const std::vector<Article>& articles) {
  std::string conflicts;
  std::istringstream kinds(KindsOf(articles));
  for (std::string kind; kinds >> kind;) {
    if (kind == "corroborated" || kind == "single-origin") continue;
    conflicts += (conflicts.empty() ? "" : " ") + kind;
  }
  return conflicts;
}

const TimeInterval kMonday = DayInterval(2031, 5, 5), kTuesday = DayInterval(2031, 5, 6);

TimeInterval Hour(const TimeInterval& day, int hour) {
  return {day.begin + hour * 3600, day.begin + hour * 3600 + 60};
}

ArticleBuilder At(TimeInterval published, std::string_view outlet = "Harbour Post") {
  ArticleBuilder a("en");
  a.Path(FormatInterval(published) + std::string(outlet)).Outlet(outlet).Published(published);
  return a;
}

// A report that `words` people died.
struct Toll {
  std::string words;
  double low, high;
  TimeInterval published = kMonday;
  std::string counted = "killed";
};
Article Tell(const Toll& toll) {
  ArticleBuilder a = At(toll.published, toll.words);
  a.Sentence("The wreck killed " + toll.words + " people.").Event("die", "killed");
  a.Count(toll.words, toll.low, toll.high, toll.counted);
  return a.Build();
}

struct TollCase {
  const char* what;
  std::vector<Toll> tolls;
  const char* kinds;
};

void ExpectKinds(const std::vector<TollCase>& cases) {
  for (const TollCase& c : cases) {
    std::vector<Article> articles;
    for (const Toll& toll : c.tolls) articles.push_back(Tell(toll));
    EXPECT_EQ(Conflicts(articles), c.kinds) << c.what;
    std::reverse(articles.begin(), articles.end());
    EXPECT_EQ(Conflicts(articles), c.kinds) << c.what << ", turned round";
  }
}

TEST(FindNumbers, FiguresConflictOnlyWhereTheyCannotBothHold) {
  const double kMany = INFINITY;
  ExpectKinds({
      {"about 700 is 705", {{"about 700", 630, 770}, {"705", 705, 705}}, ""},
      {"at least four is 5", {{"at least four", 4, kMany}, {"5", 5, 5}}, ""},
      {"more than 500 is not 502's enemy", {{"more than 500", 501, kMany}, {"502", 502, 502}}, ""},
      {"at least 600 is not 500",
       {{"at least 600", 600, kMany}, {"500", 500, 500}},
       "number-differs"},
      {"killed and missing are two things",
       {{"675", 675, 675}, {"866", 866, 866, kMonday, "missing"}},
       ""},
      {"what is counted is not known", {{"675", 675, 675, kMonday, ""}, {"866", 866, 866}}, ""},
  });
}

TEST(FindNumbers, AFigureThatChangesFromDayToDayIsAnUpdate) {
  ExpectKinds({
      {"two figures of one morning", {{"675", 675, 675}, {"866", 866, 866}}, "number-differs"},
      {"two figures of two days",
       {{"675", 675, 675}, {"866", 866, 866, kTuesday}},
       "number-updated"},
      {"two figures of unknown days", {{"675", 675, 675, {}}, {"866", 866, 866, {}}}, ""},
      {"within six hours",
       {{"675", 675, 675, Hour(kMonday, 8)}, {"866", 866, 866, Hour(kMonday, 13)}},
       "number-differs"},
      {"from morning to night",
       {{"675", 675, 675, Hour(kMonday, 8)}, {"866", 866, 866, Hour(kMonday, 20)}},
       "number-updated"},
  });
}

TEST(FindNumbers, AnUpdateIsToldFromTheEarlierToTheLater) {
  Finding f = Only(
      FindFindings(OneClaim({Tell({"866", 866, 866, kTuesday}), Tell({"675", 675, 675, kMonday})})),
      FindingKind::kNumberUpdated);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_EQ(f.sides[0].value, "675");
  EXPECT_EQ(f.sides[0].testimonies, std::vector<uint32_t>{1});
  EXPECT_EQ(f.sides[1].value, "866");
  EXPECT_NE(f.statement.find("675"), std::string::npos);
  EXPECT_NE(f.statement.find("866"), std::string::npos);
}

// A report of some day of the week has not surely come before one of Tuesday.
TEST(FindNumbers, FiguresGoInTheOrderInWhichTheyWereSurelyOut) {
  const TimeInterval some_day = {kMonday.begin, DayInterval(2031, 5, 9).end};
  const Finding f = Only(FindFindings(OneClaim({Tell({"1500", 1500, 1500, some_day}),
                                                Tell({"1500", 1500, 1500, DayInterval(2031, 5, 8)}),
                                                Tell({"1200", 1200, 1200, kTuesday})})),
                         FindingKind::kNumberUpdated);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_EQ(f.sides[0].testimonies, std::vector<uint32_t>{2});
}

TEST(FindNumbers, ATollThatRisesThreeTimesIsOneUpdate) {
  auto findings =
      FindFindings(OneClaim({Tell({"10", 10, 10, kMonday}), Tell({"20", 20, 20, kTuesday}),
                             Tell({"about 30", 27, 33, DayInterval(2031, 5, 7)})}));
  EXPECT_EQ(Kinds(findings), "number-updated");
  EXPECT_EQ(findings[0].sides.size(), 3u);
}

TEST(FindNumbers, OneReportThatCountsTwiceIsNoConflict) {
  ArticleBuilder a = At(kMonday);
  a.Sentence("The wreck killed 12 people.").Event("die", "killed").Count("12", 12, 12);
  a.Sentence("In the bow 3 of them died.").Event("die", "died").Count("3", 3, 3);
  EXPECT_EQ(Conflicts({a.Build()}), "");
  // Two figures in one clause are a breakdown.
  ArticleBuilder b = At(kMonday, "B");
  b.Sentence("The wreck killed 3 in the bow and 9 below.").Event("die", "killed");
  b.Count("3", 3, 3).Count("9", 9, 9);
  EXPECT_EQ(Conflicts({Tell({"12", 12, 12}), b.Build()}), "");
}

// "9 foreigners and 3 locals killed": the 3 end a list, and are some of the dead.
TEST(FindNumbers, TheEndOfAListIsNoToll) {
  auto listed = [](std::string_view between) {
    const std::string text = "9 foreigners" + std::string(between) + "3 locals killed";
    ArticleBuilder b = At(kMonday, "B");
    b.Sentence(text).Event("die", "killed").Count("9", 9, 9, "").Count("3", 3, 3);
    Article article = b.Build();
    article.events[0].quantities = {1};
    for (Quantity& q : article.quantities) {
      const size_t word = article.text.find_first_not_of(' ', q.span.end);
      q.counted = {uint32_t(word), uint32_t(article.text.find(' ', word))};
    }
    return article;
  };
  EXPECT_EQ(Conflicts({Tell({"12", 12, 12}), listed(" and ")}), "");
  EXPECT_EQ(Conflicts({Tell({"12", 12, 12}), listed(" watched on the quay; ")}), "number-differs");
}

// "10 Americans", "10 of the crew": some of the 12.
TEST(FindNumbers, AFigureOfSomeIsNoToll) {
  auto some = [](bool named, bool of) {
    ArticleBuilder b = At(kMonday, "B");
    b.Sentence("The wreck killed 10 Ruritanians aboard.").Event("die", "killed");
    b.Count("10", 10, 10);
    Article article = b.Build();
    const auto begin = uint32_t(article.text.find("Ruritanians"));
    const Span counted{begin, begin + 11}, aboard{begin + 12, begin + 18};
    article.quantities[0].counted = counted;
    if (named) article.names.push_back({counted, EntityType::kState, MentionForm::kDemonym, 0});
    if (of) article.quantities[0].of = aboard;
    return article;
  };
  EXPECT_EQ(Conflicts({Tell({"12", 12, 12}), some(false, false)}), "number-differs");
  EXPECT_EQ(Conflicts({Tell({"12", 12, 12}), some(true, false)}), "");
  EXPECT_EQ(Conflicts({Tell({"12", 12, 12}), some(false, true)}), "");
}

// Who tells both figures tells of two things, or of a change.
TEST(FindNumbers, AReportWithBothFiguresIsOnNoSide) {
  ArticleBuilder both = At(kMonday, "B");
  both.Sentence("The wreck killed 675, says one list.")
      .Event("die", "killed")
      .Count("675", 675, 675);
  both.Sentence("Another has it that 866 died.").Event("die", "died").Count("866", 866, 866);
  std::string kinds = Conflicts({Tell({"675", 675, 675}), both.Build()});
  EXPECT_EQ(kinds, "");
}

TEST(FindNumbers, ADeniedFigureIsNoFigure) {
  ArticleBuilder denied = At(kMonday, "B");
  denied.Sentence("Nobody says that it killed 900.").Event("die", "killed").Denied();
  denied.Count("900", 900, 900);
  std::string kinds = Conflicts({Tell({"12", 12, 12}), denied.Build()});
  EXPECT_EQ(kinds.find("number"), std::string::npos) << kinds;
}

TEST(FindNumbers, DurationsAreToldInRoundHours) {
  auto tell = [](std::string_view outlet, std::string_view words, double hours) {
    ArticleBuilder a = At(kMonday, outlet);
    a.Sentence("Vel met Oru for " + std::string(words) + ".").Event("meet", "met").Agent("Vel");
    a.Lasting(words, hours);
    return a.Build();
  };
  EXPECT_EQ(Conflicts({tell("A", "two hours", 2), tell("B", "130 minutes", 2.17)}), "");
  EXPECT_EQ(Conflicts({tell("A", "two hours", 2), tell("B", "five hours", 5)}), "number-differs");
}

// ---- Dates -------------------------------------------------------------------------------

Article Signed(std::string_view outlet, std::string_view words, const TimeExpression& when) {
  ArticleBuilder a = At(DayInterval(2025, 6, 5), outlet);
  a.Sentence("Vel and Oru signed it, " + std::string(words) + ".")
      .Event("sign-agreement", "signed");
  a.Agent("Vel").Agent("Oru").On(words, when);
  return a.Build();
}

TEST(FindDates, TimesConflictOnlyWhereTheyLieApart) {
  struct {
    const char *what, *kinds;
    Article a, b;
  } cases[] = {
      {"2023 and 19 June 2024", "date-differs", Signed("A", "2023", Year(2023)),
       Signed("B", "19 June 2024", Day(2024, 6, 19))},
      {"2024 and 19 June 2024", "", Signed("A", "2024", Year(2024)),
       Signed("B", "19 June 2024", Day(2024, 6, 19))},
      {"last year, told in 2025", "", Signed("A", "last year", Step(-1, TimeUnit::kYear)),
       Signed("B", "19 June 2024", Day(2024, 6, 19))},
      {"June and July", "date-differs", Signed("A", "June 2024", Day(2024, 6, 0)),
       Signed("B", "July 2024", Day(2024, 7, 0))},
      {"two days apart", "date-differs", Signed("A", "17 June 2024", Day(2024, 6, 17)),
       Signed("B", "19 June 2024", Day(2024, 6, 19))},
      {"the night between two days", "", Signed("A", "18 June 2024", Day(2024, 6, 18)),
       Signed("B", "19 June 2024", Day(2024, 6, 19))},
  };
  for (auto& c : cases) {
    EXPECT_EQ(Conflicts({c.a, c.b}), c.kinds) << c.what;
    EXPECT_EQ(Conflicts({c.b, c.a}), c.kinds) << c.what << ", turned round";
  }
}

TEST(FindDates, SidesShowBothDates) {
  Finding f = Only(FindFindings(OneClaim({Signed("A", "19 June 2024", Day(2024, 6, 19)),
                                          Signed("B", "2023", Year(2023))})),
                   FindingKind::kDateDiffers);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_EQ(f.sides[0].value, "2023");
  EXPECT_EQ(f.sides[0].testimonies, std::vector<uint32_t>{1});
  EXPECT_EQ(f.sides[1].value, "2024-06-19");
  EXPECT_FALSE(f.reason.empty());
}

TEST(FindDates, PlansAndDeedsThatHappenOftenHaveNoOneDate) {
  ArticleBuilder planned = At(DayInterval(2025, 6, 5), "B");
  planned.Sentence("Vel plans to sign in 2027.").Event("sign-agreement", "sign").Agent("Vel");
  planned.On("2027", Year(2027)).In(Modality::kPlanned);
  std::string kinds = Conflicts({Signed("A", "2023", Year(2023)), planned.Build()});
  EXPECT_EQ(kinds.find("date"), std::string::npos) << kinds;

  auto support = [](std::string_view words, const TimeExpression& when) {
    ArticleBuilder a = At(DayInterval(2025, 6, 5), words);
    a.Sentence("Arland supported Borland in " + std::string(words)).Event("support", "supported");
    a.Agent("Arland").Recipient("Borland").On(words, when);
    return a.Build();
  };
  EXPECT_EQ(Conflicts({support("2023", Year(2023)), support("2024", Year(2024))}), "");
}

// ---- Places and participants -------------------------------------------------------------

TEST(FindPlaces, PlacesConflictAcrossBorders) {
  auto met = [](std::string_view outlet, std::string_view place) {
    ArticleBuilder a = At(kMonday, outlet);
    a.Sentence("Vel met Oru in " + std::string(place) + ".").Event("meet", "met").Agent("Vel");
    a.Agent("Oru").Place(place);
    return a.Build();
  };
  EXPECT_EQ(Conflicts({met("A", "Cardal"), met("B", "Sunmere")}), "place-differs");
  EXPECT_EQ(Conflicts({met("A", "Cardal"), met("B", "Cardal")}), "");
  // A place and its state, or two places of which one may lie in the other.
  EXPECT_EQ(Conflicts({met("A", "Cardal"), met("B", "Arland")}), "");
  EXPECT_EQ(Conflicts({met("A", "Cardal"), met("B", "Brant")}), "");
}

// Somebody was killed here and somebody else there.
TEST(FindPlaces, DeedsOfOthersLieElsewhere) {
  auto met = [](std::string_view outlet, std::string_view who, std::string_view place) {
    ArticleBuilder a = At(kMonday, outlet);
    a.Sentence(std::string(who) + " met a crowd in " + std::string(place) + ".");
    a.Event("meet", "met").Agent(who).Place(place);
    return a.Build();
  };
  EXPECT_EQ(Conflicts({met("A", "Vel", "Cardal"), met("B", "Vel", "Sunmere")}), "place-differs");
  EXPECT_EQ(Conflicts({met("A", "Vel", "Cardal"), met("B", "Oru", "Sunmere")}), "");
}

TEST(FindParticipants, OnlyOneCanHaveDoneIt) {
  auto towed = [](std::string_view outlet, std::string_view ship) {
    ArticleBuilder a = At(kMonday, outlet);
    a.Sentence(std::string(ship) + " towed the Kestrel.").Event("tow", "towed").Agent(ship);
    a.Patient("Kestrel");
    return a.Build();
  };
  std::vector<Article> articles = {towed("A", "Osprey"), towed("B", "Halcyon")};
  EXPECT_EQ(Conflicts(articles), "participant-differs");
  EXPECT_EQ(Conflicts({towed("A", "Osprey"), towed("B", "Osprey")}), "");
  Finding f = Only(FindFindings(OneClaim(articles)), FindingKind::kParticipantDiffers);
  EXPECT_EQ(f.sides.size(), 2u);
  // Where many can do a thing, two doers are two doers.
  auto thanked = [](std::string_view who) {
    ArticleBuilder a = At(kMonday, who);
    a.Sentence(std::string(who) + " thanked Oru.").Event("thank", "thanked").Agent(who);
    return a.Patient("Oru").Build();
  };
  EXPECT_EQ(Conflicts({thanked("Vel"), thanked("Dorn")}), "");
}

}  // namespace
}  // namespace riscontro
