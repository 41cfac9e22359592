// A small dossier made by hand for the tests of this folder: a ferry that runs aground and the
// inquiry after it, told by five reports in two languages, one of which tries to break the page.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/dossier.h"

namespace riscontro {

class SampleDossier {
 public:
  // The first place of `words` in the article's text.
  Span Find(ArticleIndex a, std::string_view words) const {
    size_t at = dossier.articles[a].text.find(words);
    assert(at != std::string::npos);
    return {uint32_t(at), uint32_t(at + words.size())};
  }

  // The words where they stand in `around`.
  Span Find(ArticleIndex a, std::string_view words, std::string_view around) const {
    uint32_t begin = Find(a, around).begin + uint32_t(around.find(words));
    return {begin, begin + uint32_t(words.size())};
  }

  // An article of paragraphs; the first is its title, every paragraph one or more sentences.
  ArticleIndex Add(std::string_view path, std::string_view outlet, std::string_view language,
                   std::vector<std::pair<BlockKind, std::string>> paragraphs) {
    Article article;
    article.path = path;
    article.outlet = outlet;
    article.language = LanguageCode(language);
    for (auto& [kind, words] : paragraphs) {
      Span span{uint32_t(article.text.size()), uint32_t(article.text.size() + words.size())};
      article.text += words + "\n";
      if (kind == BlockKind::kTitle) article.title = words;
      if (kind == BlockKind::kByline) article.byline = words;
      AddSentences(article.text, span, uint32_t(article.blocks.size()), &article.sentences);
      article.blocks.push_back({kind, span, article.language});
    }
    article.id = MakeArticleId(article.text, path);
    dossier.articles.push_back(std::move(article));
    return ArticleIndex(dossier.articles.size() - 1);
  }

  void Publish(ArticleIndex a, TimeInterval interval, PublishedFrom from, double confidence,
               std::string reason) {
    dossier.articles[a].published = {interval, from, confidence, std::move(reason), {}};
  }

  // Every mention of the words becomes a name of the entity.
  void AddEntity(std::string id, EntityType type, std::string name,
                 std::vector<std::string> aliases, std::string country) {
    Entity entity;
    entity.id = std::move(id), entity.type = type, entity.name = std::move(name);
    entity.aliases = aliases, entity.country = std::move(country);
    for (ArticleIndex a = 0; a < dossier.articles.size(); ++a) {
      Article& article = dossier.articles[a];
      int32_t local = int32_t(article.entities.size());
      article.entities.push_back({type, entity.name, entity.id, entity.country, 0, 0});
      for (const std::string& alias : aliases) {
        for (size_t at = article.text.find(alias); at != std::string::npos;
             at = article.text.find(alias, at + 1)) {
          entity.mentions.push_back({a, uint32_t(article.names.size())});
          article.names.push_back({{uint32_t(at), uint32_t(at + alias.size())}, type,
                                   MentionForm::kName, local});
        }
      }
    }
    dossier.entities.push_back(std::move(entity));
  }

  uint32_t AddDate(ArticleIndex a, std::string_view words, TimeInterval interval) {
    Date date;
    date.span = Find(a, words);
    date.value = FormatInterval(interval);
    date.interval = interval;
    date.resolved = true;
    dossier.articles[a].dates.push_back(date);
    return uint32_t(dossier.articles[a].dates.size() - 1);
  }

  uint32_t AddQuantity(ArticleIndex a, Span span, double value, double low, double high,
                       std::string concept_id) {
    Quantity quantity;
    quantity.span = quantity.number = span;
    quantity.value = value;
    quantity.low = low;
    quantity.high = high;
    quantity.concept_id = std::move(concept_id);
    dossier.articles[a].quantities.push_back(quantity);
    return uint32_t(dossier.articles[a].quantities.size() - 1);
  }

