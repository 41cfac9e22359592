#include "clean/clean.h"

#include "clean/date_text.h"
#include "clean/detect_language.h"
#include "clean/draft.h"
#include "clean/encoding.h"
#include "clean/html_metadata.h"
#include "clean/html_page.h"
#include "clean/main_text.h"
#include "language/outlets.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// How often the day of an address is that of the metadata: it is counted in the outlet's zone.
constexpr double kUrlConfidence = 0.86;
// Where the lines that date a report stand.
constexpr size_t kHeadBytes = 4000;
// Bytes of text that make a page that was cut off worth keeping.
constexpr size_t kReportLeast = 200;

std::string Field(const std::string& given) {
  std::string text = NormalizeText(RepairUtf8(given));
  for (char& c : text) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// "https://www.example.org:80/a" → "example.org".
std::string HostName(std::string_view url) {
  size_t scheme = url.find("://");
  if (scheme == url.npos) return "";
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host.find('.') == host.npos ? "" : LowerCase(host);
}

// "en-GB", "pt_BR", "zh-Hans-CN" → "GB", "BR", "CN".
std::string RegionOf(std::string_view language) {
  for (size_t at = language.find_first_of("-_"); at != language.npos;) {
    const std::string_view tag = language.substr(at + 1);
    at = language.find_first_of("-_", at + 1);
    std::string region(tag.substr(0, tag.find_first_of("-_")));
    for (char& c : region) c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
    if (DayOrderOf(region) != DayOrder::kUnknown) return region;
  }
  return "";
}

// The address tells more than the language's region, which is often the default of a program.
std::string CountryOf(const Draft& draft, std::string_view language) {
  std::string country = CountryOfOutlet(draft.url);
  if (country.empty()) country = CountryOfOutlet(draft.outlet);
  return country.empty() ? RegionOf(language) : country;
}

// "5/6/2025" in the head: what it says depends on the language.
bool HasSlashedDay(std::string_view text) {
  for (size_t at = text.find('/'); at != text.npos && at < kHeadBytes;
       at = text.find('/', at + 1)) {
    const size_t second = text.find('/', at + 1);
    if (at > 0 && IsDigit(CharAt(text, at - 1)) && second != text.npos && second <= at + 3)
      return true;
  }
  return false;
}

LanguageCode LanguageOf(const std::string& text) {
  Article article;
  article.text = text;
  article.blocks.push_back({BlockKind::kParagraph, {0, uint32_t(text.size())}, {}});
  DetectLanguages("", &article);
  return article.language;
}

void ReadGivenDates(const std::string& published, Draft* draft) {
  if (auto given = ParseTimestamp(published, draft->language, draft->country)) {
    draft->published = {*given, PublishedFrom::kMetadata, 1.0, "", {}};
  } else if (auto in_url = DateInUrl(draft->url)) {
    draft->published = {*in_url, PublishedFrom::kUrl, kUrlConfidence, "", {}};
  }
}

// The title that the container gives comes first in the text, if the text does not say it.
void PrependTitle(Draft* draft) {
  if (draft->title.empty()) return;
  std::string title = Simplify(draft->title);
  for (size_t i = 0; i < draft->lines.size() && i < 4; ++i) {
    if (Simplify(draft->Text(draft->lines[i])) == title) return;
  }
  auto shift = uint32_t(draft->title.size() + 2);
  draft->text = draft->title + "\n\n" + draft->text;
  for (Line& line : draft->lines) {
    line.span.begin += shift;
    line.span.end += shift;
  }
  Line line;
  line.span = {0, shift - 2};
  line.blank_before = line.blank_after = true;
  Measure(draft->text, &line);
  draft->lines.insert(draft->lines.begin(), line);
}

// The blocks of the main text, joined by blank lines.
void AddBlocks(const MainText& main, Draft* draft) {
  for (const TextBlock& block : main.blocks) {
    if (!draft->text.empty()) draft->text += "\n\n";
    Line line;
    line.span.begin = uint32_t(draft->text.size());
    draft->text += block.text;
    line.span.end = uint32_t(draft->text.size());
    line.kind = block.kind;
    line.fixed = block.kind != BlockKind::kParagraph;
    line.blank_before = line.blank_after = true;
    Measure(draft->text, &line);
    draft->lines.push_back(std::move(line));
  }
}

// What the container gives goes before what the page says of itself. False when the page was cut
// off before a report was seen.
bool ReadPage(std::string_view html, std::string* published, std::string* language, Draft* draft) {
  HtmlPage page = ParseHtml(html);
  PageMetadata metadata = ReadMetadata(page);
  MainText main = ExtractMainText(page);
  auto fill = [](std::string* field, const std::string& value) {
    if (field->empty()) *field = Field(value);
  };
  fill(&draft->title, metadata.title);
  fill(&draft->byline, metadata.byline);
  fill(&draft->byline, main.byline);
  fill(&draft->outlet, metadata.outlet);
  fill(&draft->url, metadata.url);
  fill(published, metadata.published);
  fill(language, metadata.language);
  AddBlocks(main, draft);
  return !page.cut_off || draft->text.size() >= kReportLeast;
}

bool HasLetters(std::string_view text) {
  size_t letters = 0;
  for (size_t at = 0; at < text.size();) letters += IsLetter(NextChar(text, &at));
  return letters >= 2;
}

Article Finish(Draft draft, const RawDocument& raw) {
  Article article;
  article.path = raw.path;
  article.url = std::move(draft.url);
  article.outlet = draft.outlet.empty() ? HostName(article.url) : std::move(draft.outlet);
  article.title = std::move(draft.title);
  article.byline = std::move(draft.byline);
  article.published = std::move(draft.published);
  article.credits = std::move(draft.credits);
  article.text = std::move(draft.text);
  for (const Line& line : draft.lines) {
    if (!line.span.empty()) article.blocks.push_back({line.kind, line.span, {}});
  }
  DetectLanguages(draft.language.view(), &article);
  article.id = MakeArticleId(article.text, article.url);
  return article;
}

}  // namespace

Result<Article> Clean(const RawDocument& raw) {
  bool html = raw.media == MediaKind::kHtml;
  Result<std::string> decoded = DecodeBytes(raw.bytes, raw.charset, html, raw.path);
  if (!decoded) return decoded.error();
  Draft draft;
  draft.title = Field(raw.title);
  draft.byline = Field(raw.byline);
  draft.outlet = Field(raw.outlet);
  draft.url = Field(raw.url);
  std::string published = raw.published, language = Field(raw.language);
  if (html) {
    std::erase(*decoded, '\0');  // MyHTML garbles the characters after them
    if (!ReadPage(*decoded, &published, &language, &draft)) {
      return Error{ErrorKind::kMalformed, "elements nested too deeply to hold a report", raw.path,
                   ""};
    }
  } else {
    draft.text = NormalizeText(*decoded);
    draft.lines = SplitPlainText(draft.text);
  }
  if (!HasLetters(draft.text)) {
    return Error{ErrorKind::kMalformed, "no text in it", raw.path, ""};
  }
  draft.language = LanguageCode(LowerCase(language).substr(0, 2));
  draft.country = CountryOf(draft, language);
  if (draft.language.empty() && HasSlashedDay(draft.text)) draft.language = LanguageOf(draft.text);
  PrependTitle(&draft);
  ReadGivenDates(published, &draft);
  FindTop(&draft);
  FindFurniture(&draft);
  FindStructure(&draft);
  return Finish(std::move(draft), raw);
}

}  // namespace riscontro
