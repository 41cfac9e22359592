// date-differs, place-differs, participant-differs. The interval rule decides for times; places
// must lie apart on the map.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "collate/findings/rules.h"
#include "collate/findings/sides.h"
#include "collate/findings/values.h"
#include "language/concepts.h"
#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// Two places that cannot be one: in different countries, or known by position to lie well apart.
// Of two places of one country without positions, one may lie in the other.
constexpr double kApartDegrees = 0.35;  // about 40 km
bool LieApart(const Entity& a, const Entity& b) {
  if (a.id == b.id) return false;
  if (a.type != EntityType::kPlace || b.type != EntityType::kPlace) return false;
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return true;
  bool located = (a.latitude != 0 || a.longitude != 0) && (b.latitude != 0 || b.longitude != 0);
  return located && std::hypot(a.latitude - b.latitude,
                               (a.longitude - b.longitude) * std::cos(a.latitude * 0.01745329)) >
                        kApartDegrees;
}

}  // namespace

void FindDates(const ClaimView& view, std::vector<Finding>* findings) {
  const Concept* concept_ = FindConcept(view.claim.concept_id);
  if (concept_ == nullptr || !concept_->IsFunctional("date")) return;
  std::vector<Valued> values;
  bool inferred = false;
  for (uint32_t t = 0; t < view.claim.testimonies.size(); ++t) {
    const Testimony& testimony = view.claim.testimonies[t];
    if (!view.Told(testimony) || !testimony.time.bounded()) continue;
    // Told to a day or better, a quarter of a day's slack either way: the night and the zone.
    bool day = testimony.time.Length() <= 2 * kSecondsPerDay;
    double slack = day ? 0.25 * double(kSecondsPerDay) : 0;
    values.push_back({t, double(testimony.time.begin) - slack,
                      double(testimony.time.end - 1) + slack, FormatDays(testimony.time),
                      testimony.evidence});
    inferred = inferred || view.published(testimony).from == PublishedFrom::kInferred;
  }
  std::vector<ValueSide> sides = SplitSides(std::move(values));
  if (sides.size() < 2) return;
  std::vector<Side> shown = DropTwofold(view, ToSides(sides));
  if (shown.size() < 2) return;
  findings->push_back(MakeFinding(view, FindingKind::kDateDiffers, "date-differs",
                                  inferred ? 0.85 : 0.92, std::move(shown)));
}

// Some actor takes part on both sides: else two deeds of one kind lie in two places.
bool ShareAnActor(const ClaimView& view, const Side& a, const Side& b) {
  auto actors = [&](const Side& side) {
    std::set<EntityIndex> all;
    for (uint32_t t : side.testimonies) {
      const Testimony& testimony = view.claim.testimonies[t];
      all.insert(testimony.doers.begin(), testimony.doers.end());
      all.insert(testimony.others.begin(), testimony.others.end());
    }
    return all;
  };
  const std::set<EntityIndex> x = actors(a), y = actors(b);
  return std::any_of(x.begin(), x.end(), [&](EntityIndex e) { return y.contains(e); });
}

void FindPlaces(const ClaimView& view, std::vector<Finding>* findings) {
  const Concept* concept_ = FindConcept(view.claim.concept_id);
  if (concept_ == nullptr || !concept_->IsFunctional("place")) return;
  std::map<int32_t, Side> by_place;
  for (uint32_t t = 0; t < view.claim.testimonies.size(); ++t) {
    const Testimony& testimony = view.claim.testimonies[t];
    if (!view.Told(testimony) || testimony.place == kNoIndex) continue;
    Side& side = by_place[testimony.place];
    side.value = view.dossier.entities[size_t(testimony.place)].name;
    side.testimonies.push_back(t);
  }
  for (auto i = by_place.begin(); i != by_place.end(); ++i) {
    for (auto j = std::next(i); j != by_place.end(); ++j) {
      const Entity& a = view.dossier.entities[size_t(i->first)];
      const Entity& b = view.dossier.entities[size_t(j->first)];
      std::vector<Side> sides = DropTwofold(view, {i->second, j->second});
      if (!LieApart(a, b) || sides.size() < 2) continue;
      if (!ShareAnActor(view, sides[0], sides[1])) continue;
      findings->push_back(
          MakeFinding(view, FindingKind::kPlaceDiffers, "place-differs", 0.85, std::move(sides)));
    }
  }
}

void FindParticipants(const ClaimView& view, std::vector<Finding>* findings) {
  const Concept* concept_ = FindConcept(view.claim.concept_id);
  if (concept_ == nullptr || !concept_->IsFunctional("agent")) return;
  std::map<std::string, Side> by_agent;
  for (uint32_t t = 0; t < view.claim.testimonies.size(); ++t) {
    const Testimony& testimony = view.claim.testimonies[t];
    const Event& event = view.event(testimony);
    if (!view.Told(testimony)) continue;
    std::string agent;
    for (const Participant& p : event.participants) {
      if (p.role != Role::kAgent || p.entity == kNoIndex) continue;
      const LocalEntity& entity = view.article(testimony).entities[size_t(p.entity)];
      if (entity.type == EntityType::kState) continue;
      agent = agent.empty() ? entity.key : "several";
      by_agent[entity.key].value = entity.name;
    }
    if (!agent.empty() && agent != "several") by_agent[agent].testimonies.push_back(t);
  }
  std::erase_if(by_agent, [](auto& entry) { return entry.second.testimonies.empty(); });
  if (by_agent.size() < 2) return;
  std::vector<Side> sides;
  for (auto& [key, side] : by_agent) sides.push_back(std::move(side));
  sides = DropTwofold(view, std::move(sides));
  if (sides.size() < 2) return;
  findings->push_back(MakeFinding(view, FindingKind::kParticipantDiffers, "participant-differs",
                                  0.85, std::move(sides)));
}

}  // namespace riscontro
