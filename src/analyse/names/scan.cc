#include "analyse/names/scan.h"

#include "text/utf8.h"

namespace riscontro {
namespace {

class Scanner {
 public:
  Scanner(const Article& article, Scan* out) : article_(article), out_(*out), words_(out->words.words) {}

  void ScanSentence(uint32_t index, const LanguageNames& names) {
    sentence_ = index;
    range_ = out_.words.sentences[index];
    names_ = &names;
    for (uint32_t i = range_.begin; i < range_.end;) i = Step(i);
  }

 private:
  uint32_t Bits(uint32_t i) const {
    return i >= range_.begin && i < range_.end ? names_->lists.Bits(words_[i].folded) : 0;
  }
  bool Inside(uint32_t i) const { return i >= range_.begin && i < range_.end; }
  bool IsText(uint32_t i, std::string_view text) const {
    return Inside(i) && article_.Text(words_[i].span) == text;
  }
  GazetteerMatch FindActor(uint32_t i) {
    if (!Inside(i) || words_[i].punctuation) return {};
    return names_->gazetteer.Find(article_, out_.words, range_, i, &buffer_);
  }

  // One mention or one word; returns where to go on.
  uint32_t Step(uint32_t i) {
    const Word& word = words_[i];
    if (word.punctuation) return i + 1;
    GazetteerMatch match = FindActor(i);
    if (uint32_t end = match.entry == nullptr ? AddStateBody(i) : 0) return end;
    bool ship = word.upper && !range_.capitals && ShipBefore(i);
    if (match.entry != nullptr && !ship && !StartsPerson(i, match)) {
      if (uint32_t end = RoleAfterCountry(i, match)) return end;
      if (uint32_t end = BodyOfPlace(i, match)) return end;
      if (Refused(i, match)) {
        // A town that is none may be a surname or a ship.
        uint32_t end = word.upper && !range_.capitals && !OpensAsWord(i) ? AddRun(i, {}, {}) : 0;
        return end ? end : i + match.words;
      }
      AddActor(i, match);
      return i + match.words;
    }
    if (uint32_t end = AddRole(i, i, nullptr)) return end;
    if (uint32_t end = AddBody(i)) return end;
    if (uint32_t end = AddSquare(i)) return end;
    if (word.upper && !range_.capitals && OpensAsWord(i)) return i + 1;
    if (word.upper && !range_.capitals) {
      if (uint32_t end = AddRun(i, {}, {})) return end;
    } else if (word.upper) {
      return AddHeadlineWord(i);
    }
    return i + 1;
  }

  // The first word of a sentence, a verb or a function word by its tag: its capital says nothing.
  bool OpensAsWord(uint32_t i) const {
    if (i != range_.begin || (Bits(i) & kGiven)) return false;
    switch (words_[i].upos) {
      case Upos::kVerb: case Upos::kAux: case Upos::kAdv: case Upos::kAdp: case Upos::kDet:
      case Upos::kPron: case Upos::kSconj: case Upos::kCconj: case Upos::kNum: return true;
      default: return false;
    }
  }

  // ---- Gazetteer -------------------------------------------------------------------------

  // "Florence Nightingale", "Jordan Peterson": a given name that is a place too.
  bool StartsPerson(uint32_t i, const GazetteerMatch& match) {
    if (match.words != 1 || match.entry->form != MentionForm::kName || range_.capitals) return false;
    if (!(Bits(i) & kGiven) || !Inside(i + 1) || !words_[i + 1].upper) return false;
    return !(Bits(i + 1) & kNotName) && FindActor(i + 1).entry == nullptr;
  }

  // "Belfast Harbour Office", "Asia Pacific Centre": a place that begins the name of something else.
  uint32_t BodyOfPlace(uint32_t i, const GazetteerMatch& match) {
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    if (actor.type != EntityType::kPlace || match.entry->form != MentionForm::kName) return 0;
    if (range_.capitals || !words_[i].upper || !HeadAhead(i + match.words - 1)) return 0;
    return AddRun(i, {}, {});
  }

