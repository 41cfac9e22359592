#include "language/local_time.h"

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <vector>

#include "base/resource.h"
#include "base/table.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kHeadBytes = 140;  // the dash of a dateline stands within these
constexpr size_t kLongestPlace = 40;
// Zones whose distance from the sun's time is less than this further than the nearest one's.
constexpr double kZoneSlackHours = 1.05;
// A place of the list made by hand is meant before towns of its name. Thousands of inhabitants.
constexpr double kHandMade = 20000;
// A namesake in another country counts from this share of the larger one's inhabitants on.
constexpr double kRival = 0.1;

struct KnownPlace {
  DatelinePlace place;
  double thousands = 0;  // inhabitants
};
// By folded name in every language.
using Places = std::map<std::string, std::vector<KnownPlace>, std::less<>>;

double ToDouble(std::string_view text) {
  return std::strtod(std::string(text).c_str(), nullptr);
}

Places LoadPlaces() {
  Places places;
  for (const char* file : {"data/actors/places.txt", "data/actors/cities.tsv"}) {
    const Table table = ParseTable(FindResource(file).value_or(""));
    for (const TableRow& row : table.rows) {
      if (row.Column(0) == "columns" || row.Column(1).empty() || row.Column(4) == "area") continue;
      const double told = ToDouble(row.Column(4));
      const KnownPlace known{{row.Column(0), row.Column(1), ToDouble(row.Column(3))},
                             told > 0 ? told : kHandMade};
      places[Fold(row.Column(0))].push_back(known);
      for (size_t c = 5; c < row.columns.size(); ++c) {
        for (std::string_view name : SplitList(row.Column(c))) places[Fold(name)].push_back(known);
      }
    }
  }
  return places;
}

const std::vector<KnownPlace>& PlacesOf(std::string_view name) {
  static const auto* places = new Places(LoadPlaces());
  static const auto* none = new std::vector<KnownPlace>;
  const auto found = places->find(Fold(name));
  return found != places->end() ? found->second : *none;
}

bool IsCountryNamed(std::string_view country, std::string_view name, LanguageCode language) {
  const icu::Locale place("", std::string(country).c_str());
  for (const icu::Locale& in :
       {icu::Locale(std::string(language.view()).c_str()), icu::Locale::getEnglish()}) {
    icu::UnicodeString shown;
    place.getDisplayCountry(in, shown);
    std::string utf8;
    if (Fold(shown.toUTF8String(utf8)) == Fold(name)) return true;
  }
  return false;
}

// The one that is meant: that of the country named behind it, else the only large one of the name.
// "SAN JOSE" alone may be in California or Costa Rica.
std::optional<DatelinePlace> Choose(const std::vector<KnownPlace>& places, std::string_view behind,
                                    LanguageCode language) {
  const KnownPlace* largest = nullptr;
  for (const KnownPlace& p : places) {
    if (!behind.empty() && IsCountryNamed(p.place.country, behind, language)) return p.place;
    if (largest == nullptr || p.thousands > largest->thousands) largest = &p;
  }
  if (largest == nullptr) return std::nullopt;
  for (const KnownPlace& p : places) {
    const bool elsewhere = p.place.country != largest->place.country;
    const bool rival = !behind.empty() || p.thousands > kRival * largest->thousands;
    if (elsewhere && rival) return std::nullopt;
  }
  return largest->place;
}

// The offset of the mark that parts a dateline from the body; npos where there is none.
size_t DashIn(std::string_view head) {
  size_t best = head.npos;
  for (std::string_view dash : {" - ", " – ", " — ", " ― ", ")—", ") –", "–", "—"}) {
    best = std::min(best, head.find(dash));
  }
  return best;
}

bool IsInCapitals(std::string_view name) {
  for (size_t at = 0; at < name.size();) {
    const char32_t c = NextChar(name, &at);
    if (IsLetter(c) && !IsUpper(c)) return false;
  }
  return true;
}

std::vector<std::string> ZoneIds(std::string_view country) {
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<icu::StringEnumeration> list(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, std::string(country).c_str(), nullptr, code));
  std::vector<std::string> ids;
  while (U_SUCCESS(code) && list != nullptr) {
    const icu::UnicodeString* id = list->snext(code);
    if (id == nullptr) break;
    id->toUTF8String(ids.emplace_back());
  }
  return ids;
}

// Whether a zone is named after the place: "America/New_York", and "Europe/Kiev" after Kyiv.
bool IsNamedAfter(const std::string& id, const DatelinePlace& place) {
  std::string city = id.substr(id.rfind('/') + 1);
  std::replace(city.begin(), city.end(), '_', ' ');
  if (Fold(city) == Fold(place.name)) return true;
  const std::vector<KnownPlace>& known = PlacesOf(city);
  return std::any_of(known.begin(), known.end(), [&](const KnownPlace& k) {
    return k.place.country == place.country && k.place.name == place.name;
  });
}

