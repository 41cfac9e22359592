// What governs a verb, and who its subject is when it has none of its own.
#include <algorithm>

#include "analyse/events/argument_reader.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {

// The verb's clause begins with "that", whatever the parse makes of the word.
bool ArgumentReader::Complementizer(uint32_t v) const {
  const Verb& verb = s_.verbs[v];
  return verb.finite && std::any_of(s_.items.begin(), s_.items.end(), [&](const Item& item) {
           bool opens = item.kind == ItemKind::kRelative || item.kind == ItemKind::kSubordinate;
           int32_t head = opens && item.token < verb.first ? s_.HeadOf(item.token) : -1;
           return head >= 0 && s_.Is(Function::kComplement, item.token) &&
                  s_.verb_of[size_t(head) - s_.sentence->first_token] == int32_t(v);
         });
}

// "rumours that it had sunk", where the parse makes a relative of "that": nothing is left that it
// could stand for.
bool ArgumentReader::ComplementClause(uint32_t v) const {
  const Verb& verb = s_.verbs[v];
  const int32_t pronoun = RelativePronoun(v);
  if (pronoun < 0) return !verb.participle;
  if (!s_.Is(Function::kComplement, uint32_t(pronoun))) return false;
  // "che Pyongyang stia fornendo", whatever the name was taken for.
  const uint32_t next = uint32_t(pronoun) + 1;
  bool name = next < verb.first && IsUpper(CharAt(s_.article->text, s_.At(next).span.begin));
  if (SurfaceSubject(v) < 0 && !name) return false;
  return all_[v].passive || all_[v].object >= 0 || !Transitive(verb) || Ergative(verb);
}

// "la promessa di ritirare", "fears that it had sunk": the noun whose content the verb is.
bool ArgumentReader::GovernedByNoun(uint32_t v, int32_t noun) {
  if (noun < 0) return false;
  if (s_.lexicon->NounEmbedding(s_.Lemma(s_.phrases[size_t(noun)].head)) == nullptr) return false;
  if (!ComplementClause(v)) return false;
  all_[v].governor_noun = noun;
  return true;
}

// Whether a verb that only hangs on the other (as an adverbial clause, or on its object) is what
// the other says: "accused of supplying", "denied supplying"; others say how, when or what for.
bool ArgumentReader::Content(uint32_t v, uint32_t governor) const {
  const Verb& verb = s_.verbs[v];
  if (verb.finite || verb.participle) return false;
  const Embedding* e = s_.lexicon->VerbEmbedding(s_.verbs[governor].lemma);
  if (s_.verbs[governor].last == verb.first) return true;
  if (verb.first == s_.sentence->first_token || e == nullptr) return false;
  uint32_t mark = verb.first - 1;
  while (mark > s_.verbs[governor].last && s_.PosOf(mark) == Upos::kAdv) --mark;
  if (s_.Is(Function::kPurpose, mark) || mark < s_.verbs[governor].last) return false;
  if (s_.Is(Function::kGenitive, mark)) return true;
  return s_.Is(Function::kInfinitiveMark, mark) && (e->object_controls || verb.infinitive);
}

void ArgumentReader::FindGovernor(uint32_t v) {
  const Link& link = s_.verbs[v].link;
  const int32_t host = s_.ClauseOf(link);
  Arguments& a = all_[v];
  switch (link.relation.rel) {
    case Rel::kConj:  // "ha detto che A ha firmato e B ha negato"
      if (host < 0) return;
      Read(uint32_t(host));
      a.governor_verb = all_[size_t(host)].governor_verb;
      a.governor_noun = all_[size_t(host)].governor_noun;
      return;
    case Rel::kCcomp:
    case Rel::kXcomp:
    case Rel::kCsubj:
    case Rel::kAdvcl:
    case Rel::kAcl: {
      if (GovernedByNoun(v, link.phrase)) return;
      int32_t governor = host;
      bool content = link.relation.rel == Rel::kCcomp || link.relation.rel == Rel::kXcomp;
      if (governor < 0 && link.phrase >= 0 && link.relation.rel != Rel::kCcomp) {
        Link up = s_.phrases[size_t(link.phrase)].link;
        for (size_t n = 3; n-- > 0 && s_.ClauseOf(up) < 0 && up.phrase >= 0;) {
          up = s_.phrases[size_t(up.phrase)].link;
        }
        governor = s_.ClauseOf(up);
        content = Complementizer(v) && ComplementClause(v);
      }
      if (governor < 0 || s_.verbs[v].participle) return;
      if (s_.lexicon->VerbEmbedding(s_.verbs[size_t(governor)].lemma) == nullptr) return;
      if (content || Content(v, uint32_t(governor))) a.governor_verb = governor;
      return;
    }
    default:
      return;
  }
}

