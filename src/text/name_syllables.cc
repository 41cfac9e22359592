// Korean and Chinese names, told by their syllables: "ким чен ын" → "kim jong un".
#include <algorithm>
#include <map>
#include <set>

#include "text/fold.h"
#include "text/transliterate_parts.h"

namespace riscontro {
namespace {

// Korean and Chinese names: surnames, and syllables as written → form of the key.
struct Syllables {
  std::set<std::string, std::less<>> surnames;
  std::map<std::string, std::string, std::less<>> forms;
  size_t longest = 0;  // bytes
};

Syllables LoadSyllables(std::string_view name) {
  Syllables out;
  Table table = TransliterationTable(name);
  for (const TableRow* row : table.Section("surnames")) {
    for (std::string_view word : SplitList(row->Column(0))) out.surnames.emplace(word);
  }
  // Column by column: where a spelling means two syllables, the leftmost column has it.
  std::vector<const TableRow*> rows = table.Section("syllables");
  for (size_t column = 0; column < 4; ++column) {
    for (const TableRow* row : rows) {
      for (std::string_view form : SplitList(row->Column(column))) {
        std::string folded = Fold(form);
        out.longest = std::max(out.longest, folded.size());
        out.forms.try_emplace(std::move(folded), row->Column(0));
      }
    }
  }
  return out;
}

const Syllables& Korean() {
  static const Syllables syllables = LoadSyllables("korean");
  return syllables;
}
const Syllables& Chinese() {
  static const Syllables syllables = LoadSyllables("chinese");
  return syllables;
}

// The word as key syllables, longest first with backtracking; false if it does not divide.
bool Divide(const Syllables& table, std::string_view word, int depth,
            std::vector<std::string_view>* out) {
  if (word.empty()) return true;
  if (depth == 0) return false;
  for (size_t length = std::min(table.longest, word.size()); length > 0; --length) {
    auto it = table.forms.find(word.substr(0, length));
    if (it == table.forms.end()) continue;
    out->push_back(it->second);
    if (Divide(table, word.substr(length), depth - 1, out)) return true;
    out->pop_back();
  }
  return false;
}

}  // namespace

// "ким чен ын" → "kim jong un": the surname first, then two syllables (rarely one).
std::string KoreanName(const std::vector<std::string_view>& words) {
  const Syllables& table = Korean();
  if (words.size() < 2 || words.size() > 3) return {};
  std::vector<std::string_view> parts;
  for (std::string_view word : words) {
    if (!Divide(table, word, words.size() == 2 ? 2 : 1, &parts)) return {};
  }
  auto surname = table.forms.find(words[0]);
  if (parts.size() != 3 || surname == table.forms.end() || !table.surnames.count(surname->second)) {
    return {};
  }
  return std::string(parts[0]) + " " + std::string(parts[1]) + " " + std::string(parts[2]);
}

// "си цзиньпин" → "xi jinping"; "xi jinping" is left as it is.
std::string ChineseName(const std::vector<std::string_view>& words) {
  const Syllables& table = Chinese();
  if (words.size() != 2) return {};
  auto surname = table.forms.find(words[0]);
  std::vector<std::string_view> parts;
  if (surname == table.forms.end() || !table.surnames.count(surname->second) ||
      !Divide(table, words[1], 2, &parts)) {
    return {};
  }
  std::string out = surname->second + " ";
  for (std::string_view part : parts) out += part;
  return out;
}

}  // namespace riscontro
