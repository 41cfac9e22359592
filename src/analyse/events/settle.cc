#include "analyse/events/settle.h"

#include <algorithm>
#include <set>

#include "language/concepts.h"

namespace riscontro {
namespace {

// Concepts that only carry another event: what they say is in that event's attribution.
bool CarriesOnly(std::string_view concept_id) {
  static const std::set<std::string_view> ids = {"deny",   "confirm", "announce", "promise",
                                                 "demand", "order",   "warn",     "propose",
                                                 "accept", "agree",   "reject"};
  return ids.count(concept_id) != 0;
}

// Concepts that a noun alone names as a state of affairs ("the war in Ukraine"), not as news.
bool Background(std::string_view concept_id) {
  static const std::set<std::string_view> ids = {"wage-war", "fight", "cooperate", "ally",
                                                 "support"};
  return ids.count(concept_id) != 0;
}

}  // namespace

// A noun that is the object of a verb that says the same ("sent a letter"), verbs that only
// carry another event, and statuses told twice.
void Settler::DropDoubles() {
  std::set<uint32_t> hosts;
  for (const Found& f : found_) hosts.insert(f.status.hosts.begin(), f.status.hosts.end());
  std::vector<Found> kept;
  for (Found& f : found_) {
    f.carries = f.verb >= 0 && hosts.count(uint32_t(f.verb)) && CarriesOnly(f.event.concept_id);
    bool twice = false;
    for (const Found& other : found_) {
      bool named = f.phrase >= 0 && other.verb >= 0 && other.theme == f.phrase;
      twice |= named;
    }
    for (Found& other : kept) {
      bool same = other.event.trigger == f.event.trigger &&
                  other.event.concept_id == f.event.concept_id &&
                  other.event.polarity == f.event.polarity;
      if (!same) continue;
      twice = true;
      bool known = std::any_of(f.event.attribution.begin(), f.event.attribution.end(),
                               [](const Attribution& a) { return !a.source.empty(); });
      bool had = std::any_of(other.event.attribution.begin(), other.event.attribution.end(),
                             [](const Attribution& a) { return !a.source.empty(); });
      if (known && !had) other.event.attribution = f.event.attribution;
    }
    if (!twice) kept.push_back(std::move(f));
  }
  found_ = std::move(kept);
}

// The persons who take part in the sentence's verbs.
std::vector<Participant> Settler::Persons() const {
  std::vector<Participant> persons;
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    const Arguments& a = arguments_[v];
    std::vector<uint32_t> phrases;
    if (a.subject >= 0) phrases.push_back(uint32_t(a.subject));
    if (a.object >= 0) phrases.push_back(uint32_t(a.object));
    for (uint32_t c : a.complements) {
      if (s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition)) phrases.push_back(c);
    }
    for (uint32_t phrase : phrases) {
      for (const Doer& actor : roles_.ActorsOf(phrase)) {
        bool person = actor.entity != kNoIndex &&
                      s_.article->entities[size_t(actor.entity)].type == EntityType::kPerson;
        bool seen = std::any_of(persons.begin(), persons.end(),
                                [&](const Participant& p) { return p.entity == actor.entity; });
        if (person && !seen) persons.push_back({Role::kAgent, actor.span, actor.entity});
      }
    }
  }
  return persons;
}

// "Durante un incontro, Putin ha invitato Kim": who met? The two persons of the sentence.
void Settler::ShareMeetings() {
  for (Found& meeting : found_) {
    if (meeting.phrase < 0 || !meeting.frame->symmetric) continue;
    const NounGroup& p = s_.phrases[size_t(meeting.phrase)];
    bool during = s_.lexicon->Is(Function::kSimultaneous, p.adposition) ||
                  (p.item == 0 && !p.adposition.empty());
    auto& to = meeting.event.participants;
    std::vector<Participant> persons = Persons();
    size_t agents = 0;
    for (const Participant& q : to) {  // "in a meeting with Sadat, Carter said": Carter met him
      if (q.role != Role::kAgent) continue;
      ++agents;
      std::erase_if(persons, [&](const Participant& x) { return x.entity == q.entity; });
    }
    during = during || (agents == 1 && s_.lexicon->Is(Function::kLocative, p.adposition));
    if (!during || agents + persons.size() != 2) continue;
    to.insert(to.end(), persons.begin(), persons.end());
  }
}

