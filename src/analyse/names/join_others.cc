// Ships, bodies, places and known actors: what is no person, one entity for each key.
#include "analyse/names/leaders.h"
#include "analyse/names/resolver.h"
#include "text/transliterate.h"

namespace riscontro {

void Resolver::FindOnlyState() {
  std::set<std::string_view> states;
  for (const Mention& m : scan_.mentions) {
    if (m.kind == MentionKind::kActor && m.actor->type == EntityType::kState) {
      states.insert(m.actor->country);
    } else if (m.kind == MentionKind::kRole && !m.country.empty()) {
      states.insert(m.country);
    }
  }
  if (states.size() == 1) only_state_ = *states.begin();
}

std::string_view Resolver::StateOfBody(const Mention& m) const {
  return m.country.empty() ? only_state_ : m.country;
}

std::string Resolver::BodyKey(std::string_view name, std::string_view country) {
  if (country.empty()) return std::string(kLocalKey) + std::string(name);
  return "body:" + std::string(country) + "/" + std::string(name);
}

void Resolver::EmitBody(const Mention& m) {
  std::string_view country = StateOfBody(m);
  std::string key = BodyKey(m.role_class, country);
  auto [it, fresh] = others_.try_emplace({EntityType::kOrganisation, key}, kNoIndex);
  if (fresh) {
    it->second = int32_t(article_.entities.size());
    LocalEntity entity;
    entity.type = EntityType::kOrganisation;
    entity.name = Form(m);
    entity.key = std::move(key);
    entity.country = country;
    article_.entities.push_back(std::move(entity));
  }
  Push(m, it->second);
}

void Resolver::JoinOther(Run* run) {
  const Mention& m = MentionOf(*run);
  if (m.headline || run->words.empty()) return;
  if (const std::string* ship = FindShip(*run, m)) {
    run->key = "ship:" + *ship, run->accepted = true, run->type = EntityType::kOther;
  }
  if (!run->accepted) {
    bool repeated = !m.starts_sentence || Repeated(*run);
    bool common = m.starts_sentence && scan_.lower.count(words_[m.begin].folded);
    if (!repeated || common || !Repeated(*run)) return;
    run->type = SurnameAlone(*run) ? EntityType::kPerson : EntityType::kOther;
  }
  auto [it, fresh] = others_.try_emplace({run->type, run->key}, kNoIndex);
  if (fresh) it->second = NewEntity(*run);
  run->entity = it->second;
}

bool Resolver::SurnameAlone(const Run& run) const {
  if (run.words.size() != 1 || run.key.size() < 3) return false;
  bool acts = TheLeaders().surnames.count(run.key) > 0;
  for (const Run& other : runs_) {
    if (other.key != run.key) continue;
    const Mention& m = MentionOf(other);
    if (m.definite || AllCaps(m)) return false;
    acts = acts || ActsAsPerson(m);
  }
  return acts;
}

const std::string* Resolver::FindShip(const Run& run, const Mention& m) const {
  std::string key = NameKey(Form(m), LanguageOf(m));
  for (const std::string& ship : ships_) {
    size_t common = 0;
    while (common < ship.size() && common < key.size() && ship[common] == key[common]) ++common;
    bool same = common == ship.size() && common == key.size();
    bool inflected = m.names->lists.inflects() && common >= 4 && ship.size() - common <= 2 &&
                     key.size() - common <= 2;
    if (run.words.size() == 1 && (same || inflected)) return &ship;
  }
  return nullptr;
}

bool Resolver::Repeated(const Run& run) const {
  size_t inside = 0, all = 0;
  for (const Run& other : runs_) {
    if (other.key != run.key || MentionOf(other).headline) continue;
    ++all;
    if (!MentionOf(other).starts_sentence) ++inside;
  }
  return all > 1 && inside > 0;
}

int32_t Resolver::NewEntity(const Run& run) {
  LocalEntity entity;
  entity.type = run.type;
  entity.name = Form(MentionOf(run));
  entity.key = run.key;
  if (run.type == EntityType::kOrganisation && HasBit(MentionOf(run), kStateHead)) {
    entity.country = StateOfBody(MentionOf(run));
  }
  article_.entities.push_back(std::move(entity));
  return int32_t(article_.entities.size() - 1);
}

int32_t Resolver::ActorEntity(const KnownActor& actor, const Mention& m) {
  auto [it, fresh] = actors_.try_emplace(actor.key, kNoIndex);
  if (fresh) {
    LocalEntity entity;
    entity.type = actor.type;
    entity.name = Form(m);
    entity.key = actor.key;
    entity.country = actor.country;
    entity.latitude = actor.latitude, entity.longitude = actor.longitude;
    article_.entities.push_back(std::move(entity));
    it->second = int32_t(article_.entities.size() - 1);
  } else if (m.form == MentionForm::kName) {
    LocalEntity& entity = article_.entities[size_t(it->second)];
    if (!named_.count(it->second)) entity.name = Form(m);
  }
  if (m.form == MentionForm::kName) named_.insert(it->second);
  return it->second;
}

}  // namespace riscontro
