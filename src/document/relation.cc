#include "document/relation.h"

namespace riscontro {
namespace {

struct Named {
  Rel rel;
  std::string_view name;
};

constexpr Named kNames[] = {
    {Rel::kAcl, "acl"},
    {Rel::kAdvcl, "advcl"},
    {Rel::kAdvmod, "advmod"},
    {Rel::kAmod, "amod"},
    {Rel::kAppos, "appos"},
    {Rel::kAux, "aux"},
    {Rel::kCase, "case"},
    {Rel::kCc, "cc"},
    {Rel::kCcomp, "ccomp"},
    {Rel::kClf, "clf"},
    {Rel::kCompound, "compound"},
    {Rel::kConj, "conj"},
    {Rel::kCop, "cop"},
    {Rel::kCsubj, "csubj"},
    {Rel::kDep, "dep"},
    {Rel::kDet, "det"},
    {Rel::kDiscourse, "discourse"},
    {Rel::kDislocated, "dislocated"},
    {Rel::kExpl, "expl"},
    {Rel::kFixed, "fixed"},
    {Rel::kFlat, "flat"},
    {Rel::kGoeswith, "goeswith"},
    {Rel::kIobj, "iobj"},
    {Rel::kList, "list"},
    {Rel::kMark, "mark"},
    {Rel::kNmod, "nmod"},
    {Rel::kNsubj, "nsubj"},
    {Rel::kNummod, "nummod"},
    {Rel::kObj, "obj"},
    {Rel::kObl, "obl"},
    {Rel::kOrphan, "orphan"},
    {Rel::kParataxis, "parataxis"},
    {Rel::kPunct, "punct"},
    {Rel::kReparandum, "reparandum"},
    {Rel::kRoot, "root"},
    {Rel::kVocative, "vocative"},
    {Rel::kXcomp, "xcomp"},
};

}  // namespace

Relation RelationFromName(std::string_view name) {
  const size_t colon = name.find(':');
  const std::string_view base = name.substr(0, colon);
  for (const Named& entry : kNames) {
    if (entry.name != base) continue;
    const bool plain = colon == std::string_view::npos;
    return {entry.rel, plain ? uint8_t(0) : RelationSubtype(name.substr(colon + 1))};
  }
  return {};
}

std::string_view ToName(Rel rel) {
  for (const Named& entry : kNames) {
    if (entry.rel == rel) return entry.name;
  }
  return "";
}

std::string ToName(Relation relation) {
  std::string name(ToName(relation.rel));
  if (relation.subtype != 0) name.append(":").append(kRelationSubtypes[relation.subtype]);
  return name;
}

}  // namespace riscontro
