#include "analyse/names/gazetteer.h"

#include <unicode/locid.h>
#include <unicode/ures.h>

#include <algorithm>

#include "base/resource.h"
#include "base/table.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

Table LoadActors(std::string_view name) {
  auto bytes = FindResource("data/actors/" + std::string(name));
  return bytes ? ParseTable(*bytes) : Table{};
}

// Index of the column headed by the language in the row "columns | …"; 0 = none.
size_t LanguageColumn(const Table& table, std::string_view language) {
  for (const TableRow& row : table.rows) {
    if (row.Column(0) != "columns") continue;
    for (size_t i = 1; i < row.columns.size(); ++i) {
      if (row.columns[i] == language) return i;
    }
  }
  return 0;
}

// As in running words: clitics are words of their own ("d'ivoire" → "d' ivoire"), possessive
// endings are cut off ("people's" → "people").
void SplitApostrophes(std::string* folded) {
  for (size_t at = 0; (at = folded->find('\'', at)) != std::string::npos; ++at) {
    std::string_view rest = std::string_view(*folded).substr(at + 1);
    if (rest == "s" || rest.starts_with("s ")) {
      folded->erase(at, 2);
    } else if (!rest.empty() && rest[0] != ' ') {
      folded->insert(at + 1, " ");
    }
  }
}

double ToDouble(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

// "russ(o/a/i/e)" → russo, russa, …; "(adj)" through the classes of the section.
std::vector<std::string> Inflect(std::string_view word,
                                 const std::vector<std::pair<std::string_view, std::string_view>>& classes) {
  size_t open = word.find('(');
  if (open == std::string_view::npos) return {std::string(word)};
  std::string_view stem = word.substr(0, open);
  std::string_view endings = word.substr(open + 1, word.find(')') - open - 1);
  for (const auto& [name, list] : classes) {
    if (endings == name) endings = list;
  }
  std::vector<std::string> forms;
  for (size_t at = 0; at <= endings.size();) {
    size_t end = std::min(endings.find('/', at), endings.size());
    forms.push_back(std::string(stem) + std::string(endings.substr(at, end - at)));
    at = end + 1;
  }
  return forms;
}

// Names of a region in a language: CLDR's Countries, short and variant ones too.
std::vector<std::string> IcuNames(const std::string& code, const std::string& language) {
  std::vector<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(language.c_str()), name);
  std::string text;
  name.toUTF8String(text);
  if (!text.empty() && text != code) names.push_back(text);
  UResourceBundle* bundle = ures_open(U_ICUDATA_NAME "-region", language.c_str(), &status);
  for (const char* table : {"Countries%short", "Countries%variant"}) {
    UErrorCode local = status;
    UResourceBundle* rows = ures_getByKey(bundle, table, nullptr, &local);
    int32_t length = 0;
    const UChar* value = ures_getStringByKey(rows, code.c_str(), &length, &local);
    if (U_SUCCESS(local) && value != nullptr) {
      text.clear();
      icu::UnicodeString(value, length).toUTF8String(text);
      names.push_back(text);
    }
    ures_close(rows);
  }
  ures_close(bundle);
  return names;
}

}  // namespace

class GazetteerBuilder {
 public:
  GazetteerBuilder(Gazetteer* out, const LanguagePack& pack)
      : out_(*out), language_(pack.code().view()) {}

  void Build() {
    AddStates();
    AddNames();
    AddSeats();
    AddDemonyms();
    AddOrganisations();
    AddPlaces("places.txt", false);
    AddPlaces("cities.tsv", true);
    LocateSeats();
  }

 private:
  uint32_t NewActor(Actor actor) {
    out_.actors_.push_back(std::move(actor));
    return uint32_t(out_.actors_.size() - 1);
  }

