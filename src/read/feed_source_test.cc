#include "read/feed_source.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

TEST(FeedSource, ReferencesAreMadeFitForXml) {
  struct Case {
    const char* input;
    const char* expected;
  };
  for (Case c :
       {Case{"<a>R&D &amp; &lt; &gt; &quot; &apos;", "<a>R&amp;D &amp; &lt; &gt; &quot; &apos;"},
        {"&egrave;&nbsp;&hellip;", "&#232;&#160;&#8230;"},
        {"&nosuch; &Egrave &;", "&amp;nosuch; &amp;Egrave &amp;;"},
        {"&#38; &#x26; &#xG; &#; &#99999999999;",
         "&#38; &#x26; &amp;#xG; &amp;#; &amp;#99999999999;"},
        {"<a b='x&y=&copy;'/>", "<a b='x&amp;y=&#169;'/>"},
        {"<![CDATA[a & b &egrave; <c>]]>&", "<![CDATA[a & b &egrave; <c>]]>&amp;"},
        {"<![CDATA[never closed &", "<![CDATA[never closed &"},
        {"a<!-- & <item></item> -->b", "ab"},
        {"a<!-- never closed", "a"},
        {"<!ENTITY e '&f;'>", "<!ENTITY e '&amp;f;'>"},
        {"a\x01\x0B\tb", "a  \tb"}}) {
    EXPECT_EQ(PrepareFeed(c.input).xml, c.expected);
  }
}

TEST(FeedSource, ClosedItemsAreCounted) {
  struct Case {
    const char* input;
    size_t closed;
  };
  for (Case c : {Case{"<item></item><item>", 1},
                 {"<entry></entry >", 1},
                 {"</rss:item>", 1},
                 {"<![CDATA[</item>]]>", 0},
                 {"<!-- </item> -->", 0},
                 {"</items></itemized>", 0},
                 {"</item", 0}}) {
    EXPECT_EQ(PrepareFeed(c.input).closed_items, c.closed) << c.input;
  }
}

TEST(FeedSource, TheEncodingIsTheDeclaredUnlessTheBytesSayOtherwise) {
  FeedSource declared = PrepareFeed("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE8</a>");
  EXPECT_EQ(declared.encoding, "");
  EXPECT_FALSE(declared.repaired_encoding);
  EXPECT_EQ(PrepareFeed("<a>è</a>").encoding, "utf-8");
  EXPECT_EQ(PrepareFeed("\n \xEF\xBB\xBF<a/>").encoding, "utf-8");
  FeedSource western = PrepareFeed("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xE8 \x93</a>");
  EXPECT_EQ(western.encoding, "windows-1252");
  EXPECT_TRUE(western.repaired_encoding);
}

}  // namespace
}  // namespace riscontro
