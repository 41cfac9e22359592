// Timelines and reports made here by hand.
#include "eval/timelines.h"

#include <gtest/gtest.h>

#include "eval/timelines_anchor.h"
#include "eval/timeml_run.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

TEST(Timelines, RowsAreEventsWithMentions) {
  auto events = ParseTimeline(
      "The Yard\n0\tXXXX-XX-XX\t12-3-hopes\n1\t2019-05-XX\t12-0-strike\t13-4-walk_out\t\n\n"
      "2\t2020-01-02\t12-5-re-opened\r\n",
      "yard.txt");
  ASSERT_TRUE(events.ok());
  ASSERT_EQ(events->size(), 3u);
  EXPECT_EQ((*events)[1].entity, "The Yard");
  EXPECT_EQ((*events)[1].date, "2019-05-XX");
  ASSERT_EQ((*events)[1].mentions.size(), 2u);
  EXPECT_EQ((*events)[1].mentions[1].document, "13");
  EXPECT_EQ((*events)[1].mentions[1].sentence, "4");
  EXPECT_EQ((*events)[1].mentions[1].word, "walk out");
  EXPECT_EQ((*events)[2].mentions[0].word, "re-opened");
}

TEST(Timelines, RefusesRowsWithoutMentions) {
  EXPECT_FALSE(ParseTimeline("The Yard\n1\t2019\n", "yard.txt").ok());
  EXPECT_FALSE(ParseTimeline("The Yard\nsoon\n", "yard.txt").ok());
  auto odd = ParseTimeline("The Yard\n1\t2019-05-01\tnothing\t12-3-\n", "yard.txt");
  ASSERT_TRUE(odd.ok());
  EXPECT_TRUE((*odd)[0].mentions.empty());
}

TEST(Timelines, MentionsAreFoundBySentenceAndWord) {
  auto d = ParseTimeml(
      "<TimeML><DOCID>12</DOCID><TEXT><s id=\"0\">A restrike and a strike , then <EVENT "
      "eid=\"e1\">walk out</EVENT> .</s><s id=\"1\">A strike .</s></TEXT></TimeML>",
      "d.tml");
  ASSERT_TRUE(d.ok());
  auto find = [&](const char* document, const char* sentence, const char* word) {
    return FindMention(*d, {document, sentence, word});
  };
  EXPECT_EQ(find("12", "0", "strike")->In(d->text), "strike");
  EXPECT_EQ(find("12", "0", "strike")->begin, 17u);  // not in "restrike"
  EXPECT_EQ(find("12", "0", "walk out")->In(d->text), "walk out");
  EXPECT_GT(find("12", "1", "strike")->begin, find("12", "0", "walk out")->end);
  EXPECT_EQ(find("13", "0", "strike"), std::nullopt);
  EXPECT_EQ(find("12", "2", "strike"), std::nullopt);
  EXPECT_EQ(find("12", "1", "walk out"), std::nullopt);
}

TEST(Timelines, RightIsWithinTheGoldDate) {
  EXPECT_TRUE(IsRightDate(DayInterval(2019, 5, 6), "2019-05-06"));
  EXPECT_TRUE(IsRightDate(DayInterval(2019, 5, 6), "2019-05-XX"));
  EXPECT_TRUE(IsRightDate(MonthInterval(2019, 5), "2019-XX-XX"));
  EXPECT_FALSE(IsRightDate(DayInterval(2019, 5, 7), "2019-05-06"));
  EXPECT_FALSE(IsRightDate(MonthInterval(2019, 5), "2019-05-06"));
  EXPECT_FALSE(IsRightDate(YearInterval(2018), "2019-XX-XX"));
  EXPECT_FALSE(IsRightDate({}, "2019-05-06"));
  EXPECT_FALSE(IsRightDate(DayInterval(2019, 5, 6), "XXXX-XX-XX"));
}

