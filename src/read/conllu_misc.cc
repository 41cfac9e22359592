// What the MISC column says.
#include <charconv>

#include "read/conllu.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {

std::string_view MiscValue(std::string_view misc, std::string_view attribute) {
  while (!misc.empty()) {
    size_t bar = misc.find('|');
    std::string_view item = misc.substr(0, bar);
    if (item.size() > attribute.size() && item.starts_with(attribute) &&
        item[attribute.size()] == '=') {
      return item.substr(attribute.size() + 1);
    }
    misc.remove_prefix(bar == std::string_view::npos ? misc.size() : bar + 1);
  }
  return "";
}

namespace {

// What the escape after the backslash at `at` stands for ("s", "u00A0"); *at is moved past it.
char32_t Unescape(std::string_view coded, size_t* at) {
  static constexpr std::string_view kCodes = "stnrp\\", kMeanings = " \t\n\r|\\";
  const char code = coded[(*at)++];
  if (code == 'u' && *at + 4 <= coded.size()) {
    uint32_t value = 0;
    const char* end = coded.data() + *at + 4;
    if (std::from_chars(coded.data() + *at, end, value, 16).ptr == end) {
      *at += 4;
      return char32_t(value);
    }
  }
  const size_t index = kCodes.find(code);
  return index == std::string_view::npos ? U'\0' : char32_t(kMeanings[index]);
}

}  // namespace

std::string SpaceAfter(const ConlluToken& token) {
  if (!token.space_after) return "";
  const std::string_view coded = MiscValue(token.misc, "SpacesAfter");
  std::string out;
  for (size_t at = 0; at < coded.size();) {
    const bool escape = coded[at] == '\\' && at + 1 < coded.size();
    if (escape) ++at;
    const char32_t c = escape ? Unescape(coded, &at) : NextChar(coded, &at);
    if (!IsSpace(c)) return " ";  // no white space at all
    AppendChar(c, &out);
  }
  return out.empty() ? " " : out;
}

}  // namespace riscontro
