#include "analyse/numbers/words.h"

#include <array>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// Characters below U+0500 with their folded forms and classes, worked out once.
enum : uint8_t { kOther = 0, kLetterClass = 1, kDigitClass = 2, kSpaceClass = 4, kUpperClass = 8 };
constexpr char32_t kFast = 0x500;

struct CharTable {
  std::array<std::string, kFast> folded;
  std::array<uint8_t, kFast> classes;
};

uint8_t ClassOf(char32_t c) {
  if (c >= '0' && c <= '9') return kDigitClass;
  if (IsSpace(c)) return kSpaceClass;
  // ª and º are letters to Unicode; after a number they mark an ordinal.
  if (c == 0xAA || c == 0xBA) return kOther;
  if (IsLetter(c)) return uint8_t(kLetterClass | (IsUpper(c) ? kUpperClass : 0));
  return kOther;
}

const CharTable& Chars() {
  static const CharTable* table = [] {
    auto* t = new CharTable;
    for (char32_t c = 0; c < kFast; ++c) {
      std::string s;
      AppendChar(c, &s);
      t->folded[c] = Fold(s);
      t->classes[c] = ClassOf(c);
    }
    return t;
  }();
  return *table;
}

uint8_t CharClass(char32_t c) {
  if (c < kFast) return Chars().classes[c];
  if (c == 0x2019 || c == 0x2018) return kOther;
  return ClassOf(c);
}

bool IsCyrillic(char32_t c) {
  return c >= 0x400 && c < 0x530;
}

// The end of the letters from `at`, after the letter `last`; combining marks and soft hyphens
// belong to them.
size_t EndOfLetters(std::string_view text, char32_t last, size_t at, size_t end) {
  while (at < end) {
    size_t next = at;
    char32_t c = NextChar(text, &next);
    bool inside = (CharClass(c) & kLetterClass) || (c >= 0x300 && c < 0x370) || c == 0xAD;
    if (!inside && IsApostrophe(c) && IsCyrillic(last) && next < end) {
      inside = IsCyrillic(CharAt(text, next));
    }
    if (!inside) break;
    last = c;
    at = next;
  }
  return at;
}

// "'s" at the end of an English word: its length, else 0.
size_t GenitiveLength(std::string_view text, size_t at, size_t end) {
  size_t next = at;
  NextChar(text, &next);
  if (next >= end || (text[next] != 's' && text[next] != 'S')) return 0;
  if (next + 1 < end && (CharClass(CharAt(text, next + 1)) & (kLetterClass | kDigitClass)))
    return 0;
  return next + 1 - at;
}

}  // namespace

bool ScannedWords::IsDash(size_t i) const {
  if (i >= list_.size() || list_[i].kind != ScanKind::kMark) return false;
  char32_t c = CharAt(list_[i].folded, 0);
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

int64_t ScannedWords::Digits(size_t i) const {
  if (!IsNumber(i) || list_[i].folded.size() > 15) return -1;
  int64_t value = 0;
  for (char c : list_[i].folded) value = value * 10 + (c - '0');
  return value;
}

void ScannedWords::AddFolded(std::string_view piece, ScannedWord* word) {
  const CharTable& chars = Chars();
  size_t begin = letters_.size();
  for (size_t at = 0; at < piece.size();) {
    char32_t c = NextChar(piece, &at);
    if (c == 0xAD) continue;
    if (c >= kFast || (c >= 0x300 && c < 0x370)) {
      if (IsApostrophe(c)) {
        letters_ += '\'';
        continue;
      }
      letters_.resize(begin);
      letters_ += Fold(piece);
      break;
    }
    letters_ += chars.folded[c];
  }
  // Reserved in Scan() for the longest folding, so views stay valid; Fold never grows by more.
  word->folded = std::string_view(letters_).substr(begin);
}

namespace {

// Where the word, number or mark that begins at the offset ends; sets its kind and its capital.
size_t EndOfWord(std::string_view text, size_t at, size_t end, ScannedWord* word) {
  size_t next = at;
  char32_t c = NextChar(text, &next);
  uint8_t char_class = CharClass(c);
  if (char_class & kDigitClass) {
    word->kind = ScanKind::kNumber;
    while (next < end && text[next] >= '0' && text[next] <= '9') ++next;
  } else if (char_class & kLetterClass) {
    word->kind = ScanKind::kWord;
    word->capital = char_class & kUpperClass;
    next = EndOfLetters(text, c, next, end);
    if (next < end && IsApostrophe(CharAt(text, next)) && GenitiveLength(text, next, end) == 0) {
      NextChar(text, &next);
    }
  } else if (IsApostrophe(c) && word->glued && GenitiveLength(text, at, end) > 0) {
    word->kind = ScanKind::kWord;
    next = at + GenitiveLength(text, at, end);
  }
  return next;
}

}  // namespace

void ScannedWords::Scan(std::string_view text, Span range) {
  text_ = text;
  list_.clear();
  letters_.clear();
  // No character's folded form is longer than nine times its own bytes (U+FDFA is 18 of them).
  letters_.reserve(size_t(range.size()) * 9 + 16);
  bool glued = false;
  for (size_t at = range.begin; at < range.end;) {
    size_t next = at;
    char32_t c = NextChar(text, &next);
    uint8_t char_class = CharClass(c);
    if (char_class & kSpaceClass) {
      glued = false;
      at = next;
      continue;
    }
    ScannedWord word;
    word.glued = glued && !list_.empty();
    next = EndOfWord(text, at, range.end, &word);
    word.span = {uint32_t(at), uint32_t(next)};
    if (word.kind == ScanKind::kNumber) {
      word.folded = text.substr(at, next - at);
    } else {
      AddFolded(text.substr(at, next - at), &word);
    }
    list_.push_back(word);
    glued = true;
    at = next;
  }
}

}  // namespace riscontro
