#include "analyse/events/lexicon.h"

#include "document/names.h"
#include "language/concepts.h"

namespace riscontro {
namespace {

constexpr std::pair<std::string_view, Function> kFunctions[] = {
    {"genitive", Function::kGenitive},
    {"passive-agent", Function::kPassiveAgent},
    {"between", Function::kBetween},
    {"locative", Function::kLocative},
    {"with", Function::kWith},
    {"coordination", Function::kCoordination},
    {"relative", Function::kRelative},
    {"reflexive", Function::kReflexive},
    {"pair", Function::kPair},
    {"pair-noun", Function::kPairNoun},
    {"subordinate", Function::kSubordinate},
    {"infinitive-mark", Function::kInfinitiveMark},
    {"adversative", Function::kAdversative},
    {"simultaneous", Function::kSimultaneous},
    {"light", Function::kLight},
    {"complement", Function::kComplement},
    {"negative-determiner", Function::kNegativeDeterminer},
    {"subject-pronoun", Function::kSubjectPronoun},
    {"possessive", Function::kPossessive},
    {"pair-person", Function::kPairPerson},
    {"pair-state", Function::kPairState},
    {"to", Function::kTo},
    {"triple", Function::kTriple},
    {"compound-noun", Function::kCompoundNoun},
    {"possessive-plural", Function::kPossessivePlural},
    {"title-noun", Function::kTitleNoun},
    {"correlative", Function::kCorrelative},
    {"destination", Function::kDestination},
    {"both", Function::kBoth},
    {"purpose", Function::kPurpose},
    {"noun-agent", Function::kNounAgent},
    {"time-noun", Function::kTimeNoun},
};

constexpr std::pair<std::string_view, AuxiliaryKind> kAuxiliaries[] = {
    {"perfect", AuxiliaryKind::kPerfect}, {"be", AuxiliaryKind::kBe},
    {"passive", AuxiliaryKind::kPassive}, {"progressive", AuxiliaryKind::kProgressive},
    {"future", AuxiliaryKind::kFuture},   {"conditional", AuxiliaryKind::kConditional},
    {"support", AuxiliaryKind::kSupport},
};

std::optional<Modality> ReadModality(std::string_view name) {
  Modality value;
  if (!FromName(name, &value)) return std::nullopt;
  return value;
}

WordSequence Words(std::string_view text) {
  return SplitList(text, ' ');
}

Embedding ReadEmbedding(const TableRow& row) {
  Embedding e;
  if (row.Column(1) != "-") FromName(row.Column(1), &e.stance);
  e.modality = ReadModality(row.Column(2));
  e.denied = row.Column(3) == "denied";
  e.object_controls = row.Column(4) == "o";
  bool speech = e.stance == Stance::kSay || e.stance == Stance::kClaim;
  e.noun_content = row.Column(5) == "noun" || !speech;
  e.words = Words(row.Column(0));
  return e;
}

template <typename Map, typename Value>
std::optional<Value> Lookup(const Map& map, std::string_view key) {
  auto at = map.find(key);
  if (at == map.end()) return std::nullopt;
  return at->second;
}

}  // namespace

const FrameSlot* Frame::Find(SlotKind kind) const {
  for (const FrameSlot& slot : slots) {
    if (slot.kind == kind) return &slot;
  }
  return nullptr;
}

EventLexicon::EventLexicon(const LanguagePack& pack) {
  ReadConcepts(pack.Get("concepts"));
  ReadStatus(pack.Get("modality"));
}

void EventLexicon::ReadConcepts(const Table& table) {
  for (const TableRow& row : table.rows) {
    if (row.section != "class") continue;
    for (std::string_view word : SplitList(row.Column(1))) classes_[row.Column(0)].insert(word);
  }
  for (const TableRow& row : table.rows) {
    const Concept* c = FindConcept(row.Column(1));
    bool none = row.section == "noun-phrase" && row.Column(1) == kNoConcept;
    if (c == nullptr && !none) continue;
    bool noun = row.section == "noun" || row.section == "noun-phrase";
    bool phrase = row.section == "phrase" || row.section == "noun-phrase";
    if (!noun && row.section != "verb" && row.section != "phrase") continue;
    Frame frame = ParseFrame(row, noun);
    frame.concept_id = c != nullptr ? c->id : kNoConcept;
    frame.symmetric = c != nullptr && c->symmetric;
    std::string_view key = row.Column(0);
    if (phrase) {
      frame.words = Words(key);
      key = frame.words[0];
    }
    Frames& map = noun ? (phrase ? noun_phrases_ : nouns_) : (phrase ? verb_phrases_ : verbs_);
    map[key].push_back(std::move(frame));
  }
}

Frame EventLexicon::ParseFrame(const TableRow& row, bool noun) const {
  Frame frame;
  std::string_view text = row.Column(2);
  if (text.empty()) text = noun ? "of=agent, adj=agent" : "s=agent, o=patient";
  for (std::string_view item : SplitList(text)) {
    if (item == "ergative")
      frame.ergative = true;
    else if (item == "reflexive")
      frame.reflexive = true;
    else if (item == "only")
      frame.only = true;
    else if (item == "passive")
      frame.passive = true;
    else
      frame.slots.push_back(ParseSlot(item));
  }
  return frame;
}

// "o=theme!arms+troops", "a=place@state+place"
FrameSlot EventLexicon::ParseSlot(std::string_view text) const {
  FrameSlot slot;
  size_t equals = text.find('=');
  std::string_view name = Trim(text.substr(0, equals));
  std::string_view value = equals == std::string_view::npos ? "" : text.substr(equals + 1);
  if (name == "s")
    slot.kind = SlotKind::kSubject;
  else if (name == "o")
    slot.kind = SlotKind::kObject;
  else if (name == "of")
    slot.kind = SlotKind::kGenitive;
  else if (name == "adj")
    slot.kind = SlotKind::kAdjective;
  else
    slot = {SlotKind::kPreposition, name, Role::kAgent, {}, 0, false};
  if (value.ends_with('*')) {
    slot.required = true;
    value.remove_suffix(1);
  }
  size_t mark = value.find_first_of("!@");
  FromName(Trim(value.substr(0, mark)), &slot.role);
  if (mark == std::string_view::npos) return slot;
  for (std::string_view item : SplitList(value.substr(mark + 1), '+')) {
    EntityType type;
    if (value[mark] == '@' && FromName(item, &type)) slot.entity_types |= 1u << unsigned(type);
    auto at = classes_.find(item);
    if (value[mark] == '!' && at != classes_.end()) slot.classes.push_back(&at->second);
  }
  return slot;
}

void EventLexicon::ReadStatus(const Table& table) {
  for (const TableRow& row : table.rows) {
    std::string_view key = row.Column(0);
    if (row.section == "negation") negations_.insert(key);
    if (row.section == "common-actor") actors_.insert(key);
    if (row.section == "embed") verb_embeddings_.emplace(key, ReadEmbedding(row));
    if (row.section == "embed-noun") noun_embeddings_.emplace(key, ReadEmbedding(row));
    if (row.section == "embed-phrase") phrase_embeddings_.push_back(ReadEmbedding(row));
    if (row.section == "variant") variants_.emplace(key, row.Column(1));
    if (row.section == "condition") conditions_.push_back(Words(key));
    if (row.section == "source") sources_.push_back(Words(key));
    if (row.section == "function") ReadFunction(row);
    if (row.section == "phase") {
      Phase phase = row.Column(1) == "initially" ? Phase::kInitially : Phase::kLater;
      phases_.emplace_back(Words(key), phase);
    }
    if (row.section == "auxiliary") {
      for (const auto& [name, kind] : kAuxiliaries) {
        if (name == row.Column(1)) auxiliaries_.emplace(key, kind);
      }
    }
    if (row.section == "modal" || row.section == "adverb") {
      auto& map = row.section == "modal" ? modals_ : adverbs_;
      if (auto modality = ReadModality(row.Column(1))) map.emplace(key, *modality);
    }
  }
}

void EventLexicon::ReadFunction(const TableRow& row) {
  if (row.Column(0) == "head") head_last_ = row.Column(1) == "last";
  if (row.Column(0) == "past-participle") past_like_participle_ = row.Column(1) == "same";
  if (row.Column(0) == "by-noun") by_noun_.push_back(Words(row.Column(1)));
  for (const auto& [name, function] : kFunctions) {
    if (name != row.Column(0)) continue;
    for (std::string_view word : SplitList(row.Column(1))) {
      functions_[size_t(function)].insert(word);
    }
  }
}

const std::vector<Frame>* EventLexicon::Find(const Frames& frames, std::string_view lemma) {
  auto at = frames.find(lemma);
  return at == frames.end() ? nullptr : &at->second;
}

const Embedding* EventLexicon::VerbEmbedding(std::string_view lemma) const {
  auto at = verb_embeddings_.find(lemma);
  return at == verb_embeddings_.end() ? nullptr : &at->second;
}

const Embedding* EventLexicon::NounEmbedding(std::string_view lemma) const {
  auto at = noun_embeddings_.find(lemma);
  return at == noun_embeddings_.end() ? nullptr : &at->second;
}

std::optional<AuxiliaryKind> EventLexicon::Auxiliary(std::string_view lemma) const {
  return Lookup<decltype(auxiliaries_), AuxiliaryKind>(auxiliaries_, lemma);
}

std::optional<Modality> EventLexicon::Modal(std::string_view lemma) const {
  return Lookup<decltype(modals_), Modality>(modals_, lemma);
}

std::optional<Modality> EventLexicon::Adverb(std::string_view lemma) const {
  return Lookup<decltype(adverbs_), Modality>(adverbs_, lemma);
}

}  // namespace riscontro