struct Zone {
  int offset = 0;       // minutes east, summer time included
  double distance = 0;  // hours between its standard time and the sun's
  bool named = false;   // after the place itself
};

std::vector<Zone> ZonesAt(const DatelinePlace& place, Instant at) {
  std::vector<Zone> zones;
  for (const std::string& id : ZoneIds(place.country)) {
    std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(id)));
    int32_t standard = 0, summer = 0;
    UErrorCode code = U_ZERO_ERROR;
    zone->getOffset(double(at) * 1000, false, standard, summer, code);
    if (U_FAILURE(code)) continue;
    zones.push_back({(standard + summer) / 60000,
                     std::abs(standard / 3600000.0 - place.longitude / 15),
                     IsNamedAfter(id, place)});
  }
  return zones;
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "KYIV, 3 June (Northern Press)", "SAN JOSE, Costa Rica (Northern Press)", "ROMA".
std::optional<DatelinePlace> PlaceIn(std::string_view dateline, LanguageCode language) {
  const size_t end = std::min(dateline.find_first_of(",(."), dateline.size());
  const std::string_view name = Trim(dateline.substr(0, end));
  const bool told = HasDigit(dateline) || dateline.find('(') != dateline.npos;
  if (name.empty() || name.size() > kLongestPlace || !IsUpper(CharAt(name, 0))) return std::nullopt;
  if (!told && !IsInCapitals(name)) return std::nullopt;
  std::string_view behind;
  if (end < dateline.size() && dateline[end] == ',') {
    behind = dateline.substr(end + 1);
    behind = Trim(behind.substr(0, behind.find_first_of(",(")));
    if (HasDigit(behind)) behind = {};
  }
  return Choose(PlacesOf(name), behind, language);
}

bool HasUntoldZone(const Date& date) {
  const TimeExpression& e = date.expression;
  return e.shape == TimeShape::kPoint && e.start.HasClock() && e.start.zone == kNoZone &&
         e.start.shift_sign == 0 && date.resolved && date.interval.bounded() &&
         date.interval.Length() <= kSecondsPerDay;
}

// The reading, and the same moved by the zones, inside the day that it begins on.
TimeInterval Widened(const TimeInterval& read, const ZoneRange& zones) {
  const Instant day = DayOf(read.begin) * kSecondsPerDay;
  const TimeInterval told{day, std::max(day + kSecondsPerDay, read.end)};
  const TimeInterval both{std::min(read.begin, read.begin - zones.most * 60),
                          std::max(read.end, read.end - zones.least * 60)};
  return both.Intersect(told);
}

}  // namespace

std::optional<DatelinePlace> PlaceOfDateline(const Article& article) {
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kLead) continue;
    std::string_view head = article.Text(block.span);
    size_t end = std::min(head.size(), kHeadBytes);
    while (!IsBoundary(head, end)) --end;
    head = head.substr(0, end);
    const size_t dash = DashIn(head);
    if (dash == head.npos) return std::nullopt;
    return PlaceIn(head.substr(0, dash), article.language);
  }
  return std::nullopt;
}

std::optional<ZoneRange> ZonesOf(const DatelinePlace& place, Instant at) {
  const std::vector<Zone> zones = ZonesAt(place, at);
  if (zones.empty()) return std::nullopt;
  const auto named = std::find_if(zones.begin(), zones.end(), [](auto& z) { return z.named; });
  if (named != zones.end()) return ZoneRange{named->offset, named->offset};
  double nearest = zones.front().distance;
  for (const Zone& zone : zones) nearest = std::min(nearest, zone.distance);
  std::optional<ZoneRange> range;
  for (const Zone& zone : zones) {
    if (zone.distance > nearest + kZoneSlackHours) continue;
    if (!range) range = ZoneRange{zone.offset, zone.offset};
    range->least = std::min(range->least, zone.offset);
    range->most = std::max(range->most, zone.offset);
  }
  return range;
}

void WidenToLocalTime(Article* article) {
  const bool any = std::any_of(article->dates.begin(), article->dates.end(), HasUntoldZone);
  if (!any) return;
  const std::optional<DatelinePlace> place = PlaceOfDateline(*article);
  if (!place) return;
  for (Date& date : article->dates) {
    if (!HasUntoldZone(date)) continue;
    if (auto zones = ZonesOf(*place, date.interval.begin)) {
      date.interval = Widened(date.interval, *zones);
    }
  }
}

}  // namespace riscontro
