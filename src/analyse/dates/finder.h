// The dates of one sentence: of all the readings of its chart, those that together cover the most
// words in the fewest pieces. (The longest first would take "three months and two days" out of
// "in the last three months and two days ago".)
#pragma once

#include <vector>

#include "analyse/dates/chart.h"

namespace riscontro {

struct FoundDate {
  size_t begin = 0, end = 0;    // words [begin, end)
  size_t determiner_begin = 0;  // begin where no article stands before it
  Meaning meaning;
};

class DateFinder;

// Tells from the sentence around words [begin, end) whether they are told as still to come.
class TenseTeller {
 public:
  virtual ~TenseTeller() = default;
  virtual bool IsFuture(const DateFinder& finder, const ScannedWords& words, size_t begin,
                        size_t end) const = 0;
  // True where the parse has word i count a word behind it.
  virtual bool IsCounting(const ScannedWords& words, size_t i) const = 0;
  // True where the parse has word i count nothing and be part of no name; false without a parse.
  virtual bool IsApart(const ScannedWords& words, size_t i) const = 0;
  // True where the parse has word i in the genitive.
  virtual bool IsGenitive(const ScannedWords& words, size_t i) const = 0;
  // True where a verb surely tells them as past.
  virtual bool IsPast(const ScannedWords& words, size_t begin, size_t end) const = 0;
};

class DateFinder {
 public:
  // Appends the dates in order, not overlapping.
  void Find(const DateLanguage& language, const ScannedWords& words, const SentenceNumbers& numbers,
            const EventFinder& events, const TenseTeller& tenses, std::vector<FoundDate>* found);
  // The words of the future marker of dates.txt that stands at word i; 0 = none.
  size_t FutureMarker(size_t i) const;
  // Whether words [begin, end) are what may stand between an hour and its day: "local time on",
  // "(1620 UTC)".
  bool IsAside(size_t begin, size_t end) const;

 private:
  bool Holds(const DatePiece& piece, const Meaning& meaning) const;
  bool StandsAlone(const DatePiece& piece) const;
  bool IsClosed(const DatePiece& piece) const;
  bool IsHabit(const DatePiece& piece, const Meaning& meaning) const;
  bool IsAll(const DatePiece& piece) const;
  bool IsOnce(const DatePiece& piece, const Meaning& meaning) const;
  bool IsCount(const DatePiece& piece) const;
  bool IsInWord(const DatePiece& piece) const;
  bool IsTail(const DatePiece& piece) const;
  bool IsAgo(const Meaning& meaning, size_t end) const;
  bool IsApart(const DatePiece& piece) const;
  bool IsAge(const DatePiece& piece, const Meaning& meaning) const;

  // A timex of the chart, and the best that can be had from it to the sentence's end.
  struct Reading {
    uint32_t piece = 0;
    uint32_t weight = 0;
    uint32_t best = 0, pieces = 0;
    bool taken = false;
  };
  uint32_t Weight(const DatePiece& piece) const;
  uint32_t EndWithoutStop(const DatePiece& piece) const;
  void CollectReadings();
  void ChooseReadings();

  DateChart chart_;
  const DateLanguage* language_ = nullptr;
  const ScannedWords* words_ = nullptr;
  const TenseTeller* tenses_ = nullptr;
  std::vector<Reading> readings_;
};

// How a TIMEX3 of this meaning is typed.
TimexType TypeOf(const Meaning& meaning);

}  // namespace riscontro
