#include "clean/encoding.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kSample = size_t{64} << 10;

struct ByteOrderMark {
  std::string_view mark;
  const char* charset;
};
// Longest first: the UTF-32 mark begins like the UTF-16 one.
constexpr std::array<ByteOrderMark, 5> kMarks = {{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                                  {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                                  {{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                                  {{"\xFF\xFE", 2}, "UTF-16LE"},
                                                  {{"\xFE\xFF", 2}, "UTF-16BE"}}};

// Containers and pictures that are never text, whatever their bytes look like.
bool HasBinaryMagic(std::string_view bytes) {
  static constexpr std::array<std::string_view, 10> kMagics = {"%PDF-",
                                                               "PK\x03\x04",
                                                               "\x89PNG",
                                                               "GIF8",
                                                               "\xFF\xD8\xFF",
                                                               "\x7F"
                                                               "ELF",
                                                               "\x1F\x8B",
                                                               "\xD0\xCF\x11\xE0",
                                                               "{\\rtf",
                                                               "OggS"};
  return std::any_of(kMagics.begin(), kMagics.end(),
                     [&](std::string_view magic) { return bytes.starts_with(magic); });
}

bool IsControlByte(char c) {
  auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
         byte != 0x1B;
}

// Text has next to no control bytes; in compressed data and programs they are one in nine.
bool LooksBinary(std::string_view bytes) {
  std::string_view sample = bytes.substr(0, kSample);
  auto controls = size_t(std::count_if(sample.begin(), sample.end(), IsControlByte));
  return controls > 2 && controls * 50 > sample.size();
}

// UTF-16 without its mark: nearly all high bytes of western text are zero.
const char* GuessUtf16(std::string_view bytes) {
  std::string_view sample = bytes.substr(0, std::min(bytes.size(), kSample) & ~size_t{1});
  if (sample.size() < 8) return nullptr;
  size_t even = 0, odd = 0;
  for (size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == 0) ++(i % 2 == 0 ? even : odd);
  }
  size_t half = sample.size() / 2;
  if (odd * 10 > half * 4 && even * 50 < half) return "UTF-16LE";
  if (even * 10 > half * 4 && odd * 50 < half) return "UTF-16BE";
  return nullptr;
}

bool IsAscii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

// Mostly well-formed UTF-8 with some broken places: true when nine in ten characters beyond
// ASCII are well-formed.
bool IsNearlyUtf8(std::string_view bytes) {
  size_t good = 0, bad = 0;
  for (size_t at = 0; at < bytes.size();) {
    if ((bytes[at] & 0x80) == 0) {
      ++at;
      continue;
    }
    size_t before = at;
    NextChar(bytes, &at);
    ++(at - before > 1 ? good : bad);
  }
  return good > 0 && good >= bad * 9;
}

// The names that pages give to Windows code pages (WHATWG Encoding, "names and labels").
std::string CanonicalCharset(std::string_view charset) {
  std::string name = LowerCase(charset);
  name.erase(0, name.find_first_not_of(" \t\"'"));
  name.erase(std::min(name.size(), name.find_last_not_of(" \t\"'") + 1));
  if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "ascii" ||
      name == "us-ascii" || name == "iso8859-1") {
    return "windows-1252";
  }
  if (name == "iso-8859-9") return "windows-1254";
  if (name == "utf8" || name == "unicode-1-1-utf-8") return "utf-8";
  if (name == "gb2312") return "gb18030";
  return name;
}

bool IsKnownCharset(const std::string& name) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter* converter = name.empty() ? nullptr : ucnv_open(name.c_str(), &code);
  if (converter == nullptr) return false;
  ucnv_close(converter);
  return U_SUCCESS(code);
}

// REQUIRES a known charset. Ill-formed sequences become U+FFFD.
std::string Convert(std::string_view bytes, const std::string& charset) {
  if (charset == "utf-8" || charset == "UTF-8") return RepairUtf8(bytes);
  UErrorCode code = U_ZERO_ERROR;
  UConverter* from = ucnv_open(charset.c_str(), &code);
  UConverter* to = ucnv_open("UTF-8", &code);
  std::string out;
  if (U_SUCCESS(code)) {
    std::array<UChar, 4096> pivot;
    UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
    const char* source = bytes.data();
    std::array<char, 16384> chunk;
    do {
      code = U_ZERO_ERROR;
      char* target = chunk.data();
      ucnv_convertEx(to, from, &target, chunk.data() + chunk.size(), &source,
                     bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                     pivot.data() + pivot.size(), false, true, &code);
      out.append(chunk.data(), size_t(target - chunk.data()));
    } while (code == U_BUFFER_OVERFLOW_ERROR);
  }
  if (from != nullptr) ucnv_close(from);
  if (to != nullptr) ucnv_close(to);
  return RepairUtf8(out);
}

// The charset that an HTML page declares in its first bytes; "" when it does not.
std::string PrescanMeta(std::string_view bytes) {
  std::string head = LowerCase(RepairUtf8(bytes.substr(0, 4096)));
  for (size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 5)) {
    std::string tag = head.substr(at, head.find('>', at) - at);
    size_t name = tag.find("charset");
    if (name == std::string::npos) continue;
    size_t begin = tag.find_first_not_of(" =\"'", name + 7);
    if (begin == std::string::npos) continue;
    return tag.substr(begin, tag.find_first_of(" \"';/>", begin) - begin);
  }
  size_t declaration = head.starts_with("<?xml") ? head.find("encoding=") : std::string::npos;
  if (declaration == std::string::npos || declaration > head.find("?>")) return "";
  size_t begin = declaration + 10;
  return head.substr(begin, head.find_first_of("\"'", begin) - begin);
}

