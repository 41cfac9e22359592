// Reads the numbers of running text, in digits and in words: "1.500", "200 mila", "two hundred
// and five thousand", "полтора миллиона", "drei Viertel", "21st", "penultimate".
//
// Idea: a language's number words are atoms with a value, added and multiplied by one small
// grammar that all languages share (units after tens, tens after hundreds, multipliers from great
// to small); the atoms come from ICU's spelling rules, inverted, and from numbers.txt.
// Left out: units, what is counted, "about" and "more than" (analyse/quantities), dates.
// Thread-safe; a reader is made on first use of its language (some ms) and lives for ever.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "analyse/numbers/words.h"
#include "base/span.h"
#include "document/language_code.h"

namespace riscontro {

enum class NumberKind : uint8_t {
  kCardinal,
  kOrdinal,          // value: 1 = first
  kRelativeOrdinal,  // "next", "last", "third to last"; offset and from
  kFraction,         // "two thirds", "3/4", "half", "½"; mixed numbers ("2 1/2") too
};

// What a relative ordinal is counted from: next = current + 1, last = end + 0, penultimate =
// end - 1.
enum class RelativeTo : uint8_t { kStart, kCurrent, kEnd };

// How words are read that may be more than one thing: "two hundredth", "a third".
enum class NumberMode : uint8_t {
  kText,      // running text: by number and ending ("two thirds", but "the two hundredth")
  kNumbers,   // never as ordinals
  kOrdinals,  // never as fractions
};

struct ReadNumber {
  size_t begin = 0, end = 0;  // words of the scan; begin == end: no number
  double value = 0;
  double low = 0, high = 0;  // differ from the value for vague ones ("dozens") only
  double multiplier = 1;     // the last one said: "2" of "2-3 million" takes it over
  NumberKind kind = NumberKind::kCardinal;
  RelativeTo from = RelativeTo::kStart;  // of relative ordinals
  int offset = 0;                        // of relative ordinals
  // Not 0 where a fraction may be meant as an ordinal: 3 for "a third (man)".
  double or_ordinal = 0;
  // What stands before the last "and" that was read as a part of the number: "two hundred" of
  // "two hundred and five", for "between two hundred and five hundred"; 0 where there is none.
  size_t and_end = 0;
  double and_value = 0;
  bool digits = false;    // begins with digits
  bool decimal = false;   // has a decimal sign or word, or a fraction
  bool grouped = false;   // group signs or a multiplier: surely no year, no name
  bool negative = false;  // with a minus sign or word
  bool article = false;   // only an article: "a", "un"
  bool weak = false;      // a word that is more often something else ("sei", "neuf")
  bool vague = false;     // "dozens", "migliaia": low to high
  bool about = false;     // "una ventina", "une centaine": round by nature
  bool dozen = false;     // counted in dozens
  bool doubtful = false;  // digits that could be read in two ways: "1,500" where ',' is decimal
  bool ratio = false;     // "one in three", "uno su tre"
  bool found() const { return end > begin; }
  bool ordinal() const { return kind == NumberKind::kOrdinal; }
};

class NumberWordTable;

class NumberReader {
 public:
  explicit NumberReader(LanguageCode language);
  ~NumberReader();

  // The longest number that begins at word i; found() is false where there is none. A minus sign
  // begins one where nothing stands right before it. Costs a table lookup at most words.
  ReadNumber At(const ScannedWords& words, size_t i, NumberMode mode = NumberMode::kText) const;
  // "one in three", "2 out of 5", "uno su tre": value 1/3. Of proper fractions only.
  ReadNumber RatioAt(const ScannedWords& words, size_t i,
                     NumberMode mode = NumberMode::kText) const;
  // Whether the number is a part of something that is no quantity: a name ("A320", "F-16"), a
  // version, an address, a telephone number, a score, a footnote, a list item's number.
  bool InsideOther(const ScannedWords& words, const ReadNumber& number) const;
  // Past the percent sign or words that begin at word i ("%", "per cento", "percentage points");
  // i where there are none.
  size_t PercentEnd(const ScannedWords& words, size_t i) const;
  // Whether the language's article is its word for one: "un", but not "a".
  bool ArticleIsOne() const;
  const NumberWordTable& table() const { return *table_; }

 private:
  std::unique_ptr<const NumberWordTable> table_;
};

// The reader of the language; one that finds digits only for a language without numbers.txt.
const NumberReader& NumberReaderFor(LanguageCode language);

// A number of a text, with its place in bytes.
struct FoundNumber {
  Span span;  // of the number, the percent sign or words included
  ReadNumber number;
  bool percent = false;
  bool valueless = false;  // a percent word without a number
};

// All numbers of the text, in order, not overlapping. A number with letters glued to it ("180ml")
// is none, unless they are its suffix; nor is one in a web address, nor a bare article in a
// language that has another word for one. kNumbers: cardinals, fractions, ratios and percentages;
// kOrdinals: ordinals and relative ordinals; kText: all but relative ordinals.
std::vector<FoundNumber> ReadNumbers(std::string_view text, LanguageCode language,
                                     NumberMode mode = NumberMode::kNumbers);

}  // namespace riscontro
