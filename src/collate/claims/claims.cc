// Deeds are put into groups that can state the same (storyline and concept); within a group each
// joins the claim it fits best, those with most actors first, so that a vague mention ("the
// visit") finds the claim that a full one has opened.
#include "collate/claims/claims.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "collate/deeds/deeds.h"
#include "language/concepts.h"

namespace riscontro {
namespace {

// Content words that two sentences must share, beyond actors and time, for deeds told with
// disjoint dates in different stories to be one deed told differently.
constexpr size_t kSameThing = 5;
// Groups larger than this are searched only among the claims of the deed's own story.
constexpr size_t kLargeGroup = 400;

struct DeedPlace {
  StoryIndex story = 0;
  uint32_t storyline = 0;
};

// How well a deed fits a claim; negative = not at all.
class Fit {
 public:
  Fit(const std::vector<Article>& articles, const std::vector<Deed>& deeds,
      const std::vector<DeedPlace>& places)
      : articles_(articles), deeds_(deeds), places_(places) {}

  // Against one member. 0 = does not fit; more = better.
  double Pair(uint32_t a, uint32_t b) const {
    const Deed& x = deeds_[a];
    const Deed& y = deeds_[b];
    ActorMatch actors = MatchActors(x, y);
    if (actors == ActorMatch::kConflict || DeniesAnother(x, y)) return 0;
    bool same_article = x.article == y.article;
    bool same_story = places_[a].story == places_[b].story;
    // What goes on or adds up (supplies, tolls) is one claim through an affair; what happens once
    // (a visit, a promise) is another one each time.
    const Concept* concept_ = FindConcept(x.concept_id);
    bool single = !concept_->IsFunctional("toll") && !concept_->IsFunctional("amount");
    size_t context = SharedContext(x, y);
    if (TimesConflict(x, y)) {
      // The same deed told with another date, or another deed of the same actors?
      bool same_thing = concept_->IsFunctional("date") && actors == ActorMatch::kStrong &&
                        context >= kSameThing && !same_article;
      return same_thing ? 0.5 : 0;
    }
    bool dated_together = x.dated && y.dated;
    if (!same_story && single && !dated_together && context < 2 * kSameThing) return 0;
    double score = actors == ActorMatch::kStrong ? 1.0 : actors == ActorMatch::kWeak ? 0.6 : 0.2;
    if (actors == ActorMatch::kOpen && !same_article && context < kSameThing) return 0;
    if (dated_together) score += 0.5;
    if (same_story) score += 0.3;
    return score + std::min(0.4, 0.05 * double(context));
  }

  bool Open(uint32_t a, uint32_t b) const {
    return MatchActors(deeds_[a], deeds_[b]) == ActorMatch::kOpen;
  }

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

  const std::vector<Article>& articles_;
  const std::vector<Deed>& deeds_;
  const std::vector<DeedPlace>& places_;
};

struct Group {
  std::vector<uint32_t> members;  // deeds
};

// A deed joins when it fits most of the claim's members that have something to say about it:
// members without actors are silent.
double FitGroup(const Fit& fit, const Group& group, uint32_t deed) {
  double sum = 0;
  size_t fitting = 0, speaking = 0;
  constexpr size_t kLooked = 16;  // the first members stand for the claim
  size_t count = std::min(group.members.size(), kLooked);
  for (size_t i = 0; i < count; ++i) {
    double score = fit.Pair(group.members[i], deed);
    if (score == 0 && fit.Open(group.members[i], deed)) continue;
    sum += score;
    ++speaking;
    fitting += score > 0;
  }
  return 2 * fitting > speaking ? sum / double(speaking) : 0;
}

std::vector<Group> GroupDeeds(const Fit& fit, const std::vector<Deed>& deeds,
                              const std::vector<DeedPlace>& places, std::vector<uint32_t> bucket) {
  auto rank = [&](uint32_t d) {
    const Deed& deed = deeds[d];
    return std::tuple(-int(deed.doers.size() + deed.others.size()), !deed.dated, d);
  };
  std::sort(bucket.begin(), bucket.end(),
            [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
  bool large = bucket.size() > kLargeGroup;
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
      home->members.push_back(d);
    } else {
      by_story[places[d].story].push_back(uint32_t(groups.size()));
      groups.push_back({{d}});
    }
  }
  for (Group& group : groups) std::sort(group.members.begin(), group.members.end());
  return groups;
}

class Builder {
 public:
  Builder(const std::vector<Article>& articles, const EntityTable& entities,
          const StoryTable& stories, const std::vector<Origin>& origins, LanguageCode ui)
      : articles_(articles),
        entities_(entities),
        ui_(ui),
        story_of_(articles.size()),
        line_of_(stories.stories.size()),
        origin_of_(articles.size()) {
    for (StoryIndex s = 0; s < stories.stories.size(); ++s) {
      for (ArticleIndex a : stories.stories[s].articles) story_of_[a] = s;
    }
    for (uint32_t l = 0; l < stories.storylines.size(); ++l) {
      for (StoryIndex s : stories.storylines[l].stories) line_of_[s] = l;
    }
    for (OriginIndex o = 0; o < origins.size(); ++o) {
      for (ArticleIndex a : origins[o].articles) origin_of_[a] = o;
    }
  }

