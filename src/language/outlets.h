// The country of an outlet by its address, and how days are written in digits there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace riscontro {

enum class DayOrder : uint8_t {
  kUnknown,     // several, or the year first
  kDayFirst,    // 5/6 is 5 June
  kMonthFirst,  // 5/6 is 6 May
};

// ISO 3166 code of the country of an address ("https://www.bbc.com/news") or host name
// ("repubblica.it"), by data/outlets/countries.txt; "" where neither host nor its end tells one.
// Thread-safe.
std::string CountryOfOutlet(std::string_view address);

// What most write in the country, by CLDR through ICU. Thread-safe.
DayOrder DayOrderOf(std::string_view country);

}  // namespace riscontro
