// Names of months and weekdays in every language that has a pack, from ICU. Private to clean/.
#pragma once

#include <string_view>

#include "document/language_code.h"

namespace riscontro {

// The month (1–12) of a folded name, long or short; 0 when it is none, or when languages disagree.
int MonthNumber(std::string_view folded);
bool IsMonthName(std::string_view folded);
bool IsWeekdayName(std::string_view folded);
// True for languages that write 6/5/2025 for 5 June.
bool PutsMonthFirst(LanguageCode language);

}  // namespace riscontro
