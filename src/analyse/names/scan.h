// Scanning: where in an article actors are mentioned, before it is known who they are.
//
// Sentence by sentence, left to right: the longest name of the gazetteer; else a role ("presidente
// russo", "North Korean leader") with what it says of country and person; else a run of capitalised
// words. Runs are judged later, when the whole article has been seen.
#pragma once

#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "analyse/names/gazetteer.h"
#include "analyse/names/lists.h"
#include "analyse/names/words.h"
#include "document/article.h"

namespace riscontro {

// What one language knows of names.
struct LanguageNames {
  LanguageNames(const LanguagePack& pack, const std::set<std::string, std::less<>>& given)
      : lists(pack, given), gazetteer(pack, lists) {}
  WordLists lists;
  Gazetteer gazetteer;
};

enum class MentionKind : uint8_t { kActor, kRun, kRole, kBody };

struct Mention {
  MentionKind kind = MentionKind::kRun;
  uint32_t sentence = 0;
  uint32_t begin = 0, end = 0;  // words
  Span span;
  MentionForm form = MentionForm::kName;
  const KnownActor* actor = nullptr;     // kActor
  const LanguageNames* names = nullptr;  // of its sentence
  // Roles: of kRole, and of a kRun beside which a role stands.
  std::string_view role_class;  // of kBody: the class of the body, "defence ministry"
  std::string_view country;     // ISO code, or the key of an organisation; of state bodies too
  bool titled = false;          // "Mr", "Capt." before it
  bool starts_sentence = false;
  bool ship = false;
  bool definite = false;  // an article before it: "the Astoria"
  bool headline = false;  // in a line of capitals
};

struct Scan {
  Words words;
  std::vector<Mention> mentions;               // in text order, not overlapping
  std::unordered_set<std::string_view> lower;  // words met in lower case, folded
  std::unordered_set<std::string_view> upper;  // and with a capital inside a sentence
  uint32_t ship_words = 0;                     // how often ships are spoken of
};

void ScanArticle(const Article& article, const std::vector<const LanguageNames*>& by_sentence,
                 const std::vector<std::string>& possessives, Scan* out);

}  // namespace riscontro
