#include "analyse/events/roles.h"

#include <algorithm>

#include "language/concepts.h"

namespace riscontro {
namespace {

bool IsPlace(EntityType type) {
  return type == EntityType::kPlace || type == EntityType::kState;
}

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

void Roles::Add(const FrameSlot& slot, const std::vector<Doer>& actors, Filled* filled) const {
  for (const Doer& actor : actors) {
    Participant p{slot.role, actor.span, actor.entity};
    EntityType known =
        p.entity == kNoIndex ? EntityType::kOther : s_.article->entities[size_t(p.entity)].type;
    // A place does not act; who acts beside a preposition is somebody.
    bool beside = slot.kind == SlotKind::kPreposition || slot.kind == SlotKind::kGenitive;
    if (p.role == Role::kAgent && beside && known == EntityType::kPlace) p.role = Role::kPlace;
    // Places do not die nor are they invited, and nobody is what somebody says.
    std::string_view what = filled->frame->concept_id;
    bool dies = p.role == Role::kPatient && !IsSomebody(p.span) &&
                ((IsPlace(known) && IsA(what, "casualty")) ||
                 (known == EntityType::kPlace && (IsA(what, "contact") || IsA(what, "justice"))));
    if (dies || (p.role == Role::kContent && known == EntityType::kPerson)) continue;
    if (p.role == Role::kAgent && beside && p.entity == kNoIndex && !IsSomebody(p.span)) continue;
    if (p.entity == kNoIndex && !HasNoun(p.span)) continue;
    if (p.role == Role::kPlace) {
      if (p.entity == kNoIndex) continue;
      EntityType type = s_.article->entities[size_t(p.entity)].type;
      if (type == EntityType::kPerson)
        p.role = Role::kPatient;
      else if (!IsPlace(type) && type != EntityType::kOrganisation)
        continue;
      else if (filled->place == kNoIndex)
        filled->place = p.entity;
    }
    bool seen = std::any_of(
        filled->participants.begin(), filled->participants.end(), [&](const Participant& other) {
          return other.span == p.span
                     ? other.entity == p.entity
                     : p.entity != kNoIndex && other.entity == p.entity && other.role == p.role;
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
    std::vector<Doer> actors;
    if (!slot.classes.empty() && by >= 0) {
      const NounGroup& p = s_.phrases[size_t(by)];
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
    const NounGroup& p = s_.phrases[c];
    bool by = filled->by_noun && s_.lexicon->Is(Function::kNounAgent, p.adposition);
    if (by || s_.lexicon->Is(Function::kBetween, p.adposition)) Add(slot, ActorsOf(c), filled);
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
  for (uint32_t c : a.complements) {  // "shot down ten drones": a particle is no preposition
    bool particle = frame.words.size() > 1 && s_.phrases[c].adposition == frame.words.back();
    if (has_object && object < 0 && particle && !a.passive) object = int32_t(c);
  }
  bool turned = frame.ergative && object < 0 && !a.passive;
  bool used_second = false;
  for (const FrameSlot& slot : frame.slots) {
    std::vector<uint32_t> candidates;
    if (slot.kind == SlotKind::kSubject || (slot.kind == SlotKind::kObject && turned)) {
      if (slot.kind == SlotKind::kSubject && turned) continue;
      if (subject >= 0) candidates.push_back(uint32_t(subject));
      if (candidates.empty() && !slot.strict()) {
        Add(slot, a.passive && has_object ? std::vector<Doer>() : SubjectOf(verb), filled);
      }
    } else if (slot.kind == SlotKind::kObject) {
      if (object >= 0) candidates.push_back(uint32_t(object));
      if (second >= 0 && slot.strict()) candidates.push_back(uint32_t(second));
      int32_t by = -1;
      used_second =
          second >= 0 && object >= 0 && slot.strict() && !Meets(slot, uint32_t(object), &by);
      if (candidates.empty() && a.passive && a.from_context && !slot.strict()) {
        Add(slot, SurfaceSubjectOf(verb), filled);
      }
    } else {
      for (uint32_t c : a.complements) {
        std::string_view adposition = s_.phrases[c].adposition;
        bool genitive = s_.lexicon->Is(Function::kGenitive, adposition);
        if (slot.kind == SlotKind::kPreposition ? adposition == slot.preposition : genitive) {
          bool compound = s_.Is(Function::kCompoundNoun, s_.phrases[c].head);
          if (!IsByNoun(s_, s_.phrases[c]) && !compound) candidates.push_back(c);
        }
      }
      bool receives = slot.role == Role::kRecipient && candidates.empty() && used_second;
      if (receives) candidates.push_back(uint32_t(object));
    }
    if (!FillSlot(slot, candidates, filled)) return false;
  }
  FillBetween(a.complements, filled);
  PromoteTheme(filled);
  return true;
}

// Names inside the noun's own phrase: "Russian invasion", "Sadat's visit", "veto russo", and
// "his visit".
void Roles::FillInside(const Frame& frame, uint32_t phrase, uint32_t trigger,
                       Filled* filled) const {
  const NounGroup& p = s_.phrases[phrase];
  const FrameSlot* adjective = frame.Find(SlotKind::kAdjective);
  const FrameSlot* agent = AgentSlot(frame);
  for (uint32_t index : p.names) {
    const Name& name = s_.article->names[index];
    if (name.span.Overlaps(s_.At(trigger).span)) continue;
    EntityType type = s_.article->entities[size_t(name.entity)].type;
    uint32_t after = s_.article->TokenAt(name.span.end);
    bool possessor = after < p.last && s_.PosOf(after) == Upos::kPart;
    const FrameSlot* slot = nullptr;
    if (name.form == MentionForm::kDemonym)
      slot = adjective;
    else if (possessor)
      slot = agent != nullptr ? agent : adjective;
    if (slot != nullptr)
      Add(*slot, {{name.entity, name.span}}, filled);
    else if (name.form == MentionForm::kName && IsPlace(type) && filled->place == kNoIndex &&
             !possessor) {
      filled->place = name.entity;
    }
  }
  for (uint32_t t = p.first; t < trigger; ++t) {
    if (!s_.Is(Function::kPossessive, t) || s_.PosOf(t) == Upos::kNoun) continue;
    if (agent == nullptr || HasRole(*filled, Role::kAgent)) continue;
    Add(*agent, OwnersOf(t, phrase), filled);
  }
}

bool Roles::FillNounFrame(const Frame& frame, uint32_t phrase, uint32_t trigger,
                          Filled* filled) const {
  filled->frame = &frame;
  filled->by_noun = true;
  Arguments a = NounArguments(s_, phrase);
  for (const FrameSlot& slot : frame.slots) {
    if (slot.kind == SlotKind::kAdjective) continue;
    std::vector<uint32_t> candidates;
    for (uint32_t c : a.complements) {
      const NounGroup& p = s_.phrases[c];
      if (IsByNoun(s_, p) || s_.Is(Function::kCompoundNoun, p.head)) continue;
      bool genitive = slot.kind == SlotKind::kGenitive && p.attached == int32_t(phrase);
      bool preposition =
          slot.kind == SlotKind::kPreposition && p.attached < 0 && p.adposition == slot.preposition;
      // A genitive acts only when it names somebody, or people.
      bool acts = slot.role != Role::kAgent || slot.strict() || p.pair || EntityOf(p) != kNoIndex ||
                  s_.lexicon->IsActor(s_.Lemma(p.head));
      if ((genitive && acts) || preposition) candidates.push_back(c);
    }
    if (!FillSlot(slot, candidates, filled)) return false;
  }
  FillBetween(a.complements, filled);
  FillInside(frame, phrase, trigger, filled);
  FillPredicate(phrase, filled);
  PromoteTheme(filled);
  return true;
}

// "At least 12 miners were injured": of whom a predicate tells.
void Roles::FillPredicate(uint32_t phrase, Filled* filled) const {
  if (s_.PosOf(s_.phrases[phrase].head) != Upos::kAdj) return;
  if (!IsA(filled->frame->concept_id, "casualty") || HasRole(*filled, Role::kPatient)) return;
  FrameSlot slot;
  slot.role = Role::kPatient;
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    if (s_.verbs[v].predicate == int32_t(phrase)) Add(slot, SurfaceSubjectOf(v), filled);
  }
}

// "truppe nordcoreane sono state inviate": whose they are sends them.
void Roles::PromoteTheme(Filled* filled) const {
  if (AgentSlot(*filled->frame) == nullptr && filled->strict == 0) return;
  if (HasRole(*filled, Role::kAgent)) return;
  for (Participant& p : filled->participants) {
    bool state = p.role == Role::kTheme && p.entity != kNoIndex &&
                 s_.article->entities[size_t(p.entity)].type == EntityType::kState;
    if (!state) continue;
    p.role = Role::kAgent;
    return;
  }
}

void Roles::AddAgents(const std::vector<Doer>& actors, Filled* filled) const {
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
    bool another =
        best.empty() || (most > 0 && std::none_of(best.begin(), best.end(), [&](const Filled& b) {
                           return b.strict_phrase == f.strict_phrase ||
                                  b.frame->concept_id == f.frame->concept_id;
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
