#include "collate/claims/grouping.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "language/concepts.h"

namespace riscontro {
namespace {

// Content words that two sentences must share, beyond actors and time, for deeds told with
// disjoint dates in different stories to be one deed told differently.
constexpr size_t kSameThing = 5;
// Reports of one storyline published within this time of each other may tell one happening.
constexpr int64_t kNear = 4 * kSecondsPerDay;
// Buckets larger than this are searched only among the groups of the deed's own story.
constexpr size_t kLargeBucket = 400;
// The first members stand for a group.
constexpr size_t kLooked = 16;

using Group = std::vector<uint32_t>;
// For each article, the disasters it tells of, as numbers of groups.
using DisastersByArticle = std::map<ArticleIndex, std::set<uint32_t>>;

// How well two deeds go together as one claim.
class Fit {
 public:
  Fit(const std::vector<Article>& articles, const std::vector<Deed>& deeds,
      const std::vector<DeedPlace>& places, const DisastersByArticle& disasters)
      : articles_(articles), deeds_(deeds), places_(places), disasters_(disasters) {}

  // 0 = not the same claim; more = better.
  double Pair(uint32_t a, uint32_t b) const {
    const Deed& x = deeds_[a];
    const Deed& y = deeds_[b];
    ActorMatch actors = MatchActors(x, y);
    if (actors == ActorMatch::kConflict || DeniesAnother(x, y)) return 0;
    const Concept* concept_ = FindConcept(x.concept_id);
    bool same_article = x.article == y.article;
    size_t context = SharedContext(x, y);
    if (TimesConflict(x, y)) {
      // The same deed told with another date, or another deed of the same actors?
      bool same_thing =
          actors == ActorMatch::kStrong && !same_article &&
          (HappensOnce(x, y) || (concept_->IsFunctional("date") && context >= kSameThing));
      return same_thing ? 0.5 : 0;
    }
    bool together = Together(x, y);
    bool related = Related(a, b, *concept_, context) ||
                   (together && concept_->IsFunctional("date")) ||
                   (HappensOnce(x, y) && actors == ActorMatch::kStrong);
    if (!related) return 0;
    double score = actors == ActorMatch::kStrong ? 1.0 : actors == ActorMatch::kWeak ? 0.6 : 0.2;
    if (actors == ActorMatch::kOpen && !same_article && context < kSameThing &&
        !SharesDisaster(x, y)) {
      return 0;
    }
    if (together) score += 0.5;
    if (places_[a].story == places_[b].story) score += 0.3;
    return score + std::min(0.4, 0.05 * double(context));
  }

  // Told of times that cannot both hold, and yet for certain of one deed.
  bool AnotherDay(uint32_t a, uint32_t b) const {
    return TimesConflict(deeds_[a], deeds_[b]) && SameAnotherDay(deeds_[a], deeds_[b]);
  }
  // Told of times that cannot both hold, and not for certain of one deed.
  bool Clash(uint32_t a, uint32_t b) const {
    return TimesConflict(deeds_[a], deeds_[b]) && !SameAnotherDay(deeds_[a], deeds_[b]);
  }
  bool Open(uint32_t a, uint32_t b) const {
    return MatchActors(deeds_[a], deeds_[b]) == ActorMatch::kOpen;
  }
  bool Denied(uint32_t d) const { return Denied(deeds_[d]); }

 private:
  bool Denied(const Deed& d) const {
    return articles_[d.article].events[d.event].polarity == Polarity::kDenied;
  }

  // "A, B and C did not meet" says nothing of A meeting B: what is denied must not name more
  // actors than what is affirmed.
  bool DeniesAnother(const Deed& x, const Deed& y) const {
    if (Denied(x) == Denied(y)) return false;
    const Deed& denied = Denied(x) ? x : y;
    const Deed& told = Denied(x) ? y : x;
    return denied.doers.size() + denied.others.size() > told.doers.size() + told.others.size() &&
           denied.symmetric && !told.doers.empty();
  }

  // The same deed told with another date, rather than another deed of the same actors: it befalls
  // a named thing, or two actors or more did it and both sentences tell it in the same words.
  static bool SameAnotherDay(const Deed& x, const Deed& y) {
    if (x.article == y.article || MatchActors(x, y) != ActorMatch::kStrong) return false;
    if (HappensOnce(x, y)) return true;
    return FindConcept(x.concept_id)->IsFunctional("date") && SharedActors(x, y) >= 2 &&
           SharedContext(x, y) >= kSameThing;
  }

  static size_t SharedActors(const Deed& x, const Deed& y) {
    size_t shared = 0;
    for (const auto* side : {&x.doers, &x.others}) {
      for (const Actor& actor : *side) {
        auto stands = [&](const Actor& o) { return StandsFor(actor, o); };
        shared += std::any_of(y.doers.begin(), y.doers.end(), stands) ||
                  std::any_of(y.others.begin(), y.others.end(), stands);
      }
    }
    return shared;
  }

  static bool PlacesConflict(const Deed& x, const Deed& y) {
    return !x.place_country.empty() && !y.place_country.empty() &&
           x.place_country != y.place_country;
  }

  // Told of the same time: by dates, or by the date of the one and the news of the other.
  static bool Together(const Deed& x, const Deed& y) {
    if (!x.dated && !y.dated) return false;
    const TimeInterval& s = x.dated ? x.time : x.implied;
    const TimeInterval& t = y.dated ? y.time : y.implied;
    constexpr int64_t kLongest = 40 * kSecondsPerDay;  // "in 2024" brings nothing together
    if (!x.dated || !y.dated) {
      return s.bounded() && t.bounded() && s.Length() <= kLongest && t.Length() <= kLongest &&
             s.Overlaps(t);
    }
    return true;
  }

