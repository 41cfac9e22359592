#include "clean/html_metadata.h"

#include <algorithm>
#include <array>
#include <map>

#include "clean/draft.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

using Meta = std::map<std::string, std::string, std::less<>>;

// Names of <meta>, best first.
constexpr std::array<std::string_view, 9> kTitleKeys = {
    "og:title",       "dc:title",      "dc.title", "dcterms.title",      "parsely-title",
    "citation_title", "twitter:title", "headline", "weibo:article:title"};
constexpr std::array<std::string_view, 9> kBylineKeys = {
    "author",          "dc:creator",      "dc.creator", "dcterms.creator", "parsely-author",
    "citation_author", "sailthru.author", "byl",        "article:author"};
constexpr std::array<std::string_view, 5> kOutletKeys = {
    "og:site_name", "application-name", "citation_journal_title", "dc.publisher", "publisher"};
constexpr std::array<std::string_view, 17> kPublishedKeys = {"article:published_time",
                                                             "og:published_time",
                                                             "og:article:published_time",
                                                             "datepublished",
                                                             "parsely-pub-date",
                                                             "citation_publication_date",
                                                             "citation_date",
                                                             "dc.date.issued",
                                                             "dcterms.date",
                                                             "dc.date",
                                                             "dc:date",
                                                             "sailthru.date",
                                                             "pubdate",
                                                             "publishdate",
                                                             "publish-date",
                                                             "publication_date",
                                                             "date"};

// Every <meta>, by each of the names it goes by, lower case; the first of a name stays.
Meta CollectMeta(const HtmlPage& page) {
  Meta meta;
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].tag != "meta") continue;
    std::string content = FoldSpaces(page.Attribute(i, "content"));
    if (content.empty()) continue;
    for (std::string_view key : {"property", "name", "itemprop"}) {
      // One attribute may hold several names: property="og:title dc:title".
      std::string names = LowerCase(page.Attribute(i, key));
      for (size_t at = 0; at < names.size();) {
        size_t end = std::min(names.find(' ', at), names.size());
        if (end > at) meta.emplace(names.substr(at, end - at), content);
        at = end + 1;
      }
    }
  }
  return meta;
}

template <size_t n>
std::string First(const Meta& meta, const std::array<std::string_view, n>& keys) {
  for (std::string_view key : keys) {
    if (auto it = meta.find(key); it != meta.end()) return it->second;
  }
  return "";
}

bool IsAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

size_t WordCount(std::string_view text) {
  return text.empty() ? 0 : size_t(std::count(text.begin(), text.end(), ' ')) + 1;
}

// "Ship sinks | The Herald" → "Ship sinks", when the rest names the site or is much shorter.
std::string WithoutSite(const std::string& title, std::string_view outlet) {
  for (std::string_view mark : {" | ", " — ", " – ", " - ", " » ", " · ", " :: ", " / "}) {
    size_t at = title.rfind(mark);
    if (at == title.npos) continue;
    std::string left = title.substr(0, at), right = title.substr(at + mark.size());
    std::string site = Simplify(outlet);
    if (!site.empty() && Simplify(right) == site) return left;
    if (!site.empty() && Simplify(left) == site) return right;
    if (mark != " - " && mark != " – " && WordCount(left) >= 4 && WordCount(right) <= 4)
      return left;
    if (outlet.empty() && WordCount(left) >= 4 && WordCount(right) <= 3) return left;
  }
  return title;
}

// The page's <title>, or the one <h1> that the title contains.
std::string TitleOfPage(const HtmlPage& page, std::string_view outlet) {
  std::string title, heading;
  size_t headings = 0;
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].tag == "title" && title.empty()) title = NodeText(page, i);
    if (page.nodes[i].tag == "h1" && ++headings == 1) heading = NodeText(page, i);
  }
  if (title.empty()) return headings == 1 ? heading : "";
  std::string start = Simplify(heading);
  bool opens = headings == 1 && !start.empty() && start != Simplify(outlet) &&
               Simplify(title).starts_with(start);
  if (opens) return heading;
  if (WordCount(heading) >= 3 && Simplify(title).find(start) != std::string::npos) {
    return heading;
  }
  return WithoutSite(title, outlet);
}