  // Words that open a sentence, and small towns named like them, say nothing.
  bool Refused(uint32_t i, const GazetteerMatch& match) const {
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    if (match.words > 1 || match.entry->form == MentionForm::kDemonym) return false;
    if (Bits(i) & (kNotName | kTitle) && !match.entry->exact) {
      return actor.type != EntityType::kPlace || actor.thousands < 1000 || StartsSentence(i);
    }
    bool small = actor.type == EntityType::kPlace && !actor.capital && !actor.seat;
    if (small && StartsSentence(i) && !Dateline(i) && words_[i].upos != Upos::kPropn &&
        words_[i].upos != Upos::kUnknown && actor.thousands < 1000) {
      return true;  // "Reading is fun"
    }
    if (small && actor.thousands < 300) {
      // A short stem of an inflected word is too little for a small town.
      constexpr size_t kLeast = 8;
      if (names_->lists.inflects() && names_->lists.Stem(words_[i].folded).size() < kLeast) return true;
      if (Dateline(i)) return false;
      return StartsSentence(i) || range_.capitals || (i > range_.begin && words_[i - 1].upper &&
             !words_[i - 1].punctuation && words_[i].span.begin == words_[i - 1].span.end + 1);
    }
    return false;
  }

  // "HALIFAX -", "ROMA (": the place a report comes from.
  bool Dateline(uint32_t i) const {
    if (!words_[i].all_caps || !Inside(i + 1) || range_.capitals) return false;
    std::string_view after = article_.Text(words_[i + 1].span);
    return after == "-" || after == "–" || after == "—" || after == "(" || after == ",";
  }

  void AddActor(uint32_t i, const GazetteerMatch& match) {
    Mention m = NewMention(MentionKind::kActor, i, i + match.words);
    m.actor = &names_->gazetteer.actor(match.entry->actor);
    m.form = match.entry->form;
    out_.mentions.push_back(m);
  }

  Mention NewMention(MentionKind kind, uint32_t begin, uint32_t end) const {
    Mention m;
    m.kind = kind;
    m.sentence = sentence_;
    m.begin = begin;
    m.end = end;
    m.span = {words_[begin].span.begin, words_[end - 1].span.end};
    m.names = names_;
    m.starts_sentence = StartsSentence(begin);
    m.headline = range_.capitals;
    m.definite = begin > range_.begin && (Bits(begin - 1) & kDefinite);
    return m;
  }

  // Nothing but marks before it, or a colon or an opening quotation mark right before it.
  bool StartsSentence(uint32_t i) const {
    if (i == range_.begin) return true;
    const Word& before = words_[i - 1];
    if (!before.punctuation) return false;
    std::string_view form = article_.Text(before.span);
    return form != "," && form != ")" && form != "»" && form != "”" && form != "'" && form != "’";
  }

  // ---- Roles -----------------------------------------------------------------------------

  // "North Korean leader", "Russia's president", "US Secretary of State": country first.
  uint32_t RoleAfterCountry(uint32_t i, const GazetteerMatch& match) {
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    if (actor.type == EntityType::kPlace && !actor.seat) return 0;
    uint32_t role = i + match.words;
    if (!Inside(role)) return 0;
    bool close = match.entry->form == MentionForm::kDemonym || words_[role - 1].possessive ||
                 match.entry->exact || words_[role].upper || names_->lists.inflects() ||
                 actor.seat;
    return close ? AddRole(i, role, &actor) : 0;
  }

  // The state that holders of an office act for; of bodies of many states, the body.
  static std::string_view CountryOf(const Actor& actor) {
    return actor.country.empty() || !actor.official ? actor.key : actor.country;
  }

  // The longest phrase of the table that begins at the word; 0 = none.
  uint32_t PhraseEnd(uint32_t i, const PhraseClasses& phrases, std::string_view* role_class) {
    size_t longest = phrases.Longest(names_->lists.Stem(words_[i].folded));
    uint32_t end = 0;
    buffer_.clear();
    for (uint32_t n = 1; n <= longest && Inside(i + n - 1); ++n) {
      if (n > 1) buffer_ += ' ';
      buffer_ += names_->lists.Stem(words_[i + n - 1].folded);
      std::string_view found = phrases.Find(buffer_);
      if (!found.empty()) *role_class = found, end = i + n;
    }
    return end;
  }

