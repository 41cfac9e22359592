// Ordinals ("twenty-first", "three millionth") and relative ones ("third to last").
#include "analyse/numbers/number_grammar.h"

namespace riscontro {

ReadNumber NumberGrammar::Ordinal(size_t i) const {
  Count count = ReadCount(i, Atoms::kOrdinals);
  if (!count.found()) return {};
  // "a thousandth" is a fraction, at either word.
  const bool one = count.article || count.begin + 1 < count.end;
  const bool power = count.last_ordinal >= 1000;
  if (power && one && count.sum.Value() == count.last_ordinal && !count.digits) {
    const TablePhrase* first = Find(i, NumberWord::kCardinal);
    if (Find(i, NumberWord::kArticle) != nullptr || (first != nullptr && first->a == 1)) return {};
  }
  if (power && !one && i > 0 && Find(i - 1, NumberWord::kArticle) != nullptr) return {};
  ReadNumber number = MakeNumber(count);
  number.kind = NumberKind::kOrdinal;
  return number;
}

// "next", "last", "penultimate", "third to last".
ReadNumber NumberGrammar::Relative(size_t i) const {
  ReadNumber number;
  number.begin = number.end = i;
  number.kind = NumberKind::kRelativeOrdinal;
  if (const TablePhrase* phrase = Find(i, NumberWord::kRelative)) {
    number.end = i + phrase->length();
    number.offset = int(phrase->a);
    number.from = RelativeTo(int(phrase->b));
    return number;
  }
  Count count = ReadCount(i, Atoms::kOrdinals);
  const TablePhrase* last = count.found() ? Find(count.end, NumberWord::kToLast) : nullptr;
  if (last == nullptr || count.sum.Value() > 1000) return {};
  number.end = count.end + last->length();
  number.offset = 1 - int(count.sum.Value());
  number.from = RelativeTo::kEnd;
  return number;
}

}  // namespace riscontro
