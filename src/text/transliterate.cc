#include "text/transliterate.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <vector>

#include "base/resource.h"
#include "base/table.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

Table LoadTable(std::string_view name) {
  std::string path = "data/transliteration/" + std::string(name) + ".txt";
  auto bytes = FindResource(path);
  return bytes ? ParseTable(*bytes) : Table{};
}

// ---- Letters ---------------------------------------------------------------------------

struct Letter {
  std::string latin;
  std::string initial;  // at the start of a word
  std::string key;      // in keys, where the letter is written so in names from elsewhere; may be ""
};
using Letters = std::map<std::string, Letter, std::less<>>;

Letters LoadLetters(std::string_view language) {
  Letters letters;
  std::vector<Table> tables;
  if (!language.empty()) tables.push_back(LoadTable(language));
  tables.push_back(LoadTable("cyrillic"));
  auto plain = [](std::string_view s) { return s == "-" ? std::string() : std::string(s); };
  for (const Table& table : tables) {
    for (const TableRow& row : table.rows) {
      std::string latin = plain(row.Column(1));
      std::string initial = row.columns.size() > 2 ? plain(row.Column(2)) : latin;
      std::string key(row.Column(3));
      letters.try_emplace(std::string(row.Column(0)), Letter{latin, initial, key});
    }
  }
  return letters;
}

const Letters& LettersOf(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, Letters, std::less<>> cache;
  std::lock_guard lock(mutex);
  auto it = cache.find(language);
  if (it == cache.end()) it = cache.emplace(std::string(language), LoadLetters(language)).first;
  return it->second;
}

bool IsCyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

bool HasCyrillic(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (IsCyrillic(NextChar(text, &i))) return true;
  }
  return false;
}

// The longest entry (two characters or one) at the offset; nullptr when there is none.
const Letter* FindLetter(const Letters& letters, std::string_view lower, size_t at, size_t* end) {
  size_t one = at;
  NextChar(lower, &one);
  size_t two = one;
  if (one < lower.size()) NextChar(lower, &two);
  for (size_t stop : {two, one}) {
    auto it = letters.find(lower.substr(at, stop - at));
    if (it == letters.end()) continue;
    *end = stop;
    return &it->second;
  }
  return nullptr;
}

void AppendLatin(const std::string& latin, bool upper, std::string* out) {
  size_t from = out->size();
  *out += latin;
  if (upper && from < out->size() && (*out)[from] >= 'a' && (*out)[from] <= 'z') {
    (*out)[from] = char((*out)[from] - 'a' + 'A');
  }
}

// ---- Names of syllables ------------------------------------------------------------------

// Korean and Chinese names: surnames, and syllables as written → form of the key.
struct Syllables {
  std::set<std::string, std::less<>> surnames;
  std::map<std::string, std::string, std::less<>> forms;
  size_t longest = 0;  // bytes
};

Syllables LoadSyllables(std::string_view name) {
  Syllables out;
  Table table = LoadTable(name);
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

std::vector<std::string_view> Words(std::string_view text) { return SplitList(text, ' '); }

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

// ---- Spelling ----------------------------------------------------------------------------

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
  Table table = LoadTable("spelling");
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

// Folded text in words: apostrophes dropped, everything else that is no letter or digit a space.
std::string Loosen(std::string_view folded) {
  std::string out;
  for (size_t i = 0; i < folded.size();) {
    char32_t c = NextChar(folded, &i);
    if (IsApostrophe(c) || c == 0x2BB || c == 0x60) continue;
    if (IsLetter(c) || IsDigit(c)) {
      AppendChar(c, &out);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string ReplaceAccented(std::string text) {
  for (const auto& [from, to] : TheSpelling().accented) {
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

}  // namespace

namespace {

std::string WriteLatin(std::string_view text, std::string_view language, bool for_key) {
  if (!HasCyrillic(text)) return std::string(text);
  const Letters& letters = LettersOf(language);
  std::string lower = LowerCase(text);
  if (lower.size() != text.size()) return std::string(text);  // no such Cyrillic letter is known
  std::string out;
  bool in_word = false;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    char32_t c = CharAt(text, i);
    const Letter* letter = nullptr;
    if (IsCyrillic(c) || (in_word && IsApostrophe(c))) letter = FindLetter(letters, lower, i, &end);
    if (letter != nullptr) {
      const std::string& plain = in_word ? letter->latin : letter->initial;
      AppendLatin(for_key && !letter->key.empty() ? letter->key : plain, IsUpper(c), &out);
      i = end;
      in_word = true;
    } else {
      NextChar(text, &end);
      out.append(text.substr(i, end - i));
      in_word = IsLetter(c);
      i = end;
    }
  }
  return out;
}

}  // namespace

std::string ToLatin(std::string_view text, std::string_view language) {
  return WriteLatin(text, language, false);
}

std::string NameKey(std::string_view name, std::string_view language) {
  bool cyrillic = HasCyrillic(name);
  std::string loose = Loosen(cyrillic ? Fold(name) : Fold(ReplaceAccented(LowerCase(name))));
  std::vector<std::string_view> words = Words(loose);
  std::string special = KoreanName(words);
  if (special.empty() && cyrillic) special = ChineseName(words);
  if (!special.empty()) return special;
  std::string latin = cyrillic ? Loosen(Fold(WriteLatin(name, language, true))) : loose;
  const Spelling& spelling = TheSpelling();
  std::string out;
  words = Words(latin);
  for (size_t i = 0; i < words.size(); ++i) {
    std::string word = LevelFully(spelling, std::string(words[i]));
    auto given = spelling.given.find(word);
    if (given != spelling.given.end() && i + 1 < words.size()) word = given->second;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

size_t SurnameIndex(std::string_view key) {
  std::vector<std::string_view> words = Words(key);
  if (words.size() < 2) return 0;
  if (!KoreanName(words).empty() || !ChineseName(words).empty()) return 0;
  return words.size() - 1;
}

std::string Skeleton(std::string_view word) {
  std::string out;
  for (size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    bool hushed = i + 1 < word.size() && word[i + 1] == 'h';
    switch (c) {
      case 'a': case 'e': case 'i': case 'o': case 'u': case 'y': case 'j':
        if (i > 0) continue;
        c = c == 'y' || c == 'j' ? 'i' : c;
        break;
      case 's': case 'z': case 'c': case 'q':
        c = c == 's' || c == 'z' || hushed ? 's' : 'k';
        if (hushed) ++i;
        break;
      case 'h': c = 'g'; break;
      case 'w': case 'b': c = 'v'; break;
      default: break;
    }
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

bool NearSpelling(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() < 6 || b.size() - a.size() > 1 || a.back() != b.back()) return false;
  if (Skeleton(a) != Skeleton(b)) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  size_t skip = a.size() == b.size() ? 1 : 0;
  return a.substr(i + skip) == b.substr(i + 1);
}

}  // namespace riscontro
