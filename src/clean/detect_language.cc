#include "clean/detect_language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdio>  // NOLINT: CLD2's header needs it
#include <map>
#include <string>

#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kSample = size_t{32} << 10;
constexpr size_t kBlockSample = 2000;  // bytes
constexpr int kWholly = 99;            // percent: no block can be in another language
constexpr size_t kLettersForStatistics = 20;
constexpr size_t kLettersToDiffer = 60;  // in the article's own script

struct Guess {
  LanguageCode language;
  bool reliable = false;
  int percent = 0;
};

// "it-IT" and "zh-Hant" → "it", "zh".
LanguageCode BaseCode(std::string_view code) {
  code = code.substr(0, code.find_first_of("-_,; "));
  std::string lower = LowerCase(code);
  bool letters =
      std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || lower.size() < 2 || lower.size() > 3 || lower == "un") return LanguageCode();
  return LanguageCode(lower);
}

std::string_view Cut(std::string_view text, size_t bytes) {
  size_t size = std::min(bytes, text.size());
  while (!IsBoundary(text, size)) --size;
  return text.substr(0, size);
}

Guess Statistics(std::string_view text, std::string_view hint) {
  text = Cut(text, kSample);
  std::string language_hint(hint.substr(0, 8));
  CLD2::CLDHints hints = {language_hint.empty() ? nullptr : language_hint.c_str(), nullptr,
                          CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language best[3];
  int percent[3] = {0, 0, 0};
  double score[3];
  int text_bytes = 0;
  bool reliable = false;
  CLD2::Language summary =
      CLD2::ExtDetectLanguageSummary(text.data(), int(text.size()), true, &hints, 0, best, percent,
                                     score, nullptr, &text_bytes, &reliable);
  Guess guess;
  guess.language = BaseCode(CLD2::LanguageCode(summary));
  guess.reliable = reliable;
  guess.percent = summary == best[0] ? percent[0] : 0;
  return guess;
}

struct Letters {
  size_t count = 0;
  UScriptCode script = USCRIPT_COMMON;  // of most letters
};

Letters CountLetters(std::string_view text) {
  Letters letters;
  std::map<UScriptCode, size_t> scripts;
  UErrorCode code = U_ZERO_ERROR;
  for (size_t at = 0; at < text.size();) {
    char32_t c = NextChar(text, &at);
    if (!IsLetter(c)) continue;
    ++letters.count;
    ++scripts[uscript_getScript(UChar32(c), &code)];
  }
  size_t most = 0;
  for (const auto& [script, count] : scripts) {
    if (count > most) most = count, letters.script = script;
  }
  return letters;
}

// The one language whose own letters occur; empty when none's or several's do.
LanguageCode ByLetters(std::string_view text) {
  LanguageCode found;
  std::string lower = LowerCase(text);
  for (const auto& [language, letters] : CleanWords::Get().letters()) {
    for (size_t at = 0; at < lower.size();) {
      if (std::find(letters.begin(), letters.end(), NextChar(lower, &at)) == letters.end())
        continue;
      if (!found.empty()) return LanguageCode();
      found = language;
      break;
    }
  }
  return found;
}

// `mixed`: the article may hold blocks in another language of its own script.
LanguageCode BlockLanguage(std::string_view text, LanguageCode article, UScriptCode article_script,
                           bool mixed) {
  text = Cut(text, kBlockSample);
  Letters letters = CountLetters(text);
  if (letters.count == 0) return article;
  if (letters.script != article_script) {
    LanguageCode language = ByLetters(text);
    if (!language.empty()) return language;
    if (letters.count < kLettersForStatistics) return article;
    Guess guess = Statistics(text, "");
    return guess.language.empty() ? article : guess.language;
  }
  if (!mixed || letters.count < kLettersToDiffer) return article;
  Guess guess = Statistics(text, "");
  bool sure = guess.reliable && guess.percent >= 90 && !guess.language.empty();
  return sure ? guess.language : article;
}

// The language of running text, where statistics leave doubt.
LanguageCode Doubtful(std::string_view text, const Guess& guess, LanguageCode declared) {
  LanguageCode letters = ByLetters(text);
  if (!letters.empty()) return letters;
  if (!declared.empty()) return declared;
  return CountLetters(text).count >= kLettersForStatistics ? guess.language : LanguageCode();
}

}  // namespace

void DetectLanguages(std::string_view hint, Article* article) {
  std::string news;
  for (const Block& block : article->blocks) {
    if (!IsNews(block.kind)) continue;
    news += article->Text(block.span);
    news += '\n';
    if (news.size() > kSample) break;
  }
  LanguageCode declared = BaseCode(hint);
  Guess guess = Statistics(news, declared.view());
  bool sure = guess.reliable && !guess.language.empty();
  article->language = sure ? guess.language : Doubtful(Cut(news, kSample), guess, declared);
  bool mixed = !sure || guess.percent < kWholly;
  UScriptCode script = CountLetters(Cut(news, kBlockSample)).script;
  for (Block& block : article->blocks) {
    block.language = BlockLanguage(article->Text(block.span), article->language, script, mixed);
  }
}

}  // namespace riscontro
