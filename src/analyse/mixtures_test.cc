// What must not change what is found: typography, company, order, case, where a text is cut.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "analyse/golden_test_util.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

struct Sample {
  const char* language;
  const char* text;
};

const Sample kReports[] = {
    {"it",
     "Il ministro dell'Interno Piero Neri ha detto ieri che almeno 12 persone sono morte nell'area "
     "di Trieste. «L'allarme è stato dato dall'equipaggio», ha spiegato. Secondo la Norvegia, "
     "l'accordo del 3 marzo 2021 vale 3,5 milioni di euro."},
    {"en",
     "Interior Minister Ruth Colby said yesterday that at least 12 people were killed in Norway's "
     "waters. \"The crew's alarm was heard,\" she said. According to Sweden, the accord of March "
     "3, 2021 was worth $3.5 million."},
    {"uk",
     "Міністр Андрій Гнатюк заявив учора, що щонайменше 12 людей загинули. «Об'єкт закрито», — "
     "сказав він. За даними Польщі, угоду від 3 березня 2021 року підписали 40 країн."},
    {"ru",
     "Министр Сергей Климов заявил вчера, что по меньшей мере 12 человек погибли. «Объект "
     "закрыт», — сказал он. По данным Польши, соглашение от 3 марта 2021 года подписали 40 стран."},
    {"es",
     "El ministro Luis Prado dijo ayer que al menos 12 personas murieron. «La alarma se oyó», "
     "explicó. Según Noruega, el acuerdo del 3 de marzo de 2021 vale 3,5 millones de euros."},
    {"fr",
     "Le ministre Paul Garnier a déclaré hier qu'au moins 12 personnes sont mortes. « L'alarme a "
     "été entendue », a-t-il dit. Selon la Norvège, l'accord du 3 mars 2021 vaut 3,5 millions "
     "d'euros."},
};

std::string Replace(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// What the layers say, without the words in which the text says it.
std::string Meanings(const Article& a) {
  std::string out;
  for (const Name& n : a.names) {
    out.append(ToName(n.form)).append(" ") += a.entities[size_t(n.entity)].key + "; ";
  }
  for (const Quote& q : a.quotes) {
    out.append(ToName(q.stance)).append("/").append(ToName(q.kind)).append("; ");
  }
  for (const Date& d : a.dates) out += d.value + "; ";
  for (const Quantity& q : a.quantities) {
    out += std::to_string(q.low) + " " + q.unit + q.concept_id + "; ";
  }
  for (const Event& e : a.events) out += e.concept_id + "; ";
  return out;
}

void ExpectSameMeanings(const Sample& sample, const std::string& changed) {
  Article article = AnnotateAll(sample.language, changed);
  EXPECT_EQ(CheckArticle(article), "") << changed;
  EXPECT_EQ(Meanings(article), Meanings(AnnotateAll(sample.language, sample.text))) << changed;
}

TEST(Mixtures, EveryReportHasSomethingOfEachLayer) {
  for (const Sample& report : kReports) {
    Article a = AnnotateAll(report.language, report.text);
    EXPECT_GE(a.names.size(), 2u) << report.text;
    EXPECT_GE(a.quotes.size(), 2u) << report.text;
    EXPECT_EQ(a.dates.size(), 2u) << report.text;
    EXPECT_GE(a.quantities.size(), 2u) << report.text;
  }
}

TEST(Mixtures, CurlyApostrophesAreApostrophes) {
  for (const Sample& report : kReports) {
    ExpectSameMeanings(report, Replace(report.text, "'", "’"));
  }
}

TEST(Mixtures, NoBreakSpacesAreSpaces) {
  for (const Sample& report : kReports) {
    ExpectSameMeanings(report, Replace(report.text, " ", "\u00A0"));
    ExpectSameMeanings(report, Replace(report.text, "3 ", "3\u00A0"));
    ExpectSameMeanings(report, Replace(report.text, " ", "  "));
  }
}

TEST(Mixtures, MarksOfQuotationAreOneAnothersEqual) {
  for (const Sample& report : kReports) {
    std::string text = report.text;
    if (text.find("«") == std::string::npos) continue;
    text = Replace(Replace(text, "« ", "«"), " »", "»");
    ExpectSameMeanings(report, Replace(Replace(text, "«", "“"), "»", "”"));
  }
}

TEST(Mixtures, EveryBeginningIsSound) {
  for (const Sample& report : kReports) {
    std::string text = report.text;
    for (size_t end = 0; end < text.size(); NextChar(text, &end)) {
      Article article = AnnotateAll(report.language, text.substr(0, end));
      ASSERT_EQ(CheckArticle(article), "") << text.substr(0, end);
    }
  }
}

TEST(Mixtures, UpperCaseIsSound) {
  for (const Sample& report : kReports) {
    std::string upper;
    icu::UnicodeString::fromUTF8(report.text).toUpper().toUTF8String(upper);
    Article article = AnnotateAll(report.language, upper);
    EXPECT_EQ(CheckArticle(article), "") << upper;
    // Figures have no case.
    EXPECT_FALSE(article.dates.empty()) << upper;
  }
}

TEST(Mixtures, DecomposedLettersAreSound) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(code);
  ASSERT_TRUE(U_SUCCESS(code));
  for (const Sample& report : kReports) {
    std::string text;
    nfd->normalize(icu::UnicodeString::fromUTF8(report.text), code).toUTF8String(text);
    EXPECT_EQ(CheckArticle(AnnotateAll(report.language, text)), "") << text;
  }
}

// Any two reports in one text, each in its language, keep their spans apart.
TEST(Mixtures, TwoReportsInOneText) {
  for (const Sample& first : kReports) {
    for (const Sample& second : kReports) {
      std::string text = std::string(first.text) + "\n" + second.text;
      size_t seam = std::string_view(first.text).size();
      Article article = AnnotateAll(first.language, text);
      ASSERT_EQ(CheckArticle(article), "") << text;
      for (const Name& n : article.names) {
        EXPECT_TRUE(n.span.end <= seam || n.span.begin > seam) << article.Text(n.span);
      }
      for (const Quote& q : article.quotes) {
        EXPECT_TRUE(q.content.end <= seam || q.content.begin > seam) << article.Text(q.content);
      }
      for (const Date& d : article.dates) {
        EXPECT_TRUE(d.span.end <= seam || d.span.begin > seam) << article.Text(d.span);
      }
    }
  }
}

// Figures and written-out days do not depend on what is told before them.
TEST(Mixtures, ASecondReportHasItsOwnFigures) {
  for (const Sample& report : kReports) {
    Article alone = AnnotateAll(report.language, report.text);
    Article twice = AnnotateAll(report.language, std::string(report.text) + "\n" + report.text);
    ASSERT_EQ(twice.quantities.size(), 2 * alone.quantities.size()) << report.text;
    for (size_t i = 0; i < alone.quantities.size(); ++i) {
      const Quantity& again = twice.quantities[i + alone.quantities.size()];
      EXPECT_EQ(again.low, alone.quantities[i].low);
      EXPECT_EQ(again.high, alone.quantities[i].high);
      EXPECT_EQ(again.unit, alone.quantities[i].unit);
    }
    // The same persons and states again, not others of the same names.
    EXPECT_EQ(twice.entities.size(), alone.entities.size()) << report.text;
  }
}

}  // namespace
}  // namespace riscontro