class TimelinesAnchor : public ::testing::Test {
 protected:
  // The date of the n-th place of a word in a report published on 6 June 2019.
  EventDate DateOf(const std::string& text, const std::string& word, int n = 0) {
    static const TimexReader reader;
    const Article article =
        reader.Read(text, BlocksOf(text), LanguageCode("en"), DayInterval(2019, 6, 6));
    size_t at = text.find(word);
    for (; n > 0; --n) at = text.find(word, at + 1);
    EXPECT_NE(at, std::string::npos) << word;
    return DateOfEvent(article, {uint32_t(at), uint32_t(at + word.size())});
  }
};

TEST_F(TimelinesAnchor, TheDateOfItsClause) {
  const std::string text =
      "Harbour closed\n\nThe port opened the new pier on 3 May 2019, after the ministry had paid "
      "the builders in March 2018.";
  EXPECT_EQ(DateOf(text, "opened").interval, DayInterval(2019, 5, 3));
  EXPECT_EQ(DateOf(text, "opened").by, DatedBy::kClause);
  EXPECT_EQ(DateOf(text, "paid").interval, MonthInterval(2018, 3));
}

TEST_F(TimelinesAnchor, WhatIsSaidIsNotDatedByTheSaying) {
  const std::string text = "The mayor said on 3 May 2019 that the workers built a second pier.";
  EXPECT_EQ(DateOf(text, "said").interval, DayInterval(2019, 5, 3));
  EXPECT_NE(DateOf(text, "built").by, DatedBy::kClause);
}

TEST_F(TimelinesAnchor, WithoutADateItIsTheDayOfPublication) {
  const EventDate date = DateOf("The mayor opened the pier.", "opened");
  EXPECT_EQ(date.interval, DayInterval(2019, 6, 6));
  EXPECT_EQ(date.by, DatedBy::kPublication);
}

TEST_F(TimelinesAnchor, OrTheDayThatTheLeadTellsOf) {
  const std::string tail = "\n\nThe minister praised the builders.";
  EXPECT_EQ(
      DateOf("New pier\n\nThe mayor opened the pier on 3 June 2019." + tail, "praised").interval,
      DayInterval(2019, 6, 3));
  // Long ago: the report is about something else.
  EXPECT_EQ(
      DateOf("New pier\n\nThe mayor opened the pier on 3 May 2018." + tail, "praised").interval,
      DayInterval(2019, 6, 6));
}

TEST_F(TimelinesAnchor, TheSameWordElsewhere) {
  const std::string text =
      "The town waits for the parade.\n\nNobody knows the cost.\n\nThe parade will take place on "
      "9 August 2019.";
  EXPECT_EQ(DateOf(text, "parade").interval, DayInterval(2019, 8, 9));
  EXPECT_EQ(DateOf(text, "parade").by, DatedBy::kSameWord);
  EXPECT_EQ(DateOf(text, "knows").by, DatedBy::kPublication);
}

TEST(TimelinesDates, ToldNarrowAndEarlyAreBetter) {
  const EventDate told{DayInterval(2019, 5, 3), DatedBy::kClause, 0};
  const EventDate month{MonthInterval(2019, 5), DatedBy::kClause, 0};
  const EventDate published{DayInterval(2019, 6, 6), DatedBy::kPublication, kNoIndex};
  const EventDate inside{DayInterval(2019, 5, 9), DatedBy::kPublication, kNoIndex};
  EXPECT_TRUE(IsBetterDate(told, published));
  EXPECT_FALSE(IsBetterDate(published, told));
  EXPECT_TRUE(IsBetterDate(told, month));
  EXPECT_FALSE(IsBetterDate(month, told));
  EXPECT_TRUE(IsBetterDate(inside, month));  // the month is told, the day is known
  EXPECT_TRUE(IsBetterDate(inside, published));
  EXPECT_FALSE(IsBetterDate(told, told));
}

}  // namespace
}  // namespace riscontro
