// The complements of nouns that name events.
//
// Where a prepositional phrase hangs is what parsers err on most, so that besides what the parse
// hangs on the noun, what can hardly belong elsewhere is taken too.
#include "analyse/events/arguments.h"

namespace riscontro {
namespace {

// The verb only carries the noun: it tells that something happened or who says so.
bool Carries(const Structure& s, const Verb& verb) {
  return verb.copula || s.lexicon->Is(Function::kLight, verb.lemma) ||
         s.lexicon->VerbEmbedding(verb.lemma) != nullptr || s.lexicon->Verb(verb.lemma) == nullptr;
}

// Whether the phrase can be a complement of the noun: it hangs on it, or on a name in its
// genitive ("la visita di Kim in Russia"), or follows it under a verb that only carries it
// ("announced a visit to Egypt").
bool Complements(const Structure& s, uint32_t noun, const NounGroup& p) {
  int32_t host = p.link.phrase;
  if (host >= 0 && s.phrases[size_t(host)].joined >= 0) host = s.phrases[size_t(host)].joined;
  if (host == int32_t(noun) || p.attached == int32_t(noun)) return true;
  const NounGroup& n = s.phrases[noun];
  if (host >= 0 && s.phrases[size_t(host)].attached == int32_t(noun)) {
    const NounGroup& between = s.phrases[size_t(host)];
    return p.attached < 0 && s.lexicon->Noun(s.Lemma(between.head)) == nullptr;
  }
  if (host >= 0 && IsByNoun(s, s.phrases[size_t(host)])) {
    return s.phrases[size_t(host)].link.phrase == int32_t(noun);
  }
  int32_t clause = s.ClauseOf(p.link);
  if (clause < 0 || clause != s.ClauseOf(n.link) || p.item < n.item) return false;
  const Verb& verb = s.verbs[size_t(clause)];
  bool before = n.link.relation.rel == Rel::kNsubj && p.item < verb.item;
  bool by = s.lexicon->Is(Function::kNounAgent, p.adposition) && !verb.passive_form &&
            !verb.participle;  // "condemned the test by North Korea"
  if (!Carries(s, verb) && !before && !by) return false;
  if (p.link.relation.rel != Rel::kObl && p.link.relation.rel != Rel::kNmod) return false;
  for (uint32_t i = n.item + 1; i < p.item; ++i) {
    if (s.items[i].kind != ItemKind::kPhrase) return false;
  }
  return true;
}

}  // namespace

Arguments NounArguments(const Structure& s, uint32_t phrase) {
  Arguments a;
  for (uint32_t index = 0; index < s.phrases.size(); ++index) {
    const NounGroup& p = s.phrases[index];
    if (p.temporal || p.joined >= 0 || p.adposition.empty() || index == phrase) continue;
    if (Complements(s, phrase, p)) a.complements.push_back(index);
  }
  return a;
}

}  // namespace riscontro
