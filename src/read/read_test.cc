#include "read/read.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <set>

#include "base/files.h"
#include "base/table.h"
#include "read/read_test_util.h"

namespace riscontro {
namespace {

using std::string_literals::operator""s;

struct Case {
  const char* name;
  std::string bytes;
  std::string documents;
  std::string complaints;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    ReadOutcome outcome = ReadAll(c.name, c.bytes);
    EXPECT_EQ(outcome.Documents(), c.documents);
    EXPECT_EQ(outcome.Complaints(), c.complaints);
    EXPECT_EQ(outcome.any, !outcome.documents.empty());
    for (const Diagnostic& complaint : outcome.complaints) {
      EXPECT_EQ(complaint.stage, "read");
      EXPECT_EQ(complaint.error.input, c.name);
    }
  }
}

TEST(Read, TextAndPagesArePassedThroughUntouched) {
  Check({
      {"a.txt", "Il porto è chiuso.\n", "a.txt text ||||||Il porto è chiuso.\n", ""},
      {"a.md", "caf\xE9", "a.md text ||||||caf\xE9", ""},
      {"A.TXT", "x", "A.TXT text ||||||x", ""},
      {"p.html", "<p>x</p>", "p.html html ||||||<p>x</p>", ""},
      {"p.HTM", "no tags", "p.HTM html ||||||no tags", ""},
      {"p.xhtml", "<html/>", "p.xhtml html ||||||<html/>", ""},
      {"page.txt", "<!-- x -->\n<!DOCTYPE html><p>x",
       "page.txt html ||||||<!-- x -->\n<!DOCTYPE html><p>x", ""},
      {"utf16.txt",
       "\xFF\xFE"
       "a\0b\0"s,
       "utf16.txt text ||||||\xFF\xFE"
       "a\0b\0"s,
       ""},
  });
}

TEST(Read, ContentDecidesWhereTheExtensionIsSilent) {
  Check({
      {"-", "La nave parte.", "- text ||||||La nave parte.", ""},
      {"README", "La nave parte.", "README text ||||||La nave parte.", ""},
      {"note.2024-06-19", "La nave parte.", "note.2024-06-19 text ||||||La nave parte.", ""},
      {"-", "\n <?xml version='1.0'?><!DOCTYPE html><html>",
       "- html ||||||\n <?xml version='1.0'?><!DOCTYPE html><html>", ""},
      {"-", " {\"text\": \"a\"}", "- text ||||||a", ""},
      {"-", "[{\"text\": \"a\"}, {\"text\": \"b\"}]", "-#1 text ||||||a\n-#2 text ||||||b", ""},
      {"-", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "-#1 text ||||||a\n-#2 text ||||||b", ""},
      {"page.php", "<html>x", "page.php html ||||||<html>x", ""},
      {"-", "[ANSA] Roma", "- text ||||||[ANSA] Roma", ""},
      {"-", "{draft} text", "- text ||||||{draft} text", ""},
  });
}

TEST(Read, WhatItDoesNotReadIsNamed) {
  Check({
      {"a.pdf", "%PDF-1.7\n", "", "not a format we read: a PDF document"},
      {"a.txt", "%PDF-1.7\n", "", "not a format we read: a PDF document"},
      {"a.docx", "PK\x03\x04zip", "",
       "not a format we read: a zip archive or an office document (docx, odt, epub)"},
      {"a", "\x89PNG\r\n\x1A\n", "", "not a format we read: a PNG image"},
      {"a.db", "SQLite format 3\0page"s, "", "not a format we read: an SQLite database"},
      {"a.txt", "ab\0cd"s, "", "not a format we read: binary data"},
      {"a.css", "p { color: red }", "", "not a format we read: .css"},
      {"sitemap.xml", "<urlset><url/></urlset>", "",
       "not a format we read: XML with <urlset>, no feed"},
      {"a.xml", "plain words", "", "not a format we read: no XML in it"},
      {"a.json", "\"words\"", "", "JSON, but neither an article nor a list"},
  });
  EXPECT_EQ(ReadAll("a.pdf", "%PDF-1.7\n").complaints.at(0).error.kind, ErrorKind::kUnknownFormat);
}

TEST(Read, NothingInTheFile) {
  Check({
      {"a.txt", "", "", "the file is empty"},
      {"a.json", "", "", "the file is empty"},
      {"a.html", " \n\t ", "", "nothing but white space in it"},
      {"a.txt", "\xEF\xBB\xBF", "", "nothing but white space in it"},
      {"a.txt", "\xFF\xFE", "", "nothing but white space in it"},
      {"a.txt.gz", Gzip(""), "", "the file is empty"},
      {"a.json", "[]", "", "a JSON list without articles"},
      {"a.jsonl", "\xEF\xBB\xBF[]", "", "no articles in it"},
      {"a.rss", "<rss><channel/></rss>", "", "a feed without items"},
  });
}

TEST(Read, FilesThatCannotBeOpened) {
  std::vector<Diagnostic> complaints;
  auto sink = [&](const Diagnostic& d) { complaints.push_back(d); };
  auto emit = [](RawDocument) { FAIL(); };
  EXPECT_FALSE(ReadInput("/nowhere/a.txt", emit, sink));
  EXPECT_FALSE(ReadInput("/", emit, sink));
  ASSERT_EQ(complaints.size(), 2u);
  EXPECT_EQ(complaints[0].error.kind, ErrorKind::kNotFound);
  EXPECT_EQ(complaints[0].error.input, "/nowhere/a.txt");
  EXPECT_EQ(complaints[1].error.kind, ErrorKind::kUnreadable);
  EXPECT_EQ(complaints[1].stage, "read");
}

TEST(Read, AFileOnDisk) {
  std::string path = testing::TempDir() + "riscontro_read_test.txt";
  ASSERT_TRUE(WriteFileAtomic(path, "Piove."));
  std::vector<RawDocument> found;
  EXPECT_TRUE(ReadInput(
      path, [&](RawDocument d) { found.push_back(std::move(d)); }, nullptr));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].bytes, "Piove.");
  EXPECT_EQ(found[0].path, path);
  ::unlink(path.c_str());
}

