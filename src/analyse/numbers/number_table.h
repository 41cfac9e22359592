// The number words of a language: ICU's spelling rules, inverted, and numbers.txt of its pack.
//
// Every cardinal and ordinal rule set spells the numbers below 1,000; each spelling that the
// grammar (number_grammar.h) does not already read from smaller ones becomes an atom. So all
// genders and cases ICU knows are read without its parser, which is slow and lenient.
// Words written in one ("duecentoquaranta", "zweitausendvierundzwanzig") are cut into atoms by
// number_glue.cc; a filter on their first and last letters leaves other words alone.
// The sections of numbers.txt are told in data/language/README.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/numbers/number_sum.h"
#include "analyse/numbers/phrases.h"
#include "analyse/numbers/words.h"
#include "base/table.h"
#include "document/language_code.h"

namespace riscontro {

// What a word or phrase is to the reader. In brackets: the values a and b.
enum class NumberWord : uint8_t {
  kCardinal,         // [value] below 1,000
  kOrdinal,          // [value]
  kAloneOrdinal,     // one that no number goes before: "premier", not "unième"
  kMultiplier,       // [value] 100 or a power of ten from 1,000
  kBareMultiplier,   // [value] may begin a number: "mille"
  kLooseMultiplier,  // [value] after digits in NumberMode::kNumbers only
  kHalf,             // [value] before a multiplier or dozen: "mezzo"
  kFraction,         // [value] of a denominator, 1/3: "Drittel"
  kLooseFraction,    // the same, in NumberMode::kNumbers only: "mezzi" are vehicles too
  kPart,             // [value] a fraction that stands alone: "half"
  kOverPart,         // makes a cardinal a denominator: "avos"
  kDozen,            // [value]
  kAboutNoun,        // [value]
  kBareAbout,        // [value] an about noun without an article or number: "десяток"
  kVague,            // [low, high]
  kGenitiveOne,  // [value] one of itself after a word that takes the genitive: "более тысячи"
  kOneAfter,  // such a word
  kArticle,
  kWeak,
  kPronoun,       // [0] a number word that is a pronoun after these; see kPronounAfter
  kPronounAfter,  // words before a pronoun: "the", "this"
  kAnd,           // joins the parts of a number
  kMixedAnd,      // joins a number and a fraction only: "con", "с"
  kPoint,
  kMinus,
  kRatio,     // "in", "su", "out of"
  kRatioEnd,  // units of time after which a ratio is none: "one in two days"
  kPartOf,    // "of": after a fraction
  kRelative,  // [offset, RelativeTo]
  kToLast,    // "to last" after an ordinal
  kDeterminer,
  kPercent,
  kPercentOf,    // "percent of" before its number
  kPercentWord,  // "percentage" without a number
  kMoneySign,    // "$": before it "3m" is three million
  kLabel,
  kExact,  // [text] a word that is another one without its accents: "metà", "meta"
};

// Kinds as bits.
template <typename... Kind>
constexpr uint64_t NumberWordBits(Kind... kind) {
  return (... | (uint64_t(1) << int(kind)));
}

class NumberWordTable {
 public:
  explicit NumberWordTable(LanguageCode language);

  const PhraseTable& phrases() const { return phrases_; }
  // The phrases that begin with word i; nullptr when none does.
  const PhraseTable::List* Lookup(const ScannedWords& words, size_t i) const {
    return i < words.size() ? phrases_.Lookup(words[i]) : nullptr;
  }
  // The kinds of the phrases that begin with word i.
  uint64_t Kinds(const ScannedWords& words, size_t i) const {
    return i < words.size() ? phrases_.Kinds(words[i]) : 0;
  }
  const TablePhrase* Find(const ScannedWords& words, size_t i, NumberWord kind) const {
    const PhraseTable::List* list = Lookup(words, i);
    return list == nullptr ? nullptr : PhraseTable::Match(list, words, i, uint8_t(kind));
  }

