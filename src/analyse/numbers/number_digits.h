// Numbers written in digits: "1,234.5", "1 234 567", "1'000", "12,34,567", "1.3x10^6".
//
// Group and decimal signs are read by the language's convention, and by the other one where the
// digits leave no doubt: "2.5" has no group of three, "1.234.567" no second decimal sign.
// Of what is no number ("192.168.1.2", "22,24,26") each run of digits is read by itself.
#pragma once

#include "analyse/numbers/number_table.h"
#include "analyse/numbers/words.h"

namespace riscontro {

struct DigitNumber {
  size_t end = 0;  // past its words; 0 = no digits here
  double value = 0;
  bool decimal = false;
  bool grouped = false;
  bool doubtful = false;  // "1.234" where '.' is the decimal sign
  bool part = false;      // one run of an address, a version, a list
};

// The number that begins at word i, with digits or a decimal sign ("0.5", ".5").
DigitNumber ReadDigits(const NumberWordTable& table, const ScannedWords& words, size_t i);

}  // namespace riscontro
