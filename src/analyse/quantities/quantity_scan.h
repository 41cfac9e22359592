// One sentence as the readers of quantities see it: its scanned words, the phrases of the
// language's tables among them, and the layers made before.
//
// Phrases are looked up when first asked for: most sentences have no number and ask for none.
#pragma once

#include "analyse/numbers/sentence_numbers.h"
#include "analyse/quantities/quantity_tables.h"
#include "document/article.h"

namespace riscontro {

class QuantityScan {
 public:
  QuantityScan(const QuantityTables& tables, const ScannedWords& words,
               const SentenceNumbers& numbers, const Article& article, PhraseLookups* lookups)
      : tables_(tables), words_(words), numbers_(numbers), article_(article), lookups_(*lookups) {}

  const QuantityTables& tables() const { return tables_; }
  const ScannedWords& words() const { return words_; }
  const SentenceNumbers& numbers() const { return numbers_; }
  const Article& article() const { return article_; }
  size_t size() const { return words_.size(); }
  const ScannedWord& operator[](size_t i) const { return words_[i]; }

  // Looks up the phrases of the whole sentence; before the first Find.
  void LookUp() {
    if (!looked_up_) lookups_.Reset(tables_.phrases(), words_);
    looked_up_ = true;
  }
  const TablePhrase* Find(size_t i, QuantityWord kind) const {
    return looked_up_ ? lookups_.Find(i, uint8_t(kind)) : nullptr;
  }
  bool AnyPhrase(size_t i) const { return lookups_.Any(i); }
  // Past the phrase of the kind at i; i where there is none.
  size_t Skip(size_t i, QuantityWord kind) const {
    const TablePhrase* phrase = Find(i, kind);
    return phrase == nullptr ? i : i + phrase->length();
  }
  // The longest phrase of the kind that ends right before word i.
  const TablePhrase* Before(size_t i, QuantityWord kind) const;
  // A phrase of the kind among the words [begin, end).
  const TablePhrase* Within(size_t begin, size_t end, QuantityWord kind) const;

  std::string_view Raw(size_t i) const { return words_[i].span.In(words_.text()); }
  Span SpanOf(size_t begin, size_t end) const {
    return {words_[begin].span.begin, words_[end - 1].span.end};
  }
  // The date over word i, and whether its digits are none of ours (all but durations and
  // anniversaries).
  const Date* DateAt(size_t i) const;
  bool Reserved(size_t i) const;
  bool IsFigure(size_t i, const Date& date) const;
  // The name that overlaps word i; nullptr when there is none.
  const Name* NameAt(size_t i) const;
  // The token at word i; nullptr when there are none.
  const Token* TokenAt(size_t i) const;
  // True where a clause ends at word i: a full stop, a semicolon, a bracket, the end.
  bool EndsClause(size_t i) const;

 private:
  const QuantityTables& tables_;
  const ScannedWords& words_;
  const SentenceNumbers& numbers_;
  const Article& article_;
  PhraseLookups& lookups_;
  bool looked_up_ = false;
};

}  // namespace riscontro
