// Damaged sentences: whatever words are missing, doubled or swapped, the reading of events ends,
// and what it finds keeps the article's invariants.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "analyse/events/events_test_util.h"

namespace riscontro {
namespace {

struct Text {
  const char* language;
  const char* text;
};

const Text kTexts[] = {
    {"en",
     "WASHINGTON - Jimmy Carter , Anwar Sadat and Menachem Begin , who had met at Camp David "
     ", signed two framework agreements at the White House on Sunday , 17 September 1978 , and "
     "denied that Egypt had been promised any weapons by the United States ."},
    {"en",
     "The Virginian is towing the Titanic to Halifax , officials said ; there were fears "
     "that 1,500 people had died , although the company at first denied the loss of life ."},
    {"it",
     "Sebbene inizialmente negato , il dispiegamento di truppe nella regione di Kursk è "
     "stato confermato da Mosca , che ha promesso di fornire missili alla Corea del Nord entro "
     "tre mesi , secondo gli analisti ."},
    {"it",
     "Durante il loro incontro a Vienna nel 1979 , il presidente Jimmy Carter e il leader "
     "sovietico hanno firmato un accordo ; i due non avrebbero mai negato di aver discusso ."},
};

std::vector<std::string> Split(const std::string& text) {
  std::vector<std::string> words;
  size_t at = 0;
  while (at < text.size()) {
    size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string Join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void Damage(std::vector<std::string>* words, std::mt19937* random) {
  auto any = [&] { return size_t((*random)() % words->size()); };
  for (int i = 0; i < 4 && words->size() > 2; ++i) {
    switch ((*random)() % 3) {
      case 0:
        words->erase(words->begin() + std::ptrdiff_t(any()));
        break;
      case 1:
        std::swap((*words)[any()], (*words)[any()]);
        break;
      default: {
        std::string copy = (*words)[any()];
        words->insert(words->begin() + std::ptrdiff_t(any()), copy);
      }
    }
  }
}

TEST(EventsDamage, KeepsTheInvariants) {
  std::mt19937 random(7);
  for (const Text& original : kTexts) {
    for (int round = 0; round < 60; ++round) {
      std::vector<std::string> words = Split(original.text);
      for (int times = 0; times <= round % 5; ++times) Damage(&words, &random);
      std::string text = Join(words);
      EXPECT_EQ(CheckArticle(Annotated(original.language, text)), "") << text;
    }
  }
}

TEST(EventsDamage, EveryBeginningAndEndOfASentence) {
  for (const Text& original : kTexts) {
    std::vector<std::string> words = Split(original.text);
    for (size_t cut = 0; cut < words.size(); cut += 3) {
      auto middle = words.begin() + std::ptrdiff_t(cut);
      EXPECT_EQ(CheckArticle(Annotated(original.language, Join({words.begin(), middle}))), "");
      EXPECT_EQ(CheckArticle(Annotated(original.language, Join({middle, words.end()}))), "");
    }
  }
}

// Two sentences that name nobody in common read as they do alone.
TEST(EventsDamage, SentencesShareNothingAcrossParagraphs) {
  const std::string one = "Germany supplied tanks to Ukraine.";
  const std::string two = "Police arrested 40 protesters in Paris on Monday.";
  std::string first = EventsOf(Annotated("en", one)), second = EventsOf(Annotated("en", two));
  EXPECT_EQ(EventsOf(Annotated("en", one + " " + two)), first + "\n" + second);
}

}  // namespace
}  // namespace riscontro
