#include "analyse/events/discourse.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr size_t kSubjectsBack = 4;   // how many subjects a left-out one may reach back
constexpr int kNamesBack = 40;        // how many mentions "the two" may reach back

}  // namespace

void Discourse::AddSubject(const std::vector<Actor>& actors, bool plural, uint32_t block) {
  bool known = std::any_of(actors.begin(), actors.end(),
                           [](const Actor& a) { return a.entity != kNoIndex; });
  if (known) subjects_.push_back({actors, plural, block});
}

std::vector<Actor> Discourse::Subject(bool plural, bool number_known, uint32_t block) const {
  size_t looked = 0;
  for (size_t i = subjects_.size(); i-- > 0 && looked < kSubjectsBack; ++looked) {
    const Memory& memory = subjects_[i];
    if (memory.block != block) break;
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
  std::vector<Actor> found;
  int looked = 0;
  for (size_t i = article_.names.size(); i-- > 0 && looked < kNamesBack && found.size() < count;) {
    const Name& name = article_.names[i];
    if (name.span.begin >= mention.begin || name.entity == kNoIndex) continue;
    ++looked;
    if (article_.entities[size_t(name.entity)].type != type) continue;
    bool seen = std::any_of(found.begin(), found.end(),
                            [&](const Actor& a) { return a.entity == name.entity; });
    if (!seen) found.push_back({name.entity, mention});
  }
  if (found.size() < count) return {};
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace riscontro
