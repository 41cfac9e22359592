#include "analyse/dates/finder.h"

#include <algorithm>

namespace riscontro {

size_t DateFinder::FutureMarker(size_t i) const {
  const size_t length = chart_.LengthAt(i, language_->symbols().future);
  if (length > 0) return chart_.LengthAt(i, language_->symbols().not_future) > length ? 0 : length;
  return words_->IsWord(i) && language_->EndsLikeFuture((*words_)[i].span.In(words_->text())) ? 1
                                                                                              : 0;
}

bool DateFinder::IsAside(size_t begin, size_t end) const {
  constexpr size_t kLongest = 8;
  if (end - begin > kLongest) return false;
  bool inside = false;
  for (size_t i = begin; i < end;) {
    if (words_->IsMark(i, '(')) inside = true;
    const size_t length = inside ? 1 : chart_.LengthAt(i, language_->symbols().hour_aside);
    if (length == 0) return false;
    if (words_->IsMark(i, ')')) inside = false;
    i += length;
  }
  return !inside;
}

// The words of the piece that say something: "and", "of", "from" do not.
uint32_t DateFinder::Weight(const DatePiece& piece) const {
  uint32_t weight = 0;
  for (size_t i = piece.core_begin; i < piece.core_end; ++i) weight += chart_.Weighs(i);
  return weight;
}

// The readings that hold, in the order of their first word, the longer before the shorter.
void DateFinder::CollectReadings() {
  readings_.clear();
  for (uint32_t index : chart_.found()) {
    const DatePiece& piece = chart_.piece(index);
    std::optional<Meaning> meaning = chart_.Mean(index);
    if (!meaning || !Holds(piece, *meaning)) continue;
    // Words that are said to tell no time are all taken.
    const bool taken = meaning->nothing && !meaning->must_be_open;
    const uint32_t all = piece.core_end - piece.core_begin;
    uint32_t weight = taken ? all : std::max(1u, Weight(piece));
    if (meaning->firm) weight = piece.end - piece.begin + 1;
    readings_.push_back({index, weight, 0, 0, false});
  }
  std::sort(readings_.begin(), readings_.end(), [&](const Reading& a, const Reading& b) {
    const DatePiece &x = chart_.piece(a.piece), &y = chart_.piece(b.piece);
    if (x.core_begin != y.core_begin) return x.core_begin < y.core_begin;
    if (x.core_end != y.core_end) return x.core_end > y.core_end;
    return x.rule != y.rule ? x.rule < y.rule : x.begin < y.begin;
  });
}

// Of all sets of readings that do not overlap: the one that covers the most, then in the fewest
// pieces. Worked out from the last reading to the first.
void DateFinder::ChooseReadings() {
  const size_t n = readings_.size();
  for (size_t k = n; k-- > 0;) {
    Reading& r = readings_[k];
    const uint32_t end = chart_.piece(r.piece).core_end;
    size_t next = k + 1;
    while (next < n && chart_.piece(readings_[next].piece).core_begin < end) ++next;
    const Reading none{};
    const Reading& after = next < n ? readings_[next] : none;
    const Reading& skipped = k + 1 < n ? readings_[k + 1] : none;
    const uint32_t covered = r.weight + after.best, pieces = 1 + after.pieces;
    r.taken = covered > skipped.best || (covered == skipped.best && pieces <= skipped.pieces);
    r.best = r.taken ? covered : skipped.best;
    r.pieces = r.taken ? pieces : skipped.pieces;
  }
}

// The point after "on 5 Aug." may end the sentence; that of "9 a.m." does not. After a day's number
// it belongs there in languages that write "5. August", but not where the month comes first.
uint32_t DateFinder::EndWithoutStop(const DatePiece& piece) const {
  const uint32_t end = piece.core_end;
  if (end <= piece.core_begin + 1 || !words_->IsMark(end - 1, '.')) return end;
  const bool stop =
      words_->IsWord(end - 2)
          ? (*words_)[end - 2].folded.size() > 2
          : words_->IsNumber(end - 2) && (language_->month_first() || end == words_->size());
  return stop ? end - 1 : end;
}

void DateFinder::Find(const DateLanguage& language, const ScannedWords& words,
                      const SentenceNumbers& numbers, const EventFinder& events,
                      const TenseTeller& tenses, std::vector<FoundDate>* found) {
  language_ = &language;
  tenses_ = &tenses;
  words_ = &words;
  if (!chart_.Read(language, words, numbers, events)) return;
  CollectReadings();
  ChooseReadings();
  size_t from = 0;
  for (const Reading& r : readings_) {
    const DatePiece& piece = chart_.piece(r.piece);
    if (piece.core_begin < from || !r.taken) continue;
    from = piece.core_end;
    std::optional<Meaning> meaning = chart_.Mean(r.piece);
    if (meaning->nothing) continue;
    const size_t article = chart_.LengthBefore(piece.core_begin, language_->symbols().articles);
    found->push_back(
        {piece.core_begin, EndWithoutStop(piece), piece.core_begin - article, *meaning});
  }
}

TimexType TypeOf(const Meaning& meaning) {
  const TimeExpression& e = meaning.expression;
  if (meaning.kind == MeaningKind::kLength) return TimexType::kDuration;
  switch (e.shape) {
    case TimeShape::kLength:
    case TimeShape::kSpan:
      return TimexType::kDuration;
    case TimeShape::kSet:
      return TimexType::kSet;
    case TimeShape::kReference:
      return TimexType::kDate;
    default: {
      const bool clock = e.start.HasClock() || e.end.HasClock();
      const TimeUnit shift = e.start.shift_sign != 0 ? e.start.shift.Smallest() : TimeUnit::kNone;
      const bool hours =
          shift == TimeUnit::kHour || shift == TimeUnit::kMinute || shift == TimeUnit::kSecond;
      return clock || hours ? TimexType::kTime : TimexType::kDate;
    }
  }
}

}  // namespace riscontro