  std::vector<Claim> Build() {
    deeds_ = CollectDeeds(articles_, entities_);
    std::vector<DeedPlace> places;
    std::map<std::pair<uint32_t, std::string_view>, std::vector<uint32_t>> buckets;
    for (uint32_t d = 0; d < deeds_.size(); ++d) {
      StoryIndex story = story_of_[deeds_[d].article];
      places.push_back({story, line_of_[story]});
      buckets[{line_of_[story], deeds_[d].root}].push_back(d);
    }
    std::vector<Claim> claims;
    Fit fit(articles_, deeds_, places);
    for (auto& [key, bucket] : buckets) {
      for (const Group& group : GroupDeeds(fit, deeds_, places, std::move(bucket))) {
        claims.push_back(MakeClaim(group));
      }
    }
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      auto key = [](const Claim& c) {
        return std::tuple(c.stories.front(), c.testimonies.front().article,
                          c.testimonies.front().evidence.span.begin, c.id);
      };
      return key(a) < key(b);
    });
    return claims;
  }

 private:
  Claim MakeClaim(const Group& group) {
    Claim claim;
    const Deed* fullest = &deeds_[group.members.front()];
    std::map<std::string_view, int> concepts;
    for (uint32_t d : group.members) {
      const Deed& deed = deeds_[d];
      claim.testimonies.push_back(MakeTestimony(deed));
      claim.stories.push_back(story_of_[deed.article]);
      ++concepts[deed.concept_id];
      size_t actors = deed.doers.size() + deed.others.size();
      if (actors > fullest->doers.size() + fullest->others.size()) fullest = &deed;
    }
    std::sort(claim.stories.begin(), claim.stories.end());
    claim.stories.erase(std::unique(claim.stories.begin(), claim.stories.end()),
                        claim.stories.end());
    auto most = std::max_element(concepts.begin(), concepts.end(),
                                 [](auto& a, auto& b) { return a.second < b.second; });
    claim.concept_id = std::string(most->first);
    for (const auto* side : {&fullest->doers, &fullest->others}) {
      for (const Actor& actor : *side) claim.participants.push_back(actor.entity);
    }
    const Testimony& first = claim.testimonies.front();
    claim.id = "c-" + articles_[first.article].id.ToString().substr(0, 10) + "-" +
               std::to_string(articles_[first.article].events[first.event].trigger.begin) + "-" +
               claim.concept_id;
    claim.statement = Statement(claim.concept_id, *fullest);
    return claim;
  }

  Testimony MakeTestimony(const Deed& deed) {
    const Article& article = articles_[deed.article];
    const Event& event = article.events[deed.event];
    Testimony t;
    t.article = deed.article;
    t.origin = origin_of_[deed.article];
    t.event = deed.event;
    for (const Actor& actor : deed.doers) t.doers.push_back(actor.entity);
    for (const Actor& actor : deed.others) t.others.push_back(actor.entity);
    t.polarity = event.polarity;
    t.modality = event.modality;
    t.phase = event.phase;
    t.time = deed.time;
    t.place = deed.place;
    t.quantities = event.quantities;
    t.evidence = {deed.article, article.sentences[event.sentence].span};
    if (!event.attribution.empty()) {
      const Attribution& who = event.attribution.front();
      if (who.entity != kNoIndex) {
        t.speaker = int32_t(entities_.global[deed.article][size_t(who.entity)]);
      }
      t.speaker_text = std::string(article.Text(who.source));
    }
    return t;
  }

  std::string Names(const std::vector<Actor>& actors) const {
    std::string text;
    for (const Actor& actor : actors) {
      text += (text.empty() ? "" : ", ") + entities_.entities[actor.entity].name;
    }
    return text;
  }

  // "Supply of arms: North Korea → Russia"
  std::string Statement(std::string_view concept_id, const Deed& deed) const {
    std::string text = ConceptLabel(ui_, concept_id);
    std::string doers = Names(deed.doers), others = Names(deed.others);
    if (!doers.empty() || !others.empty()) text += ": " + doers;
    if (!others.empty()) text += (doers.empty() ? "" : " → ") + others;
    if (deed.place != kNoIndex) text += " (" + entities_.entities[size_t(deed.place)].name + ")";
    return text;
  }

  const std::vector<Article>& articles_;
  const EntityTable& entities_;
  LanguageCode ui_;
  std::vector<StoryIndex> story_of_;
  std::vector<uint32_t> line_of_;
  std::vector<OriginIndex> origin_of_;
  std::vector<Deed> deeds_;
};

}  // namespace

std::vector<Claim> BuildClaims(const std::vector<Article>& articles, const EntityTable& entities,
                               const StoryTable& stories, const std::vector<Origin>& origins,
                               LanguageCode ui) {
  return Builder(articles, entities, stories, origins, ui).Build();
}

}  // namespace riscontro
