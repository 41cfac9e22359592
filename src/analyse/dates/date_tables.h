// What a language calls its months, days, units and the words around them: ICU's calendar
// symbols and the pack's dates.txt (data/language/README.md), as one PhraseTable.
#pragma once

#include "analyse/numbers/number_words.h"
#include "analyse/numbers/phrases.h"
#include "base/table.h"
#include "document/language_code.h"

namespace riscontro {

// The kinds of phrases; a section of dates.txt each. In brackets: the values a and b.
enum class DateWord : uint8_t {
  kMonth,         // [1–12]
  kMonthShort,    // [1–12] only beside a day or a year
  kWeekday,       // [1–7]
  kWeekdayShort,  // [1–7] only before a full date
  kUnit,          // [TimeUnit, 1 for a plural]
  kDeictic,       // [offset, TimeUnit + 100 × DayPart] from the publication
  kNarrative,     // [offset, TimeUnit] from the last date told
  kLast,
  kNext,
  kThis,
  kAgo,
  kAgoBefore,
  kAhead,
  kLater,
  kEarlier,
  kLaterWeak,
  kEarlierWeak,
  kSince,
  kFrom,
  kTo,
  kBetween,
  kAnd,
  kOf,
  kArticle,
  kYearCue,
  kWeakCue,
  kYearWord,
  kSameYear,
  kPart,    // [DayPart]
  kSeason,  // [Season]
  kDecadeWord,
  kDecadeSuffix,
  kDecade,  // [first year]
  kCentury,
  kModifier,  // [TimexModifier]
  kAmount,    // [TimexModifier] of a duration
  kTimeCue,
  kAm,
  kPm,
  kHourWord,
  kClock,  // [hour]: noon, midnight
  kAnniversary,
  kAnniversaryFrom,
  kFuture,
  kAgeAfter,
  kAgeBefore,
  kEach,
  kHalf,
  kAndHalf,
  kEra,
  kNotLater,  // words that make "dopo" a conjunction
  kOne,       // articles that count: "a week ago"
};

class DateTables {
 public:
  explicit DateTables(LanguageCode language);

  const PhraseTable& phrases() const { return phrases_; }
  const NumberWords& numbers() const { return *numbers_; }
  bool month_first() const { return month_first_; }  // "June 3", and 4/15/1912
  bool capitals() const { return capitals_; }        // months and weekdays are capitalised
  bool habitual_article() const { return habitual_article_; }    // "il lunedì": every Monday
  bool later_before_verb() const { return later_before_verb_; }  // "due giorni dopo arrivarono"
  bool empty() const { return empty_; }
  // True where the word ends like a verb in the future tense.
  bool EndsLikeFuture(std::string_view word) const;

 private:
  void AddSymbols(LanguageCode language);
  void AddRows(const Table& table);

  PhraseTable phrases_;
  const NumberWords* numbers_ = nullptr;
  std::vector<std::string_view> future_endings_;
  bool month_first_ = false;
  bool capitals_ = false;
  bool habitual_article_ = false;
  bool later_before_verb_ = false;
  bool empty_ = true;
};

// The tables of the language, made on first use; empty() for one without dates.txt.
const DateTables& DateTablesFor(LanguageCode language);

}  // namespace riscontro
