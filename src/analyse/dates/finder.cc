#include "analyse/dates/finder.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr int kFirstModernYear = 1800, kLastModernYear = 2060;

}  // namespace

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

// Nothing that the number could count comes next: "nel 2024 casse", "2023 euro".
bool DateFinder::StandsAlone(const DatePiece& piece) const {
  const size_t next = piece.core_end;
  if (next >= words_->size()) return true;
  if (words_->IsMark(next, '%')) return false;
  if (!words_->IsWord(next)) return words_->IsNumber(next) ? false : !words_->IsMark(next, '$');
  if (words_->Glued(next)) return false;
  // A capital begins no plural, but "1500 bis 2000 Besucher", "2000 Palestinians".
  if ((*words_)[next].capital) return !tenses_->IsCounting(*words_, next - 1);
  // "los Juegos de 1992 cambiaron", but not "de 1992 soldados".
  const bool year = words_->IsNumber(next - 1) && (*words_)[next - 1].folded.size() == 4;
  if (year && language_->plural_s() && !(*words_)[next].folded.ends_with('s')) return true;
  return chart_.Known(next) && !chart_.Stands(next, language_->symbols().term_of);
}

// "um 15 %", "tra i 12 e i 20 milioni", "tra 0 e 6 anni": the number at the end counts what
// comes next.
bool DateFinder::IsCount(const DatePiece& piece) const {
  const size_t end = piece.core_end;
  if (!words_->IsMark(end, '%') && !chart_.Stands(end, language_->symbols().counted) &&
      !chart_.Stands(end, language_->symbols().unit)) {
    return false;
  }
  return words_->IsNumber(end - 1) || chart_.StandsBefore(end, language_->symbols().number) ||
         chart_.StandsBefore(end, language_->symbols().hour);
}

// "8H" of "t.co/fI2E8H3GM": letters and digits go on before it or behind it.
bool DateFinder::IsInWord(const DatePiece& piece) const {
  const auto letters = [&](size_t i) {
    if (!words_->IsWord(i) && !words_->IsNumber(i)) return false;
    const std::string_view folded = (*words_)[i].folded;
    return folded.front() != '\'' && folded.back() != '\'';
  };
  const size_t begin = piece.core_begin, end = piece.core_end;
  const bool before = begin > 0 && words_->Glued(begin) && letters(begin - 1);
  const bool behind = words_->Glued(end) && letters(end) && letters(end - 1);
  return before && behind;
}

// "un años" of "cuarenta y un años".
bool DateFinder::IsTail(const DatePiece& piece) const {
  constexpr size_t kLongestNumber = 6;
  const size_t begin = piece.core_begin, least = begin - std::min(begin, kLongestNumber);
  for (size_t i = least; i < begin; ++i) {
    if (chart_.LengthAt(i, language_->symbols().number) > begin - i) return true;
  }
  return false;
}

// "the election 1998", but not "1998 seats", "flight 1998".
bool DateFinder::IsApart(const DatePiece& piece) const {
  ReadNumber number;
  number.begin = piece.core_end - 1;
  number.end = piece.core_end;
  return tenses_->IsApart(*words_, number.begin) &&
         !language_->numbers().InsideOther(*words_, number);
}

// "24 anni" of a person.
bool DateFinder::IsAge(const DatePiece& piece, const Meaning& meaning) const {
  const size_t end = piece.core_end;
  size_t begin = piece.core_begin;
  // "dix-huit ans": what stands before all of the number tells.
  while (begin > 1 && words_->IsDash(begin - 1) && words_->Glued(begin) && words_->Glued(begin - 1))
    begin -= 2;
  const size_t after = words_->IsDash(end) ? end + 1 : end;
  if (chart_.Stands(after, language_->symbols().age_after) ||
      chart_.StandsBefore(begin, language_->symbols().age_before))
    return true;
  if (meaning.expression.length.Smallest() != TimeUnit::kYear) return false;
  // "una mujer de 30 años", but not "una condena de 30 años".
  if (chart_.StandsBefore(begin, language_->symbols().age_of)) {
    return !chart_.StandsBefore(begin, language_->symbols().term_of);
  }
  if (begin < 2) return false;
  // "Mario Rossi, 54 anni, …", "Mario Rossi (54 anni)", "Mario Rossi, di 54 anni, …"
  const size_t mark = begin - (chart_.Stands(begin - 1, language_->symbols().of) ? 2 : 1);
  return mark > 0 && (words_->IsMark(mark, ',') || words_->IsMark(mark, '(')) &&
         (*words_)[mark - 1].capital &&
         (end >= words_->size() || (*words_)[end].kind == ScanKind::kMark);
}

