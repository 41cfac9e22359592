#include "analyse/syntax/rules.h"

namespace riscontro {
namespace {

// The words of all rows of a section, comma-separated.
std::vector<std::string> Words(const Table& table, std::string_view section) {
  std::vector<std::string> words;
  for (const TableRow* row : table.Section(section)) {
    for (std::string_view word : SplitList(row->Column(0))) words.emplace_back(word);
  }
  return words;
}

}  // namespace

SegmentRules ReadSegmentRules(const LanguagePack& pack) {
  const Table& abbreviations = pack.Get("abbreviations");
  const Table& clitics = pack.Get("clitics");
  SegmentRules rules;
  rules.never_end = Words(abbreviations, "never-end");
  rules.may_end = Words(abbreviations, "may-end");
  rules.before_number = Words(abbreviations, "before-number");
  rules.also_words = Words(abbreviations, "also-words");
  rules.goes_on = Words(abbreviations, "goes-on");
  rules.goes_on_with = Words(abbreviations, "goes-on-with");
  rules.opens = Words(abbreviations, "opens");
  rules.ordinal_dot = !abbreviations.Section("ordinal-dot").empty();
  rules.proclitics = Words(clitics, "proclitic");
  rules.name_proclitics = Words(clitics, "name-proclitic");
  rules.proclitics.insert(rules.proclitics.end(), rules.name_proclitics.begin(),
                          rules.name_proclitics.end());
  rules.enclitics = Words(clitics, "enclitic");
  rules.hyphen_prefixes = Words(clitics, "hyphen-prefix");
  for (const std::string& word : Words(clitics, "hyphens")) {
    if (word == "cut") rules.hyphens = SegmentRules::Hyphens::kCutAll;
    if (word == "cut-lower") rules.hyphens = SegmentRules::Hyphens::kCutLower;
  }
  rules.whole = Words(clitics, "whole");
  return rules;
}

}  // namespace riscontro
