// Spellings of one name levelled by rewriting rules, tried at each place in the file's order.
#include <map>

#include "text/transliterate_parts.h"

namespace riscontro {
namespace {

struct Rule {
  std::string from, to;
  bool at_start = false, at_end = false;
};

struct Spelling {
  std::vector<std::pair<std::string, std::string>> accented;
  std::vector<Rule> by_letter[128];  // by first letter, in the order of the file
  std::map<std::string, std::string, std::less<>> given;
};

void AddRule(const TableRow& row, Spelling* out) {
  std::string_view from = row.Column(0);
  Rule rule;
  if (from.starts_with('^')) rule.at_start = true, from.remove_prefix(1);
  if (from.ends_with('$')) rule.at_end = true, from.remove_suffix(1);
  rule.from = from, rule.to = row.Column(1);
  if (!rule.from.empty() && !(rule.from[0] & 0x80)) {
    out->by_letter[uint8_t(rule.from[0])].push_back(std::move(rule));
  }
}

std::string Level(const Spelling& spelling, std::string_view word) {
  std::string out;
  for (size_t i = 0; i < word.size();) {
    const Rule* found = nullptr;
    if (!(word[i] & 0x80)) {
      for (const Rule& rule : spelling.by_letter[uint8_t(word[i])]) {
        if (rule.at_start && i != 0) continue;
        if (!word.substr(i).starts_with(rule.from)) continue;
        if (rule.at_end && i + rule.from.size() != word.size()) continue;
        found = &rule;
        break;
      }
    }
    if (found == nullptr) {
      out += word[i++];
    } else {
      out += found->to;
      i += found->from.size();
    }
  }
  return out;
}

// Rules can make new places for rules ("iyy" → "ii"): levelled until nothing changes.
std::string LevelFully(const Spelling& spelling, std::string word) {
  for (int round = 0; round < 4; ++round) {
    std::string next = Level(spelling, word);
    if (next == word) break;
    word = std::move(next);
  }
  return word;
}

Spelling LoadSpelling() {
  Spelling out;
  Table table = TransliterationTable("spelling");
  for (const TableRow& row : table.rows) {
    if (row.section == "accented") out.accented.emplace_back(row.Column(0), row.Column(1));
    if (row.section == "rules") AddRule(row, &out);
  }
  for (const TableRow& row : table.rows) {
    if (row.section != "given") continue;
    std::string first;
    for (std::string_view name : SplitList(row.Column(0))) {
      std::string level = LevelFully(out, std::string(name));
      if (first.empty()) first = level;
      out.given.try_emplace(level, first);
    }
  }
  return out;
}

const Spelling& TheSpelling() {
  static const Spelling spelling = LoadSpelling();
  return spelling;
}

}  // namespace

std::string ReplaceAccented(std::string text) {
  for (const auto& [from, to] : TheSpelling().accented) {
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

std::string LevelSpelling(std::string word) {
  return LevelFully(TheSpelling(), std::move(word));
}

std::string_view CommonGivenName(std::string_view word) {
  auto given = TheSpelling().given.find(word);
  return given == TheSpelling().given.end() ? word : std::string_view(given->second);
}

}  // namespace riscontro
