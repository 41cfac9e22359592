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
constexpr size_t kShortestNumber = 2;  // letters before "enne"

bool IsSpan(std::string_view unit) {
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
  const Name* name = scan_.NameAt(i - 2);
  return name != nullptr && name->type == EntityType::kPerson && name->form == MentionForm::kName &&
         name->span.end == words_[i - 2].span.end;
}

bool QuantityParser::ReadAge(QuantityDraft* d) const {
  Quantity& q = d->quantity;
  const size_t begin = d->begin;
  const TablePhrase* before = scan_.Before(begin, QuantityWord::kAgeBefore);
  const bool reach = before != nullptr && begin - before->length() >= free_;
  const bool years = q.kind == QuantityKind::kDuration && IsSpan(q.unit);
  if (!years) {
    // "aged 35": without the unit only where nothing else is counted.
    const bool bare = q.kind == QuantityKind::kCardinal && q.value <= kOldest &&
                      !words_.IsWord(d->end) && d->figure.number.digits;
    if (!(reach && bare && !before->rest.empty()) &&
        !(reach && bare && before->a == 0 && words_[begin - before->length()].folded.size() > 2) &&
        !AgeBesideName(d)) {
      return false;
    }
    if (reach) d->begin -= before->length();
    q.kind = QuantityKind::kDuration;
    q.unit = "a";
    q.concept_id = kAge;
    d->age = true;
    return true;
  }
  size_t end = d->end;
  if (words_.IsDash(end) && words_.Glued(end) && words_.Glued(end + 1)) ++end;
  size_t after = scan_.Skip(end, QuantityWord::kAgeAfter);
  const TablePhrase* have = q.unit == "a" ? scan_.Before(begin, QuantityWord::kAgeHave) : nullptr;
  const TablePhrase* of = q.unit == "a" ? scan_.Before(begin, QuantityWord::kAgeOf) : nullptr;
  const bool goes_on = scan_.Find(d->end, QuantityWord::kOf) != nullptr && after == end;
  const bool has = have != nullptr && !goes_on && !words_.IsWord(d->end);
  const bool beside =
      words_.IsMark(begin - (begin > 0), ',') || words_.IsMark(begin - (begin > 0), '(');
  const bool closed = end >= words_.size() || words_.IsMark(end, ',') || words_.IsMark(end, ')') ||
                      words_.IsMark(end, '.');
  const bool person =
      (of != nullptr && PersonBefore(begin - of->length())) ||
      (of != nullptr && begin > of->length() && words_.IsMark(begin - of->length() - 1, ',') &&
       PersonBefore(begin - of->length() - 1)) ||
      (q.unit == "a" && beside && closed && begin > 0 && PersonBefore(begin - 1));
  if (after == end && !reach && !has && !person) return false;
  if (after != end) {
    d->end = after;
    q.amount = q.amount.Cover(scan_.SpanOf(after - 1, after));
  }
  q.concept_id = kAge;
  d->age = true;
  return true;
}

// "35-летний", "35-Jährige", "87enne", "trentacinquenne", "fünfjährige": an adjective of age, of a
// person; of anything else it tells how long ("ein dreijähriger Krieg").
bool QuantityParser::AgeAdjective(size_t i, QuantityDraft* d) const {
  const std::string_view word = words_[i].folded;
  std::string_view ending;
  for (const std::string& e : tables_.age_endings()) {
    if (word.ends_with(e) && e.size() > ending.size()) ending = e;
  }
  if (ending.empty()) return false;
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
  const bool noun_like =
      ending == "enne" || ending == "enni" || words_[i].capital || !words_.IsWord(i + 1);
  const bool person = (next != nullptr && CountedClass(int(next->a)) != CountedClass::kThing) ||
                      (name != nullptr && name->type == EntityType::kPerson);
  const bool months =
      ending.starts_with("ме") || ending.starts_with("мі") || ending.starts_with("monat");
  d->begin = begin;
  d->end = i + 1;
  Quantity& q = d->quantity;
  q.kind = QuantityKind::kDuration;
  q.unit = months ? "mo" : "a";
  q.value = q.low = q.high = number.value;
  q.number = scan_.SpanOf(begin, word.size() == ending.size() ? begin + 1 : i + 1);
  q.amount = scan_.SpanOf(begin, i + 1);
  d->age = noun_like || person;
  if (d->age) q.concept_id = kAge;
  // "30-річниця", "пятилетний план": how long only where digits make it sure.
  return d->age || word.size() == ending.size();
}

}  // namespace riscontro
