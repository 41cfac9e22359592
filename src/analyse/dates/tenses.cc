#include "analyse/dates/tenses.h"

#include <algorithm>

namespace riscontro {
namespace {

// A future word this many words away or nearer speaks for the date.
constexpr size_t kFutureReach = 8;

// Bytes between the spans; 0 when they touch.
uint32_t Gap(Span a, Span b) {
  return a.end <= b.begin ? b.begin - a.end : a.begin >= b.end ? a.begin - b.end : 0;
}

bool IsPastTense(Tense tense) {
  return tense == Tense::kPast || tense == Tense::kImperfect || tense == Tense::kPluperfect;
}

// The predicate that the date hangs on, with its auxiliaries and the tense of its clause; kNone =
// no parse, or none that tells.
struct Clause {
  Span verb;
  Span group;
  Tense tense = Tense::kNone;
};

// "Напомним, 17 октября завод закрыли": a word of the writer to the reader tells no time.
bool IsRemark(const Article& article, uint32_t at) {
  const Features& f = article.tokens[at].features;
  return f.tense == Tense::kFuture && f.person == 1 && at + 1 < article.tokens.size() &&
         article.Text(article.tokens[at + 1].span) == ",";
}

Clause ClauseOf(const Article& article, const Sentence& sentence, Span date) {
  auto is_auxiliary = [](const Token& t) {
    return t.relation.rel == Rel::kAux || t.relation.rel == Rel::kCop;
  };
  uint32_t at = article.TokenAt(date.begin);
  for (uint32_t step = sentence.first_token; step < sentence.last_token; ++step) {
    if (at >= sentence.last_token || article.tokens[at].head < 0) return {};
    const Token& token = article.tokens[at];
    if (IsRemark(article, at)) return {};
    Clause clause{token.span, token.span,
                  token.upos == Upos::kVerb ? token.features.tense : Tense::kNone};
    for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const Token& aux = article.tokens[i];
      if (!is_auxiliary(aux) || sentence.first_token + uint32_t(aux.head) - 1 != at) continue;
      clause.group = clause.group.Cover(aux.span);
      bool tells = aux.features.tense == Tense::kFuture || clause.tense == Tense::kNone;
      if (tells) clause.tense = aux.features.tense;
    }
    bool predicate = clause.tense != Tense::kNone || token.upos == Upos::kVerb;
    if (predicate || token.head == 0) return clause;
    at = sentence.first_token + uint32_t(token.head) - 1;
  }
  return {};
}

// Whether a past is told between the two: then a parse that joins them is wrong.
bool PastBetween(const Article& article, const Sentence& sentence, Span a, Span b) {
  const Span between{std::min(a.end, b.end), std::max(a.begin, b.begin)};
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = article.tokens[t];
    if (IsPastTense(token.features.tense) && between.begin < between.end &&
        between.Contains(token.span)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool SentenceTenses::IsFuture(const DateFinder& finder, const ScannedWords& words, size_t begin,
                              size_t end) const {
  const Span span{words[begin].span.begin, words[end - 1].span.end};
  uint32_t future = UINT32_MAX, other = UINT32_MAX;
  Clause clause = ClauseOf(article_, sentence_, span);
  if (PastBetween(article_, sentence_, clause.verb, span)) clause = {};
  if (clause.tense == Tense::kFuture) return true;
  if (clause.tense != Tense::kNone) other = Gap(clause.verb, span);
  size_t first = begin > kFutureReach ? begin - kFutureReach : 0;
  for (size_t i = first; i < words.size() && i < end + kFutureReach; ++i) {
    if (i >= begin && i < end) continue;
    size_t length = finder.FutureMarker(i);
    if (length == 0) continue;
    const Span marker = words[i].span.Cover(words[i + length - 1].span);
    if (marker.Overlaps(clause.group)) return true;  // "will leave", "è previsto"
    // The future of another clause.
    const uint32_t token = article_.TokenAt(marker.begin);
    if (clause.tense != Tense::kNone && token < sentence_.last_token &&
        article_.tokens[token].features.tense == Tense::kFuture) {
      continue;
    }
    future = std::min(future, Gap(marker, span));
  }
  for (uint32_t t = sentence_.first_token; t < sentence_.last_token; ++t) {
    const Token& token = article_.tokens[t];
    Tense tense = token.features.tense;
    if (tense == Tense::kNone || clause.tense != Tense::kNone || IsRemark(article_, t)) continue;
    uint32_t gap = Gap(token.span, span);
    if (tense == Tense::kFuture) future = std::min(future, gap);
    if (IsPastTense(tense)) other = std::min(other, gap);
  }
  return future != UINT32_MAX && future <= other;
}

bool SentenceTenses::IsPast(const ScannedWords& words, size_t begin, size_t end) const {
  const Span span{words[begin].span.begin, words[end - 1].span.end};
  return IsPastTense(ClauseOf(article_, sentence_, span).tense);
}

bool SentenceTenses::IsPresent(Span date) const {
  uint32_t at = article_.TokenAt(date.begin);
  for (uint32_t step = sentence_.first_token; step < sentence_.last_token; ++step) {
    if (at >= sentence_.last_token || article_.tokens[at].head <= 0) return false;
    at = sentence_.first_token + uint32_t(article_.tokens[at].head) - 1;
    const Token& head = article_.tokens[at];
    if (date.Contains(head.span)) continue;
    return head.features.tense == Tense::kPresent && head.features.verb_form == VerbForm::kFinite;
  }
  return false;
}

bool SentenceTenses::IsCounting(const ScannedWords& words, size_t i) const {
  const uint32_t at = article_.TokenAt(words[i].span.begin);
  if (at >= sentence_.last_token || article_.tokens[at].head <= 0) return false;
  const uint32_t head = sentence_.first_token + uint32_t(article_.tokens[at].head) - 1;
  // "the 2020 United States election": of one thing there are no 2020.
  const bool one = article_.tokens[head].features.number == Number::kSingular;
  return article_.tokens[at].relation.rel == Rel::kNummod && head > at && !one;
}

bool SentenceTenses::IsApart(const ScannedWords& words, size_t i) const {
  const uint32_t at = article_.TokenAt(words[i].span.begin);
  if (at >= sentence_.last_token || article_.tokens[at].head < 0) return false;
  const Rel rel = article_.tokens[at].relation.rel;
  return rel != Rel::kFlat && rel != Rel::kCompound && !IsCounting(words, i);
}

bool SentenceTenses::IsGenitive(const ScannedWords& words, size_t i) const {
  const uint32_t token = article_.TokenAt(words[i].span.begin);
  return token < sentence_.last_token &&
         article_.tokens[token].features.grammatical_case == Case::kGenitive;
}

}  // namespace riscontro
