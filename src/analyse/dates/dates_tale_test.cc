// What is counted from the dates of a tale, and which way open dates point in it.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kHoursBesideTheirDay = {
    {"en", "The mill caught fire at around 12:20 p.m. local time on Tuesday (1620 UTC).",
     "at around 12:20 p.m.=2025-06-03T12:20; Tuesday=2025-06-03; 1620 UTC=2025-06-03T16:20Z"},
    {"it", "La scossa è stata registrata alle 4.50 ora locale di martedì.",
     "alle 4.50 ora locale di martedì=2025-06-03T04:50"},
    {"es", "El temblor se sintió a las 4.50 hora local del martes.",
     "a las 4.50 hora local del martes=2025-06-03T04:50"},
    {"fr", "La secousse a été ressentie à 4h50 heure locale mardi.",
     "à 4h50 heure locale mardi=2025-06-03T04:50"},
};

TEST(DatesTale, AnHourIsOfTheDayBehindIt) {
  CheckLayer(ShowDates, kHoursBesideTheirDay);
}

const std::vector<LayerCase> kHoursElsewhere = {
    {"en",
     "The tremor came at 7:37 p.m. local time (1137 UTC) on Tuesday. Another came an hour later.",
     "at 7:37 p.m.=2025-06-03T19:37; 1137 UTC=2025-06-03T11:37Z; Tuesday=2025-06-03; "
     "an hour later=2025-06-03T20"},
};

TEST(DatesTale, TheSameHourElsewhereIsNoOtherHour) {
  CheckLayer(ShowDates, kHoursElsewhere);
}

const std::vector<LayerCase> kTalesOfWhatIsToCome = {
    {"en", "The court announced it would meet on Monday.", "Monday=2025-06-09"},
    {"en", "His trial has been scheduled for November.", "November=2025-11"},
    {"en",
     "The bridge will take no cars from 10 August; the rules were released on Monday. "
     "The letter had come the day before.",
     "from 10 August=2025-08-10/..; Monday=2025-06-02; the day before=2025-06-01"},
};

TEST(DatesTale, WhatIsToComeDoesNotDateThePast) {
  CheckLayer(ShowDates, kTalesOfWhatIsToCome);
}

const std::vector<LayerCase> kHoursAfterSeveralDays = {
    {"en", "The raft sank on Saturday and was raised on Tuesday. The work began at 10:39 a.m.",
     "Saturday=2025-05-31; Tuesday=2025-06-03; at 10:39 a.m.=XXXX-XX-XXT10:39"},
    {"en", "The raft sank on Tuesday. The work began at 10:39 a.m.",
     "Tuesday=2025-06-03; at 10:39 a.m.=2025-06-03T10:39"},
};

TEST(DatesTale, AnHourAfterSeveralDaysIsOfNoneOfThemForSure) {
  CheckLayer(ShowDates, kHoursAfterSeveralDays);
}

const std::vector<LayerCase> kWordsOfNames = {
    {"en", "The report, according to USA Today, names seven firms.", ""},
    {"en", "He told The Morning Post so.", ""},
    {"en", "Fire Kills Three Yesterday In Port City", "Yesterday=2025-06-04"},
    {"en", "They flew Airbus A300s.", ""},
    {"en", "He stood in the 2020 United States election.", "2020=2020"},
    {"en", "The fire started some time after 3 a.m. local time on Tuesday.",
     "after 3 a.m.=2025-06-03T03/AFTER; Tuesday=2025-06-03"},
    {"en", "She pleaded not guilty on Tuesday to seven counts.", "Tuesday=2025-06-03"},
    {"it", "Lo scrive il settimanale Oggi.", ""},
    {"it", "Oggi il ministro riposa.", "Oggi=2025-06-05"},
    {"fr", "Il l'a dit au journal Le Soir.", ""},
};

TEST(DatesTale, WordsOfNamesAreNone) {
  CheckLayer(ShowDates, kWordsOfNames);
}

}  // namespace
}  // namespace riscontro
