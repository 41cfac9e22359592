#include "text/fold.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/utf8.h"

namespace riscontro {
namespace {

std::string AsciiLower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = char(c + ('a' - 'A'));
  }
  return out;
}

bool IsAscii(std::string_view text) {
  for (char c : text) {
    if (c & 0x80) return false;
  }
  return true;
}

// Letters that no canonical decomposition takes apart.
void AppendBase(char32_t c, std::string* out) {
  switch (c) {
    case 0x142:
      *out += 'l';
      return;  // ł
    case 0xF8:
      *out += 'o';
      return;  // ø
    case 0x111:
      *out += 'd';
      return;  // đ
    case 0xE6:
      *out += "ae";
      return;  // æ
    case 0x153:
      *out += "oe";
      return;  // œ
    case 0x131:
      *out += 'i';
      return;  // ı
    case 0x2019:
    case 0x2BC:
    case 0x2018:
      *out += '\'';
      return;
    default:
      AppendChar(c, out);
  }
}

}  // namespace

std::string LowerCase(std::string_view text) {
  if (IsAscii(text)) return AsciiLower(text);
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size())))
      .toLower(icu::Locale::getRoot())
      .toUTF8String(out);
  return out;
}

std::string Fold(std::string_view text) {
  if (IsAscii(text)) return AsciiLower(text);
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(code);
  icu::UnicodeString s =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size())));
  s.foldCase();
  icu::UnicodeString decomposed = nfkd->normalize(s, code);
  decomposed.foldCase();  // capitals that only the decomposition shows: "№"
  std::string out;
  out.reserve(text.size());
  bool keep_mark = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    UChar32 c = decomposed.char32At(i);
    // й and ї are letters of their own: only ё loses its mark among Cyrillic letters.
    if (c == 0x306 && keep_mark) {
      if (out.size() >= 2) out.replace(out.size() - 2, 2, "й");
    } else if (u_charType(c) != U_NON_SPACING_MARK) {
      AppendBase(char32_t(c), &out);
    } else if (c == 0x308 && out.size() >= 2 && out.substr(out.size() - 2) == "і") {
      out.replace(out.size() - 2, 2, "ї");
    }
    keep_mark = c == 0x438;  // и
  }
  return out;
}

void LowerWord(std::string_view word, std::string* out) {
  out->clear();
  for (size_t at = 0; at < word.size();) {
    char byte = word[at];
    if (!(byte & 0x80)) {
      *out += byte >= 'A' && byte <= 'Z' ? char(byte + ('a' - 'A')) : byte;
      ++at;
      continue;
    }
    char32_t c = NextChar(word, &at);
    AppendChar(IsApostrophe(c) ? U'\'' : char32_t(u_tolower(UChar32(c))), out);
  }
}

// ASCII, nearly all there is to ask about in many languages, is answered without ICU's tables.
bool IsLetter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(UChar32(c));
}
bool IsDigit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(UChar32(c));
}
bool IsUpper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(UChar32(c));
}
bool IsLower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(UChar32(c));
}
bool IsSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(UChar32(c)) || c == 0x200B || c == 0xFEFF;
}
bool IsApostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018;
}
bool IsPunctuation(char32_t c) {
  return u_ispunct(UChar32(c)) || (c < 0x3000 && !u_isalnum(UChar32(c)) && u_isgraph(UChar32(c)) &&
                                   u_charType(UChar32(c)) != U_NON_SPACING_MARK);
}

}  // namespace riscontro
