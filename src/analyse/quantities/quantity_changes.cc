// Values told apart from changes ("rose by 12 to 340", "from 10 to 25"), and the scope of a
// figure: where, as of when, since when.
//
// Idea: a figure changes something where a word of change stands in its clause and the right
// preposition before it. What is found by "from … to" is not a range then but two values.
#include <algorithm>

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {
namespace {

constexpr size_t kCueReach = 9;   // words from the word of change to the figure
constexpr size_t kNearReach = 2;  // words from one figure to the next: "de 25 para 10"
constexpr size_t kPlaceReach = 9;

enum class Direction : uint8_t { kNone, kRise, kFall, kEither };

class Changes {
 public:
  Changes(const QuantityScan& scan, size_t base, std::vector<QuantityDraft>* drafts)
      : scan_(scan), base_(base), drafts_(*drafts) {}

  void Run() {
    SplitRanges();
    for (size_t k = 0; k < drafts_.size(); ++k) Judge(k);
    for (size_t k = 0; k < drafts_.size(); ++k) Link(k);
  }

 private:
  Direction CueAt(size_t i) const {
    if (scan_.Find(i, QuantityWord::kRise) != nullptr) return Direction::kRise;
    if (scan_.Find(i, QuantityWord::kFall) != nullptr) return Direction::kFall;
    if (scan_.Find(i, QuantityWord::kChange) != nullptr) return Direction::kEither;
    return Direction::kNone;
  }
  // The last word of change before word i in its clause; *at is where it stands.
  Direction CueBefore(size_t i, size_t reach, size_t* at) const {
    for (size_t back = 1; back <= std::min(reach, i); ++back) {
      const size_t k = i - back;
      if (scan_.EndsClause(k) && !InFigure(k)) return Direction::kNone;
      if (Direction found = InFigure(k) ? Direction::kNone : CueAt(k); found != Direction::kNone) {
        *at = k;
        return found;
      }
    }
    return Direction::kNone;
  }
  // "5 % more", "на 9 больше", "a 5 % rise"
  Direction CueAfter(const QuantityDraft& d) const {
    if (scan_.Find(d.end, QuantityWord::kRiseAfter) != nullptr) return Direction::kRise;
    if (scan_.Find(d.end, QuantityWord::kFallAfter) != nullptr) return Direction::kFall;
    const bool percent = d.quantity.kind == QuantityKind::kPercent;
    return percent && d.of_end == d.of_begin ? CueAt(d.end) : Direction::kNone;
  }
  bool InFigure(size_t i) const {
    return std::any_of(drafts_.begin(), drafts_.end(),
                       [&](const QuantityDraft& d) { return d.begin <= i && i < d.end; });
  }
  void SplitRanges();
  bool ToldAsLevel(const QuantityDraft& d) const;
  bool GoesOn(size_t k) const;
  void Judge(size_t k);
  void Link(size_t k);

  const QuantityScan& scan_;
  size_t base_;
  std::vector<QuantityDraft>& drafts_;
};

// "rose from 10 to 25": the value before, in a draft of its own.
void Changes::SplitRanges() {
  for (size_t k = 0; k < drafts_.size(); ++k) {
    QuantityDraft& d = drafts_[k];
    const TablePhrase* inside = scan_.Find(d.begin, QuantityWord::kFrom);
    const bool from = inside != nullptr || scan_.Before(d.begin, QuantityWord::kFrom) != nullptr;
    const bool told = from && d.figure.range && d.figure.second_begin > d.begin;
    size_t cue = 0;
    if (!told || CueBefore(d.begin, kCueReach, &cue) == Direction::kNone) continue;
    QuantityDraft first = d;
    Quantity& a = first.quantity;
    Quantity& b = d.quantity;
    first.begin = d.begin + (inside != nullptr ? inside->length() : 0);
    first.end = d.figure.first_end;
    a.modifier = b.modifier = QuantityModifier::kNone;
    a.high = a.value = a.low;
    b.low = b.value = b.high;
    first.counted_end = first.counted_begin = first.of_begin = first.of_end = 0;
    a.number = scan_.SpanOf(d.figure.number_begin, d.figure.first_number_end);
    a.amount = scan_.SpanOf(first.begin, first.end);
    a.change = QuantityChange::kFrom;
    d.begin = d.figure.second_begin;
    b.number = scan_.SpanOf(d.figure.second_number, d.figure.number_end);
    b.amount = scan_.SpanOf(d.begin, d.end);
    d.figure.range = first.figure.range = false;
    drafts_.insert(drafts_.begin() + ptrdiff_t(k), std::move(first));
    ++k;
  }
}

// "falls below 6,000"
bool Changes::ToldAsLevel(const QuantityDraft& d) const {
  return scan_.Find(d.begin, QuantityWord::kLevel) != nullptr ||
         scan_.Before(d.begin, QuantityWord::kLevel) != nullptr;
}

// "caiu de 25 para 10", but "caiu de 5 %": a word for both, by what follows.
bool Changes::GoesOn(size_t k) const {
  if (k + 1 >= drafts_.size()) return false;
  const size_t next = drafts_[k + 1].begin;
  return scan_.Before(next, QuantityWord::kTo) != nullptr && next <= drafts_[k].end + kNearReach;
}

void Changes::Judge(size_t k) {
  QuantityDraft& d = drafts_[k];
  Quantity& q = d.quantity;
  if (q.kind == QuantityKind::kOrdinal || d.age || q.change != QuantityChange::kNone) return;
  const TablePhrase* by = scan_.Before(d.begin, QuantityWord::kBy);
  const TablePhrase* to = scan_.Before(d.begin, QuantityWord::kTo);
  const TablePhrase* from = scan_.Before(d.begin, QuantityWord::kFrom);
  size_t at = 0;
  // "up 12", "+5 %", "12 % more", "a 5 % rise"
  const Direction before = CueBefore(d.begin, kCueReach, &at);
  const bool near = before != Direction::kNone && at + 1 == d.begin && by == nullptr;
  const bool percent = q.kind == QuantityKind::kPercent;
  const Direction after = CueAfter(d);
  const bool level = by == nullptr && ToldAsLevel(d);
  const auto set = [&](Direction direction, QuantityChange rise, QuantityChange fall) {
    q.change = direction == Direction::kFall ? fall : rise;
  };
  if (from != nullptr && by != nullptr && GoesOn(k)) by = nullptr;
  if (before != Direction::kNone && from != nullptr && to == nullptr && by == nullptr) {
    q.change = QuantityChange::kFrom;
  } else if (before != Direction::kNone && (to != nullptr || level)) {
    Direction direction = before;
    if (k > 0 && direction == Direction::kEither &&
        drafts_[k - 1].quantity.change == QuantityChange::kFrom) {
      direction = drafts_[k - 1].quantity.value > q.value ? Direction::kFall : Direction::kRise;
    }
    set(direction, QuantityChange::kRiseTo, QuantityChange::kFallTo);
  } else if (before != Direction::kNone && before != Direction::kEither && by != nullptr) {
    set(before, QuantityChange::kRiseBy, QuantityChange::kFallBy);
  } else if (near && before != Direction::kEither && !d.counted()) {
    set(before, QuantityChange::kRiseBy, QuantityChange::kFallBy);
  } else if ((percent || by != nullptr) && after != Direction::kNone &&
             after != Direction::kEither) {
    set(after, QuantityChange::kRiseBy, QuantityChange::kFallBy);
  }
}

// A difference or a value before points at the value after, in the same clause.
void Changes::Link(size_t k) {
  Quantity& q = drafts_[k].quantity;
  if (!q.IsDifference() && q.change != QuantityChange::kFrom) return;
  const auto is_to = [](const Quantity& other) {
    return other.change == QuantityChange::kRiseTo || other.change == QuantityChange::kFallTo;
  };
  for (size_t other : {k + 1, k + 2, k - 1}) {
    if (other >= drafts_.size() || !is_to(drafts_[other].quantity)) continue;
    const size_t begin = std::min(drafts_[k].end, drafts_[other].end);
    const size_t end = std::max(drafts_[k].begin, drafts_[other].begin);
    bool apart = end > begin + kCueReach;
    for (size_t i = begin; !apart && i < end; ++i) apart = scan_.EndsClause(i);
    if (apart) continue;
    q.changed = int32_t(base_ + other);
    // "rose by 12 to 340 people": what is counted is said once.
    Quantity& after = drafts_[other].quantity;
    if (q.concept_id.empty() && q.unit == after.unit) q.concept_id = after.concept_id;
    if (after.concept_id.empty() && q.unit == after.unit) after.concept_id = q.concept_id;
    return;
  }
}

}  // namespace

bool ToldAsChange(const QuantityScan& scan, size_t i) {
  for (size_t back = 1; back <= std::min(kCueReach, i); ++back) {
    const size_t k = i - back;
    if (scan.EndsClause(k)) return false;
    for (QuantityWord kind : {QuantityWord::kRise, QuantityWord::kFall, QuantityWord::kChange}) {
      if (scan.Find(k, kind) != nullptr) return true;
    }
  }
  return false;
}

void ReadChanges(const QuantityScan& scan, size_t base, std::vector<QuantityDraft>* drafts) {
  Changes(scan, base, drafts).Run();
}

// ---- Scope ------------------------------------------------------------------------------

namespace {

int32_t IndexOf(const auto& items, const auto* item) {
  return item == nullptr ? kNoIndex : int32_t(item - items.data());
}

// The place told right after the figure ("killed in Kharkiv"), before the next figure; else the
// one that opens the sentence ("In Kharkiv, 12 people …").
int32_t PlaceOf(const QuantityScan& scan, size_t begin, size_t end, size_t next) {
  const auto place_at = [&](size_t i) -> const Name* {
    const size_t past = scan.Skip(i, QuantityWord::kIn);
    if (past == i || past >= scan.size()) return nullptr;
    size_t at = past;
    if (scan.Find(at, QuantityWord::kOrdinalBefore) != nullptr && at + 1 < scan.size()) ++at;
    const Name* name = scan.NameAt(at);
    const bool place = name != nullptr &&
                       (name->type == EntityType::kPlace || name->type == EntityType::kState) &&
                       name->form == MentionForm::kName;
    return place && name->span.begin == scan[at].span.begin ? name : nullptr;
  };
  const size_t last = std::min({scan.size(), next, end + kPlaceReach});
  for (size_t i = end; i < last && !scan.EndsClause(i); ++i) {
    if (const Name* name = place_at(i)) return IndexOf(scan.article().names, name);
  }
  for (size_t i = 0; i < std::min<size_t>(2, begin); ++i) {
    if (const Name* name = place_at(i)) return IndexOf(scan.article().names, name);
  }
  return kNoIndex;
}

}  // namespace

void ReadScope(const QuantityScan& scan, std::vector<QuantityDraft>* drafts) {
  const Article& article = scan.article();
  for (size_t k = 0; k < drafts->size(); ++k) {
    QuantityDraft& d = (*drafts)[k];
    if (d.quantity.kind == QuantityKind::kOrdinal || d.age) continue;
    const size_t end = std::max({d.end, d.counted_end, d.of_end});
    const size_t next = k + 1 < drafts->size() ? (*drafts)[k + 1].begin : scan.size();
    if (d.counted() || !d.quantity.concept_id.empty()) {
      d.quantity.place = PlaceOf(scan, d.begin, end, next);
    }
    // Dates with "as of" or "since" right before them, in the sentence.
    for (size_t i = 0; i < scan.size(); ++i) {
      const Date* date = scan.Reserved(i) ? scan.DateAt(i) : nullptr;
      const bool first = date != nullptr && date->span.begin >= scan[i].span.begin;
      if (!first && !(date != nullptr && i == 0)) continue;
      const TablePhrase* inside = scan.Find(i, QuantityWord::kSince);
      const TablePhrase* since = scan.Before(i, QuantityWord::kSince);
      const TablePhrase* as_of = scan.Before(i, QuantityWord::kAsOf);
      const int32_t index = IndexOf(article.dates, date);
      if (date->expression.open_end || inside != nullptr || since != nullptr) {
        d.quantity.since = index;
      } else if (as_of != nullptr) {
        d.quantity.as_of = index;
      }
    }
  }
}

}  // namespace riscontro
