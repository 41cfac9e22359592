#include "analyse/names/resolve.h"

#include "analyse/names/leaders.h"

#include <algorithm>
#include <map>

#include "base/table.h"
#include "text/fold.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// A run of capitals, judged.
struct Run {
  size_t mention = 0;
  std::string key;
  std::vector<std::string> words;  // of the key
  size_t surname = 0;              // in words
  EntityType type = EntityType::kOther;
  bool accepted = false;           // stands by itself, as a person or anything else
  int32_t entity = kNoIndex;
  uint32_t skip = 0;               // words of the mention that do not belong to the name
};

struct Office {
  std::string_view role_class, country;
};

struct Person {
  std::vector<std::string> words;
  size_t surname = 0;
  int32_t entity = kNoIndex;
  uint32_t mentions = 0;
  uint32_t last = 0;  // position of the latest mention so far
  std::vector<Office> offices;
};

bool IsHead(std::string_view role_class) {
  return role_class == "president" || role_class == "premier" || role_class == "monarch" ||
         role_class == "leader" || role_class == "tsar";
}

// True if somebody of the office `known` may be called by `asked`.
bool Fits(std::string_view asked, std::string_view known) {
  if (asked == known) return true;
  if (asked == "leader" || asked == "tsar") return IsHead(known);
  return asked == "minister" && known.ends_with("minister");
}

// Offices that stand for their state where the person is not known.
bool StandsForState(std::string_view role_class) {
  return IsHead(role_class) || role_class.ends_with("minister");
}

class Resolver {
 public:
  Resolver(const Scan& scan, Article* article)
      : scan_(scan), words_(scan.words.words), article_(*article) {}

  void Resolve() {
    article_.names.clear();
    article_.entities.clear();
    FindOnlyState();
    CollectRuns();
    for (Run& run : runs_) {
      Judge(&run);
      if (run.accepted && run.type != EntityType::kPerson && !run.key.starts_with("ship:")) {
        const Mention& m = MentionOf(run);
        run.key = PlainKey(m);
        if (HasBit(m, kStateHead)) run.key = BodyKey(run.key, StateOfBody(m));
      }
    }
    for (size_t i = 0; i < runs_.size(); ++i) {
      if (runs_[i].accepted) continue;
      if (FullNameOfTitled(runs_[i]) || LeaderAmongLeaders(i)) Accept(&runs_[i]);
    }
    for (Run& run : runs_) {
      if (run.accepted && run.type == EntityType::kPerson && run.words.size() > 1) JoinPerson(&run);
    }
    for (Run& run : runs_) {
      if (run.entity == kNoIndex) JoinSurname(&run);
    }
    for (Run& run : runs_) {
      if (run.entity == kNoIndex) JoinOther(&run);
    }
    CollectOffices();
    Emit();
  }

 private:
  const Mention& MentionOf(const Run& run) const { return scan_.mentions[run.mention]; }

  // ---- Runs ------------------------------------------------------------------------------

  void CollectRuns() {
    for (size_t i = 0; i < scan_.mentions.size(); ++i) {
      if (scan_.mentions[i].kind != MentionKind::kRun) continue;
      Run run;
      run.mention = i;
      SetKey(&run, Form(scan_.mentions[i]), scan_.mentions[i]);
      runs_.push_back(std::move(run));
    }
  }

  std::string Form(const Mention& m) const { return std::string(article_.Text(m.span)); }

  std::string_view LanguageOf(const Mention& m) const {
    return scan_.words.sentences[m.sentence].language.view();
  }

  void SetKey(Run* run, std::string name, const Mention& m) const {
    if (m.names->lists.inflects()) name = Nominative(name, m.names->lists);
    run->key = NameKey(name, LanguageOf(m));
    run->words.clear();
    for (std::string_view word : SplitList(run->key, ' ')) run->words.emplace_back(word);
    run->surname = SurnameIndex(run->key);
  }

  // Of what is no person: folded and in Latin letters, no more.
  std::string PlainKey(const Mention& m) const {
    std::string key = Fold(ToLatin(Form(m), LanguageOf(m)));
    std::replace(key.begin(), key.end(), '-', ' ');
    return key;
  }

