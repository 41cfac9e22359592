// The actions of rules: what they need of the parts joined, and what they make of them.
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
//   half_length      unit                   "half an hour"
//   ago ahead        length                 the point so far from the publication (or the point)
//   earlier later    length                 the same from the last date told, or from the point
//   nth_span         which, length, point          "the first ten days of May"
//   back on around   length                 the span that ends, begins, lies at the anchor
//   range            two points             from the one to the other
//   month_range      month, two days        "September 5-17, 1978"
//   night_between    part, point, or two    "the night between 14 and 15 April"
//   longest          two lengths            "two to three weeks"
//   since until      point or range         an open range
//   every            point, unit or length  a set; `times`: number is how often
//   mod=X            anything               a modifier: before after about start mid end by …
//   end_mod=X        point                  the same, of one end of a range: "from late 1989"
//   decade century millennium   number, ordinal   its first year
//   am pm            point with an hour     the half of the day
//   clock_digits     number                 "0730 GMT": hours and minutes
//   past to          minutes and hour       "twenty past eight", "ten to nine"
//   past_reference present_reference future_reference
//   anniversary      number or ordinal, event
//   narrative publication absolute   point  what it is counted from
//   open_day vague   –                      morning or evening is not said; how many is not said
//   told_past told_future nearest           its direction
//   sum              two numbers            "twenty and four"
//   lend             point, in the context after it: its month and year are the point's too
//   hundreds         two numbers            "nineteen eighty-six": a hundred times the first
//   side=-1 side=1   point                  what of it lies before, after the publication
//   fiscal weekend bc strict part=X unit=X number=X
//   firm             –                      the words of its context count as its own: "on Monday
//                                           12-year-old …" is no Monday the 12th
//   alone modern not_age closed open uncounted future not_past all
//                    –                      checks: false makes the rule fail
//   apart            –                      a check too: the parse has it count nothing
//   no_genitive      –                      a check too: no word in the genitive follows
//   later_if_past    a length ahead         in a past clause: from the last date told
//   nothing          –                      the words are taken, and no time is found in them
// An action that lacks what it needs makes the rule fail for these words. A new action is a
// function here and a line in the table of actions.cc.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyse/dates/meaning.h"

namespace riscontro {

// The parts of a rule, joined: what the actions work on.
struct PartsJoined {
  static constexpr int kMostPoints = 4;
  Meaning all;
  Meaning points[kMostPoints];  // as they came
  int point_count = 0;
  TimeLength lengths[2];
  int length_count = 0;
  int numbers = 0;
  double second_number = 0;
  bool has_number = false, has_ordinal = false, has_which = false, has_unit = false;
  bool has_length = false, has_whole = false, has_event = false, has_modifier = false;
};

// How the points of a rule are to be joined before an action that is about them.
enum class PointUse : uint8_t {
  kFlow,   // field by field into one
  kApart,  // each for itself: ranges
  kLend,   // and the one in the context after them gives them its month and year
};

struct MeaningAction {
  std::string_view name;
  bool (*run)(PartsJoined& in, int16_t argument) = nullptr;
  // Of what follows "name=": the number it stands for, negative when it is none; nullptr = digits.
  int (*read_argument)(std::string_view text) = nullptr;
  PointUse points = PointUse::kFlow;
};

// The action of GrammarAction::op.
const MeaningAction& ActionAt(uint8_t op);
// "mod=start" → an action; false when there is no such action.
bool ReadMeaningAction(std::string_view word, GrammarAction* action);

namespace actions {

// actions_points.cc
bool Step(PartsJoined& in);
bool Which(PartsJoined& in);
bool Nth(PartsJoined& in);
int FieldOfName(std::string_view name);
bool Field(PartsJoined& in, int field);
bool Century(PartsJoined& in, int years);
bool HalfDay(PartsJoined& in, bool afternoon);
bool Minutes(PartsJoined& in, int sign);
bool ClockDigits(PartsJoined& in);
bool Anniversary(PartsJoined& in);
// actions_spans.cc
bool LengthOfUnit(PartsJoined& in);
bool EitherLength(PartsJoined& in);
bool Shift(PartsJoined& in, int sign, Anchor anchor);
bool SpanAt(PartsJoined& in, Direction direction);
bool RangeOf(PartsJoined& in);
bool NightBetween(PartsJoined& in);
bool MonthRange(PartsJoined& in);
bool OpenRange(PartsJoined& in, bool end);
bool Every(PartsJoined& in);

}  // namespace actions
}  // namespace riscontro
