// Each rule looks at a word and its neighbours and changes one part of speech; what a rule is for
// stands before it. Left out: anything that needs the whole sentence, which the chunker sees.
#include "analyse/events/words.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kEnding = 2;        // letters of "signs", "launches"
constexpr size_t kShortPronoun = 3;  // letters: "the one", "il sé"

class Words {
 public:
  explicit Words(Structure* s)
      : s_(*s), begin_(s->sentence->first_token), end_(s->sentence->last_token) {}

  void Run() {
    Copy();
    CountCapitals();
    for (uint32_t t = begin_; t < end_; ++t) {
      if (Rel rel = s_.At(t).relation.rel; rel == Rel::kCase && Mark(t)) {
        Set(t, Upos::kAdp, s_.Form(t));  // "according to", "outside Brussels"
      } else if (Participle(t)) {
        Set(t, Upos::kVerb, s_.Lemma(t));
      } else if (Pos(t) == Upos::kVerb && IsDemonym(t)) {
        Set(t, Upos::kAdj, s_.Form(t));
      } else if (Determined(t)) {
        Set(t, Upos::kNoun, s_.Form(t));
      } else if (rel == Rel::kDet && Pos(t) == Upos::kPron) {
        Set(t, Upos::kDet, s_.Lemma(t));
      } else if (MistakenForVerb(t)) {
        Set(t, Upos::kNoun, s_.Form(t));
      } else if (NamedByCapital(t)) {
        Set(t, Upos::kPropn, s_.Form(t));
      } else if (Attributive(t)) {
        Set(t, Upos::kAdj, s_.Form(t));
      } else if (Correlative(t)) {
        Set(t, Upos::kCconj, s_.Form(t));
      }
    }
    ReadHeadline();
  }

 private:
  Upos Pos(uint32_t t) const { return s_.PosOf(t); }
  bool FormOf(uint32_t t, VerbForm form) const { return s_.FormOf(t) == form; }
  void Set(uint32_t t, Upos upos, std::string_view lemma) {
    s_.upos[t - begin_] = upos;
    s_.lemmas[t - begin_] = lemma;
  }
  void Copy();
  bool NounFollows(uint32_t t) const {
    return Pos(t) == Upos::kDet || s_.Is(Function::kPossessive, t);
  }
  bool Mark(uint32_t t) const;
  bool Determined(uint32_t t) const;
  bool IsDemonym(uint32_t t) const;
  bool Participle(uint32_t t) const;
  bool MistakenForVerb(uint32_t t) const;
  bool NamedByCapital(uint32_t t) const;
  bool Attributive(uint32_t t) const;
  bool Correlative(uint32_t t) const;
  bool Capital(uint32_t t) const { return IsUpper(CharAt(s_.article->text, s_.At(t).span.begin)); }
  bool EndsName(uint32_t t) const;
  bool InName(uint32_t t) const;
  bool OnlyVerb(uint32_t t) const;
  std::string_view VerbOf(uint32_t t) const;
  bool HeadlineVerb(uint32_t t) const;
  void CountCapitals();
  void ReadHeadline();
  bool Plural(uint32_t t) const { return s_.At(t).features.number == Number::kPlural; }

  Structure& s_;
  uint32_t begin_, end_;
  bool capitals_ = false;  // most words have one, as in headlines
};

void Words::Copy() {
  for (uint32_t t = begin_; t < end_; ++t) {
    s_.forms.push_back(LowerCase(s_.article->Word(s_.At(t))));
  }
  for (uint32_t t = begin_; t < end_; ++t) {
    std::string_view lemma = s_.article->Lemma(s_.At(t));
    if (s_.At(t).upos == Upos::kAdp) lemma = s_.lexicon->Variant(lemma);
    s_.lemmas.push_back(lemma.empty() ? std::string_view(s_.Form(t)) : lemma);
    s_.upos.push_back(s_.At(t).upos);
  }
}

// A word in the place of an adposition that was taken for something else.
bool Words::Mark(uint32_t t) const {
  return Pos(t) == Upos::kAdj || Pos(t) == Upos::kAdv || Pos(t) == Upos::kVerb ||
         Pos(t) == Upos::kSconj;
}

