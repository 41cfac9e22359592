// The model of dates: the words around an expression that matter there, and what is compared.
#include <algorithm>
#include <cstdlib>
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
      std::vector<std::string> columns(row.columns.begin(), row.columns.end());
      auto& list = phrases_[{std::string(row.section), columns.front()}];
      for (std::string_view words : SplitList(row.columns.back())) {
        list.push_back({std::string(words), columns});
      }
    }
  }

  SpecHints HintsOf(std::string_view text, LanguageCode language) const {
    const std::string folded = Fold(text);
    auto begins = [&](const char* name) { return Begins(name, language, folded) > 0; };
    auto holds = [&](const char* name) { return Held(name, language, folded) != nullptr; };
    SpecHints hints;
    hints.within = begins("within");
    hints.definite = holds("definite");
    hints.nearest = begins("nearest");
    hints.undefined = begins("undefined");
    hints.until = begins("until");
    hints.after = begins("after");
    hints.for_so_long = begins("for_so_long");
    hints.school = holds("school");
    hints.workdays = holds("workdays");
    hints.once = holds("once");
    hints.weekdays = holds("weekdays");
    hints.later = begins("later");
    hints.week_of = begins("week_of");
    // "Tonight around 7" is at 7.
    hints.exact = !ListOf("about", language).empty() && !begins("about");
    if (const Phrase* hours = Held("hours", language, folded)) {
      hints.hours = {Hour(hours->row[2]), Hour(hours->row[3]), hours->row[1]};
    }
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    hints.short_decade = digits < 3;
    hints.late_afternoon = !ListOf("late_afternoon", language).empty();
    return hints;
  }

  // Whether the text is a word that is no reference to a time there.
  bool IsUnknown(std::string_view text, LanguageCode language) const {
    const std::string folded = Fold(text);
    return Begins("unknown", language, folded) == folded.size();
  }

  // The span without the words that are left out at its ends, or with those that belong to it.
  Span SpanOf(std::string_view text, Span span, LanguageCode language) const {
    span = Dropped(text, WithoutEnd(text, span, language), language);
    const std::string folded = Fold(span.In(text)), before = Fold(text.substr(0, span.begin));
    for (const Phrase& phrase : ListOf("joined", language)) {
      const std::string wanted = phrase.row[1] + " ";
      const size_t end = Match(folded, phrase.words);
      if (end == 0 || (end < folded.size() && folded[end] != ' ')) continue;
      if (before != wanted && !before.ends_with(" " + wanted)) continue;
      span.begin -= uint32_t(wanted.size());  // of these words folding changes no length
      break;
    }
    return span;
  }

 private:
  struct Phrase {
    std::string words;
    std::vector<std::string> row;
  };

  const std::vector<Phrase>& ListOf(const char* section, LanguageCode language) const {
    static const std::vector<Phrase> kNone;
    const auto found = phrases_.find({section, std::string(language.view())});
    return found == phrases_.end() ? kNone : found->second;
  }

  static int64_t Hour(const std::string& hours) { return std::atoi(hours.c_str()) * 3600; }

  // "The week" is kept and "the week 31" is not: the longest phrase tells.
  Span Dropped(std::string_view text, Span span, LanguageCode language) const {
    while (true) {
      const std::string_view rest = span.In(text);
      const std::string folded = Fold(rest);
      const size_t dropped = Begins("dropped", language, folded);
      if (dropped == 0 || Begins("kept", language, folded) >= dropped) return span;
      size_t end = rest.find_first_of(" '");
      const size_t curly = rest.find("\u2019");
      if (curly < end) end = curly + 2;  // its last byte
      if (end == std::string_view::npos || span.begin + end + 1 >= span.end) return span;
      span.begin += uint32_t(end + 1);
      while (text[span.begin] == ' ') ++span.begin;
    }
  }

  Span WithoutEnd(std::string_view text, Span span, LanguageCode language) const {
    const std::string folded = Fold(span.In(text));
    for (const Phrase& phrase : ListOf("dropped_end", language)) {
      const std::string end = " " + phrase.words;
      if (!folded.ends_with(end) || end.size() >= folded.size()) continue;
      span.end -= uint32_t(end.size());
      break;
    }
    return span;
  }

  // The size of the longest phrase of the section, in words, that the text begins with; else 0.
  size_t Begins(const char* section, LanguageCode language, const std::string& folded) const {
    size_t longest = 0;
    for (const Phrase& phrase : ListOf(section, language)) {
      const size_t end = Match(folded, phrase.words);
      const bool whole = folded.size() == end || phrase.words.back() == '\'' || folded[end] == ' ';
      if (end != 0 && whole) longest = std::max(longest, end);
    }
    return longest;
  }

  // The first phrase of the section that the text has inside, in words.
  const Phrase* Held(const char* section, LanguageCode language, std::string_view folded) const {
    for (const Phrase& phrase : ListOf(section, language)) {
      for (size_t at = 0; at < folded.size();
           at = std::min(folded.find(' ', at), folded.size() - 1) + 1) {
        const std::string_view rest = folded.substr(at);
        const size_t end = Match(rest, phrase.words);
        if (end != 0 && (end == rest.size() || rest[end] == ' ')) return &phrase;
      }
    }
    return nullptr;
  }

  // Where the phrase ends that the text begins with: # for digits, * for some words, $ for the
  // end of the text; 0 where it does not.
  static size_t Match(std::string_view text, std::string_view phrase) {
    size_t at = 0;
    for (size_t i = 0; i < phrase.size(); ++i) {
      const size_t begin = at;
      if (phrase[i] == '$') return at == text.size() ? at : 0;
      if (phrase[i] == '*') {
        const size_t found = text.find(phrase.substr(i + 1), at);
        return found == std::string_view::npos ? 0 : found + phrase.size() - i - 1;
      }
      if (phrase[i] == '#') {
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      } else if (at < text.size() && text[at] == phrase[i]) {
        ++at;
      }
      if (at == begin) return 0;
    }
    return at;
  }

  std::map<std::pair<std::string, std::string>, std::vector<Phrase>> phrases_;
};

std::vector<SpecResult> FindDates(const Article& article, const SpecWords& words) {
  std::vector<SpecResult> out;
  for (const Date& date : article.dates) {
    const bool reference = date.expression.shape == TimeShape::kReference;
    if (reference && words.IsUnknown(article.Text(date.span), article.language)) continue;
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
