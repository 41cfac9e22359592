// Keys from the parts: letters, syllables and spellings (transliterate_parts.h).
#include "text/transliterate.h"

#include <vector>

#include "base/resource.h"
#include "base/table.h"
#include "text/fold.h"
#include "text/transliterate_parts.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

std::vector<std::string_view> Words(std::string_view text) {
  return SplitList(text, ' ');
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

}  // namespace

Table TransliterationTable(std::string_view name) {
  std::string path = "data/transliteration/" + std::string(name) + ".txt";
  auto bytes = FindResource(path);
  return bytes ? ParseTable(*bytes) : Table{};
}

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
  std::string out;
  words = Words(latin);
  for (size_t i = 0; i < words.size(); ++i) {
    std::string word = LevelSpelling(std::string(words[i]));
    if (!out.empty()) out += ' ';
    out += i + 1 < words.size() ? CommonGivenName(word) : word;
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
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
      case 'y':
      case 'j':
        if (i > 0) continue;
        c = c == 'y' || c == 'j' ? 'i' : c;
        break;
      case 's':
      case 'z':
      case 'c':
      case 'q':
        c = c == 's' || c == 'z' || hushed ? 's' : 'k';
        if (hushed) ++i;
        break;
      case 'h':
        c = 'g';
        break;
      case 'w':
      case 'b':
        c = 'v';
        break;
      default:
        break;
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
