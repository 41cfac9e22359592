#include "analyse/syntax/tagger.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr int kNoVerb = -3;  // points at which a finite verb is no verb
constexpr std::string_view kSymbols[] = {"%", "$", "€", "£", "+", "=", "&", "§", "°", "©", "#"};

bool IsVerbal(Upos upos) {
  return upos == Upos::kVerb || upos == Upos::kAux;
}
bool IsNominal(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kAdj || upos == Upos::kPropn || upos == Upos::kNum;
}

bool IsNominalOrPronoun(Upos upos) {
  return IsNominal(upos) || upos == Upos::kPron;
}

// What a noun phrase begins with.
bool OpensNominal(Upos upos) {
  return upos == Upos::kDet || upos == Upos::kAdp || upos == Upos::kNum || upos == Upos::kAdj;
}

Upos MarkUpos(std::string_view form) {
  return std::find(std::begin(kSymbols), std::end(kSymbols), form) != std::end(kSymbols)
             ? Upos::kSym
             : Upos::kPunct;
}

// Where most words are capitalised (English headlines) a capital says nothing.
bool CapitalsTell(std::string_view text, std::span<const Token> tokens) {
  size_t words = 0, capitals = 0;
  for (const Token& token : tokens) {
    char32_t c = CharAt(text, token.span.begin);
    if (!IsLetter(c) || token.span.size() < 4) continue;
    ++words;
    if (IsUpper(c)) ++capitals;
  }
  return words < 4 || capitals * 3 < words * 2;
}

}  // namespace

// What the rules look at.
struct Tagger::Context {
  Upos before = Upos::kUnknown;  // UPOS of the token before; kUnknown at the start
  Features before_features;
  bool aux_open = false;         // an auxiliary stands before, with adverbs at most between
  bool first = false;            // first word of the sentence
  bool nominal_next = false;     // the next token may be a noun, adjective, name or number
  bool verbal_next = false;      // the next token may be a verb, and nothing nominal
  bool phrase_next = false;      // a determiner, name, pronoun or number may come next
  bool particle = false;         // the token may be a particle
  bool determiner = false;       // the token may be a determiner
  bool infinitive_next = false;  // the next token may be an infinitive
  bool complement_next = false;  // a participle, infinitive or gerund follows, adverbs skipped
};

Tagger::Candidates Tagger::Collect(std::string_view form, bool first, bool capitals_tell) const {
  static thread_local std::string lower;
  Candidates c;
  char32_t letter = CharAt(form, 0);
  auto guess = [&](Upos upos) {
    c.has_guess = true;
    c.guess.upos = upos;
    return c;
  };
  if (IsDigit(letter)) return guess(Upos::kNum);
  LowerWord(form, &lower);
  c.known = lexicon_.Find(lower);
  if (c.known.empty() && !IsLetter(letter)) return guess(MarkUpos(form));
  bool capital = capitals_tell && !first && IsUpper(letter);
  if (!c.known.empty()) {
    // "Ride", "Un" in "Kim Jong Un": names that look like other words.
    bool common_noun = std::any_of(c.known.begin(), c.known.end(), [](const Reading& r) {
      return r.upos == Upos::kNoun || r.upos == Upos::kNum;
    });
    return capital && !common_noun ? guess(Upos::kPropn) : c;
  }
  if (capital) return guess(Upos::kPropn);
  c.has_guess = true;
  c.guess = lexicon_.Guess(lower);
  if (c.guess.upos == Upos::kUnknown) {
    c.guess.upos = IsUpper(letter) ? Upos::kPropn : Upos::kNoun;
  }
  return c;
}

