#include "engine/report_source.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "base/files.h"
#include "read/read.h"

namespace riscontro {
namespace {

constexpr size_t kPieceBytes = 1 << 20;

void Fail(const SourceHooks& hooks, ErrorKind kind, std::string message, const std::string& path) {
  hooks.sink({Severity::kError, "read", {kind, std::move(message), path, ""}});
}

bool HasExtension(const std::string& path, std::string_view extension) {
  return path.ends_with(extension) || path.ends_with(std::string(extension) + ".gz");
}

// A comment of the format, or a first word with its columns.
bool LooksLikeConllu(std::string_view head) {
  while (head.starts_with('\n') || head.starts_with('\r')) head.remove_prefix(1);
  for (std::string_view begin : {"# newdoc", "# newpar", "# sent_id", "# text", "# global."}) {
    if (head.starts_with(begin)) return true;
  }
  std::string_view line = head.substr(0, head.find('\n'));
  return (line.starts_with("1\t") || line.starts_with("1-")) &&
         std::count(line.begin(), line.end(), '\t') == 9;
}

// Cuts CoNLL-U into documents, at the sentences that begin one.
class ConlluDocuments {
 public:
  ConlluDocuments(std::string path, const SourceHooks& hooks)
      : path_(std::move(path)), hooks_(hooks) {}

  // The next line, without its end.
  void Line(std::string_view line) {
    bool blank = line.empty() || line == "\r";
    if (line.starts_with("# newdoc") && in_head_) begins_document_ = true;
    in_head_ = blank || (in_head_ && line.starts_with('#'));
    sentence_has_words_ = sentence_has_words_ || !blank;
    (sentence_ += line) += '\n';
    ++sentence_lines_;
    if (blank) EndSentence();
  }

  void Finish() {
    EndSentence();
    Emit();
    if (count_ == 0) Fail(hooks_, ErrorKind::kMalformed, "no sentence in it", path_);
  }

 private:
  void EndSentence() {
    if (begins_document_ && has_words_) Emit();
    has_words_ = has_words_ || sentence_has_words_;
    begins_document_ = sentence_has_words_ = false;
    document_ += sentence_;
    lines_ += sentence_lines_;
    sentence_.clear();
    sentence_lines_ = 0;
    if (document_.size() > kMaxDocumentBytes) {
      Fail(hooks_, ErrorKind::kTooLarge, "one document larger than 64 MiB; cut there", path_);
      Emit();
    }
  }

  void Emit() {
    if (has_words_) {
      ++count_;
      SourceReport report;
      report.raw.path = path_ + "#" + std::to_string(count_);
      report.raw.bytes = std::move(document_);
      report.is_conllu = true;
      report.lines_before = lines_before_;
      hooks_.emit(std::move(report));
    }
    document_.clear();
    lines_before_ = lines_;
    has_words_ = false;
  }