// <time datetime> that says it is the publication, or the page's only one.
std::string TimeOfPage(const HtmlPage& page) {
  std::string only;
  size_t count = 0;
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    std::string property = LowerCase(page.Attribute(i, "itemprop"));
    bool time = page.nodes[i].tag == "time";
    if (!time && property != "datepublished") continue;
    std::string value(page.Attribute(i, "datetime"));
    if (value.empty()) value = page.Attribute(i, "content");
    if (value.empty() && property == "datepublished") value = NodeText(page, i);
    if (value.empty()) continue;
    if (property == "datepublished" || page.HasAttribute(i, "pubdate")) return value;
    if (value != only) ++count;
    if (only.empty()) only = value;
  }
  return count == 1 ? only : "";
}

// "author", "article-author", "byline", … as one of the names of a class.
bool NamesAuthor(std::string_view classes) {
  std::string names = " " + LowerCase(classes) + " ";
  for (std::string_view name : {" author ", "-author ", "_author ", " author-name ", "byline"}) {
    if (names.find(name) != names.npos) return true;
  }
  return false;
}

// The first short element that the page marks as its author's.
std::string AuthorOfPage(const HtmlPage& page) {
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].attribute_count == 0) continue;
    bool marked = page.Attribute(i, "rel") == "author" ||
                  page.Attribute(i, "itemprop") == "author" ||
                  NamesAuthor(page.Attribute(i, "class"));
    if (!marked || page.nodes[i].end - i > 40) continue;
    std::string text = NodeText(page, i);
    // What follows the name: a date, a place, a bullet.
    text = text.substr(0, text.find_first_of("0123456789|"));
    for (std::string_view mark : {" • ", " · ", " - ", " – ", " — "})
      text = text.substr(0, text.find(mark));
    if (!text.empty() && text.size() <= 100) return FoldSpaces(text);
  }
  return "";
}

void ReadLinksAndScripts(const HtmlPage& page, PageMetadata* metadata) {
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    const HtmlNode& node = page.nodes[i];
    if (node.tag == "link" && metadata->url.empty() &&
        LowerCase(page.Attribute(i, "rel")) == "canonical" &&
        IsAddress(page.Attribute(i, "href"))) {
      metadata->url = page.Attribute(i, "href");
    } else if (node.tag == "html" && metadata->language.empty()) {
      metadata->language = page.Attribute(i, "lang");
    } else if (node.tag == "script" &&
               LowerCase(page.Attribute(i, "type")).starts_with("application/ld+json")) {
      for (uint32_t j = i + 1; j < node.end; ++j) ReadJsonLd(page.nodes[j].text, metadata);
    }
  }
}

}  // namespace

std::string FoldSpaces(std::string_view text) {
  std::string out;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    size_t begin = at;
    if (IsSpace(NextChar(text, &at))) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out.append(text.substr(begin, at - begin));
  }
  return out;
}

std::string NodeText(const HtmlPage& page, uint32_t node) {
  std::string text;
  for (uint32_t i = node; i < page.nodes[node].end;) {
    const HtmlNode& n = page.nodes[i];
    if (n.tag == "script" || n.tag == "style" || n.tag == "template") {
      i = n.end;
      continue;
    }
    if (n.is_text())
      text += n.text;
    else if (n.tag != "span" && n.tag != "b" && n.tag != "i" && n.tag != "a" && n.tag != "em")
      text += ' ';
    ++i;
  }
  return FoldSpaces(text);
}

PageMetadata ReadMetadata(const HtmlPage& page) {
  PageMetadata metadata;
  ReadLinksAndScripts(page, &metadata);
  Meta meta = CollectMeta(page);
  auto fill = [](std::string* field, std::string value) {
    if (field->empty()) *field = std::move(value);
  };
  fill(&metadata.outlet, First(meta, kOutletKeys));
  fill(&metadata.title, WithoutSite(First(meta, kTitleKeys), metadata.outlet));
  fill(&metadata.title, TitleOfPage(page, metadata.outlet));
  std::string byline = First(meta, kBylineKeys);
  if (!IsAddress(byline)) fill(&metadata.byline, byline);
  if (IsAddress(metadata.byline)) metadata.byline.clear();
  fill(&metadata.byline, AuthorOfPage(page));
  std::string_view author = AfterBylineWords(metadata.byline);
  if (!author.empty()) metadata.byline = std::string(author);
  fill(&metadata.published, First(meta, kPublishedKeys));
  fill(&metadata.published, TimeOfPage(page));
  if (auto it = meta.find("og:url"); it != meta.end() && IsAddress(it->second)) {
    fill(&metadata.url, it->second);
  }
  if (auto it = meta.find("og:locale"); it != meta.end()) fill(&metadata.language, it->second);
  return metadata;
}

}  // namespace riscontro
