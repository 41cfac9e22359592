// The parts of the dossier's JSON that come from single articles: the articles themselves and
// the flat lists of their layers.
#pragma once

#include <string_view>

#include "report/dossier_json_parts.h"

namespace riscontro {

class ArticlesJson {
 public:
  ArticlesJson(const Dossier& dossier, DossierJsonParts& parts, JsonWriter& json)
      : dossier_(dossier), parts_(parts), json_(json) {}

  // Each writes one or more members of the outermost object.
  void WriteArticles();
  void WriteLayers();  // dates, quantities, quotes, events

  // Each writes the members of one object.
  void WriteArticle(const Article& article);
  void WriteDate(const Date& date);
  void WriteQuantity(const Quantity& quantity);
  void WriteQuote(ArticleIndex article, const Quote& quote);
  void WriteEvent(ArticleIndex article, const Event& event);

 private:
  // "key": a list of the layer's items of all articles, each with its article's id.
  template <typename Layer, typename Function>
  void FlatList(std::string_view key, Layer Article::*layer, Function&& item);

  void WriteParticipant(ArticleIndex article, const Participant& participant);
  void WriteAttribution(ArticleIndex article, const Attribution& attribution);

  const Dossier& dossier_;
  DossierJsonParts& parts_;
  JsonWriter& json_;
};

}  // namespace riscontro
