#include "clean/encoding.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace riscontro {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string bytes;
  std::string charset;
  bool html;
  std::string expected;
};

TEST(DecodeBytes, FindsTheEncoding) {
  const Case cases[] = {
      {"plain ASCII", "the port", "", false, "the port"},
      {"UTF-8", "però", "", false, "però"},
      {"UTF-8 mark", "\xEF\xBB\xBFpero", "", false, "pero"},
      {"UTF-16LE mark", "\xFF\xFEP\0o\0"s, "", false, "Po"},
      {"UTF-16BE mark", "\xFE\xFF\0P\0o"s, "", false, "Po"},
      {"UTF-32LE mark", "\xFF\xFE\0\0P\0\0\0"s, "", false, "P"},
      {"UTF-16LE, no mark", "p\0o\0r\0t\0 \0i\0n\0!\0"s, "", false, "port in!"},
      {"declared", "caff\xE8", "ISO-8859-1", false, "caffè"},
      {"declared Latin-1 means the Windows page", "\x93yes\x94", "latin1", false, "“yes”"},
      {"declared Cyrillic", "\xCF\xEE\xF0\xF2", "windows-1251", false, "Порт"},
      {"declared wrongly: UTF-8 wins", "però", "iso-8859-1", false, "però"},
      {"declared as something unknown", "però", "x-nobody-knows", false, "però"},
      {"meta charset", "<meta charset=\"koi8-r\"><p>\xF0\xCF\xD2\xD4", "", true,
       "<meta charset=\"koi8-r\"><p>Порт"},
      {"meta http-equiv", "<meta content='text/html; charset=windows-1251'>\xCF\xEE\xF0\xF2", "",
       true, "<meta content='text/html; charset=windows-1251'>Порт"},
      {"no declaration: western",
       "La citt\xE0 \xE8 ferma e il caff\xE8 \xE8 chiuso, perch\xE9 piove.", "", false,
       "La città è ferma e il caffè è chiuso, perché piove."},
      {"broken UTF-8", "però però però però però però però però però \xE9", "", false,
       "però però però però però però però però però \xEF\xBF\xBD"},
  };
  for (const Case& c : cases) {
    Result<std::string> text = DecodeBytes(c.bytes, c.charset, c.html, "a.txt");
    ASSERT_TRUE(text.ok()) << c.name;
    EXPECT_EQ(*text, c.expected) << c.name;
  }
}

TEST(DecodeBytes, DetectsCyrillicCodePages) {
  // "Порт закрыт до утра, сообщила администрация порта." in windows-1251.
  std::string bytes =
      "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xE4\xEE \xF3\xF2\xF0\xE0, "
      "\xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE0 \xE0\xE4\xEC\xE8\xED\xE8\xF1\xF2\xF0\xE0\xF6\xE8\xFF "
      "\xEF\xEE\xF0\xF2\xE0.";
  EXPECT_EQ(*DecodeBytes(bytes, "", false, "a.txt"),
            "Порт закрыт до утра, сообщила администрация порта.");
}

TEST(DecodeBytes, RefusesRubbishByName) {
  const std::string rubbish[] = {"%PDF-1.4 something", "\x89PNG\r\n\x1A\n", "\x1F\x8B\x08\x01",
                                 std::string("\x7F"
                                             "ELF\x02\x01\x01\0\0\0",
                                             10),
                                 std::string("\x01\x02\x03\x04\x05 text \x06\x07", 13)};
  for (const std::string& bytes : rubbish) {
    Result<std::string> text = DecodeBytes(bytes, "", false, "folder/a.bin");
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().kind, ErrorKind::kMalformed);
    EXPECT_EQ(text.error().input, "folder/a.bin");
  }
  Result<std::string> large = DecodeBytes(std::string(kMaxRawBytes + 1, 'a'), "", false, "b.txt");
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().kind, ErrorKind::kTooLarge);
}

TEST(NormalizeText, LeavesNothingThatDisturbs) {
  EXPECT_EQ(NormalizeText("a\r\nb\rc\nd"), "a\nb\nc\nd");
  EXPECT_EQ(NormalizeText("x\x01\x7Fy\tz\0"s), "xy\tz");
  EXPECT_EQ(NormalizeText("co\u00ADope\u200Bra\uFEFF\u202E"), "coopera");
  EXPECT_EQ(NormalizeText("perche\u0301"), "perché");  // composed
  EXPECT_EQ(NormalizeText("one\u2028two"), "one\ntwo");
  std::string once = NormalizeText("e\u0301\u0327 \u1100\u1161 \u0344");
  EXPECT_EQ(NormalizeText(once), once);
}

}  // namespace
}  // namespace riscontro
