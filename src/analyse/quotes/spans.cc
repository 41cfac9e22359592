// Small questions about tokens and quotations, and the quotes put out.
#include <algorithm>

#include "analyse/quotes/finder.h"

namespace riscontro {
namespace {

constexpr uint32_t kShortQuotation = 4;  // fewer words without a verb are no speech by themselves

}  // namespace

bool QuoteFinder::Quoted(uint32_t token) const {
  Span span = article_.tokens[token].span;
  for (const QuotedSpan& q : quoted_) {
    if (q.content.Contains(span)) return true;
  }
  return false;
}

bool QuoteFinder::OnlyMarks(uint32_t from, uint32_t to) const {
  for (uint32_t i = from; i < to; ++i) {
    if (reader_->UposOf(i) != Upos::kPunct) return false;
  }
  return true;
}

// A finite verb, or enough words to be a sentence.
bool QuoteFinder::HasVerb(Span content) const {
  uint32_t words = 0;
  for (uint32_t i = article_.TokenAt(content.begin);
       i < article_.tokens.size() && article_.tokens[i].span.end <= content.end; ++i) {
    const Token& token = article_.tokens[i];
    if (token.features.verb_form == VerbForm::kFinite) return true;
    if (token.upos != Upos::kPunct) ++words;
  }
  return words >= 3 * kShortQuotation;
}

// The unused quotation whose opening mark is a token of [from, to); -1 = none.
int QuoteFinder::QuotationStarting(uint32_t from, uint32_t to) const {
  to = std::min(to, reader_->last());
  for (uint32_t i = from; i < to; ++i) {
    for (size_t q = 0; q < quoted_.size(); ++q) {
      if (!used_[q] && quoted_[q].whole.begin == article_.tokens[i].span.begin) return int(q);
    }
  }
  return -1;
}

// Where the content of a cue ends: with the sentence, or before the next cue beside this one.
uint32_t QuoteFinder::ContentEnd(uint32_t from, TokenRange group) const {
  uint32_t end = reader_->last();
  for (uint32_t i = from; i < end; ++i) {
    if (Quoted(i)) continue;
    bool comma = reader_->IsMark(i, ",");
    if (comma && i + 1 < end && StartsOtherCue(i + 1, group))
      end = i;
    else if (reader_->UposOf(i) == Upos::kCconj && i + 1 < end && StartsOtherCue(i + 1, group)) {
      end = i;
      if (end > from && reader_->IsMark(end - 1, ",")) --end;
    } else if (reader_->IsMark(i, ";")) {
      end = i;
    }
  }
  while (end > from && reader_->UposOf(end - 1) == Upos::kPunct && !reader_->IsMark(end - 1, ")")) {
    bool closing = false;
    for (const QuotedSpan& q : quoted_) {
      closing |= q.whole.end == article_.tokens[end - 1].span.end && q.closed;
    }
    if (closing && article_.tokens[from].span.begin <= article_.tokens[end - 1].span.begin) break;
    --end;
  }
  return end;
}

// A finite reporting verb at `at`, beside the cue at `group`: alike in number and tense.
bool QuoteFinder::StartsOtherCue(uint32_t at, TokenRange group) const {
  uint32_t verb = at;
  if (reader_->Is(verb, rules_->subject_pronoun)) ++verb;
  while (verb < reader_->last() && verb < at + 5 &&
         (reader_->UposOf(verb) == Upos::kAux || reader_->UposOf(verb) == Upos::kAdv)) {
    ++verb;
  }
  if (verb >= reader_->last() || reader_->UposOf(verb) != Upos::kVerb) return false;
  if (!rules_->verbs.contains(reader_->Lemma(verb))) return false;
  TokenRange other = reader_->Group(verb);
  bool finite = false;
  for (uint32_t i = other.first; i < other.last; ++i) finite |= reader_->IsFinite(i);
  if (!finite) return false;
  if (reader_->UposOf(at - 1) == Upos::kPunct) {
    return !reader_->PhraseAt(verb + 1).empty();  // ", hanno riferito le agenzie"
  }
  const Features& a = reader_->FeaturesOf(group.first);
  const Features& b = reader_->FeaturesOf(other.first);
  return a.number == b.number && a.tense == b.tense &&
         (reader_->UposOf(group.first) == Upos::kAux) ==
             (reader_->UposOf(other.first) == Upos::kAux);
}

void QuoteFinder::EmitTokens(Cue& cue, uint32_t from, uint32_t to) {
  while (from < to && reader_->IsMark(from, ",")) ++from;
  if (from >= to) return;
  cue.quote.content = reader_->Cover({from, to});
  cue.quote.kind = QuoteKind::kIndirect;
  for (size_t q = 0; q < quoted_.size(); ++q) {
    if (!cue.quote.content.Contains(quoted_[q].content)) continue;
    cue.quote.kind = QuoteKind::kMixed;
    used_[q] = true;
  }
  Emit(cue.quote);
}

void QuoteFinder::EmitQuotation(Cue& cue, size_t quotation, QuoteKind kind) {
  used_[quotation] = true;
  cue.quote.content = quoted_[quotation].content;
  cue.quote.kind = kind;
  Emit(cue.quote);
}

void QuoteFinder::Emit(Quote quote) {
  // “There is no danger,” he said: the comma is the report's.
  while (quote.content.begin < quote.content.end && article_.text[quote.content.end - 1] == ',') {
    --quote.content.end;
  }
  if (quote.content.empty() || quote.source.empty()) return;
  if (quote.kind == QuoteKind::kDirect && quote.content.Contains(quote.source)) return;
  speaker_ = Speaker{quote.source, quote.source_entity, quote.co_sources, sentence_,
                     article_.sentences[sentence_].block};
  quotes_.push_back(quote);
}

}  // namespace riscontro
