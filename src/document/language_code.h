// An ISO 639 language code as a value: "it", "uk"; empty = unknown. Data, not an enumeration:
// which languages there are is known to language/ alone.
#pragma once

#include <array>
#include <string_view>

namespace riscontro {

class LanguageCode {
 public:
  LanguageCode() = default;
  explicit LanguageCode(std::string_view code) {
    for (size_t i = 0; i < letters_.size() - 1 && i < code.size(); ++i) letters_[i] = code[i];
  }
  std::string_view view() const { return letters_.data(); }
  bool empty() const { return letters_[0] == 0; }
  auto operator<=>(const LanguageCode&) const = default;

 private:
  std::array<char, 4> letters_{};
};

}  // namespace riscontro