// "nessuna nave", "four sailors": a long pronoun with a determiner right before it is a noun, and
// so is a verb with a number.
bool Words::Determined(uint32_t t) const {
  bool number = t > begin_ && Pos(t) == Upos::kVerb && s_.At(t - 1).relation.rel == Rel::kNummod &&
                s_.HeadOf(t - 1) == int32_t(t);
  if (number) return true;
  return t > begin_ && Pos(t) == Upos::kPron && s_.At(t - 1).relation.rel == Rel::kDet &&
         s_.HeadOf(t - 1) == int32_t(t) && s_.At(t).features.pron_type == PronType::kPersonal &&
         s_.Form(t).size() > kShortPronoun;
}

// "il presidente egiziano": whatever the tagger makes of it.
bool Words::IsDemonym(uint32_t t) const {
  const std::vector<Name>& names = s_.article->names;
  for (uint32_t i = FirstFrom(names, s_.sentence->span.begin);
       i < names.size() && names[i].span.begin < s_.At(t).span.end; ++i) {
    if (names[i].form == MentionForm::kDemonym && names[i].span == s_.At(t).span) return true;
  }
  return false;
}

// "i documenti firmati", "fu annullata": a participle of a known verb that was taken for an
// adjective, though it has an auxiliary or complements.
bool Words::Participle(uint32_t t) const {
  if (Pos(t) != Upos::kAdj || s_.Lemma(t) == s_.Form(t)) return false;
  std::string_view lemma = s_.Lemma(t);
  bool known = s_.lexicon->Verb(lemma) != nullptr || s_.lexicon->VerbEmbedding(lemma) != nullptr ||
               FormOf(t, VerbForm::kParticiple);
  if (!known) return false;
  Rel rel = s_.At(t).relation.rel;
  if (rel != Rel::kAmod || !s_.lexicon->head_last()) return true;
  return s_.HeadOf(t) < int32_t(t);
}

// A noun that was taken for a verb: "la terza visita", "the strike".
bool Words::MistakenForVerb(uint32_t t) const {
  if (t == begin_ || Pos(t) != Upos::kVerb || s_.lexicon->Noun(s_.Form(t)) == nullptr) {
    return false;
  }
  if (NounFollows(t - 1)) return true;
  if (t < begin_ + 2 || !NounFollows(t - 2)) return false;
  bool number = Pos(t - 1) == Upos::kNum || Pos(t - 1) == Upos::kNoun;
  if (Pos(t - 1) == Upos::kAdj || !number) return Pos(t - 1) == Upos::kAdj;
  const std::vector<Quantity>& all = s_.article->quantities;
  Span before = s_.At(t - 1).span;
  for (uint32_t i = FirstFrom(all, s_.sentence->span.begin);
       i < all.size() && all[i].span.begin < before.end; ++i) {
    if (all[i].kind == QuantityKind::kOrdinal && all[i].number.Overlaps(before)) return true;
  }
  return false;
}

// "Tropical Storm Chantal": a verb has no capital inside a sentence of small letters.
bool Words::NamedByCapital(uint32_t t) const {
  if (capitals_ || t == begin_ || !Capital(t) || !Capital(t - 1)) return false;
  if (Pos(t) == Upos::kAux) return Pos(t - 1) == Upos::kPropn;  // "Theresa May"
  return Pos(t) == Upos::kVerb && Pos(t - 1) != Upos::kPunct &&
         (t > begin_ + 1 || Pos(t - 1) == Upos::kPropn);
}

// "the detained suspect": a participle between an article and a noun.
bool Words::Attributive(uint32_t t) const {
  if (!s_.lexicon->head_last() || t == begin_ || t + 1 >= end_) return false;
  bool form = FormOf(t, VerbForm::kParticiple) || FormOf(t, VerbForm::kGerund);
  bool owned = s_.Is(Function::kPossessive, t - 1) && !s_.Is(Function::kSubjectPronoun, t - 1);
  bool before = (Pos(t - 1) == Upos::kDet || owned) && !s_.Is(Function::kComplement, t - 1) &&
                !s_.Is(Function::kRelative, t - 1);
  bool noun = Pos(t + 1) == Upos::kNoun || Pos(t + 1) == Upos::kPropn;
  return form && before && noun && Pos(t) == Upos::kVerb;
}

