#include "analyse/quantities/quantity_parser.h"

#include <algorithm>
#include <cmath>

#include "analyse/quantities/widths.h"

namespace riscontro {

QuantityParser::QuantityParser(const QuantityTables& tables, const ScannedWords& words,
                               const SentenceNumbers& numbers, const Article& article,
                               Memory* memory)
    : tables_(tables),
      words_(words),
      scan_(tables, words, numbers, article, &memory->lookups),
      figures_(scan_),
      drafts_(memory->drafts) {}

void QuantityParser::Parse(std::vector<Quantity>* found) {
  drafts_.clear();
  for (size_t i = 0; i < words_.size();) {
    const bool number = scan_.numbers().Found(i);
    const bool zero = !number && words_.IsWord(i) && tables_.zeros().Lookup(words_[i]);
    const bool age = !number && words_.IsWord(i) && tables_.MayBeAge(words_[i].folded);
    if (!number && !zero && !age) {
      ++i;
      continue;
    }
    scan_.LookUp();
    QuantityDraft draft;
    draft.begin = i;
    bool ok = (zero && Zero(i, &draft)) || (age && AgeAdjective(i, &draft)) ||
              (number && At(i, &draft) && Plausible(draft));
    if (!ok || draft.end <= i) {
      // What is a part of a number is none by itself: "miliardi" of "due miliardi".
      const ReadNumber n = number ? scan_.numbers().At(i) : ReadNumber();
      i = n.multiplier > 1 && !n.negative && !n.digits ? n.end : i + 1;
      continue;
    }
    i = free_ = draft.end;
    drafts_.push_back(std::move(draft));
  }
  if (drafts_.empty()) return;
  ReadChanges(scan_, found->size(), &drafts_);
  ReadScope(scan_, &drafts_);
  for (QuantityDraft& draft : drafts_) {
    draft.quantity.span = scan_.SpanOf(draft.begin, draft.end);
    if (draft.counted()) {
      draft.quantity.counted = scan_.SpanOf(draft.counted_begin, draft.counted_end);
    }
    if (draft.of_end > draft.of_begin) {
      draft.quantity.of = scan_.SpanOf(draft.of_begin, draft.of_end);
    }
    found->push_back(std::move(draft.quantity));
  }
}

bool QuantityParser::At(size_t i, QuantityDraft* d) const {
  d->figure = figures_.At(i, free_);
  if (!d->figure.found()) return false;
  if (Figure range = figures_.RangeFrom(d->figure, free_); range.found()) {
    d->figure = range;
    d->bounded = !range.bare;
    d->quantity.modifier = QuantityModifier::kBetween;
  }
  const Figure& f = d->figure;
  d->begin = f.begin;
  d->end = f.end;
  Quantity& q = d->quantity;
  q.kind = f.kind;
  q.unit = f.unit;
  q.value = f.value;
  q.low = f.low;
  q.high = f.high;
  q.number = scan_.SpanOf(f.number_begin, f.number_end);
  q.amount = scan_.SpanOf(f.amount_begin, f.end);
  if (f.number.vague) q.modifier = QuantityModifier::kDozens;
  if (!f.range && (f.number.about || f.number.dozen)) q.modifier = QuantityModifier::kAbout;
  ReadBound(d);
  if (ReadAge(d) || ReadMagnitude(d)) return true;
  if (q.kind == QuantityKind::kCardinal || q.kind == QuantityKind::kOrdinal) {
    ReadCounted(d);
    ReadConcept(d);
    if (q.kind == QuantityKind::kCardinal) ReadParticiple(d);
  } else if (q.kind == QuantityKind::kPercent || q.kind == QuantityKind::kRatio) {
    ReadOf(d);
    if (d->of_end > d->of_begin) ReadParticiple(d);
  }
  return true;
}

// "magnitude 5.6", "a 5.6-magnitude earthquake": a measure without a unit.
bool QuantityParser::ReadMagnitude(QuantityDraft* d) const {
  Quantity& q = d->quantity;
  if (q.kind != QuantityKind::kCardinal || !d->figure.number.digits || q.value >= 10) return false;
  size_t end = d->end;
  if (words_.IsDash(end) && words_.Glued(end) && words_.Glued(end + 1)) ++end;
  if (scan_.Before(d->begin, QuantityWord::kMagnitude) == nullptr &&
      scan_.Find(end, QuantityWord::kMagnitude) == nullptr) {
    return false;
  }
  q.kind = QuantityKind::kMeasure;
  q.concept_id = "magnitude";
  return true;
}

// ---- Bounds -----------------------------------------------------------------------------

// ">", "≥", "< =": the bound that marks give, and where they begin.
QuantityModifier QuantityParser::MarkBefore(size_t i, size_t* begin) const {
  if (i == 0) return QuantityModifier::kNone;
  size_t at = i - 1;
  const auto is = [&](size_t k, std::string_view mark) { return words_[k].folded == mark; };
  *begin = at;
  if (is(at, "≥")) return QuantityModifier::kAtLeast;
  if (is(at, "≤")) return QuantityModifier::kAtMost;
  const bool equal = is(at, "=") && at > 0;
  if (equal) --at;
  if (!is(at, ">") && !is(at, "<")) return QuantityModifier::kNone;
  if (at > 0 && (is(at - 1, "<") || is(at - 1, ">") || is(at - 1, "="))) {
    return QuantityModifier::kNone;  // "<>", "=>", ">>"
  }
  *begin = at;
  if (is(at, ">")) return equal ? QuantityModifier::kAtLeast : QuantityModifier::kMoreThan;
  return equal ? QuantityModifier::kAtMost : QuantityModifier::kLessThan;
}

// The bound before the figure, which then begins with it; false where words before a figure
// already read would be taken.
bool QuantityParser::FindBound(QuantityDraft* d, QuantityModifier* modifier) const {
  size_t bound = d->begin;
  const TablePhrase* phrase = scan_.Before(bound, QuantityWord::kModifier);
  if (phrase == nullptr && bound > free_ && !d->figure.range &&
      scan_.Find(bound - 1, QuantityWord::kOrdinalBefore) != nullptr) {
    phrase = scan_.Before(--bound, QuantityWord::kModifier);  // "more than the tenth"
  }
  // "зросла до 45", "è salito fino a 45": where it went, no ceiling.
  const auto as_long = [&](const TablePhrase* to) {  // "up to" is no "to"
    return to != nullptr && phrase != nullptr && to->length() >= phrase->length();
  };
  const bool to = as_long(scan_.Before(bound, QuantityWord::kTo)) ||
                  as_long(scan_.Before(d->begin, QuantityWord::kTo));
  if (phrase != nullptr && to && ToldAsChange(scan_, bound - phrase->length())) phrase = nullptr;
  size_t begin = d->begin;
  if (phrase != nullptr && bound - phrase->length() >= free_) {
    *modifier = QuantityModifier(int(phrase->a));
    // "about 500 or more": wide enough as it is.
    if (*modifier == QuantityModifier::kAbout && BoundAfter(d->end) != nullptr) {
      *modifier = QuantityModifier::kNone;
      return true;
    }
    begin = bound - phrase->length();
  } else if (*modifier = MarkBefore(d->begin, &begin); *modifier == QuantityModifier::kNone) {
    return true;
  }
  if (begin < free_) return false;
  d->begin = begin;
  d->bounded = true;
  return true;
}

void QuantityParser::ReadBound(QuantityDraft* d) const {
  Quantity& q = d->quantity;
  QuantityModifier modifier = QuantityModifier::kNone;
  if (!FindBound(d, &modifier)) return;
  if (q.kind == QuantityKind::kOrdinal && !d->figure.range) {
    if (modifier == QuantityModifier::kNone || modifier == QuantityModifier::kAbout) return;
  }
  const bool own = q.modifier != QuantityModifier::kNone;  // "about two dozen", "almost hundreds"
  // "up to 20–30": where it may end is told by the range.
  const bool ceiling = d->figure.range && modifier == QuantityModifier::kAtMost;
  if (modifier != QuantityModifier::kNone && !ceiling) {
    const bool wide = own && !d->figure.range;
    // "more than a dozen": the bound is the number said.
    const bool about = modifier == QuantityModifier::kAbout;
    if (wide && !about && !d->figure.number.vague) q.low = q.high = q.value;
    if (!wide || !about) ApplyModifier(modifier, &q);
    if (!own || q.modifier == QuantityModifier::kAbout) q.modifier = modifier;
  }
  ReadBoundAfter(d);
  ReadOtherBound(d);
}

// The bound told by words that begin at i, behind a figure; none where they are the bound of the
// next number ("12 or more than 30").
const TablePhrase* QuantityParser::BoundAfter(size_t i) const {
  const TablePhrase* after = scan_.Find(i, QuantityWord::kAfterModifier);
  if (after == nullptr) return nullptr;
  const auto number_at = [&](size_t k) { return scan_.numbers().Found(k); };
  if (number_at(i + after->length())) return nullptr;
  for (size_t k = i; k < i + after->length(); ++k) {
    const TablePhrase* next = scan_.Find(k, QuantityWord::kModifier);
    if (next != nullptr && number_at(k + next->length())) return nullptr;
  }
  return after;
}

// "500 or more", "less than 500 or equal", "500+", "500 circa euro".
void QuantityParser::ReadBoundAfter(QuantityDraft* d) const {
  Quantity& q = d->quantity;
  const bool strict =
      q.modifier == QuantityModifier::kMoreThan || q.modifier == QuantityModifier::kLessThan;
  if (strict) {
    const size_t end = scan_.Skip(d->end, QuantityWord::kOrEqual);
    if (end == d->end || scan_.numbers().Found(end)) return;
    const bool more = q.modifier == QuantityModifier::kMoreThan;
    q.modifier = more ? QuantityModifier::kAtLeast : QuantityModifier::kAtMost;
    q.low_open = q.high_open = false;
    d->end = end;
    return;
  }
  const bool open = q.modifier == QuantityModifier::kNone || q.modifier == QuantityModifier::kAbout;
  const TablePhrase* after = BoundAfter(d->end);
  const bool about =
      after != nullptr && QuantityModifier(int(after->a)) == QuantityModifier::kAbout;
  if (d->figure.range ? !about || q.modifier != QuantityModifier::kBetween : !open) return;
  QuantityModifier modifier = QuantityModifier::kNone;
  size_t end = d->end;
  if (after != nullptr) {
    modifier = QuantityModifier(int(after->a));
    end += after->length();
  } else if (words_.IsMark(end, '+') && words_.Glued(end) && !words_.Glued(end + 1)) {
    modifier = QuantityModifier::kAtLeast;
    ++end;
  }
  if (modifier == QuantityModifier::kNone) return;
  ApplyModifier(modifier, &q);
  if (!d->figure.range) q.modifier = modifier;
  d->bounded = true;
  d->end = end;
  if (!q.unit.empty() || q.kind != QuantityKind::kCardinal) return;
  UnitMatch unit = UnitReader(scan_).After(d->end, d->figure.number.multiplier > 1);
  if (!unit.found() || unit.factor != 1) return;
  q.kind = unit.kind;
  q.unit = unit.code;
  q.amount = q.amount.Cover(scan_.SpanOf(unit.begin, unit.end));
  d->end = unit.end;
}

// "more than 20 but less than 30": two bounds of one figure.
void QuantityParser::ReadOtherBound(QuantityDraft* d) const {
  Quantity& q = d->quantity;
  const auto lower = [](QuantityModifier m) {
    return m == QuantityModifier::kAtLeast || m == QuantityModifier::kMoreThan;
  };
  const auto upper = [](QuantityModifier m) {
    return m == QuantityModifier::kAtMost || m == QuantityModifier::kLessThan;
  };
  if (!lower(q.modifier) && !upper(q.modifier)) return;
  size_t at = d->end;
  if (words_.IsMark(at, ',')) ++at;
  at = std::max(at, scan_.Skip(at, QuantityWord::kBut));
  const TablePhrase* phrase = scan_.Find(at, QuantityWord::kModifier);
  if (at == d->end || phrase == nullptr) return;
  const auto modifier = QuantityModifier(int(phrase->a));
  if (lower(q.modifier) ? !upper(modifier) : !lower(modifier)) return;
  at += phrase->length();
  if (at < words_.size() && scan_.Find(at, QuantityWord::kOrdinalBefore) != nullptr) ++at;
  if (at >= words_.size()) return;
  const Figure other = figures_.At(at, at);
  if (!other.found() || other.begin != at || other.number.vague) return;
  if (!other.unit.empty() && !q.unit.empty() && q.unit != other.unit) return;
  const double low = lower(q.modifier) ? q.value : other.value;
  const double high = lower(q.modifier) ? other.value : q.value;
  if (low >= high) return;
  q.low = low;
  q.high = high;
  q.low_open = (lower(q.modifier) ? q.modifier : modifier) == QuantityModifier::kMoreThan;
  q.high_open = (lower(q.modifier) ? modifier : q.modifier) == QuantityModifier::kLessThan;
  q.value = low;
  if (q.unit.empty()) q.unit = other.unit, q.kind = other.kind;
  d->end = other.end;
  d->figure.range = true;
  q.number = q.number.Cover(scan_.SpanOf(other.number_begin, other.number_end));
  q.amount = q.amount.Cover(scan_.SpanOf(other.begin, other.end));
}

}  // namespace riscontro
