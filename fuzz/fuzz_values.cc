// Dates and quantities of any text in any language: the first line names the language.
#include <cmath>
#include <cstdlib>
#include <string>

#include "analyse/values.h"
#include "document/article.h"
#include "language/measures.h"
#include "text/utf8.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace riscontro;
  std::string_view input(reinterpret_cast<const char*>(data), size);
  const size_t line = input.find('\n');
  if (line == std::string_view::npos || line > 3) return 0;
  if (!IsValidUtf8(input) || input.find('\0') != std::string_view::npos) return 0;
  Article article;
  article.language = LanguageCode(input.substr(0, line));
  article.text = std::string(input.substr(line + 1));
  const Span all{0, uint32_t(article.text.size())};
  article.blocks.push_back({BlockKind::kParagraph, all, article.language});
  article.sentences.push_back({all, 0, 0, 0, article.language});
  MakeValuesAnnotator()->Annotate(article);
  Require(CheckArticle(article).empty());
  for (const Quantity& q : article.quantities) {
    Require(std::isfinite(q.value) && q.span.Contains(q.number) && q.span.Contains(q.amount));
    Require(q.low <= q.value && q.value <= q.high);
    Require(MayAgree(q, q));
  }
  return 0;
}
