#include "apps/cli/collate_command.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <thread>

#include "apps/cli/outcome.h"
#include "apps/cli/terminal.h"
#include "engine/pipeline.h"
#include "language/language.h"
#include "read/read.h"
#include "report/report.h"

namespace riscontro {
namespace {

std::string FormatsHelp() {
  std::string help = "Reads, alone or gzipped, folders recursively:\n";
  for (const InputFormat& format : InputFormats()) {
    help += "  " + std::string(format.name);
    help.append(format.name.size() < 8 ? 8 - format.name.size() : 1, ' ');
    help += std::string(format.description) + " (" + std::string(format.extensions) + ")\n";
  }
  help += "Writes into the output folder:\n";
  for (const OutputFormat& format : OutputFormats()) {
    if (!format.file_name.empty()) {
      help += "  " + std::string(format.file_name) + "  " + std::string(format.description) + "\n";
    }
  }
  return help;
}

std::vector<std::string> InterfaceCodes() {
  std::vector<std::string> codes;
  for (LanguageCode code : InterfaceLanguages()) codes.emplace_back(code.view());
  return codes;
}

// The first of LC_ALL, LC_MESSAGES, LANG that names a language of the interface.
std::string LanguageFromEnvironment(const std::vector<std::string>& codes) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == 0) continue;
    std::string locale = value;
    for (const std::string& code : codes) {
      if (locale.substr(0, locale.find_first_of("_.@")) == code) return code;
    }
    break;
  }
  return codes.empty() ? "" : codes.front();
}

}  // namespace

CollateCommand::CollateCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "collate", "Make a dossier from reports: files, folders, feeds, \"-\" for standard input");
  std::vector<std::string> codes = InterfaceCodes();
  command->add_option("PATH", paths_, "Files or folders to read; - for standard input")->required();
  command->add_option(
      "-o,--output", output_,
      "Folder for index.html and dossier.json (default: dossier; none with --json)");
  command->add_option("--db", database_, "SQLite file that keeps the run as well");
  command->add_flag("--json", json_, "Print dossier.json instead of the summary");
  command->add_flag("-q,--quiet", quiet_, "No progress and no notes; errors are still named");
  command->add_option("-j,--jobs", jobs_, "Threads (default: as many as the machine has)")
      ->check(CLI::Range(1, 1024));
  command
      ->add_option("--ui-language", ui_language_,
                   "Language of headings and findings (default: from the environment)")
      ->check(CLI::IsMember(codes));
  syntax_.AddTo(command);
  command->footer(FormatsHelp());
}

int CollateCommand::Run() {
  CollateRequest request;
  request.paths = paths_;
  request.output_folder = output_.empty() && !json_ ? "dossier" : output_;
  request.database = database_;
  request.syntax = syntax_.Options();
  request.jobs = jobs_ > 0 ? jobs_ : int(std::max(1u, std::thread::hardware_concurrency()));
  request.ui_language =
      LanguageCode(ui_language_.empty() ? LanguageFromEnvironment(InterfaceCodes()) : ui_language_);

  Terminal terminal;
  const RunHooks hooks = HooksOf(terminal, quiet_);
  Output output;
  auto report = RunCollate(request, hooks, [&](const Dossier& dossier) {
    terminal.Clear();
    const OutputFormat* format = FindOutputFormat(json_ ? "json" : "summary");
    if (format == nullptr) return;
    format->write(dossier, [&](std::string_view bytes) { return output.Write(bytes); });
    output.Flush();
  });
  terminal.Clear();
  return Conclude(report, !output.failed(), quiet_);
}

}  // namespace riscontro
