#include "text/utf8.h"

namespace riscontro {
namespace {

// The length of the well-formed sequence at the start of `s`, 0 if ill-formed; *c its character.
size_t Decode(std::string_view s, char32_t* c) {
  auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  auto follows = [&](size_t i) { return i < s.size() && (byte(i) & 0xC0) == 0x80; };
  unsigned char b = byte(0);
  if (b < 0x80) {
    *c = b;
    return 1;
  }
  if (b >= 0xC2 && b <= 0xDF && follows(1)) {
    *c = char32_t(b & 0x1F) << 6 | (byte(1) & 0x3F);
    return 2;
  }
  if ((b & 0xF0) == 0xE0 && follows(1) && follows(2)) {
    *c = char32_t(b & 0x0F) << 12 | char32_t(byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return *c >= 0x800 && (*c < 0xD800 || *c > 0xDFFF) ? 3 : 0;
  }
  if (b >= 0xF0 && b <= 0xF4 && follows(1) && follows(2) && follows(3)) {
    *c = char32_t(b & 0x07) << 18 | char32_t(byte(1) & 0x3F) << 12 | char32_t(byte(2) & 0x3F) << 6 |
         (byte(3) & 0x3F);
    return *c >= 0x10000 && *c <= 0x10FFFF ? 4 : 0;
  }
  return 0;
}

}  // namespace

char32_t NextChar(std::string_view text, size_t* offset) {
  unsigned char first = static_cast<unsigned char>(text[*offset]);
  if (first < 0x80) {
    ++*offset;
    return first;
  }
  char32_t c = kReplacement;
  size_t length = Decode(text.substr(*offset), &c);
  *offset += length == 0 ? 1 : length;
  return length == 0 ? kReplacement : c;
}

char32_t PreviousChar(std::string_view text, size_t* offset) {
  size_t begin = *offset - 1;
  while (begin > 0 && *offset - begin < 4 && (text[begin] & 0xC0) == 0x80) --begin;
  size_t end = begin;
  char32_t c = NextChar(text, &end);
  if (end != *offset) {
    *offset -= 1;
    return kReplacement;
  }
  *offset = begin;
  return c;
}

char32_t CharAt(std::string_view text, size_t offset) {
  return offset < text.size() ? NextChar(text, &offset) : 0;
}

bool IsValidUtf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    char32_t c;
    size_t length = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : Decode(text.substr(at), &c);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string RepairUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    char32_t c;
    size_t length = Decode(text.substr(at), &c);
    if (length == 0) {
      AppendChar(kReplacement, &out);
      ++at;
    } else {
      out.append(text.substr(at, length));
      at += length;
    }
  }
  return out;
}

void AppendChar(char32_t c, std::string* out) {
  if (c < 0x80) {
    *out += char(c);
  } else if (c < 0x800) {
    *out += char(0xC0 | (c >> 6));
    *out += char(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *out += char(0xE0 | (c >> 12));
    *out += char(0x80 | ((c >> 6) & 0x3F));
    *out += char(0x80 | (c & 0x3F));
  } else {
    *out += char(0xF0 | (c >> 18));
    *out += char(0x80 | ((c >> 12) & 0x3F));
    *out += char(0x80 | ((c >> 6) & 0x3F));
    *out += char(0x80 | (c & 0x3F));
  }
}

}  // namespace riscontro
