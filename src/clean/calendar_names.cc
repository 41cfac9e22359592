#include "clean/calendar_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>

#include <map>
#include <memory>
#include <set>
#include <string>

#include "language/language.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

struct Names {
  std::map<std::string, int, std::less<>> months;  // 0 = several languages disagree
  std::set<std::string, std::less<>> weekdays;
  std::set<LanguageCode> month_first;  // languages that write 6/5/2025 for 5 June
};

std::string FoldName(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  std::string folded = Fold(utf8);
  while (!folded.empty() && folded.back() == '.') folded.pop_back();
  return folded;
}

void AddMonths(const icu::UnicodeString* list, int32_t count, Names* names) {
  for (int32_t i = 0; i < count; ++i) {
    std::string name = FoldName(list[i]);
    if (name.empty() || IsDigit(CharAt(name, 0))) continue;
    auto [it, added] = names->months.emplace(name, i + 1);
    if (!added && it->second != i + 1) it->second = 0;
  }
}

Names LoadNames() {
  Names names;
  using Symbols = icu::DateFormatSymbols;
  for (const LanguagePack& pack : AllLanguages()) {
    UErrorCode code = U_ZERO_ERROR;
    icu::Locale locale(std::string(pack.code().view()).c_str());
    Symbols symbols(locale, code);
    if (U_FAILURE(code)) continue;
    for (auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      for (auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        int32_t count = 0;
        const icu::UnicodeString* list = symbols.getMonths(count, context, width);
        AddMonths(list, count, &names);
        list = symbols.getWeekdays(count, context, width);
        for (int32_t i = 1; i < count; ++i) names.weekdays.insert(FoldName(list[i]));
      }
    }
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
    icu::UnicodeString pattern;
    if (auto* simple = dynamic_cast<icu::SimpleDateFormat*>(format.get())) {
      simple->toPattern(pattern);
      if (pattern.startsWith(u"M")) names.month_first.insert(pack.code());
    }
  }
  return names;
}

const Names& AllNames() {
  static const Names names = LoadNames();
  return names;
}

}  // namespace

int MonthNumber(std::string_view folded) {
  auto it = AllNames().months.find(folded);
  return it == AllNames().months.end() ? 0 : it->second;
}

bool IsMonthName(std::string_view folded) {
  return AllNames().months.contains(folded);
}
bool IsWeekdayName(std::string_view folded) {
  return AllNames().weekdays.contains(folded);
}
bool PutsMonthFirst(LanguageCode language) {
  return AllNames().month_first.contains(language);
}

}  // namespace riscontro
