#include "apps/cli/analyse_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <thread>

#include "apps/cli/outcome.h"
#include "apps/cli/terminal.h"
#include "base/table.h"
#include "engine/analyse.h"
#include "language/language.h"

namespace riscontro {
namespace {

struct InputChoice {
  const char* name;
  ReportFormat format;
};
constexpr InputChoice kInputs[] = {{"auto", ReportFormat::kAuto},
                                   {"text", ReportFormat::kText},
                                   {"conllu", ReportFormat::kConllu},
                                   {"jsonl", ReportFormat::kJsonLines}};

template <typename Items>
std::string Joined(const Items& items) {
  std::string out;
  for (const auto& item : items) (out += out.empty() ? "" : ", ") += item;
  return out;
}

std::vector<std::string> Languages() {
  std::vector<std::string> codes;
  for (const LanguagePack& pack : AllLanguages()) codes.emplace_back(pack.code().view());
  return codes;
}

std::string Help() {
  std::string help = "Layers: " + Joined(LayerNames()) + "\nWrites:\n";
  for (const ArticleFormat& format : ArticleFormats()) {
    help += "  " + std::string(format.name);
    help.append(format.name.size() < 8 ? 8 - format.name.size() : 1, ' ');
    help += std::string(format.description) + "\n";
  }
  return help +
         "Reads what collate reads, and CoNLL-U, whose sentences and words are kept.\n"
         "Example: riscontro analyse --layers names,events < articles.jsonl > layers.jsonl\n";
}

bool UsageError(const std::string& message) {
  std::fprintf(stderr, "riscontro: error: %s\n", message.c_str());
  return false;
}

}  // namespace

AnalyseCommand::AnalyseCommand(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("analyse", "Annotate reports, one after the other: a filter for pipes");
  std::vector<std::string> formats, inputs;
  for (const ArticleFormat& format : ArticleFormats()) formats.emplace_back(format.name);
  for (const InputChoice& input : kInputs) inputs.emplace_back(input.name);
  command->add_option("PATH", paths_, "Files or folders; none or - for standard input");
  command->add_option("--layers", layers_,
                      "Layers to write, by comma (default: all; for conllu: syntax)");
  command->add_option("--format", format_, "Output format")
      ->check(CLI::IsMember(formats))
      ->capture_default_str();
  command
      ->add_option("--input", input_,
                   "What the input is; text: each file, or all of standard input, is one report")
      ->check(CLI::IsMember(inputs))
      ->capture_default_str();
  command->add_option("--language", language_, "Language of all reports (default: found out)")
      ->check(CLI::IsMember(Languages()));
  syntax_.AddTo(command);
  command->add_option("-j,--jobs", jobs_, "Threads (default: as many as the machine has)")
      ->check(CLI::Range(1, 1024));
  command->add_flag("-q,--quiet", quiet_, "No progress and no notes; errors are still named");
  command->footer(Help());
}

bool AnalyseCommand::MakeLayers(AnalyseRequest* request) const {
  std::vector<std::string_view> known = LayerNames();
  std::vector<std::string_view> named = SplitList(layers_);
  for (std::string_view layer : named) {
    if (std::find(known.begin(), known.end(), layer) == known.end()) {
      return UsageError("--layers: no layer '" + std::string(layer) + "'; there are " +
                        Joined(known));
    }
  }
  bool syntax_only = request->format->syntax_only;
  for (std::string_view layer : known) {
    bool asked = std::find(named.begin(), named.end(), layer) != named.end();
    if (syntax_only && asked && layer != "syntax") {
      return UsageError("--format " + format_ + " shows the layer syntax alone, not " +
                        std::string(layer));
    }
    bool by_default = named.empty() && (!syntax_only || layer == "syntax");
    if (asked || by_default) request->layers.push_back(layer);
  }
  return true;
}

bool AnalyseCommand::MakeRequest(AnalyseRequest* request) const {
  request->paths = paths_.empty() ? std::vector<std::string>{"-"} : paths_;
  request->format = FindArticleFormat(format_);
  for (const InputChoice& input : kInputs) {
    if (input_ == input.name) request->input = input.format;
  }
  request->jobs = jobs_ > 0 ? jobs_ : int(std::max(1u, std::thread::hardware_concurrency()));
  request->syntax = syntax_.Options();
  request->language = LanguageCode(language_);
  return MakeLayers(request);
}

int AnalyseCommand::Run() {
  AnalyseRequest request;
  if (!MakeRequest(&request)) return kExitUsage;
  Terminal terminal;
  const RunHooks hooks = HooksOf(terminal, quiet_);
  Output output;
  auto report = RunAnalyse(request, hooks, [&](std::string_view bytes) {
    bool open = output.Write(bytes);
    output.Flush();
    return open && !output.failed();
  });
  terminal.Clear();
  return Conclude(report, !output.failed(), quiet_);
}

}  // namespace riscontro
