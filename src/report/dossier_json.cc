// dossier.json, as docs/dossier.md and docs/dossier.schema.json describe it.
//
// The layers of all articles are written as flat lists (dates, quantities, quotes, events), each
// item with its article's id, so that a reader can load any one of them into a table. Things
// with an id (articles, origins, stories, entities, claims) are referred to by it; items of the
// flat lists, which have none, by their position in the list: LayerBases adds up where each
// article's items begin. Left out: tokens and parses (the `analyse` filter gives them).
#include "report/dossier_json.h"

#include <vector>

#include "document/names.h"

namespace riscontro {
namespace {

class Writer {
 public:
  Writer(const Dossier& dossier, JsonWriter& json) : dossier_(dossier), json_(json) {
    MapLocalEntities();
  }
  void Write();

 private:
  // Positions in the flat lists of an article's first date, quantity and event.
  struct LayerBases {
    uint32_t dates = 0, quantities = 0, events = 0;
  };

  void MapLocalEntities();
  template <typename Items, typename Function>
  void List(std::string_view key, const Items& items, Function&& item);
  template <typename Layer, typename Function>
  void FlatList(std::string_view key, Layer Article::*layer, Function&& item);

  void WriteArticle(const Article& article);
  void WriteReuse(const Reuse& reuse);
  void WriteStory(const Story& story);
  void WriteEntity(const Entity& entity);
  void WriteDate(const Date& date);
  void WriteQuantity(const Quantity& quantity);
  void WriteQuote(ArticleIndex article, const Quote& quote);
  void WriteEvent(ArticleIndex article, const Event& event);
  void WriteParticipant(ArticleIndex article, const Participant& participant);
  void WriteAttribution(ArticleIndex article, const Attribution& attribution);
  void WriteClaim(const Claim& claim);
  void WriteTestimony(const Testimony& testimony);
  void WriteFinding(const Finding& finding);

  void Offsets(Span span) {
    json_.Member("begin", span.begin);
    json_.Member("end", span.end);
  }
  // An object {begin, end}; null for an empty span.
  void SpanMember(std::string_view key, Span span);
  void Time(std::string_view key, Instant instant);
  void Interval(const TimeInterval& interval) {
    Time("start", interval.begin);
    Time("end", interval.end);
  }
  void Status(Polarity polarity, Modality modality, Phase phase);
  void ArticleId(std::string_view key, ArticleIndex article) {
    json_.Member(key, dossier_.articles[article].id.ToString());
  }
  void EntityId(std::string_view key, int32_t entity);
  void LocalEntityId(std::string_view key, ArticleIndex article, int32_t local);
  void Indexes(std::string_view key, const std::vector<uint32_t>& indexes, uint32_t base);
  void Strings(std::string_view key, const std::vector<std::string>& values);

