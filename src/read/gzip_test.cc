#include "read/gzip.h"

#include <gtest/gtest.h>

#include "read/read_test_util.h"

namespace riscontro {
namespace {

TEST(Gzip, AnyFormatMayBePacked) {
  EXPECT_EQ(ReadAll("a.txt.gz", Gzip("Piove.")).Documents(), "a.txt.gz text ||||||Piove.");
  EXPECT_EQ(ReadAll("a.txt", Gzip("Piove.")).Documents(), "a.txt text ||||||Piove.");
  EXPECT_EQ(ReadAll("a.JSONL.GZ", Gzip("{\"text\":\"x\"}")).Documents(),
            "a.JSONL.GZ#1 text ||||||x");
  EXPECT_EQ(ReadAll("-", Gzip("<html>x")).Documents(), "- html ||||||<html>x");
  EXPECT_EQ(ReadAll("a.gz", Gzip("Piove.")).Documents(), "a.gz text ||||||Piove.");
}

TEST(Gzip, SeveralMembersAreOneFile) {
  EXPECT_EQ(ReadAll("a.txt.gz", Gzip("Piove ") + Gzip("") + Gzip("ancora.")).Documents(),
            "a.txt.gz text ||||||Piove ancora.");
  EXPECT_EQ(ReadAll("a.txt.gz", Gzip("Piove.") + std::string(512, '\0')).Complaints(), "");
  ReadOutcome trailing = ReadAll("a.txt.gz", Gzip("Piove.") + "rubbish");
  EXPECT_EQ(trailing.documents.size(), 1u);
  EXPECT_EQ(trailing.Complaints(), "[other bytes follow the gzip data; they are passed over]");
}

TEST(Gzip, ACutFileIsNeverPassedOffAsWhole) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "Riga numero " + std::to_string(i * i) + ".\n";
  std::string packed = Gzip(text);
  for (size_t cut :
       {size_t{3}, size_t{10}, packed.size() / 2, packed.size() - 8, packed.size() - 1}) {
    SCOPED_TRACE(cut);
    ReadOutcome outcome = ReadAll("a.txt.gz", packed.substr(0, cut));
    EXPECT_TRUE(outcome.documents.empty());
    EXPECT_NE(outcome.Complaints().find("truncated gzip file"), std::string::npos);
  }
  ReadOutcome second = ReadAll("a.txt.gz", Gzip("one") + packed.substr(0, packed.size() / 2));
  EXPECT_TRUE(second.documents.empty());
}

TEST(Gzip, OfCutJsonLinesTheCompleteLinesAreUsed) {
  std::string lines;
  for (int i = 0; i < 5000; ++i)
    lines += "{\"text\":\"report " + std::to_string(i * 7919) + "\"}\n";
  std::string packed = Gzip(lines);
  ReadOutcome outcome = ReadAll("a.jsonl.gz", packed.substr(0, packed.size() / 2));
  ASSERT_GT(outcome.documents.size(), 100u);
  EXPECT_LT(outcome.documents.size(), 5000u);
  for (size_t i = 0; i < outcome.documents.size(); ++i) {
    EXPECT_EQ(outcome.documents[i].bytes, "report " + std::to_string(i * 7919));
  }
  EXPECT_EQ(outcome.Complaints(),
            "line " + std::to_string(outcome.documents.size() + 1) +
                ": truncated gzip file; only the complete lines before the cut are used");
}

TEST(Gzip, DamagedDataAreRefusedWhole) {
  std::string packed = Gzip("{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
  std::string wrong_sum = packed;
  wrong_sum[packed.size() - 6] ^= 1;
  std::string wrong_data = packed;
  wrong_data[10] = '\xFF';
  for (const std::string& bytes : {wrong_sum, wrong_data}) {
    ReadOutcome outcome = ReadAll("a.jsonl.gz", bytes);
    EXPECT_TRUE(outcome.documents.empty());
    EXPECT_NE(outcome.Complaints().find("damaged gzip data"), std::string::npos);
  }
}

TEST(Gzip, ABombStopsAtTheLimit) {
  std::string packed = Gzip(std::string(4 << 20, ' '));
  Result<Unpacked> unpacked = Gunzip(packed, 1 << 20);
  ASSERT_FALSE(unpacked);
  EXPECT_EQ(unpacked.error().kind, ErrorKind::kTooLarge);
  EXPECT_EQ(unpacked.error().message, "unpacks to more than 1 MiB");
  EXPECT_TRUE(Gunzip(packed, 4 << 20));
}

TEST(Gzip, GzipInsideGzipIsNamed) {
  EXPECT_EQ(ReadAll("a.gz", Gzip(Gzip("x"))).Complaints(),
            "not a format we read: gzip inside gzip");
}

}  // namespace
}  // namespace riscontro
