// Cyrillic into Latin letters, one or two characters at a time, by the tables of the language.
#include <map>
#include <mutex>

#include "text/fold.h"
#include "text/transliterate_parts.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

struct Letter {
  std::string latin;
  std::string initial;  // at the start of a word
  std::string key;  // in keys, where the letter is written so in names from elsewhere; may be ""
};
using Letters = std::map<std::string, Letter, std::less<>>;

Letters LoadLetters(std::string_view language) {
  Letters letters;
  std::vector<Table> tables;
  if (!language.empty()) tables.push_back(TransliterationTable(language));
  tables.push_back(TransliterationTable("cyrillic"));
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

bool IsCyrillic(char32_t c) {
  return c >= 0x400 && c < 0x530;
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

}  // namespace

bool HasCyrillic(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (IsCyrillic(NextChar(text, &i))) return true;
  }
  return false;
}

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

}  // namespace riscontro