  // Word by word, where a given name shows that the name is in an oblique case.
  static std::string Nominative(const std::string& name, const WordLists& lists) {
    std::vector<std::string_view> parts = SplitList(name, ' ');
    if (parts.size() < 2) return lists.Nominative(name);
    std::string folded = Fold(parts[0]);
    bool oblique = (lists.Bits(folded) & kGiven) && lists.Stem(folded) != folded;
    std::string out;
    for (std::string_view part : parts) {
      if (!out.empty()) out += ' ';
      out += oblique ? lists.Nominative(part) : std::string(part);
    }
    return out;
  }

  uint32_t BitsAt(const Mention& m, uint32_t i) const { return m.names->lists.Bits(words_[i].folded); }

  bool HasBit(const Mention& m, uint32_t bit) const {
    for (uint32_t i = m.begin; i < m.end; ++i) {
      if (BitsAt(m, i) & bit) return true;
    }
    return false;
  }

  void Judge(Run* run) {
    const Mention& m = MentionOf(*run);
    if (m.headline || run->words.empty()) return;
    uint32_t count = m.end - m.begin;
    if (m.ship || NamedLikeShip(*run, m)) {
      run->type = EntityType::kOther, run->accepted = true;
      run->key = "ship:" + NameKey(Form(m), LanguageOf(m));
      ships_.insert(run->key.substr(5));
    } else if (HasBit(m, kOrgHead)) {
      run->type = EntityType::kOrganisation, run->accepted = count > 1;
    } else if (HasBit(m, kPlaceHead | kPlaceLead)) {
      run->type = EntityType::kPlace, run->accepted = count > 1;
    } else if (SeemsPerson(*run, m)) {
      run->type = EntityType::kPerson, run->accepted = true;
    }
  }

  // In a report on ships, one unknown name with an article: "the Astoria".
  bool NamedLikeShip(const Run& run, const Mention& m) const {
    constexpr uint32_t kShipTalk = 2;
    return m.definite && run.words.size() == 1 && scan_.ship_words >= kShipTalk && !AllCaps(m) &&
           !m.titled && m.role_class.empty() && run.key.size() > 3 &&
           !HasBit(m, kOrgHead | kPlaceHead | kNotName | kGiven) &&
           !scan_.lower.count(words_[m.begin].folded);
  }

  bool SeemsPerson(const Run& run, const Mention& m) const {
    if (m.titled || !m.role_class.empty()) return !words_[m.begin].all_caps || run.words.size() > 1;
    if (run.words.size() < 2 || run.words.size() > 5 || AllCaps(m)) return false;
    if (run.words[run.surname].size() < 2) return false;
    if (m.starts_sentence && scan_.lower.count(words_[m.begin].folded)) return false;
    if (run.surname == 0) return true;  // shaped as an East Asian name
    std::string_view first = words_[m.begin].folded;
    if (IsInitial(first) || (BitsAt(m, m.begin) & kGiven)) return true;
    bool opens = m.starts_sentence &&
                 (m.names->lists.inflects() || words_[m.begin].upos != Upos::kPropn);
    return !opens && !m.definite && ActsAsPerson(m) && Capitalised(m);
  }

  static void Accept(Run* run) { run->accepted = true, run->type = EntityType::kPerson; }

  // "Nabil Farouk" where "Mr Farouk" comes too.
  bool FullNameOfTitled(const Run& run) const {
    const Mention& m = MentionOf(run);
    if (m.headline || m.ship || m.definite || run.words.size() != 2 || AllCaps(m)) return false;
    for (const Run& other : runs_) {
      if (other.words.size() != 1 || other.words[0] != run.words[run.surname]) continue;
      if (other.accepted && other.type == EntityType::kPerson && MentionOf(other).titled) {
        return true;
      }
    }
    return false;
  }

