#include "analyse/events/sentence_events.h"

#include <algorithm>
#include <set>

#include "analyse/events/settle.h"
#include "analyse/events/values.h"
#include "language/concepts.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kPhraseGaps = 3;  // words that may stand inside a phrase of several words

class Finder {
 public:
  Finder(const Article& article, uint32_t sentence, const EventLexicon& lexicon,
         Discourse* discourse)
      : article_(article),
        sentence_(sentence),
        lexicon_(lexicon),
        discourse_(*discourse),
        s_(ReadStructure(article, article.sentences[sentence], lexicon)),
        arguments_(ReadArguments(s_)),
        roles_(s_, arguments_, discourse_),
        statuses_(s_, arguments_, roles_) {}

  std::vector<Event> Run() {
    ReadItems();
    Settler settler(s_, arguments_, roles_, &found_);
    settler.Settle();
    Attach();
    std::vector<Event> events;
    settler.SettlePhases();
    for (Found& f : found_) {
      if (!settler.Stands(f)) continue;
      events.push_back(std::move(f.event));
    }
    return events;
  }

 private:
  void ReadItems();
  void ReadVerb(uint32_t verb);
  bool ReadVerbPhrase(uint32_t verb);
  std::vector<Doer> TopicOf(uint32_t verb) const;
  void ReadNoun(uint32_t phrase);
  const Frame* NounPhraseFrame(uint32_t phrase, uint32_t* token, uint32_t* length) const;
  const std::vector<Frame>* NounFrames(uint32_t phrase) const;
  void AddVerbEvents(uint32_t verb, const std::vector<Filled>& filled, Span trigger);
  void Add(const Filled& filled, const EventStatus& status, Span trigger, uint32_t token,
           int32_t verb, int32_t phrase);
  void Attach();
  bool InName(uint32_t token) const;

  const Article& article_;
  uint32_t sentence_;
  const EventLexicon& lexicon_;
  Discourse& discourse_;
  Structure s_;
  std::vector<Arguments> arguments_;
  Roles roles_;
  StatusReader statuses_;
  std::vector<Found> found_;
  std::set<uint32_t> used_phrases_, used_tokens_;  // parts of verb phrases
};

void Finder::ReadItems() {
  for (const Item& item : s_.items) {
    if (item.kind == ItemKind::kVerb) ReadVerb(item.index);
    if (item.kind == ItemKind::kPhrase) ReadNoun(item.index);
  }
}

void Finder::ReadVerb(uint32_t verb) {
  const Verb& v = s_.verbs[verb];
  if (used_tokens_.count(v.token)) return;
  if (!ReadVerbPhrase(verb)) {
    const std::vector<Frame>* frames = v.copula ? nullptr : lexicon_.Verb(v.lemma);
    if (frames != nullptr) {
      AddVerbEvents(verb, roles_.FillVerb(*frames, verb), s_.At(v.token).span);
    }
  }
  if (!v.finite) return;
  std::vector<Doer> subject = TopicOf(verb);
  bool plural = subject.size() > 1 || v.plural;
  if (!arguments_[verb].from_context) {
    discourse_.AddSubject(subject, plural, s_.sentence->block);
  }
}

// Whom the clause is about: its subject, or the person in the subject's genitive ("la visita di
// Kim").
std::vector<Doer> Finder::TopicOf(uint32_t verb) const {
  std::vector<Doer> subject = roles_.SurfaceSubjectOf(verb);
  const Arguments& a = arguments_[verb];
  int32_t phrase = a.passive ? a.object : a.subject;
  if (phrase < 0 || subject.size() != 1 || subject[0].entity != kNoIndex) return subject;
  for (uint32_t i = 0; i < s_.phrases.size(); ++i) {
    if (s_.phrases[i].attached != phrase) continue;
    for (const Doer& actor : roles_.ActorsOf(i)) {
      bool person = actor.entity != kNoIndex &&
                    article_.entities[size_t(actor.entity)].type == EntityType::kPerson;
      if (person) return {actor};
    }
  }
  return subject;
}

