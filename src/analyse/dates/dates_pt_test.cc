// Portuguese dates: days, periods, hours, ranges, lengths, sets; what is none.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kDays = {
    {"pt", "O museu abriu em 3 de junho de 2024.", "3 de junho de 2024=2024-06-03"},
    {"pt", "A reunião será na próxima segunda-feira.", "próxima segunda-feira=2025-06-09"},
    {"pt", "O incêndio começou ontem.", "ontem=2025-06-04"},
    {"pt", "Há três semanas caiu a ponte.", "Há três semanas=2025-W20"},
    {"pt", "A ponte caiu três semanas atrás.", "três semanas atrás=2025-W20"},
    {"pt", "O tribunal decide na terça-feira, 10 de junho.", "terça-feira, 10 de junho=2025-06-10"},
    {"pt", "O decreto saiu no dia 2 de maio.", "no dia 2 de maio=2025-05-02"},
    {"pt", "Em 3 de maio fecharam o porto; no dia seguinte abriram-no.",
     "3 de maio=2025-05-03; no dia seguinte=2025-05-04"},
    {"pt", "A Sexta-feira Santa de 2019 foi fria.", "Sexta-feira Santa de 2019=2019-04-19"},
    {"pt", "O navio afundou em 12/03/2021.", "12/03/2021=2021-03-12"},
    {"pt", "A greve começa depois de amanhã.", "depois de amanhã=2025-06-07"},
};

TEST(DatesPortuguese, Days) {
  CheckLayer(ShowDates, kDays);
}

const std::vector<LayerCase> kPeriods = {
    {"pt", "O desemprego caiu no mês passado.", "mês passado=2025-05"},
    {"pt", "A colheita deste ano é fraca.", "deste ano=2025"},
    {"pt", "No final de 2023 subiram os preços.", "No final de 2023=2023/END"},
    {"pt", "O hotel abre em meados de julho.", "em meados de julho=2025-07/MID"},
    {"pt", "A igreja é do século XV.", "século XV=14XX"},
    {"pt", "Emigrou nos anos 90.", "nos anos 90=199X"},
    {"pt", "As vendas do segundo trimestre de 2024 caíram.",
     "do segundo trimestre de 2024=2024-Q2"},
    {"pt", "Na semana passada o rio transbordou.", "semana passada=2025-W22"},
    {"pt", "A banda tocou no verão de 2019.", "verão de 2019=2019-SU"},
};

TEST(DatesPortuguese, Periods) {
  CheckLayer(ShowDates, kPeriods);
}

const std::vector<LayerCase> kHours = {
    {"pt", "O trem parte às 19h30.", "às 19h30=2025-06-05T19:30"},
    {"pt", "O voo chegou às sete e meia da noite.", "às sete e meia da noite=2025-06-05T19:30"},
    {"pt", "O jogo começa às 20:45.", "às 20:45=2025-06-05T20:45"},
    {"pt", "O julgamento segue terça-feira às 10:30.", "terça-feira às 10:30=2025-06-03T10:30"},
    {"pt", "O roubo foi ontem à noite.", "ontem à noite=2025-06-04TNI"},
    {"pt", "A loja abre das 9h às 18h.", "das 9h às 18h=2025-06-05T09/2025-06-05T18"},
    {"pt", "Na noite de domingo houve tiros.", "Na noite de domingo=2025-06-01TNI"},
    {"pt", "Chegou ao meio-dia.", "ao meio-dia=2025-06-05T12:00"},
};

TEST(DatesPortuguese, Hours) {
  CheckLayer(ShowDates, kHours);
}

const std::vector<LayerCase> kRanges = {
    {"pt", "O festival vai de 3 a 8 de junho.", "de 3 a 8 de junho=2025-06-03/2025-06-08"},
    {"pt", "Governou entre 1994 e 1998.", "entre 1994 e 1998=1994/1998"},
    {"pt", "De março a maio de 2024 não houve aulas.", "De março a maio de 2024=2024-03/2024-05"},
    {"pt", "Vive aqui desde 1997.", "desde 1997=1997/.."},
    {"pt", "O prazo acaba antes de 30 de junho.", "antes de 30 de junho=2025-06-30/BEFORE"},
    {"pt", "A loja fecha até setembro.", "até setembro=2025-09/ON_OR_BEFORE"},
};

TEST(DatesPortuguese, Ranges) {
  CheckLayer(ShowDates, kRanges);
}

const std::vector<LayerCase> kLengths = {
    {"pt", "A trégua durou três dias.", "três dias=P3D"},
    {"pt", "A viagem leva mais de duas horas.", "mais de duas horas=PT2H/MORE_THAN"},
    {"pt", "Esperaram uma hora e meia.", "uma hora e meia=PT1.5H"},
    {"pt", "Nos últimos cinco anos subiu o mar.", "Nos últimos cinco anos=P5Y"},
    {"pt", "Durante meses não choveu.", "meses=PXM"},
};

TEST(DatesPortuguese, Lengths) {
  CheckLayer(ShowDates, kLengths);
}

const std::vector<LayerCase> kSets = {
    {"pt", "A feira é todas as segundas-feiras.", "todas as segundas-feiras=XXXX-WXX-1"},
    {"pt", "Cada ano chegam turistas.", "Cada ano=P1Y"},
    {"pt", "Abre aos sábados e domingos.", "aos sábados=XXXX-WXX-6; domingos=XXXX-WXX-7"},
    {"pt", "O conselho reúne-se duas vezes por mês.", "duas vezes por mês=P1M"},
    {"pt", "Publicam um relatório trimestral.", "trimestral=P3M"},
};

