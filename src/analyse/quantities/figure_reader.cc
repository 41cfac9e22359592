#include "analyse/quantities/figure_reader.h"

#include <algorithm>
#include <cmath>

#include "analyse/numbers/number_table.h"
#include "analyse/quantities/widths.h"
#include "language/measures.h"

namespace riscontro {
namespace {

constexpr double kHundred = 100;  // small money in a unit

// What the number itself says: "dozens", "two dozen", "una ventina".
void SetInterval(Figure* f) {
  f->value = f->low = f->high = f->number.value;
  const double width = f->number.dozen ? kDozenWidth : f->number.about ? kAboutNounWidth : 0;
  f->low *= 1 - width;
  f->high *= 1 + width;
  if (f->number.vague) f->low = f->number.low, f->high = f->number.high;
}

}  // namespace

Figure FigureReader::At(size_t i, size_t from, bool after_dash) const {
  Figure figure = Number(i, from, after_dash);
  if (!figure.found()) return figure;
  ReadUnit(&figure);
  ReadParts(&figure);
  return figure;
}

// "50 centesimi", "10 secondi": a unit is no part of a fraction or an ordinal, nor is it a
// multiplier ("7,62 mm" where "mm" means millions too).
ReadNumber FigureReader::WholeNumber(size_t i) const {
  const NumberReader& reader = scan_.tables().numbers();
  ReadNumber n = scan_.numbers().At(i);
  const bool letters = n.end > i + 1 && scan_[n.end - 1].folded.size() > 1;  // not "54B"
  if (n.digits && n.multiplier > 1 && letters && !units_.Before(i).found()) {
    const UnitMatch unit = units_.After(n.end - 1, false);
    if (unit.end > n.end || (unit.sign && unit.kind == QuantityKind::kMeasure)) {
      n.value /= n.multiplier;
      n.low = n.high = n.value;
      n.multiplier = 1;
      --n.end;
      return n;
    }
  }
  // "more than a quarter": no fourth of anything.
  if (n.article && scan_.Before(i, QuantityWord::kModifier) != nullptr) {
    const ReadNumber part = reader.At(scan_.words(), i, NumberMode::kNumbers);
    const bool stop = part.end >= scan_.size() || !scan_.words().IsWord(part.end) ||
                      scan_.Find(part.end, QuantityWord::kStop) != nullptr;
    if (part.kind == NumberKind::kFraction && stop) return part;
  }
  const bool over = n.kind == NumberKind::kFraction || n.ordinal();
  if (!over || n.end <= i + 1 || !units_.After(n.end - 1, false).found()) return n;
  return reader.At(scan_.words(), i, n.ordinal() ? NumberMode::kNumbers : NumberMode::kOrdinals);
}

// "1/4 mile", "more than 1/2", but not "9/11".
bool FigureReader::Sure(const ReadNumber& n) const {
  if (!n.doubtful || n.kind != NumberKind::kFraction) return !n.doubtful;
  const TablePhrase* bound = scan_.Before(n.begin, QuantityWord::kModifier);
  return units_.After(n.end, true).found() || scan_.Find(n.end, QuantityWord::kOf) != nullptr ||
         (bound != nullptr && QuantityModifier(int(bound->a)) != QuantityModifier::kAbout);
}

// "tens of millions", "сотни миллионов", "miles de millones": so many times so many.
void FigureReader::Multiply(ReadNumber* n) const {
  const NumberReader& reader = scan_.tables().numbers();
  const size_t at = scan_.Skip(n->end, QuantityWord::kOf);
  if (at >= scan_.size()) return;
  double factor = 0;
  size_t end = at;
  if (const TablePhrase* of = reader.table().Find(scan_.words(), at, NumberWord::kMultiplier)) {
    factor = of->a;
    end += of->length();
  } else if (const ReadNumber next = reader.At(scan_.words(), at); next.vague) {
    factor = next.low / 2;  // "millions": two at least
    end = next.end;
  }
  if (factor < 1000 || factor <= n->low) return;
  n->value *= factor, n->low *= factor, n->high *= factor;
  n->multiplier = factor;
  n->end = end;
}

Figure FigureReader::Number(size_t i, size_t from, bool after_dash) const {
  Figure f;
  if (scan_.Reserved(i)) return f;
  const NumberReader& reader = scan_.tables().numbers();
  const ScannedWords& words = scan_.words();
  ReadNumber n = reader.RatioAt(words, i);
  // "one of 19 miles", "six of the seven": no ratio but two numbers.
  bool parts = n.found() && units_.After(n.end, false).found();
  for (size_t k = n.begin; k < n.end; ++k) {
    parts = parts || scan_.Find(k, QuantityWord::kOf) != nullptr;
  }
  if (parts) n = ReadNumber();
  if (!n.found()) n = WholeNumber(i);
  if (!n.found() || !Sure(n) || n.kind == NumberKind::kRelativeOrdinal) return f;
  if (n.vague) Multiply(&n);
  f.number = n;
  f.begin = f.number_begin = f.amount_begin = n.begin;
  f.end = f.number_end = n.end;
  UnitMatch sign = units_.Before(n.begin);
  if (sign.found() && sign.begin < from) sign = UnitMatch();
  if (sign.found() && n.ordinal()) {  // "$280 million first notes"
    f.number = n = reader.At(words, i, NumberMode::kNumbers);
    f.end = f.number_end = n.end;
  }
  if (sign.found() && n.found() && !n.ordinal()) {
    f.begin = f.amount_begin = sign.begin;
    f.kind = QuantityKind::kMoney;
    f.unit = sign.code;
    f.unit_sign = true;
    f.number.value *= sign.factor;
  } else if (!after_dash && reader.InsideOther(words, n) && !Freed(n)) {
    return Figure{};
  }
  SetInterval(&f);
  if (n.ordinal()) f.kind = QuantityKind::kOrdinal;
  if (n.kind == NumberKind::kFraction && (n.ratio || n.value < 1)) f.kind = QuantityKind::kRatio;
  return f;
}

// What seems a part of something else and is none: a long number with a unit behind it, a number
// behind ">=", "20~30".
bool FigureReader::Freed(const ReadNumber& n) const {
  const ScannedWords& words = scan_.words();
  const bool bound =
      n.begin > 0 && (words.IsMark(n.begin - 1, '=') || words.IsMark(n.begin - 1, '>') ||
                      words.IsMark(n.begin - 1, '<'));
  if (words.Glued(n.begin) && !bound) return false;
  if (words.IsMark(n.end, '~') && words.IsNumber(n.end + 1)) return true;
  if (bound) return !words.Glued(n.end) || !words.IsNumber(n.end + 1);
  return units_.After(n.end, n.multiplier > 1).found();
}

void FigureReader::ReadUnit(Figure* f) const {
  if (f->kind != QuantityKind::kCardinal && f->kind != QuantityKind::kRatio) return;
  const bool multiplied = f->number.multiplier > 1 || f->number.vague || f->number.about ||
                          f->number.dozen || f->kind == QuantityKind::kRatio;
  UnitMatch unit = units_.After(f->end, multiplied);
  if (!unit.found() || f->number.ratio) return;
  // "a $ 4 billion deal": the sign of the next number.
  if (f->number.article && !scan_.words().IsWord(unit.begin) && scan_.words().IsNumber(unit.end)) {
    return;
  }
  f->kind = unit.kind;
  f->unit = unit.code;
  f->unit_sign = unit.sign;
  f->end = unit.end;
  double factor = unit.factor;
  // "75 USD million"
  const bool code = unit.sign && unit.kind == QuantityKind::kMoney && f->number.multiplier == 1;
  if (code && f->end < scan_.size()) {
    const TablePhrase* million =
        scan_.tables().numbers().table().Find(scan_.words(), f->end, NumberWord::kMultiplier);
    if (million != nullptr && million->a >= 1e6) factor = million->a, f->end += million->length();
  }
  if (factor != 1) f->value *= factor, f->low *= factor, f->high *= factor;
}

// "two years and a half", "dos años y medio": the half at word i is of the unit.
bool FigureReader::ReadHalf(size_t i, Figure* f) const {
  const NumberReader& reader = scan_.tables().numbers();
  const ReadNumber n = reader.At(scan_.words(), i);
  const TablePhrase* half = reader.table().Find(scan_.words(), i, NumberWord::kHalf);
  size_t end = 0;
  if (n.kind == NumberKind::kFraction && n.value == 0.5 && !n.digits) end = n.end;
  if (half != nullptr && half->a == 0.5) end = std::max(end, i + half->length());
  // "two years and half of the crew"
  const size_t of = scan_.Skip(end, QuantityWord::kOf);
  if (of != end && scan_.Find(of, QuantityWord::kOrdinalBefore) != nullptr) return false;
  const bool last = end >= scan_.size() || !scan_.words().IsWord(end) ||
                    scan_.Find(end, QuantityWord::kStop) != nullptr;
  if (end == 0 || !last || (end < scan_.size() && units_.After(end, true).found())) return false;
  f->value += 0.5, f->low += 0.5, f->high += 0.5;
  f->number_end = f->end = end;
  return true;
}

// "13 dollars and 45 cents", "zwei Euro fünfzig", "5 feet 2 inches".
void FigureReader::ReadParts(Figure* f) const {
  if (f->unit.empty() || f->number.vague) return;
  const size_t at = scan_.Skip(f->end, QuantityWord::kPartAnd);
  if (at >= scan_.size() || scan_.Reserved(at)) return;
  if (at > f->end && ReadHalf(at, f)) return;
  const ReadNumber n = WholeNumber(at);
  if (!n.found() || n.ordinal() || n.article || n.negative || n.grouped) return;
  const UnitMatch unit = units_.After(n.end, false, true);
  double part = 0;
  size_t end = unit.end;
  const Measure* whole = FindMeasure(f->unit);
  if (f->kind == QuantityKind::kMoney && unit.found() && unit.small && n.value < kHundred) {
    const std::string_view owner = scan_.tables().WholeOf(unit.code);
    if (!owner.empty() && owner != f->unit) return;
    part = n.value / kHundred;
  } else if (f->kind == QuantityKind::kMoney && !unit.found() && !n.decimal && n.value < kHundred &&
             f->value == std::floor(f->value) && f->begin == f->number_begin &&
             f->number.multiplier == 1 && !scan_.words().IsWord(n.end) &&
             !scan_.words().IsDash(n.end)) {
    part = n.value / kHundred;
    end = n.end;
  } else if (whole != nullptr && unit.found() && GoesOnIn(f->unit, unit.code)) {
    const double ratio = FindMeasure(unit.code)->factor / whole->factor;
    if (n.value * ratio >= 1) return;
    part = n.value * ratio;
  }
  if (part == 0) return;
  f->value += part, f->low += part, f->high += part;
  f->number_end = n.end;
  f->end = end;
}

}  // namespace riscontro
