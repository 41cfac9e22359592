// What a file is, by its first bytes, when it is none of the formats we read.
#pragma once

#include <string_view>

namespace riscontro {

// "a PDF document", "a PNG image", "binary data"; "" for what may be text. Text in UTF-16 or
// UTF-32 is known by its byte order mark, so its NULs do not make it binary.
std::string_view BinaryKind(std::string_view head);

// True when the bytes begin with a byte order mark of UTF-16 (either order).
bool HasUtf16Mark(std::string_view bytes);

// The bytes without a UTF-8 byte order mark.
std::string_view WithoutUtf8Mark(std::string_view bytes);

}  // namespace riscontro
