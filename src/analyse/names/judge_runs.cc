// What a run of capitals is by itself: a person, a body, a place, a ship, or nothing yet.
#include <algorithm>

#include "analyse/names/leaders.h"
#include "analyse/names/resolver.h"
#include "base/table.h"
#include "text/fold.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace riscontro {

void Resolver::CollectRuns() {
  for (size_t i = 0; i < scan_.mentions.size(); ++i) {
    if (scan_.mentions[i].kind != MentionKind::kRun) continue;
    Run run;
    run.mention = i;
    SetKey(&run, Form(scan_.mentions[i]), scan_.mentions[i]);
    runs_.push_back(std::move(run));
  }
}

std::string_view Resolver::LanguageOf(const Mention& m) const {
  return scan_.words.sentences[m.sentence].language.view();
}

void Resolver::SetKey(Run* run, std::string name, const Mention& m) const {
  if (m.names->lists.inflects()) name = Nominative(name, m.names->lists);
  run->key = NameKey(name, LanguageOf(m));
  run->words.clear();
  for (std::string_view word : SplitList(run->key, ' ')) run->words.emplace_back(word);
  run->surname = SurnameIndex(run->key);
}

std::string Resolver::PlainKey(const Mention& m) const {
  std::string key = Fold(ToLatin(Form(m), LanguageOf(m)));
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

std::string Resolver::Nominative(const std::string& name, const WordLists& lists) {
  std::vector<std::string_view> parts = SplitList(name, ' ');
  if (parts.size() < 2) return lists.Nominative(name);
  std::string folded = Fold(parts[0]);
  bool oblique = (lists.Bits(folded) & kGiven) && lists.Stem(folded) != folded;
  std::string out;
  for (std::string_view part : parts) {
    if (!out.empty()) out += ' ';
    out += oblique ? lists.Nominative(part) : std::string(part);
  }
  return out;
}

bool Resolver::HasBit(const Mention& m, uint32_t bit) const {
  for (uint32_t i = m.begin; i < m.end; ++i) {
    if (BitsAt(m, i) & bit) return true;
  }
  return false;
}

void Resolver::Judge(Run* run) {
  const Mention& m = MentionOf(*run);
  if (m.headline || run->words.empty()) return;
  uint32_t count = m.end - m.begin;
  if (m.ship || NamedLikeShip(*run, m)) {
    run->type = EntityType::kOther, run->accepted = true;
    run->key = "ship:" + NameKey(Form(m), LanguageOf(m));
    ships_.insert(run->key.substr(5));
  } else if (HasBit(m, kOrgHead)) {
    run->type = EntityType::kOrganisation, run->accepted = count > 1;
  } else if (HasBit(m, kPlaceHead | kPlaceLead)) {
    run->type = EntityType::kPlace, run->accepted = count > 1;
  } else if (SeemsPerson(*run, m)) {
    run->type = EntityType::kPerson, run->accepted = true;
  }
}

bool Resolver::NamedLikeShip(const Run& run, const Mention& m) const {
  constexpr uint32_t kShipTalk = 2;
  return m.definite && run.words.size() == 1 && scan_.ship_words >= kShipTalk && !AllCaps(m) &&
         !m.titled && m.role_class.empty() && run.key.size() > 3 &&
         !HasBit(m, kOrgHead | kPlaceHead | kNotName | kGiven) &&
         !scan_.lower.count(words_[m.begin].folded);
}

bool Resolver::SeemsPerson(const Run& run, const Mention& m) const {
  if (m.titled || !m.role_class.empty()) return !words_[m.begin].all_caps || run.words.size() > 1;
  if (run.words.size() < 2 || run.words.size() > 5 || AllCaps(m)) return false;
  if (run.words[run.surname].size() < 2) return false;
  if (m.starts_sentence && scan_.lower.count(words_[m.begin].folded)) return false;
  if (run.surname == 0) return true;  // shaped as an East Asian name
  std::string_view first = words_[m.begin].folded;
  if (IsInitial(first) || (BitsAt(m, m.begin) & kGiven)) return true;
  // A first word that is capitalised inside another sentence is no ordinary word.
  bool known = scan_.upper.count(first) > 0;
  bool opens = m.starts_sentence && !known &&
               (m.names->lists.inflects() || words_[m.begin].upos != Upos::kPropn);
  return !opens && !m.definite && ActsAsPerson(m) && Capitalised(m);
}

bool Resolver::FullNameOfTitled(const Run& run) const {
  const Mention& m = MentionOf(run);
  if (m.headline || m.ship || m.definite || run.words.size() != 2 || AllCaps(m)) return false;
  for (const Run& other : runs_) {
    if (other.words.size() != 1 || other.words[0] != run.words[run.surname]) continue;
    if (other.accepted && other.type == EntityType::kPerson && MentionOf(other).titled) {
      return true;
    }
  }
  return false;
}

bool Resolver::LeaderAmongLeaders(size_t i) const {
  if (!MayBeLeader(runs_[i])) return false;
  bool before = i > 0 && MayBeLeader(runs_[i - 1]) && Coordinated(runs_[i - 1], runs_[i]);
  bool after =
      i + 1 < runs_.size() && MayBeLeader(runs_[i + 1]) && Coordinated(runs_[i], runs_[i + 1]);
  return before || after;
}

bool Resolver::MayBeLeader(const Run& run) const {
  const Mention& m = MentionOf(run);
  if (m.headline || m.ship || m.definite || run.words.size() != 1 || AllCaps(m)) return false;
  return TheLeaders().surnames.count(run.key) > 0 && !scan_.lower.count(words_[m.begin].folded);
}

bool Resolver::Coordinated(const Run& a, const Run& b) const {
  const Mention& left = MentionOf(a);
  const Mention& right = MentionOf(b);
  if (left.sentence != right.sentence || right.begin != left.end + 1) return false;
  return (BitsAt(left, left.end) & kConjunction) || article_.Text(words_[left.end].span) == ",";
}

bool Resolver::IsInitial(std::string_view folded) {
  size_t at = 0;
  if (folded.empty()) return false;
  NextChar(folded, &at);
  return at == folded.size() || folded.substr(at) == ".";
}

bool Resolver::AllCaps(const Mention& m) const {
  for (uint32_t i = m.begin; i < m.end; ++i) {
    if (!words_[i].all_caps) return false;
  }
  return true;
}

bool Resolver::Capitalised(const Mention& m) const {
  for (uint32_t i = m.begin; i < m.end; ++i) {
    if (words_[i].joined) continue;
    if (words_[i].all_caps || scan_.lower.count(words_[i].folded)) return false;
  }
  return true;
}

bool Resolver::ActsAsPerson(const Mention& m) const {
  const WordRange& range = scan_.words.sentences[m.sentence];
  if (m.end >= range.end || words_[m.end].punctuation) return false;
  return (BitsAt(m, m.end) & kActorAfter) || words_[m.end].upos == Upos::kVerb ||
         words_[m.end].upos == Upos::kAux;
}

}  // namespace riscontro
