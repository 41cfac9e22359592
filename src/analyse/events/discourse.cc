#include "analyse/events/discourse.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr size_t kSubjectsBack = 4;   // how many subjects a left-out one may reach back
constexpr uint32_t kSentencesBack = 6; // how many sentences "the two" may reach back over

}  // namespace

void Discourse::AddSubject(const std::vector<Doer>& actors, bool plural, uint32_t block) {
  bool known = std::any_of(actors.begin(), actors.end(),
                           [](const Doer& a) { return a.entity != kNoIndex; });
  if (known) subjects_.push_back({actors, plural, block});
}

std::vector<Doer> Discourse::Subject(bool plural, bool number_known, uint32_t block,
                                      uint32_t from) const {
  size_t looked = 0;
  for (size_t i = subjects_.size(); i-- > 0 && looked < kSubjectsBack; ++looked) {
    const Memory& memory = subjects_[i];
    if (memory.block != block || memory.actors[0].span.begin < from) break;
    if (!number_known || memory.plural == plural) return memory.actors;
  }
  return {};
}

int Discourse::Mentions(int32_t entity, uint32_t before) const {
  int count = 0;
  for (const Name& name : article_.names) {
    count += name.entity == entity && name.span.begin < before ? 1 : 0;
  }
  return count;
}

std::vector<Doer> Discourse::Group(EntityType type, size_t count, Span mention) const {
  if (type == EntityType::kOther) {
    type = EntityType::kPerson;
    if (!subjects_.empty() && subjects_.back().actors[0].entity != kNoIndex) {
      type = article_.entities[size_t(subjects_.back().actors[0].entity)].type;
    }
  }
  // Sentence by sentence back from the mention, until enough are told of.
  std::vector<std::pair<int, int32_t>> told;   // how often so far, entity
  auto here = article_.SentenceAt(mention.begin);
  if (!here) return {};
  for (uint32_t s = *here + 1; s-- > 0 && *here - s < kSentencesBack && told.size() < count;) {
    for (const Name& name : article_.names) {
      bool fits = name.entity != kNoIndex && name.span.begin < mention.begin &&
                  name.form != MentionForm::kDemonym &&
                  article_.sentences[s].span.Contains(name.span) &&
                  article_.entities[size_t(name.entity)].type == type;
      bool seen = std::any_of(told.begin(), told.end(),
                              [&](const auto& t) { return t.second == name.entity; });
      if (fits && !seen) told.push_back({Mentions(name.entity, mention.begin), name.entity});
    }
  }
  if (told.size() < count) return {};
  std::stable_sort(told.begin(), told.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  told.resize(count);
  std::vector<Doer> found;
  for (const auto& [times, entity] : told) found.push_back({entity, mention});
  std::sort(found.begin(), found.end(),
            [](const Doer& a, const Doer& b) { return a.entity < b.entity; });
  return found;
}

}  // namespace riscontro