int Tagger::FitFinite(const Reading& r, const Context& c) {
  int points = 0;
  if (OpensNominal(c.before)) points -= 3;
  if (c.before == Upos::kPron) points += 3;
  if (c.before == Upos::kVerb) points -= 2;
  if (c.before == Upos::kPropn || c.before == Upos::kNoun) points += c.phrase_next ? 3 : 1;
  if (c.aux_open || c.before == Upos::kPart) points -= 3;
  // First and second persons, subjunctives and imperatives are rare in reports.
  bool agrees = c.before == Upos::kPron && c.before_features.person == r.features.person;
  if ((r.features.person == 1 || r.features.person == 2) && !agrees) points -= 4;
  if (r.features.number != Number::kNone && c.before_features.number != Number::kNone &&
      IsNominalOrPronoun(c.before)) {
    points += r.features.number == c.before_features.number ? 1 : -1;
  }
  if (r.features.mood == Mood::kSubjunctive) points -= 1;
  if (r.features.mood == Mood::kImperative) points -= 3;
  return points;
}

int Tagger::FitVerb(const Reading& r, const Context& c) {
  int points = 0;
  switch (r.features.verb_form) {
    case VerbForm::kFinite:
      return FitFinite(r, c);
    case VerbForm::kParticiple:
      if (c.aux_open) points += 4;
      if (c.before == Upos::kDet || c.before == Upos::kAdp) points -= 2;
      if (c.before == Upos::kNoun) points += 1;
      return points;
    case VerbForm::kInfinitive:
      if (c.before == Upos::kPart || c.aux_open) points += 4;
      if (c.before == Upos::kAdp) points += 1;
      if (c.before == Upos::kVerb) points -= 1;
      if (c.before == Upos::kDet || c.before == Upos::kNoun || c.before == Upos::kPropn) {
        points -= 2;
      }
      if (c.first) points -= 1;
      return points;
    case VerbForm::kGerund:
      if (c.aux_open) points += 3;
      if (c.before == Upos::kDet) points -= 2;
      return points;
    default:
      return 0;
  }
}

int Tagger::FitNoun(const Context& c) {
  int points = 0;
  if (OpensNominal(c.before)) points += 4;
  if (c.before == Upos::kPron || c.before == Upos::kPart || c.aux_open) points -= 3;
  if (c.before == Upos::kAux) points -= 2;
  if (c.before == Upos::kPropn && c.phrase_next) points -= 2;
  if (c.before == Upos::kNoun && !c.phrase_next) points += 1;
  if (c.first) points += 1;
  return points;
}

int Tagger::Fit(const Reading& r, const Context& c) {
  int points = 0;
  switch (r.upos) {
    case Upos::kNoun:
      points += FitNoun(c);
      break;
    case Upos::kAdj:
      if (c.before == Upos::kNoun) points += 1;
      if (OpensNominal(c.before) && c.nominal_next) points += 3;
      break;
    case Upos::kDet:
      points += c.nominal_next ? 3 : c.verbal_next ? -3 : 0;
      break;
    case Upos::kPron:
      points += c.verbal_next ? 2 : 0;
      break;
    case Upos::kSconj:
      // "said that …", not "that man".
      if (c.determiner && c.before == Upos::kVerb) points += 4;
      if (c.determiner && c.phrase_next) points += 2;
      break;
    case Upos::kPart:
      points += c.infinitive_next ? 3 : 0;
      break;
    case Upos::kAdp:
      points += c.nominal_next || c.phrase_next ? 1 : 0;
      break;
    case Upos::kAux:
      if (c.complement_next) points += 3;
      if (c.particle && c.nominal_next && IsNominal(c.before)) points -= 6;
      points += FitVerb(r, c);
      break;
    case Upos::kVerb:
      points += FitVerb(r, c);
      break;
    default:
      break;
  }
  return points;
}

void Tagger::Tag(std::string_view text, std::span<Token> tokens,
                 std::vector<uint32_t>* lemmas) const {
  static thread_local std::vector<Candidates> candidates;
  candidates.clear();
  lemmas->clear();
  bool capitals_tell = CapitalsTell(text, tokens);
  bool first = true;
  for (const Token& token : tokens) {
    std::string_view form = token.span.In(text);
    candidates.push_back(Collect(form, first, capitals_tell));
    char32_t letter = CharAt(form, 0);
    if (IsLetter(letter) || IsDigit(letter))
      first = false;
    else if (letter != ',' && letter != '-')
      first = true;  // a mark may open a sentence
  }
  Context context;
  context.first = true;
  for (size_t i = 0; i < tokens.size(); ++i) {
    LookAhead(candidates, i, &context);
    const Reading& best = Choose(candidates[i], text, tokens, i, context);
    tokens[i].upos = best.upos;
    tokens[i].features = best.features;
    lemmas->push_back(best.lemma);
    Pass(tokens[i], text, &context);
  }
}

