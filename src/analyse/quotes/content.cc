// What a cue reports: the quotation beside it, the clause, the infinitive or the object after it.
#include <algorithm>

#include "analyse/quotes/finder.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kCueToClause = 8;      // tokens from a cue to its complementizer
constexpr uint32_t kCueToQuotation = 12;  // and to its quotation

}  // namespace

// “…”, ha detto X.   “…”, X said.
bool QuoteFinder::TryQuotationBefore(Cue& cue, const std::optional<Subject>& subject) {
  for (size_t q = 0; q < quoted_.size(); ++q) {
    if (used_[q] || !quoted_[q].closed) continue;
    uint32_t end = article_.TokenAt(quoted_[q].whole.end);
    if (end > cue.group.first) continue;
    bool written = subject && !subject->phrase.empty() && !Quoted(subject->phrase.first);
    if (OnlyMarks(end, cue.group.first)) {
      bool after = written && subject->phrase.first >= cue.group.last;
      TokenRange phrase = after ? subject->phrase : reader_->PhraseAt(cue.group.last);
      if (phrase.empty() && cue.group.last < reader_->last() &&
          reader_->Is(cue.group.last, rules_->subject_pronoun)) {
        phrase = {cue.group.last, cue.group.last + 1};
      }
      if (!phrase.empty())
        SetSource(phrase, &cue.quote);
      else if (!SetSource(Subject{{}, true, false}, true, &cue.quote))
        continue;
    } else if (written && end <= subject->phrase.first && OnlyMarks(end, subject->phrase.first)) {
      if (!SetSource(subject, true, &cue.quote)) continue;
    } else {
      continue;
    }
    uint32_t begin = article_.TokenAt(quoted_[q].whole.begin);
    bool opens = begin <= reader_->first() || reader_->UposOf(begin - 1) == Upos::kPunct;
    EmitQuotation(cue, q, opens ? QuoteKind::kDirect : QuoteKind::kMixed);
    return true;
  }
  return false;
}

bool QuoteFinder::TryContentAfter(Cue& cue) {
  if (!cue.frame->only_quote && TryClauseAfter(cue)) return true;
  if (cue.frame->infinitive && TryInfinitive(cue)) return true;
  if (cue.frame->object && QuotationStarting(cue.group.last, cue.group.last + 2) < 0 &&
      (TryObject(cue) || TryComplement(cue))) {
    return true;
  }
  return TryQuotationAfter(cue);
}

bool QuoteFinder::TryClauseAfter(Cue& cue) {
  uint32_t limit = std::min(cue.group.last + kCueToClause, reader_->last());
  for (uint32_t i = cue.group.last; i < limit; ++i) {
    if (reader_->IsFinite(i) && cue.frame->bare) break;
    if (Quoted(i) || reader_->IsFinite(i)) return false;
    uint32_t length = reader_->MatchPhrase(i, rules_->complementizers);
    if (length > 0 && reader_->UposOf(i) != Upos::kDet) {
      // "the report that …", "il piano che …": after a noun it is a relative clause.
      bool relative =
          i > cue.group.last && cue.frame->object && reader_->UposOf(i - 1) == Upos::kNoun;
      if (relative) return false;
      EmitTokens(cue, i + length, ContentEnd(i + length, cue.group));
      return true;
    }
    Upos upos = reader_->UposOf(i);
    if (upos == Upos::kPunct && !reader_->IsMark(i, ",")) return false;
    if (upos == Upos::kCconj || upos == Upos::kVerb) return false;
  }
  if (!cue.frame->bare || cue.group.last >= reader_->last()) return false;
  Upos next = reader_->UposOf(cue.group.last);
  bool opens = next == Upos::kDet || next == Upos::kPropn || next == Upos::kPron ||
               next == Upos::kNoun || next == Upos::kNum || next == Upos::kAdj;
  for (uint32_t i = cue.group.last; opens && i < reader_->last() && !Quoted(i); ++i) {
    if (reader_->UposOf(i) == Upos::kPunct) break;
    if (!reader_->IsFinite(i)) continue;
    EmitTokens(cue, cue.group.last, ContentEnd(cue.group.last, cue.group));
    return true;
  }
  return false;
}

