#include "analyse/syntax/dateline.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kLongestDateline = 16;  // tokens
constexpr uint32_t kShortWord = 3;         // letters of "of", "de", "del" inside a place's name

// A dash between spaces.
bool IsDash(const Article& article, const Token& token) {
  std::string_view form = article.Form(token);
  if (form != "-" && form != "–" && form != "—") return false;
  const std::string& text = article.text;
  Span span = token.span;
  return span.begin > 0 && span.end < text.size() && text[span.begin - 1] == ' ' &&
         text[span.end] == ' ';
}

bool InCapitals(std::string_view form) {
  size_t letters = 0;
  for (size_t at = 0; at < form.size(); ++letters) {
    if (!IsUpper(NextChar(form, &at))) return false;
  }
  return letters > 1;
}

// A number, a mark, a word with a capital, a short one or a month behind its day.
bool MayStand(const Article& article, uint32_t t, uint32_t first) {
  std::string_view form = article.Form(article.tokens[t]);
  char32_t c = CharAt(form, 0);
  if (!IsLetter(c) || IsUpper(c) || form.size() <= kShortWord) return true;
  if (t == first) return false;
  char32_t before = CharAt(article.Form(article.tokens[t - 1]), 0);
  return before >= U'0' && before <= U'9';
}

}  // namespace

uint32_t DatelineLength(const Article& article, const Sentence& sentence) {
  const uint32_t first = sentence.first_token;
  if (first == sentence.last_token) return 0;
  if (!InCapitals(article.Form(article.tokens[first]))) return 0;
  for (uint32_t t = first + 1; t + 1 < sentence.last_token; ++t) {
    if (t - first > kLongestDateline) return 0;
    if (IsDash(article, article.tokens[t])) return t + 1 - first;
    if (!MayStand(article, t, first)) return 0;
  }
  return 0;
}

void JoinDateline(Article* article, const Sentence& sentence, uint32_t dateline) {
  const uint32_t first = sentence.first_token;
  int32_t root = 0;
  for (uint32_t t = first + dateline; t < sentence.last_token; ++t) {
    Token& token = article->tokens[t];
    if (token.head > 0) token.head += int32_t(dateline);
    if (token.head == 0) root = int32_t(t - first) + 1;
  }
  for (uint32_t t = first; t < first + dateline; ++t) {
    Token& token = article->tokens[t];
    if (token.head != 0) continue;
    token.head = root;
    token.relation = {Rel::kParataxis, 0};
  }
}

}  // namespace riscontro
