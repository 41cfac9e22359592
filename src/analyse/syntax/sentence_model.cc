#include "analyse/syntax/sentence_model.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kMostClosing = 3;  // marks between a point and the gap
constexpr size_t kLookAhead = 24;
// Of 433 sentences of the treebanks that end in a semicolon, 11 have fewer tokens.
constexpr size_t kShortestItem = 7;

bool IsOpeningQuote(char32_t c) {
  return c == 0xAB || c == 0x201C || c == 0x201E || c == 0x2018 || c == 0x2039;
}
bool IsClosingQuote(char32_t c) {
  return c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x203A;
}
bool IsDashMark(char32_t c) {
  return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2012 || c == 0x2015;
}
bool IsBullet(char32_t c) {
  return c == '*' || c == 0x2022 || c == 0xB7 || c == 0x25AA || c == 0x25CF || c == 0x25A0;
}

// A mark, by its first character; equal letters are treated alike.
char MarkShape(char32_t c) {
  if (c < 0x80) return c == '[' || c == '{' ? '(' : c == ']' || c == '}' ? ')' : char(c);
  if (c == 0x2026) return '~';
  if (IsOpeningQuote(c)) return '<';
  if (IsClosingQuote(c)) return '>';
  if (IsDashMark(c)) return '-';
  return IsBullet(c) ? '*' : 'x';
}

bool IsCloser(char shape) {
  return shape == '"' || shape == '>' || shape == ')' || shape == '\'' || shape == '<';
}

// Marks after which a sentence may end.
bool IsEndShape(char shape) {
  return shape == '.' || shape == '!' || shape == '?' || shape == '~' || shape == ':' ||
         shape == ';' || shape == '-' || shape == 'a' || shape == 'I';
}

uint64_t LengthStep(size_t tokens) {
  const size_t steps[] = {1, 2, 3, 5, 8, 12, 20, 35, 60};
  return uint64_t(std::upper_bound(std::begin(steps), std::end(steps), tokens) - steps);
}

std::vector<char>& ThreadShapes() {
  static thread_local std::vector<char> shapes;
  return shapes;
}

uint64_t Pair(uint64_t a, uint64_t b) {
  return CombineHash(a, b);
}

}  // namespace

SentenceGaps::SentenceGaps(const Segmenter& segmenter, std::string_view text,
                           const std::vector<Span>& tokens,
                           const std::vector<SentenceSpan>& by_rules)
    : segmenter_(segmenter),
      text_(text),
      tokens_(tokens),
      by_rules_(by_rules),
      shapes_(ThreadShapes()) {
  shapes_.clear();
  for (Span token : tokens) shapes_.push_back(MakeShape(token.In(text)));
}

// U = Capital, C = CAPITALS, l = lower, d = digit, I = initials "J.", a = other with a point.
char SentenceGaps::MakeShape(std::string_view word) {
  size_t at = 0;
  const char32_t first = NextChar(word, &at);
  if (!IsLetter(first) && !IsDigit(first)) return MarkShape(first);
  if (word.size() > 1 && word.back() == '.') return at + 1 == word.size() ? 'I' : 'a';
  if (IsDigit(first)) return 'd';
  if (IsLower(first)) return 'l';
  if (at == word.size()) return 'U';
  return IsUpper(CharAt(word, at)) ? 'C' : 'U';
}

SentenceGaps::Facts SentenceGaps::FactsOf(size_t i) const {
  static thread_local std::string lower;
  std::string_view word = tokens_[i].In(text_);
  Facts facts;
  facts.shape = ShapeOf(i);
  facts.length = uint8_t(std::min<size_t>(word.size(), 15));
  LowerWord(word.substr(0, 64), &lower);
  facts.lower = facts.shape == 'd' ? 'd' : Hash64(lower);
  facts.ending =
      Hash64(std::string_view(lower).substr(lower.size() - std::min<size_t>(lower.size(), 3)));
  return facts;
}

void SentenceGaps::Pass(size_t i) {
  switch (ShapeOf(i)) {
    case ';':
      item_before_ = item_;
      item_ = i + 1;
      break;
    case '"':
      ++straight_;
      break;
    case '<':
      ++quotes_;
      break;
    case '>':
      if (tokens_[i].size() > 1 && quotes_ > 0) --quotes_;
      break;
    case '(':
      ++brackets_;
      break;
    case ')':
      if (brackets_ > 0) --brackets_;
      break;
    default:
      break;
  }
}

