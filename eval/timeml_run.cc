#include "eval/timeml_run.h"

#include <cstdlib>

#include "analyse/syntax/syntax.h"
#include "document/names.h"

namespace riscontro {

TimexReader::TimexReader(std::string_view layer)
    : annotators_(MakeAnnotators({layer}, SyntaxOptions())) {}

Article TimexReader::Read(std::string text, const std::vector<Span>& blocks, LanguageCode language,
                          const std::optional<TimeInterval>& published) const {
  Article article;
  article.language = language;
  article.text = std::move(text);
  for (Span block : blocks) article.blocks.push_back({BlockKind::kParagraph, block, language});
  if (published) {
    article.published.interval = *published;
    article.published.from = PublishedFrom::kMetadata;
    article.published.confidence = 1;
  }
  for (const auto& annotator : annotators_) annotator->Annotate(article);
  return article;
}

std::vector<Timex> TimexesOf(const Article& article) {
  std::vector<Timex> timexes;
  for (const Date& date : article.dates) {
    timexes.push_back({date.span, date.type, date.value, std::string(ToName(date.modifier))});
  }
  return timexes;
}

std::string DefaultGoldFolder() {
  const char* folder = std::getenv("RISCONTRO_GOLD");
  return folder != nullptr && *folder != 0 ? folder : "../shared/gold";
}

}  // namespace riscontro
