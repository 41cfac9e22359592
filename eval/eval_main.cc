// riscontro_eval: scores what the annotators make against public gold.
#include <CLI/CLI.hpp>

#include "eval/dating_command.h"
#include "eval/own_gold_command.h"
#include "eval/recognizers_command.h"
#include "eval/syntax_command.h"
#include "eval/timelines_command.h"
#include "eval/timeml_command.h"
#include "eval/timenorm_command.h"

int main(int argc, char** argv) {
  CLI::App app("Scores the annotators against gold data.", "riscontro_eval");
  app.require_subcommand(1);
  riscontro::SyntaxCommand syntax(app);
  riscontro::RecognizersCommand recognizers(app);
  riscontro::TimemlCommand timeml(app);
  riscontro::TimenormCommand timenorm(app);
  riscontro::OwnGoldCommand own(app);
  riscontro::TimelinesCommand timelines(app);
  riscontro::DatingCommand dating(app);
  app.footer("Exit status: 0 done; 1 some files failed, each named; 2 usage.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (app.got_subcommand("recognizers")) return recognizers.Run();
  if (app.got_subcommand("timeml")) return timeml.Run();
  if (app.got_subcommand("timenorm")) return timenorm.Run();
  if (app.got_subcommand("dates")) return own.RunDates();
  if (app.got_subcommand("quantities")) return own.RunQuantities();
  if (app.got_subcommand("gold-text")) return own.RunText();
  if (app.got_subcommand("gold-rows")) return own.RunRows();
  if (app.got_subcommand("timelines")) return timelines.Run();
  if (app.got_subcommand("dating")) return dating.Run();
  return syntax.Run();
}
