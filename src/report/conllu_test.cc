#include "report/conllu.h"

#include <gtest/gtest.h>

#include <sstream>

#include "document/relation.h"

namespace riscontro {
namespace {

std::vector<std::string> Split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// A sentence's words as the rules of the format see them.
struct CheckedSentence {
  std::string text, spelt;  // "# text" and what the forms spell
  int words = 0, range_end = 0, roots = 0;
  std::vector<int> heads;

  std::string Word(const std::vector<std::string>& c) {
    if (c.size() != 10) return "not ten columns";
    for (const std::string& column : c) {
      bool bad = column.empty() || column.front() == ' ' || column.back() == ' ' ||
                 column.find("  ") != std::string::npos;
      if (bad) return "bad column '" + column + "'";
    }
    std::string next = std::to_string(words + 1);
    if (c[0].starts_with(next + "-")) {
      range_end = std::stoi(c[0].substr(next.size() + 1));
      Spell(c);
      return range_end > words + 1 ? "" : "a range of one";
    }
    if (c[0] != next) return "id " + c[0];
    if (++words > range_end) Spell(c);
    if (c[6] == "_" || c[7] == "_") return "no head";
    heads.push_back(std::stoi(c[6]));
    bool root = heads.back() == 0;
    roots += root;
    return root == (c[7] == "root") ? "" : "root relation";
  }

  void Spell(const std::vector<std::string>& c) {
    spelt += c[1];
    if (c[9].find("SpaceAfter=No") == std::string::npos) spelt += ' ';
  }

  std::string Finish() const {
    if (words == 0 || roots != 1) return "words or roots";
    for (int head : heads) {
      int steps = 0;
      for (int at = head; at != 0; at = heads[size_t(at - 1)]) {
        if (at > words || ++steps > words) return "no tree";
      }
    }
    std::string trimmed = spelt.ends_with(' ') ? spelt.substr(0, spelt.size() - 1) : spelt;
    return trimmed == text ? "" : "text '" + text + "' but forms '" + trimmed + "'";
  }
};

// "" or the first rule of UD's levels 1 and 2 that is broken.
std::string Validate(const std::string& conllu) {
  std::istringstream lines(conllu);
  CheckedSentence sentence;
  std::string line, wrong;
  bool has_id = false;
  while (std::getline(lines, line)) {
    if (line.empty()) {
      if (!has_id) return "no sent_id";
      if (!(wrong = sentence.Finish()).empty()) return wrong;
      sentence = {};
      has_id = false;
    } else if (line[0] == '#') {
      has_id |= line.starts_with("# sent_id = ");
      if (line.starts_with("# text = ")) sentence.text = line.substr(9);
    } else if (!(wrong = sentence.Word(Split(line, '\t'))).empty()) {
      return wrong + ": " + line;
    }
  }
  return sentence.words == 0 ? "" : "no blank line at the end";
}

// Builds an article word by word.
struct Builder {
  Article article;

  Span Put(std::string_view text) {
    Span span{uint32_t(article.lemmas.size()), 0};
    article.lemmas += text;
    span.end = uint32_t(article.lemmas.size());
    return span;
  }
  void Block(std::string_view text) {
    if (!article.text.empty()) article.text += "\n\n";
    uint32_t begin = uint32_t(article.text.size());
    article.text += text;
    article.blocks.push_back(
        {BlockKind::kParagraph, {begin, uint32_t(article.text.size())}, LanguageCode("it")});
    at = begin;
  }
  void Begin() {
    uint32_t first = uint32_t(article.tokens.size());
    article.sentences.push_back(
        {{at, at}, first, first, uint32_t(article.blocks.size() - 1), LanguageCode("it")});
  }
  // The next place where the form stands.
  Token& Word(std::string_view form, int32_t head, Upos upos = Upos::kNoun,
              std::string_view relation = "nmod") {
    at = uint32_t(article.text.find(form, at));
    Token& token = article.tokens.emplace_back();
    token.span = {at, at + uint32_t(form.size())};
    token.upos = upos;
    token.head = head;
    token.lemma = Put(form);
    token.relation = RelationFromName(relation);
    Sentence& sentence = article.sentences.back();
    sentence.last_token = uint32_t(article.tokens.size());
    if (sentence.first_token + 1 == sentence.last_token) sentence.span.begin = at;
    sentence.span.end = token.span.end;
    return token;
  }
  std::string Write() const {
    std::string out;
    WriteConllu(article, &out);
    return out;
  }

