#include "read/json_articles.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>

#include "document/time_interval.h"
#include "read/fields.h"
#include "read/read.h"

namespace riscontro {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

enum class Field {
  kUrl,
  kOutlet,
  kTitle,
  kByline,
  kPublished,
  kLanguage,
  kText,  // plain text
  kHtml,
  kEither,  // some tools put text there, others HTML: its content decides
};

struct Synonym {
  std::string_view key;  // lower case, without '_', '-' and spaces
  Field field;
};

// Where an object gives a field twice, the earlier row wins; so text goes before HTML, and a
// summary is taken only where there is nothing else.
constexpr Synonym kSynonyms[] = {
    {"url", Field::kUrl},
    {"link", Field::kUrl},
    {"canonicalurl", Field::kUrl},
    {"outlet", Field::kOutlet},
    {"source", Field::kOutlet},
    {"publisher", Field::kOutlet},
    {"sitename", Field::kOutlet},
    {"publication", Field::kOutlet},
    {"newspaper", Field::kOutlet},
    {"title", Field::kTitle},
    {"headline", Field::kTitle},
    {"byline", Field::kByline},
    {"author", Field::kByline},
    {"authors", Field::kByline},
    {"creator", Field::kByline},
    {"published", Field::kPublished},
    {"publishedat", Field::kPublished},
    {"datepublished", Field::kPublished},
    {"publisheddate", Field::kPublished},
    {"publishdate", Field::kPublished},
    {"datepublish", Field::kPublished},
    {"publicationdate", Field::kPublished},
    {"pubdate", Field::kPublished},
    {"date", Field::kPublished},
    {"language", Field::kLanguage},
    {"lang", Field::kLanguage},
    {"inlanguage", Field::kLanguage},
    {"text", Field::kText},
    {"fulltext", Field::kText},
    {"articlebody", Field::kText},
    {"maintext", Field::kText},
    {"contenttext", Field::kText},
    {"html", Field::kHtml},
    {"contenthtml", Field::kHtml},
    {"bodyhtml", Field::kHtml},
    {"body", Field::kEither},
    {"content", Field::kEither},
    {"article", Field::kEither},
    {"description", Field::kEither},
    {"summary", Field::kEither},
};
constexpr int kSynonymCount = int(std::size(kSynonyms));

// The row of the key; kSynonymCount when there is none.
int FindSynonym(std::string_view key) {
  if (key.size() > 32) return kSynonymCount;
  std::string plain;
  for (char c : key) {
    if (c == '_' || c == '-' || c == ' ') continue;
    plain += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
  }
  int row = 0;
  while (row < kSynonymCount && kSynonyms[row].key != plain) ++row;
  return row;
}

// A date given as a number: a year, a day as 20240619, or seconds or milliseconds since 1970
// (not before 1973: a smaller number may be anything).
std::string DateOfNumber(double number) {
  if (number >= 1000 && number < 2200) return std::to_string(int(number));
  if (number >= 19000101 && number < 22000101) {
    int day = int(number);
    if (!IsValidDate(day / 10000, day / 100 % 100, day % 100)) return "";
    return FormatInstant(DayInterval(day / 10000, day / 100 % 100, day % 100).begin);
  }
  if (!(number >= 1e8 && number < 1e14)) return "";
  return FormatInstant(Instant(std::floor(number >= 1e11 ? number / 1000 : number)));
}

// What a value says as text: strings as they are, of objects their name (or WordPress's
// "rendered"), lists joined.
std::string TextOf(element value, std::string_view separator, int depth = 0) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  object named;
  if (value.get(named) == simdjson::SUCCESS) {
    for (std::string_view key : {"name", "rendered"}) {
      if (named[key].get(text) == simdjson::SUCCESS) return std::string(text);
    }
    return "";
  }
  simdjson::dom::array list;
  if (depth > 0 || value.get(list) != simdjson::SUCCESS) return "";
  std::string joined;
  for (element item : list) {
    std::string part = TextOf(item, separator, depth + 1);
    if (part.empty()) continue;
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

void SetBody(Field field, std::string text, RawDocument* document) {
  bool html = field == Field::kHtml || (field == Field::kEither && LooksLikeHtml(text));
  document->media = html ? MediaKind::kHtml : MediaKind::kPlainText;
  document->bytes = std::move(text);
}

void SetMetadata(Field field, element value, RawDocument* document) {
  std::string text = TextOf(value, ", ");
  double number = 0;
  switch (field) {
    case Field::kUrl:
      document->url = TidyUrl(text);
      return;
    case Field::kOutlet:
      document->outlet = TidyField(text);
      return;
    case Field::kTitle:
      document->title = PlainTitle(text);
      return;
    case Field::kByline:
      document->byline = TidyField(text);
      return;
    case Field::kLanguage:
      document->language = TidyField(text);
      return;
    case Field::kPublished:
      if (value.is_number() && value.get(number) == simdjson::SUCCESS) text = DateOfNumber(number);
      document->published = TidyField(text);
      return;
    default:
      return;
  }
}

bool IsBody(Field field) {
  return field >= Field::kText;
}

Result<RawDocument> ArticleOf(object fields, const std::string& outlet) {
  element best[kSynonymCount];
  bool present[kSynonymCount] = {};
  for (simdjson::dom::key_value_pair pair : fields) {
    int row = FindSynonym(pair.key);
    if (row == kSynonymCount || present[row] || pair.value.is_null()) continue;
    present[row] = true;
    best[row] = pair.value;
  }
  RawDocument document;
  document.charset = "utf-8";
  document.outlet = outlet;
  for (int row = kSynonymCount - 1; row >= 0; --row) {
    if (!present[row]) continue;
    Field field = kSynonyms[row].field;
    if (!IsBody(field)) {
      SetMetadata(field, best[row], &document);
    } else if (std::string text = TextOf(best[row], "\n\n"); !TidyField(text).empty()) {
      SetBody(field, std::move(text), &document);
    }
  }
  if (document.bytes.empty()) {
    return Error{ErrorKind::kMalformed, "no \"text\" or \"html\" in this article", "", ""};
  }
  if (document.bytes.size() > kMaxDocumentBytes) {
    return Error{ErrorKind::kTooLarge, "one report larger than 64 MiB", "", ""};
  }
  return document;
}

void VisitList(simdjson::dom::array list, const std::string& outlet,
               const JsonArticles::Visit& visit) {
  size_t item = 0;
  for (element value : list) {
    ++item;
    object fields;
    if (value.get(fields) == simdjson::SUCCESS) {
      visit(item, ArticleOf(fields, outlet));
    } else {
      visit(item, Error{ErrorKind::kMalformed, "not a JSON object", "", ""});
    }
  }
}

}  // namespace

struct JsonArticles::Parser {
  simdjson::dom::parser parser;
  std::string buffer;

