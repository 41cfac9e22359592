// All the ways in which the words of one sentence fit the rules of a language.
//
// Bottom-up, from the last word to the first: when the pieces that begin at word i are made, all
// that begin after it are complete, so a piece at i is extended only along the grammar's tree of
// symbols; a new piece may begin another rule at the same word. Pieces are kept once for each
// symbol and end. No piece is longer than kLongestPiece words, so the work grows with the text's
// length and no faster. Words that are in no class cost one look into a hash filter, and only
// the words near one that tells a time are read at all.
//
// A piece knows its rule and its parts, not its meaning: Mean() works that out for the pieces
// that are chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analyse/dates/date_language.h"
#include "analyse/dates/meaning.h"
#include "analyse/numbers/sentence_numbers.h"

namespace riscontro {

struct DatePiece {
  Symbol symbol = kNoSymbol;
  uint32_t begin = 0, end = 0;            // words, with context
  uint32_t core_begin = 0, core_end = 0;  // without it
  int32_t rule = -1;                      // -1: a word or a number
  uint32_t parts = 0;                     // into the chart's parts; for words: the meaning
  uint32_t count = 0;                     // of parts; for words: which table `parts` is into
};

inline constexpr uint32_t kOfLanguage = 0, kOfText = 1;  // DatePiece::count of words

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

// Reused from sentence to sentence to spare allocations.
class DateChart {
 public:
  // Reads the sentence; false (and nothing else done) where no word or number of it tells a time.
  bool Read(const DateLanguage& language, const ScannedWords& words, const SentenceNumbers& numbers,
            const EventFinder& events);

  // The pieces whose symbol is `timex`, in no particular order.
  const std::vector<uint32_t>& found() const { return found_; }
  const DatePiece& piece(uint32_t i) const { return pieces_[i]; }
  // nullopt where the actions of a rule do not apply.
  std::optional<Meaning> Mean(uint32_t piece) const;
  // Whether a phrase of the class begins at word i, or ends right before it.
  bool Stands(size_t i, Symbol symbol) const;
  bool StandsBefore(size_t i, Symbol symbol) const { return LengthBefore(i, symbol) > 0; }
  // The words of the phrase of the class that ends right before word i; 0 = none.
  size_t LengthBefore(size_t i, Symbol symbol) const;
  // The words of the longest phrase of the class at word i; 0 = none.
  size_t LengthAt(size_t i, Symbol symbol) const;
  // True where some class has the word.
  bool Known(size_t i) const { return first_piece_[i] != first_piece_[i + 1]; }

  // True where the word says something by itself, as "of" and "the" do not.
  bool Weighs(size_t i) const;
  // Whether the word ends a phrase that says something though its first word does not.
  bool EndsPhrase(size_t i) const;

  static constexpr uint32_t kLongestPiece = 40;
  // Years that four digits may be.
  static constexpr int kFirstYear = 1000, kLastYear = 2199;

 private:
  void FindCompounds();
  bool Fits(const DatePhrase& phrase, size_t i) const;
  bool IsTitled() const;
  void MatchPhrases();
  void AddWords(uint32_t i);
  void AddNumbers(uint32_t i);
  size_t AddRead(uint32_t i);
  void AddDigits(uint32_t i);
  void AddSpelled(uint32_t i);
  void AddNumericDate(uint32_t i);
  void AddNumericYears(uint32_t i, char mark);
  void AddNumericDayMonth(uint32_t i, char mark);
  void AddNumericTime(uint32_t i);
  void AddEvent(uint32_t i);
  void AddOwn(Symbol symbol, uint32_t begin, size_t end, const Meaning& meaning);
  void AddNumber(Symbol symbol, uint32_t begin, size_t end, double value, bool ordinal);
  void AddPoint(Symbol symbol, uint32_t begin, size_t end, const TimePoint& point);
  void Grow(uint32_t piece);
  void Walk(Grammar::Node node, uint32_t begin, uint32_t at);
  void Complete(const GrammarEnd& end, uint32_t begin, uint32_t at);
  bool TellsAt(size_t i) const;
  bool MarkNear();
  bool TellsEvent() const;

  const DateLanguage* language_ = nullptr;
  const ScannedWords* words_ = nullptr;
  const SentenceNumbers* numbers_ = nullptr;
  const EventFinder* events_ = nullptr;
  struct Match {
    const DatePhrase* phrase = nullptr;
    uint32_t end = 0;
  };
  std::vector<Match> matches_;
  std::vector<uint32_t> first_match_;  // by word, and the end of all
  std::vector<DatePiece> pieces_;      // those of a word follow one another
  // By word: where its pieces begin; those of word i are [first_piece_[i + 1], first_piece_[i]).
  std::vector<uint32_t> first_piece_;
  std::vector<uint32_t> parts_;
  std::vector<Meaning> own_;                                      // of numbers and dates in digits
  std::vector<std::pair<uint32_t, Compounds::Found>> compounds_;  // by word
  std::vector<Compounds::Found> compound_;
  std::vector<uint32_t> path_;
  std::vector<uint32_t> found_;
  size_t found_here_ = 0;              // where those of the word at hand begin
  std::vector<EventMatch> events_at_;  // by word
  std::vector<bool> near_;             // by word
  bool tells_event_ = false;
};

}  // namespace riscontro
