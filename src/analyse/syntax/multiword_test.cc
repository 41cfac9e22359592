// Splitting words by table and ending, what their parts look like, and sections that are damaged.
#include "analyse/syntax/multiword.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace riscontro {
namespace {

using Mode = MultiwordSplit::Mode;

// A section: one form of each mode, endings "lo" and, after an accent, "le", and a classifier whose
// weights all have one sign.
std::string Section(char weight) {
  SectionWriter out;
  out.Number(3);
  for (auto [word, mode, parts] : {std::tuple{"della", Mode::kAlways, "di la"},
                                   {"des", Mode::kAsk, "de les"},
                                   {"popolo", Mode::kNever, ""}}) {
    out.Text(word);
    out.Number(uint32_t(mode));
    out.Text(parts);
  }
  out.Number(2);
  out.Text("lo");
  out.Number(0);
  out.Text("");
  out.Text("lo");
  out.Text("le");
  out.Number(1 | 2);
  out.Text("");
  out.Text("le");
  out.Number(0);  // 2^0 weights
  out.Bytes(&weight, 1);
  return out.bytes();
}

MultiwordModel Model(std::string_view section, const Table& pack = {}) {
  Result<MultiwordModel> made = MultiwordModel::Make(pack, section);
  EXPECT_TRUE(made.ok());
  return *std::move(made);
}

// The parts, "" when the word stays whole.
std::string Parts(const MultiwordModel& model, std::string_view lower, std::string_view word) {
  const MultiwordSplit* split = model.Find(lower);
  if (split == nullptr || !model.Splits({lower, "", "", "", false}, *split)) return "";
  std::string out;
  AppendParts(word, *split, &out);
  return out;
}

TEST(Multiword, TableEndingsAndClassifier) {
  const std::string yes = Section(1), no = Section(-1);
  const MultiwordModel eager = Model(yes), shy = Model(no);
  EXPECT_EQ(Parts(eager, "della", "della"), "di la");
  EXPECT_EQ(Parts(shy, "della", "della"), "di la");
  EXPECT_EQ(Parts(eager, "des", "des"), "de les");
  EXPECT_EQ(Parts(shy, "des", "des"), "");
  EXPECT_EQ(Parts(eager, "popolo", "popolo"), "");
  EXPECT_EQ(Parts(eager, "farlo", "farlo"), "far lo");
  EXPECT_EQ(Parts(shy, "farlo", "farlo"), "");
  EXPECT_EQ(Parts(eager, "dándole", "dándole"), "dando le");
  EXPECT_EQ(Parts(eager, "valle", "valle"), "") << "the ending is of words with an accent";
  EXPECT_EQ(Parts(eager, "lo", "lo"), "") << "nothing is left of it";
}

TEST(Multiword, CaseIsThatOfTheWord) {
  const std::string section = Section(1);
  const MultiwordModel model = Model(section);
  EXPECT_EQ(Parts(model, "della", "Della"), "Di la");
  EXPECT_EQ(Parts(model, "della", "DELLA"), "DI LA");
  EXPECT_EQ(Parts(model, "farlo", "Farlo"), "Far lo");
  EXPECT_EQ(Parts(model, "farlo", "FARLO"), "FAR LO");
  EXPECT_EQ(Parts(model, "dándole", "DÁNDOLE"), "DANDO LE");
}

TEST(Multiword, ThePackAloneAndTheModelOverIt) {
  const Table pack = ParseTable("[forms]\ndell' | di l'\ndes | de ces\n");
  const MultiwordModel alone = Model("", pack);
  EXPECT_EQ(Parts(alone, "dell'", "dell’"), "di l’");
  EXPECT_EQ(Parts(alone, "des", "Des"), "De ces");
  EXPECT_EQ(Parts(alone, "farlo", "farlo"), "");
  const std::string section = Section(1);
  EXPECT_EQ(Parts(Model(section, pack), "des", "Des"), "De les");
}

TEST(Multiword, PairsOfPronounsFromThePack) {
  const Table pack = ParseTable("[endings]\nmelo | me lo\n");
  const std::string section = Section(1);
  const MultiwordModel model = Model(section, pack);
  EXPECT_EQ(Parts(model, "datemelo", "datemelo"), "date me lo");
  EXPECT_EQ(Parts(model, "dámelo", "Dámelo"), "Da me lo");
  EXPECT_EQ(Parts(model, "farlo", "farlo"), "far lo") << "the model's own endings stay";
  EXPECT_EQ(Parts(Model("", pack), "datemelo", "datemelo"), "") << "nobody to ask";
}

TEST(Multiword, NamesHaveNoEndings) {
  const std::string section = Section(1);
  const MultiwordModel model = Model(section);
  const MultiwordSplit* split = model.Find("merlo");
  ASSERT_NE(split, nullptr);
  EXPECT_FALSE(model.Splits({"merlo", "signor", "", "", true}, *split));
  EXPECT_TRUE(model.Splits({"merlo", "signor", "", "", false}, *split));
  EXPECT_TRUE(IsNameAfter("signor", "Merlo"));
  EXPECT_TRUE(IsNameAfter(",", "Merlo"));
  EXPECT_FALSE(IsNameAfter("", "Farlo"));
  EXPECT_FALSE(IsNameAfter("«", "Farlo"));
  EXPECT_FALSE(IsNameAfter("di", "FARLO"));
  EXPECT_FALSE(IsNameAfter("di", "farlo"));
}

TEST(Multiword, NeighboursMatter) {
  const MultiwordSplit split{Mode::kAsk, 255, false, "", "de les"};
  FeatureList a, b;
  MultiwordFeatures({"des", "parle", "amis", "il", false}, split, &a);
  MultiwordFeatures({"des", "mange", "pommes", "il", false}, split, &b);
  ASSERT_EQ(a.size(), b.size());
  EXPECT_FALSE(std::equal(a.begin(), a.end(), b.begin()));
  EXPECT_LT(a.size(), FeatureList::kMost) << "none may be dropped";
}

TEST(Multiword, AccentsAreDroppedFromTheEnd) {
  std::string word = "dándó";
  EXPECT_TRUE(DropLastAccent(&word));
  EXPECT_EQ(word, "dándo");
  EXPECT_TRUE(DropLastAccent(&word));
  EXPECT_EQ(word, "dando");
  EXPECT_FALSE(DropLastAccent(&word));
  std::string grave = "città";
  EXPECT_FALSE(DropLastAccent(&grave));
}

// Find against a plain reading of its endings: the longest that fits and leaves two bytes.
TEST(Multiword, FindsTheLongestEnding) {
  struct Ending {
    std::string text;
    bool accent;
  };
  std::vector<Ending> endings;
  for (const char* text : {"la", "mela", "lo", "ndolo", "ne", "éla"}) {
    for (bool accent : {false, true}) {
      if ((std::string_view(text) == "éla") <= accent) endings.push_back({text, accent});
    }
  }
  SectionWriter out;
  out.Number(0);
  out.Number(uint32_t(endings.size()));
  for (const Ending& e : endings) {
    out.Text(e.text);
    out.Number(e.accent);
    out.Text("");
    out.Text(e.text);
  }
  out.Number(0);
  out.Bytes("\0", 1);
  const std::string section = out.bytes();
  const MultiwordModel model = Model(section);
  const std::string_view atoms[] = {"la", "me", "lo", "ndo", "ne", "é", "é", "da", "n", "ж"};
  std::mt19937 random(32);
  for (int round = 0; round < 5000; ++round) {
    std::string word;
    for (size_t n = random() % 6; n > 0; --n) word += atoms[random() % std::size(atoms)];
    std::string plain = word, expected;
    const bool accent = DropLastAccent(&plain);
    for (const Ending& e : endings) {
      const bool fits = e.accent == accent && word.ends_with(e.text) &&
                        word.size() >= e.text.size() + 2 && e.text.size() > expected.size();
      if (fits) expected = e.text;
    }
    const MultiwordSplit* found = model.Find(word);
    ASSERT_EQ(found == nullptr ? "" : std::string(found->parts), expected) << word;
  }
}

TEST(Multiword, EveryShortenedSectionIsRefused) {
  const std::string section = Section(1);
  for (size_t size = 1; size < section.size(); ++size) {
    EXPECT_FALSE(MultiwordModel::Make({}, section.substr(0, size)).ok()) << size;
  }
  EXPECT_FALSE(MultiwordModel::Make({}, section + "x").ok());
}

TEST(Multiword, DamagedSectionsNeverCrash) {
  std::mt19937 random(31);
  const std::string sound = Section(1);
  for (int round = 0; round < 20000; ++round) {
    std::string section = sound;
    for (int n = 1 + int(random() % 3); n > 0; --n)
      section[random() % section.size()] = char(random());
    Result<MultiwordModel> made = MultiwordModel::Make({}, section);
    if (!made.ok()) continue;
    for (std::string_view word : {"della", "des", "farlo", "dándole", "popolo"}) {
      ASSERT_TRUE(IsValidUtf8(Parts(*made, word, word))) << word;
    }
  }
}

}  // namespace
}  // namespace riscontro
