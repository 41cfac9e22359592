#include "analyse/syntax/language_model.h"

#include "document/names.h"

namespace riscontro {
namespace {

template <typename E>
struct Value {
  std::string_view feature;
  std::string_view value;
  E Features::*field;
  E meaning;
};

constexpr Value<VerbForm> kVerbForms[] = {
    {"VerbForm", "Fin", &Features::verb_form, VerbForm::kFinite},
    {"VerbForm", "Inf", &Features::verb_form, VerbForm::kInfinitive},
    {"VerbForm", "Part", &Features::verb_form, VerbForm::kParticiple},
    {"VerbForm", "Ger", &Features::verb_form, VerbForm::kGerund},
    {"VerbForm", "Conv", &Features::verb_form, VerbForm::kGerund},
};
constexpr Value<Mood> kMoods[] = {
    {"Mood", "Ind", &Features::mood, Mood::kIndicative},
    {"Mood", "Sub", &Features::mood, Mood::kSubjunctive},
    {"Mood", "Cnd", &Features::mood, Mood::kConditional},
    {"Mood", "Imp", &Features::mood, Mood::kImperative},
};
constexpr Value<Tense> kTenses[] = {
    {"Tense", "Pres", &Features::tense, Tense::kPresent},
    {"Tense", "Past", &Features::tense, Tense::kPast},
    {"Tense", "Imp", &Features::tense, Tense::kImperfect},
    {"Tense", "Fut", &Features::tense, Tense::kFuture},
    {"Tense", "Pqp", &Features::tense, Tense::kPluperfect},
};
constexpr Value<Number> kNumbers[] = {
    {"Number", "Sing", &Features::number, Number::kSingular},
    {"Number", "Plur", &Features::number, Number::kPlural},
    {"Number", "Ptan", &Features::number, Number::kPlural},
};
constexpr Value<Gender> kGenders[] = {
    {"Gender", "Masc", &Features::gender, Gender::kMasculine},
    {"Gender", "Fem", &Features::gender, Gender::kFeminine},
    {"Gender", "Neut", &Features::gender, Gender::kNeuter},
};
constexpr Value<Voice> kVoices[] = {
    {"Voice", "Act", &Features::voice, Voice::kActive},
    {"Voice", "Mid", &Features::voice, Voice::kActive},
    {"Voice", "Pass", &Features::voice, Voice::kPassive},
};
constexpr Value<Case> kCases[] = {
    {"Case", "Nom", &Features::grammatical_case, Case::kNominative},
    {"Case", "Acc", &Features::grammatical_case, Case::kAccusative},
    {"Case", "Gen", &Features::grammatical_case, Case::kGenitive},
    {"Case", "Dat", &Features::grammatical_case, Case::kDative},
    {"Case", "Ins", &Features::grammatical_case, Case::kInstrumental},
    {"Case", "Loc", &Features::grammatical_case, Case::kLocative},
    {"Case", "Voc", &Features::grammatical_case, Case::kVocative},
};
constexpr Value<PronType> kPronTypes[] = {
    {"PronType", "Art", &Features::pron_type, PronType::kArticle},
    {"PronType", "Prs", &Features::pron_type, PronType::kPersonal},
    {"PronType", "Dem", &Features::pron_type, PronType::kDemonstrative},
    {"PronType", "Int", &Features::pron_type, PronType::kInterrogative},
    {"PronType", "Int,Rel", &Features::pron_type, PronType::kRelative},
    {"PronType", "Rel", &Features::pron_type, PronType::kRelative},
    {"PronType", "Ind", &Features::pron_type, PronType::kIndefinite},
    {"PronType", "Tot", &Features::pron_type, PronType::kTotal},
    {"PronType", "Neg", &Features::pron_type, PronType::kNegative},
    {"PronType", "Rcp", &Features::pron_type, PronType::kReciprocal},
};

struct Feature {
  std::string_view name;
  std::string_view value;
};

template <typename E, size_t N>
void Set(const Value<E> (&values)[N], const Feature& feature, Features* out) {
  for (const Value<E>& v : values) {
    if (v.feature == feature.name && v.value == feature.value) out->*v.field = v.meaning;
  }
}

void SetFeature(const Feature& feature, Features* out) {
  Set(kVerbForms, feature, out);
  Set(kMoods, feature, out);
  Set(kTenses, feature, out);
  Set(kNumbers, feature, out);
  Set(kGenders, feature, out);
  Set(kVoices, feature, out);
  Set(kCases, feature, out);
  Set(kPronTypes, feature, out);
  if (feature.name == "Person" && feature.value.size() == 1) {
    out->person = uint8_t(feature.value[0] - '0');
  }
  if (feature.name == "Polarity" && feature.value == "Neg") out->negative = true;
}

}  // namespace

Features FeaturesFromFeats(std::string_view feats) {
  Features features;
  while (!feats.empty()) {
    const size_t bar = feats.find('|');
    const std::string_view one = feats.substr(0, bar);
    const size_t equals = one.find('=');
    if (equals != std::string_view::npos) {
      SetFeature({one.substr(0, equals), one.substr(equals + 1)}, &features);
    }
    feats = bar == std::string_view::npos ? std::string_view() : feats.substr(bar + 1);
  }
  return features;
}

Result<LanguageModel> LanguageModel::Make(const LanguagePack& pack, std::string_view bytes) {
  ModelFile file;
  if (!bytes.empty()) {
    Result<ModelFile> read = ModelFile::Read(bytes);
    if (!read) return read.error();
    file = std::move(*read);
  }
  Result<Segmentation> segmentation = Segmentation::Make(pack, bytes.empty() ? nullptr : &file);
  if (!segmentation) return segmentation.error();
  LanguageModel model(std::move(*segmentation));
  if (bytes.empty()) return model;
  Result<Network> network = Network::Read(file);
  if (!network) return network.error();
  model.network_ = std::move(*network);
  model.has_network_ = true;
  const TagSet& tags = model.network_.tags();
  for (const Bundle& bundle : tags.bundles) {
    TagMeaning meaning;
    FromName(tags.attributes[0].values[bundle.values[0]], &meaning.upos);
    meaning.features = FeaturesFromFeats(bundle.feats);
    model.tags_.push_back(meaning);
  }
  for (const std::string& name : tags.relations) {
    model.relations_.push_back(RelationFromName(name));
  }
  return model;
}

}  // namespace riscontro
