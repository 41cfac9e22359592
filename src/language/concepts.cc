#include "language/concepts.h"

#include <algorithm>

#include "base/resource.h"
#include "base/table.h"
#include "language/language.h"

namespace riscontro {
namespace {

constexpr std::string_view kFile = "data/concepts/concepts.txt";
constexpr int kMaxDepth = 8;  // of parents and implications; guards against loops in the data

std::string_view Cell(const TableRow& row, size_t i) {
  std::string_view text = row.Column(i);
  return text == "-" ? std::string_view() : text;
}

Concept MakeConcept(const TableRow& row) {
  Concept c;
  c.id = Cell(row, 0);
  c.parent = Cell(row, 1);
  c.plover_type = Cell(row, 2);
  c.plover_mode = Cell(row, 3);
  c.cameo = Cell(row, 4);
  c.roles = SplitList(Cell(row, 5));
  c.functional = SplitList(Cell(row, 6));
  c.symmetric = Cell(row, 7) == "yes";
  c.converse = Cell(row, 8);
  c.implies = SplitList(Cell(row, 9));
  c.family = row.section == "family";
  return c;
}

std::string_view FindLabel(const LanguagePack& pack, std::string_view id) {
  for (const TableRow& row : pack.Get("concepts").rows) {
    if (row.section == "label" && row.Column(0) == id) return row.Column(1);
  }
  return {};
}

bool ImpliesWithin(std::string_view id, std::string_view other, int depth) {
  if (IsA(id, other)) return true;
  const Concept* c = FindConcept(id);
  if (c == nullptr || depth == 0) return false;
  for (std::string_view next : c->implies) {
    if (ImpliesWithin(next, other, depth - 1)) return true;
  }
  return !c->parent.empty() && ImpliesWithin(c->parent, other, depth - 1);
}

}  // namespace

bool Concept::IsFunctional(std::string_view argument) const {
  return std::find(functional.begin(), functional.end(), argument) != functional.end();
}

const std::vector<Concept>& AllConcepts() {
  static const std::vector<Concept> all = [] {
    std::vector<Concept> list;
    for (const TableRow& row : ParseTable(FindResource(kFile).value_or("")).rows) {
      list.push_back(MakeConcept(row));
    }
    return list;
  }();
  return all;
}

const Concept* FindConcept(std::string_view id) {
  static const std::vector<const Concept*> by_id = [] {
    std::vector<const Concept*> list;
    for (const Concept& c : AllConcepts()) list.push_back(&c);
    std::sort(list.begin(), list.end(),
              [](const Concept* a, const Concept* b) { return a->id < b->id; });
    return list;
  }();
  auto at = std::lower_bound(by_id.begin(), by_id.end(), id,
                             [](const Concept* c, std::string_view key) { return c->id < key; });
  return at != by_id.end() && (*at)->id == id ? *at : nullptr;
}

bool IsA(std::string_view id, std::string_view ancestor) {
  for (int depth = 0; depth < kMaxDepth; ++depth) {
    if (id == ancestor) return true;
    const Concept* c = FindConcept(id);
    if (c == nullptr || c->parent.empty()) return false;
    id = c->parent;
  }
  return false;
}

bool Implies(std::string_view id, std::string_view other) {
  return ImpliesWithin(id, other, kMaxDepth);
}

std::string ConceptLabel(LanguageCode ui, std::string_view id) {
  std::string_view label;
  if (const LanguagePack* pack = FindLanguage(ui)) label = FindLabel(*pack, id);
  for (const LanguagePack& pack : AllLanguages()) {
    if (!label.empty()) break;
    label = FindLabel(pack, id);
  }
  return std::string(label.empty() ? id : label);
}

}  // namespace riscontro