  // A role whose phrase begins at `from` and whose head begins at `head`, with what follows it.
  // `of`: the actor that stands before the head.
  uint32_t AddRole(uint32_t from, uint32_t head, const Actor* of) {
    std::string_view role_class;
    uint32_t end = PhraseEnd(head, names_->lists.roles(), &role_class);
    if (end == 0) return 0;
    std::vector<Mention> inside;
    std::string_view country;
    if (of != nullptr) {
      AddInside(from, head, &inside);
      country = CountryOf(*of);
      if (of->seat && IsGeneral(role_class)) role_class = of->holder;
    }
    end = ReadModifiers(end, &role_class, &country, &inside);
    if (Inside(end) && !words_[end].punctuation && words_[end].upper && !range_.capitals) {
      size_t mark = out_.mentions.size();
      out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
      if (MayBePerson(end)) {
        if (uint32_t after = AddRun(end, role_class, country)) return after;
      }
      out_.mentions.resize(mark);
    }
    if (AppositionAfter(end)) {
      out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
      if (uint32_t after = AddRun(end + 1, role_class, country)) return after;
    }
    if (AppositionBefore(from, role_class, country)) {
      out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
      return end;
    }
    if (!SingleRole(from) || role_class.empty() || (country.empty() && Restricted(end))) {
      if (inside.empty()) return 0;
      out_.mentions.insert(out_.mentions.end(), inside.begin(), inside.end());
      return end;
    }
    Mention m = NewMention(MentionKind::kRole, from, end);
    m.form = MentionForm::kRole;
    m.role_class = role_class;
    m.country = country;
    m.actor = inside.empty() ? nullptr : inside.front().actor;
    out_.mentions.push_back(m);
    return end;
  }

  // No known actor, or a town's name that goes on like a person's ("ministro Antony Black").
  bool MayBePerson(uint32_t i) {
    GazetteerMatch match = FindActor(i);
    if (match.entry == nullptr || StartsPerson(i, match)) return true;
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    return actor.type == EntityType::kPlace && !actor.capital && match.words == 1 &&
           Inside(i + 1) && words_[i + 1].upper && !words_[i + 1].punctuation &&
           !(Bits(i + 1) & kNotName) && FindActor(i + 1).entry == nullptr;
  }

  // The country's own mention before the role, kept where the role joins a person's name.
  void AddInside(uint32_t from, uint32_t head, std::vector<Mention>* inside) {
    GazetteerMatch match = FindActor(from);
    if (match.entry == nullptr || from + match.words > head) return;
    Mention m = NewMention(MentionKind::kActor, from, from + match.words);
    m.actor = &names_->gazetteer.actor(match.entry->actor);
    m.form = match.entry->form;
    inside->push_back(m);
  }

  // After the head: "russo", "della Corea del Nord", "of the Soviet Union". Returns the end.
  uint32_t ReadModifiers(uint32_t end, std::string_view* role_class, std::string_view* country,
                         std::vector<Mention>* inside) {
    for (int step = 0; step < 2 && Inside(end); ++step) {
      uint32_t at = end;
      bool genitive = (Bits(at) & kGenitive) != 0;
      if (genitive) ++at;
      if (genitive && Inside(at) && (Bits(at) & kDefinite)) ++at;
      GazetteerMatch match = FindActor(at);
      bool possible = match.entry != nullptr &&
                      (match.entry->form == MentionForm::kDemonym || genitive ||
                       names_->lists.inflects());
      if (!possible) break;
      const Actor& actor = names_->gazetteer.actor(match.entry->actor);
      bool of_seat = actor.seat || (actor.capital && genitive && IsGeneral(*role_class));
      if (actor.type == EntityType::kPlace && !of_seat) break;
      if (actor.seat && IsGeneral(*role_class)) *role_class = actor.holder;
      if (country->empty() || actor.type == EntityType::kState) *country = CountryOf(actor);
      Mention m = NewMention(MentionKind::kActor, at, at + match.words);
      m.actor = &actor;
      m.form = match.entry->form;
      inside->push_back(m);
      end = at + match.words;
    }
    return end;
  }

  // Who heads what is named with it: "leader of", "capo di".
  static bool IsGeneral(std::string_view role_class) {
    return role_class == "leader" || role_class == "tsar";
  }

