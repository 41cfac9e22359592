#include "analyse/dates/compounds.h"

#include <gtest/gtest.h>

#include "analyse/dates/actions.h"

namespace riscontro {
namespace {

Meaning Number(double n) {
  Meaning m;
  m.kind = MeaningKind::kNumber;
  m.number = n;
  return m;
}

Meaning Unit(TimeUnit unit) {
  Meaning m;
  m.kind = MeaningKind::kUnit;
  m.unit = unit;
  return m;
}

Compounds DaysAndHours() {
  GrammarRule rule;
  rule.result = 7;
  GrammarAction length;
  EXPECT_TRUE(ReadMeaningAction("length", &length));
  rule.actions.push_back(length);
  Compounds compounds;
  compounds.Add(rule, {{"zwei", Number(2)}, {"двух", Number(2)}, {"drei", Number(3)}},
                {{"tagig", Unit(TimeUnit::kDay)},
                 {"stundig", Unit(TimeUnit::kHour)},
                 {"дневный", Unit(TimeUnit::kDay)}});
  return compounds;
}

std::vector<Compounds::Found> Find(std::string_view word) {
  std::vector<Compounds::Found> found;
  DaysAndHours().Find(word, &found);
  return found;
}

TEST(Compounds, AreCutWhereBothHalvesAreKnown) {
  for (auto [word, days] :
       {std::pair{"zweitagig", 2.0}, {"dreitagig", 3.0}, {"двухдневный", 2.0}}) {
    std::vector<Compounds::Found> found = Find(word);
    ASSERT_EQ(found.size(), 1u) << word;
    EXPECT_EQ(found[0].symbol, 7) << word;
    EXPECT_EQ(found[0].meaning.expression.length.days, days) << word;
  }
  EXPECT_EQ(Find("dreistundig").at(0).meaning.expression.length.hours, 3);
}

TEST(Compounds, NothingElseIsOne) {
  for (const char* word : {"", "zwei", "tagig", "viertagig", "zweitagige", "zwei tagig",
                           "tagigzwei", "ig", "дневный", "ухдневный"}) {
    EXPECT_TRUE(Find(word).empty()) << word;
  }
}

}  // namespace
}  // namespace riscontro