bool ArgumentReader::Agrees(uint32_t index, const Verb& verb) const {
  const NounGroup& p = s_.phrases[index];
  const Features& h = s_.At(p.head).features;
  if (verb.finite) return !verb.known_number || p.plural == verb.plural || !p.joins.empty();
  const Features& f = s_.At(verb.token).features;
  bool number = f.number == Number::kNone || h.number == Number::kNone || h.number == f.number ||
                (p.plural && f.number == Number::kPlural);
  bool gender = f.gender == Gender::kNone || h.gender == Gender::kNone || h.gender == f.gender ||
                !p.joins.empty();
  return number && gender;
}

// The noun, or the one it is the genitive of, or its coordination: whichever agrees.
int32_t ArgumentReader::Agreeing(uint32_t noun, const Verb& verb) const {
  if (s_.phrases[noun].temporal) return -1;
  if (s_.phrases[noun].joined >= 0 && verb.plural) return s_.phrases[noun].joined;
  for (int32_t up = int32_t(noun); up >= 0; up = s_.phrases[size_t(up)].attached) {
    if (Agrees(uint32_t(up), verb)) return up;
  }
  return -1;
}

// The token of the relative pronoun of the verb's clause; -1 when it has none.
int32_t ArgumentReader::RelativePronoun(uint32_t v) const {
  const Verb& verb = s_.verbs[v];
  for (size_t i = verb.item; i-- > 0;) {
    if (s_.items[i].kind != ItemKind::kRelative) continue;
    uint32_t token = s_.items[i].token;
    int32_t head = s_.HeadOf(token);
    if (head < 0) continue;
    bool own = s_.verb_of[size_t(head) - s_.sentence->first_token] == int32_t(v) ||
               (verb.predicate >= 0 && s_.PhraseAt(uint32_t(head)) == verb.predicate);
    if (own) return int32_t(token);
  }
  return -1;
}

// "un accordo con il leader, che ha offerto": the person right before the pronoun rather than a
// thing farther away.
int32_t ArgumentReader::Nearest(uint32_t pronoun, int32_t antecedent, const Verb& verb) const {
  size_t i = 0;
  while (i < s_.items.size() && s_.items[i].token < pronoun) ++i;
  if (i > 0 && s_.items[i - 1].kind == ItemKind::kComma) --i;
  if (i == 0 || s_.items[i - 1].kind != ItemKind::kPhrase) return antecedent;
  const uint32_t near = s_.items[i - 1].index;
  auto acts = [&](uint32_t p) { return s_.lexicon->IsActor(s_.Lemma(s_.phrases[p].head)); };
  bool person = acts(near);
  for (uint32_t n : s_.phrases[near].names) {
    person |= s_.article->names[n].type == EntityType::kPerson;
  }
  bool thing = antecedent < 0 ||
               (s_.phrases[size_t(antecedent)].names.empty() && !acts(uint32_t(antecedent)));
  return person && thing && Agrees(near, verb) ? int32_t(near) : antecedent;
}

// "the treaty signed by Egypt", "Kim, who denied", "the treaty that Egypt signed".
void ArgumentReader::FromAntecedent(uint32_t v, uint32_t noun) {
  const Verb& verb = s_.verbs[v];
  const int32_t pronoun = RelativePronoun(v);
  bool own = SurfaceSubject(v) >= 0;
  bool object = pronoun >= 0 && s_.At(uint32_t(pronoun)).relation.rel == Rel::kObj;
  bool subject = pronoun >= 0 && s_.At(uint32_t(pronoun)).relation.rel == Rel::kNsubj;
  if (verb.finite && (own ? pronoun < 0 || subject || object : object)) {
    bool free = all_[v].object < 0 && !all_[v].passive && Transitive(verb);
    bool reduced = pronoun < 0 && verb.link.relation.subtype != kRelativeClause;
    if (free && !reduced) all_[v].object = FirstOfJoin(noun);
  }
  if (own) return;
  if (verb.finite && !subject) {
    all_[v].from_context = object;
    return;
  }
  int32_t antecedent = Agreeing(noun, verb);
  if (verb.finite) antecedent = Nearest(uint32_t(pronoun), antecedent, verb);
  if (antecedent >= 0) SetSurfaceSubject(v, antecedent);
}

