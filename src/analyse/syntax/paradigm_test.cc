#include "analyse/syntax/paradigm.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "language/language.h"

namespace riscontro {
namespace {

// The forms of a lemma with exactly these features, sorted, joined by '/'.
std::string Forms(std::string_view language, std::string_view kind, std::string_view lemma,
                  std::string_view features) {
  const LanguagePack* pack = FindLanguage(LanguageCode(language));
  std::vector<InflectedForm> forms;
  Paradigms(pack->Get("morphology")).Expand(kind, lemma, &forms);
  std::vector<std::string> found;
  for (const InflectedForm& form : forms) {
    if (form.features == ParseFeatures(features)) found.push_back(form.form);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::string out;
  for (const std::string& form : found) out += (out.empty() ? "" : "/") + form;
  return out;
}

struct Case {
  const char* kind;
  const char* lemma;
  const char* features;
  const char* forms;
};

const Case kItalian[] = {
    {"verb", "parlare", "ind.pres.3s", "parla"},
    {"verb", "cercare", "ind.pres.2s", "cerchi"},
    {"verb", "cercare", "ind.fut.3s", "cercherà"},
    {"verb", "negare", "cond.pres.3p", "negherebbero"},
    {"verb", "lanciare", "ind.fut.3p", "lanceranno"},
    {"verb", "appoggiare", "sub.pres.3s", "appoggi"},
    {"verb", "studiare", "ind.pres.1p", "studiamo"},
    {"verb", "temere", "part.past.fs", "temuta/temutasi"},
    {"verb", "dormire", "ind.pres.3p", "dormono"},
    {"verb", "finire", "ind.pres.3p", "finiscono"},
    {"verb", "fornire", "sub.pres.3s", "fornisca"},
    {"verb", "essere", "ind.pres.3s", "è"},
    {"verb", "essere", "sub.impf.3p", "fossero"},
    {"verb", "avere", "ind.past.3s", "ebbe"},
    {"verb", "dire", "part.past.ms", "detto"},
    {"verb", "disdire", "part.past.ms", "disdetto"},
    {"verb", "ribadire", "ind.pres.3s", "ribadisce"},
    {"verb", "fare", "ind.past.3p", "fecero"},
    {"verb", "andare", "ind.pres.3p", "vanno"},
    {"verb", "produrre", "ind.past.3s", "produsse"},
    {"verb", "proporre", "ind.pres.3p", "propongono"},
    {"verb", "ottenere", "ind.fut.3s", "otterrà"},
    {"verb", "intervenire", "part.past.mp", "intervenuti/intervenutisi"},
    {"verb", "concludere", "ind.past.3s", "concluse"},
    {"verb", "respingere", "ind.past.3p", "respinsero"},
    {"verb", "costringere", "part.past.ms", "costretto"},
    {"verb", "comprendere", "part.past.ms", "compreso"},
    {"verb", "vendere", "part.past.ms", "venduto"},
    {"verb", "uccidere", "ind.past.3p", "uccisero"},
    {"verb", "promettere", "ind.past.3s", "promise"},
    {"verb", "aprire", "part.past.mp", "aperti/apertisi"},
    {"verb", "morire", "ind.pres.3p", "muoiono"},
    {"verb", "potere", "cond.pres.3p", "potrebbero"},
    {"noun", "truppa", "fp", "truppe"},
    {"noun", "attacco", "mp", "attacchi/attacci"},
    {"noun", "nazione", "fp", "nazioni"},
    {"noun", "programma", "mp", "programmi"},
    {"noun", "uomo", "mp", "uomini"},
    {"noun", "arma", "fp", "armi"},
    {"noun", "città", "f", "città"},
    {"adj", "strategico", "fp", "strategiche"},
};

TEST(Paradigms, Italian) {
  for (const Case& c : kItalian) {
    EXPECT_EQ(Forms("it", c.kind, c.lemma, c.features), c.forms) << c.lemma;
  }
}

TEST(Paradigms, English) {
  const Case cases[] = {
      {"verb", "attack", "ind.past", "attacked"},
      {"verb", "deny", "ind.pres.3s", "denies"},
      {"verb", "deny", "part.past", "denied"},
      {"verb", "play", "ind.past", "played"},
      {"verb", "launch", "ind.pres.3s", "launches"},
      {"verb", "agree", "ger", "agreeing"},
      {"verb", "die", "ger", "dying"},
      {"verb", "release", "ind.past", "released"},
      {"verb", "ban", "ger", "banning"},
      {"verb", "commit", "ind.past", "committed"},
      {"verb", "go", "ind.past", "went"},
      {"verb", "withdraw", "part.past", "withdrawn"},
      {"verb", "understand", "ind.past", "understood"},
      {"verb", "sink", "part.past", "sunk/sunken"},
      {"verb", "be", "ind.past.3s", "was"},
      {"noun", "agency", "p", "agencies"},
      {"noun", "clash", "p", "clashes"},
      {"noun", "spokesman", "p", "spokesmen"},
      {"noun", "crisis", "p", "crises"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Forms("en", c.kind, c.lemma, c.features), c.forms) << c.lemma;
  }
}

TEST(Paradigms, Features) {
  Features f = ParseFeatures("sub.impf.3p");
  EXPECT_EQ(f.mood, Mood::kSubjunctive);
  EXPECT_EQ(f.tense, Tense::kImperfect);
  EXPECT_EQ(f.person, 3);
  EXPECT_EQ(f.number, Number::kPlural);
  EXPECT_EQ(f.verb_form, VerbForm::kFinite);
}

TEST(Paradigms, UnknownKindGivesTheLemma) {
  EXPECT_EQ(Forms("it", "particle", "ecco", ""), "ecco");
}

// As many irregular verbs as the packs promise.
TEST(Paradigms, IrregularVerbsAreMany) {
  auto count = [](std::string_view language) {
    size_t n = 0;
    const LanguagePack* pack = FindLanguage(LanguageCode(language));
    for (const TableRow* row : pack->Get("morphology").Section("verb-class")) {
      if (row->Column(3).find('=') != std::string_view::npos) {
        n += SplitList(row->Column(0)).size();
      }
    }
    return n;
  };
  EXPECT_GE(count("it"), 100u);
  EXPECT_GE(count("en"), 130u);
}

}  // namespace
}  // namespace riscontro
