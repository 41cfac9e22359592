// Runs the finder over every sentence and turns what it finds into the dates layer.
//
// Idea: expressions that leave their direction open ("mercoledì", "9 giugno") point back, as
// news does, unless the verb they hang on, else the nearest verb, or a future word says otherwise.
// Then all dates of the article are resolved together, in text order.
#include "analyse/dates/dates.h"

#include <algorithm>

#include "analyse/dates/day_order.h"
#include "analyse/dates/finder.h"
#include "analyse/dates/known_events.h"
#include "language/local_time.h"

namespace riscontro {
namespace {

// A future word this many words away or nearer speaks for the date.
constexpr size_t kFutureReach = 8;

// Bytes between the spans; 0 when they touch.
uint32_t Gap(Span a, Span b) {
  return a.end <= b.begin ? b.begin - a.end : a.begin >= b.end ? a.begin - b.end : 0;
}

bool IsPast(Tense tense) {
  return tense == Tense::kPast || tense == Tense::kImperfect || tense == Tense::kPluperfect;
}

// The predicate that the date hangs on, with its auxiliaries and the tense of its clause; kNone =
// no parse, or none that tells.
struct Clause {
  Span verb;
  Span group;
  Tense tense = Tense::kNone;
};

// "Напомним, 17 октября завод закрыли": a word of the writer to the reader tells no time.
bool IsRemark(const Article& article, uint32_t at) {
  const Features& f = article.tokens[at].features;
  return f.tense == Tense::kFuture && f.person == 1 && at + 1 < article.tokens.size() &&
         article.Text(article.tokens[at + 1].span) == ",";
}

Clause ClauseOf(const Article& article, const Sentence& sentence, Span date) {
  auto is_auxiliary = [](const Token& t) {
    return t.relation.rel == Rel::kAux || t.relation.rel == Rel::kCop;
  };
  uint32_t at = article.TokenAt(date.begin);
  for (uint32_t step = sentence.first_token; step < sentence.last_token; ++step) {
    if (at >= sentence.last_token || article.tokens[at].head < 0) return {};
    const Token& token = article.tokens[at];
    if (IsRemark(article, at)) return {};
    Clause clause{token.span, token.span,
                  token.upos == Upos::kVerb ? token.features.tense : Tense::kNone};
    for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const Token& aux = article.tokens[i];
      if (!is_auxiliary(aux) || sentence.first_token + uint32_t(aux.head) - 1 != at) continue;
      clause.group = clause.group.Cover(aux.span);
      bool tells = aux.features.tense == Tense::kFuture || clause.tense == Tense::kNone;
      if (tells) clause.tense = aux.features.tense;
    }
    bool predicate = clause.tense != Tense::kNone || token.upos == Upos::kVerb;
    if (predicate || token.head == 0) return clause;
    at = sentence.first_token + uint32_t(token.head) - 1;
  }
  return {};
}

// Whether a past is told between the two: then a parse that joins them is wrong.
bool PastBetween(const Article& article, const Sentence& sentence, Span a, Span b) {
  const Span between{std::min(a.end, b.end), std::max(a.begin, b.begin)};
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = article.tokens[t];
    if (IsPast(token.features.tense) && between.begin < between.end &&
        between.Contains(token.span)) {
      return true;
    }
  }
  return false;
}

// True where the verb of the date, else the one nearest to it, is in the future tense, or a future
// word is nearer.
bool ToldAsFuture(const Article& article, const Sentence& sentence, const DateFinder& finder,
                  const ScannedWords& words, size_t begin, size_t end) {
  const Span span{words[begin].span.begin, words[end - 1].span.end};
  uint32_t future = UINT32_MAX, other = UINT32_MAX;
  Clause clause = ClauseOf(article, sentence, span);
  if (PastBetween(article, sentence, clause.verb, span)) clause = {};
  if (clause.tense == Tense::kFuture) return true;
  if (clause.tense != Tense::kNone) other = Gap(clause.verb, span);
  size_t first = begin > kFutureReach ? begin - kFutureReach : 0;
  for (size_t i = first; i < words.size() && i < end + kFutureReach; ++i) {
    if (i >= begin && i < end) continue;
    size_t length = finder.FutureMarker(i);
    if (length == 0) continue;
    const Span marker = words[i].span.Cover(words[i + length - 1].span);
    if (marker.Overlaps(clause.group)) return true;  // "will leave", "è previsto"
    // The future of another clause.
    const uint32_t token = article.TokenAt(marker.begin);
    if (clause.tense != Tense::kNone && token < sentence.last_token &&
        article.tokens[token].features.tense == Tense::kFuture) {
      continue;
    }
    future = std::min(future, Gap(marker, span));
  }
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = article.tokens[t];
    Tense tense = token.features.tense;
    if (tense == Tense::kNone || clause.tense != Tense::kNone || IsRemark(article, t)) continue;
    uint32_t gap = Gap(token.span, span);
    if (tense == Tense::kFuture) future = std::min(future, gap);
    if (IsPast(tense)) other = std::min(other, gap);
  }
  return future != UINT32_MAX && future <= other;
}

