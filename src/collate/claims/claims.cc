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
    const Deed* fullest = &deeds_[group.front()];
    std::map<std::string_view, int> concepts;
    for (uint32_t d : group) {
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
