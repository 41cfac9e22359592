// An annotator adds a layer to an Article, or some that are read together.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "document/article.h"

namespace riscontro {

// Built once, used by many threads: Annotate is const and keeps no state between articles.
class Annotator {
 public:
  virtual ~Annotator() = default;
  // The layer it adds: the folder's name, --layers, and the log's prefix.
  virtual std::string_view name() const = 0;
  // All layers it adds, the one it is named after last.
  virtual std::vector<std::string_view> makes() const { return {name()}; }
  // The layers that must be there before it, by name.
  virtual std::vector<std::string_view> needs() const = 0;
  virtual void Annotate(Article& article) const = 0;
};

struct SyntaxOptions;  // analyse/syntax/syntax.h

// The names of all layers, in the order of annotators.cc.
std::vector<std::string_view> LayerNames();

// The annotators of these layers and of those they need, in order; names that are no layer are
// passed over. Building reads the language packs and models: do it once per run.
std::vector<std::unique_ptr<Annotator>> MakeAnnotators(const std::vector<std::string_view>& layers,
                                                       const SyntaxOptions& syntax);

// Those of all layers, in the order of annotators.cc, which is an order of their needs. Building
// reads the language packs: do it once per run.
std::vector<std::unique_ptr<Annotator>> MakeAnnotators();

}  // namespace riscontro
