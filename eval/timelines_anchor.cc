#include "eval/timelines_anchor.h"

#include <algorithm>
#include <optional>

#include "eval/timeml_value.h"

namespace riscontro {
namespace {

// What the steps cost, chosen on corpus 1. A date reaches down from its clause into what hangs on
// it, but seldom out of it.
constexpr int kReach = 6;
constexpr int kNear = 2;  // of the date that a word lends to others of its family
constexpr int64_t kNews = 7 * kSecondsPerDay;  // a report tells what happened this long before it
constexpr uint32_t kLead = 4;                  // sentences, with title and dateline
constexpr int kStep = 1;
constexpr int kFar = kReach + 1;

struct StepCost {
  Rel rel;
  int from_date;   // the date's clause hangs on the event's by this
  int from_event;  // the event's clause hangs on the date's
};
constexpr StepCost kClauseSteps[] = {
    {Rel::kAcl, 2, 2},   {Rel::kAdvcl, 3, 2}, {Rel::kCcomp, 7, 7},
    {Rel::kCsubj, 6, 2}, {Rel::kConj, 3, 2},  {Rel::kParataxis, 6, 5},
};

const StepCost* ClauseStep(const Token& token) {
  const bool verbal = token.upos == Upos::kVerb || token.upos == Upos::kAux;
  if (token.relation.rel == Rel::kConj && !verbal) return nullptr;
  const auto* found =
      std::find_if(std::begin(kClauseSteps), std::end(kClauseSteps),
                   [&](const StepCost& step) { return step.rel == token.relation.rel; });
  return found == std::end(kClauseSteps) ? nullptr : found;
}

// "since 2003": a stretch that is still open.
bool IsOpen(const Date& date) {
  return date.value.ends_with("/..");
}

// When a date says that something was: the day a stretch that is still open began on.
std::optional<TimeInterval> TimeOf(const Date& date) {
  if (date.type != TimexType::kDate && date.type != TimexType::kTime) return std::nullopt;
  if (IsOpen(date)) {
    return DaysOfValue(std::string_view(date.value).substr(0, date.value.size() - 3));
  }
  if (!date.interval.bounded() || !date.resolved) return std::nullopt;
  // "around 2020": the year it says.
  if (date.modifier == TimexModifier::kApprox) {
    if (const auto said = DaysOfValue(date.value)) return said;
  }
  // "at 08:30" of a day that is not known.
  const bool open_hour = date.type == TimexType::kTime && date.interval.Length() > kSecondsPerDay;
  return open_hour ? std::nullopt : std::optional<TimeInterval>(date.interval);
}

// Words of one family: "deliver", "delivery"; "defeat" and "defeat".
bool SameFamily(std::string_view a, std::string_view b) {
  constexpr size_t kStem = 5;
  if (a == b) return !a.empty();
  const size_t shared =
      size_t(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  return shared >= kStem && shared + 1 >= std::min(a.size(), b.size());
}

class ParseAnchor {
 public:
  explicit ParseAnchor(const Article& article) : article_(article) {}

  // The cheapest date of the mention's sentence; kNoIndex = none within reach.
  int32_t Cheapest(Span mention, int reach = kReach) const {
    const auto index = article_.SentenceAt(mention.begin);
    if (!index) return kNoIndex;
    const Sentence& sentence = article_.sentences[*index];
    const uint32_t event = Top(sentence, mention);
    int32_t best = kNoIndex;
    int least = reach + 1;
    for (size_t d = 0; d < article_.dates.size(); ++d) {
      const Date& date = article_.dates[d];
      if (!sentence.span.Contains(date.span) || !TimeOf(date)) continue;
      const uint32_t top = Top(sentence, date.span);
      if (IsOpen(date) && !Begins(sentence, top, event)) continue;
      const int cost = Cost(sentence, top, event);
      if (cost >= least) continue;
      least = cost;
      best = int32_t(d);
    }
    return best;
  }

  // The date of the other words of the same family; kNoIndex = none, or several. A verb of saying
  // is another event each time, and auxiliaries are none.
  int32_t OfSameWord(Span mention) const {
    const auto index = article_.SentenceAt(mention.begin);
    if (!index) return kNoIndex;
    const uint32_t event = Top(article_.sentences[*index], mention);
    if (!CanLend(article_.sentences[*index], event)) return kNoIndex;
    const std::string_view word = article_.Lemma(article_.tokens[event]);
    int32_t found = kNoIndex;
    for (const Sentence& sentence : article_.sentences) {
      for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        if (t == event || !SameFamily(article_.Lemma(article_.tokens[t]), word)) continue;
        const int32_t date = Cheapest(article_.tokens[t].span, kNear);
        if (date == kNoIndex) continue;
        if (found != kNoIndex &&
            TimeOf(article_.dates[size_t(found)]) != TimeOf(article_.dates[size_t(date)])) {
          return kNoIndex;
        }
        found = date;
      }
    }
    return found;
  }

  // The day the report is about: that of the first main clause which is dated, if it is no older
  // than news are; else the day of publication.
  TimeInterval DayOfReport() const {
    const TimeInterval& published = article_.published.interval;
    const uint32_t lead = std::min(kLead, uint32_t(article_.sentences.size()));
    for (uint32_t i = 0; i < lead; ++i) {
      const Sentence& sentence = article_.sentences[i];
      const uint32_t root = Top(sentence, sentence.span);
      if (article_.tokens[root].upos != Upos::kVerb) continue;
      const int32_t date = Cheapest(article_.tokens[root].span, kNear);
      if (date == kNoIndex) continue;
      const TimeInterval time = *TimeOf(article_.dates[size_t(date)]);
      const bool news = time.Length() <= kSecondsPerDay && time.end <= published.end &&
                        time.end > published.begin - kNews;
      return news ? time : published;
    }
    return published;
  }

 private:
  // "has led since 2003" began then; the "first loss since 1992" did not.
  bool Begins(const Sentence& sentence, uint32_t date, uint32_t event) const {
    const bool verbs = article_.tokens[date].head > 0 &&
                       article_.tokens[Head(sentence, date)].upos == Upos::kVerb &&
                       article_.tokens[event].upos == Upos::kVerb;
    return verbs && Cost(sentence, date, event) <= kNear;
  }

  bool CanLend(const Sentence& sentence, uint32_t token) const {
    const Upos upos = article_.tokens[token].upos;
    if (upos != Upos::kVerb && upos != Upos::kNoun) return false;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& other = article_.tokens[t];
      const bool told = other.relation.rel == Rel::kCcomp || other.relation.rel == Rel::kParataxis;
      if (told && other.head > 0 && Head(sentence, t) == token) return false;
    }
    return true;
  }

