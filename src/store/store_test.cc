#include "store/store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "base/files.h"
#include "store/archive.h"
#include "store/rows.h"
#include "store/store_test_util.h"

namespace riscontro {
namespace {

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "riscontro_store_" + std::to_string(::getpid()) + "/";
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    path_ = folder_ + "news.db";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  // Opens, saves and closes.
  Store::SaveResult Save(const Dossier& dossier) {
    auto store = Store::Open(path_);
    EXPECT_TRUE(store) << store.error().ToString();
    if (!store) return {};
    auto result = (*store)->Save(dossier);
    EXPECT_TRUE(result) << result.error().ToString();
    return result ? *result : Store::SaveResult{};
  }

  int64_t Ask(const std::string& sql) {
    auto database = Database::Open(path_);
    int64_t value = (*database)->Integer(sql);
    EXPECT_TRUE((*database)->ok()) << (*database)->error().ToString();
    return value;
  }
  int64_t Count(std::string_view table) {
    return Ask("SELECT count(*) FROM " + std::string(table));
  }

  std::string Bytes() { return *ReadFile(path_, 1 << 30); }

  Error OpenError() {
    auto store = Store::Open(path_);
    EXPECT_FALSE(store);
    return store ? Error{} : store.error();
  }

  std::string folder_, path_;
};

TEST_F(StoreTest, EveryPartOfADossierIsKept) {
  Store::SaveResult result = Save(SampleDossier());
  EXPECT_TRUE(result.changed);
  EXPECT_EQ(result.new_articles, 2u);
  EXPECT_EQ(Count("article"), 2);
  EXPECT_EQ(Count("run"), 1);
  struct Expected {
    const char* table;
    int rows;
  };
  for (Expected e : {Expected{"article_block", 4},
                     {"article_name", 4},
                     {"article_entity", 4},
                     {"event_attribution", 2},
                     {"report", 2},
                     {"reuse_aligned", 1},
                     {"origin_report", 2},
                     {"entity_alias", 2},
                     {"testimony", 2},
                     {"testimony_quantity", 1},
                     {"finding_side", 2},
                     {"side_testimony", 2}}) {
    EXPECT_EQ(Count(e.table), e.rows) << e.table;
  }
  for (int table = 0; table < kTableCount; ++table) {
    EXPECT_GT(Count(ColumnsOf(TableId(table)).table), 0) << ColumnsOf(TableId(table)).table;
  }
  EXPECT_EQ(Ask("PRAGMA user_version"), SchemaVersion());
  EXPECT_EQ(Ask("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

TEST_F(StoreTest, ValuesAreStoredAsTheyAre) {
  Save(SampleDossier());
  for (const char* truth :
       {"SELECT published_begin = 1717545600 AND published_from = 'inferred' FROM report",
        "SELECT low = 4 AND high IS NULL AND modifier = 'at-least' FROM article_quantity",
        "SELECT text = 'Nave ferma.' AND language = 'it' AND title = 'Il porto' FROM article",
        "SELECT length(id) = 32 FROM article",
        "SELECT latitude IS NULL FROM article_entity WHERE name = 'Neri'",
        "SELECT entity IS NULL FROM article_name WHERE form = 'role'",
        "SELECT stance = 'deny' AND cue_begin IS NULL FROM event_attribution",
        "SELECT polarity = 'denied' AND speaker_entity IS NULL AND begin_time IS NULL "
        "FROM testimony WHERE speaker_text = 'la capitaneria'",
        "SELECT kind = 'disputed' AND confidence = 0.7 FROM finding",
        "SELECT begin_byte = 5 AND end_byte = 9 FROM entity_mention"}) {
    EXPECT_EQ(Ask(truth), 1) << truth;
  }
}

TEST_F(StoreTest, TheSameRunAgainChangesNothing) {
  Save(SampleDossier());
  std::string before = Bytes();
  Store::SaveResult again = Save(SampleDossier());
  EXPECT_FALSE(again.changed);
  EXPECT_EQ(again.new_articles, 0u);
  EXPECT_EQ(Bytes(), before);

  auto database = Database::Open(path_);
  Database* connection = database->get();
  auto store = OpenArchive(std::move(*database));
  ASSERT_TRUE((*store)->Save(SampleDossier()));
  EXPECT_EQ(connection->total_changes(), 0);
}

TEST_F(StoreTest, AnotherRunAddsToTheArchive) {
  Save(SampleDossier());
  Dossier second = SampleDossier();
  second.articles[1] = SampleArticle("c.txt", "Nave affonda.");
  Store::SaveResult result = Save(second);
  EXPECT_TRUE(result.changed);
  EXPECT_EQ(result.new_articles, 1u);
  EXPECT_EQ(Count("article"), 3);
  EXPECT_EQ(Count("run"), 2);
  EXPECT_EQ(Count("report"), 4);
  EXPECT_FALSE(Save(SampleDossier()).changed);  // the first is still known
}

TEST_F(StoreTest, LayersOfAnotherEngineReplaceTheOldOnes) {
  Save(SampleDossier());
  Dossier newer = SampleDossier();
  newer.articles[0].events.clear();
  newer.articles[0].title = "Il porto di Genova";
  EXPECT_TRUE(Save(newer).changed);
  EXPECT_EQ(Count("article"), 2);
  EXPECT_EQ(Count("article_event"), 1);
  EXPECT_EQ(Count("event_participant"), 1);
  EXPECT_EQ(Ask("SELECT count(*) FROM article WHERE title = 'Il porto di Genova'"), 1);
  EXPECT_EQ(Count("testimony"), 4);  // the first run stays whole
}

TEST_F(StoreTest, TheSameTextUnderTwoPathsIsOneArticle) {
  Dossier d = SampleDossier();
  d.articles[1] = d.articles[0];
  d.articles[1].path = "copy.txt";
  EXPECT_EQ(Save(d).new_articles, 1u);
  EXPECT_EQ(Count("article"), 1);
  EXPECT_EQ(Count("report"), 2);
}

TEST_F(StoreTest, AnEmptyDossierIsARunToo) {
  EXPECT_TRUE(Save(Dossier{}).changed);
  EXPECT_FALSE(Save(Dossier{}).changed);
}

TEST_F(StoreTest, WhatIsNoDatabaseOfOursIsRefusedAndLeftAlone) {
  ASSERT_TRUE(WriteFileAtomic(path_, std::string(5000, 'x')));
  EXPECT_EQ(OpenError().kind, ErrorKind::kMalformed);
  EXPECT_EQ(OpenError().ToString(), path_ + ": not a database");
  EXPECT_EQ(Bytes(), std::string(5000, 'x'));

  ::unlink(path_.c_str());
  {
    auto other = Database::Open(path_);
    ASSERT_TRUE((*other)->Execute("CREATE TABLE notes (text TEXT)"));
  }
  std::string before = Bytes();
  EXPECT_EQ(OpenError().ToString(), path_ + ": a database of another program");
  EXPECT_EQ(Bytes(), before);
}

TEST_F(StoreTest, ANewerVersionIsRefused) {
  Save(SampleDossier());
  {
    auto database = Database::Open(path_);
    ASSERT_TRUE((*database)->Execute("PRAGMA user_version = 99"));
  }
  std::string before = Bytes();
  EXPECT_EQ(OpenError().kind, ErrorKind::kUnsupported);
  EXPECT_NE(OpenError().message.find("newer version (schema 99"), std::string::npos);
  EXPECT_EQ(OpenError().input, path_);
  EXPECT_EQ(Bytes(), before);
}

TEST_F(StoreTest, ADamagedDatabaseIsAnError) {
  Save(SampleDossier());
  std::string bytes = Bytes();
  std::fill(bytes.begin() + 4096, bytes.end(), '\xAA');
  ASSERT_TRUE(WriteFileAtomic(path_, bytes));
  auto store = Store::Open(path_);
  if (!store) return;  // seen at once
  auto result = (*store)->Save(SampleDossier(" Altro."));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kMalformed);
}

TEST_F(StoreTest, AFullDiskLeavesWhatWasThere) {
  Save(SampleDossier());
  auto database = Database::Open(path_);
  Database* connection = database->get();
  int64_t pages = connection->Integer("PRAGMA page_count");
  auto store = OpenArchive(std::move(*database));
  ASSERT_TRUE(store);
  ASSERT_TRUE(connection->Execute("PRAGMA max_page_count = " + std::to_string(pages + 2)));
  Dossier big = SampleDossier(" " + std::string(100000, 'a'));
  auto result = (*store)->Save(big);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kUnwritable);
  EXPECT_EQ(result.error().ToString(), path_ + ": the disk is full; nothing was saved");
  EXPECT_EQ(Count("article"), 2);
  EXPECT_EQ(Count("run"), 1);

  ASSERT_TRUE(connection->Execute("PRAGMA max_page_count = 100000"));
  result = (*store)->Save(big);  // there is room again
  ASSERT_TRUE(result);
  EXPECT_EQ(result->new_articles, 2u);
}

TEST_F(StoreTest, ADatabaseInUseIsAnErrorNotALoss) {
  Save(SampleDossier());
  auto writer = Database::Open(path_);
  ASSERT_TRUE((*writer)->Execute("BEGIN IMMEDIATE"));
  auto database = Database::Open(path_);
  Database* connection = database->get();
  auto store = OpenArchive(std::move(*database));
  ASSERT_TRUE(store);
  ASSERT_TRUE(connection->Execute("PRAGMA busy_timeout = 0"));
  auto result = (*store)->Save(SampleDossier(" Altro."));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().ToString(), path_ + ": in use by another program");
  ASSERT_TRUE((*writer)->Execute("ROLLBACK"));
  EXPECT_TRUE((*store)->Save(SampleDossier(" Altro.")));
}

TEST_F(StoreTest, FoldersThatAreNotThere) {
  path_ = folder_ + "none/news.db";
  EXPECT_EQ(OpenError().kind, ErrorKind::kUnwritable);
  EXPECT_EQ(OpenError().input, path_);
  path_ = folder_;
  EXPECT_EQ(OpenError().kind, ErrorKind::kUnwritable);
}

TEST_F(StoreTest, AFileWithoutTheRightToWrite) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
  Save(SampleDossier());
  ::chmod(path_.c_str(), 0444);
  ::chmod(folder_.c_str(), 0555);
  EXPECT_EQ(OpenError().kind, ErrorKind::kUnwritable);
  ::chmod(folder_.c_str(), 0755);
}

