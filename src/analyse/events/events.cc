// Sentence by sentence: read its structure, find the words that name events (verbs, nouns,
// phrases of both), fill their frames, read their status, give them the values that belong to
// them, and drop what nobody, no date and no figure stands by.
#include "analyse/events/events.h"

#include <algorithm>
#include <map>
#include <set>

#include "analyse/events/sentence_events.h"

namespace riscontro {
namespace {

// Tokens of the longest sentence that is read: beyond it a text is a list, or no text at all, and
// reading it takes time that grows with the square of its length.
constexpr uint32_t kLongestSentence = 600;

// A question asserts nothing.
bool IsQuestion(const Article& article, const Sentence& sentence) {
  if (article.blocks[sentence.block].kind == BlockKind::kQuestion) return true;
  std::string_view text = article.Text(sentence.span);
  size_t mark = text.rfind('?');
  return mark != std::string_view::npos && mark + 5 > text.size();
}

class EventsAnnotator : public Annotator {
 public:
  EventsAnnotator() {
    for (const LanguagePack& pack : AllLanguages()) {
      EventLexicon lexicon(pack);
      if (!lexicon.empty()) lexicons_.emplace(pack.code(), std::move(lexicon));
    }
  }

  std::string_view name() const override { return "events"; }
  std::vector<std::string_view> needs() const override {
    return {"syntax", "names", "dates", "quantities", "quotes"};
  }

  void Annotate(Article& article) const override {
    article.events.clear();
    Discourse discourse(article);
    for (uint32_t i = 0; i < article.sentences.size(); ++i) {
      const Sentence& sentence = article.sentences[i];
      auto lexicon = lexicons_.find(sentence.language);
      if (lexicon == lexicons_.end() || sentence.first_token == sentence.last_token) continue;
      if (sentence.last_token - sentence.first_token > kLongestSentence) continue;
      if (!IsNews(article.blocks[sentence.block].kind) || IsQuestion(article, sentence)) continue;
      std::vector<Event> events = FindEvents(article, i, lexicon->second, &discourse);
      std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return a.trigger.begin < b.trigger.begin;
      });
      for (Event& event : events) article.events.push_back(std::move(event));
    }
  }

 private:
  std::map<LanguageCode, EventLexicon> lexicons_;
};

}  // namespace

std::unique_ptr<Annotator> MakeEventsAnnotator() {
  return std::make_unique<EventsAnnotator>();
}

}  // namespace riscontro