  // Whether a number may begin with word i: most words begin none.
  bool MayBegin(const ScannedWord& word) const;
  // Whether the word may go on a number.
  bool MayFollow(const ScannedWord& word) const;
  // A word of several atoms.
  struct Glued {
    NumberSum sum;
    bool ordinal = false;
    bool denominator = false;  // "veintiunavos", "Zwanzigstel"
    bool found = false;
  };
  Glued ReadGlued(std::string_view folded) const;

  // Letters glued to digits.
  struct Suffix {
    enum Kind : uint8_t { kOrdinal, kCardinal, kMultiplier, kMoney, kLoose } kind = kOrdinal;
    std::string text;  // folded; multipliers as written
    double value = 0;  // multipliers; the greatest number that takes a cardinal suffix
  };
  const std::vector<Suffix>& suffixes() const { return suffixes_; }

  bool Joins(double before, double after) const;  // by an "and"
  // Whether a fraction may follow the number and an "and": not where the "and" joins a unit.
  bool Splits(double before) const;
  // Whether the ordinal's form can be a denominator after more than one.
  bool PluralDenominator(std::string_view folded) const;
  const std::vector<NumberRoom>& rooms() const { return rooms_; }
  char decimal() const { return decimal_; }
  char group() const { return group_; }
  bool group_by_space() const { return group_by_space_; }
  bool join_comma() const { return join_comma_; }
  bool article_is_one() const { return article_is_one_; }
  bool ordinal_chain() const { return ordinal_chain_; }
  // "thirty fifths": whether tens before an ordinal are a part of it.
  bool spaced_ordinals() const { return !glue_words_ && !ordinal_chain_; }
  bool ordinal_dot() const { return ordinal_dot_; }
  bool loose_denominators() const { return loose_denominators_; }
  bool noun_capitals() const { return noun_capitals_; }

 private:
  void AddFirst(const TableRow& row);
  void AddRow(const TableRow& row);
  void AddSetting(std::string_view key, std::string_view value);
  void AddStems(const TableRow& row, const Table& table);
  void AddSuffixes(const TableRow& row);
  void LearnRules(LanguageCode language);
  void Learn(std::string_view spelled, double value, bool ordinal);
  void AddNumber(std::string_view form, double value, bool ordinal);
  void AddVariants(std::string_view form, double value, bool ordinal);
  bool MayBeGlued(std::string_view folded) const;

  PhraseTable phrases_;
  std::vector<Suffix> suffixes_;
  std::vector<NumberRoom> rooms_;
  std::vector<std::pair<std::string, std::string>> variants_;  // "ü" → "ue"
  std::vector<std::string> plural_denominators_;
  std::vector<std::string> not_numbers_;
  std::string ordinal_plural_;
  std::vector<double> joined_units_;
  // By hash of the first and of the last letters of atoms: which words may be glued.
  std::vector<uint64_t> first_letters_ = std::vector<uint64_t>(64);
  std::vector<uint64_t> last_letters_ = std::vector<uint64_t>(64);
  struct GlueAtom {
    NumberWord kind = NumberWord::kCardinal;
    double value = 0;
  };
  struct GlueHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct GlueReading;
  bool CutGlued(std::string_view folded, size_t at, GlueReading* reading) const;
  bool TakeGlued(const GlueAtom& atom, bool last, GlueReading* reading) const;
  void AddGlue(std::string_view form, NumberWord kind, double value);

  std::unordered_map<std::string, GlueAtom, GlueHash, std::equal_to<>> glue_;
  size_t longest_glue_ = 0;
  bool glue_words_ = false;
  bool join_tens_ = false, join_hundreds_ = false, join_thousands_ = false;
  bool join_comma_ = false, group_by_space_ = false, article_is_one_ = false,
       ordinal_chain_ = false;
  bool ordinal_dot_ = false, loose_denominators_ = false, noun_capitals_ = false;
  char decimal_ = '.', group_ = ',';
};

}  // namespace riscontro
