// What a run holds, as rows. Indexes into Dossier::articles become `report` positions; spans of
// names and values of quantities are copied, so a run stays whole when layers are replaced.
#include "document/names.h"
#include "store/rows.h"

namespace riscontro {
namespace {

void WriteReports(const Dossier& dossier, RowSink* sink) {
  for (size_t number = 0; number < dossier.articles.size(); ++number) {
    const Article& article = dossier.articles[number];
    const Published& published = article.published;
    sink->Row(TableId::kReport, {number, article.id.ToString(), article.path,
                                 BeginOrNull(published.interval), EndOrNull(published.interval),
                                 ToName(published.from), published.confidence, published.reason});
    size_t position = 0;
    for (Span span : published.evidence) {
      sink->Row(TableId::kReportEvidence, {number, position++, span.begin, span.end});
    }
  }
}

void WriteReuse(const Dossier& dossier, RowSink* sink) {
  for (size_t number = 0; number < dossier.reuse.size(); ++number) {
    const Reuse& reuse = dossier.reuse[number];
    sink->Row(TableId::kReuse, {number, reuse.from, reuse.to, ToName(reuse.kind), reuse.directed,
                                reuse.share, reuse.confidence, reuse.reason});
    size_t position = 0;
    for (const AlignedSpans& aligned : reuse.aligned) {
      sink->Row(TableId::kReuseAligned, {number, position++, aligned.from.begin, aligned.from.end,
                                         aligned.to.begin, aligned.to.end});
    }
  }
}

// A list of indexes, each a row (owner, position, index).
void WriteIndexes(TableId table, size_t owner, const std::vector<uint32_t>& indexes,
                  RowSink* sink) {
  for (size_t i = 0; i < indexes.size(); ++i) sink->Row(table, {owner, i, indexes[i]});
}

void WriteTexts(TableId table, size_t owner, const std::vector<std::string>& texts, RowSink* sink) {
  for (size_t i = 0; i < texts.size(); ++i) sink->Row(table, {owner, i, texts[i]});
}

void WriteStories(const Dossier& dossier, RowSink* sink) {
  for (size_t number = 0; number < dossier.origins.size(); ++number) {
    const Origin& origin = dossier.origins[number];
    sink->Row(TableId::kOrigin, {number, origin.id, origin.name});
    WriteIndexes(TableId::kOriginReport, number, origin.articles, sink);
  }
  for (size_t number = 0; number < dossier.stories.size(); ++number) {
    const Story& story = dossier.stories[number];
    sink->Row(TableId::kStory, {number, story.id, story.title, BeginOrNull(story.interval),
                                EndOrNull(story.interval)});
    WriteTexts(TableId::kStoryReason, number, story.why, sink);
    WriteIndexes(TableId::kStoryReport, number, story.articles, sink);
  }
  for (size_t number = 0; number < dossier.storylines.size(); ++number) {
    const Storyline& storyline = dossier.storylines[number];
    sink->Row(TableId::kStoryline, {number, storyline.id, storyline.title});
    WriteIndexes(TableId::kStorylineStory, number, storyline.stories, sink);
  }
}

void WriteEntities(const Dossier& dossier, RowSink* sink) {
  for (size_t number = 0; number < dossier.entities.size(); ++number) {
    const Entity& entity = dossier.entities[number];
    sink->Row(TableId::kEntity,
              {number, entity.id, ToName(entity.type), entity.name, entity.country});
    WriteTexts(TableId::kEntityAlias, number, entity.aliases, sink);
    size_t position = 0;
    for (const EntityMention& mention : entity.mentions) {
      Span span = dossier.articles[mention.article].names[mention.name].span;
      sink->Row(TableId::kEntityMention,
                {number, position++, mention.article, span.begin, span.end});
    }
  }
}

void WriteTestimony(const Dossier& dossier, size_t claim, size_t number, const Testimony& says,
                    RowSink* sink) {
  sink->Row(
      TableId::kTestimony,
      {claim, number, says.article, says.origin, OrNull(says.speaker), says.speaker_text,
       ToName(says.polarity), ToName(says.modality), ToName(says.phase), BeginOrNull(says.time),
       EndOrNull(says.time), OrNull(says.place), says.evidence.span.begin, says.evidence.span.end});
  auto write_parts = [&](std::string_view part, const std::vector<EntityIndex>& entities) {
    for (size_t i = 0; i < entities.size(); ++i) {
      sink->Row(TableId::kTestimonyParticipant, {claim, number, i, part, entities[i]});
    }
  };
  write_parts("doer", says.doers);
  write_parts("other", says.others);
  size_t position = 0;
  for (uint32_t index : says.quantities) {
    const Quantity& q = dossier.articles[says.article].quantities[index];
    sink->Row(
        TableId::kTestimonyQuantity,
        {claim, number, position++, q.span.begin, q.span.end, ToName(q.modifier),
         FiniteOrNull(q.value), FiniteOrNull(q.low), FiniteOrNull(q.high), q.unit, q.concept_id});
  }
}

void WriteClaims(const Dossier& dossier, RowSink* sink) {
  for (size_t number = 0; number < dossier.claims.size(); ++number) {
    const Claim& claim = dossier.claims[number];
    sink->Row(TableId::kClaim, {number, claim.id, claim.concept_id, claim.statement});
    WriteIndexes(TableId::kClaimParticipant, number, claim.participants, sink);
    WriteIndexes(TableId::kClaimStory, number, claim.stories, sink);
    size_t position = 0;
    for (const Testimony& testimony : claim.testimonies) {
      WriteTestimony(dossier, number, position++, testimony, sink);
    }
  }
}

void WriteFindings(const Dossier& dossier, RowSink* sink) {
  for (size_t number = 0; number < dossier.findings.size(); ++number) {
    const Finding& finding = dossier.findings[number];
    sink->Row(TableId::kFinding,
              {number, finding.id, ToName(finding.kind), finding.claim, finding.confidence,
               finding.weight, finding.statement, finding.reason, finding.origins});
    for (size_t side = 0; side < finding.sides.size(); ++side) {
      sink->Row(TableId::kFindingSide, {number, side, finding.sides[side].value});
      size_t position = 0;
      for (uint32_t testimony : finding.sides[side].testimonies) {
        sink->Row(TableId::kSideTestimony, {number, side, position++, finding.claim, testimony});
      }
    }
  }
}

}  // namespace

void WriteRun(const Dossier& dossier, RowSink* sink) {
  WriteReports(dossier, sink);
  WriteReuse(dossier, sink);
  WriteStories(dossier, sink);
  WriteEntities(dossier, sink);
  WriteClaims(dossier, sink);
  WriteFindings(dossier, sink);
}

}  // namespace riscontro
