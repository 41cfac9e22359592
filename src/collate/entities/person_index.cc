#include "collate/entities/person_index.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/table.h"
#include "text/transliterate.h"

namespace riscontro {
namespace {

struct Name {
  std::vector<std::string> words;
  size_t surname = 0;
};

struct Group {
  std::vector<std::string> words;  // of its fullest name
  size_t surname = 0;
  std::string country;
  uint32_t id = 0;
  uint32_t reports = 0;  // that name them in full
};

// A surname alone means the one of several bearers who is named this many times more often than
// all others together, in at least so many reports: in twelve reports on a president and one that
// names his wife, "Carter" is he.
constexpr uint32_t kFarMoreOften = 6;
constexpr uint32_t kFewestReports = 6;

// Codes longer than two letters are of states that are no more: their heirs fit.
bool Compatible(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b || a.size() > 2 || b.size() > 2;
}

bool SameWord(const std::string& a, const std::string& b) {
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return NearSpelling(a, b);
}

bool SameInOrder(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!SameWord(a[i], b[i])) return false;
  }
  return true;
}

// A shorter name of the same person: its words are, in order, words of the longer one, surnames
// included ("Bruce Gray", "Joseph Gray" of "Joseph Bruce Gray").
bool ShortForm(const Name& shorter, const Group& longer) {
  if (shorter.words.size() < 2 || shorter.words.size() >= longer.words.size()) return false;
  if (longer.surname == 0 || shorter.surname == 0) return false;
  if (!SameWord(shorter.words.back(), longer.words.back())) return false;
  size_t at = 0;
  for (const std::string& word : shorter.words) {
    while (at < longer.words.size() && !SameWord(word, longer.words[at])) ++at;
    if (at++ >= longer.words.size()) return false;
  }
  return true;
}

bool SamePerson(const Name& name, const Group& group) {
  if (SameInOrder(name.words, group.words) || ShortForm(name, group)) return true;
  // Surname first: "Orban Viktor".
  return name.words.size() == 2 && group.words.size() == 2 &&
         SameWord(name.words[0], group.words[1]) && SameWord(name.words[1], group.words[0]);
}

class Grouper {
 public:
  explicit Grouper(const std::vector<PersonName>& names) : names_(names), out_(names.size(), 0) {}

  std::vector<uint32_t> Run() {
    std::vector<uint32_t> order(names_.size());
    std::iota(order.begin(), order.end(), 0u);
    split_.resize(names_.size());
    for (uint32_t i : order) Split(i);
    // Longest names first, known countries first, frequent ones first: what comes later joins.
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const PersonName &x = names_[a], &y = names_[b];
      size_t m = split_[a].words.size(), n = split_[b].words.size();
      if (m != n) return m > n;
      if (x.country.empty() != y.country.empty()) return !x.country.empty();
      if (x.count != y.count) return x.count > y.count;
      return std::tie(x.key, x.country) < std::tie(y.key, y.country);
    });
    for (uint32_t i : order) out_[i] = split_[i].words.size() > 1 ? JoinFull(i) : JoinSurname(i);
    return std::move(out_);
  }

 private:
  void Split(uint32_t i) {
    for (std::string_view word : SplitList(names_[i].key, ' ')) split_[i].words.emplace_back(word);
    split_[i].surname = SurnameIndex(names_[i].key);
  }

  static std::string Bucket(char kind, const std::string& a, const std::string& b) {
    return kind + Skeleton(a).substr(0, 8) + " " + Skeleton(b).substr(0, 8);
  }
  // The buckets in which names that may be the same meet.
  static std::vector<std::string> Buckets(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    const std::string &first = words.front(), &last = words.back();
    out.push_back(Bucket('e', std::min(first, last), std::max(first, last)));
    out.push_back(Bucket('i', first.substr(0, 1), last));
    for (size_t i = 1; i + 1 < words.size(); ++i) out.push_back(Bucket('e', words[i], last));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  uint32_t JoinFull(uint32_t i) {
    const Name& name = split_[i];
    std::vector<uint32_t> found;
    for (const std::string& bucket : Buckets(name.words)) {
      if (!UseBucket(bucket, name)) continue;
      auto it = buckets_.find(bucket);
      if (it == buckets_.end()) continue;
      for (uint32_t g : it->second) {
        if (Compatible(groups_[g].country, names_[i].country) && SamePerson(name, groups_[g])) {
          found.push_back(g);
        }
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    Prefer(name, &found);
    if (found.size() != 1) return NewGroup(i);
    groups_[found[0]].reports += names_[i].count;
    return Join(found[0], names_[i].country);
  }

  // Initials alone are looked up only by names that have one.
  static bool UseBucket(const std::string& bucket, const Name& name) {
    return bucket[0] != 'i' || name.words.front().size() == 1 || name.words.size() > 1;
  }

  // Of several groups, one with exactly these words.
  void Prefer(const Name& name, std::vector<uint32_t>* found) const {
    if (found->size() < 2) return;
    std::vector<uint32_t> exact;
    for (uint32_t g : *found) {
      if (groups_[g].words == name.words) exact.push_back(g);
    }
    if (exact.size() == 1) *found = exact;
  }

  uint32_t JoinSurname(uint32_t i) {
    const Name& name = split_[i];
    if (name.words.empty()) return NewGroup(i);
    std::vector<uint32_t> found;
    auto it = surnames_.find(Skeleton(name.words[0]));
    if (it != surnames_.end()) {
      for (uint32_t g : it->second) {
        const Group& group = groups_[g];
        if (Compatible(group.country, names_[i].country) &&
            NearSpelling(group.words[group.surname], name.words[0])) {
          found.push_back(g);
        }
      }
    }
    KeepFarMoreOften(&found);
    if (found.size() == 1) return Join(found[0], names_[i].country);
    return NewGroup(i);
  }

  void KeepFarMoreOften(std::vector<uint32_t>* found) const {
    if (found->size() < 2) return;
    auto reports = [&](uint32_t g) { return groups_[g].reports; };
    uint32_t best = *std::max_element(found->begin(), found->end(), [&](uint32_t a, uint32_t b) {
      return std::pair(reports(a), b) < std::pair(reports(b), a);
    });
    uint32_t others = 0;
    for (uint32_t g : *found) others += g == best ? 0 : reports(g);
    bool far = reports(best) >= kFewestReports && reports(best) >= kFarMoreOften * others;
    if (far) *found = {best};
  }

  uint32_t Join(uint32_t g, const std::string& country) {
    if (groups_[g].country.empty()) groups_[g].country = country;
    return g;
  }

  uint32_t NewGroup(uint32_t i) {
    uint32_t g = uint32_t(groups_.size());
    uint32_t reports = split_[i].words.size() > 1 ? names_[i].count : 0;
    groups_.push_back({split_[i].words, split_[i].surname, names_[i].country, g, reports});
    const Group& group = groups_.back();
    if (group.words.empty()) return g;
    if (group.words.size() > 1) {
      for (const std::string& bucket : Buckets(group.words)) buckets_[bucket].push_back(g);
    }
    surnames_[Skeleton(group.words[group.surname])].push_back(g);
    return g;
  }

  const std::vector<PersonName>& names_;
  std::vector<uint32_t> out_;
  std::vector<Name> split_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::vector<uint32_t>> buckets_;
  std::unordered_map<std::string, std::vector<uint32_t>> surnames_;
};

}  // namespace

std::vector<uint32_t> GroupPersons(const std::vector<PersonName>& names) {
  return Grouper(names).Run();
}

}  // namespace riscontro