  // "the president of the company", "il presidente della Camera": of something that is no state.
  bool Restricted(uint32_t end) const {
    if (!(Bits(end) & kGenitive) || !Inside(end + 1)) return false;
    if (words_[end + 1].upper && !words_[end + 1].punctuation) return true;
    bool definite = (Bits(end) & kDefinite) || (Bits(end + 1) & kDefinite);
    return definite && !(Bits(end) & kLocative);
  }

  // "il ministro degli Esteri, Mario Rossi,": a full name between marks.
  bool AppositionAfter(uint32_t end) {
    if (!IsText(end, ",") || !Inside(end + 2) || !words_[end + 1].upper) return false;
    if ((Bits(end + 1) & kNotName) || !MayBePerson(end + 1) || range_.capitals) return false;
    uint32_t after = RunEnd(end + 1);
    return after > end + 2 && (!Inside(after) || words_[after].punctuation);
  }

  // "Kim Jong-un, leader della Corea del Nord": a run, a comma, perhaps an article, the role.
  bool AppositionBefore(uint32_t from, std::string_view role_class, std::string_view country) {
    if (out_.mentions.empty()) return false;
    Mention& last = out_.mentions.back();
    uint32_t at = last.end;
    if (last.kind != MentionKind::kRun || last.sentence != sentence_ || !IsText(at, ",")) return false;
    ++at;
    if (at < from && (Bits(at) & kDefinite)) ++at;
    if (at != from) return false;
    if (last.role_class.empty()) last.role_class = role_class, last.country = country;
    return true;
  }

  // One person is meant: a singular article, or a language without articles and a country.
  bool SingleRole(uint32_t from) const {
    if (names_->lists.inflects()) return true;
    return from > range_.begin && (Bits(from - 1) & kDefinite) != 0;
  }

  // ---- Runs of capitals --------------------------------------------------------------------

  // A word in a headline of capitals: kept, to be compared with persons known from the text.
  uint32_t AddHeadlineWord(uint32_t i) {
    uint32_t end = i + 1;
    while (Inside(end) && words_[end].joined) ++end;
    if (!(Bits(i) & kNotName) && words_[i].folded.size() > 2) {
      out_.mentions.push_back(NewMention(MentionKind::kRun, i, end));
    }
    return end;
  }

  bool IsInitial(uint32_t i) const {
    std::string_view form = article_.Text(words_[i].span);
    size_t at = 0;
    NextChar(form, &at);
    return words_[i].upper && (at == form.size() || (form.substr(at) == "."));
  }

  // Where the run that begins at i ends; particles and initials inside it belong to it.
  uint32_t RunEnd(uint32_t i) {
    uint32_t end = i + 1;
    for (;;) {
      if (Inside(end) && words_[end].joined) { ++end; continue; }
      uint32_t next = end;
      if (IsText(next, ".") && IsInitial(end - 1)) ++next;
      while (Inside(next) && !words_[next].upper && !words_[next].punctuation &&
             (Bits(next) & kParticle)) {
        ++next;
      }
      if (!Inside(next) || words_[next].punctuation || !words_[next].upper) break;
      // "Kim Jong Un": a short word with a capital inside a name is part of it.
      constexpr size_t kShort = 3;
      if (words_[end - 1].possessive) break;
      if ((Bits(next) & kNotName) && (words_[next].folded.size() > kShort || end == i + 1)) {
        if (!Joins(i, next)) break;
      }
      if (EndsRun(i, next)) break;
      end = next + 1;
    }
    return end;
  }

  // "Kim Il Sung": a short common word between two parts of a name.
  bool Joins(uint32_t begin, uint32_t next) const {
    constexpr size_t kShort = 3;
    return next == begin + 1 && words_[next].folded.size() <= kShort && Inside(next + 1) &&
           !words_[next + 1].punctuation && (words_[next + 1].upper || words_[next + 1].joined);
  }

  // A known actor after a name is not part of it, but a surname may be a town: "Jack London".
  bool EndsRun(uint32_t begin, uint32_t next) {
    GazetteerMatch match = FindActor(next);
    if (match.entry == nullptr || HeadAhead(next)) return false;
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    if (actor.type != EntityType::kPlace || match.words > 1) return !HasHead(begin, next);
    for (uint32_t at = begin; at < next; ++at) {
      bool given = words_[at].punctuation || (Bits(at) & kGiven) || IsInitial(at);
      if (!given) return !HasHead(begin, next);
    }
    return false;
  }

