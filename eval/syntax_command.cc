#include "eval/syntax_command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "analyse/syntax/syntax.h"
#include "eval/syntax_run.h"
#include "language/language.h"

namespace riscontro {
namespace {

bool Complain(const Error& error) {
  std::fprintf(stderr, "riscontro_eval: %s\n", error.ToString().c_str());
  return false;
}

}  // namespace

SyntaxCommand::SyntaxCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "syntax", "Score sentences, words, tags, lemmas and parses against treebanks (CoNLL 2018)");
  command->add_option("--gold", gold_, "Treebanks, CoNLL-U")->required();
  auto* system =
      command->add_option("--system", system_, "Score this CoNLL-U file of one treebank");
  command->add_flag("--raw", raw_, "Run the annotator on the raw text")->excludes(system);
  command->add_flag("--gold-tokens", gold_tokens_, "Run it on the treebank's sentences and words")
      ->excludes(system);
  command
      ->add_option("--conventions", treebank_,
                   "Write as the treebank of the file's name does, if the model knows it (own), or "
                   "as reports are read (default)")
      ->check(CLI::IsMember({"own", "default"}))
      ->capture_default_str();
  command->add_option("--model", model_, "Which model, where a language has two")
      ->check(CLI::IsMember({"free", "noncommercial"}))
      ->capture_default_str();
  command->add_option("--lang", language_, "Language (default: the name of the file's folder)");
  auto* table = command->add_flag("--table", table_, "One row of Markdown for each treebank");
  command->add_flag("--json", json_, "JSON")->excludes(table);
}

int SyntaxCommand::Run() {
  if (!raw_ && !gold_tokens_ && system_.empty()) {
    std::fputs("riscontro_eval: one of --raw, --gold-tokens and --system is needed\n", stderr);
    return 2;
  }
  if (!system_.empty() && gold_.size() > 1) {
    std::fputs("riscontro_eval: --system goes with one treebank\n", stderr);
    return 2;
  }
  std::vector<ScoredRun> runs;
  size_t failed = 0;
  for (const std::string& path : gold_) failed += !ScoreFile(path, &runs);
  Print(runs);
  return failed == 0 ? 0 : 1;
}

bool SyntaxCommand::ScoreFile(const std::string& path, std::vector<ScoredRun>* runs) const {
  Result<Treebank> gold = ReadTreebankFile(path);
  if (!gold) return Complain(gold.error());
  ScoredRun run;
  run.file = path;
  std::filesystem::path place = std::filesystem::absolute(path);
  run.treebank = place.stem().string();
  run.language = language_.empty() ? place.parent_path().filename().string() : language_;
  if (!system_.empty()) return ScoreSystemFile(*gold, run, runs);
  if (FindLanguage(LanguageCode(run.language)) == nullptr) {
    return Complain(
        {ErrorKind::kUsage, "no language '" + run.language + "'; name it with --lang", path, ""});
  }
  bool done = true;
  if (raw_) done = ScoreAnnotator(*gold, false, run, runs);
  if (gold_tokens_) done = ScoreAnnotator(*gold, true, run, runs) && done;
  return done;
}

bool SyntaxCommand::ScoreSystemFile(const Treebank& gold, ScoredRun run,
                                    std::vector<ScoredRun>* runs) const {
  Result<Treebank> system = ReadTreebankFile(system_);
  if (!system) return Complain(system.error());
  auto scores = ScoreConll18(gold, *system);
  if (!scores) {
    Error error = scores.error();
    error.input = system_;
    return Complain(error);
  }
  run.input = system_;
  run.scores = *scores;
  runs->push_back(std::move(run));
  return true;
}

bool SyntaxCommand::ScoreAnnotator(const Treebank& gold, bool gold_tokens, ScoredRun run,
                                   std::vector<ScoredRun>* runs) const {
  SyntaxOptions options;
  options.model = model_ == "free" ? ModelChoice::kFree : ModelChoice::kNonCommercial;
  options.keep_tokens = gold_tokens;
  const std::string name = std::filesystem::path(run.file).filename().string();
  if (treebank_ != "default") options.treebank = name.substr(0, name.find('-'));
  auto annotator = MakeSyntaxAnnotator(options);
  auto input = gold_tokens ? SyntaxInput::kGoldTokens : SyntaxInput::kRawText;
  auto made = RunSyntax(*annotator, gold, input, LanguageCode(run.language));
  if (!made) return Complain(made.error());
  auto scores = ScoreConll18(gold, made->system);
  if (!scores) {
    Error error = scores.error();
    error.input = run.file;
    return Complain(error);
  }
  run.input = gold_tokens ? "gold tokens" : "raw text";
  run.scores = *scores;
  run.seconds = made->seconds;
  run.words = made->words;
  runs->push_back(std::move(run));
  return true;
}

void SyntaxCommand::Print(const std::vector<ScoredRun>& runs) const {
  std::string out;
  if (json_) {
    out = ScoresJson(runs);
  } else if (table_) {
    out = MarkdownTable(runs);
  } else {
    for (const ScoredRun& run : runs) out += (out.empty() ? "" : "\n") + FullTable(run);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
}

}  // namespace riscontro
