#include "eval/own_gold_command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "base/files.h"
#include "eval/own_gold.h"
#include "eval/timeml_run.h"
#include "language/language.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxBytes = uint64_t(64) << 20;
constexpr size_t kDateColumns = 7, kQuantityColumns = 10;

bool Complain(const Error& error) {
  std::fprintf(stderr, "riscontro_eval: %s\n", error.ToString().c_str());
  return false;
}

}  // namespace

OwnGoldCommand::OwnGoldCommand(CLI::App& app) : gold_(DefaultGoldFolder()) {
  CLI::App* dates = app.add_subcommand("dates", "Score dates against our own annotations");
  CLI::App* quantities =
      app.add_subcommand("quantities", "Score quantities against our own annotations");
  for (CLI::App* command : {dates, quantities}) {
    command->add_option("--language", languages_, "Languages (default: all that there are)");
    command->add_option("--rows", rows_, "Folder of <language>.tsv (default: in eval/gold)");
    command->add_option("--failures", failures_, "Print the first N that are wrong, by language");
  }
  CLI::App* text = app.add_subcommand("gold-text", "Print the text that annotations point into");
  text->add_option("source", source_, "A path in the gold folder, with #document")->required();
  text->add_option("from", from_, "From this code point");
  text->add_option("to", to_, "To this code point");
  CLI::App* rows = app.add_subcommand("gold-rows", "Make the rows of a draft of annotations");
  rows->add_option("draft", draft_, "The draft (eval/own_gold.h)")->required();
  for (CLI::App* command : {dates, quantities, text, rows}) {
    command->add_option("--gold", gold_, "Folder of the gold data")->capture_default_str();
  }
}

bool OwnGoldCommand::ForEachLanguage(const std::string& folder, size_t columns,
                                     const ArticlesFunction& each) {
  const std::string rows_folder = rows_.empty() ? folder : rows_;
  const bool all = languages_.empty();
  if (all) {
    for (const LanguagePack& pack : AllLanguages()) languages_.emplace_back(pack.code().view());
  }
  bool done = true, any = false;
  for (const std::string& language : languages_) {
    const std::string path = rows_folder + "/" + language + ".tsv";
    if (all && !std::filesystem::exists(path)) continue;
    any = true;
    Result<std::string> rows = ReadFile(path, kMaxBytes);
    if (!rows) {
      done = Complain(rows.error());
      continue;
    }
    const GoldTextSource texts = GoldTextsIn(gold_);
    Result<std::vector<GoldArticle>> articles = columns == kDateColumns
                                                    ? ParseOwnGold(*rows, path, texts)
                                                    : ParseMarks(*rows, path, columns, texts);
    done = (articles ? each(language, *articles) : Complain(articles.error())) && done;
  }
  return any ? done : Complain({ErrorKind::kNotFound, "no annotations", rows_folder, ""});
}

int OwnGoldCommand::RunDates() {
  const TimexReader reader;
  std::vector<NamedCounts> table;
  const bool done =
      ForEachLanguage("eval/gold/dates", kDateColumns,
                      [&](const std::string& language, const std::vector<GoldArticle>& articles) {
                        table.push_back(ScoreDates(reader, language, articles));
                        return true;
                      });
  std::fputs(TimexTable(table).c_str(), stdout);
  return done ? 0 : 1;
}

NamedCounts OwnGoldCommand::ScoreDates(const TimexReader& reader, const std::string& language,
                                       const std::vector<GoldArticle>& articles) const {
  NamedCounts counts{language + ", " + std::to_string(articles.size()) + " articles", {}};
  int left = failures_;
  for (const GoldArticle& gold : articles) {
    const Article article =
        reader.Read(gold.text, gold.blocks, LanguageCode(language), gold.published);
    std::vector<Timex> found = TimexesOf(article), wanted = gold.timexes;
    for (std::vector<Timex>* timexes : {&found, &wanted}) {
      for (Timex& t : *timexes) t.bare = WithoutLeadingArticle(article, t.span);
    }
    const TimexScore score = ScoreTimexes(wanted, found);
    counts.counts += score.counts;
    for (const TimexPair& pair : score.pairs) {
      if (pair.fault == TimexFault::kNone || left-- <= 0) continue;
      std::string fault = DescribeFault(pair, gold.text, wanted, found);
      std::printf("%s: %s\n", language.c_str(), fault.c_str());
    }
  }
  return counts;
}

int OwnGoldCommand::RunQuantities() {
  const TimexReader reader("quantities");
  std::vector<std::pair<std::string, QuantityCounts>> table;
  const bool done = ForEachLanguage(
      "eval/gold/quantities", kQuantityColumns,
      [&](const std::string& language, const std::vector<GoldArticle>& articles) {
        const auto counts = ScoreQuantityFile(reader, language, articles);
        if (counts) {
          table.emplace_back(language + ", " + std::to_string(articles.size()) + " articles",
                             *counts);
        }
        return counts.has_value();
      });
  std::fputs(QuantityTable(table).c_str(), stdout);
  return done ? 0 : 1;
}

std::optional<QuantityCounts> OwnGoldCommand::ScoreQuantityFile(
    const TimexReader& reader, const std::string& language,
    const std::vector<GoldArticle>& articles) const {
  QuantityCounts counts;
  std::vector<std::string> faults;
  for (const GoldArticle& gold : articles) {
    const auto quantities = GoldQuantitiesOf(gold, language);
    if (!quantities) {
      Complain(quantities.error());
      return std::nullopt;
    }
    const Article article =
        reader.Read(gold.text, gold.blocks, LanguageCode(language), gold.published);
    counts += ScoreQuantities(*quantities, article.quantities, gold.text, &faults);
  }
  for (size_t i = 0; i < faults.size() && i < size_t(std::max(failures_, 0)); ++i) {
    std::printf("%s: %s\n", language.c_str(), faults[i].c_str());
  }
  return counts;
}

int OwnGoldCommand::RunText() const {
  Result<GoldText> text = ReadGoldText(gold_, source_);
  if (!text) return Complain(text.error()) ? 0 : 1;
  for (Span block : text->blocks) {
    const uint64_t begin = text->CharactersBefore(block.begin);
    if (begin >= to_ || text->CharactersBefore(block.end) < from_) continue;
    const std::string_view shown = block.In(text->text);
    std::printf("%llu\t%.*s\n", static_cast<unsigned long long>(begin), int(shown.size()),
                shown.data());
  }
  return 0;
}

int OwnGoldCommand::RunRows() const {
  Result<std::string> draft = ReadFile(draft_, kMaxBytes);
  if (!draft) return Complain(draft.error()) ? 0 : 1;
  std::vector<Error> errors;
  std::fputs(RowsOfDraft(*draft, draft_, GoldTextsIn(gold_), &errors).c_str(), stdout);
  for (const Error& error : errors) Complain(error);
  return errors.empty() ? 0 : 1;
}

}  // namespace riscontro
