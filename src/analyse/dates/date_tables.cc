#include "analyse/dates/date_tables.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <charconv>
#include <map>
#include <mutex>

#include "document/timex.h"
#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

double ToDouble(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int IndexIn(std::initializer_list<std::string_view> names, std::string_view name) {
  int i = 0;
  for (std::string_view known : names) {
    if (known == name) return i;
    ++i;
  }
  return 0;
}

// The codes of dates.txt, in the order of the enumerations of document/timex.h.
int UnitValue(std::string_view code) {
  return IndexIn({"", "s", "min", "h", "d", "w", "mo", "q", "y", "dec", "cen"}, code);
}
int PartValue(std::string_view code) {
  return IndexIn({"", "MO", "MI", "AF", "EV", "NI"}, code);
}
int SeasonValue(std::string_view code) {
  return IndexIn({"", "SP", "SU", "FA", "WI"}, code);
}
int ModifierValue(std::string_view code) {
  return IndexIn(
      {"", "before", "after", "about", "start", "mid", "end", "by", "from", "more", "less"}, code);
}

struct SectionKind {
  std::string_view section;
  DateWord kind;
  int (*value)(std::string_view);  // of the first column; nullptr = none, number = ToDouble
  bool number;
};

constexpr SectionKind kSections[] = {
    {"months", DateWord::kMonth, nullptr, true},
    {"months_short", DateWord::kMonthShort, nullptr, true},
    {"weekdays", DateWord::kWeekday, nullptr, true},
    {"units", DateWord::kUnit, UnitValue, false},
    {"last", DateWord::kLast, nullptr, false},
    {"next", DateWord::kNext, nullptr, false},
    {"this", DateWord::kThis, nullptr, false},
    {"ago", DateWord::kAgo, nullptr, false},
    {"ago_before", DateWord::kAgoBefore, nullptr, false},
    {"ahead", DateWord::kAhead, nullptr, false},
    {"later", DateWord::kLater, nullptr, false},
    {"earlier", DateWord::kEarlier, nullptr, false},
    {"later_weak", DateWord::kLaterWeak, nullptr, false},
    {"earlier_weak", DateWord::kEarlierWeak, nullptr, false},
    {"since", DateWord::kSince, nullptr, false},
    {"from", DateWord::kFrom, nullptr, false},
    {"to", DateWord::kTo, nullptr, false},
    {"between", DateWord::kBetween, nullptr, false},
    {"and", DateWord::kAnd, nullptr, false},
    {"of", DateWord::kOf, nullptr, false},
    {"articles", DateWord::kArticle, nullptr, false},
    {"year_cues", DateWord::kYearCue, nullptr, false},
    {"weak_year_cues", DateWord::kWeakCue, nullptr, false},
    {"year_words", DateWord::kYearWord, nullptr, false},
    {"same_year", DateWord::kSameYear, nullptr, false},
    {"parts", DateWord::kPart, PartValue, false},
    {"seasons", DateWord::kSeason, SeasonValue, false},
    {"decade_words", DateWord::kDecadeWord, nullptr, false},
    {"decade_suffixes", DateWord::kDecadeSuffix, nullptr, false},
    {"decades", DateWord::kDecade, nullptr, true},
    {"century", DateWord::kCentury, nullptr, false},
    {"modifiers", DateWord::kModifier, ModifierValue, false},
    {"amounts", DateWord::kAmount, ModifierValue, false},
    {"time_cues", DateWord::kTimeCue, nullptr, false},
    {"am", DateWord::kAm, nullptr, false},
    {"pm", DateWord::kPm, nullptr, false},
    {"hour_words", DateWord::kHourWord, nullptr, false},
    {"clock", DateWord::kClock, nullptr, true},
    {"anniversary", DateWord::kAnniversary, nullptr, false},
    {"anniversary_from", DateWord::kAnniversaryFrom, nullptr, false},
    {"future", DateWord::kFuture, nullptr, false},
    {"age_after", DateWord::kAgeAfter, nullptr, false},
    {"age_before", DateWord::kAgeBefore, nullptr, false},
    {"each", DateWord::kEach, nullptr, false},
    {"half", DateWord::kHalf, nullptr, false},
    {"and_half", DateWord::kAndHalf, nullptr, false},
    {"not_later", DateWord::kNotLater, nullptr, false},
    {"one", DateWord::kOne, nullptr, false},
    {"before_christ", DateWord::kEra, nullptr, false},
};

}  // namespace

