// The command line: parses arguments, calls engine/, prints. Results on standard output,
// progress and diagnostics on standard error. Exit 0 done, 1 some inputs failed (each named, the
// rest done), 2 usage, 3 cannot run, 130 interrupted.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <string>

#include "apps/cli/analyse_command.h"
#include "apps/cli/collate_command.h"
#include "apps/cli/terminal.h"

int main(int argc, char** argv) {
  CLI::App app(
      "Reads what many outlets wrote about the same affairs and gives back one sourced account:\n"
      "what happened, who says so, where the reports agree and where they do not.",
      "riscontro");
  app.set_version_flag("--version", std::string("riscontro ") + RISCONTRO_VERSION);
  app.require_subcommand(1);
  riscontro::CollateCommand collate(app);
  riscontro::AnalyseCommand analyse(app);
  app.footer(
      "Examples: riscontro collate clippings/ -o dossier\n"
      "          riscontro analyse --layers syntax --format conllu < article.txt\n"
      "Exit status: 0 done; 1 some inputs failed, each named; 2 usage; 3 cannot run.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  std::signal(SIGPIPE, SIG_IGN);
  riscontro::WatchForInterrupt();
  return app.got_subcommand("analyse") ? analyse.Run() : collate.Run();
}
