// Finds the quantities of one scanned sentence.
//
// Idea: numbers drive the search, since most words are none. Around each number stand its unit
// (unit_reader.h), the other end of a range (figure_reader.h), its bound ("more than", "or more"),
// and what is counted with what befell it; afterwards the sentence tells of changes and scope.
// A number that could be a name, a year, an address or an article is dropped: precision first.
// Left out: "all", "most", sums; a rate's second half ("a day", "per litre").
#pragma once

#include <vector>

#include "analyse/quantities/figure_reader.h"

namespace riscontro {

// A quantity being read: its words, and what is not kept.
struct QuantityDraft {
  size_t begin = 0, end = 0;  // words, with modifier and unit
  Figure figure;
  size_t counted_begin = 0, counted_end = 0;
  size_t of_begin = 0, of_end = 0;
  CountedClass counted_class = CountedClass::kThing;
  bool bounded = false;  // by words: "at least", "between", "exactly"
  bool age = false;
  bool part = false;  // of several: "six of the 13"
  Quantity quantity;

  bool counted() const { return counted_end > counted_begin; }
};

class QuantityParser {
 public:
  // Scratch memory kept from sentence to sentence.
  struct Memory {
    PhraseLookups lookups;
    std::vector<QuantityDraft> drafts;
  };

  // The sentence's words, and the article for its tokens, names and dates.
  QuantityParser(const QuantityTables& tables, const ScannedWords& words,
                 const SentenceNumbers& numbers, const Article& article, Memory* memory);

  // Appends, in order, not overlapping.
  void Parse(std::vector<Quantity>* found);

 private:
  bool At(size_t i, QuantityDraft* draft) const;
  bool Zero(size_t i, QuantityDraft* draft) const;
  bool ReadMagnitude(QuantityDraft* draft) const;
  void ReadBound(QuantityDraft* draft) const;
  bool FindBound(QuantityDraft* draft, QuantityModifier* modifier) const;
  const TablePhrase* BoundAfter(size_t i) const;
  void ReadBoundAfter(QuantityDraft* draft) const;
  void ReadOtherBound(QuantityDraft* draft) const;
  QuantityModifier MarkBefore(size_t i, size_t* begin) const;

  // quantity_ages.cc
  bool ReadAge(QuantityDraft* draft) const;
  bool AgeWithoutUnit(QuantityDraft* draft, const TablePhrase* before) const;
  bool AgeByContext(const QuantityDraft& draft) const;
  bool AgeOpens(size_t i) const;
  bool AgeAdjective(size_t i, QuantityDraft* draft) const;
  bool AgeBesideName(QuantityDraft* draft) const;
  bool PersonBefore(size_t i) const;

  // quantity_counted.cc
  void ReadOf(QuantityDraft* draft) const;
  bool ReadPart(QuantityDraft* draft) const;
  void ReadCounted(QuantityDraft* draft) const;
  void ReadConcept(QuantityDraft* draft) const;
  void ReadParticiple(QuantityDraft* draft) const;
  const TablePhrase* DoneAfter(const QuantityDraft& draft, bool* stop) const;
  const TablePhrase* DoneBefore(const QuantityDraft& draft) const;
  bool ReadVerb(QuantityDraft* draft) const;
  bool ReadTollBeside(QuantityDraft* draft) const;
  const TablePhrase* NounAt(size_t i) const;
  bool EndsCounted(size_t i) const;

  // quantity_plausible.cc
  bool Plausible(const QuantityDraft& draft) const;
  bool NameElsewhere(size_t i) const;
  static bool PlainDigits(const QuantityDraft& draft);
  bool NamesSomething(const QuantityDraft& draft) const;
  bool PlausibleOrdinal(const QuantityDraft& draft) const;
  bool PlausibleCardinal(const QuantityDraft& draft) const;
  bool PlausibleDigits(const QuantityDraft& draft) const;

  const QuantityTables& tables_;
  const ScannedWords& words_;
  QuantityScan scan_;
  FigureReader figures_;
  std::vector<QuantityDraft>& drafts_;
  size_t free_ = 0;  // words before it belong to quantities already read
};

// quantity_changes.cc: tells values from changes among the drafts of a sentence, and reads their
// scope. `base`: how many quantities the article has before these.
// Whether a word of change stands before word i in its clause.
bool ToldAsChange(const QuantityScan& scan, size_t i);
void ReadChanges(const QuantityScan& scan, size_t base, std::vector<QuantityDraft>* drafts);
void ReadScope(const QuantityScan& scan, std::vector<QuantityDraft>* drafts);

}  // namespace riscontro
