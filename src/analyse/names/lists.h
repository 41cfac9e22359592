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
  kParticle = 1u << 0, kNotName = 1u << 1, kOrgHead = 1u << 2, kPlaceHead = 1u << 3,
  kShipWord = 1u << 4, kShipMark = 1u << 5, kLocative = 1u << 6, kGenitive = 1u << 7,
  kActorBefore = 1u << 8, kDefinite = 1u << 9, kConjunction = 1u << 10, kBetween = 1u << 11,
  kActorAfter = 1u << 12, kPlaceBefore = 1u << 13, kGiven = 1u << 14, kTitle = 1u << 15, kPlaceLead = 1u << 16, kCopula = 1u << 17,
  kPlaceAt = 1u << 18, kShipTalk = 1u << 19,
};


class WordLists {
 public:
  // `given`: given names of all languages, folded.
  WordLists(const LanguagePack& pack, const std::set<std::string, std::less<>>& given);

  // All lists that hold the folded word, as ListBits.
  uint32_t Bits(std::string_view folded) const;
  // The word without its case ending, where the language has a section [endings].
  std::string_view Stem(std::string_view folded) const;
  // The longest word count of a role that begins with the word; 0 = none.
  size_t RoleLength(std::string_view first) const;
  // The class of a role written as folded words with single spaces; "" = no role.
  std::string_view RoleClass(std::string_view words) const;
  // A name of persons in the nominative, as far as [nominative] tells; else as it is.
  std::string Nominative(std::string_view name) const;
  bool inflects() const { return !endings_.empty(); }

 private:
  template <typename T>
  using Map = std::unordered_map<std::string, T, ViewHash, std::equal_to<>>;
  void ReadNames(const Table& table);
  void ReadTitles(const Table& table);
  void AddRole(std::string_view words, std::string_view role_class);

  Map<uint32_t> bits_;
  Map<size_t> role_length_;
  Map<std::string> role_class_;
  std::vector<std::string> endings_;                              // longest first
  std::vector<std::pair<std::string, std::string>> nominative_;   // longest first
};

// Endings like "'s" of all languages.
std::vector<std::string> PossessiveEndings();

}  // namespace riscontro