  // The capitals go on to a head noun: "Asia Pacific Centre", "London School of Music".
  bool HeadAhead(uint32_t i) const {
    for (uint32_t at = i + 1; Inside(at) && at < i + 5; ++at) {
      if (words_[at].punctuation || !words_[at].upper || words_[at - 1].possessive) return false;
      if (Bits(at) & (kOrgHead | kPlaceHead)) return !(Bits(at) & kNotName);
    }
    return false;
  }

  bool HasHead(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i) {
      if (Bits(i) & (kOrgHead | kPlaceHead)) return true;
    }
    return false;
  }

  bool HasStateHead(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i) {
      if (Bits(i) & kStateHead) return true;
    }
    return false;
  }

  uint32_t AddRun(uint32_t i, std::string_view role_class, std::string_view country) {
    bool titled = false;
    uint32_t begin = i;
    while (Inside(begin) && words_[begin].upper && (Bits(begin) & kTitle) &&
           Inside(begin + 1)) {
      titled = true;
      ++begin;
      if (IsText(begin, ".")) ++begin;
    }
    if (!Inside(begin) || !words_[begin].upper || (Bits(begin) & kNotName)) return 0;
    if (begin != i && FindActor(begin).entry != nullptr && !(Bits(begin) & kGiven)) return 0;
    uint32_t end = RunEnd(begin);
    if (HasHead(begin, end)) end = Complement(end);
    Mention m = NewMention(MentionKind::kRun, begin, end);
    bool of_state = HasStateHead(begin, end);
    m.starts_sentence = m.starts_sentence && i == begin && role_class.empty();
    m.titled = titled || TitleBefore(i);
    m.role_class = role_class;
    m.country = country.empty() && !role_class.empty() ? CountryAfter(end) : country;
    if (of_state && role_class.empty()) m.country = StateAround(begin, end);
    m.ship = ShipBefore(begin);
    out_.mentions.push_back(m);
    return end;
  }

  // "Minister Ali Hassan of Egypt".
  std::string_view CountryAfter(uint32_t end) {
    if (!(Bits(end) & kGenitive)) return {};
    uint32_t at = Bits(end + 1) & kDefinite ? end + 2 : end + 1;
    GazetteerMatch match = FindActor(at);
    if (match.entry == nullptr) return {};
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    return actor.type == EntityType::kState ? std::string_view(actor.country) : std::string_view();
  }

  // ---- Bodies of states --------------------------------------------------------------------

  // "il ministero della Difesa russo", "Russia's foreign ministry", with the state it belongs to.
  uint32_t AddStateBody(uint32_t i) {
    std::string_view body_class;
    uint32_t end = PhraseEnd(i, names_->lists.bodies(), &body_class);
    if (end == 0) return 0;
    Mention m = NewMention(MentionKind::kBody, i, end);
    m.role_class = body_class;
    m.country = StateAround(i, end);
    if (Mention* other = BodyBefore(i)) {
      if (m.country.empty()) m.country = other->country;
      if (other->country.empty()) other->country = m.country;
    }
    out_.mentions.push_back(m);
    return end;
  }

  // "the Russian [defence ministry] and foreign ministry": of one state.
  Mention* BodyBefore(uint32_t i) {
    if (out_.mentions.empty()) return nullptr;
    Mention& last = out_.mentions.back();
    if (last.kind != MentionKind::kBody || last.sentence != sentence_) return nullptr;
    if (last.end >= i || !(Bits(last.end) & kConjunction)) return nullptr;
    bool close = last.end + 1 == i || (last.end + 2 == i && (Bits(i - 1) & kDefinite));
    return close ? &last : nullptr;
  }

