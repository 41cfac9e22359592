// The quotes annotator: who says what, in which words.
//
// One QuoteFinder reads an article paragraph by paragraph with the cue rules of the paragraph's
// language. It leaves out nested quotations (the outer speech holds them), speech without a
// source, and resolving pronouns beyond the paragraph's last speaker.
#include "analyse/quotes/quotes.h"

#include "analyse/quotes/finder.h"

namespace riscontro {
namespace {

class QuotesAnnotator : public Annotator {
 public:
  QuotesAnnotator() {
    for (const LanguagePack& pack : AllLanguages()) {
      CueRules rules(pack);
      if (!rules.empty()) rules_.push_back(std::move(rules));
    }
  }

  std::string_view name() const override { return "quotes"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "names"}; }

  void Annotate(Article& article) const override {
    QuoteFinder finder(article);
    for (uint32_t first = 0; first < article.sentences.size();) {
      uint32_t last = first + 1;
      const Sentence& s = article.sentences[first];
      while (last < article.sentences.size() && article.sentences[last].block == s.block) ++last;
      if (const CueRules* rules = Rules(s.language)) finder.ReadParagraph(first, last, *rules);
      first = last;
    }
    article.quotes = finder.Take();
  }

 private:
  const CueRules* Rules(LanguageCode code) const {
    for (const CueRules& rules : rules_) {
      if (rules.code == code) return &rules;
    }
    return nullptr;
  }

  std::vector<CueRules> rules_;
};

}  // namespace

std::unique_ptr<Annotator> MakeQuotesAnnotator() {
  return std::make_unique<QuotesAnnotator>();
}

}  // namespace riscontro
