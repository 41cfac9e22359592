#include "analyse/dates/chart.h"

#include <algorithm>

#include "analyse/dates/joiner.h"

namespace riscontro {
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
                     const SentenceNumbers& numbers, const EventFinder& events) {
  language_ = &language;
  words_ = &words;
  numbers_ = &numbers;
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

}  // namespace riscontro
