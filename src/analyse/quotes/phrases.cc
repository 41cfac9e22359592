#include "analyse/quotes/phrases.h"

#include <algorithm>

#include "text/fold.h"

namespace riscontro {
namespace {

constexpr uint32_t kLongestParenthesis = 15;  // tokens between two commas
constexpr int kDeepest = 3;                   // coordinated verbs followed back

}  // namespace

SentenceReader::SentenceReader(const Article& article, const Sentence& sentence,
                               const CueRules& rules)
    : article_(article), rules_(rules), first_(sentence.first_token), last_(sentence.last_token) {}

bool SentenceReader::IsFinite(uint32_t i) const {
  return (UposOf(i) == Upos::kVerb || UposOf(i) == Upos::kAux) &&
         FeaturesOf(i).verb_form == VerbForm::kFinite;
}

bool SentenceReader::InDate(uint32_t i) const {
  uint32_t at = article_.tokens[i].span.begin;
  auto it = std::upper_bound(article_.dates.begin(), article_.dates.end(), at,
                             [](uint32_t o, const Date& d) { return o < d.span.begin; });
  return it != article_.dates.begin() && std::prev(it)->span.Contains(at);
}

bool SentenceReader::IsNominal(uint32_t i) const {
  switch (UposOf(i)) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kAdj:
    case Upos::kNum:
      return !InDate(i);
    default:
      return false;
  }
}

Span SentenceReader::Cover(TokenRange range) const {
  if (range.empty()) return {};
  return article_.tokens[range.first].span.Cover(article_.tokens[range.last - 1].span);
}

TokenRange SentenceReader::Group(uint32_t verb) const {
  TokenRange group{verb, verb + 1};
  for (uint32_t i = verb; i > first_; --i) {
    uint32_t k = i - 1;
    bool is_aux = UposOf(k) == Upos::kAux;
    bool between = UposOf(k) == Upos::kAdv || Is(k, rules_.negation);
    bool clitic = UposOf(k) == Upos::kPron && !Is(k, rules_.subject_pronoun) &&
                  !Is(k, rules_.relative) && Form(k).size() <= 6 && group.first < verb;
    if (is_aux || clitic)
      group.first = k;
    else if (Is(k, rules_.negation))
      group.first = k;
    else if (!between)
      break;
  }
  return group;
}

bool SentenceReader::IsPassive(TokenRange group) const {
  uint32_t verb = group.last - 1;
  if (FeaturesOf(verb).verb_form != VerbForm::kParticiple) return false;
  for (uint32_t i = group.first; i < verb; ++i) {
    if (UposOf(i) == Upos::kAux && Is(i, rules_.passive)) return true;
  }
  return false;
}

bool SentenceReader::IsNegated(TokenRange group) const {
  for (uint32_t i = group.first; i < group.last; ++i) {
    if (Is(i, rules_.negation) && !Is(i + 1, rules_.not_only)) return true;
  }
  return false;
}

TokenRange SentenceReader::PhraseBefore(uint32_t end) const {
  if (end <= first_ || !IsNominal(end - 1)) return {};
  uint32_t begin = end;
  bool has_head = false;
  while (begin > first_) {
    uint32_t k = begin - 1;
    if (IsNominal(k)) {
      has_head |= UposOf(k) == Upos::kNoun || UposOf(k) == Upos::kPropn;
      begin = k;
    } else if (UposOf(k) == Upos::kCconj && !has_head && k > first_ && IsNominal(k - 1)) {
      begin = k;  // "funzionari statunitensi e sudcoreani"
    } else if (UposOf(k) == Upos::kDet) {
      begin = k;
      // "tutti i": determiners in a row; then only a preposition can bind it to what precedes.
      while (begin > first_ && UposOf(begin - 1) == Upos::kDet) --begin;
      if (begin == first_ || UposOf(begin - 1) != Upos::kAdp) break;
    } else if (UposOf(k) == Upos::kAdp) {
      if (k == first_ || !IsNominal(k - 1)) return {};
      begin = k;
    } else {
      break;
    }
  }
  if (!has_head || UposOf(begin) == Upos::kAdp) return {};
  return {begin, end};
}

