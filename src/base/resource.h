// Files compiled into the binary: everything of data/, models/ and web/.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace riscontro {

// The bytes of an embedded file by its path from the project's root, e.g.
// FindResource("data/language/it/dates.txt"). Lives as long as the program. Thread-safe.
std::optional<std::string_view> FindResource(std::string_view path);

// Every embedded path that begins with the prefix, sorted.
std::vector<std::string_view> ListResources(std::string_view prefix);

}  // namespace riscontro
