#include <gtest/gtest.h>

#include "read/feed_source.h"
#include "read/fields.h"
#include "read/read_test_util.h"

namespace riscontro {
namespace {

using std::string_literals::operator""s;

std::string Rss(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
         "<title>Il Faro</title><language>it-IT</language><image><title>logo</title></image>" +
         items + "</channel></rss>";
}

struct Case {
  std::string input;
  std::string documents;
  std::string complaints;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.input);
    ReadOutcome outcome = ReadAll("f.xml", c.input);
    EXPECT_EQ(outcome.Documents(), c.documents);
    EXPECT_EQ(outcome.Complaints(), c.complaints);
  }
}

TEST(Feed, RssItems) {
  Check({
      {Rss("<item><title>Porto</title><link>http://f.example/1</link><dc:creator>A. "
           "Neri</dc:creator>"
           "<dc:creator>B. Rossi</dc:creator><pubDate>Wed, 19 Jun 2024 06:50:00 +0200</pubDate>"
           "<description>Breve</description><content:encoded><![CDATA[<p>Chiuso.</p>]]></"
           "content:encoded></item>"),
       "f.xml#1 html http://f.example/1|Il Faro|Porto|A. Neri, B. Rossi|"
       "Wed, 19 Jun 2024 06:50:00 +0200|it-IT|<p>Chiuso.</p>",
       ""},
      {Rss("<item><description>Due\n\nrighe</description></item>"
           "<item><description>&lt;p&gt;x&lt;/p&gt;</description></item>"),
       "f.xml#1 text |Il Faro||||it-IT|Due\n\nrighe\nf.xml#2 html |Il Faro||||it-IT|<p>x</p>", ""},
      {Rss("<item><title>T</title></item><item><description>x</description></item>"),
       "f.xml#2 text |Il Faro||||it-IT|x", "item 1: no text in this item"},
      {Rss("<item><author>desk@f.example (Anna Neri)</author><guid>http://f.example/2</guid>"
           "<source url=\"http://e.example\">L'Eco</source><description>x</description></item>"),
       "f.xml#1 text http://f.example/2|L'Eco||Anna Neri||it-IT|x", ""},
      {Rss("<item><guid isPermaLink=\"false\">http://no</guid><description>x</description></item>"),
       "f.xml#1 text |Il Faro||||it-IT|x", ""},
      {Rss("<item><media:title>M</media:title><media:description>M</media:description>"
           "<description>x</description></item>"),
       "f.xml#1 text |Il Faro||||it-IT|x", ""},
  });
}

TEST(Feed, AtomEntries) {
  std::string head =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>The Bay</title>";
  Check({
      {head + "<entry><title type=\"html\">Port &amp;amp; town</title><link rel=\"self\" "
              "href=\"http://no\"/>"
              "<link href=\"http://b.example/1\"/><author><name>A. "
              "Black</name><email>a@b.example</email></author>"
              "<updated>2024-06-20T00:00:00Z</updated><published>2024-06-19T00:00:00Z</published>"
              "<summary>s</summary><content "
              "type=\"html\">&lt;p&gt;Closed.&lt;/p&gt;</content></entry></feed>",
       "f.xml#1 html http://b.example/1|The Bay|Port & town|A. "
       "Black|2024-06-19T00:00:00Z|en|<p>Closed.</p>",
       ""},
      {head + "<entry xml:lang=\"fr\"><source><title>Le Quai</title><id>http://no</id></source>"
              "<content type=\"xhtml\"><div><p>a &lt; b</p><br/></div></content></entry></feed>",
       "f.xml#1 html |Le Quai||||fr|<div><p>a &lt; b</p><br></br></div>", ""},
      {head + "<entry><content>2 &lt; 3 &amp; so on</content></entry></feed>",
       "f.xml#1 text |The Bay||||en|2 < 3 & so on", ""},
  });
}

TEST(Feed, RdfSiteSummary) {
  Check(
      {{"<rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><channel><title>Faro</title>"
        "</channel><item><title>T</title><dc:date>2004-05-06</dc:date><description>x</"
        "description></item>"
        "</rdf:RDF>",
        "f.xml#1 text |Faro|T||2004-05-06||x", ""}});
}

TEST(Feed, RealFeedsHoldBareAmpersandsAndHtmlEntities) {
  Check({
      {Rss("<item><title>Q&A: caff&egrave; &unknown; &amp; R&#38;B</title><description>a&nbsp;b & "
           "c &lt;i"
           "</description></item>"),
       "f.xml#1 html |Il Faro|Q&A: caffè &unknown; & R&B|||it-IT|a\u00A0b & c <i", ""},
      {Rss("<item><title><![CDATA[L&#8217;eco <b>forte</b> & "
           "chiara]]></title><description>x</description></item>"),
       "f.xml#1 text |Il Faro|L’eco forte & chiara|||it-IT|x", ""},
      {Rss("<item><description>x\x0By</description></item>"), "f.xml#1 text |Il Faro||||it-IT|x y",
       ""},
  });
}