  uint32_t at = 0;
};

Builder TwoParagraphs() {
  Builder b;
  b.article.id = {1, 2};
  b.Block("Parla della  gara.\nVince!");
  b.Begin();
  b.Word("Parla", 0, Upos::kVerb, "root").feats = b.Put("VerbForm=Fin|Mood=Ind");
  Token& first = b.Word("della", 4, Upos::kAdp, "case");
  first.form = b.Put("di");
  Token& second = b.Word("della", 4, Upos::kDet, "det");
  second.form = b.Put("la");
  b.Word("gara", 1, Upos::kNoun, "obl:agent");
  b.Word(".", 1, Upos::kPunct, "punct");
  b.Begin();
  b.Word("Vince", 0, Upos::kVerb, "root");
  b.Word("!", 1, Upos::kPunct, "punct");
  b.Block("Fine");
  b.Begin();
  b.Word("Fine", 0, Upos::kNoun, "root");
  return b;
}

TEST(Conllu, WritesWhatTheFormatAsksFor) {
  std::string id = "00000000000000010000000000000002";
  EXPECT_EQ(TwoParagraphs().Write(),
            "# newdoc id = " + id + "\n# newpar\n# sent_id = " + id +
                "-1\n"
                "# text = Parla della gara.\n"
                "1\tParla\tParla\tVERB\t_\tMood=Ind|VerbForm=Fin\t0\troot\t_\t_\n"
                "2-3\tdella\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\s\\s\n"
                "2\tdi\tdella\tADP\t_\t_\t4\tcase\t_\t_\n"
                "3\tla\tdella\tDET\t_\t_\t4\tdet\t_\t_\n"
                "4\tgara\tgara\tNOUN\t_\t_\t1\tobl:agent\t_\tSpaceAfter=No\n"
                "5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\tSpacesAfter=\\n\n\n"
                "# sent_id = " +
                id +
                "-2\n"
                "# text = Vince!\n"
                "1\tVince\tVince\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
                "2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n"
                "# newpar\n# sent_id = " +
                id +
                "-3\n"
                "# text = Fine\n"
                "1\tFine\tFine\tNOUN\t_\t_\t0\troot\t_\t_\n\n");
}

TEST(Conllu, IsValid) {
  EXPECT_EQ(Validate(TwoParagraphs().Write()), "");
}

TEST(Conllu, TheValidatorOfTheseTestsSeesWhatIsWrong) {
  std::string good = TwoParagraphs().Write();
  auto damaged = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return Validate(text);
  };
  EXPECT_NE(damaged("\t0\troot", "\t2\troot"), "");
  EXPECT_NE(damaged("\t4\tcase", "\t2\tcase"), "");
  EXPECT_NE(damaged("\t4\tdet", "\t9\tdet"), "");
  EXPECT_NE(damaged("SpaceAfter=No", "_"), "");
  EXPECT_NE(damaged("\n4\t", "\n5\t"), "");
  EXPECT_NE(damaged("2-3\t", "2-2\t"), "");
  EXPECT_NE(damaged("\tgara\tgara", "\tgara\t"), "");
}

TEST(Conllu, WhiteSpaceInAFormIsOneSpace) {
  Builder b;
  b.Block("10\xC2\xA0\n000 euro");
  b.Begin();
  b.Word("10\xC2\xA0\n000", 2, Upos::kNum, "nummod");
  b.Word("euro", 0, Upos::kNoun, "root");
  std::string out = b.Write();
  EXPECT_EQ(Validate(out), "");
  EXPECT_NE(out.find("1\t10 000\t10 000\tNUM"), std::string::npos) << out;
}

TEST(Conllu, FeaturesAreInTheOrderOfTheFormat) {
  Builder b;
  b.Block("si");
  b.Begin();
  b.Word("si", 0, Upos::kPron, "root").feats = b.Put("Reflex=Yes|person=3|Clitic=Yes|Number=Sing");
  EXPECT_NE(b.Write().find("\tClitic=Yes|Number=Sing|person=3|Reflex=Yes\t"), std::string::npos);
}

TEST(Conllu, ASentenceWithoutAParseHasNoHeadsAtAll) {
  Builder b;
  b.Block("Vince Rossi");
  b.Begin();
  b.Word("Vince", 0, Upos::kVerb, "root");
  b.Word("Rossi", -1, Upos::kUnknown);
  std::string out = b.Write();
  EXPECT_NE(out.find("1\tVince\tVince\tVERB\t_\t_\t_\t_\t_\t_\n"), std::string::npos) << out;
  EXPECT_NE(out.find("2\tRossi\tRossi\t_\t_\t_\t_\t_\t_\t_\n"), std::string::npos) << out;
}

TEST(Conllu, ARelationThatIsNotKnownIsAPlainDependent) {
  Builder b;
  b.Block("Vince Rossi");
  b.Begin();
  b.Word("Vince", 0, Upos::kVerb, "");
  b.Word("Rossi", 1, Upos::kPropn, "");
  EXPECT_EQ(Validate(b.Write()), "");
  EXPECT_NE(b.Write().find("\t1\tdep\t"), std::string::npos);
}

TEST(Conllu, OneWordWithAFormOfItsOwnIsNoRange) {
  Builder b;
  b.Block("po'");
  b.Begin();
  b.Word("po'", 0, Upos::kNoun, "root").form = b.Put("poco");
  EXPECT_EQ(Validate(b.Write()), "");
  EXPECT_NE(b.Write().find("\n1\tpo'\t"), std::string::npos);
}

TEST(Conllu, TheSameTextUnderTwoPathsHasSentenceIdsOfItsOwn) {
  auto ids = [](const std::string& path) {
    Builder b = TwoParagraphs();
    b.article.path = path;
    std::string out = b.Write();
    EXPECT_EQ(Validate(out), "");
    size_t at = out.find("# sent_id = ");
    return out.substr(at, out.find('\n', at) - at);
  };
  EXPECT_EQ(ids("a.jsonl#1"), ids("a.jsonl#1"));
  EXPECT_NE(ids("a.jsonl#1"), ids("a.jsonl#2"));
}

TEST(Conllu, AnArticleWithoutSentencesIsNothing) {
  Builder b;
  b.Block("2024");
  EXPECT_EQ(b.Write(), "");
}

}  // namespace
}  // namespace riscontro