  void AddQuote(ArticleIndex a, std::string_view content, std::string_view cue,
                std::string_view source, Stance stance) {
    Quote quote;
    quote.content = Find(a, content);
    quote.cue = Find(a, cue);
    quote.source = Find(a, source);
    quote.stance = stance;
    dossier.articles[a].quotes.push_back(quote);
  }

  // An event at the words and a testimony for it: the sentence the words stand in.
  Testimony Tell(ArticleIndex a, std::string concept_id, std::string_view trigger) {
    Event event;
    event.concept_id = std::move(concept_id);
    event.trigger = Find(a, trigger);
    event.sentence = dossier.articles[a].SentenceAt(event.trigger.begin).value();
    event.extent = dossier.articles[a].sentences[event.sentence].span;
    dossier.articles[a].events.push_back(event);
    Testimony testimony;
    testimony.article = a;
    testimony.origin = OriginOf(a);
    testimony.event = uint32_t(dossier.articles[a].events.size() - 1);
    testimony.evidence = {a, event.extent};
    return testimony;
  }

  ClaimIndex AddClaim(std::string id, std::string statement, std::vector<StoryIndex> stories,
                      std::vector<Testimony> testimonies) {
    dossier.claims.push_back({std::move(id), "sample", std::move(statement), {},
                              std::move(stories), std::move(testimonies)});
    return ClaimIndex(dossier.claims.size() - 1);
  }

  void AddFinding(FindingKind kind, ClaimIndex claim, double weight, std::string statement,
                  std::string reason, uint32_t origins, std::vector<Side> sides) {
    std::string id = "f" + std::to_string(dossier.findings.size());
    dossier.findings.push_back({id, kind, claim, 0.875, weight, std::move(statement),
                                std::move(reason), origins, std::move(sides)});
  }

  OriginIndex OriginOf(ArticleIndex a) const {
    for (OriginIndex o = 0; o < dossier.origins.size(); ++o) {
      for (ArticleIndex member : dossier.origins[o].articles) {
        if (member == a) return o;
      }
    }
    return 0;
  }

  Dossier dossier;

