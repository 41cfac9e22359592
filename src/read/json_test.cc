#include <gtest/gtest.h>

#include "read/read_test_util.h"

namespace riscontro {
namespace {

using std::string_literals::operator""s;

struct Case {
  std::string input;
  std::string documents;
  std::string complaints;
};

void Check(const char* name, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.input.substr(0, 200));
    ReadOutcome outcome = ReadAll(name, c.input);
    EXPECT_EQ(outcome.Documents(), c.documents);
    EXPECT_EQ(outcome.Complaints(), c.complaints);
  }
}

TEST(Json, TheFieldsOfAnArticle) {
  Check(
      "a.json",
      {
          {R"({"url":"https://eco.example/1","outlet":"L'Eco","title":"Il porto","byline":"A. Neri",
           "published":"2024-06-19","language":"it","text":"Chiuso.\n\nDa oggi."})",
           "a.json text https://eco.example/1|L'Eco|Il porto|A. Neri|2024-06-19|it|Chiuso.\n\nDa "
           "oggi.",
           ""},
          {R"({"html":"<p>Chiuso.</p>"})", "a.json html ||||||<p>Chiuso.</p>", ""},
          {R"({"title":"  Il \n porto\u0000 "  ,"text":"x"})", "a.json text ||Il porto||||x", ""},
          {R"({"text":"x","extra":{"deep":[1,2,{}]},"title":null})", "a.json text ||||||x", ""},
      });
}

TEST(Json, NamesThatOtherToolsUse) {
  Check("a.json",
        {
            {R"({"link":"http://a.example","source":{"id":null,"name":"Gazette"},"headline":"H",
           "authors":["A","B"],"publishedAt":"2024-06-19T06:50:00Z","lang":"en",
           "content":"x < y"})",
             "a.json text http://a.example|Gazette|H|A, B|2024-06-19T06:50:00Z|en|x < y", ""},
            {R"({"author":{"name":"Anna"},"date_published":"2024","body":"<p>x</p>"})",
             "a.json html |||Anna|2024||<p>x</p>", ""},
            {R"({"articleBody":["one","two"],"inLanguage":"uk"})", "a.json text |||||uk|one\n\ntwo",
             ""},
            {R"({"description":"short","content":"long"})", "a.json text ||||||long", ""},
            {R"({"description":"short","content":""})", "a.json text ||||||short", ""},
            {R"({"html":"<p>x","text":"x"})", "a.json text ||||||x", ""},
        });
}

TEST(Json, ObjectsWhereATextIsExpected) {
  Check("a.json",
        {
            {R"({"title":{"rendered":"L&#8217;eco &amp; <em>noi</em>"},"author":5,
                 "content":{"rendered":"<p>x</p>","protected":false}})",
             "a.json html ||L’eco & noi||||<p>x</p>", ""},
            {R"({"text":"x","outlet":{"id":3},"authors":[{"name":"A"},{"x":1},["no"],"B"]})",
             "a.json text |||A, B|||x", ""},
        });
}

TEST(Json, DatesGivenAsNumbers) {
  Check("a.json", {
                      {R"({"text":"x","date":1718755200})", "a.json text ||||2024-06-19||x", ""},
                      {R"({"text":"x","date":1718755200000})", "a.json text ||||2024-06-19||x", ""},
                      {R"({"text":"x","date":20240619})", "a.json text ||||2024-06-19||x", ""},
                      {R"({"text":"x","date":2024})", "a.json text ||||2024||x", ""},
                      {R"({"text":"x","date":20241399})", "a.json text ||||||x", ""},
                      {R"({"text":"x","date":7})", "a.json text ||||||x", ""},
                      {R"({"text":"x","date":-1e300})", "a.json text ||||||x", ""},
                  });
}

TEST(Json, AddressesThatAreNoneAreDropped) {
  Check("a.json",
        {
            {R"_({"text":"x","url":"javascript:alert(1)"})_", "a.json text ||||||x", ""},
            {R"_({"text":"x","url":"JaVa\tScript:alert(1)"})_", "a.json text ||||||x", ""},
            {R"({"text":"x","url":"data:text/html,x"})", "a.json text ||||||x", ""},
            {R"({"text":"x","url":"eco.example/a:b"})", "a.json text eco.example/a:b||||||x", ""},
            {R"({"text":"x","url":"eco.example:8080/a"})", "a.json text eco.example:8080/a||||||x",
             ""},
            {R"({"text":"x","url":"HTTPS://eco.example"})",
             "a.json text HTTPS://eco.example||||||x", ""},
        });
}

