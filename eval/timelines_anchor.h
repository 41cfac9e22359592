// When an event told in a report happened: from the dates of its sentence, else from the report.
//
// The idea: a date belongs to the clause that it hangs in. The cost of a date for an event is the
// way between them in the parse, where the step out of a clause is dear; the cheapest date within
// reach dates the event. An event without one happened when another event of the report named by
// the same word did, else on the day of publication.
// Left out: order of events ("after the vote"), the same event in other words, other reports.
#pragma once

#include "document/article.h"

namespace riscontro {

enum class DatedBy : uint8_t {
  kClause,       // a date within reach in the parse
  kSameWord,     // the date of another mention of the word
  kPublication,  // nothing told
};

struct EventDate {
  TimeInterval interval;
  DatedBy by = DatedBy::kPublication;
  int32_t date = kNoIndex;  // Article::dates
};

// `mention` is the event's word or words; the article has the layers syntax and dates.
EventDate DateOfEvent(const Article& article, Span mention);

}  // namespace riscontro
