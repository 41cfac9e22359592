// What a language calls its multipliers, units and counted things: numbers.txt, units.txt and
// counted.txt of the pack (data/language/README.md), as one PhraseTable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/numbers/number_words.h"
#include "analyse/numbers/phrases.h"
#include "base/table.h"
#include "document/language_code.h"
#include "document/layers.h"

namespace riscontro {

// The kinds of phrases; a section each. In brackets: the values a, b and text.
enum class QuantityWord : uint8_t {
  kMultiplier,      // [value]
  kBareMultiplier,  // [value] counts as one of itself: "mille"
  kDozen,           // [value] after a number or an article: "due dozzine"
  kAboutNoun,       // [value] after an article: "una ventina"
  kVague,           // [low, high]: "dozens"
  kHalf,            // [value] before a multiplier: "mezzo milione"
  kArticle,
  kWeak,
  kModifier,
  kAfterModifier,  // [QuantityModifier]
  kBetween,
  kAnd,
  kFrom,
  kTo,
  kOr,
  kOf,
  kZero,
  kOrdinalBefore,
  kStop,
  kLabel,
  kNotAfter,
  kPercent,
  kMoney,
  kMeasure,
  kDuration,  // [text: unit]
  kNoun,      // [CountedClass, text: concept]
  kDone,
  kDoing,   // [1 = only of anyone, text: concept] participles after, verbs before: "were saved",
            // "killing"
  kHelper,  // between a noun and its participle
};

// kAnyone: "people", "men": a person of whom the words around tell who is meant.
enum class CountedClass : uint8_t { kThing, kPerson, kAnyone, kToll };

class QuantityTables {
 public:
  explicit QuantityTables(LanguageCode language);

  const PhraseTable& phrases() const { return phrases_; }
  const NumberWords& numbers() const { return *numbers_; }
  bool empty() const { return empty_; }
  char decimal() const { return decimal_; }
  char group() const { return group_; }
  bool group_by_space() const { return group_by_space_; }
  bool head_last() const { return head_last_; }          // "four railway workers"
  bool noun_capitals() const { return noun_capitals_; }  // nouns are written with a capital

 private:
  void AddNumbers(const Table& table);
  void AddUnits(const Table& table);
  void AddCounted(const Table& table);

  PhraseTable phrases_;
  const NumberWords* numbers_ = nullptr;
  bool empty_ = true;
  char decimal_ = '.';
  char group_ = ',';
  bool group_by_space_ = false;
  bool head_last_ = false;
  bool noun_capitals_ = false;
};

const QuantityTables& QuantityTablesFor(LanguageCode language);

}  // namespace riscontro
