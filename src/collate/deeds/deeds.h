// Deeds: the events of all articles seen from above, with actors as global entities. What dating/
// and claims/ compare.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collate/entities/entities.h"
#include "document/dossier.h"

namespace riscontro {

struct Actor {
  EntityIndex entity = 0;
  EntityType type = EntityType::kOther;
  std::string_view country;  // the state it is or acts for, or lies in; may be ""
};

struct Deed {
  ArticleIndex article = 0;
  uint32_t event = 0;           // Article::events
  std::string_view concept_id;  // after turning converses round ("host" → "visit")
  std::string_view root;        // the concept under which deeds are compared
  bool symmetric = false;
  // Doer's side and other side; all in `doers` where the concept is symmetric.
  std::vector<Actor> doers;
  std::vector<Actor> others;
  // Of a denial that names nobody ("denied the transfers"): those who deny. One denies what one
  // is said to have done, so they must have a part in what they deny.
  std::vector<Actor> deniers;
  int32_t place = kNoIndex;  // entity
  std::string_view place_country;
  TimeInterval time;  // of the event where told, else unknown
  bool dated = false;
  // For what is told as news without a date: the days about the report's publication. Serves to
  // bring deeds together, never to set them apart.
  TimeInterval implied;
  std::vector<uint32_t> context;  // content stems of its sentence and the next, sorted
};

// In order of article, then position. The views point into articles, entities and the concept
// table, which must outlive the deeds. Deed::context is left empty unless asked for.
std::vector<Deed> CollectDeeds(const std::vector<Article>& articles, const EntityTable& entities,
                               bool context = true);

// One stands for the other: the same entity, or one is the state that the other acts for.
bool StandsFor(const Actor& x, const Actor& y);

// How the actors of two deeds go together.
enum class ActorMatch : uint8_t {
  kConflict,  // some actor of the one has no place in the other
  kOpen,      // nothing against it, nothing for it: one side names no actors
  kWeak,      // states agree, or a person stands for their state
  kStrong,    // a person, organisation or ship in common, or two states
};
ActorMatch MatchActors(const Deed& a, const Deed& b);

// True where the two time intervals of dated deeds cannot both hold.
bool TimesConflict(const Deed& a, const Deed& b);

// Content stems in both contexts.
size_t SharedContext(const Deed& a, const Deed& b);

}  // namespace riscontro
