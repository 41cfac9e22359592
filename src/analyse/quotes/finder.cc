#include "analyse/quotes/finder.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kCueToClause = 8;      // tokens from a cue to its complementizer
constexpr uint32_t kCueToQuotation = 12;  // and to its quotation
constexpr uint32_t kShortQuotation = 4;   // fewer words without a verb are no speech by themselves
constexpr uint32_t kSpeakerReach = 2;     // sentences over which an omitted subject reaches back

}  // namespace

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
      case Upos::kVerb: TryVerb(i); break;
      case Upos::kNoun: TryNoun(i); TryAccording(i); break;
      case Upos::kPunct: case Upos::kDet: break;
      default: TryAccording(i);
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
  cue.quote.cue = reader_->Cover(cue.group);
  cue.quote.stance = cue.frame->stance;
  cue.quote.negated_cue = reader_->IsNegated(cue.group);
  VerbForm form = reader_->FeaturesOf(verb).verb_form;
  bool compound = cue.group.first < verb && reader_->IsFinite(cue.group.first);
  for (uint32_t i = cue.group.first; i < verb; ++i) compound |= reader_->IsFinite(i);
  if ((form == VerbForm::kParticiple && !compound) || reader_->IsPassive(cue.group)) {
    TryAgent(cue);
    return;
  }
  if (form == VerbForm::kInfinitive && !compound) return;
  std::optional<Subject> subject = reader_->SubjectOf(cue.group);
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
  uint32_t by = cue.group.last;
  if (reader_->UposOf(by) == Upos::kCconj && reader_->UposOf(by + 1) == Upos::kVerb) by += 2;
  if (reader_->UposOf(by) != Upos::kAdp || !reader_->Is(by, rules_->agent)) return;
  TokenRange phrase = reader_->PhraseAt(by + 1);
  if (phrase.empty() || !IsSource(phrase)) return;
  Cue found = cue;
  SetSource(phrase, &found.quote);
  int quotation = QuotationStarting(phrase.last, phrase.last + 3);
  if (quotation >= 0) return EmitQuotation(found, size_t(quotation), QuoteKind::kMixed);
  bool takes_object = cue.frame->object && (cue.frame->stance == Stance::kConfirm ||
                                            cue.frame->stance == Stance::kDeny);
  if (!takes_object || !reader_->IsPassive(cue.group)) return;
  std::optional<Subject> subject = reader_->SubjectOf(cue.group);
  if (!subject || subject->phrase.empty() || subject->pronoun) return;
  EmitTokens(found, subject->phrase.first, subject->phrase.last);
}

