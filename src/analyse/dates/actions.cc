#include "analyse/dates/actions.h"

#include <charconv>
#include <iterator>
#include <utility>

namespace riscontro {
namespace {

// Codes of which the first means none.
template <typename T>
int Argument(T value) {
  return int(value) > 0 ? int(value) : -1;
}
int PartArgument(std::string_view text) {
  return Argument(PartOfCode(text));
}
int UnitArgument(std::string_view text) {
  return Argument(UnitOfCode(text));
}
int ModifierArgument(std::string_view text) {
  return Argument(ModifierOfCode(text));
}

bool Reference(PartsJoined& in, Direction direction) {
  in.all.expression.shape = TimeShape::kReference;
  in.all.expression.direction = direction;
  return in.has_whole = true;
}

bool Told(PartsJoined& in, Direction direction) {
  in.all.expression.start.direction = direction;
  in.all.expression.start.direction_told = true;
  return in.point_count > 0;
}

constexpr MeaningAction kActions[] = {
    {"step", [](PartsJoined& in, int16_t) { return actions::Step(in); }},
    {"which", [](PartsJoined& in, int16_t) { return actions::Which(in); }},
    {"nth", [](PartsJoined& in, int16_t) { return actions::Nth(in); }},
    {"field", [](PartsJoined& in, int16_t argument) { return actions::Field(in, argument); },
     actions::FieldOfName},
    {"length", [](PartsJoined& in, int16_t) { return actions::LengthOfUnit(in); }},
    {"half_more",
     [](PartsJoined& in, int16_t) {
       AddLength(&in.all.expression.length,
                 LengthOf(0.5, in.all.expression.length.told != TimeUnit::kNone
                                   ? in.all.expression.length.told
                                   : in.all.expression.length.Smallest()));
       return in.has_length;
     }},
    {"ago", [](PartsJoined& in, int16_t) { return actions::Shift(in, -1, Anchor::kPublication); }},
    {"ahead", [](PartsJoined& in, int16_t) { return actions::Shift(in, 1, Anchor::kPublication); }},
    {"earlier",
     [](PartsJoined& in, int16_t) { return actions::Shift(in, -1, Anchor::kNarrative); }},
    {"later", [](PartsJoined& in, int16_t) { return actions::Shift(in, 1, Anchor::kNarrative); }},
    {"back", [](PartsJoined& in, int16_t) { return actions::SpanAt(in, Direction::kPast); }},
    {"on", [](PartsJoined& in, int16_t) { return actions::SpanAt(in, Direction::kFuture); }},
    {"around", [](PartsJoined& in, int16_t) { return actions::SpanAt(in, Direction::kNearest); }},
    {"span",
     [](PartsJoined& in, int16_t) {
       return in.has_which && actions::SpanAt(in, Direction(int8_t(in.all.which)));
     }},
    {"range", [](PartsJoined& in, int16_t) { return actions::RangeOf(in); }, nullptr,
     PointUse::kApart},
    {"since", [](PartsJoined& in, int16_t) { return actions::OpenRange(in, true); }},
    {"until", [](PartsJoined& in, int16_t) { return actions::OpenRange(in, false); }},
    {"every", [](PartsJoined& in, int16_t) { return actions::Every(in); }},
    {"times",
     [](PartsJoined& in, int16_t) {
       in.all.expression.frequency = int16_t(in.all.number);
       return std::exchange(in.has_number, false) || std::exchange(in.has_ordinal, false);
     }},
    {"mod",
     [](PartsJoined& in, int16_t argument) {
       in.all.modifier = TimexModifier(argument);
       return true;
     },
     ModifierArgument},
    {"decade", [](PartsJoined& in, int16_t) { return actions::Century(in, 10); }},
    {"century", [](PartsJoined& in, int16_t) { return actions::Century(in, 100); }},
    {"millennium", [](PartsJoined& in, int16_t) { return actions::Century(in, 1000); }},
    {"am", [](PartsJoined& in, int16_t) { return actions::HalfDay(in, false); }},
    {"pm", [](PartsJoined& in, int16_t) { return actions::HalfDay(in, true); }},
    {"clock_digits", [](PartsJoined& in, int16_t) { return actions::ClockDigits(in); }},
    {"past", [](PartsJoined& in, int16_t) { return actions::Minutes(in, 1); }},
    {"to", [](PartsJoined& in, int16_t) { return actions::Minutes(in, -1); }},
    {"past_reference", [](PartsJoined& in, int16_t) { return Reference(in, Direction::kPast); }},
    {"present_reference",
     [](PartsJoined& in, int16_t) { return Reference(in, Direction::kNearest); }},
    {"future_reference",
     [](PartsJoined& in, int16_t) { return Reference(in, Direction::kFuture); }},
    {"anniversary", [](PartsJoined& in, int16_t) { return actions::Anniversary(in); }},
    {"narrative",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.anchor = Anchor::kNarrative;
       return in.point_count > 0 || in.has_whole;
     }},
    {"publication",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.anchor = Anchor::kPublication;
       return in.point_count > 0;
     }},
    {"told_past", [](PartsJoined& in, int16_t) { return Told(in, Direction::kPast); }},
    {"told_future", [](PartsJoined& in, int16_t) { return Told(in, Direction::kFuture); }},
    {"nearest", [](PartsJoined& in, int16_t) { return Told(in, Direction::kNearest); }},
    {"fiscal",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.fiscal = true;
       return true;
     }},
    {"weekend",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.weekend = true;
       if (in.point_count == 0) in.point_count = 1;
       return true;
     }},
    {"bc",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.before_christ = true;
       return in.all.expression.start.year != 0;
     }},
    {"side",
     [](PartsJoined& in, int16_t argument) {
       in.all.expression.start.side = int8_t(argument);
       return in.point_count > 0;
     }},
    {"strict",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.strict = true;
       return true;
     }},
    {"part",
     [](PartsJoined& in, int16_t argument) {
       TimePoint part;
       part.part = DayPart(argument);
       if (in.point_count == 0) in.point_count = 1;
       return JoinPoints(&in.all.expression.start, part);
     },
     PartArgument},
    {"unit",
     [](PartsJoined& in, int16_t argument) {
       in.all.unit = TimeUnit(argument);
       return in.has_unit = true;
     },
     UnitArgument},
    {"number",
     [](PartsJoined& in, int16_t argument) {
       in.all.number = argument;
       return in.has_number = true;
     }},
    {"end_mod",
     [](PartsJoined& in, int16_t argument) {
       in.all.expression.start.modifier = TimexModifier(argument);
       return in.point_count > 0;
     },
     ModifierArgument},
    {"alone", [](PartsJoined& in, int16_t) { return in.all.must_stand_alone = true; }},
    {"modern", [](PartsJoined& in, int16_t) { return in.all.must_be_modern = true; }},
    {"not_age", [](PartsJoined& in, int16_t) { return in.all.must_not_be_age = true; }},
    {"open_day",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.half_day_open = true;
       return true;
     }},
    {"vague",
     [](PartsJoined& in, int16_t) {
       in.all.vague = true;
       return true;
     }},
    {"longest",
     [](PartsJoined& in, int16_t) {
       if (in.length_count < 2) return false;
       in.all.expression.length = in.lengths[0];
       in.all.expression.longest = in.lengths[1];
       return true;
     }},
    {"absolute",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.anchor = Anchor::kAbsolute;
       return in.point_count > 0;
     }},
    {"direction",
     [](PartsJoined& in, int16_t argument) {
       in.all.which = argument;
       return in.has_which = true;
     }},
    {"closed", [](PartsJoined& in, int16_t) { return in.all.must_be_closed = true; }},
    {"half_length",
     [](PartsJoined& in, int16_t) {
       in.all.expression.length = LengthOf(0.5, in.all.unit);
       in.all.expression.shape = TimeShape::kLength;
       return in.has_length = in.has_unit;
     }},
    {"night_between", [](PartsJoined& in, int16_t) { return actions::NightBetween(in); }, nullptr,
     PointUse::kApart},
    {"month_range", [](PartsJoined& in, int16_t) { return actions::MonthRange(in); }, nullptr,
     PointUse::kApart},
    {"future", [](PartsJoined& in, int16_t) { return in.all.must_be_future = true; }},
    {"not_past", [](PartsJoined& in, int16_t) { return in.all.must_not_be_past = true; }},
    {"hundreds",
     [](PartsJoined& in, int16_t) {
       if (in.numbers != 2 || in.all.number < 11 || in.all.number > 20 || in.second_number > 99)
         return false;
       in.all.number = in.all.number * 100 + in.second_number;
       return true;
     }},
    {"nothing", [](PartsJoined& in, int16_t) { return in.all.nothing = true; }},
    {"steps_ago",
     [](PartsJoined& in, int16_t) {
       in.all.which = -int(in.all.number);
       in.has_which = in.has_number && in.all.number >= 1 && in.all.number <= 1000;
       return actions::Step(in);
     }},
    {"either_length", [](PartsJoined& in, int16_t) { return actions::EitherLength(in); }},
    {"nth_span",
     [](PartsJoined& in, int16_t) {
       in.all.expression.start.nth = int8_t(in.all.which);
       return in.has_which && in.point_count > 0 && actions::SpanAt(in, Direction::kNearest);
     }},
    {"firm", [](PartsJoined& in, int16_t) { return in.all.firm = true; }},
    {"later_if_past", [](PartsJoined& in, int16_t) { return in.all.later_if_past = true; }},
    {"apart", [](PartsJoined& in, int16_t) { return in.all.must_be_apart = true; }},
    {"no_genitive", [](PartsJoined& in, int16_t) { return in.all.must_not_govern = true; }},
    {"open", [](PartsJoined& in, int16_t) { return in.all.must_be_open = true; }},
    {"uncounted", [](PartsJoined& in, int16_t) { return in.all.must_not_be_counted = true; }},
    {"all", [](PartsJoined& in, int16_t) { return in.all.must_be_all = true; }},
    {"lend", [](PartsJoined&, int16_t) { return true; }, nullptr, PointUse::kLend},
    {"sum",
     [](PartsJoined& in, int16_t) {
       in.all.number += in.second_number;
       return in.numbers == 2;
     }},
};

bool ReadArgument(const MeaningAction& action, std::string_view text, int16_t* argument) {
  int value = 0;
  if (action.read_argument != nullptr) {
    value = action.read_argument(text);
    *argument = int16_t(value);
    return value >= 0;
  }
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  *argument = int16_t(value);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

const MeaningAction& ActionAt(uint8_t op) {
  return kActions[op];
}

bool ReadMeaningAction(std::string_view word, GrammarAction* action) {
  static_assert(std::size(kActions) < 256);
  const size_t equals = word.find('=');
  for (size_t i = 0; i < std::size(kActions); ++i) {
    if (kActions[i].name != word.substr(0, equals)) continue;
    action->op = uint8_t(i);
    return equals == std::string_view::npos ||
           ReadArgument(kActions[i], word.substr(equals + 1), &action->argument);
  }
  return false;
}

}  // namespace riscontro
