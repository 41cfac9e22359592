#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

namespace riscontro {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, taken away at the end.
class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "files_test.XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root_ = pattern;
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string Path(const std::string& name) const { return root_ + "/" + name; }
  std::string Put(const std::string& name, std::string_view bytes = "x") const {
    fs::create_directories(fs::path(Path(name)).parent_path());
    std::ofstream(Path(name), std::ios::binary) << bytes;
    return Path(name);
  }
  // Every entry below the test's folder, by name, sorted.
  std::vector<std::string> Entries() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(root_)) {
      names.push_back(entry.path().string().substr(root_.size() + 1));
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  // The files of a walk, without the test's folder.
  std::vector<std::string> Names(const WalkResult& walk) const {
    std::vector<std::string> names;
    for (const std::string& file : walk.files) names.push_back(file.substr(root_.size() + 1));
    return names;
  }
  using List = std::vector<std::string>;

  std::string root_;
};

// ---- ReadFile ----------------------------------------------------------------------------

TEST_F(Files, ReadsBytesAsTheyAre) {
  std::string bytes("a\0b\r\n\xff", 6);
  Result<std::string> read = ReadFile(Put("f", bytes), 100);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, bytes);
  EXPECT_EQ(*ReadFile(Put("empty", ""), 0), "");
}

TEST_F(Files, ReadsUpToTheLimitAndNotAByteMore) {
  std::string path = Put("f", "12345");
  EXPECT_TRUE(ReadFile(path, 5));
  Result<std::string> read = ReadFile(path, 4);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::kTooLarge);
  EXPECT_EQ(read.error().input, path);
  // A stream has no size to look at before.
  read = ReadFile("/dev/zero", 1000);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::kTooLarge);
}

TEST_F(Files, NamesWhatCannotBeRead) {
  Result<std::string> missing = ReadFile(Path("missing"), 10);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(missing.error().input, Path("missing"));
  Result<std::string> folder = ReadFile(root_, 10);
  ASSERT_FALSE(folder);
  EXPECT_EQ(folder.error().kind, ErrorKind::kUnreadable);
}

// ---- WriteFileAtomic ---------------------------------------------------------------------

TEST_F(Files, WritesAndReplaces) {
  EXPECT_TRUE(WriteFileAtomic(Path("new/folder/f"), "one"));
  EXPECT_EQ(*ReadFile(Path("new/folder/f"), 100), "one");
  EXPECT_TRUE(WriteFileAtomic(Path("new/folder/f"), "two"));
  EXPECT_EQ(*ReadFile(Path("new/folder/f"), 100), "two");
  EXPECT_EQ(Entries(), (List{"new", "new/folder", "new/folder/f"}));
}

TEST_F(Files, WritesPieceByPiece) {
  Status status = WriteFileAtomic(Path("f"), [](const WriteFunction& write) {
    EXPECT_TRUE(write("a"));
    EXPECT_TRUE(write(""));
    EXPECT_TRUE(write(std::string(200'000, 'b')));
  });
  EXPECT_TRUE(status);
  EXPECT_EQ(ReadFile(Path("f"), 1 << 20)->size(), 200'001u);
}

TEST_F(Files, WhereTheTargetIsAFolderNoPartIsLeft) {
  fs::create_directory(Path("taken"));
  Status status = WriteFileAtomic(Path("taken"), "bytes");
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, ErrorKind::kUnwritable);
  EXPECT_EQ(status.error().input, Path("taken"));
  EXPECT_EQ(Entries(), (List{"taken"}));
}

// A limit on the size of files stands for a full disk.
TEST_F(Files, WhereTheDiskIsFullTheOldFileStaysAndNoPartIsLeft) {
  Put("f", "old");
  rlimit before;
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 4096;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  bool told = false;
  Status status = WriteFileAtomic(Path("f"), [&](const WriteFunction& write) {
    for (int i = 0; i < 10 && !told; ++i) told = !write(std::string(1000, 'x'));
  });
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  ASSERT_FALSE(status);
  EXPECT_TRUE(told) << "the writer must learn that it writes in vain";
  EXPECT_EQ(status.error().kind, ErrorKind::kUnwritable);
  EXPECT_EQ(*ReadFile(Path("f"), 100), "old");
  EXPECT_EQ(Entries(), (List{"f"}));
}

TEST_F(Files, AFileIsNoFolderToWriteInto) {
  Put("f");
  EXPECT_FALSE(WriteFileAtomic(Path("f/g"), "bytes"));
  EXPECT_EQ(Entries(), (List{"f"}));
}

// ---- WalkFiles ---------------------------------------------------------------------------

TEST_F(Files, WalksFoldersInOrderAndPassesOverHiddenEntries) {
  for (const char* name : {"b/2", "b/1", "a", "c/d/e", ".hidden", ".git/config"}) Put(name);
  WalkResult walk = WalkFiles({root_});
  EXPECT_EQ(Names(walk), (List{"a", "b/1", "b/2", "c/d/e"}));
  EXPECT_TRUE(walk.errors.empty());
}

TEST_F(Files, AFileNamedTwiceIsReadOnceAndAHiddenOneWhenNamed) {
  Put("b"), Put(".a");
  WalkResult walk = WalkFiles({Path("b"), Path(".a"), Path("b")});
  EXPECT_EQ(Names(walk), (List{".a", "b"}));
}

TEST_F(Files, WhatIsMissingIsNamedAndTheRestRead) {
  Put("b");
  WalkResult walk = WalkFiles({Path("missing"), Path("b")});
  EXPECT_EQ(Names(walk), (List{"b"}));
  ASSERT_EQ(walk.errors.size(), 1u);
  EXPECT_EQ(walk.errors[0].kind, ErrorKind::kNotFound);
  EXPECT_EQ(walk.errors[0].input, Path("missing"));
}

TEST_F(Files, LoopsOfLinksEnd) {
  Put("a/1"), Put("a/b/2");
  fs::create_directory_symlink(Path("a"), Path("a/b/up"));
  fs::create_directory_symlink(Path("a/b"), Path("a/again"));
  fs::create_symlink(Path("nowhere"), Path("a/broken"));
  WalkResult walk = WalkFiles({Path("a")});
  EXPECT_EQ(walk.files.size(), 2u);
  // The broken link, the way up, and the second way to b.
  EXPECT_EQ(walk.errors.size(), 3u);
}

TEST_F(Files, LinksToFilesAndFoldersElsewhereAreFollowed) {
  Put("elsewhere/1"), Put("in/2");
  fs::create_directory_symlink(Path("elsewhere"), Path("in/link"));
  fs::create_symlink(Path("elsewhere/1"), Path("in/one"));
  EXPECT_EQ(Names(WalkFiles({Path("in")})), (List{"in/2", "in/link/1", "in/one"}));
}

TEST_F(Files, PipesAndSocketsBelowAFolderAreNotFiles) {
  Put("a/1");
  ASSERT_EQ(::mkfifo(Path("a/pipe").c_str(), 0600), 0);
  EXPECT_EQ(Names(WalkFiles({Path("a")})), (List{"a/1"}));
}

TEST_F(Files, AFolderThatCannotBeEnteredIsAnError) {
  if (::geteuid() == 0) GTEST_SKIP() << "root enters every folder";
  Put("a/1"), Put("a/locked/2");
  ::chmod(Path("a/locked").c_str(), 0);
  WalkResult walk = WalkFiles({Path("a")});
  ::chmod(Path("a/locked").c_str(), 0700);
  EXPECT_EQ(Names(walk), (List{"a/1"}));
  EXPECT_EQ(walk.errors.size(), 1u);
}

}  // namespace
}  // namespace riscontro
