#include "read/conllu.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace riscontro {
namespace {

// Columns separated by spaces become lines of CoNLL-U; "." lines are blank.
std::string Lines(const std::vector<std::string>& rows) {
  std::string out;
  for (std::string row : rows) {
    if (!row.starts_with('#')) std::replace(row.begin(), row.end(), ' ', '\t');
    out += row + "\n";
  }
  return out;
}

const std::vector<std::string> kFirst = {
    "# newdoc id = desk-1",
    "# newpar",
    "# sent_id = s1",
    "# text = Parla della gara.",
    "1 Parla parlare VERB V Mood=Ind|VerbForm=Fin 0 root 0:root _",
    "2-3 della _ _ _ _ _ _ _ _",
    "2 di di ADP E _ 4 case _ _",
    "3 la il DET RD _ 4 det _ _",
    "4 gara gara NOUN S _ 1 obl _ SpaceAfter=No",
    "4.1 _ _ _ _ _ _ _ 1:dep _",
    "5 . . PUNCT FS _ 1 punct _ SpacesAfter=\\n\\n|X=1",
    ""};

TEST(ReadTreebank, GivesEveryColumn) {
  auto treebank = ReadTreebank(Lines(kFirst), "desk.conllu");
  ASSERT_TRUE(treebank);
  ASSERT_EQ(treebank->sentences.size(), 1u);
  const ConlluSentence& s = treebank->sentences[0];
  EXPECT_EQ(s.comments.size(), 4u);
  EXPECT_EQ(s.id, "s1");
  EXPECT_EQ(s.text, "Parla della gara.");
  EXPECT_EQ(s.document_id, "desk-1");
  EXPECT_TRUE(s.begins_document && s.begins_paragraph);
  EXPECT_EQ(s.line, 5u);
  ASSERT_EQ(s.words.size(), 5u);  // the empty node is passed over
  EXPECT_EQ(treebank->CountWords(), 5u);
  EXPECT_EQ(s.words[0].lemma, "parlare");
  EXPECT_EQ(s.words[0].upos, "VERB");
  EXPECT_EQ(s.words[0].xpos, "V");
  EXPECT_EQ(s.words[0].feats, "Mood=Ind|VerbForm=Fin");
  EXPECT_EQ(s.words[0].head, 0);
  EXPECT_EQ(s.words[0].deps, "0:root");
  EXPECT_EQ(s.words[3].head, 1);
  EXPECT_EQ(s.words[3].deprel, "obl");
  EXPECT_EQ(s.words[3].feats, "");
}

TEST(ReadTreebank, TokensCoverTheWords) {
  auto treebank = ReadTreebank(Lines(kFirst), "desk.conllu");
  ASSERT_TRUE(treebank);
  const auto& tokens = treebank->sentences[0].tokens;
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[1].form, "della");
  EXPECT_TRUE(tokens[1].is_range);
  EXPECT_EQ(tokens[1].first_word, 1u);
  EXPECT_EQ(tokens[1].last_word, 3u);
  EXPECT_FALSE(tokens[2].is_range || tokens[2].space_after);
  EXPECT_EQ(SpaceAfter(tokens[0]), " ");
  EXPECT_EQ(SpaceAfter(tokens[2]), "");
  EXPECT_EQ(SpaceAfter(tokens[3]), "\n\n");
}

TEST(ReadTreebank, DecodesSpacesAfter) {
  struct Case {
    std::string_view misc, expected;
  };
  const Case cases[] = {
      {"A=b|SpacesAfter=\\s\\t\\n\\r", " \t\n\r"},
      {"SpacesAfter=\\u00A0\\s", "\u00A0 "},
      {"SpacesAfter=\\u00", " "},    // cut short
      {"SpacesAfter=\\s\\px", " "},  // not white space: it cannot stand between words
      {"NoSpacesAfter=\\n", " "},
      {"_", " "},
  };
  for (const Case& c : cases) {
    ConlluToken token;
    token.misc = c.misc;
    EXPECT_EQ(SpaceAfter(token), c.expected) << c.misc;
  }
}

TEST(ReadTreebank, MarkCarriageReturnsAndAMissingLastLineAreNoFault) {
  std::string text =
      "\xEF\xBB\xBF# sent_id = a\r\n1\tA\ta\tX\t_\t_\t0\troot\t_\t_\r\n\r\n\r\n"
      "1\tB\tb\tX\t_\t_\t0\troot\t_\t_";
  auto treebank = ReadTreebank(text, "x");
  ASSERT_TRUE(treebank) << treebank.error().ToString();
  ASSERT_EQ(treebank->sentences.size(), 2u);
  EXPECT_EQ(treebank->sentences[0].id, "a");
  EXPECT_EQ(treebank->sentences[0].words[0].misc, "");
  EXPECT_EQ(treebank->sentences[1].words[0].form, "B");
}

