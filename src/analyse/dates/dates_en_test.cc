// English dates as the news writes them, a table for each phenomenon. The last table has what must
// not be found.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

// Quarters, halves and fiscal years.
const std::vector<LayerCase> kQuartersAndHalves = {
    {"en", "The bank reported third-quarter profits above forecasts.", "third-quarter=2024-Q3"},
    {"en", "Revenue fell in the fourth quarter of 2024.", "the fourth quarter of 2024=2024-Q4"},
    {"en", "Spending will rise in next year's first quarter.", "next year's first quarter=2026-Q1"},
    {"en", "The 2023 third quarter was the best.", "2023 third quarter=2023-Q3"},
    {"en", "The latest quarter brought a loss.", "The latest quarter=2025-Q1"},
    {"en", "Prices rose 3% in the second half of 2024.", "second half of 2024=2024-H2"},
    {"en", "The bridge opened in the first half of 2019.", "first half of 2019=2019-H1"},
    {"en", "The tax ends in fiscal 2026.", "fiscal 2026=FY2026"},
    {"en", "Shares have gained 12% in the year to date.", "year to date=2025"},
};

TEST(DatesEnglish, QuartersAndHalves) {
  CheckLayer(ShowDates, kQuartersAndHalves);
}

// Lengths, and the spans that they are.
const std::vector<LayerCase> kLengths = {
    {"en", "The repairs took two to three weeks.", "two to three weeks=P2W/P3W"},
    {"en", "Talks will last one or two days.", "one or two days=P1D/P2D"},
    {"en", "The plant will close over the next 12 to 18 months.",
     "the next 12 to 18 months=P12M/P18M"},
    {"en", "The past two quarters were difficult.", "The past two quarters=P6M"},
    {"en", "Over the past three years rents doubled.", "the past three years=P3Y"},
    {"en", "In the first nine months the port handled more cargo.", "the first nine months=P9M"},
    {"en", "The first nine months of 2024 were dry.", "The first nine months of 2024=P9M"},
    {"en", "They married the following year.", "the following year=XXXX"},
    {"en", "She arrived three hours later.", "three hours later=XXXX-XX-XX"},
    {"en", "The house stood empty for several months.", "several months=PXM"},
    {"en", "Nearly two hours of talks failed.", "Nearly two hours=PT2H/LESS_THAN"},
    {"en", "The accord was reached after a year and a half.", "a year and a half=P1.5Y"},
    {"en", "A three-year-old law forbids it.", ""},
};

TEST(DatesEnglish, Lengths) {
  CheckLayer(ShowDates, kLengths);
}

// So long ago, later, ahead.
const std::vector<LayerCase> kAgoAndAway = {
    {"en", "The mine closed about five years ago.", "about five years ago=2020/APPROX"},
    {"en", "More than a decade ago the mill burned down.", "More than a decade ago=201X/MORE_THAN"},
    {"en", "Months ago the mayor promised a new school.", "Months ago=PAST_REF"},
    {"en", "He had left a couple of weeks earlier.", "a couple of weeks earlier=XXXX-WXX"},
    {"en", "She was born on the 4th of July 1980.", "4th of July 1980=1980-07-04"},
    {"en", "Two days after Christmas the river froze.", "Two days after Christmas=2024-12-27"},
    {"en", "The deficit was eliminated within three years.", "within three years=P3Y"},
};

TEST(DatesEnglish, AgoAndAway) {
  CheckLayer(ShowDates, kAgoAndAway);
}

