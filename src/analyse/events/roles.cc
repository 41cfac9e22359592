#include "analyse/events/roles.h"

#include <algorithm>

namespace riscontro {
namespace {

bool IsPlace(EntityType type) { return type == EntityType::kPlace || type == EntityType::kState; }

const FrameSlot* AgentSlot(const Frame& frame) {
  for (const FrameSlot& slot : frame.slots) {
    if (slot.role == Role::kAgent) return &slot;
  }
  return nullptr;
}

bool HasRole(const Filled& filled, Role role) {
  return std::any_of(filled.participants.begin(), filled.participants.end(),
                     [&](const Participant& p) { return p.role == role; });
}

}  // namespace

// A name stands for the phrase when it is the head, when it follows it ("presidente Putin"), or
// when the head means people who act for it ("White Star officials", "soldati nordcoreani").
int32_t Roles::EntityOf(const Phrase& phrase) const {
  bool actor = s_.lexicon->IsActor(s_.Lemma(phrase.head)) ||
               s_.lexicon->IsActor(s_.Form(phrase.head));
  const Span head = s_.At(phrase.head).span;
  for (uint32_t index : phrase.names) {
    const Name& name = s_.article->names[index];
    bool at_head = name.span.Overlaps(head);
    bool after = name.span.begin > head.begin && name.form == MentionForm::kName;
    if (name.form == MentionForm::kDemonym ? actor || at_head : at_head || after || actor) {
      return name.entity;
    }
  }
  return kNoIndex;
}

std::vector<Actor> Roles::ActorsOf(uint32_t phrase) const {
  std::vector<Actor> actors;
  std::vector<uint32_t> group = {phrase};
  for (uint32_t other : s_.phrases[phrase].joins) group.push_back(other);
  for (uint32_t index : group) {
    const Phrase& p = s_.phrases[index];
    Span span = s_.SpanOf(p.first, p.last);
    if (p.pair) {
      EntityType type = EntityType::kOther;
      size_t count = 2;
      for (uint32_t t = p.first; t < p.last; ++t) {
        if (s_.Is(Function::kPairPerson, t)) type = EntityType::kPerson;
        if (s_.Is(Function::kPairState, t)) type = EntityType::kState;
        if (s_.Is(Function::kTriple, t)) count = 3;
      }
      for (const Actor& a : discourse_.Group(type, count, span)) actors.push_back(a);
      continue;
    }
    int32_t entity = EntityOf(p);
    if (entity == kNoIndex && p.pronoun) {
      auto subject = discourse_.Subject(p.plural, true, s_.sentence->block);
      actors.insert(actors.end(), subject.begin(), subject.end());
      continue;
    }
    if (entity == kNoIndex && s_.lexicon->IsActor(s_.Lemma(p.head))) {
      for (const Phrase& of : s_.phrases) {   // "il governo della Russia"
        if (of.attached == int32_t(index) && !of.names.empty()) entity = EntityOf(of);
        if (entity != kNoIndex) break;
      }
    }
    actors.push_back({entity, span});
  }
  return actors;
}

std::vector<Actor> Roles::SubjectOf(uint32_t verb) const {
  const Arguments& a = arguments_[verb];
  if (a.subject >= 0) return ActorsOf(uint32_t(a.subject));
  if (!a.from_context || a.passive) return {};
  const Verb& v = s_.verbs[verb];
  return discourse_.Subject(v.plural, v.known_number, s_.sentence->block);
}

std::vector<Actor> Roles::SurfaceSubjectOf(uint32_t verb) const {
  const Arguments& a = arguments_[verb];
  if (!a.passive) return SubjectOf(verb);
  if (a.object >= 0) return ActorsOf(uint32_t(a.object));
  const Verb& v = s_.verbs[verb];
  if (!a.from_context) return {};
  return discourse_.Subject(v.plural, v.known_number, s_.sentence->block);
}

bool Roles::HasClassWord(const FrameSlot& slot, const Phrase& phrase) const {
  for (uint32_t t = phrase.first; t < phrase.last; ++t) {
    Upos upos = s_.At(t).upos;
    if (upos != Upos::kNoun && upos != Upos::kPropn && t != phrase.head) continue;
    for (const WordClass* words : slot.classes) {
      if (words->count(s_.Lemma(t)) || words->count(s_.Form(t))) return true;
    }
  }
  return false;
}

// Whether a phrase of the group, or a genitive of one ("thousands of soldiers"), meets the
// slot's condition; *by is that phrase.
bool Roles::Meets(const FrameSlot& slot, uint32_t phrase, int32_t* by) const {
  if (!slot.strict()) return true;
  std::vector<uint32_t> group = {phrase};
  for (uint32_t other : s_.phrases[phrase].joins) group.push_back(other);
  for (uint32_t index : group) {
    int32_t entity = EntityOf(s_.phrases[index]);
    EntityType type = entity == kNoIndex ? EntityType::kOther
                                         : s_.article->entities[size_t(entity)].type;
    bool typed = entity != kNoIndex && (slot.entity_types >> unsigned(type) & 1u) != 0;
    bool classed = HasClassWord(slot, s_.phrases[index]);
    for (const Phrase& of : s_.phrases) {
      if (of.attached == int32_t(index)) classed = classed || HasClassWord(slot, of);
    }
    if (!typed && !classed) continue;
    *by = int32_t(index);
    return true;
  }
  return false;
}

int32_t Roles::EntityForRole(uint32_t phrase, Role role) const {
  int32_t entity = EntityOf(s_.phrases[phrase]);
  if (entity != kNoIndex || (role != Role::kRecipient && role != Role::kPlace)) return entity;
  for (const Phrase& of : s_.phrases) {   // "alla guerra della Russia": Russia receives
    if (of.attached == int32_t(phrase) && entity == kNoIndex) entity = EntityOf(of);
  }
  return entity;
}

void Roles::Add(const FrameSlot& slot, const std::vector<Actor>& actors, Filled* filled) const {
  for (const Actor& actor : actors) {
    Participant p{slot.role, actor.span, actor.entity};
    if (p.role == Role::kPlace) {
      if (p.entity == kNoIndex) continue;
      EntityType type = s_.article->entities[size_t(p.entity)].type;
      if (!IsPlace(type) && type != EntityType::kOrganisation) p.role = Role::kPatient;
      else if (filled->place == kNoIndex) filled->place = p.entity;
    }
    bool seen = std::any_of(filled->participants.begin(), filled->participants.end(),
                            [&](const Participant& other) {
                              return other.span == p.span ? other.entity == p.entity
                                     : p.entity != kNoIndex && other.entity == p.entity &&
                                           other.role == p.role;
                            });
    if (!seen) filled->participants.push_back(p);
  }
}

// Puts the first candidate that meets the slot into it. False when the slot has a condition and
// nothing meets it.
bool Roles::FillSlot(const FrameSlot& slot, const std::vector<uint32_t>& candidates,
                     Filled* filled) const {
  for (uint32_t phrase : candidates) {
    int32_t by = -1;
    if (s_.phrases[phrase].temporal || !Meets(slot, phrase, &by)) continue;
    if (slot.strict()) {
      ++filled->strict;
      if (filled->strict_phrase < 0) filled->strict_phrase = by;
    }
    std::vector<Actor> actors;
    if (!slot.classes.empty()) {
      const Phrase& p = s_.phrases[size_t(by)];
      actors.push_back({EntityOf(p), s_.SpanOf(p.first, p.last)});
    } else {
      actors = ActorsOf(phrase);
    }
    if (actors.size() == 1 && actors[0].entity == kNoIndex) {
      actors[0].entity = EntityForRole(phrase, slot.role);
    }
    Add(slot, actors, filled);
    return true;
  }
  return !slot.strict();
}

// "tra Mosca e Pyongyang", "between the two": both act.
void Roles::FillBetween(const std::vector<uint32_t>& complements, Filled* filled) const {
  const FrameSlot* agent = AgentSlot(*filled->frame);
  if (agent == nullptr) return;
  FrameSlot slot = *agent;
  for (uint32_t c : complements) {
    const Phrase& p = s_.phrases[c];
    if (s_.lexicon->Is(Function::kBetween, p.adposition)) Add(slot, ActorsOf(c), filled);
    if (!IsByNoun(s_, p)) continue;
    for (uint32_t i = 0; i < s_.phrases.size(); ++i) {
      if (s_.phrases[i].attached == int32_t(c)) Add(slot, ActorsOf(i), filled);
    }
  }
}

bool Roles::FillVerbFrame(const Frame& frame, uint32_t verb, int32_t skipped,
                          Filled* filled) const {
  const Arguments& a = arguments_[verb];
  const Verb& v = s_.verbs[verb];
  filled->frame = &frame;
  if ((frame.reflexive && !v.reflexive) || (frame.passive && !a.passive)) return false;
  bool has_object = frame.Find(SlotKind::kObject) != nullptr;
  int32_t subject = a.subject, object = a.object, second = a.second_object;
  if (a.passive && !has_object && skipped < 0) std::swap(subject, object);
  if (object == skipped) object = -1;
  if (second == skipped) second = -1;
  bool turned = frame.ergative && object < 0 && !a.passive;
  bool used_second = false;
  for (const FrameSlot& slot : frame.slots) {
    std::vector<uint32_t> candidates;
    if (slot.kind == SlotKind::kSubject || (slot.kind == SlotKind::kObject && turned)) {
      if (slot.kind == SlotKind::kSubject && turned) continue;
      if (subject >= 0) candidates.push_back(uint32_t(subject));
      if (candidates.empty() && !slot.strict()) {
        Add(slot, a.passive && has_object ? std::vector<Actor>() : SubjectOf(verb), filled);
      }
    } else if (slot.kind == SlotKind::kObject) {
      if (object >= 0) candidates.push_back(uint32_t(object));
      if (second >= 0 && slot.strict()) candidates.push_back(uint32_t(second));
      int32_t by = -1;
      used_second = second >= 0 && object >= 0 && slot.strict() &&
                    !Meets(slot, uint32_t(object), &by);
      if (candidates.empty() && a.passive && a.from_context && !slot.strict()) {
        Add(slot, SurfaceSubjectOf(verb), filled);
      }
    } else {
      for (uint32_t c : a.complements) {
        std::string_view adposition = s_.phrases[c].adposition;
        bool genitive = s_.lexicon->Is(Function::kGenitive, adposition);
        if (slot.kind == SlotKind::kPreposition ? adposition == slot.preposition : genitive) {
          if (!IsByNoun(s_, s_.phrases[c])) candidates.push_back(c);
        }
      }
      bool receives = slot.role == Role::kRecipient && candidates.empty() && used_second;
      if (receives) candidates.push_back(uint32_t(object));
    }
    if (!FillSlot(slot, candidates, filled)) return false;
  }
  FillBetween(a.complements, filled);
  return true;
}

// Names inside the noun's own phrase: "Russian invasion", "Sadat's visit", "veto russo", and
// "his visit".
void Roles::FillInside(const Frame& frame, uint32_t phrase, uint32_t trigger,
                       Filled* filled) const {
  const Phrase& p = s_.phrases[phrase];
  const FrameSlot* adjective = frame.Find(SlotKind::kAdjective);
  const FrameSlot* agent = AgentSlot(frame);
  for (uint32_t index : p.names) {
    const Name& name = s_.article->names[index];
    if (name.span.Overlaps(s_.At(trigger).span)) continue;
    EntityType type = s_.article->entities[size_t(name.entity)].type;
    uint32_t after = s_.article->TokenAt(name.span.end);
    bool possessor = after < p.last && s_.At(after).upos == Upos::kPart;
    const FrameSlot* slot = nullptr;
    if (name.form == MentionForm::kDemonym) slot = adjective;
    else if (possessor) slot = agent != nullptr ? agent : adjective;
    if (slot != nullptr) Add(*slot, {{name.entity, name.span}}, filled);
    else if (name.form == MentionForm::kName && IsPlace(type) && filled->place == kNoIndex &&
             !possessor) {
      filled->place = name.entity;
    }
  }
  for (uint32_t t = p.first; t < trigger; ++t) {
    if (!s_.Is(Function::kPossessive, t) || s_.At(t).upos == Upos::kNoun) continue;
    if (agent == nullptr || HasRole(*filled, Role::kAgent)) continue;
    int32_t host = -1;   // the nearest finite verb: before the phrase, else after it
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
      bool before = s_.verbs[v].item < p.item;
      if (s_.verbs[v].finite && (before || host < 0)) host = int32_t(v);
    }
    if (host >= 0) Add(*agent, SurfaceSubjectOf(uint32_t(host)), filled);
  }
}

