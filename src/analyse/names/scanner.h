// The walk of scan.h over one article, sentence by sentence (scan.cc: steps and known actors;
// scan_roles.cc, scan_runs.cc, scan_bodies.cc: what they are called after).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/names/scan.h"

namespace riscontro {

class Scanner {
 public:
  Scanner(const Article& article, Scan* out)
      : article_(article), out_(*out), words_(out->words.words) {}

  void ScanSentence(uint32_t index, const LanguageNames& names);

 private:
  uint32_t Bits(uint32_t i) const;
  bool Inside(uint32_t i) const { return i >= range_.begin && i < range_.end; }
  bool IsText(uint32_t i, std::string_view text) const;
  GazetteerMatch FindActor(uint32_t i);

  // One mention or one word; returns where to go on.
  uint32_t Step(uint32_t i);

  // The first word of a sentence, a verb or a function word by its tag: its capital says nothing.
  bool OpensAsWord(uint32_t i);

  // The full name of a leader that every report knows, whatever its first word is tagged as.
  bool StartsLeader(uint32_t i);

  // ---- Gazetteer -------------------------------------------------------------------------

  // "Florence Nightingale", "Jordan Peterson": a given name that is a place too.
  bool StartsPerson(uint32_t i, const GazetteerMatch& match);

  // "Belfast Harbour Office", "Asia Pacific Centre": a place that begins the name of something
  // else.
  uint32_t BodyOfPlace(uint32_t i, const GazetteerMatch& match);

  // Words that open a sentence, and small towns named like them, say nothing.
  bool Refused(uint32_t i, const GazetteerMatch& match) const;

  // "HALIFAX -", "ROMA (": the place a report comes from.
  bool Dateline(uint32_t i) const;

  void AddActor(uint32_t i, const GazetteerMatch& match);

  Mention NewMention(MentionKind kind, uint32_t begin, uint32_t end) const;

  // Nothing but marks before it, or a colon or an opening quotation mark right before it.
  bool StartsSentence(uint32_t i) const;

  // ---- Roles -----------------------------------------------------------------------------

  // "North Korean leader", "Russia's president", "US Secretary of State": country first.
  uint32_t RoleAfterCountry(uint32_t i, const GazetteerMatch& match);

  // The state that holders of an office act for; of bodies of many states, the body.
  static std::string_view CountryOf(const KnownActor& actor);

  // The longest phrase of the table that begins at the word; 0 = none.
  uint32_t PhraseEnd(uint32_t i, const PhraseClasses& phrases, std::string_view* role_class);

  // A role whose phrase begins at `from` and whose head begins at `head`, with what follows it.
  // `of`: the actor that stands before the head.
  uint32_t AddRole(uint32_t from, uint32_t head, const KnownActor* of);

  // The person named right after the role; 0 = none, and nothing is added.
  uint32_t AddHolder(uint32_t end, std::string_view role_class, std::string_view country,
                     const std::vector<Mention>& inside);

  // No known actor, or a town's name that goes on like a person's ("ministro Antony Black").
  bool MayBePerson(uint32_t i);

  // The country's own mention before the role, kept where the role joins a person's name.
  void AddInside(uint32_t from, uint32_t head, std::vector<Mention>* inside);

  // After the head: "russo", "della Corea del Nord", "of the Soviet Union". Returns the end.
  uint32_t ReadModifiers(uint32_t end, std::string_view* role_class, std::string_view* country,
                         std::vector<Mention>* inside);

  // Who heads what is named with it: "leader of", "capo di".
  static bool IsGeneral(std::string_view role_class);

  // "the president of the company", "il presidente della Camera": of something that is no state.
  bool Restricted(uint32_t end) const;

  // "il ministro degli Esteri, Mario Rossi,": a full name between marks.
  bool AppositionAfter(uint32_t end);

  // "Ugo Neri, presidente del Perù": a run, a comma, perhaps an article, the role.
  bool AppositionBefore(uint32_t from, std::string_view role_class, std::string_view country);

  // One person is meant: a singular article, or a language without articles and a country.
  bool SingleRole(uint32_t from) const;

  // ---- Runs of capitals --------------------------------------------------------------------

  // A word in a headline of capitals: kept, to be compared with persons known from the text.
  uint32_t AddHeadlineWord(uint32_t i);

  bool IsInitial(uint32_t i) const;

  // Where the run that begins at i ends; particles and initials inside it belong to it.
  uint32_t RunEnd(uint32_t i);

  // "Kim Il Sung": a short common word between two parts of a name.
  bool Joins(uint32_t begin, uint32_t next) const;

  // A known actor after a name is not part of it, but a surname may be a town: "Jack London".
  bool EndsRun(uint32_t begin, uint32_t next);

  // The capitals go on to a head noun: "Asia Pacific Centre", "London School of Music".
  bool HeadAhead(uint32_t i) const;

  bool HasHead(uint32_t begin, uint32_t end) const;

  bool HasStateHead(uint32_t begin, uint32_t end) const;

  uint32_t AddRun(uint32_t i, std::string_view role_class, std::string_view country);

  // "Minister Ali Hassan of Egypt".
  std::string_view CountryAfter(uint32_t end);

  // ---- Bodies of states --------------------------------------------------------------------

  // "il ministero della Difesa russo", "Russia's foreign ministry", with the state it belongs to.
  uint32_t AddStateBody(uint32_t i);

  // "the Russian [defence ministry] and foreign ministry": of one state.
  Mention* BodyBefore(uint32_t i);

  // The state named right before the phrase or right after it; "" = none.
  std::string_view StateAround(uint32_t begin, uint32_t end);

  // "ministero della Difesa", "the ministry of Defence": a small head noun and a capital after
  // "of".
  uint32_t AddBody(uint32_t i);

  // "piazza Garibaldi": a small head noun right before the name.
  uint32_t AddSquare(uint32_t i);

  // Past "della Difesa", "of the Interior" where they follow at once.
  uint32_t Complement(uint32_t end) const;

  bool TitleBefore(uint32_t i) const;

  // "the liner Astoria", "RMS Astoria", also with quotation marks around the name.
  bool ShipBefore(uint32_t i) const;

  const Article& article_;
  Scan& out_;
  const std::vector<NameWord>& words_;
  const LanguageNames* names_ = nullptr;
  WordRange range_;
  uint32_t sentence_ = 0;
  std::string buffer_;
};

}  // namespace riscontro
