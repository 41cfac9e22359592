// Which part of a page is the report: small pages, each with one difficulty.
#include "clean/main_text.h"

#include <gtest/gtest.h>

#include "clean/page_measures.h"

namespace riscontro {
namespace {

// Three paragraphs long enough to be a report, told apart by their first word.
std::string Paragraphs(const std::string& tag = "p") {
  std::string out;
  for (const char* first : {"Friday", "Saturday", "Sunday"}) {
    out += "<" + tag + ">" + first +
           " morning the harbour was still closed, the pilots said, and forty vessels were waiting "
           "outside the bar, some of them with fruit on board.</" +
           tag + ">";
  }
  return out;
}

std::string Extract(const std::string& html) {
  std::string out;
  for (const TextBlock& block : ExtractMainText(ParseHtml(html)).blocks) out += block.text + "\n";
  return out;
}

bool Holds(const std::string& text, const char* part) {
  return text.find(part) != text.npos;
}

struct PageCase {
  const char* name;
  std::string html;
  const char* dropped;  // must not be in the text
};

const std::string kText = Paragraphs();

const PageCase kFrames[] = {
    {"article", "<article>" + kText + "</article>", "#"},
    {"bare body", kText, "#"},
    {"nested divs", "<div><div><div id=content>" + kText + "</div></div></div>", "#"},
    {"divs as paragraphs", "<div class=text>" + Paragraphs("div") + "</div>", "#"},
    {"table layout",
     "<table><tr><td><a href=1>Menu entry</a></td><td>" + kText + "</td></tr></table>", "#"},
    {"one form around all", "<form action=x><div>" + kText + "</div></form>", "#"},
    {"side column",
     "<div id=main>" + kText +
         "</div><div class=sidebar>Tides: high, low, high, low, "
         "and so on until Sunday evening.</div>",
     "Tides"},
    {"comments",
     "<div id=story>" + kText +
         "</div><div id=comments><p>I was there, and I saw it, and "
         "it was nothing like that, believe me.</p></div>",
     "believe me"},
    {"list of links",
     "<article>" + kText +
         "<ul><li><a href=1>Another ship ashore</a></li><li>"
         "<a href=2>And yet another ship</a></li></ul></article>",
     "Another ship"},
    {"hidden",
     "<article>" + kText +
         "<p style='display: none'>Subscribe now, dear reader, or else.</p>"
         "</article>",
     "Subscribe"},
    {"aria-hidden",
     "<article>" + kText + "<div aria-hidden=true>Unseen text of the page</div></article>",
     "Unseen"},
    {"navigation role",
     "<div role=navigation><p>Home, news, sport, culture, weather, tides, and "
     "more of it</p></div><article>" +
         kText + "</article>",
     "sport"},
    {"form inside",
     "<article>" + kText +
         "<form><label>Your address</label><input><input></form>"
         "</article>",
     "address"},
    {"scripts",
     "<article>" + kText + "<script>var inside = '<p>';</script><style>p{}</style></article>",
     "inside"},
    {"marked body",
     "<div><p>Promotion, offers, prizes, cruises, and everything else, for you.</p>"
     "<div itemprop=articleBody>" +
         kText + kText + "</div></div>",
     "Promotion"},
    {"hostile names", "<div class=comment-sidebar-share>" + kText + "</div>", "#"},
};

TEST(ExtractMainText, FindsTheReportInAnyFrame) {
  for (const PageCase& c : kFrames) {
    std::string text = Extract("<html><body>" + c.html + "</body></html>");
    for (const char* kept : {"Friday", "Saturday", "Sunday", "fruit on board."}) {
      EXPECT_TRUE(Holds(text, kept)) << c.name << ": " << kept << "\n" << text;
    }
    EXPECT_FALSE(Holds(text, c.dropped)) << c.name << "\n" << text;
  }
}

TEST(ExtractMainText, SectionsUnderOneRoofStayTogether) {
  std::string html = "<div id=wrap>";
  for (int i = 0; i < 4; ++i) html += "<section><h2>Part</h2>" + Paragraphs() + "</section>";
  std::string text = Extract(html + "</div>");
  size_t parts = 0;
  for (size_t at = text.find("Part\n"); at != text.npos; at = text.find("Part\n", at + 1)) ++parts;
  EXPECT_EQ(parts, 4u);
}

TEST(ExtractMainText, LineBreaksMakeParagraphsWhenDoubled) {
  std::string line = "The harbour was closed on Friday, the pilots said, and forty vessels waited";
  std::string text =
      Extract("<div>" + line + " one<br>\n" + line + " two<br><br>" + line + " three</div>");
  EXPECT_EQ(text, line + " one " + line + " two\n" + line + " three\n");
}

TEST(ExtractMainText, InlineMarkupDoesNotCutWords) {
  std::string text =
      Extract("<article>" + Paragraphs() +
              "<p>The port<b>master</b> said <i>no</i>, <a href=x>twice</a>.</p></article>");
  EXPECT_TRUE(Holds(text, "The portmaster said no, twice."));
}

TEST(ExtractMainText, TheAuthorsNameIsNoText) {
  MainText main = ExtractMainText(
      ParseHtml("<article><p class=byline>By Ada Fiore</p>" + Paragraphs() + "</article>"));
  EXPECT_EQ(main.byline, "By Ada Fiore");
  for (const TextBlock& block : main.blocks) EXPECT_FALSE(Holds(block.text, "Ada Fiore"));
}

TEST(ExtractMainText, NothingInNothingOut) {
  EXPECT_EQ(Extract(""), "");
  EXPECT_EQ(Extract("<html><body></body></html>"), "");
  EXPECT_EQ(Extract("<p>Short.</p>"), "Short.\n");
}

TEST(ExtractMainText, CharactersAreClean) {
  std::string text = Extract("<p>a&#0;b&nbsp;c&#x202E;d e\u0301 &#xD800; co&shy;op &lt;p&gt;</p>");
  EXPECT_TRUE(Holds(text, "é")) << text;
  EXPECT_TRUE(Holds(text, "coop")) << text;
  EXPECT_TRUE(Holds(text, "<p>")) << text;
  for (char c : text) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
}

TEST(MeasurePage, CountsWhatIsKept) {
  HtmlPage page =
      ParseHtml("<div><p>One, two</p><nav>no</nav><a href=x>link</a><ul><li>x</ul></div>");
  PageMeasures m = MeasurePage(page, true);
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].tag != "div") continue;
    EXPECT_EQ(m.measures[i].text, 13u);
    EXPECT_EQ(m.measures[i].link_text, 4u);
    EXPECT_EQ(m.measures[i].commas, 1u);
    EXPECT_EQ(m.measures[i].paragraphs, 1u);
    EXPECT_EQ(m.measures[i].items, 1u);
  }
}

}  // namespace
}  // namespace riscontro