  // The token of the span that the others hang on.
  uint32_t Top(const Sentence& sentence, Span span) const {
    const uint32_t first = article_.TokenAt(span.begin);
    for (uint32_t t = first; t < sentence.last_token; ++t) {
      const Token& token = article_.tokens[t];
      if (token.span.begin >= span.end) break;
      if (token.head <= 0) return t;
      const Token& head = article_.tokens[Head(sentence, t)];
      if (!head.span.Overlaps(span)) return t;
    }
    return first;
  }

  uint32_t Head(const Sentence& sentence, uint32_t token) const {
    return sentence.first_token + uint32_t(article_.tokens[token].head) - 1;
  }

  // The tokens from one up to the root, with what it costs to be there.
  std::vector<std::pair<uint32_t, int>> Way(const Sentence& sentence, uint32_t token,
                                            bool from_date) const {
    std::vector<std::pair<uint32_t, int>> way = {{token, 0}};
    int cost = 0, step_cost = kStep;
    while (article_.tokens[token].head > 0 && way.size() < sentence.last_token) {
      const StepCost* step = ClauseStep(article_.tokens[token]);
      cost += step == nullptr ? step_cost : from_date ? step->from_date : step->from_event;
      // "the development, begun two years ago, was stopped": not past the noun.
      if (from_date && step != nullptr && step->rel == Rel::kAcl) step_cost = kFar;
      token = Head(sentence, token);
      way.push_back({token, cost});
    }
    return way;
  }

  int Cost(const Sentence& sentence, uint32_t date, uint32_t event) const {
    const auto up = Way(sentence, date, true), down = Way(sentence, event, false);
    int least = kFar;
    for (auto [x, cost] : up) {
      for (auto [y, more] : down) {
        if (x == y) least = std::min(least, cost + more);
      }
    }
    return least;
  }

  const Article& article_;
};

}  // namespace

bool IsBetterDate(const EventDate& a, const EventDate& b) {
  if (a.interval != b.interval) {
    if (b.interval.Contains(a.interval)) return true;
    if (a.interval.Contains(b.interval)) return false;
  }
  if (a.by != b.by) return a.by < b.by;
  return a.by == DatedBy::kPublication && a.interval.begin < b.interval.begin;
}

EventDate DateOfEvent(const Article& article, Span mention) {
  const ParseAnchor anchor(article);
  if (int32_t date = anchor.Cheapest(mention); date != kNoIndex) {
    return {*TimeOf(article.dates[size_t(date)]), DatedBy::kClause, date};
  }
  if (int32_t date = anchor.OfSameWord(mention); date != kNoIndex) {
    return {*TimeOf(article.dates[size_t(date)]), DatedBy::kSameWord, date};
  }
  return {anchor.DayOfReport(), DatedBy::kPublication, kNoIndex};
}

}  // namespace riscontro
