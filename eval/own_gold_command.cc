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

bool Complain(const Error& error) {
  std::fprintf(stderr, "riscontro_eval: %s\n", error.ToString().c_str());
  return false;
}

}  // namespace

OwnGoldCommand::OwnGoldCommand(CLI::App& app) : gold_(DefaultGoldFolder()) {
  CLI::App* dates = app.add_subcommand("dates", "Score dates against our own annotations");
  dates->add_option("--language", languages_, "Languages (default: all that there are)");
  dates->add_option("--rows", rows_, "Folder of <language>.tsv")->capture_default_str();
  dates->add_option("--failures", failures_, "Print the first N that are wrong, by language");
  CLI::App* text = app.add_subcommand("gold-text", "Print the text that annotations point into");
  text->add_option("source", source_, "A path in the gold folder, with #document")->required();
  text->add_option("from", from_, "From this code point");
  text->add_option("to", to_, "To this code point");
  CLI::App* rows = app.add_subcommand("gold-rows", "Make the rows of a draft of annotations");
  rows->add_option("draft", draft_, "The draft (eval/own_gold.h)")->required();
  for (CLI::App* command : {dates, text, rows}) {
    command->add_option("--gold", gold_, "Folder of the gold data")->capture_default_str();
  }
}

int OwnGoldCommand::RunDates() {
  const bool all = languages_.empty();
  if (all) {
    for (const LanguagePack& pack : AllLanguages()) languages_.emplace_back(pack.code().view());
  }
  const TimexReader reader;
  std::vector<NamedCounts> table;
  bool done = true;
  for (const std::string& language : languages_) {
    if (all && !std::filesystem::exists(rows_ + "/" + language + ".tsv")) continue;
    done = ScoreFile(reader, language, &table) && done;
  }
  if (table.empty() && done) {
    return Complain({ErrorKind::kNotFound, "no annotations", rows_, ""}) ? 0 : 1;
  }
  std::fputs(TimexTable(table).c_str(), stdout);
  return done ? 0 : 1;
}

bool OwnGoldCommand::ScoreFile(const TimexReader& reader, const std::string& language,
                               std::vector<NamedCounts>* table) const {
  const std::string path = rows_ + "/" + language + ".tsv";
  Result<std::string> rows = ReadFile(path, kMaxBytes);
  if (!rows) return Complain(rows.error());
  Result<std::vector<GoldArticle>> articles = ParseOwnGold(*rows, path, GoldTextsIn(gold_));
  if (!articles) return Complain(articles.error());
  NamedCounts counts{language + ", " + std::to_string(articles->size()) + " articles", {}};
  int left = failures_;
  for (const GoldArticle& gold : *articles) {
    const Article article =
        reader.Read(gold.text, gold.blocks, LanguageCode(language), gold.published);
    const std::vector<Timex> found = TimexesOf(article);
    const TimexScore score = ScoreTimexes(gold.timexes, found);
    counts.counts += score.counts;
    for (const TimexPair& pair : score.pairs) {
      if (pair.fault == TimexFault::kNone || left-- <= 0) continue;
      std::string fault = DescribeFault(pair, gold.text, gold.timexes, found);
      std::printf("%s: %s\n", language.c_str(), fault.c_str());
    }
  }
  table->push_back(std::move(counts));
  return true;
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
