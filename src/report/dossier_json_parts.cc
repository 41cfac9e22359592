#include "report/dossier_json_parts.h"

#include "document/names.h"

namespace riscontro {

DossierJsonParts::DossierJsonParts(const Dossier& dossier, JsonWriter& json)
    : dossier_(dossier), json_(json) {
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

void DossierJsonParts::Offsets(Span span) {
  json_.Member("begin", span.begin);
  json_.Member("end", span.end);
}

void DossierJsonParts::SpanMember(std::string_view key, Span span) {
  json_.Key(key);
  if (span.empty()) return json_.Null();
  json_.BeginObject();
  Offsets(span);
  json_.EndObject();
}

void DossierJsonParts::Time(std::string_view key, Instant instant) {
  json_.Key(key);
  if (instant == kUnknownPast || instant == kUnknownFuture) return json_.Null();
  json_.String(FormatInstant(instant));
}

void DossierJsonParts::Interval(const TimeInterval& interval) {
  Time("start", interval.begin);
  Time("end", interval.end);
}

void DossierJsonParts::Status(Polarity polarity, Modality modality, Phase phase) {
  json_.Key("status");
  json_.BeginObject();
  json_.Member("polarity", ToName(polarity));
  json_.Member("modality", ToName(modality));
  json_.Member("phase", ToName(phase));
  json_.EndObject();
}

void DossierJsonParts::ArticleId(std::string_view key, ArticleIndex article) {
  json_.Member(key, dossier_.articles[article].id.ToString());
}

void DossierJsonParts::ArticleIds(std::string_view key,
                                  const std::vector<ArticleIndex>& articles) {
  json_.Key(key);
  json_.BeginArray();
  for (ArticleIndex a : articles) json_.String(dossier_.articles[a].id.ToString());
  json_.EndArray();
}

void DossierJsonParts::EntityId(std::string_view key, int32_t entity) {
  json_.Key(key);
  if (entity == kNoIndex) return json_.Null();
  json_.String(dossier_.entities[size_t(entity)].id);
}

void DossierJsonParts::LocalEntityId(std::string_view key, ArticleIndex article,
                                     int32_t local) {
  EntityId(key, local == kNoIndex ? kNoIndex : entity_of_[article][size_t(local)]);
}

void DossierJsonParts::Indexes(std::string_view key, const std::vector<uint32_t>& indexes,
                               uint32_t base) {
  json_.Key(key);
  json_.BeginArray();
  for (uint32_t index : indexes) json_.Integer(base + index);
  json_.EndArray();
}

void DossierJsonParts::Strings(std::string_view key, const std::vector<std::string>& values) {
  json_.Key(key);
  json_.BeginArray();
  for (const std::string& value : values) json_.String(value);
  json_.EndArray();
}

}  // namespace riscontro
