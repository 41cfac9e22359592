// Reads figures: a number with its unit, "13 dollars and 45 cents", "5 feet 2 inches", and
// ranges of two: "20–30 km", "between $1 and $2 million", "5 oder 6".
//
// A range without "between" or "from" must look like one: rising, and not by too much.
// Left out: bounds ("more than"), what is counted (quantity_parser.h).
#pragma once

#include "analyse/quantities/unit_reader.h"

namespace riscontro {

struct Figure {
  size_t begin = 0, end = 0;                // words, with the unit
  size_t number_begin = 0, number_end = 0;  // words
  ReadNumber number;
  QuantityKind kind = QuantityKind::kCardinal;
  std::string_view unit;
  bool unit_sign = false;  // the unit is no word
  double value = 0, low = 0, high = 0;
  // Of a range: where its first figure ends and its second one begins.
  size_t first_end = 0, first_number_end = 0, second_begin = 0, second_number = 0;
  size_t amount_begin = 0;  // without "between"
  bool range = false;
  bool bare = false;   // a range by "to", "or" or a dash alone
  bool tight = false;  // a range by a dash
  bool found() const { return end > begin; }
};

class FigureReader {
 public:
  explicit FigureReader(const QuantityScan& scan) : scan_(scan), units_(scan) {}

  // The figure whose number begins at word i; a currency before it counts where it stands at
  // or after `from`. Not found where the number is a part of something else.
  // A dash before it makes it one ("F-16") unless it is known to join a range.
  Figure At(size_t i, size_t from, bool after_dash = false) const;
  // The range that begins with the figure; not found where there is none.
  Figure RangeFrom(const Figure& first, size_t from) const;

 private:
  ReadNumber WholeNumber(size_t i) const;
  Figure Number(size_t i, size_t from, bool after_dash) const;
  bool Freed(const ReadNumber& number) const;
  bool Sure(const ReadNumber& number) const;
  void Multiply(ReadNumber* number) const;
  void ReadUnit(Figure* figure) const;
  bool ReadHalf(size_t i, Figure* figure) const;
  void ReadParts(Figure* figure) const;
  Figure Second(size_t i) const;
  size_t Connector(const Figure& first, size_t from, Figure* range) const;
  static bool LooksLikeRange(const Figure& first, const Figure& second, const Figure& range);

  const QuantityScan& scan_;
  UnitReader units_;
};

}  // namespace riscontro
