#include "clean/page_measures.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

template <size_t n>
bool OneOf(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <size_t n>
bool HoldsOneOf(std::string_view text, const std::array<std::string_view, n>& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

constexpr std::array<std::string_view, 22> kNeverText = {
    "script", "style",  "noscript", "template", "svg",    "iframe", "object",   "embed",
    "nav",    "footer", "aside",    "button",   "select", "option", "textarea", "canvas",
    "map",    "dialog", "menu",     "head",     "audio",  "video"};

constexpr std::array<std::string_view, 9> kFurnitureRoles = {
    "navigation", "complementary", "dialog", "alertdialog", "alert",
    "menu",       "menubar",       "search", "contentinfo"};

// Parts of class names and ids. Readability's lists, shortened.
constexpr std::array<std::string_view, 47> kUnlikely = {
    "-ad-",    "ad-break", "adbox",      "advert",     "agegate",  "banner",     "breadcrumb",
    "combx",   "comment",  "community",  "consent",    "cookie",   "cover-wrap", "disqus",
    "extra",   "footer",   "gdpr",       "header",     "legends",  "login",      "menu",
    "modal",   "nav",      "newsletter", "outbrain",   "pager",    "pagination", "popup",
    "promo",   "related",  "remark",     "replies",    "rss",      "share",      "shoutbox",
    "sidebar", "signup",   "skyscraper", "social",     "sponsor",  "subscri",    "supplemental",
    "taboola", "toolbar",  "widget",     "yom-remote", "recommend"};
constexpr std::array<std::string_view, 9> kMaybe = {
    "article", "body", "column", "content", "main", "shadow", "story", "mathjax", "post"};
constexpr std::array<std::string_view, 12> kPositive = {"article", "body",    "content", "entry",
                                                        "hentry",  "h-entry", "main",    "page",
                                                        "post",    "text",    "blog",    "story"};
constexpr std::array<std::string_view, 27> kNegative = {
    "-ad-",     "hidden", "banner",   "combx",      "comment", "com-",       "contact",
    "footer",   "gdpr",   "masthead", "media",      "meta",    "outbrain",   "promo",
    "related",  "scroll", "share",    "shoutbox",   "sidebar", "skyscraper", "sponsor",
    "shopping", "tags",   "widget",   "newsletter", "subscri", "social"};
constexpr std::array<std::string_view, 33> kBlocks = {
    "address", "article", "blockquote", "body", "dd", "div",   "dl",  "dt",      "figcaption",
    "figure",  "form",    "h1",         "h2",   "h3", "h4",    "h5",  "h6",      "header",
    "hr",      "html",    "li",         "main", "ol", "p",     "pre", "section", "table",
    "tbody",   "td",      "th",         "tr",   "ul", "center"};

bool IsHidden(const HtmlPage& page, uint32_t i) {
  if (page.nodes[i].attribute_count == 0) return false;
  if (page.HasAttribute(i, "hidden")) return true;
  if (page.Attribute(i, "aria-hidden") == "true" &&
      page.Attribute(i, "class").find("fallback-image") == std::string_view::npos) {
    return true;
  }
  std::string style = LowerCase(page.Attribute(i, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != style.npos || style.find("visibility:hidden") != style.npos;
}

std::string Names(const HtmlPage& page, uint32_t i) {
  if (page.nodes[i].attribute_count == 0) return "";
  std::string names(page.Attribute(i, "class"));
  names += ' ';
  names += page.Attribute(i, "id");
  return LowerCase(names);
}

bool IsDropped(const HtmlPage& page, uint32_t i, const std::string& names) {
  const std::string& tag = page.nodes[i].tag;
  if (OneOf(tag, kNeverText) || IsHidden(page, i)) return true;
  if (OneOf(page.Attribute(i, "role"), kFurnitureRoles)) return true;
  if (tag == "body" || tag == "html" || tag == "a" || tag == "main" || tag == "article")
    return false;
  return HoldsOneOf(names, kUnlikely) && !HoldsOneOf(names, kMaybe);
}

int ClassWeight(const HtmlPage& page, uint32_t i) {
  int weight = 0;
  for (std::string_view key : {"class", "id"}) {
    std::string_view value = page.Attribute(i, key);
    if (value.empty()) continue;
    std::string names = LowerCase(value);
    if (HoldsOneOf(names, kNegative)) weight -= 25;
    if (HoldsOneOf(names, kPositive)) weight += 25;
  }
  return weight;
}

void CountText(std::string_view text, Measures* m) {
  bool space = true;
  for (size_t at = 0; at < text.size();) {
    char32_t c = NextChar(text, &at);
    bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space || !space) ++m->text;
    space = is_space;
    m->commas += c == ',' || c == 0x60C || c == 0x3001 || c == 0xFF0C;
  }
  if (m->text == 1 && space) m->text = 0;
}

void Add(const Measures& from, bool link, Measures* to) {
  to->text += from.text;
  to->link_text += link ? from.text : from.link_text;
  to->commas += from.commas;
  to->paragraphs += from.paragraphs;
  to->items += from.items;
  to->inputs += from.inputs;
  to->images += from.images;
}

}  // namespace

bool IsBlockTag(std::string_view tag) {
  return OneOf(tag, kBlocks);
}

bool IsHeadingTag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

PageMeasures MeasurePage(const HtmlPage& page, bool by_name) {
  size_t count = page.nodes.size();
  PageMeasures out{std::vector<bool>(count), std::vector<Measures>(count), std::vector<int>(count)};
  for (uint32_t i = 1; i < count; ++i) {
    const HtmlNode& node = page.nodes[i];
    if (node.is_text()) {
      out.dropped[i] = out.dropped[node.parent];
      CountText(node.text, &out.measures[i]);
      continue;
    }
    std::string names = by_name ? Names(page, i) : "";
    out.dropped[i] = out.dropped[node.parent] || IsDropped(page, i, names);
    out.weight[i] = ClassWeight(page, i);
    Measures& m = out.measures[i];
    m.paragraphs = node.tag == "p";
    m.items = node.tag == "li";
    m.inputs = node.tag == "input";
    m.images = node.tag == "img" || node.tag == "picture";
  }
  // Children come after their parents: from the back, every subtree is complete when it is added.
  for (auto i = uint32_t(count); i-- > 1;) {
    if (out.dropped[i]) continue;
    const std::string& tag = page.nodes[i].tag;
    bool link = tag == "a" && !page.Attribute(i, "href").starts_with("#");
    Add(out.measures[i], link, &out.measures[page.nodes[i].parent]);
  }
  return out;
}

}  // namespace riscontro
