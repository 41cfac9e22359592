// The gazetteer of one language: names of states, cities, places and organisations, demonyms and
// seats of power, from data/actors/ and ICU, found by their words.
//
// One hash map from the folded words of a name ("corea del nord") to its entry, and one from first
// words to the longest name that begins with them. Languages that inflect match by stems.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/names/lists.h"
#include "analyse/names/words.h"
#include "document/layers.h"

namespace riscontro {

// What a name of the data stands for.
struct KnownActor {
  EntityType type = EntityType::kOther;
  std::string key;      // "state:KP", "org:UN", "place:CN/beijing", "seat:US/white-house"
  std::string country;  // ISO code or ""
  double latitude = 0, longitude = 0;
  uint32_t thousands = 0;  // inhabitants, for cities
  bool capital = false;    // of its country
  bool seat = false;       // a seat of power: a place, mostly a metonym for its state
  bool official = true;    // its people act for its country; not so of companies and the press
  std::string holder;      // of seats: the class of office of who heads it; "" = none
};

struct NameEntry {
  uint32_t actor = 0;
  MentionForm form = MentionForm::kName;
  bool upper = true;   // must begin with a capital
  bool exact = false;  // an abbreviation: letters exactly as in `written`
  std::string written;
  std::string folded;  // of `written`, its words with single spaces
};

struct GazetteerMatch {
  const NameEntry* entry = nullptr;
  uint32_t words = 0;
};

class Gazetteer {
 public:
  Gazetteer(const LanguagePack& pack, const WordLists& lists);

  // The longest name that begins at the word; none: entry = nullptr. `buffer` is reused.
  GazetteerMatch Find(const Article& article, const Words& words, const WordRange& sentence,
                      uint32_t at, std::string* buffer) const;
  const KnownActor& actor(uint32_t index) const { return actors_[index]; }
  // The state of an ISO code; nullptr if there is none.
  const KnownActor* State(std::string_view code) const;

 private:
  friend class GazetteerBuilder;
  const NameEntry* Choose(const std::vector<NameEntry>& entries, std::string_view text,
                          const Words& words, uint32_t at, uint32_t count) const;
  template <typename T>
  using Map = std::unordered_map<std::string, T, ViewHash, std::equal_to<>>;

  const WordLists& lists_;
  std::vector<KnownActor> actors_;
  Map<std::vector<NameEntry>> names_;  // several of one stem or of one spelling but for capitals
  Map<uint32_t> longest_;              // first word → words
  Map<uint32_t> states_;               // code → actor
};

}  // namespace riscontro
