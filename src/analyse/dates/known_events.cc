#include "analyse/dates/known_events.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <mutex>

#include "base/resource.h"
#include "base/table.h"

namespace riscontro {
namespace {

// Words between the words of an alias: articles and prepositions, short ones.
constexpr size_t kMaxGap = 2;
constexpr size_t kMaxGapLetters = 6;

std::vector<std::string> FoldedWords(std::string_view text) {
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  std::vector<std::string> out;
  for (size_t i = 0; i < words.size(); ++i) out.emplace_back(words[i].folded);
  return out;
}

// "1945-09-03", "1914", "1945-05-08/1945-05-09".
TimeInterval ParseInterval(std::string_view text) {
  size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    return {ParseInterval(text.substr(0, slash)).begin, ParseInterval(text.substr(slash + 1)).end};
  }
  int field[3] = {0, 0, 0};
  const char* at = text.data();
  const char* end = text.data() + text.size();
  for (int& value : field) {
    at = std::from_chars(at, end, value).ptr;
    if (at < end && *at == '-') ++at;
  }
  if (field[1] == 0) return YearInterval(field[0]);
  return field[2] == 0 ? MonthInterval(field[0], field[1])
                       : DayInterval(field[0], field[1], field[2]);
}

// The part of "it: a, b; en: c" for the language.
std::string_view ForLanguage(std::string_view column, LanguageCode language) {
  for (std::string_view part : SplitList(column, ';')) {
    size_t colon = part.find(':');
    if (colon != std::string_view::npos && Trim(part.substr(0, colon)) == language.view()) {
      return part.substr(colon + 1);
    }
  }
  return {};
}

// Where the alias ends when it begins at word i; 0 when it does not.
size_t MatchAlias(const std::vector<std::string>& alias, const ScannedWords& words, size_t i) {
  for (size_t k = 0; k < alias.size(); ++k) {
    size_t gap = 0;
    while (i < words.size() && words[i].folded != alias[k]) {
      bool filler = k > 0 && gap < kMaxGap && words.IsWord(i) && !words[i].capital &&
                    words[i].folded.size() <= kMaxGapLetters;
      if (!filler) return 0;
      ++gap, ++i;
    }
    if (i >= words.size()) return 0;
    ++i;
  }
  return i;
}

}  // namespace

KnownEvents::KnownEvents(LanguageCode language) {
  std::optional<std::string_view> text = FindResource("data/events/known.txt");
  if (!text) return;
  for (const TableRow& row : ParseTable(*text).rows) {
    if (row.section == "places") {
      for (std::string_view form : SplitList(ForLanguage(row.Column(1), language))) {
        places_.push_back({FoldedWords(form), row.Column(0)});
      }
    } else if (row.section == "events") {
      // id | date | places | aliases
      events_.push_back({ParseInterval(row.Column(1)), SplitList(row.Column(2))});
      for (std::string_view form : SplitList(ForLanguage(row.Column(3), language))) {
        aliases_.push_back({FoldedWords(form), uint32_t(events_.size() - 1)});
      }
    }
  }
  for (uint32_t a = 0; a < aliases_.size(); ++a) by_first_[aliases_[a].words[0]].push_back(a);
}

std::string_view EventsNear::NearestPlace(const ScannedWords& words, size_t i,
                                          const std::vector<uint32_t>& events, bool only) const {
  std::string_view nearest;
  size_t distance = words.size() + 1;
  for (size_t at = 0; at < words.size(); ++at) {
    for (const KnownEvents::PlaceWord& place : known_.places()) {
      if (words[at].folded != place.words[0] || MatchAlias(place.words, words, at) == 0) continue;
      bool wanted = std::any_of(events.begin(), events.end(), [&](uint32_t e) {
        const auto& places = known_.events()[e].places;
        return std::find(places.begin(), places.end(), place.place) != places.end();
      });
      if (!wanted) continue;
      if (only && !nearest.empty() && nearest != place.place) return {};
      size_t d = at < i ? i - at : at - i;
      if (d < distance || only) nearest = place.place, distance = d;
    }
  }
  return nearest;
}

EventMatch EventsNear::FindAt(const ScannedWords& words, size_t i) const {
  EventMatch match;
  std::vector<uint32_t> fitting;
  const std::vector<uint32_t>* aliases = known_.Beginning(words[i]);
  if (aliases == nullptr) return match;
  for (uint32_t a : *aliases) {
    const KnownEvents::Alias& alias = known_.aliases()[a];
    size_t end = MatchAlias(alias.words, words, i);
    if (end == 0 || end < match.end) continue;
    if (end > match.end) fitting.clear();
    match.end = end;
    fitting.push_back(alias.event);
  }
  if (fitting.empty()) return match;
  match.found = true;
  match.interval = known_.events()[fitting[0]].interval;
  if (fitting.size() > 1) match.interval = OneOf(words, i, match.end, fitting);
  return match;
}

// Of several events of one name, the one meant; all the years they span where that is not told.
TimeInterval EventsNear::OneOf(const ScannedWords& words, size_t i, size_t match_end,
                               const std::vector<uint32_t>& fitting) const {
  // Another name of just one of them in the sentence, then the nearest place, then the block's.
  std::vector<uint32_t> named;
  for (const KnownEvents::Alias& alias : known_.aliases()) {
    if (std::find(fitting.begin(), fitting.end(), alias.event) == fitting.end()) continue;
    for (size_t at = 0; at < words.size(); ++at) {
      if (at == i || words[at].folded != alias.words[0] || MatchAlias(alias.words, words, at) == 0)
        continue;
      if (MatchAlias(alias.words, words, at) == match_end) continue;
      named.push_back(alias.event);
    }
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  std::string_view place = NearestPlace(words, i, fitting, false);
  if (place.empty()) {
    ScannedWords block;
    block.Scan(block_, {0, uint32_t(block_.size())});
    place = NearestPlace(block, 0, fitting, true);
  }
  TimeInterval all = known_.events()[fitting[0]].interval;
  for (uint32_t e : fitting) {
    const KnownEvents::Event& event = known_.events()[e];
    bool chosen = named.size() == 1 ? e == named[0]
                                    : std::find(event.places.begin(), event.places.end(), place) !=
                                          event.places.end();
    if (chosen) return event.interval;
    all.begin = std::min(all.begin, event.interval.begin);
    all.end = std::max(all.end, event.interval.end);
  }
  return YearsInterval(CivilFromDays(DayOf(all.begin)).year,
                       CivilFromDays(DayOf(all.end - 1)).year);
}

const KnownEvents& KnownEventsFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<KnownEvents>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<KnownEvents>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<KnownEvents>(language);
  return *entry;
}

}  // namespace riscontro