TEST(DatesPortuguese, Sets) {
  CheckLayer(ShowDates, kSets);
}

const std::vector<LayerCase> kPartsOfTime = {
    {"pt", "O juiz decidirá mais tarde esta semana.", "mais tarde esta semana=2025-W23/END"},
    {"pt", "As obras acabam no fim da semana.", "no fim da semana=2025-W23/END"},
    {"pt", "O encontro foi no início da semana.", "no início da semana=2025-W23/START"},
    {"pt", "O resto do ano será seco.", "O resto do ano=2025/END"},
    {"pt", "As vendas caem no último trimestre do ano.", "no último trimestre do ano=2025-Q4"},
    {"pt", "Foi a maior queda do mês.", "mês=2025-06"},
    {"pt", "Cresceu no início deste ano.", "no início deste ano=2025/START"},
    {"pt", "Parou no dia 9 de setembro de 86.", "no dia 9 de setembro de 86=1986-09-09"},
    {"pt", "Nevou nos últimos dias de janeiro de 2024.",
     "nos últimos dias de janeiro de 2024=2024-01/END"},
    {"pt", "É uma casa de meados do século 18.", "meados do século 18=17XX/MID"},
    {"pt", "O golpe de 1974 mudou o país.", "1974=1974"},
    {"pt", "Caiu no primeiro semestre do corrente ano.",
     "primeiro semestre do corrente ano=2025-H1"},
    {"pt", "A semana do dia 16 será quente.", "A semana do dia 16=2025-W25"},
    {"pt", "Casam na semana depois da próxima.", "na semana depois da próxima=2025-W25"},
    {"pt", "Chegou na semana retrasada.", "semana retrasada=2025-W21"},
};

TEST(DatesPortuguese, PartsOfTime) {
  CheckLayer(ShowDates, kPartsOfTime);
}

const std::vector<LayerCase> kLists = {
    {"pt", "Nos dias 18 e 19 de junho não há aulas.",
     "Nos dias 18=2025-06-18; 19 de junho=2025-06-19"},
    {"pt", "Mandou entre 2014-2018.", "entre 2014-2018=2014/2018"},
    {"pt", "Fechou na terça, qua e qui.", "terça=2025-06-03; qua=2025-06-04; qui=2025-06-05"},
    {"pt", "Falou ontem a um jornal.", "ontem=2025-06-04"},
    {"pt", "A polícia deteve esta semana um homem.", "esta semana=2025-W23"},
    {"pt", "Abrirá no 20/11 às 9 em Braga.", "20/11 às 9=2025-11-20T09"},
    {"pt", "Na altura, ninguém protestou.", "Na altura=PAST_REF"},
    {"pt", "O museu abre antes das 7.", "antes das 7=2025-06-05T07/BEFORE"},
};

TEST(DatesPortuguese, Lists) {
  CheckLayer(ShowDates, kLists);
}

const std::vector<LayerCase> kAges = {
    {"pt", "Morreu uma mulher de 34 anos.", ""},
    {"pt", "De 93 anos e cego, o escritor dita.", ""},
    {"pt", "Aos 46 anos, desistiu da política.", ""},
    {"pt", "Tinha setenta e dois anos e um cão.", ""},
    {"pt", "Cumpre uma pena de dez anos.", "dez anos=P10Y"},
    {"pt", "Convocaram uma greve de quatro dias.", "quatro dias=P4D"},
    {"pt", "Voltou depois de dois anos.", "dois anos=P2Y"},
    {"pt", "O discurso de 45 minutos foi longo.", "45 minutos=PT45M"},
    {"pt", "Meses antes, a empresa falira.", "Meses antes=PXM"},
    {"pt", "Ganhou dois anos seguidos.", "dois anos seguidos=P2Y"},
};

TEST(DatesPortuguese, AgesAndLengths) {
  CheckLayer(ShowDates, kAges);
}

const std::vector<LayerCase> kNothing = {
    {"pt", "Perdeu as duas últimas eleições.", ""},
    {"pt", "Vivia na Quinta do Castro.", ""},
    {"pt", "Havia entre 1200 e 1500 pessoas.", ""},
    {"pt", "O número 10 marcou dois gols.", ""},
    {"pt", "Perderam por 3-1 em casa.", ""},
    {"pt", "A segunda vitória foi fácil.", ""},
    {"pt", "Podia ter vinte amigos.", ""},
    {"pt", "O terceiro país assinou o tratado.", ""},
    {"pt", "A carta de Mário chegou.", ""},
    {"pt", "A versão 3.5 do programa falha.", ""},
    {"pt", "É a quinta maior cidade.", ""},
    {"pt", "É para crianças de entre 3 e 10.", ""},
    {"pt", "Ainda há muito a fazer no bairro.", ""},
    {"pt", "Quer um segundo mandato.", ""},
    {"pt", "Domingos, cansado, venceu a prova.", ""},
    {"pt", "Veio uma tropa de 1974 soldados.", ""},
    {"pt", "Voltou ao Rio de Janeiro com a família.", ""},
    {"pt", "Venceu por 6/1 e 6/3 na final.", ""},
    {"pt", "O programa passou de 5.2 para 6.", ""},
    {"pt", "O buraco é de dois a três milhões.", ""},
    {"pt", "Passa fora a maior parte do ano.", ""},
    {"pt", "Ela leu o livro Bela da Semana em casa.", ""},
    {"pt", "Ninguém soube de nada até o momento da morte.", ""},
};

TEST(DatesPortuguese, Nothing) {
  CheckLayer(ShowDates, kNothing);
}

}  // namespace
}  // namespace riscontro
