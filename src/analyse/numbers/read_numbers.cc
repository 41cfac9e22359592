// All numbers of a text, with their percent signs.
#include "analyse/numbers/number_grammar.h"
#include "analyse/numbers/number_reader.h"

namespace riscontro {
namespace {

class TextNumbers {
 public:
  TextNumbers(std::string_view text, LanguageCode language, NumberMode mode)
      : reader_(NumberReaderFor(language)), table_(reader_.table()), mode_(mode) {
    words_.Scan(text, {0, uint32_t(text.size())});
  }

  std::vector<FoundNumber> Read() {
    for (size_t i = 0; i < words_.size();) i = ReadAt(i);
    return std::move(found_);
  }

 private:
  // Reads what begins at word i; gives where to go on.
  size_t ReadAt(size_t i) {
    if (const size_t end = AddressEnd(i); end > i) return end;
    if (mode_ == NumberMode::kNumbers) {
      if (const size_t end = PercentFirst(i); end > i) return end;
    }
    ReadNumber number;
    if (mode_ != NumberMode::kOrdinals) number = reader_.RatioAt(words_, i, mode_);
    if (!number.found()) number = reader_.At(words_, i, mode_);
    if (!number.found() || !Stands(number)) {
      // What is glued to letters hides the numbers inside it too.
      return number.found() && number.digits ? number.end : i + 1;
    }
    FoundNumber found;
    found.number = number;
    size_t end = number.end;
    if (!number.ordinal() && mode_ != NumberMode::kOrdinals) {
      end = reader_.PercentEnd(words_, number.end);
      found.percent = end > number.end;
    }
    found.span = SpanOf(i, end);
    found_.push_back(found);
    return end;
  }

  Span SpanOf(size_t begin, size_t end) const {
    Span span = {words_[begin].span.begin, words_[end - 1].span.end};
    // "settant'anni"
    const std::string_view folded = words_[end - 1].folded;
    if (folded.size() > 1 && folded.back() == '\'') {
      const std::string_view text = span.In(words_.text());
      span.end -= text.ends_with('\'') ? 1 : 3;
    }
    return span;
  }

  // "https://…", "www.…": up to the next white space.
  size_t AddressEnd(size_t i) const {
    const std::string_view folded = words_[i].folded;
    const bool scheme = folded.starts_with("http") && words_.IsMark(i + 1, ':');
    if (!scheme && !(folded == "www" && words_.IsMark(i + 1, '.'))) return i;
    for (++i; words_.Glued(i);) ++i;
    return i;
  }

  // "percent of ten", and a percent word by itself.
  size_t PercentFirst(size_t i) {
    if (const TablePhrase* of = table_.Find(words_, i, NumberWord::kPercentOf)) {
      ReadNumber number = reader_.At(words_, i + of->length(), mode_);
      if (number.found() && !number.article &&
          reader_.PercentEnd(words_, number.end) == number.end) {
        found_.push_back({SpanOf(i, number.end), number, true, false});
        return number.end;
      }
    }
    const TablePhrase* word = table_.Find(words_, i, NumberWord::kPercentWord);
    if (word == nullptr) return i;
    found_.push_back({SpanOf(i, i + word->length()), {}, true, true});
    return i + word->length();
  }

  bool Stands(const ReadNumber& number) const {
    if (number.vague || (number.article && !table_.article_is_one())) return false;
    auto slash = [&](size_t i) { return words_.IsMark(i, '/') && words_.Glued(i); };
    if (number.article) {  // "un/una"
      return !slash(number.end) && !(words_.Glued(number.begin) && slash(number.begin - 1));
    }
    if (!number.digits || number.ordinal()) return true;
    const bool after = words_.IsWord(number.end) && words_.Glued(number.end);
    const bool before = words_.Glued(number.begin) && words_.IsWord(number.begin - 1) &&
                        words_[number.begin - 1].folded.back() != '\'';
    return !before && (!after || words_.IsWord(number.end - 1));
  }

  const NumberReader& reader_;
  const NumberWordTable& table_;
  const NumberMode mode_;
  ScannedWords words_;
  std::vector<FoundNumber> found_;
};

}  // namespace

std::vector<FoundNumber> ReadNumbers(std::string_view text, LanguageCode language,
                                     NumberMode mode) {
  return TextNumbers(text, language, mode).Read();
}

}  // namespace riscontro