  const std::string path_;
  const SourceHooks& hooks_;
  std::string document_, sentence_;
  bool in_head_ = true;                                  // no word yet since the last blank line
  bool begins_document_ = false;                         // the sentence does
  bool sentence_has_words_ = false, has_words_ = false;  // more than blank lines; the document
  uint64_t sentence_lines_ = 0, lines_ = 0, lines_before_ = 0;
  uint64_t count_ = 0;
};

// "line 12" → 12; 0 for anything else.
uint64_t LineOf(std::string_view place) {
  uint64_t line = 0;
  if (place.starts_with("line ")) {
    std::from_chars(place.data() + 5, place.data() + place.size(), line);
  }
  return line;
}

// Reads bytes by the list of read/, as if they were a file of that extension ("" = by the path).
// `lines_before` is added to the numbers of lines in names and places.
void ReadListed(std::string bytes, const std::string& path, std::string_view extension,
                uint64_t lines_before, const SourceHooks& hooks) {
  std::string name = path + std::string(extension);
  auto emit = [&](RawDocument raw) {
    std::string number = raw.path.substr(std::min(name.size(), raw.path.size()));  // "#12"
    uint64_t line = 0;
    if (number.size() > 1 && lines_before > 0) {
      auto end = std::from_chars(number.data() + 1, number.data() + number.size(), line).ptr;
      number = "#" + std::to_string(line + lines_before) +
               std::string(end, size_t(number.data() + number.size() - end));
    }
    raw.path = path + number;
    hooks.emit({std::move(raw), false, 0});
  };
  auto sink = [&](Diagnostic diagnostic) {
    if (diagnostic.error.input == name) diagnostic.error.input = path;
    if (uint64_t line = LineOf(diagnostic.error.place); line > 0) {
      diagnostic.error.place = "line " + std::to_string(line + lines_before);
    }
    hooks.sink(diagnostic);
  };
  ReadBytes(std::move(bytes), name, emit, sink);
}

void ReadText(std::string bytes, const std::string& path, const SourceHooks& hooks) {
  if (bytes.size() > kMaxDocumentBytes) {
    return Fail(hooks, ErrorKind::kTooLarge, "one report larger than 64 MiB", path);
  }
  SourceReport report;
  report.raw.path = path;
  report.raw.bytes = std::move(bytes);
  hooks.emit(std::move(report));
}

void ReadConllu(std::string_view bytes, const std::string& path, const SourceHooks& hooks) {
  ConlluDocuments documents(path, hooks);
  while (!bytes.empty() && !hooks.stop()) {
    size_t end = bytes.find('\n');
    documents.Line(bytes.substr(0, end));
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  documents.Finish();
}

// Standard input by pieces.
class StandardInput {
 public:
  explicit StandardInput(const SourceHooks& hooks) : hooks_(hooks) {}

  // Appends up to a piece; false at the end, on failure (reported) and when told to stop.
  bool Read(std::string* out) {
    size_t wanted = out->size() + kPieceBytes;
    std::vector<char> buffer(1 << 16);
    while (out->size() < wanted && !hooks_.stop()) {
      ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) Fail(hooks_, ErrorKind::kUnreadable, std::strerror(errno), "-");
      if (n <= 0) return false;
      out->append(buffer.data(), size_t(n));
    }
    return !hooks_.stop();
  }

  // The rest, whatever it is, up to the limit of one input.
  void ReadAll(std::string* out) {
    while (out->size() <= kMaxInputBytes && Read(out)) continue;
  }

 private:
  const SourceHooks& hooks_;
};

// Hands on what there is by whole lines, so that only one piece is held.
template <typename Function>
void ByLines(std::string held, bool more, StandardInput& input, Function&& lines) {
  while (more) {
    size_t end = held.rfind('\n');
    if (end != std::string::npos) {
      lines(held.substr(0, end + 1));
      held.erase(0, end + 1);
    }
    more = held.size() <= kMaxInputBytes && input.Read(&held);
  }
  if (!held.empty()) lines(std::move(held));
}

const InputFormat* JsonLines() {
  for (const InputFormat& format : InputFormats()) {
    if (format.name == "jsonl") return &format;
  }
  return nullptr;
}

bool IsPacked(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

void ReadStandardInput(ReportFormat format, const SourceHooks& hooks) {
  StandardInput input(hooks);
  std::string held;
  bool more = input.Read(&held);
  if (format == ReportFormat::kAuto && LooksLikeConllu(held)) format = ReportFormat::kConllu;
  if (format == ReportFormat::kAuto && JsonLines()->sniff(held)) format = ReportFormat::kJsonLines;
  bool by_lines = format == ReportFormat::kConllu || format == ReportFormat::kJsonLines;
  if (IsPacked(held) || held.empty() || !by_lines) {
    if (more) input.ReadAll(&held);
    if (held.size() > kMaxInputBytes) {
      return Fail(hooks, ErrorKind::kTooLarge, "larger than 512 MiB", "-");
    }
    return ReadSourceBytes(std::move(held), "-", format, hooks);
  }
  if (format == ReportFormat::kConllu) {
    ConlluDocuments documents("-", hooks);
    ByLines(std::move(held), more, input, [&](std::string_view bytes) {
      while (!bytes.empty()) {
        size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
        documents.Line(bytes.substr(0, bytes[end] == '\n' ? end : end + 1));
        bytes.remove_prefix(end + 1);
      }
    });
    return documents.Finish();
  }
  uint64_t lines = 0;
  ByLines(std::move(held), more, input, [&](std::string bytes) {
    uint64_t count = uint64_t(std::count(bytes.begin(), bytes.end(), '\n'));
    bool blank = bytes.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank) ReadListed(std::move(bytes), "-", ".jsonl", lines, hooks);
    lines += count;
  });
}

}  // namespace

void ReadSourceBytes(std::string bytes, const std::string& path, ReportFormat format,
                     const SourceHooks& hooks) {
  bool conllu = format == ReportFormat::kConllu ||
                (format == ReportFormat::kAuto &&
                 (HasExtension(path, ".conllu") || (path == "-" && LooksLikeConllu(bytes))));
  if (conllu && IsPacked(bytes)) {
    return Fail(hooks, ErrorKind::kUnsupported, "packed CoNLL-U is not read; unpack it", path);
  }
  if (conllu) return ReadConllu(bytes, path, hooks);
  if (format == ReportFormat::kText) return ReadText(std::move(bytes), path, hooks);
  bool json = format == ReportFormat::kJsonLines;
  std::string_view extension = !json ? "" : IsPacked(bytes) ? ".jsonl.gz" : ".jsonl";
  ReadListed(std::move(bytes), path, extension, 0, hooks);
}

void ReadSource(const std::vector<std::string>& paths, ReportFormat format,
                const SourceHooks& hooks) {
  for (const std::string& path : paths) {
    if (hooks.stop()) return;
    if (path == "-") {
      ReadStandardInput(format, hooks);
      continue;
    }
    WalkResult walk = WalkFiles({path});
    for (Error& error : walk.errors) hooks.sink({Severity::kError, "read", std::move(error)});
    for (const std::string& file : walk.files) {
      if (hooks.stop()) return;
      Result<std::string> bytes = ReadFile(file, kMaxInputBytes);
      if (bytes) {
        ReadSourceBytes(std::move(*bytes), file, format, hooks);
      } else {
        hooks.sink({Severity::kError, "read", bytes.error()});
      }
    }
  }
}

}  // namespace riscontro
