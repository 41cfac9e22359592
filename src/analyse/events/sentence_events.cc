#include "analyse/events/sentence_events.h"

#include <algorithm>
#include <set>

#include "analyse/events/status.h"
#include "analyse/events/values.h"

namespace riscontro {
namespace {

constexpr int kPhraseGaps = 3;   // words that may stand inside a phrase of several words

// A found event with what is needed to judge it.
struct Found {
  Event event;
  const Frame* frame = nullptr;
  EventStatus status;
  uint32_t token = 0;
  int32_t verb = -1;
  int32_t phrase = -1;
  int32_t theme = -1;   // the phrase that decided the frame: "an agreement" of "signed"
};

// Concepts that only carry another event: what they say is in that event's attribution.
bool CarriesOnly(std::string_view concept_id) {
  static const std::set<std::string_view> ids = {"deny",   "confirm", "announce", "promise",
                                                 "demand", "order",   "warn",     "propose",
                                                 "accept", "agree",   "reject"};
  return ids.count(concept_id) != 0;
}

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
    DropDoubles();
    Attach();
    std::vector<Event> events;
    SettlePhases();
    for (Found& f : found_) {
      if (!Stands(f)) continue;
      events.push_back(std::move(f.event));
    }
    return events;
  }

 private:
  void ReadItems();
  void ReadVerb(uint32_t verb);
  bool ReadVerbPhrase(uint32_t verb);
  void ReadNoun(uint32_t phrase);
  const Frame* NounPhraseFrame(uint32_t phrase, uint32_t* token, uint32_t* length) const;
  const std::vector<Frame>* NounFrames(uint32_t phrase) const;
  void AddVerbEvents(uint32_t verb, const std::vector<Filled>& filled, Span trigger);
  void Add(const Filled& filled, const EventStatus& status, Span trigger, uint32_t token,
           int32_t verb, int32_t phrase);
  void DropDoubles();
  void Attach();
  void SettlePhases();
  bool Stands(const Found& found) const;
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
  std::set<uint32_t> used_phrases_;   // parts of verb phrases
};

void Finder::ReadItems() {
  for (const Item& item : s_.items) {
    if (item.kind == ItemKind::kVerb) ReadVerb(item.index);
    if (item.kind == ItemKind::kPhrase) ReadNoun(item.index);
  }
}

