// "Mosca ha negato" (the government), "a Mosca" (the place): told apart by the words around.
#include "analyse/names/resolve.h"
#include "text/fold.h"

namespace riscontro {
namespace {

enum class Reading { kPlace, kActor, kOpen };

class Metonyms {
 public:
  Metonyms(const Article& article, Scan* scan)
      : article_(article), scan_(*scan), words_(scan->words.words) {}

  void Resolve() {
    std::vector<Reading> readings(scan_.mentions.size(), Reading::kPlace);
    for (size_t i = 0; i < readings.size(); ++i) {
      if (Eligible(scan_.mentions[i])) readings[i] = Read(scan_.mentions[i]);
    }
    for (size_t i = 0; i < readings.size(); ++i) {
      if (readings[i] == Reading::kOpen) readings[i] = ByCompany(readings, i);
    }
    for (size_t i = 0; i < readings.size(); ++i) Apply(&scan_.mentions[i], readings[i]);
  }

 private:
  static bool Eligible(const Mention& m) {
    return m.kind == MentionKind::kActor && (m.actor->capital || m.actor->seat);
  }
  uint32_t Bits(const Mention& m, uint32_t i) const {
    const WordRange& range = scan_.words.sentences[m.sentence];
    return i >= range.begin && i < range.end ? m.names->lists.Bits(words_[i].folded) : 0;
  }
  bool Has(const Mention& m, uint32_t i) const {
    const WordRange& range = scan_.words.sentences[m.sentence];
    return i >= range.begin && i < range.end;
  }
  bool IsVerb(const Mention& m, uint32_t i) const {
    return Has(m, i) && (words_[i].upos == Upos::kVerb || words_[i].upos == Upos::kAux);
  }
  bool IsParticiple(const Mention& m, uint32_t i) const {
    return Has(m, i) &&
           article_.tokens[words_[i].token].features.verb_form == VerbForm::kParticiple;
  }

  // By the words right before and after.
  Reading Read(const Mention& m) const {
    uint32_t before = Bits(m, m.begin - 1), farther = Bits(m, m.begin - 2);
    if (m.actor->seat) {
      bool at = (before & kLocative) || ((before & kDefinite) && (farther & kPlaceAt));
      // "diffuso dal Cremlino": the agent of a passive.
      bool agent = (before & kDefinite) && IsParticiple(m, m.begin - 2);
      return at && !agent && !Acts(m) ? Reading::kPlace : Reading::kActor;
    }
    if (before & kPlaceBefore) return Reading::kPlace;
    if ((before & kGenitive) && (farther & kPlaceBefore)) return Reading::kPlace;
    if (before & (kActorBefore | kBetween) && !(before & (kLocative | kConjunction))) {
      return Reading::kActor;
    }
    if (Receives(m)) return Reading::kActor;
    if (before & kLocative) {
      return (before & kGenitive) == 0 && IsParticiple(m, m.begin - 2) && (before & kActorBefore)
                 ? Reading::kActor
                 : Reading::kPlace;
    }
    if (words_[m.begin].possessive) return Reading::kOpen;
    if (before & kGenitive) return Reading::kOpen;
    if (Acts(m) || IsSubject(m)) return Reading::kActor;
    // An object without a preposition: verbs of motion are in the list of place words.
    return IsVerb(m, BeforeMarks(m)) ? Reading::kActor : Reading::kOpen;
  }

  // Of a verb in the active, whatever stands between.
  bool IsSubject(const Mention& m) const {
    const Token& token = article_.tokens[words_[m.begin].token];
    const Rel rel = token.relation.rel;
    const Token* head = HeadOf(m, token);
    if (head == nullptr || head->upos != Upos::kVerb || token.relation.subtype == kPass) {
      return false;
    }
    // "Londra, dopo mesi di silenzio, ha richiamato …": set off where a sentence begins.
    bool opens = m.begin == scan_.words.sentences[m.sentence].begin;
    return rel == Rel::kNsubj || (rel == Rel::kDislocated && opens);
  }
  const Token* HeadOf(const Mention& m, const Token& token) const {
    if (token.head <= 0) return nullptr;
    return &article_.tokens[article_.sentences[m.sentence].first_token + uint32_t(token.head) - 1];
  }

