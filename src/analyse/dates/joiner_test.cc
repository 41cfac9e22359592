#include "analyse/dates/joiner.h"

#include <gtest/gtest.h>

#include <functional>
#include <optional>

#include "base/table.h"

namespace riscontro {
namespace {

Meaning Of(MeaningKind kind) {
  Meaning m;
  m.kind = kind;
  return m;
}
Meaning Number(double n, MeaningKind kind = MeaningKind::kNumber) {
  Meaning m = Of(kind);
  m.number = n;
  return m;
}
Meaning Unit(TimeUnit unit) {
  Meaning m = Of(MeaningKind::kUnit);
  m.unit = unit;
  return m;
}
Meaning Which(int which) {
  Meaning m = Of(MeaningKind::kWhich);
  m.which = which;
  return m;
}
Meaning Point(const std::function<void(TimePoint&)>& set) {
  Meaning m = Of(MeaningKind::kPoint);
  set(m.expression.start);
  return m;
}
Meaning Modifier(TimexModifier modifier) {
  Meaning m = Of(MeaningKind::kModifier);
  m.modifier = modifier;
  return m;
}

// What the actions make of the parts; nullopt where they do not apply.
std::optional<Meaning> Join(const std::vector<Meaning>& parts, std::string_view actions) {
  GrammarRule rule;
  for (std::string_view word : SplitList(actions, ' ')) {
    rule.actions.emplace_back();
    EXPECT_TRUE(ReadMeaningAction(word, &rule.actions.back())) << word;
  }
  MeaningJoiner joiner;
  uint32_t word = 0;
  for (const Meaning& part : parts) {
    if (!joiner.Add(part, word, word + 1)) return std::nullopt;
    ++word;
  }
  Meaning out;
  if (!joiner.Finish(rule, &out)) return std::nullopt;
  return out;
}

const Meaning kMay = Point([](TimePoint& p) { p.month = 5; });
const Meaning kThird = Point([](TimePoint& p) { p.day = 3; });
const Meaning kFriday = Point([](TimePoint& p) { p.weekday = 5; });
const Meaning kYear2024 = Point([](TimePoint& p) { p.year = 2024, p.anchor = Anchor::kAbsolute; });
const Meaning kSeven = Point([](TimePoint& p) { p.hour = 7, p.half_day_open = true; });

TEST(Joiner, PointsFlowTogetherFieldByField) {
  std::optional<Meaning> m = Join({kThird, kMay, kYear2024}, "");
  ASSERT_TRUE(m);
  EXPECT_EQ(m->kind, MeaningKind::kPoint);
  const TimePoint& p = m->expression.start;
  EXPECT_EQ(std::tuple(p.year, p.month, p.day, p.anchor),
            std::tuple(2024, 5, 3, Anchor::kAbsolute));
}

TEST(Joiner, PointsThatContradictAreNone) {
  EXPECT_FALSE(Join({kMay, Point([](TimePoint& p) { p.month = 6; })}, ""));
  EXPECT_TRUE(Join({kMay, kMay}, ""));
}

TEST(Joiner, StepsAndDirections) {
  std::optional<Meaning> last_week = Join({Which(-1), Unit(TimeUnit::kWeek)}, "step");
  ASSERT_TRUE(last_week);
  EXPECT_EQ(last_week->expression.start.step, -1);
  EXPECT_EQ(last_week->expression.start.unit, TimeUnit::kWeek);
  std::optional<Meaning> next_friday = Join({Which(1), kFriday}, "which");
  ASSERT_TRUE(next_friday);
  EXPECT_EQ(next_friday->expression.start.direction, Direction::kFuture);
  EXPECT_TRUE(next_friday->expression.start.strict);
  EXPECT_FALSE(Join({Which(1)}, "step"));
  EXPECT_FALSE(Join({Which(1), kYear2024}, "which"));
}

TEST(Joiner, LengthsAddUp) {
  std::optional<Meaning> two_years = Join({Number(2), Unit(TimeUnit::kYear)}, "length");
  std::optional<Meaning> three_months = Join({Number(3), Unit(TimeUnit::kMonth)}, "length");
  ASSERT_TRUE(two_years && three_months);
  std::optional<Meaning> both = Join({*two_years, *three_months}, "");
  ASSERT_TRUE(both);
  EXPECT_EQ(both->kind, MeaningKind::kLength);
  EXPECT_EQ(both->expression.length.years, 2);
  EXPECT_EQ(both->expression.length.months, 3);
  std::optional<Meaning> ago = Join({*both}, "ago");
  ASSERT_TRUE(ago);
  EXPECT_EQ(ago->kind, MeaningKind::kPoint);
  EXPECT_EQ(ago->expression.start.shift_sign, -1);
  EXPECT_FALSE(Join({Number(0), Unit(TimeUnit::kYear)}, "length"));
  EXPECT_FALSE(Join({Number(2)}, "length"));
}

TEST(Joiner, RangesKeepTheirEndsApart) {
  std::optional<Meaning> m =
      Join({kThird, Point([](TimePoint& p) { p.day = 5, p.month = 6; })}, "range");
  ASSERT_TRUE(m);
  EXPECT_EQ(m->expression.shape, TimeShape::kRange);
  EXPECT_EQ(m->expression.start.day, 3);
  EXPECT_EQ(m->expression.start.month, 0);
  EXPECT_EQ(m->expression.end.day, 5);
  EXPECT_EQ(m->expression.end.month, 6);
  const Meaning before = Point([](TimePoint& p) { p.year = 2020; });
  EXPECT_FALSE(Join({kYear2024, before}, "range"));
  EXPECT_FALSE(Join({kYear2024}, "range"));
}

TEST(Joiner, AModifierOfAPointThatHasOneLeavesThatToThePoint) {
  std::optional<Meaning> end = Join({Modifier(TimexModifier::kEnd), kMay}, "");
  ASSERT_TRUE(end);
  EXPECT_EQ(end->modifier, TimexModifier::kEnd);
  std::optional<Meaning> by = Join({Modifier(TimexModifier::kOnOrBefore), *end}, "");
  ASSERT_TRUE(by);
  EXPECT_EQ(by->modifier, TimexModifier::kOnOrBefore);
  EXPECT_EQ(by->expression.start.modifier, TimexModifier::kEnd);
}

TEST(Joiner, HalvesOfTheDay) {
  EXPECT_EQ(Join({kSeven}, "pm")->expression.start.hour, 19);
  EXPECT_EQ(Join({kSeven}, "am")->expression.start.hour, 7);
  EXPECT_FALSE(Join({kSeven}, "pm")->expression.start.half_day_open);
  const Meaning evening = Point([](TimePoint& p) { p.part = DayPart::kEvening; });
  EXPECT_EQ(Join({kSeven, evening}, "")->expression.start.hour, 19);
  EXPECT_EQ(Join({Number(20), kSeven}, "to")->expression.start.minute, 40);
  EXPECT_EQ(Join({Number(20), kSeven}, "to")->expression.start.hour, 6);
  EXPECT_FALSE(Join({Number(61), kSeven}, "past"));
}

TEST(Joiner, WhatComesAfterLends) {
  GrammarRule rule;
  rule.actions.emplace_back();
  ASSERT_TRUE(ReadMeaningAction("lend", &rule.actions.back()));
  ASSERT_TRUE(MeaningJoiner::Lends(rule));
  MeaningJoiner joiner;
  ASSERT_TRUE(joiner.Add(kThird, 0, 1));
  joiner.Lend(*Join({kMay, kYear2024}, ""));
  Meaning out;
  ASSERT_TRUE(joiner.Finish(rule, &out));
  EXPECT_EQ(out.expression.start.month, 5);
  EXPECT_EQ(out.expression.start.year, 2024);
  EXPECT_EQ(out.expression.start.day, 3);
}

TEST(Joiner, WhatOfAPeriodIsMeantIsKept) {
  const Meaning later = Point([](TimePoint& p) { p.side = 1; });
  const Meaning year = Point([](TimePoint& p) { p.year = 2024; });
  EXPECT_EQ(Join({later}, "")->expression.start.side, 1);
  EXPECT_EQ(Join({year, later}, "")->expression.start.side, 1);
  EXPECT_EQ(Join({year}, "side=-1")->expression.start.side, -1);
}

TEST(Joiner, FieldsOutsideTheirBoundsAreNone) {
  EXPECT_TRUE(Join({Number(53)}, "field=week"));
  EXPECT_FALSE(Join({Number(54)}, "field=week"));
  EXPECT_FALSE(Join({Number(5)}, "field=quarter"));
  EXPECT_FALSE(Join({Number(2.5)}, "field=day"));
  EXPECT_EQ(Join({Number(98)}, "field=short_year")->expression.start.year, 1998);
  EXPECT_EQ(Join({Number(24)}, "field=short_year")->expression.start.year, 2024);
  EXPECT_EQ(Join({Number(19), Number(86)}, "hundreds field=year")->expression.start.year, 1986);
}

}  // namespace
}  // namespace riscontro
