// Left out: tokens and parses, which the `analyse` filter gives.
#include "report/articles_json.h"

#include "document/names.h"

namespace riscontro {

template <typename Layer, typename Function>
void ArticlesJson::FlatList(std::string_view key, Layer Article::*layer, Function&& item) {
  json_.Key(key);
  json_.BeginArray();
  for (ArticleIndex a = 0; a < dossier_.articles.size() && json_.ok(); ++a) {
    for (const auto& one : dossier_.articles[a].*layer) {
      json_.BeginObject();
      parts_.ArticleId("article", a);
      item(a, one);
      json_.EndObject();
    }
  }
  json_.EndArray();
}

void ArticlesJson::WriteArticles() {
  parts_.List("articles", dossier_.articles, [&](const Article& a) { WriteArticle(a); });
}

void ArticlesJson::WriteLayers() {
  FlatList("dates", &Article::dates, [&](ArticleIndex, const Date& d) { WriteDate(d); });
  FlatList("quantities", &Article::quantities,
           [&](ArticleIndex, const Quantity& q) { WriteQuantity(q); });
  FlatList("quotes", &Article::quotes, [&](ArticleIndex a, const Quote& q) { WriteQuote(a, q); });
  FlatList("events", &Article::events, [&](ArticleIndex a, const Event& e) { WriteEvent(a, e); });
}

void ArticlesJson::WriteArticle(const Article& article) {
  json_.Member("id", article.id.ToString());
  json_.Member("path", article.path);
  json_.Member("url", article.url);
  json_.Member("outlet", article.outlet);
  json_.Member("language", article.language.view());
  json_.Member("title", article.title);
  json_.Member("byline", article.byline);
  json_.Key("published");
  json_.BeginObject();
  parts_.Interval(article.published.interval);
  json_.Member("from", ToName(article.published.from));
  json_.Member("confidence", article.published.confidence);
  json_.Member("reason", article.published.reason);
  parts_.List("evidence", article.published.evidence, [&](Span span) { parts_.Offsets(span); });
  json_.EndObject();
  parts_.Strings("credits", article.credits);
  json_.Member("text", article.text);
  parts_.List("blocks", article.blocks, [&](const Block& block) {
    json_.Member("kind", ToName(block.kind));
    parts_.Offsets(block.span);
    json_.Member("language", block.language.view());
  });
  parts_.List("sentences", article.sentences, [&](const Sentence& s) { parts_.Offsets(s.span); });
}

void ArticlesJson::WriteDate(const Date& date) {
  parts_.Offsets(date.span);
  json_.Member("type", ToName(date.type));
  json_.Member("modifier", ToName(date.modifier));
  json_.Member("value", date.value);
  json_.Member("resolved", date.resolved);
  json_.Key("interval");
  json_.BeginObject();
  parts_.Interval(date.interval);
  json_.EndObject();
}

void ArticlesJson::WriteQuantity(const Quantity& quantity) {
  parts_.Offsets(quantity.span);
  parts_.SpanMember("number", quantity.number);
  json_.Member("kind", ToName(quantity.kind));
  json_.Member("modifier", ToName(quantity.modifier));
  json_.Member("value", quantity.value);
  json_.Member("low", quantity.low);
  json_.Member("high", quantity.high);
  json_.Member("low_open", quantity.low_open);
  json_.Member("high_open", quantity.high_open);
  json_.Member("unit", quantity.unit);
  parts_.SpanMember("counted", quantity.counted);
  json_.Member("concept", quantity.concept_id);
  json_.Member("change", ToName(quantity.change));
  parts_.SpanMember("of", quantity.of);
}

void ArticlesJson::WriteQuote(ArticleIndex article, const Quote& quote) {
  parts_.Offsets(quote.content);
  json_.Member("kind", ToName(quote.kind));
  parts_.SpanMember("cue", quote.cue);
  parts_.SpanMember("source", quote.source);
  parts_.LocalEntityId("speaker", article, quote.source_entity);
  parts_.LocalEntityId("agency", article, quote.agency);
  json_.Member("stance", ToName(quote.stance));
  json_.Member("negated", quote.negated_cue);
}

void ArticlesJson::WriteEvent(ArticleIndex article, const Event& event) {
  const Article& source = dossier_.articles[article];
  json_.Member("concept", event.concept_id);
  parts_.Offsets(event.trigger);
  parts_.SpanMember("extent", event.extent);
  bool known = event.sentence < source.sentences.size();
  parts_.SpanMember("sentence", known ? source.sentences[event.sentence].span : event.extent);
  parts_.List("participants", event.participants,
       [&](const Participant& p) { WriteParticipant(article, p); });
  parts_.Indexes("dates", event.dates, parts_.Bases(article).dates);
  parts_.Indexes("quantities", event.quantities, parts_.Bases(article).quantities);
  parts_.LocalEntityId("place", article, event.place);
  parts_.Status(event.polarity, event.modality, event.phase);
  json_.Member("nominal", event.nominal);
  json_.Member("future", event.future);
  parts_.List("attribution", event.attribution,
       [&](const Attribution& a) { WriteAttribution(article, a); });
}

void ArticlesJson::WriteParticipant(ArticleIndex article, const Participant& participant) {
  json_.Member("role", ToName(participant.role));
  parts_.Offsets(participant.span);
  parts_.LocalEntityId("entity", article, participant.entity);
}

void ArticlesJson::WriteAttribution(ArticleIndex article, const Attribution& attribution) {
  parts_.LocalEntityId("entity", article, attribution.entity);
  parts_.SpanMember("source", attribution.source);
  parts_.SpanMember("cue", attribution.cue);
  json_.Member("stance", ToName(attribution.stance));
}

}  // namespace riscontro
