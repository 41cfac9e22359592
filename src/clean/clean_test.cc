// What readers of plain text rely on: which line is what, and what is known of the report.
#include "clean/clean.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace riscontro {
namespace {

const char* KindName(BlockKind kind) {
  static constexpr std::array<const char*, 11> kNames = {
      "title", "subtitle", "lead",   "heading", "paragraph",  "caption",
      "item",  "question", "answer", "byline",  "boilerplate"};
  return kNames[size_t(kind)];
}

Article CleanText(const std::string& text) {
  RawDocument raw;
  raw.path = "a.txt";
  raw.bytes = text;
  Result<Article> article = Clean(raw);
  EXPECT_TRUE(article.ok()) << (article.ok() ? "" : article.error().ToString());
  if (!article.ok()) return Article();
  EXPECT_EQ(CheckArticle(*article), "");
  return *article;
}

// One line per block: "kind: text", long ones cut.
std::string Outline(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks) {
    std::string text(article.Text(block.span));
    if (text.size() > 60) text = text.substr(0, 20) + "…";
    out += std::string(KindName(block.kind)) + ": " + text + "\n";
  }
  return out;
}

const std::string kBody1 =
    "The harbour of Porto Lume was closed on Friday after a tanker ran aground on the bar, the "
    "port authority said, and forty vessels are waiting outside.";
const std::string kBody2 =
    "Nobody was hurt. The crew of the first tug said that the sea was calm, that the visibility "
    "was good, and that the tanker had left without a pilot.";

TEST(CleanText, HeadAndBody) {
  Article a = CleanText(
      "Tanker runs aground off Porto Lume\n\nForty vessels wait outside the bar\n\n"
      "By Ada Fiore\n\nThe Lantern - 5 June 2025 06:50\n\n" +
      kBody1 + "\n\n" + kBody2);
  EXPECT_EQ(Outline(a),
            "title: Tanker runs aground off Porto Lume\n"
            "subtitle: Forty vessels wait outside the bar\n"
            "byline: By Ada Fiore\n"
            "byline: The Lantern - 5 June 2025 06:50\n"
            "paragraph: The harbour of Porto…\n"
            "paragraph: Nobody was hurt. The…\n");
  EXPECT_EQ(a.title, "Tanker runs aground off Porto Lume");
  EXPECT_EQ(a.byline, "Ada Fiore");
  EXPECT_EQ(a.outlet, "The Lantern");
  EXPECT_EQ(a.published.from, PublishedFrom::kDateline);
  EXPECT_EQ(FormatInstant(a.published.interval.begin), "2025-06-05T06:50:00Z");
  ASSERT_EQ(a.published.evidence.size(), 1u);
  EXPECT_EQ(a.Text(a.published.evidence[0]), "5 June 2025 06:50");
  EXPECT_EQ(a.language, LanguageCode("en"));
}

TEST(CleanText, NoTitleIsMadeUp) {
  Article a = CleanText(kBody1 + "\n" + kBody2);
  EXPECT_EQ(a.title, "");
  EXPECT_EQ(Outline(a), "paragraph: The harbour of Porto…\nparagraph: Nobody was hurt. The…\n");
  EXPECT_EQ(a.published.from, PublishedFrom::kUnknown);
}

TEST(CleanText, TitleToldTwiceAndNoteOnTheAuthor) {
  Article a = CleanText(
      "Petroliera in secca davanti a Porto Lume\n\nAda Fiore\n\n"
      "Petroliera in secca davanti a Porto Lume\n\n" +
      kBody1 + "\n\n" + kBody2 +
      "\n\nAda Fiore\n\nAda Fiore, nata a Porto Lume, è giornalista e si occupa di mare e di "
      "pesca.");
  EXPECT_EQ(Outline(a),
            "title: Petroliera in secca davanti a Porto Lume\n"
            "byline: Ada Fiore\n"
            "boilerplate: Petroliera in secca davanti a Porto Lume\n"
            "paragraph: The harbour of Porto…\n"
            "paragraph: Nobody was hurt. The…\n"
            "byline: Ada Fiore\n"
            "boilerplate: Ada Fiore, nata a Po…\n");
}

