// What collate/ makes of many Articles, and report/ and store/ write: plain data.
//
// Indexes: an ArticleIndex is a position in Dossier::articles, and so on. Order is fixed by
// content alone (ids, times, offsets), so the same input gives the same Dossier.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "document/article.h"

namespace riscontro {

using ArticleIndex = uint32_t;
using EntityIndex = uint32_t;
using OriginIndex = uint32_t;
using StoryIndex = uint32_t;
using ClaimIndex = uint32_t;

// A passage of one article: where every statement leads back to.
struct Evidence {
  ArticleIndex article = 0;
  Span span;
  auto operator<=>(const Evidence&) const = default;
};

// ---- Reuse ----------------------------------------------------------------------------

enum class ReuseKind : uint8_t {
  kIdentical,
  kNearCopy,
  kExcerpt,
  kRewrite,
  kTranslation,
  kUpdate,
  kCorrection,
  kSharedQuotation,
};

struct AlignedSpans {
  Span from;  // in the source article
  Span to;    // in the article that reuses it
};

// `to` reuses `from`. Where the direction is not known, from is the earlier published or, with
// no dates, the lower index, and directed is false.
struct Reuse {
  ArticleIndex from = 0;
  ArticleIndex to = 0;
  ReuseKind kind = ReuseKind::kNearCopy;
  bool directed = false;
  double share = 0;       // of the shorter article's words that are aligned, 0–1
  double confidence = 0;  // 0–1
  std::string reason;     // a plain sentence in the interface language
  std::vector<AlignedSpans> aligned;
};

// One independent source of testimony.
struct Origin {
  std::string id;
  std::string name;                    // the agency credited, or the earliest outlet
  std::vector<ArticleIndex> articles;  // ascending
};

// ---- Stories --------------------------------------------------------------------------

struct Story {
  std::string id;  // stable: from its earliest article's id
  std::string title;
  std::vector<ArticleIndex> articles;  // by time of publication, then id
  TimeInterval interval;               // of the happening
  std::vector<std::string> why;        // evidence that holds it together, interface language
};

struct Storyline {
  std::string id;
  std::string title;
  std::vector<StoryIndex> stories;  // by time
};

// ---- Entities -------------------------------------------------------------------------

struct EntityMention {
  ArticleIndex article = 0;
  uint32_t name = 0;  // Article::names
};

struct Entity {
  std::string id;
  EntityType type = EntityType::kOther;
  std::string name;                     // in the interface language where known
  std::vector<std::string> aliases;     // as met, sorted, unique
  std::string country;                  // ISO 3166 or ""
  double latitude = 0, longitude = 0;   // places only; 0,0 = not known
  std::vector<EntityMention> mentions;  // by article, then position
};

// ---- Claims ---------------------------------------------------------------------------

struct Testimony {
  ArticleIndex article = 0;
  OriginIndex origin = 0;
  // Who says so in the article: the outlet itself when empty, else a Dossier entity or a phrase.
  int32_t speaker = kNoIndex;  // Dossier::entities
  std::string speaker_text;    // as written, for sources that are no entity
  // Whom it names as taking part (Dossier::entities): doers, then the others.
  std::vector<EntityIndex> doers;
  std::vector<EntityIndex> others;
  Polarity polarity = Polarity::kAffirmed;
  Modality modality = Modality::kHappened;
  Phase phase = Phase::kNone;
  TimeInterval time;                 // when the event is said to have happened
  std::vector<uint32_t> quantities;  // Article::quantities of its article
  int32_t place = kNoIndex;          // Dossier::entities
  uint32_t event = 0;                // Article::events of its article
  Evidence evidence;                 // the sentence
};

struct Claim {
  std::string id;
  std::string concept_id;
  std::string statement;  // in the interface language
  std::vector<EntityIndex> participants;
  std::vector<StoryIndex> stories;     // where it is told
  std::vector<Testimony> testimonies;  // by article, then position
};

// ---- Findings -------------------------------------------------------------------------

enum class FindingKind : uint8_t {
  kCorroborated,
  kSingleOrigin,
  kNumberDiffers,
  kNumberUpdated,
  kDateDiffers,
  kPlaceDiffers,
  kParticipantDiffers,
  kDisputed,
  kStatusChanged,
  kSelfContradiction,
  kCorrected,
};

// One of the values that stand against each other (or, for agreement, the value all give).
struct Side {
  std::string value;                  // for display, interface language
  std::vector<uint32_t> testimonies;  // Claim::testimonies
};

struct Finding {
  std::string id;
  FindingKind kind = FindingKind::kCorroborated;
  ClaimIndex claim = 0;
  double confidence = 0;  // 0–1; fixed per kind, not calibrated yet
  double weight = 0;      // for ordering: weightiest first
  std::string statement;  // in the interface language
  std::string reason;     // why it was raised, in words a reader can check
  uint32_t origins = 0;   // independent origins behind it
  std::vector<Side> sides;
};

// ---------------------------------------------------------------------------------------

struct Dossier {
  LanguageCode ui_language;       // of all statements and reasons
  std::vector<Article> articles;  // by path, then id
  std::vector<Reuse> reuse;
  std::vector<Origin> origins;        // every article is in exactly one
  std::vector<Storyline> storylines;  // by time
  std::vector<Story> stories;         // by time; every article is in exactly one
  std::vector<Entity> entities;
  std::vector<Claim> claims;
  std::vector<Finding> findings;  // by weight, heaviest first
};

}  // namespace riscontro
