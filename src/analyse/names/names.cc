#include "analyse/names/names.h"

namespace riscontro {
namespace {

class NamesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "names"; }
  std::vector<std::string_view> needs() const override { return {"syntax"}; }
  void Annotate(Article&) const override {}
};

}  // namespace

std::unique_ptr<Annotator> MakeNamesAnnotator() { return std::make_unique<NamesAnnotator>(); }

}  // namespace riscontro
