// Runs the parser over every sentence.
#include "analyse/quantities/quantities.h"

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {
namespace {

class QuantitiesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "quantities"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "names", "dates"}; }

  void Annotate(Article& article) const override {
    article.quantities.clear();
    ScannedWords words;
    QuantityParser::Memory memory;
    std::vector<Quantity> found;
    LanguageCode language;
    const QuantityTables* tables = nullptr;
    for (const Sentence& sentence : article.sentences) {
      if (tables == nullptr || sentence.language != language) {
        language = sentence.language;
        tables = &QuantityTablesFor(language);
      }
      if (tables->empty()) continue;
      words.Scan(article.text, sentence.span);
      QuantityParser(*tables, words, article, &memory).Parse(&found);
    }
    article.quantities = std::move(found);
  }
};

}  // namespace

std::unique_ptr<Annotator> MakeQuantitiesAnnotator() {
  return std::make_unique<QuantitiesAnnotator>();
}

}  // namespace riscontro