// Early, late, the rest of.
const std::vector<LayerCase> kPartsOfPeriods = {
    {"en", "The strike began late on Monday and ended early on Wednesday.",
     "late on Monday=2025-06-02/END; early on Wednesday=2025-06-04/START"},
    {"en", "Earlier yesterday two ministers resigned.", "Earlier yesterday=2025-06-04/START"},
    {"en", "The vote is expected later this month.", "later this month=2025-06/END"},
    {"en", "The museum closes at the end of the year.", "the end of the year=2025/END"},
    {"en", "Work began at the beginning of May.", "the beginning of May=2025-05/START"},
    {"en", "Year-end bonuses were cut.", "Year-end=2025/END"},
    {"en", "The rest of the week will be dry.", "The rest of the week=2025-W23/END"},
    {"en", "Mid-2024 saw a record.", "Mid-2024=2024/MID"},
    {"en", "The late 1990s and the early 80s were different.",
     "late 1990s=199X/END; early 80s=198X/START"},
    {"en", "The sixties ended badly.", "The sixties=196X"},
};

TEST(DatesEnglish, PartsOfPeriods) {
  CheckLayer(ShowDates, kPartsOfPeriods);
}

// Days and weeks near the report, and what begins with them.
const std::vector<LayerCase> kNear = {
    {"en", "Since this past October he has lived alone.", "Since this past October=2024-10/.."},
    {"en", "The new law takes effect this coming Sunday.", "this coming Sunday=2025-06-08"},
    {"en", "The week of April 14 was the busiest.", "The week of April 14=2025-W16"},
    {"en", "The region braced for the week beginning June 16.", "the week beginning June 16=P1W"},
    {"en", "He will be away for two weeks starting June 23.", "two weeks starting June 23=P2W"},
    {"en", "A state of emergency is in force for 30 days from Monday.",
     "for 30 days from Monday=P30D"},
    {"en", "What about next week?", "next week=2025-W24"},
};

TEST(DatesEnglish, Near) {
  CheckLayer(ShowDates, kNear);
}

// Hours with their days.
const std::vector<LayerCase> kHours = {
    {"en", "The parade was at 11 a.m. on Sunday, May 11.",
     "at 11 a.m. on Sunday, May 11=2025-05-11T11"},
    {"en", "Shortly before midnight on Tuesday the alarm rang.",
     "Shortly before midnight on Tuesday=2025-06-03T00:00"},
    {"en", "The shop opens from 8:30 a.m. to 6 p.m. every weekday.",
     "from 8:30 a.m. to 6 p.m.=2025-06-05T08:30/2025-06-05T18; every weekday=P1D"},
    {"en", "The meeting ran between 9:30 and 11 a.m. yesterday.",
     "between 9:30 and 11 a.m. yesterday=2025-06-04T09:30/2025-06-04T11"},
};

TEST(DatesEnglish, Hours) {
  CheckLayer(ShowDates, kHours);
}

// Sets.
const std::vector<LayerCase> kSets = {
    {"en", "The committee meets on Mondays and every other Friday.",
     "Mondays=XXXX-WXX-1; every other Friday=XXXX-WXX-5"},
    {"en", "The magazine comes out quarterly.", "quarterly=P3M"},
    {"en", "They meet every weekday and on Tuesdays.", "every weekday=P1D; Tuesdays=XXXX-WXX-2"},
};

TEST(DatesEnglish, Sets) {
  CheckLayer(ShowDates, kSets);
}

// Seasons, years, ranges.
const std::vector<LayerCase> kSeasonsAndYears = {
    {"en", "Last fall the leaves came down early.", "Last fall=2024-FA"},
    {"en", "In the fall of 2023 the council split.", "fall of 2023=2023-FA"},
    {"en", "The rains came in the spring and in the summer of 1998.",
     "spring=2025-SP; summer of 1998=1998-SU"},
    {"en", "The truce held until Christmas Eve.", "until Christmas Eve=2024-12-24/ON_OR_BEFORE"},
    {"en", "From 2014 to 2018 he lived abroad, and from 2019 at home.",
     "From 2014 to 2018=2014/2018; 2019=2019"},
    {"en", "The 18th century palace was built in 1743.", "18th century=17XX; 1743=1743"},
    {"en", "The fighting lasted from June 3 to June 12, 1967.",
     "from June 3 to June 12, 1967=1967-06-03/1967-06-12"},
    {"en", "On September 5-7, 2024, the fair was held.",
     "September 5-7, 2024=2024-09-05/2024-09-07"},
    {"en", "On Thursday, Jan. 16, 2025, snow fell.", "Thursday, Jan. 16, 2025=2025-01-16"},
    {"en", "The deal was signed on 3/12/2024.", "3/12/2024=2024-03-12/2024-12-03"},
};

