// The schema, as the list of steps that lead to it, and the tables that rows go to.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/database.h"

namespace riscontro {

// Brings the database to the newest schema: creates it in an empty file, runs the steps that an
// older one lacks, all or nothing. kMalformed for what is no database or another program's,
// kUnsupported for one that a newer version made; neither is touched.
Status Migrate(Database* database);

// How many steps there are: the version that Migrate leaves in PRAGMA user_version.
int SchemaVersion();

// The tables that hold many rows of one owner, in the order in which they are filled: an owner
// (an article, a run) comes as the first column of each, before those named here.
enum class TableId : uint8_t {
  // Of an article.
  kBlock,
  kCredit,
  kLocalEntity,
  kName,
  kDate,
  kQuantity,
  kQuote,
  kEvent,
  kEventParticipant,
  kEventDate,
  kEventQuantity,
  kEventAttribution,
  // Of a run.
  kReport,
  kReportEvidence,
  kReuse,
  kReuseAligned,
  kOrigin,
  kOriginReport,
  kStory,
  kStoryReason,
  kStoryReport,
  kStoryline,
  kStorylineStory,
  kEntity,
  kEntityAlias,
  kEntityMention,
  kClaim,
  kClaimParticipant,
  kClaimStory,
  kTestimony,
  kTestimonyParticipant,
  kTestimonyQuantity,
  kFinding,
  kFindingSide,
  kSideTestimony,
};
inline constexpr int kTableCount = int(TableId::kSideTestimony) + 1;
inline constexpr int kArticleTableCount = int(TableId::kEventAttribution) + 1;

struct TableColumns {
  std::string_view table;
  std::string_view columns;  // without the owner
};
const TableColumns& ColumnsOf(TableId table);

// "INSERT INTO … (owner, …) VALUES (?, …)". A report's article is given by its content id.
std::string InsertStatement(TableId table);

}  // namespace riscontro
