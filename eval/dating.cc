#include "eval/dating.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "document/names.h"

namespace riscontro {
namespace {

constexpr double kBands[] = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01};

int64_t FirstDay(const TimeInterval& interval) {
  return DayOf(interval.begin);
}
int64_t LastDay(const TimeInterval& interval) {
  return DayOf(interval.end - 1);
}

double Percent(size_t part, size_t all) {
  return all > 0 ? 100 * double(part) / double(all) : 0;
}

DatingBand BandOf(double low, double high, std::span<const Dating> datings) {
  DatingBand band{low, high};
  std::vector<int64_t> widths;
  for (const Dating& dating : datings) {
    if (!dating.IsDated() || dating.confidence < low || dating.confidence >= high) continue;
    ++band.dated;
    band.right += dating.IsRight();
    band.exact += dating.IsExact();
    band.confidence += dating.confidence;
    widths.push_back(dating.Width());
  }
  if (band.dated == 0) return band;
  band.confidence /= double(band.dated);
  std::sort(widths.begin(), widths.end());
  band.median_width = widths[widths.size() / 2];
  return band;
}

std::string Row(std::string_view name, const DatingBand& band) {
  return fmt::format("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {} |\n", name, band.dated,
                     100 * band.confidence, Percent(band.right, band.dated),
                     Percent(band.exact, band.dated), band.median_width);
}

}  // namespace

bool Dating::IsRight() const {
  const int64_t day = DayOf(truth.begin);
  return IsDated() && !given.empty() && FirstDay(given) <= day && day <= LastDay(given);
}

bool Dating::IsNear() const {
  const int64_t day = DayOf(truth.begin);
  return IsDated() && !given.empty() && FirstDay(given) - 1 <= day && day <= LastDay(given) + 1;
}

bool Dating::IsExact() const {
  return IsRight() && Width() == 1;
}

int64_t Dating::Width() const {
  return given.bounded() && !given.empty() ? LastDay(given) - FirstDay(given) + 1 : 0;
}

std::vector<DatingBand> BandsOf(std::span<const Dating> datings) {
  std::vector<DatingBand> bands;
  for (size_t i = 0; i + 1 < std::size(kBands); ++i) {
    DatingBand band = BandOf(kBands[i], kBands[i + 1], datings);
    if (band.dated > 0) bands.push_back(band);
  }
  return bands;
}

Calibration Calibrate(std::span<const Dating> datings) {
  Calibration c;
  c.reports = datings.size();
  for (const Dating& dating : datings) {
    if (!dating.IsDated()) continue;
    const double miss = dating.confidence - (dating.IsRight() ? 1 : 0);
    ++c.dated;
    c.right += dating.IsRight();
    c.exact += dating.IsExact();
    c.brier += miss * miss;
  }
  if (c.dated == 0) return c;
  c.brier /= double(c.dated);
  for (const DatingBand& band : BandsOf(datings)) {
    const double rate = double(band.right) / double(band.dated);
    c.expected_error += std::abs(band.confidence - rate) * double(band.dated) / double(c.dated);
  }
  return c;
}

std::string DatingTable(std::span<const Dating> datings) {
  std::string table =
      "| confidence | dated | mean confidence % | right within the interval % | that very day % | "
      "median width, days |\n|---|--:|--:|--:|--:|--:|\n";
  for (const DatingBand& band : BandsOf(datings)) {
    table += Row(fmt::format("{:.2f} to {:.2f}", band.low, std::min(band.high, 1.0)), band);
  }
  const Calibration c = Calibrate(datings);
  table += Row("all", BandOf(0, 2, datings));
  table += fmt::format(
      "\n{} reports, {} dated ({:.1f} %); Brier score {:.3f}, expected "
      "calibration error {:.1f} %\n",
      c.reports, c.dated, Percent(c.dated, c.reports), c.brier, 100 * c.expected_error);
  return table;
}

std::string SourceTable(std::span<const Dating> datings) {
  std::string table =
      "| dated by | dated | mean confidence % | right within the interval % | that very day % | "
      "right or a day off % |\n|---|--:|--:|--:|--:|--:|\n";
  for (int from = 0; from < int(PublishedFrom::kUnknown); ++from) {
    size_t dated = 0, right = 0, exact = 0, near = 0;
    double confidence = 0;
    for (const Dating& dating : datings) {
      if (int(dating.from) != from || !dating.IsDated()) continue;
      ++dated;
      right += dating.IsRight();
      exact += dating.IsExact();
      near += dating.IsNear();
      confidence += dating.confidence;
    }
    if (dated == 0) continue;
    table += fmt::format("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n",
                         ToName(PublishedFrom(from)), dated, 100 * confidence / double(dated),
                         Percent(right, dated), Percent(exact, dated), Percent(near, dated));
  }
  return table;
}

}  // namespace riscontro
