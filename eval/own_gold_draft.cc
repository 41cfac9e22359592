// Drafts of annotations to rows.
#include <fmt/format.h>

#include <charconv>

#include "base/table.h"
#include "eval/own_gold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

bool IsWordCharacter(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7);
}

// Where the text stands as whole words, from an offset on; an empty span = nowhere.
Span FindWords(std::string_view text, std::string_view wanted, Span within) {
  if (wanted.empty()) return {};
  for (size_t at = within.begin;; ++at) {
    at = text.find(wanted, at);
    size_t begin = at, last = at + wanted.size();
    if (at == std::string_view::npos || last > within.end) return {};
    if (begin > 0 && IsWordCharacter(CharAt(text, begin)) &&
        IsWordCharacter(PreviousChar(text, &begin))) {
      continue;
    }
    size_t end = last;
    if (end < text.size() && IsWordCharacter(CharAt(text, end)) &&
        IsWordCharacter(PreviousChar(text, &last))) {
      continue;
    }
    return {uint32_t(at), uint32_t(end)};
  }
}

class Draft {
 public:
  Draft(const std::string& path, const GoldTextSource& texts, std::vector<Error>* errors)
      : path_(path), texts_(texts), errors_(*errors) {}

  std::string Run(std::string_view draft) {
    for (const TableRow& row : ParseTable(draft).rows) {
      line_ = row.line;
      row.Column(0) == "@" ? Begin(row) : Add(row);
    }
    return std::move(out_);
  }

 private:
  void Complain(const std::string& what) {
    errors_.push_back({ErrorKind::kMalformed, what, path_, "line " + std::to_string(line_)});
  }

  void Begin(const TableRow& row) {
    text_ = nullptr;
    source_ = row.Column(1);
    Result<const GoldText*> text = texts_(source_);
    if (!text) return Complain(text.error().ToString());
    uint64_t offsets[2] = {0, 0};
    for (size_t i = 0; i < 2; ++i) {
      std::string_view number = row.Column(2 + i);
      auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), offsets[i]);
      if (error != std::errc() || end != number.data() + number.size()) {
        return Complain("no offset '" + std::string(number) + "'");
      }
    }
    whole_ = (*text)->Bytes(offsets[0], offsets[1]);
    if (whole_.empty()) return Complain("offsets outside the text");
    text_ = *text;
    after_ = whole_.begin;
    Write(whole_, "ARTICLE", row.Column(4), "");
  }

  void Add(const TableRow& row) {
    if (text_ == nullptr) return Complain("no article to look in");
    std::string wanted(row.Column(0));
    size_t open = wanted.find('['), close = std::string::npos;
    if (open != std::string::npos) {
      wanted.erase(open, 1);
      close = wanted.find(']');
      if (close == std::string::npos) return Complain("a bracket that does not close");
      wanted.erase(close, 1);
    }
    Span found = FindWords(text_->text, wanted, {after_, whole_.end});
    if (found.empty()) return Complain("not found: '" + wanted + "'");
    if (open != std::string::npos) {
      found = {found.begin + uint32_t(open), found.begin + uint32_t(close)};
    }
    after_ = found.end;
    Write(found, row.Column(1), row.Column(2), row.Column(3));
  }

  void Write(Span span, std::string_view type, std::string_view value, std::string_view modifier) {
    out_ +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", source_, text_->CharactersBefore(span.begin),
                    text_->CharactersBefore(span.end), GoldCheck(span.In(text_->text)), type, value,
                    modifier.empty() ? "-" : modifier);
  }

  const std::string& path_;
  const GoldTextSource& texts_;
  std::vector<Error>& errors_;
  int line_ = 0;
  const GoldText* text_ = nullptr;
  std::string source_, out_;
  Span whole_;
  uint32_t after_ = 0;
};

}  // namespace

std::string RowsOfDraft(std::string_view draft, const std::string& path,
                        const GoldTextSource& texts, std::vector<Error>* errors) {
  std::string rows = Draft(path, texts, errors).Run(draft);
  // What the rows' reader would refuse is better said here.
  Result<std::vector<GoldArticle>> back = ParseOwnGold(rows, path + " (as rows)", texts);
  if (!back) errors->push_back(back.error());
  return rows;
}

}  // namespace riscontro
