// One pass from left to right. At each token: a date or duration becomes a temporal phrase; an
// auxiliary, modal or verb opens a verb group, which runs on to the verb with the meaning;
// an adposition with a noun phrase after it, or a noun phrase, becomes a phrase; punctuation
// and conjunctions become marks; adverbs are passed over.
#include "analyse/events/chunker.h"

#include <algorithm>

#include "analyse/events/chunking.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {

void Chunker::MarkTokens(Span span, uint32_t mark, std::vector<uint32_t>* marks) {
  for (uint32_t t = s_.article->TokenAt(span.begin); t < end_; ++t) {
    if (t < begin_) continue;
    if (s_.At(t).span.begin >= span.end) break;
    if ((*marks)[t - begin_] == 0) (*marks)[t - begin_] = mark;
  }
}

void Chunker::FindTemporal() {
  temporal_.assign(end_ - begin_, 0);
  in_name_.assign(end_ - begin_, 0);
  number_.assign(end_ - begin_, 0);
  quantity_.assign(end_ - begin_, 0);
  const Article& article = *s_.article;
  Span here = s_.sentence->span;
  uint32_t mark = 0;
  for (const Date& date : BeginningIn(article.dates, here)) {
    if (here.Contains(date.span)) MarkTokens(date.span, ++mark, &temporal_);
  }
  for (const Quantity& q : BeginningIn(article.quantities, here)) {
    if (here.Contains(q.number)) MarkTokens(q.number, 1, &number_);
    if (q.kind == QuantityKind::kCardinal && here.Contains(q.span)) {
      MarkTokens(q.span, 1, &quantity_);
    }
    if (q.kind != QuantityKind::kDuration || !here.Contains(q.span)) continue;
    MarkTokens(q.span, ++mark, &temporal_);
  }
  for (const Name& name : BeginningIn(article.names, here)) {
    if (name.form != MentionForm::kName || !here.Contains(name.span)) continue;
    MarkTokens(name.span, uint32_t(&name - article.names.data()) + 1, &in_name_);
  }
}

// Quotation marks and hyphens are no boundaries; a comma is a weak one, the rest are strong.
uint32_t Chunker::Punctuation(uint32_t t) {
  const std::string& form = s_.Form(t);
  size_t at = 0;
  char32_t c = form.empty() ? 0 : NextChar(form, &at);
  if (c == U',') AddItem(ItemKind::kComma, 0, t);
  bool strong = c == U';' || c == U':' || c == U'(' || c == U')' || c == U'[' || c == U']' ||
                c == 0x2013 || c == 0x2014 || c == U'.' || c == U'!' || c == U'?' || c == 0x2026;
  if (strong || IsDash(t)) AddItem(ItemKind::kStop, 0, t);
  return t + 1;
}

// A hyphen between spaces: "WASHINGTON - President Sadat".
bool Chunker::IsDash(uint32_t t) const {
  const std::string& text = s_.article->text;
  Span span = s_.At(t).span;
  return s_.Form(t) == "-" && span.begin > 0 && span.end < text.size() &&
         text[span.begin - 1] == ' ' && text[span.end] == ' ';
}

uint32_t Chunker::Step(uint32_t t) {
  if (uint32_t temporal = TemporalAfter(t)) return TemporalPhrase(temporal, temporal);
  if (in_name_[t - begin_] || quantity_[t - begin_]) return NounPhrase(t, t);
  if (Pos(t) == Upos::kPunct) return Punctuation(t);
  if (Verbal(t)) return VerbGroup(t);
  bool relative = s_.Is(Function::kRelative, t);
  bool subordinate = s_.Is(Function::kSubordinate, t) || Pos(t) == Upos::kSconj;
  bool article_like = Pos(t) == Upos::kDet;
  // "le quali", ", which": pronouns that look like determiners.
  bool pronoun =
      article_like && t > begin_ &&
      (Pos(t - 1) == Upos::kDet || Pos(t - 1) == Upos::kPunct || Pos(t - 1) == Upos::kAdp);
  bool before = article_like && t + 1 < end_ && s_.Is(Function::kRelative, t + 1);
  if (before && !relative) return t + 1;
  if (relative && (!article_like || pronoun) && !ComplementNotRelative(t)) {
    AddItem(ItemKind::kRelative, 0, t);
    return t + 1;
  }
  if ((subordinate || relative) && (Pos(t) != Upos::kAdp || OpensClause(t)) && !article_like) {
    AddItem(ItemKind::kSubordinate, 0, t);
    return t + 1;
  }
  if (Pos(t) == Upos::kCconj || s_.Is(Function::kCoordination, t)) {
    AddItem(ItemKind::kCoordination, 0, t);
    return t + 1;
  }
  if (Pos(t) == Upos::kAdp) {
    uint32_t next = t + 1;
    while (next < end_ && Pos(next) == Upos::kAdv && !IsTemporal(next)) ++next;
    uint32_t temporal = next < end_ ? TemporalAfter(next) : 0;
    if (temporal != 0) return TemporalPhrase(temporal, t);
    bool phrase = next < end_ && (Nominal(next) || Pos(next) == Upos::kPron) &&
                  !s_.Is(Function::kRelative, next);
    return phrase ? NounPhrase(next, t) : t + 1;
  }
  if (Nominal(t) || Pos(t) == Upos::kPron) return NounPhrase(t, t);
  return t + 1;
}

