#include "analyse/events/status.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr int kDepth = 3;            // how many governors are followed
constexpr uint32_t kPhaseAfter = 4;  // tokens after a verb in which "at first" may stand

void Weaken(Modality modality, EventStatus* status) {
  if (status->modality == Modality::kHappened) status->modality = modality;
}

}  // namespace

const Embedding* StatusReader::EmbeddingOf(uint32_t verb) const {
  const Verb& v = s_.verbs[verb];
  for (const Embedding& e : s_.lexicon->phrase_embeddings()) {
    if (s_.MatchWords(v.first, s_.sentence->last_token, e.words, 1) > 0) return &e;
  }
  return s_.lexicon->VerbEmbedding(v.lemma);
}

bool StatusReader::ConditionBefore(uint32_t token) const {
  uint32_t first = token > s_.sentence->first_token + 4 ? token - 4 : s_.sentence->first_token;
  for (const WordSequence& words : s_.lexicon->conditions()) {
    for (uint32_t t = first; t < token; ++t) {
      uint32_t length = s_.MatchWords(t, token, words, 1);
      if (length > 0 && t + length + 2 >= token) return true;
    }
  }
  return false;
}

// The verb's clause opens with a condition: "se", "unless", "in case".
bool StatusReader::Conditional(uint32_t verb) const {
  const Verb& v = s_.verbs[verb];
  for (uint32_t t = s_.sentence->first_token; t < v.first; ++t) {
    int32_t head = s_.HeadOf(t);
    Rel rel = s_.At(t).relation.rel;
    bool mark = rel == Rel::kMark || rel == Rel::kAdvmod || rel == Rel::kFixed;
    if (!mark || head < 0) continue;
    if (rel == Rel::kFixed) head = s_.HeadOf(uint32_t(head));
    if (head < int32_t(s_.sentence->first_token)) continue;
    bool own = uint32_t(head) == v.link.top || uint32_t(head) == v.token;
    if (own && ConditionBefore(t + 1)) return true;
  }
  int32_t before = v.link.relation.rel == Rel::kConj ? s_.ClauseOf(v.link) : -1;
  return before >= 0 && uint32_t(before) < verb && Conditional(uint32_t(before));
}

void StatusReader::Adverbs(uint32_t first, uint32_t last, EventStatus* status) const {
  for (uint32_t t = std::max(first, s_.sentence->first_token); t < last; ++t) {
    Upos upos = s_.PosOf(t);
    if (upos == Upos::kNoun) continue;
    auto modality = s_.lexicon->Adverb(s_.Lemma(t));
    if (!modality) modality = s_.lexicon->Adverb(s_.Form(t));
    if (!modality) continue;
    Weaken(*modality, status);
    status->future |= *modality == Modality::kPlanned;
  }
}

// What the verb's own group says.
EventStatus StatusReader::Own(uint32_t verb) const {
  const Verb& v = s_.verbs[verb];
  EventStatus status;
  const Arguments& a = arguments_[verb];
  int32_t surface = a.passive ? a.object : a.subject;
  bool negative = surface >= 0 && s_.phrases[size_t(surface)].negative;
  if (v.negated || negative) status.polarity = Polarity::kDenied;
  if (v.modal) Weaken(*v.modal, &status);
  if (Conditional(verb)) status.modality = Modality::kConditional;
  if (v.future) {
    Weaken(Modality::kPlanned, &status);
    status.future = true;
  }
  if (v.conditional) Weaken(Modality::kPossible, &status);
  uint32_t before = v.first > s_.sentence->first_token + 2 ? v.first - 2 : v.first;
  while (before < v.first && s_.PosOf(before) != Upos::kAdv) ++before;
  Adverbs(before, v.last, &status);
  if (v.predicate >= 0) {  // "è prevista"
    const NounGroup& p = s_.phrases[size_t(v.predicate)];
    if (s_.PosOf(p.head) == Upos::kAdj) Adverbs(p.first, p.last, &status);
  }
  return status;
}

