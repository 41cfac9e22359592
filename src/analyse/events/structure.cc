#include "analyse/events/structure.h"

#include "analyse/events/attachment.h"
#include "analyse/events/chunker.h"
#include "analyse/events/words.h"
#include "text/fold.h"

namespace riscontro {

// "alle" is also one word, though it is two tokens.
uint32_t Structure::WordAt(uint32_t token, std::string_view word) const {
  if (IsWord(token, word)) return 1;
  if (!At(token).IsPart() || LowerCase(article->Form(At(token))) != word) return 0;
  uint32_t end = token;
  while (end < sentence->last_token && At(end).span == At(token).span) ++end;
  return end - token;
}

uint32_t Structure::MatchWords(uint32_t token, uint32_t end, const WordSequence& words,
                               int gaps) const {
  uint32_t at = token;
  for (size_t w = 0; w < words.size(); ++w) {
    int skipped = 0;
    while (at < end && w > 0 && WordAt(at, words[w]) == 0) {
      Upos pos = PosOf(at);
      bool filler = pos == Upos::kDet || pos == Upos::kAdv || pos == Upos::kAdj ||
                    pos == Upos::kNum || pos == Upos::kPron || pos == Upos::kPart ||
                    pos == Upos::kAdp || pos == Upos::kNoun || pos == Upos::kPropn;
      if (!filler || ++skipped > gaps) return 0;
      ++at;
    }
    uint32_t length = at < end ? WordAt(at, words[w]) : 0;
    if (length == 0) return 0;
    at += length;
  }
  return at - token;
}

// An article that is one word with the adposition before it is left to that: "al trattato".
Span Structure::SpanOf(uint32_t first, uint32_t last) const {
  bool contracted = first > sentence->first_token && first + 1 < last && At(first).IsPart() &&
                    At(first).span == At(first - 1).span && PosOf(first) == Upos::kDet;
  if (contracted) ++first;
  return {At(first).span.begin, At(last - 1).span.end};
}

int32_t Structure::PhraseAt(uint32_t token) const {
  int32_t phrase = phrase_of[token - sentence->first_token];
  return phrase >= 0 && token >= phrases[size_t(phrase)].first ? phrase : -1;
}

int32_t Structure::ClauseOf(const Link& link) const {
  if (link.verb >= 0) return link.verb;
  for (size_t v = 0; v < verbs.size() && link.phrase >= 0; ++v) {
    if (verbs[v].predicate == link.phrase) return int32_t(v);
  }
  return -1;
}

bool Structure::Has(uint32_t verb, Rel rel) const {
  return std::any_of(phrases.begin(), phrases.end(), [&](const NounGroup& p) {
    return p.link.verb == int32_t(verb) && p.link.relation.rel == rel;
  });
}

int32_t Structure::OpenVerbBehind(const NounGroup& phrase) const {
  size_t next = phrase.item + 1;
  while (next < items.size() && items[next].kind == ItemKind::kPhrase) ++next;
  if (next >= items.size() || items[next].kind != ItemKind::kVerb) return -1;
  const uint32_t v = items[next].index;
  const bool open = verbs[v].finite && !verbs[v].copula && !Has(v, Rel::kNsubj);
  return open ? int32_t(v) : -1;
}

Structure ReadStructure(const Article& article, const Sentence& sentence,
                        const EventLexicon& lexicon) {
  Structure s;
  s.article = &article;
  s.sentence = &sentence;
  s.lexicon = &lexicon;
  ReadWords(&s);
  s.phrase_of.assign(s.upos.size(), -1);
  s.verb_of.assign(s.upos.size(), -1);
  Chunk(&s);
  Attach(&s);
  return s;
}

}  // namespace riscontro
