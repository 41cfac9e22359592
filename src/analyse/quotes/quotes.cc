#include "analyse/quotes/quotes.h"

namespace riscontro {
namespace {

class QuotesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "quotes"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "names"}; }
  void Annotate(Article&) const override {}
};

}  // namespace

std::unique_ptr<Annotator> MakeQuotesAnnotator() { return std::make_unique<QuotesAnnotator>(); }

}  // namespace riscontro
