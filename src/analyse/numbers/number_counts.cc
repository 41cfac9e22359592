// Counts: cardinals and ordinals as sums of atoms, from left to right.
#include <cmath>

#include "analyse/numbers/number_digits.h"
#include "analyse/numbers/number_grammar.h"

namespace riscontro {
namespace {

constexpr int kMostSteps = 40;

bool Whole(double value) {
  return value == std::floor(value);
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
  if (StepWord(count, i, false, atoms)) {
    const bool alone = count->end == i + 1;
    count->article = alone && Find(i, NumberWord::kArticle) != nullptr;
    count->weak = alone && Find(i, NumberWord::kWeak) != nullptr;
    return true;
  }
  const TablePhrase* article = Find(i, NumberWord::kArticle);
  if (article == nullptr) return false;
  count->sum.Add(1, table_.rooms());
  count->article = true;
  count->end = i + article->length();
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
    if (suffix.kind == Suffix::kOrdinal) {
      // "30° C"
      const std::string_view after = next + 1 < words_.size() ? words_[next + 1].folded : "";
      if (written == "°" && (after == "c" || after == "f")) return false;
      if (atoms != Atoms::kOrdinals) return false;
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

// One more part; false, and nothing changed, where there is none.
bool NumberGrammar::Step(Count* count, Atoms atoms) const {
  if (!MayFollow(count->end) || (count->ordinal && !table_.ordinal_chain())) return false;
  if (count->ordinal && count->digits) return false;
  const size_t joined = SkipAnd(count->end);
  const bool has_and = joined != count->end;
  const size_t at = has_and ? joined : SkipHyphen(count->end);
  if (at >= words_.size()) return false;
  Count next = *count;
  const bool fits = words_[at].kind == ScanKind::kNumber ? StepDigits(&next, at, has_and)
                                                         : StepWord(&next, at, has_and, atoms);
  if (!fits) return false;
  if (has_and) {
    next.and_end = count->end;
    next.before_and = count->sum;
    next.before_tens = {};
    // "three hundred and two hundred" are two numbers.
    const TablePhrase* multiplier = Find(next.end, NumberWord::kMultiplier);
    NumberSum more = next.sum;
    if (multiplier != nullptr && !next.ordinal && !more.Multiply(multiplier->a)) return false;
  }
  next.article = false;
  next.weak = false;
  *count = next;
  return true;
}

// "two thousand, three hundred": hundreds after a multiplier, in words.
bool NumberGrammar::StepComma(Count* count, Atoms atoms) const {
  const size_t comma = count->end;
  if (!table_.join_comma() || count->digits || count->sum.open() || !count->sum.parts() ||
      count->ordinal || !words_.IsMark(comma, ',') || !words_.Glued(comma) ||
      !words_.IsWord(comma + 1)) {
    return false;
  }
  Count rest = ReadCount(comma + 1, atoms, false);
  if (!rest.found() || rest.article || rest.sum.Value() < 100) return false;
  if (!count->sum.Append(rest.sum, table_.rooms())) return false;
  count->end = rest.end;
  count->ordinal = rest.ordinal;
  count->last_word = rest.last_word;
  count->last_ordinal = rest.last_ordinal;
  count->before_tens = {};
  return true;
}

// "3 hundred and 21", "4 million 300 thousand".
bool NumberGrammar::StepDigits(Count* count, size_t at, bool joined) const {
  DigitNumber digits = ReadDigits(table_, words_, at);
  if (digits.end == 0 || digits.part || count->ordinal) return false;
  const bool multiplied = Find(digits.end, NumberWord::kMultiplier) != nullptr;
  // "15 тыс. 300"
  const bool rest = count->digits && count->sum.Last() == 1000 && !digits.decimal &&
                    words_[at].folded.size() == 3 && digits.end == at + 1;
  if (joined ? digits.decimal || count->sum.closed() : !(multiplied || rest) || count->sum.open()) {
    return false;
  }
  NumberSum sum = count->sum;
  if (!(sum.open() ? sum.Add(digits.value, table_.rooms()) : sum.AddDigits(digits.value)))
    return false;
  if (!joined && multiplied) {
    NumberSum more = sum;
    const double factor = Find(digits.end, NumberWord::kMultiplier)->a;
    if (factor >= count->sum.Last() || !more.Multiply(factor)) return false;
  }
  count->sum = sum;
  count->end = digits.end;
  return true;
}

bool NumberGrammar::StepWord(Count* count, size_t at, bool joined, Atoms atoms) const {
  const PhraseTable::List* list = table_.Lookup(words_, at);
  auto match = [&](NumberWord kind) {
    return list == nullptr ? nullptr : PhraseTable::Match(list, words_, at, uint8_t(kind));
  };
  const bool first = count->end == 0;
  const auto take = [&](const TablePhrase* phrase) {
    count->last_word = at + phrase->length() - 1;
    count->end = at + phrase->length();
    return true;
  };
  const double before = count->sum.Value();
  const TablePhrase* cardinal = match(NumberWord::kCardinal);
  // "quatre-vingtième" begins with four.
  const TablePhrase* longer = atoms == Atoms::kOrdinals ? match(NumberWord::kOrdinal) : nullptr;
  const bool shorter =
      cardinal != nullptr && longer != nullptr && longer->length() > cardinal->length();
  if (cardinal != nullptr && !count->ordinal && !shorter) {
    NumberSum sum = count->sum;
    const bool tens = cardinal->a >= 10 && cardinal->a < 100 && std::fmod(cardinal->a, 10) == 0;
    if ((!joined || table_.Joins(before, cardinal->a)) && sum.Add(cardinal->a, table_.rooms())) {
      count->before_tens = tens && !first ? count->sum : NumberSum();
      count->sum = sum;
      return take(cardinal);
    }
    // The unit may begin a greater number than this one: no part of this one.
  }
  if (const TablePhrase* multiplier = match(NumberWord::kMultiplier);
      multiplier != nullptr && !count->ordinal) {
    const bool bare = match(NumberWord::kBareMultiplier) != nullptr;
    const size_t after = at + multiplier->length();
    const TablePhrase* greater = Find(after, NumberWord::kMultiplier);
    // "50 cents" are coins.
    const bool coins = multiplier->a == 100 && count->sum.closed() && !Loose();
    const bool never = coins || (first && IsName(at));
    const bool allowed =
        !never && (!first || bare || (greater != nullptr && greater->a > multiplier->a));
    const bool fits = allowed && (!joined || (bare && table_.Joins(before, multiplier->a)));
    // "due milioni mille": a bare multiplier opens a group.
    if (fits && (count->sum.open() || first || bare || multiplier->a > count->sum.Last()) &&
        count->sum.Multiply(multiplier->a)) {
      count->before_tens = {};
      count->grouped = true;
      count->doubtful = false;
      return take(multiplier);
    }
  }
  if (atoms == Atoms::kOrdinals) {
    if (const TablePhrase* ordinal = match(NumberWord::kOrdinal)) {
      const bool power = ordinal->a == 100 || ordinal->a >= 1000;
      NumberSum sum = count->sum;
      const bool multiplies = power && sum.Multiply(ordinal->a);
      if (multiplies ||
          ((!joined || table_.Joins(before, ordinal->a)) && sum.Add(ordinal->a, table_.rooms()))) {
        count->sum = sum;
        count->ordinal = true;
        count->last_ordinal = ordinal->a;
        return take(ordinal);
      }
    }
  }
  NumberWordTable::Glued glued = table_.ReadGlued(words_[at].folded);
  if (!glued.found || glued.denominator) return false;
  if (glued.ordinal && atoms != Atoms::kOrdinals) return false;
  if (count->ordinal && !glued.ordinal) return false;
  if (joined && !table_.Joins(before, glued.sum.Value())) return false;
  if (!count->sum.Append(glued.sum, table_.rooms())) return false;
  count->before_tens = {};
  count->ordinal = glued.ordinal;
  count->last_ordinal = glued.ordinal ? glued.sum.Value() : 0;
  count->decimal |= !Whole(glued.sum.Value());
  count->grouped |= glued.sum.parts();
  count->last_word = at;
  count->end = at + 1;
  return true;
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
