// Lines of every kind, one table per pass: what a line is taken for in the middle of a report, at
// its head and at its end.
#include <gtest/gtest.h>

#include "clean/clean.h"

namespace riscontro {
namespace {

using K = BlockKind;

const std::string kOpening =
    "The harbour of Porto Lume was closed on Friday after a tanker ran aground on the bar, the "
    "port authority said, and forty vessels are waiting outside.";
const std::string kMiddle =
    "Nobody was hurt. The crew of the first tug said that the sea was calm, that the visibility "
    "was good, and that the tanker had left without a pilot.";
const std::string kClosing =
    "An inquiry will begin on Monday. The owners declined to comment, and the master of the vessel "
    "could not be reached at his home in Hull.";

Article CleanText(const std::string& text) {
  RawDocument raw;
  raw.path = "a.txt";
  raw.bytes = text;
  Result<Article> article = Clean(raw);
  EXPECT_TRUE(article.ok());
  if (!article.ok()) return Article();
  EXPECT_EQ(CheckArticle(*article), "");
  return *article;
}

// The kind of the block that holds the text; boilerplate's neighbour kind when it is nowhere.
K KindOf(const Article& a, std::string_view text) {
  size_t at = a.text.find(text);
  for (const Block& block : a.blocks) {
    if (block.span.begin <= at && at < block.span.end) return block.kind;
  }
  ADD_FAILURE() << "in no block: " << text;
  return K::kParagraph;
}

struct LineCase {
  const char* line;
  K kind;
};

const LineCase kInTheMiddle[] = {
    {"A calm sea", K::kHeading},
    {"Who was on board?", K::kHeading},
    {"## A calm sea", K::kHeading},
    {"**A calm sea**", K::kHeading},
    {"- A calm sea -", K::kHeading},
    {"- A calm sea", K::kListItem},
    {"3. The third tug", K::kListItem},
    {"“Nothing can be done,” the pilot said", K::kParagraph},
    {"a small line that begins low", K::kParagraph},
    {"—The pilot, on the wind", K::kParagraph},
    {"He was wrong.", K::kParagraph},
    {"Leggi anche: Un altro porto chiuso", K::kBoilerplate},
    {"LEGGI ANCHE – Un altro porto chiuso", K::kBoilerplate},
    {"READ MORE: Another port closed", K::kBoilerplate},
    {"Read more about it", K::kBoilerplate},
    {"Lire aussi : Un autre port fermé", K::kBoilerplate},
    {"Lea también: Otro puerto cerrado", K::kBoilerplate},
    {"Lesen Sie auch: Noch ein Hafen", K::kBoilerplate},
    {"Leia também: Outro porto fechado", K::kBoilerplate},
    {"Читайте також: Ще один порт закрито", K::kBoilerplate},
    {"Читайте также: Ещё один порт закрыт", K::kBoilerplate},
    {"Iscriviti alla newsletter del porto", K::kBoilerplate},
    {"Sign up for our newsletter", K::kBoilerplate},
    {"Advertisement", K::kBoilerplate},
    {"Pubblicità", K::kBoilerplate},
    {"© 2025 The Lantern", K::kBoilerplate},
    {"Riproduzione riservata", K::kBoilerplate},
    {"* * *", K::kBoilerplate},
    {"www.lantern.example/more", K::kBoilerplate},
    {"Photo: Ada Fiore", K::kCaption},
    {"(Foto Ada Fiore)", K::kCaption},
    {"Nella foto il porto visto dal faro", K::kCaption},
    {"На фото: порт уранці", K::kCaption},
    {"FILE - In this Nov. 2, 2017 file photo, the port is seen from above.", K::kCaption},
    {"By Ugo Riva", K::kByline},
};

TEST(Passes, InTheMiddleOfAReport) {
  for (const LineCase& c : kInTheMiddle) {
    Article a =
        CleanText("Tanker aground\n\n" + kOpening + "\n\n" + kMiddle + "\n\n" + c.line + "\n\n" +
                  kMiddle + "\n\n" + kClosing + "\n\n" + kClosing + "\n\n" + kClosing);
    std::string core = c.line;
    size_t begin = core.find_first_not_of("-#* 3.");
    if (begin != core.npos) core = core.substr(begin, core.find_last_not_of("-* ") + 1 - begin);
    EXPECT_EQ(KindOf(a, core), c.kind) << c.line;
  }
}

TEST(Passes, AtTheHead) {
  const LineCase cases[] = {
      {"By Ada Fiore", K::kByline},
      {"Ada Fiore", K::kByline},
      {"di Ada Fiore", K::kByline},
      {"Dal nostro inviato Ada Fiore", K::kByline},
      {"By our shipping correspondent", K::kByline},
      {"The Evening Lantern", K::kByline},
      {"The Lantern | 5 June 2025", K::kByline},
      {"Published: 5 June 2025, 06:50", K::kByline},
      {"Pubblicato il 5 giugno 2025 alle 06:50", K::kByline},
      {"Опубліковано 5 червня 2025", K::kByline},
      {"5 June 2025", K::kByline},
      {"Forty vessels wait outside the bar", K::kSubtitle},
      {"Photo: the port at dawn", K::kCaption},
  };
  for (const LineCase& c : cases) {
    Article a = CleanText("Tanker aground\n\n" + std::string(c.line) + "\n\n" + kOpening + "\n\n" +
                          kMiddle + "\n\n" + kClosing);
    EXPECT_EQ(a.title, "Tanker aground") << c.line;
    ASSERT_GE(a.blocks.size(), 2u);
    EXPECT_EQ(a.blocks[1].kind, c.kind) << c.line;
  }
}

TEST(Passes, AtTheEnd) {
  const LineCase cases[] = {
      {"Source", K::kBoilerplate},
      {"Fonte: Agenzia Marina", K::kBoilerplate},
      {"Source: Northern Press", K::kBoilerplate},
      {"(NPA)", K::kBoilerplate},
      {"Originally published in The Lantern", K::kBoilerplate},
      {"About the author: Ada Fiore has written on ships since 1999.", K::kBoilerplate},
      {"L'autrice: Ada Fiore scrive di navi dal 1999.", K::kBoilerplate},
      {"Fiore is the shipping correspondent of this newspaper, and lives in Hull.",
       K::kBoilerplate},
      {"Ada Fiore was there and saw it all, and she told the police.", K::kParagraph},
      {"The correspondent of another newspaper, born in Hull, was arrested.", K::kParagraph},
      {"5 June 2025", K::kByline},
      {"The trial opens on 5 June 2025.", K::kParagraph},
  };
  for (const LineCase& c : cases) {
    Article a = CleanText("Tanker aground\n\nBy Ada Fiore\n\n" + kOpening + "\n\n" + kMiddle +
                          "\n\n" + kClosing + "\n\n" + c.line + "\n");
    EXPECT_EQ(a.blocks.back().kind, c.kind) << c.line;
    EXPECT_EQ(a.byline, "Ada Fiore") << c.line;
  }
}

TEST(Passes, CreditsAreTheAgenciesAsWritten) {
  const std::pair<const char*, const char*> cases[] = {
      {"Fonte: Agenzia Marina", "Agenzia Marina"},
      {"Source: Northern Press.", "Northern Press"},
      {"(NPA)", "NPA"},
      {"Originally published in The Lantern", "The Lantern"},
      {"Джерело: Укрінформ", "Укрінформ"},
      {"Source", ""},
      {"Source: the pilots of the port, who asked not to be named because they fear the owners",
       ""},
      {"(see above)", ""},
      {"He came from Northern Press.", ""},
  };
  for (auto [line, credit] : cases) {
    Article a =
        CleanText("Tanker aground\n\n" + kOpening + "\n\n" + kMiddle + "\n\n" + line + "\n");
    EXPECT_EQ(a.credits.empty() ? "" : a.credits[0], credit) << line;
  }
}

TEST(Passes, ACaptionByAnotherHand) {
  std::string caption =
      "A tug that pulls the tanker off the bar.  Two boats are in front.  It is dark, so that all "
      "of "
      "them have their lights on";
  Article a = CleanText("Tanker aground\n\n" + kOpening + "\n\n" + kMiddle + "\n\n" + kMiddle +
                        "\n\n" + caption + "\n\n" + kClosing + "\n\n" + kClosing);
  EXPECT_EQ(KindOf(a, "A tug that pulls"), K::kCaption);
  // Where others are spaced so too, it is a habit of the writer.
  std::string spaced = "Nobody was hurt.  The crew of the first tug said that the sea was calm.";
  Article b = CleanText("Tanker aground\n\n" + kOpening + "\n\n" + spaced + "\n\n" + kMiddle +
                        "\n\n" + caption + "\n\n" + kClosing + "\n\n" + kClosing);
  EXPECT_EQ(KindOf(b, "A tug that pulls"), K::kParagraph);
}

TEST(Passes, InterviewsWithoutAHeading) {
  Article a = CleanText("Tanker aground\n\n" + kOpening +
                        "\n\n**Who will pay?**\n\nThe owners.\n\n"
                        "**And when?**\n\nIn the spring.\n");
  EXPECT_EQ(KindOf(a, "Who will pay?"), K::kQuestion);
  EXPECT_EQ(KindOf(a, "The owners."), K::kAnswer);
  EXPECT_EQ(KindOf(a, "In the spring."), K::kAnswer);
}

TEST(Passes, QuestionsSpokenByLetters) {
  Article a = CleanText("Tanker aground\n\n" + kOpening +
                        "\n\nQuestions and answers\n\n"
                        "Q: Who will pay?\n\nA: The owners.\n");
  for (const Block& block : a.blocks) {
    if (block.kind == K::kQuestion) {
      EXPECT_EQ(a.Text(block.span), "Who will pay?");
    }
    if (block.kind == K::kAnswer) {
      EXPECT_EQ(a.Text(block.span), "The owners.");
    }
  }
}

TEST(Passes, TheTitleGivenIsFoundInTheText) {
  RawDocument raw;
  raw.path = "a.json";
  raw.bytes = "TANKER AGROUND\n\n" + kOpening + "\n\n" + kMiddle;
  raw.title = "Tanker aground";
  Result<Article> a = Clean(raw);
  ASSERT_TRUE(a.ok());
  EXPECT_EQ(a->blocks[0].kind, K::kTitle);
  EXPECT_EQ(a->blocks[1].kind, K::kParagraph);
  EXPECT_EQ(a->title, "Tanker aground");
}

}  // namespace
}  // namespace riscontro
