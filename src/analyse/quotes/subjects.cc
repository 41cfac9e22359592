// Whose deed a verb tells (see phrases.h).
#include "analyse/quotes/phrases.h"

namespace riscontro {
namespace {

constexpr int kDeepest = 4;  // verbs followed up for a subject

}  // namespace

// Of the verb or of the first auxiliary on it that has one.
Number SentenceReader::NumberOf(uint32_t verb) const {
  if (IsFinite(verb)) return FeaturesOf(verb).number;
  for (uint32_t i = first_; i < verb; ++i) {
    if (HeadOf(i) == verb && IsFinite(i)) return FeaturesOf(i).number;
  }
  return Number::kNone;
}

// "La Norvegia, | la Svezia e l'Islanda": names listed before the first that the parse joins.
TokenRange SentenceReader::WithNamesBefore(TokenRange phrase, uint32_t head) const {
  if (!HasConjunct(head)) return phrase;
  for (uint32_t i = phrase.first; i > first_ && IsMark(phrase.first - 1, ","); --i) {
    bool beside = HeadOf(i - 1) == HeadOf(head) && IsName(i - 1) && !HasCase(i - 1);
    if (!beside) continue;
    TokenRange before = PhraseOf(i - 1);
    if (before.last + 1 == phrase.first) phrase.first = before.first;
  }
  return phrase;
}

std::optional<Subject> SentenceReader::SubjectBy(uint32_t noun, uint32_t verb) const {
  bool relative = FeaturesOf(noun).pron_type == PronType::kRelative || Is(noun, rules_.relative);
  if (relative && RelOf(verb) == Rel::kAcl && HeadOf(verb) < last_) {
    return Subject{PhraseOf(HeadOf(verb)), false, false};
  }
  if (relative) return std::nullopt;
  bool personal = UposOf(noun) == Upos::kPron && FeaturesOf(noun).pron_type == PronType::kPersonal;
  if (personal || Is(noun, rules_.subject_pronoun)) return Subject{{noun, noun + 1}, false, true};
  return Subject{WithNamesBefore(PhraseOf(noun), noun), false, false};
}

// The subject of the verb that this one is coordinated with or hangs on, alike in number.
std::optional<Subject> SentenceReader::SubjectOfVerbAbove(uint32_t verb, int depth) const {
  uint32_t above = HeadOf(verb);
  if (above >= last_) return std::nullopt;
  Number wanted = NumberOf(verb), found = NumberOf(above);
  if (wanted != Number::kNone && found != Number::kNone && wanted != found) {
    return SubjectOfVerbAbove(above, depth + 1);
  }
  return FindSubject(above, depth + 1);
}

// Names right before the verb that a wrong parse has made its head or something beside it.
TokenRange SentenceReader::NamesBefore(uint32_t verb) const {
  TokenRange names{Group(verb).first, Group(verb).first};
  if (RelOf(verb) == Rel::kAcl || RelOf(verb) == Rel::kAmod) return {};
  for (uint32_t i = names.last; i > first_; --i) {
    // "Begin promised": a verb that opens the sentence right before another is none.
    bool opens = i == first_ + 1 && names.empty() && UposOf(first_) == Upos::kVerb;
    bool link = !names.empty() && (UposOf(i - 1) == Upos::kCconj || UposOf(i - 1) == Upos::kDet);
    if (IsName(i - 1) || opens) {
      names.first = i - 1;
    } else if (!link) {
      break;
    }
  }
  if (names.empty()) return {};
  uint32_t head = HeadIn(names);
  bool beside = HeadOf(verb) == head || (HeadOf(head) == verb && !HasCase(head));
  return beside ? names : TokenRange{};
}

// Whether a conjunction stands between the verb and what follows it.
bool SentenceReader::PastClause(uint32_t verb, uint32_t i) const {
  for (uint32_t k = verb + 1; k < i; ++k) {
    if (UposOf(k) == Upos::kSconj) return true;
  }
  return false;
}

std::optional<Subject> SentenceReader::OwnSubject(uint32_t verb) const {
  for (uint32_t i = first_; i < last_; ++i) {
    if (HeadOf(i) != verb || RelOf(i) != Rel::kNsubj || PastClause(verb, i)) continue;
    if (!InDate(i)) return SubjectBy(i, verb);
    // "Mercoledì Putin ha detto": who hangs on the day.
    for (uint32_t k = i + 1; k < verb; ++k) {
      if (HeadOf(k) == i && IsName(k) && !InDate(k)) return SubjectBy(k, verb);
    }
  }
  TokenRange names = NamesBefore(verb);
  if (!names.empty()) return Subject{names, false, false};
  // A nominative, whatever it is said to be.
  for (uint32_t i = first_; i < last_; ++i) {
    bool nominative = FeaturesOf(i).grammatical_case == Case::kNominative;
    if (HeadOf(i) == verb && nominative && IsNominal(i) && !HasCase(i) && !PastClause(verb, i)) {
      return SubjectBy(i, verb);
    }
  }
  // "Verdi, dal canto suo, ha ammesso …": set off by commas.
  for (uint32_t i = first_; i + 1 < verb; ++i) {
    Rel rel = RelOf(i);
    bool beside = rel == Rel::kDislocated || rel == Rel::kVocative || rel == Rel::kParataxis;
    if (!beside || HeadOf(i) != verb || !IsNominal(i)) continue;
    TokenRange phrase = PhraseOf(i);
    bool starts = phrase.first == first_ || UposOf(phrase.first - 1) == Upos::kPunct;
    if (starts && IsMark(phrase.last, ",")) return Subject{phrase, false, false};
  }
  return std::nullopt;
}

std::optional<Subject> SentenceReader::FindSubject(uint32_t verb, int depth) const {
  if (depth > kDeepest) return std::nullopt;
  for (uint32_t i = first_; i < last_; ++i) {
    if (HeadOf(i) != verb) continue;
    if (RelOf(i) == Rel::kCsubj || Is(i, rules_.impersonal)) return std::nullopt;
  }
  if (std::optional<Subject> own = OwnSubject(verb)) return own;
  switch (RelOf(verb)) {
    case Rel::kConj:
    case Rel::kXcomp:
    case Rel::kAdvcl: {
      std::optional<Subject> above = SubjectOfVerbAbove(verb, depth);
      if (above || NumberOf(verb) == Number::kNone) return above;
      break;
    }
    case Rel::kAcl:
      return std::nullopt;
    default:
      break;
  }
  if (NumberOf(verb) == Number::kNone) return std::nullopt;
  return Subject{{}, true, false};
}

}  // namespace riscontro