bool Roles::FillNounFrame(const Frame& frame, uint32_t phrase, uint32_t trigger,
                          Filled* filled) const {
  filled->frame = &frame;
  Arguments a = NounArguments(s_, phrase);
  for (const FrameSlot& slot : frame.slots) {
    if (slot.kind == SlotKind::kAdjective) continue;
    std::vector<uint32_t> candidates;
    for (uint32_t c : a.complements) {
      const Phrase& p = s_.phrases[c];
      if (IsByNoun(s_, p)) continue;
      bool genitive = slot.kind == SlotKind::kGenitive && p.attached == int32_t(phrase);
      bool preposition = slot.kind == SlotKind::kPreposition && p.attached < 0 &&
                         p.adposition == slot.preposition;
      // A genitive acts only when it names somebody, or people.
      bool acts = slot.role != Role::kAgent || slot.strict() || p.pair ||
                  EntityOf(p) != kNoIndex || s_.lexicon->IsActor(s_.Lemma(p.head));
      if ((genitive && acts) || preposition) candidates.push_back(c);
    }
    if (!FillSlot(slot, candidates, filled)) return false;
  }
  FillBetween(a.complements, filled);
  FillInside(frame, phrase, trigger, filled);
  return true;
}

void Roles::AddAgents(const std::vector<Actor>& actors, Filled* filled) const {
  const FrameSlot* agent = AgentSlot(*filled->frame);
  if (agent != nullptr && !HasRole(*filled, Role::kAgent)) Add(*agent, actors, filled);
}

