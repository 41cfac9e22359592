#include "language/local_time.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

Article Body(std::string text) {
  Article a;
  a.text = std::move(text);
  a.blocks.push_back({BlockKind::kParagraph, {0, uint32_t(a.text.size())}, {}});
  return a;
}

std::string Place(std::string text) {
  const auto place = PlaceOfDateline(Body(std::move(text)));
  return place ? std::string(place->country) + " " + std::string(place->name) : "";
}

TEST(PlaceOfDateline, IsWhatOpensTheBody) {
  EXPECT_EQ(Place("KYIV, 3 June (Northern Press) — Sirens sounded."), "UA Kyiv");
  EXPECT_EQ(Place("TOKYO (Northern Press) - Trains stood still."), "JP Tokyo");
  EXPECT_EQ(Place("ROMA - I treni sono fermi."), "IT Rome");
  EXPECT_EQ(Place("Roma, 3 giu. (Agenzia) – I treni sono fermi."), "IT Rome");
  EXPECT_EQ(Place("МОСКВА, 3 июня — Поезда стоят."), "RU Moscow");
  EXPECT_EQ(Place("WASHINGTON, June 3 – The house voted.").substr(0, 2), "US");
  EXPECT_EQ(Place("PARIS, le 3 juin (Agence) — Les trains sont à l'arrêt.").substr(0, 2), "FR");
}

TEST(PlaceOfDateline, OfTwoOfANameTheCountryDecides) {
  EXPECT_EQ(Place("SAN JOSE, Costa Rica (Northern Press) — Rain.").substr(0, 2), "CR");
  EXPECT_EQ(Place("SAN JOSE (Northern Press) — Rain."), "");
  EXPECT_EQ(Place("LONDON, Ontario (Northern Press) — Rain."), "");
  EXPECT_EQ(Place("LONDON (Northern Press) — Rain."), "GB London");
}

TEST(PlaceOfDateline, NoPlaceWithoutADateline) {
  for (const char* text : {"", "Rome is burning.", "Rome - the eternal city - is burning.",
                           "London has 3 rivers, it was said.", "The harbour (1912) — a history.",
                           "NOWHERETOWN, 3 June — Rain.", "Sirens sounded in KYIV — again."}) {
    EXPECT_EQ(Place(text), "") << text;
  }
}

std::pair<int, int> Hours(const char* country, const char* name, double longitude, int month) {
  const auto zones = ZonesOf({name, country, longitude}, DayInterval(2024, month, 15).begin);
  return zones ? std::pair(zones->least, zones->most) : std::pair(9999, 9999);
}

TEST(ZonesOf, FollowsCountrySeasonAndLongitude) {
  EXPECT_EQ(Hours("UA", "Kyiv", 30.5, 6), (std::pair(180, 180)));
  EXPECT_EQ(Hours("UA", "Kyiv", 30.5, 1), (std::pair(120, 120)));
  EXPECT_EQ(Hours("JP", "Tokyo", 139.7, 6), (std::pair(540, 540)));
  EXPECT_EQ(Hours("US", "New York", -74, 6), (std::pair(-240, -240)));
  EXPECT_EQ(Hours("ES", "Madrid", -3.7, 6), (std::pair(120, 120)));
  EXPECT_EQ(Hours("ZZ", "Nowhere", 0, 6), (std::pair(9999, 9999)));
  const auto washington = Hours("US", "Washington D.C.", -77, 6);
  EXPECT_LE(washington.first, -240);
  EXPECT_GE(washington.second, -240);
  EXPECT_LE(washington.second - washington.first, 60);
}

// On Tuesday, 4 June 2024.
Date Told(int hour, DayPart part = DayPart::kNone) {
  Date date;
  date.type = TimexType::kTime;
  date.expression.start.anchor = Anchor::kAbsolute;
  date.expression.start.year = 2024;
  date.expression.start.month = 6;
  date.expression.start.day = 4;
  date.expression.start.hour = int8_t(hour);
  date.expression.start.part = part;
  return date;
}

std::string Local(const char* dateline, Date date) {
  Article a = Body(std::string(dateline) + " — Sirens sounded.");
  a.dates = {std::move(date)};
  ResolveDates(&a.dates, {});
  WidenToLocalTime(&a);
  return FormatInstant(a.dates[0].interval.begin) + " " + FormatInstant(a.dates[0].interval.end);
}

TEST(WidenToLocalTime, HoursMayBeThoseOfTheDateline) {
  EXPECT_EQ(Local("KYIV, 5 June", Told(21)), "2024-06-04T18:00:00Z 2024-06-04T22:00:00Z");
  EXPECT_EQ(Local("NEW YORK, 5 June", Told(9)), "2024-06-04T09:00:00Z 2024-06-04T14:00:00Z");
  EXPECT_EQ(Local("KYIV, 5 June", Told(-1, DayPart::kEvening)), "2024-06-04T14:00:00Z 2024-06-05");
  // Nothing tells the place.
  EXPECT_EQ(Local("Late, 5 June", Told(21)), "2024-06-04T21:00:00Z 2024-06-04T22:00:00Z");
}

TEST(WidenToLocalTime, ATimeStaysInItsDay) {
  EXPECT_EQ(Local("TOKYO, 5 June", Told(8)), "2024-06-04 2024-06-04T09:00:00Z");
  EXPECT_EQ(Local("NEW YORK, 5 June", Told(23)), "2024-06-04T23:00:00Z 2024-06-05");
  for (int hour = 0; hour < 24; ++hour) {
    for (const char* place : {"TOKYO", "KYIV", "LONDON", "NEW YORK", "AUCKLAND", "HONOLULU"}) {
      Article a = Body(std::string(place) + ", 5 June — Sirens sounded.");
      a.dates = {Told(hour)};
      ResolveDates(&a.dates, {});
      WidenToLocalTime(&a);
      const Instant told = DayInterval(2024, 6, 4).begin + hour * 3600;
      EXPECT_TRUE(a.dates[0].interval.Contains({told, told + 3600})) << place << " " << hour;
      EXPECT_TRUE(DayInterval(2024, 6, 4).Contains(a.dates[0].interval)) << place << " " << hour;
    }
  }
}

TEST(WidenToLocalTime, WhatTellsItsZoneOrNoTimeIsLeftAlone) {
  Date gmt = Told(21);
  gmt.expression.start.zone = 0;
  EXPECT_EQ(Local("KYIV, 5 June", gmt), "2024-06-04T21:00:00Z 2024-06-04T22:00:00Z");
  EXPECT_EQ(Local("KYIV, 5 June", Told(-1)), "2024-06-04 2024-06-05");
}

}  // namespace
}  // namespace riscontro
