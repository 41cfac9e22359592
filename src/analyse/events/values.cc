#include "analyse/events/values.h"

#include <algorithm>

#include "analyse/events/places.h"

namespace riscontro {
namespace {

constexpr int kMaxCost = 50;  // a value farther than this from every event has none
constexpr int kCommaCost = 6;
constexpr int kClauseCost = 24;  // a relative, a conjunction, a colon between
constexpr int kVerbCost = 12;

class Values {
 public:
  Values(const Structure& s, const std::vector<Arguments>& arguments,
         std::vector<ValueTarget>* targets)
      : s_(s), arguments_(arguments), targets_(*targets) {}

  void Run() {
    const Article& article = *s_.article;
    Span here = s_.sentence->span;
    for (uint32_t i = FirstFrom(article.dates, here.begin);
         i < article.dates.size() && article.dates[i].span.begin < here.end; ++i) {
      const Date& date = article.dates[i];
      // "Now" and "recently" are TIMEX3 dates of no day: no event is dated by them.
      bool calendar = (date.type == TimexType::kDate || date.type == TimexType::kTime) &&
                      date.expression.shape != TimeShape::kReference;
      if (!calendar || !here.Contains(date.span)) continue;
      for (ValueTarget* target : Choose(date.span, true)) target->event->dates.push_back(i);
    }
    for (uint32_t i = FirstFrom(article.quantities, here.begin);
         i < article.quantities.size() && article.quantities[i].span.begin < here.end; ++i) {
      const Quantity& q = article.quantities[i];
      if (!here.Contains(q.span)) continue;
      if (InPair(article.TokenAt(q.number.begin))) continue;
      bool counted = q.kind == QuantityKind::kCardinal || q.kind == QuantityKind::kOrdinal ||
                     q.kind == QuantityKind::kPercent;
      for (ValueTarget* target : counted ? Counted(q.span) : Choose(q.span, false)) {
        target->event->quantities.push_back(i);
      }
    }
  }

 private:
  int Cost(uint32_t from, uint32_t to, bool* comma) const;
  ValueTarget* Nearest(uint32_t token, bool nouns, bool verbs, int* cost, bool* comma);
  ValueTarget* Participant(Span span);
  std::vector<ValueTarget*> Choose(Span span, bool date);
  std::vector<ValueTarget*> Counted(Span span);
  bool Counts(const ValueTarget& target, uint32_t counted, uint32_t root) const;
  bool Argument(uint32_t verb, uint32_t phrase) const;
  bool Simultaneous(const ValueTarget& target) const;
  bool Continues(const ValueTarget& target, uint32_t token) const;
  bool InPair(uint32_t token) const;