  simdjson::error_code Parse(std::string_view json, element* root) {
    // simdjson reads a little past the end: give it a copy that has room.
    buffer.assign(json);
    buffer.append(simdjson::SIMDJSON_PADDING, '\0');
    return parser.parse(buffer.data(), json.size(), false).get(*root);
  }
};

JsonArticles::JsonArticles() : parser_(std::make_unique<Parser>()) {}
JsonArticles::~JsonArticles() = default;

Status JsonArticles::Read(std::string_view json, const Visit& visit) {
  element root;
  if (auto code = parser_->Parse(json, &root); code != simdjson::SUCCESS) {
    return Error{ErrorKind::kMalformed,
                 std::string("malformed JSON (") + simdjson::error_message(code) + ")", "", ""};
  }
  simdjson::dom::array list;
  object fields;
  if (root.get(list) == simdjson::SUCCESS) {
    VisitList(list, "", visit);
    return Done{};
  }
  if (root.get(fields) != simdjson::SUCCESS) {
    return Error{ErrorKind::kUnknownFormat, "JSON, but neither an article nor a list", "", ""};
  }
  for (std::string_view name : {"articles", "items"}) {
    if (fields[name].get(list) != simdjson::SUCCESS) continue;
    std::string_view outlet;
    if (fields["title"].get(outlet) != simdjson::SUCCESS) outlet = "";
    VisitList(list, TidyField(outlet), visit);
    return Done{};
  }
  visit(0, ArticleOf(fields, ""));
  return Done{};
}

bool IsJsonObject(std::string_view text) {
  simdjson::padded_string padded(text);
  simdjson::dom::parser parser;
  element root;
  return parser.parse(padded).get(root) == simdjson::SUCCESS && root.is_object();
}

}  // namespace riscontro