  // "Sadat, Begin and Carter": surnames of known leaders side by side, each said but once.
  bool LeaderAmongLeaders(size_t i) const {
    if (!MayBeLeader(runs_[i])) return false;
    bool before = i > 0 && MayBeLeader(runs_[i - 1]) && Coordinated(runs_[i - 1], runs_[i]);
    bool after = i + 1 < runs_.size() && MayBeLeader(runs_[i + 1]) &&
                 Coordinated(runs_[i], runs_[i + 1]);
    return before || after;
  }
  bool MayBeLeader(const Run& run) const {
    const Mention& m = MentionOf(run);
    if (m.headline || m.ship || m.definite || run.words.size() != 1 || AllCaps(m)) return false;
    return TheLeaders().surnames.count(run.key) > 0 && !scan_.lower.count(words_[m.begin].folded);
  }
  // Nothing but a comma or a conjunction between them.
  bool Coordinated(const Run& a, const Run& b) const {
    const Mention& left = MentionOf(a);
    const Mention& right = MentionOf(b);
    if (left.sentence != right.sentence || right.begin != left.end + 1) return false;
    return (BitsAt(left, left.end) & kConjunction) ||
           article_.Text(words_[left.end].span) == ",";
  }

  static bool IsInitial(std::string_view folded) {
    size_t at = 0;
    if (folded.empty()) return false;
    NextChar(folded, &at);
    return at == folded.size() || folded.substr(at) == ".";
  }
  bool AllCaps(const Mention& m) const {
    for (uint32_t i = m.begin; i < m.end; ++i) {
      if (!words_[i].all_caps) return false;
    }
    return true;
  }
  // Two words or more with capitals, none of them met in small letters elsewhere.
  bool Capitalised(const Mention& m) const {
    for (uint32_t i = m.begin; i < m.end; ++i) {
      if (words_[i].joined) continue;
      if (words_[i].all_caps || scan_.lower.count(words_[i].folded)) return false;
    }
    return true;
  }
  // A verb of speaking or governing right after.
  bool ActsAsPerson(const Mention& m) const {
    const WordRange& range = scan_.words.sentences[m.sentence];
    if (m.end >= range.end || words_[m.end].punctuation) return false;
    return (BitsAt(m, m.end) & kActorAfter) || words_[m.end].upos == Upos::kVerb ||
           words_[m.end].upos == Upos::kAux;
  }

  // ---- Persons -----------------------------------------------------------------------------

  static bool SameWord(const std::string& a, const std::string& b) {
    if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
    return NearSpelling(a, b);
  }

  // Full names of one person: all words equal in order, or one is the end of the other
  // ("J. Bruce Gray" = "Bruce Gray"), or turned round.
  static bool SamePerson(const Person& person, const Run& run) {
    const std::vector<std::string>& a = person.words;
    const std::vector<std::string>& b = run.words;
    size_t shared = std::min(a.size(), b.size());
    if (shared < 2) return false;
    bool same = true;
    for (size_t i = 0; i < shared && same; ++i) {
      same = SameWord(a[a.size() - 1 - i], b[b.size() - 1 - i]);
    }
    if (same) return a.size() == b.size() || person.surname != 0;
    if (a.size() != b.size()) return SameEnds(a, b);
    return shared == 2 && SameWord(a[0], b[1]) && SameWord(a[1], b[0]);
  }
  // "Edward John Smith" = "Edward Smith".
  static bool SameEnds(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return SameWord(a.front(), b.front()) && a.front().size() > 1 && SameWord(a.back(), b.back());
  }

  void JoinPerson(Run* run) {
    Person* found = nullptr;
    for (Person& person : persons_) {
      if (SamePerson(person, *run)) {
        found = &person;
        break;
      }
    }
    if (found == nullptr) {
      persons_.push_back({run->words, run->surname, NewEntity(*run), 0, 0, {}});
      found = &persons_.back();
      foreign_.insert(found->entity);
    } else if (run->words.size() > found->words.size()) {
      found->words = run->words;
      found->surname = run->surname;
      article_.entities[size_t(found->entity)].name = Form(MentionOf(*run));
      article_.entities[size_t(found->entity)].key = run->key;
    } else if (InOwnLanguage(*run) && foreign_.count(found->entity)) {
      article_.entities[size_t(found->entity)].name = Form(MentionOf(*run));
    }
    if (InOwnLanguage(*run)) foreign_.erase(found->entity);
    Note(run, found);
  }

  bool InOwnLanguage(const Run& run) const {
    return scan_.words.sentences[MentionOf(run).sentence].language == article_.language;
  }

  void Note(Run* run, Person* person) {
    run->entity = person->entity;
    run->type = EntityType::kPerson;
    ++person->mentions;
    const Mention& m = MentionOf(*run);
    if (!m.role_class.empty()) AddOffice(person, {m.role_class, m.country});
  }

