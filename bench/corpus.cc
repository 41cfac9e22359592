#include "corpus.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <vector>

#include "base/split_mix.h"
#include "corpus_words.h"

namespace riscontro::bench {
namespace {

class Random : public SplitMix64 {
 public:
  using SplitMix64::SplitMix64;
  uint32_t Below(uint32_t n) { return uint32_t(Next() % n); }
  double Unit() { return double(Next() >> 11) * 0x1.0p-53; }
  // Zipf-like: small numbers far more often.
  uint32_t Skewed(uint32_t n) { return uint32_t(std::pow(double(n), Unit())) - 1; }
};

// Pronounceable words that belong to no language: names of people and towns, and the long tail
// of rare nouns.
std::string Invent(uint64_t seed, int syllables) {
  static constexpr std::array<const char*, 20> kOnsets = {"b",  "d",  "f",  "g",  "k",  "l", "m",
                                                          "n",  "p",  "r",  "s",  "t",  "v", "z",
                                                          "br", "tr", "st", "gr", "ch", "pl"};
  static constexpr std::array<const char*, 8> kVowels = {"a", "e", "i", "o", "u", "ia", "ea", "ou"};
  static constexpr std::array<const char*, 6> kCodas = {"", "", "n", "r", "l", "s"};
  Random random(seed * 7919 + 17);
  std::string word;
  for (int i = 0; i < syllables; ++i) {
    word += kOnsets[random.Below(20)];
    word += kVowels[random.Below(8)];
    word += kCodas[random.Below(6)];
  }
  return word;
}

std::string Capital(std::string word) {
  word[0] = char(word[0] - 'a' + 'A');
  return word;
}

// A calendar of twelve months of 28 days.
uint32_t Year(uint32_t day) {
  return 2000 + day / 336;
}
uint32_t Month(uint32_t day) {
  return 1 + day / 28 % 12;
}
uint32_t MonthDay(uint32_t day) {
  return 1 + day % 28;
}

struct Happening {
  uint64_t id;
  uint32_t day;  // of the corpus' calendar
  uint32_t state, other;
  std::string leader, minister, town;
  uint32_t toll;
};

Happening MakeHappening(uint64_t id, uint64_t seed) {
  Random random(seed ^ (id * 0x9e3779b97f4a7c15ull));
  Happening h;
  h.id = id;
  h.day = uint32_t(id / 12);  // twelve happenings a day
  h.state = random.Below(12);
  h.other = (h.state + 1 + random.Below(11)) % 12;
  uint32_t person = h.state * 8 + random.Below(8);
  h.leader = Capital(Invent(1000 + person, 2)) + " " + Capital(Invent(2000 + person, 3));
  h.minister =
      Capital(Invent(random.Below(4000), 2)) + " " + Capital(Invent(5000 + random.Below(9000), 3));
  h.town = Capital(Invent(20000 + random.Below(6000), 3));
  h.toll = 5 + random.Skewed(900);
  return h;
}

class Teller {
 public:
  Teller(const Happening& h, bool italian, uint64_t seed)
      : h_(h),
        italian_(italian),
        random_(seed),
        first_fact_(int(random_.Below(kOwnFacts))),
        told_facts_(kOwnFacts - int(random_.Below(3))) {}

  std::string Title() {
    return italian_ ? "Incontro a " + h_.town + ": " + h_.leader + " riceve " + h_.minister
                    : h_.leader + " meets " + h_.minister + " in " + h_.town;
  }

  std::string Text(uint32_t words) {
    std::string text;
    uint32_t count = 0;
    for (int sentence = 0; count < words; ++sentence) {
      std::string s = sentence < told_facts_ ? Fact(FactOf(sentence)) : Filler();
      for (char c : s) count += c == ' ';
      text += s;
      text += sentence % 4 == 3 ? "\n\n" : " ";
    }
    return text;
  }

 private:
  // Every happening has a meeting and four other facts; tellers begin where they like and may
  // leave the last ones out.
  static constexpr int kFacts = 12, kOwnFacts = 5;
  int FactOf(int sentence) const {
    int place = (sentence + first_fact_) % kOwnFacts;
    return place == 0 ? 0 : 1 + int((h_.id + uint64_t(place) * 3) % (kFacts - 1));
  }

  std::string Fact(int number) {
    std::string toll = std::to_string(h_.toll + (random_.Below(4) == 0 ? random_.Below(5) : 0));
    const char* state = italian_ ? kStatesIt[h_.state] : kStates[h_.state];
    const char* other = italian_ ? kStatesIt[h_.other] : kStates[h_.other];
    return italian_ ? FactIt(number, toll, state, other) : FactEn(number, toll, state, other);
  }