// A word that is preposition or conjunction ("nonostante", "after") before a phrase and a verb.
bool Chunker::OpensClause(uint32_t t) const {
  if (t + 1 >= end_) return false;
  bool pronoun = Pos(t + 1) == Upos::kPron && s_.Is(Function::kSubjectPronoun, t + 1);
  if (!pronoun && !Nominal(t + 1)) return false;
  uint32_t end = pronoun ? t + 2 : PhraseEnd(t + 1);
  return end < end_ && Verbal(end) && s_.At(end).features.verb_form == VerbForm::kFinite;
}

// "ha detto ai giornalisti che", "said that": a word that may be a relative pronoun is none
// after a verb of saying with nothing but complements between, nor right after a verb.
bool Chunker::ComplementNotRelative(uint32_t t) const {
  if (!s_.Is(Function::kComplement, t)) return false;
  if (!s_.items.empty() && s_.items.back().kind == ItemKind::kPhrase) {  // "la possibilità che"
    const NounGroup& last = s_.phrases[s_.items.back().index];
    if (lex_.NounEmbedding(s_.Lemma(last.head)) != nullptr) return true;
  }
  bool bare_between = false;
  for (size_t i = s_.items.size(); i-- > 0;) {
    const Item& item = s_.items[i];
    if (item.kind == ItemKind::kPhrase) {
      const NounGroup& phrase = s_.phrases[item.index];
      bool somebody = !phrase.names.empty() || lex_.IsActor(s_.Lemma(phrase.head));
      if (phrase.adposition.empty() && !phrase.temporal && !somebody) bare_between = true;
      continue;
    }
    if (item.kind == ItemKind::kCoordination) continue;
    if (item.kind != ItemKind::kVerb) return false;
    const Embedding* e = lex_.VerbEmbedding(s_.verbs[item.index].lemma);
    return !bare_between && (e != nullptr || i + 1 == s_.items.size());
  }
  return false;
}

// The first token of the date that begins at t, or after an article and adjectives ("negli
// ultimi due anni"); 0 when there is none.
uint32_t Chunker::TemporalAfter(uint32_t t) const {
  while (t < end_ && !IsTemporal(t) &&
         (Pos(t) == Upos::kDet || (Pos(t) == Upos::kAdj && in_name_[t - begin_] == 0))) {
    ++t;
  }
  return t < end_ && IsTemporal(t) ? t : 0;
}

uint32_t Chunker::TemporalPhrase(uint32_t t, uint32_t adposition) {
  NounGroup phrase;
  phrase.first = t;
  uint32_t mark = temporal_[t - begin_];
  while (t < end_ && temporal_[t - begin_] == mark) ++t;
  phrase.last = t;
  phrase.head = phrase.last - 1;
  if (adposition != phrase.first) phrase.adposition = s_.Lemma(adposition);
  phrase.temporal = true;
  phrase.item = uint32_t(s_.items.size());
  s_.phrases.push_back(std::move(phrase));
  AddItem(ItemKind::kPhrase, uint32_t(s_.phrases.size() - 1), adposition);
  return t;
}

void Chunk(Structure* structure) {
  Chunker(structure).Run();
}

}  // namespace riscontro
