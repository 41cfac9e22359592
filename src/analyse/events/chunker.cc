// One pass from left to right. At each token: a date or duration becomes a temporal phrase; an
// auxiliary, modal or verb opens a verb group, which runs on to the verb with the meaning;
// an adposition with a noun phrase after it, or a noun phrase, becomes a phrase; punctuation
// and conjunctions become marks; adverbs are passed over.
#include "analyse/events/chunker.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

class Chunker {
 public:
  explicit Chunker(Structure* s)
      : s_(*s),
        lex_(*s->lexicon),
        begin_(s->sentence->first_token),
        end_(s->sentence->last_token) {}

  void Run() {
    FindTemporal();
    for (uint32_t t = begin_; t < end_;) t = Step(t);
  }

 private:
  Upos Pos(uint32_t t) const { return s_.PosOf(t); }
  bool Verbal(uint32_t t) const { return Pos(t) == Upos::kVerb || Pos(t) == Upos::kAux; }
  bool Nominal(uint32_t t) const {
    Upos p = Pos(t);
    return p == Upos::kDet || p == Upos::kAdj || p == Upos::kNum || p == Upos::kNoun ||
           p == Upos::kPropn || p == Upos::kX || p == Upos::kSym || in_name_[t - begin_] ||
           quantity_[t - begin_];
  }
  bool IsTemporal(uint32_t t) const { return temporal_[t - begin_] != 0; }

  void AddItem(ItemKind kind, uint32_t index, uint32_t token) {
    s_.items.push_back({kind, index, token});
  }

  void FindTemporal();
  void MarkTokens(Span span, uint32_t mark, std::vector<uint32_t>* marks);
  bool IsDash(uint32_t t) const;
  uint32_t Step(uint32_t t);
  uint32_t Punctuation(uint32_t t);
  uint32_t TemporalAfter(uint32_t t) const;
  uint32_t TemporalPhrase(uint32_t t, uint32_t adposition);
  uint32_t VerbGroup(uint32_t t);
  void CountVerb(uint32_t t, Verb* verb, bool* be);
  const Verb* SharedAuxiliary() const;
  uint32_t NounPhrase(uint32_t t, uint32_t adposition);
  uint32_t PhraseEnd(uint32_t t) const;
  bool JoinsAdjectives(uint32_t t) const;
  uint32_t HeadOf(uint32_t first, uint32_t last) const;
  void ReadNames(NounGroup* phrase);
  bool ComplementNotRelative(uint32_t t) const;
  bool OpensClause(uint32_t t) const;