// "raggiungere un accordo", "go down", "an agreement was reached".
bool Finder::ReadVerbPhrase(uint32_t verb) {
  const Verb& v = s_.verbs[verb];
  const std::vector<Frame>* frames = lexicon_.VerbPhrase(v.lemma);
  if (frames == nullptr) return false;
  const Arguments& a = arguments_[verb];
  for (const Frame& frame : *frames) {
    uint32_t length = s_.MatchWords(v.token, s_.sentence->last_token, frame.words, kPhraseGaps);
    Span trigger;
    int32_t used = -1;
    if (length > 0) {
      trigger = s_.SpanOf(v.token, v.token + length);
      used = s_.PhraseAt(v.token + length - 1);
      bool other_verb = std::any_of(s_.verbs.begin(), s_.verbs.end(), [&](const Verb& o) {
        return o.token > v.token && o.token + 1 < v.token + length;
      });
      if (other_verb) continue;
    } else if (a.passive && a.object >= 0 && frame.words.size() == 2 &&
               s_.IsWord(s_.phrases[size_t(a.object)].head, frame.words[1])) {
      trigger = s_.At(v.token).span;
      used = a.object;
    } else {
      continue;
    }
    std::vector<Filled> filled = roles_.FillVerb({frame}, verb, used);
    if (filled.empty()) continue;
    filled[0].frame = &frame;
    if (used >= 0) used_phrases_.insert(uint32_t(used));
    used_tokens_.insert(v.token + std::max(length, 1u) - 1);
    AddVerbEvents(verb, filled, trigger);
    return true;
  }
  return false;
}

void Finder::AddVerbEvents(uint32_t verb, const std::vector<Filled>& filled, Span trigger) {
  if (filled.empty()) return;
  EventStatus status = statuses_.OfVerb(verb);
  for (const Filled& f : filled) {
    Add(f, status, trigger, s_.verbs[verb].token, int32_t(verb), -1);
  }
}

// Part of a name: of one that was found, or of one that only its capital shows ("Guerra di
// Resistenza"), unless the sentence is a headline in capitals.
bool Finder::InName(uint32_t token) const {
  bool capital = IsUpper(CharAt(article_.text, s_.At(token).span.begin));
  if (capital && token > s_.sentence->first_token) {
    int capitals = 0, words = 0;
    for (uint32_t t = s_.sentence->first_token; t < s_.sentence->last_token; ++t) {
      if (s_.PosOf(t) == Upos::kPunct) continue;
      ++words;
      capitals += IsUpper(CharAt(article_.text, s_.At(t).span.begin));
    }
    if (capitals * 2 < words) return true;
  }
  Span word = s_.At(token).span;
  for (uint32_t i = FirstFrom(article_.names, s_.sentence->span.begin);
       i < article_.names.size() && article_.names[i].span.begin < word.end; ++i) {
    const Name& name = article_.names[i];
    if (name.form == MentionForm::kName && name.span.Overlaps(word)) return true;
  }
  return false;
}

// A longer phrase of nouns that begins in the phrase: "death toll", "cessate il fuoco".
const Frame* Finder::NounPhraseFrame(uint32_t phrase, uint32_t* token, uint32_t* length) const {
  const NounGroup& p = s_.phrases[phrase];
  for (uint32_t t = p.first; t < p.last; ++t) {
    for (std::string_view key : {s_.Lemma(t), std::string_view(s_.Form(t))}) {
      const std::vector<Frame>* frames = lexicon_.NounPhrase(key);
      if (frames == nullptr) continue;
      for (const Frame& frame : *frames) {
        *length = s_.MatchWords(t, s_.sentence->last_token, frame.words, 1);
        if (*length == 0) continue;
        *token = t + *length <= p.last ? t + *length - 1 : t;
        return &frame;
      }
    }
  }
  return nullptr;
}

