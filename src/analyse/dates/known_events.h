// World events whose day is known, for anniversaries: data/events/known.txt.
//
// A row may hold for one country only (the war's end is another day in Moscow than in Beijing).
// When several rows fit the words, the place named nearest in the sentence chooses, then a place
// that alone is named in the paragraph; else only the year is given, if all agree on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/dates/chart.h"
#include "analyse/numbers/word_map.h"
#include "document/language_code.h"
#include "document/time_interval.h"

namespace riscontro {

class KnownEvents {
 public:
  explicit KnownEvents(LanguageCode language);

  struct Alias {
    std::vector<std::string> words;  // folded, all needed, in order
    uint32_t event = 0;
  };
  struct Event {
    TimeInterval interval;
    std::vector<std::string_view> places;  // ISO 3166; empty = everywhere
  };
  struct PlaceWord {
    std::vector<std::string> words;
    std::string_view place;
  };

  const std::vector<Alias>& aliases() const { return aliases_; }
  // Which of them begin with the word; nullptr when none does.
  const std::vector<uint32_t>* Beginning(const ScannedWord& word) const {
    return by_first_.Find(word);
  }
  const std::vector<Event>& events() const { return events_; }
  const std::vector<PlaceWord>& places() const { return places_; }

 private:
  std::vector<Alias> aliases_;
  WordMap<std::vector<uint32_t>> by_first_;  // indexes of aliases
  std::vector<Event> events_;
  std::vector<PlaceWord> places_;
};

const KnownEvents& KnownEventsFor(LanguageCode language);

// Finds events in one sentence; `block` is the paragraph around it.
class EventsNear : public EventFinder {
 public:
  EventsNear(const KnownEvents& known, std::string_view block) : known_(known), block_(block) {}
  EventMatch FindAt(const ScannedWords& words, size_t i) const override;

 private:
  std::string_view NearestPlace(const ScannedWords& words, size_t i,
                                const std::vector<uint32_t>& events, bool only) const;
  TimeInterval OneOf(const ScannedWords& words, size_t i, size_t match_end,
                     const std::vector<uint32_t>& fitting) const;

  const KnownEvents& known_;
  std::string_view block_;
};

}  // namespace riscontro