TEST(Json, Containers) {
  std::string two = "a.json#1 text ||||||x\na.json#3 text ||||||y";
  Check("a.json",
        {
            {R"([{"text":"x"}, 7, {"text":"y"}])", two, "item 2: not a JSON object"},
            {R"({"articles":[{"text":"x"},{"title":"t"},{"text":"y"}]})", two,
             "item 2: no \"text\" or \"html\" in this article"},
            {R"({"version":"https://jsonfeed.org/version/1.1","title":"Il Faro","items":[
           {"content_html":"<p>x</p>","url":"http://f.example/1"},{"outlet":"Eco","text":"y"}]})",
             "a.json#1 html http://f.example/1|Il Faro|||||<p>x</p>\na.json#2 text |Eco|||||y", ""},
            {R"({"title":"t"})", "", "no \"text\" or \"html\" in this article"},
        });
}

TEST(Json, MalformedTextsAreRefusedWholeWithTheLine) {
  std::string why = "line 3: malformed JSON (";
  for (std::string bad : {"[{\"text\":\"x\"},\n{\"text\":\n\"y\"", "[\n{\"text\":\"x\"},\n}"}) {
    ReadOutcome outcome = ReadAll("a.json", bad);
    EXPECT_TRUE(outcome.documents.empty());
    EXPECT_EQ(outcome.Complaints().substr(0, why.size()), why);
  }
  EXPECT_TRUE(ReadAll("a.json", "{\"text\":\"caf\xE9\"}").documents.empty());
}

TEST(Json, MarksOfOrderAndUtf16) {
  std::string wide = "\xFF\xFE"s;
  for (char c : "{\"text\":\"x\"}"s) wide += {c, '\0'};
  Check("a.json", {
                      {"\xEF\xBB\xBF{\"text\":\"x\"}", "a.json text ||||||x", ""},
                      {wide, "a.json text ||||||x", ""},
                  });
}

TEST(Json, DeepNestingIsRefusedNotFollowed) {
  std::string deep = std::string(100000, '[') + std::string(100000, ']');
  EXPECT_TRUE(ReadAll("a.json", deep).documents.empty());
  EXPECT_EQ(ReadAll("a.jsonl", "{\"x\":" + deep + "}\n{\"text\":\"x\"}").documents.size(), 1u);
}

TEST(Json, LinesUnderTheNameOfJson) {
  Check("a.json", {{"{\"text\":\"x\"}\n{\"text\":\"y\"}\n",
                    "a.json#1 text ||||||x\na.json#2 text ||||||y", ""}});
}

TEST(JsonLines, ABadLineIsReportedAndTheRestRead) {
  Check("a.jsonl",
        {
            {"{\"text\":\"x\"}\n{\"text\":\n\r\n{\"text\":\"y\"}\r\n[]\n{\"text\":\"z\"}",
             "a.jsonl#1 text ||||||x\na.jsonl#4 text ||||||y\na.jsonl#6 text ||||||z",
             "line 2: malformed JSON (The JSON document has an improper structure: missing or "
             "superfluous commas, braces, missing keys, etc.)"},
            {"{\"text\":\"caf\xE9\"}\n{\"text\":\"y\"}", "a.jsonl#2 text ||||||y",
             "line 1: malformed JSON (The input is not valid UTF-8)"},
            {"{\"title\":\"t\"}\n3\n{\"text\":\"y\"}", "a.jsonl#3 text ||||||y",
             "line 1: no \"text\" or \"html\" in this article\n"
             "line 2: JSON, but neither an article nor a list"},
            {"[{\"text\":\"x\"},{\"text\":\"y\"}]\n",
             "a.jsonl#1 text ||||||x\na.jsonl#1.2 text ||||||y", ""},
        });
}

TEST(JsonLines, ManyBadLinesAreCounted) {
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += "{bad\n";
  ReadOutcome outcome = ReadAll("a.ndjson", lines + "{\"text\":\"x\"}");
  EXPECT_EQ(outcome.documents.size(), 1u);
  ASSERT_EQ(outcome.complaints.size(), 21u);
  EXPECT_EQ(outcome.complaints.back().error.message, "980 more lines could not be read");
}

TEST(JsonLines, AHundredMegabytesOfLines) {
  std::string line = "{\"text\":\"" + std::string(1000, 'x') + "\"}\n", lines;
  while (lines.size() < (100u << 20)) lines += line;
  size_t count = 0;
  EXPECT_TRUE(ReadBytes(
      lines, "a.jsonl", [&](RawDocument) { ++count; }, nullptr));
  EXPECT_EQ(count, lines.size() / line.size());
}

}  // namespace
}  // namespace riscontro
