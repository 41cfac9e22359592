// Runs the parser over every sentence and turns what it finds into the dates layer.
//
// Idea: expressions that leave their direction open ("mercoledì", "9 giugno") point back, as
// news does, unless the nearest verb or a future word says otherwise. Then all dates of the
// article are resolved together, in text order.
#include "analyse/dates/dates.h"

#include "analyse/dates/date_parser.h"
#include "analyse/dates/known_events.h"

namespace riscontro {
namespace {

// A future word this many words away or nearer speaks for the date.
constexpr size_t kFutureReach = 8;

// Bytes between the spans; 0 when they touch.
uint32_t Gap(Span a, Span b) {
  return a.end <= b.begin ? b.begin - a.end : a.begin >= b.end ? a.begin - b.end : 0;
}

// True where the verb nearest to the date is in the future tense, or a future word is nearer.
bool ToldAsFuture(const Article& article, const Sentence& sentence, const DateParser& parser,
                  const ScannedWords& words, const FoundDate& date, Span span) {
  uint32_t future = UINT32_MAX, other = UINT32_MAX;
  size_t first = date.begin > kFutureReach ? date.begin - kFutureReach : 0;
  for (size_t i = first; i < words.size() && i < date.end + kFutureReach; ++i) {
    if (i >= date.begin && i < date.end) continue;
    size_t length = parser.FutureMarker(i);
    if (length == 0) continue;
    future = std::min(future, Gap(words[i].span.Cover(words[i + length - 1].span), span));
  }
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = article.tokens[t];
    Tense tense = token.features.tense;
    if (tense == Tense::kNone) continue;
    uint32_t gap = Gap(token.span, span);
    if (tense == Tense::kFuture) future = std::min(future, gap);
    if (tense == Tense::kPast || tense == Tense::kImperfect || tense == Tense::kPluperfect) {
      other = std::min(other, gap);
    }
  }
  return future != UINT32_MAX && future <= other;
}

class DatesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "dates"; }
  std::vector<std::string_view> needs() const override { return {"syntax"}; }

  void Annotate(Article& article) const override {
    article.dates.clear();
    ScannedWords words;
    std::vector<FoundDate> found;
    for (const Sentence& sentence : article.sentences) {
      const DateTables& tables = DateTablesFor(sentence.language);
      if (tables.empty()) continue;
      words.Scan(article.text, sentence.span);
      std::string_view block = sentence.block < article.blocks.size()
                                   ? article.Text(article.blocks[sentence.block].span)
                                   : article.Text(sentence.span);
      EventsNear events(KnownEventsFor(sentence.language), block);
      DateParser parser(tables, words, events);
      found.clear();
      parser.Parse(&found);
      for (FoundDate& one : found) {
        Span span{words[one.begin].span.begin, words[one.end - 1].span.end};
        if (one.tense_decides && ToldAsFuture(article, sentence, parser, words, one, span)) {
          one.expression.direction = Direction::kFuture;
        }
        Date date;
        date.span = span;
        date.type = one.type;
        date.modifier = one.modifier;
        date.expression = one.expression;
        article.dates.push_back(std::move(date));
      }
    }
    bool dated = article.published.from != PublishedFrom::kUnknown;
    ResolveDates(&article.dates, dated ? article.published.interval : TimeInterval{});
  }
};

}  // namespace

std::unique_ptr<Annotator> MakeDatesAnnotator() {
  return std::make_unique<DatesAnnotator>();
}

}  // namespace riscontro
