// Saving: one transaction, in which articles that are new or whose layers have changed are
// written, then the run. Rows stream from the dossier into prepared statements; the database
// object keeps the first failure, and then everything is undone.
#include "store/archive.h"

#include <array>

#include "store/rows.h"

namespace riscontro {
namespace {

// Inserts rows for one owner; the statements live as long as the save.
class InsertSink : public RowSink {
 public:
  explicit InsertSink(Database* database) : database_(database) {}

  void set_owner(int64_t owner) { owner_ = owner; }

  void Row(TableId table, std::initializer_list<Value> values) override {
    std::unique_ptr<Statement>& statement = statements_[size_t(table)];
    if (!statement) statement = std::make_unique<Statement>(database_, InsertStatement(table));
    statement->Run({owner_}, values);
  }

 private:
  Database* database_;
  int64_t owner_ = 0;
  std::array<std::unique_ptr<Statement>, kTableCount> statements_;
};

class ArticleWriter {
 public:
  ArticleWriter(Database* database, InsertSink* rows)
      : database_(database),
        rows_(rows),
        find_(database, "SELECT number, layers FROM article WHERE id = ?"),
        insert_(database,
                "INSERT INTO article (id, url, outlet, title, byline, language, text, layers) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number"),
        update_(database,
                "UPDATE article SET url = ?, outlet = ?, title = ?, byline = ?, language = ?, "
                "text = ?, layers = ? WHERE number = ?") {}

  // Returns true if the article was not there.
  bool Write(const Article& article, const std::string& layers) {
    std::string id = article.id.ToString();
    bool known = find_.First({id});
    int64_t number = known ? find_.Integer(0) : 0;
    if (known && find_.Text(1) == layers) return false;
    if (known) {
      RemoveLayers(number);
      update_.Run({article.url, article.outlet, article.title, article.byline,
                   article.language.view(), article.text, layers, number});
    } else {
      insert_.First({id, article.url, article.outlet, article.title, article.byline,
                     article.language.view(), article.text, layers});
      number = insert_.Integer(0);
      insert_.Reset();
    }
    rows_->set_owner(number);
    WriteLayers(article, rows_);
    return !known;
  }

 private:
  Database* database_;
  InsertSink* rows_;
  Statement find_, insert_, update_;

  // Those that refer to others first.
  void RemoveLayers(int64_t number) {
    for (int table = kArticleTableCount - 1; table >= 0; --table) {
      database_->Execute("DELETE FROM " + std::string(ColumnsOf(TableId(table)).table) +
                         " WHERE article = " + std::to_string(number));
    }
  }
};

class Archive : public Store {
 public:
  explicit Archive(std::unique_ptr<Database> database) : database_(std::move(database)) {}

  Result<SaveResult> Save(const Dossier& dossier) override {
    std::vector<std::string> layers;
    layers.reserve(dossier.articles.size());
    for (const Article& article : dossier.articles) layers.push_back(LayersDigest(article));
    std::string digest = RunDigest(dossier, layers);
    SaveResult result;
    // Asked first without a transaction: a run that is there leaves the file untouched.
    if (!Holds(digest) && database_->Execute("BEGIN IMMEDIATE")) {
      if (!Holds(digest)) {
        result.changed = true;
        result.new_articles = Write(dossier, layers, digest);
      }
      database_->Execute("COMMIT");
    }
    if (database_->ok()) return result;
    Error error = database_->error();
    database_->Rollback();
    return error;
  }

 private:
  std::unique_ptr<Database> database_;

  bool Holds(const std::string& digest) {
    return Statement(database_.get(), "SELECT 1 FROM run WHERE digest = ?").First({digest});
  }

  uint64_t Write(const Dossier& dossier, const std::vector<std::string>& layers,
                 const std::string& digest) {
    InsertSink rows(database_.get());
    ArticleWriter articles(database_.get(), &rows);
    uint64_t added = 0;
    for (size_t i = 0; i < dossier.articles.size() && database_->ok(); ++i) {
      added += articles.Write(dossier.articles[i], layers[i]);
    }
    Statement(database_.get(), "INSERT INTO run (digest, ui_language) VALUES (?, ?)")
        .Run({digest, dossier.ui_language.view()});
    rows.set_owner(database_->Integer("SELECT max(number) FROM run"));
    if (database_->ok()) WriteRun(dossier, &rows);
    return added;
  }
};

}  // namespace

Result<std::unique_ptr<Store>> OpenArchive(std::unique_ptr<Database> database) {
  if (Status status = Migrate(database.get()); !status) return status.error();
  return std::unique_ptr<Store>(std::make_unique<Archive>(std::move(database)));
}

Result<std::unique_ptr<Store>> Store::Open(const std::string& path) {
  Result<std::unique_ptr<Database>> database = Database::Open(path);
  if (!database) return database.error();
  return OpenArchive(std::move(*database));
}

}  // namespace riscontro
