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
#include "analyse/dates/tenses.h"
#include "language/local_time.h"

namespace riscontro {
namespace {

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

// What a past tense moves: a length ahead, counted from the last date told then ("через год он
// вернулся"), and this weekend, which is the last that has begun ("am Wochenende siegten sie").
bool AsksForPast(const Meaning& meaning) {
  return meaning.later_if_past || meaning.expression.start.unit == TimeUnit::kWeekend;
}

void TellAsPast(const Meaning& meaning, TimePoint* p) {
  if (meaning.later_if_past) p->anchor = Anchor::kNarrative;
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

// "By Friday", "entro marzo" look ahead, but "by March it had closed" does not.
bool IsAhead(const Date& date, bool open, bool past) {
  const bool asks = open || CountsFromTale(date.expression);
  return asks && date.modifier == TimexModifier::kOnOrBefore && !past;
}

// Alone in its sentence, though a table's quarter is no later than the one that runs; "they
// extended it to 6 August" is told as past and yet to come.
bool IsNear(const Date& date, bool bare) {
  return (bare && date.expression.start.quarter == 0) ||
         date.modifier == TimexModifier::kOnOrBefore;
}

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
  SentenceTenses tenses(*article, sentence);
  finder.Find(language, words, numbers, events, tenses, &found);
  const uint32_t number = uint32_t(&sentence - article->sentences.data());
  for (size_t i = 0; i < found.size(); ++i) {
    const FoundDate& one = found[i];
    if (InName(*article, one, words)) continue;
    Date date = MakeDate(one, words, number);
    // "At 12:20 p.m. local time (1620 UTC) on Wednesday".
    for (size_t k = i + 1; k < found.size() && k <= i + 2; ++k) {
      if (finder.IsAside(one.end, found[k].begin)) {
        LendDay(found[k].meaning.expression, &date.expression);
      }
    }
    if (AsksForPast(one.meaning) && tenses.IsPast(words, one.begin, one.end)) {
      TellAsPast(one.meaning, &date.expression.start);
    }
    const bool open = IsOpen(date.expression.start) || IsOpen(date.expression.end);
    const bool past = open && tenses.IsPast(words, one.begin, one.end);
    const bool future =
        IsAhead(date, open, past) || ((open || CountsFromTale(date.expression)) &&
                                      tenses.IsFuture(finder, words, one.begin, one.end));
    const bool near =
        IsNear(date, IsBare(one, words.size())) || (open && !future && tenses.IsPresent(date.span));
    Settle(&date.expression,
           future ? Direction::kFuture
           : near ? Direction::kNearest
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
