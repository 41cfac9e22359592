// Rules that a linguist writes, made into one tree of symbols.
//
// A rule is a row `result | pattern | actions`; the words of the classes it names stand in the
// other sections of the same file. In a pattern:
//   month            a class of words (a section of dates.txt), a kind of number (meaning.h), or
//   the
//                    result of other rules
//   "of the"         these words
//   x?               may be missing
//   (a b / c)        one of several
//   ~x               x follows without white space
//   [x]              at the pattern's ends: must stand there, but does not belong to the span
// Every way through a pattern becomes a path of one tree, so that all rules are tried at once.
// Of two rules that give the same result for the same words, the one read first counts.
// Left out: agreement, probabilities; deeper context than a few words belongs to the parse.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace riscontro {

using Symbol = uint16_t;
inline constexpr Symbol kNoSymbol = 0;

struct GrammarAction {
  uint8_t op = 0;  // MeaningOp of meaning.h
  int16_t argument = 0;
};

struct GrammarRule {
  Symbol result = kNoSymbol;
  std::vector<GrammarAction> actions;
  std::string_view pattern;  // for messages
};

// Where a path ends: which rule, and how many of its symbols are context on either side.
struct GrammarEnd {
  uint32_t rule = 0;
  uint8_t before = 0, after = 0;
};

class Grammar {
 public:
  Grammar();

  // The symbol of the name, made when it is new.
  Symbol Name(std::string_view name);
  // The same without making one; kNoSymbol when there is none.
  Symbol Find(std::string_view name) const;
  std::string_view NameOf(Symbol symbol) const { return names_[symbol]; }
  size_t symbols() const { return names_.size(); }

  // Adds a rule; "" or what is wrong with it. The views must outlive the grammar.
  std::string AddRule(std::string_view result, std::string_view pattern, std::string_view actions);

  using Node = uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNowhere = UINT32_MAX;
  // The node after the symbol; `glued`: the symbol must follow without white space.
  Node Step(Node node, Symbol symbol, bool glued) const;
  const std::vector<GrammarEnd>& EndsAt(Node node) const { return nodes_[node].ends; }
  const GrammarRule& rule(uint32_t i) const { return rules_[i]; }
  // Whether a rule gives the symbol.
  bool Makes(Symbol symbol) const;
  // False where no rule begins with the symbol.
  bool Begins(Symbol symbol) const { return symbol < first_.size() && first_[symbol] != kNowhere; }
  // The words in quotes of all patterns, each with its symbol.
  const std::map<std::string, Symbol, std::less<>>& literals() const { return literals_; }

 private:
  struct Item {
    Symbol symbol = kNoSymbol;
    bool glued = false;
    int8_t side = 0;  // -1 context before, 1 after
  };
  using Path = std::vector<Item>;
  struct TreeNode {
    std::vector<std::pair<uint32_t, Node>> next;  // sorted by key
    std::vector<GrammarEnd> ends;
  };
  struct Reader;

  std::string AddPath(const Path& path, uint32_t rule);

  std::vector<std::string> names_;
  std::map<std::string, Symbol, std::less<>> by_name_;
  std::map<std::string, Symbol, std::less<>> literals_;
  std::vector<GrammarRule> rules_;
  std::vector<TreeNode> nodes_;
  std::vector<Node> first_;  // by symbol: the node after it at the root, not glued
};

}  // namespace riscontro
