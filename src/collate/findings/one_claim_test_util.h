// A dossier of one claim: every event of the articles is a testimony to it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "collate/article_builder_test_util.h"
#include "collate/findings/findings.h"
#include "document/names.h"

namespace riscontro {

inline Testimony MakeTestimony(const Article& article, const std::vector<EntityIndex>& global,
                               uint32_t e) {
  const Event& event = article.events[e];
  Testimony t;
  t.event = e;
  t.polarity = event.polarity;
  t.modality = event.modality;
  t.phase = event.phase;
  t.quantities = event.quantities;
  t.evidence.span = article.sentences[event.sentence].span;
  if (event.place != kNoIndex) t.place = int32_t(global[size_t(event.place)]);
  for (const Participant& p : event.participants) {
    if (p.entity == kNoIndex) continue;
    (p.role == Role::kAgent ? t.doers : t.others).push_back(global[size_t(p.entity)]);
  }
  for (uint32_t d : event.dates) {
    if (!t.time.known() && article.dates[d].resolved) t.time = article.dates[d].interval;
  }
  if (!event.attribution.empty()) {
    const Attribution& who = event.attribution.front();
    if (who.entity != kNoIndex) t.speaker = int32_t(global[size_t(who.entity)]);
    t.speaker_text = std::string(article.Text(who.source));
  }
  return t;
}

// `origin_of[i]`: the origin of article i; an own one for each where not given.
inline Dossier OneClaim(std::vector<Article> articles, std::vector<OriginIndex> origin_of = {}) {
  Dossier d;
  d.ui_language = LanguageCode("en");
  EntityTable entities = MakeEntityTable(articles);
  Claim claim;
  claim.id = "c-1";
  claim.statement = "the claim";
  claim.stories = {0};
  for (ArticleIndex a = 0; a < articles.size(); ++a) {
    OriginIndex origin = origin_of.empty() ? a : origin_of[a];
    if (d.origins.size() <= origin) d.origins.resize(origin + 1);
    d.origins[origin].articles.push_back(a);
    for (uint32_t e = 0; e < articles[a].events.size(); ++e) {
      Testimony t = MakeTestimony(articles[a], entities.global[a], e);
      t.article = t.evidence.article = a;
      t.origin = origin;
      claim.concept_id = articles[a].events[e].concept_id;
      claim.testimonies.push_back(std::move(t));
    }
  }
  d.articles = std::move(articles);
  d.entities = std::move(entities.entities);
  d.stories.emplace_back();
  d.claims.push_back(std::move(claim));
  return d;
}

// The kinds found, heaviest first: "date-differs corroborated".
inline std::string Kinds(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& f : findings) {
    text += (text.empty() ? "" : " ") + std::string(ToName(f.kind));
  }
  return text;
}
inline std::string KindsOf(std::vector<Article> articles, std::vector<OriginIndex> origin_of = {}) {
  return Kinds(FindFindings(OneClaim(std::move(articles), std::move(origin_of))));
}

// The finding of a kind; the test fails where there is none.
inline Finding Only(const std::vector<Finding>& findings, FindingKind kind) {
  for (const Finding& f : findings) {
    if (f.kind == kind) return f;
  }
  ADD_FAILURE() << "no " << ToName(kind) << " among: " << Kinds(findings);
  return {};
}

}  // namespace riscontro
