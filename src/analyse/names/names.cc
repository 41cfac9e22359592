// The names annotator: words → mentions (scan) → metonyms → entities (resolve), with the lists and
// the gazetteer of each sentence's language. Left out: pronouns, and learned models of names.
#include "analyse/names/names.h"

#include <mutex>
#include <set>

#include "analyse/names/resolve.h"
#include "analyse/names/scan.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// What every language knows; a language's own part is built when it is first met.
class NamesData {
 public:
  static const NamesData& Get() {
    static const NamesData data;
    return data;
  }
  const std::vector<std::string>& possessives() const { return possessives_; }

  // nullptr for a language without lists.
  const LanguageNames* Find(LanguageCode code) const {
    const std::vector<LanguagePack>& packs = AllLanguages();
    for (size_t i = 0; i < packs.size(); ++i) {
      if (packs[i].code() != code || packs[i].Get("names").rows.empty()) continue;
      std::call_once(slots_[i].once,
                     [&] { slots_[i].names = std::make_unique<LanguageNames>(packs[i], given_); });
      return slots_[i].names.get();
    }
    return nullptr;
  }

 private:
  struct Slot {
    std::once_flag once;
    std::unique_ptr<LanguageNames> names;
  };

  NamesData() : slots_(AllLanguages().size()) {
    possessives_ = PossessiveEndings();
    for (const LanguagePack& pack : AllLanguages()) {
      for (const TableRow* row : pack.Get("names").Section("given")) {
        for (std::string_view name : SplitList(row->Column(0))) given_.insert(Fold(name));
      }
    }
  }

  mutable std::vector<Slot> slots_;
  std::vector<std::string> possessives_;
  std::set<std::string, std::less<>> given_;
};

class NamesAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "names"; }
  std::vector<std::string_view> needs() const override { return {"syntax"}; }

  void Annotate(Article& article) const override {
    const NamesData& data = NamesData::Get();
    std::vector<const LanguageNames*> by_sentence;
    LanguageCode last;
    const LanguageNames* names = nullptr;
    for (const Sentence& sentence : article.sentences) {
      LanguageCode code = sentence.language.empty() ? article.language : sentence.language;
      if (by_sentence.empty() || code != last) names = data.Find(code);
      last = code;
      by_sentence.push_back(IsNews(article.blocks[sentence.block].kind) ? names : nullptr);
    }
    Scan scan;
    ScanArticle(article, by_sentence, data.possessives(), &scan);
    ResolveMetonyms(article, &scan);
    ResolveEntities(scan, &article);
  }
};

}  // namespace

std::unique_ptr<Annotator> MakeNamesAnnotator() {
  return std::make_unique<NamesAnnotator>();
}

}  // namespace riscontro
