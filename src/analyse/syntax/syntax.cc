#include "analyse/syntax/syntax.h"

namespace riscontro {
namespace {

class SyntaxAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "syntax"; }
  std::vector<std::string_view> needs() const override { return {}; }
  void Annotate(Article&) const override {}
};

}  // namespace

std::unique_ptr<Annotator> MakeSyntaxAnnotator() { return std::make_unique<SyntaxAnnotator>(); }

}  // namespace riscontro