// "initially", "ha poi riconosciuto": phase words from the verb before to shortly after.
Phase StatusReader::PhaseOf(uint32_t verb) const {
  const Verb& v = s_.verbs[verb];
  uint32_t first = s_.sentence->first_token;
  for (size_t i = 0; i < v.item; ++i) {
    const Item& item = s_.items[i];
    if (item.kind == ItemKind::kVerb) first = s_.verbs[item.index].last;
    if (item.kind == ItemKind::kStop) first = item.token + 1;
  }
  uint32_t last = std::min(s_.sentence->last_token, v.last + kPhaseAfter);
  for (uint32_t t = v.last; t < last; ++t) {
    if (s_.PosOf(t) == Upos::kPunct) last = t;
  }
  for (uint32_t t = first; t < last; ++t) {
    for (const auto& [words, phase] : s_.lexicon->phases()) {
      if (s_.MatchWords(t, last, words, 0) > 0) return phase;
    }
  }
  return Phase::kNone;
}

// Puts the event under a governing verb.
void StatusReader::Govern(uint32_t governor, const Embedding& e, const EventStatus& of_governor,
                          EventStatus* status) const {
  const Verb& v = s_.verbs[governor];
  status->hosts.push_back(governor);
  bool negated = of_governor.polarity == Polarity::kDenied;
  if (negated) {  // "does not rule out", "did not say": nothing is known
    Weaken(Modality::kPossible, status);
    return;
  }
  if (e.denied) {
    bool denied = status->polarity == Polarity::kDenied;
    status->polarity = denied ? Polarity::kAffirmed : Polarity::kDenied;
  }
  bool said = e.stance == Stance::kSay || e.stance == Stance::kPromise;
  if (said && status->modality == Modality::kPossible && status->future) {
    status->modality = Modality::kPlanned;
  }
  if (e.modality) {
    bool ahead = *e.modality != Modality::kPossible && *e.modality != Modality::kConditional;
    if (status->modality == Modality::kHappened || status->modality == Modality::kPlanned) {
      status->modality = *e.modality;
    }
    status->future |= ahead;
  }
  if (of_governor.modality != Modality::kHappened) Weaken(of_governor.modality, status);
  bool settles = e.stance == Stance::kDeny || e.stance == Stance::kConfirm;
  status->disputed |= settles;
  if (settles && status->phase == Phase::kNone) status->phase = PhaseOf(governor);
  if (e.stance == Stance::kNone) return;
  Attribution attribution;
  attribution.cue = s_.SpanOf(v.first, v.last);
  attribution.stance = e.stance;
  std::vector<Doer> sources = roles_.SubjectOf(governor);
  if (sources.empty()) status->attribution.push_back(attribution);
  for (const Doer& actor : sources) {
    attribution.entity = actor.entity;
    attribution.source = actor.span;
    status->attribution.push_back(attribution);
  }
}

// "la promessa di ritirare", "accuse di forniture".
void StatusReader::GovernByNoun(uint32_t phrase, EventStatus* status) const {
  const NounGroup& p = s_.phrases[phrase];
  const Embedding* e = s_.lexicon->NounEmbedding(s_.Lemma(p.head));
  if (e == nullptr) return;
  if (e->denied) status->polarity = Polarity::kDenied;
  if (e->modality) {
    Weaken(*e->modality, status);
    status->future |= *e->modality != Modality::kPossible;
  }
  if (e->stance == Stance::kNone) return;
  Attribution attribution;
  attribution.cue = s_.SpanOf(p.first, p.last);
  attribution.stance = e->stance;
  for (uint32_t index : p.names) {  // "accuse occidentali", "the Russian denial"
    attribution.entity = s_.article->names[index].entity;
    attribution.source = s_.article->names[index].span;
    break;
  }
  status->attribution.push_back(attribution);
  status->disputed |= e->stance == Stance::kDeny || e->stance == Stance::kConfirm;
}

void StatusReader::ApplyGovernors(uint32_t verb, int depth, EventStatus* status) const {
  if (depth == 0) return;
  const Arguments& a = arguments_[verb];
  if (a.governor_noun >= 0) {
    GovernByNoun(uint32_t(a.governor_noun), status);
    return;
  }
  if (a.governor_verb < 0) return;
  uint32_t governor = uint32_t(a.governor_verb);
  const Embedding* e = EmbeddingOf(governor);
  if (e == nullptr) return;
  Govern(governor, *e, Own(governor), status);
  ApplyGovernors(governor, depth - 1, status);
}

