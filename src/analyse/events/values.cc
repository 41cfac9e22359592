#include "analyse/events/values.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr int kMaxCost = 60;         // a value farther than this from every event has none
constexpr int kCommaCost = 6;
constexpr int kClauseCost = 24;      // a relative, a conjunction, a colon between
constexpr int kVerbCost = 12;

class Values {
 public:
  Values(const Structure& s, std::vector<ValueTarget>* targets) : s_(s), targets_(*targets) {}

  void Run() {
    for (uint32_t i = 0; i < s_.article->dates.size(); ++i) {
      const Date& date = s_.article->dates[i];
      bool calendar = date.type == TimexType::kDate || date.type == TimexType::kTime;
      if (!calendar || !s_.sentence->span.Contains(date.span)) continue;
      for (ValueTarget* target : Choose(date.span, true)) target->event->dates.push_back(i);
    }
    for (uint32_t i = 0; i < s_.article->quantities.size(); ++i) {
      const Quantity& q = s_.article->quantities[i];
      if (!s_.sentence->span.Contains(q.span)) continue;
      for (ValueTarget* target : Choose(q.span, false)) target->event->quantities.push_back(i);
    }
    for (ValueTarget& target : targets_) {
      if (target.event->place == kNoIndex) target.event->place = PlaceOf(target);
    }
  }

 private:
  int Cost(uint32_t from, uint32_t to, bool* comma) const;
  ValueTarget* Nearest(uint32_t token, bool nouns, bool verbs, int* cost, bool* comma);
  ValueTarget* Participant(Span span);
  std::vector<ValueTarget*> Choose(Span span, bool date);
  bool Simultaneous(const ValueTarget& target) const;
  int32_t PlaceOf(const ValueTarget& target) const;
  int32_t PlaceIn(uint32_t phrase) const;

  const Structure& s_;
  std::vector<ValueTarget>& targets_;
};

// How far two tokens stand apart.
int Values::Cost(uint32_t from, uint32_t to, bool* comma) const {
  uint32_t low = std::min(from, to), high = std::max(from, to);
  int cost = int(high - low);
  for (const Item& item : s_.items) {
    if (item.token <= low || item.token >= high) continue;
    switch (item.kind) {
      case ItemKind::kComma:
        *comma = true;
        cost += kCommaCost;
        break;
      case ItemKind::kStop:
      case ItemKind::kRelative:
      case ItemKind::kSubordinate: cost += kClauseCost; break;
      case ItemKind::kVerb: cost += kVerbCost; break;
      default: break;
    }
  }
  return cost;
}

ValueTarget* Values::Nearest(uint32_t token, bool nouns, bool verbs, int* cost, bool* comma) {
  ValueTarget* best = nullptr;
  *cost = kMaxCost;
  for (ValueTarget& target : targets_) {
    bool noun = target.phrase >= 0;
    if (noun ? !nouns : !verbs) continue;
    if (noun && target.token > token + 3) continue;   // a noun's date follows it
    bool crossed = false;
    int c = Cost(target.token, token, &crossed);
    if (c >= *cost) continue;
    best = &target;
    *cost = c;
    *comma = crossed;
  }
  return best;
}

// The event that a phrase with the value takes part in: "almeno quattro ferrovieri" are injured.
ValueTarget* Values::Participant(Span span) {
  for (ValueTarget& target : targets_) {
    for (const riscontro::Participant& p : target.event->participants) {
      if (p.span.Overlaps(span)) return &target;
    }
  }
  return nullptr;
}

bool Values::Simultaneous(const ValueTarget& target) const {
  const Phrase& p = s_.phrases[size_t(target.phrase)];
  return s_.lexicon->Is(Function::kSimultaneous, p.adposition) ||
         (p.item > 0 && s_.items[p.item].token > s_.sentence->first_token &&
          s_.Is(Function::kSimultaneous, s_.items[p.item].token));
}

std::vector<ValueTarget*> Values::Choose(Span span, bool date) {
  uint32_t token = s_.article->TokenAt(span.begin);
  for (ValueTarget& target : targets_) {   // inside the noun's own phrase: "prima visita"
    if (target.phrase < 0) continue;
    const Phrase& p = s_.phrases[size_t(target.phrase)];
    if (p.first <= token && token < p.last) return {&target};
  }
  if (!date) {
    if (ValueTarget* target = Participant(span)) return {target};
  }
  int noun_cost = 0, verb_cost = 0;
  bool noun_comma = false, verb_comma = false;
  ValueTarget* noun = Nearest(token, true, false, &noun_cost, &noun_comma);
  ValueTarget* verb = Nearest(token, false, true, &verb_cost, &verb_comma);
  if (noun == nullptr && verb == nullptr) return {};
  if (noun == nullptr) return {verb};
  if (verb == nullptr) return {noun};
  bool between = verb->token < noun->token && noun->token < token;
  if (date && between && Simultaneous(*noun)) return {verb, noun};
  if (between && !noun_comma) return {noun};
  if (noun_cost < verb_cost && !noun_comma) return {noun};
  return {verb};
}

int32_t Values::PlaceIn(uint32_t phrase) const {
  const Phrase& p = s_.phrases[phrase];
  if (!s_.lexicon->Is(Function::kLocative, p.adposition)) return kNoIndex;
  for (uint32_t index : p.names) {
    const Name& name = s_.article->names[index];
    EntityType type = s_.article->entities[size_t(name.entity)].type;
    bool place = type == EntityType::kPlace || type == EntityType::kState;
    if (place && name.form != MentionForm::kDemonym) return name.entity;
  }
  for (const Phrase& of : s_.phrases) {   // "nella regione russa di Kursk"
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

// A place named after the trigger before the next mark or verb, or, for verbs, at the head of
// the sentence.
int32_t Values::PlaceOf(const ValueTarget& target) const {
  for (const Item& item : s_.items) {
    if (item.token <= target.token) continue;
    if (item.kind == ItemKind::kCoordination) continue;
    if (item.kind != ItemKind::kPhrase) break;
    int32_t place = PlaceIn(item.index);
    if (place != kNoIndex) return place;
  }
  if (target.verb < 0) return kNoIndex;
  for (const Item& item : s_.items) {
    if (item.kind != ItemKind::kPhrase || item.token > target.token) break;
    int32_t place = PlaceIn(item.index);
    if (place != kNoIndex) return place;
  }
  return kNoIndex;
}

}  // namespace

void AttachValues(const Structure& structure, std::vector<ValueTarget>* targets) {
  Values(structure, targets).Run();
}

}  // namespace riscontro