void QuoteFinder::TryNoun(uint32_t noun) {
  auto found = rules_->nouns.find(reader_->Lemma(noun));
  if (found == rules_->nouns.end()) return;
  TokenRange phrase;
  uint32_t end = noun + 1;
  if (end < reader_->last() && reader_->UposOf(end) == Upos::kAdp &&
      reader_->Is(end, rules_->genitive)) {
    phrase = reader_->PhraseAt(end + 1);
    end = phrase.last;
  } else if (noun > reader_->first() && reader_->UposOf(noun - 1) == Upos::kPart) {
    phrase = reader_->PhraseBefore(noun - 1);
  }
  if (phrase.empty() || !IsSource(phrase)) return;
  CueFrame frame;
  frame.stance = found->second;
  frame.infinitive = true;
  Cue cue;
  cue.frame = &frame;
  cue.group = {noun, end};
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
  TokenRange phrase = reader_->PhraseAt(begin);
  if (phrase.empty() || !IsSource(phrase)) return;
  // "fonti ufficiali e agenzie di stampa"
  if (phrase.last + 1 < reader_->last() && reader_->UposOf(phrase.last) == Upos::kCconj) {
    uint32_t second = phrase.last + 1;
    if (reader_->UposOf(second) == Upos::kAdp) ++second;
    TokenRange more = reader_->PhraseAt(second);
    if (!more.empty() && (more.last == reader_->last() || reader_->IsMark(more.last, ","))) {
      phrase.last = more.last;
    }
  }
  Cue cue;
  cue.group = {at, begin};
  cue.quote.cue = reader_->Cover(cue.group);
  cue.quote.stance = Stance::kSay;
  SetSource(phrase, &cue.quote);
  uint32_t after = phrase.last;
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

// ---- Content ----------------------------------------------------------------------------

// “…”, ha detto X.   “…”, X said.
bool QuoteFinder::TryQuotationBefore(Cue& cue, const std::optional<Subject>& subject) {
  for (size_t q = 0; q < quoted_.size(); ++q) {
    if (used_[q] || !quoted_[q].closed) continue;
    uint32_t end = article_.TokenAt(quoted_[q].whole.end);
    if (end > cue.group.first) continue;
    bool written = subject && !subject->phrase.empty();
    if (OnlyMarks(end, cue.group.first)) {
      TokenRange phrase = reader_->PhraseAt(cue.group.last);
      if (phrase.empty() && cue.group.last < reader_->last() &&
          reader_->Is(cue.group.last, rules_->subject_pronoun)) {
        phrase = {cue.group.last, cue.group.last + 1};
      }
      if (!phrase.empty()) SetSource(phrase, &cue.quote);
      else if (!SetSource(Subject{{}, true, false}, true, &cue.quote)) continue;
    } else if (written && end <= subject->phrase.first &&
               OnlyMarks(end, subject->phrase.first)) {
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
      TryObject(cue)) {
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
      bool relative = i > cue.group.last && cue.frame->object &&
                      reader_->UposOf(i - 1) == Upos::kNoun;
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
    if (upos == Upos::kPunct || upos == Upos::kVerb || upos == Upos::kAux ||
        upos == Upos::kCconj) {
      return false;
    }
    if (!reader_->Is(i, rules_->infinitive)) continue;
    uint32_t verb = i + 1;
    while (verb + 1 < limit && (reader_->UposOf(verb) == Upos::kAdv ||
                                reader_->UposOf(verb) == Upos::kPron ||
                                reader_->UposOf(verb) == Upos::kPunct)) {
      ++verb;
    }
    if (verb >= reader_->last() ||
        reader_->FeaturesOf(verb).verb_form != VerbForm::kInfinitive) {
      continue;
    }
    uint32_t end = ContentEnd(i, cue.group);
    // After a noun the content ends before the verb that the noun is subject of.
    for (uint32_t k = verb; !cue.group.empty() && k < end &&
                            reader_->UposOf(cue.group.first) == Upos::kNoun; ++k) {
      if (reader_->IsFinite(k)) end = k;
    }
    EmitTokens(cue, i, end);
    return true;
  }
  return false;
}

bool QuoteFinder::TryObject(Cue& cue) {
  uint32_t begin = cue.group.last;
  if (begin >= reader_->last()) return false;
  Upos first = reader_->UposOf(begin);
  if (first != Upos::kDet && first != Upos::kAdp && !reader_->IsNominal(begin)) return false;
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
    if (upos == Upos::kSconj || reader_->Is(end, rules_->relative)) break;
    if (reader_->FeaturesOf(end).verb_form == VerbForm::kGerund &&
        reader_->UposOf(end - 1) != Upos::kAdp) {
      break;
    }
    if (upos == Upos::kCconj && end + 1 < reader_->last() && !reader_->IsNominal(end + 1) &&
        reader_->UposOf(end + 1) != Upos::kDet && reader_->UposOf(end + 1) != Upos::kAdp) {
      break;
    }
    if (reader_->IsFinite(end)) {
      // A clause without complementizer: "denied the ship was lost".
      if (!noun) return false;
      end = ContentEnd(begin, cue.group);
      break;
    }
    // One confirms or denies facts, not names: "ha riconosciuto Israele" is no speech.
    bool name = upos == Upos::kPropn && (cue.frame->stance == Stance::kAccuse ||
                                         cue.frame->stance == Stance::kPraise ||
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

// "…, ha affermato X."   "…, X said."
void QuoteFinder::TryClauseBefore(Cue& cue, const std::optional<Subject>& subject) {
  if (cue.frame->only_quote || !reader_->IsFinite(cue.group.first)) return;
  uint32_t begin = cue.group.first;
  TokenRange phrase;
  uint32_t rest = cue.group.last;
  if (begin > reader_->first() && reader_->IsMark(begin - 1, ",")) {
    phrase = reader_->PhraseAt(cue.group.last);
    rest = phrase.last;
  } else if (subject && !subject->phrase.empty() &&
             subject->phrase.first > reader_->first() &&
             reader_->IsMark(subject->phrase.first - 1, ",") &&
             OnlyMarks(rest, reader_->last())) {
    phrase = subject->phrase;
    begin = phrase.first;
  }
  if (phrase.empty() || !IsSource(phrase)) return;
  // It must close the sentence, or its clause.
  bool closes = OnlyMarks(rest, reader_->last()) || reader_->IsMark(rest, ",") ||
                reader_->UposOf(rest) == Upos::kAdp;
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

// ---- Sources ----------------------------------------------------------------------------

// A subject left out is the last speaker of this paragraph; for a quotation with its verb
// ("«…», ha detto.") also of the paragraph before.
bool QuoteFinder::SpeakerIsNear(bool quotation) const {
  if (!speaker_ || sentence_ - speaker_->sentence > kSpeakerReach) return false;
  uint32_t block = article_.sentences[sentence_].block;
  return block == speaker_->block || (quotation && block == speaker_->block + 1);
}

// False where there is none, or one that does not speak.
bool QuoteFinder::SetSource(const std::optional<Subject>& subject, bool quotation,
                            Quote* quote) {
  if (!subject) return false;
  bool recent = SpeakerIsNear(quotation);
  if (subject->omitted || (subject->pronoun && recent)) {
    if (!recent) return false;
    quote->source = subject->omitted ? speaker_->source : reader_->Cover(subject->phrase);
    quote->source_entity = speaker_->entity;
    return true;
  }
  if (!subject->pronoun && !IsSource(subject->phrase)) return false;
  SetSource(subject->phrase, quote);
  return true;
}

void QuoteFinder::SetSource(TokenRange phrase, Quote* quote) {
  quote->source = reader_->Cover(phrase);
  quote->source_entity = EntityOf(quote->source);
}

// A person's name before others; else the first name of the phrase that has an entity.
int32_t QuoteFinder::EntityOf(Span phrase) const {
  int32_t entity = kNoIndex;
  for (const Name& name : article_.names) {
    if (!phrase.Contains(name.span) || name.entity == kNoIndex) continue;
    if (name.type == EntityType::kPerson) return name.entity;
    if (entity == kNoIndex) entity = name.entity;
  }
  return entity;
}

// Whether the phrase can speak: its head is a name, a noun of the list, or a noun with a name
// beside it ("il console Neri"); for noun heads what hangs on a preposition does not count.
bool QuoteFinder::IsSource(TokenRange phrase) const {
  uint32_t end = phrase.first;
  for (; end < phrase.last && reader_->UposOf(end) != Upos::kAdp; ++end) {
    Upos upos = reader_->UposOf(end);
    if (upos == Upos::kPropn || reader_->Is(end, rules_->source_noun)) return true;
  }
  Span head = reader_->Cover({phrase.first, end});
  return EntityOf(head) != kNoIndex || IsAgency(head);
}

bool QuoteFinder::IsAgency(Span phrase) const {
  static thread_local std::string lower;
  for (uint32_t i = article_.TokenAt(phrase.begin);
       i < article_.tokens.size() && article_.tokens[i].span.end <= phrase.end; ++i) {
    LowerWord(article_.Form(article_.tokens[i]), &lower);
    if (rules_->agency.contains(lower) || rules_->agency.contains(reader_->Lemma(i))) return true;
  }
  return false;
}

// An agency that reports what another says is the outer source of that, not a speaker.
void QuoteFinder::ShareAgencies(size_t first_quote) {
  for (size_t outer = first_quote; outer < quotes_.size(); ++outer) {
    Quote& by = quotes_[outer];
    if (by.kind == QuoteKind::kDirect || by.source_entity == kNoIndex || !IsAgency(by.source)) {
      continue;
    }
    bool shared = false;
    for (size_t inner = first_quote; inner < quotes_.size(); ++inner) {
      Quote& quote = quotes_[inner];
      if (inner == outer || !by.content.Contains(quote.content) ||
          !by.content.Contains(quote.source)) {
        continue;
      }
      quote.agency = by.source_entity;
      shared = true;
    }
    if (shared) quotes_.erase(quotes_.begin() + long(outer--));
  }
}

// ---- Small questions --------------------------------------------------------------------

bool QuoteFinder::Quoted(uint32_t token) const {
  Span span = article_.tokens[token].span;
  for (const QuotedSpan& q : quoted_) {
    if (q.content.Contains(span)) return true;
  }
  return false;
}

bool QuoteFinder::OnlyMarks(uint32_t from, uint32_t to) const {
  for (uint32_t i = from; i < to; ++i) {
    if (reader_->UposOf(i) != Upos::kPunct) return false;
  }
  return true;
}

// A finite verb, or enough words to be a sentence.
bool QuoteFinder::HasVerb(Span content) const {
  uint32_t words = 0;
  for (uint32_t i = article_.TokenAt(content.begin);
       i < article_.tokens.size() && article_.tokens[i].span.end <= content.end; ++i) {
    const Token& token = article_.tokens[i];
    if (token.features.verb_form == VerbForm::kFinite) return true;
    if (token.upos != Upos::kPunct) ++words;
  }
  return words >= 3 * kShortQuotation;
}

// The unused quotation whose opening mark is a token of [from, to); -1 = none.
int QuoteFinder::QuotationStarting(uint32_t from, uint32_t to) const {
  to = std::min(to, reader_->last());
  for (uint32_t i = from; i < to; ++i) {
    for (size_t q = 0; q < quoted_.size(); ++q) {
      if (!used_[q] && quoted_[q].whole.begin == article_.tokens[i].span.begin) return int(q);
    }
  }
  return -1;
}

// Where the content of a cue ends: with the sentence, or before the next cue beside this one.
uint32_t QuoteFinder::ContentEnd(uint32_t from, TokenRange group) const {
  uint32_t end = reader_->last();
  for (uint32_t i = from; i < end; ++i) {
    if (Quoted(i)) continue;
    bool comma = reader_->IsMark(i, ",");
    if (comma && i + 1 < end && StartsOtherCue(i + 1, group)) end = i;
    else if (reader_->UposOf(i) == Upos::kCconj && i + 1 < end && StartsOtherCue(i + 1, group)) {
      end = i;
      if (end > from && reader_->IsMark(end - 1, ",")) --end;
    } else if (reader_->IsMark(i, ";")) {
      end = i;
    }
  }
  while (end > from && reader_->UposOf(end - 1) == Upos::kPunct && !reader_->IsMark(end - 1, ")")) {
    bool closing = false;
    for (const QuotedSpan& q : quoted_) {
      closing |= q.whole.end == article_.tokens[end - 1].span.end && q.closed;
    }
    if (closing && article_.tokens[from].span.begin <= article_.tokens[end - 1].span.begin) break;
    --end;
  }
  return end;
}

// A finite reporting verb at `at`, beside the cue at `group`: alike in number and tense.
bool QuoteFinder::StartsOtherCue(uint32_t at, TokenRange group) const {
  uint32_t verb = at;
  if (reader_->Is(verb, rules_->subject_pronoun)) ++verb;
  while (verb < reader_->last() && verb < at + 5 &&
         (reader_->UposOf(verb) == Upos::kAux || reader_->UposOf(verb) == Upos::kAdv)) {
    ++verb;
  }
  if (verb >= reader_->last() || reader_->UposOf(verb) != Upos::kVerb) return false;
  if (!rules_->verbs.contains(reader_->Lemma(verb))) return false;
  TokenRange other = reader_->Group(verb);
  bool finite = false;
  for (uint32_t i = other.first; i < other.last; ++i) finite |= reader_->IsFinite(i);
  if (!finite) return false;
  if (reader_->UposOf(at - 1) == Upos::kPunct) {
    return !reader_->PhraseAt(verb + 1).empty();  // ", hanno riferito le agenzie"
  }
  const Features& a = reader_->FeaturesOf(group.first);
  const Features& b = reader_->FeaturesOf(other.first);
  return a.number == b.number && a.tense == b.tense &&
         (reader_->UposOf(group.first) == Upos::kAux) == (reader_->UposOf(other.first) == Upos::kAux);
}

void QuoteFinder::EmitTokens(Cue& cue, uint32_t from, uint32_t to) {
  while (from < to && reader_->IsMark(from, ",")) ++from;
  if (from >= to) return;
  cue.quote.content = reader_->Cover({from, to});
  cue.quote.kind = QuoteKind::kIndirect;
  for (size_t q = 0; q < quoted_.size(); ++q) {
    if (!cue.quote.content.Contains(quoted_[q].content)) continue;
    cue.quote.kind = QuoteKind::kMixed;
    used_[q] = true;
  }
  Emit(cue.quote);
}

void QuoteFinder::EmitQuotation(Cue& cue, size_t quotation, QuoteKind kind) {
  used_[quotation] = true;
  cue.quote.content = quoted_[quotation].content;
  cue.quote.kind = kind;
  Emit(cue.quote);
}

void QuoteFinder::Emit(Quote quote) {
  // “There is no danger,” he said: the comma is the report's.
  while (quote.content.begin < quote.content.end && article_.text[quote.content.end - 1] == ',') {
    --quote.content.end;
  }
  if (quote.content.empty() || quote.source.empty()) return;
  speaker_ = Speaker{quote.source, quote.source_entity, sentence_,
                     article_.sentences[sentence_].block};
  quotes_.push_back(quote);
}

}  // namespace riscontro
