// Who speaks, and the small questions about tokens and quotations that the search asks.
#include <algorithm>

#include "analyse/quotes/finder.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kSpeakerReach = 2;  // sentences over which an omitted subject reaches back

}  // namespace

// A subject left out is the last speaker of this paragraph; for a quotation with its verb
// ("«…», ha detto.") also of the paragraph before.
bool QuoteFinder::SpeakerIsNear(bool quotation) const {
  if (!speaker_ || sentence_ - speaker_->sentence > kSpeakerReach) return false;
  uint32_t block = article_.sentences[sentence_].block;
  return block == speaker_->block || (quotation && block == speaker_->block + 1);
}

// False where there is none, or one that does not speak.
bool QuoteFinder::SetSource(const std::optional<Subject>& subject, bool quotation, Quote* quote) {
  if (!subject) return false;
  bool recent = SpeakerIsNear(quotation);
  if (subject->omitted || (subject->pronoun && recent)) {
    if (!recent) return false;
    quote->source = subject->omitted ? speaker_->source : reader_->Cover(subject->phrase);
    quote->source_entity = speaker_->entity;
    quote->co_sources = speaker_->others;
    return true;
  }
  if (!subject->pronoun && !IsSource(subject->phrase)) return false;
  SetSource(subject->phrase, quote);
  return true;
}

void QuoteFinder::SetSource(TokenRange phrase, Quote* quote) {
  phrase = WithWholeNames(phrase);
  quote->source = reader_->Cover(phrase);
  quote->source_entity = EntityOf(phrase);
  quote->co_sources = CoSources(phrase, quote->source_entity);
}

// "Bosnia ed | Erzegovina": names that the phrase cuts are taken whole.
TokenRange QuoteFinder::WithWholeNames(TokenRange phrase) const {
  if (phrase.empty()) return phrase;
  auto holds = [&](uint32_t token, uint32_t other) {
    Span pair = article_.tokens[token].span.Cover(article_.tokens[other].span);
    size_t after = FirstNameFrom(pair.begin + 1);
    return after > 0 && article_.names[after - 1].span.Contains(pair);
  };
  while (phrase.first > reader_->first() && holds(phrase.first - 1, phrase.first)) --phrase.first;
  while (phrase.last < reader_->last() && holds(phrase.last - 1, phrase.last)) ++phrase.last;
  return phrase;
}

// "Russia, China and Kim Jong-un": those named in the parts of the phrase, without the first
// entity. Commas part only where a conjunction follows: else they set off an apposition.
std::vector<int32_t> QuoteFinder::CoSources(TokenRange phrase, int32_t first) const {
  std::vector<int32_t> found;
  uint32_t link = phrase.last;
  while (link > phrase.first && reader_->UposOf(link - 1) != Upos::kCconj) --link;
  if (link == phrase.first) return found;
  uint32_t begin = phrase.first;
  for (uint32_t i = phrase.first; i <= phrase.last; ++i) {
    bool cut = i == phrase.last ||
               ((reader_->UposOf(i) == Upos::kCconj || (reader_->IsMark(i, ",") && i < link)) &&
                !InName(i));
    if (!cut) continue;
    int32_t entity = begin < i ? NamedIn({begin, i}) : kNoIndex;
    bool fresh = std::find(found.begin(), found.end(), entity) == found.end();
    if (entity != kNoIndex && entity != first && fresh) found.push_back(entity);
    begin = i + 1;
  }
  return found;
}

// The entity of one part; a demonym alone names nobody ("the Russian minister").
int32_t QuoteFinder::NamedIn(TokenRange part) const {
  int32_t entity = EntityOf(part);
  Span span = reader_->Cover(part);
  for (size_t i = FirstNameFrom(span.begin); i < article_.names.size(); ++i) {
    const Name& name = article_.names[i];
    if (name.span.begin >= span.end) break;
    if (name.entity == entity && name.form != MentionForm::kDemonym) return entity;
  }
  return kNoIndex;
}

bool QuoteFinder::InName(uint32_t token) const {
  Span span = article_.tokens[token].span;
  size_t after = FirstNameFrom(span.end);
  return after > 0 && article_.names[after - 1].span.Contains(span);
}

