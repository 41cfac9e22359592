#include "analyse/syntax/corrections.h"

#include "text/fold.h"

namespace riscontro {

void CorrectLemma(const Lexicon& lexicon, std::string_view word, Upos upos, std::string* lemma) {
  if (upos != Upos::kVerb && upos != Upos::kNoun && upos != Upos::kAdj) return;
  static thread_local std::string lower;
  LowerWord(word, &lower);
  const Reading* first = nullptr;
  for (const Reading& reading : lexicon.Find(lower)) {
    if (reading.upos != upos) continue;
    if (lexicon.Lemma(reading.lemma) == *lemma) return;
    if (first == nullptr) first = &reading;
  }
  if (first != nullptr) *lemma = lexicon.Lemma(first->lemma);
}

bool CorrectVerb(const Lexicon& lexicon, std::string_view word, Token* token, std::string* lemma) {
  if (token->upos == Upos::kVerb || token->upos == Upos::kAux) return false;
  static thread_local std::string lower;
  LowerWord(word, &lower);
  for (const Reading& reading : lexicon.Find(lower)) {
    if (reading.upos != Upos::kVerb) continue;
    token->upos = reading.upos;
    token->features = reading.features;
    *lemma = lexicon.Lemma(reading.lemma);
    return true;
  }
  return false;
}

bool IsVerbAlone(const Lexicon& lexicon, std::string_view word, const Token& token) {
  if (token.upos != Upos::kNoun && token.upos != Upos::kAdj) return false;
  static thread_local std::string lower;
  LowerWord(word, &lower);
  if (lower != word) return false;
  std::span<const Reading> readings = lexicon.Find(lower);
  for (const Reading& reading : readings) {
    bool past = reading.features.tense == Tense::kPast ||
                reading.features.verb_form == VerbForm::kParticiple;
    if (reading.upos != Upos::kVerb || !past || lexicon.Lemma(reading.lemma) == lower) return false;
  }
  return !readings.empty();
}

}  // namespace riscontro
