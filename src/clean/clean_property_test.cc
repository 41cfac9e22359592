// What holds for any bytes: Clean gives a sound Article or an error, the same each time, and text
// that only looks like markup stays text.
#include <gtest/gtest.h>

#include <random>

#include "clean/clean.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

const MediaKind kKinds[] = {MediaKind::kPlainText, MediaKind::kHtml};

Result<Article> CleanBytes(std::string bytes, MediaKind kind) {
  RawDocument raw;
  raw.path = "a";
  raw.media = kind;
  raw.bytes = std::move(bytes);
  return Clean(raw);
}

void ExpectSound(const std::string& bytes, MediaKind kind) {
  Result<Article> a = CleanBytes(bytes, kind);
  if (!a.ok()) {
    EXPECT_FALSE(a.error().ToString().empty());
    return;
  }
  ASSERT_EQ(CheckArticle(*a), "");
  EXPECT_TRUE(IsValidUtf8(a->title) && IsValidUtf8(a->byline) && IsValidUtf8(a->outlet));
  EXPECT_EQ(a->text.find('\0'), std::string::npos);
  EXPECT_EQ(a->text.find('\r'), std::string::npos);
  for (const Block& block : a->blocks) EXPECT_FALSE(block.span.empty());
}

const char kReport[] =
    "Tanker aground\n\nBy Ada Fiore\n\nThe Lantern - 5 June 2025 06:50\n\nPORTO LUME - The harbour "
    "was closed on Friday after a tanker ran aground on the bar, the port authority said, and "
    "forty "
    "vessels are waiting outside.\n\n- Two tugs\n- One pilot\n\nNobody was hurt. The crew said "
    "that "
    "the sea was calm, and that the tanker had left without a pilot.\n\nRead more: Another port\n";

const char kPage[] =
    "<html lang=en><head><title>Tanker aground</title><meta property=og:site_name content=Lantern>"
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-06-05\"}"
    "</script></head><body><nav><a href=1>Home</a></nav><article><h1>Tanker aground</h1><p>The "
    "harbour was closed on Friday, the port authority said, and forty vessels are waiting.</p>"
    "<ul><li>Two tugs</li></ul><p>Nobody was hurt, said the <b>crew</b> of the tug.</p></article>"
    "</body></html>";

TEST(CleanProperty, RandomBytes) {
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (size_t n = random() % 300; n > 0; --n) bytes += char(random() % 256);
    for (MediaKind kind : kKinds) ExpectSound(bytes, kind);
  }
}

const std::string_view kMarkup[] = {
    "<p>",        "</p>",      "<div>",        "</div>",    "<article>", "</article>", "<table>",
    "<td>",       "<script>",  "</script>",    "<!--",      "-->",       "<h1>",       "</h1>",
    "<a href=",   "'",         "\"",           ">",         "<",         "&amp;",      "&#0;",
    "&#x110000;", "&lt;p&gt;", "<br>",         "<li>",      "<ul>",      "<title>",    "</title>",
    "<style>",    "text ",     "more, text. ", "<![CDATA[", "]]>",       "<svg>",      "<template>",
    "\xC3",       "\xFF",      "\n\n",         "<pre>"};

TEST(CleanProperty, RandomMarkup) {
  std::mt19937 random(4);
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (size_t n = random() % 60; n > 0; --n) bytes += kMarkup[random() % std::size(kMarkup)];
    for (MediaKind kind : kKinds) ExpectSound(bytes, kind);
  }
}

TEST(CleanProperty, ReportsWithBytesChanged) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    bool page = round % 2;
    std::string bytes = page ? kPage : kReport;
    for (int edit = 0; edit < 5; ++edit) {
      size_t at = random() % bytes.size();
      switch (random() % 3) {
        case 0:
          bytes[at] = char(random() % 256);
          break;
        case 1:
          bytes.erase(at, random() % 20);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
      }
      if (bytes.empty()) bytes = "x";
    }
    ExpectSound(bytes, page ? MediaKind::kHtml : MediaKind::kPlainText);
  }
}

TEST(CleanProperty, EveryBeginning) {
  for (size_t n = 0; n < sizeof kReport; n += 3) {
    ExpectSound(std::string(kReport, n), MediaKind::kPlainText);
  }
  for (size_t n = 0; n < sizeof kPage; n += 3) ExpectSound(std::string(kPage, n), MediaKind::kHtml);
}

TEST(CleanProperty, TheSameEachTime) {
  for (MediaKind kind : kKinds) {
    Result<Article> a = CleanBytes(kind == MediaKind::kHtml ? kPage : kReport, kind);
    Result<Article> b = CleanBytes(kind == MediaKind::kHtml ? kPage : kReport, kind);
    ASSERT_TRUE(a.ok() && b.ok());
    EXPECT_EQ(a->text, b->text);
    EXPECT_EQ(a->id, b->id);
    EXPECT_EQ(a->title, b->title);
    ASSERT_EQ(a->blocks.size(), b->blocks.size());
  }
}

TEST(CleanProperty, LineEndsDoNotMatter) {
  std::string dos;
  for (const char* at = kReport; *at; ++at) dos += *at == '\n' ? "\r\n" : std::string(1, *at);
  Result<Article> a = CleanBytes(kReport, MediaKind::kPlainText),
                  b = CleanBytes(dos, MediaKind::kPlainText);
  ASSERT_TRUE(a.ok() && b.ok());
  EXPECT_EQ(a->text, b->text);
  EXPECT_EQ(a->id, b->id);
}

TEST(CleanProperty, AByteOrderMarkDoesNotMatter) {
  Result<Article> a = CleanBytes(kReport, MediaKind::kPlainText);
  Result<Article> b = CleanBytes(std::string("\xEF\xBB\xBF") + kReport, MediaKind::kPlainText);
  ASSERT_TRUE(a.ok() && b.ok());
  EXPECT_EQ(a->text, b->text);
}

// In a page, an escaped tag is text; in plain text every tag is.
TEST(CleanProperty, TextThatLooksLikeMarkupStays) {
  const std::string around =
      "<p>The harbour was closed on Friday, the port authority said, and forty vessels are waiting "
      "outside the bar, some of them with fruit on board.</p>";
  Result<Article> page = CleanBytes(
      "<html><head><title>A tag</title></head><body><article>" + around +
          "<p>The pilots, who write &lt;script&gt; and &lt;/title&gt; on their doors, said that "
          "5 &lt; 6 and that A&amp;B is a firm.</p>" +
          around + "</article></body></html>",
      MediaKind::kHtml);
  ASSERT_TRUE(page.ok());
  for (const char* kept : {"<script>", "</title>", "5 < 6", "A&B is a firm."}) {
    EXPECT_NE(page->text.find(kept), std::string::npos) << kept << "\n" << page->text;
  }
  Result<Article> plain = CleanBytes(
      "A tag on a door\n\nThe pilots wrote <script> and </title> on their doors on Friday, and the "
      "port authority said that nobody knew why.\n",
      MediaKind::kPlainText);
  ASSERT_TRUE(plain.ok());
  EXPECT_NE(plain->text.find("<script> and </title>"), std::string::npos) << plain->text;
}

TEST(CleanProperty, TagsAndScriptsOfThePageDoNotStay) {
  Result<Article> page = CleanBytes(kPage, MediaKind::kHtml);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->text.find('<'), std::string::npos) << page->text;
  EXPECT_EQ(page->text.find("NewsArticle"), std::string::npos);
  EXPECT_EQ(page->title, "Tanker aground");
}

}  // namespace
}  // namespace riscontro
