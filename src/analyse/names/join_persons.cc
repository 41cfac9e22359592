// Names of one person, full, short and surname alone, brought together.
#include <algorithm>

#include "analyse/names/resolver.h"
#include "text/transliterate.h"

namespace riscontro {

bool Resolver::SameWord(const std::string& a, const std::string& b) {
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return NearSpelling(a, b);
}

bool Resolver::SamePerson(const Person& person, const Run& run) {
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

bool Resolver::SameEnds(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return SameWord(a.front(), b.front()) && a.front().size() > 1 && SameWord(a.back(), b.back());
}

void Resolver::JoinPerson(Run* run) {
  Person* found = nullptr;
  for (Person& person : persons_) {
    if (SamePerson(person, *run)) {
      found = &person;
      break;
    }
  }
  if (found == nullptr) {
    persons_.push_back({run->words, run->surname, NewEntity(*run), 0, 0, {}, run->mention});
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

bool Resolver::InOwnLanguage(const Run& run) const {
  return scan_.words.sentences[MentionOf(run).sentence].language == article_.language;
}

void Resolver::Note(Run* run, Person* person) {
  run->entity = person->entity;
  run->type = EntityType::kPerson;
  ++person->mentions;
  const Mention& m = MentionOf(*run);
  if (!m.role_class.empty()) AddOffice(person, {m.role_class, m.country});
}

void Resolver::AddOffice(Person* person, Office office) {
  for (const Office& other : person->offices) {
    if (other.role_class == office.role_class && other.country == office.country) return;
  }
  person->offices.push_back(office);
}

void Resolver::JoinSurname(Run* run) {
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
  bool tied = false;
  for (Person& person : persons_) {
    if (!HasSurname(person, run->words[0], m) || Excluded(person, asked)) continue;
    if (best == nullptr || person.mentions > best->mentions) {
      best = &person, tied = false;
    } else if (person.mentions == best->mentions) {
      // Persons stand in order of first mention: one who has not been named yet is not meant, and
      // a headline means the one whom the report names first.
      tied = tied || person.first < run->mention;
    }
  }
  if (tied) return;  // two of one surname, named as often: nobody can tell which of them is meant
  if (best != nullptr) {
    Note(run, best);
  } else if (run->accepted && run->type == EntityType::kPerson) {
    persons_.push_back({run->words, 0, NewEntity(*run), 0, 0, {}, run->mention});
    Note(run, &persons_.back());
  }
}

bool Resolver::HasSurname(const Person& person, const std::string& word, const Mention& m) const {
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
  while (common < surname.size() && common < word.size() && surname[common] == word[common])
    ++common;
  return common >= 4 && surname.size() - common <= 2 && word.size() - common <= 3;
}

bool Resolver::Excluded(const Person& person, const Office& asked) {
  if (asked.country.empty()) return false;
  bool known = false;
  for (const Office& office : person.offices) {
    if (office.country.empty()) continue;
    if (office.country == asked.country) return false;
    known = true;
  }
  return known;
}

}  // namespace riscontro