size_t SentenceGaps::Mark() const {
  size_t i = next_ - 1;
  for (size_t n = 0; n < kMostClosing && i > start_ && IsCloser(ShapeOf(i)); ++n) --i;
  return i;
}

bool SentenceGaps::AfterMark() const {
  return IsEndShape(ShapeOf(Mark()));
}

bool SentenceGaps::MayEnd() const {
  if (AfterMark()) return true;
  std::string_view gap = Gap();
  if (gap.empty()) return false;
  const char after = ShapeOf(next_);
  return !IsLower(CharAt(text_, tokens_[next_].begin)) && after != ',' && after != '.' &&
         after != ')' && after != '>';
}

bool SentenceGaps::NeverEnds() const {
  const char before = ShapeOf(next_ - 1), after = ShapeOf(next_);
  if (tokens_[next_].begin == tokens_[next_ - 1].end) {
    if (after == '>' || after == ')' || after == '"') return true;
    if (before == '<' || before == '(') return true;
    const char32_t next = CharAt(text_, tokens_[next_].begin);
    if (next == 0xBA || next == 0xAA) return true;  // "1.º"
    const bool opens = next_ - 1 == start_ || tokens_[next_ - 2].end < tokens_[next_ - 1].begin;
    if (before == '"' && opens) return true;
  }
  // "ROME - President Jimmy Carter met": a dateline and one word are no sentence.
  const bool dash = next_ - start_ > 1 && tokens_[next_ - 2].In(text_) == "-";
  if (dash && before != '.' && Gap() == " " && !AfterMark()) return true;
  if (before == ':') return after == '<' || after == '"';
  if (segmenter_.GoesOn(tokens_[next_ - 1].In(text_), tokens_[next_].In(text_))) return true;
  if (before == ';') return next_ - item_before_ < kShortestItem;
  return before == '.' && next_ - start_ == 2 && ShapeOf(start_) == 'd';
}

bool SentenceGaps::Next() {
  if (next_ < tokens_.size()) Pass(next_);
  while (++next_ < tokens_.size()) {
    while (rule_ < by_rules_.size() && by_rules_[rule_].first_token < next_) ++rule_;
    const bool cut = rule_ < by_rules_.size() && by_rules_[rule_].first_token == next_;
    std::string_view gap = Gap();
    const auto lines = std::count(gap.begin(), gap.end(), '\n');
    const bool item = lines == 1 && Segmenter::BeginsItem(text_, tokens_, next_);
    if (lines > 1 || item || SurelyEnds()) {
      verdict_ = Verdict::kEnds;
      return true;
    }
    verdict_ = Verdict::kAsk;
    if ((cut || MayEnd()) && !NeverEnds()) return true;
    Pass(next_);
  }
  return false;
}

void SentenceGaps::Cut() {
  start_ = item_ = item_before_ = next_;
  straight_ = quotes_ = brackets_ = 0;
}

uint64_t SentenceGaps::Ahead() const {
  size_t i = next_;
  for (; i < tokens_.size() && i < next_ + kLookAhead; ++i) {
    const char shape = ShapeOf(i);
    if (shape == '.' || shape == '?' || shape == '!' || shape == '~') break;
    if (shape == ':' || shape == ';') return 16 + LengthStep(i - next_);
  }
  return LengthStep(i - next_);
}

void SentenceGaps::AddSides(size_t mark, uint64_t m, FeatureList* out) {
  const bool is_word = ShapeOf(mark) >= 'A' && ShapeOf(mark) != '~';
  const Facts before = is_word ? FactsOf(mark) : mark > start_ ? FactsOf(mark - 1) : Facts{};
  const Facts after = FactsOf(next_);
  const bool opens = after.shape < 'A' || after.shape == '~';
  const Facts word = opens && next_ + 1 < tokens_.size() ? FactsOf(next_ + 1) : after;
  const uint64_t shapes =
      uint64_t(before.shape) << 16 | uint64_t(after.shape) << 8 | uint64_t(uint8_t(word.shape));
  out->Add(1, Pair(m, before.lower));
  out->Add(2, Pair(m, before.ending));
  out->Add(3, Pair(m, shapes));
  out->Add(4, Pair(m, after.lower));
  out->Add(5, Pair(m, word.lower));
  out->Add(6, Pair(before.lower, after.lower));
  out->Add(7, Pair(m, uint64_t(before.length) << 8 | uint64_t(after.shape)));
  out->Add(8, Pair(m, Pair(before.lower, uint64_t(word.shape))));
  out->Add(9, Pair(m, Pair(after.lower, uint64_t(word.shape))));
  out->Add(10, Pair(m, Pair(word.lower, uint64_t(after.shape))));
  const uint64_t kind = segmenter_.KindOf(tokens_[mark].In(text_));
  out->Add(11, Pair(m, kind << 24 | shapes));
  out->Add(14, Pair(kind, after.lower));
  out->Add(12, Pair(after.ending, uint64_t(before.shape)));
  if (mark > start_ + 1) out->Add(13, Pair(m, FactsOf(mark - (is_word ? 1 : 2)).lower));
}

