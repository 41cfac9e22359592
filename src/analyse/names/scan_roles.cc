// Offices and who is said to hold them: "il presidente russo", "Kim, leader of North Korea".
#include "analyse/names/scanner.h"

namespace riscontro {

uint32_t Scanner::RoleAfterCountry(uint32_t i, const GazetteerMatch& match) {
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  if (actor.type == EntityType::kPlace && !actor.seat) return 0;
  uint32_t role = i + match.words;
  if (!Inside(role)) return 0;
  bool close = match.entry->form == MentionForm::kDemonym || words_[role - 1].possessive ||
               match.entry->exact || words_[role].upper || names_->lists.inflects() || actor.seat;
  return close ? AddRole(i, role, &actor) : 0;
}

std::string_view Scanner::CountryOf(const KnownActor& actor) {
  return actor.country.empty() || !actor.official ? actor.key : actor.country;
}

uint32_t Scanner::PhraseEnd(uint32_t i, const PhraseClasses& phrases,
                            std::string_view* role_class) {
  size_t longest = phrases.Longest(names_->lists.Stem(words_[i].folded));
  uint32_t end = 0;
  buffer_.clear();
  for (uint32_t n = 1; n <= longest && Inside(i + n - 1); ++n) {
    if (n > 1) buffer_ += ' ';
    buffer_ += names_->lists.Stem(words_[i + n - 1].folded);
    std::string_view found = phrases.Find(buffer_);
    if (!found.empty()) *role_class = found, end = i + n;
  }
  return end;
}

uint32_t Scanner::AddRole(uint32_t from, uint32_t head, const KnownActor* of) {
  std::string_view role_class;
  uint32_t end = PhraseEnd(head, names_->lists.roles(), &role_class);
  if (end == 0) return 0;
  std::vector<Mention> inside;
  std::string_view country;
  if (of != nullptr) {
    AddInside(from, head, &inside);
    country = CountryOf(*of);
    if (of->seat && IsGeneral(role_class)) role_class = of->holder;
  }
  end = ReadModifiers(end, &role_class, &country, &inside);
  if (uint32_t after = AddHolder(end, role_class, country, inside)) return after;
  if (AppositionAfter(end)) {
    out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
    if (uint32_t after = AddRun(end + 1, role_class, country)) return after;
  }
  if (AppositionBefore(from, role_class, country)) {
    out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
    return end;
  }
  if (!SingleRole(from) || role_class.empty() || (country.empty() && Restricted(end))) {
    if (inside.empty()) return 0;
    out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
    return end;
  }
  Mention m = NewMention(MentionKind::kRole, from, end);
  m.form = MentionForm::kRole;
  m.role_class = role_class;
  m.country = country;
  m.actor = inside.empty() ? nullptr : inside.front().actor;
  out_.mentions.push_back(m);
  return end;
}

uint32_t Scanner::AddHolder(uint32_t end, std::string_view role_class, std::string_view country,
                            const std::vector<Mention>& inside) {
  if (!Inside(end) || words_[end].punctuation || !words_[end].upper || range_.capitals) return 0;
  size_t mark = out_.mentions.size();
  out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
  uint32_t after = MayBePerson(end) ? AddRun(end, role_class, country) : 0;
  if (after == 0) out_.mentions.resize(mark);
  return after;
}

bool Scanner::MayBePerson(uint32_t i) {
  GazetteerMatch match = FindActor(i);
  if (match.entry == nullptr || StartsPerson(i, match)) return true;
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  return actor.type == EntityType::kPlace && !actor.capital && match.words == 1 && Inside(i + 1) &&
         words_[i + 1].upper && !words_[i + 1].punctuation && !(Bits(i + 1) & kNotName) &&
         FindActor(i + 1).entry == nullptr;
}

void Scanner::AddInside(uint32_t from, uint32_t head, std::vector<Mention>* inside) {
  GazetteerMatch match = FindActor(from);
  if (match.entry == nullptr || from + match.words > head) return;
  Mention m = NewMention(MentionKind::kActor, from, from + match.words);
  m.actor = &names_->gazetteer.actor(match.entry->actor);
  m.form = match.entry->form;
  inside->push_back(m);
}

uint32_t Scanner::ReadModifiers(uint32_t end, std::string_view* role_class,
                                std::string_view* country, std::vector<Mention>* inside) {
  for (int step = 0; step < 2 && Inside(end); ++step) {
    uint32_t at = end;
    bool genitive = (Bits(at) & kGenitive) != 0;
    if (genitive) ++at;
    if (genitive && Inside(at) && (Bits(at) & kDefinite)) ++at;
    GazetteerMatch match = FindActor(at);
    bool possible = match.entry != nullptr && (match.entry->form == MentionForm::kDemonym ||
                                               genitive || names_->lists.inflects());
    if (!possible) break;
    const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
    bool of_seat = actor.seat || (actor.capital && genitive && IsGeneral(*role_class));
    if (actor.type == EntityType::kPlace && !of_seat) break;
    if (actor.seat && IsGeneral(*role_class)) *role_class = actor.holder;
    if (country->empty() || actor.type == EntityType::kState) *country = CountryOf(actor);
    Mention m = NewMention(MentionKind::kActor, at, at + match.words);
    m.actor = &actor;
    m.form = match.entry->form;
    inside->push_back(m);
    end = at + match.words;
  }
  return end;
}

bool Scanner::IsGeneral(std::string_view role_class) {
  return role_class == "leader" || role_class == "tsar";
}

bool Scanner::Restricted(uint32_t end) const {
  if (!(Bits(end) & kGenitive) || !Inside(end + 1)) return false;
  if (words_[end + 1].upper && !words_[end + 1].punctuation) return true;
  bool definite = (Bits(end) & kDefinite) || (Bits(end + 1) & kDefinite);
  return definite && !(Bits(end) & kLocative);
}

bool Scanner::AppositionAfter(uint32_t end) {
  if (!IsText(end, ",") || !Inside(end + 2) || !words_[end + 1].upper) return false;
  if ((Bits(end + 1) & kNotName) || !MayBePerson(end + 1) || range_.capitals) return false;
  uint32_t after = RunEnd(end + 1);
  return after > end + 2 && (!Inside(after) || words_[after].punctuation);
}

bool Scanner::AppositionBefore(uint32_t from, std::string_view role_class,
                               std::string_view country) {
  if (out_.mentions.empty()) return false;
  Mention& last = out_.mentions.back();
  uint32_t at = last.end;
  if (last.kind != MentionKind::kRun || last.sentence != sentence_ || !IsText(at, ","))
    return false;
  ++at;
  if (at < from && (Bits(at) & kDefinite)) ++at;
  if (at != from) return false;
  if (last.role_class.empty()) last.role_class = role_class, last.country = country;
  return true;
}

bool Scanner::SingleRole(uint32_t from) const {
  if (names_->lists.inflects()) return true;
  return from > range_.begin && (Bits(from - 1) & kDefinite) != 0;
}

}  // namespace riscontro
