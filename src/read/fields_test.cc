#include "read/fields.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace riscontro {
namespace {

using std::string_literals::operator""s;
using std::string_view_literals::operator""sv;

struct Case {
  std::string input;
  std::string expected;
};

TEST(Fields, MetadataAreOneLineOfUtf8) {
  for (const Case& c : {Case{"  Il\n\tporto  ", "Il porto"},
                        {"a\0b"s, "a b"},
                        {"\r\n", ""},
                        {"caff\xE8", "caff\xEF\xBF\xBD"},
                        {"\x7F L'eco", "L'eco"},
                        {"Кім Чен Ин", "Кім Чен Ин"}}) {
    EXPECT_EQ(TidyField(c.input), c.expected);
  }
}

TEST(Fields, AddressesAreThoseOfTheWeb) {
  for (const Case& c : {Case{" https://eco.example/a ", "https://eco.example/a"},
                        {"HTTP://ECO.EXAMPLE", "HTTP://ECO.EXAMPLE"},
                        {"eco.example", "eco.example"},
                        {"//eco.example/a", "//eco.example/a"},
                        {"/a?b=c:d", "/a?b=c:d"},
                        {"eco.example:8080/", "eco.example:8080/"},
                        {"javascript:alert(1)", ""},
                        {"javascript.x:alert(1)", ""},
                        {"mailto:a@b.example", ""},
                        {"file:///etc/passwd", ""},
                        {":", ""}}) {
    EXPECT_EQ(TidyUrl(c.input), c.expected) << c.input;
  }
}

TEST(Fields, TitlesLoseTheirMarkup) {
  for (const Case& c : {Case{"Il <b>porto</b>", "Il porto"},
                        {"uno<br>due<p>tre", "uno due tre"},
                        {"R&D e Q&amp;A", "R&D e Q&A"},
                        {"&#8220;qui&#x201D;", "“qui”"},
                        {"&#xZZ; &#1114112; &#; &", "&#xZZ; &#1114112; &#; &"},
                        {"3 < 5 > 2", "3 < 5 > 2"},
                        {"<nontag> resta", "<nontag> resta"},
                        {"<b senza fine", "<b senza fine"},
                        {"a&#1;b", "a b"}}) {
    EXPECT_EQ(PlainTitle(c.input), c.expected) << c.input;
  }
}

TEST(Fields, HtmlIsToldFromTextByItsTags) {
  for (std::string_view html : {"<p>x"sv, "x</div>"sv, "a<br/>b"sv, "<A HREF='x'>y</A>"sv}) {
    EXPECT_TRUE(LooksLikeHtml(html)) << html;
  }
  for (std::string_view text : {"a < b > c"sv, "<3"sv, "<p"sv, "<anna@eco.example>"sv, "<<p"sv}) {
    EXPECT_FALSE(LooksLikeHtml(text)) << text;
  }
}

TEST(Fields, Utf16BothWaysRound) {
  std::u16string wide = u"però 金 😀";
  std::string little = "\xFF\xFE", big = "\xFE\xFF";
  for (char16_t unit : wide) {
    little += {char(unit & 0xFF), char(unit >> 8)};
    big += {char(unit >> 8), char(unit & 0xFF)};
  }
  EXPECT_EQ(Utf16ToUtf8(little), "però 金 😀");
  EXPECT_EQ(Utf16ToUtf8(big), "però 金 😀");
  std::string lone = "\xFF\xFE\x00\xD8x\0\x00\xDC"s;  // a high and a low surrogate apart
  EXPECT_EQ(Utf16ToUtf8(lone), "\xEF\xBF\xBDx\xEF\xBF\xBD");
  EXPECT_EQ(Utf16ToUtf8("\xFF\xFEx"), "");  // half a character
}

TEST(Fields, ComplaintsBeyondTwentyAreCounted) {
  std::vector<std::string> said;
  DiagnosticSink sink = [&](const Diagnostic& d) { said.push_back(d.error.ToString()); };
  std::string path = "a.jsonl";
  Complaints complaints(path, sink);
  complaints.set_unit("line");
  for (size_t line = 1; line <= 22; ++line) {
    complaints.Add({ErrorKind::kMalformed, "bad", "", ""}, line);
  }
  complaints.Finish();
  ASSERT_EQ(said.size(), 21u);
  EXPECT_EQ(said[0], "a.jsonl, line 1: bad");
  EXPECT_EQ(said[20], "a.jsonl: 2 more lines could not be read");
  EXPECT_EQ(complaints.count(), 22u);
}

}  // namespace
}  // namespace riscontro
