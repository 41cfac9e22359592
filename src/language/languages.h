// The codes of the languages that have a pack (see languages.cc).
#pragma once

#include <string_view>
#include <vector>

namespace riscontro {

const std::vector<std::string_view>& LanguageList();

}  // namespace riscontro
