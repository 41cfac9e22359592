#include "eval/timelines.h"

#include <algorithm>

#include "eval/rows.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

// "1173-4-favored"; the word may hold hyphens.
bool ParseMention(std::string_view text, TimelineMention* mention) {
  mention->document = TakeUntil('-', &text);
  mention->sentence = TakeUntil('-', &text);
  mention->word = text;
  std::replace(mention->word.begin(), mention->word.end(), '_', ' ');
  return !mention->document.empty() && !mention->sentence.empty() && !mention->word.empty();
}

bool IsLetter(std::string_view text, size_t at) {
  const char c = at < text.size() ? text[at] : ' ';
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

Result<std::vector<TimelineEvent>> ParseTimeline(std::string_view text, const std::string& path) {
  std::vector<TimelineEvent> events;
  std::string entity;
  for (int line = 1; !text.empty(); ++line) {
    std::string_view row = TakeUntil('\n', &text);
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (line == 1) {
      entity = row;
      continue;
    }
    if (row.empty()) continue;
    TimelineEvent event;
    event.entity = entity;
    TakeUntil('\t', &row);
    event.date = TakeUntil('\t', &row);
    if (event.date.empty() || row.empty()) {
      return Error{ErrorKind::kMalformed, "not a row of order, date and mentions", path,
                   "line " + std::to_string(line)};
    }
    while (!row.empty()) {
      TimelineMention mention;
      if (ParseMention(TakeUntil('\t', &row), &mention)) event.mentions.push_back(mention);
    }
    events.push_back(std::move(event));
  }
  return events;
}

std::optional<Span> FindMention(const TimemlDocument& document, const TimelineMention& mention) {
  if (document.id != mention.document) return std::nullopt;
  for (const TimemlEvent& event : document.events) {
    if (event.sentence == mention.sentence && event.span.In(document.text) == mention.word) {
      return event.span;
    }
  }
  for (const auto& [id, span] : document.sentences) {
    if (id != mention.sentence) continue;
    const std::string_view text = span.In(document.text);
    for (size_t at = text.find(mention.word); at != std::string_view::npos;
         at = text.find(mention.word, at + 1)) {
      const size_t end = at + mention.word.size();
      if ((at > 0 && IsLetter(text, at - 1)) || IsLetter(text, end)) continue;
      return Span{span.begin + uint32_t(at), span.begin + uint32_t(end)};
    }
  }
  return std::nullopt;
}

bool IsRightDate(const TimeInterval& ours, std::string_view gold) {
  const std::optional<TimeInterval> days = DaysOfValue(gold);
  return days && ours.bounded() && days->Contains(ours);
}

}  // namespace riscontro
