// Articles made by hand for the tests of collate/: sentences given as strings, and every layer
// laid over them by naming the words it covers.
//
//   ArticleBuilder a("en");
//   a.Path("a.txt").Outlet("Harbour Post").Published(DayInterval(2031, 5, 6));
//   a.Sentence("Vel met Oru in Cardal on Monday.");
//   a.Event("meet", "met").Agent("Vel").Agent("Oru").Place("Cardal").On("on Monday", Weekday(1));
//   Article article = a.Build();
//
// Names are found by themselves: every word of the Cast below becomes a mention of its actor. A
// layer's words are looked up in the sentence added last.
#pragma once

#include <cassert>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collate/entities/entities.h"
#include "collate/time_expression_test_util.h"
#include "document/article.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {

struct CastMember {
  std::string_view word;
  EntityType type;
  std::string_view country;
};

// Invented states, their people, a body and places.
inline constexpr CastMember kCast[] = {
    {"Arland", EntityType::kState, "XA"},       {"Borland", EntityType::kState, "XB"},
    {"Corland", EntityType::kState, "XC"},      {"Vel", EntityType::kPerson, "XA"},
    {"Oru", EntityType::kPerson, "XB"},         {"Tamsin", EntityType::kPerson, "XC"},
    {"Dorn", EntityType::kPerson, "XA"},        {"Cardal", EntityType::kPlace, "XA"},
    {"Sunmere", EntityType::kPlace, "XB"},      {"Brant", EntityType::kPlace, "XA"},
    {"Halcyon", EntityType::kOrganisation, ""}, {"Kestrel", EntityType::kOther, ""},
    {"Osprey", EntityType::kOther, ""},
};

class ArticleBuilder {
 public:
  explicit ArticleBuilder(std::string_view language = "en") {
    article_.language = LanguageCode(language);
    StartBlock(BlockKind::kParagraph);
  }

  ArticleBuilder& Path(std::string_view path) { return article_.path = path, *this; }
  ArticleBuilder& Outlet(std::string_view name) { return article_.outlet = name, *this; }
  ArticleBuilder& Credit(std::string_view agency) {
    article_.credits.emplace_back(agency);
    return *this;
  }
  ArticleBuilder& Published(TimeInterval when, PublishedFrom from = PublishedFrom::kMetadata) {
    article_.published = {when, from, 1.0, "", {}};
    return *this;
  }

