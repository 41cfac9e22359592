// Reads the unit beside a number: "€", "US$", "km/h", "square miles", "per cent", "MUSD", "-inch".
//
// Left out: rates ("per litre", "a share"), which leave the figure what it is.
#pragma once

#include "analyse/quantities/quantity_scan.h"

namespace riscontro {

struct UnitMatch {
  size_t begin = 0, end = 0;  // words; begin == end: none
  QuantityKind kind = QuantityKind::kCardinal;
  std::string_view code;
  double factor = 1;   // 10⁶ of "MUSD"
  bool small = false;  // small money: cents
  bool sign = false;   // no word: "$", "km/h"
  bool found() const { return end > begin; }
};

class UnitReader {
 public:
  explicit UnitReader(const QuantityScan& scan) : scan_(scan) {}

  // The unit that begins at word i, right after a number; `of` may stand between where the number
  // ended in a multiplier ("milioni di euro"). As `part` of a figure ("5 ft 2 in") symbols count
  // that are words of the language as well.
  UnitMatch After(size_t i, bool multiplied, bool part = false) const;
  // The currency that stands right before the number at word i.
  UnitMatch Before(size_t i) const;
  // The currency at word i that a number follows: "and $2 million".
  UnitMatch SignAt(size_t i) const;

 private:
  UnitMatch At(size_t i, bool multiplied, bool part) const;
  UnitMatch Symbol(size_t i, bool part) const;
  UnitMatch Code(size_t i) const;
  UnitMatch Pounds(size_t i, bool multiplied) const;
  UnitMatch InBrackets(size_t i) const;
  bool Written(const TablePhrase& phrase, size_t begin, size_t number) const;

  const QuantityScan& scan_;
};

}  // namespace riscontro
