// What must hold for any input, tried on the fuzzing seeds: on each of them whole, cut at every
// byte, and with bytes changed.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/files.h"
#include "read/json_articles.h"
#include "read/read_test_util.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

const std::map<std::string, std::string> kNameOf = {
    {"text", "in.txt"},  {"html", "in.html"},   {"feed", "in.xml"},
    {"json", "in.json"}, {"jsonl", "in.jsonl"}, {"gzip", "in.jsonl.gz"},
};

// Calls use(name, bytes) for every seed, the name forcing its format.
template <typename Use>
void ForEachSeed(Use use) {
  size_t seeds = 0;
  for (const auto& [folder, name] : kNameOf) {
    std::string path = std::string(RISCONTRO_SOURCE_DIR) + "/fuzz/corpus/" + folder;
    for (const std::string& file : WalkFiles({path}).files) {
      SCOPED_TRACE(file);
      use(name, *ReadFile(file, 1 << 20));
      ++seeds;
    }
  }
  EXPECT_GE(seeds, 15u);
}

void CheckOutcome(const ReadOutcome& outcome, const std::string& name) {
  EXPECT_EQ(outcome.any, !outcome.documents.empty());
  EXPECT_TRUE(outcome.any || !outcome.complaints.empty()) << "silence";
  for (const Diagnostic& complaint : outcome.complaints) {
    EXPECT_EQ(complaint.error.input, name);
    EXPECT_EQ(complaint.stage, "read");
  }
  for (const RawDocument& document : outcome.documents) {
    EXPECT_EQ(document.path.substr(0, name.size()), name);
    EXPECT_FALSE(document.bytes.empty());
    EXPECT_TRUE(document.charset != "utf-8" || IsValidUtf8(document.bytes));
    EXPECT_TRUE(IsValidUtf8(document.title + document.byline + document.url + document.outlet));
  }
}

TEST(ReadProperty, EveryCutIsAnsweredFor) {
  ForEachSeed([](const std::string& name, const std::string& bytes) {
    for (size_t cut = 0; cut <= bytes.size(); ++cut) {
      CheckOutcome(ReadAll(name, bytes.substr(0, cut)), name);
    }
  });
}

TEST(ReadProperty, EveryChangedByteIsAnsweredFor) {
  ForEachSeed([](const std::string& name, std::string bytes) {
    for (size_t at = 0; at < bytes.size(); ++at) {
      for (char changed : {'\0', '<', '&', '"', '\xFF'}) {
        char before = std::exchange(bytes[at], changed);
        CheckOutcome(ReadAll(name, bytes), name);
        bytes[at] = before;
      }
    }
  });
}

TEST(ReadProperty, ACutFeedNeverGivesAnItemThatTheWholeDoesNot) {
  ForEachSeed([](const std::string& name, const std::string& bytes) {
    if (name != "in.xml" && name != "in.json") return;
    std::set<std::string> whole;
    for (const RawDocument& d : ReadAll(name, bytes).documents) whole.insert(d.title + d.bytes);
    for (size_t cut = 0; cut < bytes.size(); ++cut) {
      for (const RawDocument& d : ReadAll(name, bytes.substr(0, cut)).documents) {
        EXPECT_EQ(whole.count(d.title + d.bytes), 1u) << d.bytes << " cut at " << cut;
      }
    }
  });
}

TEST(ReadProperty, PackedIsReadLikeUnpacked) {
  ForEachSeed([](const std::string& name, const std::string& bytes) {
    if (name == "in.jsonl.gz") return;
    ReadOutcome plain = ReadAll(name, bytes), packed = ReadAll(name, Gzip(bytes));
    EXPECT_EQ(packed.Documents(), plain.Documents());
    EXPECT_EQ(packed.Complaints(), plain.Complaints());
  });
}

// The slow and simple oracle: nlohmann's parser takes what simdjson takes.
TEST(ReadProperty, JsonIsAcceptedAsByAnotherParser) {
  JsonArticles articles;
  auto agrees = [&](const std::string& json) {
    Status status = articles.Read(json, [](size_t, Result<RawDocument>) {});
    bool malformed = !status && status.error().kind == ErrorKind::kMalformed;
    EXPECT_EQ(!malformed, nlohmann::json::accept(json)) << json;
  };
  ForEachSeed([&](const std::string& name, std::string bytes) {
    if (name != "in.json") return;
    for (size_t cut = 0; cut <= bytes.size(); ++cut) agrees(bytes.substr(0, cut));
    for (size_t at = 0; at < bytes.size(); ++at) {
      for (char changed : {'{', '"', ',', '1', '\\', '\n'}) {
        char before = std::exchange(bytes[at], changed);
        agrees(bytes);
        bytes[at] = before;
      }
    }
  });
}

}  // namespace
}  // namespace riscontro
