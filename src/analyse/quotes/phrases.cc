#include "analyse/quotes/phrases.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kLongestPath = 12;  // heads from a token of a phrase to the phrase's head

}  // namespace

SentenceReader::SentenceReader(const Article& article, const Sentence& sentence,
                               const CueRules& rules)
    : article_(article), rules_(rules), first_(sentence.first_token), last_(sentence.last_token) {
  capitals_tell_ = CapitalsTell();
}

bool SentenceReader::CapitalsTell() const {
  constexpr uint32_t kLonger = 4;  // bytes: shorter words stay small in headlines
  if (IsMark(last_ - 1, ".")) return true;
  uint32_t small = 0, capitals = 0;
  for (uint32_t i = first_ + 1; i < last_; ++i) {
    const Span span = article_.tokens[i].span;
    if (span.size() < kLonger) continue;
    ++(IsUpper(CharAt(article_.text, span.begin)) ? capitals : small);
  }
  return capitals <= 3 * small;
}

bool SentenceReader::HasTellingCapital(uint32_t i) const {
  return capitals_tell_ && i > first_ && article_.tokens[i - 1].upos != Upos::kPunct &&
         IsUpper(CharAt(article_.text, article_.tokens[i].span.begin));
}

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

bool SentenceReader::IsName(uint32_t i) const {
  if (i < first_ || i >= last_ || UposOf(i) == Upos::kPunct) return false;
  if (UposOf(i) == Upos::kPropn) return true;
  const Span span = article_.tokens[i].span;
  auto it = std::partition_point(article_.names.begin(), article_.names.end(),
                                 [&](const Name& n) { return n.span.end <= span.begin; });
  if (it != article_.names.end() && it->form != MentionForm::kDemonym && it->span.Contains(span)) {
    return true;
  }
  return HasTellingCapital(i);
}

Span SentenceReader::Cover(TokenRange range) const {
  // "detta | della polizia": the article has no letters of its own.
  while (!range.empty() && SharesWord(range.first)) ++range.first;
  if (range.empty()) return {};
  return article_.tokens[range.first].span.Cover(article_.tokens[range.last - 1].span);
}

// Whether the token is written in one with the token before it.
bool SentenceReader::SharesWord(uint32_t i) const {
  return i > first_ && i < last_ && article_.tokens[i].IsPart() &&
         article_.tokens[i].span == article_.tokens[i - 1].span;
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
  while (SharesWord(group.last) && UposOf(group.last) == Upos::kPron) ++group.last;
  return group;
}

