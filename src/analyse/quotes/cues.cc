#include "analyse/quotes/cues.h"

#include <algorithm>

#include "document/names.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

CueFrame ParseFrame(const TableRow& row) {
  CueFrame frame;
  FromName(row.Column(1), &frame.stance);
  for (std::string_view hint : SplitList(row.Column(2))) {
    if (hint == "np") frame.object = true;
    if (hint == "inf") frame.infinitive = true;
    if (hint == "bare") frame.bare = true;
    if (hint == "quote") frame.only_quote = true;
  }
  return frame;
}

void ReadWords(const Table& table, std::string_view section, WordSet* words) {
  for (const TableRow* row : table.Section(section)) {
    for (std::string_view word : SplitList(row->Column(0))) words->insert(LowerCase(word));
  }
}

std::vector<Phrase> ReadPhrases(const Table& table, std::string_view section) {
  std::vector<Phrase> phrases;
  for (const TableRow* row : table.Section(section)) {
    for (std::string_view phrase : SplitList(row->Column(0))) {
      Phrase words;
      for (std::string_view word : SplitList(phrase, ' ')) words.push_back(LowerCase(word));
      phrases.push_back(std::move(words));
    }
  }
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const Phrase& a, const Phrase& b) { return a.size() > b.size(); });
  return phrases;
}

}  // namespace

CueRules::CueRules(const LanguagePack& pack) : code(pack.code()) {
  const Table& table = pack.Get("reporting");
  for (const TableRow* row : table.Section("verb")) {
    for (std::string_view lemma : SplitList(row->Column(0))) {
      verbs.try_emplace(std::string(lemma), ParseFrame(*row));
    }
  }
  for (const TableRow* row : table.Section("noun")) {
    for (std::string_view lemma : SplitList(row->Column(0))) {
      nouns.try_emplace(std::string(lemma), ParseFrame(*row).stance);
    }
  }
  according = ReadPhrases(table, "according");
  complementizers = ReadPhrases(table, "complementizer");
  ReadWords(table, "not-only", &not_only);
  ReadWords(table, "infinitive", &infinitive);
  ReadWords(table, "agent", &agent);
  ReadWords(table, "genitive", &genitive);
  ReadWords(table, "negation", &negation);
  ReadWords(table, "passive", &passive);
  ReadWords(table, "impersonal", &impersonal);
  ReadWords(table, "subject-pronoun", &subject_pronoun);
  ReadWords(table, "relative", &relative);
  ReadWords(table, "source-noun", &source_noun);
  ReadWords(table, "agency", &agency);
  const Table& marks = pack.Get("quotation");
  for (const TableRow* row : marks.Section("pair")) {
    pairs.emplace_back(CharAt(row->Column(0), 0), CharAt(row->Column(1), 0));
  }
  for (const TableRow* row : marks.Section("dash")) {
    for (std::string_view dash : SplitList(row->Column(0))) dashes.insert(CharAt(dash, 0));
  }
}

}  // namespace riscontro
