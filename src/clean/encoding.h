// Bytes in any encoding → UTF-8 that the later stages can rely on.
//
// The encoding is taken from, in this order: a byte order mark; well-formed UTF-8 with at least
// one character beyond ASCII (nothing else looks like it); the charset that the container
// declares; for HTML, the page's own <meta charset> (the prescan of the HTML standard, made
// simple); UTF-16 by its pattern of zero bytes; statistics (ICU's detector), where a doubtful
// answer falls back to the Windows code page of the script that the bytes suggest.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace riscontro {

inline constexpr size_t kMaxRawBytes = size_t{32} << 20;

// UTF-8 (ill-formed bytes are U+FFFD), not yet normalised. Errors, naming the path: kMalformed
// (binary), kTooLarge (more than kMaxRawBytes). Thread-safe.
Result<std::string> DecodeBytes(std::string_view bytes, std::string_view charset, bool html,
                                const std::string& path);

// NFC; line ends are \n; no control characters but \n and \t, no NUL, soft hyphens, byte order
// marks, direction marks or noncharacters. REQUIRES valid UTF-8. Idempotent.
std::string NormalizeText(std::string_view utf8);

}  // namespace riscontro