TokenRange SentenceReader::AntecedentBefore(uint32_t end) const {
  uint32_t begin = end;
  bool has_head = false;
  while (begin > first_) {
    uint32_t k = begin - 1;
    bool genitive = UposOf(k) == Upos::kAdp && Is(k, rules_.genitive) && k > first_ &&
                    IsNominal(k - 1) && begin < end;
    if (!IsNominal(k) && UposOf(k) != Upos::kDet && !genitive) break;
    has_head |= UposOf(k) == Upos::kNoun || UposOf(k) == Upos::kPropn;
    begin = k;
  }
  return has_head ? TokenRange{begin, end} : TokenRange{};
}

// "l'incontro tra Kim e | Putin": the other half hangs on a preposition.
bool SentenceReader::InPrepositional(TokenRange phrase) const {
  if (phrase.first <= first_ + 1 || UposOf(phrase.first - 1) != Upos::kCconj) return false;
  uint32_t link = phrase.first - 1;
  if (!IsNominal(link - 1)) return false;
  TokenRange half = PhraseBefore(link);
  for (uint32_t i = half.first; i < half.last; ++i) {
    if (UposOf(i) == Upos::kAdp && !Is(i, rules_.genitive)) return true;
  }
  return half.empty();
}

TokenRange SentenceReader::PhraseAt(uint32_t begin) const {
  uint32_t i = begin;
  uint32_t end = begin;
  bool has_head = false;
  while (i < last_) {
    if (UposOf(i) == Upos::kPron && UposOf(i + 1) == Upos::kDet) ++i;  // "entrambe le parti"
    while (i < last_ && UposOf(i) == Upos::kDet) ++i;
    uint32_t run = i;
    for (; i < last_ && IsNominal(i); ++i) {
      has_head |= UposOf(i) == Upos::kNoun || UposOf(i) == Upos::kPropn;
    }
    if (i == run) break;
    end = i;
    if (i >= last_ || UposOf(i) != Upos::kAdp || !Is(i, rules_.genitive)) break;
    ++i;
  }
  return has_head ? TokenRange{begin, end} : TokenRange{};
}

TokenRange SentenceReader::WithCoordinates(TokenRange phrase, TokenRange group) const {
  if (FeaturesOf(group.first).number == Number::kSingular) return phrase;
  for (int i = 0; i < 3; ++i) {
    if (phrase.first <= first_ + 1) break;
    uint32_t link = phrase.first - 1;
    bool comma = IsMark(link, ",");
    if (UposOf(link) != Upos::kCconj && !(comma && i > 0)) break;
    TokenRange before = PhraseBefore(link);
    if (before.empty()) break;
    // "incontrò Kim e Putin disse": an object, not a subject.
    if (before.first > first_ && (UposOf(before.first - 1) == Upos::kVerb)) break;
    phrase.first = before.first;
  }
  return phrase;
}

// The subject of an earlier finite verb that agrees in number: rather one alike in tense ("ha
// detto che i due sono pronti e ha chiesto …" skips "sono").
std::optional<Subject> SentenceReader::SubjectOfVerbBefore(uint32_t end, TokenRange group,
                                                           int depth) const {
  const Features& wanted = FeaturesOf(group.first);
  bool finite = IsFinite(group.first);
  uint32_t fallback = last_;
  for (uint32_t i = end; i > first_; --i) {
    uint32_t verb = i - 1;
    if (!IsFinite(verb)) continue;
    const Features& f = FeaturesOf(verb);
    if (!finite) return FindSubject(Group(verb), depth + 1);
    if (wanted.number != Number::kNone && f.number != Number::kNone && f.number != wanted.number) {
      continue;
    }
    bool alike = f.tense == wanted.tense && UposOf(verb) == UposOf(group.first) &&
                 (UposOf(verb) != Upos::kAux || Lemma(verb) == Lemma(group.first));
    if (alike) return FindSubject(Group(verb), depth + 1);
    if (fallback == last_) fallback = verb;
  }
  if (fallback == last_) return std::nullopt;
  return FindSubject(Group(fallback), depth + 1);
}

