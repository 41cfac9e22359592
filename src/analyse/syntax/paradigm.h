// From a lemma to its forms, by the paradigms of a language pack's morphology.txt.
//
// The idea: a class row says how a lemma's stem is cut and which table of endings it takes, a
// table of endings makes the forms, and joints repair the spelling where stem and ending meet
// ("cerc" + "i" → "cerchi"). Irregular lemmas are classes of their own, with more stems ("slots":
// past=rimas) or whole forms ("ind.pres.1s=sono"). No language is known here.
//
//   [verb-class]   lemma's end | table | stem's end | slot=…, feature=form/form
//                  the longest end that fits wins; "=andare" fits that lemma alone,
//                  "=dis+dire" the lemma "disdire", inflected like "dire"
//   [forms are]    features | ending, ending, slot:ending ; ending if none of the slots is set
//   [joints are]   c+e | che
//
// "-" is the empty ending; a stem's end "@x" is the lemma's end without x. Features are joined by
// points: ind sub cond imp (finite), inf, ger, part; pres past impf fut plup; 1–3, s p, m f n in
// any row ("ind.pres.3s", "part.past.fp").
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"
#include "document/token.h"

namespace riscontro {

struct InflectedForm {
  std::string form;
  Features features;
};

// "ind.pres.3s" → Features; unknown atoms are passed over.
Features ParseFeatures(std::string_view text);

class Paradigms {
 public:
  explicit Paradigms(const Table& morphology);

  // Appends the forms of a lemma of the kind ("verb", "noun", "adj"); the lemma alone, without
  // features, where no class fits. The same form may come with several features.
  void Expand(std::string_view kind, std::string_view lemma, std::vector<InflectedForm>* out) const;

 private:
  struct Ending {
    std::string_view slot;  // "" = the stem
    std::string_view ending;
    bool fallback = false;  // used only where the cell's slots gave nothing
  };
  struct Cell {
    Features features;
    std::vector<Ending> endings;
  };
  struct Joint {
    std::string_view left, right, result;
  };
  struct FormTable {
    std::vector<Cell> cells;
    std::vector<Joint> joints;
  };
  using Slots = std::vector<std::pair<std::string_view, std::string_view>>;
  struct Class {
    std::string_view prefix;  // of an exact class: "dis" in "=dis+dire"
    std::string_view suffix;
    bool exact = false;
    const FormTable* table = nullptr;
    std::string_view stem;
    Slots slots;                                               // stem's name, its end
    std::vector<std::pair<Features, std::string_view>> cells;  // features, forms split by '/'
  };

  void AddClass(const TableRow& row);
  static Cell ParseCell(const TableRow& row);
  const Class* FindClass(std::string_view kind, std::string_view lemma) const;
  static std::string JoinForm(const FormTable& table, std::string stem, std::string_view ending);
  static void ExpandCell(const Class& c, const std::string& prefix, const Cell& cell,
                         std::vector<InflectedForm>* out);

  std::map<std::string_view, FormTable> tables_;
  std::map<std::string_view, std::vector<Class>> classes_;  // by kind, longest suffix first
};

}  // namespace riscontro
