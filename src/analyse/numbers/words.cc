#include "analyse/numbers/words.h"

#include <array>
#include <cstring>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// Characters below U+0500 with their folded forms and classes, worked out once.
enum : uint8_t { kOther = 0, kLetterClass = 1, kDigitClass = 2, kSpaceClass = 4, kUpperClass = 8 };
constexpr char32_t kFast = 0x500;

struct CharTable {
  struct Folded {
    char bytes[7] = {};
    uint8_t size = 0;  // 255: folded to more bytes than fit
  };
  std::array<Folded, kFast> folded;
  std::array<uint8_t, kFast> classes;
};

uint8_t ClassOf(char32_t c) {
  if (c >= '0' && c <= '9') return kDigitClass;
  if (IsSpace(c)) return kSpaceClass;
  // ª and º are letters to Unicode; after a number they mark an ordinal.
  if (c == 0xAA || c == 0xBA || IsApostrophe(c)) return kOther;  // so is ʼ
  if (IsLetter(c)) return uint8_t(kLetterClass | (IsUpper(c) ? kUpperClass : 0));
  return kOther;
}

const CharTable& Chars() {
  static const CharTable* table = [] {
    auto* t = new CharTable;
    for (char32_t c = 0; c < kFast; ++c) {
      std::string s;
      AppendChar(c, &s);
      const std::string folded = Fold(s);
      const bool fits = folded.size() <= sizeof(t->folded[c].bytes);
      t->folded[c].size = fits ? uint8_t(folded.size()) : 255;
      if (fits) folded.copy(t->folded[c].bytes, folded.size());
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

bool LetterOrDigitAt(std::string_view text, size_t at, size_t end) {
  return at < end && (CharClass(CharAt(text, at)) & (kLetterClass | kDigitClass)) != 0;
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

// Any word, number or mark.
void ScannedWords::AddFolded(std::string_view piece, ScannedWord* word) {
  const CharTable& chars = Chars();
  const size_t begin = letters_size_;
  auto append = [&](std::string_view bytes) {
    bytes.copy(&letters_[letters_size_], bytes.size());
    letters_size_ += bytes.size();
  };
  for (size_t at = 0; at < piece.size();) {
    char32_t c = NextChar(piece, &at);
    if (c == 0xAD) continue;
    if (c >= kFast || (c >= 0x300 && c < 0x370) || chars.folded[c].size == 255) {
      if (IsApostrophe(c)) {
        append("'");
        continue;
      }
      letters_size_ = begin;
      std::string folded = Fold(piece);
      for (size_t hyphen; (hyphen = folded.find("\u00AD")) != std::string::npos;)
        folded.erase(hyphen, 2);
      append(folded);
      break;
    }
    append({chars.folded[c].bytes, chars.folded[c].size});
  }
  // Scan() has made room for the longest folding, so views stay valid.
  word->folded = {&letters_[begin], letters_size_ - begin};
}

namespace {

// Where the word, number or mark that begins at the offset ends; sets its kind and its capital.
// *quoted: inside single quotation marks, of which the closing one belongs to no word.
size_t EndOfWord(std::string_view text, size_t at, size_t end, bool* quoted, ScannedWord* word) {
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
      size_t after = next;
      NextChar(text, &after);
      const bool closes = *quoted && !LetterOrDigitAt(text, after, end);
      if (closes) *quoted = false;
      if (!closes) next = after;
    }
  } else if (IsApostrophe(c) && word->glued && GenitiveLength(text, at, end) > 0) {
    word->kind = ScanKind::kWord;
    next = at + GenitiveLength(text, at, end);
  } else if (IsApostrophe(c) && !word->glued) {
    *quoted = LetterOrDigitAt(text, next, end);
  }
  return next;
}

}  // namespace

// A word of letters below U+0500, as nearly all are: where it ends, or `at` where other
// characters (apostrophes, combining marks, other scripts) may go on the word.
size_t ScannedWords::ScanLetters(size_t at, size_t end, ScannedWord* word) {
  const CharTable& chars = Chars();
  char* const begin = &letters_[letters_size_];
  char* out = begin;
  bool same = true;  // as the text has it
  size_t next = at;
  while (next < end) {
    const uint8_t byte = uint8_t(text_[next]);
    if (byte < 0x80) {
      const uint8_t here = chars.classes[byte];
      if (byte == '\'') return at;
      if (!(here & kLetterClass)) break;
      same &= !(here & kUpperClass);
      *out++ = here & kUpperClass ? char(byte + 32) : char(byte);
      ++next;
      continue;
    }
    if (byte < 0xC2 || byte > 0xD3 || next + 1 >= end) return at;
    const uint32_t c = (uint32_t(byte & 0x1F) << 6) | (uint8_t(text_[next + 1]) & 0x3F);
    if (c == 0xAD || (c >= 0x300 && c < 0x370) || IsApostrophe(char32_t(c))) return at;
    if (!(chars.classes[c] & kLetterClass)) break;
    if (chars.folded[c].size == 255) return at;
    std::memcpy(out, chars.folded[c].bytes, sizeof(chars.folded[c].bytes));
    out += chars.folded[c].size;
    same = false;
    next += 2;
  }
  if (same) {
    word->folded = text_.substr(at, next - at);
  } else {
    word->folded = {begin, size_t(out - begin)};
    letters_size_ += size_t(out - begin);
  }
  return next;
}

// The common words, digits and ASCII marks, as ScanLetters.
size_t ScannedWords::ScanCommon(size_t at, size_t end, ScannedWord* word) {
  const std::array<uint8_t, kFast>& classes = Chars().classes;
  const uint8_t first = uint8_t(text_[at]);
  if (first == '\'') return at;
  uint8_t first_class = 0;
  if (first < 0x80) {
    first_class = classes[first];
  } else if (first >= 0xC3 && first <= 0xD3 && at + 1 < end) {
    first_class = classes[(uint32_t(first & 0x1F) << 6) | (uint8_t(text_[at + 1]) & 0x3F)];
    if (!(first_class & kLetterClass)) return at;
  } else {
    return at;
  }
  if (first_class & kLetterClass) {
    word->kind = ScanKind::kWord;
    word->capital = first_class & kUpperClass;
    return ScanLetters(at, end, word);
  }
  size_t next = at + 1;
  word->kind = first_class & kDigitClass ? ScanKind::kNumber : ScanKind::kMark;
  if (first_class & kDigitClass) {
    while (next < end && text_[next] >= '0' && text_[next] <= '9') ++next;
  }
  word->folded = text_.substr(at, next - at);
  return next;
}

void ScannedWords::Scan(std::string_view text, Span range) {
  text_ = text;
  list_.clear();
  // No character's folded form is longer than nine times its own bytes (U+FDFA is 18 of them).
  if (const size_t most = size_t(range.size()) * 9 + 16; letters_.size() < most)
    letters_.resize(most);
  letters_size_ = 0;
  bool glued = false, quoted = false;
  for (size_t at = range.begin; at < range.end;) {
    size_t next = at;
    const bool ascii = uint8_t(text[at]) < 0x80;
    const char32_t c = ascii ? char32_t(text[next++]) : NextChar(text, &next);
    if (CharClass(c) & kSpaceClass) {
      glued = false;
      at = next;
      continue;
    }
    ScannedWord word;
    word.glued = glued && !list_.empty();
    next = ScanCommon(at, range.end, &word);
    if (next == at) {
      next = EndOfWord(text, at, range.end, &quoted, &word);
      AddFolded(text.substr(at, next - at), &word);
    }
    word.span = {uint32_t(at), uint32_t(next)};
    word.hash = WordHash(word.folded);
    list_.push_back(word);
    glued = true;
    at = next;
  }
}

}  // namespace riscontro
