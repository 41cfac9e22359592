#include "analyse/dates/meaning.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace riscontro {
namespace {

// What follows "field=".
enum Fields {
  kDayField,
  kWeekdayField,
  kWeekField,
  kMonthField,
  kQuarterField,
  kHalfField,
  kYearField,
  kHourField,
  kMinuteField,
  kSecondField,
  kShortYearField
};

enum class Op : uint8_t {
  kStep,
  kWhich,
  kNth,
  kField,
  kLength,
  kHalfMore,
  kAgo,
  kAhead,
  kEarlier,
  kLater,
  kBack,
  kOn,
  kAround,
  kRange,
  kSince,
  kUntil,
  kEvery,
  kTimes,
  kModifier,
  kDecade,
  kCentury,
  kAm,
  kPm,
  kPast,
  kTo,
  kPastReference,
  kPresentReference,
  kFutureReference,
  kAnniversary,
  kNarrative,
  kPublication,
  kToldPast,
  kToldFuture,
  kNearest,
  kFiscal,
  kWeekend,
  kBc,
  kStrict,
  kPart,
  kUnit,
  kNumber,
  kSpan,
  kPointModifier,
  kQuarter,
  kAlone,
  kModern,
  kNotAge,
  kOpenDay,
  kVague,
  kLongest,
  kAbsolute,
  kMillennium,
  kWhichNumber,
  kClosed,
  kHalfLength,
  kNightBetween,
  kMonthRange,
  kFuture,
  kHundreds,
  kNothing,
  kStepsAgo,
  kEitherLength,
  kNthSpan,
  kAll,
  kLend,
  kSum,
};

struct OpName {
  std::string_view name;
  Op op;
};
constexpr OpName kOps[] = {
    {"step", Op::kStep},
    {"which", Op::kWhich},
    {"nth", Op::kNth},
    {"field", Op::kField},
    {"length", Op::kLength},
    {"half_more", Op::kHalfMore},
    {"ago", Op::kAgo},
    {"ahead", Op::kAhead},
    {"earlier", Op::kEarlier},
    {"later", Op::kLater},
    {"back", Op::kBack},
    {"on", Op::kOn},
    {"around", Op::kAround},
    {"span", Op::kSpan},
    {"range", Op::kRange},
    {"since", Op::kSince},
    {"until", Op::kUntil},
    {"every", Op::kEvery},
    {"times", Op::kTimes},
    {"mod", Op::kModifier},
    {"decade", Op::kDecade},
    {"century", Op::kCentury},
    {"millennium", Op::kMillennium},
    {"am", Op::kAm},
    {"pm", Op::kPm},
    {"past", Op::kPast},
    {"to", Op::kTo},
    {"past_reference", Op::kPastReference},
    {"present_reference", Op::kPresentReference},
    {"future_reference", Op::kFutureReference},
    {"anniversary", Op::kAnniversary},
    {"narrative", Op::kNarrative},
    {"publication", Op::kPublication},
    {"told_past", Op::kToldPast},
    {"told_future", Op::kToldFuture},
    {"nearest", Op::kNearest},
    {"fiscal", Op::kFiscal},
    {"weekend", Op::kWeekend},
    {"bc", Op::kBc},
    {"strict", Op::kStrict},
    {"part", Op::kPart},
    {"unit", Op::kUnit},
    {"number", Op::kNumber},
    {"end_mod", Op::kPointModifier},
    {"alone", Op::kAlone},
    {"modern", Op::kModern},
    {"not_age", Op::kNotAge},
    {"open_day", Op::kOpenDay},
    {"vague", Op::kVague},
    {"longest", Op::kLongest},
    {"absolute", Op::kAbsolute},
    {"direction", Op::kWhichNumber},
    {"closed", Op::kClosed},
    {"half_length", Op::kHalfLength},
    {"night_between", Op::kNightBetween},
    {"month_range", Op::kMonthRange},
    {"future", Op::kFuture},
    {"hundreds", Op::kHundreds},
    {"nothing", Op::kNothing},
    {"steps_ago", Op::kStepsAgo},
    {"either_length", Op::kEitherLength},
    {"nth_span", Op::kNthSpan},
    {"all", Op::kAll},
    {"lend", Op::kLend},
    {"sum", Op::kSum},
};

int FieldOfName(std::string_view name) {
  constexpr std::string_view kNames[] = {"day",  "weekday", "week",   "month",  "quarter",   "half",
                                         "year", "hour",    "minute", "second", "short_year"};
  for (int i = 0; i < int(std::size(kNames)); ++i) {
    if (kNames[i] == name) return i;
  }
  return -1;
}

bool ReadArgument(Op op, std::string_view text, int16_t* argument) {
  int value = 0;
  switch (op) {
    case Op::kField:
      value = FieldOfName(text);
      break;
    case Op::kPart:
      value = int(PartOfCode(text));
      break;
    case Op::kUnit:
      value = int(UnitOfCode(text));
      break;
    case Op::kModifier:
    case Op::kPointModifier:
      value = int(ModifierOfCode(text));
      break;
    default: {
      auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
      if (error != std::errc{} || end != text.data() + text.size()) return false;
      *argument = int16_t(value);
      return true;
    }
  }
  *argument = int16_t(value);
  return value >= 0 && (op == Op::kField || value > 0);
}

}  // namespace