void Tagger::LookAhead(std::span<const Candidates> candidates, size_t i, Context* context) {
  auto any = [&](size_t at, auto test) {
    if (at >= candidates.size()) return false;
    auto all = candidates[at].all();
    return std::any_of(all.begin(), all.end(), test);
  };
  auto next_is = [&](auto test) {
    return any(i + 1, [&](const Reading& r) { return test(r.upos); });
  };
  context->nominal_next = next_is(IsNominal);
  context->verbal_next = !context->nominal_next && next_is(IsVerbal);
  context->phrase_next = next_is([](Upos u) {
    return u == Upos::kDet || u == Upos::kPropn || u == Upos::kPron || u == Upos::kNum;
  });
  context->particle = any(i, [](const Reading& r) { return r.upos == Upos::kPart; });
  context->determiner = any(i, [](const Reading& r) { return r.upos == Upos::kDet; });
  context->infinitive_next =
      any(i + 1, [](const Reading& r) { return r.features.verb_form == VerbForm::kInfinitive; });
  size_t ahead = i + 1;
  while (
      any(ahead, [](const Reading& r) { return r.upos == Upos::kAdv || r.upos == Upos::kPart; })) {
    ++ahead;
  }
  context->complement_next = any(ahead, [](const Reading& r) {
    return IsVerbal(r.upos) && r.features.verb_form != VerbForm::kFinite &&
           r.features.verb_form != VerbForm::kNone;
  });
}

// The reading of most points, or a noun or name that the lexicon lacks.
const Reading& Tagger::Choose(const Candidates& candidates, std::string_view text,
                              std::span<const Token> tokens, size_t i, const Context& context) {
  const Reading* best = nullptr;
  int best_points = 0;
  for (const Reading& reading : candidates.all()) {
    int points = Fit(reading, context);
    if (best == nullptr || points > best_points) best = &reading, best_points = points;
  }
  // A verb where none can stand is a noun the lexicon lacks: "in cambio".
  static const Reading kUnlistedNoun{0, Upos::kNoun, {}};
  if (best_points <= kNoVerb && best->features.verb_form == VerbForm::kFinite &&
      (context.before == Upos::kDet || context.before == Upos::kAdp)) {
    best = &kUnlistedNoun;
  }
  // "Begin promised", "Verdi, che": names that look like other words.
  static const Reading kName{0, Upos::kPropn, {}};
  if (IsUpper(CharAt(text, tokens[i].span.begin))) {
    bool comma = i + 1 < tokens.size() && tokens[i + 1].span.In(text) == ",";
    bool verb = best->upos == Upos::kVerb && best->features.verb_form != VerbForm::kGerund;
    if ((verb && context.first && context.verbal_next) ||
        (best->upos == Upos::kAdj && (context.verbal_next || (comma && context.first)))) {
      best = &kName;
    }
  }
  return *best;
}

// The token becomes the one before.
void Tagger::Pass(const Token& token, std::string_view text, Context* context) {
  // A possessive ending opens a noun phrase, as a determiner does.
  bool possessive = token.upos == Upos::kPart && IsApostrophe(CharAt(text, token.span.begin));
  context->before = possessive ? Upos::kDet : token.upos;
  context->before_features = token.features;
  if (token.upos == Upos::kAux) {
    context->aux_open = true;
  } else if (token.upos != Upos::kAdv && token.upos != Upos::kPart) {
    context->aux_open = false;
  }
  if (token.upos != Upos::kPunct) context->first = false;
}

}  // namespace riscontro