  std::string FactIt(int number, const std::string& toll, const std::string& s,
                     const std::string& o) {
    switch (number) {
      case 0:
        return h_.leader + " ha incontrato " + h_.minister + " a " + h_.town + " " + When() + ".";
      case 1:
        return "Almeno " + toll + " persone sono morte nell'incendio di " + h_.town + ".";
      case 2:
        return h_.minister + " ha detto che " + s + " firmerà un accordo con " + o + ".";
      case 3:
        return "\"Non abbiamo fornito armi\", ha dichiarato " + h_.leader + ".";
      case 4:
        return "Circa " + std::to_string(h_.toll * 3) + " soldati sono stati inviati al confine.";
      case 5:
        return h_.minister + " si è dimesso dopo la visita a " + h_.town + ".";
      case 6:
        return h_.leader + " ha accusato " + o + " di aver violato la tregua.";
      case 7:
        return h_.leader + " ha inviato " + toll + " tonnellate di aiuti a " + h_.town + ".";
      case 8:
        return h_.minister + " è stato arrestato a " + h_.town + ".";
      case 9:
        return h_.leader + " ha imposto sanzioni contro " + o + ".";
      case 10:
        return "Un terremoto ha colpito " + h_.town + " e ha ferito " + toll + " persone.";
      default:
        return h_.leader + " ha invitato " + h_.minister + " a visitare " + s + ".";
    }
  }

  std::string FactEn(int number, const std::string& toll, const std::string& s,
                     const std::string& o) {
    switch (number) {
      case 0:
        return h_.leader + " met " + h_.minister + " in " + h_.town + " on " + When() + ".";
      case 1:
        return "At least " + toll + " people were killed in a fire in " + h_.town + ".";
      case 2:
        return h_.minister + " said that " + s + " would sign an agreement with " + o + ".";
      case 3:
        return "\"We did not supply any weapons,\" " + h_.leader + " told reporters.";
      case 4:
        return "About " + std::to_string(h_.toll * 3) + " soldiers were sent to the border.";
      case 5:
        return h_.minister + " resigned after the visit to " + h_.town + ".";
      case 6:
        return h_.leader + " accused " + o + " of breaking the ceasefire.";
      case 7:
        return h_.leader + " sent " + toll + " tonnes of aid to " + h_.town + ".";
      case 8:
        return h_.minister + " was arrested in " + h_.town + ".";
      case 9:
        return h_.leader + " imposed sanctions on " + o + ".";
      case 10:
        return "An earthquake hit " + h_.town + " and injured " + toll + " people.";
      default:
        return h_.leader + " invited " + h_.minister + " to visit " + s + ".";
    }
  }

  // The weekday, or (one telling in three) the full date.
  std::string When() {
    if (random_.Below(3) != 0) return italian_ ? "lunedì" : "Monday";
    const auto& months = italian_ ? kMonthsIt : kMonths;
    return std::to_string(MonthDay(h_.day)) + " " + months[Month(h_.day) - 1] + " " +
           std::to_string(Year(h_.day));
  }

  // A sentence put together from parts, with nouns of the happening or of the language at large.
  std::string Filler() {
    std::string out;
    auto add = [&](std::string_view part) {
      for (char c : part) {
        if (c == '*')
          out += Noun();
        else
          out += c;
      }
    };
    if (italian_) {
      add(kOpeningsIt[random_.Below(kOpeningsIt.size())]);
      add(kVerbsIt[random_.Below(kVerbsIt.size())]);
      add(kTailsIt[random_.Below(kTailsIt.size())]);
    } else {
      add(kOpenings[random_.Below(kOpenings.size())]);
      add(kVerbs[random_.Below(kVerbs.size())]);
      add(kTails[random_.Below(kTails.size())]);
    }
    return out;
  }

  std::string Noun() {
    if (random_.Below(3) == 0) return Invent(200000 + h_.id * 16 + random_.Skewed(16), 3);
    return Invent(100000 + random_.Skewed(30000), 2 + int(random_.Below(2)));
  }

  const Happening& h_;
  bool italian_;
  Random random_;
  int first_fact_, told_facts_;
};

std::string Escape(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '"' || c == '\\')
      out += '\\', out += c;
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string Date(uint32_t day, uint32_t hour) {
  char out[32];
  std::snprintf(out, sizeof out, "%04u-%02u-%02uT%02u:00:00Z", Year(day), Month(day), MonthDay(day),
                hour % 24);
  return out;
}

}  // namespace

void GenerateCorpus(const CorpusOptions& options,
                    const std::function<void(const std::string&)>& line) {
  // Every happening is told by one to seven reports, three on average.
  Random plan(options.seed);
  uint64_t made = 0;
  for (uint64_t id = 0; made < options.reports; ++id) {
    Happening h = MakeHappening(id, options.seed);
    uint32_t tellings = 1 + plan.Below(5) + plan.Below(3);
    uint64_t copied_seed = plan.Next();
    for (uint32_t t = 0; t < tellings && made < options.reports; ++t, ++made) {
      bool copy = t > 0 && plan.Unit() < options.copies;
      uint64_t seed = copy ? copied_seed : t == 0 ? copied_seed : plan.Next();
      bool italian = !copy && t > 0 && plan.Below(3) == 0;
      uint32_t words = copy ? options.words * (60 + plan.Below(40)) / 100 : options.words;
      Teller teller(h, italian, seed);
      std::string title = copy ? "Report from " + h.town : teller.Title();
      bool undated = plan.Unit() < options.undated;
      std::string published = undated ? "" : "\",\"published\":\"" + Date(h.day, 6 + 2 * t);
      line("{\"url\":\"https://outlet" + std::to_string(plan.Below(40)) + ".example/" +
           std::to_string(made) + "\",\"outlet\":\"Outlet " + std::to_string(plan.Below(40)) +
           published + "\",\"title\":\"" + Escape(title) + "\",\"text\":\"" +
           Escape(teller.Text(words)) + "\"}\n");
    }
  }
}

}  // namespace riscontro::bench