bool SentenceReader::IsPassive(TokenRange group, uint32_t verb) const {
  if (FeaturesOf(verb).verb_form != VerbForm::kParticiple) return false;
  // A language without a list of auxiliaries tells by the participle: "подтверждена".
  if (rules_.passive.empty()) return FeaturesOf(verb).voice == Voice::kPassive;
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

// Whether token i belongs to the phrase of the head. After a comma only what is coordinated does,
// and the name of who is no name before it ("il sindaco di Trento, Ugo Tassi").
bool SentenceReader::Belongs(uint32_t i, uint32_t head, bool after_comma) const {
  if (InDate(i)) return false;  // "mercoledì Putin"
  bool coordinated = false, named = false;
  for (int step = 0; step < kLongestPath && i < last_; ++step, i = HeadOf(i)) {
    if (i == head) return !after_comma || coordinated || named;
    bool on_head = HeadOf(i) == head;
    // A wrong parse gives the verb two subjects: "il leader", "Kim Jong-un".
    if (RelOf(i) == Rel::kNsubj && RelOf(head) == Rel::kNsubj && HeadOf(i) == HeadOf(head)) {
      return IsName(i) && (!after_comma || coordinated || HasConjunct(i));
    }
    switch (RelOf(i)) {
      case Rel::kDet:
      case Rel::kAmod:
      case Rel::kNummod:
      case Rel::kNmod:
      case Rel::kFlat:
      case Rel::kCompound:
      case Rel::kFixed:
        break;
      case Rel::kAppos:
        named = on_head && IsName(i) && !IsName(head);
        break;
      case Rel::kConj:
        if (UposOf(i) == Upos::kVerb || UposOf(i) == Upos::kAux) return false;
        coordinated = true;
        break;
      case Rel::kCc:
        coordinated = true;
        [[fallthrough]];
      case Rel::kAdvmod:
      case Rel::kPunct:
      case Rel::kCase:
        if (on_head) return false;
        break;
      default:
        return false;
    }
  }
  return false;
}

bool SentenceReader::HasConjunct(uint32_t head) const {
  for (uint32_t i = head + 1; i < last_; ++i) {
    if (HeadOf(i) == head && RelOf(i) == Rel::kConj) return true;
  }
  return false;
}

TokenRange SentenceReader::PhraseOf(uint32_t head) const {
  TokenRange phrase{head, head + 1};
  while (phrase.first > first_ && Belongs(phrase.first - 1, head, false)) --phrase.first;
  bool comma = false;
  for (uint32_t i = head + 1; i < last_; ++i) {
    if (UposOf(i) == Upos::kPunct) {
      comma |= !Belongs(i, head, false) || IsMark(i, ",");
      continue;
    }
    if (!Belongs(i, head, comma)) break;
    phrase.last = i + 1;
  }
  return phrase;
}

uint32_t SentenceReader::HeadIn(TokenRange phrase) const {
  for (uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (!phrase.Contains(HeadOf(i)) && UposOf(i) != Upos::kAdp && UposOf(i) != Upos::kDet) return i;
  }
  return phrase.first;
}

bool SentenceReader::NamesHead(uint32_t i, uint32_t head) const {
  for (int step = 0; step < kLongestPath && i < last_; ++step, i = HeadOf(i)) {
    if (i == head) return true;
    Rel rel = RelOf(i);
    if (rel != Rel::kFlat && rel != Rel::kAppos && rel != Rel::kCompound && rel != Rel::kAmod) {
      return false;
    }
  }
  return false;
}

// Whether one of the prepositions stands before the noun.
bool SentenceReader::HasCase(uint32_t noun, const WordSet& prepositions) const {
  for (uint32_t i = first_; i < noun; ++i) {
    if (HeadOf(i) == noun && RelOf(i) == Rel::kCase && Is(i, prepositions)) return true;
  }
  return false;
}

bool SentenceReader::HasCase(uint32_t noun) const {
  for (uint32_t i = first_; i < noun; ++i) {
    if (HeadOf(i) == noun && RelOf(i) == Rel::kCase) return true;
  }
  return false;
}

TokenRange SentenceReader::GenitiveOf(uint32_t noun) const {
  for (uint32_t i = first_; i < last_; ++i) {
    if (HeadOf(i) != noun || RelOf(i) != Rel::kNmod) continue;
    // "Norway's", "of Norway", a case.
    if (i < noun || HasCase(i, rules_.genitive)) return PhraseOf(i);
    if (FeaturesOf(i).grammatical_case == Case::kGenitive) return PhraseOf(i);
  }
  return {};
}

uint32_t SentenceReader::ComplementOf(uint32_t verb) const {
  for (uint32_t i = verb + 1; i < last_; ++i) {
    if (HeadOf(i) != verb) continue;
    bool beside = i == verb + 1 && RelOf(i) == Rel::kAdvcl;  // "denied selling": a slip
    if (RelOf(i) != Rel::kXcomp && RelOf(i) != Rel::kCcomp && !beside) continue;
    VerbForm form = FeaturesOf(i).verb_form;
    if (form != VerbForm::kInfinitive && form != VerbForm::kGerund) continue;
    uint32_t begin = i;
    for (uint32_t k = i; k > verb + 1; --k) {
      bool opens = HeadOf(k - 1) == i && RelOf(k - 1) != Rel::kPunct;
      if (opens) begin = k - 1;
    }
    return begin;
  }
  return last_;
}

TokenRange SentenceReader::AgentOf(uint32_t verb) const {
  for (uint32_t i = verb + 1; i < last_; ++i) {
    if (HeadOf(i) != verb) continue;
    bool oblique = RelOf(i) == Rel::kObl;
    if (oblique && HasCase(i, rules_.agent)) return PhraseOf(i);
    if (oblique && rules_.agent.empty() && FeaturesOf(i).grammatical_case == Case::kInstrumental) {
      return PhraseOf(i);
    }
    if (RelOf(i) == Rel::kConj && UposOf(i) == Upos::kVerb) return AgentOf(i);
  }
  return {};
}

TokenRange SentenceReader::PhraseAt(uint32_t begin) const {
  uint32_t i = begin;
  uint32_t end = begin;
  bool has_head = false;
  while (i < last_) {
    if (UposOf(i) == Upos::kPron && UposOf(i + 1) == Upos::kDet) ++i;  // "entrambe le parti"
    while (i < last_ && UposOf(i) == Upos::kDet) ++i;
    uint32_t run = i;
    for (; i < last_ && (IsNominal(i) || (IsName(i) && !InDate(i))); ++i) {
      has_head |= UposOf(i) == Upos::kNoun || IsName(i);
    }
    if (i == run) break;
    end = i;
    if (i >= last_ || UposOf(i) != Upos::kAdp || !Is(i, rules_.genitive)) break;
    ++i;
  }
  return has_head ? TokenRange{begin, end} : TokenRange{};
}

uint32_t SentenceReader::MatchPhrase(uint32_t i, const std::vector<Phrase>& phrases) const {
  static thread_local std::string first, lower;
  if (i >= last_) return 0;
  LowerWord(article_.Word(article_.tokens[i]), &first);
  for (const Phrase& phrase : phrases) {
    if (i + phrase.size() > last_ || first != phrase[0]) continue;
    bool fits = true;
    for (uint32_t k = 1; k < phrase.size() && fits; ++k) {
      LowerWord(article_.Word(article_.tokens[i + k]), &lower);
      fits = lower == phrase[k] || (k + 1 == phrase.size() && Lemma(i + k) == phrase[k]);
    }
    if (fits) return uint32_t(phrase.size());
  }
  return 0;
}

}  // namespace riscontro