  // Names already there win, unless one of the two is an exact abbreviation.
  void AddName(std::string_view written, uint32_t actor, MentionForm form) {
    std::string folded = Fold(written), key;
    for (char& c : folded) c = c == '-' ? ' ' : c;
    SplitApostrophes(&folded);
    uint32_t count = 0;
    std::string first, spaced;
    for (std::string_view word : SplitList(folded, ' ')) {
      std::string_view stem = out_.lists_.Stem(word);
      if (count++ == 0) first = stem;
      else key += ' ', spaced += ' ';
      key += stem;
      spaced += word;
    }
    if (count == 0) return;
    NameEntry entry{actor, form, true, false, std::string(written), spaced};
    entry.upper = IsUpper(CharAt(written, 0));
    entry.exact = LowerCase(written) != written &&
                  (written == UpperCase(written) || (form == MentionForm::kName && written.size() < 5 &&
                   out_.actors_[actor].type == EntityType::kOrganisation));
    std::vector<NameEntry>& same = out_.names_[key];
    for (const NameEntry& other : same) {
      if (other.folded == entry.folded && !other.exact && !entry.exact) return;
      if (other.written == entry.written) return;
    }
    same.push_back(std::move(entry));
    std::stable_sort(same.begin(), same.end(),
                     [](const NameEntry& a, const NameEntry& b) { return a.exact > b.exact; });
    uint32_t& longest = out_.longest_[first];
    longest = std::max(longest, count);
  }

  static std::string UpperCase(std::string_view text) {
    std::string out;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size())))
        .toUpper(icu::Locale::getRoot())
        .toUTF8String(out);
    return out;
  }

  void AddStates() {
    for (const TableRow& row : LoadActors("states.txt").rows) {
      std::string code(row.Column(0));
      Actor state;
      state.type = EntityType::kState, state.key = "state:" + code, state.country = code;
      uint32_t index = NewActor(std::move(state));
      out_.states_[code] = index;
      capitals_.emplace_back(code, Fold(row.Column(2)));
    }
  }

  // Names written by hand first: where ICU calls two states by one name, the hand decides.
  void AddNames() {
    Table table = LoadActors("names.txt");
    for (const TableRow* row : table.Section(language_)) {
      auto state = out_.states_.find(row->Column(0));
      if (state == out_.states_.end()) continue;
      for (std::string_view name : SplitList(row->Column(1))) {
        AddName(name, state->second, MentionForm::kName);
      }
    }
    for (const TableRow& row : LoadActors("states.txt").rows) {
      std::string code(row.Column(0));
      if (code.size() != 2) continue;
      for (const std::string& name : IcuNames(code, language_)) {
        AddName(name, out_.states_.find(code)->second, MentionForm::kName);
      }
    }
  }

  void AddSeats() {
    Table table = LoadActors("seats.txt");
    for (const TableRow* row : table.Section(language_)) {
      auto state = out_.states_.find(row->Column(0));
      if (state == out_.states_.end()) continue;
      Actor seat;
      seat.type = EntityType::kPlace;
      seat.key = "seat:" + std::string(row->Column(0)) + "/" + std::string(row->Column(2));
      seat.country = row->Column(0);
      seat.seat = true;
      for (const TableRow* holder : table.Section("holders")) {
        if (holder->Column(0) == row->Column(2)) seat.holder = holder->Column(1);
      }
      uint32_t index = NewActor(seat);
      for (std::string_view name : SplitList(row->Column(1))) {
        AddName(name, index, MentionForm::kMetonym);
      }
    }
  }

  void AddDemonyms() {
    Table table = LoadActors("demonyms.txt");
    std::vector<std::pair<std::string_view, std::string_view>> classes;
    for (const TableRow* row : table.Section(language_)) {
      if (row->Column(0) == "*") {
        classes.emplace_back(row->Column(1), row->Column(2));
        continue;
      }
      auto state = out_.states_.find(row->Column(0));
      if (state == out_.states_.end()) continue;
      for (std::string_view word : SplitList(row->Column(1))) {
        for (const std::string& form : Inflect(word, classes)) {
          AddName(form, state->second, MentionForm::kDemonym);
        }
      }
    }
  }

  void AddOrganisations() {
    Table table = LoadActors("organisations.txt");
    size_t own = LanguageColumn(table, language_), general = 3;
    for (const TableRow& row : table.rows) {
      if (row.Column(0) == "columns") continue;
      Actor body;
      body.type = EntityType::kOrganisation;
      body.key = "org:" + std::string(row.Column(0));
      body.country = row.Column(2);
      std::string_view kind = row.Column(1);
      body.official = kind == "body" || kind == "court" || kind == "service" || kind == "military";
      uint32_t index = NewActor(std::move(body));
      for (size_t column : {own, general}) {
        if (column == 0) continue;
        for (std::string_view name : SplitList(row.Column(column))) {
          AddName(name, index, MentionForm::kName);
        }
      }
    }
  }

  void AddPlaces(std::string_view file, bool cities) {
    Table table = LoadActors(file);
    size_t own = LanguageColumn(table, language_);
    for (const TableRow& row : table.rows) {
      if (row.Column(0) == "columns" || row.columns.size() < 5) continue;
      Actor place;
      place.type = EntityType::kPlace;
      place.country = row.Column(1);
      std::string folded = Fold(row.Column(0));
      place.key = "place:" + place.country + "/" + folded;
      if (row.Column(4) != "area") {
        place.latitude = ToDouble(row.Column(2));
        place.longitude = ToDouble(row.Column(3));
      }
      place.thousands = cities ? uint32_t(ToDouble(row.Column(4))) : 1000;
      place.capital = IsCapital(place.country, row);
      uint32_t index = NewActor(std::move(place));
      if (own != 0) {
        for (std::string_view name : SplitList(row.Column(own))) AddPlaceName(name, index);
      }
      for (std::string_view name : SplitList(row.Column(0))) AddPlaceName(name, index);
      for (std::string_view name : SplitList(row.Column(5))) AddPlaceName(name, index);
    }
  }

  // A seat of power stands in its state's capital.
  void LocateSeats() {
    for (Actor& seat : out_.actors_) {
      if (!seat.seat) continue;
      for (const Actor& city : out_.actors_) {
        if (!city.capital || city.country != seat.country) continue;
        seat.latitude = city.latitude, seat.longitude = city.longitude;
        break;
      }
    }
  }

  void AddPlaceName(std::string_view name, uint32_t index) {
    if (CharAt(name, 0) != 0) AddName(name, index, MentionForm::kName);
  }

  bool IsCapital(std::string_view country, const TableRow& row) const {
    for (const auto& [code, capital] : capitals_) {
      if (code != country) continue;
      for (size_t i = 0; i < row.columns.size(); ++i) {
        if (i != 1 && Fold(row.columns[i]) == capital) return true;
      }
    }
    return false;
  }

  Gazetteer& out_;
  std::string language_;
  std::vector<std::pair<std::string, std::string>> capitals_;  // code, folded name
};

