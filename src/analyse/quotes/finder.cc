// Reading paragraphs and sentences, and finding the cues (see finder.h; content.cc and source.cc
// hold the rest of the class).
#include "analyse/quotes/finder.h"

#include <algorithm>

namespace riscontro {
void QuoteFinder::ReadParagraph(uint32_t first, uint32_t last, const CueRules& rules) {
  rules_ = &rules;
  Span paragraph = article_.blocks[article_.sentences[first].block].span;
  quoted_ = FindQuoted(article_.text, paragraph, rules.pairs);
  if (std::optional<QuotedSpan> speech = FindDashSpeech(article_.text, paragraph, rules.dashes)) {
    quoted_.insert(quoted_.begin(), *speech);
  }
  used_.assign(quoted_.size(), false);
  bool continues = open_quotation_ && !quoted_.empty() &&
                   quoted_.front().whole.begin == article_.sentences[first].span.begin;
  if (continues && speaker_) {
    speaker_->sentence = first;
    speaker_->block = article_.sentences[first].block;
  }
  open_quotation_ = !quoted_.empty() && !quoted_.back().closed;
  for (uint32_t s = first; s < last; ++s) ReadSentence(s);
  ReadLoneQuotations(paragraph);
}

std::vector<Quote> QuoteFinder::Take() {
  std::stable_sort(quotes_.begin(), quotes_.end(),
                   [](const Quote& a, const Quote& b) { return a.content < b.content; });
  return std::move(quotes_);
}

void QuoteFinder::ReadSentence(uint32_t index) {
  sentence_ = index;
  reader_.emplace(article_, article_.sentences[index], *rules_);
  size_t first_quote = quotes_.size();
  for (uint32_t i = reader_->first(); i < reader_->last(); ++i) {
    if (Quoted(i)) continue;
    switch (reader_->UposOf(i)) {
      case Upos::kVerb:
        TryVerb(i);
        TryAccording(i);
        break;
      case Upos::kNoun:
        TryNoun(i);
        TryAccording(i);
        break;
      case Upos::kPunct:
      case Upos::kDet:
        break;
      default:
        TryAccording(i);
    }
  }
  ShareAgencies(first_quote);
}

// ---- Cues -------------------------------------------------------------------------------

void QuoteFinder::TryVerb(uint32_t verb) {
  auto found = rules_->verbs.find(reader_->Lemma(verb));
  if (found == rules_->verbs.end()) return;
  Cue cue;
  cue.frame = &found->second;
  cue.group = reader_->Group(verb);
  cue.verb = verb;
  cue.quote.cue = reader_->Cover(cue.group);
  cue.quote.stance = cue.frame->stance;
  cue.quote.negated_cue = reader_->IsNegated(cue.group);
  VerbForm form = reader_->FeaturesOf(verb).verb_form;
  bool compound = cue.group.first < verb && reader_->IsFinite(cue.group.first);
  for (uint32_t i = cue.group.first; i < verb; ++i) compound |= reader_->IsFinite(i);
  bool bare_participle =
      form == VerbForm::kParticiple && !compound && !reader_->OwnSubject(verb).has_value();
  if (bare_participle || reader_->IsPassive(cue.group, cue.verb)) {
    TryAgent(cue);
    return;
  }
  if (form == VerbForm::kInfinitive && !compound) return;
  std::optional<Subject> subject = reader_->SubjectOf(cue.verb);
  if (TryQuotationBefore(cue, subject)) return;
  if (SetSource(subject, false, &cue.quote) && TryContentAfter(cue)) return;
  if (cue.quote.source.empty() && (!subject || subject->omitted)) {
    // "Ha detto Rossi: «…»"
    TokenRange phrase = reader_->PhraseAt(cue.group.last);
    if (!phrase.empty() && IsSource(phrase) && reader_->IsMark(phrase.last, ":")) {
      SetSource(phrase, &cue.quote);
      if (TryQuotationAfter(cue)) return;
    }
  }
  TryClauseBefore(cue, subject);
}

// The agent of a participle: "definito dal leader «un documento storico»", "l'invio è stato
// confermato da Mosca".
void QuoteFinder::TryAgent(const Cue& cue) {
  TokenRange phrase = reader_->AgentOf(cue.verb);
  if (phrase.empty() || !IsSource(phrase)) return;
  Cue found = cue;
  SetSource(phrase, &found.quote);
  int quotation = QuotationStarting(phrase.last, phrase.last + 3);
  if (quotation >= 0) return EmitQuotation(found, size_t(quotation), QuoteKind::kMixed);
  bool takes_object = cue.frame->object &&
                      (cue.frame->stance == Stance::kConfirm || cue.frame->stance == Stance::kDeny);
  if (!takes_object || !reader_->IsPassive(cue.group, cue.verb)) return;
  std::optional<Subject> subject = reader_->SubjectOf(cue.verb);
  if (!subject || subject->phrase.empty() || subject->pronoun) return;
  EmitTokens(found, subject->phrase.first, subject->phrase.last);
}

void QuoteFinder::TryNoun(uint32_t noun) {
  auto found = rules_->nouns.find(reader_->Lemma(noun));
  if (found == rules_->nouns.end()) return;
  TokenRange phrase = reader_->GenitiveOf(noun);
  if (phrase.empty() || !IsSource(phrase)) return;
  uint32_t end = std::max(noun + 1, phrase.last);
  CueFrame frame;
  frame.stance = found->second;
  frame.infinitive = true;
  Cue cue;
  cue.frame = &frame;
  cue.group = {noun, end};
  cue.verb = noun;
  cue.quote.cue = article_.tokens[noun].span;
  cue.quote.stance = frame.stance;
  SetSource(phrase, &cue.quote);
  uint32_t length = reader_->MatchPhrase(end, rules_->complementizers);
  // "La promessa che tornerà è mantenuta": where the noun is a subject, the clause's end is open.
  bool is_subject = std::min(noun, phrase.first) <= reader_->first() + 1;
  if (length > 0 && is_subject) return;
  if (length > 0) return EmitTokens(cue, end + length, ContentEnd(end + length, cue.group));
  int quotation = QuotationStarting(end, end + 2);
  if (quotation >= 0) return EmitQuotation(cue, size_t(quotation), QuoteKind::kMixed);
  if (end + 1 < reader_->last() && reader_->Is(end, rules_->infinitive)) TryInfinitive(cue);
}

void QuoteFinder::TryAccording(uint32_t at) {
  uint32_t length = reader_->MatchPhrase(at, rules_->according);
  if (length == 0) return;
  uint32_t begin = at + length;
  // "selon | des sources": an article that is written like a preposition with one.
  bool partitive = begin < reader_->last() && reader_->Is(begin, rules_->genitive) &&
                   article_.tokens[begin].IsPart();
  TokenRange phrase = reader_->PhraseAt(begin + (partitive ? 1 : 0));
  if (phrase.empty() || !IsSource(phrase)) return;
  // "fonti ufficiali e agenzie di stampa": as far as the parse goes, where a mark ends it.
  uint32_t parsed = reader_->PhraseOf(reader_->HeadIn(phrase)).last;
  bool marked = parsed == reader_->last() || reader_->UposOf(parsed) == Upos::kPunct;
  if (parsed > phrase.last && marked) phrase.last = parsed;
  Cue cue;
  cue.group = {at, begin};
  cue.quote.cue = reader_->Cover(cue.group);
  cue.quote.stance = Stance::kSay;
  SetSource(phrase, &cue.quote);
  uint32_t after = phrase.last;
  if (reader_->Is(after, rules_->relative)) return;
  bool comma = reader_->IsMark(after, ",");
  bool ends = OnlyMarks(after, reader_->last());
  bool opens = at == reader_->first() || reader_->UposOf(at - 1) != Upos::kPunct;
  if (ends) {
    uint32_t end = at;
    while (end > reader_->first() && reader_->UposOf(end - 1) == Upos::kPunct) --end;
    return EmitTokens(cue, reader_->first(), end);
  }
  if (comma && !opens && at >= reader_->first() + 2) {
    // In a parenthesis: the clause around it, or after it where a conjunction stands before.
    Upos before = reader_->UposOf(at - 2);
    bool linked = before == Upos::kSconj || before == Upos::kCconj || before == Upos::kPron ||
                  before == Upos::kAdv;
    uint32_t from = linked ? after + 1 : reader_->first();
    return EmitTokens(cue, from, ContentEnd(after + 1, cue.group));
  }
  EmitTokens(cue, after + (comma ? 1 : 0), ContentEnd(after, cue.group));
}

}  // namespace riscontro