TEST(DatesEnglish, SeasonsAndYears) {
  CheckLayer(ShowDates, kSeasonsAndYears);
}

// Years before what they date, lengths that are not told, the weekend.
const std::vector<LayerCase> kYearsAndVague = {
    {"en", "In the 2020 election turnout rose.", "2020=2020"},
    {"en", "She lost her 2018 campaign but won the party's 2022 nomination.",
     "2018=2018; 2022=2022"},
    {"en", "The last title was 1996, and 2017's flood is forgotten.", "1996=1996; 2017=2017"},
    {"en", "Weeks ago they had spent months in court.", "Weeks ago=PAST_REF; months=PXM"},
    {"en", "The storm hit over the weekend.", "the weekend=2025-W22-WE"},
    {"en", "They will decide over the weekend.", "the weekend=2025-W23-WE"},
    {"en", "It was signed in nineteen ninety-six.", "nineteen ninety-six=1996"},
    {"en", "The bus leaves at half past seven.", "at half past seven=2025-06-05T07:30"},
    {"en", "To date no one has been charged.", "To date=PRESENT_REF"},
    {"en", "For the foreseeable future the bridge stays closed.",
     "the foreseeable future=FUTURE_REF"},
    {"en", "Tuesday at 2:00 - 2:30 p.m. there is training.",
     "Tuesday at 2:00 - 2:30 p.m.=2025-06-03T14:00/2025-06-03T14:30"},
};

TEST(DatesEnglish, YearsAndVague) {
  CheckLayer(ShowDates, kYearsAndVague);
}

// How long from an hour or a day on; what lies so far from a named day.
const std::vector<LayerCase> kFromThere = {
    {"en", "The hall is booked from 2 p.m. for three hours.", "from 2 p.m. for three hours=PT3H"},
    {"en", "The rally will last for two hours from 10 a.m.", "for two hours from 10 a.m.=PT2H"},
    {"en", "He died the day after Christmas.", "the day after Christmas=2024-12-26"},
    {"en", "Prices peaked in the week before Easter.", "the week before Easter=2025-04-13"},
    {"en", "The strike begins Monday two weeks from now.", "Monday two weeks from now=2025-06-16"},
    {"en", "The bridge will reopen in two weeks' time.", "in two weeks'=2025-W25"},
    {"en", "They fought for the last three months, and two days ago they made peace.",
     "the last three months=P3M; two days ago=2025-06-03"},
    {"en", "It was the first time in ten years.", "ten years=P10Y"},
    {"en", "It would be the first time in ten years.", "ten years=P10Y"},
    {"en", "Labor Day weekend was quiet.", "Labor Day weekend=2024-W35-WE"},
    {"en", "The mine closed in March 2019. Years later it was sold.",
     "March 2019=2019-03; Years later=FUTURE_REF"},
    {"en", "Profit fell from a year earlier.", "a year earlier=2024"},
    {"en", "Profit was flat in the same quarter last year.", "last year=2024"},
    {"en", "Sales rose in the quarter ended March 31.", "the quarter ended March 31=P3M"},
    {"en", "In the week to Sunday it rained.", "the week to Sunday=P1W"},
};

TEST(DatesEnglish, FromThere) {
  CheckLayer(ShowDates, kFromThere);
}

