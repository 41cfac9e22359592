// What the words of a language's dates.txt mean: each section `code | forms` makes a class of
// words (a symbol of the grammar) whose code tells their meaning, "3 | march" in [months] the
// month 3. ICU adds the names of months and weekdays.
//
// Left out: sections that are no words with a code (rules, settings, steps, feasts: DateLanguage).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/dates/meaning.h"
#include "base/table.h"
#include "document/language_code.h"

namespace riscontro {

// Words of one class with one meaning.
struct DateWords {
  std::string symbol;
  std::string forms;  // "march, mar": a list, as in dates.txt
  Meaning meaning;
};

// "[months] 3 | march": the class "month"; "[long = units]": the class "long" whose words mean
// what those of [units] do. A section of another name has words without meaning: "[of] of".
DateWords WordsOfRow(const TableRow& row);

// Months and weekdays as ICU names them, wide and abbreviated; empty for an unknown language.
std::vector<DateWords> CalendarWords(LanguageCode language);

// A code that is a number; 0 when it is not.
double NumberOfCode(std::string_view code);

Meaning PointMeaning(const TimePoint& point);

}  // namespace riscontro
