#include "analyse/names/scan.h"

#include "analyse/names/leaders.h"
#include "analyse/names/scanner.h"
#include "base/table.h"
#include "text/transliterate.h"

namespace riscontro {

void Scanner::ScanSentence(uint32_t index, const LanguageNames& names) {
  sentence_ = index;
  range_ = out_.words.sentences[index];
  names_ = &names;
  for (uint32_t i = range_.begin; i < range_.end;) i = Step(i);
}

uint32_t Scanner::Bits(uint32_t i) const {
  return i >= range_.begin && i < range_.end ? names_->lists.Bits(words_[i].folded) : 0;
}

bool Scanner::IsText(uint32_t i, std::string_view text) const {
  return Inside(i) && article_.Text(words_[i].span) == text;
}

GazetteerMatch Scanner::FindActor(uint32_t i) {
  if (!Inside(i) || words_[i].punctuation) return {};
  return names_->gazetteer.Find(article_, out_.words, range_, i, &buffer_);
}

uint32_t Scanner::Step(uint32_t i) {
  const NameWord& word = words_[i];
  if (word.punctuation) return i + 1;
  GazetteerMatch match = FindActor(i);
  if (uint32_t end = match.entry == nullptr ? AddStateBody(i) : 0) return end;
  bool ship = word.upper && !range_.capitals && ShipBefore(i);
  if (match.entry != nullptr && !ship && !StartsPerson(i, match)) {
    if (uint32_t end = RoleAfterCountry(i, match)) return end;
    if (uint32_t end = BodyOfPlace(i, match)) return end;
    if (Refused(i, match)) {
      // A town that is none may be a surname or a ship.
      uint32_t end = word.upper && !range_.capitals && !OpensAsWord(i) ? AddRun(i, {}, {}) : 0;
      return end ? end : i + match.words;
    }
    AddActor(i, match);
    return i + match.words;
  }
  if (uint32_t end = AddRole(i, i, nullptr)) return end;
  if (uint32_t end = AddBody(i)) return end;
  if (uint32_t end = AddSquare(i)) return end;
  if (word.upper && !range_.capitals && OpensAsWord(i)) return i + 1;
  if (word.upper && !range_.capitals) {
    if (uint32_t end = AddRun(i, {}, {})) return end;
  } else if (word.upper) {
    return AddHeadlineWord(i);
  }
  return i + 1;
}

bool Scanner::StartsLeader(uint32_t i) {
  if (!Inside(i + 1) || words_[i + 1].punctuation || !words_[i + 1].upper) return false;
  Span span = words_[i].span.Cover(words_[RunEnd(i) - 1].span);
  std::vector<std::string> words;
  const std::string key = NameKey(article_.Text(span), range_.language.view());
  for (std::string_view word : SplitList(key, ' ')) words.emplace_back(word);
  return FindLeader(words) != nullptr;
}

bool Scanner::OpensAsWord(uint32_t i) {
  if (i != range_.begin || (Bits(i) & kGiven)) return false;
  // "Reed smiled", where the report has "Tom Reed": whatever the tag says.
  if (out_.upper.count(words_[i].folded) && !out_.lower.count(words_[i].folded)) return false;
  if (article_.tokens[words_[i].token].relation.rel == Rel::kFlat) return false;
  if (StartsLeader(i)) return false;
  switch (words_[i].upos) {
    case Upos::kVerb:
    case Upos::kAux:
    case Upos::kAdv:
    case Upos::kAdp:
    case Upos::kDet:
    case Upos::kPron:
    case Upos::kSconj:
    case Upos::kCconj:
    case Upos::kNum:
      return true;
    default:
      return false;
  }
}

bool Scanner::StartsPerson(uint32_t i, const GazetteerMatch& match) {
  if (match.words != 1 || match.entry->form != MentionForm::kName || range_.capitals) return false;
  if (!(Bits(i) & kGiven) || !Inside(i + 1) || !words_[i + 1].upper) return false;
  return !(Bits(i + 1) & kNotName) && FindActor(i + 1).entry == nullptr;
}

uint32_t Scanner::BodyOfPlace(uint32_t i, const GazetteerMatch& match) {
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  if (actor.type != EntityType::kPlace || match.entry->form != MentionForm::kName) return 0;
  if (range_.capitals || !words_[i].upper || !HeadAhead(i + match.words - 1)) return 0;
  return AddRun(i, {}, {});
}

bool Scanner::Refused(uint32_t i, const GazetteerMatch& match) const {
  const KnownActor& actor = names_->gazetteer.actor(match.entry->actor);
  if (match.words > 1 || match.entry->form == MentionForm::kDemonym) return false;
  if (Bits(i) & (kNotName | kTitle) && !match.entry->exact) {
    return actor.type != EntityType::kPlace || actor.thousands < 1000 || StartsSentence(i);
  }
  bool small = actor.type == EntityType::kPlace && !actor.capital && !actor.seat;
  if (small && StartsSentence(i) && !Dateline(i) && words_[i].upos != Upos::kPropn &&
      words_[i].upos != Upos::kUnknown && actor.thousands < 1000) {
    return true;  // "Reading is fun"
  }
  if (small && actor.thousands < 300) {
    // A short stem of an inflected word is too little for a small town.
    constexpr size_t kLeast = 8;
    if (names_->lists.inflects() && names_->lists.Stem(words_[i].folded).size() < kLeast)
      return true;
    if (Dateline(i)) return false;
    return StartsSentence(i) || range_.capitals ||
           (i > range_.begin && words_[i - 1].upper && !words_[i - 1].punctuation &&
            words_[i].span.begin == words_[i - 1].span.end + 1);
  }
  return false;
}

bool Scanner::Dateline(uint32_t i) const {
  if (!words_[i].all_caps || !Inside(i + 1) || range_.capitals) return false;
  std::string_view after = article_.Text(words_[i + 1].span);
  return after == "-" || after == "–" || after == "—" || after == "(" || after == ",";
}

void Scanner::AddActor(uint32_t i, const GazetteerMatch& match) {
  Mention m = NewMention(MentionKind::kActor, i, i + match.words);
  m.actor = &names_->gazetteer.actor(match.entry->actor);
  m.form = match.entry->form;
  out_.mentions.push_back(m);
}

Mention Scanner::NewMention(MentionKind kind, uint32_t begin, uint32_t end) const {
  Mention m;
  m.kind = kind;
  m.sentence = sentence_;
  m.begin = begin;
  m.end = end;
  m.span = {words_[begin].span.begin, words_[end - 1].span.end};
  m.names = names_;
  m.starts_sentence = StartsSentence(begin);
  m.headline = range_.capitals;
  m.definite = begin > range_.begin && (Bits(begin - 1) & kDefinite);
  return m;
}

bool Scanner::StartsSentence(uint32_t i) const {
  if (i == range_.begin) return true;
  const NameWord& before = words_[i - 1];
  if (!before.punctuation) return false;
  std::string_view form = article_.Text(before.span);
  return form != "," && form != ")" && form != "»" && form != "”" && form != "'" && form != "’";
}

void ScanArticle(const Article& article, const std::vector<const LanguageNames*>& by_sentence,
                 const std::vector<std::string>& possessives, Scan* out) {
  ReadWords(article, possessives, &out->words);
  out->mentions.clear();
  out->lower.clear();
  for (const NameWord& word : out->words.words) {
    if (!word.upper && !word.punctuation && !word.joined) out->lower.insert(word.folded);
  }
  out->upper.clear();
  for (const WordRange& range : out->words.sentences) {
    for (uint32_t i = range.begin + 1; i < range.end && !range.capitals; ++i) {
      const NameWord& word = out->words.words[i];
      bool inside = !out->words.words[i - 1].punctuation || word.joined;
      if (word.upper && inside) out->upper.insert(word.folded);
    }
  }
  Scanner scanner(article, out);
  out->ship_words = 0;
  for (uint32_t s = 0; s < by_sentence.size(); ++s) {
    if (by_sentence[s] == nullptr) continue;
    scanner.ScanSentence(s, *by_sentence[s]);
    const WordRange& range = out->words.sentences[s];
    for (uint32_t i = range.begin; i < range.end; ++i) {
      uint32_t bits = by_sentence[s]->lists.Bits(out->words.words[i].folded);
      if (bits & (kShipWord | kShipMark | kShipTalk)) ++out->ship_words;
    }
  }
}

}  // namespace riscontro
