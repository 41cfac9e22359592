// The names of known actors in the reader's language, for display.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/language_code.h"

namespace riscontro {

class ActorNames {
 public:
  explicit ActorNames(LanguageCode ui);
  // For a key of data/actors ("state:KP", "org:UN", "place:CN/beijing"); "" when not known.
  std::string Find(std::string_view key) const;

 private:
  std::string StateName(const std::string& code) const;

  std::string language_;
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace riscontro
