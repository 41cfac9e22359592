#include "eval/timenorm.h"

#include "eval/rows.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

// A word that may stand outside the date without being a part of what it says.
bool IsSmall(const Token& token) {
  return token.upos == Upos::kDet || token.upos == Upos::kAdp || token.upos == Upos::kPunct;
}

}  // namespace

Result<std::vector<TimenormItem>> ParseTimenorm(std::string_view text, const std::string& path) {
  std::vector<TimenormItem> items;
  std::string anchor;
  for (int line = 1; !text.empty(); ++line) {
    std::string_view row = TakeUntil('\n', &text);
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty()) {
      anchor.clear();
      continue;
    }
    TimenormItem item;
    item.expression = TakeUntil('\t', &row);
    const std::string_view type = TakeUntil('\t', &row);
    item.value = row;
    item.line = line;
    if (item.value.empty() || !FromTimex3Name(type, &item.type)) {
      return Error{ErrorKind::kMalformed, "not a row of expression, type and value", path,
                   "line " + std::to_string(line)};
    }
    item.anchor = anchor;
    if (anchor.empty()) {
      anchor = item.value;
    } else {
      items.push_back(std::move(item));
    }
  }
  return items;
}

TimenormReading ReadingOf(const Article& article) {
  TimenormReading reading;
  for (const Date& date : article.dates) {
    if (!reading.value.empty()) reading.value += ' ';
    reading.value += date.value;
  }
  if (article.dates.size() != 1) return reading;
  reading.whole = true;
  reading.type = article.dates[0].type;
  for (const Token& token : article.tokens) {
    if (!token.span.Overlaps(article.dates[0].span) && !IsSmall(token)) reading.whole = false;
  }
  return reading;
}

bool CountReading(const TimenormItem& item, const TimenormReading& reading,
                  TimenormCounts* counts) {
  ++counts->all;
  counts->none += reading.value.empty();
  const bool equal = reading.value == item.value;
  const bool right = equal && reading.whole;
  counts->right += right;
  counts->part += equal && !reading.whole;
  counts->same += reading.whole && SameTimexValue(reading.value, item.value);
  counts->type += right && reading.type == item.type;
  return right;
}

}  // namespace riscontro
