#include "language/outlets.h"

#include <unicode/datefmt.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "base/resource.h"
#include "base/table.h"

namespace riscontro {
namespace {

constexpr size_t kLongestHost = 255;

struct Countries {
  std::map<std::string_view, std::string_view> ends, hosts;
  std::set<std::string_view> both_orders;
};

const Countries& AllCountries() {
  static const auto* countries = [] {
    auto* c = new Countries;
    Table table = ParseTable(FindResource("data/outlets/countries.txt").value_or(""));
    for (const TableRow& row : table.rows) {
      if (row.section == "both_orders") {
        c->both_orders.insert(row.Column(0));
      } else {
        (row.section == "ends" ? c->ends : c->hosts)[row.Column(0)] = row.Column(1);
      }
    }
    return c;
  }();
  return *countries;
}

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

// In small letters, without "www.", user and port; "" when it is no host name.
std::string HostOf(std::string_view address) {
  const size_t scheme = address.find("://");
  if (scheme != address.npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#"));
  if (const size_t user = address.rfind('@'); user != address.npos) {
    address.remove_prefix(user + 1);
  }
  address = address.substr(0, address.find(':'));
  if (address.size() > kLongestHost || address.find_first_of(" \t") != address.npos) return "";
  std::string host(address);
  std::transform(host.begin(), host.end(), host.begin(), Lower);
  return host.starts_with("www.") ? host.substr(4) : host;
}

// The pattern of the short date in the language that most speak there: "M/d/yy", "dd.MM.yy".
DayOrder ReadDayOrder(const std::string& country) {
  if (AllCountries().both_orders.contains(country)) return DayOrder::kUnknown;
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale(("und_" + country).c_str());
  locale.addLikelySubtags(code);
  if (U_FAILURE(code) || country != locale.getCountry()) return DayOrder::kUnknown;
  std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
  auto* simple = dynamic_cast<icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr) return DayOrder::kUnknown;
  icu::UnicodeString pattern;
  simple->toPattern(pattern);
  const int32_t day = pattern.indexOf(u'd'), month = pattern.indexOf(u'M'),
                year = pattern.indexOf(u'y');
  if (day < 0 || month < 0 || (year >= 0 && year < day)) return DayOrder::kUnknown;
  return day < month ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
}

}  // namespace

std::string CountryOfOutlet(std::string_view address) {
  const std::string host = HostOf(address);
  const Countries& countries = AllCountries();
  for (size_t at = 0; at < host.size();) {
    const std::string_view name = std::string_view(host).substr(at);
    if (auto it = countries.hosts.find(name); it != countries.hosts.end()) {
      return std::string(it->second);
    }
    const size_t dot = host.find('.', at);
    if (dot == std::string::npos) break;
    at = dot + 1;
  }
  const size_t last = host.rfind('.');
  if (last == std::string::npos) return "";
  const std::string_view end = std::string_view(host).substr(last + 1);
  if (auto it = countries.ends.find(end); it != countries.ends.end()) {
    return std::string(it->second);
  }
  const bool letters =
      std::all_of(end.begin(), end.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (end.size() != 2 || !letters) return "";
  return {char(end[0] - 32), char(end[1] - 32)};
}

DayOrder DayOrderOf(std::string_view country) {
  const bool code = country.size() == 2 && std::all_of(country.begin(), country.end(),
                                                       [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!code) return DayOrder::kUnknown;
  static std::mutex mutex;
  static auto* known = new std::map<std::string, DayOrder, std::less<>>;
  std::lock_guard<std::mutex> lock(mutex);
  auto it = known->find(country);
  if (it == known->end()) {
    std::string key(country);
    it = known->emplace(key, ReadDayOrder(key)).first;
  }
  return it->second;
}

}  // namespace riscontro
