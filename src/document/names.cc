#include "document/names.h"

namespace riscontro {
namespace {

template <typename E>
struct Entry {
  E value;
  std::string_view name;
};

#define NAMES(Enum, ...)                                  \
  constexpr Entry<Enum> k##Enum##Names[] = {__VA_ARGS__}; \
  }                                                       \
  std::string_view ToName(Enum value) {                   \
    for (const auto& entry : k##Enum##Names) {            \
      if (entry.value == value) return entry.name;        \
    }                                                     \
    return "";                                            \
  }                                                       \
  namespace {

NAMES(BlockKind, {BlockKind::kTitle, "title"}, {BlockKind::kSubtitle, "subtitle"},
      {BlockKind::kLead, "lead"}, {BlockKind::kHeading, "heading"},
      {BlockKind::kParagraph, "paragraph"}, {BlockKind::kCaption, "caption"},
      {BlockKind::kListItem, "list-item"}, {BlockKind::kQuestion, "question"},
      {BlockKind::kAnswer, "answer"}, {BlockKind::kByline, "byline"},
      {BlockKind::kBoilerplate, "boilerplate"})
NAMES(PublishedFrom, {PublishedFrom::kMetadata, "metadata"}, {PublishedFrom::kUrl, "url"},
      {PublishedFrom::kDateline, "dateline"}, {PublishedFrom::kInferred, "inferred"},
      {PublishedFrom::kUnknown, "unknown"})
NAMES(EntityType, {EntityType::kPerson, "person"}, {EntityType::kState, "state"},
      {EntityType::kPlace, "place"}, {EntityType::kOrganisation, "organisation"},
      {EntityType::kEvent, "event"}, {EntityType::kWork, "work"}, {EntityType::kOther, "other"})
NAMES(MentionForm, {MentionForm::kName, "name"}, {MentionForm::kDemonym, "demonym"},
      {MentionForm::kMetonym, "metonym"}, {MentionForm::kRole, "role"},
      {MentionForm::kPronoun, "pronoun"})
NAMES(TimexType, {TimexType::kDate, "DATE"}, {TimexType::kTime, "TIME"},
      {TimexType::kDuration, "DURATION"}, {TimexType::kSet, "SET"})
NAMES(TimexModifier, {TimexModifier::kNone, ""}, {TimexModifier::kBefore, "BEFORE"},
      {TimexModifier::kAfter, "AFTER"}, {TimexModifier::kApprox, "APPROX"},
      {TimexModifier::kStart, "START"}, {TimexModifier::kMid, "MID"}, {TimexModifier::kEnd, "END"},
      {TimexModifier::kOnOrBefore, "ON_OR_BEFORE"}, {TimexModifier::kOnOrAfter, "ON_OR_AFTER"},
      {TimexModifier::kMoreThan, "MORE_THAN"}, {TimexModifier::kLessThan, "LESS_THAN"},
      {TimexModifier::kEqualOrMore, "EQUAL_OR_MORE"},
      {TimexModifier::kEqualOrLess, "EQUAL_OR_LESS"})
NAMES(QuantityKind, {QuantityKind::kCardinal, "cardinal"}, {QuantityKind::kOrdinal, "ordinal"},
      {QuantityKind::kPercent, "percent"}, {QuantityKind::kMoney, "money"},
      {QuantityKind::kMeasure, "measure"}, {QuantityKind::kDuration, "duration"},
      {QuantityKind::kRatio, "ratio"})
NAMES(QuantityChange, {QuantityChange::kNone, ""}, {QuantityChange::kRiseBy, "rise-by"},
      {QuantityChange::kFallBy, "fall-by"}, {QuantityChange::kRiseTo, "rise-to"},
      {QuantityChange::kFallTo, "fall-to"}, {QuantityChange::kFrom, "from"})
NAMES(QuantityModifier, {QuantityModifier::kNone, ""}, {QuantityModifier::kAbout, "about"},
      {QuantityModifier::kAtLeast, "at-least"}, {QuantityModifier::kMoreThan, "more-than"},
      {QuantityModifier::kAtMost, "at-most"}, {QuantityModifier::kLessThan, "less-than"},
      {QuantityModifier::kAlmost, "almost"}, {QuantityModifier::kBetween, "between"},
      {QuantityModifier::kDozens, "dozens"})
NAMES(QuoteKind, {QuoteKind::kDirect, "direct"}, {QuoteKind::kIndirect, "indirect"},
      {QuoteKind::kMixed, "mixed"})
NAMES(Stance, {Stance::kNone, ""}, {Stance::kSay, "say"}, {Stance::kClaim, "claim"},
      {Stance::kConfirm, "confirm"}, {Stance::kDeny, "deny"}, {Stance::kAccuse, "accuse"},
      {Stance::kPromise, "promise"}, {Stance::kDemand, "demand"}, {Stance::kWarn, "warn"},
      {Stance::kDoubt, "doubt"}, {Stance::kPraise, "praise"}, {Stance::kPropose, "propose"})
NAMES(Role, {Role::kAgent, "agent"}, {Role::kPatient, "patient"}, {Role::kRecipient, "recipient"},
      {Role::kTheme, "theme"}, {Role::kPlace, "place"}, {Role::kInstrument, "instrument"},
      {Role::kContent, "content"})
NAMES(Polarity, {Polarity::kAffirmed, "affirmed"}, {Polarity::kDenied, "denied"})
NAMES(Modality, {Modality::kHappened, "happened"}, {Modality::kPromised, "promised"},
      {Modality::kDemanded, "demanded"}, {Modality::kPlanned, "planned"},
      {Modality::kConditional, "conditional"}, {Modality::kPossible, "possible"})
NAMES(Phase, {Phase::kNone, ""}, {Phase::kInitially, "initially"}, {Phase::kLater, "later"})
NAMES(ReuseKind, {ReuseKind::kIdentical, "identical"}, {ReuseKind::kNearCopy, "near-copy"},
      {ReuseKind::kExcerpt, "excerpt"}, {ReuseKind::kRewrite, "rewrite"},
      {ReuseKind::kTranslation, "translation"}, {ReuseKind::kUpdate, "update"},
      {ReuseKind::kCorrection, "correction"}, {ReuseKind::kSharedQuotation, "shared-quotation"})
NAMES(FindingKind, {FindingKind::kCorroborated, "corroborated"},
      {FindingKind::kSingleOrigin, "single-origin"},
      {FindingKind::kNumberDiffers, "number-differs"},
      {FindingKind::kNumberUpdated, "number-updated"}, {FindingKind::kDateDiffers, "date-differs"},
      {FindingKind::kPlaceDiffers, "place-differs"},
      {FindingKind::kParticipantDiffers, "participant-differs"},
      {FindingKind::kDisputed, "disputed"}, {FindingKind::kStatusChanged, "status-changed"},
      {FindingKind::kSelfContradiction, "self-contradiction"},
      {FindingKind::kCorrected, "corrected"})
NAMES(Upos, {Upos::kUnknown, "_"}, {Upos::kAdj, "ADJ"}, {Upos::kAdp, "ADP"}, {Upos::kAdv, "ADV"},
      {Upos::kAux, "AUX"}, {Upos::kCconj, "CCONJ"}, {Upos::kDet, "DET"}, {Upos::kIntj, "INTJ"},
      {Upos::kNoun, "NOUN"}, {Upos::kNum, "NUM"}, {Upos::kPart, "PART"}, {Upos::kPron, "PRON"},
      {Upos::kPropn, "PROPN"}, {Upos::kPunct, "PUNCT"}, {Upos::kSconj, "SCONJ"},
      {Upos::kSym, "SYM"}, {Upos::kVerb, "VERB"}, {Upos::kX, "X"})

template <typename E, size_t N>
bool Find(const Entry<E> (&entries)[N], std::string_view name, E* value) {
  for (const auto& entry : entries) {
    if (entry.name == name) {
      *value = entry.value;
      return true;
    }
  }
  return false;
}

}  // namespace

bool FromName(std::string_view name, Stance* value) {
  return Find(kStanceNames, name, value);
}
bool FromName(std::string_view name, Role* value) {
  return Find(kRoleNames, name, value);
}
bool FromName(std::string_view name, Modality* value) {
  return Find(kModalityNames, name, value);
}
bool FromName(std::string_view name, EntityType* value) {
  return Find(kEntityTypeNames, name, value);
}
bool FromName(std::string_view name, Upos* value) {
  return Find(kUposNames, name, value);
}

}  // namespace riscontro
