// The model of dates: the words around an expression that matter there, and what is compared.
#include <algorithm>
#include <map>

#include "eval/recognizers_dates.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// The table of words, by section and language.
class SpecWords {
 public:
  explicit SpecWords(const Table& table) {
    for (const TableRow& row : table.rows) {
      if (row.section == "joined") {
        for (std::string_view word : SplitList(row.Column(2))) {
          joined_[{std::string(row.Column(0)), std::string(word)}] = row.Column(1);
        }
        continue;
      }
      auto& list = words_[{std::string(row.section), std::string(row.Column(0))}];
      for (std::string_view word : SplitList(row.Column(1))) list.emplace_back(word);
    }
  }

  SpecHints HintsOf(std::string_view text, LanguageCode language) const {
    const std::string folded = Fold(text);
    SpecHints hints;
    hints.within = Begins("within", language, folded);
    hints.definite = Holds("definite", language, folded);
    hints.nearest = Begins("nearest", language, folded);
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    hints.short_decade = digits < 3;
    hints.late_afternoon = words_.contains({"late_afternoon", std::string(language.view())});
    return hints;
  }

  // The span without the words that are left out at its front, or with those that belong to it.
  Span SpanOf(std::string_view text, Span span, LanguageCode language) const {
    span = Dropped(text, span, language);
    const std::string folded = Fold(span.In(text));
    const auto found =
        joined_.find({std::string(language.view()), folded.substr(0, folded.find(' '))});
    if (found == joined_.end()) return span;
    const std::string before = Fold(text.substr(0, span.begin));
    const std::string wanted = found->second + " ";
    if (before != wanted && !before.ends_with(" " + wanted)) return span;
    span.begin -= uint32_t(wanted.size());  // of these words folding changes no length
    return span;
  }

 private:
  Span Dropped(std::string_view text, Span span, LanguageCode language) const {
    while (true) {
      const std::string_view rest = span.In(text);
      const std::string folded = Fold(rest);
      if (Begins("kept", language, folded) || !Begins("dropped", language, folded)) return span;
      size_t end = rest.find_first_of(" '");
      const size_t curly = rest.find("\u2019");
      if (curly < end) end = curly + 2;  // its last byte
      if (end == std::string_view::npos || span.begin + end + 1 >= span.end) return span;
      span.begin += uint32_t(end + 1);
      while (text[span.begin] == ' ') ++span.begin;
    }
  }

  // Whether the text begins with a phrase of the section, as a word.
  bool Begins(const char* section, LanguageCode language, const std::string& folded) const {
    const auto found = words_.find({section, std::string(language.view())});
    return found != words_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const std::string& word) {
             const size_t end = Match(folded, word);
             return end != 0 && (folded.size() == end || word.back() == '\'' || folded[end] == ' ');
           });
  }

  // Whether the text has a word of the section inside.
  bool Holds(const char* section, LanguageCode language, const std::string& folded) const {
    const auto found = words_.find({section, std::string(language.view())});
    return found != words_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const std::string& word) {
             return folded.find(" " + word + " ") != std::string::npos;
           });
  }

  // Where the phrase ends that the text begins with, # for digits; 0 where it does not.
  static size_t Match(std::string_view text, std::string_view phrase) {
    size_t at = 0;
    for (char c : phrase) {
      const size_t begin = at;
      if (c == '#') {
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      } else if (at < text.size() && text[at] == c) {
        ++at;
      }
      if (at == begin) return 0;
    }
    return at;
  }

  std::map<std::pair<std::string, std::string>, std::vector<std::string>> words_;
  std::map<std::pair<std::string, std::string>, std::string> joined_;  // language, word → before
};

std::vector<SpecResult> FindDates(const Article& article, const SpecWords& words) {
  std::vector<SpecResult> out;
  for (const Date& date : article.dates) {
    const SpecHints hints = words.HintsOf(article.Text(date.span), article.language);
    SpecResult result = SpecDate(date, hints, article.published.interval.begin);
    const Span whole = date.determiner.empty() ? date.span : date.determiner.Cover(date.span);
    result.span = words.SpanOf(article.text, whole, article.language);
    out.push_back(std::move(result));
  }
  return out;
}

// What is compared of a value: the days and hours, how the expression is written, the modifier.
// A length is told by its seconds, and a full hour is the same with its minutes and without.
SpecFields Compared(const SpecFields& value, bool length) {
  SpecFields out;
  for (const char* key : {"timex", "Mod", "value", "start", "end"}) {
    if (auto found = value.find(key); found != value.end()) out.insert(*found);
  }
  if (length) out.erase("timex");
  if (auto timex = out.find("timex"); timex != out.end()) {
    std::string& text = timex->second;
    for (size_t at = text.find(":00"); at != std::string::npos; at = text.find(":00", at)) {
      const bool last = at + 3 == text.size() || (text[at + 3] != ':' && text[at + 3] != '.');
      last ? void(text.erase(at, 3)) : void(at += 3);
    }
  }
  return out;
}

bool SameFields(const SpecFields& a, const SpecFields& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.first == y.first &&
           (x.second == y.second || (x.first == "value" && SameNumber(x.second, y.second)));
  });
}

bool SameDate(const SpecResult& expected, const SpecResult& found) {
  if (expected.type != found.type || expected.values.size() != found.values.size()) return false;
  return std::is_permutation(expected.values.begin(), expected.values.end(), found.values.begin(),
                             [&](const SpecFields& a, const SpecFields& b) {
                               const bool length = expected.type == "duration";
                               return SameFields(Compared(a, length), Compared(b, length));
                             });
}

}  // namespace

SpecModel DateSpecModel(const Table& table) {
  auto find = [words = SpecWords(table)](const Article& article) {
    return FindDates(article, words);
  };
  return {"DateTimeModel", {"dates"}, find, SameDate};
}

}  // namespace riscontro
