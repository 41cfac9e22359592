// Known actors and things by key; persons through person_index.h; then everything numbered by
// first mention. Left out: alignment by context (two namesakes of one country are one here).
#include "collate/entities/entities.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "collate/entities/actor_names.h"
#include "collate/entities/person_index.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr std::string_view kShip = "ship:";

struct Form {
  uint32_t count = 0;
  bool own = false;  // met in an article of the reader's language
};

// A global entity while it is being put together.
struct Draft {
  std::string key;  // of data, or of the first name
  EntityType type = EntityType::kOther;
  std::map<std::string, uint32_t> countries;
  double latitude = 0, longitude = 0;
  std::map<std::string, Form> forms;  // names of local entities
  std::set<std::string> aliases;
  std::vector<EntityMention> mentions;
};

class Merger {
 public:
  Merger(const std::vector<Article>& articles, LanguageCode ui)
      : articles_(articles), ui_(ui), actor_names_(ui) {}

  EntityTable Run() {
    GroupThePersons();
    CollectShips();
    locals_.resize(articles_.size());
    for (size_t a = 0; a < articles_.size(); ++a) AddArticle(a);
    return Number();
  }

 private:
  static bool IsPerson(const LocalEntity& e) {
    return e.type == EntityType::kPerson && e.key.find(':') == std::string::npos;
  }
  static std::string PersonId(const LocalEntity& e) { return e.key + "|" + e.country; }

  void GroupThePersons() {
    std::map<std::string, PersonName> distinct;
    for (const Article& article : articles_) {
      for (const LocalEntity& e : article.entities) {
        if (!IsPerson(e)) continue;
        PersonName& name = distinct[PersonId(e)];
        name.key = e.key, name.country = e.country;
        ++name.count;
      }
    }
    std::vector<PersonName> names;
    for (const auto& [id, name] : distinct) names.push_back(name);
    std::vector<uint32_t> groups = GroupPersons(names);
    size_t i = 0;
    for (const auto& [id, name] : distinct) person_group_[id] = groups[i++];
  }

  void CollectShips() {
    for (const Article& article : articles_) {
      for (const LocalEntity& e : article.entities) {
        if (e.key.starts_with(kShip)) ships_.insert(e.key.substr(kShip.size()));
      }
    }
  }

  // What the local entity is merged by.
  std::string MergeKey(const LocalEntity& e, size_t article) const {
    if (e.key.starts_with(kLocalKey)) return e.key + "#" + std::to_string(article);
    if (IsPerson(e)) return "person#" + std::to_string(person_group_.at(PersonId(e)));
    if (e.key.find(':') != std::string::npos) return e.key;
    if (e.type == EntityType::kOther && ships_.count(e.key)) return std::string(kShip) + e.key;
    return std::to_string(int(e.type)) + "#" + e.key;
  }

  void AddArticle(size_t a) {
    const Article& article = articles_[a];
    for (const LocalEntity& e : article.entities) {
      auto [it, fresh] = by_key_.try_emplace(MergeKey(e, a), uint32_t(drafts_.size()));
      if (fresh) {
        drafts_.emplace_back();
        drafts_.back().key = e.key;
        drafts_.back().type = e.type;
      }
      Draft& draft = drafts_[it->second];
      if (!e.country.empty()) ++draft.countries[e.country];
      bool located = draft.latitude != 0 || draft.longitude != 0;
      if (!located) draft.latitude = e.latitude, draft.longitude = e.longitude;
      Form& form = draft.forms[e.name];
      ++form.count;
      form.own = form.own || article.language == ui_;
      locals_[a].push_back(it->second);
    }
    for (uint32_t n = 0; n < article.names.size(); ++n) {
      const Name& name = article.names[n];
      if (name.entity < 0) continue;
      Draft& draft = drafts_[locals_[a][size_t(name.entity)]];
      draft.mentions.push_back({ArticleIndex(a), n});
      if (name.form == MentionForm::kName) draft.aliases.emplace(article.Text(name.span));
    }
  }

