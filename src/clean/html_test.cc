// What readers of HTML rely on: the report without its page, what the page says of it, and that
// no page does harm.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <chrono>
#include <random>

#include "clean/clean.h"
#include "clean/html_metadata.h"
#include "clean/html_page.h"
#include "clean/main_text.h"

namespace riscontro {
namespace {

const std::string kP1 =
    "<p>The harbour of Porto Lume was closed on Friday, after a tanker ran aground on the bar, and "
    "forty vessels are waiting outside, the port authority said.</p>";
const std::string kP2 =
    "<p>Nobody was hurt, said the <b>crew</b> of the first tug; the sea was calm, the visibility "
    "was good, and the tanker had left <a href=\"/pilots\">without a pilot</a>.</p>";

Result<Article> CleanHtml(std::string html) {
  RawDocument raw;
  raw.path = "a.html";
  raw.media = MediaKind::kHtml;
  raw.bytes = std::move(html);
  return Clean(raw);
}

std::string Repeat(std::string_view text, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(CleanHtml, TheReportWithoutItsPage) {
  Result<Article> a = CleanHtml(
      "<html lang=en><head><title>Tanker aground | The "
      "Lantern</title><style>p{}</style></head><body>"
      "<nav><a href=1>Home</a><a href=2>Sport</a></nav><div class=cookie-banner><p>We use cookies, "
      "as "
      "everybody does, to make your visit better, faster, nicer.</p></div>"
      "<article><h1>Tanker aground</h1><div class=share-bar><a href=3>Share</a></div>" +
      kP1 + "<h2>A calm sea</h2>" + kP2 +
      "<ul><li>Two metres deep</li></ul>"
      "<figure><img src=x><figcaption>The bar at low tide</figcaption></figure>" +
      kP1 +
      "<script>alert('x')</script><ul class=related><li><a href=4>More ships</a></ul></article>"
      "<aside><p>Weather, tides, and winds, for tomorrow and the day after.</p></aside>"
      "<footer>All rights reserved</footer></body></html>");
  ASSERT_TRUE(a.ok());
  EXPECT_EQ(CheckArticle(*a), "");
  EXPECT_EQ(a->title, "Tanker aground");
  EXPECT_EQ(a->blocks[0].kind, BlockKind::kTitle);
  EXPECT_EQ(a->Text(a->blocks[0].span), "Tanker aground");
  for (const char* kept : {"The harbour of", "without a pilot", "A calm sea", "Two metres deep",
                           "The bar at low tide"}) {
    EXPECT_NE(a->text.find(kept), std::string::npos) << kept;
  }
  for (const char* dropped : {"Home", "cookies", "Share", "alert", "More ships", "Weather",
                              "rights reserved", "<", "p{}"}) {
    EXPECT_EQ(a->text.find(dropped), std::string::npos) << dropped;
  }
}

TEST(CleanHtml, KindsOfBlocks) {
  HtmlPage page = ParseHtml("<article>" + kP1 + "<h2>A calm sea</h2>" + kP2 +
                            "<ul><li>One</li></ul><figcaption>Seen from above</figcaption>" + kP1 +
                            "</article>");
  std::string kinds;
  for (const TextBlock& block : ExtractMainText(page).blocks) {
    kinds += block.kind == BlockKind::kHeading    ? 'h'
             : block.kind == BlockKind::kListItem ? 'l'
             : block.kind == BlockKind::kCaption  ? 'c'
                                                  : 'p';
  }
  EXPECT_EQ(kinds, "phplcp");
}

TEST(CleanHtml, EscapedMarkupIsText) {
  Result<Article> a = CleanHtml("<article>" + kP1 +
                                "<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; "
                                "and laughed, long and loud, as sailors do.</p>" +
                                kP2 + "</article>");
  ASSERT_TRUE(a.ok());
  EXPECT_NE(a->text.find("<script>alert(1)</script>"), std::string::npos);
}

struct MetaCase {
  const char* head;
  const char* title;
  const char* byline;
  const char* outlet;
  const char* published;
};

TEST(ReadMetadata, TakesTheBestOfWhatThereIs) {
  const MetaCase cases[] = {
      {"<title>Tanker aground off Porto Lume | The Lantern</title>",
       "Tanker aground off Porto Lume", "", "", ""},
      {"<meta property=og:title content='Tanker aground'><meta property=og:site_name "
       "content='Lantern'>"
       "<meta name=author content='Ada Fiore'><meta property=article:published_time "
       "content=2025-06-05T06:50:00Z>",
       "Tanker aground", "Ada Fiore", "Lantern", "2025-06-05T06:50:00Z"},
      {"<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":"
       "[\"NewsArticle\"],\"headline\":\"Aground\",\"author\":[{\"name\":\"Ada Fiore\"},{\"name\":"
       "\"Ugo "
       "Riva\"}],\"publisher\":{\"name\":\"Lantern\"},\"datePublished\":\"2025-06-05\"}]}</script>",
       "Aground", "Ada Fiore, Ugo Riva", "Lantern", "2025-06-05"},
      {"<script type='application/ld+json'>{broken</script><title>Aground</title>", "Aground", "",
       "", ""},
      {"<meta name=author content='https://lantern.example/ada'>", "", "", "", ""},
      {"<title>A</title><time datetime=2025-06-05>", "A", "", "", "2025-06-05"},
      {"<title>A</title><time datetime=2025-06-05></time><time datetime=2025-06-07>", "A", "", "",
       ""},
  };
  for (const MetaCase& c : cases) {
    PageMetadata m = ReadMetadata(ParseHtml(c.head));
    EXPECT_EQ(m.title, c.title) << c.head;
    EXPECT_EQ(m.byline, c.byline) << c.head;
    EXPECT_EQ(m.outlet, c.outlet) << c.head;
    EXPECT_EQ(m.published, c.published) << c.head;
  }
}

TEST(CleanHtml, HostilePagesAreFastAndSafe) {
  std::string distinct;
  for (int i = 0; i < 1500; ++i) distinct += "<b a" + std::to_string(i) + ">";
  const std::string pages[] = {
      Repeat("<div>", 100000) + kP1,
      Repeat("<b>", 100000) + kP1,
      Repeat("<p><b>", 100000) + kP1,
      distinct + Repeat("<p>x", 50000),
      Repeat("<table><tr><td>", 50000) + kP1,
      Repeat("<a href=x><div>", 50000) + kP1,
      Repeat("<svg>", 100000) + kP1,
      "<div " + Repeat("a=1 ", 100000) + ">" + kP1,
      "<!--" + Repeat("x", 1000000),
      "<script type='application/ld+json'>" + Repeat("[", 500000) + "</script>" + kP1,
  };
  for (const std::string& page : pages) {
    auto start = std::chrono::steady_clock::now();
    Result<Article> a = CleanHtml(page);
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 20.0) << page.substr(0, 60);
    EXPECT_EQ(a.ok() ? CheckArticle(*a) : "", "");
    EXPECT_EQ(a.ok() ? "a.html" : a.error().input, "a.html");
  }
  EXPECT_FALSE(CleanHtml(pages[0]).ok());
  EXPECT_TRUE(CleanHtml("<article>" + kP1 + kP2 + kP1 + Repeat("<div>", 100000)).ok());
}

// ---- The parser against an independent one -------------------------------------------------

void GumboText(const GumboNode* node, std::string* out) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
      node->type == GUMBO_NODE_CDATA) {
    *out += node->v.text.text;
  } else if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
      GumboText(static_cast<const GumboNode*>(node->v.element.children.data[i]), out);
    }
  }
}

