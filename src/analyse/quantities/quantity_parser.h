// Finds the quantities of one scanned sentence.
//
// Idea: modifier, number, unit or counted noun, participle, read from left to right by a
// hand-written parser over the tables. A number that could be a name, a year, an address or an
// article is dropped: precision first.
// Left out: fractions ("two thirds", "half of"), "all", "most", sums and rates.
#pragma once

#include <vector>

#include "analyse/quantities/number_parser.h"
#include "document/article.h"

namespace riscontro {

class QuantityParser {
 public:
  // The sentence's words, and the article for its tokens and dates.
  QuantityParser(const QuantityTables& tables, const ScannedWords& words, const Article& article);

  // Appends, in order, not overlapping.
  void Parse(std::vector<Quantity>* found);

 private:
  struct Draft {
    size_t begin = 0, number_begin = 0, end = 0;  // words
    size_t counted_begin = 0, counted_end = 0;
    ParsedNumber number;
    Quantity quantity;
  };

  const TablePhrase* Find(size_t i, QuantityWord kind) const {
    return lookups_.Find(i, uint8_t(kind));
  }
  size_t Skip(size_t i, QuantityWord kind) const;
  // The phrase of the kind that ends right before word i.
  const TablePhrase* Before(size_t i, QuantityWord kind) const;
  Span SpanOf(size_t begin, size_t end) const;
  // The date over word i, and whether it leaves its digits to us (durations, anniversaries).
  const Date* DateAt(size_t i) const;
  bool Reserved(size_t i) const;

  bool At(size_t i, Draft* draft) const;
  bool Zero(size_t i, Draft* draft) const;
  bool ReadNumber(size_t i, Draft* draft) const;
  bool ReadRange(size_t i, Draft* draft) const;
  void ReadUnit(Draft* draft) const;
  bool ReadMoneyBefore(size_t i, Draft* draft) const;
  void ReadCounted(Draft* draft) const;
  void ReadConcept(Draft* draft) const;
  void ReadParticiple(Draft* draft) const;
  bool EndsCounted(size_t i) const;
  bool Plausible(const Draft& draft) const;
  bool PlausibleOrdinal(const Draft& draft) const;

  const QuantityTables& tables_;
  const ScannedWords& words_;
  const Article& article_;
  PhraseLookups lookups_;
  NumberParser numbers_;
  mutable CountedClass counted_class_ = CountedClass::kThing;
};

}  // namespace riscontro