// The second "sia" of "sia l'Egitto sia Israele".
bool Words::Correlative(uint32_t t) const {
  if (!s_.Is(Function::kCorrelative, t) || Pos(t) == Upos::kCconj) return false;
  if (s_.At(t).relation.rel == Rel::kCc) return true;
  for (uint32_t b = begin_; b < t; ++b) {
    if (s_.Form(b) == s_.Form(t) && Pos(b) == Upos::kCconj) return true;
  }
  return false;
}

bool Words::EndsName(uint32_t t) const {
  if (Pos(t) == Upos::kPropn) return true;
  const std::vector<Name>& names = s_.article->names;
  for (uint32_t i = FirstFrom(names, s_.sentence->span.begin);
       i < names.size() && names[i].span.begin < s_.At(t).span.end; ++i) {
    if (names[i].span.end == s_.At(t).span.end) return true;
  }
  return false;
}

bool Words::InName(uint32_t t) const {
  const std::vector<Name>& names = s_.article->names;
  for (uint32_t i = FirstFrom(names, s_.sentence->span.begin);
       i < names.size() && names[i].span.begin < s_.At(t).span.end; ++i) {
    if (names[i].entity != kNoIndex && names[i].span.Overlaps(s_.At(t).span)) return true;
  }
  return false;
}

// "Pirates kidnapped four sailors": behind its subject, where there is no other verb, a
// participle is one.
bool Words::OnlyVerb(uint32_t t) const {
  bool subject = Pos(t - 1) == Upos::kNoun || Pos(t - 1) == Upos::kPropn;
  return Pos(t) == Upos::kAdj && subject && s_.Lemma(t) != s_.Form(t) &&
         s_.lexicon->Verb(s_.Lemma(t)) != nullptr && s_.HeadOf(t) > int32_t(t);
}

// The known verb that the word is a form of, by its lemma or with a short ending; "" for none.
std::string_view Words::VerbOf(uint32_t t) const {
  std::string_view form = s_.Form(t), verb = s_.lexicon->VerbLemma(LowerCase(s_.Lemma(t)));
  for (size_t cut = 0; cut <= kEnding && cut < form.size() && verb.empty(); ++cut) {
    verb = s_.lexicon->VerbLemma(form.substr(0, form.size() - cut));
  }
  return verb;
}

// A word with a capital that can be the verb of the headline: after one name with an ending
// ("Carter Signs Two Treaties"), after several without ("Carter and Sadat Sign Treaty").
bool Words::HeadlineVerb(uint32_t t) const {
  std::string_view lemma = VerbOf(t);
  bool noun = Pos(t) == Upos::kNoun || Pos(t) == Upos::kPropn;
  if (!noun || lemma.empty() || !EndsName(t - 1) || InName(t)) return false;
  bool joined = false;
  for (uint32_t b = begin_; b < t; ++b) joined |= Pos(b) == Upos::kCconj;
  Upos next = Pos(t + 1);
  bool object = next == Upos::kNum || next == Upos::kDet || next == Upos::kAdj || EndsName(t + 1);
  bool ending = s_.Form(t) != lemma;
  return joined ? !ending && (object || next == Upos::kNoun) : ending && object;
}

void Words::CountCapitals() {
  int words = 0, capitals = 0;
  for (uint32_t t = begin_; t < end_; ++t) {
    if (Pos(t) == Upos::kPunct) continue;
    ++words;
    capitals += Capital(t);
  }
  capitals_ = capitals * 3 >= words * 2;
}

// The verb of a sentence that seems to have none.
void Words::ReadHeadline() {
  if (!s_.lexicon->head_last() || end_ - begin_ < 4) return;
  for (uint32_t t = begin_; t < end_; ++t) {
    if ((Pos(t) == Upos::kVerb || Pos(t) == Upos::kAux) && !EndsName(t)) return;
  }
  for (uint32_t t = begin_ + 1; t + 1 < end_; ++t) {
    if (!OnlyVerb(t) && (!capitals_ || !HeadlineVerb(t))) continue;
    Set(t, Upos::kVerb, VerbOf(t));
    return;
  }
}

}  // namespace

void ReadWords(Structure* structure) {
  Words(structure).Run();
}

}  // namespace riscontro
