// What the pieces of a time expression mean, and how the actions of a rule put them together.
//
// Every word of a class, every number and every result of a rule has a Meaning. A rule first
// joins those of its parts (points flow together field by field, numbers, units and directions
// are remembered), then its actions (actions.h) work on what was joined.
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
  bool firm = false;     // its context is a sure sign: it counts as if the words were its own
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
       must_be_closed = false, must_be_future = false, must_not_be_past = false,
       must_be_all = false, must_not_be_counted = false, must_be_open = false,
       must_not_govern = false, must_be_apart = false;
  // Where a verb tells it as past, the length counts from the last date told.
  bool later_if_past = false;
};

// Codes of the data files: units s min h d w mo q y dec cen …, parts MO MI AF EV NI …, seasons.
TimeUnit UnitOfCode(std::string_view code);
DayPart PartOfCode(std::string_view code);
Season SeasonOfCode(std::string_view code);
TimexModifier ModifierOfCode(std::string_view code);

// Joins the fields of the two; false where both tell the same field differently.
bool JoinPoints(TimePoint* into, const TimePoint& from);
void AddLength(TimeLength* into, const TimeLength& from, double factor = 1);
TimeLength LengthOf(double number, TimeUnit unit);

}  // namespace riscontro
