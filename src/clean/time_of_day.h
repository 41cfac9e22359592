// Times of the day with their zones, and the digits that dates are made of. Private to clean/.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace riscontro {

// Up to `most` ASCII digits at *at; -1 with fewer than `least` or with more digits after them.
int Number(std::string_view text, size_t* at, size_t least, size_t most);
// Moves past the character if it stands at *at.
bool Take(std::string_view text, size_t* at, char c);

// "06:50", "6.50", "06:50:12.5", "6h50", each with half-day and zone, at *at, which is moved past
// it: seconds from midnight UTC of the day it goes with (negative when the zone says so).
std::optional<int64_t> ParseTimeOfDay(std::string_view text, size_t* at);

// The offset behind the words that may stand between a date and its time: "alle ore", ",", "-".
size_t SkipToTime(std::string_view text, size_t at);

}  // namespace riscontro
