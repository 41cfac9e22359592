// The words of a sentence as pieces: the phrases and compounds of the language that stand there,
// known events, and what the rest of the annotator asks about words.
#include <algorithm>

#include "analyse/dates/chart.h"

namespace riscontro {
namespace {

constexpr size_t kLongestPhrase = 5;

}  // namespace

// Words of no class that are two words in one.
void DateChart::FindCompounds() {
  compounds_.clear();
  if (language_->compounds().empty()) return;
  for (uint32_t i = 0; i < words_->size(); ++i) {
    if (!words_->IsWord(i)) continue;
    compound_.clear();
    language_->compounds().Find((*words_)[i].folded, &compound_);
    for (const Compounds::Found& found : compound_) compounds_.emplace_back(i, found);
  }
}

void DateChart::AddWords(uint32_t i) {
  for (const auto& [word, found] : compounds_) {
    if (word == i) AddOwn(found.symbol, i, i + 1, found.meaning);
  }
  for (uint32_t m = first_match_[i]; m < first_match_[i + 1]; ++m) {
    const Match& match = matches_[m];
    pieces_.push_back(
        {match.phrase->symbol, i, match.end, i, match.end, -1, match.phrase->meaning, kOfLanguage});
  }
}

bool DateChart::Fits(const DatePhrase& phrase, size_t i) const {
  const ScannedWord& word = (*words_)[i];
  if (i + 1 + phrase.rest.size() > words_->size()) return false;
  for (size_t k = 0; k < phrase.rest.size(); ++k) {
    if ((*words_)[i + 1 + k].folded != phrase.rest[k]) return false;
  }
  if (phrase.as_written) {
    // A sentence's first word has a capital whatever it means.
    const bool opens = i == 0 || (*words_)[i - 1].kind == ScanKind::kMark;
    return word.capital == phrase.capital || (word.capital && (opens || IsTitled()));
  }
  return word.capital || !language_->NeedsCapital(word.folded, phrase.symbol);
}

// A headline in capitals, where a capital tells nothing.
bool DateChart::IsTitled() const {
  constexpr size_t kLongWord = 4;  // bytes; "of", "in", "the" have none
  size_t capitals = 0, all = 0;
  for (size_t i = 0; i < words_->size(); ++i) {
    if (!words_->IsWord(i) || (*words_)[i].folded.size() < kLongWord) continue;
    ++all;
    capitals += (*words_)[i].capital;
  }
  return capitals * 10 >= all * 7;
}

// The phrases that stand at each word: of a list only those that go on with the next word.
void DateChart::MatchPhrases() {
  const size_t n = words_->size();
  matches_.clear();
  first_match_.assign(n + 1, 0);
  for (size_t i = 0; i < n; ++i) {
    first_match_[i] = uint32_t(matches_.size());
    const DateLanguage::Phrases* list =
        words_->IsNumber(i) ? nullptr : language_->Lookup((*words_)[i]);
    if (list == nullptr) continue;
    auto add = [&](auto from, auto to) {
      for (; from != to; ++from) {
        if (Fits(*from, i)) matches_.push_back({&*from, uint32_t(i + 1 + from->rest.size())});
      }
    };
    auto longer = std::find_if(list->begin(), list->end(),
                               [](const DatePhrase& p) { return !p.rest.empty(); });
    add(list->begin(), longer);
    if (longer == list->end() || i + 1 >= n) continue;
    struct ByNext {
      bool operator()(const DatePhrase& p, uint32_t next) const { return p.next < next; }
      bool operator()(uint32_t next, const DatePhrase& p) const { return next < p.next; }
    };
    auto [first, last] = std::equal_range(longer, list->end(), (*words_)[i + 1].hash, ByNext{});
    add(first, last);
  }
  first_match_[n] = uint32_t(matches_.size());
}

size_t DateChart::LengthAt(size_t i, Symbol symbol) const {
  size_t length = 0;
  if (symbol == kNoSymbol || i >= words_->size()) return 0;
  for (uint32_t p = first_piece_[i + 1]; p < first_piece_[i]; ++p) {
    if (pieces_[p].symbol == symbol) length = std::max(length, size_t(pieces_[p].end - i));
  }
  return length;
}

bool DateChart::Weighs(size_t i) const {
  if (words_->IsNumber(i)) return true;
  if ((*words_)[i].kind == ScanKind::kMark) return false;
  bool glue = false, phrase = false;
  for (uint32_t p = first_piece_[i + 1]; p < first_piece_[i]; ++p) {
    const DatePiece& piece = pieces_[p];
    if (piece.rule >= 0) continue;
    if (piece.count == kOfText) return true;
    const bool says = language_->meaning(piece.parts).kind != MeaningKind::kGlue;
    const bool alone = piece.end == piece.begin + 1;
    if (says && alone) return true;
    glue |= alone;
    phrase |= says;
  }
  // "the" of "the future" is still an article: its last word weighs.
  return (phrase && !glue) || EndsPhrase(i);
}

bool DateChart::EndsPhrase(size_t i) const {
  for (size_t first = i > kLongestPhrase ? i - kLongestPhrase : 0; first < i; ++first) {
    for (uint32_t p = first_piece_[first + 1]; p < first_piece_[first]; ++p) {
      const DatePiece& piece = pieces_[p];
      if (piece.rule >= 0 || piece.end != i + 1 || piece.count == kOfText) continue;
      if (language_->meaning(piece.parts).kind != MeaningKind::kGlue && !Weighs(first)) return true;
    }
  }
  return false;
}

bool DateChart::Stands(size_t i, Symbol symbol) const {
  return LengthAt(i, symbol) > 0;
}

size_t DateChart::LengthBefore(size_t i, Symbol symbol) const {
  for (size_t back = 1; back <= kLongestPhrase && back <= i; ++back) {
    for (uint32_t p = first_piece_[i - back + 1]; p < first_piece_[i - back]; ++p) {
      if (pieces_[p].symbol == symbol && pieces_[p].end == i) return back;
    }
  }
  return 0;
}

void DateChart::AddEvent(uint32_t i) {
  // Some words may stand before the event's own: "dalla fine della". The chart goes from the last
  // word to the first, so those after this one have been looked at.
  constexpr size_t kSlack = 4;
  events_at_[i] = events_->FindAt(*words_, i);
  for (size_t at = i; at <= i + kSlack && at < words_->size(); ++at) {
    if (!events_at_[at].found) continue;
    Meaning meaning;
    meaning.kind = MeaningKind::kEvent;
    meaning.expression.event = events_at_[at].interval;
    AddOwn(language_->symbols().known_event, i, events_at_[at].end, meaning);
    return;
  }
}

void DateChart::AddOwn(Symbol symbol, uint32_t begin, size_t end, const Meaning& meaning) {
  pieces_.push_back(
      {symbol, begin, uint32_t(end), begin, uint32_t(end), -1, uint32_t(own_.size()), kOfText});
  own_.push_back(meaning);
}

void DateChart::AddNumber(Symbol symbol, uint32_t begin, size_t end, double value, bool ordinal) {
  Meaning meaning;
  meaning.kind = ordinal ? MeaningKind::kOrdinal : MeaningKind::kNumber;
  meaning.number = value;
  AddOwn(symbol, begin, end, meaning);
}

void DateChart::AddPoint(Symbol symbol, uint32_t begin, size_t end, const TimePoint& point) {
  Meaning meaning;
  meaning.kind = MeaningKind::kPoint;
  meaning.expression.start = point;
  AddOwn(symbol, begin, end, meaning);
}

}  // namespace riscontro
