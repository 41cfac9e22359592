#include "analyse/numbers/number_digits.h"

#include <charconv>
#include <cmath>

namespace riscontro {
namespace {

constexpr size_t kMostSigns = 16;
constexpr size_t kLongest = 40;  // digits; longer runs are no numbers

// The digits and signs that follow each other without white space.
struct Chain {
  size_t size = 0;  // signs
  char sign[kMostSigns] = {};
  size_t length[kMostSigns] = {};  // of the digits after each sign
  size_t first = 0;                // of the digits before the first
  // How many of the first signs, all the same, are followed by three digits.
  size_t Groups() const {
    size_t count = 0;
    while (count < size && sign[count] == sign[0] && length[count] == 3) ++count;
    return first <= 3 ? count : 0;
  }
  // "12,34,567": two by two, then three.
  bool Indian(size_t signs) const {
    if (signs < 2 || first > 2 || sign[0] != ',' || length[signs - 1] != 3) return false;
    for (size_t i = 0; i + 1 < signs; ++i) {
      if (sign[i] != ',' || length[i] != 2) return false;
    }
    return true;
  }
};

class DigitReader {
 public:
  DigitReader(const NumberWordTable& table, const ScannedWords& words, size_t i)
      : table_(table), words_(words), begin_(i) {}

  DigitNumber Read() {
    if (!words_.IsNumber(begin_)) return ReadLeadingSign();
    chain_ = ReadChain();
    if (chain_.first > kLongest) return {};
    number_.end = begin_ + 1;
    Append(begin_);
    if (InsideChain()) {
      number_.part = true;
    } else if (chain_.size == 0) {
      ReadSpaced();
    } else {
      ReadSigns();
    }
    return Finish();
  }

 private:
  bool Sign(size_t i, char c) const {
    return words_.IsMark(i, c) && words_.Glued(i) && words_.IsNumber(i + 1) && words_.Glued(i + 1);
  }
  char SignAt(size_t i) const {
    for (char c : {'.', ',', '\''}) {
      if (Sign(i, c)) return c;
    }
    return 0;
  }
  Chain ReadChain() const {
    Chain chain;
    chain.first = words_[begin_].folded.size();
    for (size_t at = begin_ + 1; chain.size < kMostSigns; at += 2) {
      char sign = SignAt(at);
      if (sign == 0) break;
      chain.sign[chain.size] = sign;
      chain.length[chain.size++] = words_[at + 1].folded.size();
    }
    return chain;
  }
  // Whether a number and a sign stand right before these digits.
  bool InsideChain() const {
    return begin_ >= 2 && words_.Glued(begin_) && words_.Glued(begin_ - 1) &&
           words_.IsNumber(begin_ - 2) &&
           (words_.IsMark(begin_ - 1, '.') || words_.IsMark(begin_ - 1, ','));
  }

  // ".08", ",5": where nothing stands right before the sign.
  DigitNumber ReadLeadingSign() {
    bool point = words_.IsMark(begin_, '.') || words_.IsMark(begin_, ',');
    if (!point || words_.Glued(begin_) || !words_.IsNumber(begin_ + 1) ||
        !words_.Glued(begin_ + 1) || SignAt(begin_ + 2) != 0) {
      return {};
    }
    text_[length_++] = '0';
    AppendDecimals(begin_ + 1);
    return Finish();
  }

  void Append(size_t i) {
    for (char c : words_[i].folded) {
      if (length_ < sizeof(text_)) text_[length_++] = c;
    }
  }
  void AppendGroups(size_t count) {
    for (size_t i = 0; i < count; ++i) Append(begin_ + 2 + 2 * i);
    number_.end = begin_ + 1 + 2 * count;
    number_.grouped = count > 0;
  }
  void AppendDecimals(size_t i) {
    if (length_ < sizeof(text_)) text_[length_++] = '.';
    Append(i);
    number_.end = i + 1;
    number_.decimal = true;
  }

