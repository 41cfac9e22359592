#include "analyse/dates/dates.h"

namespace riscontro {
namespace {

class DatesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "dates"; }
  std::vector<std::string_view> needs() const override { return {"syntax"}; }
  void Annotate(Article&) const override {}
};

}  // namespace

std::unique_ptr<Annotator> MakeDatesAnnotator() { return std::make_unique<DatesAnnotator>(); }

}  // namespace riscontro