// A day without its year, a weekday, a month: which one is meant is not told by the words.
bool IsOpen(const TimePoint& p) {
  // "Tuesday 11" is the nearest day that is both.
  if (p.weekday != 0 && p.day != 0 && p.month == 0) return false;
  return p.year == 0 && p.unit == TimeUnit::kNone && !p.direction_told && p.shift_sign == 0 &&
         (p.anchor == Anchor::kNone || p.anchor == Anchor::kPublication) && p.HasFields();
}

// A point that is counted from the dates told before: "at five", "the next day", "an hour later".
bool CountsFromTale(const TimeExpression& e) {
  const TimePoint& p = e.start;
  return e.shape == TimeShape::kPoint && p.year == 0 && !p.HasFields() && !p.direction_told &&
         (p.anchor == Anchor::kNarrative ||
          (p.anchor == Anchor::kNone && (p.HasClock() || p.shift_sign != 0)));
}

// "At 12:20 local time on Wednesday": the hour is of the day behind it.
void LendDay(const TimeExpression& day, TimeExpression* hour) {
  const TimePoint& d = day.start;
  const TimePoint clock = hour->start;
  const bool bare = hour->shape == TimeShape::kPoint && clock.HasClock() && !clock.HasFields() &&
                    clock.unit == TimeUnit::kNone && clock.shift_sign == 0 &&
                    (clock.anchor == Anchor::kNone || clock.anchor == Anchor::kNarrative);
  const bool is_day = day.shape == TimeShape::kPoint && !d.HasClock() && d.shift_sign == 0 &&
                      (d.day != 0 || d.weekday != 0 || d.unit == TimeUnit::kDay);
  if (!bare || !is_day) return;
  hour->start = d;
  hour->start.part = clock.part;
  hour->start.hour = clock.hour;
  hour->start.minute = clock.minute;
  hour->start.second = clock.second;
  hour->start.half_day_open = clock.half_day_open;
  hour->start.zone = clock.zone;
}

// The anchors that the words leave out, and a direction for what is open.
void Settle(TimeExpression* e, Direction open, bool told_as_past) {
  if (e->shape == TimeShape::kSet || e->shape == TimeShape::kLength ||
      e->shape == TimeShape::kReference)
    return;
  const bool dated = e->start.year != 0 || e->end.year != 0;
  for (TimePoint* p : {&e->start, &e->end}) {
    if (IsOpen(*p)) {
      p->direction = open;
      // "In December" beside a past tense is the last one.
      p->or_soon = open == Direction::kPast && (p->day != 0 || !told_as_past);
    } else if (CountsFromTale(*e) && open == Direction::kFuture) {
      p->direction = open;
    }
    if (p->anchor != Anchor::kNone) continue;
    const bool told = p->HasFields() || p->HasClock() || p->unit != TimeUnit::kNone;
    if (!told) continue;
    p->anchor = dated            ? Anchor::kAbsolute
                : p->HasFields() ? Anchor::kPublication
                                 : Anchor::kNarrative;
  }
}

// "Easter Island", "Le Matin", "Good Morning America": a word of a longer name is no date.
bool InName(const Article& article, const FoundDate& found, const ScannedWords& words) {
  const Span span{words[found.begin].span.begin, words[found.end - 1].span.end};
  auto at = std::partition_point(article.names.begin(), article.names.end(),
                                 [&](const Name& n) { return n.span.end <= span.begin; });
  if (at == article.names.end() || at->type == EntityType::kPerson) return false;
  bool capitals = true;
  for (size_t i = found.begin; i < found.end; ++i) capitals &= words[i].capital;
  return capitals && at->span.Contains(span) && at->span != span;
}

// "Am Wochenende siegten sie": this weekend, told as past, is the last one that has begun.
void BeginWeekend(TimePoint* p) {
  if (p->unit != TimeUnit::kWeekend || p->step != 0 || p->HasFields()) return;
  p->unit = TimeUnit::kNone;
  p->weekend = true;
  p->direction = Direction::kPast;
}

// A date that is all of its sentence, as in a table or a heading: no verb can tell its direction.
bool IsBare(const FoundDate& found, size_t words) {
  return found.determiner_begin <= 1 && found.end + 1 >= words;
}

Date MakeDate(const FoundDate& found, const ScannedWords& words, uint32_t sentence) {
  const Meaning& m = found.meaning;
  auto span = [&](size_t begin, size_t end) {
    return begin < end ? Span{words[begin].span.begin, words[end - 1].span.end} : Span{};
  };
  Date date;
  date.span = span(found.begin, found.end);
  date.sentence = sentence;
  date.determiner = span(found.determiner_begin, found.begin);
  date.first = span(m.first_begin, m.first_end);
  date.second = span(m.second_begin, m.second_end);
  date.type = TypeOf(m);
  date.modifier = m.modifier;
  date.expression = m.expression;
  return date;
}