  void ReadSigns() {
    const size_t size = chain_.size, groups = chain_.Groups();
    const bool zero = words_[begin_].folded[0] == '0';
    if (size == 1) return ReadOneSign(groups == 1 && !zero);
    bool all_groups = !zero && (groups == size || (chain_.Indian(size) && chain_.sign[0] == ','));
    if (all_groups) return AppendGroups(size);
    const bool decimals = chain_.sign[size - 1] != chain_.sign[0] && chain_.sign[size - 1] != '\'';
    if (!zero && decimals && (groups == size - 1 || chain_.Indian(size - 1))) {
      AppendGroups(size - 1);
      return AppendDecimals(number_.end + 1);
    }
    number_.part = true;
    if (!zero && chain_.sign[0] == table_.group()) AppendGroups(groups);
  }
  void ReadOneSign(bool group) {
    const char sign = chain_.sign[0];
    if (sign == '\'') {
      if (group) AppendGroups(1);
    } else if (group && sign != table_.decimal()) {
      AppendGroups(1);
    } else {
      number_.doubtful = group;
      AppendDecimals(begin_ + 2);
    }
  }

  // Whether one white space stands before word i; *ascii: whether it is a plain blank.
  bool OneSpace(size_t i, bool* ascii) const {
    if (i == 0 || i >= words_.size() || words_.Glued(i)) return false;
    std::string_view gap =
        words_.text().substr(words_[i - 1].span.end, words_[i].span.begin - words_[i - 1].span.end);
    *ascii = gap == " ";
    return gap == " " || gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
  }
  // "1 234 567,8"
  void ReadSpaced() {
    if (words_[begin_].folded.size() > 3 || words_[begin_].folded[0] == '0') return;
    bool ascii = false, any_ascii = false, zeros = true;
    if (begin_ > 0 && words_.IsNumber(begin_ - 1) && OneSpace(begin_, &ascii)) return;
    size_t at = begin_ + 1;
    for (; words_.IsNumber(at) && words_[at].folded.size() == 3 && OneSpace(at, &ascii); ++at) {
      any_ascii |= ascii;
      zeros &= words_[at].folded == "000";
    }
    const size_t groups = at - begin_ - 1;
    if (groups == 0 || (words_.IsNumber(at) && OneSpace(at, &ascii))) return;
    if (any_ascii && groups == 1 && !zeros && !table_.group_by_space()) return;
    for (size_t k = begin_ + 1; k < at; ++k) Append(k);
    number_.end = at;
    number_.grouped = true;
    if (Sign(at, '.') || Sign(at, ',')) AppendDecimals(at + 1);
  }

  double ParsedText() const {
    double value = 0;
    std::from_chars(text_, text_ + length_, value);
    return value;
  }
  // Past the signs and digits of an exponent; 0 where there is none.
  size_t Exponent(size_t at, double* exponent) const {
    bool negative = false;
    for (; words_.IsMark(at, '-') || words_.IsMark(at, '+'); ++at) {
      if (!words_.Glued(at)) return 0;
      negative ^= words_.IsMark(at, '-');
    }
    if (!words_.IsNumber(at) || !words_.Glued(at) || words_[at].folded.size() > 3) return 0;
    *exponent = double(words_.Digits(at)) * (negative ? -1 : 1);
    return at + 1;
  }
  bool GluedWord(size_t i, std::string_view folded) const {
    return i < words_.size() && words_.Glued(i) && words_[i].folded == folded;
  }
  // "1e10", "2.5^-1", "1.3x10^6".
  DigitNumber Finish() {
    number_.value = ParsedText();
    size_t at = number_.end, end = 0;
    double exponent = 0;
    if (GluedWord(at, "e")) {
      end = Exponent(at + 1, &exponent);
      if (end > 0) number_.value *= std::pow(10.0, exponent);
    } else if (GluedWord(at, "^")) {
      end = Exponent(at + 1, &exponent);
      if (end > 0) number_.value = std::pow(number_.value, exponent);
    } else if ((GluedWord(at, "x") || GluedWord(at, "\u00D7")) && GluedWord(at + 1, "10") &&
               GluedWord(at + 2, "^")) {
      end = Exponent(at + 3, &exponent);
      if (end > 0) number_.value *= std::pow(10.0, exponent);
    }
    if (!std::isfinite(number_.value)) return {};
    if (end > 0) {
      number_.end = end;
      number_.decimal = true;
    }
    return number_;
  }

  const NumberWordTable& table_;
  const ScannedWords& words_;
  const size_t begin_;
  Chain chain_;
  DigitNumber number_;
  char text_[128] = {};
  size_t length_ = 0;
};

}  // namespace

DigitNumber ReadDigits(const NumberWordTable& table, const ScannedWords& words, size_t i) {
  if (i >= words.size()) return {};
  return DigitReader(table, words, i).Read();
}

}  // namespace riscontro
