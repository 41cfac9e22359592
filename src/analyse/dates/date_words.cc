#include "analyse/dates/date_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <charconv>

#include "analyse/dates/actions.h"

namespace riscontro {
namespace {

// What the codes of a section say.
enum class Sense {
  kMonth,
  kWeekday,
  kPart,
  kSeason,
  kDecade,
  kHour,
  kOpenHour,
  kZone,
  kUnit,
  kMinutes,
  kWhich,
  kNumber,
  kOrdinal,
  kModifier,
  kReference,
  kVague,
  kSet
};
struct SectionSense {
  std::string_view section;
  std::string_view symbol;  // "" = the code makes it: modifiers
  Sense sense;
};
constexpr SectionSense kSections[] = {
    {"months", "month", Sense::kMonth},
    {"months_short", "month_short", Sense::kMonth},
    {"weekdays", "weekday", Sense::kWeekday},
    {"weekdays_short", "weekday_short", Sense::kWeekday},
    {"weekdays_plural", "weekday_plural", Sense::kWeekday},
    {"units", "unit", Sense::kUnit},
    {"units_short", "unit_short", Sense::kUnit},
    {"parts", "part", Sense::kPart},
    {"parts_plural", "part_plural", Sense::kPart},
    {"seasons", "season", Sense::kSeason},
    {"decades", "decade", Sense::kDecade},
    {"clock", "clock", Sense::kHour},
    {"hours", "hour", Sense::kOpenHour},
    {"minute_words", "minute_words", Sense::kMinutes},
    {"which", "which", Sense::kWhich},
    {"which_after", "which_after", Sense::kWhich},
    {"numbers", "number", Sense::kNumber},
    {"ordinals", "ordinal", Sense::kOrdinal},
    {"vague", "vague", Sense::kVague},
    {"frequencies", "frequency", Sense::kNumber},
    {"units_plural", "unit_plural", Sense::kUnit},
    {"sets", "set", Sense::kSet},
    {"modifiers", "", Sense::kModifier},
    {"amounts", "amount", Sense::kModifier},
    {"zones", "zone", Sense::kZone},
    {"references", "reference", Sense::kReference},
};

Meaning WithNumber(MeaningKind kind, double number) {
  Meaning m;
  m.kind = kind;
  m.number = number;
  return m;
}

Meaning WithShape(TimeShape shape) {
  Meaning m;
  m.kind = MeaningKind::kWhole;
  m.expression.shape = shape;
  return m;
}

// "2 w": every two weeks.
Meaning SetMeaning(std::string_view code) {
  const size_t space = code.find(' ');
  Meaning m = WithShape(TimeShape::kSet);
  const int n = int(NumberOfCode(code));
  m.expression.length = LengthOf(n, UnitOfCode(code.substr(std::min(space + 1, code.size()))));
  return m;
}

// The senses that are a point in time.
Meaning PointOf(Sense sense, std::string_view code) {
  TimePoint p;
  const int n = int(NumberOfCode(code));
  if (sense == Sense::kMonth) p.month = int8_t(n);
  if (sense == Sense::kWeekday) p.weekday = int8_t(n);
  if (sense == Sense::kPart) p.part = PartOfCode(code);
  if (sense == Sense::kSeason) p.season = SeasonOfCode(code);
  if (sense == Sense::kHour) p.hour = int8_t(n), p.minute = 0;
  // "seven": in the morning or in the evening
  if (sense == Sense::kOpenHour) p.hour = int8_t(n), p.half_day_open = true;
  if (sense == Sense::kZone) p.zone = int16_t(n);
  if (sense == Sense::kDecade) {
    p.year = int16_t(n), p.unit = TimeUnit::kDecade, p.anchor = Anchor::kAbsolute;
  }
  return PointMeaning(p);
}

Meaning MeaningOf(Sense sense, std::string_view code) {
  const double number = NumberOfCode(code);
  Meaning m;
  switch (sense) {
    case Sense::kMinutes:
    case Sense::kNumber:
      return WithNumber(MeaningKind::kNumber, number);
    case Sense::kVague:
      m = WithNumber(MeaningKind::kNumber, number);
      m.vague = true;
      return m;
    case Sense::kOrdinal:
      return WithNumber(MeaningKind::kOrdinal, int(number));
    case Sense::kModifier:
      m.kind = MeaningKind::kModifier;
      m.modifier = ModifierOfCode(code);
      return m;
    case Sense::kWhich:
      m.kind = MeaningKind::kWhich;
      m.which = int(number);
      return m;
    case Sense::kUnit:
      m.kind = MeaningKind::kUnit;
      m.unit = UnitOfCode(code);
      return m;
    case Sense::kSet:
      return SetMeaning(code);
    case Sense::kReference:
      m = WithShape(TimeShape::kReference);
      m.expression.direction = Direction(int8_t(number));
      return m;
    default:
      return PointOf(sense, code);
  }
}

}  // namespace

double NumberOfCode(std::string_view code) {
  double value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value);
  return value;
}

Meaning PointMeaning(const TimePoint& point) {
  Meaning m;
  m.kind = MeaningKind::kPoint;
  m.expression.start = point;
  return m;
}

DateWords WordsOfRow(const TableRow& row) {
  const size_t equals = row.section.find(" = ");
  const bool named = equals != std::string_view::npos;
  const std::string_view like = named ? row.section.substr(equals + 3) : row.section;
  for (const SectionSense& known : kSections) {
    if (known.section != like) continue;
    const std::string_view code = row.Column(0);
    std::string symbol = named                  ? std::string(row.section.substr(0, equals))
                         : known.symbol.empty() ? "mod_" + std::string(code)
                                                : std::string(known.symbol);
    return {std::move(symbol), std::string(row.Column(1)), MeaningOf(known.sense, code)};
  }
  return {std::string(row.section), std::string(row.columns.back()), {}};
}

std::vector<DateWords> CalendarWords(LanguageCode language) {
  std::vector<DateWords> all;
  UErrorCode code = U_ZERO_ERROR;
  icu::DateFormatSymbols symbols(icu::Locale(std::string(language.view()).c_str()), code);
  if (U_FAILURE(code)) return all;
  using Symbols = icu::DateFormatSymbols;
  auto add = [&](const icu::UnicodeString& text, const char* symbol, Sense sense, int value) {
    std::string form;
    text.toUTF8String(form);
    if (!form.empty() && form.back() == '.') form.pop_back();
    all.push_back({symbol, std::move(form), MeaningOf(sense, std::to_string(value))});
  };
  for (auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      bool wide = width == Symbols::WIDE;
      int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (int32_t i = 0; i < count; ++i) {
        add(months[i], wide ? "month" : "month_short", Sense::kMonth, i + 1);
      }
      const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
      for (int32_t i = 1; i < count; ++i) {  // ICU: 1 = Sunday
        add(days[i], wide ? "weekday" : "weekday_short", Sense::kWeekday, i == 1 ? 7 : i - 1);
      }
    }
  }
  return all;
}

}  // namespace riscontro
