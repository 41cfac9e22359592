// How old somebody or something is: "five years old", "di 35 anni", "35-jährig", "87enne",
// "Mario Rossi, 35,".
//
// The years after "of" or beside a comma are an age only beside a person: "una pena di 5 anni" is
// how long.
#include <algorithm>

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {
namespace {

constexpr std::string_view kAge = "age";
constexpr double kOldest = 125;
constexpr double kYoungestBare = 10;  // in brackets with nothing said
constexpr size_t kShortestWord = 3;   // bytes: "età", "age", but not "a"

bool IsAgeUnit(std::string_view unit) {
  return unit == "a" || unit == "mo" || unit == "wk" || unit == "d";
}

}  // namespace

// A person's name, or a noun of persons, ends right before word i.
bool QuantityParser::PersonBefore(size_t i) const {
  if (i == 0) return false;
  const Name* name = scan_.NameAt(i - 1);
  if (name != nullptr && name->type == EntityType::kPerson) return true;
  for (size_t back = 1; back <= std::min<size_t>(3, i); ++back) {
    const TablePhrase* noun = NounAt(i - back);
    if (noun != nullptr && CountedClass(int(noun->a)) != CountedClass::kThing) return true;
  }
  return false;
}

// "John Smith, 35, said", "Hans Müller (35)": the age of who is named, in years.
bool QuantityParser::AgeBesideName(QuantityDraft* d) const {
  const size_t i = d->figure.begin, end = d->figure.end;
  const bool plain = d->figure.number.digits && d->quantity.kind == QuantityKind::kCardinal &&
                     !d->figure.range && d->quantity.value >= 1 && d->quantity.value <= kOldest;
  if (!plain || i < 2 || !words_.IsNumber(i) || end != i + 1) return false;
  const bool commas = words_.IsMark(i - 1, ',') &&
                      (words_.IsMark(end, ',') || words_.IsMark(end, '.') || end == words_.size());
  const bool brackets = words_.IsMark(i - 1, '(') && words_.IsMark(end, ')');
  if (!commas && !brackets) return false;
  if (brackets && d->quantity.value < kYoungestBare) return false;  // a seed, a shirt's number
  const Name* name = scan_.NameAt(i - 2);
  return name != nullptr && name->type == EntityType::kPerson && name->form == MentionForm::kName &&
         name->span.end == words_[i - 2].span.end;
}

// "aged 35", "John Smith, 35,": years without their word, where nothing else is counted.
bool QuantityParser::AgeWithoutUnit(QuantityDraft* d, const TablePhrase* before) const {
  Quantity& q = d->quantity;
  const bool alone = !words_.IsWord(d->end) || scan_.Find(d->end, QuantityWord::kStop) != nullptr;
  const bool bare =
      q.kind == QuantityKind::kCardinal && q.value <= kOldest && alone && d->figure.number.digits;
  const size_t next = scan_.Skip(d->end, QuantityWord::kAnd);
  const bool list = next != d->end && next < words_.size() && words_.IsNumber(next) &&
                    UnitReader(scan_).After(next + 1, false).found();
  bool told = before != nullptr && bare && !list;  // not "a los 30 y 46 minutos"
  if (told && before->rest.empty()) {              // not "con 35"
    told = words_[d->begin - 1].folded.size() >= kShortestWord &&
           scan_.Find(d->begin - 1, QuantityWord::kStop) == nullptr;
  }
  if (!told && !AgeBesideName(d)) return false;
  if (told) {
    d->begin -= before->length();
    q.amount = scan_.SpanOf(d->begin, d->figure.end);
  }
  q.kind = QuantityKind::kDuration;
  q.unit = "a";
  return true;
}

// "ha 35 anni", "un uomo di 35 anni", "Mario Rossi, di 35 anni", "Rossi, 35 anni,": years that are
// an age by what stands before them.
bool QuantityParser::AgeByContext(const QuantityDraft& d) const {
  if (d.quantity.unit != "a" || scan_.Find(d.end, QuantityWord::kOf) != nullptr) return false;
  const size_t begin = d.begin;
  if (scan_.Before(begin, QuantityWord::kAgeHave) != nullptr) {
    return !words_.IsWord(d.end) || scan_.Find(d.end, QuantityWord::kStop) != nullptr;
  }
  if (begin == 0) return false;
  const TablePhrase* person = d.figure.range ? NounAt(begin - 1) : nullptr;
  if (person != nullptr && CountedClass(int(person->a)) != CountedClass::kThing) {
    return true;  // "children between 5 and 11 years"
  }
  if (const TablePhrase* of = scan_.Before(begin, QuantityWord::kAgeOf)) {
    const size_t at = begin - of->length();
    return PersonBefore(at) || (at > 0 && words_.IsMark(at - 1, ',') && PersonBefore(at - 1));
  }
  const bool beside = words_.IsMark(begin - 1, ',') || words_.IsMark(begin - 1, '(');
  const bool closed = d.end >= words_.size() || words_.IsMark(d.end, ',') ||
                      words_.IsMark(d.end, ')') || words_.IsMark(d.end, '.') ||
                      words_.IsMark(d.end, ';');
  if (!beside || !closed) return false;
  const bool brackets = words_.IsMark(begin - 1, '(') && words_.IsMark(d.end, ')');
  return PersonBefore(begin - 1) || (brackets && begin > 1 && words_[begin - 2].capital);
}

bool QuantityParser::ReadAge(QuantityDraft* d) const {
  Quantity& q = d->quantity;
  const TablePhrase* before = scan_.Before(d->begin, QuantityWord::kAgeBefore);
  if (before != nullptr && d->begin - before->length() < free_) before = nullptr;
  if (q.kind != QuantityKind::kDuration) {
    if (!AgeWithoutUnit(d, before)) return false;
  } else {
    if (!IsAgeUnit(q.unit)) return false;
    size_t end = d->end;
    if (words_.IsDash(end) && words_.Glued(end) && words_.Glued(end + 1)) ++end;
    const size_t after = scan_.Skip(end, QuantityWord::kAgeAfter);
    const bool marked = scan_.Find(end, QuantityWord::kAgeMark) != nullptr;
    const bool at = before != nullptr && AgeOpens(d->begin - before->length());
    if (after == end && !marked && !at && !AgeByContext(*d)) return false;
    if (after != end) {
      d->end = after;
      q.amount = q.amount.Cover(scan_.SpanOf(after - 1, after));
    }
  }
  q.concept_id = kAge;
  d->age = true;
  return true;
}

// Whether the word before an age can tell one by itself: "aged", not "to" or "con".
bool QuantityParser::AgeOpens(size_t i) const {
  return scan_.Find(i, QuantityWord::kStop) == nullptr ||
         scan_.Find(i, QuantityWord::kAgeBefore)->length() > 1;
}

// "35-летний", "35-Jährige", "87enne", "trentacinquenne", "fünfjährige": an adjective of age, of a
// person; of anything else it tells how long ("ein dreijähriger Krieg").
bool QuantityParser::AgeAdjective(size_t i, QuantityDraft* d) const {
  const std::string_view word = words_[i].folded;
  const AgeEnding* age = nullptr;  // the longest
  for (const AgeEnding& e : tables_.age_endings()) {
    if (!word.ends_with(e.ending)) continue;
    if (age == nullptr || e.ending.size() > age->ending.size()) age = &e;
  }
  if (age == nullptr) return false;
  const std::string_view ending = age->ending;
  size_t begin = i;
  ReadNumber number;
  if (word.size() == ending.size()) {
    if (i > 0 && words_.IsDash(i - 1) && words_.Glued(i)) --begin;
    if (begin == 0 || !words_.IsNumber(begin - 1) || !words_.Glued(begin)) return false;
    --begin;
    number.value = double(words_.Digits(begin));
  } else {
    number.value = tables_.AgeInWord(word.substr(0, word.size() - ending.size()));
  }
  if (begin < free_ || number.value < 1 || number.value > kOldest) return false;
  const TablePhrase* next = i + 1 < words_.size() ? NounAt(i + 1) : nullptr;
  const Name* name = i + 1 < words_.size() ? scan_.NameAt(i + 1) : nullptr;
  const bool named = scan_.Find(i + 1, QuantityWord::kAgeAfter) != nullptr;
  const bool noun_like = named || age->noun || words_[i].capital || !words_.IsWord(i + 1);
  const bool person = (next != nullptr && CountedClass(int(next->a)) != CountedClass::kThing) ||
                      (name != nullptr && name->type == EntityType::kPerson);
  d->begin = begin;
  d->end = i + 1;
  Quantity& q = d->quantity;
  q.kind = QuantityKind::kDuration;
  q.unit = age->unit;
  q.value = q.low = q.high = number.value;
  q.number = scan_.SpanOf(begin, word.size() == ending.size() ? begin + 1 : i + 1);
  q.amount = scan_.SpanOf(begin, i + 1);
  const bool long_enough = age->unit == "a" || age->unit == "mo";
  d->age = long_enough && (noun_like || person);
  if (d->age) q.concept_id = kAge;
  // "30-річниця", "пятилетний план": of years, how long only where digits make it sure.
  return d->age || word.size() == ending.size() || age->unit != "a";
}

}  // namespace riscontro
