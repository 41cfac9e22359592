// One language's words for events, compiled from its concepts.txt and modality.txt (the heads of
// data/language/it/concepts.txt and modality.txt say what the files hold).
//
// Words are found by lemma. Views point into the embedded files. Thread-safe once built.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/layers.h"
#include "language/language.h"

namespace riscontro {

// Names no event, though a word of it may: "cardiac arrest".
inline constexpr std::string_view kNoConcept = "-";

using WordClass = std::unordered_set<std::string_view>;

enum class SlotKind : uint8_t { kSubject, kObject, kGenitive, kAdjective, kPreposition };

// One part of the clause and the role it plays.
struct FrameSlot {
  SlotKind kind = SlotKind::kSubject;
  std::string_view preposition;  // lemma, for kPreposition
  Role role = Role::kAgent;
  std::vector<const WordClass*> classes;  // the noun must be in one of them; empty = any
  uint32_t entity_types = 0;              // bits 1 << EntityType; 0 = any
  bool required = false;                  // must be filled
  bool strict() const { return !classes.empty() || entity_types != 0 || required; }
};

struct Frame {
  std::string_view concept_id;
  bool symmetric = false;               // the concept's
  bool ergative = false;                // a subject without an object is the patient
  bool reflexive = false;               // only with a reflexive pronoun
  bool only = false;                    // a verb needs two participants, a noun one
  bool passive = false;                 // only in the passive or as a participle
  std::vector<std::string_view> words;  // of a phrase, the first included
  std::vector<FrameSlot> slots;

  const FrameSlot* Find(SlotKind kind) const;
};

// What a verb or noun does to the event that it takes as its content.
struct Embedding {
  Stance stance = Stance::kNone;
  std::optional<Modality> modality;
  bool denied = false;
  bool object_controls = false;         // the object is the subject of an infinitive
  bool noun_content = false;            // its object is what it says: "announced the withdrawal"
  std::vector<std::string_view> words;  // of a phrase
};

enum class AuxiliaryKind : uint8_t {
  kPerfect,
  kBe,
  kPassive,
  kProgressive,
  kFuture,
  kConditional,
  kSupport,
};

// What the function words of [function] are for.
enum class Function : uint8_t {
  kGenitive,
  kPassiveAgent,
  kBetween,
  kLocative,
  kWith,
  kCoordination,
  kRelative,
  kReflexive,
  kPair,
  kPairNoun,
  kSubordinate,
  kInfinitiveMark,
  kAdversative,
  kSimultaneous,
  kLight,
  kComplement,
  kNegativeDeterminer,
  kSubjectPronoun,
  kPossessive,
  kPairPerson,
  kPairState,
  kTo,
  kTriple,
  kCompoundNoun,
  kPossessivePlural,
  kTitleNoun,
  kDestination,
  kBoth,
  kPurpose,
  kNounAgent,
  kTimeNoun,
  kCorrelative,
  kCount,
};

using WordSequence = std::vector<std::string_view>;

class EventLexicon {
 public:
  explicit EventLexicon(const LanguagePack& pack);

  bool empty() const { return verbs_.empty(); }
  // Frames by the (first) lemma; nullptr when there are none.
  const std::vector<Frame>* Verb(std::string_view lemma) const { return Find(verbs_, lemma); }
  // The lemma as the tables have it; "" when they have no such verb. Stays as long as this.
  std::string_view VerbLemma(std::string_view lemma) const {
    auto at = verbs_.find(lemma);
    return at == verbs_.end() ? "" : at->first;
  }
  const std::vector<Frame>* Noun(std::string_view lemma) const { return Find(nouns_, lemma); }
  const std::vector<Frame>* VerbPhrase(std::string_view first) const {
    return Find(verb_phrases_, first);
  }
  const std::vector<Frame>* NounPhrase(std::string_view first) const {
    return Find(noun_phrases_, first);
  }
  const Embedding* VerbEmbedding(std::string_view lemma) const;
  const Embedding* NounEmbedding(std::string_view lemma) const;
  const std::vector<Embedding>& phrase_embeddings() const { return phrase_embeddings_; }
  std::optional<AuxiliaryKind> Auxiliary(std::string_view lemma) const;
  std::optional<Modality> Modal(std::string_view lemma) const;
  std::optional<Modality> Adverb(std::string_view lemma) const;
  bool IsNegation(std::string_view lemma) const { return negations_.count(lemma) != 0; }
  bool IsActor(std::string_view lemma) const { return actors_.count(lemma) != 0; }
  bool Is(Function function, std::string_view lemma) const {
    return functions_[size_t(function)].count(lemma) != 0;
  }
  const std::unordered_set<std::string_view>& WordsOf(Function function) const {
    return functions_[size_t(function)];
  }
  // The word that a spelling of it stands for: "ad" for "a".
  std::string_view Variant(std::string_view word) const {
    auto at = variants_.find(word);
    return at == variants_.end() ? word : at->second;
  }
  // The head of a noun phrase is its last noun ("missile test"), not its first.
  bool head_last() const { return head_last_; }
  // Past tense and past participle often look alike ("signed").
  bool past_like_participle() const { return past_like_participle_; }
  const std::vector<std::pair<WordSequence, Phase>>& phases() const { return phases_; }
  const std::vector<WordSequence>& conditions() const { return conditions_; }
  const std::vector<WordSequence>& sources() const { return sources_; }
  const std::vector<WordSequence>& by_noun() const { return by_noun_; }

 private:
  using Frames = std::unordered_map<std::string_view, std::vector<Frame>>;
  static const std::vector<Frame>* Find(const Frames& frames, std::string_view lemma);
  void ReadConcepts(const Table& table);
  void ReadStatus(const Table& table);
  void ReadFunction(const TableRow& row);
  Frame ParseFrame(const TableRow& row, bool noun) const;
  FrameSlot ParseSlot(std::string_view text) const;

  std::unordered_map<std::string_view, WordClass> classes_;
  Frames verbs_, nouns_, verb_phrases_, noun_phrases_;
  std::unordered_map<std::string_view, Embedding> verb_embeddings_, noun_embeddings_;
  std::vector<Embedding> phrase_embeddings_;
  std::unordered_map<std::string_view, AuxiliaryKind> auxiliaries_;
  std::unordered_map<std::string_view, Modality> modals_, adverbs_;
  std::unordered_map<std::string_view, std::string_view> variants_;
  std::unordered_set<std::string_view> negations_, actors_;
  std::unordered_set<std::string_view> functions_[size_t(Function::kCount)];
  bool head_last_ = false;
  bool past_like_participle_ = false;
  std::vector<std::pair<WordSequence, Phase>> phases_;
  std::vector<WordSequence> conditions_, sources_, by_noun_;
};

}  // namespace riscontro
