// dossier.json, as docs/dossier.md and docs/dossier.schema.json describe it.
//
// The layers of all articles are written as flat lists (dates, quantities, quotes, events), each
// item with its article's id, so that a reader can load any one of them into a table. Things
// with an id (articles, origins, stories, entities, claims) are referred to by it; items of the
// flat lists, which have none, by their position in the list: DossierJsonParts adds up where
// each article's items begin.
#include "report/dossier_json.h"

#include "document/names.h"
#include "report/articles_json.h"
#include "report/dossier_json_parts.h"

namespace riscontro {
namespace {

class Writer {
 public:
  Writer(const Dossier& dossier, JsonWriter& json)
      : dossier_(dossier), json_(json), parts_(dossier, json), articles_(dossier, parts_, json) {}
  void Write();

 private:
  void WriteReuse(const Reuse& reuse);
  void WriteStory(const Story& story);
  void WriteEntity(const Entity& entity);
  void WriteClaim(const Claim& claim);
  void WriteTestimony(const Testimony& testimony);
  void WriteFinding(const Finding& finding);

  const Dossier& dossier_;
  JsonWriter& json_;
  DossierJsonParts parts_;
  ArticlesJson articles_;
};

void Writer::Write() {
  json_.BeginObject();
  json_.Member("schema", kDossierSchema);
  json_.Member("ui_language", dossier_.ui_language.view());
  articles_.WriteArticles();
  parts_.List("reuse", dossier_.reuse, [&](const Reuse& r) { WriteReuse(r); });
  parts_.List("origins", dossier_.origins, [&](const Origin& origin) {
    json_.Member("id", origin.id);
    json_.Member("name", origin.name);
    parts_.ArticleIds("articles", origin.articles);
  });
  parts_.List("storylines", dossier_.storylines, [&](const Storyline& line) {
    json_.Member("id", line.id);
    json_.Member("title", line.title);
    json_.Key("stories");
    json_.BeginArray();
    for (StoryIndex s : line.stories) json_.String(dossier_.stories[s].id);
    json_.EndArray();
  });
  parts_.List("stories", dossier_.stories, [&](const Story& s) { WriteStory(s); });
  parts_.List("entities", dossier_.entities, [&](const Entity& e) { WriteEntity(e); });
  articles_.WriteLayers();
  parts_.List("claims", dossier_.claims, [&](const Claim& c) { WriteClaim(c); });
  parts_.List("findings", dossier_.findings, [&](const Finding& f) { WriteFinding(f); });
  json_.EndObject();
}

void Writer::WriteReuse(const Reuse& reuse) {
  parts_.ArticleId("from", reuse.from);
  parts_.ArticleId("to", reuse.to);
  json_.Member("kind", ToName(reuse.kind));
  json_.Member("directed", reuse.directed);
  json_.Member("share", reuse.share);
  json_.Member("confidence", reuse.confidence);
  json_.Member("reason", reuse.reason);
  parts_.List("aligned", reuse.aligned, [&](const AlignedSpans& spans) {
    parts_.SpanMember("from", spans.from);
    parts_.SpanMember("to", spans.to);
  });
}

void Writer::WriteStory(const Story& story) {
  json_.Member("id", story.id);
  json_.Member("title", story.title);
  parts_.ArticleIds("articles", story.articles);
  parts_.Interval(story.interval);
  parts_.Strings("why", story.why);
}

void Writer::WriteEntity(const Entity& entity) {
  json_.Member("id", entity.id);
  json_.Member("type", ToName(entity.type));
  json_.Member("name", entity.name);
  parts_.Strings("aliases", entity.aliases);
  json_.Member("country", entity.country);
  parts_.List("mentions", entity.mentions, [&](const EntityMention& mention) {
    const Name& name = dossier_.articles[mention.article].names[mention.name];
    parts_.ArticleId("article", mention.article);
    parts_.Offsets(name.span);
    json_.Member("form", ToName(name.form));
  });
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
  parts_.List("testimonies", claim.testimonies, [&](const Testimony& t) { WriteTestimony(t); });
}

void Writer::WriteTestimony(const Testimony& testimony) {
  const DossierJsonParts::LayerBases& bases = parts_.Bases(testimony.article);
  parts_.ArticleId("article", testimony.article);
  json_.Member("origin", dossier_.origins[testimony.origin].id);
  json_.Key("speaker");
  if (testimony.speaker == kNoIndex && testimony.speaker_text.empty()) {
    json_.Null();
  } else {
    json_.BeginObject();
    parts_.EntityId("entity", testimony.speaker);
    json_.Member("text", testimony.speaker_text);
    json_.EndObject();
  }
  parts_.Status(testimony.polarity, testimony.modality, testimony.phase);
  json_.Key("values");
  json_.BeginObject();
  json_.Key("time");
  json_.BeginObject();
  parts_.Interval(testimony.time);
  json_.EndObject();
  parts_.Indexes("quantities", testimony.quantities, bases.quantities);
  parts_.EntityId("place", testimony.place);
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
  parts_.ArticleId("article", testimony.evidence.article);
  parts_.Offsets(testimony.evidence.span);
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
  parts_.List("sides", finding.sides, [&](const Side& side) {
    json_.Member("value", side.value);
    parts_.Indexes("testimonies", side.testimonies, 0);
  });
}

}  // namespace

void WriteDossierJson(const Dossier& dossier, JsonWriter& json) { Writer(dossier, json).Write(); }

void WriteDossierJsonFile(const Dossier& dossier, const WriteFunction& write) {
  JsonWriter json(write);
  WriteDossierJson(dossier, json);
  if (json.Finish()) write("\n");
}

}  // namespace riscontro
