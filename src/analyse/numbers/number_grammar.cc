#include "analyse/numbers/number_grammar.h"

#include <cmath>

#include "text/fold.h"

namespace riscontro {

ReadNumber NumberGrammar::MakeNumber(const Count& count) const {
  ReadNumber number;
  if (!count.found()) return number;
  number.begin = count.begin;
  number.end = count.end;
  number.value = number.low = number.high = count.sum.Value();
  number.multiplier = count.sum.Multiplier();
  number.digits = count.digits;
  number.decimal = count.decimal || number.value != std::floor(number.value);
  number.grouped = count.grouped;
  number.article = count.article;
  number.weak = count.weak;
  number.about = count.about;
  number.dozen = count.dozen;
  number.doubtful = count.doubtful;
  number.and_end = count.and_end;
  number.and_value = count.and_end > 0 ? count.before_and.Value() : 0;
  return number;
}

// "one hundred and three quarters": the part after the "and" is the fraction's numerator.
bool NumberGrammar::SplitMixed(Count* count) const {
  if (count->and_end == 0 || !table_.Splits(count->before_and.Value())) return false;
  Fraction proper = FractionOf(ReadCount(SkipAnd(count->and_end), Atoms::kCardinals));
  if (!proper.found() || proper.value >= 1) return false;
  Count whole = *count;
  whole.sum = count->before_and;
  whole.end = count->and_end;
  whole.and_end = 0;
  if (!Mixed(&whole)) return false;
  *count = whole;
  return true;
}

// A count with what may stand behind it.
ReadNumber NumberGrammar::Cardinal(size_t i) const {
  Count count = ReadCount(i, Atoms::kCardinals);
  if (count.found() && !MayFollow(count.end) && count.and_end == 0) return MakeNumber(count);
  if (!SplitMixed(&count)) {
    Fraction fraction = ReadFraction(i, count);
    if (fraction.end > count.end) {
      return MeantAsOrdinal(fraction) ? ReadNumber() : MakeFraction(i, fraction);
    }
    if (!count.found()) return {};
    if (!Mixed(&count)) ReadDecimals(&count);
    Dozens(&count);
  }
  ReadNumber number = MakeNumber(count);
  if (count.fraction) number.kind = NumberKind::kFraction;
  return number;
}

// Not "meta" for "metà".
bool NumberGrammar::OtherWord(size_t i) const {
  const TablePhrase* exact = Find(i, NumberWord::kExact);
  return exact != nullptr && LowerCase(words_[i].span.In(words_.text())) != exact->text;
}

// "the first half", "half-time": no half of anything.
bool NumberGrammar::NoPart(size_t i) const {
  const TablePhrase* part = mode_ == NumberMode::kText ? Find(i, NumberWord::kPart) : nullptr;
  if (part == nullptr) return false;
  if (i > 0 && Find(i - 1, NumberWord::kOrdinal) != nullptr) return true;
  const size_t dash = i + part->length();
  return words_.IsDash(dash) && words_.Glued(dash) && words_.Glued(dash + 1) &&
         words_.IsWord(dash + 1) && !table_.MayFollow(words_[dash + 1]);
}

ReadNumber NumberGrammar::Positive(size_t i) const {
  // Asked first: most words are one thing only.
  const uint64_t kinds = table_.Kinds(words_, i);
  auto has = [kinds](auto... kind) { return (kinds & NumberWordBits(kind...)) != 0; };
  ReadNumber best;
  if ((has(NumberWord::kExact) && OtherWord(i)) || (has(NumberWord::kPart) && NoPart(i)))
    return best;
  if (mode_ == NumberMode::kOrdinals) {
    best = Relative(i);
  } else {
    const bool only_ordinal =
        has(NumberWord::kOrdinal) && !has(NumberWord::kCardinal, NumberWord::kMultiplier,
                                          NumberWord::kArticle, NumberWord::kPart);
    if (!only_ordinal) best = Cardinal(i);
    if (has(NumberWord::kHalf)) {
      ReadNumber half = HalfOf(i);
      if (half.end > best.end || (half.found() && best.article)) best = half;
    }
    if (has(NumberWord::kVague, NumberWord::kBareAbout)) {
      ReadNumber vague = Vague(i);
      if (vague.end > best.end) best = vague;
    }
    if (best.found() && !MayFollow(best.end)) return best;
  }
  if (mode_ != NumberMode::kNumbers) {
    ReadNumber ordinal = Ordinal(i);
    if (ordinal.end > best.end) best = ordinal;
  }
  return best;
}

// Past the minus sign or word at i; i where there is none.
size_t NumberGrammar::Minus(size_t i) const {
  if (words_.IsWord(i)) {
    const TablePhrase* minus = Find(i, NumberWord::kMinus);
    return minus == nullptr ? i : i + minus->length();
  }
  const bool sign = words_.IsMark(i, '-') || (i < words_.size() && words_[i].folded == "\u2212");
  if (!sign || words_.Glued(i) || i + 1 >= words_.size()) return i;
  if (words_.Glued(i + 1))
    return words_.IsNumber(i + 1) || words_.IsMark(i + 1, '.') || words_.IsMark(i + 1, ',') ? i + 1
                                                                                            : i;
  const bool free = i == 0 || words_[i - 1].kind == ScanKind::kMark;
  return Loose() && free && words_.IsNumber(i + 1) ? i + 1 : i;
}

ReadNumber NumberGrammar::At(size_t i) const {
  if (i >= words_.size()) return {};
  const size_t begin = mode_ == NumberMode::kOrdinals ? i : Minus(i);
  if (begin == i) return Positive(i);
  // Nothing may stand between the sign and its number; "-.5" does.
  ReadNumber number =
      words_.Glued(begin) && words_.IsMark(begin, '.') ? ReadNumber() : Positive(begin);
  if (!number.found() || number.vague || number.ordinal()) return {};
  if (number.article && !table_.article_is_one()) return {};
  number.begin = i;
  number.negative = true;
  number.value = -number.value;
  number.low = number.high = number.value;
  return number;
}

// "one in three": a proper fraction of whole numbers.
ReadNumber NumberGrammar::RatioAt(size_t i) const {
  const size_t begin = Minus(i);
  Count above = ReadCount(begin, Atoms::kCardinals);
  const TablePhrase* in = above.found() ? Find(above.end, NumberWord::kRatio) : nullptr;
  if (in == nullptr || above.decimal || above.part) return {};
  if (above.article && !table_.article_is_one()) return {};
  Count below = ReadCount(above.end + in->length(), Atoms::kCardinals);
  if (!below.found() || below.decimal || below.part || below.article) return {};
  const double n = above.sum.Value(), d = below.sum.Value();
  if (!(n > 0) || n >= d) return {};
  if (mode_ == NumberMode::kText) {
    // "two in three days", "uno su 20 dicembre", "1 in 2019"
    if (Find(below.end, NumberWord::kRatioEnd) != nullptr) return {};
    const bool round = d <= 10 || std::log10(d) == std::floor(std::log10(d));
    if (!round && n > 1) return {};
    if (below.digits && !below.grouped && d > 1000) return {};
  }
  ReadNumber number;
  number.begin = i;
  number.end = below.end;
  number.negative = begin > i;
  number.value = number.low = number.high = number.negative ? -n / d : n / d;
  number.kind = NumberKind::kFraction;
  number.ratio = number.decimal = true;
  number.digits = above.digits;
  return number;
}

size_t NumberGrammar::PercentEnd(size_t i) const {
  const size_t at = SkipHyphen(i);
  const TablePhrase* percent = Find(at, NumberWord::kPercent);
  return percent == nullptr ? i : at + percent->length();
}

}  // namespace riscontro
