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

// "" when type, value and modifier are fit for a row, else what is wrong. Fills them in.
std::string CheckColumns(std::string_view type, std::string_view value, std::string_view modifier,
                         GoldRow* row) {
  row->article = type == kArticle;
  if (!row->article && !FromTimex3Name(type, &row->type)) {
    return "no type '" + std::string(type) + "'";
  }
  if (std::find(std::begin(kModifiers), std::end(kModifiers), modifier) == std::end(kModifiers)) {
    return "no modifier '" + std::string(modifier) + "'";
  }
  if (value.empty()) return "no value";
  if (row->article && value != kNone && !DaysOfValue(value)) {
    return "'" + std::string(value) + "' is no day";
  }
  row->value = value;
  row->modifier = modifier == kNone ? "" : modifier;
  return "";
}

class RowParser {
 public:
  RowParser(const std::string& path, const GoldTextSource& texts) : path_(path), texts_(texts) {}

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
    if (columns.size() != 7) return "not a row of seven columns";
    GoldRow row;
    row.source = columns[0];
    uint64_t begin = 0, end = 0;
    if (!ToNumber(columns[1], &begin) || !ToNumber(columns[2], &end)) return "no offsets";
    if (std::string wrong = CheckColumns(columns[4], columns[5], columns[6], &row);
        !wrong.empty()) {
      return wrong;
    }
    Result<const GoldText*> text = texts_(row.source);
    if (!text) return text.error().ToString();
    row.span = (*text)->Bytes(begin, end);
    if (row.span.empty()) return "offsets outside the text";
    if (GoldCheck(row.span.In((*text)->text)) != columns[3]) return "the text there is another";
    return row.article ? Begin(row, **text) : Add(row);
  }

  std::string Begin(const GoldRow& row, const GoldText& text) {
    GoldArticle& article = articles_.emplace_back();
    article.source = row.source;
    article.text = row.span.In(text.text);
    article.published = DaysOfValue(row.value);
    for (Span block : text.blocks) {
      if (!block.Overlaps(row.span)) continue;
      article.blocks.push_back({std::max(block.begin, row.span.begin) - row.span.begin,
                                std::min(block.end, row.span.end) - row.span.begin});
    }
    whole_ = row.span;
    return "";
  }

  std::string Add(const GoldRow& row) {
    if (articles_.empty() || articles_.back().source != row.source || !whole_.Contains(row.span)) {
      return "outside its article";
    }
    Span span{row.span.begin - whole_.begin, row.span.end - whole_.begin};
    std::vector<Timex>& timexes = articles_.back().timexes;
    if (!timexes.empty() && timexes.back().span.end > span.begin) {
      return "before the end of the expression before it";
    }
    timexes.push_back({span, row.type, row.value, row.modifier});
    return "";
  }

  const std::string& path_;
  const GoldTextSource& texts_;
  int line_ = 0;
  Span whole_;
  std::vector<GoldArticle> articles_;
};

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

Result<std::vector<GoldArticle>> ParseOwnGold(std::string_view rows, const std::string& path,
                                              const GoldTextSource& texts) {
  return RowParser(path, texts).Run(rows);
}

}  // namespace riscontro