class Tenses : public TenseTeller {
 public:
  Tenses(const Article& article, const Sentence& sentence)
      : article_(article), sentence_(sentence) {}
  bool IsFuture(const DateFinder& finder, const ScannedWords& words, size_t begin,
                size_t end) const override {
    return ToldAsFuture(article_, sentence_, finder, words, begin, end);
  }
  bool IsCounting(const ScannedWords& words, size_t i) const override {
    const uint32_t at = article_.TokenAt(words[i].span.begin);
    if (at >= sentence_.last_token || article_.tokens[at].head <= 0) return false;
    const uint32_t head = sentence_.first_token + uint32_t(article_.tokens[at].head) - 1;
    return article_.tokens[at].relation.rel == Rel::kNummod && head > at;
  }
  bool IsGenitive(const ScannedWords& words, size_t i) const override {
    const uint32_t token = article_.TokenAt(words[i].span.begin);
    return token < sentence_.last_token &&
           article_.tokens[token].features.grammatical_case == Case::kGenitive;
  }
  bool IsPast(const ScannedWords& words, size_t begin, size_t end) const override {
    const Span span{words[begin].span.begin, words[end - 1].span.end};
    return riscontro::IsPast(ClauseOf(article_, sentence_, span).tense);
  }

 private:
  const Article& article_;
  const Sentence& sentence_;
};

}  // namespace

struct DatesReader::Scratch {
  DateFinder finder;
  std::vector<FoundDate> found;
};

DatesReader::DatesReader() : scratch_(std::make_unique<Scratch>()) {}
DatesReader::~DatesReader() = default;

void DatesReader::Read(const Sentence& sentence, const ScannedWords& words,
                       const SentenceNumbers& numbers, Article* article) {
  const DateLanguage& language = DateLanguageFor(sentence.language);
  if (language.empty()) return;
  const std::string_view block = sentence.block < article->blocks.size()
                                     ? article->Text(article->blocks[sentence.block].span)
                                     : article->Text(sentence.span);
  EventsNear events(KnownEventsFor(sentence.language), block);
  DateFinder& finder = scratch_->finder;
  std::vector<FoundDate>& found = scratch_->found;
  found.clear();
  Tenses tenses(*article, sentence);
  finder.Find(language, words, numbers, events, tenses, &found);
  const uint32_t number = uint32_t(&sentence - article->sentences.data());
  for (size_t i = 0; i < found.size(); ++i) {
    const FoundDate& one = found[i];
    if (InName(*article, one, words)) continue;
    Date date = MakeDate(one, words, number);
    if (i + 1 < found.size() && finder.IsAside(one.end, found[i + 1].begin)) {
      LendDay(found[i + 1].meaning.expression, &date.expression);
    }
    if (one.meaning.later_if_past && tenses.IsPast(words, one.begin, one.end)) {
      date.expression.start.anchor = Anchor::kNarrative;
    }
    if (date.expression.start.unit == TimeUnit::kWeekend &&
        tenses.IsPast(words, one.begin, one.end)) {
      BeginWeekend(&date.expression.start);
    }
    const bool open = IsOpen(date.expression.start) || IsOpen(date.expression.end);
    const bool past = open && tenses.IsPast(words, one.begin, one.end);
    // "by Friday", "entro marzo" look ahead, but "by March it had closed" does not.
    const bool ahead = date.modifier == TimexModifier::kOnOrBefore && !past;
    const bool asks = open || CountsFromTale(date.expression);
    const bool future = asks && (ahead || tenses.IsFuture(finder, words, one.begin, one.end));
    Settle(&date.expression,
           future                      ? Direction::kFuture
           : IsBare(one, words.size()) ? Direction::kNearest
                                       : Direction::kPast,
           past);
    article->dates.push_back(std::move(date));
  }
}

void DatesReader::Finish(Article* article) {
  SettleDayOrder(article);
  const bool dated = article->published.from != PublishedFrom::kUnknown;
  ResolveDates(&article->dates, dated ? article->published.interval : TimeInterval{});
  WidenToLocalTime(article);
}

namespace {

class DatesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "dates"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "names"}; }

  void Annotate(Article& article) const override {
    article.dates.clear();
    ScannedWords words;
    SentenceNumbers numbers;
    DatesReader reader;
    for (const Sentence& sentence : article.sentences) {
      words.Scan(article.text, sentence.span);
      numbers.Reset(NumberReaderFor(sentence.language), words);
      reader.Read(sentence, words, numbers, &article);
    }
    reader.Finish(&article);
  }
};

}  // namespace

std::unique_ptr<Annotator> MakeDatesAnnotator() {
  return std::make_unique<DatesAnnotator>();
}

}  // namespace riscontro
