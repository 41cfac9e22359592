// Roman numerals.
#pragma once

#include <string_view>

namespace riscontro {

// The value of an upper-case Roman numeral ("XX" → 20), 0 when it is none or above 3999.
int RomanValue(std::string_view text);

}  // namespace riscontro
