#include "analyse/quantities/quantities.h"

namespace riscontro {
namespace {

class QuantitiesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "quantities"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "dates"}; }
  void Annotate(Article&) const override {}
};

}  // namespace

std::unique_ptr<Annotator> MakeQuantitiesAnnotator() { return std::make_unique<QuantitiesAnnotator>(); }

}  // namespace riscontro
