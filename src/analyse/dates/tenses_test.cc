// What the tense beside a date does to it; published on Thursday, 5 June 2025.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

// The verb that has the date chooses the year: the last, the next, the nearest.
const std::vector<LayerCase> kOpenDays = {
    {"en", "The bridge closed on 12 October.", "12 October=2024-10-12"},
    {"en", "The bridge will close on 12 October.", "12 October=2025-10-12"},
    {"en", "The bridge closes on 12 October.", "12 October=2025-10-12"},
    {"it", "Il museo ha chiuso il 12 ottobre.", "12 ottobre=2024-10-12"},
    {"de", "Die Brücke schloss am 12. Oktober.", "12. Oktober=2024-10-12"},
    {"fr", "Le musée rouvre le 12 octobre.", "12 octobre=2025-10-12"},
    {"es", "El museo cerró el 12 de octubre.", "12 de octubre=2024-10-12"},
};

TEST(DateTenses, OpenDays) {
  CheckLayer(ShowDates, kOpenDays);
}

// A noun that has the date says nothing of when: rulings are dated back whatever the verb.
const std::vector<LayerCase> kDatesOfNouns = {
    {"uk", "Про це свідчить рішення суду від 5 листопада.", "5 листопада=2024-11-05"},
};

TEST(DateTenses, DatesOfNouns) {
  CheckLayer(ShowDates, kDatesOfNouns);
}

// Words of the writer to the reader.
const std::vector<LayerCase> kRemarks = {
    {"uk", "Зазначимо, 17 жовтня завод уклав угоду.", "17 жовтня=2024-10-17"},
    {"ru", "Напомним, 17 октября завод закрыли.", "17 октября=2024-10-17"},
};

TEST(DateTenses, Remarks) {
  CheckLayer(ShowDates, kRemarks);
}

const std::vector<LayerCase> kWeekends = {
    {"en", "Two climbers died this weekend.", "this weekend=2025-W22-WE"},
    {"en", "They will meet this weekend.", "this weekend=2025-W23-WE"},
    {"de", "Der Rat stimmte am Wochenende zu.", "am Wochenende=2025-W22-WE"},
};

TEST(DateTenses, Weekends) {
  CheckLayer(ShowDates, kWeekends);
}

// A length ahead is counted from the tale where a past tense tells it.
const std::vector<LayerCase> kAhead = {
    {"ru", "В марте 2019 года он уехал, а через год вернулся.",
     "марте 2019 года=2019-03; через год=2020"},
    {"ru", "Через год он вернётся.", "Через год=2026"},
};

TEST(DateTenses, Ahead) {
  CheckLayer(ShowDates, kAhead);
}

}  // namespace
}  // namespace riscontro
