// JSON-LD of schema.org: the first object whose type is an article's.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "clean/html_metadata.h"

namespace riscontro {
namespace {

using Json = nlohmann::json;

constexpr int kDepth = 6;

bool IsArticleType(const Json& type) {
  if (type.is_array()) return std::any_of(type.begin(), type.end(), IsArticleType);
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name.ends_with("Posting") || name == "Report" ||
         name == "AnalysisNewsArticle";
}

// The articles below the value, in order of appearance.
const Json* FindArticle(const Json& value, int depth) {
  if (depth == 0) return nullptr;
  if (value.is_object()) {
    auto type = value.find("@type");
    if (type != value.end() && IsArticleType(*type)) return &value;
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (auto it = value.find(key); it != value.end()) {
        if (const Json* found = FindArticle(*it, depth - 1)) return found;
      }
    }
  } else if (value.is_array()) {
    for (const Json& item : value) {
      if (const Json* found = FindArticle(item, depth - 1)) return found;
    }
  }
  return nullptr;
}

// A string, an object's name, or the names of a list, joined.
std::string NameOf(const Json& value, int depth = kDepth) {
  if (value.is_string()) return FoldSpaces(value.get_ref<const std::string&>());
  if (depth > 0 && value.is_object()) {
    auto name = value.find("name");
    return name == value.end() ? "" : NameOf(*name, depth - 1);
  }
  std::string names;
  if (depth > 0 && value.is_array()) {
    for (const Json& item : value) {
      std::string name = NameOf(item, depth - 1);
      if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
  }
  return names;
}

// Pages wrap scripts in the comments and sections that XHTML once asked for.
void Unwrap(std::string* text) {
  for (std::string_view mark : {"<![CDATA[", "]]>", "<!--", "-->", "/*", "*/", "//<"}) {
    size_t at = text->find(mark);
    size_t open = text->find_first_of("{"), close = text->find_last_of("}");
    bool outside = at != text->npos && (at < open || at > close);
    if (mark == "]]>" || mark == "-->")
      at = text->rfind(mark), outside = at != text->npos && at > close;
    if (outside) text->replace(at, mark.size(), mark.size(), ' ');
  }
}

}  // namespace

void ReadJsonLd(std::string_view json, PageMetadata* metadata) {
  std::string text(json);
  Unwrap(&text);
  // Pages put raw line breaks into strings, which JSON forbids.
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  try {
    Json value = Json::parse(text, nullptr, false);
    const Json* article = value.is_discarded() ? nullptr : FindArticle(value, kDepth);
    if (article == nullptr) return;
    auto fill = [&](std::string* field, const char* key) {
      auto it = article->find(key);
      if (field->empty() && it != article->end()) *field = NameOf(*it);
    };
    fill(&metadata->title, "headline");
    fill(&metadata->title, "name");
    fill(&metadata->byline, "author");
    fill(&metadata->outlet, "publisher");
    fill(&metadata->published, "datePublished");
    fill(&metadata->published, "dateCreated");
    fill(&metadata->language, "inLanguage");
  } catch (const std::exception&) {
    // Metadata is welcome, not needed: what this block says is passed over.
  }
}

}  // namespace riscontro
