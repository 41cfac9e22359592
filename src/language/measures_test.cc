#include "language/measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace riscontro {
namespace {

Quantity Make(double value, std::string_view unit, QuantityKind kind = QuantityKind::kMeasure) {
  Quantity q;
  q.kind = kind;
  q.value = q.low = q.high = value;
  q.unit = unit;
  return q;
}

double Base(double value, std::string_view unit) {
  return InBaseUnits(Make(value, unit)).low;
}

TEST(Measures, EveryRowIsWhole) {
  std::set<std::string_view> codes, symbols;
  ASSERT_GT(AllMeasures().size(), 100u);
  for (const Measure& m : AllMeasures()) {
    EXPECT_TRUE(codes.insert(m.code).second) << m.code;
    EXPECT_FALSE(m.dimension.empty()) << m.code;
    EXPECT_GT(m.factor, 0) << m.code;
    EXPECT_EQ(FindMeasure(m.code), &m) << m.code;
    for (std::string_view symbol : m.symbols) EXPECT_TRUE(symbols.insert(symbol).second) << symbol;
  }
  EXPECT_EQ(FindMeasure("EUR"), nullptr);
  EXPECT_EQ(FindMeasure(""), nullptr);
}

// Definitions that anybody can look up, each worked out by another way than the table's.
TEST(Measures, ConvertAsDefined) {
  EXPECT_DOUBLE_EQ(Base(1, "[mi_i]"), 5280 * Base(1, "[ft_i]"));
  EXPECT_DOUBLE_EQ(Base(1, "[ft_i]"), 12 * Base(1, "[in_i]"));
  EXPECT_DOUBLE_EQ(Base(1, "[yd_i]"), 3 * Base(1, "[ft_i]"));
  EXPECT_NEAR(Base(1, "[acr_us]"), 43560 * Base(1, "[sft_i]"), 1e-6);
  EXPECT_NEAR(Base(1, "[smi_us]"), 640 * Base(1, "[acr_us]"), 1e-3);
  EXPECT_NEAR(Base(1, "[gal_us]"), 231 * Base(1, "[cin_i]"), 1e-12);
  EXPECT_NEAR(Base(1, "bbl"), 42 * Base(1, "[gal_us]"), 1e-12);
  EXPECT_NEAR(Base(1, "[lb_av]"), 16 * Base(1, "[oz_av]"), 1e-12);
  EXPECT_NEAR(Base(1, "[kn_i]"), Base(1, "[nmi_i]") / 3600, 1e-12);
  EXPECT_NEAR(Base(36, "km/h"), 10, 1e-9);
  EXPECT_NEAR(Base(1, "kW.h"), 3.6e6, 1e-6);
  EXPECT_DOUBLE_EQ(Base(7, "d"), Base(1, "wk"));
  EXPECT_NEAR(Base(12, "mo"), Base(1, "a"), 1e-6);
  EXPECT_NEAR(Base(180, "deg"), M_PI, 1e-12);
  EXPECT_NEAR(Base(100, "Cel"), Base(212, "[degF]"), 1e-6);
  EXPECT_NEAR(Base(-40, "Cel"), Base(-40, "[degF]"), 1e-6);
  EXPECT_NEAR(Base(0, "Cel"), Base(273.15, "K"), 1e-9);
}

TEST(Measures, MilesAndKilometresMayAgree) {
  EXPECT_TRUE(MayAgree(Make(10, "[mi_i]"), Make(16, "km")));
  EXPECT_FALSE(MayAgree(Make(10, "[mi_i]"), Make(19, "km")));
  EXPECT_TRUE(MayAgree(Make(98.6, "[degF]"), Make(37, "Cel")));
  EXPECT_FALSE(MayAgree(Make(98.6, "[degF]"), Make(40, "Cel")));
  EXPECT_TRUE(
      MayAgree(Make(90, "min", QuantityKind::kDuration), Make(1.5, "h", QuantityKind::kDuration)));
  // In one unit figures are what they say.
  EXPECT_FALSE(MayAgree(Make(10, "km"), Make(10.4, "km")));
}

TEST(Measures, ComparableOnlyWithinAKind) {
  EXPECT_FALSE(Comparable(Make(10, "km"), Make(10, "kg")));
  EXPECT_FALSE(
      Comparable(Make(5, "EUR", QuantityKind::kMoney), Make(5, "USD", QuantityKind::kMoney)));
  EXPECT_TRUE(
      Comparable(Make(5, "EUR", QuantityKind::kMoney), Make(6, "EUR", QuantityKind::kMoney)));
  EXPECT_FALSE(Comparable(Make(24, "°"), Make(24, "Cel")));
  Quantity ships = Make(3, "", QuantityKind::kCardinal), planes = ships, some = ships;
  ships.concept_id = "ships";
  planes.concept_id = "planes";
  EXPECT_FALSE(Comparable(ships, planes));
  EXPECT_TRUE(Comparable(ships, some));
}

TEST(Measures, ADifferenceContradictsNothing) {
  Quantity toll = Make(340, "", QuantityKind::kCardinal),
           more = Make(12, "", QuantityKind::kCardinal);
  EXPECT_FALSE(MayAgree(toll, more));
  more.change = QuantityChange::kRiseBy;
  EXPECT_TRUE(MayAgree(toll, more));
}

TEST(Measures, PartsOfAFigure) {
  EXPECT_TRUE(GoesOnIn("[ft_i]", "[in_i]"));
  EXPECT_FALSE(GoesOnIn("[in_i]", "[ft_i]"));
  EXPECT_FALSE(GoesOnIn("m", "cm"));
}

}  // namespace
}  // namespace riscontro