// The verb shares the subject of the one before, or of one farther up that agrees in number.
void ArgumentReader::Inherit(uint32_t v, uint32_t from) {
  const Verb& verb = s_.verbs[v];
  uint32_t steps = uint32_t(s_.verbs.size());
  uint32_t agreeing = from;
  for (int32_t up = int32_t(from); up >= 0 && verb.known_number && steps-- > 0;) {
    int32_t phrase = SurfaceSubject(uint32_t(up));
    if (phrase >= 0 && Agrees(uint32_t(phrase), verb)) {
      agreeing = uint32_t(up);
      break;
    }
    up = s_.ClauseOf(s_.verbs[size_t(up)].link);
    if (up >= 0) Read(uint32_t(up));
  }
  int32_t subject = SurfaceSubject(agreeing);
  if (subject >= 0 && verb.finite && !Agrees(uint32_t(subject), verb)) subject = -1;
  if (subject >= 0) {
    SetSurfaceSubject(v, subject);
    return;
  }
  all_[v].from_context = true;
  all_[v].same_as = int32_t(from);
}

// The subject of the content of a verb: the governor's object or its subject.
int32_t ArgumentReader::FromGovernor(uint32_t governor, bool* context) const {
  const Arguments& g = all_[governor];
  const Embedding* e = s_.lexicon->VerbEmbedding(s_.verbs[governor].lemma);
  if (e == nullptr || !e->object_controls) {
    *context = g.from_context;
    return g.passive ? g.object : g.subject;
  }
  int32_t subject = g.object;
  for (uint32_t c : g.complements) {
    bool to = s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition);
    if (subject < 0 && to) subject = int32_t(c);
  }
  return subject;
}

// "the promise of Sadat to", "the invitation to Kim to".
int32_t ArgumentReader::FromNoun(uint32_t noun) const {
  const Embedding* e = s_.lexicon->NounEmbedding(s_.Lemma(s_.phrases[noun].head));
  for (uint32_t c : NounArguments(s_, noun).complements) {
    bool to = s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition);
    if (e != nullptr && to == e->object_controls) return int32_t(c);
  }
  return -1;
}

// Infinitives, gerunds and participles of a clause above.
void ArgumentReader::FromControl(uint32_t v, int32_t host) {
  Arguments& a = all_[v];
  bool context = false;
  int32_t subject = -1;
  if (a.governor_noun >= 0) {
    subject = FromNoun(uint32_t(a.governor_noun));
  } else if (a.governor_verb >= 0) {
    const Embedding* e = s_.lexicon->VerbEmbedding(s_.verbs[size_t(a.governor_verb)].lemma);
    if (e == nullptr || !e->object_controls) a.same_as = a.governor_verb;
    Read(uint32_t(a.governor_verb));
    subject = FromGovernor(uint32_t(a.governor_verb), &context);
  } else if (host >= 0) {
    Read(uint32_t(host));
    const Arguments& other = all_[size_t(host)];
    bool xcomp = s_.verbs[v].link.relation.rel == Rel::kXcomp;
    bool by_object = xcomp && !other.passive && other.object >= 0;
    subject = by_object ? other.object : SurfaceSubject(uint32_t(host));
    context = other.from_context;
    a.same_as = by_object ? -1 : host;
  }
  if (subject >= 0) SetSurfaceSubject(v, subject);
  a.from_context = context && subject < 0;
}

void ArgumentReader::FindSubject(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  const Link& link = verb.link;
  const Rel rel = link.relation.rel;
  const int32_t host = s_.ClauseOf(link);
  const bool modifies = rel == Rel::kAcl || rel == Rel::kAmod;
  if (rel == Rel::kConj && host >= 0) {
    Read(uint32_t(host));
    ShareObject(v, uint32_t(host));
    if (SurfaceSubject(v) < 0) Inherit(v, uint32_t(host));
  } else if (modifies && link.phrase >= 0 && !verb.infinitive && all_[v].governor_noun < 0 &&
             all_[v].governor_verb < 0) {
    FromAntecedent(v, uint32_t(link.phrase));
  } else if (SurfaceSubject(v) < 0 && !verb.finite) {
    FromControl(v, host);
  } else if (SurfaceSubject(v) < 0) {
    all_[v].from_context = RelativePronoun(v) < 0;
  }
}

}  // namespace riscontro