DateTables::DateTables(LanguageCode language) : numbers_(&NumberWordsFor(language)) {
  const LanguagePack* pack = FindLanguage(language);
  if (pack == nullptr || pack->Get("dates").rows.empty()) return;
  empty_ = false;
  AddRows(pack->Get("dates"));
  AddSymbols(language);
}

void DateTables::AddRows(const Table& table) {
  for (const TableRow& row : table.rows) {
    std::string_view forms = row.columns.back();
    if (row.section == "settings") {
      if (row.Column(0) == "month_first") month_first_ = row.Column(1) == "yes";
      if (row.Column(0) == "habitual_article") habitual_article_ = row.Column(1) == "yes";
      if (row.Column(0) == "later_before_verb") later_before_verb_ = row.Column(1) == "yes";
      if (row.Column(0) == "capitals") capitals_ = row.Column(1) == "yes";
      continue;
    }
    if (row.section == "future_endings") {
      for (std::string_view form : SplitList(forms)) future_endings_.push_back(form);
      continue;
    }
    if (row.section == "deictic" || row.section == "narrative") {
      // offset | unit | part | forms
      bool deictic = row.section == "deictic";
      double b = UnitValue(row.Column(1)) + 100 * PartValue(row.Column(2));
      for (std::string_view form : SplitList(forms)) {
        phrases_.Add(form, uint8_t(deictic ? DateWord::kDeictic : DateWord::kNarrative),
                     ToDouble(row.Column(0)), b);
      }
      continue;
    }
    for (const SectionKind& section : kSections) {
      if (section.section != row.section) continue;
      double a = section.value != nullptr ? section.value(row.Column(0))
                 : section.number         ? ToDouble(row.Column(0))
                                          : 0;
      std::vector<std::string_view> list = SplitList(forms);
      for (size_t i = 0; i < list.size(); ++i) {
        // Rows of two units are a singular and a plural.
        bool plural = section.kind == DateWord::kUnit && list.size() == 2 && i == 1;
        phrases_.Add(list[i], uint8_t(section.kind), a, plural ? 1 : 0);
      }
    }
  }
}

void DateTables::AddSymbols(LanguageCode language) {
  UErrorCode code = U_ZERO_ERROR;
  icu::DateFormatSymbols symbols(icu::Locale(std::string(language.view()).c_str()), code);
  if (U_FAILURE(code)) return;
  using Symbols = icu::DateFormatSymbols;
  auto add = [&](const icu::UnicodeString& text, DateWord kind, int value) {
    std::string form;
    text.toUTF8String(form);
    if (!form.empty() && form.back() == '.') form.pop_back();
    phrases_.Add(form, uint8_t(kind), value);
  };
  for (auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      bool wide = width == Symbols::WIDE;
      int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (int32_t i = 0; i < count; ++i) {
        add(months[i], wide ? DateWord::kMonth : DateWord::kMonthShort, i + 1);
      }
      const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
      for (int32_t i = 1; i < count; ++i) {  // ICU: 1 = Sunday
        add(days[i], wide ? DateWord::kWeekday : DateWord::kWeekdayShort, i == 1 ? 7 : i - 1);
      }
    }
  }
}

bool DateTables::EndsLikeFuture(std::string_view word) const {
  if (word.size() < 5) return false;
  for (std::string_view ending : future_endings_) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

const DateTables& DateTablesFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<DateTables>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<DateTables>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<DateTables>(language);
  return *entry;
}

}  // namespace riscontro