const std::vector<Frame>* Finder::NounFrames(uint32_t phrase) const {
  uint32_t head = s_.phrases[phrase].head;
  Upos upos = s_.PosOf(head);
  if (upos == Upos::kPron || upos == Upos::kNum || InName(head)) return nullptr;
  const std::vector<Frame>* frames = lexicon_.Noun(s_.Lemma(head));
  return frames != nullptr ? frames : lexicon_.Noun(s_.Form(head));
}

void Finder::ReadNoun(uint32_t phrase) {
  const NounGroup& p = s_.phrases[phrase];
  if (p.temporal || p.pronoun || used_phrases_.count(phrase)) return;
  uint32_t token = p.head, length = 1;
  std::vector<Filled> filled;
  if (const Frame* frame = NounPhraseFrame(phrase, &token, &length)) {
    if (frame->concept_id == kNoConcept) return;  // "cardiac arrest"
    filled = roles_.FillNoun({*frame}, phrase, token);
    if (!filled.empty()) filled[0].frame = frame;
  } else if (const std::vector<Frame>* frames = NounFrames(phrase)) {
    token = p.head;
    length = 1;
    filled = roles_.FillNoun(*frames, phrase, token);
  }
  if (filled.empty()) return;
  bool behind = token + 1 >= p.first + length;  // the phrase ends at the token
  Span trigger =
      behind ? s_.SpanOf(token + 1 - length, token + 1) : s_.SpanOf(token, token + length);
  for (const EventStatus& status : statuses_.OfNoun(phrase)) {
    Filled one = filled[0];
    if (status.light_verb >= 0) {
      roles_.AddAgents(roles_.SurfaceSubjectOf(uint32_t(status.light_verb)), &one);
    }
    Add(one, status, trigger, token, -1, int32_t(phrase));
  }
}

void Finder::Add(const Filled& filled, const EventStatus& status, Span trigger, uint32_t token,
                 int32_t verb, int32_t phrase) {
  Found f;
  f.frame = filled.frame;
  f.status = status;
  f.token = token;
  f.verb = verb;
  f.phrase = phrase;
  f.theme = filled.strict_phrase;
  Event& e = f.event;
  e.concept_id = std::string(filled.frame->concept_id);
  e.trigger = trigger;
  e.sentence = sentence_;
  e.participants = filled.participants;
  e.place = filled.place;
  e.nominal = phrase >= 0;
  AddQuotes(article_, trigger, &f.status);
  e.polarity = f.status.polarity;
  e.modality = f.status.modality;
  e.future = f.status.future;
  e.attribution = f.status.attribution;
  bool initially_or_later = f.status.disputed;
  if (initially_or_later) e.phase = f.status.phase;
  e.extent = trigger;
  for (const Participant& p : e.participants) {
    if (s_.sentence->span.Contains(p.span)) e.extent = e.extent.Cover(p.span);
  }
  if (filled.frame->symmetric) {
    for (Participant& p : e.participants) {
      if (p.role == Role::kPatient) p.role = Role::kAgent;
    }
  }
  found_.push_back(std::move(f));
}

void Finder::Attach() {
  std::vector<ValueTarget> targets;
  for (Found& f : found_) targets.push_back({&f.event, f.token, f.verb, f.phrase, false});
  Event nothing;
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    bool told = std::any_of(found_.begin(), found_.end(),
                            [&](const Found& f) { return f.verb == int32_t(v); });
    bool phrase = used_tokens_.count(s_.verbs[v].token) != 0;
    if (told || phrase || s_.verbs[v].copula || !s_.verbs[v].finite) continue;
    targets.push_back({&nothing, s_.verbs[v].token, int32_t(v), -1, true});
  }
  AttachValues(s_, arguments_, &targets);
}

}  // namespace

std::vector<Event> FindEvents(const Article& article, uint32_t sentence,
                              const EventLexicon& lexicon, Discourse* discourse) {
  return Finder(article, sentence, lexicon, discourse).Run();
}

}  // namespace riscontro
