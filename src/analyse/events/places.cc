#include "analyse/events/places.h"

#include <algorithm>

#include "language/concepts.h"

namespace riscontro {
namespace {

class Places {
 public:
  Places(const Structure& s, const std::vector<Arguments>& arguments)
      : s_(s), arguments_(arguments) {}

  bool MayHavePlace(const ValueTarget& target) const;
  int32_t PlaceOf(const ValueTarget& target) const;

 private:
  int32_t PlaceIn(uint32_t phrase, const ValueTarget& target) const;
  int32_t PlaceOfHost(const ValueTarget& target) const;
  bool PlaceAlone(size_t item, const ValueTarget& target) const;

  const Structure& s_;
  const std::vector<Arguments>& arguments_;
};

bool Places::MayHavePlace(const ValueTarget& target) const {
  const Concept* c = FindConcept(target.event->concept_id);
  return c != nullptr && std::find(c->roles.begin(), c->roles.end(), "place") != c->roles.end();
}

// The place that a locative phrase names; of a destination, for what moves.
int32_t Places::PlaceIn(uint32_t phrase, const ValueTarget& target) const {
  const NounGroup& p = s_.phrases[phrase];
  bool moves = s_.lexicon->Is(Function::kDestination, p.adposition) &&
               IsA(target.event->concept_id, "motion");
  if (!moves && !s_.lexicon->Is(Function::kLocative, p.adposition)) return kNoIndex;
  for (uint32_t index : p.names) {
    const Name& name = s_.article->names[index];
    EntityType type = s_.article->entities[size_t(name.entity)].type;
    bool place = type == EntityType::kPlace || type == EntityType::kState;
    if (place && name.form != MentionForm::kDemonym) return name.entity;
  }
  for (const NounGroup& of : s_.phrases) {  // "nella regione russa di Kursk"
    if (of.attached != int32_t(phrase)) continue;
    for (uint32_t index : of.names) {
      const Name& name = s_.article->names[index];
      if (s_.article->entities[size_t(name.entity)].type == EntityType::kPlace) {
        return name.entity;
      }
    }
  }
  return kNoIndex;
}

// "L'incontro si è svolto a Camp David": where the verb that says that it took place puts it.
int32_t Places::PlaceOfHost(const ValueTarget& target) const {
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    const Arguments& a = arguments_[v];
    bool host = (a.passive ? a.object : a.subject) == target.phrase &&
                s_.lexicon->Is(Function::kLight, s_.verbs[v].lemma);
    for (size_t i = 0; host && i < a.complements.size(); ++i) {
      int32_t place = PlaceIn(a.complements[i], target);
      if (place != kNoIndex) return place;
    }
  }
  return kNoIndex;
}

// "signed the treaty on Monday, in Paris.": after a comma, with nothing but times behind it.
bool Places::PlaceAlone(size_t item, const ValueTarget& target) const {
  if (item >= s_.items.size() || s_.items[item].kind != ItemKind::kPhrase) return false;
  if (PlaceIn(s_.items[item].index, target) == kNoIndex) return false;
  for (size_t i = item + 1; i < s_.items.size(); ++i) {
    if (s_.items[i].kind == ItemKind::kStop) return true;
    bool time = s_.items[i].kind == ItemKind::kPhrase && s_.phrases[s_.items[i].index].temporal;
    if (!time && s_.items[i].kind != ItemKind::kComma) return false;
  }
  return true;
}

// A place named after the trigger before the next mark or verb, or, for verbs, at the head of
// the sentence.
int32_t Places::PlaceOf(const ValueTarget& target) const {
  for (size_t i = 0; i < s_.items.size(); ++i) {
    const Item& item = s_.items[i];
    if (item.token <= target.token || item.kind == ItemKind::kCoordination) continue;
    if (item.kind == ItemKind::kComma && PlaceAlone(i + 1, target)) continue;
    if (item.kind != ItemKind::kPhrase) break;
    const NounGroup& p = s_.phrases[item.index];
    Span span = s_.SpanOf(p.first, p.last);
    bool taken = std::any_of(target.event->participants.begin(), target.event->participants.end(),
                             [&](const riscontro::Participant& o) {
                               return o.span.Overlaps(span) && o.role != Role::kPlace;
                             });
    if (taken) continue;
    int32_t place = PlaceIn(item.index, target);
    if (place != kNoIndex) return place;
  }
  if (target.verb < 0) return PlaceOfHost(target);
  // At the sentence's head, alone between marks: "A Pechino, …".
  bool alone = s_.items.size() > 1 && s_.items[0].kind == ItemKind::kPhrase &&
               s_.items[1].kind != ItemKind::kPhrase;
  return alone ? PlaceIn(s_.items[0].index, target) : kNoIndex;
}

}  // namespace

void AttachPlaces(const Structure& structure, const std::vector<Arguments>& arguments,
                  std::vector<ValueTarget>* targets) {
  Places places(structure, arguments);
  for (ValueTarget& target : *targets) {
    bool wanted = target.event->place == kNoIndex && places.MayHavePlace(target);
    if (wanted) target.event->place = places.PlaceOf(target);
  }
}

}  // namespace riscontro
