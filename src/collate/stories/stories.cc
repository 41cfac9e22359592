// Stories: average-link clusters of TF-IDF vectors with names, numbers and time. Storylines: the
// same over stories, by their actors and with a far slower clock.
//
// Left for later: a learned merge decision, background word frequencies, round-ups that touch
// several happenings.
#include "collate/stories/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "collate/stories/cluster.h"
#include "collate/stories/vectors.h"
#include "language/language.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// Tuned on the stories dev set (B³ F1 0.91 at these; not cross-validated) and looked at on
// examples/: lower thresholds begin to weld other affairs of the same country.
constexpr double kStoryThreshold = 0.11;
constexpr double kStoryDecayDays = 60;
constexpr double kStorylineThreshold = 0.22;
constexpr double kStorylineDecayDays = 20000;
constexpr size_t kTitleLetters = 110;

// Positions of the articles in order of time (unknown last), then id.
std::vector<uint32_t> ByTime(const std::vector<Article>& articles) {
  std::vector<uint32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0u);
  auto key = [&](uint32_t i) {
    const TimeInterval& t = articles[i].published.interval;
    return std::tuple(t.bounded() ? t.begin : kUnknownFuture, t.end, articles[i].id);
  };
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return key(a) < key(b); });
  return order;
}

std::string Shorten(std::string_view text, size_t letters) {
  size_t at = 0, last_space = 0;
  for (size_t n = 0; at < text.size() && n < letters; ++n) {
    if (text[at] == ' ') last_space = at;
    NextChar(text, &at);
  }
  if (at == text.size()) return std::string(text);
  return std::string(text.substr(0, last_space > 0 ? last_space : at)) + "…";
}

std::string Headline(const Article& article) {
  if (!article.title.empty()) return Shorten(article.title, kTitleLetters);
  if (!article.sentences.empty()) {
    return Shorten(article.Text(article.sentences.front().span), kTitleLetters);
  }
  return article.path;
}

// The groups of a clustering, each in the order of its items, by first item.
std::vector<std::vector<uint32_t>> Groups(const std::vector<uint32_t>& root) {
  std::map<uint32_t, std::vector<uint32_t>> groups;
  for (uint32_t i = 0; i < root.size(); ++i) groups[root[i]].push_back(i);
  std::vector<std::vector<uint32_t>> out;
  for (auto& [first, members] : groups) out.push_back(std::move(members));
  return out;
}

// The report nearest to all of its story; one in the reader's language and with a title first.
// Of a story that moves, only the later half is asked: the first headlines know least.
ArticleIndex MostCentral(const std::vector<Article>& articles, const ArticleVectors& vectors,
                         const std::vector<ArticleIndex>& members, LanguageCode ui) {
  SparseVector sum;
  for (ArticleIndex i : members) sum.Add(vectors.all[i]);
  std::vector<ArticleIndex> dated;  // members are in order of time, undated ones last
  for (ArticleIndex i : members) {
    if (articles[i].published.interval.bounded()) dated.push_back(i);
  }
  std::vector<ArticleIndex> asked(dated.begin() + long(dated.size() / 2), dated.end());
  if (asked.empty()) asked = members;
  auto rank = [&](ArticleIndex i) {
    return std::tuple(articles[i].language == ui, !articles[i].title.empty(),
                      Dot(vectors.all[i], sum));
  };
  ArticleIndex best = asked.front();
  for (ArticleIndex i : asked) {
    if (rank(i) > rank(best)) best = i;
  }
  return best;
}

// The actors that most of the story's reports name.
std::string SharedActors(const EntityTable& entities, const std::vector<Article>& articles,
                         const std::vector<ArticleIndex>& members) {
  std::map<EntityIndex, std::pair<uint32_t, uint32_t>> reports;  // entity → reports, mentions
  for (ArticleIndex i : members) {
    std::map<EntityIndex, uint32_t> here;
    for (const Name& name : articles[i].names) {
      if (name.entity != kNoIndex) ++here[entities.global[i][size_t(name.entity)]];
    }
    for (auto [entity, mentions] : here) {
      ++reports[entity].first;
      reports[entity].second += mentions;
    }
  }
  std::vector<std::tuple<uint32_t, uint32_t, EntityIndex>> ranked;
  for (auto& [entity, counts] : reports) {
    if (2 * counts.first > members.size()) ranked.push_back({counts.first, counts.second, entity});
  }
  std::sort(ranked.begin(), ranked.end(), [](auto& a, auto& b) {
    return std::tuple(-int64_t(std::get<0>(a)), -int64_t(std::get<1>(a)), std::get<2>(a)) <
           std::tuple(-int64_t(std::get<0>(b)), -int64_t(std::get<1>(b)), std::get<2>(b));
  });
  std::string text;
  for (size_t i = 0; i < ranked.size() && i < 4; ++i) {
    text += (i ? ", " : "") + entities.entities[std::get<2>(ranked[i])].name;
  }
  return text;
}

