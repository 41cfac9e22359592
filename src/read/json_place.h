// Where a malformed JSON text breaks, for messages.
#pragma once

#include <string>
#include <string_view>

namespace riscontro {

// "line 12", or "" when the text is well-formed. Slower than simdjson (about 50 MB/s), so asked
// only after it has refused.
std::string JsonBreakPlace(std::string_view json);

}  // namespace riscontro
