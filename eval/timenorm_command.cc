#include "eval/timenorm_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <filesystem>

#include "base/files.h"
#include "document/names.h"
#include "eval/timeml_run.h"
#include "eval/timeml_value.h"
#include "language/language.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxBytes = uint64_t(16) << 20;

std::string Row(const std::string& language, std::string_view type, const TimenormCounts& c) {
  auto percent = [&](size_t n) { return c.all > 0 ? 100 * double(n) / double(c.all) : 0; };
  return fmt::format("| {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", language,
                     type, c.all, percent(c.right), percent(c.same), percent(c.part),
                     percent(c.type), percent(c.none));
}

}  // namespace

TimenormCommand::TimenormCommand(CLI::App& app) : gold_(DefaultGoldFolder()) {
  CLI::App* command =
      app.add_subcommand("timenorm", "Score the values of single time expressions (timenorm)");
  command->add_option("--part", part_, "Which part of the data")
      ->check(CLI::IsMember({"train", "test"}))
      ->capture_default_str();
  command->add_option("--language", languages_, "Languages (default: all that there are)");
  command->add_option("--failures", failures_, "Print the first N that are wrong, by language");
  command->add_option("--gold", gold_, "Folder of the gold data")->capture_default_str();
}

int TimenormCommand::Run() {
  const bool all = languages_.empty();
  if (all) {
    for (const LanguagePack& pack : AllLanguages()) {
      languages_.emplace_back(pack.code().view());
    }
  }
  const TimexReader reader;
  bool done = true, any = false;
  for (const std::string& language : languages_) {
    const std::string path = gold_ + "/dates/timenorm/" + language + "-" + part_ + ".tsv";
    if (all && !std::filesystem::exists(path)) continue;
    any = true;
    Result<std::string> text = ReadFile(path, kMaxBytes);
    Result<std::vector<TimenormItem>> items =
        text ? ParseTimenorm(*text, path) : Result<std::vector<TimenormItem>>(text.error());
    if (items) {
      Score(reader, language, *items);
    } else {
      std::fprintf(stderr, "riscontro_eval: %s\n", items.error().ToString().c_str());
      done = false;
    }
  }
  if (!any) std::fprintf(stderr, "riscontro_eval: no timenorm data in %s\n", gold_.c_str());
  return done && any ? 0 : 1;
}

void TimenormCommand::Score(const TimexReader& reader, const std::string& language,
                            const std::vector<TimenormItem>& items) {
  constexpr TimexType kTypes[] = {TimexType::kDate, TimexType::kTime, TimexType::kDuration,
                                  TimexType::kSet};
  TimenormCounts total;
  std::array<TimenormCounts, std::size(kTypes)> by_type;
  int left = failures_;
  for (const TimenormItem& item : items) {
    const Article article = reader.Read(item.expression, {{0, uint32_t(item.expression.size())}},
                                        LanguageCode(language), DaysOfValue(item.anchor));
    const TimenormReading reading = ReadingOf(article);
    CountReading(item, reading, &total);
    if (CountReading(item, reading, &by_type[size_t(item.type)]) || left-- <= 0) continue;
    std::printf("%s:%d (%s)\t%s\t%s %s\t%s%s\n", language.c_str(), item.line, item.anchor.c_str(),
                item.expression.c_str(), std::string(ToName(item.type)).c_str(), item.value.c_str(),
                reading.value.empty() ? "-" : reading.value.c_str(),
                reading.whole || reading.value.empty() ? "" : " (a part)");
  }
  std::string out =
      "| language | type | expressions | value right % | same value % | right from a "
      "part % | value and type % | none found % |\n|---|---|--:|--:|--:|--:|--:|--:|\n";
  for (TimexType type : kTypes) out += Row(language, ToName(type), by_type[size_t(type)]);
  out += Row(language, "all", total);
  std::fputs(out.c_str(), stdout);
}

}  // namespace riscontro
