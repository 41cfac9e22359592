// Reading the data of states, seats, demonyms, organisations and places into a Gazetteer.
#include <algorithm>

#include "analyse/names/gazetteer.h"
#include "analyse/names/name_forms.h"
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

double ToDouble(std::string_view text) {
  return std::strtod(std::string(text).c_str(), nullptr);
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
  uint32_t NewActor(KnownActor actor) {
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
      if (count++ == 0)
        first = stem;
      else
        key += ' ', spaced += ' ';
      key += stem;
      spaced += word;
    }
    if (count == 0) return;
    NameEntry entry{actor, form, true, false, std::string(written), spaced};
    entry.upper = IsUpper(CharAt(written, 0));
    entry.exact =
        LowerCase(written) != written &&
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

  void AddStates() {
    for (const TableRow& row : LoadActors("states.txt").rows) {
      std::string code(row.Column(0));
      KnownActor state;
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
      KnownActor seat;
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
    EndingClasses classes;
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
      KnownActor body;
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
      KnownActor place;
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
    for (KnownActor& seat : out_.actors_) {
      if (!seat.seat) continue;
      for (const KnownActor& city : out_.actors_) {
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

}  // namespace riscontro
