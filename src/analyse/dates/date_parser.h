// Finds the dates of one scanned sentence.
//
// Idea: one walk from left to right; where a digit or a word of the tables stands, a handful of
// hand-written rules are tried, longest reading first, each reading ahead a few words. A rule
// gives an expression (document/timex.h), never an interval. Precision comes first: months,
// weekdays and years that could be something else need a cue beside them.
// Left out: two-digit years, holidays ("Easter"), moving periods ("the last two years" is a
// duration), event anchors other than anniversaries ("two days after the attack").
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/dates/date_tables.h"
#include "analyse/numbers/words.h"
#include "document/timex.h"

namespace riscontro {

struct FoundDate {
  size_t begin = 0, end = 0;  // words [begin, end)
  TimexType type = TimexType::kDate;
  TimexModifier modifier = TimexModifier::kNone;
  TimeExpression expression;
  bool tense_decides = false;  // direction was not said: the verb's tense may turn it
};

// An anniversary's event, looked for from word i on: its interval and where its words end.
struct EventMatch {
  bool found = false;
  size_t end = 0;
  TimeInterval interval;
};

class EventFinder {
 public:
  virtual ~EventFinder() = default;
  virtual EventMatch FindAt(const ScannedWords& words, size_t i) const = 0;
};

class DateParser {
 public:
  DateParser(const DateTables& tables, const ScannedWords& words, const EventFinder& events);

  // Dates in order, not overlapping.
  void Parse(std::vector<FoundDate>* found);
  // The words of the future marker of dates.txt that stands at word i; 0 = none.
  size_t FutureMarker(size_t i) const;

 private:
  const TablePhrase* Find(size_t i, DateWord kind) const { return lookups_.Find(i, uint8_t(kind)); }
  // Past the phrase of the kind at i; i itself when there is none.
  size_t Skip(size_t i, DateWord kind) const;
  // A phrase of the kind that ends right before word i.
  bool Before(size_t i, DateWord kind) const;
  bool Lower(size_t i) const;
  int64_t Number(size_t i, size_t* end) const;

  // Each returns true and fills *out (begin already set) when its reading stands at i.
  bool At(size_t i, FoundDate* out) const;
  bool Anniversary(size_t i, FoundDate* out) const;
  bool Range(size_t i, FoundDate* out) const;
  bool NightBetween(size_t i, FoundDate* out) const;
  bool Modified(size_t i, FoundDate* out) const;
  bool Simple(size_t i, FoundDate* out) const;
  bool Numeric(size_t i, FoundDate* out) const;
  bool DayMonth(size_t i, FoundDate* out) const;
  bool MonthDay(size_t i, FoundDate* out) const;
  bool MonthYear(size_t i, FoundDate* out) const;
  bool SeasonDate(size_t i, FoundDate* out) const;
  bool Weekday(size_t i, FoundDate* out) const;
  bool DateAfterWeekday(bool brief, FoundDate* out) const;
  bool RelativeUnit(size_t i, FoundDate* out) const;
  bool Step(size_t i, FoundDate* out) const;
  bool StepAfter(size_t at, double amount, FoundDate* out) const;
  bool Deictic(size_t i, FoundDate* out) const;
  bool Decade(size_t i, FoundDate* out) const;
  bool Century(size_t i, FoundDate* out) const;
  bool BareYear(size_t i, FoundDate* out) const;
  bool Clock(size_t i, FoundDate* out) const;
  bool ClockWithDate(size_t i, FoundDate* out) const;
  bool Duration(size_t i, FoundDate* out) const;

  // Pieces.
  struct Point {
    int year = 0, month = 0, day = 0;
    size_t end = 0;
  };
  bool ReadPoint(size_t i, Point* point) const;
  bool Join(const Point& a, const Point& b, FoundDate* out) const;
  bool Day(size_t i, int* day, size_t* end) const;
  bool Month(size_t i, bool beside_number, int* month, size_t* end) const;
  bool Year(size_t i, int* year, size_t* end) const;
  bool YearIsCued(size_t i, size_t end) const;
  void YearOrRelative(FoundDate* out) const;
  void LastOrNext(FoundDate* out) const;
  void AttachClock(FoundDate* out) const;
  bool ClockDigits(size_t i, int* hour, int* minute, size_t* end) const;
  bool IsAge(size_t begin, size_t end, TimeUnit unit) const;

  const DateTables& tables_;
  const ScannedWords& words_;
  const EventFinder& events_;
  PhraseLookups lookups_;
  mutable size_t last_year_end_ = 0;  // where the last bare year ended: "1961, 2000 e 2001"
};

}  // namespace riscontro
