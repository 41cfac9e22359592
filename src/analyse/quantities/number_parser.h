// Reads one number of running text: "1.500", "200 mila", "two dozen", "una ventina", "decine".
#pragma once

#include "analyse/numbers/words.h"
#include "analyse/quantities/quantity_tables.h"

namespace riscontro {

struct ParsedNumber {
  size_t end = 0;  // past its words; 0 = none
  double value = 0;
  double low = 0, high = 0;  // wider than the value for round and vague numbers
  double multiplier = 1;     // the last one said: "2" of "2-3 million" takes it over
  bool ordinal = false;
  bool digits = false;
  bool article = false;  // only an article that counts as one
  bool weak = false;     // a word that is more often something else
  bool grouped = false;  // digits with separators, or a multiplier: surely a quantity
  QuantityModifier modifier = QuantityModifier::kNone;  // kDozens, kAbout
  bool found() const { return end > 0; }
};

class NumberParser {
 public:
  NumberParser(const QuantityTables& tables, const ScannedWords& words,
               const PhraseLookups& lookups)
      : tables_(tables), words_(words), lookups_(lookups) {}

  ParsedNumber At(size_t i) const;
  // True where the digits at i are a part of something longer: a name, a version, a score.
  bool InsideOther(size_t i) const;

 private:
  const TablePhrase* Find(size_t i, QuantityWord kind) const {
    return lookups_.Find(i, uint8_t(kind));
  }
  ParsedNumber Digits(size_t i) const;
  bool ReadSeparators(size_t i, size_t* at, ParsedNumber* number) const;
  ParsedNumber Spelled(size_t i) const;
  ParsedNumber SpelledPart(size_t at, bool first) const;
  ParsedNumber Collective(size_t i) const;
  void Multiply(ParsedNumber* number) const;

  const QuantityTables& tables_;
  const ScannedWords& words_;
  const PhraseLookups& lookups_;
};

}  // namespace riscontro