  // By first mention; entities without a mention last, by key.
  EntityTable Number() {
    std::vector<uint32_t> order(drafts_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    auto first = [&](uint32_t i) {
      const auto& mentions = drafts_[i].mentions;
      return mentions.empty() ? std::pair<uint32_t, uint32_t>{~0u, ~0u}
                              : std::pair{mentions[0].article, mentions[0].name};
    };
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return std::pair{first(a), drafts_[a].key} < std::pair{first(b), drafts_[b].key};
    });
    EntityTable table;
    std::vector<EntityIndex> number(drafts_.size());
    for (uint32_t i : order) {
      number[i] = EntityIndex(table.entities.size());
      table.entities.push_back(Finish(&drafts_[i]));
    }
    table.global.resize(locals_.size());
    for (size_t a = 0; a < locals_.size(); ++a) {
      for (uint32_t draft : locals_[a]) table.global[a].push_back(number[draft]);
    }
    return table;
  }

  Entity Finish(Draft* draft) {
    Entity entity;
    entity.type = draft->type;
    entity.country = MostFrequent(draft->countries);
    entity.latitude = draft->latitude, entity.longitude = draft->longitude;
    entity.name = DisplayName(*draft);
    entity.aliases.assign(draft->aliases.begin(), draft->aliases.end());
    entity.id = MakeId(*draft, entity.country);
    entity.mentions = std::move(draft->mentions);
    return entity;
  }

  static std::string MostFrequent(const std::map<std::string, uint32_t>& counts) {
    std::string best;
    uint32_t most = 0;
    for (const auto& [value, count] : counts) {
      if (count > most) best = value, most = count;
    }
    return best;
  }

  // From the key, so that it is the same in every run over other articles too.
  std::string MakeId(const Draft& draft, const std::string& country) {
    std::string base = draft.key;
    if (base.starts_with(kLocalKey) && !draft.mentions.empty()) {
      const ContentId& id = articles_[draft.mentions[0].article].id;
      base += "/" + id.ToString();
    }
    if (draft.type == EntityType::kPerson) base = "person:" + base + "/" + country;
    for (int attempt = 0;; ++attempt) {
      uint64_t hash = Hash64(base, uint64_t(int(draft.type)) + 256u * uint64_t(attempt));
      char text[24];
      std::snprintf(text, sizeof text, "e%016llx", static_cast<unsigned long long>(hash));
      if (ids_.insert(text).second) return text;
    }
  }

  // Known actors in the reader's language; else, of the names met, one in the reader's language
  // or in Latin letters, of the most words, met most often.
  std::string DisplayName(const Draft& draft) const {
    std::string known = actor_names_.Find(draft.key);
    if (!known.empty()) return known;
    const std::string* best = nullptr;
    std::tuple<bool, size_t, bool, uint32_t> best_rank;
    for (const auto& [form, use] : draft.forms) {
      size_t words = size_t(std::count(form.begin(), form.end(), ' ')) + 1;
      std::tuple<bool, size_t, bool, uint32_t> rank{use.own || Latin(form),
                                                    std::min<size_t>(words, 3), use.own, use.count};
      if (best == nullptr || rank > best_rank) best = &form, best_rank = rank;
    }
    return best == nullptr ? draft.key : *best;
  }
  static bool Latin(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      if (NextChar(text, &i) > 0x24F) return false;
    }
    return true;
  }

  const std::vector<Article>& articles_;
  LanguageCode ui_;
  ActorNames actor_names_;
  std::unordered_map<std::string, uint32_t> person_group_;
  std::set<std::string> ships_;
  std::unordered_map<std::string, uint32_t> by_key_;
  std::vector<Draft> drafts_;
  std::vector<std::vector<uint32_t>> locals_;
  std::set<std::string> ids_;
};

}  // namespace

EntityTable MergeEntities(const std::vector<Article>& articles, LanguageCode ui) {
  return Merger(articles, ui).Run();
}

}  // namespace riscontro