bool QuoteFinder::TryInfinitive(Cue& cue) {
  uint32_t limit = std::min(cue.group.last + kCueToClause, reader_->last());
  for (uint32_t i = cue.group.last; i + 1 < limit; ++i) {
    Upos upos = reader_->UposOf(i);
    if (upos == Upos::kPunct || upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kCconj) {
      break;
    }
    if (!reader_->Is(i, rules_->infinitive)) continue;
    uint32_t verb = i + 1;
    while (verb + 1 < limit &&
           (reader_->UposOf(verb) == Upos::kAdv || reader_->UposOf(verb) == Upos::kPron ||
            reader_->UposOf(verb) == Upos::kPunct)) {
      ++verb;
    }
    if (verb >= reader_->last() || reader_->FeaturesOf(verb).verb_form != VerbForm::kInfinitive) {
      continue;
    }
    uint32_t end = ContentEnd(i, cue.group);
    // After a noun the content ends before the verb that the noun is subject of.
    for (uint32_t k = verb;
         !cue.group.empty() && k < end && reader_->UposOf(cue.group.first) == Upos::kNoun; ++k) {
      if (reader_->IsFinite(k)) end = k;
    }
    EmitTokens(cue, i, end);
    return true;
  }
  return TryComplement(cue);
}

// "denied receiving arms": as the parse has it, without a word of the list.
bool QuoteFinder::TryComplement(Cue& cue) {
  uint32_t limit = std::min(cue.group.last + kCueToClause, reader_->last());
  uint32_t complement = reader_->ComplementOf(cue.verb);
  if (complement >= limit || reader_->UposOf(cue.verb) != Upos::kVerb || Quoted(complement)) {
    return false;
  }
  EmitTokens(cue, complement, ContentEnd(complement, cue.group));
  return true;
}

// A word that no object goes over: a subordinate clause, a gerund, a conjunction of clauses.
bool QuoteFinder::EndsObject(uint32_t i) const {
  Upos upos = reader_->UposOf(i);
  // "of breaking its word" is no clause of its own.
  auto preposition = [&](uint32_t k) {
    return reader_->UposOf(k) == Upos::kAdp || reader_->Is(k, rules_->genitive);
  };
  if (reader_->Is(i, rules_->relative)) return true;
  if (upos == Upos::kSconj && !preposition(i)) return true;
  if (reader_->FeaturesOf(i).verb_form == VerbForm::kGerund && !preposition(i - 1)) return true;
  return upos == Upos::kCconj && i + 1 < reader_->last() && !reader_->IsNominal(i + 1) &&
         reader_->UposOf(i + 1) != Upos::kDet && reader_->UposOf(i + 1) != Upos::kAdp;
}

bool QuoteFinder::TryObject(Cue& cue) {
  uint32_t begin = cue.group.last;
  if (begin >= reader_->last()) return false;
  Upos first = reader_->UposOf(begin);
  bool partitive = first == Upos::kAdp && reader_->Is(begin, rules_->genitive);
  if (first != Upos::kDet && !partitive && !reader_->IsNominal(begin)) return false;
  bool noun = false;
  uint32_t end = begin;
  for (; end < reader_->last(); ++end) {
    if (Quoted(end)) continue;
    Upos upos = reader_->UposOf(end);
    if (upos == Upos::kPunct) {
      bool mark = end + 1 < reader_->last() && Quoted(end + 1);
      if (mark || (end > begin && Quoted(end - 1) && !reader_->IsMark(end, ",") &&
                   !reader_->IsMark(end, "."))) {
        continue;
      }
      break;
    }
    if (EndsObject(end)) break;
    if (reader_->IsFinite(end)) {
      // A clause without complementizer: "denied the ship was lost".
      if (!noun) return false;
      end = ContentEnd(begin, cue.group);
      break;
    }
    // One confirms or denies facts, not names: "ha riconosciuto Israele" is no speech.
    bool name = upos == Upos::kPropn &&
                (cue.frame->stance == Stance::kAccuse || cue.frame->stance == Stance::kPraise ||
                 cue.frame->stance == Stance::kPropose);
    noun |= upos == Upos::kNoun || name;
  }
  if (!noun || end == begin) return false;
  EmitTokens(cue, begin, end);
  return true;
}

bool QuoteFinder::TryQuotationAfter(Cue& cue) {
  uint32_t limit = std::min(cue.group.last + kCueToQuotation, reader_->last());
  for (uint32_t i = cue.group.last; i < limit; ++i) {
    int quotation = QuotationStarting(i, i + 1);
    if (quotation >= 0) {
      const QuotedSpan& q = quoted_[size_t(quotation)];
      bool colon = i > 0 && reader_->IsMark(i - 1, ":");
      bool comma = i > 0 && reader_->IsMark(i - 1, ",");
      bool sentence = HasVerb(q.content) && IsUpper(CharAt(article_.text, q.content.begin));
      EmitQuotation(cue, size_t(quotation),
                    colon || sentence || (comma && HasVerb(q.content)) ? QuoteKind::kDirect
                                                                       : QuoteKind::kMixed);
      return true;
    }
    Upos upos = reader_->UposOf(i);
    if (reader_->IsFinite(i) || upos == Upos::kCconj || upos == Upos::kSconj) {
      if (!cue.frame->only_quote || reader_->IsFinite(i)) return false;
    }
    bool opens_next = QuotationStarting(i + 1, i + 2) >= 0;
    if (upos == Upos::kPunct && !opens_next) return false;
  }
  return false;
}

