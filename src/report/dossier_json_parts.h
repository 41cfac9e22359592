// What the parts of the dossier's JSON have in common: spans, times, references.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/dossier.h"
#include "report/json_writer.h"

namespace riscontro {

// Made once for a dossier, kept while it is written; refers to both of its arguments.
class DossierJsonParts {
 public:
  DossierJsonParts(const Dossier& dossier, JsonWriter& json);

  // Positions in the flat lists of an article's first date, quantity and event.
  struct LayerBases {
    uint32_t dates = 0, quantities = 0, events = 0;
  };
  const LayerBases& Bases(ArticleIndex article) const { return bases_[article]; }

  // "key": [{…}, {…}], the members of each object written by item(one).
  template <typename Items, typename Function>
  void List(std::string_view key, const Items& items, Function&& item) {
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

  // Members "begin" and "end".
  void Offsets(Span span);
  // An object {begin, end}; null for an empty span.
  void SpanMember(std::string_view key, Span span);
  // Members "start" and "end"; null for a side that is not known.
  void Interval(const TimeInterval& interval);
  void Status(Polarity polarity, Modality modality, Phase phase);
  void ArticleId(std::string_view key, ArticleIndex article);
  void ArticleIds(std::string_view key, const std::vector<ArticleIndex>& articles);
  // The id of an entity of the dossier, or null.
  void EntityId(std::string_view key, int32_t entity);
  // The same for an entity of one article.
  void LocalEntityId(std::string_view key, ArticleIndex article, int32_t local);
  void Indexes(std::string_view key, const std::vector<uint32_t>& indexes, uint32_t base);
  void Strings(std::string_view key, const std::vector<std::string>& values);

 private:
  void Time(std::string_view key, Instant instant);

  const Dossier& dossier_;
  JsonWriter& json_;
  std::vector<LayerBases> bases_;                // by article
  std::vector<std::vector<int32_t>> entity_of_;  // by article, then local entity
};

}  // namespace riscontro
