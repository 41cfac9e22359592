// The list of output formats: one line each, in the order of --help.
#include "report/dossier_json.h"
#include "report/html.h"
#include "report/report.h"
#include "report/summary.h"

namespace riscontro {

const std::vector<OutputFormat>& OutputFormats() {
  static const std::vector<OutputFormat> list = {
      {"summary", "", "stories and weightiest findings as plain text", WriteSummary},
      {"json", "dossier.json", "everything, as docs/dossier.md describes it",
       WriteDossierJsonFile},
      {"html", "index.html", "one page that opens offline", WriteHtml},
  };
  return list;
}

const OutputFormat* FindOutputFormat(std::string_view name) {
  for (const OutputFormat& format : OutputFormats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace riscontro
