#include "store/schema.h"

#include <algorithm>

#include "store/migrations.h"

namespace riscontro {
namespace {

constexpr int64_t kApplicationId = 0x52534354;  // "RSCT": PRAGMA application_id

constexpr TableColumns kTables[kTableCount] = {
    {"article_block", "position, kind, begin_byte, end_byte, language"},
    {"article_credit", "position, name"},
    {"article_entity", "position, type, name, match_key, country, latitude, longitude"},
    {"article_name", "position, begin_byte, end_byte, type, form, entity"},
    {"article_date", "position, begin_byte, end_byte, type, modifier, value, begin_time, end_time"},
    {"article_quantity",
     "position, begin_byte, end_byte, kind, modifier, value, low, high, unit, counted_begin, "
     "counted_end, concept"},
    {"article_quote",
     "position, begin_byte, end_byte, kind, stance, negated, cue_begin, cue_end, source_begin, "
     "source_end, source_entity, agency_entity"},
    {"article_event",
     "position, concept, begin_byte, end_byte, extent_begin, extent_end, place_entity, polarity, "
     "modality, phase, nominal, future"},
    {"event_participant", "event, position, role, begin_byte, end_byte, entity"},
    {"event_date", "event, position, date"},
    {"event_quantity", "event, position, quantity"},
    {"event_attribution",
     "event, position, stance, entity, source_begin, source_end, cue_begin, cue_end"},
    {"report",
     "position, article, path, published_begin, published_end, published_from, confidence, "
     "reason"},
    {"report_evidence", "report, position, begin_byte, end_byte"},
    {"reuse", "position, from_report, to_report, kind, directed, share, confidence, reason"},
    {"reuse_aligned", "reuse, position, from_begin, from_end, to_begin, to_end"},
    {"origin", "position, id, name"},
    {"origin_report", "origin, position, report"},
    {"story", "position, id, title, begin_time, end_time"},
    {"story_reason", "story, position, reason"},
    {"story_report", "story, position, report"},
    {"storyline", "position, id, title"},
    {"storyline_story", "storyline, position, story"},
    {"entity", "position, id, type, name, country"},
    {"entity_alias", "entity, position, alias"},
    {"entity_mention", "entity, position, report, begin_byte, end_byte"},
    {"claim", "position, id, concept, statement"},
    {"claim_participant", "claim, position, entity"},
    {"claim_story", "claim, position, story"},
    {"testimony",
     "claim, position, report, origin, speaker_entity, speaker_text, polarity, modality, phase, "
     "begin_time, end_time, place_entity, begin_byte, end_byte"},
    {"testimony_participant", "claim, testimony, position, part, entity"},
    {"testimony_quantity",
     "claim, testimony, position, begin_byte, end_byte, modifier, value, low, high, unit, concept"},
    {"finding", "position, id, kind, claim, confidence, weight, statement, reason, origins"},
    {"finding_side", "finding, position, value"},
    {"side_testimony", "finding, side, position, claim, testimony"},
};

// What stands in the file, before anything is written to it.
Result<int64_t> VersionOf(Database* database) {
  int64_t application = database->Integer("PRAGMA application_id");
  int64_t version = database->Integer("PRAGMA user_version");
  int64_t tables = database->Integer("SELECT count(*) FROM sqlite_schema");
  if (!database->ok()) return database->error();
  bool empty = tables == 0 && version == 0 && application == 0;
  if (application != kApplicationId && !empty) {
    return Error{ErrorKind::kMalformed, "a database of another program", database->path(), ""};
  }
  if (version > SchemaVersion()) {
    return Error{ErrorKind::kUnsupported,
                 "made by a newer version (schema " + std::to_string(version) +
                     "; this one knows " + std::to_string(SchemaVersion()) + ")",
                 database->path(), ""};
  }
  return version;
}

}  // namespace

int SchemaVersion() {
  return int(Migrations().size());
}

Status Migrate(Database* database) {
  Result<int64_t> version = VersionOf(database);
  if (!version) return version.error();
  // FULL: once Save has returned, a power cut loses nothing.
  database->Execute(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
      "PRAGMA cache_size = -65536;");
  if (database->ok() && *version == SchemaVersion()) return Done{};
  if (database->Execute("BEGIN IMMEDIATE")) {
    version = VersionOf(database);  // another process may have been here
    for (int64_t step = version ? *version : SchemaVersion(); step < SchemaVersion(); ++step) {
      database->Execute(Migrations()[size_t(step)]);
    }
    if (version) {
      database->Execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                        "; PRAGMA user_version = " + std::to_string(SchemaVersion()) + "; COMMIT");
    }
  }
  if (database->ok() && version) return Done{};
  Error error = database->ok() ? version.error() : database->error();
  database->Rollback();
  return error;
}

const TableColumns& ColumnsOf(TableId table) {
  return kTables[size_t(table)];
}

std::string InsertStatement(TableId table) {
  const TableColumns& spec = ColumnsOf(table);
  std::string owner = int(table) < kArticleTableCount ? "article" : "run";
  std::string marks = "?";
  auto commas = std::count(spec.columns.begin(), spec.columns.end(), ',');
  for (int64_t column = 0; column <= commas; ++column) {
    bool content_id = table == TableId::kReport && column == 1;
    marks += content_id ? ", (SELECT number FROM article WHERE id = ?)" : ", ?";
  }
  return "INSERT INTO " + std::string(spec.table) + " (" + owner + ", " +
         std::string(spec.columns) + ") VALUES (" + marks + ")";
}

}  // namespace riscontro
