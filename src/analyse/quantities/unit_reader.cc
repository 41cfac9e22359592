#include "analyse/quantities/unit_reader.h"

#include <algorithm>

#include "text/fold.h"

namespace riscontro {
namespace {

constexpr size_t kLongestSign = 5;  // words of a currency before its number: "u.s. $"
constexpr size_t kCueReach = 10;    // words between "pounds" and what tells money from mass

bool IsSign(std::string_view folded) {
  const auto last = uint8_t(folded.empty() ? 'a' : folded.back());
  return last < 0x80 && last != '.' && !IsLetter(last);
}

}  // namespace

UnitMatch UnitReader::After(size_t i, bool multiplied, bool part) const {
  const ScannedWords& words = scan_.words();
  size_t at = i;
  if (words.IsDash(at) && words.Glued(at) && words.Glued(at + 1)) ++at;
  if (UnitMatch unit = At(at, multiplied, part); unit.found()) return unit;
  if (UnitMatch unit = InBrackets(at); unit.found()) return unit;
  size_t of = scan_.Skip(at, QuantityWord::kOf);
  if (!multiplied || of == at) return {};
  return At(of, multiplied, part);
}

UnitMatch UnitReader::At(size_t i, bool multiplied, bool part) const {
  if (i >= scan_.size()) return {};
  constexpr std::pair<QuantityWord, QuantityKind> kUnits[] = {
      {QuantityWord::kPercent, QuantityKind::kPercent},
      {QuantityWord::kMoney, QuantityKind::kMoney},
      {QuantityWord::kSmallMoney, QuantityKind::kMoney},
      {QuantityWord::kDuration, QuantityKind::kDuration},
      {QuantityWord::kMeasure, QuantityKind::kMeasure}};
  const TablePhrase* best = nullptr;
  UnitMatch unit;
  const UnitMatch pounds = Pounds(i, multiplied);
  for (auto [word, kind] : kUnits) {
    const TablePhrase* phrase = scan_.Find(i, word);
    if (phrase == nullptr || (best != nullptr && phrase->length() <= best->length())) continue;
    best = phrase;
    unit = {i, i + phrase->length(), kind, phrase->text, 1, word == QuantityWord::kSmallMoney};
  }
  if (pounds.found() && pounds.end >= unit.end) unit = pounds;
  if (UnitMatch symbol = Symbol(i, part); symbol.end > unit.end) unit = symbol;
  if (!unit.found()) unit = Code(i);
  if (!unit.found() || scan_.Reserved(i)) return {};
  if (unit.code == "°" && scan_.Within(0, scan_.size(), QuantityWord::kAngleCue) != nullptr) {
    unit.code = "deg";
  }
  // "1 $10", "3 USD50": the sign of the next number.
  const ScannedWords& words = scan_.words();
  const bool sign = unit.sign || IsSign(scan_[unit.end - 1].folded);
  if (unit.kind == QuantityKind::kMoney && sign && !words.Glued(i) && words.Glued(unit.end) &&
      words.IsNumber(unit.end)) {
    return {};
  }
  return unit;
}

// A symbol spelled as in data/units/measures.txt, as long as whole words of the scan.
UnitMatch UnitReader::Symbol(size_t i, bool part) const {
  const ScannedWords& words = scan_.words();
  std::string_view rest = words.text().substr(words[i].span.begin);
  rest = rest.substr(0, words[scan_.size() - 1].span.end - words[i].span.begin);
  const UnitSymbol* symbol = QuantityTables::SymbolAt(rest);
  if (symbol == nullptr) return {};
  const size_t end_byte = words[i].span.begin + symbol->symbol.size();
  size_t end = i;
  while (end < scan_.size() && words[end].span.end < end_byte) ++end;
  if (end >= scan_.size() || words[end].span.end != end_byte) return {};
  // A word of the language, or one capital (not the litre's): only right behind its number.
  const bool capital = symbol->symbol.size() == 1 && words[i].folded != symbol->symbol;
  const bool tight = (capital && symbol->code != "L") || scan_.tables().IsWordToo(symbol->symbol);
  if (tight && !part && !words.Glued(i)) return {};
  if (words.IsDash(end + 1) && words.Glued(end + 1) && words.IsNumber(end + 2))
    return {};  // "L-202"
  const bool time = symbol->code == "h" || symbol->code == "min" || symbol->code == "s" ||
                    symbol->code == "ms" || symbol->code == "us" || symbol->code == "ns";
  return {i,     end + 1, time ? QuantityKind::kDuration : QuantityKind::kMeasure, symbol->code, 1,
          false, true};
}

// "USD", "MEUR"; not "ALL" nor "TRY".
UnitMatch UnitReader::Code(size_t i) const {
  if (!scan_.words().IsWord(i)) return {};
  const std::string_view raw = scan_.Raw(i);
  if (raw.size() < 3 || raw.size() > 4) return {};
  double factor = 1;
  std::string_view code = scan_.tables().CurrencyCode(raw, &factor);
  if (code.empty()) return {};
  return {i, i + 1, QuantityKind::kMoney, code, factor, false, true};
}

// "pounds": money or mass, as the words around tell, else as the language has it most often.
UnitMatch UnitReader::Pounds(size_t i, bool multiplied) const {
  const TablePhrase* pounds = scan_.Find(i, QuantityWord::kPounds);
  if (pounds == nullptr || scan_.Reserved(i)) return {};
  const size_t first = i > kCueReach ? i - kCueReach : 0;
  const size_t last = std::min(scan_.size(), i + kCueReach);
  const size_t end = i + pounds->length();
  const bool mass = scan_.Find(end, QuantityWord::kOf) != nullptr ||
                    scan_.Within(first, last, QuantityWord::kMassCue) != nullptr;
  const bool money = scan_.Within(first, last, QuantityWord::kMoneyCue) != nullptr;
  const bool as_money = scan_.Find(end, QuantityWord::kOf) == nullptr && (money || !mass);
  if (as_money && (money || multiplied)) return {i, end, QuantityKind::kMoney, "GBP"};
  return {i, end, QuantityKind::kMeasure, "[lb_av]"};
}

// "20 (kg)", as in tables.
UnitMatch UnitReader::InBrackets(size_t i) const {
  constexpr std::pair<char, char> kBrackets[] = {{'(', ')'}, {'[', ']'}, {'{', '}'}, {'<', '>'}};
  for (auto [open, close] : kBrackets) {
    if (!scan_.words().IsMark(i, open) || i + 2 >= scan_.size()) continue;
    UnitMatch unit = Symbol(i + 1, false);
    if (!unit.found() || !scan_.words().IsMark(unit.end, close)) continue;
    unit.begin = i;
    ++unit.end;
    return unit;
  }
  return {};
}

// "C $5": letters and sign apart only where the number stands apart too.
bool UnitReader::Written(const TablePhrase& phrase, size_t begin, size_t number) const {
  const ScannedWords& words = scan_.words();
  bool apart = false;
  for (size_t i = begin + 1; i < begin + phrase.length(); ++i) apart = apart || !words.Glued(i);
  if (apart && words.Glued(number)) return false;
  // "a $5 million deal", "the country 's $5 million"
  const bool word = scan_.Find(begin, QuantityWord::kStop) != nullptr ||
                    (begin > 0 && words.IsMark(begin - 1, '\''));
  if (apart && word && words[begin].folded.size() == 1) return false;
  return IsSign(words[number - 1].folded) || uint8_t(words[number - 1].folded[0]) >= 0x80 ||
         phrase.text == "CNY" || phrase.text == "INR" || scan_.tables().unit_first();
}

UnitMatch UnitReader::Before(size_t i) const {
  for (size_t length = std::min(kLongestSign, i); length >= 1; --length) {
    const size_t begin = i - length;
    const TablePhrase* phrase = scan_.Find(begin, QuantityWord::kMoney);
    if (phrase == nullptr || phrase->length() != length || !Written(*phrase, begin, i)) continue;
    return {begin, i, QuantityKind::kMoney, phrase->text, 1, false, true};
  }
  if (i == 0 || !scan_.words().IsNumber(i)) return {};
  return Code(i - 1);
}

UnitMatch UnitReader::SignAt(size_t i) const {
  const TablePhrase* phrase = scan_.Find(i, QuantityWord::kMoney);
  const size_t end = phrase != nullptr ? i + phrase->length() : i + 1;
  if (end >= scan_.size()) return {};
  UnitMatch unit = Before(end);
  return unit.begin == i ? unit : UnitMatch{};
}

}  // namespace riscontro
