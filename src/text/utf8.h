// UTF-8: validating, walking, repairing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace riscontro {

inline constexpr char32_t kReplacement = 0xFFFD;

// True for well-formed UTF-8 (no surrogates, no over-long forms).
bool IsValidUtf8(std::string_view text);

// The text with every ill-formed byte sequence replaced by U+FFFD.
std::string RepairUtf8(std::string_view text);

// True where a character begins or the text ends. REQUIRES offset ≤ text.size().
inline bool IsBoundary(std::string_view text, size_t offset) {
  return offset == text.size() || (offset < text.size() && (text[offset] & 0xC0) != 0x80);
}

// The character at *offset, which is moved past it. At ill-formed bytes: U+FFFD, one byte on.
// REQUIRES *offset < text.size().
char32_t NextChar(std::string_view text, size_t* offset);
// The character that ends at *offset, which is moved before it. REQUIRES *offset > 0.
char32_t PreviousChar(std::string_view text, size_t* offset);
// The character at the offset, 0 at the end.
char32_t CharAt(std::string_view text, size_t offset);

void AppendChar(char32_t c, std::string* out);

}  // namespace riscontro
