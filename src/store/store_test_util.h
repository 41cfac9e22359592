// A dossier for the tests of store/ in which every table has rows.
#pragma once

#include <limits>
#include <string>

#include "document/dossier.h"

namespace riscontro {

inline void SetSampleLayers(Article* article) {
  Article& a = *article;
  LocalEntity port{EntityType::kPlace, "Genova", "genova", "IT", 44.4, 8.9};
  LocalEntity mayor{EntityType::kPerson, "Neri", "neri", "", 0, 0};
  a.entities = {port, mayor};
  a.names = {{{0, 4}, EntityType::kPlace, MentionForm::kName, 0},
             {{5, 9}, EntityType::kOther, MentionForm::kRole, kNoIndex}};
  Date date;
  date.span = {0, 4};
  date.value = "2024-06-05";
  date.interval = DayInterval(2024, 6, 5);
  date.resolved = true;
  a.dates = {date};
  Quantity quantity;
  quantity.span = {0, 4};
  quantity.modifier = QuantityModifier::kAtLeast;
  quantity.value = quantity.low = 4;
  quantity.high = std::numeric_limits<double>::infinity();
  a.quantities = {quantity};
  Quote quote;
  quote.content = {5, 9};
  quote.source_entity = 1;
  a.quotes = {quote};
  Event event;
  event.concept_id = "close";
  event.trigger = {5, 9};
  event.place = 0;
  event.participants = {{Role::kAgent, {0, 4}, 1}};
  event.dates = {0};
  event.quantities = {0};
  event.attribution = {{1, {0, 4}, {}, Stance::kDeny}};
  a.events = {event};
}

// An article in which every layer has something.
inline Article SampleArticle(const std::string& path, const std::string& text) {
  Article a;
  a.path = path;
  a.outlet = "L'Eco";
  a.title = "Il porto";
  a.byline = "A. Neri";
  a.language = LanguageCode("it");
  a.text = text;
  a.id = MakeArticleId(a.text, a.url);
  a.published = {DayInterval(2024, 6, 5), PublishedFrom::kInferred, 0.8, "perché", {{0, 4}}};
  a.blocks = {{BlockKind::kTitle, {0, 4}, LanguageCode("it")},
              {BlockKind::kParagraph, {5, 9}, LanguageCode("it")}};
  a.credits = {"ANSA"};
  SetSampleLayers(&a);
  return a;
}

// A dossier in which every table has something.
inline Dossier SampleDossier(const std::string& salt = "") {
  Dossier d;
  d.ui_language = LanguageCode("it");
  d.articles = {SampleArticle("a.txt", "Nave ferma." + salt),
                SampleArticle("b.txt", "Nave parte." + salt)};
  d.reuse = {{0, 1, ReuseKind::kRewrite, true, 0.5, 0.9, "simili", {{{0, 4}, {0, 4}}}}};
  d.origins = {{"o1", "ANSA", {0, 1}}};
  d.storylines = {{"l1", "Il porto", {0}}};
  d.stories = {{"s1", "Il porto chiude", {0, 1}, DayInterval(2024, 6, 5), {"stesso porto"}}};
  d.entities = {{"e1", EntityType::kPerson, "Neri", {"A. Neri", "Neri"}, "", 0, 0, {{0, 1}}}};
  Testimony yes, no;
  yes.doers = {0};
  yes.quantities = {0};
  yes.evidence = {0, {0, 9}};
  yes.speaker = 0;
  no.article = 1;
  no.polarity = Polarity::kDenied;
  no.evidence = {1, {0, 9}};
  no.speaker_text = "la capitaneria";
  d.claims = {{"c1", "close", "Il porto chiude", {0}, {0}, {yes, no}}};
  d.findings = {{"f1",
                 FindingKind::kDisputed,
                 0,
                 0.7,
                 2,
                 "Chi dice",
                 "due voci",
                 1,
                 {{"affermato", {0}}, {"negato", {1}}}}};
  return d;
}

}  // namespace riscontro
