#include "collate/deeds/deeds.h"

#include <algorithm>
#include <tuple>

#include "base/sorted.h"
#include "collate/reuse/words.h"
#include "language/concepts.h"

namespace riscontro {

bool StandsFor(const Actor& x, const Actor& y) {
  if (x.entity == y.entity) return true;
  bool state = x.type == EntityType::kState || y.type == EntityType::kState;
  return state && !x.country.empty() && x.country == y.country;
}

namespace {

// The concept under which deeds are compared: up the hierarchy as far as there are concepts with
// words of their own; casualty figures also follow what they imply (killed → died).
const Concept* RootOf(const Concept* concept_) {
  const Concept* root = concept_;
  while (const Concept* parent = FindConcept(root->parent)) {
    if (parent->family) break;
    root = parent;
  }
  if (root->IsFunctional("toll") && !root->implies.empty()) {
    if (const Concept* implied = FindConcept(root->implies.front())) return implied;
  }
  return root;
}

class Collector {
 public:
  Collector(const std::vector<Article>& articles, const EntityTable& entities)
      : articles_(articles), entities_(entities) {}

  bool Make(ArticleIndex a, uint32_t e, Deed* deed) {
    const Article& article = articles_[a];
    const Event& event = article.events[e];
    const Concept* concept_ = FindConcept(event.concept_id);
    if (concept_ == nullptr) return false;
    const Concept* canonical = concept_;
    bool turned = false;
    if (const Concept* converse = FindConcept(concept_->converse)) {
      // Of two converses the one with more single-valued arguments is kept ("visit" of
      // visit/host), else the later in the alphabet ("supply-arms" of receive/supply).
      turned = std::tuple(converse->functional.size(), converse->id) >
               std::tuple(concept_->functional.size(), concept_->id);
      if (turned) canonical = converse;
    }
    const Concept* root = RootOf(canonical);
    *deed = Deed();
    deed->article = a;
    deed->event = e;
    deed->concept_id = canonical->id;
    deed->root = root->id;
    deed->symmetric = canonical->symmetric;
    for (const Participant& p : event.participants) AddParticipant(a, p, turned, deed);
    bool has_agent = std::find(canonical->roles.begin(), canonical->roles.end(), "agent") !=
                     canonical->roles.end();
    if (event.polarity == Polarity::kDenied && has_agent && deed->doers.empty() &&
        deed->others.empty()) {
      for (const Attribution& who : event.attribution) AddDenier(a, who, deed);
    }
    SetPlace(a, event, deed);
    SetTime(article, event, deed);
    return true;
  }

 private:
  void AddParticipant(ArticleIndex a, const Participant& p, bool turned, Deed* deed) {
    if (p.entity == kNoIndex) return;
    EntityIndex index = entities_.global[a][size_t(p.entity)];
    const Entity& entity = entities_.entities[index];
    if (p.role == Role::kPlace) {
      if (deed->place == kNoIndex)
        deed->place = int32_t(index), deed->place_country = entity.country;
      return;
    }
    bool doer = (p.role == Role::kAgent) != turned || deed->symmetric;
    auto& side = doer ? deed->doers : deed->others;
    auto same = [&](const Actor& x) { return x.entity == index; };
    if (std::none_of(side.begin(), side.end(), same))
      side.push_back({index, entity.type, entity.country});
  }

  void AddDenier(ArticleIndex a, const Attribution& who, Deed* deed) {
    if (who.entity == kNoIndex || who.stance != Stance::kDeny) return;
    EntityIndex index = entities_.global[a][size_t(who.entity)];
    deed->deniers.push_back(
        {index, entities_.entities[index].type, entities_.entities[index].country});
  }

  void SetPlace(ArticleIndex a, const Event& event, Deed* deed) {
    if (event.place == kNoIndex || deed->place != kNoIndex) return;
    EntityIndex index = entities_.global[a][size_t(event.place)];
    deed->place = int32_t(index);
    deed->place_country = entities_.entities[index].country;
  }

  // Several times that cannot be one ("signed in 1961, 2000 and 2001") date no single deed.
  static void SetTime(const Article& article, const Event& event, Deed* deed) {
    for (uint32_t d : event.dates) {
      const Date& date = article.dates[d];
      if (!date.resolved || !date.interval.bounded() || date.interval.empty()) continue;
      if (deed->dated && !date.interval.Overlaps(deed->time)) {
        deed->dated = false;
        deed->time = {};
        return;
      }
      if (!deed->dated) deed->time = date.interval;
      deed->dated = true;
    }
    if (!deed->dated) SetImplied(article, event, deed);
  }

  // The first sentences of a dated report tell what has just happened.
  static void SetImplied(const Article& article, const Event& event, Deed* deed) {
    constexpr uint32_t kNewsSentences = 8;
    constexpr int64_t kDaysBefore = 4;
    const TimeInterval& published = article.published.interval;
    bool news = event.sentence < kNewsSentences && !event.future && event.dates.empty() &&
                event.modality == Modality::kHappened;
    if (!news || !published.bounded() || published.Length() > 31 * kSecondsPerDay) return;
    deed->implied = {published.begin - kDaysBefore * kSecondsPerDay, published.end};
  }