TEST(CleanText, LastParagraphOnSomebodyElseIsNews) {
  Article a = CleanText("Tanker aground\n\nBy Ada Fiore\n\n" + kBody1 + "\n\n" + kBody2 +
                        "\n\nPaolo Neri, a journalist on board, said that he had seen nothing.");
  EXPECT_EQ(a.blocks.back().kind, BlockKind::kParagraph);
}

TEST(CleanText, QuestionsAndAnswers) {
  Article a = CleanText(kBody1 + "\n" + kBody2 +
                        "\nDomande frequenti\nEcco le domande dei lettori.\n"
                        "**Sul porto**\n1. **Quando riapre il porto?**\nSabato.\n"
                        "2. **Chi paga?**\nL'armatore, dice la legge.\nE la legge è chiara.\n");
  EXPECT_EQ(Outline(a),
            "paragraph: The harbour of Porto…\n"
            "paragraph: Nobody was hurt. The…\n"
            "heading: Domande frequenti\n"
            "paragraph: Ecco le domande dei lettori.\n"
            "heading: Sul porto\n"
            "question: Quando riapre il porto?\n"
            "answer: Sabato.\n"
            "question: Chi paga?\n"
            "answer: L'armatore, dice la legge.\n"
            "answer: E la legge è chiara.\n");
}

TEST(CleanText, AQuestionInTheBodyIsNoInterview) {
  Article a = CleanText(kBody1 + "\nWho will pay for it?\n" + kBody2);
  EXPECT_NE(a.blocks[1].kind, BlockKind::kQuestion);
}

TEST(CleanText, HeadingsListsAndFurniture) {
  Article a = CleanText("Tanker aground\n\n" + kBody1 + "\n\nA calm sea\n\n" + kBody2 +
                        "\n\n- The bar is two metres deep.\n• The tanker draws three.\n\n"
                        "LEGGI: Il porto che non c'era\n\nRead also: How pilots work\n\n"
                        "https://lantern.example/more\n\nFoto: il porto visto dal faro\n\n" +
                        kBody1 + "\n\nFonte: Agenzia Marina\n\nAll rights reserved\n\nSource\n");
  EXPECT_EQ(Outline(a),
            "title: Tanker aground\n"
            "paragraph: The harbour of Porto…\n"
            "heading: A calm sea\n"
            "paragraph: Nobody was hurt. The…\n"
            "item: The bar is two metres deep.\n"
            "item: The tanker draws three.\n"
            "boilerplate: LEGGI: Il porto che non c'era\n"
            "boilerplate: Read also: How pilots work\n"
            "boilerplate: https://lantern.example/more\n"
            "caption: Foto: il porto visto dal faro\n"
            "paragraph: The harbour of Porto…\n"
            "boilerplate: Fonte: Agenzia Marina\n"
            "boilerplate: All rights reserved\n"
            "boilerplate: Source\n");
  EXPECT_EQ(a.credits, std::vector<std::string>{"Agenzia Marina"});
}

TEST(CleanText, SentencesThatBeginLikeFurnitureStay) {
  for (const char* line :
       {"Read the treaty, the minister told the deputies, before you vote on it.",
        "Source code of the pilot's computer was found on board the tanker.",
        "Video of the accident was shown to the jury in the afternoon session.",
        "Leggi e decreti non bastano, ha detto il ministro ai deputati ieri sera.",
        "From London the ship went on to Hull, where she was sold last year."}) {
    Article a = CleanText("Tanker aground\n\n" + kBody1 + "\n\n" + line + "\n\n" + kBody2);
    EXPECT_EQ(a.blocks[2].kind, BlockKind::kParagraph) << line;
  }
}

struct Dateline {
  const char* opening;
  const char* credit;     // "" = none
  const char* published;  // "" = none
};