  static void AddOffice(Person* person, Office office) {
    for (const Office& other : person->offices) {
      if (other.role_class == office.role_class && other.country == office.country) return;
    }
    person->offices.push_back(office);
  }

  // A surname alone ("Kim"), or one with a role or title ("President Kim"): the person of that
  // surname most mentioned, then the one latest named before it.
  void JoinSurname(Run* run) {
    const Mention& m = MentionOf(*run);
    if (!run->accepted && m.starts_sentence && m.end - m.begin == 2 && run->words.size() == 2) {
      // A common word that opens the sentence, and a surname.
      Run rest = *run;
      rest.words.erase(rest.words.begin());
      rest.key = rest.words[0], rest.skip = 1;
      JoinSurname(&rest);
      if (rest.entity != kNoIndex) *run = rest;
      return;
    }
    if (run->words.size() != 1 || m.ship || run->words[0].size() < 2) return;
    if (run->key.starts_with("ship:")) return;
    const Office asked{m.role_class, m.country};
    Person* best = nullptr;
    for (Person& person : persons_) {
      if (!HasSurname(person, run->words[0], m) || Excluded(person, asked)) continue;
      if (best == nullptr || person.mentions > best->mentions) best = &person;
    }
    if (best != nullptr) {
      Note(run, best);
    } else if (run->accepted && run->type == EntityType::kPerson) {
      persons_.push_back({run->words, 0, NewEntity(*run), 0, 0, {}});
      Note(run, &persons_.back());
    }
  }

  bool HasSurname(const Person& person, const std::string& word, const Mention& m) const {
    const std::string& surname = person.words[person.surname];
    if (SameWord(surname, word) && surname.size() > 1 && word.size() > 1) return true;
    if (m.headline && person.words.size() > 1) {
      for (const std::string& part : person.words) {
        if (part.size() > 3 && part == word) return true;
      }
    }
    if (!m.names->lists.inflects()) return false;
    // Cases of one surname share their beginning.
    size_t common = 0;
    while (common < surname.size() && common < word.size() && surname[common] == word[common]) ++common;
    return common >= 4 && surname.size() - common <= 2 && word.size() - common <= 3;
  }

  // A role that contradicts what is known: "President Kim" is not Kim the minister of elsewhere.
  static bool Excluded(const Person& person, const Office& asked) {
    if (asked.country.empty()) return false;
    bool known = false;
    for (const Office& office : person.offices) {
      if (office.country.empty()) continue;
      if (office.country == asked.country) return false;
      known = true;
    }
    return known;
  }

  // ---- Bodies of states ------------------------------------------------------------------------

  // The state of the article where it names but one.
  void FindOnlyState() {
    std::set<std::string_view> states;
    for (const Mention& m : scan_.mentions) {
      if (m.kind == MentionKind::kActor && m.actor->type == EntityType::kState) {
        states.insert(m.actor->country);
      } else if (m.kind == MentionKind::kRole && !m.country.empty()) {
        states.insert(m.country);
      }
    }
    if (states.size() == 1) only_state_ = *states.begin();
  }

  std::string_view StateOfBody(const Mention& m) const {
    return m.country.empty() ? only_state_ : m.country;
  }

  // Every state has such a body: one of no known state is known in its article alone.
  static std::string BodyKey(std::string_view name, std::string_view country) {
    if (country.empty()) return std::string(kLocalKey) + std::string(name);
    return "body:" + std::string(country) + "/" + std::string(name);
  }

  void EmitBody(const Mention& m) {
    std::string_view country = StateOfBody(m);
    std::string key = BodyKey(m.role_class, country);
    auto [it, fresh] = others_.try_emplace({EntityType::kOrganisation, key}, kNoIndex);
    if (fresh) {
      it->second = int32_t(article_.entities.size());
      LocalEntity entity;
      entity.type = EntityType::kOrganisation;
      entity.name = Form(m);
      entity.key = std::move(key);
      entity.country = country;
      article_.entities.push_back(std::move(entity));
    }
    Push(m, it->second);
  }

  // ---- What is no person -----------------------------------------------------------------------

