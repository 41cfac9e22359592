// What the MISC column says.
#include "read/conllu.h"

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

std::string SpaceAfter(const ConlluToken& token) {
  if (!token.space_after) return "";
  std::string_view coded = MiscValue(token.misc, "SpacesAfter");
  if (coded.empty()) return " ";
  std::string out;
  for (size_t i = 0; i < coded.size(); ++i) {
    bool escape = coded[i] == '\\' && i + 1 < coded.size();
    if (!escape) {
      out += coded[i];
      continue;
    }
    static constexpr std::string_view kCodes = "stnrp\\", kMeanings = " \t\n\r|\\";
    size_t code = kCodes.find(coded[++i]);
    if (code == std::string_view::npos) {
      out += '\\';
      out += coded[i];
    } else {
      out += kMeanings[code];
    }
  }
  return out;
}

}  // namespace riscontro
