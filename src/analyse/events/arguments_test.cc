// Who does what, by parses written by hand: whatever a model makes of a sentence, this is what is
// read from a parse that is right, and from some that are wrong.
#include "analyse/events/arguments.h"

#include <gtest/gtest.h>

#include <sstream>

#include "document/names.h"

namespace riscontro {
namespace {

// One word a line: form, lemma, UPOS, head, relation, and one of fin, inf, past, ger, rel.
Article Parsed(const char* language, const std::string& words) {
  Article article;
  article.language = LanguageCode(language);
  std::istringstream lines(words);
  std::string line;
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string form, lemma, upos, relation, feature;
    Token token;
    fields >> form >> lemma >> upos >> token.head >> relation >> feature;
    if (!article.text.empty()) article.text += " ";
    token.span.begin = uint32_t(article.text.size());
    article.text += form;
    token.span.end = uint32_t(article.text.size());
    token.lemma.begin = uint32_t(article.lemmas.size());
    article.lemmas += lemma;
    token.lemma.end = uint32_t(article.lemmas.size());
    FromName(upos, &token.upos);
    token.relation = RelationFromName(relation);
    if (feature == "fin") token.features.verb_form = VerbForm::kFinite;
    if (feature == "inf") token.features.verb_form = VerbForm::kInfinitive;
    if (feature == "past") token.features.verb_form = VerbForm::kParticiple;
    if (feature == "ger") token.features.verb_form = VerbForm::kGerund;
    if (feature == "rel") token.features.pron_type = PronType::kRelative;
    article.tokens.push_back(token);
  }
  Span all{0, uint32_t(article.text.size())};
  article.blocks.push_back({BlockKind::kParagraph, all, article.language});
  article.sentences.push_back({all, 0, uint32_t(article.tokens.size()), 0, article.language});
  return article;
}

// "sign(Egypt, the treaty; in Rome)" for each verb: subject, object; complements.
std::string ArgumentsOf(const char* language, const std::string& words) {
  Article article = Parsed(language, words);
  EventLexicon lexicon(*FindLanguage(article.language));
  Structure s = ReadStructure(article, article.sentences[0], lexicon);
  auto show = [&](int32_t phrase) {
    if (phrase < 0) return std::string("-");
    const NounGroup& p = s.phrases[size_t(phrase)];
    std::string out(article.Text(s.SpanOf(p.first, p.last)));
    for (uint32_t other : p.joins) {
      const NounGroup& q = s.phrases[other];
      out += "+" + std::string(article.Text(s.SpanOf(q.first, q.last)));
    }
    return out;
  };
  std::string out;
  std::vector<Arguments> all = ReadArguments(s);
  for (size_t v = 0; v < all.size(); ++v) {
    out += std::string(out.empty() ? "" : " ") + std::string(s.verbs[v].lemma) + "(" +
           show(all[v].subject) + ", " + show(all[v].object);
    for (uint32_t c : all[v].complements) {
      out += "; " + std::string(s.phrases[c].adposition) + " " + show(int32_t(c));
    }
    out += ")";
    if (all[v].governor_verb >= 0) {
      out += "<" + std::string(s.verbs[size_t(all[v].governor_verb)].lemma);
    }
  }
  return out;
}

TEST(EventArguments, SubjectObjectAndComplement) {
  EXPECT_EQ(ArgumentsOf("en",
                        "Egypt Egypt PROPN 2 nsubj\n"
                        "signed sign VERB 0 root fin\n"
                        "the the DET 4 det\n"
                        "treaty treaty NOUN 2 obj\n"
                        "in in ADP 6 case\n"
                        "Rome Rome PROPN 2 obl\n"),
            "sign(Egypt, the treaty; in Rome)");
}

TEST(EventArguments, ThePassiveIsUndone) {
  EXPECT_EQ(ArgumentsOf("en",
                        "Tanks tank NOUN 3 nsubj:pass\n"
                        "were be AUX 3 aux:pass fin\n"
                        "supplied supply VERB 0 root past\n"
                        "by by ADP 5 case\n"
                        "Poland Poland PROPN 3 obl:agent\n"),
            "supply(Poland, Tanks)");
}

TEST(EventArguments, CoordinatedVerbsShareSubjectAndObject) {
  EXPECT_EQ(ArgumentsOf("en",
                        "Egypt Egypt PROPN 4 nsubj\n"
                        "and and CCONJ 3 cc\n"
                        "Israel Israel PROPN 1 conj\n"
                        "signed sign VERB 0 root fin\n"
                        "and and CCONJ 6 cc\n"
                        "ratified ratify VERB 4 conj fin\n"
                        "it it DET 8 det\n"
                        "treaty treaty NOUN 4 obj\n"),
            "sign(Egypt+Israel, it treaty) ratify(Egypt+Israel, it treaty)");
}

TEST(EventArguments, AnInfinitiveHasTheObjectOrTheSubjectOfItsVerb) {
  const std::string rest =
      "Egypt Egypt PROPN 2 obj\nto to PART 5 mark\n"
      "sign sign VERB 2 xcomp inf\ntreaties treaty NOUN 5 obj\n";
  EXPECT_EQ(
      ArgumentsOf("en", "Israel Israel PROPN 2 nsubj\ninvited invite VERB 0 root fin\n" + rest),
      "invite(Israel, Egypt) sign(Egypt, treaties)<invite");
  EXPECT_EQ(ArgumentsOf("en",
                        "Israel Israel PROPN 2 nsubj\npromised promise VERB 0 root fin\n"
                        "to to PART 4 mark\nsign sign VERB 2 xcomp inf\n"
                        "treaties treaty NOUN 4 obj\n"),
            "promise(Israel, -) sign(Israel, treaties)<promise");
}

TEST(EventArguments, RelativePronounsStandForTheirNoun) {
  const std::string noun = "The the DET 2 det\ntreaty treaty NOUN 0 root\n";
  EXPECT_EQ(ArgumentsOf("en", noun + "that that PRON 5 obj rel\nEgypt Egypt PROPN 5 nsubj\n"
                                     "signed sign VERB 2 acl:relcl fin\n"),
            "sign(Egypt, The treaty)");
  EXPECT_EQ(ArgumentsOf("en", noun + "signed sign VERB 2 acl past\nby by ADP 5 case\n"
                                     "Egypt Egypt PROPN 3 obl\n"),
            "sign(Egypt, The treaty)");
}

TEST(EventArguments, ContentIsGovernedByWhoSaysIt) {
  EXPECT_EQ(ArgumentsOf("it",
                        "Israele Israele PROPN 3 nsubj\nha avere AUX 3 aux fin\n"
                        "negato negare VERB 0 root past\nche che SCONJ 7 mark\n"
                        "Roma Roma PROPN 7 nsubj\nabbia avere AUX 7 aux fin\n"
                        "firmato firmare VERB 3 ccomp past\n"),
            "negare(Israele, -) firmare(Roma, -)<negare");
}

TEST(EventArguments, AWrongParseOfNamesInARowIsStillAList) {
  EXPECT_EQ(ArgumentsOf("it",
                        "ministri ministro NOUN 5 obl\n, , PUNCT 3 punct\n"
                        "generali generale NOUN 5 nsubj\ne e CCONJ 3 cc\n"
                        "firmano firmare VERB 0 root fin\n"),
            "firmare(generali, -)");  // no list: "and" stands before the verb
}

// A past taken for a modifier of its object.
TEST(EventArguments, APastIsNoModifierBetweenSubjectAndObject) {
  EXPECT_EQ(ArgumentsOf("en",
                        "Germany Germany PROPN 3 compound\n"
                        "supplied supply VERB 3 amod past\ntanks tank NOUN 0 root\n"),
            "supply(Germany, tanks)");
  EXPECT_EQ(ArgumentsOf("en",
                        "The the DET 3 det\ndetained detain VERB 3 amod past\n"
                        "suspects suspect NOUN 4 nsubj\nfled flee VERB 0 root fin\n"),
            "flee(The detained suspects, -)");
}

TEST(EventArguments, TheFirstOfTwoSubjectsBelongsToTheVerbWithoutOne) {
  EXPECT_EQ(ArgumentsOf("en",
                        "Kamel Kamel PROPN 6 nsubj\nresigned resign VERB 6 ccomp fin\n"
                        ", , PUNCT 6 punct\nthe the DET 5 det\nmembers member NOUN 6 nsubj\n"
                        "said say VERB 0 root fin\n"),
            "resign(Kamel, -)<say say(the members, -)");
}

TEST(EventArguments, WithoutAParseNobodyActs) {
  EXPECT_EQ(ArgumentsOf("en",
                        "Egypt Egypt PROPN -1 _\nsigned sign VERB -1 _ fin\n"
                        "treaties treaty NOUN -1 _\n"),
            "sign(-, -)");
}

// Heads that do not fit the phrases: reading ends, and nothing hangs on itself.
TEST(EventArguments, AnyTreeIsRead) {
  const char* forms[] = {"Egypt Egypt PROPN", "signed sign VERB",  "of of ADP",
                         "Rome Rome PROPN",   "and and CCONJ",     "who who PRON",
                         ", , PUNCT",         "treaty treaty NOUN"};
  const char* relations[] = {"nsubj", "conj", "nmod", "acl", "appos",
                             "xcomp", "flat", "cop",  "obl"};
  uint32_t random = 7;
  auto next = [&](size_t n) { return (random = random * 1664525 + 1013904223) / 65536 % n; };
  for (int round = 0; round < 500; ++round) {
    std::string words;
    const size_t length = 2 + next(9);
    const size_t root = next(length);
    for (size_t i = 0; i < length; ++i) {
      // Toward the root, so that it is a tree.
      const size_t head = i == root ? 0 : i < root ? i + 2 + next(root - i) : i - next(i - root);
      words += std::string(forms[next(8)]) + " " + std::to_string(head) + " " +
               (i == root ? "root" : relations[next(9)]) + " fin\n";
    }
    for (const char* language : {"en", "it"}) EXPECT_NE(ArgumentsOf(language, words), "?") << words;
  }
}

}  // namespace
}  // namespace riscontro
