// Counts: cardinals and ordinals from left to right; the first part, and decimals in words. The
// other parts are read in number_steps.cc.
#include <cmath>

#include "analyse/numbers/number_digits.h"
#include "analyse/numbers/number_grammar.h"

namespace riscontro {
namespace {

constexpr int kMostSteps = 40;

bool Whole(double value) {
  return value == std::floor(value);
}

// "30° C", "37º C"
bool IsDegree(const ScannedWords& words, size_t i) {
  const std::string_view mark = words[i].span.In(words.text());
  if ((mark != "°" && mark != "º") || i + 1 >= words.size()) return false;
  return words[i + 1].folded == "c" || words[i + 1].folded == "f";
}

}  // namespace

NumberGrammar::Count NumberGrammar::ReadCount(size_t i, Atoms atoms, bool commas) const {
  Count count;
  count.begin = i;
  if (!First(&count, atoms)) return {};
  for (int steps = 0; steps < kMostSteps; ++steps) {
    if (!Step(&count, atoms) && !(commas && StepComma(&count, atoms))) break;
  }
  if (atoms == Atoms::kOrdinals && !count.ordinal) return {};
  if (atoms == Atoms::kCardinals && IsPronoun(count)) return {};
  return count;
}

// A capitalised word after another one, where nouns are capitalised: "Claudia Tausend".
bool NumberGrammar::IsName(size_t i) const {
  return table_.noun_capitals() && words_[i].capital && i > 0 && words_[i - 1].capital &&
         table_.Lookup(words_, i - 1) == nullptr;
}

// "this one", "which one": no number.
bool NumberGrammar::IsPronoun(const Count& count) const {
  if (count.end != count.begin + 1 || count.begin == 0) return false;
  return Find(count.begin, NumberWord::kPronoun) != nullptr &&
         Find(count.begin - 1, NumberWord::kPronounAfter) != nullptr;
}

bool NumberGrammar::MayFollow(size_t i) const {
  if (i >= words_.size()) return false;
  const ScannedWord& word = words_[i];
  if (word.kind == ScanKind::kWord) return table_.MayFollow(word);
  if (word.kind == ScanKind::kNumber) return true;
  const char c = word.folded.empty() ? 0 : word.folded[0];
  if (c == '.') return table_.ordinal_dot();
  return c == '-' || c == ',' || c == '/' || (c >= '0' && c <= '9') || uint8_t(c) >= 0x80;
}

// A hyphen between the parts of a number: glued on both sides, or on none.
size_t NumberGrammar::SkipHyphen(size_t i) const {
  if (!words_.IsDash(i) || i + 1 >= words_.size()) return i;
  if (words_.Glued(i) && words_.Glued(i + 1)) return i + 1;
  return Loose() && words_.IsMark(i, '-') && !words_.Glued(i) && !words_.Glued(i + 1) ? i + 1 : i;
}

// Past an "and" at i; i where there is none.
size_t NumberGrammar::SkipAnd(size_t i) const {
  const TablePhrase* word = Find(SkipHyphen(i), NumberWord::kAnd);
  return word == nullptr ? i : SkipHyphen(SkipHyphen(i) + word->length());
}

bool NumberGrammar::First(Count* count, Atoms atoms) const {
  const size_t i = count->begin;
  if (i >= words_.size()) return false;
  if (words_[i].kind != ScanKind::kWord) return FirstDigits(count, atoms);
  if (GenitiveOne(count) || StepWord(count, i, false, atoms)) {
    const bool alone = count->end == i + 1;
    count->article = alone && Find(i, NumberWord::kArticle) != nullptr;
    count->weak = alone && Find(i, NumberWord::kWeak) != nullptr;
    return true;
  }
  const TablePhrase* article =
      atoms == Atoms::kOrdinals && !MayFollow(i + 1) ? nullptr : Find(i, NumberWord::kArticle);
  if (article == nullptr) return false;
  count->sum.Add(1, table_.rooms());
  count->article = true;
  count->end = i + article->length();
  return true;
}

// "более тысячи": one thousand, where "тысячи" alone would be thousands.
bool NumberGrammar::GenitiveOne(Count* count) const {
  const size_t i = count->begin;
  const TablePhrase* one = i > 0 ? Find(i, NumberWord::kGenitiveOne) : nullptr;
  if (one == nullptr || Find(i - 1, NumberWord::kOneAfter) == nullptr) return false;
  if (one->a >= 1000) {
    count->sum.Multiply(one->a);
  } else {
    count->sum.Set(one->a);
  }
  count->grouped = true;
  count->end = i + one->length();
  return true;
}

bool NumberGrammar::FirstDigits(Count* count, Atoms atoms) const {
  DigitNumber digits = ReadDigits(table_, words_, count->begin);
  if (digits.end == 0) return false;
  count->sum.AddDigits(digits.value);
  count->end = digits.end;
  count->digits = true;
  count->decimal = digits.decimal;
  count->grouped = digits.grouped;
  count->doubtful = digits.doubtful;
  count->part = digits.part;
  return DigitSuffix(count, atoms);
}

// "21st", "80º", "10k", "5-ти"; false where the suffix makes it another kind of number.
bool NumberGrammar::DigitSuffix(Count* count, Atoms atoms) const {
  using Suffix = NumberWordTable::Suffix;
  if (atoms == Atoms::kOrdinals && OrdinalDot(*count)) {
    count->ordinal = true;
    ++count->end;
    return true;
  }
  const size_t at = count->end;
  if (at >= words_.size()) return true;
  if (!words_.Glued(at) && !Loose()) return true;
  const size_t next = words_.Glued(at) ? SkipHyphen(at) : at;
  if (next >= words_.size() || words_[next].kind == ScanKind::kNumber) return true;
  const bool glued = words_.Glued(next), end_glued = words_.Glued(next + 1);
  const bool ends = !end_glued || !words_.IsWord(next + 1);
  const std::string_view written = words_[next].span.In(words_.text());
  const bool money = count->begin > 0 && Find(count->begin - 1, NumberWord::kMoneySign) != nullptr;
  for (const Suffix& suffix : table_.suffixes()) {
    const bool folded = suffix.kind == Suffix::kOrdinal || suffix.kind == Suffix::kCardinal;
    if ((folded ? words_[next].folded : written) != suffix.text || !ends) continue;
    if (folded && (!glued || count->decimal || count->grouped)) continue;
    if (folded && suffix.text.size() == 1 && words_[next].capital) continue;  // "8A"
    if (suffix.kind == Suffix::kOrdinal) {
      if (atoms != Atoms::kOrdinals) return IsDegree(words_, next);
      if (IsDegree(words_, next)) return false;
      count->ordinal = true;
    } else if (suffix.kind == Suffix::kCardinal) {
      if (count->sum.Value() > suffix.value) continue;
    } else {
      if (next != at || (!glued && !Loose())) continue;
      if (suffix.kind == Suffix::kLoose && !Loose()) continue;
      if (suffix.kind == Suffix::kMoney && !money) continue;
      if (!count->sum.Multiply(suffix.value)) continue;
      count->grouped = true;
    }
    count->end = next + 1;
    return true;
  }
  return true;
}

// "die 3. Etage": after a determiner and before a word.
bool NumberGrammar::OrdinalDot(const Count& count) const {
  if (!table_.ordinal_dot() || count.decimal || count.grouped || count.begin == 0) return false;
  const size_t dot = count.end;
  return words_[count.begin].folded.size() <= 3 && words_.IsMark(dot, '.') && words_.Glued(dot) &&
         words_.IsWord(dot + 1) && !words_.Glued(dot + 1) &&
         Find(count.begin - 1, NumberWord::kDeterminer) != nullptr;
}

// "three point one four", "due virgola cinque": digits one by one, or a number after zeros.
void NumberGrammar::ReadDecimals(Count* count) const {
  if (count->digits || count->decimal || count->article || count->ordinal) return;
  const TablePhrase* point = Find(count->end, NumberWord::kPoint);
  if (point == nullptr) return;
  const size_t begin = count->end + point->length();
  double value = 0, scale = 1;
  size_t at = begin, end = begin;
  bool zeros = true;
  while (const TablePhrase* digit = Find(at, NumberWord::kCardinal)) {
    if (digit->a >= 10 || scale > 1e14) break;
    scale *= 10;
    value += digit->a / scale;
    zeros &= digit->a == 0;
    end = at += digit->length();
  }
  Count rest = zeros && words_.IsWord(at) ? ReadCount(at, Atoms::kCardinals) : Count();
  Count whole = words_.IsWord(begin) ? ReadCount(begin, Atoms::kCardinals) : Count();
  if (rest.article) rest = {};
  // "eight point two million" is no eight and two million.
  const bool digit = end > begin && whole.sum.parts();
  if (!rest.found() && whole.end > end && !digit) {
    rest = whole;
    scale = 1;
    value = 0;
  }
  if (rest.found() && Whole(rest.sum.Value()) && rest.sum.Value() > 0) {
    const double number = rest.sum.Value();
    value += number / (scale * std::pow(10.0, std::floor(std::log10(number)) + 1));
    end = rest.end;
  }
  if (end == begin) return;
  count->sum.Set(count->sum.Value() + value);
  count->decimal = true;
  count->end = end;
  while (Step(count, Atoms::kCardinals)) {  // "million"
  }
}

}  // namespace riscontro
