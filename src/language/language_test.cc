#include "language/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace riscontro {
namespace {

const LanguageCode kEnglish("en"), kItalian("it"), kUkrainian("uk");

TEST(LanguagePacks, AreFoundByCode) {
  ASSERT_GE(AllLanguages().size(), 4u);
  std::set<LanguageCode> codes;
  for (const LanguagePack& pack : AllLanguages()) {
    EXPECT_TRUE(codes.insert(pack.code()).second);
    EXPECT_EQ(FindLanguage(pack.code()), &pack);
  }
  EXPECT_EQ(FindLanguage(LanguageCode("zz")), nullptr);
  EXPECT_EQ(FindLanguage({}), nullptr);
}

TEST(LanguagePacks, GiveTheirTables) {
  const LanguagePack* pack = FindLanguage(kItalian);
  ASSERT_NE(pack, nullptr);
  EXPECT_FALSE(pack->Get("dates").rows.empty());
  EXPECT_TRUE(pack->Get("no-such-table").rows.empty());
  for (const LanguagePack& each : AllLanguages()) {
    EXPECT_FALSE(each.Get("dates").rows.empty()) << each.code().view();
  }
}

TEST(Message, FillsPlaceholders) {
  EXPECT_EQ(Message(kEnglish, "summary.articles", {"7"}), "7 reports");
  EXPECT_EQ(Message(kEnglish, "finding.date-differs", {"the treaty", "2023", "2024"}),
            "the treaty: 2023 or 2024?");
  // What is filled in is not read again.
  EXPECT_EQ(Message(kEnglish, "summary.articles", {"{0}"}), "{0} reports");
  // An argument that is missing leaves nothing behind.
  EXPECT_EQ(Message(kEnglish, "summary.articles"), " reports");
}

TEST(Message, IsInTheReadersLanguage) {
  EXPECT_NE(Message(kItalian, "status.denied"), Message(kEnglish, "status.denied"));
  EXPECT_EQ(Message(kEnglish, "status.denied"), "denied");
}

TEST(Message, FallsBackToEnglishAndThenToTheKey) {
  EXPECT_EQ(Message(kUkrainian, "status.denied"), "denied");
  EXPECT_EQ(Message({}, "status.denied"), "denied");
  EXPECT_EQ(Message(LanguageCode("zz"), "summary.articles", {"7"}), "7 reports");
  EXPECT_EQ(Message(kEnglish, "no.such.key"), "no.such.key");
}

TEST(InterfaceLanguages, AreThoseWithAnInterface) {
  std::vector<LanguageCode> codes = InterfaceLanguages();
  for (LanguageCode code : {kEnglish, kItalian}) {
    EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end());
  }
}

std::set<char> Placeholders(std::string_view text) {
  std::set<char> found;
  for (size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
  }
  return found;
}

// Each interface is whole: the same keys, each once, with the same things to fill in.
TEST(InterfaceLanguages, HaveTheSameKeysAndPlaceholders) {
  std::map<std::string_view, std::string_view> reference;
  for (const TableRow& row : FindLanguage(kEnglish)->Get("interface").rows) {
    EXPECT_TRUE(reference.emplace(row.Column(0), row.Column(1)).second)
        << "twice: " << row.Column(0);
    EXPECT_EQ(row.columns.size(), 2u) << row.Column(0);
  }
  for (LanguageCode code : InterfaceLanguages()) {
    std::set<std::string_view> keys;
    for (const TableRow& row : FindLanguage(code)->Get("interface").rows) {
      EXPECT_TRUE(keys.insert(row.Column(0)).second) << "twice: " << row.Column(0);
      EXPECT_FALSE(row.Column(1).empty()) << row.Column(0);
      auto it = reference.find(row.Column(0));
      ASSERT_NE(it, reference.end()) << code.view() << " alone has " << row.Column(0);
      EXPECT_EQ(Placeholders(row.Column(1)), Placeholders(it->second)) << row.Column(0);
    }
    for (const auto& [key, text] : reference) {
      EXPECT_TRUE(keys.contains(key)) << code.view() << " lacks " << key;
    }
  }
}

}  // namespace
}  // namespace riscontro