void Finder::ReadVerb(uint32_t verb) {
  const Verb& v = s_.verbs[verb];
  if (!ReadVerbPhrase(verb)) {
    const std::vector<Frame>* frames = v.copula ? nullptr : lexicon_.Verb(v.lemma);
    if (frames != nullptr) {
      AddVerbEvents(verb, roles_.FillVerb(*frames, verb), s_.At(v.token).span);
    }
  }
  if (!v.finite) return;
  std::vector<Actor> subject = roles_.SurfaceSubjectOf(verb);
  bool plural = subject.size() > 1 || v.plural;
  if (!arguments_[verb].from_context) {
    discourse_.AddSubject(subject, plural, s_.sentence->block);
  }
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
        return o.token > v.token && o.token < v.token + length;
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

bool Finder::InName(uint32_t token) const {
  for (const Name& name : article_.names) {
    if (name.form == MentionForm::kName && name.span.Overlaps(s_.At(token).span)) return true;
  }
  return false;
}

// A longer phrase of nouns that begins in the phrase: "death toll", "cessate il fuoco".
const Frame* Finder::NounPhraseFrame(uint32_t phrase, uint32_t* token, uint32_t* length) const {
  const Phrase& p = s_.phrases[phrase];
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
  Upos upos = s_.At(head).upos;
  if (upos == Upos::kPron || upos == Upos::kNum || InName(head)) return nullptr;
  const std::vector<Frame>* frames = lexicon_.Noun(s_.Lemma(head));
  return frames != nullptr ? frames : lexicon_.Noun(s_.Form(head));
}

void Finder::ReadNoun(uint32_t phrase) {
  const Phrase& p = s_.phrases[phrase];
  if (p.temporal || p.pronoun || used_phrases_.count(phrase)) return;
  uint32_t token = p.head, length = 1;
  std::vector<Filled> filled;
  if (const Frame* frame = NounPhraseFrame(phrase, &token, &length)) {
    filled = roles_.FillNoun({*frame}, phrase, token);
    if (!filled.empty()) filled[0].frame = frame;
  } else if (const std::vector<Frame>* frames = NounFrames(phrase)) {
    token = p.head;
    length = 1;
    filled = roles_.FillNoun(*frames, phrase, token);
  }
  if (filled.empty()) return;
  bool behind = token + 1 >= p.first + length;   // the phrase ends at the token
  Span trigger = behind ? s_.SpanOf(token + 1 - length, token + 1)
                        : s_.SpanOf(token, token + length);
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

// A noun that is the object of a verb that says the same ("sent a letter"), verbs that only
// carry another event, and statuses told twice.
void Finder::DropDoubles() {
  std::set<uint32_t> hosts;
  for (const Found& f : found_) hosts.insert(f.status.hosts.begin(), f.status.hosts.end());
  std::vector<Found> kept;
  for (Found& f : found_) {
    if (f.verb >= 0 && hosts.count(uint32_t(f.verb)) && CarriesOnly(f.event.concept_id)) continue;
    bool twice = false;
    for (const Found& other : found_) {
      bool named = f.phrase >= 0 && other.verb >= 0 && other.theme == f.phrase &&
                   other.event.concept_id == f.event.concept_id;
      twice |= named;
    }
    for (Found& other : kept) {
      bool same = other.event.trigger == f.event.trigger &&
                  other.event.concept_id == f.event.concept_id &&
                  other.event.polarity == f.event.polarity;
      if (!same) continue;
      twice = true;
      bool known = std::any_of(f.event.attribution.begin(), f.event.attribution.end(),
                               [](const Attribution& a) { return !a.source.empty(); });
      bool had = std::any_of(other.event.attribution.begin(), other.event.attribution.end(),
                             [](const Attribution& a) { return !a.source.empty(); });
      if (known && !had) other.event.attribution = f.event.attribution;
    }
    if (!twice) kept.push_back(std::move(f));
  }
  found_ = std::move(kept);
}

void Finder::Attach() {
  std::vector<ValueTarget> targets;
  for (Found& f : found_) targets.push_back({&f.event, f.token, f.verb, f.phrase});
  AttachValues(s_, &targets);
}

// Denied and confirmed in one sentence: the denial came first.
void Finder::SettlePhases() {
  for (Found& denied : found_) {
    if (denied.event.polarity != Polarity::kDenied || !denied.status.disputed) continue;
    for (Found& other : found_) {
      bool settles = other.event.polarity == Polarity::kAffirmed && other.status.disputed &&
                     other.event.concept_id == denied.event.concept_id;
      if (!settles) continue;
      if (denied.event.phase == Phase::kNone) denied.event.phase = Phase::kInitially;
      if (denied.event.phase == Phase::kInitially) other.event.phase = Phase::kLater;
    }
  }
}

// Precision first: something must be known about it.
bool Finder::Stands(const Found& f) const {
  const Event& e = f.event;
  size_t named = 0, told = 0;
  for (const Participant& p : e.participants) {
    if (p.entity != kNoIndex) ++named;
    if (p.entity != kNoIndex || p.role == Role::kPatient || p.role == Role::kRecipient) ++told;
  }
  if (f.frame->only && (e.nominal ? named < 1 : told < 2)) return false;
  if (f.status.disputed) return true;
  return (e.nominal ? named : told) > 0 || !e.dates.empty() || !e.quantities.empty();
}

}  // namespace

std::vector<Event> FindEvents(const Article& article, uint32_t sentence,
                              const EventLexicon& lexicon, Discourse* discourse) {
  return Finder(article, sentence, lexicon, discourse).Run();
}

}  // namespace riscontro
