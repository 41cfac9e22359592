#include "eval/recognizers_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/files.h"
#include "base/table.h"

namespace riscontro {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kLargestTable = uint64_t{1} << 20;

int Complain(const Error& error, int status) {
  std::fprintf(stderr, "riscontro_eval: %s\n", error.ToString().c_str());
  return status;
}

std::string DefaultGold() {
  const char* folder = std::getenv("RISCONTRO_GOLD");
  return std::string(folder == nullptr ? "../shared/gold" : folder) + "/recognizers";
}

std::string ModelOf(const std::string& path) {
  return fs::path(path).stem().string();
}
LanguageCode LanguageOf(const std::string& path) {
  return SpecLanguage(fs::path(path).parent_path().filename().string());
}

// What may stand before an expression or be left out, in all languages.
std::vector<std::string> LeadingWords(std::string_view text) {
  std::vector<std::string> words;
  const Table table = ParseTable(text);
  for (const TableRow* row : table.Section("leading")) {
    for (std::string_view word : SplitList(row->Column(1))) words.emplace_back(word);
  }
  return words;
}

// Cases without a reference take that of the same case in English or Spanish.
void LendReferences(const std::string& path, SpecFile* file) {
  const fs::path place(path);
  for (const char* folder : {"English", "Spanish"}) {
    if (!LacksReferences(*file)) return;
    const fs::path other = place.parent_path().parent_path() / folder / place.filename();
    if (Result<SpecFile> lender = ReadSpecFile(other.string()); lender && other != place) {
      BorrowReferences(*lender, file);
    }
  }
}

}  // namespace

RecognizersCommand::RecognizersCommand(CLI::App& app) : gold_(DefaultGold()) {
  CLI::App* command = app.add_subcommand(
      "recognizers", "Score numbers, quantities and dates on the specs of Recognizers-Text");
  command->add_option("--gold", gold_, "Folder of the specification files")->capture_default_str();
  command->add_option("--language", languages_, "Only these languages, by code");
  command->add_option("--model", models_,
                      "Only these models, variants too: NumberModel, DateTimeModelCalendarMode");
  command->add_option("--failures", options_.failures, "Show so many wrong cases of each file");
  command->add_flag("--values-only", options_.values_only,
                    "Of these, those whose spans are right and values wrong");
  command->add_flag("--known-only", options_.known_only,
                    "Of these, those that at least one port of Recognizers-Text can do");
  command->add_option("--containing", options_.containing, "Only cases whose input holds this");
  command->add_flag("--no-parse", no_parse_, "Each input is one sentence, without a parse");
  command->add_option("--tables", tables_, "Folder of the tables recognizers_*.txt")
      ->capture_default_str();
  command->add_flag("--types", types_, "A table by type of result too");
  command->add_flag("--json", json_, "JSON");
}

bool RecognizersCommand::Wanted(const std::string& path,
                                const std::vector<SpecModel>& models) const {
  if (fs::path(path).extension() != ".json") return false;
  const LanguageCode language = LanguageOf(path);
  auto among = [](const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  };
  if (language.empty() || (!languages_.empty() && !among(languages_, language.view()))) {
    return false;
  }
  const std::string name = ModelOf(path);
  const SpecModel* model = FindSpecModel(models, name);
  if (model == nullptr) return false;
  return models_.empty() ? model->name == name : among(models_, name);
}

std::vector<std::string> RecognizersCommand::Files(const std::vector<SpecModel>& models) const {
  std::vector<std::string> files = WalkFiles({gold_}).files;
  std::erase_if(files, [&](const std::string& path) { return !Wanted(path, models); });
  auto key = [&](const std::string& path) {
    const std::string name = ModelOf(path);
    return std::make_tuple(FindSpecModel(models, name) - models.data(), name, path);
  };
  std::sort(files.begin(), files.end(),
            [&](const std::string& a, const std::string& b) { return key(a) < key(b); });
  return files;
}

int RecognizersCommand::Run() {
  options_.parse = !no_parse_;
  auto models = MakeSpecModels(tables_);
  if (!models) return Complain(models.error(), 2);
  auto rules = ReadFile(tables_ + "/recognizers_out_of_scope.txt", kLargestTable);
  if (!rules) return Complain(rules.error(), 2);
  auto scope = OutOfScope::Parse(*rules);
  if (!scope) return Complain(scope.error(), 2);
  auto leading = ReadFile(tables_ + "/recognizers_words.txt", kLargestTable);
  if (!leading) return Complain(leading.error(), 2);
  const std::vector<std::string> files = Files(*models);
  if (files.empty()) {
    return Complain({ErrorKind::kNotFound, "no specification files there", gold_, ""}, 2);
  }
  SpecRunner runner(options_, *scope, LeadingWords(*leading));
  std::vector<SpecRow> rows;
  std::string failures;
  int status = 0;
  for (const std::string& path : files) {
    Result<SpecFile> file = ReadSpecFile(path);
    if (!file) {
      status = Complain(file.error(), 1);
      continue;
    }
    LendReferences(path, &*file);
    runner.Run(*file, *FindSpecModel(*models, file->model), &rows, &failures);
  }
  // The part of the sentences with dates alone stands below all of them.
  std::stable_partition(rows.begin(), rows.end(),
                        [](const SpecRow& row) { return row.part.empty(); });
  std::string out = json_ ? SpecJson(rows) : failures + SpecTable(rows);
  if (types_ && !json_) out += "\n" + SpecTypeTable(rows);
  std::fwrite(out.data(), 1, out.size(), stdout);
  return status;
}

}  // namespace riscontro