  // The state named right before the phrase or right after it; "" = none.
  std::string_view StateAround(uint32_t begin, uint32_t end) {
    if (!out_.mentions.empty()) {
      const Mention& last = out_.mentions.back();
      if (last.kind == MentionKind::kActor && last.sentence == sentence_ && last.end == begin &&
          last.actor->type == EntityType::kState) {
        return last.actor->country;
      }
    }
    uint32_t at = end;
    bool genitive = (Bits(at) & kGenitive) != 0;
    if (genitive) ++at;
    if (genitive && (Bits(at) & kDefinite)) ++at;
    GazetteerMatch match = FindActor(at);
    if (match.entry == nullptr) return {};
    const Actor& actor = names_->gazetteer.actor(match.entry->actor);
    bool state = actor.type == EntityType::kState || actor.seat || actor.capital;
    bool close = genitive || names_->lists.inflects() ||
                 match.entry->form == MentionForm::kDemonym;
    return state && close ? std::string_view(actor.country) : std::string_view();
  }

  // "ministero della Difesa", "the ministry of Defence": a small head noun and a capital after "of".
  uint32_t AddBody(uint32_t i) {
    if (words_[i].upper || !(Bits(i) & kOrgHead) || range_.capitals) return 0;
    uint32_t end = Complement(i + 1);
    if (end == i + 1 || FindActor(end - 1).entry != nullptr) return 0;
    Mention m = NewMention(MentionKind::kRun, i, end);
    if (HasStateHead(i, end)) m.country = StateAround(i, end);
    out_.mentions.push_back(m);
    return end;
  }

  // "piazza Garibaldi": a small head noun right before the name.
  uint32_t AddSquare(uint32_t i) {
    uint32_t next = i + 1;
    if (words_[i].upper || !(Bits(i) & kPlaceLead) || range_.capitals || !Inside(next)) return 0;
    if (!words_[next].upper || words_[next].punctuation || (Bits(next) & kNotName)) return 0;
    if (FindActor(next).entry != nullptr) return 0;
    uint32_t end = RunEnd(next);
    out_.mentions.push_back(NewMention(MentionKind::kRun, i, end));
    return end;
  }

  // Past "della Difesa", "of the Interior" where they follow at once.
  uint32_t Complement(uint32_t end) const {
    uint32_t at = end;
    if (!(Bits(at) & kGenitive)) return end;
    ++at;
    if (Bits(at) & kDefinite) ++at;
    uint32_t from = at;
    while (Inside(at) && words_[at].upper && !words_[at].punctuation) ++at;
    return at > from ? at : end;
  }

  bool TitleBefore(uint32_t i) const {
    if (i == range_.begin) return false;
    uint32_t at = i - 1;
    if (IsText(at, ".") && at > range_.begin) --at;
    return !words_[at].upper && (Bits(at) & kTitle);
  }

  // "the liner Astoria", "RMS Astoria", also with quotation marks around the name.
  bool ShipBefore(uint32_t i) const {
    uint32_t at = i;
    while (at > range_.begin && words_[at - 1].punctuation && i - at < 2 && !IsText(at - 1, ",") &&
           !IsText(at - 1, ".")) {
      --at;
    }
    if (at == range_.begin) return false;
    return (Bits(at - 1) & (kShipWord | kShipMark)) != 0;
  }

  const Article& article_;
  Scan& out_;
  const std::vector<Word>& words_;
  const LanguageNames* names_ = nullptr;
  WordRange range_;
  uint32_t sentence_ = 0;
  std::string buffer_;
};

}  // namespace

void ScanArticle(const Article& article, const std::vector<const LanguageNames*>& by_sentence,
                 const std::vector<std::string>& possessives, Scan* out) {
  ReadWords(article, possessives, &out->words);
  out->mentions.clear();
  out->lower.clear();
  for (const Word& word : out->words.words) {
    if (!word.upper && !word.punctuation && !word.joined) out->lower.insert(word.folded);
  }
  Scanner scanner(article, out);
  out->ship_words = 0;
  for (uint32_t s = 0; s < by_sentence.size(); ++s) {
    if (by_sentence[s] == nullptr) continue;
    scanner.ScanSentence(s, *by_sentence[s]);
    const WordRange& range = out->words.sentences[s];
    for (uint32_t i = range.begin; i < range.end; ++i) {
      uint32_t bits = by_sentence[s]->lists.Bits(out->words.words[i].folded);
      if (bits & (kShipWord | kShipMark | kShipTalk)) ++out->ship_words;
    }
  }
}

}  // namespace riscontro