  Structure& s_;
  const EventLexicon& lex_;
  uint32_t begin_, end_;
  std::vector<uint32_t> temporal_;   // per token: 1 + number of the expression
  std::vector<uint32_t> in_name_;    // per token: 1 + index of a name
  std::vector<uint32_t> quantity_;   // per token: 1 inside a number with its modifier
  std::vector<uint32_t> number_;     // per token: 1 for parts of numbers and ordinals
};

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
  bool pronoun = article_like && t > begin_ &&
                 (Pos(t - 1) == Upos::kDet || Pos(t - 1) == Upos::kPunct ||
                  Pos(t - 1) == Upos::kAdp);
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
  if (!s_.items.empty() && s_.items.back().kind == ItemKind::kPhrase) {   // "la possibilità che"
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

// Takes the features of one auxiliary, modal or verb into the group.
void Chunker::CountVerb(uint32_t t, Verb* verb, bool* be) {
  const Features& f = s_.At(t).features;
  if (f.verb_form == VerbForm::kFinite) verb->finite = true;
  if (f.tense == Tense::kFuture) verb->future = true;
  if (f.mood == Mood::kConditional) verb->conditional = true;
  if (f.number != Number::kNone && !verb->known_number) {
    verb->plural = f.number == Number::kPlural;
    verb->known_number = true;
  }
  auto auxiliary = lex_.Auxiliary(s_.Lemma(t));
  if (!auxiliary) return;
  if (*auxiliary == AuxiliaryKind::kFuture) verb->finite = verb->future = true;
  if (*auxiliary == AuxiliaryKind::kConditional) verb->finite = verb->conditional = true;
  if (*auxiliary == AuxiliaryKind::kPerfect) verb->perfect = true;
  *be = *auxiliary == AuxiliaryKind::kBe || *auxiliary == AuxiliaryKind::kPassive;
}

// The verb whose auxiliary a participle after "and" shares; nullptr when there is none.
const Verb* Chunker::SharedAuxiliary() const {
  if (s_.items.empty() || s_.items.back().kind != ItemKind::kCoordination) return nullptr;
  if (s_.verbs.empty()) return nullptr;
  const Verb& last = s_.verbs.back();
  bool helped = last.finite && last.token > last.first &&
                s_.At(last.token).features.verb_form == VerbForm::kParticiple;
  return helped ? &last : nullptr;
}

uint32_t Chunker::VerbGroup(uint32_t t) {
  Verb verb;
  verb.first = verb.token = t;
  bool be = false, helped = false;
  for (uint32_t b = t; b-- > begin_ && b + 4 > t;) {   // negation and clitics before it
    if (lex_.IsNegation(s_.Lemma(b)) || lex_.IsNegation(s_.Form(b))) verb.negated = true;
    else if (s_.Is(Function::kReflexive, b) && Pos(b) == Upos::kPron) verb.reflexive = true;
    else if (Pos(b) != Upos::kAdv && Pos(b) != Upos::kPron) break;
  }
  uint32_t at = t;
  while (true) {
    std::string_view lemma = s_.Lemma(at);
    auto modal = lex_.Modal(lemma);
    bool helper = lex_.Auxiliary(lemma).has_value() || modal.has_value();
    uint32_t next = at + 1;
    bool mark = false;
    while (next < end_ && !IsTemporal(next) &&
           ((Pos(next) == Upos::kAdv) || Pos(next) == Upos::kPart ||
            s_.Is(Function::kBoth, next) ||
            lex_.IsNegation(s_.Lemma(next)) || lex_.IsNegation(s_.Form(next)))) {
      mark |= s_.Is(Function::kInfinitiveMark, next);
      ++next;
    }
    bool follows = helper && next < end_ && Verbal(next) && !IsTemporal(next) &&
                   (modal || !mark);
    bool was_be = be;
    CountVerb(at, &verb, &be);
    if (!follows) {
      bool participle = s_.At(at).features.verb_form == VerbForm::kParticiple;
      verb.token = at;
      verb.passive_form = helped && was_be &&
                          s_.At(at).features.verb_form != VerbForm::kGerund &&
                          !lex_.Auxiliary(lemma);
      const Verb* shared = participle && !helped ? SharedAuxiliary() : nullptr;
      if (shared != nullptr) {   // "ha visitato la Russia e incontrato Putin"
        verb.finite = true;
        verb.passive_form = shared->passive_form;
        verb.negated |= shared->negated;
        verb.plural = shared->plural;
        verb.known_number = shared->known_number;
      }
      verb.participle = participle && !helped && shared == nullptr;
      // "aver firmato", "having signed": the first word of the group says what it is.
      VerbForm form = s_.At(t).features.verb_form;
      if (form == VerbForm::kNone && helped && verb.perfect) form = VerbForm::kInfinitive;
      verb.infinitive = form == VerbForm::kInfinitive && !verb.finite;
      verb.gerund = form == VerbForm::kGerund && !verb.finite;
      verb.copula = lex_.Auxiliary(lemma).has_value();
      break;
    }
    if (modal) {
      bool past = helped || s_.At(at).features.tense == Tense::kPast;
      if (!past) verb.modal = modal;
    }
    for (uint32_t k = at + 1; k < next; ++k) {
      if (lex_.IsNegation(s_.Lemma(k)) || lex_.IsNegation(s_.Form(k))) verb.negated = true;
    }
    helped = true;
    at = next;
  }
  verb.lemma = s_.Lemma(verb.token);
  for (std::string_view clitic : lex_.WordsOf(Function::kEncliticReflexive)) {   // "recarsi"
    const std::string& form = s_.Form(verb.token);
    bool enclitic = !verb.finite && form.size() > clitic.size() + 3 && form.ends_with(clitic);
    if (enclitic && form != verb.lemma) verb.reflexive = true;
  }
  verb.last = verb.token + 1;
  if (!verb.finite && !verb.infinitive && !verb.participle && !verb.gerund) verb.finite = true;
  verb.item = uint32_t(s_.items.size());
  s_.verbs.push_back(verb);
  AddItem(ItemKind::kVerb, uint32_t(s_.verbs.size() - 1), t);
  return verb.last;
}

// The end of the noun phrase that begins at t.
uint32_t Chunker::PhraseEnd(uint32_t t) const {
  uint32_t at = t;
  bool noun = false;
  while (at < end_ && (at == t || !IsTemporal(at))) {
    Upos p = Pos(at);
    if (in_name_[at - begin_] || quantity_[at - begin_]) {
      if (quantity_[at - begin_] && noun) break;
      noun |= in_name_[at - begin_] != 0;
      ++at;
      continue;
    }
    if (p == Upos::kDet && noun) {   // "canto suo": a possessive may follow
      bool ends = at + 1 >= end_ || !Nominal(at + 1);
      if (!ends || !s_.Is(Function::kPossessive, at)) break;
    }
    if (p == Upos::kCconj && JoinsAdjectives(at)) {   // "pieno e incondizionato"
      at += 2;
      continue;
    }
    if (p == Upos::kAdv) {
      uint32_t next = at + 1;
      bool modifies = next < end_ && (Pos(next) == Upos::kAdj || Pos(next) == Upos::kNum);
      if (!modifies) break;
    } else if (p == Upos::kPart || (p == Upos::kPunct && s_.Form(at) == "-")) {
      if (!noun || (p == Upos::kPart && lex_.IsNegation(s_.Lemma(at)))) break;
      if (s_.Is(Function::kInfinitiveMark, at) || IsDash(at)) break;
    } else if (p == Upos::kPunct) {
      // Quotation marks inside a phrase: l'"alleanza".
      if (s_.Form(at).size() < 2 && s_.Form(at) != "\"") break;
      size_t zero = 0;
      char32_t c = CharAt(s_.Form(at), zero);
      bool quote = c == U'"' || c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB;
      if (!quote || at + 1 >= end_ || noun || !Nominal(at + 1)) break;
    } else if (!Nominal(at) && !(at == t && s_.Is(Function::kPair, at))) {
      break;
    }
    noun |= p == Upos::kNoun || p == Upos::kPropn;
    ++at;
  }
  return at;
}

bool Chunker::JoinsAdjectives(uint32_t t) const {
  if (t == begin_ || t + 1 >= end_ || !s_.Is(Function::kCoordination, t)) return false;
  bool named = in_name_[t - 1 - begin_] || in_name_[t + 1 - begin_];
  if (Pos(t - 1) != Upos::kAdj || named) return false;
  bool participle = Pos(t + 1) == Upos::kVerb && t + 2 < end_ && Pos(t + 2) == Upos::kNoun &&
                    s_.At(t + 1).features.verb_form == VerbForm::kParticiple;
  if (Pos(t + 1) != Upos::kAdj && !participle) return false;
  // "funzionari statunitensi e sudcoreani": two groups, not one.
  for (const Name& name : s_.article->names) {
    if (name.span.Overlaps(s_.At(t + 1).span)) return false;
  }
  return true;
}

uint32_t Chunker::HeadOf(uint32_t first, uint32_t last) const {
  uint32_t head = last - 1;
  if (!lex_.head_last()) {   // "i militari nordcoreani": adjectives that stand for a noun
    for (uint32_t t = last; t-- > first;) {
      if (Pos(t) == Upos::kAdj && !number_[t - begin_]) head = t;
    }
  }
  for (uint32_t t = first; t < last; ++t) {
    bool noun = Pos(t) == Upos::kNoun || Pos(t) == Upos::kPropn || in_name_[t - begin_];
    if (!noun || (number_[t - begin_] && t + 1 < last)) continue;
    head = t;
    if (!lex_.head_last()) break;
  }
  return head;
}

// Names inside the phrase: a person first (an apposition names its title's bearer), then other
// names by form (name, role, metonym, demonym), the longer before the shorter.
void Chunker::ReadNames(NounGroup* phrase) {
  Span span = s_.SpanOf(phrase->first, phrase->last);
  const std::vector<Name>& names = s_.article->names;
  for (uint32_t i = FirstFrom(names, span.begin);
       i < names.size() && names[i].span.begin < span.end; ++i) {
    if (names[i].entity != kNoIndex && span.Contains(names[i].span)) phrase->names.push_back(i);
  }
  auto rank = [&](uint32_t i) {
    const Name& name = s_.article->names[i];
    int form = name.form == MentionForm::kName      ? 0
               : name.form == MentionForm::kPronoun ? 1
               : name.form == MentionForm::kRole    ? 2
               : name.form == MentionForm::kMetonym ? 3
                                                    : 4;
    bool person = name.type == EntityType::kPerson;
    return form * 2 + (person ? 0 : 1);
  };
  std::stable_sort(phrase->names.begin(), phrase->names.end(),
                   [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
}

uint32_t Chunker::NounPhrase(uint32_t t, uint32_t adposition) {
  NounGroup phrase;
  phrase.first = t;
  bool both = s_.Is(Function::kPair, t) && t + 1 < end_ && Pos(t + 1) == Upos::kDet;
  phrase.pronoun = Pos(t) == Upos::kPron && !in_name_[t - begin_] && !both;
  if (phrase.pronoun && s_.Is(Function::kReflexive, t)) return t + 1;
  phrase.last = phrase.pronoun ? t + 1 : PhraseEnd(t);
  if (phrase.last == t) phrase.last = t + 1;
  phrase.head = HeadOf(phrase.first, phrase.last);
  if (adposition != t) phrase.adposition = s_.Lemma(adposition);
  bool pair = false, foreign = false;
  for (uint32_t k = phrase.first; k < phrase.last; ++k) {
    pair |= s_.Is(Function::kPair, k);
    phrase.negative |= s_.Is(Function::kNegativeDeterminer, k) && Pos(k) == Upos::kDet;
    foreign |= Pos(k) == Upos::kNoun && !s_.Is(Function::kPairNoun, k);
  }
  ReadNames(&phrase);
  bool definite = both || s_.Is(Function::kBoth, phrase.first) ||
                  (Pos(phrase.first) == Upos::kDet && !s_.Is(Function::kPair, phrase.first));
  phrase.pair = pair && definite && !foreign && phrase.names.empty();
  phrase.plural = phrase.pair || s_.At(phrase.head).features.number == Number::kPlural;
  phrase.temporal = phrase.names.empty() && phrase.adposition.empty() &&
                    s_.Is(Function::kTimeNoun, phrase.head);
  phrase.item = uint32_t(s_.items.size());
  uint32_t last = phrase.last;
  s_.phrases.push_back(std::move(phrase));
  AddItem(ItemKind::kPhrase, uint32_t(s_.phrases.size() - 1), adposition);
  return last;
}

}  // namespace

void Chunk(Structure* structure) { Chunker(structure).Run(); }

}  // namespace riscontro
