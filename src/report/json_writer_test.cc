#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace riscontro {
namespace {

std::string Written(const std::function<void(JsonWriter&)>& calls,
                    JsonWriter::Escape escape = JsonWriter::Escape::kPlain) {
  std::string out;
  WriteFunction write = [&](std::string_view bytes) {
    out += bytes;
    return true;
  };
  JsonWriter json(write, escape);
  calls(json);
  EXPECT_TRUE(json.Finish());
  return out;
}

TEST(JsonWriter, StringsAreEscapedAsJsonAsks) {
  struct {
    std::string input, expected;
  } cases[] = {
      {"plain", "\"plain\""},
      {"", "\"\""},
      {"a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""},
      {"line\nnext\ttab", "\"line\\nnext\\u0009tab\""},
      {std::string("nul\0!", 5), "\"nul\\u0000!\""},
      {"Кім Чен Ин", "\"Кім Чен Ин\""},
      {"<script>&", "\"<script>&\""},
      {"bad \xFF byte", "\"bad \xEF\xBF\xBD byte\""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Written([&](JsonWriter& json) { json.String(c.input); }), c.expected);
  }
}

TEST(JsonWriter, InsideHtmlNothingCanEndTheElement) {
  struct {
    std::string input, expected;
  } cases[] = {
      {"</script>", "\"\\u003c/script\\u003e\""},
      {"<!-- &amp;", "\"\\u003c!-- \\u0026amp;\""},
      {"a\xE2\x80\xA8" "b\xE2\x80\xA9", "\"a\\u2028b\\u2029\""},
      {"\xE2\x80\x93", "\"\xE2\x80\x93\""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Written([&](JsonWriter& json) { json.String(c.input); }, JsonWriter::Escape::kHtml),
              c.expected);
  }
}

TEST(JsonWriter, DoublesAreShortestAndFiniteOrNull) {
  struct {
    double input;
    std::string expected;
  } cases[] = {
      {0, "0"},          {-0.0, "0"},     {4, "4"},
      {0.1, "0.1"},      {1.0 / 3, "0.3333333333333333"},
      {200000, "200000"}, {1e300, "1e+300"}, {-2.5, "-2.5"},
      {std::numeric_limits<double>::infinity(), "null"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Written([&](JsonWriter& json) { json.Double(c.input); }), c.expected);
  }
}

TEST(JsonWriter, OneLinePerItemOfTheOuterLists) {
  EXPECT_EQ(Written([](JsonWriter& json) {
              json.BeginObject();
              json.Key("a");
              json.BeginArray();
              for (int i = 0; i < 2; ++i) {
                json.BeginObject();
                json.Member("x", uint32_t(i));
                json.Key("y");
                json.BeginArray();
                json.Bool(true);
                json.Null();
                json.EndArray();
                json.EndObject();
              }
              json.EndArray();
              json.Key("b");
              json.BeginArray();
              json.EndArray();
              json.EndObject();
            }),
            "{\n\"a\":[\n{\"x\":0,\"y\":[true,null]},\n"
            "{\"x\":1,\"y\":[true,null]}\n],\n\"b\":[]\n}");
}

TEST(JsonWriter, StopsWhenWritingFails) {
  int calls = 0;
  WriteFunction full_disk = [&](std::string_view) {
    ++calls;
    return false;
  };
  JsonWriter json(full_disk);
  std::string big(100000, 'x');
  for (int i = 0; i < 10; ++i) json.String(big);
  EXPECT_FALSE(json.ok());
  EXPECT_FALSE(json.Finish());
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace riscontro