bool ReadMeaningAction(std::string_view word, GrammarAction* action) {
  size_t equals = word.find('=');
  for (const OpName& known : kOps) {
    if (known.name != word.substr(0, equals)) continue;
    action->op = uint8_t(known.op);
    return equals == std::string_view::npos
               ? true
               : ReadArgument(known.op, word.substr(equals + 1), &action->argument);
  }
  return false;
}

// ---- Joining ----------------------------------------------------------------------------

bool MeaningJoiner::Add(const Meaning& part, uint32_t begin_word, uint32_t end_word) {
  joined_.must_stand_alone |= part.must_stand_alone;
  joined_.must_be_modern |= part.must_be_modern;
  joined_.must_not_be_age |= part.must_not_be_age;
  joined_.must_be_closed |= part.must_be_closed;
  joined_.must_be_future |= part.must_be_future;
  joined_.must_be_all |= part.must_be_all;
  joined_.nothing |= part.nothing;
  if (part.kind == MeaningKind::kModifier) {
    joined_.modifier = part.modifier;
    has_modifier_ = true;
  } else if (part.modifier != TimexModifier::kNone && !has_modifier_) {
    joined_.modifier = part.modifier;
  }
  switch (part.kind) {
    case MeaningKind::kGlue:
    case MeaningKind::kModifier:
      return true;
    case MeaningKind::kNumber:
    case MeaningKind::kOrdinal:
      (numbers_ == 0 ? joined_.number : second_number_) = part.number;
      joined_.vague |= part.vague;
      (part.kind == MeaningKind::kNumber ? has_number_ : has_ordinal_) = true;
      return ++numbers_ <= 2;
    case MeaningKind::kWhich:
      joined_.which = part.which;
      has_which_ = true;
      return true;
    case MeaningKind::kUnit:
      joined_.unit = part.unit;
      has_unit_ = true;
      return true;
    case MeaningKind::kPoint: {
      if (number_of_points_ >= kMostPoints) return false;
      Meaning& point = points_[number_of_points_++];
      point = part;
      if (point.first_end == 0) point.first_begin = begin_word, point.first_end = end_word;
      return true;
    }
    case MeaningKind::kLength:
      if (number_of_lengths_ < 2) lengths_[number_of_lengths_] = part;
      ++number_of_lengths_;
      has_length_ = true;
      AddLength(&joined_.expression.length, part.expression.length);
      return true;
    case MeaningKind::kWhole:
      if (has_whole_) return false;
      joined_.expression = part.expression;
      joined_.first_begin = part.first_begin, joined_.first_end = part.first_end;
      joined_.second_begin = part.second_begin, joined_.second_end = part.second_end;
      has_whole_ = true;
      return true;
    case MeaningKind::kEvent:
      joined_.expression.event = part.expression.event;
      has_event_ = true;
      return true;
  }
  return true;
}