Gazetteer::Gazetteer(const LanguagePack& pack, const WordLists& lists) : lists_(lists) {
  GazetteerBuilder(this, pack).Build();
}

const Actor* Gazetteer::State(std::string_view code) const {
  auto it = states_.find(code);
  return it == states_.end() ? nullptr : &actors_[it->second];
}

GazetteerMatch Gazetteer::Find(const Article& article, const Words& words,
                               const WordRange& sentence, uint32_t at, std::string* buffer) const {
  GazetteerMatch best;
  const Word& first = words.words[at];
  auto longest = longest_.find(lists_.Stem(first.folded));
  if (longest == longest_.end()) return best;
  buffer->clear();
  for (uint32_t n = 1; n <= longest->second && at + n <= sentence.end; ++n) {
    const Word& word = words.words[at + n - 1];
    if (n > 1) *buffer += ' ';
    *buffer += lists_.Stem(word.folded);
    auto it = names_.find(*buffer);
    if (it == names_.end()) continue;
    Span span{first.span.begin, word.span.end};
    const NameEntry* entry = Choose(it->second, article.Text(span), words, at, n);
    if (entry != nullptr) best = {entry, n};
  }
  return best;
}

// Abbreviations first; then a name met as it is written; then one of the same stem.
const NameEntry* Gazetteer::Choose(const std::vector<NameEntry>& entries, std::string_view text,
                                   const Words& words, uint32_t at, uint32_t count) const {
  const NameEntry* found = nullptr;
  for (const NameEntry& entry : entries) {
    bool fits = entry.exact ? text == entry.written : !entry.upper || words.words[at].upper;
    if (!fits) continue;
    if (entry.exact || entries.size() == 1) return &entry;
    std::string_view rest = entry.folded;
    bool same = true;
    for (uint32_t i = 0; i < count && same; ++i) {
      std::string_view word = words.words[at + i].folded;
      same = rest.starts_with(word);
      if (same) rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    if (same && rest.empty()) return &entry;
    if (found == nullptr) found = &entry;
  }
  return found;
}

}  // namespace riscontro
