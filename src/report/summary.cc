// The summary: what a reader wants to know before opening the page. Words of reports and file
// names are shown with control characters replaced, so that they cannot steer the terminal.
// Left out: alignment of wide (East Asian) characters; a column is counted as one character.
#include "report/summary.h"

#include <algorithm>
#include <string>
#include <vector>

#include "document/names.h"
#include "language/language.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kSentenceChars = 230;       // of longer sentences the middle is shown
constexpr size_t kOriginsPerSide = 3;
constexpr size_t kFilesOfOneOrigin = 4;
constexpr std::string_view kBetween = " · ";

// True for what may change how a terminal shows the rest: controls and direction overrides.
bool IsUnsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

// One line: white space folded to single spaces, unsafe characters gone.
std::string OneLine(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    char32_t c = NextChar(text, &i);
    if (IsSpace(c) || IsUnsafe(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      AppendChar(c, &out);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

size_t Columns(std::string_view text) {
  return size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// At most `chars` characters, cut between words where one ends near enough.
std::string Shorten(const std::string& text, size_t chars) {
  if (Columns(text) <= chars) return text;
  size_t end = 0;
  for (size_t n = 0; n + 1 < chars; ++n) NextChar(text, &end);
  size_t space = text.rfind(' ', end);
  if (space != std::string::npos && space > end * 3 / 4) end = space;
  return text.substr(0, end) + "…";
}

// The words around the offset, about `chars` characters of them, with "…" where more stands.
std::string Around(const std::string& text, size_t offset, size_t chars) {
  if (Columns(text) <= chars) return text;
  size_t begin = std::min(offset, text.size()), end = begin, used = 0;
  auto word_before = [&] {
    size_t space = begin < 2 ? std::string::npos : text.rfind(' ', begin - 2);
    return space == std::string::npos ? 0 : space + 1;
  };
  auto word_after = [&] { return std::min(text.find(' ', end + 1), text.size()); };
  while (used < chars && (begin > 0 || end < text.size())) {
    size_t more = end < text.size() ? word_after() : end, less = begin > 0 ? word_before() : begin;
    used += Columns(std::string_view(text).substr(end, more - end)) +
            Columns(std::string_view(text).substr(less, begin - less));
    if (used > chars && end > begin) break;
    begin = less, end = more;
  }
  return (begin > 0 ? "…" : "") + text.substr(begin, end - begin) +
         (end < text.size() ? "…" : "");
}

// A stretch of time as days, months or years, without hours.
std::string Days(const TimeInterval& interval) {
  if (!interval.bounded()) return FormatInterval(interval);
  return FormatInterval({DayOf(interval.begin) * kSecondsPerDay,
                         (DayOf(interval.end - 1) + 1) * kSecondsPerDay});
}

class Summary {
 public:
  Summary(const Dossier& dossier, const WriteFunction& write) : dossier_(dossier), write_(write) {}

  void Write() {
    WriteCounts();
    WriteStories();
    WriteFindings();
    write_(out_);
  }

 private:
  std::string Say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
    return Message(dossier_.ui_language, "report." + std::string(key), arguments);
  }
  std::string Count(const std::string& key, size_t n) const {
    return Say(key + (n == 1 ? ".one" : ".many"), {std::to_string(n)});
  }

  // The text wrapped at the last column; lines after the first are indented by `hang`.
  void Paragraph(size_t indent, size_t hang, const std::string& text);
  void WriteCounts();
  void WriteStories();
  void WriteFindings();
  void WriteFinding(size_t number, const Finding& finding);
  void WriteSide(const Finding& finding, const Side& side);
  void WriteTestimony(const Testimony& testimony, Span focus,
                      const std::vector<ArticleIndex>& copies);
  Span Focus(FindingKind kind, const Testimony& testimony) const;
  size_t OriginsOf(const Story& story) const;
  std::string Files(const std::vector<ArticleIndex>& articles) const;

  const Dossier& dossier_;
  const WriteFunction& write_;
  std::string out_;
};

void Summary::Paragraph(size_t indent, size_t hang, const std::string& text) {
  std::string line(indent, ' ');
  size_t used = indent;
  bool fresh = true;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find(' ', begin), text.size());
    std::string word = text.substr(begin, end - begin);
    begin = end + 1;
    // A word longer than a line (an address) is cut.
    while (Columns(word) > kSummaryColumns - hang) {
      size_t cut = 0;
      for (size_t n = 0; n < kSummaryColumns - hang; ++n) NextChar(word, &cut);
      if (!fresh) out_ += line + "\n";
      out_ += (fresh ? line : std::string(hang, ' ')) + word.substr(0, cut) + "\n";
      word.erase(0, cut);
      line = std::string(hang, ' ');
      used = hang;
      fresh = true;
    }
    if (!fresh && used + 1 + Columns(word) > kSummaryColumns) {
      out_ += line + "\n";
      line = std::string(hang, ' ');
      used = hang;
      fresh = true;
    }
    if (!fresh) line += ' ', ++used;
    line += word;
    used += Columns(word);
    fresh = false;
  }
  out_ += line + "\n";
}

void Summary::WriteCounts() {
  std::string line = Say("title");
  line += "  " + Count("counts.articles", dossier_.articles.size());
  line += std::string(kBetween) + Count("counts.stories", dossier_.stories.size());
  line += std::string(kBetween) + Count("counts.origins", dossier_.origins.size());
  line += std::string(kBetween) + Count("counts.findings", dossier_.findings.size());
  Paragraph(0, 2, line);
}

size_t Summary::OriginsOf(const Story& story) const {
  size_t n = 0;
  for (const Origin& origin : dossier_.origins) {
    n += std::any_of(story.articles.begin(), story.articles.end(), [&](ArticleIndex a) {
      return std::binary_search(origin.articles.begin(), origin.articles.end(), a);
    });
  }
  return n;
}

void Summary::WriteStories() {
  if (dossier_.stories.empty()) return;
  out_ += "\n" + Say("stories") + "\n";
  size_t shown = std::min(dossier_.stories.size(), kSummaryStories);
  for (size_t s = 0; s < shown; ++s) {
    const Story& story = dossier_.stories[s];
    std::string number = std::to_string(s + 1) + ". ";
    size_t hang = 2 + number.size();
    std::string title = OneLine(story.title);
    Paragraph(2, hang, number + (title.empty() ? Say("untitled") : Shorten(title, 180)));
    std::string when = Days(story.interval);
    std::string line = !story.interval.known() || when.empty() ? Say("no-date") : when;
    line += std::string(kBetween) + Count("counts.articles", story.articles.size());
    line += std::string(kBetween) + Count("origins", OriginsOf(story));
    Paragraph(hang, hang, line);
  }
  if (shown < dossier_.stories.size()) {
    Paragraph(2, 2, Say("more-stories", {std::to_string(dossier_.stories.size() - shown)}));
  }
}

void Summary::WriteFindings() {
  out_ += "\n" + Say("findings") + "\n";
  if (dossier_.findings.empty()) return Paragraph(2, 2, Say("nothing"));
  size_t shown = std::min(dossier_.findings.size(), kSummaryFindings);
  for (size_t f = 0; f < shown; ++f) WriteFinding(f + 1, dossier_.findings[f]);
  if (shown < dossier_.findings.size()) {
    Paragraph(2, 2, Say("more-findings", {std::to_string(dossier_.findings.size() - shown)}));
  }
}

void Summary::WriteFinding(size_t number, const Finding& finding) {
  const Claim& claim = dossier_.claims[finding.claim];
  std::string label = std::to_string(number) + ". ";
  size_t hang = 2 + label.size();
  std::string kind =
      Message(dossier_.ui_language, "page.kind." + std::string(ToName(finding.kind)));
  std::string statement = finding.statement.empty() ? claim.statement : finding.statement;
  Paragraph(2, hang, label + kind + ": " + OneLine(statement));
  Paragraph(hang, hang, Count("origins", finding.origins));
  for (const Side& side : finding.sides) WriteSide(finding, side);
}

// The side's value, then one sentence for each origin with the file it stands in.
void Summary::WriteSide(const Finding& finding, const Side& side) {
  const Claim& claim = dossier_.claims[finding.claim];
  std::string value = OneLine(side.value);
  if (!value.empty()) Paragraph(5, 7, "– " + value);
  std::vector<OriginIndex> origins;
  for (uint32_t t : side.testimonies) {
    OriginIndex origin = claim.testimonies[t].origin;
    if (std::find(origins.begin(), origins.end(), origin) == origins.end()) {
      origins.push_back(origin);
    }
  }
  for (size_t o = 0; o < std::min(origins.size(), kOriginsPerSide); ++o) {
    const Testimony* first = nullptr;
    std::vector<ArticleIndex> copies;
    for (uint32_t t : side.testimonies) {
      const Testimony& testimony = claim.testimonies[t];
      if (testimony.origin != origins[o]) continue;
      if (first == nullptr) first = &testimony;
      bool known = testimony.article == first->article ||
                   std::find(copies.begin(), copies.end(), testimony.article) != copies.end();
      if (!known) copies.push_back(testimony.article);
    }
    WriteTestimony(*first, Focus(finding.kind, *first), copies);
  }
  if (origins.size() > kOriginsPerSide) {
    Paragraph(7, 7, Say("more-testimonies", {std::to_string(origins.size() - kOriginsPerSide)}));
  }
}

// What a finding of the kind turns on in the sentence: the figure, the date, else the event.
Span Summary::Focus(FindingKind kind, const Testimony& testimony) const {
  const Article& article = dossier_.articles[testimony.article];
  bool number = kind == FindingKind::kNumberDiffers || kind == FindingKind::kNumberUpdated;
  if (number && !testimony.quantities.empty()) {
    return article.quantities[testimony.quantities[0]].span;
  }
  if (testimony.event >= article.events.size()) return {};
  const Event& event = article.events[testimony.event];
  bool date = kind == FindingKind::kDateDiffers && !event.dates.empty();
  return date ? article.dates[event.dates[0]].span : event.trigger;
}

void Summary::WriteTestimony(const Testimony& testimony, Span focus,
                             const std::vector<ArticleIndex>& copies) {
  const Article& article = dossier_.articles[testimony.article];
  Span sentence = testimony.evidence.span;
  size_t offset = 0;
  if (sentence.Contains(focus)) {
    offset = OneLine(article.Text({sentence.begin, focus.begin})).size();
  }
  std::string line = Files({testimony.article}) + ": “";
  line += Around(OneLine(article.Text(sentence)), offset, kSentenceChars) + "”";
  std::string speaker = testimony.speaker_text;
  if (speaker.empty() && testimony.speaker != kNoIndex) {
    speaker = dossier_.entities[size_t(testimony.speaker)].name;
  }
  if (!speaker.empty()) line += " (" + Say("according", {OneLine(speaker)}) + ")";
  Paragraph(7, 9, line);
  if (!copies.empty()) Paragraph(9, 9, Say("same-origin", {Files(copies)}));
}

std::string Summary::Files(const std::vector<ArticleIndex>& articles) const {
  std::string names;
  for (size_t i = 0; i < std::min(articles.size(), kFilesOfOneOrigin); ++i) {
    std::string path = OneLine(RepairUtf8(dossier_.articles[articles[i]].path));
    size_t slash = path.rfind('/');
    names += (i ? ", " : "") + (slash == std::string::npos ? path : path.substr(slash + 1));
  }
  if (articles.size() > kFilesOfOneOrigin) {
    names += " +" + std::to_string(articles.size() - kFilesOfOneOrigin);
  }
  return names;
}

}  // namespace

void WriteSummary(const Dossier& dossier, const WriteFunction& write) {
  Summary(dossier, write).Write();
}

}  // namespace riscontro
