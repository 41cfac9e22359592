// Words written as one: "Dienstagmorgen", "zweitägig", "двухдневный".
//
// A rule of [compounds] names two classes and what they make together. A word that no class has is
// cut in two wherever its end is a word of a second class; most words are told apart by their last
// bytes alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/dates/meaning.h"

namespace riscontro {

class Compounds {
 public:
  // A word with a meaning, folded.
  struct Part {
    std::string folded;
    Meaning meaning;
  };
  struct Found {
    Symbol symbol = kNoSymbol;
    Meaning meaning;
  };

  // What the joined words mean is what the rule's actions make of the two.
  void Add(GrammarRule rule, const std::vector<Part>& first, const std::vector<Part>& second);
  bool empty() const { return rules_.empty(); }
  // Whether some rule makes the symbol.
  bool Makes(Symbol symbol) const;
  // Appends every way to read the folded word as a compound.
  void Find(std::string_view folded, std::vector<Found>* found) const;

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const;
  };
  template <typename T>
  using Words = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
  struct Rule {
    GrammarRule rule;
    Words<Meaning> first;
  };
  // What a word means where it ends a compound of the rule.
  struct Second {
    size_t rule = 0;
    Meaning meaning;
  };
  void FindCut(std::string_view first, const Second& second, std::vector<Found>* found) const;
  static constexpr size_t kEnding = 3;  // bytes
  bool EndsLikeOne(std::string_view folded) const;

  std::vector<Rule> rules_;
  Words<std::vector<Second>> seconds_;
  size_t shortest_ = SIZE_MAX, longest_ = 0;                   // of seconds_, in bytes
  std::vector<uint64_t> endings_ = std::vector<uint64_t>(64);  // a filter over last bytes
};

}  // namespace riscontro
