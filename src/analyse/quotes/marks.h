// Stretches of text in quotation marks.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace riscontro {

struct QuotedSpan {
  Span content;        // without its marks and white space at its ends
  Span whole;          // with its marks
  bool closed = true;  // false: runs to the end of the paragraph
};

// The outermost quotations of a paragraph, in order, for marks given as (opening, closing).
// Straight quotes and equal pairs open and close in turn; an apostrophe is no closing mark; a
// mark that is never closed quotes to the paragraph's end.
std::vector<QuotedSpan> FindQuoted(std::string_view text, Span paragraph,
                                   const std::vector<std::pair<char32_t, char32_t>>& pairs);

// The speech of a paragraph that opens with a dash, up to the next dash with a space before it:
// "– Non firmeremo – ha detto …". nullopt where there are not both.
std::optional<QuotedSpan> FindDashSpeech(std::string_view text, Span paragraph,
                                         const std::set<char32_t>& dashes);

}  // namespace riscontro