bool MeaningJoiner::Lends(const GrammarRule& rule) {
  for (GrammarAction action : rule.actions) {
    if (Op(action.op) == Op::kLend) return true;
  }
  return false;
}

// "18 and 19 June": the second day lends the first its month and its year.
void MeaningJoiner::Lend(const Meaning& lender) {
  if (number_of_points_ == 0 || lender.kind != MeaningKind::kPoint) return;
  TimePoint& to = points_[0].expression.start;
  const TimePoint& from = lender.expression.start;
  if (to.month == 0) to.month = from.month;
  if (to.year == 0) to.year = from.year;
  if (to.anchor == Anchor::kNone) to.anchor = from.anchor;
  if (to.unit == TimeUnit::kNone) to.unit = from.unit, to.step = from.step;
}

bool MeaningJoiner::Finish(const GrammarRule& rule, Meaning* out) {
  bool apart = false;  // the points do not flow together
  for (GrammarAction action : rule.actions) {
    const Op op = Op(action.op);
    apart |= op == Op::kRange || op == Op::kNightBetween || op == Op::kMonthRange;
  }
  if (!apart) {
    for (int i = 0; i < number_of_points_; ++i) {
      TimePoint& into = joined_.expression.start;
      if (!JoinPoints(&into, points_[i].expression.start)) return false;
      // "by the end of May": the end of May is the point, "by" is what is said of it.
      if (has_modifier_ && points_[i].modifier != TimexModifier::kNone) {
        const bool about = joined_.modifier == TimexModifier::kApprox;  // "verso la fine"
        (about ? joined_.modifier : into.modifier) = points_[i].modifier;
      }
      // "tomorrow from 7 to 9": the day is of both ends.
      const bool two_ends = has_whole_ && joined_.expression.shape == TimeShape::kRange;
      if (two_ends && !JoinPoints(&joined_.expression.end, points_[i].expression.start))
        return false;
      if (joined_.first_end == 0) joined_.first_begin = points_[i].first_begin;
      joined_.first_end = points_[i].first_end;
    }
  }
  for (GrammarAction action : rule.actions) {
    if (!Run(action)) return false;
  }
  if (has_whole_)
    joined_.kind = MeaningKind::kWhole;
  else if (number_of_points_ > 0)
    joined_.kind = MeaningKind::kPoint;
  else if (has_length_)
    joined_.kind = MeaningKind::kLength, joined_.expression.shape = TimeShape::kLength;
  else if (has_which_)
    joined_.kind = MeaningKind::kWhich;
  else if (has_unit_)
    joined_.kind = MeaningKind::kUnit;
  else if (has_ordinal_)
    joined_.kind = MeaningKind::kOrdinal;
  else if (has_number_)
    joined_.kind = MeaningKind::kNumber;
  else if (has_event_)
    joined_.kind = MeaningKind::kEvent;
  *out = joined_;
  return true;
}

// ---- Actions ----------------------------------------------------------------------------