  const std::vector<Article>& articles_;
  const EntityTable& entities_;
};

// The content stems of each sentence of an article, unsorted.
std::vector<std::vector<uint32_t>> StemsBySentence(const Article& article) {
  std::vector<std::vector<uint32_t>> stems(article.sentences.size());
  for (const Word& word : MakeWords(article).words) {
    if (word.stem != 0) stems[word.sentence].push_back(word.stem);
  }
  return stems;
}

// Matches one side with another. Every actor of the smaller side needs a counterpart.
ActorMatch MatchSide(const std::vector<Actor>& a, const std::vector<Actor>& b) {
  const auto& fewer = a.size() <= b.size() ? a : b;
  const auto& more = a.size() <= b.size() ? b : a;
  if (fewer.empty()) return ActorMatch::kOpen;
  int same = 0, standing = 0;
  bool own = false;  // a person, organisation or ship in common: more telling than a state
  for (const Actor& x : fewer) {
    auto equal = [&](const Actor& y) { return y.entity == x.entity; };
    auto stands = [&](const Actor& y) { return StandsFor(x, y); };
    if (std::any_of(more.begin(), more.end(), equal)) {
      ++same;
      own = own || x.type != EntityType::kState;
    } else if (std::any_of(more.begin(), more.end(), stands)) {
      ++standing;
    } else {
      return ActorMatch::kConflict;
    }
  }
  return own || same + standing >= 2 ? ActorMatch::kStrong : ActorMatch::kWeak;
}

}  // namespace

namespace {

// The stems of a sentence and the next, sorted.
std::vector<uint32_t> ContextOf(const std::vector<std::vector<uint32_t>>& stems, uint32_t s) {
  std::vector<uint32_t> context = stems[s];
  if (s + 1 < stems.size()) {
    context.insert(context.end(), stems[s + 1].begin(), stems[s + 1].end());
  }
  std::sort(context.begin(), context.end());
  context.erase(std::unique(context.begin(), context.end()), context.end());
  context.shrink_to_fit();
  return context;
}

}  // namespace

std::vector<Deed> CollectDeeds(const std::vector<Article>& articles, const EntityTable& entities,
                               bool context) {
  std::vector<Deed> deeds;
  Collector collector(articles, entities);
  for (ArticleIndex a = 0; a < articles.size(); ++a) {
    if (articles[a].events.empty()) continue;
    std::vector<std::vector<uint32_t>> stems;
    if (context) stems = StemsBySentence(articles[a]);
    for (uint32_t e = 0; e < articles[a].events.size(); ++e) {
      Deed deed;
      if (!collector.Make(a, e, &deed)) continue;
      if (context) deed.context = ContextOf(stems, articles[a].events[e].sentence);
      deeds.push_back(std::move(deed));
    }
  }
  return deeds;
}

namespace {

// A denial by those who should have done it, against a deed with actors.
ActorMatch MatchDenial(const Deed& denial, const Deed& deed) {
  bool open = true;
  for (const auto* side : {&deed.doers, &deed.others}) {
    for (const Actor& actor : *side) {
      open = false;
      for (const Actor& denier : denial.deniers) {
        if (StandsFor(actor, denier)) return ActorMatch::kStrong;
      }
    }
  }
  return open ? ActorMatch::kOpen : ActorMatch::kConflict;
}

}  // namespace

ActorMatch MatchActors(const Deed& a, const Deed& b) {
  if (!a.deniers.empty() && b.deniers.empty()) return MatchDenial(a, b);
  if (!b.deniers.empty() && a.deniers.empty()) return MatchDenial(b, a);
  if (a.symmetric || b.symmetric) {
    std::vector<Actor> all_a = a.doers, all_b = b.doers;
    all_a.insert(all_a.end(), a.others.begin(), a.others.end());
    all_b.insert(all_b.end(), b.others.begin(), b.others.end());
    return MatchSide(all_a, all_b);
  }
  // Where only one can have done it, who did it is what may differ.
  const Concept* concept_ = FindConcept(a.concept_id);
  bool doers_open = concept_ != nullptr && concept_->IsFunctional("agent");
  ActorMatch doers = doers_open ? ActorMatch::kOpen : MatchSide(a.doers, b.doers);
  ActorMatch others = MatchSide(a.others, b.others);
  if (doers == ActorMatch::kConflict || others == ActorMatch::kConflict)
    return ActorMatch::kConflict;
  if (doers == ActorMatch::kWeak && others == ActorMatch::kWeak) return ActorMatch::kStrong;
  return std::max(doers, others);
}

bool TimesConflict(const Deed& a, const Deed& b) {
  return a.dated && b.dated && !a.time.Overlaps(b.time);
}

size_t SharedContext(const Deed& a, const Deed& b) {
  return CountShared(a.context, b.context);
}

}  // namespace riscontro
