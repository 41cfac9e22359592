// The work of resolve.h on one article (resolve.cc: the order of the steps, and the names out;
// judge_runs.cc, join_persons.cc, join_others.cc, join_roles.cc: the steps).
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyse/names/resolve.h"

namespace riscontro {

class Resolver {
 public:
  Resolver(const Scan& scan, Article* article)
      : scan_(scan), words_(scan.words.words), article_(*article) {}

  void Resolve();

 private:
  // A run of capitals, judged.
  struct Run {
    size_t mention = 0;
    std::string key;
    std::vector<std::string> words;  // of the key
    size_t surname = 0;              // in words
    EntityType type = EntityType::kOther;
    bool accepted = false;  // stands by itself, as a person or anything else
    int32_t entity = kNoIndex;
    uint32_t skip = 0;  // words of the mention that do not belong to the name
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
    size_t first = 0;  // the mention that named them first
  };

  const Mention& MentionOf(const Run& run) const { return scan_.mentions[run.mention]; }

  // ---- Runs ------------------------------------------------------------------------------

  void CollectRuns();

  std::string Form(const Mention& m) const { return std::string(article_.Text(m.span)); }

  std::string_view LanguageOf(const Mention& m) const;

  void SetKey(Run* run, std::string name, const Mention& m) const;

  // Of what is no person: folded and in Latin letters, no more.
  std::string PlainKey(const Mention& m) const;

  // Word by word, where a given name shows that the name is in an oblique case.
  static std::string Nominative(const std::string& name, const WordLists& lists);

  uint32_t BitsAt(const Mention& m, uint32_t i) const {
    return m.names->lists.Bits(words_[i].folded);
  }

  bool HasBit(const Mention& m, uint32_t bit) const;

  void Judge(Run* run);

  // In a report on ships, one unknown name with an article: "the Astoria".
  bool NamedLikeShip(const Run& run, const Mention& m) const;

  bool SeemsPerson(const Run& run, const Mention& m) const;

  static void Accept(Run* run) { run->accepted = true, run->type = EntityType::kPerson; }

  // "Nabil Farouk" where "Mr Farouk" comes too.
  bool FullNameOfTitled(const Run& run) const;

  // "Sadat, Begin and Carter": surnames of known leaders side by side, each said but once.
  bool LeaderAmongLeaders(size_t i) const;
  bool MayBeLeader(const Run& run) const;
  // Nothing but a comma or a conjunction between them.
  bool Coordinated(const Run& a, const Run& b) const;

  static bool IsInitial(std::string_view folded);
  bool AllCaps(const Mention& m) const;
  // Two words or more with capitals, none of them met in small letters elsewhere.
  bool Capitalised(const Mention& m) const;
  // A verb of speaking or governing right after.
  bool ActsAsPerson(const Mention& m) const;

  // ---- Persons -----------------------------------------------------------------------------

  static bool SameWord(const std::string& a, const std::string& b);

  // Full names of one person: all words equal in order, or one is the end of the other
  // ("J. Bruce Gray" = "Bruce Gray"), or turned round.
  static bool SamePerson(const Person& person, const Run& run);
  // "Edward John Smith" = "Edward Smith".
  static bool SameEnds(const std::vector<std::string>& a, const std::vector<std::string>& b);

  void JoinPerson(Run* run);

  bool InOwnLanguage(const Run& run) const;

  void Note(Run* run, Person* person);

  static void AddOffice(Person* person, Office office);

  // A surname alone ("Kim"), or one with a role or title ("President Kim"): the person of that
  // surname most mentioned, then the one latest named before it.
  void JoinSurname(Run* run);

  bool HasSurname(const Person& person, const std::string& word, const Mention& m) const;

  // A role that contradicts what is known: "President Kim" is not Kim the minister of elsewhere.
  static bool Excluded(const Person& person, const Office& asked);

  // ---- Bodies of states ------------------------------------------------------------------------

  // The state of the article where it names but one.
  void FindOnlyState();

  std::string_view StateOfBody(const Mention& m) const;

  // Every state has such a body: one of no known state is known in its article alone.
  static std::string BodyKey(std::string_view name, std::string_view country);

  void EmitBody(const Mention& m);

  // ---- What is no person -----------------------------------------------------------------------

  void JoinOther(Run* run);

  // One word, never with an article, somewhere before a verb of saying or governing, or known as
  // a leader's: a person of whom the article gives no more.
  bool SurnameAlone(const Run& run) const;

  // A ship named as one elsewhere in the article, also in another case.
  const std::string* FindShip(const Run& run, const Mention& m) const;

  // Met with a capital inside a sentence, at least twice in all.
  bool Repeated(const Run& run) const;

  int32_t NewEntity(const Run& run);

  int32_t ActorEntity(const KnownActor& actor, const Mention& m);

  // ---- Roles -------------------------------------------------------------------------------

  void CollectOffices();

  static bool Holds(const Person& person, const Office& asked);

  static bool HoldsExactly(const Person& person, const Office& asked);

  // Of no known office in the article, but a known leader of the country.
  int32_t KnownLeader(const Office& asked) const;

  // The person meant by a role: the only one who holds it; of several, for a role with its
  // country, the one named last before it.
  int32_t PersonOfRole(const Mention& m);

  // ---- Out -----------------------------------------------------------------------------------

  void Emit();

  void EmitRole(const Mention& m);

  // "The Astoria" after "the liner Astoria": the ship and not the town.
  int32_t ActorOrShip(const Mention& m);

  void Push(const Mention& m, int32_t entity, uint32_t skip = 0);

  const Scan& scan_;
  const std::vector<NameWord>& words_;
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

}  // namespace riscontro
