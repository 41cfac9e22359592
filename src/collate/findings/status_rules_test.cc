// Differences of status: each rule on a claim made by hand, and its nearest neighbour that is none.
#include <gtest/gtest.h>

#include "collate/findings/one_claim_test_util.h"

namespace riscontro {
namespace {

const TimeInterval kMonday = DayInterval(2031, 5, 5), kTuesday = DayInterval(2031, 5, 6);

ArticleBuilder At(TimeInterval published, std::string_view outlet) {
  ArticleBuilder a("en");
  a.Path(outlet).Outlet(outlet).Published(published);
  return a;
}

// Adds that Arland will arm, or armed, Borland on the day.
ArticleBuilder& ArmedOn(ArticleBuilder& a, const TimeInterval& day) {
  a.Sentence("Arland armed Borland then.");
  TimeExpression e;
  CivilDate date = CivilFromDays(DayOf(day.begin));
  e.start.anchor = Anchor::kAbsolute;
  e.start.year = int16_t(date.year), e.start.month = int8_t(date.month);
  e.start.day = int8_t(date.day);
  a.Event("supply-arms", "armed").Agent("Arland").Recipient("Borland").On("then", e);
  return a;
}

// Adds that Arland armed Borland, as somebody says.
ArticleBuilder& Armed(ArticleBuilder& a, std::string_view speaker = "") {
  if (speaker.empty())
    a.Sentence("Arland armed Borland.");
  else
    a.Sentence("Arland armed Borland, said " + std::string(speaker) + ".");
  a.Event("supply-arms", "armed").Agent("Arland").Recipient("Borland");
  if (!speaker.empty()) a.By(speaker);
  return a;
}

TEST(FindStatus, AffirmedByOneAndDeniedByAnotherIsDisputed) {
  ArticleBuilder a = At(kMonday, "A");
  Armed(a, "Corland");
  Armed(a, "Borland").Denied();
  auto findings = FindFindings(OneClaim({a.Build()}));
  EXPECT_EQ(Kinds(findings), "disputed");
  Finding f = Only(findings, FindingKind::kDisputed);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_NE(f.sides[0].value.find("Corland"), std::string::npos);
  EXPECT_NE(f.sides[1].value.find("Borland"), std::string::npos);
  EXPECT_EQ(f.sides[1].testimonies, std::vector<uint32_t>{1});
}

TEST(FindStatus, AReportAgainstADenialIsDisputed) {
  ArticleBuilder a = At(kMonday, "A"), b = At(kMonday, "B");
  Armed(a);
  Armed(b, "Borland").Denied();
  EXPECT_EQ(KindsOf({a.Build(), b.Build()}), "disputed");
}

TEST(FindStatus, DenialsAloneAreNoDispute) {
  ArticleBuilder a = At(kMonday, "A"), b = At(kMonday, "B");
  Armed(a, "Arland").Denied();
  Armed(b, "Borland").Denied();
  EXPECT_EQ(KindsOf({a.Build(), b.Build()}), "");
}

// "Could arm", denied: nobody has affirmed it.
TEST(FindStatus, AWarningAndADenialAreNoDispute) {
  ArticleBuilder a = At(kMonday, "A"), b = At(kMonday, "B");
  Armed(a, "Corland").In(Modality::kPossible);
  Armed(b, "Borland").Denied();
  EXPECT_EQ(KindsOf({a.Build(), b.Build()}), "");
}

// That Dorn's own people sent nothing denies nothing that Arland did for another.
TEST(FindStatus, ADenialMeetsOnlyWhatItDenies) {
  auto denied = [](std::string_view doer, std::string_view other) {
    ArticleBuilder b = At(kMonday, "B");
    b.Sentence(std::string(doer) + " armed " + std::string(other) + "? Never, said Tamsin.");
    b.Event("supply-arms", "armed").Agent(doer).Recipient(other).Denied().By("Tamsin");
    return b.Build();
  };
  ArticleBuilder a = At(kMonday, "A");
  Armed(a);
  EXPECT_EQ(KindsOf({a.Build(), denied("Arland", "Borland")}), "disputed");
  EXPECT_EQ(KindsOf({a.Build(), denied("Vel", "Borland")}), "disputed") << "Vel acts for Arland";
  EXPECT_EQ(KindsOf({a.Build(), denied("Corland", "Borland")}), "");
  EXPECT_EQ(KindsOf({a.Build(), denied("Arland", "Halcyon")}), "");
}

TEST(FindStatus, ADenialOfSomePatientsLeavesOthers) {
  auto report = [](std::string_view outlet, std::string_view patient, std::string_view denier) {
    ArticleBuilder b = At(kMonday, outlet);
    b.Sentence("The blast injured " + std::string(patient) + " , said " + std::string(denier));
    b.Event("injure", "injured").Patient(patient);
    if (!denier.empty()) b.Denied().By(denier);
    Article article = b.Build();
    const uint32_t begin = uint32_t(article.lemmas.size());
    article.lemmas += patient;
    for (Token& token : article.tokens) {
      if (article.Form(token) != patient) continue;
      token.upos = Upos::kNoun;
      token.lemma = {begin, uint32_t(article.lemmas.size())};
    }
    return article;
  };
  EXPECT_EQ(KindsOf({report("A", "drivers", ""), report("B", "drivers", "Tamsin")}), "disputed");
  EXPECT_EQ(KindsOf({report("A", "drivers", ""), report("B", "staff", "Tamsin")}), "");
}

TEST(FindStatus, DeniedAtFirstAndThenConfirmedHasChanged) {
  ArticleBuilder one_report = At(kMonday, "A");
  Armed(one_report, "Arland").Denied().In(Phase::kInitially);
  Armed(one_report, "Arland").In(Phase::kLater);
  EXPECT_EQ(KindsOf({one_report.Build()}), "status-changed");

  ArticleBuilder monday = At(kMonday, "A"), tuesday = At(kTuesday, "B");
  Armed(monday, "Arland").Denied();
  Armed(tuesday, "Arland");
  auto findings = FindFindings(OneClaim({monday.Build(), tuesday.Build()}));
  EXPECT_EQ(Kinds(findings).find("disputed"), std::string::npos);
  Finding f = Only(findings, FindingKind::kStatusChanged);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_EQ(f.sides[0].testimonies, std::vector<uint32_t>{0});
  EXPECT_EQ(f.sides[1].testimonies, std::vector<uint32_t>{1});
}

// The same voice, but who knows in which order.
TEST(FindStatus, OneVoiceOfTheSameDayHasNotChanged) {
  ArticleBuilder a = At(kMonday, "A"), b = At(kMonday, "B");
  Armed(a, "Arland").Denied();
  Armed(b, "Arland");
  std::string kinds = KindsOf({a.Build(), b.Build()});
  EXPECT_EQ(kinds.find("status-changed"), std::string::npos) << kinds;
  EXPECT_EQ(kinds.find("disputed"), std::string::npos) << kinds;
}

TEST(FindStatus, PlannedAndThenDoneIsFulfilled) {
  ArticleBuilder monday = At(kMonday, "A"), tuesday = At(kTuesday, "B");
  ArmedOn(monday, kTuesday).In(Modality::kPlanned);
  ArmedOn(tuesday, kTuesday);
  Finding f =
      Only(FindFindings(OneClaim({monday.Build(), tuesday.Build()})), FindingKind::kStatusChanged);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_EQ(f.sides[0].testimonies, std::vector<uint32_t>{0});
  EXPECT_NE(f.id.find("fulfilled"), std::string::npos);

  // Done on another day than was announced, or nobody says when: perhaps another deed.
  ArticleBuilder wednesday = At(kTuesday, "B"), undated = At(kTuesday, "B");
  ArmedOn(wednesday, kMonday);
  Armed(undated);
  EXPECT_EQ(KindsOf({monday.Build(), wednesday.Build()}), "");
  EXPECT_EQ(KindsOf({monday.Build(), undated.Build()}), "");
  // Planned after it was done is another deed; of the same day, who knows.
  ArticleBuilder again = At(kTuesday, "B"), done = At(kMonday, "A"), same = At(kTuesday, "C");
  Armed(again).In(Modality::kPlanned);
  Armed(done);
  Armed(same);
  EXPECT_EQ(KindsOf({again.Build(), done.Build()}), "");
  EXPECT_EQ(KindsOf({again.Build(), same.Build()}), "");
  // What somebody demanded or thought possible was not announced.
  ArticleBuilder demanded = At(kMonday, "A");
  Armed(demanded).In(Modality::kDemanded);
  EXPECT_EQ(KindsOf({demanded.Build(), tuesday.Build()}), "");
}

// A report whose body and whose questions and answers tell different things.
ArticleBuilder Body(Modality modality, std::string_view speaker = "") {
  ArticleBuilder a = At(kMonday, "A");
  Armed(a, speaker).In(modality);
  return a;
}
std::string KindsWith(ArticleBuilder body, BlockKind second) {
  return KindsOf({Armed(body.Block(second)).Build()});
}

TEST(FindStatus, BodyAgainstAnswerIsSelfContradiction) {
  EXPECT_EQ(KindsWith(Body(Modality::kPlanned), BlockKind::kAnswer), "self-contradiction");
  EXPECT_EQ(KindsWith(Body(Modality::kHappened), BlockKind::kAnswer), "");
  // A body that first plans and then tells is a narrative.
  EXPECT_EQ(KindsWith(Body(Modality::kPlanned), BlockKind::kParagraph), "");
  // Still to come is still to come, whoever says so; but only the report's own denial is its own.
  EXPECT_EQ(KindsWith(Body(Modality::kPlanned, "Tamsin"), BlockKind::kAnswer),
            "self-contradiction");
  EXPECT_EQ(KindsWith(Body(Modality::kHappened).Denied(), BlockKind::kAnswer),
            "self-contradiction");
  EXPECT_EQ(KindsWith(Body(Modality::kHappened, "Tamsin").Denied(), BlockKind::kAnswer),
            "disputed");
}

TEST(FindStatus, SelfContradictionNeedsTheSameDoersOnBothSides) {
  auto kinds = [](std::string_view denied_by, std::string_view told_by) {
    ArticleBuilder a = At(kMonday, "A");
    a.Sentence(std::string(denied_by) + " armed Borland .");
    a.Event("supply-arms", "armed").Agent(denied_by).Recipient("Borland").Denied();
    a.Block(BlockKind::kAnswer).Sentence(std::string(told_by) + " armed Borland .");
    ArticleBuilder& told = a.Event("supply-arms", "armed").Recipient("Borland");
    if (told_by != "They") told.Agent(told_by);
    return KindsOf({a.Build()});
  };
  EXPECT_EQ(kinds("Arland", "Arland"), "self-contradiction");
  EXPECT_EQ(kinds("Arland", "They"), "");
  EXPECT_EQ(kinds("Arland", "Corland"), "");
}

TEST(FindStatus, SelfContradictionShowsBothSentences) {
  ArticleBuilder a = Body(Modality::kPlanned);
  Armed(a.Block(BlockKind::kAnswer));
  Finding f = Only(FindFindings(OneClaim({a.Build()})), FindingKind::kSelfContradiction);
  ASSERT_EQ(f.sides.size(), 2u);
  EXPECT_EQ(f.sides[0].testimonies, std::vector<uint32_t>{0});
  EXPECT_EQ(f.sides[1].testimonies, std::vector<uint32_t>{1});
  EXPECT_EQ(f.origins, 1u);
}

}  // namespace
}  // namespace riscontro
