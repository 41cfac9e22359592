// Conventions of the tables:
//   - byte columns are offsets into article.text; times are seconds since 1970 (UTC), intervals
//     half-open; NULL = not known, or open on that side;
//   - kinds, types and stances are the words of document/names.h;
//   - `position` is the place in its list; lists of one owner are keyed (owner, position).
// An article is kept once, whatever number of runs read it; a run is kept whole as it was found,
// with its own copies of what it rests on, so that a newer engine may replace an article's layers.
#include "store/migrations.h"

namespace riscontro {
namespace {

constexpr const char* kArticles = R"sql(
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,         -- content id: 32 hex digits
  url TEXT NOT NULL,
  outlet TEXT NOT NULL,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  layers TEXT NOT NULL             -- digest of this row and of the layers below
) STRICT;
CREATE INDEX article_outlet ON article (outlet);

CREATE TABLE article_block (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL, kind TEXT NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, language TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_credit (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_entity (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL, type TEXT NOT NULL,
  name TEXT NOT NULL, match_key TEXT NOT NULL, country TEXT NOT NULL,
  latitude REAL, longitude REAL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_entity_key ON article_entity (match_key);
CREATE TABLE article_name (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, type TEXT NOT NULL, form TEXT NOT NULL,
  entity INTEGER,
  PRIMARY KEY (article, position),
  FOREIGN KEY (article, entity) REFERENCES article_entity (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_date (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, type TEXT NOT NULL,
  modifier TEXT NOT NULL, value TEXT NOT NULL, begin_time INTEGER, end_time INTEGER,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_quantity (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, kind TEXT NOT NULL,
  modifier TEXT NOT NULL, value REAL, low REAL, high REAL, unit TEXT NOT NULL,
  counted_begin INTEGER, counted_end INTEGER, concept TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_quote (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, kind TEXT NOT NULL,
  stance TEXT NOT NULL, negated INTEGER NOT NULL, cue_begin INTEGER, cue_end INTEGER,
  source_begin INTEGER, source_end INTEGER, source_entity INTEGER, agency_entity INTEGER,
  PRIMARY KEY (article, position),
  FOREIGN KEY (article, source_entity) REFERENCES article_entity (article, position),
  FOREIGN KEY (article, agency_entity) REFERENCES article_entity (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_event (
  article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL, concept TEXT NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,   -- the trigger
  extent_begin INTEGER, extent_end INTEGER, place_entity INTEGER, polarity TEXT NOT NULL,
  modality TEXT NOT NULL, phase TEXT NOT NULL, nominal INTEGER NOT NULL, future INTEGER NOT NULL,
  PRIMARY KEY (article, position),
  FOREIGN KEY (article, place_entity) REFERENCES article_entity (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_event_concept ON article_event (concept);
CREATE TABLE event_participant (
  article INTEGER NOT NULL, event INTEGER NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, entity INTEGER,
  PRIMARY KEY (article, event, position),
  FOREIGN KEY (article, event) REFERENCES article_event (article, position),
  FOREIGN KEY (article, entity) REFERENCES article_entity (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_date (
  article INTEGER NOT NULL, event INTEGER NOT NULL, position INTEGER NOT NULL,
  date INTEGER NOT NULL,
  PRIMARY KEY (article, event, position),
  FOREIGN KEY (article, event) REFERENCES article_event (article, position),
  FOREIGN KEY (article, date) REFERENCES article_date (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_quantity (
  article INTEGER NOT NULL, event INTEGER NOT NULL, position INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (article, event, position),
  FOREIGN KEY (article, event) REFERENCES article_event (article, position),
  FOREIGN KEY (article, quantity) REFERENCES article_quantity (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_attribution (
  article INTEGER NOT NULL, event INTEGER NOT NULL, position INTEGER NOT NULL,
  stance TEXT NOT NULL, entity INTEGER, source_begin INTEGER, source_end INTEGER,
  cue_begin INTEGER, cue_end INTEGER,
  PRIMARY KEY (article, event, position),
  FOREIGN KEY (article, event) REFERENCES article_event (article, position),
  FOREIGN KEY (article, entity) REFERENCES article_entity (article, position)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kRuns = R"sql(
CREATE TABLE run (
  number INTEGER PRIMARY KEY,      -- in the order in which they were saved
  digest TEXT NOT NULL UNIQUE,     -- of all that the run holds
  ui_language TEXT NOT NULL
) STRICT;

-- An article as it figured in a run.
CREATE TABLE report (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article, path TEXT NOT NULL,
  published_begin INTEGER, published_end INTEGER, published_from TEXT NOT NULL,
  confidence REAL NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_article ON report (article);
CREATE INDEX report_published ON report (published_begin);
CREATE TABLE report_evidence (
  run INTEGER NOT NULL, report INTEGER NOT NULL, position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
  PRIMARY KEY (run, report, position),
  FOREIGN KEY (run, report) REFERENCES report (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reuse (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, from_report INTEGER NOT NULL,
  to_report INTEGER NOT NULL, kind TEXT NOT NULL, directed INTEGER NOT NULL, share REAL NOT NULL,
  confidence REAL NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (run, position),
  FOREIGN KEY (run, from_report) REFERENCES report (run, position),
  FOREIGN KEY (run, to_report) REFERENCES report (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE reuse_aligned (
  run INTEGER NOT NULL, reuse INTEGER NOT NULL, position INTEGER NOT NULL,
  from_begin INTEGER NOT NULL, from_end INTEGER NOT NULL,
  to_begin INTEGER NOT NULL, to_end INTEGER NOT NULL,
  PRIMARY KEY (run, reuse, position),
  FOREIGN KEY (run, reuse) REFERENCES reuse (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE origin (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE origin_report (
  run INTEGER NOT NULL, origin INTEGER NOT NULL, position INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (run, origin, position),
  FOREIGN KEY (run, origin) REFERENCES origin (run, position),
  FOREIGN KEY (run, report) REFERENCES report (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, id TEXT NOT NULL,
  title TEXT NOT NULL, begin_time INTEGER, end_time INTEGER,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_id ON story (id);
CREATE TABLE story_reason (
  run INTEGER NOT NULL, story INTEGER NOT NULL, position INTEGER NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (run, story, position),
  FOREIGN KEY (run, story) REFERENCES story (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE story_report (
  run INTEGER NOT NULL, story INTEGER NOT NULL, position INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (run, story, position),
  FOREIGN KEY (run, story) REFERENCES story (run, position),
  FOREIGN KEY (run, report) REFERENCES report (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE storyline (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, id TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE storyline_story (
  run INTEGER NOT NULL, storyline INTEGER NOT NULL, position INTEGER NOT NULL,
  story INTEGER NOT NULL,
  PRIMARY KEY (run, storyline, position),
  FOREIGN KEY (run, storyline) REFERENCES storyline (run, position),
  FOREIGN KEY (run, story) REFERENCES story (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, id TEXT NOT NULL,
  type TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_id ON entity (id);
CREATE TABLE entity_alias (
  run INTEGER NOT NULL, entity INTEGER NOT NULL, position INTEGER NOT NULL, alias TEXT NOT NULL,
  PRIMARY KEY (run, entity, position),
  FOREIGN KEY (run, entity) REFERENCES entity (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_alias_alias ON entity_alias (alias);
CREATE TABLE entity_mention (
  run INTEGER NOT NULL, entity INTEGER NOT NULL, position INTEGER NOT NULL,
  report INTEGER NOT NULL, begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
  PRIMARY KEY (run, entity, position),
  FOREIGN KEY (run, entity) REFERENCES entity (run, position),
  FOREIGN KEY (run, report) REFERENCES report (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, id TEXT NOT NULL,
  concept TEXT NOT NULL, statement TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_concept ON claim (concept);
CREATE TABLE claim_participant (
  run INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (run, claim, position),
  FOREIGN KEY (run, claim) REFERENCES claim (run, position),
  FOREIGN KEY (run, entity) REFERENCES entity (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_participant_entity ON claim_participant (run, entity);
CREATE TABLE claim_story (
  run INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL,
  story INTEGER NOT NULL,
  PRIMARY KEY (run, claim, position),
  FOREIGN KEY (run, claim) REFERENCES claim (run, position),
  FOREIGN KEY (run, story) REFERENCES story (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_story_story ON claim_story (run, story);
CREATE TABLE testimony (
  run INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL,
  report INTEGER NOT NULL, origin INTEGER, speaker_entity INTEGER, speaker_text TEXT NOT NULL,
  polarity TEXT NOT NULL, modality TEXT NOT NULL, phase TEXT NOT NULL,
  begin_time INTEGER, end_time INTEGER, place_entity INTEGER,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,   -- the sentence
  PRIMARY KEY (run, claim, position),
  FOREIGN KEY (run, claim) REFERENCES claim (run, position),
  FOREIGN KEY (run, report) REFERENCES report (run, position),
  FOREIGN KEY (run, origin) REFERENCES origin (run, position),
  FOREIGN KEY (run, speaker_entity) REFERENCES entity (run, position),
  FOREIGN KEY (run, place_entity) REFERENCES entity (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX testimony_report ON testimony (run, report);
CREATE TABLE testimony_participant (
  run INTEGER NOT NULL, claim INTEGER NOT NULL, testimony INTEGER NOT NULL,
  position INTEGER NOT NULL, part TEXT NOT NULL,            -- 'doer' or 'other'
  entity INTEGER NOT NULL,
  PRIMARY KEY (run, claim, testimony, part, position),
  FOREIGN KEY (run, claim, testimony) REFERENCES testimony (run, claim, position),
  FOREIGN KEY (run, entity) REFERENCES entity (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE testimony_quantity (
  run INTEGER NOT NULL, claim INTEGER NOT NULL, testimony INTEGER NOT NULL,
  position INTEGER NOT NULL, begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
  modifier TEXT NOT NULL, value REAL, low REAL, high REAL, unit TEXT NOT NULL,
  concept TEXT NOT NULL,
  PRIMARY KEY (run, claim, testimony, position),
  FOREIGN KEY (run, claim, testimony) REFERENCES testimony (run, claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, id TEXT NOT NULL,
  kind TEXT NOT NULL, claim INTEGER NOT NULL, confidence REAL NOT NULL, weight REAL NOT NULL,
  statement TEXT NOT NULL, reason TEXT NOT NULL, origins INTEGER NOT NULL,
  PRIMARY KEY (run, position),
  FOREIGN KEY (run, claim) REFERENCES claim (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_kind ON finding (kind);
CREATE TABLE finding_side (
  run INTEGER NOT NULL, finding INTEGER NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (run, finding, position),
  FOREIGN KEY (run, finding) REFERENCES finding (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE side_testimony (
  run INTEGER NOT NULL, finding INTEGER NOT NULL, side INTEGER NOT NULL,
  position INTEGER NOT NULL, claim INTEGER NOT NULL, testimony INTEGER NOT NULL,
  PRIMARY KEY (run, finding, side, position),
  FOREIGN KEY (run, finding, side) REFERENCES finding_side (run, finding, position),
  FOREIGN KEY (run, claim, testimony) REFERENCES testimony (run, claim, position)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

const std::vector<std::string>& Migrations() {
  static const std::vector<std::string> steps = {std::string(kArticles) + kRuns};
  return steps;
}

}  // namespace riscontro
