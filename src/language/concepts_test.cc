#include "language/concepts.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "document/layers.h"
#include "document/names.h"
#include "language/language.h"

namespace riscontro {
namespace {

TEST(Concepts, HaveUniqueIdsAndKnownRelatives) {
  std::set<std::string_view> ids;
  for (const Concept& c : AllConcepts()) EXPECT_TRUE(ids.insert(c.id).second) << c.id;
  EXPECT_GE(ids.size(), 70u);
  for (const Concept& c : AllConcepts()) {
    EXPECT_TRUE(c.parent.empty() || ids.count(c.parent)) << c.id << " < " << c.parent;
    EXPECT_TRUE(c.converse.empty() || ids.count(c.converse)) << c.id;
    for (std::string_view other : c.implies) EXPECT_TRUE(ids.count(other)) << c.id << other;
  }
}

TEST(Concepts, NameRolesOfTheDataModel) {
  for (const Concept& c : AllConcepts()) {
    for (std::string_view name : c.roles) {
      Role role;
      EXPECT_TRUE(FromName(name, &role)) << c.id << ": " << name;
    }
  }
}

TEST(Concepts, ConversesPointAtEachOther) {
  for (const Concept& c : AllConcepts()) {
    if (c.converse.empty()) continue;
    EXPECT_EQ(FindConcept(c.converse)->converse, c.id);
  }
}

TEST(Concepts, FunctionalArgumentsAreOfAFixedSet) {
  const std::set<std::string_view> known = {"date",    "place",  "toll",  "duration",
                                            "ordinal", "amount", "agent", "patient"};
  for (const Concept& c : AllConcepts()) {
    for (std::string_view name : c.functional) EXPECT_TRUE(known.count(name)) << c.id << name;
  }
  EXPECT_TRUE(FindConcept("sign-agreement")->IsFunctional("date"));
  EXPECT_FALSE(FindConcept("support")->IsFunctional("date"));
}

TEST(Concepts, StandInAHierarchy) {
  EXPECT_TRUE(IsA("shell", "attack"));
  EXPECT_TRUE(IsA("shell", "conflict"));
  EXPECT_TRUE(IsA("meet", "meet"));
  EXPECT_FALSE(IsA("attack", "shell"));
  EXPECT_FALSE(IsA("no such concept", "attack"));
  EXPECT_EQ(FindConcept("no such concept"), nullptr);
}

TEST(Concepts, ImplyWhatIsTrueAsWell) {
  EXPECT_TRUE(Implies("kill", "die"));
  EXPECT_TRUE(Implies("execute", "die"));
  EXPECT_TRUE(Implies("visit", "travel"));
  EXPECT_FALSE(Implies("die", "kill"));
}

TEST(Concepts, EveryConceptHasALabelInTheInterfaceLanguages) {
  for (LanguageCode ui : InterfaceLanguages()) {
    for (const Concept& c : AllConcepts()) {
      if (c.family) continue;
      bool labelled = false;
      for (const TableRow* row : FindLanguage(ui)->Get("concepts").Section("label")) {
        labelled |= row->Column(0) == c.id && !row->Column(1).empty();
      }
      EXPECT_TRUE(labelled) << ui.view() << " " << c.id;
    }
  }
  EXPECT_EQ(ConceptLabel(LanguageCode("it"), "sign-agreement"), "firma di un accordo");
  EXPECT_EQ(ConceptLabel(LanguageCode("xx"), "meet"), "meeting");
}

TEST(Concepts, LexiconsNameOnlyKnownConcepts) {
  for (const LanguagePack& pack : AllLanguages()) {
    for (const TableRow& row : pack.Get("concepts").rows) {
      if (row.section == "class" || row.section == "label" || row.Column(1) == "-") continue;
      const Concept* c = FindConcept(row.Column(1));
      EXPECT_TRUE(c != nullptr && !c->family)
          << pack.code().view() << " line " << row.line << ": " << row.Column(1);
    }
  }
}

}  // namespace
}  // namespace riscontro
