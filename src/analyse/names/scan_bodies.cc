// Bodies of states and places whose names begin with a small word: ministries, squares.
#include "analyse/names/scanner.h"

namespace riscontro {

uint32_t Scanner::AddStateBody(uint32_t i) {
  std::string_view body_class;
  uint32_t end = PhraseEnd(i, names_->lists.bodies(), &body_class);
  if (end == 0) return 0;
  Mention m = NewMention(MentionKind::kBody, i, end);
  m.role_class = body_class;
  m.country = StateAround(i, end);
  if (Mention* other = BodyBefore(i)) {
    if (m.country.empty()) m.country = other->country;
    if (other->country.empty()) other->country = m.country;
  }
  out_.mentions.push_back(m);
  return end;
}

Mention* Scanner::BodyBefore(uint32_t i) {
  if (out_.mentions.empty()) return nullptr;
  Mention& last = out_.mentions.back();
  if (last.kind != MentionKind::kBody || last.sentence != sentence_) return nullptr;
  if (last.end >= i || !(Bits(last.end) & kConjunction)) return nullptr;
  bool close = last.end + 1 == i || (last.end + 2 == i && (Bits(i - 1) & kDefinite));
  return close ? &last : nullptr;
}

std::string_view Scanner::StateAround(uint32_t begin, uint32_t end) {
  if (!out_.mentions.empty()) {
    const Mention& last = out_.mentions.back();
    if (last.kind == MentionKind::kActor && last.sentence == sentence_ && last.end == begin &&
        last.actor->type == EntityType::kState) {
      return last.actor->country;
    }
  }
  uint32_t at = end;
  bool genitive = (Bits(at) & kGenitive) != 0;
  if (genitive) ++at;
  if (genitive && (Bits(at) & kDefinite)) ++at;
  GazetteerMatch match = FindActor(at);
  if (match.entry == nullptr) return {};
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  bool state = actor.type == EntityType::kState || actor.seat || actor.capital;
  bool close = genitive || names_->lists.inflects() || match.entry->form == MentionForm::kDemonym;
  return state && close ? std::string_view(actor.country) : std::string_view();
}

uint32_t Scanner::AddBody(uint32_t i) {
  if (words_[i].upper || !(Bits(i) & kOrgHead) || range_.capitals) return 0;
  uint32_t end = Complement(i + 1);
  if (end == i + 1 || FindActor(end - 1).entry != nullptr) return 0;
  Mention m = NewMention(MentionKind::kRun, i, end);
  if (HasStateHead(i, end)) m.country = StateAround(i, end);
  out_.mentions.push_back(m);
  return end;
}

uint32_t Scanner::AddSquare(uint32_t i) {
  uint32_t next = i + 1;
  if (words_[i].upper || !(Bits(i) & kPlaceLead) || range_.capitals || !Inside(next)) return 0;
  if (!words_[next].upper || words_[next].punctuation || (Bits(next) & kNotName)) return 0;
  if (FindActor(next).entry != nullptr) return 0;
  uint32_t end = RunEnd(next);
  out_.mentions.push_back(NewMention(MentionKind::kRun, i, end));
  return end;
}

uint32_t Scanner::Complement(uint32_t end) const {
  uint32_t at = end;
  if (!(Bits(at) & kGenitive)) return end;
  ++at;
  if (Bits(at) & kDefinite) ++at;
  uint32_t from = at;
  while (Inside(at) && words_[at].upper && !words_[at].punctuation) ++at;
  return at > from ? at : end;
}

bool Scanner::TitleBefore(uint32_t i) const {
  if (i == range_.begin) return false;
  uint32_t at = i - 1;
  if (IsText(at, ".") && at > range_.begin) --at;
  return !words_[at].upper && (Bits(at) & kTitle);
}

bool Scanner::ShipBefore(uint32_t i) const {
  uint32_t at = i;
  while (at > range_.begin && words_[at - 1].punctuation && i - at < 2 && !IsText(at - 1, ",") &&
         !IsText(at - 1, ".")) {
    --at;
  }
  if (at == range_.begin) return false;
  return (Bits(at - 1) & (kShipWord | kShipMark)) != 0;
}

}  // namespace riscontro
