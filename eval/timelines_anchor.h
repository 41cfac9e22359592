// When an event told in a report happened: from the dates of its sentence, else from the report.
//
// The idea: a date belongs to the clause that it hangs in. The cost of a date for an event is the
// way between them in the parse, where the step out of a clause is dear; the cheapest date within
// reach dates the event. An event without one happened when another event of the report named by
// the same word did, else on the day the report is about: that of its lead, or of publication.
// Left out: order of events ("after the vote"), the same event in other words, other reports.
#pragma once

#include "document/article.h"

namespace riscontro {

enum class DatedBy : uint8_t {
  kClause,       // a date within reach in the parse
  kSameWord,     // the date of another mention of the word
  kPublication,  // nothing told: the day the report is about
};

struct EventDate {
  TimeInterval interval;
  DatedBy by = DatedBy::kPublication;
  int32_t date = kNoIndex;  // Article::dates
};

// Of two mentions of one event: a told date goes before a day of publication, the one within the
// other before that, and of two days of publication the earlier.
bool IsBetterDate(const EventDate& a, const EventDate& b);

// `mention` is the event's word or words; the article has the layers syntax and dates.
EventDate DateOfEvent(const Article& article, Span mention);

}  // namespace riscontro
