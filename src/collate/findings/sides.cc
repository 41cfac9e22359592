#include "collate/findings/sides.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace riscontro {
namespace {

// A side's value as shown: its most frequent wording.
std::string Wording(const std::vector<Valued>& values) {
  std::map<std::string, int> counts;
  for (const Valued& v : values) ++counts[v.shown];
  return std::max_element(counts.begin(), counts.end(),
                          [](auto& a, auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

std::vector<Side> ToSides(const std::vector<ValueSide>& values) {
  std::vector<Side> sides;
  for (const ValueSide& v : values) {
    Side side{Wording(v.values), {}};
    for (const Valued& value : v.values) {
      if (side.testimonies.empty() || side.testimonies.back() != value.testimony) {
        side.testimonies.push_back(value.testimony);
      }
    }
    sides.push_back(std::move(side));
  }
  return sides;
}

std::vector<Side> DropTwofold(const ClaimView& view, std::vector<Side> sides, bool moves) {
  auto voice = [&](uint32_t t) {
    const Testimony& testimony = view.claim.testimonies[t];
    return std::pair(testimony.article, moves ? std::string() : testimony.speaker_text);
  };
  std::map<std::pair<ArticleIndex, std::string>, std::set<size_t>> stands;
  for (size_t s = 0; s < sides.size(); ++s) {
    for (uint32_t t : sides[s].testimonies) stands[voice(t)].insert(s);
  }
  for (Side& side : sides) {
    std::erase_if(side.testimonies, [&](uint32_t t) { return stands.at(voice(t)).size() > 1; });
  }
  std::erase_if(sides, [](const Side& side) { return side.testimonies.empty(); });
  return sides;
}

}  // namespace riscontro