size_t QuoteFinder::FirstNameFrom(uint32_t offset) const {
  auto first = std::partition_point(article_.names.begin(), article_.names.end(),
                                    [&](const Name& n) { return n.span.begin < offset; });
  return size_t(first - article_.names.begin());
}

// Who the phrase's head is: the name it stands in, the person it is the title of; else a person,
// else the first name of the phrase that has an entity.
int32_t QuoteFinder::EntityOf(TokenRange phrase) const {
  const Span span = reader_->Cover(phrase);
  if (span.empty()) return kNoIndex;
  const uint32_t head = reader_->HeadIn(phrase);
  int32_t person = kNoIndex, first = kNoIndex;
  // A name that the phrase cuts counts too.
  size_t i = FirstNameFrom(span.begin);
  if (i > 0 && article_.names[i - 1].span.end > span.begin) --i;
  for (; i < article_.names.size(); ++i) {
    const Name& name = article_.names[i];
    if (name.span.begin >= span.end) break;
    if (name.span.end > span.end || name.entity == kNoIndex) continue;
    if (name.form != MentionForm::kDemonym && name.span.Contains(article_.tokens[head].span)) {
      return name.entity;
    }
    if (first == kNoIndex) first = name.entity;
    if (name.type != EntityType::kPerson) continue;
    if (reader_->NamesHead(article_.TokenAt(name.span.begin), head)) return name.entity;
    if (person == kNoIndex) person = name.entity;
  }
  return person == kNoIndex ? first : person;
}

// Whether the phrase can speak: its head is a name, a noun of the list, or a noun with a name
// beside it ("il console Neri"); for noun heads what hangs on a preposition does not count.
bool QuoteFinder::IsSource(TokenRange phrase) const {
  // A bare word that opens the sentence is mostly a name: "Neri ha detto".
  if (phrase.first == reader_->first() && phrase.last == phrase.first + 1 &&
      IsUpper(CharAt(article_.text, article_.tokens[phrase.first].span.begin))) {
    return reader_->UposOf(phrase.first) != Upos::kPron;
  }
  uint32_t end = phrase.first;
  for (; end < phrase.last && reader_->UposOf(end) != Upos::kAdp; ++end) {
    if (reader_->IsName(end) || reader_->Is(end, rules_->source_noun)) return true;
  }
  // "le maire de Lyon, Paul Garnier"
  const uint32_t noun = reader_->HeadIn(phrase);
  for (uint32_t i = end; i < phrase.last; ++i) {
    if (reader_->IsName(i) && reader_->NamesHead(i, noun)) return true;
  }
  TokenRange head{phrase.first, end};
  return EntityOf(head) != kNoIndex || IsAgency(reader_->Cover(head));
}

bool QuoteFinder::IsAgency(Span phrase) const {
  static thread_local std::string lower;
  for (uint32_t i = article_.TokenAt(phrase.begin);
       i < article_.tokens.size() && article_.tokens[i].span.end <= phrase.end; ++i) {
    LowerWord(article_.Form(article_.tokens[i]), &lower);
    if (rules_->agency.contains(lower) || rules_->agency.contains(reader_->Lemma(i))) return true;
  }
  return false;
}

// An agency that reports what another says is the outer source of that, not a speaker.
void QuoteFinder::ShareAgencies(size_t first_quote) {
  for (size_t outer = first_quote; outer < quotes_.size(); ++outer) {
    Quote& by = quotes_[outer];
    if (by.kind == QuoteKind::kDirect || by.source_entity == kNoIndex || !IsAgency(by.source) ||
        article_.entities[size_t(by.source_entity)].type != EntityType::kOrganisation) {
      continue;
    }
    bool shared = false;
    for (size_t inner = first_quote; inner < quotes_.size(); ++inner) {
      Quote& quote = quotes_[inner];
      if (inner == outer || !by.content.Contains(quote.content) ||
          !by.content.Contains(quote.source)) {
        continue;
      }
      quote.agency = by.source_entity;
      shared = true;
    }
    if (shared) quotes_.erase(quotes_.begin() + long(outer--));
  }
}

}  // namespace riscontro
