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
  if (Relative(t)) {
    AddItem(ItemKind::kRelative, 0, t);
    return t + 1;
  }
  if (OpensClause(t)) {
    AddItem(ItemKind::kSubordinate, 0, t);
    return t + 1;
  }
  if (Pos(t) == Upos::kDet && t + 1 < end_ && Relative(t + 1)) return t + 1;  // "il quale"
  if (Pos(t) == Upos::kCconj || s_.Is(Function::kCoordination, t)) {
    AddItem(ItemKind::kCoordination, 0, t);
    return t + 1;
  }
  if (Pos(t) == Upos::kAdp) {
    uint32_t next = t + 1;
    while (next < end_ && Pos(next) == Upos::kAdv && !IsTemporal(next)) ++next;
    uint32_t temporal = next < end_ ? TemporalAfter(next) : 0;
    if (temporal != 0) return TemporalPhrase(temporal, t);
    bool phrase = next < end_ && (Nominal(next) || Pos(next) == Upos::kPron) && !Relative(next);
    return phrase ? NounPhrase(next, t) : t + 1;
  }
  if (Nominal(t) || Pos(t) == Upos::kPron) return NounPhrase(t, t);
  return t + 1;
}

// "che", "which", "le quali": a pronoun with its clause. Its article is passed over.
bool Chunker::Relative(uint32_t t) const {
  if (s_.At(t).features.pron_type == PronType::kRelative) return Pos(t) != Upos::kAdv;
  return Pos(t) == Upos::kPron && s_.Is(Function::kRelative, t) &&
         s_.At(t).features.pron_type != PronType::kInterrogative;
}

// "that", "mentre", "after Israel withdrew"; not the "to" of an infinitive.
bool Chunker::OpensClause(uint32_t t) const {
  if (Pos(t) == Upos::kSconj) return true;
  bool may = Pos(t) == Upos::kAdp || Pos(t) == Upos::kAdv;
  int32_t head = s_.HeadOf(t);
  if (!may || head <= int32_t(t) || !s_.Is(Function::kSubordinate, t)) return false;
  bool mark = s_.At(t).relation.rel == Rel::kMark || Pos(t) == Upos::kAdv;
  return mark && s_.At(uint32_t(head)).features.verb_form == VerbForm::kFinite;
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
  AddPhrase(std::move(phrase), adposition);
  return t;
}

void Chunker::AddPhrase(NounGroup phrase, uint32_t first) {
  const uint32_t index = uint32_t(s_.phrases.size());
  for (uint32_t t = first; t < phrase.last; ++t) s_.phrase_of[t - begin_] = int32_t(index);
  phrase.item = uint32_t(s_.items.size());
  s_.phrases.push_back(std::move(phrase));
  AddItem(ItemKind::kPhrase, index, first);
}

void Chunk(Structure* structure) {
  Chunker(structure).Run();
}

}  // namespace riscontro
