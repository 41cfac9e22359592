// What a language says about time: the words of its dates.txt with their meanings, ICU's months
// and weekdays, the names of feasts, and the rules (its own, then data/dates/rules.txt) as one
// Grammar.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/dates/compounds.h"
#include "analyse/dates/grammar.h"
#include "analyse/dates/meaning.h"
#include "analyse/numbers/number_reader.h"
#include "analyse/numbers/word_map.h"
#include "base/table.h"
#include "document/language_code.h"

namespace riscontro {

// A word or phrase of a class.
struct DatePhrase {
  Symbol symbol = kNoSymbol;
  uint32_t meaning = 0;           // DateLanguage::meaning()
  std::vector<std::string> rest;  // folded words after the first
  uint32_t next = 0;              // the hash of rest[0]; lists are sorted by it
  bool as_written = false;        // counts only with, or only without, a capital
  bool capital = false;
};

// Symbols that the program itself gives to what stands in the text.
struct DateSymbols {
  Symbol number, integer, ordinal, day, day_ordinal, digit_ordinal, hour, minutes, year, year_words,
      spelled, digits2, month_number, far_year, late_hour, roman, numeric_date, numeric_day_month,
      numeric_month_year, numeric_years, numeric_time, dotted_time, known_event, timex, future;
  // Classes that the program looks for around what it has found.
  Symbol articles, of, counted, counted_from, unit, age_after, age_before, age_of, term_of,
      not_later, anniversary, anniversary_from, ago, not_future, hour_aside;
};

class DateLanguage {
 public:
  explicit DateLanguage(LanguageCode language);

  using Phrases = std::vector<DatePhrase>;
  // The phrases that begin with the word, those of one word first; nullptr when there are none.
  const Phrases* Lookup(const ScannedWord& first) const { return by_first_.Find(first); }
  const Meaning& meaning(uint32_t i) const { return meanings_[i]; }
  const Grammar& grammar() const { return grammar_; }
  const DateSymbols& symbols() const { return symbols_; }
  const NumberReader& numbers() const { return *numbers_; }
  const Compounds& compounds() const { return compounds_; }
  // True for classes that alone make a sentence worth reading: months, units, "yesterday".
  bool Tells(Symbol symbol) const { return symbol < tells_.size() && tells_[symbol]; }
  // True for months and weekdays that count only with a capital: "March" and "march".
  bool NeedsCapital(std::string_view folded, Symbol symbol) const {
    return (symbol == month_ || symbol == weekday_ || symbol == weekday_short_ ||
            symbol == month_short_) &&
           std::find(capitals_.begin(), capitals_.end(), folded) != capitals_.end();
  }
  bool month_first() const { return month_first_; }              // "June 3", and 4/15/1912
  bool decimal_point() const { return decimal_point_; }          // "5.2" is no 5 February
  bool plural_s() const { return plural_s_; }                    // what is counted ends in s
  bool habitual_article() const { return habitual_article_; }    // "il lunedì": every Monday
  bool later_before_verb() const { return later_before_verb_; }  // "due giorni dopo arrivarono"
  bool EndsLikeFuture(std::string_view word) const;
  bool empty() const { return empty_; }
  // Whether some word, number or rule makes the symbol.
  bool IsFilled(Symbol symbol) const;
  // What is wrong in the data files, with their lines; empty when all is well.
  const std::vector<std::string>& errors() const { return errors_; }

 private:
  void NameSymbols();
  void MarkSingulars();
  void SortPhrases();
  void MarkTelling(Symbol symbol);
  void AddRows(const Table& table, std::string_view file);
  void AddRow(const TableRow& row);
  void AddSetting(const TableRow& row);
  void AddSteps(const TableRow& row, bool narrative, std::string_view symbol);
  void AddFeast(const TableRow& row, std::string_view symbol);
  void AddCompounds(const TableRow& row);
  void AddForms(std::string_view forms, std::string_view symbol, const Meaning& meaning);
  void AddPhrase(std::string_view phrase, Symbol symbol, const Meaning& meaning);

  // A word that may be part of a compound; kept while the language is read.
  struct JoinableWord {
    Symbol symbol = kNoSymbol;
    std::string folded;
    Meaning meaning;
  };
  Grammar grammar_;
  DateSymbols symbols_{};
  WordMap<Phrases> by_first_;
  std::vector<Meaning> meanings_;
  std::vector<bool> tells_;
  const NumberReader* numbers_ = nullptr;
  std::vector<std::string_view> future_endings_;
  std::vector<Symbol> as_written_;
  std::vector<JoinableWord> joinable_;
  Compounds compounds_;
  std::vector<std::string> errors_;
  Symbol month_ = 0, month_short_ = 0, weekday_ = 0, weekday_short_ = 0;
  std::vector<std::string> capitals_;  // folded
  bool month_first_ = false, decimal_point_ = false, plural_s_ = false, habitual_article_ = false,
       empty_ = true, later_before_verb_ = false;
};

// Made on first use; thread-safe; empty() for a language without dates.txt.
const DateLanguage& DateLanguageFor(LanguageCode language);

}  // namespace riscontro
