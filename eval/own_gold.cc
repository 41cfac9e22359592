#include "eval/own_gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include "base/hash.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

constexpr std::string_view kArticle = "ARTICLE";
constexpr std::string_view kNone = "-";
constexpr std::string_view kModifiers[] = {
    "BEFORE",    "AFTER",     "ON_OR_BEFORE",  "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START",     "MID",       "END",           "APPROX",
    kNone};

std::vector<std::string_view> Tabbed(std::string_view line) {
  std::vector<std::string_view> columns;
  for (bool more = true; more;) {
    size_t at = line.find('\t');
    more = at != std::string_view::npos;
    columns.push_back(line.substr(0, at));
    line.remove_prefix(more ? at + 1 : line.size());
  }
  return columns;
}

bool ToNumber(std::string_view text, uint64_t* number) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
  return !text.empty() && error == std::errc() && end == text.data() + text.size();
}

class RowParser {
 public:
  RowParser(const std::string& path, size_t columns, const GoldTextSource& texts)
      : path_(path), columns_(columns), texts_(texts) {}

  Result<std::vector<GoldArticle>> Run(std::string_view rows) {
    for (line_ = 1; !rows.empty(); ++line_) {
      size_t at = std::min(rows.find('\n'), rows.size());
      std::string_view line = rows.substr(0, at);
      rows.remove_prefix(std::min(at + 1, rows.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line[0] == '#') continue;
      if (std::string wrong = Row(Tabbed(line)); !wrong.empty()) {
        return Error{ErrorKind::kMalformed, wrong, path_, "line " + std::to_string(line_)};
      }
    }
    return std::move(articles_);
  }

 private:
  // "" or what is wrong.
  std::string Row(const std::vector<std::string_view>& columns) {
    if (columns.size() != columns_) return "not a row of " + std::to_string(columns_) + " columns";
    const std::string source(columns[0]);
    uint64_t begin = 0, end = 0;
    if (!ToNumber(columns[1], &begin) || !ToNumber(columns[2], &end)) return "no offsets";
    if (columns[5].empty()) return "no value";
    Result<const GoldText*> text = texts_(source);
    if (!text) return text.error().ToString();
    const Span span = (*text)->Bytes(begin, end);
    if (span.empty()) return "offsets outside the text";
    if (GoldCheck(span.In((*text)->text)) != columns[3]) return "the text there is another";
    if (columns[4] == kArticle) return Begin(source, span, columns[5], **text);
    return Add(source, span, columns);
  }

  std::string Begin(const std::string& source, Span span, std::string_view day,
                    const GoldText& text) {
    GoldArticle& article = articles_.emplace_back();
    article.source = source;
    article.text = span.In(text.text);
    article.published = DaysOfValue(day);
    if (day != kNone && !article.published) return "'" + std::string(day) + "' is no day";
    for (Span block : text.blocks) {
      if (!block.Overlaps(span)) continue;
      article.blocks.push_back({std::max(block.begin, span.begin) - span.begin,
                                std::min(block.end, span.end) - span.begin});
    }
    whole_ = span;
    return "";
  }

  std::string Add(const std::string& source, Span span,
                  const std::vector<std::string_view>& columns) {
    if (articles_.empty() || articles_.back().source != source || !whole_.Contains(span)) {
      return "outside its article";
    }
    GoldMark mark;
    mark.span = {span.begin - whole_.begin, span.end - whole_.begin};
    mark.columns.assign(columns.begin() + 4, columns.end());
    mark.line = line_;
    std::vector<GoldMark>& marks = articles_.back().marks;
    if (!marks.empty() && marks.back().span.end > mark.span.begin) {
      return "before the end of the expression before it";
    }
    marks.push_back(std::move(mark));
    return "";
  }

  const std::string& path_;
  size_t columns_;
  const GoldTextSource& texts_;
  int line_ = 0;
  Span whole_;
  std::vector<GoldArticle> articles_;
};

// Type, value and modifier; "" or what is wrong.
std::string ToTimex(const GoldMark& mark, Timex* timex) {
  const std::string& modifier = mark.columns[2];
  if (!FromTimex3Name(mark.columns[0], &timex->type)) return "no type '" + mark.columns[0] + "'";
  if (std::find(std::begin(kModifiers), std::end(kModifiers), modifier) == std::end(kModifiers)) {
    return "no modifier '" + modifier + "'";
  }
  timex->span = mark.span;
  timex->value = mark.columns[1];
  timex->modifier = modifier == kNone ? "" : modifier;
  return "";
}

}  // namespace

GoldTextSource GoldTextsIn(const std::string& folder) {
  auto known = std::make_shared<std::map<std::string, GoldText>>();
  return [folder, known](const std::string& source) -> Result<const GoldText*> {
    auto found = known->find(source);
    if (found == known->end()) {
      Result<GoldText> text = ReadGoldText(folder, source);
      if (!text) return text.error();
      found = known->emplace(source, std::move(*text)).first;
    }
    return &found->second;
  };
}

std::string GoldCheck(std::string_view stretch) {
  return fmt::format("{:016x}", Hash64(stretch)).substr(0, 8);
}

Result<std::vector<GoldArticle>> ParseMarks(std::string_view rows, const std::string& path,
                                            size_t columns, const GoldTextSource& texts) {
  return RowParser(path, columns, texts).Run(rows);
}

Result<std::vector<GoldArticle>> ParseOwnGold(std::string_view rows, const std::string& path,
                                              const GoldTextSource& texts) {
  constexpr size_t kColumns = 7;
  Result<std::vector<GoldArticle>> articles = ParseMarks(rows, path, kColumns, texts);
  if (!articles) return articles;
  for (GoldArticle& article : *articles) {
    for (const GoldMark& mark : article.marks) {
      if (std::string wrong = ToTimex(mark, &article.timexes.emplace_back()); !wrong.empty()) {
        return Error{ErrorKind::kMalformed, wrong, path, "line " + std::to_string(mark.line)};
      }
    }
  }
  return articles;
}

}  // namespace riscontro
