#include "eval/dating_sets.h"

#include <algorithm>
#include <map>

#include "base/files.h"
#include "clean/date_text.h"
#include "eval/own_gold_text.h"
#include "eval/timeml.h"
#include "read/read.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxBytes = uint64_t(64) << 20;
using Missing = std::function<void(const Error&)>;

// Text with a blank line between its blocks.
std::string JoinBlocks(std::string_view text, const std::vector<Span>& blocks, size_t from) {
  std::string out;
  for (size_t i = from; i < blocks.size(); ++i) {
    out += blocks[i].In(text);
    out += "\n\n";
  }
  return out;
}

RawDocument Report(std::string path, std::string published, std::string text) {
  RawDocument raw;
  raw.path = std::move(path);
  raw.published = std::move(published);
  raw.bytes = std::move(text);
  raw.charset = "utf-8";
  return raw;
}

DatedSet ReadStories(const std::string& folder) {
  DatedSet set{"stories", {}};
  for (const std::string& path : WalkFiles({folder}).files) {
    auto emit = [&](RawDocument raw) {
      if (!raw.published.empty()) set.reports.push_back(std::move(raw));
    };
    ReadInput(path, emit, [](const Diagnostic&) {});
  }
  return set;
}

// url, date, title, text
DatedSet ReadWikinews(const std::string& folder) {
  DatedSet set{"wikinews", {}};
  for (const std::string& path : WalkFiles({folder}).files) {
    Result<std::string> text = ReadFile(path, kMaxBytes);
    if (!text || !path.ends_with(".csv")) continue;
    for (std::vector<std::string>& row : ParseCsv(*text)) {
      if (row.size() != 4 || !ParseTimestamp(row[1])) continue;
      RawDocument raw = Report(row[0], row[1], std::move(row[3]));
      raw.url = row[0];
      raw.title = row[2];
      set.reports.push_back(std::move(raw));
    }
  }
  return set;
}

// One document of corpus 2 writes its day as "03-02-2009".
std::string IsoDay(const std::string& day) {
  if (day.size() != 10 || day[2] != '-') return day;
  return day.substr(6) + day.substr(2, 4) + day.substr(0, 2);
}

DatedSet ReadTimelines(const std::string& folder) {
  DatedSet set{"timelines", {}};
  for (const std::string& path : WalkFiles({folder}).files) {
    if (!path.ends_with(".tml")) continue;
    Result<TimemlDocument> document = ReadTimemlFile(path);
    if (!document || document->creation_time.empty()) continue;
    set.reports.push_back(Report(document->id, IsoDay(document->creation_time),
                                 JoinBlocks(document->text, document->blocks, 0)));
  }
  return set;
}

// Rows of corpus_airbus/100911; the number is the document's id in timelines.
DatedSet ReadMeantime(const std::string& gold, const std::string& language,
                      const std::vector<RawDocument>& dated) {
  DatedSet set{"meantime " + language, {}};
  const std::string file = "meantime/" + language + "/meantime.conll";
  Result<std::string> bytes = ReadFile(gold + "/" + file, kMaxBytes);
  if (!bytes) return set;
  for (const RawDocument& known : dated) {
    for (const char* corpus : {"corpus_airbus/", "corpus_gm/"}) {
      const std::string source = file + "#" + corpus + known.path;
      Result<GoldText> text = RebuildGoldText(*bytes, source);
      if (!text) continue;
      set.reports.push_back(
          Report(source, known.published, JoinBlocks(text->text, text->blocks, 0)));
    }
  }
  return set;
}

// The first sentence is the address, in tokens.
DatedSet ReadEcb(const std::string& folder) {
  DatedSet set{"ecb+", {}};
  for (const std::string& path : WalkFiles({folder}).files) {
    if (!path.ends_with("plus.xml")) continue;
    Result<TimemlDocument> document = ReadTimemlFile(path);
    if (!document || document->blocks.size() < 3) continue;
    std::string url(document->blocks[0].In(document->text));
    std::erase(url, ' ');
    const auto day = DateInUrl(url);
    if (!url.starts_with("http") || !day) continue;
    set.reports.push_back(
        Report(path, FormatInstant(day->begin), JoinBlocks(document->text, document->blocks, 1)));
  }
  return set;
}

}  // namespace

std::vector<std::vector<std::string>> ParseCsv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        row.back() += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        row.back() += '"';
        ++i;
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\n') {
      rows.push_back(std::move(row));
      row.assign(1, "");
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  if (row.size() > 1 || !row[0].empty()) rows.push_back(std::move(row));
  return rows;
}

std::vector<DatedSet> ReadDatedSets(const std::string& gold, const Missing& missing) {
  std::vector<DatedSet> sets;
  auto add = [&](DatedSet set) {
    if (set.reports.empty()) {
      missing({ErrorKind::kNotFound, "no dated reports of '" + set.name + "'", gold, ""});
    } else {
      sets.push_back(std::move(set));
    }
  };
  add(ReadStories(gold + "/stories"));
  add(ReadWikinews(gold + "/articles"));
  DatedSet timelines = ReadTimelines(gold + "/timeline-semeval2015");
  std::vector<DatedSet> translations;
  for (const char* language : {"it", "es"}) {
    translations.push_back(ReadMeantime(gold, language, timelines.reports));
  }
  add(std::move(timelines));
  for (DatedSet& set : translations) add(std::move(set));
  add(ReadEcb(gold + "/ecbplus"));
  return sets;
}

}  // namespace riscontro