TEST(Feed, EntitiesAreNeverExpanded) {
  std::string bomb =
      "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
      "<!ENTITY file SYSTEM \"/etc/hostname\">]>"
      "<rss><channel><item><link>&b;</link><title a=\"&b;\">&file;</title>"
      "<description>&b;&file;</description></item></channel></rss>";
  ReadOutcome outcome = ReadAll("f.xml", bomb);
  ASSERT_EQ(outcome.documents.size(), 1u);
  EXPECT_EQ(outcome.documents[0].bytes, "&b;&file;");
  EXPECT_EQ(outcome.documents[0].title, "&file;");
}

TEST(Feed, EncodingsDeclaredAndNot) {
  std::string latin =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>caff\xE8"
      "</title><description>x</description></item></channel></rss>";
  EXPECT_EQ(ReadAll("f.xml", latin).documents.at(0).title, "caffè");
  ReadOutcome false_name =
      ReadAll("f.xml", Rss("<item><description>caff\xE8 gi\xE0 \x93qui\x94</description></item>"));
  ASSERT_EQ(false_name.documents.size(), 1u);
  EXPECT_EQ(false_name.documents[0].bytes, "caffè già “qui”");
  EXPECT_EQ(false_name.Complaints(), "[not in the encoding it declares; repaired]");
  ReadOutcome one_bad =
      ReadAll("f.xml", Rss("<item><description>caffè, già, però \xE8</description></item>"));
  EXPECT_EQ(one_bad.documents.at(0).bytes, "caffè, già, però \xEF\xBF\xBD");
  std::string wide = "\xFE\xFF"s;
  for (char c : "<?xml version='1.0' encoding='utf-16'?>"s +
                    Rss("<item><description>x</description></item>").substr(39)) {
    wide += {'\0', c};
  }
  EXPECT_EQ(ReadAll("f.xml", wide).documents.at(0).bytes, "x");
}

TEST(Feed, AnItemCutOffIsReportedNotHandedOn) {
  std::string whole =
      Rss("<item><description>one</description></item><item><description>two, in full"
          "</description></item>");
  for (size_t cut :
       {whole.find("two") + 3, whole.find("full") + 4, whole.find("</item></channel>")}) {
    SCOPED_TRACE(cut);
    ReadOutcome outcome = ReadAll("f.xml", whole.substr(0, cut));
    ASSERT_EQ(outcome.documents.size(), 1u);
    EXPECT_EQ(outcome.documents[0].bytes, "one");
    EXPECT_NE(outcome.Complaints().find("item 2: cut off"), std::string::npos)
        << outcome.Complaints();
    EXPECT_NE(outcome.Complaints().find("not well-formed XML"), std::string::npos);
  }
}

TEST(Feed, BrokenMarkupIsReadAsFarAsItGoes) {
  ReadOutcome outcome =
      ReadAll("f.xml", Rss("<item><title>T</titel><description>one</description></item>"
                           "<item><description>two</description></item>"));
  EXPECT_FALSE(outcome.complaints.empty());
  EXPECT_EQ(outcome.complaints.back().error.place, "line 2");
}

TEST(Feed, DepthIsLimited) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  ReadOutcome outcome =
      ReadAll("f.xml", Rss("<item><description>one</description></item><item><description>" + deep +
                           "two</description></item>"));
  EXPECT_FALSE(outcome.complaints.empty());
  ASSERT_EQ(outcome.documents.size(), 1u);
  EXPECT_EQ(outcome.documents[0].bytes, "one");
}

TEST(Feed, RootElement) {
  EXPECT_EQ(RootElement("<?xml version='1.0'?><!-- <x> --><rdf:RDF a='b'>"), "RDF");
  EXPECT_EQ(RootElement("  <feed>"), "feed");
  EXPECT_EQ(RootElement("words"), "");
  EXPECT_EQ(RootElement("<"), "");
}

TEST(Fields, PlainTitle) {
  EXPECT_EQ(PlainTitle("a<br/>b <EM>c</EM> x < y > z &hellip; &#x2019; &#0; &#xD800; &nix; R&D"),
            "a b c x < y > z … ’ &#0; &#xD800; &nix; R&D");
}

}  // namespace
}  // namespace riscontro
