#include "document/article.h"

#include <algorithm>

#include "text/utf8.h"

namespace riscontro {
namespace {

// Collects the first complaint.
class Checker {
 public:
  explicit Checker(const Article& article) : article_(article) {}

  void Check(Span span, const char* what) {
    if (!complaint_.empty()) return;
    if (span.begin > span.end || span.end > article_.text.size() ||
        !IsBoundary(article_.text, span.begin) || !IsBoundary(article_.text, span.end)) {
      Fail(what, span);
    }
  }
  void Require(bool holds, const char* what, Span span) {
    if (complaint_.empty() && !holds) Fail(what, span);
  }
  const std::string& complaint() const { return complaint_; }

 private:
  void Fail(const char* what, Span span) {
    complaint_ = std::string(what) + " at [" + std::to_string(span.begin) + ", " +
                 std::to_string(span.end) + ")";
  }
  const Article& article_;
  std::string complaint_;
};

void CheckStructure(const Article& a, Checker& check) {
  uint32_t at = 0;
  for (const Block& block : a.blocks) {
    check.Check(block.span, "block");
    check.Require(block.span.begin >= at, "blocks out of order", block.span);
    at = block.span.end;
  }
  uint32_t token = 0;
  for (const Sentence& s : a.sentences) {
    check.Check(s.span, "sentence");
    check.Require(s.block < a.blocks.size() && a.blocks[s.block].span.Contains(s.span),
                  "sentence outside its block", s.span);
    check.Require(
        s.first_token == token && s.last_token >= token && s.last_token <= a.tokens.size(),
        "tokens of sentence", s.span);
    if (!check.complaint().empty()) return;
    for (token = s.first_token; token < s.last_token; ++token) {
      check.Require(s.span.Contains(a.tokens[token].span), "token outside its sentence",
                    a.tokens[token].span);
    }
  }
  for (const Token& t : a.tokens) {
    check.Check(t.span, "token");
    for (Span s : {t.lemma, t.form, t.feats}) {
      check.Require(s.begin <= s.end && s.end <= a.lemmas.size(), "lemma, form or feats", t.span);
    }
  }
}

// Words cover their text in order, parts share their span; the parsed sentences are trees.
void CheckWords(const Article& a, Checker& check) {
  for (const Sentence& s : a.sentences) {
    const int32_t size = int32_t(s.last_token - s.first_token);
    int32_t roots = 0;
    for (uint32_t i = s.first_token; i < s.last_token; ++i) {
      const Token& t = a.tokens[i];
      const bool first = i == s.first_token;
      const bool same = !first && a.tokens[i - 1].span == t.span;
      check.Require(first || a.tokens[i - 1].span.end <= t.span.begin ||
                        (same && t.IsPart() && a.tokens[i - 1].IsPart()),
                    "tokens overlap", t.span);
      check.Require(t.head >= -1 && t.head <= size, "head outside the sentence", t.span);
      roots += t.head == 0;
      int32_t steps = 0;
      for (int32_t at = t.head; at > 0 && at <= size && steps <= size; ++steps) {
        at = a.tokens[s.first_token + uint32_t(at) - 1].head;
      }
      check.Require(steps <= size, "heads in a circle", t.span);
    }
    const bool parsed = size > 0 && a.tokens[s.first_token].head >= 0;
    check.Require(!parsed || roots == 1, "one root a sentence", s.span);
  }
}

void CheckLayers(const Article& a, Checker& check) {
  auto entity = [&](int32_t index, Span span) {
    check.Require(index >= kNoIndex && index < int32_t(a.entities.size()), "entity index", span);
  };
  for (const Name& n : a.names) check.Check(n.span, "name"), entity(n.entity, n.span);
  for (const Date& d : a.dates) check.Check(d.span, "date");
  for (const Quantity& q : a.quantities) {
    check.Check(q.span, "quantity");
    check.Check(q.counted, "counted"), check.Check(q.of, "quantity's whole");
    check.Require(q.low <= q.high, "quantity interval", q.span);
    check.Require(q.changed < int32_t(a.quantities.size()), "quantity's change", q.span);
    check.Require(q.place < int32_t(a.names.size()), "quantity's place", q.span);
    check.Require(q.as_of < int32_t(a.dates.size()), "quantity's date", q.span);
    check.Require(q.since < int32_t(a.dates.size()), "quantity's begin", q.span);
  }
  for (const Quote& q : a.quotes) {
    check.Check(q.content, "quote"), check.Check(q.cue, "cue"), check.Check(q.source, "source");
    entity(q.source_entity, q.content), entity(q.agency, q.content);
    for (int32_t other : q.co_sources) entity(other, q.content);
  }
  for (const Event& e : a.events) {
    check.Check(e.trigger, "event"), check.Check(e.extent, "event extent");
    check.Require(e.sentence < a.sentences.size(), "event's sentence", e.trigger);
    for (const Participant& p : e.participants)
      check.Check(p.span, "participant"), entity(p.entity, p.span);
    for (const Attribution& w : e.attribution)
      check.Check(w.source, "attribution"), entity(w.entity, w.source);
    for (uint32_t d : e.dates) check.Require(d < a.dates.size(), "event's date", e.trigger);
    for (uint32_t q : e.quantities)
      check.Require(q < a.quantities.size(), "event's quantity", e.trigger);
    entity(e.place, e.trigger);
  }
}

}  // namespace

bool IsNews(BlockKind kind) {
  return kind != BlockKind::kByline && kind != BlockKind::kBoilerplate;
}

std::optional<uint32_t> Article::SentenceAt(uint32_t offset) const {
  auto it = std::upper_bound(sentences.begin(), sentences.end(), offset,
                             [](uint32_t o, const Sentence& s) { return o < s.span.begin; });
  if (it == sentences.begin()) return std::nullopt;
  --it;
  if (offset > it->span.end) return std::nullopt;
  return uint32_t(it - sentences.begin());
}

uint32_t Article::TokenAt(uint32_t offset) const {
  auto it = std::partition_point(tokens.begin(), tokens.end(),
                                 [&](const Token& t) { return t.span.end <= offset; });
  return uint32_t(it - tokens.begin());
}

void ShrinkToFit(Article* article) {
  article->blocks.shrink_to_fit();
  article->lemmas.shrink_to_fit();
  article->sentences.shrink_to_fit();
  article->tokens.shrink_to_fit();
  article->names.shrink_to_fit();
  article->entities.shrink_to_fit();
  article->dates.shrink_to_fit();
  article->quantities.shrink_to_fit();
  article->quotes.shrink_to_fit();
  article->events.shrink_to_fit();
}

std::string CheckArticle(const Article& article) {
  if (!IsValidUtf8(article.text)) return "text is not valid UTF-8";
  Checker check(article);
  CheckStructure(article, check);
  if (check.complaint().empty()) CheckWords(article, check);
  CheckLayers(article, check);
  return check.complaint();
}

ContentId MakeArticleId(std::string_view text, std::string_view url) {
  std::string normal;
  normal.reserve(text.size() + url.size() + 1);
  bool space = false;
  for (char c : text) {
    bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (is_space) {
      space = !normal.empty();
      continue;
    }
    if (space) normal += ' ';
    space = false;
    normal += c;
  }
  normal += '\n';
  normal += url;
  return Hash128(normal);
}

}  // namespace riscontro
