// Roles without a name, given to the person who is known to hold them.
#include "analyse/names/leaders.h"
#include "analyse/names/resolver.h"

namespace riscontro {
namespace {

bool IsHead(std::string_view role_class) {
  return role_class == "president" || role_class == "premier" || role_class == "monarch" ||
         role_class == "leader" || role_class == "tsar";
}

// True if somebody of the office `known` may be called by `asked`.
bool Fits(std::string_view asked, std::string_view known) {
  if (asked == known) return true;
  if (asked == "leader" || asked == "tsar") return IsHead(known);
  return asked == "minister" && known.ends_with("minister");
}

// Offices that stand for their state where the person is not known.
bool StandsForState(std::string_view role_class) {
  return IsHead(role_class) || role_class.ends_with("minister");
}

}  // namespace

void Resolver::CollectOffices() {
  for (const Person& person : persons_) {
    LocalEntity& entity = article_.entities[size_t(person.entity)];
    for (const Office& office : person.offices) {
      if (entity.country.empty() && office.country.find(':') == std::string_view::npos) {
        entity.country = office.country;
      }
    }
    const Leader* leader = FindLeader(person.words);
    if (leader != nullptr && entity.country.empty()) entity.country = leader->country;
  }
}

bool Resolver::Holds(const Person& person, const Office& asked) {
  for (const Office& office : person.offices) {
    if (!Fits(asked.role_class, office.role_class)) continue;
    if (asked.country.empty() || asked.country == office.country) return true;
  }
  return false;
}

bool Resolver::HoldsExactly(const Person& person, const Office& asked) {
  for (const Office& office : person.offices) {
    if (asked.role_class != office.role_class) continue;
    if (asked.country.empty() || asked.country == office.country) return true;
  }
  return false;
}

int32_t Resolver::KnownLeader(const Office& asked) const {
  int32_t found = kNoIndex;
  for (const Person& person : persons_) {
    const Leader* leader = FindLeader(person.words);
    if (leader == nullptr || leader->country != asked.country) continue;
    if (!Fits(asked.role_class, leader->role_class)) continue;
    if (found != kNoIndex) return kNoIndex;
    found = person.entity;
  }
  return found;
}

int32_t Resolver::PersonOfRole(const Mention& m) {
  const Office asked{m.role_class, m.country};
  for (bool exactly : {true, false}) {
    Person* best = nullptr;
    int holders = 0;
    for (Person& person : persons_) {
      if (!(exactly ? HoldsExactly(person, asked) : Holds(person, asked))) continue;
      ++holders;
      if (best == nullptr || person.last > best->last) best = &person;
    }
    if (best == nullptr) continue;
    if (holders > 1 && m.country.empty()) return kNoIndex;
    AddOffice(best, asked);
    return best->entity;
  }
  return m.country.empty() ? kNoIndex : KnownLeader(asked);
}

void Resolver::EmitRole(const Mention& m) {
  int32_t entity = PersonOfRole(m);
  if (entity == kNoIndex && !m.country.empty() && StandsForState(m.role_class)) {
    const KnownActor* state = m.names->gazetteer.State(m.country);
    if (state != nullptr) entity = ActorEntity(*state, m);
  }
  if (entity != kNoIndex) Push(m, entity);
}

}  // namespace riscontro