TEST(ReadTreebank, ViewsSurviveAMove) {
  auto treebank = ReadTreebank(Lines(kFirst), "x");
  ASSERT_TRUE(treebank);
  Treebank moved = std::move(*treebank);
  treebank = Error{};
  EXPECT_EQ(moved.sentences[0].words[4].form, ".");
}

TEST(ReadTreebank, ASentenceWithoutHeadsIsNoFault) {
  auto treebank = ReadTreebank(Lines({"1 A _ _ _ _ _ _ _ _", "2 B _ _ _ _ _ _ _ _"}), "x");
  ASSERT_TRUE(treebank);
  EXPECT_EQ(treebank->sentences[0].words[1].head, -1);
  EXPECT_EQ(treebank->sentences[0].words[1].lemma, "_");
}

struct Fault {
  std::vector<std::string> rows;
  std::string line, message;
};

TEST(ReadTreebank, NamesTheLineOfEveryFault) {
  const std::string a = "1 A a X _ _ 0 root _ _", b = "2 B b X _ _ 1 dep _ _";
  const Fault faults[] = {
      {{"1 A a X _ _ 0 root _"}, "line 1", "not ten columns"},
      {{a, "2 B b X _ _ 1 dep _ _ _"}, "line 2", "not ten columns"},
      {{a, "2 B  X _ _ 1 dep _ _"}, "line 2", "not ten columns"},
      {{"2 A a X _ _ 0 root _ _"}, "line 1", "the id '2'"},
      {{a, "3 B b X _ _ 1 dep _ _"}, "line 2", "the id '3'"},
      {{a, "02 B b X _ _ 1 dep _ _"}, "line 2", "the id '02'"},
      {{a, "x B b X _ _ 1 dep _ _"}, "line 2", "the id 'x'"},
      {{a, "2 B b X _ _ 3 dep _ _"}, "line 1", "a head beyond the sentence"},
      {{a, "2 B b X _ _ -1 dep _ _"}, "line 2", "the head '-1'"},
      {{a, "2 B b X _ _ 99999999999 dep _ _"}, "line 2", "the head"},
      {{a, "2 B b X _ _ _ dep _ _"}, "line 1", "some words have a head"},
      {{a, "2 B b X _ _ 2 dep _ _"}, "line 1", "circle"},
      {{a, "2 B b X _ _ 3 dep _ _", "3 C c X _ _ 2 dep _ _"}, "line 1", "circle"},
      {{"1 A a X _ _ 2 dep _ _", b}, "line 1", "0 roots"},
      {{a, "2 B b X _ _ 0 root _ _"}, "line 1", "2 roots"},
      {{"1-2 AB _ _ _ _ _ _ _ _", a}, "line 1", "beyond the sentence"},
      {{"2-3 AB _ _ _ _ _ _ _ _", a, b}, "line 1", "the range 2-3"},
      {{"1-1 AB _ _ _ _ _ _ _ _", a, b}, "line 1", "the range 1-1"},
      {{"1-2 AB _ _ _ _ _ _ _ _", "1-2 AB _ _ _ _ _ _ _ _", a, b}, "line 2", "overlaps"},
      {{a, "3.1 _ _ _ _ _ _ _ _ _", b}, "line 2", "empty node"},
      {{a, "# late", b}, "line 2", "a comment among the words"},
      {{"# sent_id = 1"}, "line 1", "a sentence without words"},
      {{"1 \xFF a X _ _ 0 root _ _"}, "line 1", "not UTF-8"},
      {{"1 \xC2\xA0 a X _ _ 0 root _ _"}, "line 1", "white space alone"},
      {{}, "", "no sentence"},
  };
  for (const Fault& fault : faults) {
    auto treebank = ReadTreebank(Lines(fault.rows), "bad.conllu");
    ASSERT_FALSE(treebank) << fault.message;
    EXPECT_EQ(treebank.error().input, "bad.conllu");
    EXPECT_EQ(treebank.error().place, fault.line) << fault.message;
    EXPECT_NE(treebank.error().message.find(fault.message), std::string::npos)
        << treebank.error().message << " for " << fault.message;
  }
}

TEST(ReadTreebank, SoundSentencesAreKeptBesideBrokenOnes) {
  std::string good = "1 A a X _ _ 0 root _ _";
  std::vector<Error> errors;
  Treebank treebank =
      ReadTreebank(Lines({good, "", "1 B b X _ _ 7 dep _ _", "", good, "", "1 C", "2 D", "", good}),
                   "x", &errors);
  EXPECT_EQ(treebank.sentences.size(), 3u);
  ASSERT_EQ(errors.size(), 2u);
  EXPECT_EQ(errors[0].place, "line 3");
  EXPECT_EQ(errors[1].place, "line 7");
}

TEST(ReadTreebank, AFileThatIsNotThere) {
  auto treebank = ReadTreebankFile("no-such-file.conllu");
  ASSERT_FALSE(treebank);
  EXPECT_EQ(treebank.error().kind, ErrorKind::kNotFound);
}

}  // namespace
}  // namespace riscontro