  void JoinOther(Run* run) {
    const Mention& m = MentionOf(*run);
    if (m.headline || run->words.empty()) return;
    if (const std::string* ship = FindShip(*run, m)) {
      run->key = "ship:" + *ship, run->accepted = true, run->type = EntityType::kOther;
    }
    if (!run->accepted) {
      bool repeated = !m.starts_sentence || Repeated(*run);
      bool common = m.starts_sentence && scan_.lower.count(words_[m.begin].folded);
      if (!repeated || common || !Repeated(*run)) return;
      run->type = SurnameAlone(*run) ? EntityType::kPerson : EntityType::kOther;
    }
    auto [it, fresh] = others_.try_emplace({run->type, run->key}, kNoIndex);
    if (fresh) it->second = NewEntity(*run);
    run->entity = it->second;
  }

  // One word, never with an article, somewhere before a verb of saying or governing, or known as
  // a leader's: a person of whom the article gives no more.
  bool SurnameAlone(const Run& run) const {
    if (run.words.size() != 1 || run.key.size() < 3) return false;
    bool acts = TheLeaders().surnames.count(run.key) > 0;
    for (const Run& other : runs_) {
      if (other.key != run.key) continue;
      const Mention& m = MentionOf(other);
      if (m.definite || AllCaps(m)) return false;
      acts = acts || ActsAsPerson(m);
    }
    return acts;
  }

  // A ship named as one elsewhere in the article, also in another case.
  const std::string* FindShip(const Run& run, const Mention& m) const {
    std::string key = NameKey(Form(m), LanguageOf(m));
    for (const std::string& ship : ships_) {
      size_t common = 0;
      while (common < ship.size() && common < key.size() && ship[common] == key[common]) ++common;
      bool same = common == ship.size() && common == key.size();
      bool inflected = m.names->lists.inflects() && common >= 4 && ship.size() - common <= 2 &&
                       key.size() - common <= 2;
      if (run.words.size() == 1 && (same || inflected)) return &ship;
    }
    return nullptr;
  }

  // Met with a capital inside a sentence, at least twice in all.
  bool Repeated(const Run& run) const {
    size_t inside = 0, all = 0;
    for (const Run& other : runs_) {
      if (other.key != run.key || MentionOf(other).headline) continue;
      ++all;
      if (!MentionOf(other).starts_sentence) ++inside;
    }
    return all > 1 && inside > 0;
  }

  int32_t NewEntity(const Run& run) {
    LocalEntity entity;
    entity.type = run.type;
    entity.name = Form(MentionOf(run));
    entity.key = run.key;
    if (run.type == EntityType::kOrganisation && HasBit(MentionOf(run), kStateHead)) {
      entity.country = StateOfBody(MentionOf(run));
    }
    article_.entities.push_back(std::move(entity));
    return int32_t(article_.entities.size() - 1);
  }

  int32_t ActorEntity(const Actor& actor, const Mention& m) {
    auto [it, fresh] = actors_.try_emplace(actor.key, kNoIndex);
    if (fresh) {
      LocalEntity entity;
      entity.type = actor.type;
      entity.name = Form(m);
      entity.key = actor.key;
      entity.country = actor.country;
      entity.latitude = actor.latitude, entity.longitude = actor.longitude;
      article_.entities.push_back(std::move(entity));
      it->second = int32_t(article_.entities.size() - 1);
    } else if (m.form == MentionForm::kName) {
      LocalEntity& entity = article_.entities[size_t(it->second)];
      if (!named_.count(it->second)) entity.name = Form(m);
    }
    if (m.form == MentionForm::kName) named_.insert(it->second);
    return it->second;
  }

  // ---- Roles -------------------------------------------------------------------------------

  void CollectOffices() {
    for (const Person& person : persons_) {
      LocalEntity& entity = article_.entities[size_t(person.entity)];
      for (const Office& office : person.offices) {
        if (entity.country.empty() && office.country.find(':') == std::string_view::npos) {
          entity.country = office.country;
        }
      }
      const Leader* leader = FindLeader(person.words);
      if (leader != nullptr && entity.country.empty()) entity.country = leader->country;
    }
  }