// Nothing but marks, or where and when it was said ("in a statement").
bool QuoteFinder::ClosesSentence(uint32_t from) const {
  if (from < reader_->last() && reader_->UposOf(from) != Upos::kAdp) {
    return OnlyMarks(from, reader_->last());
  }
  for (uint32_t i = from; i < reader_->last(); ++i) {
    if (reader_->UposOf(i) == Upos::kVerb || reader_->IsMark(i, ",")) return false;
  }
  return true;
}

// "…, ha affermato X."   "…, X said."
void QuoteFinder::TryClauseBefore(Cue& cue, const std::optional<Subject>& subject) {
  if (cue.frame->only_quote || !reader_->IsFinite(cue.group.first)) return;
  uint32_t begin = cue.group.first;
  TokenRange phrase;
  uint32_t rest = cue.group.last;
  if (begin > reader_->first() && reader_->IsMark(begin - 1, ",")) {
    phrase = reader_->PhraseAt(cue.group.last);
    rest = phrase.last;
  } else if (subject && !subject->phrase.empty() && subject->phrase.first > reader_->first() &&
             reader_->IsMark(subject->phrase.first - 1, ",") && ClosesSentence(rest)) {
    phrase = subject->phrase;
    begin = phrase.first;
  }
  if (phrase.empty() || !IsSource(phrase)) return;
  // It must close the sentence, or its clause.
  bool closes =
      ClosesSentence(rest) || reader_->IsMark(rest, ",") || reader_->UposOf(rest) == Upos::kAdp;
  uint32_t end = begin - 1;
  bool clause = false;
  for (uint32_t i = reader_->first(); i < end; ++i) clause |= reader_->IsFinite(i);
  if (!closes || end == reader_->first()) return;
  SetSource(phrase, &cue.quote);
  if (!clause && reader_->IsMark(rest, ",") && rest + 1 < reader_->last()) {
    // "La firma, ha spiegato X, è rinviata": the clause goes on behind the cue.
    return EmitTokens(cue, reader_->first(), ContentEnd(rest + 1, cue.group));
  }
  if (!clause) return;
  EmitTokens(cue, reader_->first(), end);
}

// Quotations no cue has claimed: a speech that goes on, and "Name: «…»".
void QuoteFinder::ReadLoneQuotations(Span paragraph) {
  for (size_t q = 0; q < quoted_.size(); ++q) {
    if (used_[q]) continue;
    uint32_t begin = article_.TokenAt(quoted_[q].whole.begin);
    auto sentence = article_.SentenceAt(quoted_[q].whole.begin);
    if (!sentence || begin >= article_.tokens.size()) continue;
    const Sentence& s = article_.sentences[*sentence];
    reader_.emplace(article_, s, *rules_);
    sentence_ = *sentence;
    Quote quote;
    quote.stance = Stance::kSay;
    bool opens = begin <= s.first_token;
    bool speech = HasVerb(quoted_[q].content);
    // The speaker of a quotation of this paragraph that ends before this one begins.
    const Quote* before = nullptr;
    for (const Quote& other : quotes_) {
      if (other.kind != QuoteKind::kDirect || other.content.begin < paragraph.begin) continue;
      if (other.content.end <= quoted_[q].content.begin) before = &other;
    }
    bool goes_on = q == 0 && quoted_[q].whole.begin == paragraph.begin && speaker_ &&
                   speaker_->block == s.block;
    if (opens && speech && (before != nullptr || goes_on)) {
      quote.source = before ? before->source : speaker_->source;
      quote.source_entity = before ? before->source_entity : speaker_->entity;
      quote.co_sources = before ? before->co_sources : speaker_->others;
      quote.agency = before ? before->agency : kNoIndex;
    } else if (begin > s.first_token + 1 && reader_->IsMark(begin - 1, ":")) {
      TokenRange phrase = reader_->PhraseAt(s.first_token);
      if (phrase.empty() || phrase.last != begin - 1 || !IsSource(phrase)) continue;
      SetSource(phrase, &quote);
    } else {
      continue;
    }
    quote.content = quoted_[q].content;
    used_[q] = true;
    Emit(quote);
  }
}

}  // namespace riscontro
