// The parts of a count after another, each a word or some digits that fit what is read so far.
#include <cmath>

#include "analyse/numbers/number_digits.h"
#include "analyse/numbers/number_grammar.h"

namespace riscontro {

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

// The cardinal, multiplier or ordinal at the word, or a word of several of them.
bool NumberGrammar::StepWord(Count* count, size_t at, bool joined, Atoms atoms) const {
  const PhraseTable::List* list = table_.Lookup(words_, at);
  if (list != nullptr) {
    auto match = [&](NumberWord kind) {
      return PhraseTable::Match(list, words_, at, uint8_t(kind));
    };
    const TablePhrase* cardinal = match(NumberWord::kCardinal);
    const TablePhrase* ordinal = atoms == Atoms::kOrdinals ? match(NumberWord::kOrdinal) : nullptr;
    // "quatre-vingtième" begins with four.
    const bool shorter =
        cardinal != nullptr && ordinal != nullptr && ordinal->length() > cardinal->length();
    if (cardinal != nullptr && !shorter && StepCardinal(count, at, joined, *cardinal)) return true;
    const TablePhrase* multiplier = match(NumberWord::kMultiplier);
    const bool bare = multiplier != nullptr && match(NumberWord::kBareMultiplier) != nullptr;
    if (multiplier != nullptr && StepMultiplier(count, at, joined, *multiplier, bare)) return true;
    if (ordinal != nullptr && StepOrdinal(count, at, joined, *ordinal)) return true;
  }
  return StepGlued(count, at, joined, atoms);
}

void NumberGrammar::Take(Count* count, size_t at, size_t length) const {
  count->last_word = at + length - 1;
  count->end = at + length;
}

bool NumberGrammar::StepCardinal(Count* count, size_t at, bool joined,
                                 const TablePhrase& cardinal) const {
  if (count->ordinal) return false;
  if (joined && !table_.Joins(count->sum.Value(), cardinal.a)) return false;
  NumberSum sum = count->sum;
  if (!sum.Add(cardinal.a, table_.rooms())) return false;
  const bool tens = cardinal.a >= 10 && cardinal.a < 100 && std::fmod(cardinal.a, 10) == 0;
  count->before_tens = tens && count->end > 0 ? count->sum : NumberSum();
  count->sum = sum;
  Take(count, at, cardinal.length());
  return true;
}

bool NumberGrammar::StepMultiplier(Count* count, size_t at, bool joined,
                                   const TablePhrase& multiplier, bool bare) const {
  const bool first = count->end == 0;
  if (count->ordinal || (first && IsName(at))) return false;
  // "50 cents" are coins.
  if (multiplier.a == 100 && count->sum.closed() && !Loose()) return false;
  if (joined && !(bare && table_.Joins(count->sum.Value(), multiplier.a))) return false;
  if (first && !bare) {  // "hundred thousand"
    const TablePhrase* greater = Find(at + multiplier.length(), NumberWord::kMultiplier);
    if (greater == nullptr || greater->a <= multiplier.a) return false;
  }
  // "due milioni mille": a bare multiplier opens a group.
  const bool follows = count->sum.open() || first || bare || multiplier.a > count->sum.Last();
  if (!follows || !count->sum.Multiply(multiplier.a)) return false;
  count->before_tens = {};
  count->grouped = true;
  count->doubtful = false;
  Take(count, at, multiplier.length());
  return true;
}

bool NumberGrammar::StepOrdinal(Count* count, size_t at, bool joined,
                                const TablePhrase& ordinal) const {
  NumberSum sum = count->sum;
  const bool power = ordinal.a == 100 || ordinal.a >= 1000;
  const bool multiplies = power && sum.Multiply(ordinal.a);
  if (!multiplies) {
    if (joined && !table_.Joins(count->sum.Value(), ordinal.a)) return false;
    // "los diez primeros", "les vingt premiers" are ten and twenty of them.
    const bool alone = table_.ordinal_chain() || Find(at, NumberWord::kAloneOrdinal) != nullptr;
    if (alone && count->end > 0 && !count->ordinal && !Loose()) return false;
    if (!sum.Add(ordinal.a, table_.rooms())) return false;
  }
  count->sum = sum;
  count->ordinal = true;
  count->last_ordinal = ordinal.a;
  Take(count, at, ordinal.length());
  return true;
}

bool NumberGrammar::StepGlued(Count* count, size_t at, bool joined, Atoms atoms) const {
  const NumberWordTable::Glued glued = table_.ReadGlued(words_[at].folded);
  if (!glued.found || glued.denominator) return false;
  if (glued.ordinal && atoms != Atoms::kOrdinals) return false;
  if (count->ordinal && !glued.ordinal) return false;
  const double value = glued.sum.Value();
  if (joined && !table_.Joins(count->sum.Value(), value)) return false;
  if (!count->sum.Append(glued.sum, table_.rooms())) return false;
  count->before_tens = {};
  count->ordinal = glued.ordinal;
  count->last_ordinal = glued.ordinal ? value : 0;
  count->decimal |= value != std::floor(value);
  count->grouped |= glued.sum.parts();
  Take(count, at, 1);
  return true;
}

}  // namespace riscontro
