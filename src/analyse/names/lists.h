// The word lists of one language: data/language/<code>/names.txt and titles.txt, compiled.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "language/language.h"

namespace riscontro {

// Keys are looked up by view.
struct ViewHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// Which lists a word is in; a bit each.
enum ListBit : uint32_t {
  kParticle = 1u << 0,
  kNotName = 1u << 1,
  kOrgHead = 1u << 2,
  kPlaceHead = 1u << 3,
  kShipWord = 1u << 4,
  kShipMark = 1u << 5,
  kLocative = 1u << 6,
  kGenitive = 1u << 7,
  kActorBefore = 1u << 8,
  kDefinite = 1u << 9,
  kConjunction = 1u << 10,
  kBetween = 1u << 11,
  kActorAfter = 1u << 12,
  kPlaceBefore = 1u << 13,
  kGiven = 1u << 14,
  kTitle = 1u << 15,
  kPlaceLead = 1u << 16,
  kCopula = 1u << 17,
  kPlaceAt = 1u << 18,
  kShipTalk = 1u << 19,
  kStateHead = 1u << 20,
};

// Phrases of folded, stemmed words and their classes: "primo ministr" → "premier".
class PhraseClasses {
 public:
  // `stems`: the words of the phrase. The first class given to a phrase holds.
  void Add(const std::vector<std::string>& stems, std::string_view phrase_class);
  // The longest word count of a phrase that begins with the word; 0 = none.
  size_t Longest(std::string_view first) const;
  // The class of words with single spaces; "" = none.
  std::string_view Find(std::string_view words) const;

 private:
  std::unordered_map<std::string, size_t, ViewHash, std::equal_to<>> longest_;
  std::unordered_map<std::string, std::string, ViewHash, std::equal_to<>> classes_;
};

class WordLists {
 public:
  // `given`: given names of all languages, folded.
  WordLists(const LanguagePack& pack, const std::set<std::string, std::less<>>& given);

  // All lists that hold the folded word, as ListBits.
  uint32_t Bits(std::string_view folded) const;
  // The word without its case ending, where the language has a section [endings].
  std::string_view Stem(std::string_view folded) const;
  const PhraseClasses& roles() const { return roles_; }
  // Ministries and the like, that every state has one of.
  const PhraseClasses& bodies() const { return bodies_; }
  // Words (lemmas) after which the preposition takes an actor: "sostegno a", "arms from".
  bool Gives(std::string_view lemma, std::string_view preposition) const;
  // What is given: may stand between a verb or noun of giving and its preposition.
  bool IsGift(std::string_view lemma) const { return gifts_.count(lemma) > 0; }
  // A name of persons in the nominative, as far as [nominative] tells; else as it is.
  std::string Nominative(std::string_view name) const;
  bool inflects() const { return !endings_.empty(); }

 private:
  template <typename T>
  using Map = std::unordered_map<std::string, T, ViewHash, std::equal_to<>>;
  void ReadNames(const Table& table);
  void ReadTitles(const Table& table);
  void ReadGiving(const Table& table);
  void AddPhrase(std::string_view words, std::string_view phrase_class, PhraseClasses* to) const;

  Map<uint32_t> bits_;
  PhraseClasses roles_, bodies_;
  std::set<std::string, std::less<>> gives_;  // "sostegno a": lemma, preposition
  std::set<std::string, std::less<>> gifts_;
  std::vector<std::string> endings_;                             // longest first
  std::vector<std::pair<std::string, std::string>> nominative_;  // longest first
};

// Endings like "'s" of all languages.
std::vector<std::string> PossessiveEndings();

}  // namespace riscontro
