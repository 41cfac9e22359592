#include "analyse/syntax/lexicon.h"

#include <algorithm>
#include <unordered_map>

#include "base/hash.h"
#include "document/names.h"
#include "text/fold.h"

namespace riscontro {

// Collects (form, reading) pairs in order of likelihood, then lays them out.
class Lexicon::Builder {
 public:
  Builder(const LanguagePack& pack, Lexicon* lexicon)
      : pack_(pack), paradigms_(pack.Get("morphology")), lexicon_(*lexicon) {
    lexicon_.lemmas_.emplace_back();
  }

  void Run() {
    AddClosedClasses();
    AddInflected("lexicon", "aux", "verb", Upos::kAux);
    for (std::string_view table : {"reporting", "concepts", "lexicon"}) {
      AddInflected(table, "verb", "verb", Upos::kVerb);
      AddInflected(table, "noun", "noun", Upos::kNoun);
    }
    AddInflected("lexicon", "adj", "adj", Upos::kAdj);
    AddSuffixes();
    Lay();
  }

 private:
  uint32_t LemmaId(std::string_view lemma) {
    auto [it, is_new] = ids_.try_emplace(std::string(lemma), uint32_t(lexicon_.lemmas_.size()));
    if (is_new) lexicon_.lemmas_.emplace_back(lemma);
    return it->second;
  }

  void Add(std::string_view form, const Reading& reading) {
    if (form.empty()) return;
    LowerWord(form, &buffer_);
    pending_.push_back({Hash64(buffer_), reading});
  }

  // [word] rows: forms | lemma (empty: each form its own) | UPOS | features.
  void AddClosedClasses() {
    for (const TableRow* row : pack_.Get("lexicon").Section("word")) {
      Reading reading;
      if (!FromName(row->Column(2), &reading.upos)) continue;
      reading.features = ParseFeatures(row->Column(3));
      for (std::string_view form : SplitList(row->Column(0))) {
        reading.lemma = LemmaId(row->Column(1).empty() ? form : row->Column(1));
        Add(form, reading);
      }
    }
  }

  // Rows of [section]: lemmas in column 0 (several words: the one that is inflected).
  void AddInflected(std::string_view table, std::string_view section, std::string_view kind,
                    Upos upos) {
    std::vector<InflectedForm> forms;
    for (const TableRow* row : pack_.Get(table).Section(section)) {
      for (std::string_view phrase : SplitList(row->Column(0))) {
        std::string lemma = PlainLemma(Head(phrase, kind));
        forms.clear();
        paradigms_.Expand(kind, lemma, &forms);
        Reading reading{LemmaId(lemma), upos, {}};
        for (const InflectedForm& form : forms) {
          reading.features = form.features;
          Add(form.form, reading);
        }
      }
    }
  }

  // The inflected word of a phrase: the first, or for kinds of [head-last] in morphology.txt the
  // last ("peace talks").
  std::string_view Head(std::string_view phrase, std::string_view kind) const {
    size_t space = phrase.find(' ');
    if (space == std::string_view::npos) return phrase;
    for (const TableRow* row : pack_.Get("morphology").Section("head-last")) {
      if (row->Column(0) == kind) return phrase.substr(phrase.rfind(' ') + 1);
    }
    return phrase.substr(0, space);
  }

  // [lemma-end] rows of morphology.txt bring lemmas of one verb together: arsi | are.
  std::string PlainLemma(std::string_view lemma) const {
    for (const TableRow* row : pack_.Get("morphology").Section("lemma-end")) {
      if (!lemma.ends_with(row->Column(0))) continue;
      return std::string(lemma.substr(0, lemma.size() - row->Column(0).size()))
          .append(row->Column(1));
    }
    return std::string(lemma);
  }

  // [suffix] rows of morphology.txt: end | UPOS | features.
  void AddSuffixes() {
    for (const TableRow* row : pack_.Get("morphology").Section("suffix")) {
      Suffix suffix{{}, {}};
      if (!FromName(row->Column(1), &suffix.reading.upos)) continue;
      suffix.reading.features = ParseFeatures(row->Column(2));
      for (std::string_view end : SplitList(row->Column(0))) {
        suffix.end = end;
        lexicon_.suffixes_.push_back(suffix);
      }
    }
    std::stable_sort(lexicon_.suffixes_.begin(), lexicon_.suffixes_.end(),
                     [](const Suffix& a, const Suffix& b) { return a.end.size() > b.end.size(); });
  }

  void Lay() {
    std::stable_sort(pending_.begin(), pending_.end(),
                     [](const Pending& a, const Pending& b) { return a.hash < b.hash; });
    size_t size = 16;
    while (size < pending_.size() * 2) size *= 2;
    lexicon_.slots_.resize(size);
    for (size_t i = 0; i < pending_.size();) {
      uint64_t hash = pending_[i].hash;
      uint32_t first = uint32_t(lexicon_.readings_.size());
      for (; i < pending_.size() && pending_[i].hash == hash; ++i) {
        auto begin = lexicon_.readings_.begin() + first;
        if (std::find(begin, lexicon_.readings_.end(), pending_[i].reading) ==
            lexicon_.readings_.end()) {
          lexicon_.readings_.push_back(pending_[i].reading);
        }
      }
      size_t at = hash & (size - 1);
      while (lexicon_.slots_[at].count != 0) at = (at + 1) & (size - 1);
      lexicon_.slots_[at] = {hash, first, uint32_t(lexicon_.readings_.size()) - first};
    }
  }

  const LanguagePack& pack_;
  Paradigms paradigms_;
  Lexicon& lexicon_;
  std::unordered_map<std::string, uint32_t> ids_;
  std::vector<Pending> pending_;
  std::string buffer_;
};

Lexicon::Lexicon(const LanguagePack& pack) {
  Builder(pack, this).Run();
}

std::span<const Reading> Lexicon::Find(std::string_view form) const {
  uint64_t hash = Hash64(form);
  for (size_t at = hash & (slots_.size() - 1); slots_[at].count != 0;
       at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash) return {&readings_[slots_[at].first], slots_[at].count};
  }
  return {};
}

Reading Lexicon::Guess(std::string_view form) const {
  for (const Suffix& suffix : suffixes_) {
    // A suffix alone, or with one letter before it, says nothing.
    if (form.size() > suffix.end.size() + 1 && form.ends_with(suffix.end)) return suffix.reading;
  }
  return {};
}

}  // namespace riscontro
