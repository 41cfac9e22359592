// The sources of an event that stands in a quotation, or before "…, officials said".
#include <algorithm>

#include "analyse/events/status.h"

namespace riscontro {
namespace {

constexpr size_t kQuotesBack = 32;  // quotes before an event that may still hold it

}  // namespace

// "…, officials said": the last verb of a sentence, one of saying, with nothing said behind it.
void StatusReader::Trailing(uint32_t token, EventStatus* status) const {
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    const Verb& verb = s_.verbs[v];
    const Arguments& a = arguments_[v];
    const Embedding* e = EmbeddingOf(v);
    if (e == nullptr || verb.token <= token || !verb.finite || a.subject < 0) continue;
    bool says = e->stance == Stance::kSay || e->stance == Stance::kClaim;
    uint32_t first = std::min(s_.phrases[size_t(a.subject)].item, verb.item);
    bool comma = first > 0 && s_.items[first - 1].kind == ItemKind::kComma;
    bool content = a.object >= 0 || a.governor_verb >= 0;
    for (size_t i = verb.item + 1; i < s_.items.size(); ++i) {
      ItemKind kind = s_.items[i].kind;
      content |= kind == ItemKind::kVerb || kind == ItemKind::kSubordinate;
    }
    bool told = std::count(status->hosts.begin(), status->hosts.end(), v) > 0;
    if (!says || !comma || content || told) continue;
    if (s_.items[first].token <= token) continue;
    Govern(v, *e, Own(v), status);
  }
}

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