  // "sostegno militare a Mosca", "sold arms to Moscow": before the preposition, past adjectives, a
  // word of giving, or what is given and the word of giving before it.
  bool Receives(const Mention& m) const {
    if (m.begin < 2) return false;
    uint32_t preposition = m.begin - 1;
    const WordLists& lists = m.names->lists;
    uint32_t at = SkipBack(m, preposition - 1, Upos::kAdj, Upos::kAdj);
    if (Gives(m, at, preposition)) return true;
    if (!Has(m, at) || !lists.IsGift(LemmaAt(at))) return false;
    at = SkipBack(m, at - 1, Upos::kAdj, Upos::kNum);
    if (Gives(m, at, preposition)) return true;
    at = SkipBack(m, at, Upos::kDet, Upos::kAdp);
    return Gives(m, at, preposition);
  }
  uint32_t SkipBack(const Mention& m, uint32_t at, Upos one, Upos other) const {
    constexpr int kMost = 2;
    for (int i = 0; i < kMost && Has(m, at); ++i) {
      if (words_[at].upos != one && words_[at].upos != other && !Modifies(m, at)) break;
      --at;
    }
    return at;
  }
  // Hangs on the word before it, as an adjective does that is tagged as something else.
  bool Modifies(const Mention& m, uint32_t i) const {
    const Token& token = article_.tokens[words_[i].token];
    if (token.upos != Upos::kVerb || !Has(m, i - 1)) return false;
    return HeadOf(m, token) == &article_.tokens[words_[i - 1].token];
  }
  bool Gives(const Mention& m, uint32_t i, uint32_t preposition) const {
    return Has(m, i) && m.names->lists.Gives(LemmaAt(i), words_[preposition].folded);
  }
  std::string LemmaAt(uint32_t i) const {
    return Fold(article_.Lemma(article_.tokens[words_[i].token]));
  }

  // A verb of government follows.
  bool Acts(const Mention& m) const {
    if (!Has(m, m.end) || words_[m.end].punctuation) return false;
    if (Bits(m, m.end) & kCopula) return false;
    return (Bits(m, m.end) & kActorAfter) != 0 || IsVerb(m, m.end);
  }
  // The word before the mention, past marks like quotation marks.
  uint32_t BeforeMarks(const Mention& m) const {
    uint32_t at = m.begin - 1;
    while (Has(m, at) && words_[at].punctuation && article_.Text(words_[at].span) != ",") --at;
    return at;
  }

  // Open ones: the reading of a conjunct ("tra Mosca e Pyongyang"), else that of the same name
  // where the article uses it as an actor and never in doubt as a place of this kind.
  Reading ByCompany(const std::vector<Reading>& readings, size_t i) const {
    const Mention& m = scan_.mentions[i];
    for (int side : {-1, 1}) {
      size_t j = i + size_t(side);
      if (j >= readings.size()) continue;
      const Mention& other = scan_.mentions[j];
      if (other.sentence != m.sentence || other.kind != MentionKind::kActor) continue;
      uint32_t between = side < 0 ? other.end : m.end;
      uint32_t next = side < 0 ? m.begin : other.begin;
      if (next != between + 1 || !(Bits(m, between) & kConjunction)) continue;
      bool actor = Eligible(other) ? readings[j] == Reading::kActor || (side > 0 && Acts(other))
                                   : other.actor->type == EntityType::kState &&
                                         other.form == MentionForm::kName;
      if (actor) return Reading::kActor;
    }
    uint32_t before = Bits(m, m.begin - 1);
    bool governed = (before & kGenitive) || words_[m.begin].possessive;
    bool copula = (Bits(m, m.end) & kCopula) != 0;
    if (!governed && !copula) return Reading::kPlace;
    for (size_t j = 0; j < readings.size(); ++j) {
      if (readings[j] == Reading::kActor && scan_.mentions[j].actor == m.actor)
        return Reading::kActor;
    }
    return Reading::kPlace;
  }

  static void Apply(Mention* m, Reading reading) {
    if (!Eligible(*m)) return;
    if (reading == Reading::kActor) {
      const KnownActor* state = m->names->gazetteer.State(m->actor->country);
      if (state == nullptr) return;
      m->actor = state;
      m->form = MentionForm::kMetonym;
    } else {
      m->form = MentionForm::kName;
    }
  }

  const Article& article_;
  Scan& scan_;
  const std::vector<NameWord>& words_;
};

}  // namespace

void ResolveMetonyms(const Article& article, Scan* scan) {
  Metonyms(article, scan).Resolve();
}

}  // namespace riscontro
