// Runs the parser over every sentence.
#include "analyse/quantities/quantities.h"

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {
namespace {

class QuantitiesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "quantities"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "dates"}; }

  void Annotate(Article& article) const override {
    article.quantities.clear();
    ScannedWords words;
    std::vector<Quantity> found;
    for (const Sentence& sentence : article.sentences) {
      const QuantityTables& tables = QuantityTablesFor(sentence.language);
      if (tables.empty()) continue;
      words.Scan(article.text, sentence.span);
      QuantityParser(tables, words, article).Parse(&found);
    }
    article.quantities = std::move(found);
  }
};

}  // namespace

std::unique_ptr<Annotator> MakeQuantitiesAnnotator() {
  return std::make_unique<QuantitiesAnnotator>();
}

}  // namespace riscontro
