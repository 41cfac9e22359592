// What the pieces of a time expression mean, and how the actions of a rule put them together.
//
// Every word of a class, every number and every result of a rule has a Meaning. A rule first
// joins those of its parts (points flow together field by field, numbers, units and directions
// are remembered), then its actions work on what was joined:
//
//   action           needs                  gives
//   step             which, unit            the unit so far from the anchor: "last month"
//   which            which, point           the point before, after or around: "next Friday"
//   nth              ordinal or which, unit or weekday, point   "first week of 2021"
//   field=X          number                 the point's day, week, month, quarter, half, year …
//   length           number, unit           a length; lengths of parts add up
//   either_length    two numbers, unit       "two or three days"
//   steps_ago        number, unit           "December two years ago": the unit so many ago
//   half_more        length                 "and a half"
//   ago ahead        length                 the point so far from the publication (or the point)
//   earlier later    length                 the same from the last date told, or from the point
//   nth_span         which, length, point          "the first ten days of May"
//   back on around   length                 the span that ends, begins, lies at the anchor
//   range            two points             from the one to the other
//   since until      point or range         an open range
//   every            point, unit or length  a set; `times`: number is how often
//   mod=X            anything               a modifier (names of TIMEX3 in lower case)
//   decade century   number, ordinal        its first year
//   am pm            point with an hour     the half of the day
//   past to          minutes and hour       "twenty past eight", "ten to nine"
//   past_reference present_reference future_reference
//   anniversary      number or ordinal, event
//   narrative publication   point           what it is counted from
//   told_past told_future nearest           its direction
//   sum              two numbers            "twenty and four"
//   lend             point, in the context after it: its month and year are the point's too
//   hundreds         two numbers            "nineteen eighty-six": a hundred times the first
//   fiscal weekend bc strict part=X unit=X number=X
//   alone modern not_age closed future all –        checks: false makes the rule fail
//   nothing          –                      the words are taken, and no time is found in them
// An action that lacks what it needs makes the rule fail for these words.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyse/dates/grammar.h"
#include "document/timex.h"

namespace riscontro {

enum class MeaningKind : uint8_t {
  kGlue,  // no meaning of its own
  kNumber,
  kOrdinal,
  kWhich,  // last −1, this 0, next 1
  kUnit,
  kPoint,   // expression.start
  kLength,  // expression.length
  kWhole,   // range, span, set, reference
  kModifier,
  kEvent,  // expression.event
};

struct Meaning {
  bool nothing = false;  // no time, whatever the words look like: "l'ora locale"
  MeaningKind kind = MeaningKind::kGlue;
  double number = 0;
  int which = 0;
  TimeUnit unit = TimeUnit::kNone;
  bool vague = false;  // "several": how many is not told
  TimexModifier modifier = TimexModifier::kNone;
  TimeExpression expression;
  // Words of the point, or the two points, inside; 0, 0 = not known.
  uint32_t first_begin = 0, first_end = 0, second_begin = 0, second_end = 0;
  bool must_stand_alone = false, must_be_modern = false, must_not_be_age = false,
       must_be_closed = false, must_be_future = false, must_be_all = false;
};

// "mod=start" → an action; false when there is no such action.
bool ReadMeaningAction(std::string_view word, GrammarAction* action);

// Codes of the data files: units s min h d w mo q y dec cen …, parts MO MI AF EV NI …, seasons.
TimeUnit UnitOfCode(std::string_view code);
DayPart PartOfCode(std::string_view code);
Season SeasonOfCode(std::string_view code);
TimexModifier ModifierOfCode(std::string_view code);

// The parts of a rule joined in order, one call each.
class MeaningJoiner {
 public:
  // False when the part contradicts the others.
  bool Add(const Meaning& part, uint32_t begin_word, uint32_t end_word);
  // Whether what stands after the rule's words lends them what they lack; then, of what stands
  // there. To be called after all parts are added.
  static bool Lends(const GrammarRule& rule);
  void Lend(const Meaning& lender);
  // Runs the rule's actions; false when one does not apply.
  bool Finish(const GrammarRule& rule, Meaning* out);

 private:
  bool Run(GrammarAction action);
  bool Step();
  bool Which();
  bool Nth();
  bool Field(int field);
  bool Length();
  bool EitherLength();
  bool Shift(int sign, Anchor anchor);
  bool Span(Direction direction);
  bool Range();
  bool NightBetween();
  bool MonthRange();
  bool Open(bool end);
  bool Every();
  bool Century(int years);
  bool HalfDay(bool afternoon);
  bool Minutes(int sign);
  bool Anniversary();

  Meaning joined_;
  static constexpr int kMostPoints = 4;
  Meaning points_[kMostPoints];  // as they came, for ranges
  int number_of_points_ = 0;
  bool has_number_ = false, has_ordinal_ = false, has_which_ = false, has_unit_ = false;
  bool has_length_ = false, has_whole_ = false, has_event_ = false, has_modifier_ = false;
  double second_number_ = 0;
  int numbers_ = 0;
  Meaning lengths_[2];
  int number_of_lengths_ = 0;
};

// Joins the fields of the two; false where both tell the same field differently.
bool JoinPoints(TimePoint* into, const TimePoint& from);
void AddLength(TimeLength* into, const TimeLength& from, double factor = 1);
TimeLength LengthOf(double number, TimeUnit unit);

}  // namespace riscontro