 private:
  // Sentences end at ". ", "? " and at the paragraph's end: enough for the sample.
  static void AddSentences(const std::string& text, Span block, uint32_t number,
                           std::vector<Sentence>* out) {
    uint32_t begin = block.begin;
    for (uint32_t i = block.begin; i < block.end; ++i) {
      bool stop = text[i] == '.' || text[i] == '?' || (text[i] == '"' && text[i - 1] == '.');
      if (i + 1 != block.end && !(stop && text[i + 1] == ' ')) continue;
      Sentence sentence;
      sentence.span = {begin, i + 1};
      sentence.block = number;
      out->push_back(sentence);
      begin = i + 2;
    }
  }
};

namespace sample {

inline void AddReports(SampleDossier* s) {
  using enum BlockKind;
  s->Add("clips/bulletin.txt", "Harbour Bulletin", "en",
         {{kTitle, "Ferry Alba runs aground off Porto Vero"},
          {kByline, "By Nora Field"},
          {kLead, "PORTO VERO, 3 May 1961 – The ferry Alba ran aground on the Scoglio reef on "
                  "Wednesday morning with about 120 people on board."},
          {kParagraph, "At least four passengers were injured. The harbour master, Ugo Resta, "
                       "said: \"Everybody is ashore.\" He denied that the pilot had left the "
                       "bridge."},
          {kHeading, "A warning in April"},
          {kParagraph, "The light on the reef had been out since 20 April 1961, two fishermen "
                       "told this newspaper."},
          {kBoilerplate, "Read also: the ten finest beaches of the coast."}});
  s->Add("clips/costa.html", "La Costa", "it",
         {{kTitle, "Il traghetto Alba s’incaglia: nove feriti"},
          {kParagraph, "Il traghetto Alba si è incagliato mercoledì sulla secca dello Scoglio. I "
                       "feriti sono nove, secondo l’ospedale; a bordo c’erano circa 120 persone."},
          {kParagraph, "Il comandante del porto Ugo Resta ha detto: «Tutti sono a terra». Un "
                       "marinaio afferma che il pilota aveva lasciato la plancia."},
          {kQuestion, "Quando si è spento il faro?"},
          {kAnswer, "Il faro si è spento il 20 aprile 1960."}});
  s->Add("clips/gazette.txt", "Island Gazette", "en",
         {{kTitle, "Ferry Alba aground"},
          {kParagraph, "The ferry Alba ran aground on the Scoglio reef on Wednesday morning with "
                       "about 120 people on board. At least four passengers were injured."}});
  s->Add("clips/hostile.txt", "<b>Echo</b>", "en",
         {{kTitle, "</script><script>window.hacked = 1</script> Inquiry opens"},
          {kParagraph, "The inquiry into the Alba opened in Porto Vero on 12 June 1961. "
                       "<img src=x onerror=\"window.hacked = 2\"> The pilot admitted that he had "
                       "left the bridge & went below. \xE2\x80\xA8 <!-- no comment --> 🚢 All "
                       "nine injured passengers were heard."}});
  s->Add("clips/inchiesta.txt", "La Costa", "it",
         {{kTitle, "Aperta l’inchiesta sull’Alba"},
          {kParagraph, "L’inchiesta sull’Alba si è aperta il 12 giugno a Porto Vero. Il pilota ha "
                       "ammesso di aver lasciato la plancia."}});
}

inline void AddCollation(SampleDossier* s) {
  Dossier& d = s->dossier;
  auto id = [&](ArticleIndex a) { return d.articles[a].id.ToString(); };
  s->Publish(0, DayInterval(1961, 5, 3), PublishedFrom::kDateline, 0.95, "");
  s->Publish(1, DayInterval(1961, 5, 4), PublishedFrom::kInferred, 0.7,
             "“mercoledì” is the day of the Harbour Bulletin’s report");
  s->Publish(2, {}, PublishedFrom::kUnknown, 0, "");
  s->Publish(3, DayInterval(1961, 6, 12), PublishedFrom::kMetadata, 1, "");
  s->Publish(4, MonthInterval(1961, 6), PublishedFrom::kInferred, 0.6,
             "it tells of 12 June and of nothing later");
  d.reuse.push_back({0, 2, ReuseKind::kExcerpt, true, 0.92, 0.98, "Two sentences word for word.",
                     {{s->Find(0, "The ferry Alba ran aground on the Scoglio reef on Wednesday "
                                  "morning with about 120 people on board."),
                       s->Find(2, "The ferry Alba ran aground on the Scoglio reef on Wednesday "
                                  "morning with about 120 people on board.")},
                      {s->Find(0, "At least four passengers were injured."),
                       s->Find(2, "At least four passengers were injured.")}}});
  d.origins = {{"o-bulletin", "Harbour Bulletin", {0, 2}},
               {"o-costa", "La Costa", {1, 4}},
               {"o-echo", "<b>Echo</b>", {3}}};
  d.stories = {{"s-" + id(0), "The ferry Alba aground", {0, 1, 2}, DayInterval(1961, 5, 3),
                {"the same ship, place and day"}},
               {"s-" + id(3), "The inquiry into the <Alba>", {3, 4}, DayInterval(1961, 6, 12),
                {"the same inquiry"}}};
  d.storylines = {{"l-alba", "The Alba", {0, 1}}};
  s->AddEntity("e-alba", EntityType::kOther, "Alba", {"Alba"}, "");
  s->AddEntity("e-porto-vero", EntityType::kPlace, "Porto Vero", {"Porto Vero"}, "IT");
  s->AddEntity("e-resta", EntityType::kPerson, "Ugo Resta", {"Ugo Resta"}, "IT");
}

inline void AddClaims(SampleDossier* s) {
  Dossier& d = s->dossier;
  Testimony aground[] = {s->Tell(0, "run-aground", "ran aground"),
                         s->Tell(1, "run-aground", "incagliato"),
                         s->Tell(2, "run-aground", "ran aground")};
  for (Testimony& t : aground) t.time = DayInterval(1961, 5, 3);
  ClaimIndex c0 = s->AddClaim("c0", "The Alba ran aground", {0}, {aground, aground + 3});
  s->AddFinding(FindingKind::kCorroborated, c0, 1, "Two independent origins tell that the Alba "
                "ran aground", "the copy in the Gazette is not counted", 2,
                {{"3 May 1961", {0, 1, 2}}});

  Testimony hurt[] = {s->Tell(0, "injured", "injured"), s->Tell(1, "injured", "feriti sono"),
                      s->Tell(2, "injured", "injured")};
  hurt[0].quantities = {s->AddQuantity(0, s->Find(0, "At least four"), 4, 4, HUGE_VAL, "injured")};
  hurt[1].quantities = {s->AddQuantity(1, s->Find(1, "nove", "sono nove"), 9, 9, 9, "injured")};
  hurt[2].quantities = {s->AddQuantity(2, s->Find(2, "At least four"), 4, 4, HUGE_VAL, "injured")};
  s->AddQuantity(0, s->Find(0, "about 120 people"), 120, 108, 132, "people");
  hurt[1].speaker_text = "l’ospedale";
  ClaimIndex c1 = s->AddClaim("c1", "Passengers were injured", {0}, {hurt, hurt + 3});
  s->AddFinding(FindingKind::kNumberUpdated, c1, 3, "The number of injured rises from at least "
                "four to nine", "the second report is later", 2,
                {{"at least 4", {0, 2}}, {"9", {1}}});

  Testimony pilot[] = {s->Tell(0, "leave", "left the"), s->Tell(1, "leave", "lasciato"),
                       s->Tell(3, "leave", "left the"), s->Tell(4, "leave", "lasciato")};
  pilot[0].polarity = Polarity::kDenied;
  pilot[0].phase = Phase::kInitially;
  pilot[0].speaker = 2;
  ClaimIndex c2 = s->AddClaim("c2", "The pilot left the bridge", {0, 1}, {pilot, pilot + 4});
  s->AddFinding(FindingKind::kStatusChanged, c2, 5, "First denied, then admitted: the pilot left "
                "the bridge", "the admission is six weeks later", 3,
                {{"denied", {0}}, {"affirmed", {1, 2, 3}}});

  Testimony light[] = {s->Tell(0, "go-out", "been out"), s->Tell(1, "go-out", "è spento il 20")};
  light[0].time = DayInterval(1961, 4, 20);
  light[1].time = DayInterval(1960, 4, 20);
  s->AddDate(0, "20 April 1961", light[0].time);
  s->AddDate(1, "20 aprile 1960", light[1].time);
  s->AddDate(3, "12 June 1961", DayInterval(1961, 6, 12));
  ClaimIndex c3 = s->AddClaim("c3", "The light on the reef went out", {0}, {light, light + 2});
  s->AddFinding(FindingKind::kDateDiffers, c3, 4, "Two years for the light that went out",
                "the days do not overlap", 2, {{"20 April 1961", {0}}, {"20 April 1960", {1}}});

  Testimony open[] = {s->Tell(3, "inquiry", "opened in"), s->Tell(4, "inquiry", "aperta il")};
  s->AddClaim("c4", "The inquiry opened", {1}, {open, open + 2});
  s->AddQuote(0, "Everybody is ashore.", "said", "The harbour master, Ugo Resta", Stance::kSay);
  s->AddQuote(1, "Tutti sono a terra", "ha detto", "Ugo Resta", Stance::kSay);
  d.articles[0].credits = {"ANTS"};
  std::stable_sort(d.findings.begin(), d.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.weight > b.weight; });
}

}  // namespace sample

inline Dossier MakeSampleDossier() {
  SampleDossier s;
  s.dossier.ui_language = LanguageCode("en");
  sample::AddReports(&s);
  sample::AddCollation(&s);
  sample::AddClaims(&s);
  return std::move(s.dossier);
}

}  // namespace riscontro
