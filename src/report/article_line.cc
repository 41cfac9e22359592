#include "report/article_line.h"

#include "document/dossier.h"
#include "document/names.h"
#include "report/articles_json.h"

namespace riscontro {
namespace {

// The article alone in a dossier, its entities named by their position ("e1").
Dossier DossierOf(Article article) {
  Dossier dossier;
  for (const LocalEntity& local : article.entities) {
    Entity& entity = dossier.entities.emplace_back();
    entity.id = "e" + std::to_string(dossier.entities.size());
    entity.type = local.type;
    entity.name = local.name;
    entity.country = local.country;
  }
  for (uint32_t n = 0; n < article.names.size(); ++n) {
    int32_t entity = article.names[n].entity;
    if (entity != kNoIndex) dossier.entities[size_t(entity)].mentions.push_back({0, n});
  }
  dossier.articles.push_back(std::move(article));
  return dossier;
}

class ArticleLine {
 public:
  ArticleLine(const Dossier& dossier, const WriteFunction& write)
      : dossier_(dossier),
        article_(dossier.articles[0]),
        json_(write),
        parts_(dossier, json_),
        articles_(dossier, parts_, json_) {}

  void Write(const std::vector<std::string_view>& layers) {
    json_.BeginObject();
    articles_.WriteArticle(article_);
    for (std::string_view layer : layers) WriteLayer(layer);
    json_.EndObject();
    json_.Finish();
  }

 private:
  void WriteLayer(std::string_view layer) {
    if (layer == "syntax") {
      parts_.List("syntax", article_.sentences, [&](const Sentence& s) { WriteSentence(s); });
    } else if (layer == "names") {
      parts_.List("entities", dossier_.entities, [&](const Entity& e) { WriteEntity(e); });
    } else if (layer == "dates") {
      parts_.List(layer, article_.dates, [&](const Date& d) { articles_.WriteDate(d); });
    } else if (layer == "quantities") {
      parts_.List(layer, article_.quantities,
                  [&](const Quantity& q) { articles_.WriteQuantity(q); });
    } else if (layer == "quotes") {
      parts_.List(layer, article_.quotes, [&](const Quote& q) { articles_.WriteQuote(0, q); });
    } else if (layer == "events") {
      parts_.List(layer, article_.events, [&](const Event& e) { articles_.WriteEvent(0, e); });
    }
  }

  void WriteSentence(const Sentence& sentence) {
    parts_.Offsets(sentence.span);
    json_.Key("tokens");
    json_.BeginArray();
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      json_.BeginObject();
      WriteToken(article_.tokens[t]);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteToken(const Token& token) {
    parts_.Offsets(token.span);
    json_.Member("form", article_.Word(token));
    json_.Member("lemma", article_.Lemma(token));
    json_.Member("upos", token.upos == Upos::kUnknown ? "" : ToName(token.upos));
    json_.Member("feats", article_.Feats(token));
    json_.Key("head");
    token.head < 0 ? json_.Null() : json_.Integer(token.head);
    json_.Member("deprel", token.head < 0 ? std::string() : ToName(token.relation));
  }

  void WriteEntity(const Entity& entity) {
    json_.Member("id", entity.id);
    json_.Member("type", ToName(entity.type));
    json_.Member("name", entity.name);
    json_.Member("country", entity.country);
    parts_.List("mentions", entity.mentions, [&](const EntityMention& mention) {
      const Name& name = article_.names[mention.name];
      parts_.Offsets(name.span);
      json_.Member("form", ToName(name.form));
    });
  }

  const Dossier& dossier_;
  const Article& article_;
  JsonWriter json_;
  DossierJsonParts parts_;
  ArticlesJson articles_;
};

}  // namespace

void WriteArticleLine(Article article, const std::vector<std::string_view>& layers,
                      std::string* out) {
  // The writer breaks lines between members; strings hold no line ends, so all can go.
  WriteFunction write = [&](std::string_view bytes) {
    for (char c : bytes) {
      if (c != '\n') *out += c;
    }
    return true;
  };
  Dossier dossier = DossierOf(std::move(article));
  ArticleLine(dossier, write).Write(layers);
  *out += '\n';
}

}  // namespace riscontro
