// The layers of one article as rows.
#include <cmath>

#include "document/names.h"
#include "store/rows.h"

namespace riscontro {
namespace {

void WriteEntities(const Article& article, RowSink* sink) {
  size_t position = 0;
  for (const LocalEntity& entity : article.entities) {
    bool located = entity.latitude != 0 || entity.longitude != 0;
    sink->Row(TableId::kLocalEntity,
              {position++, ToName(entity.type), entity.name, entity.key, entity.country,
               located ? FiniteOrNull(entity.latitude) : nullptr,
               located ? FiniteOrNull(entity.longitude) : nullptr});
  }
  position = 0;
  for (const Name& name : article.names) {
    sink->Row(TableId::kName, {position++, name.span.begin, name.span.end, ToName(name.type),
                               ToName(name.form), OrNull(name.entity)});
  }
}

void WriteValues(const Article& article, RowSink* sink) {
  size_t position = 0;
  for (const Date& date : article.dates) {
    TimeInterval time = date.resolved ? date.interval : TimeInterval{};
    sink->Row(TableId::kDate,
              {position++, date.span.begin, date.span.end, ToName(date.type), ToName(date.modifier),
               date.value, BeginOrNull(time), EndOrNull(time)});
  }
  position = 0;
  for (const Quantity& q : article.quantities) {
    sink->Row(TableId::kQuantity,
              {position++, q.span.begin, q.span.end, ToName(q.kind), ToName(q.modifier),
               FiniteOrNull(q.value), FiniteOrNull(q.low), FiniteOrNull(q.high), q.unit,
               BeginOrNull(q.counted), EndOrNull(q.counted), q.concept_id});
  }
  position = 0;
  for (const Quote& quote : article.quotes) {
    sink->Row(TableId::kQuote,
              {position++, quote.content.begin, quote.content.end, ToName(quote.kind),
               ToName(quote.stance), quote.negated_cue, BeginOrNull(quote.cue),
               EndOrNull(quote.cue), BeginOrNull(quote.source), EndOrNull(quote.source),
               OrNull(quote.source_entity), OrNull(quote.agency)});
  }
}

void WriteEvent(const Event& event, size_t number, RowSink* sink) {
  sink->Row(TableId::kEvent, {number, event.concept_id, event.trigger.begin, event.trigger.end,
                              BeginOrNull(event.extent), EndOrNull(event.extent),
                              OrNull(event.place), ToName(event.polarity), ToName(event.modality),
                              ToName(event.phase), event.nominal, event.future});
  size_t position = 0;
  for (const Participant& participant : event.participants) {
    sink->Row(TableId::kEventParticipant,
              {number, position++, ToName(participant.role), participant.span.begin,
               participant.span.end, OrNull(participant.entity)});
  }
  position = 0;
  for (uint32_t date : event.dates) sink->Row(TableId::kEventDate, {number, position++, date});
  position = 0;
  for (uint32_t quantity : event.quantities) {
    sink->Row(TableId::kEventQuantity, {number, position++, quantity});
  }
  position = 0;
  for (const Attribution& says : event.attribution) {
    sink->Row(
        TableId::kEventAttribution,
        {number, position++, ToName(says.stance), OrNull(says.entity), BeginOrNull(says.source),
         EndOrNull(says.source), BeginOrNull(says.cue), EndOrNull(says.cue)});
  }
}

}  // namespace

Value FiniteOrNull(double value) {
  return std::isfinite(value) ? Value(value) : Value(nullptr);
}

void WriteLayers(const Article& article, RowSink* sink) {
  size_t position = 0;
  for (const Block& block : article.blocks) {
    sink->Row(TableId::kBlock, {position++, ToName(block.kind), block.span.begin, block.span.end,
                                block.language.view()});
  }
  position = 0;
  for (const std::string& credit : article.credits) {
    sink->Row(TableId::kCredit, {position++, credit});
  }
  WriteEntities(article, sink);
  WriteValues(article, sink);
  position = 0;
  for (const Event& event : article.events) WriteEvent(event, position++, sink);
}

}  // namespace riscontro
