// The grammar of numbers over scanned words; NumberReader is its face.
//
// Counts ("two hundred and five", "1.5 million") are read by Step after Step from left to right;
// fractions, mixed numbers, dozens and ordinals are counts with something behind them. No step
// looks back; what does not fit ends the number before it.
#pragma once

#include "analyse/numbers/number_reader.h"
#include "analyse/numbers/number_sum.h"
#include "analyse/numbers/number_table.h"

namespace riscontro {

class NumberGrammar {
 public:
  NumberGrammar(const NumberWordTable& table, const ScannedWords& words, NumberMode mode)
      : table_(table), words_(words), mode_(mode) {}

  ReadNumber At(size_t i) const;
  ReadNumber RatioAt(size_t i) const;
  size_t PercentEnd(size_t i) const;

 private:
  enum class Atoms : uint8_t { kCardinals, kOrdinals };

  // A cardinal or ordinal while it is read.
  struct Count {
    size_t begin = 0, end = 0;
    NumberSum sum;
    bool ordinal = false, digits = false, decimal = false, grouped = false, doubtful = false;
    bool part = false, article = false, weak = false, dozen = false, about = false;
    bool fraction = false;
    size_t last_word = 0;     // the last atom's
    double last_ordinal = 0;  // its value
    NumberSum before_tens;    // of "hundred thirty"; empty where the last step is another
    size_t and_end = 0;       // before the last "and"
    NumberSum before_and;
    bool found() const { return end > begin; }
  };
  struct Fraction {
    size_t end = 0;
    double value = 0;
    double or_ordinal = 0;
    bool found() const { return end > 0; }
  };

  const TablePhrase* Find(size_t i, NumberWord kind) const { return table_.Find(words_, i, kind); }
  bool Loose() const { return mode_ == NumberMode::kNumbers; }
  ReadNumber Positive(size_t i) const;
  bool OtherWord(size_t i) const;
  bool NoPart(size_t i) const;
  size_t Minus(size_t i) const;
  ReadNumber Cardinal(size_t i) const;
  ReadNumber MakeNumber(const Count& count) const;

  // number_counts.cc
  Count ReadCount(size_t i, Atoms atoms, bool commas = true) const;
  bool First(Count* count, Atoms atoms) const;
  bool GenitiveOne(Count* count) const;
  bool FirstDigits(Count* count, Atoms atoms) const;
  bool DigitSuffix(Count* count, Atoms atoms) const;
  bool OrdinalDot(const Count& count) const;
  bool IsName(size_t i) const;
  bool IsPronoun(const Count& count) const;
  // Whether anything at word i may go on a number that ends there.
  bool MayFollow(size_t i) const;
  size_t SkipHyphen(size_t i) const;
  size_t SkipAnd(size_t i) const;
  void ReadDecimals(Count* count) const;

  // number_steps.cc
  bool Step(Count* count, Atoms atoms) const;
  bool StepComma(Count* count, Atoms atoms) const;
  bool StepDigits(Count* count, size_t at, bool joined) const;
  bool StepWord(Count* count, size_t at, bool joined, Atoms atoms) const;
  bool StepCardinal(Count* count, size_t at, bool joined, const TablePhrase& cardinal) const;
  bool StepMultiplier(Count* count, size_t at, bool joined, const TablePhrase& multiplier,
                      bool bare) const;
  bool StepOrdinal(Count* count, size_t at, bool joined, const TablePhrase& ordinal) const;
  bool StepGlued(Count* count, size_t at, bool joined, Atoms atoms) const;
  void Take(Count* count, size_t at, size_t length) const;

  // number_fractions.cc
  Fraction ReadFraction(size_t i, const Count& count) const;
  Fraction SlashFraction(size_t i) const;
  Fraction FractionOf(const Count& count) const;
  Fraction Denominator(size_t i, double numerator) const;
  Fraction MixedPart(const Count& count) const;
  bool Mixed(Count* count) const;
  bool SplitMixed(Count* count) const;
  bool Dozens(Count* count) const;
  ReadNumber HalfOf(size_t i) const;
  ReadNumber MakeFraction(size_t begin, const Fraction& fraction) const;
  ReadNumber Vague(size_t i) const;
  bool MeantAsOrdinal(const Fraction& fraction) const;

  // number_ordinals.cc
  ReadNumber Ordinal(size_t i) const;
  ReadNumber Relative(size_t i) const;

  const NumberWordTable& table_;
  const ScannedWords& words_;
  const NumberMode mode_;
};

}  // namespace riscontro
