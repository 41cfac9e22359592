#include "eval/timeml_run.h"

#include <cstdlib>

#include "analyse/syntax/syntax.h"
#include "document/names.h"

namespace riscontro {
namespace {

constexpr std::string_view kOpen = "..";
// The English sets are American: 3/4 is the fourth of March.
constexpr char kAmerican[] = "https://example.us/";

bool IsSmall(const Token& token) {
  return token.upos == Upos::kAdp || token.upos == Upos::kPart || token.upos == Upos::kCconj ||
         token.upos == Upos::kPunct || token.upos == Upos::kSym;
}

// "2003/.." and "../2003" → "2003".
std::string Timex3Value(const std::string& value) {
  const size_t slash = value.find('/');
  if (slash == std::string::npos) return value;
  if (value.substr(slash + 1) == kOpen) return value.substr(0, slash);
  return value.substr(0, slash) == kOpen ? value.substr(slash + 1) : value;
}

// The small word or mark inside the span that parts a range; -1 = none.
int64_t Separator(const Article& article, Span span) {
  const uint32_t first = article.TokenAt(span.begin);
  int64_t found = -1;
  for (uint32_t t = first + 1; t + 1 < article.tokens.size(); ++t) {
    if (article.tokens[t + 1].span.begin >= span.end) break;
    const bool alone = IsSmall(article.tokens[first]) && t == first + 1;
    if (IsSmall(article.tokens[t]) && !alone) found = t;
  }
  return found;
}

}  // namespace

TimexReader::TimexReader(std::string_view layer)
    : annotators_(MakeAnnotators({layer}, SyntaxOptions())) {}

Article TimexReader::Read(std::string text, const std::vector<Span>& blocks, LanguageCode language,
                          const std::optional<TimeInterval>& published) const {
  Article article;
  article.url = kAmerican;
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
    timexes.push_back(
        {date.span, {}, date.type, Timex3Value(date.value), std::string(ToName(date.modifier))});
  }
  return timexes;
}

std::vector<Timex> PartRanges(const Article& article, const std::vector<Timex>& timexes) {
  std::vector<Timex> parts;
  for (const Timex& timex : timexes) {
    const size_t slash = timex.value.find('/');
    const int64_t separator = slash == std::string::npos ? -1 : Separator(article, timex.span);
    if (separator < 0) {
      parts.push_back(timex);
      continue;
    }
    const Span between = article.tokens[size_t(separator)].span;
    Timex first = timex, second = timex;
    first.span = WithoutLeadingArticle(article, {timex.span.begin, between.begin});
    while (first.span.end > first.span.begin && article.text[first.span.end - 1] == ' ') {
      --first.span.end;
    }
    first.value = timex.value.substr(0, slash);
    second.span = {article.tokens[size_t(separator) + 1].span.begin, timex.span.end};
    second.value = timex.value.substr(slash + 1);
    parts.push_back(std::move(first));
    parts.push_back(std::move(second));
  }
  return parts;
}

Span WithoutLeadingArticle(const Article& article, Span span) {
  for (uint32_t t = article.TokenAt(span.begin); t + 1 < article.tokens.size(); ++t) {
    const Token& token = article.tokens[t];
    const bool small = token.upos == Upos::kAdp || token.features.pron_type == PronType::kArticle;
    const uint32_t next = article.tokens[t + 1].span.begin;
    if (!small || token.span.begin >= span.end || next >= span.end) break;
    span.begin = std::max(span.begin, next);
  }
  return span;
}

std::string DefaultGoldFolder() {
  const char* folder = std::getenv("RISCONTRO_GOLD");
  return folder != nullptr && *folder != 0 ? folder : "../shared/gold";
}

}  // namespace riscontro
