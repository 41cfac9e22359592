#include "analyse/syntax/model_file.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

std::string Sample() {
  SectionWriter section;
  section.Number(7);
  section.Real(0.5F);
  section.Text("città");
  return WriteModelFile({{"words", section.bytes()}, {"empty", ""}});
}

ErrorKind KindOfError(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::Read(bytes);
  return file ? ErrorKind::kInternal : file.error().kind;
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const std::string bytes = Sample();
  Result<ModelFile> file = ModelFile::Read(bytes);
  ASSERT_TRUE(file);
  SectionReader reader(file->Section("words"));
  EXPECT_EQ(reader.Number(), 7U);
  EXPECT_EQ(reader.Real(), 0.5F);
  EXPECT_EQ(reader.Text(), "città");
  EXPECT_TRUE(reader.ok());
  EXPECT_EQ(reader.left(), 0U);
  EXPECT_EQ(file->Section("empty"), "");
  EXPECT_EQ(file->Section("other"), "");
}

TEST(ModelFile, TheSameSectionsGiveTheSameBytes) {
  EXPECT_EQ(Sample(), Sample());
}

TEST(ModelFile, RefusesWhatIsNoModelOrNewer) {
  EXPECT_EQ(KindOfError(""), ErrorKind::kUnknownFormat);
  EXPECT_EQ(KindOfError("RISCSYN\n"), ErrorKind::kUnknownFormat);
  EXPECT_EQ(KindOfError(std::string(100, 'x')), ErrorKind::kUnknownFormat);
  std::string newer = Sample();
  newer[8] = char(kModelVersion + 1);
  EXPECT_EQ(KindOfError(newer), ErrorKind::kUnsupported);
}

TEST(ModelFile, RefusesEveryDamagedByteAndEveryCut) {
  const std::string whole = Sample();
  for (size_t i = 12; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = char(damaged[i] ^ 0x10);
    EXPECT_NE(KindOfError(damaged), ErrorKind::kInternal) << "byte " << i;
  }
  for (size_t size = 0; size < whole.size(); ++size) {
    EXPECT_NE(KindOfError(whole.substr(0, size)), ErrorKind::kInternal) << size << " bytes";
  }
}

TEST(SectionReader, GivesZerosPastTheEndAndSaysSo) {
  SectionReader reader("abc");
  EXPECT_EQ(reader.Number(), 0U);
  EXPECT_FALSE(reader.ok());
  EXPECT_EQ(reader.Text(), "");
  EXPECT_EQ(reader.Bytes(1), "");
}

}  // namespace
}  // namespace riscontro