TEST(CleanText, DatelinesOfAgencies) {
  const Dateline cases[] = {
      {"ROMA, 3 maggio 2024 (MARINA) - ", "MARINA", "2024-05-03"},
      {"ROMA, 3 maggio (Nuova Marina) - ", "Nuova Marina", ""},
      {"LONDON, April 16 (Northern Press) — ", "Northern Press", ""},
      {"LONDON (Northern Press) - ", "Northern Press", ""},
      {"(NPA) - LONDON, 3 MAY 2024 - ", "NPA", "2024-05-03"},
      {"THURMONT (Maryland) - ", "", ""},
      {"On 3 May 2024 (a Friday) - ", "", ""},
      {"The minister - a lawyer (and a Whig) - said that ", "", ""},
      {"", "", ""},
  };
  for (const Dateline& c : cases) {
    Article a = CleanText("Tanker aground\n\n" + (c.opening + kBody1) + "\n\n" + kBody2);
    EXPECT_EQ(a.credits.empty() ? "" : a.credits[0], c.credit) << c.opening;
    std::string published = a.published.from == PublishedFrom::kUnknown
                                ? ""
                                : FormatInstant(a.published.interval.begin);
    EXPECT_EQ(published, c.published) << c.opening;
    EXPECT_EQ(a.blocks[1].kind, BlockKind::kParagraph) << c.opening;
  }
}

TEST(CleanText, ADateInTheStoryDatesNothing) {
  Article a = CleanText(
      "Tanker aground\n\nOn 19 June 2024 the tanker had been sold to an owner in "
      "Hull, and on 5 May 2025 she was sold again.\n\n" +
      kBody2);
  EXPECT_EQ(a.published.from, PublishedFrom::kUnknown);
}

TEST(CleanText, ADateAloneAtTheEndDoes) {
  Article a = CleanText("Tanker aground\n\n" + kBody1 + "\n\n" + kBody2 + "\n\n5 giugno 2025\n");
  EXPECT_EQ(FormatInstant(a.published.interval.begin), "2025-06-05");
  EXPECT_EQ(a.blocks.back().kind, BlockKind::kByline);
}

TEST(CleanText, HardWrappedLinesAreOneParagraph) {
  Article a = CleanText(
      "The harbour was closed on Friday after a tanker had run\naground on the bar outside, and "
      "the "
      "authority said in a\nlong statement that the pilots had been told to stay at home\nuntil "
      "the "
      "wind goes down.\n\nThe vessel had left in the morning and it carried some forty\nthousand "
      "tons "
      "of oil, and nobody on board of her was hurt by\nthe shock, or so the crew of a tug that was "
      "near has said.\n");
  ASSERT_EQ(a.blocks.size(), 2u);
  EXPECT_EQ(a.Text(a.blocks[0].span).substr(0, 11), "The harbour");
  EXPECT_TRUE(a.Text(a.blocks[0].span).ends_with("goes down."));
}

TEST(CleanText, WhatTheContainerSaysGoesFirst) {
  RawDocument raw;
  raw.path = "feed.xml#2";
  raw.bytes = kBody1 + "\n\n" + kBody2;
  raw.title = "Tanker aground";
  raw.byline = "Ada Fiore";
  raw.url = "https://www.lantern.example/2025/06/07/tanker";
  raw.published = "Thu, 05 Jun 2025 06:50:00 +0000";
  Result<Article> a = Clean(raw);
  ASSERT_TRUE(a.ok());
  EXPECT_EQ(CheckArticle(*a), "");
  EXPECT_EQ(a->path, "feed.xml#2");
  EXPECT_EQ(a->title, "Tanker aground");
  EXPECT_EQ(a->blocks[0].kind, BlockKind::kTitle);
  EXPECT_EQ(a->Text(a->blocks[0].span), "Tanker aground");
  EXPECT_EQ(a->outlet, "lantern.example");
  EXPECT_EQ(a->published.from, PublishedFrom::kMetadata);
  raw.published = "soon";
  EXPECT_EQ(Clean(raw)->published.from, PublishedFrom::kUrl);
  EXPECT_EQ(FormatInstant(Clean(raw)->published.interval.begin), "2025-06-07");
}