EventStatus StatusReader::OfVerb(uint32_t verb) const {
  EventStatus status = Own(verb);
  const Verb& v = s_.verbs[verb];
  int32_t governor = arguments_[verb].governor_verb;
  bool purpose = v.infinitive && !v.perfect && governor < 0 && arguments_[verb].governor_noun < 0;
  if (purpose) {  // "per imporre sanzioni"
    Weaken(Modality::kPlanned, &status);
    status.future = true;
  }
  if (v.conditional && governor >= 0) {  // "said it would": to come, from where it is told
    status.future = true;
  }
  if (v.gerund && governor < 0) {  // a gerund shares the status of its main verb
    int32_t host = s_.ClauseOf(v.link);
    if (host >= 0 && !s_.verbs[size_t(host)].gerund) {
      EventStatus main = OfVerb(uint32_t(host));
      if (main.modality != Modality::kHappened) Weaken(main.modality, &status);
      status.future |= main.future;
    }
  }
  ApplyGovernors(verb, kDepth, &status);
  Trailing(v.token, &status);
  return status;
}

// The phrase is (part of) what the verb is about.
bool StatusReader::Content(uint32_t verb, uint32_t root) const {
  const Arguments& a = arguments_[verb];
  int32_t r = int32_t(root);
  int32_t first = s_.phrases[root].joined;
  return a.object == r || a.second_object == r || (first >= 0 && a.object == first);
}

// Takes the status of a verb that the noun stands under into the noun's own.
void StatusReader::TakeHost(uint32_t v, uint32_t phrase, bool subject, bool carries,
                            EventStatus* own) const {
  EventStatus host = OfVerb(v);
  const Verb& verb = s_.verbs[v];
  if (host.modality != Modality::kHappened) Weaken(host.modality, own);
  own->future |= host.future;
  bool denied = host.polarity == Polarity::kDenied;
  if (denied && carries && s_.phrases[phrase].first >= verb.first) {
    own->polarity = Polarity::kDenied;
  } else if (denied) {
    Weaken(Modality::kPossible, own);
  }
  own->attribution.insert(own->attribution.end(), host.attribution.begin(), host.attribution.end());
  own->hosts.push_back(v);
  own->hosts.insert(own->hosts.end(), host.hosts.begin(), host.hosts.end());
  own->disputed |= host.disputed;
  if (own->phase == Phase::kNone) own->phase = host.phase;
  bool light = verb.copula || s_.lexicon->Is(Function::kLight, verb.lemma);
  if (light && !subject) own->light_verb = int32_t(v);
}

std::vector<EventStatus> StatusReader::OfNoun(uint32_t phrase) const {
  EventStatus own;
  uint32_t root = phrase;
  const NounGroup& p = s_.phrases[phrase];
  Adverbs(p.first, p.last, &own);
  if (ConditionBefore(p.first)) own.modality = Modality::kConditional;
  bool negative = p.negative;
  while (s_.phrases[root].attached >= 0) {
    root = uint32_t(s_.phrases[root].attached);
    negative |= s_.phrases[root].negative;
    GovernByNoun(root, &own);
  }
  std::vector<EventStatus> all;
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    const Verb& verb = s_.verbs[v];
    const Embedding* e = EmbeddingOf(v);
    bool light = verb.copula || s_.lexicon->Is(Function::kLight, verb.lemma);
    bool content = Content(v, root);
    if (e != nullptr && e->stance == Stance::kAccuse) {
      for (uint32_t c : arguments_[v].complements) content |= c == root;
    }
    bool subject = arguments_[v].subject == int32_t(root);
    if (e != nullptr && content && !light && e->noun_content && root == phrase) {
      EventStatus status = own;
      Govern(v, *e, Own(v), &status);
      if (negative) Weaken(Modality::kPossible, &status);
      ApplyGovernors(v, kDepth, &status);
      all.push_back(std::move(status));
      continue;
    }
    bool predicate = verb.copula && verb.predicate == int32_t(root);
    if (content || predicate || (light && subject)) {
      TakeHost(v, phrase, subject, light || predicate || verb.conditional, &own);
    }
  }
  if (!all.empty()) return all;
  if (negative) own.polarity = Polarity::kDenied;
  return {own};
}

}  // namespace riscontro
