// What a piece that fits the rules must hold besides: nothing that it could count behind it, no
// age, no habit, no word that goes on.
#include <algorithm>

#include "analyse/dates/finder.h"

namespace riscontro {
namespace {

constexpr int kFirstModernYear = 1800, kLastModernYear = 2060;

}  // namespace

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

}  // namespace riscontro
