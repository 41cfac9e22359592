#include "analyse/events/discourse.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr size_t kSubjectsBack = 4;     // how many subjects a left-out one may reach back
constexpr uint32_t kSentencesBack = 6;  // how many sentences "the two" may reach back over

}  // namespace

void Discourse::AddSubject(const std::vector<Doer>& actors, bool plural, uint32_t block) {
  bool known =
      std::any_of(actors.begin(), actors.end(), [](const Doer& a) { return a.entity != kNoIndex; });
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
    if (name.span.begin >= before) break;
    count += name.entity == entity ? 1 : 0;
  }
  return count;
}

// The mention stands in words of the entity's own: whoever tells of "the two" is none of them.
bool Discourse::Speaks(int32_t entity, Span mention) const {
  for (const Quote& quote : article_.quotes) {
    if (quote.content.begin > mention.begin) break;
    bool says = quote.source_entity == entity && quote.kind != QuoteKind::kIndirect;
    if (says && quote.content.Contains(mention)) return true;
  }
  return false;
}

std::vector<Doer> Discourse::Group(EntityType type, size_t count, Span mention) const {
  if (type == EntityType::kOther) {
    type = EntityType::kPerson;
    if (!subjects_.empty() && subjects_.back().actors[0].entity != kNoIndex) {
      type = article_.entities[size_t(subjects_.back().actors[0].entity)].type;
    }
  }
  // Sentence by sentence back from the mention, until enough are told of.
  std::vector<std::pair<int, int32_t>> told;  // how often so far, entity
  auto here = article_.SentenceAt(mention.begin);
  if (!here) return {};
  for (uint32_t s = *here + 1; s-- > 0 && *here - s < kSentencesBack && told.size() < count;) {
    Span sentence = article_.sentences[s].span;
    uint32_t end = std::min(sentence.end, mention.begin);
    for (uint32_t i = FirstFrom(article_.names, sentence.begin);
         i < article_.names.size() && article_.names[i].span.begin < end; ++i) {
      const Name& name = article_.names[i];
      bool fits = name.entity != kNoIndex && name.form != MentionForm::kDemonym &&
                  article_.entities[size_t(name.entity)].type == type &&
                  !Speaks(name.entity, mention);
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
