// The normalisation data of timenorm (Bethard 2013, EMNLP): time expressions by themselves, each
// with the value that its document gave it.
//
// A file has rows "expression, type, value", tab-separated; a blank line parts documents, and a
// document's first row is the day (or minute) it was written: the anchor, which is not scored.
// Here every expression is a little article of its own, published on the anchor's day. Nothing is
// known of the text around it, though some values hang on that ("the day" → 1989-10-12).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/article.h"
#include "eval/timeml.h"

namespace riscontro {

struct TimenormItem {
  std::string expression;
  std::string anchor;  // "1989-10-30", "1998-02-13T14:35:00"
  TimexType type = TimexType::kDate;
  std::string value;
  int line = 0;
};

// Errors: kMalformed for a row without three columns, or of an unknown type.
Result<std::vector<TimenormItem>> ParseTimenorm(std::string_view text, const std::string& path);

// How one expression was read.
struct TimenormReading {
  std::string value;  // of the date found; of several, parted by spaces; "" = none
  // One date, and nothing of the expression outside it but articles, prepositions and marks.
  bool whole = false;
  TimexType type = TimexType::kDate;
};
TimenormReading ReadingOf(const Article& article);

struct TimenormCounts {
  size_t all = 0;
  size_t right = 0;  // the whole expression with that very value
  size_t same = 0;   // the whole, with that value or the same in other words (timeml_value.h)
  size_t part = 0;   // that very value, from a part of the expression
  size_t type = 0;   // right, and of that type
  size_t none = 0;   // nothing found
};

// True where the strict figure counts it as right.
bool CountReading(const TimenormItem& item, const TimenormReading& reading, TimenormCounts* counts);

}  // namespace riscontro
