#include "analyse/numbers/number_reader.h"

#include <map>
#include <mutex>

#include "analyse/numbers/number_grammar.h"

namespace riscontro {
namespace {

// Whether word i can begin a number, judged by itself and its neighbours.
bool MayBegin(const NumberWordTable& table, const ScannedWords& words, size_t i) {
  const ScannedWord& word = words[i];
  if (word.kind == ScanKind::kNumber) return true;
  if (word.kind == ScanKind::kWord) return table.MayBegin(word);
  const char c = word.folded.empty() ? 0 : word.folded[0];
  if (c == '.' || c == ',') {
    return !words.Glued(i) && words.IsNumber(i + 1) && words.Glued(i + 1);
  }
  return c == '-' || uint8_t(c) >= 0x80 || (c >= '0' && c <= '9');  // "½" is folded to "1⁄2"
}

}  // namespace

NumberReader::NumberReader(LanguageCode language)
    : table_(std::make_unique<NumberWordTable>(language)) {}
NumberReader::~NumberReader() = default;

ReadNumber NumberReader::At(const ScannedWords& words, size_t i, NumberMode mode) const {
  if (i >= words.size() || !MayBegin(*table_, words, i)) return {};
  return NumberGrammar(*table_, words, mode).At(i);
}

ReadNumber NumberReader::RatioAt(const ScannedWords& words, size_t i, NumberMode mode) const {
  if (i >= words.size() || !MayBegin(*table_, words, i)) return {};
  return NumberGrammar(*table_, words, mode).RatioAt(i);
}

bool NumberReader::ArticleIsOne() const {
  return table_->article_is_one();
}

size_t NumberReader::PercentEnd(const ScannedWords& words, size_t i) const {
  return NumberGrammar(*table_, words, NumberMode::kText).PercentEnd(i);
}

bool NumberReader::InsideOther(const ScannedWords& words, const ReadNumber& number) const {
  const size_t i = number.begin;
  if (!words.IsNumber(i)) return false;
  if (words.Glued(i)) {
    const ScannedWord& before = words[i - 1];
    if (before.kind == ScanKind::kWord && before.folded.back() != '\'') return true;  // "A320"
    if (words.IsDash(i - 1) && words.Glued(i - 1)) return true;                       // "F-16"
    for (char mark : {'.', ':', '/', '#', '+', '_', '=', '@', '\\', ','}) {
      if (words.IsMark(i - 1, mark)) return true;
    }
  }
  // "[3]", "3." or "3)" at the start of a list item.
  if (i > 0 && words.IsMark(i - 1, '[') && words.IsMark(i + 1, ']')) return true;
  const bool first = i == 0 || (i == 1 && words[0].kind == ScanKind::kMark);
  if (first && words.Glued(i + 1) && (words.IsMark(i + 1, '.') || words.IsMark(i + 1, ')')) &&
      !words.Glued(i + 2)) {
    return true;
  }
  // "1.2.3", "12:30", "3/4/5"
  const size_t end = number.end;
  if (words.Glued(end) && words.Glued(end + 1) && words.IsNumber(end + 1) && !words.IsDash(end))
    return true;
  // A telephone or serial number: long, or digits after digits.
  if (words[i].folded.size() > 7 || (words[i].folded.size() > 1 && words[i].folded[0] == '0'))
    return true;
  if (i > 0 && words.IsNumber(i - 1)) return true;
  for (size_t back = 1; back <= 3 && back <= i; ++back) {
    const TablePhrase* label = table_->Find(words, i - back, NumberWord::kLabel);
    if (label != nullptr && label->length() == back) return true;
  }
  return false;
}

const NumberReader& NumberReaderFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<NumberReader>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<NumberReader>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<NumberReader>(language);
  return *entry;
}

}  // namespace riscontro