TEST(ParseHtml, ReadsTheSameTextAsAnotherParser) {
  std::mt19937 random(7);
  const std::string pieces[] = {
      "<p>",   "</p>",     "<div>",          "</div>",  "<b>",        "</b>",  "<i>",
      "<li>",  "<ul>",     "</ul>",          "<h2>",    "</h2>",      "<br>",  "text ",
      "&amp;", "&egrave;", "<span class=x>", "</span>", "<!-- c -->", "però ", "<a href='y'>",
      "</a>"};
  for (int round = 0; round < 500; ++round) {
    std::string html = "<!doctype html><html><head></head><body>";
    for (int i = 0; i < 30; ++i) html += pieces[random() % std::size(pieces)];
    HtmlPage page = ParseHtml(html);
    std::string ours, theirs;
    for (const HtmlNode& node : page.nodes) ours += node.text;
    GumboOutput* output = gumbo_parse(html.c_str());
    GumboText(output->root, &theirs);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    EXPECT_EQ(FoldSpaces(ours), FoldSpaces(theirs)) << html;
  }
}

TEST(ParseHtml, ATreeInDocumentOrder) {
  HtmlPage page = ParseHtml("<div id=a><p>one<p class='c d'>two</div>three");
  for (uint32_t i = 1; i < page.nodes.size(); ++i) {
    const HtmlNode& node = page.nodes[i];
    EXPECT_LT(node.parent, i);
    EXPECT_GT(node.end, i);
    EXPECT_LE(node.end, page.nodes[node.parent].end);
    if (node.tag != "div") continue;
    EXPECT_EQ(NodeText(page, i), "one two");
    EXPECT_EQ(page.Attribute(i, "id"), "a");
  }
}

}  // namespace
}  // namespace riscontro