// "due giorni dopo." and, where the language says so, "due giorni dopo arrivarono", but not
// "due giorni dopo l'attacco", "due giorni dopo che".
bool DateFinder::IsClosed(const DatePiece& piece) const {
  const size_t next = piece.core_end;
  // "Monday 12-year-old boys": the mark goes on with it.
  if (words_->IsDash(next) && words_->Glued(next) && words_->Glued(next + 1)) return false;
  if (next >= words_->size() || (*words_)[next].kind == ScanKind::kMark) return true;
  return language_->later_before_verb() && words_->IsWord(next) && !(*words_)[next].capital &&
         !chart_.Stands(next, language_->symbols().articles) &&
         !chart_.Stands(next, language_->symbols().of) &&
         !chart_.Stands(next, language_->symbols().not_later);
}

// Nothing else stands in the sentence but what says nothing: "1998", "el año".
bool DateFinder::IsAll(const DatePiece& piece) const {
  for (size_t i = 0; i < words_->size(); ++i) {
    const bool inside = i >= piece.core_begin && i < piece.core_end;
    if (inside || (*words_)[i].kind == ScanKind::kMark) continue;
    if (chart_.LengthAt(i, language_->symbols().articles) == 0) return false;
  }
  return true;
}

// "un giorno": once upon a time.
bool DateFinder::IsOnce(const DatePiece& piece, const Meaning& meaning) const {
  return meaning.modifier == TimexModifier::kNone && meaning.expression.longest.empty() &&
         meaning.expression.length.days == 1 &&
         meaning.expression.length.Smallest() == TimeUnit::kDay &&
         !words_->IsNumber(piece.core_begin);
}

// "Il lunedì il museo è chiuso": every Monday, not one.
bool DateFinder::IsHabit(const DatePiece& piece, const Meaning& meaning) const {
  const TimePoint& p = meaning.expression.start;
  return language_->habitual_article() && meaning.kind == MeaningKind::kPoint && p.weekday != 0 &&
         p.day == 0 && p.month == 0 && p.nth == 0 && p.unit == TimeUnit::kNone && !p.HasClock() &&
         !p.direction_told && p.shift_sign == 0 && meaning.modifier == TimexModifier::kNone &&
         chart_.StandsBefore(piece.core_begin, language_->symbols().articles);
}

// "The last three months and two days ago": what goes on with "ago" is no length.
bool DateFinder::IsAgo(const Meaning& meaning, size_t end) const {
  const TimeShape shape = meaning.expression.shape;
  const bool length = meaning.kind == MeaningKind::kLength ||
                      (meaning.kind == MeaningKind::kWhole && shape == TimeShape::kSpan);
  return length && chart_.Stands(end, language_->symbols().ago);
}

bool DateFinder::Holds(const DatePiece& piece, const Meaning& meaning) const {
  if (meaning.nothing) {
    if (!meaning.must_be_closed && !meaning.must_be_open) return true;
    return IsClosed(piece) == meaning.must_be_closed;
  }
  if (IsCount(piece) || IsInWord(piece)) return false;
  const TimePoint& start = meaning.expression.start;
  if (meaning.must_be_modern && (start.year < kFirstModernYear || start.year > kLastModernYear))
    return false;
  if (meaning.must_stand_alone && !StandsAlone(piece)) return false;
  if (meaning.must_not_be_age &&
      (IsAge(piece, meaning) || IsOnce(piece, meaning) || IsTail(piece))) {
    return false;
  }
  if (meaning.must_be_closed && !IsClosed(piece)) return false;
  // "alla vigilia della firma": the day is counted from the signing.
  if (meaning.must_not_be_counted &&
      chart_.Stands(piece.core_end, language_->symbols().counted_from)) {
    return false;
  }
  // "накануне выборов": before the elections, not yesterday.
  if (meaning.must_not_govern && piece.core_end < words_->size() &&
      tenses_->IsGenitive(*words_, piece.core_end)) {
    return false;
  }
  if (meaning.must_be_apart && !IsApart(piece)) return false;
  if (IsHabit(piece, meaning)) return false;
  if (meaning.must_be_all && !IsAll(piece)) return false;
  if (meaning.must_not_be_past && tenses_->IsPast(*words_, piece.core_begin, piece.core_end))
    return false;
  if (meaning.must_be_future &&
      !tenses_->IsFuture(*this, *words_, piece.core_begin, piece.core_end)) {
    return false;
  }
  if (meaning.kind != MeaningKind::kPoint && meaning.kind != MeaningKind::kWhole &&
      meaning.kind != MeaningKind::kLength)
    return false;
  return !IsAgo(meaning, piece.core_end);
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
