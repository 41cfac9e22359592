#include "analyse/dates/chart.h"

#include <algorithm>

#include "analyse/dates/joiner.h"

namespace riscontro {
namespace {

constexpr size_t kLongestPhrase = 5;
constexpr uint32_t kOfLanguage = 0, kOfText = 1;  // DatePiece::count of words

}  // namespace

// A number of three digits, or five, is no year, no day and no hour.
bool DateChart::TellsAt(size_t i) const {
  if (words_->IsNumber(i)) {
    const size_t size = (*words_)[i].folded.size();
    return size <= 2 || size == 4 || size == 8 || words_->Glued(i + 1);
  }
  return std::any_of(matches_.begin() + first_match_[i], matches_.begin() + first_match_[i + 1],
                     [&](const Match& m) { return language_->Tells(m.phrase->symbol); });
}

// Marks the words that stand near one that tells a time; false where none does.
bool DateChart::MarkNear() {
  constexpr size_t kReach = 14;
  const size_t n = words_->size();
  near_.assign(n, false);
  size_t marked = 0;
  auto mark = [&](size_t i) {
    const size_t end = std::min(n, i + kReach + 1);
    for (size_t k = std::max(marked, i > kReach ? i - kReach : 0); k < end; ++k) near_[k] = true;
    marked = std::max(marked, end);
  };
  auto compound = compounds_.begin();
  for (size_t i = 0; i < n; ++i) {
    const bool joined = compound != compounds_.end() && compound->first == i;
    while (compound != compounds_.end() && compound->first == i) ++compound;
    if (joined || TellsAt(i)) mark(i);
  }
  return marked > 0;
}

// Anniversaries stand before their event, so this is asked before the chart is made.
bool DateChart::TellsEvent() const {
  const Symbol anniversary = language_->symbols().anniversary;
  const Symbol from = language_->symbols().anniversary_from;
  return std::any_of(matches_.begin(), matches_.end(), [&](const Match& m) {
    return m.phrase->symbol == anniversary || m.phrase->symbol == from;
  });
}

bool DateChart::Read(const DateLanguage& language, const ScannedWords& words,
                     const EventFinder& events) {
  language_ = &language;
  words_ = &words;
  events_ = &events;
  const size_t n = words.size();
  MatchPhrases();
  pieces_.clear(), parts_.clear(), own_.clear(), found_.clear();
  FindCompounds();
  if (!MarkNear()) return false;
  tells_event_ = TellsEvent();
  if (tells_event_) events_at_.assign(n, {});
  first_piece_.assign(n + 1, 0);
  for (size_t k = n; k-- > 0;) {
    const uint32_t i = uint32_t(k), first = uint32_t(pieces_.size());
    first_piece_[i] = first;
    found_here_ = found_.size();
    if (!near_[i]) continue;
    AddWords(i);
    AddNumbers(i);
    if (tells_event_) AddEvent(i);
    for (uint32_t p = first; p < pieces_.size(); ++p) Grow(p);
    first_piece_[i] = uint32_t(pieces_.size());
  }
  return true;
}

// ---- Growing ----------------------------------------------------------------------------

void DateChart::Grow(uint32_t piece) {
  const DatePiece& from = pieces_[piece];
  Grammar::Node node = language_->grammar().Step(Grammar::kRoot, from.symbol, false);
  if (node == Grammar::kNowhere) return;
  path_.assign(1, piece);
  Walk(node, from.begin, from.end);
}

void DateChart::Walk(Grammar::Node node, uint32_t begin, uint32_t at) {
  const Grammar& grammar = language_->grammar();
  for (const GrammarEnd& end : grammar.EndsAt(node)) Complete(end, begin, at);
  if (at >= words_->size()) return;
  const bool glued = words_->Glued(at);
  const uint32_t first = first_piece_[at + 1], last = first_piece_[at];
  for (uint32_t p = first; p < last; ++p) {
    const Symbol symbol = pieces_[p].symbol;
    const uint32_t end = pieces_[p].end;
    if (end - begin > kLongestPiece) continue;
    for (bool tight : {false, true}) {
      if (tight && !glued) break;
      Grammar::Node next = grammar.Step(node, symbol, tight);
      if (next == Grammar::kNowhere) continue;
      path_.push_back(p);
      Walk(next, begin, end);
      path_.pop_back();
    }
  }
}

// A rule fits the path: a new piece, unless the same has been made by a rule read before it.
void DateChart::Complete(const GrammarEnd& end, uint32_t begin, uint32_t at) {
  const Grammar& grammar = language_->grammar();
  const Symbol symbol = grammar.rule(end.rule).result;
  DatePiece piece{symbol,
                  begin,
                  at,
                  begin,
                  at,
                  int32_t(end.rule),
                  uint32_t(parts_.size()),
                  uint32_t(path_.size())};
  if (end.before > 0) piece.core_begin = pieces_[path_[end.before]].begin;
  if (end.after > 0) piece.core_end = pieces_[path_[path_.size() - end.after]].begin;
  const bool root = symbol == language_->symbols().timex;
  if (root) {
    for (size_t f = found_here_; f < found_.size(); ++f) {
      const DatePiece& k = pieces_[found_[f]];
      if (k.core_begin == piece.core_begin && k.core_end == piece.core_end && k.rule == piece.rule)
        return;
    }
  } else {
    for (uint32_t p = first_piece_[begin + 1]; p < pieces_.size(); ++p) {
      DatePiece& known = pieces_[p];
      if (known.symbol != symbol || known.end != at) continue;
      // A piece made of one other never takes a place: no piece may come to contain itself.
      if (known.rule <= piece.rule || path_.size() == 1) return;
      // The better rule takes the place; what was grown from it stays as it is.
      known.rule = piece.rule;
      known.parts = piece.parts;
      known.count = piece.count;
      parts_.insert(parts_.end(), path_.begin(), path_.end());
      return;
    }
  }
  parts_.insert(parts_.end(), path_.begin(), path_.end());
  if (root) found_.push_back(uint32_t(pieces_.size()));
  pieces_.push_back(piece);
}

std::optional<Meaning> DateChart::Mean(uint32_t index) const {
  const DatePiece& piece = pieces_[index];
  if (piece.rule < 0) {
    return piece.count == kOfText ? own_[piece.parts] : language_->meaning(piece.parts);
  }
  const GrammarRule& rule = language_->grammar().rule(uint32_t(piece.rule));
  const bool lends = MeaningJoiner::Lends(rule);
  std::optional<uint32_t> lender;
  MeaningJoiner joiner;
  for (uint32_t k = 0; k < piece.count; ++k) {
    const uint32_t part = parts_[piece.parts + k];
    const DatePiece& of = pieces_[part];
    if (of.begin < piece.core_begin || of.begin >= piece.core_end) {
      if (lends && of.begin >= piece.core_end) lender = part;
      continue;
    }
    std::optional<Meaning> meaning = Mean(part);
    if (!meaning || !joiner.Add(*meaning, of.begin, of.end)) return std::nullopt;
  }
  if (lender) {
    std::optional<Meaning> from = Mean(*lender);
    if (!from) return std::nullopt;
    joiner.Lend(*from);
  }
  Meaning out;
  if (!joiner.Finish(rule, &out)) return std::nullopt;
  return out;
}

// ---- Words ------------------------------------------------------------------------------

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
    return word.capital == phrase.capital || (word.capital && opens);
  }
  return word.capital || !language_->NeedsCapital(word.folded, phrase.symbol);
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