  // What befalls a named thing (a ship, a building) befalls it once.
  static bool HappensOnce(const Deed& x, const Deed& y) {
    if (!IsA(x.root, "disaster")) return false;
    for (const auto* side : {&x.others, &x.doers}) {
      for (const Actor& actor : *side) {
        bool thing = actor.type == EntityType::kOther || actor.type == EntityType::kWork;
        auto same = [&](const Actor& o) { return o.entity == actor.entity; };
        bool shared = std::any_of(y.others.begin(), y.others.end(), same) ||
                      std::any_of(y.doers.begin(), y.doers.end(), same);
        if (thing && shared) return true;
      }
    }
    return false;
  }

  bool SharesDisaster(const Deed& x, const Deed& y) const {
    if (!IsA(x.root, "casualty") && !IsA(x.root, "relief")) return false;
    auto i = disasters_.find(x.article), j = disasters_.find(y.article);
    if (i == disasters_.end() || j == disasters_.end()) return false;
    return std::any_of(i->second.begin(), i->second.end(),
                       [&](uint32_t d) { return j->second.contains(d); });
  }

  // Near enough in the affair to be one happening: the same story; a story of the same days; the
  // same disaster, for its victims; anywhere in the affair for what goes on and adds up.
  bool Related(uint32_t a, uint32_t b, const Concept& concept_, size_t context) const {
    if (places_[a].story == places_[b].story) return true;
    const Deed& x = deeds_[a];
    const Deed& y = deeds_[b];
    if (SharesDisaster(x, y)) return true;
    bool casualty = IsA(concept_.id, "casualty");
    bool adds_up = (concept_.IsFunctional("toll") || concept_.IsFunctional("amount")) &&
                   !concept_.IsFunctional("date");
    if (adds_up && !casualty) return true;
    const TimeInterval& s = articles_[x.article].published.interval;
    const TimeInterval& t = articles_[y.article].published.interval;
    bool near = s.bounded() && t.bounded() && std::abs(s.begin - t.begin) <= kNear;
    return near || context >= 2 * kSameThing;
  }

  const std::vector<Article>& articles_;
  const std::vector<Deed>& deeds_;
  const std::vector<DeedPlace>& places_;
  const DisastersByArticle& disasters_;
};

// A deed joins when it fits most of the group's members that have something to say about it:
// members without actors are silent. A denial joins what it fits best.
double FitGroup(const Fit& fit, const Group& group, uint32_t deed) {
  double sum = 0, best = 0;
  size_t fitting = 0, speaking = 0;
  bool clashes = false, another_day = false;
  size_t count = std::min(group.size(), kLooked);
  for (size_t i = 0; i < count; ++i) {
    if (fit.Clash(group[i], deed)) {
      clashes = true;
      continue;
    }
    double score = fit.Pair(group[i], deed);
    if (score == 0 && fit.Open(group[i], deed)) continue;
    another_day = another_day || (score > 0 && fit.AnotherDay(group[i], deed));
    best = std::max(best, score);
    sum += score;
    ++speaking;
    fitting += score > 0;
  }
  // Another time than a member's, and no member that is for certain the same deed.
  if (clashes && !another_day) return 0;
  if (fit.Denied(deed)) return best;
  return 2 * fitting > speaking ? sum / double(speaking) : 0;
}

std::vector<Group> GroupBucket(const Fit& fit, const std::vector<Deed>& deeds,
                               const std::vector<DeedPlace>& places, std::vector<uint32_t> bucket) {
  auto rank = [&](uint32_t d) {
    const Deed& deed = deeds[d];
    return std::tuple(fit.Denied(d), -int(deed.doers.size() + deed.others.size()), !deed.dated, d);
  };
  std::sort(bucket.begin(), bucket.end(),
            [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
  bool large = bucket.size() > kLargeBucket;
  std::vector<Group> groups;
  std::map<StoryIndex, std::vector<uint32_t>> by_story;
  for (uint32_t d : bucket) {
    double best = 0;
    Group* home = nullptr;
    auto look = [&](Group& group) {
      double score = FitGroup(fit, group, d);
      if (score > best) best = score, home = &group;
    };
    if (large) {
      for (uint32_t g : by_story[places[d].story]) look(groups[g]);
    } else {
      for (Group& group : groups) look(group);
    }
    if (home != nullptr) {
      home->push_back(d);
    } else {
      by_story[places[d].story].push_back(uint32_t(groups.size()));
      groups.push_back({d});
    }
  }
  for (Group& group : groups) std::sort(group.begin(), group.end());
  return groups;
}

}  // namespace

std::vector<std::vector<uint32_t>> GroupDeeds(const std::vector<Article>& articles,
                                              const std::vector<Deed>& deeds,
                                              const std::vector<DeedPlace>& places) {
  // Disasters come first: victims are told apart by the disaster they are victims of.
  struct Bucket {
    bool victims;
    uint32_t storyline;
    std::string_view root;
    auto operator<=>(const Bucket&) const = default;
  };
  std::map<Bucket, std::vector<uint32_t>> buckets;
  for (uint32_t d = 0; d < deeds.size(); ++d) {
    bool victims = !IsA(deeds[d].root, "disaster");
    buckets[{victims, places[d].storyline, deeds[d].root}].push_back(d);
  }
  DisastersByArticle disasters;
  Fit fit(articles, deeds, places, disasters);
  std::vector<Group> groups;
  for (auto& [key, bucket] : buckets) {
    for (Group& group : GroupBucket(fit, deeds, places, std::move(bucket))) {
      if (!key.victims && group.size() > 1) {
        for (uint32_t d : group) disasters[deeds[d].article].insert(uint32_t(groups.size()));
      }
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

}  // namespace riscontro
