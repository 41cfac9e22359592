// The filter: reports in, each with the layers asked for out, in their order.
//
// Reports go through in batches, so that any number of them needs the memory of one batch; the
// bytes written are the same for any number of threads. Unlike `collate` it keeps reports that
// come twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/annotator.h"
#include "analyse/syntax/syntax.h"
#include "base/files.h"
#include "engine/pipeline.h"
#include "engine/report_source.h"

namespace riscontro {

// How an annotated article is written; the list is ArticleFormats().
struct ArticleFormat {
  std::string_view name;         // "jsonl"
  std::string_view description;  // for --help
  bool syntax_only;              // it can show no other layer
  void (*write)(Article article, const std::vector<std::string_view>& layers, std::string* out);
};

const std::vector<ArticleFormat>& ArticleFormats();
// nullptr when there is none of that name.
const ArticleFormat* FindArticleFormat(std::string_view name);

struct AnalyseRequest {
  std::vector<std::string> paths;         // files, folders, "-"
  std::vector<std::string_view> layers;   // of LayerNames(); those they need are made, not written
  const ArticleFormat* format = nullptr;  // of ArticleFormats()
  ReportFormat input = ReportFormat::kAuto;
  int jobs = 1;
  SyntaxOptions syntax;
  LanguageCode language;  // of every report; empty = found out
};

// What cannot be read, cleaned or parsed as CoNLL-U goes to the sink and is counted. Stops without
// error once `write` returns false. Errors: kCancelled, kNotFound (no report could be read),
// kUsage (no format).
Result<RunReport> RunAnalyse(const AnalyseRequest& request, const RunHooks& hooks,
                             const WriteFunction& write);

}  // namespace riscontro
