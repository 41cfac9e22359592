// Who a phrase stands for, and who is left out: the part of Roles that knows names, titles,
// pronouns, possessives and the discourse, and of frames only what a slot asks of a phrase.
#include <algorithm>

#include "analyse/events/roles.h"

namespace riscontro {
namespace {

constexpr uint32_t kNamesBack = 300;  // names looked through for the bearer of a title

}  // namespace

// A name stands for the phrase when it is the head, when it follows it ("presidente Putin"), or
// when the head means people who act for it ("White Star officials", "soldati nordcoreani").
int32_t Roles::EntityOf(const NounGroup& phrase) const {
  bool actor =
      s_.lexicon->IsActor(s_.Lemma(phrase.head)) || s_.lexicon->IsActor(s_.Form(phrase.head));
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
      int32_t person = PersonOf(name);  // "il leader russo"
      if (person != kNoIndex) return person;
    }
    if (name.form == MentionForm::kDemonym ? actor || at_head : at_head || after || actor) {
      return name.entity;
    }
  }
  if (phrase.apposed >= 0) return EntityOf(s_.phrases[size_t(phrase.apposed)]);
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

int32_t Roles::EntityForRole(uint32_t phrase, Role role) const {
  int32_t entity = EntityOf(s_.phrases[phrase]);
  if (entity != kNoIndex || (role != Role::kRecipient && role != Role::kPlace)) return entity;
  for (const NounGroup& of : s_.phrases) {  // "alla guerra della Russia": Russia receives
    if (of.attached == int32_t(phrase) && entity == kNoIndex) entity = EntityOf(of);
  }
  return entity;
}

// Whose the possessive at the token is: of the subject of its clause. "Their" with one subject:
// of that and the one other person told before it in the sentence, of nobody when they are more.
std::vector<Doer> Roles::OwnersOf(uint32_t token, uint32_t phrase) const {
  int32_t host = -1;  // the nearest finite verb: before the phrase, else after it
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
    bool here = t >= s_.sentence->first_token && t < s_.sentence->last_token;
    Upos upos = here ? s_.PosOf(t) : s_.article->tokens[t].upos;
    if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kX ||
        upos == Upos::kVerb) {
      return true;
    }
  }
  return false;
}

bool Roles::HasClassWord(const FrameSlot& slot, const NounGroup& phrase) const {
  for (uint32_t t = phrase.first; t < phrase.last; ++t) {
    Upos upos = s_.PosOf(t);
    bool noun = upos == Upos::kNoun || upos == Upos::kPropn || t == phrase.head;
    bool leading = upos == Upos::kAdj &&
                   (t == phrase.first || s_.PosOf(t - 1) == Upos::kDet);  // "i militari …"
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
    EntityType type =
        entity == kNoIndex ? EntityType::kOther : s_.article->entities[size_t(entity)].type;
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

}  // namespace riscontro
