// The dateline that opens a body ("LONDON, 16 April (Northern Press) — …") and the agency that
// closes it ("(Northern Press)").
#include <algorithm>

#include "clean/calendar_names.h"
#include "clean/date_text.h"
#include "clean/draft.h"
#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kDatelineBytes = 140;  // the dash of a dateline stands within these
constexpr size_t kDatelineWords = 28;     // marks of punctuation included

bool IsDash(std::string_view mark) {
  return mark == "-" || mark == "–" || mark == "—" || mark == "―";
}

// "(AGENCY) - …" with no place after it: the dash behind the parenthesis; 0 = there is none.
size_t ClosingAgencyDash(const std::vector<LineWord>& words) {
  for (size_t i = 2; i < words.size() && i < 8; ++i) {
    if (IsDash(words[i].folded)) return words[i - 1].folded == ")" ? i : 0;
  }
  return 0;
}

// Where the dash of an opening dateline stands, as an index into words; 0 = there is none. What
// stands before it names a place and has a date, an agency in parentheses, or capitals to show.
size_t DatelineDash(const std::vector<LineWord>& words, std::string_view text) {
  bool parenthesis = false, dated = false;
  int small = 0;
  for (size_t i = 0; i < words.size() && i < kDatelineWords; ++i) {
    const LineWord& word = words[i];
    char before = word.span.begin > 0 ? text[word.span.begin - 1] : ' ';
    bool spaced = before == ' ' || before == ')' || before == '.' || word.folded != "-";
    if (i > 0 && IsDash(word.folded) && spaced) {
      // "(AGENCY) - PLACE, date - …": the dateline goes on.
      if (words[0].folded == "(" && words[i - 1].folded == ")") continue;
      return (parenthesis || dated || words[0].all_capitals) && small <= 1 ? i : 0;
    }
    bool digit = IsDigit(CharAt(word.folded, 0));
    // "On 3 May": no place.
    if (i == 1 && digit && !words[0].all_capitals && !IsMonthName(words[0].folded)) return 0;
    parenthesis |= word.folded == "(" || word.folded == "[";
    dated |= IsMonthName(word.folded);
    small += word.is_word && !word.capital && !digit && !IsMonthName(word.folded) &&
             !IsWeekdayName(word.folded);
    if (word.folded == ";" || word.folded == "\"" || word.folded == "?" || word.folded == "!")
      return 0;
  }
  return words[0].folded == "(" ? ClosingAgencyDash(words) : 0;
}

bool IsAllCapitals(std::string_view name) {
  std::vector<LineWord> words = LineWords(name, {0, uint32_t(name.size())});
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const LineWord& w) {
    return w.all_capitals || w.folded == "-" || w.folded == "/";
  });
}

bool FindMonth(std::string_view text) {
  std::vector<LineWord> words = LineWords(text, {0, uint32_t(text.size())});
  return std::any_of(words.begin(), words.end(),
                     [](const LineWord& w) { return IsMonthName(w.folded); });
}

}  // namespace

bool IsAgency(std::string_view folded) {
  return CleanWords::Get().Section("agency_word").CountIn(folded) > 0;
}

void AddCredit(Draft* draft, std::string_view name) {
  std::string credit(name);
  auto& all = draft->credits;
  if (!credit.empty() && std::find(all.begin(), all.end(), credit) == all.end()) {
    all.push_back(credit);
  }
}

void SetPublished(Draft* draft, const TimeInterval& interval, Span evidence) {
  Published& published = draft->published;
  if (published.from == PublishedFrom::kUnknown) {
    published = {interval, PublishedFrom::kDateline, 0.95, "", {evidence}};
  } else if (published.interval.Overlaps(interval)) {
    published.evidence.push_back(evidence);
  }
}

// "ROMA, 3 maggio 2024 (AGENZIA) - …" at the start of the body: the agency, and the date when
// complete. The words stay in the paragraph.
void ReadDateline(Draft* draft, const Line& line) {
  uint32_t end = std::min(line.span.end, line.span.begin + kDatelineBytes);
  while (!IsBoundary(draft->text, end)) --end;
  std::vector<LineWord> words = LineWords(draft->text, {line.span.begin, end});
  if (words.empty() || !(words[0].capital || words[0].folded == "(")) return;
  size_t dash = DatelineDash(words, draft->text);
  if (dash == 0) return;
  Span head{line.span.begin, words[dash].span.begin};
  if (auto date = FindWrittenDate(draft->text, head, draft->language, draft->country)) {
    SetPublished(draft, date->interval, date->span);
  }
  std::string_view text = head.In(draft->text);
  // "KYIV. 5 April. INTERFAX —": without parentheses only a known agency.
  size_t before = dash - 1;
  while (before > 0 && !words[before].is_word) --before;
  const LineWord& last = words[before];
  if (before > 0 && words[dash - 1].folded != ")" && IsAgency(last.folded)) {
    AddCredit(draft, last.span.In(draft->text));
  }
  size_t open = text.find('(');
  size_t close = open == text.npos ? open : text.find(')', open);
  if (close == text.npos || close - open < 3 || close - open > 50) return;
  std::string_view agency = text.substr(open + 1, close - open - 1);
  // "(Maryland)" after a place is no agency; after a date, or in capitals, it is one.
  bool after_date = FindMonth(text.substr(0, open));
  if (IsUpper(CharAt(agency, 0)) &&
      (after_date || IsAllCapitals(agency) || IsAgency(Fold(agency)))) {
    AddCredit(draft, agency);
  }
}

// "(ANSA)" or "(Northern Press)" as the last thing of the report: the agency that wrote it.
void ReadClosingCredit(Draft* draft) {
  for (size_t i = draft->lines.size(); i-- > 0;) {
    Line& line = draft->lines[i];
    if (line.kind == BlockKind::kBoilerplate || line.kind == BlockKind::kByline) continue;
    std::string_view text = draft->Text(line);
    while (!text.empty() && text.back() == '.') text.remove_suffix(1);
    size_t open = text.rfind('(');
    if (text.empty() || text.back() != ')' || open == text.npos || text.size() - open > 40) return;
    std::string_view name = text.substr(open + 1, text.size() - open - 2);
    if (!IsAllCapitals(name) && !IsAgency(Fold(name))) return;
    AddCredit(draft, name);
    if (open == 0) line.Fix(BlockKind::kBoilerplate);
    return;
  }
}

}  // namespace riscontro