bool MeaningJoiner::Run(GrammarAction action) {
  TimeExpression& e = joined_.expression;
  TimePoint& p = e.start;
  const int16_t argument = action.argument;
  auto reference = [&](Direction direction) {
    e.shape = TimeShape::kReference;
    e.direction = direction;
    return has_whole_ = true;
  };
  auto told = [&](Direction direction, bool said) {
    p.direction = direction;
    p.direction_told = said;
    return number_of_points_ > 0;
  };
  switch (Op(action.op)) {
    case Op::kStep:
      return Step();
    case Op::kWhich:
      return Which();
    case Op::kNth:
      return Nth();
    case Op::kField:
      return Field(argument);
    case Op::kLength:
      return Length();
    case Op::kHalfMore:
      AddLength(&e.length, LengthOf(0.5, e.length.told != TimeUnit::kNone ? e.length.told
                                                                          : e.length.Smallest()));
      return has_length_;
    case Op::kAgo:
      return Shift(-1, Anchor::kPublication);
    case Op::kAhead:
      return Shift(1, Anchor::kPublication);
    case Op::kEarlier:
      return Shift(-1, Anchor::kNarrative);
    case Op::kLater:
      return Shift(1, Anchor::kNarrative);
    case Op::kBack:
      return Span(Direction::kPast);
    case Op::kOn:
      return Span(Direction::kFuture);
    case Op::kAround:
      return Span(Direction::kNearest);
    case Op::kSpan:
      return has_which_ && Span(Direction(int8_t(joined_.which)));
    case Op::kRange:
      return Range();
    case Op::kSince:
      return Open(true);
    case Op::kUntil:
      return Open(false);
    case Op::kEvery:
      return Every();
    case Op::kTimes:
      e.frequency = int16_t(joined_.number);
      return std::exchange(has_number_, false) || std::exchange(has_ordinal_, false);
    case Op::kModifier:
      joined_.modifier = TimexModifier(argument);
      return true;
    case Op::kPointModifier:
      p.modifier = TimexModifier(argument);
      return number_of_points_ > 0;
    case Op::kDecade:
      return Century(10);
    case Op::kCentury:
      return Century(100);
    case Op::kMillennium:
      return Century(1000);
    case Op::kAm:
      return HalfDay(false);
    case Op::kPm:
      return HalfDay(true);
    case Op::kPast:
      return Minutes(1);
    case Op::kTo:
      return Minutes(-1);
    case Op::kPastReference:
      return reference(Direction::kPast);
    case Op::kPresentReference:
      return reference(Direction::kNearest);
    case Op::kFutureReference:
      return reference(Direction::kFuture);
    case Op::kAnniversary:
      return Anniversary();
    case Op::kNarrative:
      p.anchor = Anchor::kNarrative;
      return number_of_points_ > 0 || has_whole_;
    case Op::kPublication:
      p.anchor = Anchor::kPublication;
      return number_of_points_ > 0;
    case Op::kAbsolute:
      p.anchor = Anchor::kAbsolute;
      return number_of_points_ > 0;
    case Op::kToldPast:
      return told(Direction::kPast, true);
    case Op::kToldFuture:
      return told(Direction::kFuture, true);
    case Op::kNearest:
      return told(Direction::kNearest, true);
    case Op::kFiscal:
      p.fiscal = true;
      return true;
    case Op::kWeekend:
      p.weekend = true;
      return true;
    case Op::kBc:
      p.before_christ = true;
      return p.year != 0;
    case Op::kStrict:
      p.strict = true;
      return true;
    case Op::kPart: {
      TimePoint part;
      part.part = DayPart(argument);
      if (number_of_points_ == 0) number_of_points_ = 1;
      return JoinPoints(&p, part);
    }
    case Op::kUnit:
      joined_.unit = TimeUnit(argument);
      return has_unit_ = true;
    case Op::kNumber:
      joined_.number = argument;
      return has_number_ = true;
    case Op::kWhichNumber:
      joined_.which = argument;
      return has_which_ = true;
    case Op::kVague:
      joined_.vague = true;
      return true;
    case Op::kLongest:
      if (number_of_lengths_ < 2) return false;
      e.length = lengths_[0].expression.length;
      e.longest = lengths_[1].expression.length;
      return true;
    case Op::kAlone:
      return joined_.must_stand_alone = true;
    case Op::kModern:
      return joined_.must_be_modern = true;
    case Op::kNotAge:
      return joined_.must_not_be_age = true;
    case Op::kHalfLength:
      e.length = LengthOf(0.5, joined_.unit);
      e.shape = TimeShape::kLength;
      return has_length_ = has_unit_;
    case Op::kFuture:
      return joined_.must_be_future = true;
    case Op::kHundreds:
      if (numbers_ != 2 || joined_.number < 11 || joined_.number > 20 || second_number_ > 99)
        return false;
      joined_.number = joined_.number * 100 + second_number_;
      return true;
    case Op::kMonthRange:
      return MonthRange();
    case Op::kAll:
      return joined_.must_be_all = true;
    case Op::kNthSpan:
      p.nth = int8_t(joined_.which);
      return has_which_ && number_of_points_ > 0 && Span(Direction::kNearest);
    case Op::kNightBetween:
      return NightBetween();
    case Op::kStepsAgo:
      joined_.which = -int(joined_.number);
      has_which_ = has_number_ && joined_.number >= 1 && joined_.number <= 1000;
      return Step();
    case Op::kEitherLength:
      return EitherLength();
    case Op::kLend:
      return true;
    case Op::kSum:
      joined_.number += second_number_;
      return numbers_ == 2;
    case Op::kNothing:
      return joined_.nothing = true;
    case Op::kClosed:
      return joined_.must_be_closed = true;
    case Op::kOpenDay:
      p.half_day_open = true;
      return true;
    case Op::kQuarter:
      return Field(kQuarterField);
  }
  return false;
}