// "Un viaggio in Russia sarebbe la terza visita di Kim": the same event told twice, so whoever
// makes the one makes the other.
void Settler::ShareIdentity() {
  for (Found& a : found_) {
    for (Found& b : found_) {
      if (a.phrase < 0 || b.phrase < 0 || a.event.concept_id != b.event.concept_id) continue;
      const NounGroup &p = s_.phrases[size_t(a.phrase)], &q = s_.phrases[size_t(b.phrase)];
      bool same = false;
      for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
        bool light = s_.verbs[v].copula || s_.lexicon->Is(Function::kLight, s_.verbs[v].lemma);
        bool object = s_.verbs[v].predicate == b.phrase || arguments_[v].object == b.phrase;
        same |= light && object && p.item < q.item && arguments_[v].subject == a.phrase;
      }
      if (!same) continue;
      auto copy = [](const Found& from, Found* to) {
        for (const Participant& x : to->event.participants) {
          if (x.role == Role::kAgent) return;
        }
        for (const Participant& x : from.event.participants) {
          if (x.role == Role::kAgent) to->event.participants.push_back(x);
        }
      };
      copy(a, &b);
      copy(b, &a);
      if (b.event.modality == Modality::kHappened) b.event.modality = a.event.modality;
    }
  }
}

// Denied and confirmed in one sentence: the denial came first.
void Settler::SettlePhases() {
  for (Found& denied : found_) {
    if (denied.event.polarity != Polarity::kDenied || !denied.status.disputed) continue;
    for (Found& other : found_) {
      bool settles = other.event.polarity == Polarity::kAffirmed && other.status.disputed &&
                     other.event.concept_id == denied.event.concept_id;
      if (!settles) continue;
      if (denied.event.phase == Phase::kNone) denied.event.phase = Phase::kInitially;
      if (denied.event.phase == Phase::kInitially) other.event.phase = Phase::kLater;
    }
  }
}

// Precision first: something must be known about it.
bool Settler::Stands(const Found& f) const {
  const Event& e = f.event;
  if (f.carries && e.dates.empty()) return false;
  bool backed = !e.dates.empty() || !e.quantities.empty() || !e.attribution.empty();
  if (e.nominal && !backed && Background(e.concept_id)) return false;
  bool share = std::any_of(e.quantities.begin(), e.quantities.end(), [&](uint32_t q) {
    return s_.article->quantities[q].kind == QuantityKind::kPercent;
  });
  if (share && IsA(e.concept_id, "motion")) return false;  // "arrivare al 57%"
  bool nobody = e.polarity == Polarity::kDenied && !e.nominal && IsA(e.concept_id, "casualty");
  if (nobody) return true;  // "nobody died"
  size_t named = 0, told = 0;
  for (const Participant& p : e.participants) {
    if (p.entity != kNoIndex) ++named;
    if (p.entity != kNoIndex || p.role == Role::kPatient || p.role == Role::kRecipient) ++told;
  }
  if (f.frame->only && (e.nominal ? named < 1 : told < 2)) return false;
  if (f.status.disputed) return true;
  bool vouched = std::any_of(e.attribution.begin(), e.attribution.end(),
                             [](const Attribution& a) { return a.entity != kNoIndex; });
  bool wanted = std::any_of(e.attribution.begin(), e.attribution.end(), [](const Attribution& a) {
    return a.entity != kNoIndex && (a.stance == Stance::kDemand || a.stance == Stance::kPromise ||
                                    a.stance == Stance::kAccuse);
  });
  if (vouched && (f.theme >= 0 || wanted)) return true;
  if (e.modality == Modality::kConditional && told == 0) return false;
  return (e.nominal ? named : told) > 0 || !e.dates.empty() || !e.quantities.empty();
}

}  // namespace riscontro
