#include "analyse/names/resolve.h"

#include "analyse/names/resolver.h"
#include "text/transliterate.h"

namespace riscontro {

void Resolver::Resolve() {
  article_.names.clear();
  article_.entities.clear();
  FindOnlyState();
  CollectRuns();
  for (Run& run : runs_) {
    Judge(&run);
    if (run.accepted && run.type != EntityType::kPerson && !run.key.starts_with("ship:")) {
      const Mention& m = MentionOf(run);
      run.key = PlainKey(m);
      if (HasBit(m, kStateHead)) run.key = BodyKey(run.key, StateOfBody(m));
    }
  }
  for (size_t i = 0; i < runs_.size(); ++i) {
    if (runs_[i].accepted) continue;
    if (FullNameOfTitled(runs_[i]) || LeaderAmongLeaders(i)) Accept(&runs_[i]);
  }
  for (Run& run : runs_) {
    if (run.accepted && run.type == EntityType::kPerson && run.words.size() > 1) JoinPerson(&run);
  }
  for (Run& run : runs_) {
    if (run.entity == kNoIndex) JoinSurname(&run);
  }
  for (Run& run : runs_) {
    if (run.entity == kNoIndex) JoinOther(&run);
  }
  CollectOffices();
  Emit();
}

void Resolver::Emit() {
  std::map<size_t, const Run*> run_of;
  for (const Run& run : runs_) run_of[run.mention] = &run;
  for (size_t i = 0; i < scan_.mentions.size(); ++i) {
    const Mention& m = scan_.mentions[i];
    if (m.kind == MentionKind::kRun) {
      const Run& run = *run_of.at(i);
      if (run.entity == kNoIndex) continue;
      Push(m, run.entity, run.skip);
      for (Person& person : persons_) {
        if (person.entity == run.entity) person.last = m.span.begin + 1;
      }
    } else if (m.kind == MentionKind::kActor) {
      Push(m, ActorOrShip(m));
    } else if (m.kind == MentionKind::kBody) {
      EmitBody(m);
    } else {
      EmitRole(m);
    }
  }
}

int32_t Resolver::ActorOrShip(const Mention& m) {
  if (m.actor->type == EntityType::kPlace && m.definite && !ships_.empty()) {
    auto it = others_.find({EntityType::kOther, "ship:" + NameKey(Form(m), LanguageOf(m))});
    if (it != others_.end()) return it->second;
  }
  return ActorEntity(*m.actor, m);
}

void Resolver::Push(const Mention& m, int32_t entity, uint32_t skip) {
  Name name;
  name.span = m.span;
  name.span.begin = words_[m.begin + skip].span.begin;
  name.type = article_.entities[size_t(entity)].type;
  name.form = m.form;
  name.entity = entity;
  article_.names.push_back(name);
}

void ResolveEntities(const Scan& scan, Article* article) {
  Resolver(scan, article).Resolve();
}

}  // namespace riscontro
