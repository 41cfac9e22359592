#include "analyse/events/roles.h"

#include <algorithm>

#include "language/concepts.h"

namespace riscontro {
namespace {

constexpr uint32_t kNamesBack = 300;   // names looked through for the bearer of a title

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
int32_t Roles::EntityOf(const NounGroup& phrase) const {
  bool actor = s_.lexicon->IsActor(s_.Lemma(phrase.head)) ||
               s_.lexicon->IsActor(s_.Form(phrase.head));
  const Span head = s_.At(phrase.head).span;
  for (uint32_t index : phrase.names) {
    const Name& name = s_.article->names[index];
    bool at_head = name.span.Overlaps(head);
    bool after = name.span.begin > head.begin && name.form == MentionForm::kName;
    bool somebody = name.form == MentionForm::kDemonym && at_head && !phrase.plural &&
                    phrase.last > phrase.first + 1;
    if (somebody) return PersonOf(name);
    bool state = s_.article->entities[size_t(name.entity)].type == EntityType::kState;
    if (state && !phrase.plural && s_.Is(Function::kTitleNoun, phrase.head)) {
      int32_t person = PersonOf(name);   // "il leader russo"
      if (person != kNoIndex) return person;
    }
    if (name.form == MentionForm::kDemonym ? actor || at_head : at_head || after || actor) {
      return name.entity;
    }
  }
  return kNoIndex;
}

std::vector<Doer> Roles::ActorsOf(uint32_t phrase) const {
  std::vector<Doer> actors;
  std::vector<uint32_t> group = {phrase};
  for (uint32_t other : s_.phrases[phrase].joins) group.push_back(other);
  for (uint32_t index : group) {
    const NounGroup& p = s_.phrases[index];
    Span span = s_.SpanOf(p.first, p.last);
    if (p.pair) {
      EntityType type = EntityType::kOther;
      size_t count = 2;
      for (uint32_t t = p.first; t < p.last; ++t) {
        if (s_.Is(Function::kPairPerson, t)) type = EntityType::kPerson;
        if (s_.Is(Function::kPairState, t)) type = EntityType::kState;
        if (s_.Is(Function::kTriple, t)) count = 3;
      }
      for (const Doer& a : discourse_.Group(type, count, span)) actors.push_back(a);
      continue;
    }
    int32_t entity = EntityOf(p);
    if (entity == kNoIndex && p.pronoun) {
      auto subject = discourse_.Subject(p.plural, true, s_.sentence->block, 0);
      actors.insert(actors.end(), subject.begin(), subject.end());
      continue;
    }
    if (entity == kNoIndex) entity = OwnState(p);
    if (entity == kNoIndex) entity = TitledPerson(index);
    if (entity == kNoIndex && s_.lexicon->IsActor(s_.Lemma(p.head))) {
      std::vector<int32_t> owners = NamedOwners(index);
      for (size_t i = 1; i < owners.size(); ++i) actors.push_back({owners[i], span});
      if (!owners.empty()) entity = owners[0];
    }
    actors.push_back({entity, span});
  }
  return actors;
}

// "il governo della Russia", "the delegations of Egypt and Israel".
std::vector<int32_t> Roles::NamedOwners(uint32_t phrase) const {
  for (const NounGroup& of : s_.phrases) {
    if (of.attached != int32_t(phrase) || of.names.empty()) continue;
    std::vector<int32_t> owners = {EntityOf(of)};
    for (uint32_t other : of.joins) owners.push_back(EntityOf(s_.phrases[other]));
    std::erase(owners, kNoIndex);
    if (!owners.empty()) return owners;
  }
  return {};
}

// "il suo paese", "his country": the state of the sentence's first person.
int32_t Roles::OwnState(const NounGroup& phrase) const {
  bool own = s_.Is(Function::kPairState, phrase.head), possessive = false;
  for (uint32_t t = phrase.first; t < phrase.head; ++t) {
    possessive |= s_.Is(Function::kPossessive, t);
  }
  if (!own || !possessive) return kNoIndex;
  const std::vector<Name>& names = s_.article->names;
  for (uint32_t n = FirstFrom(names, s_.sentence->span.begin);
       n < names.size() && names[n].span.begin < s_.sentence->span.end; ++n) {
    const Name& name = names[n];
    if (name.entity == kNoIndex) continue;
    const LocalEntity& person = s_.article->entities[size_t(name.entity)];
    if (person.type != EntityType::kPerson || person.country.empty()) continue;
    for (size_t i = 0; i < s_.article->entities.size(); ++i) {
      const LocalEntity& state = s_.article->entities[i];
      bool fits = state.type == EntityType::kState && state.country == person.country;
      if (fits) return int32_t(i);
    }
    return kNoIndex;
  }
  return kNoIndex;
}

// "il segretario del Consiglio della Federazione Russa Sergei Shoigu": the person named after
// the name of what the title belongs to.
int32_t Roles::TitledPerson(uint32_t phrase) const {
  if (!s_.Is(Function::kTitleNoun, s_.phrases[phrase].head)) return kNoIndex;
  for (uint32_t i = 0; i < s_.phrases.size(); ++i) {
    const NounGroup& of = s_.phrases[i];
    int32_t up = of.attached;
    while (up >= 0 && uint32_t(up) != phrase) up = s_.phrases[size_t(up)].attached;
    if (up < 0) continue;
    const Name* person = nullptr;
    bool other = false;
    for (uint32_t index : of.names) {
      const Name& name = s_.article->names[index];
      bool is_person = s_.article->entities[size_t(name.entity)].type == EntityType::kPerson;
      if (is_person && name.form == MentionForm::kName) person = &name;
      if (!is_person) other = true;
    }
    if (person != nullptr && other) return person->entity;
  }
  return kNoIndex;
}

std::vector<Doer> Roles::SubjectOf(uint32_t verb) const {
  const Arguments& a = arguments_[verb];
  if (a.subject >= 0) return ActorsOf(uint32_t(a.subject));
  if (!a.from_context || a.passive) return {};
  return FromContext(verb);
}

std::vector<Doer> Roles::SurfaceSubjectOf(uint32_t verb) const {
  const Arguments& a = arguments_[verb];
  if (!a.passive) return SubjectOf(verb);
  if (a.object >= 0) return ActorsOf(uint32_t(a.object));
  return a.from_context ? FromContext(verb) : std::vector<Doer>();
}

// A subject left out: that of the verb it shares it with; of a clause before in the sentence;
// for the sentence's first verb, of the sentences before.
std::vector<Doer> Roles::FromContext(uint32_t verb) const {
  int32_t same = arguments_[verb].same_as;
  if (same >= 0 && uint32_t(same) < verb) return SurfaceSubjectOf(uint32_t(same));
  const Verb& v = s_.verbs[verb];
  bool first = std::none_of(s_.verbs.begin(), s_.verbs.begin() + verb,
                            [](const Verb& other) { return other.finite; });
  uint32_t from = first ? 0 : s_.sentence->span.begin;
  return discourse_.Subject(v.plural, v.known_number, s_.sentence->block, from);
}

// The person of the state who was told of last: "il nordcoreano", "the Russian".
int32_t Roles::PersonOf(const Name& demonym) const {
  const LocalEntity& state = s_.article->entities[size_t(demonym.entity)];
  int32_t person = kNoIndex;
  const std::vector<Name>& names = s_.article->names;
  uint32_t last = FirstFrom(names, demonym.span.begin);
  for (uint32_t i = last > kNamesBack ? last - kNamesBack : 0; i < last; ++i) {
    const Name& name = names[i];
    if (name.entity == kNoIndex) continue;
    const LocalEntity& entity = s_.article->entities[size_t(name.entity)];
    bool fits = entity.type == EntityType::kPerson && !state.country.empty() &&
                entity.country == state.country;
    if (fits) person = name.entity;
  }
  return person;
}

bool Roles::HasClassWord(const FrameSlot& slot, const NounGroup& phrase) const {
  for (uint32_t t = phrase.first; t < phrase.last; ++t) {
    Upos upos = s_.PosOf(t);
    bool noun = upos == Upos::kNoun || upos == Upos::kPropn || t == phrase.head;
    bool leading = upos == Upos::kAdj && (t == phrase.first ||
                                          s_.PosOf(t - 1) == Upos::kDet);   // "i militari …"
    if (!noun && !(leading && !s_.lexicon->head_last())) continue;
    for (const WordClass* words : slot.classes) {
      if (words->count(s_.Lemma(t)) || words->count(s_.Form(t))) return true;
    }
  }
  return false;
}

// Whether a phrase of the group, or a genitive of one ("thousands of soldiers"), meets the
// slot's condition; *by is that phrase.
bool Roles::Meets(const FrameSlot& slot, uint32_t phrase, int32_t* by) const {
  if (slot.classes.empty() && slot.entity_types == 0) return true;
  std::vector<uint32_t> group = {phrase};
  for (uint32_t other : s_.phrases[phrase].joins) group.push_back(other);
  for (uint32_t index : group) {
    int32_t entity = EntityOf(s_.phrases[index]);
    EntityType type = entity == kNoIndex ? EntityType::kOther
                                         : s_.article->entities[size_t(entity)].type;
    bool typed = entity != kNoIndex && (slot.entity_types >> unsigned(type) & 1u) != 0;
    bool classed = HasClassWord(slot, s_.phrases[index]);
    for (const NounGroup& of : s_.phrases) {
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
  for (const NounGroup& of : s_.phrases) {   // "alla guerra della Russia": Russia receives
    if (of.attached == int32_t(phrase) && entity == kNoIndex) entity = EntityOf(of);
  }
  return entity;
}

void Roles::Add(const FrameSlot& slot, const std::vector<Doer>& actors, Filled* filled) const {
  for (const Doer& actor : actors) {
    Participant p{slot.role, actor.span, actor.entity};
    EntityType known = p.entity == kNoIndex ? EntityType::kOther
                                            : s_.article->entities[size_t(p.entity)].type;
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
      if (type == EntityType::kPerson) p.role = Role::kPatient;
      else if (!IsPlace(type) && type != EntityType::kOrganisation) continue;
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

bool Roles::IsSomebody(Span span) const {
  uint32_t first = s_.article->TokenAt(span.begin), last = s_.article->TokenAt(span.end - 1) + 1;
  for (uint32_t t = first; t < last && t < s_.sentence->last_token; ++t) {
    if (t >= s_.sentence->first_token && s_.lexicon->IsActor(s_.Lemma(t))) return true;
  }
  return false;
}

bool Roles::HasNoun(Span span) const {
  uint32_t first = s_.article->TokenAt(span.begin), last = s_.article->TokenAt(span.end - 1) + 1;
  for (uint32_t t = first; t < last; ++t) {
    Upos upos = s_.article->tokens[t].upos;
    if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kX ||
        upos == Upos::kVerb) {
      return true;
    }
  }
  return false;
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

// Whose the possessive at the token is: of the subject of its clause. "Their" with one subject:
// of that and the one other person told before it in the sentence, of nobody when they are more.
std::vector<Doer> Roles::OwnersOf(uint32_t token, uint32_t phrase) const {
  int32_t host = -1;   // the nearest finite verb: before the phrase, else after it
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    bool before = s_.verbs[v].item < s_.phrases[phrase].item;
    if (s_.verbs[v].finite && (before || host < 0)) host = int32_t(v);
  }
  if (host < 0) return {};
  std::vector<Doer> owners = SurfaceSubjectOf(uint32_t(host));
  if (!s_.Is(Function::kPossessivePlural, token) || owners.size() > 1) return owners;
  const Article& article = *s_.article;
  std::vector<Doer> persons;
  for (uint32_t i = FirstFrom(article.names, s_.sentence->span.begin);
       i < article.names.size() && article.names[i].span.begin < s_.At(token).span.begin; ++i) {
    const Name& name = article.names[i];
    bool person = name.entity != kNoIndex && name.form != MentionForm::kDemonym &&
                  article.entities[size_t(name.entity)].type == EntityType::kPerson;
    bool seen = std::any_of(persons.begin(), persons.end(),
                            [&](const Doer& d) { return d.entity == name.entity; });
    if (person && !seen) persons.push_back({name.entity, name.span});
  }
  if (persons.size() == 2) return persons;
  if (!persons.empty()) return {};
  return discourse_.Group(EntityType::kPerson, 2, s_.SpanOf(token, token + 1));
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
    if (name.form == MentionForm::kDemonym) slot = adjective;
    else if (possessor) slot = agent != nullptr ? agent : adjective;
    if (slot != nullptr) Add(*slot, {{name.entity, name.span}}, filled);
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
  PromoteTheme(filled);
  return true;
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
