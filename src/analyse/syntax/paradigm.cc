#include "analyse/syntax/paradigm.h"

#include <algorithm>

namespace riscontro {
namespace {

constexpr std::string_view kClassSection = "-class";
constexpr std::string_view kFormsSection = "forms ";
constexpr std::string_view kJointsSection = "joints ";

void SetFinite(Features* f, Mood mood) {
  f->verb_form = VerbForm::kFinite;
  f->mood = mood;
}

void ApplyAtom(std::string_view atom, Features* f) {
  if (atom == "ind") return SetFinite(f, Mood::kIndicative);
  if (atom == "sub") return SetFinite(f, Mood::kSubjunctive);
  if (atom == "cond") return SetFinite(f, Mood::kConditional);
  if (atom == "imp") return SetFinite(f, Mood::kImperative);
  if (atom == "inf")
    f->verb_form = VerbForm::kInfinitive;
  else if (atom == "ger")
    f->verb_form = VerbForm::kGerund;
  else if (atom == "part")
    f->verb_form = VerbForm::kParticiple;
  else if (atom == "pres")
    f->tense = Tense::kPresent;
  else if (atom == "past")
    f->tense = Tense::kPast;
  else if (atom == "impf")
    f->tense = Tense::kImperfect;
  else if (atom == "fut")
    f->tense = Tense::kFuture;
  else if (atom == "plup")
    f->tense = Tense::kPluperfect;
  else if (atom == "pass")
    f->voice = Voice::kPassive;
  else {
    for (char c : atom) {
      if (c >= '1' && c <= '3')
        f->person = uint8_t(c - '0');
      else if (c == 's')
        f->number = Number::kSingular;
      else if (c == 'p')
        f->number = Number::kPlural;
      else if (c == 'm')
        f->gender = Gender::kMasculine;
      else if (c == 'f')
        f->gender = Gender::kFeminine;
      else if (c == 'n')
        f->gender = Gender::kNeuter;
    }
  }
}

}  // namespace

Features ParseFeatures(std::string_view text) {
  Features features;
  for (std::string_view atom : SplitList(text, '.')) ApplyAtom(atom, &features);
  return features;
}

Paradigms::Paradigms(const Table& morphology) {
  for (const TableRow& row : morphology.rows) {
    if (row.section.starts_with(kFormsSection)) {
      tables_[Trim(row.section.substr(kFormsSection.size()))].cells.push_back(ParseCell(row));
    } else if (row.section.starts_with(kJointsSection)) {
      size_t plus = row.Column(0).find('+');
      if (plus == std::string_view::npos) continue;
      tables_[Trim(row.section.substr(kJointsSection.size()))].joints.push_back(
          {Trim(row.Column(0).substr(0, plus)), Trim(row.Column(0).substr(plus + 1)),
           row.Column(1)});
    }
  }
  for (const TableRow& row : morphology.rows) {
    if (row.section.ends_with(kClassSection)) AddClass(row);
  }
  for (auto& [kind, list] : classes_) {
    std::stable_sort(list.begin(), list.end(), [](const Class& a, const Class& b) {
      return std::pair(a.exact, a.suffix.size()) > std::pair(b.exact, b.suffix.size());
    });
  }
}

void Paradigms::AddClass(const TableRow& row) {
  Class c;
  auto table = tables_.find(row.Column(1));
  if (table == tables_.end()) return;
  c.table = &table->second;
  for (std::string_view item : SplitList(row.Column(3))) {
    size_t equals = item.find('=');
    if (equals == std::string_view::npos) continue;
    std::string_view key = Trim(item.substr(0, equals)), value = Trim(item.substr(equals + 1));
    if (key.find('.') != std::string_view::npos || key == "inf" || key == "ger") {
      c.cells.emplace_back(ParseFeatures(key), value);
    } else {
      c.slots.emplace_back(key, value);
    }
  }
  // Several lemmas' ends may share a row.
  std::string_view kind = row.section.substr(0, row.section.size() - kClassSection.size());
  for (std::string_view suffix : SplitList(row.Column(0))) {
    c.exact = suffix.starts_with('=');
    c.suffix = c.exact ? suffix.substr(1) : suffix == "-" ? std::string_view() : suffix;
    size_t plus = c.suffix.find('+');
    c.prefix = c.suffix.substr(0, plus == std::string_view::npos ? 0 : plus);
    if (plus != std::string_view::npos) c.suffix.remove_prefix(plus + 1);
    c.stem = row.Column(2);
    if (c.stem.starts_with('@')) {
      c.stem.remove_prefix(1);
      c.stem = c.suffix.ends_with(c.stem) ? c.suffix.substr(0, c.suffix.size() - c.stem.size())
                                          : c.suffix;
    }
    classes_[kind].push_back(c);
  }
}

Paradigms::Cell Paradigms::ParseCell(const TableRow& row) {
  Cell cell;
  cell.features = ParseFeatures(row.Column(0));
  std::string_view column = row.Column(1);
  size_t cut = column.find(';');
  auto add = [&](std::string_view list, bool fallback) {
    for (std::string_view item : SplitList(list)) {
      Ending ending;
      ending.fallback = fallback;
      size_t colon = item.find(':');
      if (colon != std::string_view::npos) {
        ending.slot = item.substr(0, colon);
        item.remove_prefix(colon + 1);
      }
      ending.ending = item == "-" ? std::string_view() : item;
      cell.endings.push_back(ending);
    }
  };
  add(column.substr(0, cut), false);
  if (cut != std::string_view::npos) add(column.substr(cut + 1), true);
  return cell;
}

const Paradigms::Class* Paradigms::FindClass(std::string_view kind, std::string_view lemma) const {
  auto it = classes_.find(kind);
  if (it == classes_.end()) return nullptr;
  for (const Class& c : it->second) {
    bool whole = lemma.size() == c.prefix.size() + c.suffix.size();
    if (lemma.ends_with(c.suffix) && (!c.exact || (whole && lemma.starts_with(c.prefix)))) {
      return &c;
    }
  }
  return nullptr;
}

std::string Paradigms::JoinForm(const FormTable& table, std::string stem, std::string_view ending) {
  for (const Joint& joint : table.joints) {
    if (stem.ends_with(joint.left) && ending.starts_with(joint.right)) {
      stem.resize(stem.size() - joint.left.size());
      stem += joint.result;
      return stem.append(ending.substr(joint.right.size()));
    }
  }
  return stem.append(ending);
}

void Paradigms::ExpandCell(const Class& c, const std::string& prefix, const Cell& cell,
                           std::vector<InflectedForm>* out) {
  for (const auto& [features, forms] : c.cells) {
    if (features != cell.features) continue;
    for (std::string_view form : SplitList(forms, '/')) {
      out->push_back({prefix + std::string(form), features});
    }
    return;
  }
  bool slot_used = false;
  for (const Ending& ending : cell.endings) {
    if (ending.fallback && slot_used) break;
    std::string stem = prefix;
    if (ending.slot.empty()) {
      stem += c.stem;
    } else {
      auto slot = std::find_if(c.slots.begin(), c.slots.end(),
                               [&](const auto& s) { return s.first == ending.slot; });
      if (slot == c.slots.end()) continue;
      slot_used = true;
      stem += slot->second;
    }
    out->push_back({JoinForm(*c.table, std::move(stem), ending.ending), cell.features});
  }
}

void Paradigms::Expand(std::string_view kind, std::string_view lemma,
                       std::vector<InflectedForm>* out) const {
  const Class* c = FindClass(kind, lemma);
  if (c == nullptr) {
    out->push_back({std::string(lemma), {}});
    return;
  }
  std::string prefix(lemma.substr(0, lemma.size() - c->suffix.size()));
  for (const Cell& cell : c->table->cells) ExpandCell(*c, prefix, cell, out);
  // Forms of cells that the table does not have.
  for (const auto& [features, forms] : c->cells) {
    bool in_table =
        std::any_of(c->table->cells.begin(), c->table->cells.end(),
                    [&wanted = features](const Cell& cell) { return cell.features == wanted; });
    if (in_table) continue;
    for (std::string_view form : SplitList(forms, '/')) {
      out->push_back({prefix + std::string(form), features});
    }
  }
}

}  // namespace riscontro
