// The dates of one sentence: of all the readings of its chart the leftmost, and of those that
// begin together the longest whose meaning holds.
#pragma once

#include <vector>

#include "analyse/dates/chart.h"

namespace riscontro {

struct FoundDate {
  size_t begin = 0, end = 0;  // words [begin, end)
  Meaning meaning;
};

// Words around a reading that decide whether it stands, given its first word and its end.
class DateFinder {
 public:
  // Appends the dates in order, not overlapping.
  void Find(const DateLanguage& language, const ScannedWords& words, const EventFinder& events,
            std::vector<FoundDate>* found);
  // The words of the future marker of dates.txt that stands at word i; 0 = none.
  size_t FutureMarker(size_t i) const;

 private:
  bool Holds(const DatePiece& piece, const Meaning& meaning) const;
  bool StandsAlone(const DatePiece& piece) const;
  bool IsClosed(const DatePiece& piece) const;
  bool IsOnce(const DatePiece& piece, const Meaning& meaning) const;
  bool IsAge(const DatePiece& piece, const Meaning& meaning) const;

  DateChart chart_;
  const DateLanguage* language_ = nullptr;
  const ScannedWords* words_ = nullptr;
  std::vector<uint32_t> order_;
};

// How a TIMEX3 of this meaning is typed.
TimexType TypeOf(const Meaning& meaning);

}  // namespace riscontro
