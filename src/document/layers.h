// What the annotators find in an Article. Every Span is in Article::text; every index is into
// the vector of the same article named in the comment. Stored files use names, not numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "document/time_interval.h"

namespace riscontro {

inline constexpr int32_t kNoIndex = -1;

// ---- Names -----------------------------------------------------------------------------

enum class EntityType : uint8_t { kPerson, kState, kPlace, kOrganisation, kEvent, kWork, kOther };

// How a mention points at its entity.
enum class MentionForm : uint8_t {
  kName,     // "Vladimir Putin", "Russia"
  kDemonym,  // "nordcoreano", "Russian": points at the state
  kMetonym,  // "Mosca", "the Kremlin" meaning the government: points at the state
  kRole,     // "il leader nordcoreano": points at the person if known in the article
  kPronoun,
};

struct Name {
  Span span;
  EntityType type = EntityType::kOther;
  MentionForm form = MentionForm::kName;
  int32_t entity = kNoIndex;  // Article::entities
};

inline constexpr std::string_view kLocalKey = "local:";

// One actor within one article: its mentions resolved to each other.
struct LocalEntity {
  EntityType type = EntityType::kOther;
  std::string name;     // the fullest form met, as written
  // What it is matched by across articles and languages: "state:KP" for actors of data/actors,
  // else the name transliterated and folded ("kim jong un"). What begins with kLocalKey is known
  // within its article alone: "local:defence ministry", of a state that is not told.
  std::string key;
  // ISO 3166 code of the state a person or organisation acts for, or a place lies in; may be "".
  std::string country;
  double latitude = 0, longitude = 0;  // places only; 0,0 = not known
};

// ---- Quantities -------------------------------------------------------------------------

enum class QuantityModifier : uint8_t {
  kNone, kAbout, kAtLeast, kMoreThan, kAtMost, kLessThan, kAlmost, kBetween, kDozens,
};
enum class QuantityKind : uint8_t {
  kCardinal, kOrdinal, kPercent, kMoney, kMeasure, kDuration,
  kRatio,  // "two thirds of the voters", "one in five": a share of `of`, the whole being 1
};
// What a figure does in a sentence that tells of a change.
enum class QuantityChange : uint8_t {
  kNone,    // no change told: a value
  kRiseBy,  // "rose by 12": a difference, never to be compared as a value
  kFallBy,
  kRiseTo,  // "rose to 340": the value after it
  kFallTo,
  kFrom,    // "from 10 to 25", "up from 10": the value before it
};

struct Quantity {
  Span span;             // number with modifier and unit: "almeno quattro", "200 mila euro"
  Span number;           // the number alone: "quattro", "200 mila"
  Span amount;           // number and unit without the modifier: "$ 75 million", "5 feet 2 inches"
  QuantityKind kind = QuantityKind::kCardinal;
  QuantityModifier modifier = QuantityModifier::kNone;
  double value = 0;      // the number as said, in `unit`
  // What may be true given the modifier, inclusive; infinities where open.
  double low = 0;
  double high = 0;
  // The end as said is itself left out: "more than 5" against "at least 5".
  bool low_open = false;
  bool high_open = false;
  // ISO 4217 for money ("franc", "peso" … where the sentence does not say whose), the codes of
  // data/units/measures.txt for measures and durations ("km", "h", "a"), "" else.
  std::string unit;
  Span counted;          // the noun phrase counted: "ferrovieri"; empty = none
  // Language-neutral class of what is counted ("killed", "drones"), "age" for how old somebody
  // or something is; may be "".
  std::string concept_id;
  QuantityChange change = QuantityChange::kNone;
  int32_t changed = kNoIndex;  // Article::quantities: the value after the change, if it is told
  // The scope, where the sentence gives it.
  Span of;                     // of whom or what: "of the passengers" after "two", "20 %"
  int32_t place = kNoIndex;    // Article::names
  int32_t as_of = kNoIndex;    // Article::dates: "as of Friday"
  int32_t since = kNoIndex;    // Article::dates: "since 2014"

  // A difference between two values is none itself.
  bool IsDifference() const {
    return change == QuantityChange::kRiseBy || change == QuantityChange::kFallBy;
  }
};

// ---- Quotes ---------------------------------------------------------------------------

enum class QuoteKind : uint8_t { kDirect, kIndirect, kMixed };
// What the cue does with the content.
enum class Stance : uint8_t {
  kNone, kSay, kClaim, kConfirm, kDeny, kAccuse, kPromise, kDemand, kWarn, kDoubt, kPraise,
  kPropose,
};

struct Quote {
  QuoteKind kind = QuoteKind::kDirect;
  Span content;               // without its marks
  Span cue;                   // "ha affermato", "secondo"; empty = none
  Span source;                // the source phrase; empty = none
  int32_t source_entity = kNoIndex;  // Article::entities
  std::vector<int32_t> co_sources;   // Article::entities: who else speaks: "Kim and Putin said"
  int32_t agency = kNoIndex;         // Article::entities: outer source, "ha riferito la KCNA"
  Stance stance = Stance::kNone;
  bool negated_cue = false;   // "did not say"
};

// ---- Events ---------------------------------------------------------------------------

enum class Role : uint8_t { kAgent, kPatient, kRecipient, kTheme, kPlace, kInstrument, kContent };
enum class Polarity : uint8_t { kAffirmed, kDenied };
// NAF factuality in the design's words; kHappened covers what is asserted as fact, now or past.
enum class Modality : uint8_t {
  kHappened, kPromised, kDemanded, kPlanned, kConditional, kPossible,
};
// "initially denied", "now confirmed": where in a change of status the sentence sets the event.
enum class Phase : uint8_t { kNone, kInitially, kLater };

struct Participant {
  Role role = Role::kAgent;
  Span span;
  int32_t entity = kNoIndex;  // Article::entities; kNoIndex for common nouns
};

// Who vouches for an event, from the inside out; empty = the outlet itself.
struct Attribution {
  int32_t entity = kNoIndex;  // Article::entities
  Span source;                // the source phrase
  Span cue;
  Stance stance = Stance::kSay;
};

struct Event {
  std::string concept_id;     // id in data/concepts: "meet", "sign-agreement"
  Span trigger;               // the word or words that name it
  Span extent;                // the clause it stands in
  uint32_t sentence = 0;      // Article::sentences
  std::vector<Participant> participants;
  std::vector<uint32_t> dates;       // Article::dates that date it, best first
  std::vector<uint32_t> quantities;  // Article::quantities that belong to it
  int32_t place = kNoIndex;          // Article::entities
  Polarity polarity = Polarity::kAffirmed;
  Modality modality = Modality::kHappened;
  Phase phase = Phase::kNone;
  bool nominal = false;       // named by a noun: "la firma di un accordo"
  bool future = false;        // told as still to come
  std::vector<Attribution> attribution;
};

}  // namespace riscontro
