#include "analyse/quantities/quantities.h"

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {

struct QuantitiesReader::Scratch {
  QuantityParser::Memory memory;
  LanguageCode language;
  const QuantityTables* tables = nullptr;  // of the language
};

QuantitiesReader::QuantitiesReader() : scratch_(std::make_unique<Scratch>()) {}
QuantitiesReader::~QuantitiesReader() = default;

void QuantitiesReader::Read(const Sentence& sentence, const ScannedWords& words,
                            const SentenceNumbers& numbers, Article* article) {
  Scratch& s = *scratch_;
  if (s.tables == nullptr || sentence.language != s.language) {
    s.language = sentence.language;
    s.tables = &QuantityTablesFor(s.language);
  }
  if (s.tables->empty()) return;
  QuantityParser(*s.tables, words, numbers, *article, &s.memory).Parse(&article->quantities);
}

}  // namespace riscontro
