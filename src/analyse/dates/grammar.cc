#include "analyse/dates/grammar.h"

#include <algorithm>

#include "analyse/dates/actions.h"
#include "base/table.h"

namespace riscontro {
namespace {

// A pattern with more ways through it than this is a mistake.
constexpr size_t kMostPaths = 4096;

bool IsNameLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

Grammar::Grammar() : names_(1), nodes_(1) {}

Symbol Grammar::Name(std::string_view name) {
  auto found = by_name_.find(name);
  if (found != by_name_.end()) return found->second;
  names_.emplace_back(name);
  Symbol symbol = Symbol(names_.size() - 1);
  by_name_.emplace(std::string(name), symbol);
  return symbol;
}

Symbol Grammar::Find(std::string_view name) const {
  auto found = by_name_.find(name);
  return found == by_name_.end() ? kNoSymbol : found->second;
}

// Reads a pattern into all its paths, by recursive descent.
struct Grammar::Reader {
  Grammar& grammar;
  std::string_view text;
  size_t at = 0;
  std::string error = {};

  using Paths = std::vector<Path>;

  void SkipSpace() {
    while (at < text.size() && text[at] == ' ') ++at;
  }
  bool Done() {
    SkipSpace();
    return at >= text.size() || text[at] == ')' || text[at] == ']' || text[at] == '/';
  }

  static Paths Join(const Paths& a, const Paths& b) {
    Paths out;
    for (const Path& left : a) {
      for (const Path& right : b) {
        if (out.size() >= kMostPaths) return out;
        out.push_back(left);
        out.back().insert(out.back().end(), right.begin(), right.end());
      }
    }
    return out;
  }

  Paths Sequence() {
    Paths out(1);
    while (!Done() && error.empty()) {
      out = Join(out, One());
      if (out.size() >= kMostPaths) error = "too many ways through the pattern";
    }
    return out;
  }

  Paths Choice() {
    Paths out = Sequence();
    while (error.empty() && at < text.size() && text[at] == '/') {
      ++at;
      Paths more = Sequence();
      out.insert(out.end(), more.begin(), more.end());
    }
    return out;
  }

  Paths Group(char close) {
    ++at;
    Paths out = Choice();
    if (at >= text.size() || text[at] != close) {
      error = std::string("a bracket is not closed by ") + close;
      return out;
    }
    ++at;
    return out;
  }

  Paths One() {
    bool glued = text[at] == '~';
    if (glued) ++at;
    Paths out;
    if (at < text.size() && text[at] == '(') {
      out = Group(')');
    } else if (at < text.size() && text[at] == '[') {
      bool first = text.find_first_not_of(' ') == at;
      out = Group(']');
      for (Path& path : out) {
        for (Item& item : path) item.side = first ? -1 : 1;
      }
    } else {
      out = {{{Word(), false, 0}}};
    }
    for (Path& path : out) {
      if (glued && !path.empty()) path[0].glued = true;
    }
    if (at < text.size() && text[at] == '?') {
      ++at;
      out.emplace_back();
    }
    return out;
  }

  Symbol Word() {
    if (text[at] == '"') {
      size_t end = text.find('"', at + 1);
      if (end == std::string_view::npos) {
        error = "words without a closing quotation mark";
        return kNoSymbol;
      }
      std::string_view words = text.substr(at, end + 1 - at);
      at = end + 1;
      Symbol symbol = grammar.Name(words);
      grammar.literals_.emplace(words.substr(1, words.size() - 2), symbol);
      return symbol;
    }
    size_t begin = at;
    while (at < text.size() && IsNameLetter(text[at])) ++at;
    if (at == begin) {
      error = "unexpected '" + std::string(text.substr(at, 1)) + "'";
      return kNoSymbol;
    }
    return grammar.Name(text.substr(begin, at - begin));
  }
};

std::string Grammar::AddPath(const Path& path, uint32_t rule) {
  GrammarEnd end{rule, 0, 0};
  Node node = kRoot;
  for (const Item& item : path) {
    if (item.side < 0) ++end.before;
    if (item.side > 0) ++end.after;
    uint32_t key = uint32_t(item.symbol) * 2 + item.glued;
    auto& next = nodes_[node].next;
    auto place = std::lower_bound(next.begin(), next.end(), std::pair{key, Node(0)});
    if (place != next.end() && place->first == key) {
      node = place->second;
      continue;
    }
    Node made = Node(nodes_.size());
    next.insert(place, {key, made});
    if (node == kRoot) {
      if (first_.size() <= item.symbol) first_.resize(item.symbol + 1u, kNowhere);
      first_[item.symbol] = made;
    }
    nodes_.emplace_back();
    node = made;
  }
  if (size_t(end.before + end.after) >= path.size()) return "a way through the pattern is empty";
  for (const GrammarEnd& known : nodes_[node].ends) {
    if (known.rule == rule && known.before == end.before) return "";
  }
  nodes_[node].ends.push_back(end);
  return "";
}

std::string Grammar::AddRule(std::string_view result, std::string_view pattern,
                             std::string_view actions) {
  Reader reader{*this, pattern};
  Reader::Paths paths = reader.Choice();
  if (reader.error.empty() && reader.at < pattern.size()) reader.error = "unmatched bracket";
  if (!reader.error.empty()) return reader.error;
  GrammarRule rule{Name(result), {}, pattern};
  for (std::string_view word : SplitList(actions, ' ')) {
    GrammarAction action;
    if (!ReadMeaningAction(word, &action)) return "unknown action " + std::string(word);
    rule.actions.push_back(action);
  }
  rules_.push_back(std::move(rule));
  for (const Path& path : paths) {
    std::string error = AddPath(path, uint32_t(rules_.size() - 1));
    if (!error.empty()) return error;
  }
  return "";
}

bool Grammar::Makes(Symbol symbol) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const GrammarRule& rule) { return rule.result == symbol; });
}

Grammar::Node Grammar::Step(Node node, Symbol symbol, bool glued) const {
  if (node == kRoot && !glued) return Begins(symbol) ? first_[symbol] : kNowhere;
  uint32_t key = uint32_t(symbol) * 2 + glued;
  const auto& next = nodes_[node].next;
  if (next.size() <= 8) {
    for (const auto& [k, to] : next) {
      if (k == key) return to;
    }
    return kNowhere;
  }
  auto place = std::lower_bound(next.begin(), next.end(), std::pair{key, Node(0)});
  return place != next.end() && place->first == key ? place->second : kNowhere;
}

}  // namespace riscontro