bool MeaningJoiner::Step() {
  if (!has_which_ || !has_unit_) return false;
  TimePoint& p = joined_.expression.start;
  p.anchor = Anchor::kPublication;
  p.step = int16_t(joined_.which);
  p.unit = joined_.unit;
  p.direction_told = true;
  ++number_of_points_;
  return true;
}

// "last March", "next Friday", "this summer".
bool MeaningJoiner::Which() {
  TimePoint& p = joined_.expression.start;
  if (!has_which_ || number_of_points_ == 0 || p.year != 0) return false;
  p.anchor = Anchor::kPublication;
  p.direction_told = true;
  if (joined_.which == 0) {
    if (p.month != 0 && p.day != 0) return true;  // "this 3 June": the nearest
    p.step = 0;
    p.unit = p.weekday != 0 || p.weekend ? TimeUnit::kWeek : TimeUnit::kYear;
    if (p.HasClock() && !p.HasFields()) p.unit = TimeUnit::kDay;
    return true;
  }
  p.direction = joined_.which < 0 ? Direction::kPast : Direction::kFuture;
  p.strict = true;
  return true;
}

bool MeaningJoiner::Nth() {
  TimePoint& p = joined_.expression.start;
  double n = has_ordinal_ || has_number_ ? joined_.number : joined_.which;
  if (n == 0 || n > 100 || n < -100) return false;
  bool weekday = !has_unit_ && p.weekday != 0;
  if (!weekday && !has_unit_) return false;
  p.nth = int8_t(n);
  p.nth_unit = weekday ? TimeUnit::kDay : joined_.unit;
  if (number_of_points_ == 0) number_of_points_ = 1;
  return true;
}

bool MeaningJoiner::Field(int field) {
  TimePoint& p = joined_.expression.start;
  if (!has_number_ && !has_ordinal_) return false;
  const double n = joined_.number;
  constexpr double kLast[] = {31, 7, 53, 12, 4, 2, 9999, 24, 59, 59, 99};
  if (n != std::floor(n) || n < (field >= kHourField ? 0 : 1) || n > kLast[field]) return false;
  TimePoint one;
  switch (field) {
    case kDayField:
      one.day = int8_t(n);
      break;
    case kWeekdayField:
      one.weekday = int8_t(n);
      break;
    case kWeekField:
      one.week = int8_t(n);
      break;
    case kMonthField:
      one.month = int8_t(n);
      break;
    case kQuarterField:
      one.quarter = int8_t(n);
      break;
    case kHalfField:
      one.half = int8_t(n);
      break;
    case kYearField:
      one.year = int16_t(n);
      break;
    case kHourField:
      one.hour = int8_t(n);
      break;
    case kMinuteField:
      one.minute = int8_t(n);
      break;
    case kSecondField:
      one.second = int8_t(n);
      break;
    default:
      one.year = int16_t(n < 40 ? 2000 + n : 1900 + n);
      one.two_digit_year = true;
  }
  if (one.year != 0) one.anchor = Anchor::kAbsolute;
  ++number_of_points_;
  return JoinPoints(&p, one);
}