// Days that are names, lists of days in digits, meals, weeks beside numbers.
const std::vector<LayerCase> kNamedAndListed = {
    {"en", "The 9/11 attacks changed the city.", "9/11=2001-09-11"},
    {"en", "He has been in prison since 9/11.", "since 9/11=2001-09-11/.."},
    {"en", "Hearings were held on 11/20, 11/22 and 11/25.",
     "11/20=2024-11-20; 11/22=2024-11-22; 11/25=2024-11-25"},
    {"en", "The talks went on after lunch.", "after lunch=2025-06-05TMI/AFTER"},
    {"en", "This week 9 people were arrested.", "This week=2025-W23"},
    {"en", "They won on Monday 12-4.", "Monday=2025-06-02"},
    {"en", "On Friday (May 30) the court closed.", "Friday (May 30)=2025-05-30"},
    {"en", "The office shuts by the end of the day.",
     "by the end of the day=2025-06-05/ON_OR_BEFORE"},
    {"en", "The plane landed at 0730 GMT.", "at 0730 GMT=2025-06-05T07:30Z"},
    {"en", "The quake struck on Tuesday (1430 GMT).",
     "Tuesday=2025-06-03; 1430 GMT=2025-06-03T14:30Z"},
    {"en", "They met between 9 to 10:30 GMT.",
     "between 9 to 10:30 GMT=2025-06-05T09:00Z/2025-06-05T10:30Z"},
    {"en", "The letter is dated February 30, 2024.", "February 30, 2024="},
    {"en", "Rent is due on the 19th of every month.", "the 19th of every month=XXXX-XX-19"},
    {"en", "From April 27 to the 3rd the road was shut.",
     "From April 27 to the 3rd=2025-04-27/2025-05-03"},
};

TEST(DatesEnglish, NamedAndListed) {
  CheckLayer(ShowDates, kNamedAndListed);
}

// Nothing here tells a time.
const std::vector<LayerCase> kNothing = {
    {"en", "The magnitude was 4.5 and the next one 5.1.", ""},
    {"en", "About a quarter of the voters stayed at home.", ""},
    {"en", "Three quarters of the houses were damaged.", ""},
    {"en", "They played badly in the first half.", ""},
    {"en", "He scored twice in the second half of the match.", ""},
    {"en", "The Daily Herald broke the story.", ""},
    {"en", "A second suspect was arrested.", ""},
    {"en", "It was the dawn of a new era.", ""},
    {"en", "Good morning, he said, and good night.", ""},
    {"en", "They may march again if the sun shines.", ""},
    {"en", "At the end of the day, money decides.", ""},
    {"en", "The number of judges remained at nine.", ""},
    {"en", "She won at one of the oldest festivals.", ""},
    {"en", "Unemployment stood at 12 per cent.", ""},
    {"en", "Call 138-2010-2015 for help.", ""},
    {"en", "The A320 landed with 2024 passengers' bags missing.", ""},
    {"en", "The boy, aged 12, and his sister, 9, were unhurt.", ""},
    {"en", "Maria Rossi, 54 years old, lives nearby.", ""},
    {"en", "The fall of the government surprised nobody.", ""},
    {"en", "He works as an intern at an insurance company.", ""},
    {"en", "It consumes 1/10th of the energy.", ""},
    {"en", "The team won 6-3 and 7-5.", ""},
    {"en", "The army moved 2,000 soldiers to the north.", ""},
    {"en", "A man of 40 was hurt.", ""},
    {"en", "They sat down and wed the two ideas.", ""},
    {"en", "Flight 1492 was full.", ""},
    {"en", "The road is 24 km long and 12 m wide.", ""},
    {"en", "He decided to second the motion.", ""},
    {"en", "The lasting peace did not last.", ""},
    {"en", "Winston Churchill Avenue 1945 is for sale.", ""},
    {"en", "She is the player of the year.", ""},
    {"en", "In some quarters the plan is liked.", ""},
    {"en", "Everyday life goes on.", ""},
    {"en", "The maps are up to date.", ""},
    {"en", "They had lunch with the mayor.", ""},
};

TEST(DatesEnglish, Nothing) {
  CheckLayer(ShowDates, kNothing);
}

}  // namespace
}  // namespace riscontro