TEST_F(StoreTest, ABrokenIndexUndoesTheWholeSave) {
  Dossier broken = SampleDossier();
  broken.articles[1].names[0].entity = 7;
  auto store = Store::Open(path_);
  auto result = (*store)->Save(broken);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kInternal);
  EXPECT_EQ(Count("article"), 0);
}

std::string DigestOf(const Dossier& dossier) {
  std::vector<std::string> layers;
  for (const Article& article : dossier.articles) layers.push_back(LayersDigest(article));
  return RunDigest(dossier, layers);
}

TEST(RunDigest, ChangesWithEverythingThatIsStored) {
  std::string digest = DigestOf(SampleDossier());
  EXPECT_EQ(digest.size(), 32u);
  EXPECT_EQ(DigestOf(SampleDossier()), digest);
  using Change = std::function<void(Dossier*)>;
  const Change changes[] = {
      [](Dossier* d) { d->ui_language = LanguageCode("en"); },
      [](Dossier* d) { d->articles[0].path = "z.txt"; },
      [](Dossier* d) { d->articles[0].outlet = "Altro"; },
      [](Dossier* d) { d->articles[0].published.interval.end = kUnknownFuture; },
      [](Dossier* d) { d->articles[0].blocks[0].kind = BlockKind::kHeading; },
      [](Dossier* d) { d->articles[0].quantities[0].high = 5; },
      [](Dossier* d) { d->articles[0].events[0].future = true; },
      [](Dossier* d) { d->articles[0].events[0].dates.clear(); },
      [](Dossier* d) { std::swap(d->articles[0], d->articles[1]); },
      [](Dossier* d) { d->reuse[0].aligned[0].to.end = 3; },
      [](Dossier* d) {
        d->stories[0].why = {"stesso ", "porto"};
      },
      [](Dossier* d) {
        d->entities[0].aliases = {"A. NeriNeri", ""};
      },
      [](Dossier* d) { d->claims[0].testimonies[0].phase = Phase::kLater; },
      [](Dossier* d) { d->findings[0].sides[0].testimonies = {1}; },
      [](Dossier* d) { d->findings[0].confidence = 0.71; },
  };
  for (const Change& change : changes) {
    Dossier changed = SampleDossier();
    change(&changed);
    EXPECT_NE(DigestOf(changed), digest) << "change " << &change - changes;
  }
}

TEST_F(StoreTest, ManyArticles) {
  Dossier d;
  for (int i = 0; i < 2000; ++i) {
    d.articles.push_back(SampleArticle(std::to_string(i), "Nave numero " + std::to_string(i)));
  }
  EXPECT_EQ(Save(d).new_articles, 2000u);
  EXPECT_FALSE(Save(d).changed);
}

}  // namespace
}  // namespace riscontro
