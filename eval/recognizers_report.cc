#include "eval/recognizers_report.h"

#include <fmt/format.h>

#include "report/json_writer.h"

namespace riscontro {
namespace {

void AddTally(const SpecTally& from, SpecTally* to) {
  to->cases += from.cases;
  to->right += from.right;
  to->spans_right += from.spans_right;
  to->loose_right += from.loose_right;
  to->expected += from.expected;
  to->found += from.found;
  to->spans_matched += from.spans_matched;
}

std::string Name(const SpecRow& row) {
  return row.part.empty() ? row.model : row.model + ": " + row.part;
}

std::string Line(const SpecRow& row) {
  return fmt::format("| {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {} | {:.1f} | {} |\n",
                     Name(row), row.language, row.all.cases, 100 * row.all.Share(row.all.right),
                     100 * row.all.Share(row.all.loose_right),
                     100 * row.all.Share(row.all.spans_right), 100 * row.all.SpanF1(),
                     row.known.cases, 100 * row.known.Share(row.known.right), row.excluded);
}

// "value=5 unit=Kilometer; …": one value after the other.
std::string ShowValues(const SpecResult& result) {
  std::string out;
  for (const SpecFields& value : result.values) {
    if (!out.empty()) out += ";";
    for (const auto& [key, text] : value) {
      if (key == "subtype" || key == "type") continue;
      out += fmt::format(" {}={}", key, text);
    }
  }
  return out;
}

void WriteTally(std::string_view name, const SpecTally& tally, JsonWriter* json) {
  json->Key(name);
  json->BeginObject();
  json->Member("cases", uint32_t(tally.cases));
  json->Member("right", uint32_t(tally.right));
  json->Member("loose_right", uint32_t(tally.loose_right));
  json->Member("spans_right", uint32_t(tally.spans_right));
  json->Member("expected", uint32_t(tally.expected));
  json->Member("found", uint32_t(tally.found));
  json->Member("spans_matched", uint32_t(tally.spans_matched));
  json->EndObject();
}

}  // namespace

std::string SpecTable(const std::vector<SpecRow>& rows) {
  std::string out =
      "| model | language | sentences | right % | loose % | spans % | span F1 | known | "
      "known right % | excluded |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  SpecRow sum;
  size_t summed = 0;
  auto close = [&] {
    if (summed > 1) out += Line(sum);
    summed = 0;
  };
  for (const SpecRow& row : rows) {
    if (summed > 0 && (row.model != sum.model || row.part != sum.part)) close();
    if (summed == 0) sum = {"all", row.model, row.part, {}, {}, {}, 0, 0, 0};
    ++summed;
    AddTally(row.all, &sum.all);
    AddTally(row.known, &sum.known);
    sum.excluded += row.excluded;
    out += Line(row);
  }
  close();
  for (const SpecRow& row : rows) {
    if (row.borrowed + row.undated == 0) continue;
    out += fmt::format(
        "\n{} {}: of the sentences without a reference date that need one, {} take that of the "
        "same sentence in another language, {} are excluded.\n",
        Name(row), row.language, row.borrowed, row.undated);
  }
  return out;
}

std::string SpecTypeTable(const std::vector<SpecRow>& rows) {
  std::string out =
      "| model | language | type | expected | right % | extra |\n|---|---|---|--:|--:|--:|\n";
  for (const SpecRow& row : rows) {
    if (!row.part.empty()) continue;
    for (const auto& [type, tally] : row.types) {
      const double share = tally.expected == 0 ? 0 : double(tally.right) / double(tally.expected);
      out += fmt::format("| {} | {} | {} | {} | {:.1f} | {} |\n", row.model, row.language, type,
                         tally.expected, 100 * share, tally.extra);
    }
  }
  return out;
}

std::string SpecJson(const std::vector<SpecRow>& rows) {
  std::string out;
  WriteFunction write = [&](std::string_view bytes) {
    out += bytes;
    return true;
  };
  JsonWriter json(write);
  json.BeginArray();
  for (const SpecRow& row : rows) {
    json.BeginObject();
    json.Member("model", row.model);
    json.Member("part", row.part);
    json.Member("language", row.language);
    json.Member("excluded", uint32_t(row.excluded));
    json.Member("undated", uint32_t(row.undated));
    json.Member("borrowed", uint32_t(row.borrowed));
    WriteTally("all", row.all, &json);
    WriteTally("known", row.known, &json);
    json.EndObject();
  }
  json.EndArray();
  json.Finish();
  return out;
}

std::string ShowFailure(const SpecFile& file, size_t number, const std::vector<SpecResult>& found) {
  const SpecCase& one = file.cases[number];
  std::string out =
      fmt::format("{} {} {}: {}\n", file.language.view(), file.model, number + 1, one.input);
  auto show = [&](std::string_view label, const SpecResult& result) {
    out += fmt::format("  {:<8} \"{}\" {}{}\n", label, result.span.In(one.input), result.type,
                       ShowValues(result));
  };
  for (const SpecResult& result : one.results) show("expected", result);
  if (one.results.empty()) out += "  expected nothing\n";
  for (const SpecResult& result : found) show("got", result);
  if (found.empty()) out += "  got      nothing\n";
  return out;
}

}  // namespace riscontro
