#include "analyse/values.h"

#include "analyse/dates/dates.h"
#include "analyse/quantities/quantities.h"

namespace riscontro {
namespace {

class ValuesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "quantities"; }
  std::vector<std::string_view> makes() const override { return {"dates", "quantities"}; }
  std::vector<std::string_view> needs() const override { return {"syntax", "names"}; }

  void Annotate(Article& article) const override {
    article.dates.clear();
    article.quantities.clear();
    ScannedWords words;
    SentenceNumbers numbers;
    DatesReader dates;
    QuantitiesReader quantities;
    for (const Sentence& sentence : article.sentences) {
      words.Scan(article.text, sentence.span);
      numbers.Reset(NumberReaderFor(sentence.language), words);
      dates.Read(sentence, words, numbers, &article);
      quantities.Read(sentence, words, numbers, &article);
    }
    dates.Finish(&article);
  }
};

}  // namespace

std::unique_ptr<Annotator> MakeValuesAnnotator() {
  return std::make_unique<ValuesAnnotator>();
}

}  // namespace riscontro
