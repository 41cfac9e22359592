#include "read/kinds.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

using std::string_view_literals::operator""sv;

TEST(Kinds, FilesThatAreNoTextAreNamed) {
  struct Case {
    std::string_view head;
    std::string_view kind;
  };
  std::string tar(257, 'a');
  tar += "ustar";
  for (Case c : {Case{"%PDF-1.4", "a PDF document"},
                 {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document (doc, xls)"},
                 {"{\\rtf1\\ansi", "an RTF document"},
                 {"\xFF\xD8\xFF\xE0", "a JPEG image"},
                 {"GIF89a", "a GIF image"},
                 {"RIFF\0\0\0\0WEBPVP8"sv, "a WebP image"},
                 {"\0\0\0\x20"
                  "ftypisom"sv,
                  "a video or HEIF image"},
                 {"\xFD"
                  "7zXZ\0\0"sv,
                  "an xz file"},
                 {"\x28\xB5\x2F\xFD", "a zstd file"},
                 {"BZh91AY&SY\0"sv, "a bzip2 file"},
                 {"WARC/1.0\r\n", "a WARC archive"},
                 {tar, "a tar archive"},
                 {"some\0thing"sv, "binary data"}}) {
    EXPECT_EQ(BinaryKind(c.head), c.kind);
  }
}

TEST(Kinds, TextIsNotTakenForBinary) {
  for (std::string_view head :
       {""sv, "PK"sv, "plain words"sv, "caff\xE8"sv, "BZh is a prefix"sv, "ID3 tags explained"sv,
        "\xFF\xFE"
        "a\0"sv,
        "\xFE\xFF\0a"sv, "\xFF\xFE\0\0a\0\0\0"sv, "\xEF\xBB\xBFwords"sv, "\f\v\x1B[0m"sv}) {
    EXPECT_EQ(BinaryKind(head), "") << head;
  }
}

TEST(Kinds, ByteOrderMarks) {
  EXPECT_TRUE(HasUtf16Mark("\xFF\xFE"));
  EXPECT_TRUE(HasUtf16Mark("\xFE\xFFx"));
  EXPECT_FALSE(HasUtf16Mark("\xEF\xBB\xBF"));
  EXPECT_EQ(WithoutUtf8Mark("\xEF\xBB\xBFx"), "x");
  EXPECT_EQ(WithoutUtf8Mark("x\xEF\xBB\xBF"), "x\xEF\xBB\xBF");
}

}  // namespace
}  // namespace riscontro