  // What follows stands in a new block.
  ArticleBuilder& Block(BlockKind kind) {
    StartBlock(kind);
    return *this;
  }
  ArticleBuilder& Sentence(std::string_view words) {
    std::string& text = article_.text;
    riscontro::Block& block = article_.blocks.back();
    if (!block.span.empty())
      text += ' ';
    else
      block.span = {uint32_t(text.size()), uint32_t(text.size())};
    riscontro::Sentence sentence;
    sentence.span = {uint32_t(text.size()), uint32_t(text.size() + words.size())};
    text += words;
    block.span.end = sentence.span.end;
    sentence.block = uint32_t(article_.blocks.size() - 1);
    sentence.language = article_.language;
    sentence.first_token = uint32_t(article_.tokens.size());
    AddTokens(sentence.span);
    sentence.last_token = uint32_t(article_.tokens.size());
    article_.sentences.push_back(sentence);
    return *this;
  }
  // The sentences of a text, cut after ". ", each in the block begun last.
  ArticleBuilder& Text(std::string_view text) {
    while (!text.empty()) {
      size_t stop = text.find(". ");
      Sentence(text.substr(0, stop == std::string_view::npos ? stop : stop + 1));
      text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + 2);
    }
    return *this;
  }

  // The last sentence tells of what is to come.
  ArticleBuilder& FutureTense() {
    article_.tokens.back().features.tense = Tense::kFuture;
    return *this;
  }
  ArticleBuilder& Quote(std::string_view words, QuoteKind kind = QuoteKind::kDirect) {
    riscontro::Quote quote;
    quote.kind = kind;
    quote.content = Find(words);
    article_.quotes.push_back(quote);
    return *this;
  }
  ArticleBuilder& Date(std::string_view words, const TimeExpression& expression,
                       TimexType type = TimexType::kDate) {
    riscontro::Date date;
    date.span = Find(words);
    date.type = type;
    date.expression = expression;
    article_.dates.push_back(date);
    return *this;
  }
  // "24 years": a length of time, not a place on the calendar.
  ArticleBuilder& Years(std::string_view words, double years) {
    TimeExpression e;
    e.shape = TimeShape::kLength;
    e.length.years = years;
    return Date(words, e, TimexType::kDuration);
  }
  ArticleBuilder& Quantity(std::string_view words, double low, double high,
                           std::string_view counted = "",
                           QuantityKind kind = QuantityKind::kCardinal,
                           std::string_view unit = "") {
    riscontro::Quantity q;
    q.span = q.number = Find(words);
    q.kind = kind;
    q.value = (low + high) / 2;
    q.low = low;
    q.high = high;
    q.unit = unit;
    q.concept_id = counted;
    article_.quantities.push_back(q);
    return *this;
  }

  // An event; what follows belongs to it.
  ArticleBuilder& Event(std::string_view concept_id, std::string_view trigger) {
    riscontro::Event event;
    event.concept_id = concept_id;
    event.trigger = Find(trigger);
    event.extent = article_.sentences.back().span;
    event.sentence = uint32_t(article_.sentences.size() - 1);
    article_.events.push_back(std::move(event));
    return *this;
  }
  ArticleBuilder& Take(Role role, std::string_view word) {
    event().participants.push_back({role, Find(word), EntityOf(word)});
    return *this;
  }
  ArticleBuilder& Agent(std::string_view word) { return Take(Role::kAgent, word); }
  ArticleBuilder& Patient(std::string_view word) { return Take(Role::kPatient, word); }
  ArticleBuilder& Recipient(std::string_view word) { return Take(Role::kRecipient, word); }
  ArticleBuilder& Place(std::string_view word) {
    event().place = EntityOf(word);
    return *this;
  }
  ArticleBuilder& On(std::string_view words, const TimeExpression& expression) {
    Date(words, expression);
    event().dates.push_back(uint32_t(article_.dates.size() - 1));
    return *this;
  }
  // The event's figure: "about 700" is 630 to 770.
  ArticleBuilder& Count(std::string_view words, double low, double high,
                        std::string_view counted = "killed") {
    Quantity(words, low, high, counted);
    event().quantities.push_back(uint32_t(article_.quantities.size() - 1));
    return *this;
  }
  ArticleBuilder& Lasting(std::string_view words, double hours) {
    Quantity(words, hours, hours, "", QuantityKind::kDuration, "h");
    event().quantities.push_back(uint32_t(article_.quantities.size() - 1));
    return *this;
  }
  ArticleBuilder& Denied() { return event().polarity = Polarity::kDenied, *this; }
  ArticleBuilder& In(Modality modality) { return event().modality = modality, *this; }
  ArticleBuilder& In(Phase phase) { return event().phase = phase, *this; }
  ArticleBuilder& Nominal() { return event().nominal = true, *this; }
  ArticleBuilder& ToCome() { return event().future = true, *this; }
  // Said by someone other than the outlet.
  ArticleBuilder& By(std::string_view word, Stance stance = Stance::kSay) {
    event().attribution.push_back({EntityOf(word), Find(word), {}, stance});
    return *this;
  }

  Article Build() const {
    Article article = article_;
    ResolveDates(&article.dates, article.published.interval);
    article.id = MakeArticleId(article.text, article.url + article.path);
    assert(CheckArticle(article).empty());
    return article;
  }

 private:
  void StartBlock(BlockKind kind) {
    if (!article_.blocks.empty() && article_.blocks.back().span.empty()) article_.blocks.pop_back();
    if (!article_.text.empty()) article_.text += '\n';
    uint32_t at = uint32_t(article_.text.size());
    article_.blocks.push_back({kind, {at, at}, article_.language});
  }

  void AddTokens(Span sentence) {
    std::string_view text = std::string_view(article_.text).substr(0, sentence.end);
    for (size_t at = sentence.begin; at < text.size();) {
      size_t begin = at;
      char32_t c = NextChar(text, &at);
      if (IsSpace(c)) continue;
      bool word = !IsPunctuation(c);
      while (word && at < text.size()) {
        size_t next = at;
        c = NextChar(text, &next);
        if (IsSpace(c) || (IsPunctuation(c) && c != '\'' && c != '-')) break;
        at = next;
        if (c == '\'') break;  // "l'accordo" is two words
      }
      Token token;
      token.span = {uint32_t(begin), uint32_t(at)};
      article_.tokens.push_back(token);
      int32_t entity = EntityOf(article_.Form(token));
      if (entity == kNoIndex) continue;
      EntityType type = article_.entities[size_t(entity)].type;
      article_.names.push_back({token.span, type, MentionForm::kName, entity});
    }
  }

  // The local entity of a word of the cast, made when it is met first.
  int32_t EntityOf(std::string_view word) {
    for (const CastMember& member : kCast) {
      if (member.word != word) continue;
      auto [it, added] = locals_.emplace(word, int32_t(article_.entities.size()));
      if (added) {
        article_.entities.push_back(
            {member.type, std::string(word), Fold(word), std::string(member.country), 0, 0});
      }
      return it->second;
    }
    return kNoIndex;
  }

  Span Find(std::string_view words) const {
    const Span& sentence = article_.sentences.back().span;
    size_t at = article_.text.find(words, sentence.begin);
    assert(at != std::string::npos && "the words do not stand in the last sentence");
    return {uint32_t(at), uint32_t(at + words.size())};
  }

  riscontro::Event& event() { return article_.events.back(); }

  Article article_;
  std::map<std::string, int32_t, std::less<>> locals_;
};

// The entities of all articles, those of one key being one; in order of key.
inline EntityTable MakeEntityTable(const std::vector<Article>& articles) {
  std::map<std::string, Entity> by_key;
  for (const Article& article : articles) {
    for (const LocalEntity& local : article.entities) {
      Entity& entity = by_key[local.key];
      entity.id = "e-" + local.key;
      entity.type = local.type;
      entity.name = local.name;
      entity.country = local.country;
    }
  }
  EntityTable table;
  std::map<std::string, EntityIndex> index;
  for (auto& [key, entity] : by_key) {
    index[key] = EntityIndex(table.entities.size());
    table.entities.push_back(entity);
  }
  for (const Article& article : articles) {
    std::vector<EntityIndex>& global = table.global.emplace_back();
    for (const LocalEntity& local : article.entities) global.push_back(index.at(local.key));
  }
  return table;
}

}  // namespace riscontro
