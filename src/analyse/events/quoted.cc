// The sources of an event that stands in a quotation.
#include <algorithm>

#include "analyse/events/status.h"

namespace riscontro {
namespace {

constexpr size_t kQuotesBack = 32;   // quotes before an event that may still hold it

}  // namespace

void AddQuotes(const Article& article, Span trigger, EventStatus* status) {
  const std::vector<Quote>& quotes = article.quotes;
  auto after = std::partition_point(quotes.begin(), quotes.end(), [&](const Quote& q) {
    return q.content.begin <= trigger.begin;
  });
  size_t last = size_t(after - quotes.begin());
  for (size_t i = last > kQuotesBack ? last - kQuotesBack : 0; i < last; ++i) {
    const Quote& quote = quotes[i];
    if (!quote.content.Contains(trigger) || quote.cue.Contains(trigger)) continue;
    bool same = std::any_of(status->attribution.begin(), status->attribution.end(),
                            [&](const Attribution& a) {
                              return a.cue.Overlaps(quote.cue) ||
                                     (a.entity != kNoIndex && a.entity == quote.source_entity);
                            });
    if (same) continue;
    // What a sentence denies or confirms is read from its verbs; a direct quote speaks for itself.
    bool settles = quote.stance == Stance::kDeny || quote.stance == Stance::kConfirm;
    bool indirect = quote.kind == QuoteKind::kIndirect;
    if (settles && (status->disputed || (indirect && quote.stance == Stance::kDeny))) continue;
    if (quote.negated_cue) {
      if (status->modality == Modality::kHappened) status->modality = Modality::kPossible;
      continue;
    }
    Stance stance = quote.stance == Stance::kNone ? Stance::kSay : quote.stance;
    status->attribution.push_back({quote.source_entity, quote.source, quote.cue, stance});
    for (int32_t other : quote.co_sources) {
      status->attribution.push_back({other, quote.source, quote.cue, stance});
    }
    if (quote.agency != kNoIndex) {
      status->attribution.push_back({quote.agency, {}, {}, Stance::kSay});
    }
  }
}

}  // namespace riscontro