void SentenceGaps::AddState(size_t mark, uint64_t m, FeatureList* out) {
  const uint64_t after = uint64_t(ShapeOf(next_));
  const uint64_t closing = next_ - 1 > mark ? uint64_t(ShapeOf(next_ - 1)) : 0;
  std::string_view gap = Gap();
  const uint64_t space = gap.empty() ? 0 : gap.find('\n') == std::string_view::npos ? 1 : 2;
  const uint64_t open =
      uint64_t(straight_ % 2) | uint64_t(quotes_ > 0) << 1 | uint64_t(brackets_ > 0) << 2;
  const uint64_t length = LengthStep(next_ - start_);
  const bool cut = rule_ < by_rules_.size() && by_rules_[rule_].first_token == next_;
  out->Add(20, Pair(m, cut));
  out->Add(21, Pair(m, uint64_t(cut) << 24 | open << 16 | closing << 8 | after));
  out->Add(22, Pair(m, length << 8 | after));
  out->Add(23, Pair(m, space << 8 | after));
  out->Add(24, Pair(m, open << 16 | closing << 8 | after));
  out->Add(25, Pair(m, Ahead() << 8 | after));
  out->Add(26, Pair(m, Ahead() << 8 | length));
  out->Add(27, Pair(m, uint64_t(cut) << 8 | space));
  out->Add(28, m);
  out->Add(29, cut);
  out->Add(30, Pair(uint64_t(cut) << 8 | closing, after));
  if (mark > start_ && ShapeOf(mark - 1) == 'd') {
    const uint64_t digits = std::min<uint64_t>(tokens_[mark - 1].size(), 5);
    const bool touches = tokens_[mark - 1].end == tokens_[mark].begin;
    out->Add(31, Pair(m, digits << 16 | uint64_t(touches) << 9 | uint64_t(cut) << 8 | after));
  }
}

void SentenceGaps::Features(FeatureList* out) {
  out->Clear();
  const size_t mark = Mark();
  const char shape = ShapeOf(mark);
  const bool is_mark = shape < 'A' || shape == '~';
  const uint64_t m = is_mark ? FactsOf(mark).lower : uint64_t(shape == 'a' || shape == 'I');
  AddSides(mark, m, out);
  AddState(mark, m, out);
}

Result<SentenceModel> SentenceModel::Read(std::string_view section) {
  SentenceModel model;
  if (section.empty()) return model;
  SectionReader reader(section);
  model.classifier_ = FeatureClassifier(&reader);
  if (!reader.ok() || reader.left() > 0) {
    return Error{ErrorKind::kMalformed, "the model's part for sentences is damaged", "", ""};
  }
  return model;
}

void SentenceModel::Run(const Segmenter& segmenter, std::string_view text,
                        const std::vector<Span>& tokens,
                        std::vector<SentenceSpan>* sentences) const {
  if (empty() || tokens.empty()) return;
  static thread_local std::vector<SentenceSpan> judged;
  judged.clear();
  SentenceGaps gaps(segmenter, text, tokens, *sentences);
  FeatureList features;
  auto cut = [&](size_t end) {
    judged.push_back(
        {{tokens[gaps.start()].begin, tokens[end - 1].end}, uint32_t(gaps.start()), uint32_t(end)});
  };
  while (gaps.Next()) {
    if (gaps.verdict() == SentenceGaps::Verdict::kAsk) {
      gaps.Features(&features);
      if (classifier_.Score(features) <= 0) continue;
    }
    cut(gaps.next());
    gaps.Cut();
  }
  cut(tokens.size());
  sentences->assign(judged.begin(), judged.end());
}

}  // namespace riscontro
