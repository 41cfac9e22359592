// Runs of capitalised words: where a name that no list knows begins and ends.
#include "analyse/names/scanner.h"
#include "text/utf8.h"

namespace riscontro {

uint32_t Scanner::AddHeadlineWord(uint32_t i) {
  uint32_t end = i + 1;
  while (Inside(end) && words_[end].joined) ++end;
  if (!(Bits(i) & kNotName) && words_[i].folded.size() > 2) {
    out_.mentions.push_back(NewMention(MentionKind::kRun, i, end));
  }
  return end;
}

bool Scanner::IsInitial(uint32_t i) const {
  std::string_view form = article_.Text(words_[i].span);
  size_t at = 0;
  NextChar(form, &at);
  return words_[i].upper && (at == form.size() || (form.substr(at) == "."));
}

uint32_t Scanner::RunEnd(uint32_t i) {
  uint32_t end = i + 1;
  for (;;) {
    if (Inside(end) && words_[end].joined) {
      ++end;
      continue;
    }
    uint32_t next = end;
    if (IsText(next, ".") && IsInitial(end - 1)) ++next;
    while (Inside(next) && !words_[next].upper && !words_[next].punctuation &&
           (Bits(next) & kParticle)) {
      ++next;
    }
    if (!Inside(next) || words_[next].punctuation || !words_[next].upper) break;
    // "Kim Jong Un": a short word with a capital inside a name is part of it.
    constexpr size_t kShort = 3;
    if (words_[end - 1].possessive) break;
    if ((Bits(next) & kNotName) && (words_[next].folded.size() > kShort || end == i + 1)) {
      if (!Joins(i, next)) break;
    }
    if (EndsRun(i, next)) break;
    end = next + 1;
  }
  return end;
}

bool Scanner::Joins(uint32_t begin, uint32_t next) const {
  constexpr size_t kShort = 3;
  return next == begin + 1 && words_[next].folded.size() <= kShort && Inside(next + 1) &&
         !words_[next + 1].punctuation && (words_[next + 1].upper || words_[next + 1].joined);
}

bool Scanner::EndsRun(uint32_t begin, uint32_t next) {
  GazetteerMatch match = FindActor(next);
  if (match.entry == nullptr || HeadAhead(next)) return false;
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  if (actor.type != EntityType::kPlace || match.words > 1) return !HasHead(begin, next);
  for (uint32_t at = begin; at < next; ++at) {
    bool given = words_[at].punctuation || (Bits(at) & kGiven) || IsInitial(at);
    if (!given) return !HasHead(begin, next);
  }
  return false;
}

bool Scanner::HeadAhead(uint32_t i) const {
  for (uint32_t at = i + 1; Inside(at) && at < i + 5; ++at) {
    if (words_[at].punctuation || !words_[at].upper || words_[at - 1].possessive) return false;
    if (Bits(at) & (kOrgHead | kPlaceHead)) return !(Bits(at) & kNotName);
  }
  return false;
}

bool Scanner::HasHead(uint32_t begin, uint32_t end) const {
  for (uint32_t i = begin; i < end; ++i) {
    if (Bits(i) & (kOrgHead | kPlaceHead)) return true;
  }
  return false;
}

bool Scanner::HasStateHead(uint32_t begin, uint32_t end) const {
  for (uint32_t i = begin; i < end; ++i) {
    if (Bits(i) & kStateHead) return true;
  }
  return false;
}

uint32_t Scanner::AddRun(uint32_t i, std::string_view role_class, std::string_view country) {
  bool titled = false;
  uint32_t begin = i;
  while (Inside(begin) && words_[begin].upper && (Bits(begin) & kTitle) && Inside(begin + 1)) {
    titled = true;
    ++begin;
    if (IsText(begin, ".")) ++begin;
  }
  if (!Inside(begin) || !words_[begin].upper || (Bits(begin) & kNotName)) return 0;
  if (begin != i && FindActor(begin).entry != nullptr && !(Bits(begin) & kGiven)) return 0;
  uint32_t end = RunEnd(begin);
  if (HasHead(begin, end)) end = Complement(end);
  Mention m = NewMention(MentionKind::kRun, begin, end);
  bool of_state = HasStateHead(begin, end);
  m.starts_sentence = m.starts_sentence && i == begin && role_class.empty();
  m.titled = titled || TitleBefore(i);
  m.role_class = role_class;
  m.country = country.empty() && !role_class.empty() ? CountryAfter(end) : country;
  if (of_state && role_class.empty()) m.country = StateAround(begin, end);
  m.ship = ShipBefore(begin);
  out_.mentions.push_back(m);
  return end;
}

std::string_view Scanner::CountryAfter(uint32_t end) {
  if (!(Bits(end) & kGenitive)) return {};
  uint32_t at = Bits(end + 1) & kDefinite ? end + 2 : end + 1;
  GazetteerMatch match = FindActor(at);
  if (match.entry == nullptr) return {};
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  return actor.type == EntityType::kState ? std::string_view(actor.country) : std::string_view();
}

}  // namespace riscontro
