// Ranges of two figures: "20–30 km", "between $1 and $2 million", "from 5 to 10", "5 oder 6".
#include "analyse/quantities/figure_reader.h"

namespace riscontro {
namespace {

bool IsYear(const ReadNumber& n) {
  return n.digits && !n.grouped && !n.decimal && n.value >= 1500 && n.value <= 2100;
}

}  // namespace

// Past what joins two figures to a range; 0 where nothing does. Sets where the range begins.
size_t FigureReader::Connector(const Figure& first, size_t from, Figure* range) const {
  const ScannedWords& words = scan_.words();
  const TablePhrase* between = scan_.Before(first.begin, QuantityWord::kBetween);
  size_t begin = first.begin;
  if (between == nullptr && begin > from &&
      scan_.Find(begin - 1, QuantityWord::kOrdinalBefore) != nullptr) {
    between = scan_.Before(--begin, QuantityWord::kBetween);  // "between the tenth and …"
    if (between == nullptr) begin = first.begin;
  }
  const TablePhrase* starting = scan_.Before(first.begin, QuantityWord::kFrom);
  if (between != nullptr && begin - between->length() < from) between = nullptr;
  if (starting != nullptr && first.begin - starting->length() < from) starting = nullptr;
  const size_t to = scan_.Skip(first.end, QuantityWord::kTo);
  if (between != nullptr) {
    const size_t past = scan_.Skip(first.end, QuantityWord::kAnd);
    if (past != first.end) {
      range->begin = begin - between->length();
      return past;
    }
  }
  if (starting != nullptr && to != first.end) {
    if (!scan_.tables().from_outside()) range->begin = first.begin - starting->length();
    return to;
  }
  range->bare = true;
  if (words.IsDash(first.end) || words.IsMark(first.end, '~')) {
    range->tight = !words.IsMark(first.end, '~');
    return first.end + 1;
  }
  const size_t bare_to = scan_.Skip(first.end, QuantityWord::kToBare);
  if (bare_to != first.end) return bare_to;
  const size_t either = scan_.Skip(first.end, QuantityWord::kOr);
  range->tight = true;
  return either != first.end ? either : 0;
}

Figure FigureReader::Second(size_t i) const {
  const ScannedWords& words = scan_.words();
  const UnitMatch sign = units_.SignAt(i);
  Figure second = At(sign.found() ? sign.end : i, i, words.IsDash(i - 1));
  const size_t end = second.end;
  const bool chain = words.IsDash(end) && words.Glued(end) && words.IsNumber(end + 1);
  return second.found() && second.begin == i && !chain ? second : Figure{};
}

bool FigureReader::LooksLikeRange(const Figure& first, const Figure& second, const Figure& range) {
  const double a = first.value, b = second.value;
  if (b <= a || (first.kind == QuantityKind::kOrdinal) != (second.kind == QuantityKind::kOrdinal))
    return false;
  if (!range.bare) return true;
  if (IsYear(first.number) && IsYear(second.number)) return false;
  if (!first.unit.empty() && !second.unit.empty()) return true;
  return b <= (range.tight ? 2 * a + 3 : 20 * a) || (range.tight && b <= 10 * a && a >= 5);
}

Figure FigureReader::RangeFrom(const Figure& first, size_t from) const {
  const ReadNumber& n = first.number;
  if (!first.found() || n.article || n.vague || first.kind == QuantityKind::kRatio) return {};
  Figure range = first;
  range.begin = first.begin;
  size_t at = Connector(first, from, &range);
  if (at == 0 || at >= scan_.size() || scan_.Reserved(at)) return {};
  if (first.kind == QuantityKind::kOrdinal || !range.bare) {
    if (scan_.Find(at, QuantityWord::kOrdinalBefore) != nullptr) ++at;  // "the tenth"
  }
  if (at >= scan_.size()) return {};
  const Figure second = Second(at);
  if (!second.found() || second.number.article || second.number.vague) return {};
  // "2-3 million", "$1-2 million"; "5 km to 10 km" and "5 to 10 km" but not "5 km to 10 days".
  double low = first.low, value = first.value;
  const bool carried = n.multiplier == 1 && second.number.multiplier > 1 &&
                       first.value < second.number.value / second.number.multiplier;
  if (carried) low *= second.number.multiplier, value *= second.number.multiplier;
  const bool same = first.unit.empty() || second.unit.empty() || first.unit == second.unit;
  Figure low_end = first;
  low_end.value = value;
  if (!same || !LooksLikeRange(low_end, second, range)) return {};
  if (second.unit.empty() && !first.unit.empty() && first.begin == first.number_begin) return {};
  range.range = true;
  range.first_end = first.end;
  range.first_number_end = first.number_end;
  range.second_begin = second.begin;
  range.second_number = second.number_begin;
  range.end = second.end;
  range.number_begin = first.number_begin;
  range.number_end = second.number_end;
  range.number.end = second.number.end;
  range.number.grouped = n.grouped || second.number.grouped || !range.bare;
  if (range.unit.empty()) range.unit = second.unit, range.kind = second.kind;
  range.unit_sign = first.unit_sign || second.unit_sign;
  range.value = value;
  range.low = low;
  range.high = second.high;
  return range;
}

}  // namespace riscontro
