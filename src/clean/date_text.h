// The dates that say when a report was published: timestamps of metadata, dates in addresses,
// and dates written out in a line of their own ("5 June 2025, 06:50 CET").
//
// Dates inside running text are analyse/'s business. A date must be complete (day, month, year
// from 1600 to 2199) and possible; one that can be read two ways (5/6/2025 in a language that
// puts the month first, of an outlet whose country is not known) is refused. Month names are ICU's,
// of every language that has a pack.
#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"
#include "document/language_code.h"
#include "document/time_interval.h"

namespace riscontro {

// ISO 8601 ("2025-06-05T06:50:00+02:00", "20250605", "2025-06"), RFC 2822, or a date written out.
// A day without a time gives the day, a time gives its minute (60 s); a zone is applied, UTC else.
// The language and country are those of FindWrittenDate.
std::optional<TimeInterval> ParseTimestamp(std::string_view text, LanguageCode language = {},
                                           std::string_view country = {});

// "/2024/06/19/", "/2024/jun/19/", "/2024-06-19-", "_20240619": the day in an address's path.
std::optional<TimeInterval> DateInUrl(std::string_view url);

struct WrittenDate {
  Span span;  // date with weekday, time and zone
  TimeInterval interval;
};

// The first complete date in text[within]. The language settles the order of 5/6/2025, or in
// languages that put the month first somewhere the outlet's country; when the language is not known
// the day comes first.
std::optional<WrittenDate> FindWrittenDate(std::string_view text, Span within,
                                           LanguageCode language = {},
                                           std::string_view country = {});

}  // namespace riscontro
