// Everything planted in examples/ is found, and no contradiction that was not planted.
//
// planted.tsv is the table: its head says what the columns mean. Reports in languages whose pack
// has no events yet (Spanish, French, Russian, Ukrainian) may stand on a side and need not.
#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "base/files.h"
#include "base/table.h"
#include "language/concepts.h"
#include "run_test_util.h"

namespace riscontro {
namespace {

struct PlantedSide {
  std::string value;
  std::set<std::string> files;
};

struct Planted {
  std::string kind;
  std::set<std::string> files;
  std::string concept_id;
  std::vector<PlantedSide> sides;
  std::string id;
};

std::set<std::string> FileSet(std::string_view list) {
  std::set<std::string> files;
  for (std::string_view file : SplitList(list)) files.emplace(file);
  return files;
}

const Table& PlantedTable() {
  static const std::string* text = new std::string(
      *ReadFile(std::string(RISCONTRO_SOURCE_DIR) + "/tests/whole/planted.tsv", 1 << 20));
  static const Table table = ParseTable(*text);
  return table;
}

std::vector<Planted> Rows(const std::string& section) {
  std::vector<Planted> rows;
  for (const TableRow* row : PlantedTable().Section(section)) {
    Planted p{std::string(row->Column(0)),
              FileSet(row->Column(1)),
              std::string(row->Column(2)),
              {},
              std::string(row->Column(4))};
    for (std::string_view side : SplitList(row->Column(3), ';')) {
      size_t at = side.find('@');
      if (at == std::string_view::npos) continue;
      p.sides.push_back({std::string(Trim(side.substr(0, at))), FileSet(side.substr(at + 1))});
    }
    rows.push_back(std::move(p));
  }
  return rows;
}

bool SameConcept(std::string_view a, std::string_view b) {
  return Implies(a, b) || Implies(b, a) || FindConcept(a)->converse == b;
}

class Examples : public testing::TestWithParam<const char*> {
 protected:
  const WholeRun& run() const {
    static std::map<std::string, std::unique_ptr<const WholeRun>> runs;
    std::unique_ptr<const WholeRun>& r = runs[GetParam()];
    if (r == nullptr) {
      r = std::make_unique<const WholeRun>(
          std::vector<std::string>{std::string(RISCONTRO_SOURCE_DIR) + "/examples/" + GetParam()},
          "en");
    }
    return *r;
  }
  // The name under which the table knows a file: "#1" is dropped where a file holds one report.
  std::string TableName(const std::string& name) const {
    if (!name.ends_with("#1")) return name;
    std::string file = name.substr(0, name.size() - 2);
    for (const Article& a : run().dossier.articles) {
      if (WholeRun::Name(a) == file + "#2") return name;
    }
    return file;
  }
  std::set<std::string> Names(const std::set<std::string>& files) const {
    std::set<std::string> names;
    for (const std::string& f : files) names.insert(TableName(f));
    return names;
  }
  bool HasEvents(const std::string& name) const {
    for (const Article& a : run().dossier.articles) {
      if (TableName(WholeRun::Name(a)) == name)
        return a.language.view() == "en" || a.language.view() == "it";
    }
    return false;
  }
  // Every planted side has a side of its own in the finding that holds one of its reports.
  bool Answers(const Finding& f, const Planted& p) const {
    if (ToName(f.kind) != p.kind ||
        !SameConcept(run().dossier.claims[f.claim].concept_id, p.concept_id)) {
      return false;
    }
    std::set<size_t> used;
    for (const PlantedSide& side : p.sides) {
      bool found = std::none_of(side.files.begin(), side.files.end(),
                                [&](const std::string& file) { return HasEvents(file); });
      for (size_t s = 0; s < f.sides.size() && !found; ++s) {
        if (used.contains(s)) continue;
        for (const std::string& file : Names(run().Files(f, f.sides[s]))) {
          if (!side.files.contains(file)) continue;
          found = true;
          used.insert(s);
          break;
        }
      }
      if (!found) return false;
    }
    return true;
  }
};

TEST_P(Examples, AreAllRead) {
  EXPECT_EQ(run().errors, std::vector<std::string>{});
}

TEST_P(Examples, EveryPlantedFindingIsFound) {
  for (const Planted& p : Rows(GetParam())) {
    bool found = std::any_of(run().dossier.findings.begin(), run().dossier.findings.end(),
                             [&](const Finding& f) { return Answers(f, p); });
    EXPECT_TRUE(found) << p.id << ": " << p.kind << " of " << p.concept_id;
  }
}

// A finding is planted when a row of its kind and concept has a report on each of its sides;
// other reports that take one of those sides may stand with them if the table knows them for
// that concept.
TEST_P(Examples, NoContradictionIsFoundThatWasNotPlanted) {
  std::vector<Planted> known = Rows(GetParam());
  for (Planted& p : Rows(std::string(GetParam()) + " allowed")) known.push_back(std::move(p));
  std::vector<Planted> all = known;
  for (Planted& p : Rows(std::string(GetParam()) + " agree")) all.push_back(std::move(p));
  for (const Finding& f : run().dossier.findings) {
    if (f.kind == FindingKind::kCorroborated || f.kind == FindingKind::kSingleOrigin) continue;
    const std::string& concept_id = run().dossier.claims[f.claim].concept_id;
    std::set<std::string> files = Names(run().Files(f)), told;
    for (const Planted& p : all) {
      if (SameConcept(concept_id, p.concept_id)) told.insert(p.files.begin(), p.files.end());
    }
    bool planted = std::any_of(known.begin(), known.end(), [&](const Planted& p) {
      return p.kind == ToName(f.kind) && SameConcept(concept_id, p.concept_id) &&
             std::all_of(f.sides.begin(), f.sides.end(), [&](const Side& side) {
               std::set<std::string> names = Names(run().Files(f, side));
               return std::any_of(names.begin(), names.end(),
                                  [&](const std::string& n) { return p.files.contains(n); });
             });
    });
    EXPECT_TRUE(planted && std::includes(told.begin(), told.end(), files.begin(), files.end()))
        << ToName(f.kind) << " of " << concept_id << ": " << f.statement << "\n"
        << run().Sentences(f);
  }
}

TEST_P(Examples, ReuseIsFoundWithItsKindAndNoneBesides) {
  std::set<std::set<std::string>> planted;
  for (const TableRow* row : PlantedTable().Section(std::string(GetParam()) + " reuse")) {
    std::set<std::string> pair = FileSet(row->Column(1));
    planted.insert(pair);
    bool found = false;
    for (const Reuse& r : run().dossier.reuse) {
      std::set<std::string> files = {TableName(WholeRun::Name(run().dossier.articles[r.from])),
                                     TableName(WholeRun::Name(run().dossier.articles[r.to]))};
      found = found || (files == pair && ToName(r.kind) == row->Column(0));
    }
    EXPECT_TRUE(found) << row->Column(0) << " " << row->Column(1);
  }
  // Reuse of reuse (a copy of the wire and its translation) is reuse too: what is linked must be
  // linked in the table by some way.
  std::map<std::string, std::string> parent;
  auto root = [&](std::string x) {
    while (parent.contains(x) && parent[x] != x) x = parent[x];
    return x;
  };
  for (const auto& pair : planted) parent[root(*pair.begin())] = root(*pair.rbegin());
  for (const Reuse& r : run().dossier.reuse) {
    if (r.kind == ReuseKind::kSharedQuotation) continue;
    std::string a = TableName(WholeRun::Name(run().dossier.articles[r.from]));
    std::string b = TableName(WholeRun::Name(run().dossier.articles[r.to]));
    EXPECT_EQ(root(a), root(b)) << ToName(r.kind) << " " << a << " " << b;
  }
}

TEST_P(Examples, EveryReportIsDatedAsItSays) {
  for (const TableRow* row : PlantedTable().Section(std::string(GetParam()) + " published")) {
    for (const Article& a : run().dossier.articles) {
      if (TableName(WholeRun::Name(a)) != row->Column(1)) continue;
      EXPECT_EQ(ToName(a.published.from), row->Column(0)) << a.path;
      std::string begin = FormatInstant(a.published.interval.begin);
      EXPECT_TRUE(begin.starts_with(row->Column(2)) || a.published.from == PublishedFrom::kInferred)
          << a.path << " " << begin;
      Instant day = DaysFromCivil(std::stoi(std::string(row->Column(2).substr(0, 4))),
                                  std::stoi(std::string(row->Column(2).substr(5, 2))),
                                  std::stoi(std::string(row->Column(2).substr(8, 2)))) *
                    kSecondsPerDay;
      TimeInterval that_day{day, day + kSecondsPerDay};
      EXPECT_TRUE(a.published.interval.Overlaps(that_day))
          << a.path << " " << FormatInterval(a.published.interval);
    }
  }
}

TEST_P(Examples, BlocksAreToldApart) {
  for (const TableRow* row : PlantedTable().Section(std::string(GetParam()) + " blocks")) {
    for (const Article& a : run().dossier.articles) {
      if (TableName(WholeRun::Name(a)) != row->Column(1)) continue;
      std::string_view kind = "boilerplate";  // or left out of the text altogether
      size_t at = a.text.find(row->Column(2));
      for (const Block& b : a.blocks) {
        if (at != std::string::npos && b.span.Contains(uint32_t(at))) kind = ToName(b.kind);
      }
      EXPECT_EQ(kind, row->Column(0)) << a.path << ": " << row->Column(2);
    }
  }
}

std::string FirstWord(const testing::TestParamInfo<const char*>& folder) {
  std::string name = folder.param;
  return name.substr(0, name.find('-'));
}

INSTANTIATE_TEST_SUITE_P(, Examples, testing::Values("titanic-1912", "camp-david-1978"), FirstWord);

}  // namespace
}  // namespace riscontro
