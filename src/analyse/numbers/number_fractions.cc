// Fractions, mixed numbers and dozens: "two thirds", "3/4", "½", "five and a half million".
#include <array>
#include <cmath>

#include "analyse/numbers/number_digits.h"
#include "analyse/numbers/number_grammar.h"

namespace riscontro {
namespace {

// From here up "million and a half" is one and a half million.
constexpr double kScales = 1e6;

struct VulgarFraction {
  std::string_view text;
  double value;
};
constexpr std::array<VulgarFraction, 18> kVulgar = {{{"½", 1.0 / 2},
                                                     {"⅓", 1.0 / 3},
                                                     {"⅔", 2.0 / 3},
                                                     {"¼", 1.0 / 4},
                                                     {"¾", 3.0 / 4},
                                                     {"⅕", 1.0 / 5},
                                                     {"⅖", 2.0 / 5},
                                                     {"⅗", 3.0 / 5},
                                                     {"⅘", 4.0 / 5},
                                                     {"⅙", 1.0 / 6},
                                                     {"⅚", 5.0 / 6},
                                                     {"⅐", 1.0 / 7},
                                                     {"⅛", 1.0 / 8},
                                                     {"⅜", 3.0 / 8},
                                                     {"⅝", 5.0 / 8},
                                                     {"⅞", 7.0 / 8},
                                                     {"⅑", 1.0 / 9},
                                                     {"⅒", 1.0 / 10}}};

}  // namespace

// "3/4" or "½" at word i.
NumberGrammar::Fraction NumberGrammar::SlashFraction(size_t i) const {
  if (i >= words_.size()) return {};
  const std::string_view text = words_[i].span.In(words_.text());
  if (words_[i].kind == ScanKind::kMark && text.size() >= 2 && uint8_t(text[0]) >= 0xC2) {
    for (const VulgarFraction& one : kVulgar) {
      if (one.text == text) return {i + 1, one.value, 0};
    }
  }
  auto slash = [&](size_t k) { return words_.IsMark(k, '/') && words_.Glued(k); };
  if (!words_.IsNumber(i) || !slash(i + 1) || !words_.IsNumber(i + 2) || !words_.Glued(i + 2))
    return {};
  // A date, a telephone number: more digits on either side.
  if (words_.Glued(i) && i >= 2 && words_.IsNumber(i - 2)) return {};
  if (slash(i + 3) && words_.Glued(i + 4) && words_.IsNumber(i + 4)) return {};
  const double above = double(words_.Digits(i)), below = double(words_.Digits(i + 2));
  if (above < 0 || below <= 0 || words_[i + 2].folded[0] == '0') return {};
  // "24/7", "260/80": no parts of a whole.
  if (mode_ == NumberMode::kText && (above >= below || below > 100)) return {};
  return {i + 3, above / below, 0};
}

// What can be under a fraction line: "thirds", "Drittel", "twenty-fifths", "veinte avos".
NumberGrammar::Fraction NumberGrammar::Denominator(size_t i, double numerator) const {
  const size_t at = SkipHyphen(i);
  if (!words_.IsWord(at)) return {};
  const TablePhrase* noun = Find(at, NumberWord::kFraction);
  if (noun == nullptr && Loose()) noun = Find(at, NumberWord::kLooseFraction);
  if (noun != nullptr) {
    const bool ordinal = Find(at, NumberWord::kOrdinal) != nullptr;
    return {at + noun->length(), 1 / noun->a, ordinal ? std::round(1 / noun->a) : 0};
  }
  Count ordinal = ReadCount(at, Atoms::kOrdinals);
  if (ordinal.found() && !ordinal.article) {
    const double value = ordinal.sum.Value();
    const bool plural = table_.PluralDenominator(words_[ordinal.last_word].folded);
    const bool form = numerator == 1 || plural || (Loose() && table_.loose_denominators());
    // A second is a time.
    if (form && value >= 3 && ordinal.last_ordinal != 2) return {ordinal.end, value, value};
    return {};
  }
  NumberWordTable::Glued glued = table_.ReadGlued(words_[at].folded);
  if (glued.found && glued.denominator) return {at + 1, glued.sum.Value(), 0};
  Count cardinal = ReadCount(at, Atoms::kCardinals);
  const TablePhrase* over = cardinal.found() && !cardinal.article
                                ? Find(SkipHyphen(cardinal.end), NumberWord::kOverPart)
                                : nullptr;
  if (over == nullptr) return {};
  return {SkipHyphen(cardinal.end) + over->length(), cardinal.sum.Value(), 0};
}

// The count as a numerator with its denominator behind it.
NumberGrammar::Fraction NumberGrammar::FractionOf(const Count& count) const {
  if (!count.found() || count.ordinal || count.decimal || count.part) return {};
  if (count.digits && !Find(count.end, NumberWord::kFraction)) return {};
  double above = count.sum.Value();
  Fraction below = Denominator(count.end, above);
  if (!below.found()) return {};
  // "hundred thirty fifths" are a hundred thirty-fifths, "hundred and thirty fifths" are not.
  const double tens = above - count.before_tens.Value();
  NumberSum sum;
  sum.Add(tens, table_.rooms());
  if (table_.spaced_ordinals() && !count.before_tens.empty() && below.or_ordinal > 0 &&
      sum.Add(below.or_ordinal, table_.rooms())) {
    above = count.before_tens.Value();
    below.value = sum.Value();
  }
  if (below.value < 1 || above <= 0) return {};
  return {below.end, above / below.value, above == 1 ? below.or_ordinal : 0};
}

// A fraction that begins at word i, where the count is; not a whole number with one.
NumberGrammar::Fraction NumberGrammar::ReadFraction(size_t i, const Count& count) const {
  Fraction fraction = SlashFraction(i);
  if (fraction.found()) return fraction;
  if (const TablePhrase* part = Find(i, NumberWord::kPart)) {
    fraction = {i + part->length(), part->a, 0};
  }
  Fraction counted = FractionOf(count);
  return counted.end > fraction.end ? counted : fraction;
}

// The fraction behind a whole count: "and a half", "1/4", "e mezzo".
NumberGrammar::Fraction NumberGrammar::MixedPart(const Count& count) const {
  size_t at = SkipAnd(count.end);
  if (at == count.end) {
    const TablePhrase* with = Find(at, NumberWord::kMixedAnd);
    if (with == nullptr) {
      const bool digits = count.digits && !count.grouped && count.sum.Value() < 1000;
      return digits ? SlashFraction(at) : Fraction();
    }
    at += with->length();
  }
  Fraction part = ReadFraction(at, ReadCount(at, Atoms::kCardinals));
  if (part.found()) return part;
  const TablePhrase* half = Find(at, NumberWord::kHalf);
  return half == nullptr ? part : Fraction{at + half->length(), half->a, 0};
}

// "five and a half", "2 1/4", "un milione e mezzo", "a billion and a half million".
bool NumberGrammar::Mixed(Count* count) const {
  if (count->ordinal || count->decimal || count->part) return false;
  if (count->article && !table_.article_is_one()) return false;
  const Fraction part = MixedPart(*count);
  if (!part.found() || part.value <= 0 || part.value >= 1) return false;
  NumberSum& sum = count->sum;
  const size_t after = SkipHyphen(part.end);
  const TablePhrase* multiplier = Find(after, NumberWord::kMultiplier);
  const bool scales = multiplier != nullptr && multiplier->a >= 1000 &&
                      (!sum.parts() || multiplier->a < sum.Last());
  count->end = scales ? after + multiplier->length() : part.end;
  if (!scales) {
    const double scale = sum.Multiplier();
    sum.Set(sum.Value() + part.value * (scale >= kScales ? scale : 1));
  } else if (sum.parts()) {
    sum.Set(sum.Value() + part.value * multiplier->a);
  } else {
    sum.Set((sum.Value() + part.value) * multiplier->a);
  }
  count->grouped |= scales;
  count->fraction = count->decimal = true;
  return true;
}

// "two dozen", "una ventina", "three hundred and two dozens".
bool NumberGrammar::Dozens(Count* count) const {
  if (count->ordinal || count->part) return false;
  const size_t at = SkipHyphen(count->end);
  const TablePhrase* noun = Find(at, NumberWord::kDozen);
  const bool dozen = noun != nullptr;
  if (noun == nullptr) noun = Find(at, NumberWord::kAboutNoun);
  if (noun == nullptr) return false;
  const double aside = count->and_end > 0 ? count->before_and.Value() : 0;
  count->sum.Set(aside + (count->sum.Value() - aside) * noun->a);
  count->dozen = dozen;
  count->about = !dozen;
  count->article = count->weak = false;
  count->grouped = true;
  count->end = at + noun->length();
  return true;
}

// "half a million", "mezza dozzina", "quarter million".
ReadNumber NumberGrammar::HalfOf(size_t i) const {
  const TablePhrase* half = Find(i, NumberWord::kHalf);
  if (half == nullptr) return {};
  const size_t at = SkipHyphen(i + half->length());
  Count count;
  count.begin = i;
  count.end = at;
  count.sum.Set(half->a);
  if (const TablePhrase* multiplier = Find(at, NumberWord::kMultiplier)) {
    if (!count.sum.Multiply(multiplier->a)) return {};
    count.end = at + multiplier->length();
    count.grouped = true;
  } else if (!Dozens(&count)) {
    return {};
  }
  count.decimal = true;
  ReadNumber number = MakeNumber(count);
  number.kind = NumberKind::kFraction;
  return number;
}

// "a third man", but "a third of the men".
bool NumberGrammar::MeantAsOrdinal(const Fraction& fraction) const {
  if (mode_ != NumberMode::kText || fraction.or_ordinal == 0) return false;
  return words_.IsWord(fraction.end) && Find(fraction.end, NumberWord::kPartOf) == nullptr;
}

ReadNumber NumberGrammar::MakeFraction(size_t begin, const Fraction& fraction) const {
  ReadNumber number;
  number.begin = begin;
  number.end = fraction.end;
  number.value = fraction.value;
  number.kind = NumberKind::kFraction;
  number.decimal = true;
  number.digits = words_.IsNumber(begin);
  number.doubtful = number.digits;  // "9/11"
  number.or_ordinal = fraction.or_ordinal;
  // "two thirds of a million", "half million"
  size_t at = fraction.end;
  if (const TablePhrase* of = Find(at, NumberWord::kPartOf)) at += of->length();
  if (const TablePhrase* article = Find(at, NumberWord::kArticle)) at += article->length();
  at = SkipHyphen(at);
  const TablePhrase* multiplier = Find(at, NumberWord::kMultiplier);
  if (multiplier == nullptr) multiplier = Find(at, NumberWord::kDozen);
  if (multiplier == nullptr) multiplier = Find(at, NumberWord::kAboutNoun);
  if (multiplier != nullptr && multiplier->a >= 10 && multiplier->a != 100) {
    number.value *= multiplier->a;
    number.multiplier = multiplier->a;
    number.grouped = true;
    number.end = at + multiplier->length();
  }
  number.grouped |= number.value >= 100;  // "полмиллиона"
  number.low = number.high = number.value;
  return number;
}

ReadNumber NumberGrammar::Vague(size_t i) const {
  const TablePhrase* vague = Find(i, NumberWord::kVague);
  const TablePhrase* about = Find(i, NumberWord::kBareAbout);
  if (about != nullptr && (vague == nullptr || about->length() >= vague->length())) {
    Count count;
    count.begin = i;
    count.end = i + about->length();
    count.sum.Set(about->a);
    count.about = count.grouped = true;
    return MakeNumber(count);
  }
  if (vague == nullptr) return {};
  ReadNumber number;
  number.begin = i;
  number.end = i + vague->length();
  number.value = number.low = vague->a;
  number.high = vague->b;
  number.vague = number.grouped = true;
  return number;
}

}  // namespace riscontro