bool MeaningJoiner::Length() {
  if (!has_unit_) return false;
  TimeLength length;
  if (joined_.vague || !(has_number_ || has_ordinal_)) {
    length.vague = joined_.unit;
    if (joined_.number > 0) AddLength(&length, LengthOf(joined_.number, joined_.unit));
  } else {
    if (joined_.number <= 0 || joined_.number > 1e6) return false;
    length = LengthOf(joined_.number, joined_.unit);
  }
  AddLength(&joined_.expression.length, length);
  joined_.expression.shape = TimeShape::kLength;
  return has_length_ = true;
}

// "two or three days", "30-40 days": two numbers of the one unit.
bool MeaningJoiner::EitherLength() {
  if (!has_unit_ || numbers_ != 2 || joined_.number <= 0 || second_number_ <= joined_.number)
    return false;
  TimeExpression& e = joined_.expression;
  e.length = LengthOf(joined_.number, joined_.unit);
  e.longest = LengthOf(second_number_, joined_.unit);
  e.shape = TimeShape::kLength;
  return has_length_ = true;
}

// From the point told, or from the anchor.
bool MeaningJoiner::Shift(int sign, Anchor anchor) {
  if (!has_length_) return false;
  TimeExpression& e = joined_.expression;
  if (number_of_points_ == 0) e.start.anchor = anchor;
  e.start.shift = e.length;
  e.start.shift_sign = int8_t(sign);
  e.start.direction_told = true;
  e.length = {};
  e.shape = TimeShape::kPoint;
  has_length_ = false;
  ++number_of_points_;
  return true;
}

bool MeaningJoiner::Span(Direction direction) {
  if (!has_length_) return false;
  TimeExpression& e = joined_.expression;
  e.shape = TimeShape::kSpan;
  e.direction = direction;
  if (number_of_points_ == 0) e.start.anchor = Anchor::kPublication;
  return has_whole_ = true;
}

bool MeaningJoiner::Range() {
  if (number_of_points_ != 2) return false;
  const int16_t first = points_[0].expression.start.year, second = points_[1].expression.start.year;
  if (first != 0 && second != 0 && second < first) return false;
  TimeExpression& e = joined_.expression;
  e.shape = TimeShape::kRange;
  e.start = points_[0].expression.start;
  e.end = points_[1].expression.start;
  e.start.modifier = points_[0].modifier;
  e.end.modifier = points_[1].modifier;
  // "from 5 to 6 p.m.", but not "from 9 to 5 p.m."
  if (e.start.half_day_open && e.end.hour >= 0 && !e.end.half_day_open) {
    if (e.start.hour < 12 && e.start.hour + 12 <= e.end.hour) e.start.hour += int8_t(12);
    e.start.half_day_open = e.start.hour < e.end.hour ? false : e.start.half_day_open;
  }
  joined_.modifier = TimexModifier::kNone;
  joined_.first_begin = points_[0].first_begin, joined_.first_end = points_[0].first_end;
  joined_.second_begin = points_[1].first_begin, joined_.second_end = points_[1].first_end;
  return has_whole_ = true;
}

// "the night between 14 and 15 April": a part of the day, its day's number, the day after it;
// "die Nacht zum Dienstag": without the day's number.
bool MeaningJoiner::NightBetween() {
  if (number_of_points_ != 2 && number_of_points_ != 3) return false;
  const Meaning& after = points_[number_of_points_ - 1];
  TimePoint& p = joined_.expression.start;
  p = after.expression.start;
  joined_.first_begin = after.first_begin, joined_.first_end = after.first_end;
  p.shift = LengthOf(1, TimeUnit::kDay);
  p.shift_sign = -1;
  return JoinPoints(&p, points_[0].expression.start);
}