TEST(Read, StandardInput) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  std::string json = "{\"text\": \"Piove.\"}";
  ASSERT_EQ(::write(ends[1], json.data(), json.size()), ssize_t(json.size()));
  ::close(ends[1]);
  int saved = ::dup(STDIN_FILENO);
  ::dup2(ends[0], STDIN_FILENO);
  std::vector<RawDocument> found;
  auto emit = [&](RawDocument d) { found.push_back(std::move(d)); };
  EXPECT_TRUE(ReadInput("-", emit, nullptr));
  ::dup2(saved, STDIN_FILENO);
  ::close(saved);
  ::close(ends[0]);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].path + " " + found[0].bytes, "- Piove.");
}

TEST(Read, AReportLargerThanTheLimitIsRefusedAtOnce) {
  std::string big(100 << 20, 'a');
  EXPECT_EQ(ReadAll("big.txt", big).Complaints(), "one report larger than 64 MiB");
  EXPECT_EQ(ReadAll("big.html", big).Complaints(), "one web page larger than 64 MiB");
  ReadOutcome lines = ReadAll("big.jsonl", big + "\n{\"text\": \"small\"}\n");
  EXPECT_EQ(lines.Complaints(), "line 1: larger than 64 MiB");
  EXPECT_EQ(lines.Documents(), "big.jsonl#2 text ||||||small");
  ReadOutcome json = ReadAll("big.json", "[{\"text\": \"" + big + "\"}, {\"text\": \"small\"}]");
  EXPECT_EQ(json.Complaints(), "item 1: one report larger than 64 MiB");
  EXPECT_EQ(json.Documents(), "big.json#2 text ||||||small");
}

TEST(Read, TheListNamesEachExtensionOnce) {
  std::set<std::string_view> seen;
  for (const InputFormat& format : InputFormats()) {
    EXPECT_FALSE(format.name.empty());
    EXPECT_FALSE(format.description.empty());
    for (std::string_view extension : SplitList(format.extensions)) {
      EXPECT_TRUE(seen.insert(extension).second) << extension;
    }
  }
}

}  // namespace
}  // namespace riscontro