// Latin text has few bytes above 0x7F, Cyrillic text in a single-byte code page mostly such.
std::string GuessCodePage(std::string_view bytes) {
  size_t high = 0, letters = 0;
  for (char c : bytes.substr(0, kSample)) {
    if (c & 0x80)
      ++high;
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
      ++letters;
  }
  return high > letters ? "windows-1251" : "windows-1252";
}

std::string DetectCharset(std::string_view bytes, bool html) {
  std::string fallback = GuessCodePage(bytes);
  UErrorCode code = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&code);
  if (U_FAILURE(code)) return fallback;
  std::string_view sample = bytes.substr(0, kSample);
  ucsdet_setText(detector, sample.data(), int32_t(sample.size()), &code);
  ucsdet_enableInputFilter(detector, html);
  const UCharsetMatch* match = ucsdet_detect(detector, &code);
  std::string name;
  int32_t confidence = 0;
  if (U_SUCCESS(code) && match != nullptr) {
    confidence = ucsdet_getConfidence(match, &code);
    const char* found = ucsdet_getName(match, &code);
    if (U_SUCCESS(code) && found != nullptr) name = CanonicalCharset(found);
  }
  ucsdet_close(detector);
  if (name == "iso-8859-5") return "iso-8859-5";
  bool multibyte = name.starts_with("big") || name.starts_with("gb") || name.starts_with("euc") ||
                   name.starts_with("shift") || name.starts_with("utf-");
  if (name.empty() || confidence < (multibyte ? 60 : 20) || name.starts_with("ibm"))
    return fallback;
  bool cyrillic = fallback == "windows-1251";
  if (cyrillic && name.starts_with("windows-125") && name != "windows-1251") return fallback;
  return name;
}

Result<std::string> Decode(std::string_view bytes, std::string_view charset, bool html) {
  for (const ByteOrderMark& mark : kMarks) {
    if (bytes.starts_with(mark.mark)) {
      return Convert(bytes.substr(mark.mark.size()), mark.charset);
    }
  }
  if (const char* wide = GuessUtf16(bytes)) return Convert(bytes, wide);
  if (LooksBinary(bytes)) {
    return Error{ErrorKind::kMalformed, "binary data, no text", "", ""};
  }
  bool valid = IsValidUtf8(bytes);
  if (valid && !IsAscii(bytes)) return std::string(bytes);
  std::string declared = CanonicalCharset(charset);
  if (!IsKnownCharset(declared) && html) declared = CanonicalCharset(PrescanMeta(bytes));
  // A page that could be read as far as its declaration is not in UTF-16 (HTML standard).
  if (IsKnownCharset(declared) && !declared.starts_with("utf-16") &&
      !declared.starts_with("utf-32") && (declared != "utf-8" || IsNearlyUtf8(bytes))) {
    return Convert(bytes, declared);
  }
  if (valid || IsNearlyUtf8(bytes)) return RepairUtf8(bytes);
  return Convert(bytes, DetectCharset(bytes, html));
}

bool IsDropped(char32_t c) {
  if (c < 0x20) return c != '\n' && c != '\t';
  if (c >= 0x7F && c < 0xA0) return true;
  return c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

}  // namespace

Result<std::string> DecodeBytes(std::string_view bytes, std::string_view charset, bool html,
                                const std::string& path) {
  if (bytes.size() > kMaxRawBytes) {
    return Error{ErrorKind::kTooLarge, "a report of more than 32 MB", path, ""};
  }
  if (HasBinaryMagic(bytes)) return Error{ErrorKind::kMalformed, "binary data, no text", path, ""};
  Result<std::string> text = Decode(bytes, charset, html);
  if (!text) {
    Error error = text.error();
    error.input = path;
    return error;
  }
  size_t broken = 0, characters = 0;
  for (size_t at = 0; at < text->size(); ++characters)
    broken += NextChar(*text, &at) == kReplacement;
  if (broken > 4 && broken * 10 > characters) {
    return Error{ErrorKind::kMalformed, "bytes that no known encoding makes readable", path, ""};
  }
  return text;
}

std::string NormalizeText(std::string_view utf8) {
  std::string plain;
  plain.reserve(utf8.size());
  for (size_t at = 0; at < utf8.size();) {
    size_t begin = at;
    char32_t c = NextChar(utf8, &at);
    if (c == '\r') {
      if (at >= utf8.size() || utf8[at] != '\n') plain += '\n';
    } else if (c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\f' || c == '\v') {
      plain += '\n';
    } else if (!IsDropped(c)) {
      plain.append(utf8.substr(begin, at - begin));
    }
  }
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(code);
  std::string out;
  out.reserve(plain.size());
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, icu::StringPiece(plain.data(), int32_t(plain.size())), sink, nullptr, code);
  return U_SUCCESS(code) ? out : plain;
}

}  // namespace riscontro