// The same line on pages of three outlets.
TEST(CleanText, TheOutletsCountrySettlesItsDays) {
  auto read = [](const char* url, const char* language) {
    RawDocument raw;
    raw.path = "a.txt";
    raw.bytes = "Tanker aground\n\n05/06/2025\n\n" + kBody1 + "\n\n" + kBody2;
    raw.url = url;
    raw.language = language;
    Result<Article> a = Clean(raw);
    if (!a) return std::string("no article");
    return FormatInstant(a->published.interval.begin);
  };
  EXPECT_EQ(read("https://lantern.example.co.uk/tanker", "en"), "2025-06-05");
  EXPECT_EQ(read("https://lantern.example.us/tanker", "en"), "2025-05-06");
  EXPECT_EQ(read("https://lantern.com/tanker", "en-US"), "2025-05-06");
  EXPECT_EQ(read("https://lantern.com/tanker", "en_gb"), "2025-06-05");
  EXPECT_EQ(read("https://lantern.co.uk/tanker", "en-US"), "2025-06-05");
  // Undecided: no guess, whether the language is declared or found in the text.
  EXPECT_EQ(read("https://lantern.com/tanker", "en"), "");
  EXPECT_EQ(read("", ""), "");
}

TEST(CleanText, LanguageOfBlocks) {
  std::string body =
      "Il porto è stato chiuso venerdì dopo che una petroliera si è arenata sulla secca, e "
      "quaranta "
      "navi aspettano al largo, ha detto la capitaneria.";
  Article uk = CleanText("У порту сіла на мілину перша баржа\n\n" + body + "\n\n" + body);
  EXPECT_EQ(uk.language, LanguageCode("it"));
  EXPECT_EQ(uk.blocks[0].language, LanguageCode("uk"));
  EXPECT_EQ(uk.blocks[1].language, LanguageCode("it"));
  Article ru = CleanText("Первый большой танкер вышел\n\n" + body + "\n\n" + body);
  EXPECT_EQ(ru.blocks[0].language, LanguageCode("ru"));
}

TEST(Clean, RefusesWhatHoldsNoText) {
  for (std::string bytes : {std::string(), std::string("  \n\n "), std::string("12 34 -- !"),
                            std::string(64, '\0'), std::string("\x89PNG\r\n")}) {
    RawDocument raw;
    raw.path = "x/bad.txt";
    raw.bytes = bytes;
    Result<Article> a = Clean(raw);
    ASSERT_FALSE(a.ok());
    EXPECT_EQ(a.error().kind, ErrorKind::kMalformed);
    EXPECT_EQ(a.error().input, "x/bad.txt");
  }
}

// Whatever comes in: an error that names its input, or an article that keeps its promises.
TEST(Clean, HoldsItsPromisesOnAnyBytes) {
  std::mt19937 random(20240619);
  const std::string pieces[] = {
      "\n",     "\n\n", "**",   "1. ",         "? ",   ". ",     "Source: ", "By Ada Fiore",
      "(",      ")",    " - ",  "5 June 2025", "<p>",  "</div>", "<h1>",     "<a href=x>",
      "&#0;",   "però", "Порт", "\xE9",        "\xFF", "#",      "\r",       "\u0301",
      "LEGGI:", "FAQ",  "word "};
  for (int round = 0; round < 3000; ++round) {
    RawDocument raw;
    raw.path = "r";
    raw.media = round % 2 == 0 ? MediaKind::kHtml : MediaKind::kPlainText;
    size_t count = random() % 60;
    for (size_t i = 0; i < count; ++i) {
      if (random() % 8 == 0)
        raw.bytes += char(random() % 256);
      else
        raw.bytes += pieces[random() % std::size(pieces)];
    }
    if (round % 5 == 0) raw.title = "Ada \n\xFF **";
    Result<Article> a = Clean(raw);
    if (a.ok()) {
      ASSERT_EQ(CheckArticle(*a), "") << raw.bytes;
      for (const Block& block : a->blocks) ASSERT_FALSE(block.span.empty()) << raw.bytes;
    } else {
      ASSERT_EQ(a.error().input, "r");
    }
  }
}

}  // namespace
}  // namespace riscontro
