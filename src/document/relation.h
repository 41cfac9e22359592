// Dependency relations of Universal Dependencies 2 (universaldependencies.org/u/dep).
//
// The universal part is an enumeration to ask by; the subtype, which each language may add
// ("nsubj:pass", "acl:relcl"), an index into one open list.
//
//   if (token.relation.rel == Rel::kNsubj && token.relation.subtype == kPass) …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace riscontro {

enum class Rel : uint8_t {
  kNone, kAcl, kAdvcl, kAdvmod, kAmod, kAppos, kAux, kCase, kCc, kCcomp, kClf, kCompound, kConj,
  kCop, kCsubj, kDep, kDet, kDiscourse, kDislocated, kExpl, kFixed, kFlat, kGoeswith, kIobj,
  kList, kMark, kNmod, kNsubj, kNummod, kObj, kObl, kOrphan, kParataxis, kPunct, kReparandum,
  kRoot, kVocative, kXcomp,
};

inline constexpr std::string_view kRelationSubtypes[] = {
    "", "abs", "adv", "agent", "appos", "arg", "caus", "cleft", "comp", "depict", "desc", "det",
    "discourse", "emo", "emph", "entity", "float", "foreign", "gov", "hashtag", "impers", "insert",
    "lmod", "lvc", "mention", "mod", "name", "neg", "newsent", "npmod", "nsubj", "nummod",
    "numgov", "obj", "outer", "pass", "poss", "preconj", "pred", "predet", "prt", "pv", "range",
    "rel", "relcl", "repeat", "sibl", "sp", "subj", "svc", "tense", "title", "tmod", "unmarked",
};

// The index of a subtype; 0 when the list does not have it.
constexpr uint8_t RelationSubtype(std::string_view name) {
  uint8_t at = 0;
  for (std::string_view known : kRelationSubtypes) {
    if (known == name) return at;
    ++at;
  }
  return 0;
}

inline constexpr uint8_t kPass = RelationSubtype("pass");
inline constexpr uint8_t kAgentSubtype = RelationSubtype("agent");
inline constexpr uint8_t kRelativeClause = RelationSubtype("relcl");
inline constexpr uint8_t kOuter = RelationSubtype("outer");

struct Relation {
  Rel rel = Rel::kNone;
  uint8_t subtype = 0;  // index into kRelationSubtypes
  bool operator==(const Relation&) const = default;
};

// "nsubj:pass" → the relation. A subtype that the list does not have is dropped, a relation that
// is not universal gives kNone.
Relation RelationFromName(std::string_view name);
std::string ToName(Relation relation);
std::string_view ToName(Rel rel);

}  // namespace riscontro
