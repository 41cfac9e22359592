#include "analyse/events/discourse.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr size_t kSubjectsBack = 4;   // how many subjects a left-out one may reach back
constexpr int kNamesBack = 5;          // how many entities "the two" may reach back over

}  // namespace

void Discourse::AddSubject(const std::vector<Actor>& actors, bool plural, uint32_t block) {
  bool known = std::any_of(actors.begin(), actors.end(),
                           [](const Actor& a) { return a.entity != kNoIndex; });
  if (known) subjects_.push_back({actors, plural, block});
}

std::vector<Actor> Discourse::Subject(bool plural, bool number_known, uint32_t block,
                                      uint32_t from) const {
  size_t looked = 0;
  for (size_t i = subjects_.size(); i-- > 0 && looked < kSubjectsBack; ++looked) {
    const Memory& memory = subjects_[i];
    if (memory.block != block || memory.actors[0].span.begin < from) break;
    if (!number_known || memory.plural == plural) return memory.actors;
  }
  return {};
}

std::vector<Actor> Discourse::Group(EntityType type, size_t count, Span mention) const {
  if (type == EntityType::kOther) {
    type = EntityType::kPerson;
    if (!subjects_.empty() && subjects_.back().actors[0].entity != kNoIndex) {
      type = article_.entities[size_t(subjects_.back().actors[0].entity)].type;
    }
  }
  // Those told of near by, then of these the ones told of most so far.
  std::vector<std::pair<int, int32_t>> told;   // how often, entity
  int looked = 0;
  for (size_t i = article_.names.size(); i-- > 0;) {
    const Name& name = article_.names[i];
    if (name.span.begin >= mention.begin || name.entity == kNoIndex) continue;
    if (article_.entities[size_t(name.entity)].type != type) continue;
    auto at = std::find_if(told.begin(), told.end(),
                           [&](const auto& t) { return t.second == name.entity; });
    if (at != told.end()) ++at->first;
    else if (++looked <= kNamesBack) told.push_back({1, name.entity});
  }
  if (told.size() < count) return {};
  std::stable_sort(told.begin(), told.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  told.resize(count);
  std::vector<Actor> found;
  for (const auto& [times, entity] : told) found.push_back({entity, mention});
  std::sort(found.begin(), found.end(),
            [](const Actor& a, const Actor& b) { return a.entity < b.entity; });
  return found;
}

}  // namespace riscontro
