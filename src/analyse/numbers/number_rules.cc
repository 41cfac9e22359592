// ICU's spelling rules, inverted into atoms.
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <unordered_set>

#include "analyse/numbers/number_grammar.h"
#include "analyse/numbers/number_table.h"

namespace riscontro {
namespace {

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

void NumberWordTable::LearnRules(LanguageCode language) {
  UErrorCode code = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                    icu::Locale(std::string(language.view()).c_str()), code);
  if (U_FAILURE(code)) return;
  std::unordered_set<std::string> seen;  // cases and genders mostly agree
  std::string spelled, name;
  // Where words are not glued, what is above is made of what is below.
  const int64_t dense = glue_words_ ? 1000 : 130;
  for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
    icu::UnicodeString rules = format.getRuleSetName(set);
    name.clear();
    rules.toUTF8String(name);
    bool ordinal = Contains(name, "ordinal");
    if (!ordinal && !Contains(name, "cardinal") && !name.ends_with("numbering")) continue;
    for (int64_t value = 0; value < 1000; ++value) {
      if (value >= dense && value % 100 != 0) continue;
      icu::UnicodeString text;
      icu::FieldPosition position;
      code = U_ZERO_ERROR;
      format.format(value, rules, text, position, code);
      if (U_FAILURE(code)) break;
      spelled.clear();
      text.toUTF8String(spelled);
      if (seen.insert(spelled).second) Learn(spelled, double(value), ordinal);
    }
  }
}

// Keeps the spelling unless the grammar reads it already.
void NumberWordTable::Learn(std::string_view spelled, double value, bool ordinal) {
  // Where a language has no ordinal ICU gives digits.
  if (spelled.find_first_of("0123456789") != std::string_view::npos) return;
  thread_local ScannedWords words;
  words.Scan(spelled, {0, uint32_t(spelled.size())});
  const NumberMode mode = ordinal ? NumberMode::kOrdinals : NumberMode::kNumbers;
  ReadNumber read = NumberGrammar(*this, words, mode).At(0);
  const bool known =
      read.end == words.size() && read.value == value && read.ordinal() == ordinal && !read.article;
  if (!known) AddNumber(spelled, value, ordinal);
}

}  // namespace riscontro