// "September 5-17, 1978": a month, two days of it, perhaps a year.
bool MeaningJoiner::MonthRange() {
  if (number_of_points_ < 3) return false;
  TimeExpression& e = joined_.expression;
  e.shape = TimeShape::kRange;
  e.start = points_[1].expression.start;
  e.end = points_[2].expression.start;
  joined_.first_begin = points_[0].first_begin, joined_.first_end = points_[1].first_end;
  joined_.second_begin = points_[2].first_begin;
  joined_.second_end = points_[number_of_points_ - 1].first_end;
  has_whole_ = true;
  for (TimePoint* p : {&e.start, &e.end}) {
    if (!JoinPoints(p, points_[0].expression.start)) return false;
    if (number_of_points_ == 4 && !JoinPoints(p, points_[3].expression.start)) return false;
  }
  return true;
}

bool MeaningJoiner::Open(bool end) {
  TimeExpression& e = joined_.expression;
  if (number_of_points_ == 0 && !has_whole_) return false;
  if (!has_whole_) e.shape = TimeShape::kRange;
  (end ? e.open_end : e.open_begin) = true;
  if (!end && !has_whole_) {
    e.end = e.start;
    e.start = {};
  }
  return has_whole_ = true;
}

bool MeaningJoiner::Every() {
  TimeExpression& e = joined_.expression;
  if (!has_length_ && has_unit_ && number_of_points_ == 0) {
    double n = has_number_ || has_ordinal_ ? joined_.number : 1;
    AddLength(&e.length, LengthOf(n, joined_.unit));
  }
  e.shape = TimeShape::kSet;
  e.start.anchor = Anchor::kNone;
  has_whole_ = true;
  return number_of_points_ > 0 || !e.length.empty();
}

// "anni Novanta", "1980s": number 1980 or 80; centuries: ordinal 20.
bool MeaningJoiner::Century(int years) {
  TimePoint& p = joined_.expression.start;
  if (!has_number_ && !has_ordinal_ && p.year == 0) return false;
  int n = has_number_ || has_ordinal_ ? int(joined_.number) : p.year;
  if (years == 10) {
    if (n % 10 != 0 || n < 0 || n > 2100) return false;
    if (n < 100) n += 1900;
    p.unit = TimeUnit::kDecade;
  } else {
    if (n < 1 || n > (years == 100 ? 30 : 4)) return false;
    n = (n - 1) * years + 1;
    p.unit = years == 100 ? TimeUnit::kCentury : TimeUnit::kMillennium;
  }
  p.year = int16_t(n);
  p.anchor = Anchor::kAbsolute;
  ++number_of_points_;
  return true;
}

bool MeaningJoiner::HalfDay(bool afternoon) {
  TimePoint& p = joined_.expression.start;
  if (p.hour < 0) {
    p.part = afternoon ? DayPart::kAfternoon : DayPart::kMorning;
    return number_of_points_ > 0;
  }
  if (p.hour > 12) return afternoon;
  if (afternoon && p.hour < 12) p.hour = int8_t(p.hour + 12);
  if (!afternoon && p.hour == 12) p.hour = 0;
  p.half_day_open = false;
  return true;
}

bool MeaningJoiner::Minutes(int sign) {
  TimePoint& p = joined_.expression.start;
  double minutes = has_length_   ? joined_.expression.length.minutes
                   : has_number_ ? joined_.number
                                 : p.minute;
  if (p.hour < 0 || minutes < 0 || minutes > 59) return false;
  if (sign < 0) {
    p.hour = int8_t(p.hour == 0 ? 23 : p.hour - 1);
    minutes = minutes == 0 ? 0 : 60 - minutes;
    if (p.hour == 0 && p.half_day_open) p.hour = 12;
  }
  p.minute = int8_t(minutes);
  joined_.expression.length = {};
  has_length_ = false;
  joined_.expression.shape = TimeShape::kPoint;
  return true;
}

bool MeaningJoiner::Anniversary() {
  if (!has_event_ || !(has_number_ || has_ordinal_) || joined_.number < 1 || joined_.number > 1000)
    return false;
  TimePoint& p = joined_.expression.start;
  p.anchor = Anchor::kEvent;
  p.shift = LengthOf(joined_.number, TimeUnit::kYear);
  p.shift_sign = 1;
  p.direction_told = true;
  number_of_points_ = 1;
  return true;
}

}  // namespace riscontro
