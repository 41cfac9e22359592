#include "analyse/quantities/number_parser.h"

#include <cmath>

#include "analyse/quantities/widths.h"

namespace riscontro {

ParsedNumber NumberParser::At(size_t i) const {
  ParsedNumber number = Collective(i);
  if (!number.found()) number = words_.IsNumber(i) ? Digits(i) : Spelled(i);
  return number;
}

// Separators as the language has them. A number that could be read in two ways is none.
ParsedNumber NumberParser::Digits(size_t i) const {
  ParsedNumber n;
  NumberMatch match = tables_.numbers().MatchAny(words_, i);
  if (match.length == 0) return n;
  n.digits = true;
  n.value = double(match.value);
  n.ordinal = match.ordinal;
  size_t at = i + match.length;
  if (!n.ordinal && !ReadSeparators(i, &at, &n)) return {};
  // "1.2.3", "12:30", "3/4"
  if (words_.Glued(at) && words_.Glued(at + 1) && words_.IsNumber(at + 1) && !words_.IsDash(at))
    return {};
  n.low = n.high = n.value;
  n.end = at;
  if (!n.ordinal) Multiply(&n);
  return n;
}

// Groups of thousands and decimals after the first digits, up to *at; false: read in two ways.
bool NumberParser::ReadSeparators(size_t i, size_t* position, ParsedNumber* number) const {
  ParsedNumber& n = *number;
  size_t& at = *position;
  bool decimals = false;
  size_t first_length = words_[i].folded.size();
  while (!decimals) {
    bool spaced = tables_.group_by_space() && words_.IsNumber(at) && first_length <= 3 &&
                  words_[at].folded.size() == 3 &&
                  words_[at].span.begin - words_[at - 1].span.end <= 3;
    if (spaced) {
      n.value = n.value * 1000 + double(words_.Digits(at));
      n.grouped = true;
      ++at;
      continue;
    }
    if (!words_.Glued(at) || !words_.IsNumber(at + 1) || !words_.Glued(at + 1)) break;
    size_t length = words_[at + 1].folded.size();
    bool group = words_.IsMark(at, tables_.group()), point = words_.IsMark(at, tables_.decimal());
    if (!group && !point) break;
    if (group && length == 3 && first_length <= 3) {
      n.value = n.value * 1000 + double(words_.Digits(at + 1));
      n.grouped = true;
    } else if (length != 3 || words_[i].folded == "0") {
      // "2,5", and "2.5" written the foreign way; never a second separator.
      if (length > 6) return false;
      n.value += double(words_.Digits(at + 1)) / std::pow(10.0, double(length));
      decimals = true;
    } else {
      return false;  // "1,500" where the comma is the decimal sign
    }
    at += 2;
  }
  return true;
}

// The multipliers after a number: "200 mila", "2.3 billion", "тысяч".
void NumberParser::Multiply(ParsedNumber* n) const {
  for (int steps = 0; steps < 3; ++steps) {
    size_t at = n->end;
    if (words_.IsDash(at) && words_.Glued(at)) ++at;
    const TablePhrase* multiplier = Find(at, QuantityWord::kMultiplier);
    if (multiplier == nullptr) return;
    n->value *= multiplier->a;
    n->low *= multiplier->a;
    n->high *= multiplier->a;
    n->multiplier *= multiplier->a;
    n->end = at + multiplier->length();
    n->grouped = true;
  }
}

// One magnitude: "three hundred", "mila", at the start also an article or an ordinal.
ParsedNumber NumberParser::SpelledPart(size_t at, bool first) const {
  ParsedNumber part;
  const TablePhrase* article = Find(at, QuantityWord::kArticle);
  const TablePhrase* bare = Find(at, QuantityWord::kBareMultiplier);
  NumberMatch match = tables_.numbers().Match(words_, at);
  if (bare != nullptr) {
    part.value = bare->a;
    part.multiplier = bare->a;
    part.grouped = true;
    part.end = at + bare->length();
  } else if (article != nullptr && first) {
    part.value = 1;
    part.article = true;
    part.end = at + article->length();
  } else if (match.length > 0 && (first || !match.ordinal)) {
    part.value = double(match.value);
    part.end = at + match.length;
    part.ordinal = match.ordinal;
  }
  return part;
}

ParsedNumber NumberParser::Spelled(size_t i) const {
  ParsedNumber n;
  double total = 0, last = INFINITY;
  size_t at = i;
  if (const TablePhrase* half = Find(i, QuantityWord::kHalf)) {
    if (Find(i + half->length(), QuantityWord::kMultiplier) == nullptr) return n;
    n.value = n.low = n.high = half->a;
    n.end = i + half->length();
    Multiply(&n);
    return n;
  }
  // Falling magnitudes: "two million three hundred thousand five hundred".
  while (at < words_.size()) {
    ParsedNumber part = SpelledPart(at, at == i);
    if (!part.found()) break;
    if (at == i) n.ordinal = part.ordinal;
    if (!n.ordinal) Multiply(&part);
    if (part.multiplier > 1) part.article = false;
    double magnitude = part.multiplier;
    if (at != i && (part.value >= last || last <= 1)) break;
    total += part.value;
    n.article = part.article;
    n.weak = at == i && part.multiplier == 1 && Find(i, QuantityWord::kWeak) != nullptr;
    n.grouped = n.grouped || part.grouped;
    n.multiplier = part.multiplier;
    n.end = at = part.end;
    last = magnitude;
    if (n.ordinal || magnitude <= 1) break;
  }
  n.value = n.low = n.high = total;
  return n;
}

// "decine", "two dozen", "una ventina", "alcune centinaia".
ParsedNumber NumberParser::Collective(size_t i) const {
  ParsedNumber n;
  if (const TablePhrase* vague = Find(i, QuantityWord::kVague)) {
    n.value = n.low = vague->a;
    n.high = vague->b;
    n.modifier = QuantityModifier::kDozens;
    n.grouped = true;
    n.end = i + vague->length();
    return n;
  }
  const TablePhrase* article = Find(i, QuantityWord::kArticle);
  const TablePhrase* half = Find(i, QuantityWord::kHalf);
  NumberMatch match = tables_.numbers().MatchAny(words_, i);
  double count = article != nullptr ? 1 : half != nullptr ? half->a : double(match.value);
  size_t at = i + (article != nullptr ? article->length()
                   : half != nullptr  ? half->length()
                                      : match.length);
  if (at == i || match.ordinal) return n;
  const TablePhrase* noun = Find(at, QuantityWord::kDozen);
  double width = kDozenWidth;
  if (noun == nullptr) {
    noun = Find(at, QuantityWord::kAboutNoun);
    width = kAboutNounWidth;
  }
  if (noun == nullptr) return n;
  n.value = count * noun->a;
  n.low = n.value * (1 - width);
  n.high = n.value * (1 + width);
  n.modifier = QuantityModifier::kAbout;
  n.grouped = true;
  n.end = at + noun->length();
  return n;
}

bool NumberParser::InsideOther(size_t i) const {
  if (!words_.IsNumber(i)) return false;
  if (words_.Glued(i)) {
    const ScannedWord& before = words_[i - 1];
    if (before.kind == ScanKind::kWord && before.folded.back() != '\'') return true;  // "A320"
    if (words_.IsDash(i - 1) && words_.Glued(i - 1)) return true;                     // "F-16"
    for (char mark : {'.', ':', '/', '#', '+', '_', '=', '@', '\\', ','}) {
      if (words_.IsMark(i - 1, mark)) return true;
    }
  }
  // "[3]", "3." or "3)" at the start of a list item.
  if (i > 0 && words_.IsMark(i - 1, '[') && words_.IsMark(i + 1, ']')) return true;
  bool first = i == 0 || (i == 1 && words_[0].kind == ScanKind::kMark);
  if (first && words_.Glued(i + 1) && (words_.IsMark(i + 1, '.') || words_.IsMark(i + 1, ')')) &&
      !words_.Glued(i + 2)) {
    return true;
  }
  // A telephone or serial number: long, or digits after digits.
  if (words_[i].folded.size() > 7 || (words_[i].folded.size() > 1 && words_[i].folded[0] == '0'))
    return true;
  if (i > 0 && words_.IsNumber(i - 1)) return true;
  for (size_t back = 1; back <= 3 && back <= i; ++back) {
    const TablePhrase* label = Find(i - back, QuantityWord::kLabel);
    if (label != nullptr && label->length() == back) return true;
  }
  return false;
}

}  // namespace riscontro