TimeInterval Hull(const std::vector<Article>& articles, const std::vector<ArticleIndex>& members) {
  TimeInterval hull{kUnknownFuture, kUnknownPast};
  for (ArticleIndex i : members) {
    const TimeInterval& t = articles[i].published.interval;
    if (!t.bounded()) continue;
    hull = {std::min(hull.begin, t.begin), std::max(hull.end, t.end)};
  }
  return hull.begin == kUnknownFuture ? TimeInterval{} : hull;
}

std::vector<Story> MakeStories(const std::vector<Article>& articles, const EntityTable& entities,
                               const std::vector<Reuse>& reuse, const ArticleVectors& vectors,
                               LanguageCode ui, int jobs) {
  std::vector<uint32_t> order = ByTime(articles);
  std::vector<uint32_t> position(articles.size());
  std::vector<ClusterItem> items(articles.size());
  for (uint32_t p = 0; p < order.size(); ++p) {
    position[order[p]] = p;
    items[p] = {&vectors.all[order[p]], articles[order[p]].published.interval, 1};
  }
  std::vector<std::pair<uint32_t, uint32_t>> joined;
  for (const Reuse& r : reuse) {
    if (r.kind != ReuseKind::kSharedQuotation) joined.push_back({position[r.from], position[r.to]});
  }
  ClusterOptions options;
  options.threshold = kStoryThreshold;
  options.decay_days = kStoryDecayDays;
  options.jobs = jobs;
  std::vector<Story> stories;
  for (const auto& group : Groups(Cluster(items, options, joined))) {
    Story story;
    for (uint32_t p : group) story.articles.push_back(order[p]);
    story.id = "s-" + articles[story.articles.front()].id.ToString().substr(0, 12);
    story.title = Headline(articles[MostCentral(articles, vectors, story.articles, ui)]);
    story.interval = Hull(articles, story.articles);
    if (story.articles.size() > 1) {
      std::string actors = SharedActors(entities, articles, story.articles);
      if (!actors.empty()) story.why.push_back(Message(ui, "stories.actors", {actors}));
      if (story.interval.known()) {
        story.why.push_back(Message(ui, "stories.time", {FormatDays(story.interval)}));
      }
    }
    stories.push_back(std::move(story));
  }
  std::sort(stories.begin(), stories.end(), [](const Story& a, const Story& b) {
    auto begin = [](const Story& s) {
      return s.interval.known() ? s.interval.begin : kUnknownFuture;
    };
    return std::tuple(begin(a), a.id) < std::tuple(begin(b), b.id);
  });
  return stories;
}

// One vector whose products are the mean of those of its two parts: an affair has its actors and
// its matter. Actors are moved into a space of their own so that the parts do not meet.
SparseVector Together(const SparseVector& actors, const SparseVector& words) {
  constexpr TermId kActorSpace = 0x4000000000000000ull;
  const float half = float(std::sqrt(0.5));
  SparseVector both;
  for (auto [term, weight] : words.terms) both.terms.push_back({term, weight * half});
  for (auto [term, weight] : actors.terms)
    both.terms.push_back({term | kActorSpace, weight * half});
  return both;
}

std::vector<Storyline> MakeStorylines(const std::vector<Story>& stories,
                                      const ArticleVectors& vectors, int jobs) {
  std::vector<SparseVector> sums(stories.size());
  std::vector<ClusterItem> items(stories.size());
  for (size_t s = 0; s < stories.size(); ++s) {
    SparseVector actors, words;
    for (ArticleIndex i : stories[s].articles) {
      actors.Add(vectors.entities[i]);
      words.Add(vectors.all[i]);
    }
    actors.Normalise();
    words.Normalise();
    sums[s] = Together(actors, words);
    items[s] = {&sums[s], stories[s].interval, 1};
  }
  ClusterOptions options;
  options.threshold = kStorylineThreshold;
  options.decay_days = kStorylineDecayDays;
  options.candidate_terms = 12;
  options.jobs = jobs;
  std::vector<Storyline> lines;
  for (const auto& group : Groups(Cluster(items, options, {}))) {
    Storyline line;
    line.stories.assign(group.begin(), group.end());
    const Story* largest = &stories[group.front()];
    for (uint32_t s : group) {
      if (stories[s].articles.size() > largest->articles.size()) largest = &stories[s];
    }
    line.id = "l" + stories[group.front()].id.substr(1);
    line.title = largest->title;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

StoryTable FindStories(const std::vector<Article>& articles, const EntityTable& entities,
                       const std::vector<Reuse>& reuse, LanguageCode ui, int jobs,
                       const CancelFlag* cancel) {
  ArticleVectors vectors = MakeVectors(articles, entities, jobs, cancel);
  if (cancel != nullptr && cancel->load()) return {};
  StoryTable table;
  table.stories = MakeStories(articles, entities, reuse, vectors, ui, jobs);
  table.storylines = MakeStorylines(table.stories, vectors, jobs);
  return table;
}

}  // namespace riscontro