  static bool Holds(const Person& person, const Office& asked) {
    for (const Office& office : person.offices) {
      if (!Fits(asked.role_class, office.role_class)) continue;
      if (asked.country.empty() || asked.country == office.country) return true;
    }
    return false;
  }

  static bool HoldsExactly(const Person& person, const Office& asked) {
    for (const Office& office : person.offices) {
      if (asked.role_class != office.role_class) continue;
      if (asked.country.empty() || asked.country == office.country) return true;
    }
    return false;
  }

  // Of no known office in the article, but a known leader of the country.
  int32_t KnownLeader(const Office& asked) const {
    int32_t found = kNoIndex;
    for (const Person& person : persons_) {
      const Leader* leader = FindLeader(person.words);
      if (leader == nullptr || leader->country != asked.country) continue;
      if (!Fits(asked.role_class, leader->role_class)) continue;
      if (found != kNoIndex) return kNoIndex;
      found = person.entity;
    }
    return found;
  }

  // The person meant by a role: the only one who holds it; of several, for a role with its
  // country, the one named last before it.
  int32_t PersonOfRole(const Mention& m) {
    const Office asked{m.role_class, m.country};
    for (bool exactly : {true, false}) {
      Person* best = nullptr;
      int holders = 0;
      for (Person& person : persons_) {
        if (!(exactly ? HoldsExactly(person, asked) : Holds(person, asked))) continue;
        ++holders;
        if (best == nullptr || person.last > best->last) best = &person;
      }
      if (best == nullptr) continue;
      if (holders > 1 && m.country.empty()) return kNoIndex;
      AddOffice(best, asked);
      return best->entity;
    }
    return m.country.empty() ? kNoIndex : KnownLeader(asked);
  }

  // ---- Out -----------------------------------------------------------------------------------

  void Emit() {
    std::map<size_t, const Run*> run_of;
    for (const Run& run : runs_) run_of[run.mention] = &run;
    for (size_t i = 0; i < scan_.mentions.size(); ++i) {
      const Mention& m = scan_.mentions[i];
      if (m.kind == MentionKind::kRun) {
        const Run& run = *run_of.at(i);
        if (run.entity == kNoIndex) continue;
        Push(m, run.entity, run.skip);
        for (Person& person : persons_) {
          if (person.entity == run.entity) person.last = m.span.begin + 1;
        }
      } else if (m.kind == MentionKind::kActor) {
        Push(m, ActorOrShip(m));
      } else if (m.kind == MentionKind::kBody) {
        EmitBody(m);
      } else {
        EmitRole(m);
      }
    }
  }

  void EmitRole(const Mention& m) {
    int32_t entity = PersonOfRole(m);
    if (entity == kNoIndex && !m.country.empty() && StandsForState(m.role_class)) {
      const Actor* state = m.names->gazetteer.State(m.country);
      if (state != nullptr) entity = ActorEntity(*state, m);
    }
    if (entity != kNoIndex) Push(m, entity);
  }

  // "The Astoria" after "the liner Astoria": the ship and not the town.
  int32_t ActorOrShip(const Mention& m) {
    if (m.actor->type == EntityType::kPlace && m.definite && !ships_.empty()) {
      auto it = others_.find({EntityType::kOther, "ship:" + NameKey(Form(m), LanguageOf(m))});
      if (it != others_.end()) return it->second;
    }
    return ActorEntity(*m.actor, m);
  }

  void Push(const Mention& m, int32_t entity, uint32_t skip = 0) {
    Name name;
    name.span = m.span;
    name.span.begin = words_[m.begin + skip].span.begin;
    name.type = article_.entities[size_t(entity)].type;
    name.form = m.form;
    name.entity = entity;
    article_.names.push_back(name);
  }

  const Scan& scan_;
  const std::vector<Word>& words_;
  Article& article_;
  std::vector<Run> runs_;
  std::vector<Person> persons_;
  std::set<std::string> ships_;
  std::string_view only_state_;
  std::map<std::pair<EntityType, std::string>, int32_t> others_;
  std::map<std::string, int32_t> actors_;
  std::set<int32_t> named_;
  std::set<int32_t> foreign_;  // persons named so far in other languages than the article's
};

}  // namespace

void ResolveEntities(const Scan& scan, Article* article) {
  Resolver(scan, article).Resolve();
}

}  // namespace riscontro