// The frames with the most conditions met, one per concept and per phrase that met them.
std::vector<Filled> Roles::Best(std::vector<Filled> all) const {
  std::vector<Filled> best;
  int most = 0;
  for (const Filled& f : all) most = std::max(most, f.strict);
  for (Filled& f : all) {
    if (f.strict != most) continue;
    bool another = best.empty() || (most > 0 && std::none_of(best.begin(), best.end(),
                                                             [&](const Filled& b) {
      return b.strict_phrase == f.strict_phrase || b.frame->concept_id == f.frame->concept_id;
    }));
    if (another) best.push_back(std::move(f));
  }
  return best;
}

std::vector<Filled> Roles::FillVerb(const std::vector<Frame>& frames, uint32_t verb,
                                    int32_t skipped_phrase) const {
  std::vector<Filled> all;
  for (const Frame& frame : frames) {
    Filled filled;
    if (FillVerbFrame(frame, verb, skipped_phrase, &filled)) all.push_back(std::move(filled));
  }
  return Best(std::move(all));
}

std::vector<Filled> Roles::FillNoun(const std::vector<Frame>& frames, uint32_t phrase,
                                    uint32_t trigger) const {
  std::vector<Filled> all;
  for (const Frame& frame : frames) {
    Filled filled;
    if (FillNounFrame(frame, phrase, trigger, &filled)) all.push_back(std::move(filled));
  }
  return Best(std::move(all));
}

}  // namespace riscontro
