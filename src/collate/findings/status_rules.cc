// Differences of status: affirmed against denied, denied and then confirmed, planned and then
// done, and one report at odds with itself.
#include <algorithm>
#include <map>
#include <set>

#include "collate/findings/rules.h"
#include "language/concepts.h"
#include "language/language.h"

namespace riscontro {
namespace {

struct StatusGroups {
  std::vector<uint32_t> told;  // affirmed as fact
  std::vector<uint32_t> denied;
  std::vector<uint32_t> announced;  // promised, planned, demanded, told as to come
};

StatusGroups GroupByStatus(const ClaimView& view) {
  StatusGroups groups;
  for (uint32_t t = 0; t < view.claim.testimonies.size(); ++t) {
    const Testimony& testimony = view.claim.testimonies[t];
    if (testimony.polarity == Polarity::kDenied) {
      if (testimony.modality == Modality::kHappened) groups.denied.push_back(t);
    } else if (view.Told(testimony)) {
      groups.told.push_back(t);
    } else if (testimony.modality == Modality::kPromised ||
               testimony.modality == Modality::kPlanned ||
               testimony.modality == Modality::kConditional) {
      groups.announced.push_back(t);
    }
  }
  return groups;
}

bool IsAnswer(const ClaimView& view, uint32_t t) {
  BlockKind kind = view.block(view.claim.testimonies[t]);
  return kind == BlockKind::kAnswer || kind == BlockKind::kQuestion;
}

std::string Who(const ClaimView& view, const std::vector<uint32_t>& testimonies) {
  std::set<std::string> names;
  for (uint32_t t : testimonies) {
    const Testimony& testimony = view.claim.testimonies[t];
    if (testimony.speaker != kNoIndex) {
      names.insert(view.dossier.entities[size_t(testimony.speaker)].name);
    } else if (!testimony.speaker_text.empty()) {
      names.insert(testimony.speaker_text);
    }
  }
  std::string text;
  size_t shown = 0;
  for (const std::string& name : names) {
    if (++shown > 3) break;
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
}

Side MakeSide(const ClaimView& view, const char* key, std::vector<uint32_t> testimonies) {
  std::string who = Who(view, testimonies);
  LanguageCode ui = view.dossier.ui_language;
  std::string value = Message(ui, std::string("status.") + key);
  if (!who.empty()) value += " (" + who + ")";
  std::sort(testimonies.begin(), testimonies.end());
  return {value, std::move(testimonies)};
}

// Every actor whom the denial names on a side is named (or stands for one named) on that side by
// the other testimony: "the Parisian rescued nobody" denies nothing that the Carpathia did.
bool SameActors(const ClaimView& view, const Testimony& denied, const Testimony& told) {
  // "No other vessel towed her": what an unnamed doer did not do, the named one may have done.
  const auto& participants = view.event(denied).participants;
  bool unnamed = denied.doers.empty() &&
                 std::any_of(participants.begin(), participants.end(), [](const Participant& p) {
                   return p.role == Role::kAgent && p.entity == kNoIndex;
                 });
  if (unnamed) return false;
  const auto& entities = view.dossier.entities;
  auto named = [&](EntityIndex x, const std::vector<EntityIndex>& side) {
    return std::any_of(side.begin(), side.end(), [&](EntityIndex y) {
      bool state = entities[x].type == EntityType::kState || entities[y].type == EntityType::kState;
      return x == y ||
             (state && !entities[x].country.empty() && entities[x].country == entities[y].country);
    });
  };
  return std::all_of(denied.doers.begin(), denied.doers.end(),
                     [&](EntityIndex x) { return named(x, told.doers); }) &&
         std::all_of(denied.others.begin(), denied.others.end(),
                     [&](EntityIndex x) { return named(x, told.others); });
}

// The nouns that describe unnamed patients of a testimony: "staff" of "no consulate staff".
std::set<std::string_view> PatientNouns(const ClaimView& view, const Testimony& t) {
  const Article& article = view.article(t);
  std::set<std::string_view> nouns;
  for (const Participant& p : view.event(t).participants) {
    if (p.role != Role::kPatient || p.entity != kNoIndex) continue;
    for (uint32_t i = article.TokenAt(p.span.begin);
         i < article.tokens.size() && article.tokens[i].span.begin < p.span.end; ++i) {
      if (article.tokens[i].upos == Upos::kNoun) nouns.insert(article.Lemma(article.tokens[i]));
    }
  }
  return nouns;
}

// "No staff of the consulate were hurt" denies nothing of the passers-by.
bool DeniesOthers(const ClaimView& view, const Testimony& denied, const Testimony& told) {
  const std::set<std::string_view> x = PatientNouns(view, denied), y = PatientNouns(view, told);
  return !x.empty() &&
         std::none_of(x.begin(), x.end(), [&](auto noun) { return y.contains(noun); });
}

// Denied at first, affirmed later: by the words of one report, or by one voice over time.
bool IsChange(const ClaimView& view, uint32_t denied, uint32_t told) {
  const Testimony& d = view.claim.testimonies[denied];
  const Testimony& t = view.claim.testimonies[told];
  bool phases = d.phase == Phase::kInitially && t.phase != Phase::kInitially;
  if (d.article == t.article && (phases || t.phase == Phase::kLater)) return true;
  if (d.speaker == kNoIndex || d.speaker != t.speaker) return false;
  return d.article == t.article ? d.evidence.span.begin < t.evidence.span.begin
                                : ComparePublished(view.published(d), view.published(t)) < 0;
}

// A denial that names nobody and that nobody makes denies no deed in particular, except that
// there were victims.
bool CanBeDisputed(const ClaimView& view, const Testimony& denied) {
  return !denied.doers.empty() || !denied.others.empty() || denied.speaker != kNoIndex ||
         IsA(view.claim.concept_id, "casualty") || IsA(view.claim.concept_id, "relief");
}

void FindDenials(const ClaimView& view, const StatusGroups& groups,
                 std::vector<Finding>* findings) {
  std::set<uint32_t> changed_denied, changed_told, disputed_denied, disputed_told;
  for (uint32_t d : groups.denied) {
    bool initially = view.claim.testimonies[d].phase == Phase::kInitially;
    for (uint32_t t : groups.told) {
      const Testimony& x = view.claim.testimonies[d];
      const Testimony& y = view.claim.testimonies[t];
      if (!SameActors(view, x, y)) continue;
      if (IsChange(view, d, t) || (initially && y.phase == Phase::kLater)) {
        changed_denied.insert(d), changed_told.insert(t);
      } else if (CanBeDisputed(view, x) && view.Voice(x) != view.Voice(y) && !initially &&
                 !(IsA(view.claim.concept_id, "casualty") && DeniesOthers(view, x, y)) &&
                 (x.speaker != kNoIndex || x.article != y.article)) {
        disputed_denied.insert(d), disputed_told.insert(t);
      }
    }
    // What is told to have been denied at first, by a report that tells it as fact, is no longer.
    if (initially && !changed_denied.contains(d)) {
      for (uint32_t t : groups.told) {
        const Testimony& y = view.claim.testimonies[t];
        bool own = y.speaker_text.empty() && y.article == view.claim.testimonies[d].article;
        if (own) changed_denied.insert(d), changed_told.insert(t);
      }
    }
  }
  auto list = [](const std::set<uint32_t>& s) { return std::vector<uint32_t>(s.begin(), s.end()); };
  if (!changed_denied.empty()) {
    findings->push_back(MakeFinding(view, FindingKind::kStatusChanged, "status-changed", 0.9,
                                    {MakeSide(view, "denied", list(changed_denied)),
                                     MakeSide(view, "affirmed", list(changed_told))}));
  }
  if (!disputed_denied.empty()) {
    findings->push_back(MakeFinding(view, FindingKind::kDisputed, "disputed", 0.9,
                                    {MakeSide(view, "affirmed", list(disputed_told)),
                                     MakeSide(view, "denied", list(disputed_denied))}));
  }
}

// What is announced in order to be done: a visit, a vote, a launch. A death or a collision is not.
bool CanBeAnnounced(std::string_view concept_id) {
  const Concept* concept_ = FindConcept(concept_id);
  if (concept_ == nullptr) return false;
  for (const char* family : {"casualty", "disaster", "conflict", "statement"}) {
    if (IsA(concept_id, family)) return false;
  }
  return true;
}

// Words with a content lemma that both sentences have: enough of them and they speak of one thing.
size_t SharedWords(const ClaimView& view, const Testimony& a, const Testimony& b) {
  auto words = [&](const Testimony& t) {
    const Article& article = view.article(t);
    const Sentence& sentence = article.sentences[view.event(t).sentence];
    std::set<std::string> lemmas;
    for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const Token& token = article.tokens[i];
      bool content = token.upos == Upos::kNoun || token.upos == Upos::kVerb ||
                     token.upos == Upos::kPropn || token.upos == Upos::kUnknown;
      if (content && article.Lemma(token).size() > 2) lemmas.emplace(article.Lemma(token));
    }
    return lemmas;
  };
  std::set<std::string> x = words(a), y = words(b);
  return size_t(std::count_if(x.begin(), x.end(), [&](const auto& w) { return y.contains(w); }));
}

// The same doers, named on both sides, told with a verb on both; done at a time that is told, which
// is the time announced or comes after the announcement in words that are largely the same.
constexpr size_t kFulfilledWords = 4;
bool CanBeFulfilled(const ClaimView& view, const Testimony& before, const Testimony& after) {
  if (view.event(before).nominal || view.event(after).nominal) return false;
  if (before.doers.empty() || after.doers.empty() || !SameActors(view, before, after)) return false;
  if (!after.time.bounded()) return false;
  if (before.time.bounded()) return before.time.Overlaps(after.time);
  return after.time.end > view.published(before).interval.begin &&
         SharedWords(view, before, after) >= kFulfilledWords;
}

void FindFulfilment(const ClaimView& view, const StatusGroups& groups,
                    std::vector<Finding>* findings) {
  std::set<uint32_t> before, after;
  for (uint32_t p : groups.announced) {
    const Testimony& x = view.claim.testimonies[p];
    if (x.modality == Modality::kConditional) continue;
    for (uint32_t t : groups.told) {
      const Testimony& y = view.claim.testimonies[t];
      bool earlier = ComparePublished(view.published(x), view.published(y)) < 0;
      if (x.article == y.article || !earlier || !CanBeFulfilled(view, x, y)) continue;
      before.insert(p), after.insert(t);
    }
  }
  if (before.empty()) return;
  findings->push_back(MakeFinding(view, FindingKind::kStatusChanged, "fulfilled", 0.85,
                                  {MakeSide(view, "announced", {before.begin(), before.end()}),
                                   MakeSide(view, "done", {after.begin(), after.end()})}));
}

// The same doers on both sides, and all of them: "no meeting of the three" is not at odds with a
// meeting of two, nor further sanctions with sanctions by nobody in particular.
bool SameDoers(const Testimony& a, const Testimony& b) {
  const std::set<EntityIndex> x(a.doers.begin(), a.doers.end());
  const std::set<EntityIndex> y(b.doers.begin(), b.doers.end());
  return !x.empty() && x == y;
}

// Within one article, the report's own voice in its body and in its questions and answers.
void FindSelfContradiction(const ClaimView& view, const StatusGroups& groups,
                           std::vector<Finding>* findings) {
  std::map<ArticleIndex, std::pair<std::vector<uint32_t>, std::vector<uint32_t>>> by_article;
  auto own = [&](uint32_t t) { return view.claim.testimonies[t].speaker_text.empty(); };
  for (uint32_t t : groups.told) {
    if (own(t)) by_article[view.claim.testimonies[t].article].first.push_back(t);
  }
  for (const auto* list : {&groups.denied, &groups.announced}) {
    for (uint32_t t : *list) {
      // Announcements count whoever makes them; a denial only in the report's own voice.
      bool phase = view.claim.testimonies[t].phase != Phase::kNone;
      bool counts = list == &groups.announced || own(t);
      if (counts && !phase) by_article[view.claim.testimonies[t].article].second.push_back(t);
    }
  }
  for (auto& [article, sides] : by_article) {
    // The parts must differ: a body that first plans and then tells is a narrative.
    std::vector<uint32_t> told, other;
    for (uint32_t t : sides.first) {
      for (uint32_t o : sides.second) {
        if (IsAnswer(view, t) == IsAnswer(view, o)) continue;
        if (!SameDoers(view.claim.testimonies[t], view.claim.testimonies[o])) continue;
        if (std::find(told.begin(), told.end(), t) == told.end()) told.push_back(t);
        if (std::find(other.begin(), other.end(), o) == other.end()) other.push_back(o);
      }
    }
    if (told.empty()) continue;
    const char* key = view.claim.testimonies[other.front()].polarity == Polarity::kDenied
                          ? "denied"
                          : "announced";
    findings->push_back(MakeFinding(view, FindingKind::kSelfContradiction, "self-contradiction",
                                    0.85,
                                    {MakeSide(view, key, other), MakeSide(view, "done", told)}));
  }
}

}  // namespace

void FindStatus(const ClaimView& view, std::vector<Finding>* findings) {
  // Who denies an accusation denies what it says, not that it was made.
  if (IsA(view.claim.concept_id, "statement")) return;
  StatusGroups groups = GroupByStatus(view);
  if (!groups.denied.empty() && !groups.told.empty()) FindDenials(view, groups, findings);
  if (groups.told.empty()) return;
  if (CanBeAnnounced(view.claim.concept_id)) FindFulfilment(view, groups, findings);
  FindSelfContradiction(view, groups, findings);
}

}  // namespace riscontro
