// What a language says around its numbers: quantities.txt, units.txt and counted.txt of the pack
// (data/language/README.md), as one PhraseTable, and the symbols of units.
//
// The names of currencies and measures come from ICU's locale data (unit_names.h) beside the
// pack's own.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/numbers/number_reader.h"
#include "analyse/numbers/phrases.h"
#include "base/table.h"
#include "document/language_code.h"
#include "document/layers.h"

namespace riscontro {

// The kinds of phrases; a section each. In brackets: the values a, b and text.
enum class QuantityWord : uint8_t {
  kModifier,
  kAfterModifier,  // [QuantityModifier]
  kOrEqual,        // "less than 5 or equal": the end is in
  kBetween,
  kAnd,
  kPartAnd,  // "13 dollars and 45 cents"
  kFrom,
  kTo,
  kToBare,  // of a range without "from": "5 to 10"
  kOr,
  kBut,  // between two bounds: "more than 20 but less than 30"
  kOf,
  kPartOf,      // between a number and those it is a part of: "six of the"
  kPartOfThem,  // the same with a pronoun: "of them"
  kOthers,      // between a number and its noun: "two other companies"
  kZero,
  kNobody,
  kOrdinalBefore,
  kStop,
  kNotAfter,
  kOneBefore,     // determiners of one thing: "il 787" is a name
  kNoCount,       // number words that count nothing: "оба"
  kOrdinalNames,  // after an ordinal: "Second World War"
  kNotBefore,
  kPercent,
  kMoney,
  kSmallMoney,  // [text: code "cent"; a: index of its main currencies]
  kMeasure,
  kDuration,  // [text: code]
  kPounds,    // money or mass, as the sentence says
  kMassCue,
  kMoneyCue,
  kAngleCue,
  kMagnitude,
  kAgeBefore,
  kAgeAfter,
  kAgeMark,  // behind an age, outside it
  kAgeHave,
  kAgeOf,
  kRise,
  kFall,
  kRiseAfter,  // "5 % more"
  kFallAfter,
  kChange,
  kBy,
  kLevel,  // "fell below 6,000": the bound of where it went
  kAsOf,
  kSince,
  kIn,
  kNoun,  // [CountedClass, text: concept]
  kDone,
  kDoing,   // [1 = only of anyone, text: concept] participles after, verbs before: "were saved",
            // "killing"
  kHelper,  // between a noun and its participle
};

// kAnyone: "people", "men": a person of whom the words around tell who is meant.
enum class CountedClass : uint8_t { kThing, kPerson, kAnyone, kToll };

// A symbol of a unit, spelled exactly so in the text: "km/h", "°C".
struct UnitSymbol {
  std::string_view symbol;
  std::string_view code;
};

// What makes an adjective or a noun of an age: "летний", "jährige", "enne".
struct AgeEnding {
  std::string ending;     // folded
  std::string_view unit;  // "a", "mo"
  bool noun = false;      // somebody so old by itself: "87enne"
};

class QuantityTables {
 public:
  static constexpr size_t kTails = 2048;

  explicit QuantityTables(LanguageCode language);

  const PhraseTable& phrases() const { return phrases_; }
  // Words that say zero: a number may stand without one of ours before it.
  const PhraseTable& zeros() const { return zeros_; }
  const NumberReader& numbers() const { return *numbers_; }
  bool empty() const { return empty_; }
  bool head_last() const { return head_last_; }            // "four railway workers"
  bool noun_capitals() const { return noun_capitals_; }    // nouns are written with a capital
  bool article_is_one() const { return article_is_one_; }  // "un euro"
  bool from_outside() const { return from_outside_; }      // a range's "de" belongs to the verb
  bool unit_first() const { return unit_first_; }          // "euro 50"
  bool articles() const { return articles_; }              // the language has articles
  // The longest symbol of a measure that the text begins with; nullptr when there is none.
  static const UnitSymbol* SymbolAt(std::string_view text);
  // "EUR", "MUSD" (millions): the code of ISO 4217, "" when it is none or more often a word.
  std::string_view CurrencyCode(std::string_view text, double* factor) const;
  // A symbol that is a word of the language as well: "ha" in Italian.
  bool IsWordToo(std::string_view symbol) const;
  // The currency that the code of small money is a part of ("GBP" of "penny"), "" when any.
  std::string_view WholeOf(std::string_view small) const;
  // The counted noun of a lemma; nullptr when there is none.
  const TablePhrase* NounOfLemma(std::string_view lemma) const;
  // Whether a word may be an adjective of age: "jährige", "trentacinquenne".
  bool MayBeAge(std::string_view folded) const;
  // The number in such a word, its ending cut off: 35 of "trentacinqu"; 0 = none.
  double AgeInWord(std::string_view folded) const;
  const std::vector<AgeEnding>& age_endings() const { return age_endings_; }

 private:
  void AddQuantities(const Table& table);
  void AddUnits(const Table& table, LanguageCode language);
  void AddUnitNames(LanguageCode language, const std::vector<std::string_view>& endings);
  void AddCounted(const Table& table);
  void AddAgeEnding(std::string_view form, std::string_view unit, bool noun);

  PhraseTable phrases_;
  PhraseTable zeros_;
  const NumberReader* numbers_ = nullptr;
  std::vector<std::string_view> not_codes_;
  std::vector<std::string_view> not_symbols_;
  std::vector<std::pair<std::string_view, std::string_view>> small_money_;
  std::vector<AgeEnding> age_endings_;
  std::array<bool, kTails> age_tails_{};     // by a hash of the last bytes of an ending
  std::vector<std::string_view> age_links_;  // vowels dropped before an ending
  bool article_is_one_ = false;
  bool from_outside_ = false;
  bool empty_ = true;
  bool head_last_ = false;
  bool noun_capitals_ = false;
  bool unit_first_ = false;
  bool articles_ = true;
};

const QuantityTables& QuantityTablesFor(LanguageCode language);

}  // namespace riscontro
