#include "analyse/dates/joiner.h"

namespace riscontro {
namespace {

// What must hold around the words must hold around the whole.
void JoinChecks(const Meaning& part, Meaning* all) {
  all->must_stand_alone |= part.must_stand_alone;
  all->must_be_modern |= part.must_be_modern;
  all->must_not_be_age |= part.must_not_be_age;
  all->must_be_closed |= part.must_be_closed;
  all->must_be_future |= part.must_be_future;
  all->must_not_be_past |= part.must_not_be_past;
  all->must_be_all |= part.must_be_all;
  all->must_not_be_counted |= part.must_not_be_counted;
  all->must_be_open |= part.must_be_open;
  all->must_not_govern |= part.must_not_govern;
  all->must_be_apart |= part.must_be_apart;
  all->later_if_past |= part.later_if_past;
  all->nothing |= part.nothing;
}

void JoinModifier(const Meaning& part, PartsJoined* in) {
  if (part.kind == MeaningKind::kModifier) {
    in->all.modifier = part.modifier;
    in->has_modifier = true;
  } else if (part.modifier != TimexModifier::kNone && !in->has_modifier) {
    in->all.modifier = part.modifier;
  }
}

bool JoinNumber(const Meaning& part, PartsJoined* in) {
  (in->numbers == 0 ? in->all.number : in->second_number) = part.number;
  in->all.vague |= part.vague;
  (part.kind == MeaningKind::kNumber ? in->has_number : in->has_ordinal) = true;
  return ++in->numbers <= 2;
}

void JoinLength(const Meaning& part, PartsJoined* in) {
  if (in->length_count < 2) in->lengths[in->length_count] = part.expression.length;
  ++in->length_count;
  in->has_length = true;
  AddLength(&in->all.expression.length, part.expression.length);
  // "two or three weeks" stays so in what it is a part of, but not in a sum.
  in->all.expression.longest = in->length_count == 1 ? part.expression.longest : TimeLength{};
}

bool JoinWhole(const Meaning& part, PartsJoined* in) {
  if (in->has_whole) return false;
  in->all.expression = part.expression;
  in->all.first_begin = part.first_begin, in->all.first_end = part.first_end;
  in->all.second_begin = part.second_begin, in->all.second_end = part.second_end;
  return in->has_whole = true;
}

}  // namespace

bool MeaningJoiner::Add(const Meaning& part, uint32_t begin_word, uint32_t end_word) {
  JoinChecks(part, &in_.all);
  JoinModifier(part, &in_);
  switch (part.kind) {
    case MeaningKind::kGlue:
    case MeaningKind::kModifier:
      return true;
    case MeaningKind::kNumber:
    case MeaningKind::kOrdinal:
      return JoinNumber(part, &in_);
    case MeaningKind::kWhich:
      in_.all.which = part.which;
      in_.has_which = true;
      return true;
    case MeaningKind::kUnit:
      in_.all.unit = part.unit;
      in_.has_unit = true;
      return true;
    case MeaningKind::kPoint: {
      if (in_.point_count >= PartsJoined::kMostPoints) return false;
      Meaning& point = in_.points[in_.point_count++];
      point = part;
      if (point.first_end == 0) point.first_begin = begin_word, point.first_end = end_word;
      return true;
    }
    case MeaningKind::kLength:
      JoinLength(part, &in_);
      return true;
    case MeaningKind::kWhole:
      return JoinWhole(part, &in_);
    case MeaningKind::kEvent:
      in_.all.expression.event = part.expression.event;
      in_.has_event = true;
      return true;
  }
  return true;
}

bool MeaningJoiner::Lends(const GrammarRule& rule) {
  for (GrammarAction action : rule.actions) {
    if (ActionAt(action.op).points == PointUse::kLend) return true;
  }
  return false;
}

// "18 and 19 June": the second day lends the first its month and its year.
void MeaningJoiner::Lend(const Meaning& lender) {
  if (in_.point_count == 0 || lender.kind != MeaningKind::kPoint) return;
  TimePoint& to = in_.points[0].expression.start;
  const TimePoint& from = lender.expression.start;
  if (to.month == 0) to.month = from.month;
  if (to.year == 0) to.year = from.year;
  if (to.anchor == Anchor::kNone) to.anchor = from.anchor;
  if (to.unit == TimeUnit::kNone) to.unit = from.unit, to.step = from.step;
}

// All points into one.
bool MeaningJoiner::JoinFlowing() {
  TimeExpression& e = in_.all.expression;
  for (int i = 0; i < in_.point_count; ++i) {
    const Meaning& point = in_.points[i];
    if (!JoinPoints(&e.start, point.expression.start)) return false;
    // "by the end of May": the end of May is the point, "by" is what is said of it.
    if (in_.has_modifier && point.modifier != TimexModifier::kNone) {
      const bool about = in_.all.modifier == TimexModifier::kApprox;  // "verso la fine"
      (about ? in_.all.modifier : e.start.modifier) = point.modifier;
    }
    // "tomorrow from 7 to 9": the day is of both ends.
    const bool two_ends = in_.has_whole && e.shape == TimeShape::kRange;
    if (two_ends && !JoinPoints(&e.end, point.expression.start)) return false;
    if (in_.all.first_end == 0) in_.all.first_begin = point.first_begin;
    in_.all.first_end = point.first_end;
  }
  return true;
}

MeaningKind MeaningJoiner::Kind() const {
  if (in_.has_whole) return MeaningKind::kWhole;
  if (in_.point_count > 0) return MeaningKind::kPoint;
  if (in_.has_length) return MeaningKind::kLength;
  if (in_.has_which) return MeaningKind::kWhich;
  if (in_.has_unit) return MeaningKind::kUnit;
  if (in_.has_ordinal) return MeaningKind::kOrdinal;
  if (in_.has_number) return MeaningKind::kNumber;
  return in_.has_event ? MeaningKind::kEvent : MeaningKind::kGlue;
}

bool MeaningJoiner::Finish(const GrammarRule& rule, Meaning* out) {
  bool apart = false;
  for (GrammarAction action : rule.actions) apart |= ActionAt(action.op).points == PointUse::kApart;
  if (!apart && !JoinFlowing()) return false;
  for (GrammarAction action : rule.actions) {
    if (!ActionAt(action.op).run(in_, action.argument)) return false;
  }
  in_.all.kind = Kind();
  if (in_.all.kind == MeaningKind::kLength) in_.all.expression.shape = TimeShape::kLength;
  *out = in_.all;
  return true;
}

}  // namespace riscontro