std::optional<Subject> SentenceReader::SubjectPastComma(uint32_t comma) const {
  uint32_t open = comma;
  while (open > first_ && comma - open < kLongestParenthesis && !IsMark(open - 1, ",")) --open;
  bool paired = open > first_ && IsMark(open - 1, ",");
  if (paired) {
    TokenRange phrase = PhraseBefore(open - 1);
    bool clause = false;
    for (uint32_t i = open; i < comma; ++i) clause |= IsFinite(i);
    // Before the parenthesis, and nothing but the start of a clause before that.
    bool starts = phrase.first == first_ || UposOf(phrase.first - 1) == Upos::kPunct ||
                  UposOf(phrase.first - 1) == Upos::kCconj ||
                  UposOf(phrase.first - 1) == Upos::kSconj ||
                  UposOf(phrase.first - 1) == Upos::kAdv;
    if (!phrase.empty() && !clause && starts) return Subject{phrase, false, false};
    TokenRange inside = PhraseBefore(comma);
    if (!inside.empty() && inside.first == open) return Subject{inside, false, false};
  }
  return std::nullopt;
}

std::optional<Subject> SentenceReader::FindSubject(TokenRange group, int depth) const {
  if (depth > kDeepest) return std::nullopt;
  uint32_t verb = group.last - 1;
  bool gerund = FeaturesOf(verb).verb_form == VerbForm::kGerund && group.first == verb;
  uint32_t p = group.first;
  while (p > first_ && (UposOf(p - 1) == Upos::kAdv || InDate(p - 1) ||
                        (UposOf(p - 1) == Upos::kPron && !Is(p - 1, rules_.subject_pronoun) &&
                         !Is(p - 1, rules_.relative)))) {
    if (rules_.impersonal.contains(Lemma(p - 1))) return std::nullopt;
    --p;
  }
  if (gerund) return SubjectOfVerbBefore(group.first, group, depth);
  if (p == first_) return Subject{{}, true, false};
  uint32_t before = p - 1;
  if (Is(before, rules_.relative) && before > first_) {
    uint32_t end = IsMark(before - 1, ",") ? before - 1 : before;
    TokenRange phrase = AntecedentBefore(end);
    if (phrase.empty()) return std::nullopt;
    return Subject{phrase, false, false};
  }
  if (Is(before, rules_.subject_pronoun)) return Subject{{before, before + 1}, false, true};
  if (IsNominal(before)) {
    TokenRange phrase = PhraseBefore(p);
    if (phrase.empty() || InPrepositional(phrase)) return std::nullopt;
    return Subject{WithCoordinates(phrase, group), false, false};
  }
  if (UposOf(before) == Upos::kCconj) {
    if (before == first_) return Subject{{}, true, false};
    return SubjectOfVerbBefore(before, group, depth);
  }
  if (UposOf(before) == Upos::kSconj && before > first_) {
    return SubjectOfVerbBefore(before, group, depth);
  }
  if (IsMark(before, ",")) return SubjectPastComma(before);
  return std::nullopt;
}

uint32_t SentenceReader::MatchPhrase(uint32_t i, const std::vector<Phrase>& phrases) const {
  static thread_local std::string lower;
  for (const Phrase& phrase : phrases) {
    if (i + phrase.size() > last_) continue;
    bool fits = true;
    for (uint32_t k = 0; k < phrase.size() && fits; ++k) {
      LowerWord(Form(i + k), &lower);
      fits = lower == phrase[k] || (k > 0 && k + 1 == phrase.size() && Lemma(i + k) == phrase[k]);
    }
    if (fits) return uint32_t(phrase.size());
  }
  return 0;
}

}  // namespace riscontro
