// The chunker's state, shared by the files that read marks (chunker.cc), noun phrases
// (phrases.cc) and verb groups (verb_groups.cc).
#pragma once

#include <vector>

#include "analyse/events/structure.h"

namespace riscontro {

class Chunker {
 public:
  explicit Chunker(Structure* s)
      : s_(*s),
        lex_(*s->lexicon),
        begin_(s->sentence->first_token),
        end_(s->sentence->last_token) {}

  void Run() {
    FindTemporal();
    for (uint32_t t = begin_; t < end_;) t = Step(t);
  }

 private:
  Upos Pos(uint32_t t) const { return s_.PosOf(t); }
  bool Verbal(uint32_t t) const { return Pos(t) == Upos::kVerb || Pos(t) == Upos::kAux; }
  bool Nominal(uint32_t t) const {
    Upos p = Pos(t);
    return p == Upos::kDet || p == Upos::kAdj || p == Upos::kNum || p == Upos::kNoun ||
           p == Upos::kPropn || p == Upos::kX || p == Upos::kSym || in_name_[t - begin_] ||
           quantity_[t - begin_] || Owner(t);
  }
  // "his visit": a pronoun where other languages have a determiner.
  bool Owner(uint32_t t) const {
    return Pos(t) == Upos::kPron && s_.At(t).relation.rel == Rel::kNmod &&
           s_.Is(Function::kPossessive, t) && s_.HeadOf(t) > int32_t(t);
  }
  bool IsTemporal(uint32_t t) const { return temporal_[t - begin_] != 0; }

  void AddItem(ItemKind kind, uint32_t index, uint32_t token) {
    s_.items.push_back({kind, index, token});
  }

  void FindTemporal();
  void MarkTokens(Span span, uint32_t mark, std::vector<uint32_t>* marks);
  bool IsDash(uint32_t t) const;
  uint32_t Step(uint32_t t);
  uint32_t Punctuation(uint32_t t);
  uint32_t TemporalAfter(uint32_t t) const;
  uint32_t TemporalPhrase(uint32_t t, uint32_t adposition);
  uint32_t VerbGroup(uint32_t t);
  bool Negates(uint32_t t) const;
  void ReadClitics(uint32_t t, Verb* verb) const;
  uint32_t NextPart(uint32_t at, bool* mark) const;
  void ReadMeaning(uint32_t at, bool helped, bool be, Verb* verb) const;
  void CountVerb(uint32_t t, Verb* verb, bool* be);
  bool Helps(uint32_t at, uint32_t next, bool mark) const;
  uint32_t NounPhrase(uint32_t t, uint32_t adposition);
  uint32_t PhraseEnd(uint32_t t) const;
  bool JoinsAdjectives(uint32_t t) const;
  uint32_t HeadOf(uint32_t first, uint32_t last) const;
  void ReadNames(NounGroup* phrase);
  bool Relative(uint32_t t) const;
  bool OpensClause(uint32_t t) const;
  uint32_t TopIn(uint32_t t, uint32_t first, uint32_t last) const;
  uint32_t Cut(uint32_t first, uint32_t last) const;
  std::string_view Adposition(uint32_t t) const;
  void AddPhrase(NounGroup phrase, uint32_t first);

  Structure& s_;
  const EventLexicon& lex_;
  uint32_t begin_, end_;
  std::vector<uint32_t> temporal_;  // per token: 1 + number of the expression
  std::vector<uint32_t> in_name_;   // per token: 1 + index of a name
  std::vector<uint32_t> quantity_;  // per token: 1 inside a number with its modifier
  std::vector<uint32_t> number_;    // per token: 1 for parts of numbers and ordinals
};

}  // namespace riscontro