  const Structure& s_;
  const std::vector<Arguments>& arguments_;
  std::vector<ValueTarget>& targets_;
};

// How far two tokens stand apart.
int Values::Cost(uint32_t from, uint32_t to, bool* comma) const {
  uint32_t low = std::min(from, to), high = std::max(from, to);
  int cost = int(high - low);
  for (size_t i = 0; i < s_.items.size(); ++i) {
    const Item& item = s_.items[i];
    if (item.token <= low || item.token >= high) continue;
    bool verb_next = i + 1 < s_.items.size() && s_.items[i + 1].kind == ItemKind::kVerb;
    switch (item.kind) {
      case ItemKind::kComma:
        *comma = true;
        cost += kCommaCost;
        break;
      case ItemKind::kStop:
      case ItemKind::kRelative:
      case ItemKind::kSubordinate:
        cost += kClauseCost;
        break;
      case ItemKind::kVerb:
        cost += kVerbCost;
        break;
      case ItemKind::kCoordination:  // ", but": another clause
        if (*comma || verb_next) cost += kVerbCost;
        break;
      default:
        break;
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
    if (noun && target.token > token + 3) continue;  // a noun's date follows it
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
  const NounGroup& p = s_.phrases[size_t(target.phrase)];
  return s_.lexicon->Is(Function::kSimultaneous, p.adposition) ||
         (p.item > 0 && s_.items[p.item].token > s_.sentence->first_token &&
          s_.Is(Function::kSimultaneous, s_.items[p.item].token));
}

// Nothing but the noun's own complements stands between it and the value: "la visita di Kim nel
// 2023", or a verb that says how long it was: "l'incontro, durato due ore".
bool Values::Continues(const ValueTarget& target, uint32_t token) const {
  std::vector<uint32_t> own = NounArguments(s_, uint32_t(target.phrase)).complements;
  own.push_back(uint32_t(target.phrase));
  auto is_own = [&](int32_t phrase) {
    for (; phrase >= 0; phrase = s_.phrases[size_t(phrase)].attached) {
      if (std::find(own.begin(), own.end(), uint32_t(phrase)) != own.end()) return true;
      int32_t first = s_.phrases[size_t(phrase)].joined;
      if (first >= 0 && std::find(own.begin(), own.end(), uint32_t(first)) != own.end()) {
        return true;
      }
    }
    return false;
  };
  const Item* before = nullptr;
  for (const Item& item : s_.items) {
    if (item.token >= token) break;
    bool temporal = item.kind == ItemKind::kPhrase && s_.phrases[item.index].temporal;
    bool itself = item.kind == ItemKind::kPhrase && s_.phrases[item.index].last > token;
    if (!temporal && !itself && item.kind != ItemKind::kCoordination) before = &item;
  }
  if (before == nullptr) return false;
  if (before->kind == ItemKind::kPhrase) return is_own(int32_t(before->index));
  if (before->kind != ItemKind::kVerb) return false;
  const Arguments& a = arguments_[before->index];
  bool event = std::any_of(targets_.begin(), targets_.end(), [&](const ValueTarget& t) {
    return t.verb == int32_t(before->index) && !t.silent;
  });
  return !event && is_own(a.passive ? a.object : a.subject);
}

// "i due paesi": no figure of anything.
bool Values::InPair(uint32_t token) const {
  int32_t phrase = s_.PhraseAt(token);
  return phrase >= 0 && s_.phrases[size_t(phrase)].pair;
}

std::vector<ValueTarget*> Values::Choose(Span span, bool date) {
  uint32_t token = s_.article->TokenAt(span.begin);
  for (ValueTarget& target : targets_) {  // inside the noun's own phrase: "prima visita"
    if (target.phrase < 0) continue;
    const NounGroup& p = s_.phrases[size_t(target.phrase)];
    if (token < p.first || token >= p.last) continue;
    std::vector<ValueTarget*> both = {&target};  // "rescued 868 survivors"
    ValueTarget* other = date ? nullptr : Participant(span);
    if (other != nullptr && other != &target) both.push_back(other);
    return both;
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
  if (Continues(*noun, token)) return {noun};
  if (noun_cost < verb_cost && !noun_comma) return {noun};
  return {verb};
}

bool Values::Argument(uint32_t verb, uint32_t phrase) const {
  const Arguments& a = arguments_[verb];
  int32_t p = int32_t(phrase);
  return a.subject == p || a.object == p || a.second_object == p ||
         std::find(a.complements.begin(), a.complements.end(), phrase) != a.complements.end();
}

// The counted phrase, a part of root, is an argument of the event's verb, a complement of its
// noun, or an argument beside it of a verb that is no event itself.
bool Values::Counts(const ValueTarget& target, uint32_t counted, uint32_t root) const {
  if (target.phrase < 0) return target.verb >= 0 && Argument(uint32_t(target.verb), root);
  std::vector<uint32_t> all = NounArguments(s_, uint32_t(target.phrase)).complements;
  if (std::find(all.begin(), all.end(), counted) != all.end()) return true;
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    bool event = std::any_of(targets_.begin(), targets_.end(), [&](const ValueTarget& t) {
      return t.verb == int32_t(v) && !t.silent;
    });
    bool tells = Argument(v, uint32_t(target.phrase));
    for (uint32_t c : all) tells = tells || (c != root && Argument(v, c));
    if (!event && tells && Argument(v, root)) return true;
  }
  return false;
}

// A count belongs to what its noun takes part in: inside the event's own phrase, a participant,
// an argument of its verb, or of a verb that tells more of it ("an attack that involved 500 …").
std::vector<ValueTarget*> Values::Counted(Span span) {
  uint32_t token = s_.article->TokenAt(span.begin);
  int32_t found = s_.PhraseAt(token);
  std::vector<ValueTarget*> targets;
  for (ValueTarget& target : targets_) {
    bool own = target.phrase >= 0 && target.phrase == found;
    for (const riscontro::Participant& p : target.event->participants) {
      own = own || p.span.Overlaps(span);
    }
    if (own) targets.push_back(&target);
  }
  if (!targets.empty() || found < 0) return targets;
  uint32_t root = uint32_t(found);
  while (s_.phrases[root].attached >= 0) root = uint32_t(s_.phrases[root].attached);
  if (s_.phrases[root].joined >= 0) root = uint32_t(s_.phrases[root].joined);
  std::vector<ValueTarget*> order;  // nouns before verbs: "admitted the loss of 1,500 lives"
  for (ValueTarget& target : targets_) {
    if (target.phrase >= 0) order.push_back(&target);
  }
  for (ValueTarget& target : targets_) {
    if (target.phrase < 0 && !target.silent) order.push_back(&target);
  }
  for (ValueTarget* candidate : order) {
    if (Counts(*candidate, uint32_t(found), root)) return {candidate};
  }
  return {};
}

}  // namespace

void AttachValues(const Structure& structure, const std::vector<Arguments>& arguments,
                  std::vector<ValueTarget>* targets) {
  Values(structure, arguments, targets).Run();
  AttachPlaces(structure, arguments, targets);
}

}  // namespace riscontro
