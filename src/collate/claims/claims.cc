// Each group of deeds (grouping.h) becomes a claim, each deed of it a testimony.
#include "collate/claims/claims.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "collate/claims/grouping.h"
#include "collate/deeds/deeds.h"
#include "language/concepts.h"

namespace riscontro {
namespace {

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
    for (const Deed& deed : deeds_) {
      StoryIndex story = story_of_[deed.article];
      places.push_back({story, line_of_[story]});
    }
    std::vector<Claim> claims;
    for (const auto& group : GroupDeeds(articles_, deeds_, places)) {
      claims.push_back(MakeClaim(group));
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
  Claim MakeClaim(const std::vector<uint32_t>& group) {
    Claim claim;
    std::map<std::string_view, int> concepts;
    for (uint32_t d : group) {
      const Deed& deed = deeds_[d];
      for (Testimony& testimony : MakeTestimonies(deed)) {
        claim.testimonies.push_back(std::move(testimony));
      }
      claim.stories.push_back(story_of_[deed.article]);
      ++concepts[deed.concept_id];
    }
    std::sort(claim.stories.begin(), claim.stories.end());
    claim.stories.erase(std::unique(claim.stories.begin(), claim.stories.end()),
                        claim.stories.end());
    auto most = std::max_element(concepts.begin(), concepts.end(),
                                 [](auto& a, auto& b) { return a.second < b.second; });
    claim.concept_id = std::string(most->first);
    Shared shared = WhatMostName(group);
    claim.participants = shared.doers;
    claim.participants.insert(claim.participants.end(), shared.others.begin(), shared.others.end());
    const Testimony& first = claim.testimonies.front();
    claim.id = "c-" + articles_[first.article].id.ToString().substr(0, 10) + "-" +
               std::to_string(articles_[first.article].events[first.event].trigger.begin) + "-" +
               claim.concept_id;
    claim.statement = Statement(claim.concept_id, shared);
    return claim;
  }

  // One for each speaker: "Russia and North Korea denied it" are two.
  std::vector<Testimony> MakeTestimonies(const Deed& deed) {
    const Article& article = articles_[deed.article];
    const auto& chain = article.events[deed.event].attribution;
    std::vector<Testimony> testimonies = {MakeTestimony(deed)};
    for (size_t i = 1; i < chain.size(); ++i) {
      bool together = chain[i].cue == chain.front().cue && chain[i].stance == chain.front().stance;
      if (!together || chain[i].entity == kNoIndex) continue;
      Testimony testimony = testimonies.front();
      testimony.speaker = int32_t(entities_.global[deed.article][size_t(chain[i].entity)]);
      testimony.speaker_text = std::string(article.Text(chain[i].source));
      testimonies.push_back(std::move(testimony));
    }
    return testimonies;
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

  // The actors and the place that most of the testimonies agree on.
  struct Shared {
    std::vector<EntityIndex> doers;
    std::vector<EntityIndex> others;
    int32_t place = kNoIndex;
  };

  Shared WhatMostName(const std::vector<uint32_t>& group) const {
    std::vector<std::vector<EntityIndex>> doers, others, places;
    for (uint32_t d : group) {
      auto list = [](const std::vector<Actor>& side) {
        std::vector<EntityIndex> entities;
        for (const Actor& actor : side) entities.push_back(actor.entity);
        return entities;
      };
      doers.push_back(list(deeds_[d].doers));
      others.push_back(list(deeds_[d].others));
      places.emplace_back();
      if (deeds_[d].place != kNoIndex) places.back().push_back(EntityIndex(deeds_[d].place));
    }
    std::vector<EntityIndex> place = MostNamed(places);
    Shared shared{MostNamed(doers), MostNamed(others),
                  place.empty() ? kNoIndex : int32_t(place.front())};
    // Told now of one side, now of the other ("the Titanic sank", "the sinking of the Titanic").
    std::erase_if(shared.others, [&](EntityIndex e) {
      return std::find(shared.doers.begin(), shared.doers.end(), e) != shared.doers.end();
    });
    return shared;
  }

  // Entities in at least a third of the lists that name any, most frequent first, at least one.
  static std::vector<EntityIndex> MostNamed(const std::vector<std::vector<EntityIndex>>& lists) {
    std::map<EntityIndex, uint32_t> counts;
    uint32_t naming = 0;
    for (const auto& list : lists) {
      naming += !list.empty();
      for (EntityIndex e : list) ++counts[e];
    }
    std::vector<std::pair<EntityIndex, uint32_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](auto& a, auto& b) { return a.second > b.second; });
    std::vector<EntityIndex> named;
    for (auto [entity, count] : ranked) {
      if (3 * count >= naming || named.empty()) named.push_back(entity);
    }
    return named;
  }

  std::string Names(const std::vector<EntityIndex>& actors) const {
    std::string text;
    for (EntityIndex actor : actors) {
      text += (text.empty() ? "" : ", ") + entities_.entities[actor].name;
    }
    return text;
  }

  // "Supply of arms: North Korea → Russia"
  std::string Statement(std::string_view concept_id, const Shared& shared) const {
    std::string text = ConceptLabel(ui_, concept_id);
    std::string doers = Names(shared.doers), others = Names(shared.others);
    if (!doers.empty() || !others.empty()) text += ": " + doers;
    if (!others.empty()) text += (doers.empty() ? "" : " → ") + others;
    if (shared.place != kNoIndex) {
      text += " (" + entities_.entities[size_t(shared.place)].name + ")";
    }
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