  const Dossier& dossier_;
  JsonWriter& json_;
  std::vector<LayerBases> bases_;                    // by article
  std::vector<std::vector<int32_t>> entity_of_;      // by article, then local entity
};

void Writer::MapLocalEntities() {
  LayerBases next;
  for (const Article& article : dossier_.articles) {
    bases_.push_back(next);
    next.dates += uint32_t(article.dates.size());
    next.quantities += uint32_t(article.quantities.size());
    next.events += uint32_t(article.events.size());
    entity_of_.emplace_back(article.entities.size(), kNoIndex);
  }
  for (size_t e = 0; e < dossier_.entities.size(); ++e) {
    for (const EntityMention& mention : dossier_.entities[e].mentions) {
      int32_t local = dossier_.articles[mention.article].names[mention.name].entity;
      if (local != kNoIndex) entity_of_[mention.article][size_t(local)] = int32_t(e);
    }
  }
}

template <typename Items, typename Function>
void Writer::List(std::string_view key, const Items& items, Function&& item) {
  json_.Key(key);
  json_.BeginArray();
  for (const auto& one : items) {
    if (!json_.ok()) break;
    json_.BeginObject();
    item(one);
    json_.EndObject();
  }
  json_.EndArray();
}

template <typename Layer, typename Function>
void Writer::FlatList(std::string_view key, Layer Article::*layer, Function&& item) {
  json_.Key(key);
  json_.BeginArray();
  for (ArticleIndex a = 0; a < dossier_.articles.size() && json_.ok(); ++a) {
    for (const auto& one : dossier_.articles[a].*layer) {
      json_.BeginObject();
      ArticleId("article", a);
      item(a, one);
      json_.EndObject();
    }
  }
  json_.EndArray();
}

void Writer::Write() {
  json_.BeginObject();
  json_.Member("schema", kDossierSchema);
  json_.Member("ui_language", dossier_.ui_language.view());
  List("articles", dossier_.articles, [&](const Article& a) { WriteArticle(a); });
  List("reuse", dossier_.reuse, [&](const Reuse& r) { WriteReuse(r); });
  List("origins", dossier_.origins, [&](const Origin& origin) {
    json_.Member("id", origin.id);
    json_.Member("name", origin.name);
    json_.Key("articles");
    json_.BeginArray();
    for (ArticleIndex a : origin.articles) json_.String(dossier_.articles[a].id.ToString());
    json_.EndArray();
  });
  List("storylines", dossier_.storylines, [&](const Storyline& line) {
    json_.Member("id", line.id);
    json_.Member("title", line.title);
    json_.Key("stories");
    json_.BeginArray();
    for (StoryIndex s : line.stories) json_.String(dossier_.stories[s].id);
    json_.EndArray();
  });
  List("stories", dossier_.stories, [&](const Story& s) { WriteStory(s); });
  List("entities", dossier_.entities, [&](const Entity& e) { WriteEntity(e); });
  FlatList("dates", &Article::dates, [&](ArticleIndex, const Date& d) { WriteDate(d); });
  FlatList("quantities", &Article::quantities,
           [&](ArticleIndex, const Quantity& q) { WriteQuantity(q); });
  FlatList("quotes", &Article::quotes, [&](ArticleIndex a, const Quote& q) { WriteQuote(a, q); });
  FlatList("events", &Article::events, [&](ArticleIndex a, const Event& e) { WriteEvent(a, e); });
  List("claims", dossier_.claims, [&](const Claim& c) { WriteClaim(c); });
  List("findings", dossier_.findings, [&](const Finding& f) { WriteFinding(f); });
  json_.EndObject();
}

void Writer::WriteArticle(const Article& article) {
  json_.Member("id", article.id.ToString());
  json_.Member("path", article.path);
  json_.Member("url", article.url);
  json_.Member("outlet", article.outlet);
  json_.Member("language", article.language.view());
  json_.Member("title", article.title);
  json_.Member("byline", article.byline);
  json_.Key("published");
  json_.BeginObject();
  Interval(article.published.interval);
  json_.Member("from", ToName(article.published.from));
  json_.Member("confidence", article.published.confidence);
  json_.Member("reason", article.published.reason);
  List("evidence", article.published.evidence, [&](Span span) { Offsets(span); });
  json_.EndObject();
  Strings("credits", article.credits);
  json_.Member("text", article.text);
  List("blocks", article.blocks, [&](const Block& block) {
    json_.Member("kind", ToName(block.kind));
    Offsets(block.span);
    json_.Member("language", block.language.view());
  });
  List("sentences", article.sentences, [&](const Sentence& s) { Offsets(s.span); });
}

void Writer::WriteReuse(const Reuse& reuse) {
  ArticleId("from", reuse.from);
  ArticleId("to", reuse.to);
  json_.Member("kind", ToName(reuse.kind));
  json_.Member("directed", reuse.directed);
  json_.Member("share", reuse.share);
  json_.Member("confidence", reuse.confidence);
  json_.Member("reason", reuse.reason);
  List("aligned", reuse.aligned, [&](const AlignedSpans& spans) {
    SpanMember("from", spans.from);
    SpanMember("to", spans.to);
  });
}

void Writer::WriteStory(const Story& story) {
  json_.Member("id", story.id);
  json_.Member("title", story.title);
  json_.Key("articles");
  json_.BeginArray();
  for (ArticleIndex a : story.articles) json_.String(dossier_.articles[a].id.ToString());
  json_.EndArray();
  Interval(story.interval);
  Strings("why", story.why);
}

void Writer::WriteEntity(const Entity& entity) {
  json_.Member("id", entity.id);
  json_.Member("type", ToName(entity.type));
  json_.Member("name", entity.name);
  Strings("aliases", entity.aliases);
  json_.Member("country", entity.country);
  List("mentions", entity.mentions, [&](const EntityMention& mention) {
    const Name& name = dossier_.articles[mention.article].names[mention.name];
    ArticleId("article", mention.article);
    Offsets(name.span);
    json_.Member("form", ToName(name.form));
  });
}

void Writer::WriteDate(const Date& date) {
  Offsets(date.span);
  json_.Member("type", ToName(date.type));
  json_.Member("modifier", ToName(date.modifier));
  json_.Member("value", date.value);
  json_.Member("resolved", date.resolved);
  json_.Key("interval");
  json_.BeginObject();
  Interval(date.interval);
  json_.EndObject();
}

void Writer::WriteQuantity(const Quantity& quantity) {
  Offsets(quantity.span);
  SpanMember("number", quantity.number);
  json_.Member("kind", ToName(quantity.kind));
  json_.Member("modifier", ToName(quantity.modifier));
  json_.Member("value", quantity.value);
  json_.Member("low", quantity.low);
  json_.Member("high", quantity.high);
  json_.Member("unit", quantity.unit);
  SpanMember("counted", quantity.counted);
  json_.Member("concept", quantity.concept_id);
}

void Writer::WriteQuote(ArticleIndex article, const Quote& quote) {
  Offsets(quote.content);
  json_.Member("kind", ToName(quote.kind));
  SpanMember("cue", quote.cue);
  SpanMember("source", quote.source);
  LocalEntityId("speaker", article, quote.source_entity);
  LocalEntityId("agency", article, quote.agency);
  json_.Member("stance", ToName(quote.stance));
  json_.Member("negated", quote.negated_cue);
}

void Writer::WriteEvent(ArticleIndex article, const Event& event) {
  const Article& source = dossier_.articles[article];
  json_.Member("concept", event.concept_id);
  Offsets(event.trigger);
  SpanMember("extent", event.extent);
  bool known = event.sentence < source.sentences.size();
  SpanMember("sentence", known ? source.sentences[event.sentence].span : event.extent);
  List("participants", event.participants,
       [&](const Participant& p) { WriteParticipant(article, p); });
  Indexes("dates", event.dates, bases_[article].dates);
  Indexes("quantities", event.quantities, bases_[article].quantities);
  LocalEntityId("place", article, event.place);
  Status(event.polarity, event.modality, event.phase);
  json_.Member("nominal", event.nominal);
  json_.Member("future", event.future);
  List("attribution", event.attribution,
       [&](const Attribution& a) { WriteAttribution(article, a); });
}

void Writer::WriteParticipant(ArticleIndex article, const Participant& participant) {
  json_.Member("role", ToName(participant.role));
  Offsets(participant.span);
  LocalEntityId("entity", article, participant.entity);
}

void Writer::WriteAttribution(ArticleIndex article, const Attribution& attribution) {
  LocalEntityId("entity", article, attribution.entity);
  SpanMember("source", attribution.source);
  SpanMember("cue", attribution.cue);
  json_.Member("stance", ToName(attribution.stance));
}

void Writer::WriteClaim(const Claim& claim) {
  json_.Member("id", claim.id);
  json_.Member("concept", claim.concept_id);
  json_.Member("statement", claim.statement);
  json_.Key("participants");
  json_.BeginArray();
  for (EntityIndex e : claim.participants) json_.String(dossier_.entities[e].id);
  json_.EndArray();
  json_.Key("stories");
  json_.BeginArray();
  for (StoryIndex s : claim.stories) json_.String(dossier_.stories[s].id);
  json_.EndArray();
  List("testimonies", claim.testimonies, [&](const Testimony& t) { WriteTestimony(t); });
}

void Writer::WriteTestimony(const Testimony& testimony) {
  const LayerBases& bases = bases_[testimony.article];
  ArticleId("article", testimony.article);
  json_.Member("origin", dossier_.origins[testimony.origin].id);
  json_.Key("speaker");
  if (testimony.speaker == kNoIndex && testimony.speaker_text.empty()) {
    json_.Null();
  } else {
    json_.BeginObject();
    EntityId("entity", testimony.speaker);
    json_.Member("text", testimony.speaker_text);
    json_.EndObject();
  }
  Status(testimony.polarity, testimony.modality, testimony.phase);
  json_.Key("values");
  json_.BeginObject();
  json_.Key("time");
  json_.BeginObject();
  Interval(testimony.time);
  json_.EndObject();
  Indexes("quantities", testimony.quantities, bases.quantities);
  EntityId("place", testimony.place);
  json_.EndObject();
  bool known = testimony.event < dossier_.articles[testimony.article].events.size();
  json_.Key("event");
  if (known) {
    json_.Integer(bases.events + testimony.event);
  } else {
    json_.Null();
  }
  json_.Key("evidence");
  json_.BeginObject();
  ArticleId("article", testimony.evidence.article);
  Offsets(testimony.evidence.span);
  json_.EndObject();
}

void Writer::WriteFinding(const Finding& finding) {
  json_.Member("id", finding.id);
  json_.Member("kind", ToName(finding.kind));
  json_.Member("claim", dossier_.claims[finding.claim].id);
  json_.Member("confidence", finding.confidence);
  json_.Member("weight", finding.weight);
  json_.Member("statement", finding.statement);
  json_.Member("reason", finding.reason);
  json_.Member("origins", finding.origins);
  List("sides", finding.sides, [&](const Side& side) {
    json_.Member("value", side.value);
    Indexes("testimonies", side.testimonies, 0);
  });
}

void Writer::SpanMember(std::string_view key, Span span) {
  json_.Key(key);
  if (span.empty()) return json_.Null();
  json_.BeginObject();
  Offsets(span);
  json_.EndObject();
}

void Writer::Time(std::string_view key, Instant instant) {
  json_.Key(key);
  if (instant == kUnknownPast || instant == kUnknownFuture) return json_.Null();
  json_.String(FormatInstant(instant));
}

void Writer::Status(Polarity polarity, Modality modality, Phase phase) {
  json_.Key("status");
  json_.BeginObject();
  json_.Member("polarity", ToName(polarity));
  json_.Member("modality", ToName(modality));
  json_.Member("phase", ToName(phase));
  json_.EndObject();
}

void Writer::EntityId(std::string_view key, int32_t entity) {
  json_.Key(key);
  if (entity == kNoIndex) return json_.Null();
  json_.String(dossier_.entities[size_t(entity)].id);
}

void Writer::LocalEntityId(std::string_view key, ArticleIndex article, int32_t local) {
  EntityId(key, local == kNoIndex ? kNoIndex : entity_of_[article][size_t(local)]);
}

void Writer::Indexes(std::string_view key, const std::vector<uint32_t>& indexes, uint32_t base) {
  json_.Key(key);
  json_.BeginArray();
  for (uint32_t index : indexes) json_.Integer(base + index);
  json_.EndArray();
}

void Writer::Strings(std::string_view key, const std::vector<std::string>& values) {
  json_.Key(key);
  json_.BeginArray();
  for (const std::string& value : values) json_.String(value);
  json_.EndArray();
}

}  // namespace

void WriteDossierJson(const Dossier& dossier, JsonWriter& json) { Writer(dossier, json).Write(); }

void WriteDossierJsonFile(const Dossier& dossier, const WriteFunction& write) {
  JsonWriter json(write);
  WriteDossierJson(dossier, json);
  if (json.Finish()) write("\n");
}

}  // namespace riscontro
