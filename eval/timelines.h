// The timelines of SemEval-2015 task 4: which day the events of a set of reports happened on.
//
// A timeline is a text file: its first line names an entity, each other line is an event: place in
// the order, date ("2008-02-29", "2008-02-XX", "2008-XX-XX", "XXXX-XX-XX" = not known), and the
// mentions of it as document-sentence-word. Reports are TimeML documents with sentences marked
// (track B). Order and entities are not looked at here: only whether a date is right.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/time_interval.h"
#include "eval/timeml.h"

namespace riscontro {

struct TimelineMention {
  std::string document;
  std::string sentence;
  std::string word;  // several words are joined by "_" in the file, by a space here
};

// One line: mentions of one event.
struct TimelineEvent {
  std::string entity;
  std::string date;
  std::vector<TimelineMention> mentions;
};

// Errors: kMalformed for a line that has no date or no mention. Mentions that are not
// document-sentence-word are left out.
Result<std::vector<TimelineEvent>> ParseTimeline(std::string_view text, const std::string& path);

// Where a mention stands: the marked EVENT of that word in that sentence, else the first place of
// the word there. nullopt when the document is another or has no such word.
std::optional<Span> FindMention(const TimemlDocument& document, const TimelineMention& mention);

// A date is right when it lies within the gold one at its granularity.
bool IsRightDate(const TimeInterval& ours, std::string_view gold);

}  // namespace riscontro
