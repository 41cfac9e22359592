// Spanish dates: days, periods, hours, ranges, lengths, sets; what is none.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kDays = {
    {"es", "El 3 de junio de 2024 abrió el museo.", "3 de junio de 2024=2024-06-03"},
    {"es", "La reunión se celebrará el próximo lunes 16 de junio.",
     "próximo lunes 16 de junio=2025-06-16"},
    {"es", "El pasado 19 de enero cerró la mina.", "pasado 19 de enero=2025-01-19"},
    {"es", "El incendio empezó ayer, miércoles.", "ayer, miércoles=2025-06-04"},
    {"es", "Nació el 2 de octubre de dos mil veinte.", "2 de octubre de dos mil veinte=2020-10-02"},
    {"es", "El 1º de mayo hubo marchas.", "1º de mayo=2025-05-01"},
    {"es", "Murió en Jueves Santo de 2019.", "Jueves Santo de 2019=2019-04-18"},
    {"es", "Hace tres semanas cayó el puente.", "Hace tres semanas=2025-W20"},
    {"es", "El decreto se publicó al día siguiente.", "al día siguiente=XXXX-XX-XX"},
    {"es", "El 3 de mayo cerraron el puerto; al día siguiente lo abrieron.",
     "3 de mayo=2025-05-03; al día siguiente=2025-05-04"},
};

TEST(DatesSpanish, Days) {
  CheckLayer(ShowDates, kDays);
}

const std::vector<LayerCase> kPeriods = {
    {"es", "El paro bajó el mes pasado.", "mes pasado=2025-05"},
    {"es", "La cosecha de este año será escasa.", "este año=2025"},
    {"es", "A finales de 2023 subieron los precios.", "A finales de 2023=2023/END"},
    {"es", "El hotel abrirá a mediados de julio.", "a mediados de julio=2025-07/MID"},
    {"es", "La catedral es del siglo XV.", "siglo XV=14XX"},
    {"es", "Emigró en los años noventa.", "los años noventa=199X"},
    {"es", "Las ventas del segundo trimestre de 2024 cayeron.",
     "segundo trimestre de 2024=2024-Q2"},
    {"es", "La primera semana de octubre de 2023 llovió.",
     "La primera semana de octubre de 2023=2023-W40"},
    {"es", "La banda tocó en los seis primeros meses de 2001.",
     "los seis primeros meses de 2001=P6M"},
    {"es", "El pasado mes de mayo ardió el bosque.", "El pasado mes de mayo=2025-05"},
};

TEST(DatesSpanish, Periods) {
  CheckLayer(ShowDates, kPeriods);
}

const std::vector<LayerCase> kHours = {
    {"es", "El tren sale a las siete y media de la tarde.",
     "a las siete y media de la tarde=2025-06-05T19:30"},
    {"es", "El vuelo llegó a las 14.35 horas.", "a las 14.35 horas=2025-06-05T14:35"},
    {"es", "La sesión acabó a las nueve menos cuarto.",
     "a las nueve menos cuarto=2025-06-05T08:45"},
    {"es", "El juicio sigue el martes a las 10:30.", "martes a las 10:30=2025-06-03T10:30"},
    {"es", "El robo fue ayer por la tarde.", "ayer por la tarde=2025-06-04TAF"},
    {"es", "Abren de 9:00 a 14:00.", "de 9:00 a 14:00=2025-06-05T09:00/2025-06-05T14:00"},
    {"es", "La noche del domingo hubo disparos.", "La noche del domingo=2025-06-01TNI"},
    {"es", "Hacia las ocho de la mañana del martes llegó la policía.",
     "Hacia las ocho de la mañana del martes=2025-06-03T08/APPROX"},
};

TEST(DatesSpanish, Hours) {
  CheckLayer(ShowDates, kHours);
}

const std::vector<LayerCase> kRanges = {
    {"es", "El festival dura del 3 al 8 de junio.", "del 3 al 8 de junio=2025-06-03/2025-06-08"},
    {"es", "Gobernó entre 1994 y 1998.", "entre 1994 y 1998=1994/1998"},
    {"es", "De marzo a mayo de 2024 no hubo clases.", "De marzo a mayo de 2024=2024-03/2024-05"},
    {"es", "La fábrica cerró desde 2001 hasta 2005.", "desde 2001 hasta 2005=2001/2005"},
    {"es", "Vive aquí desde 1997.", "desde 1997=1997/.."},
    {"es", "El plazo acaba antes del 30 de junio.", "antes del 30 de junio=2025-06-30/BEFORE"},
};

TEST(DatesSpanish, Ranges) {
  CheckLayer(ShowDates, kRanges);
}

const std::vector<LayerCase> kLengths = {
    {"es", "La tregua duró tres días.", "tres días=P3D"},
    {"es", "El viaje dura más de dos horas.", "más de dos horas=PT2H/MORE_THAN"},
    {"es", "Esperaron una hora y media.", "una hora y media=PT1.5H"},
    {"es", "En los últimos cinco años subió el mar.", "los últimos cinco años=P5Y"},
    {"es", "Durante meses no llovió.", "meses=PXM"},
    {"es", "Volverá en dos semanas.", "en dos semanas=2025-W25"},
};

TEST(DatesSpanish, Lengths) {
  CheckLayer(ShowDates, kLengths);
}

const std::vector<LayerCase> kSets = {
    {"es", "La feria se celebra todos los lunes.", "todos los lunes=XXXX-WXX-1"},
    {"es", "Cada año llegan turistas.", "Cada año=P1Y"},
    {"es", "El consejo se reúne dos veces al mes.", "dos veces al mes=P1M"},
    {"es", "Publican un informe trimestral.", "trimestral=P3M"},
    {"es", "Abre los fines de semana.", "los fines de semana=XXXX-WXX-WE"},
};

TEST(DatesSpanish, Sets) {
  CheckLayer(ShowDates, kSets);
}

const std::vector<LayerCase> kPartsOfTime = {
    {"es", "El juez decidirá más tarde esta semana.", "más tarde esta semana=2025-W23/END"},
    {"es", "El pleno será a mediados de semana.", "a mediados de semana=2025-W23/MID"},
    {"es", "El resto del año será seco.", "El resto del año=2025/END"},
    {"es", "En lo que va de año cerraron dos bancos.", "lo que va de año=2025"},
    {"es", "Las ventas del primer trimestre del año bajaron.", "primer trimestre del año=2025-Q1"},
    {"es", "Ocurrió a primeras horas de la tarde.",
     "a primeras horas de la tarde=2025-06-05TAF/START"},
    {"es", "Fue la mayor caída del mes.", "mes=2025-06"},
    {"es", "El paro subió en los primeros meses del año.", "los primeros meses del año=2025/START"},
    {"es", "Cierran el último día del mes.", "el último día del mes=2025-06-30"},
    {"es", "Es el primer disco del año y el mejor.", ""},
    {"es", "Nevó en los primeros días de enero de 2024.",
     "los primeros días de enero de 2024=2024-01/START"},
    {"es", "Llovió durante el fin de semana.", "fin de semana=2025-W22-WE"},
    {"es", "Los Juegos de 1992 cambiaron la ciudad.", "1992=1992"},
    {"es", "Las dos últimas semanas del año nevó.", "Las dos últimas semanas del año=P2W"},
    {"es", "La semana del 16 no habrá trenes.", "La semana del 16=2025-W25"},
    {"es", "Habrá huelga la semana que empieza el 16 de junio.",
     "la semana que empieza el 16 de junio=2025-W25"},
    {"es", "La boda será la semana después de la próxima.",
     "la semana después de la próxima=2025-W25"},
};

TEST(DatesSpanish, PartsOfTime) {
  CheckLayer(ShowDates, kPartsOfTime);
}

const std::vector<LayerCase> kLists = {
    {"es", "Los días 18 y 19 de junio no habrá clase.",
     "Los días 18=2025-06-18; 19 de junio=2025-06-19"},
    {"es", "Llovió en febrero, marzo y abril.", "febrero=2025-02; marzo=2025-03; abril=2025-04"},
    {"es", "La liga de 2014 ~ 2018 fue larga.", "2014 ~ 2018=2014/2018"},
    {"es", "Mandó entre 2014-2018.", "entre 2014-2018=2014/2018"},
    {"es", "El 1º de julio de 2024 abrió.", "1º de julio de 2024=2024-07-01"},
    {"es", "Estará abierto hasta el 30 de junio.", "hasta el 30 de junio=2025-06-30/ON_OR_BEFORE"},
    {"es", "Jugó en el club hasta 1970.", "hasta 1970=1970/ON_OR_BEFORE"},
    {"es", "Emigró a principios de los 90.", "a principios de los 90=199X/START"},
    {"es", "El lunes, un grupo cortó la calle.", "lunes=2025-06-02"},
    {"es", "Abrirá el 20/11 y el 22/11.", "20/11=2025-11-20; 22/11=2025-11-22"},
    {"es", "Llegó a las 8.15 y salió a las 9.30.",
     "a las 8.15=2025-06-05T08:15; a las 9.30=2025-06-05T09:30"},
    {"es", "Cerró de abril a junio en 2017.", "de abril a junio en 2017=2017-04/2017-06"},
};

TEST(DatesSpanish, ListsAndEnds) {
  CheckLayer(ShowDates, kLists);
}

const std::vector<LayerCase> kAges = {
    {"es", "Murió una mujer de 34 años.", ""},
    {"es", "De 93 años y ciego, el escritor dicta.", ""},
    {"es", "La víctima, de 40 años, era del barrio.", ""},
    {"es", "Tenía 79 años y un perro.", ""},
    {"es", "Acaba de cumplir cuarenta y un años.", ""},
    {"es", "Murió a los 84 años en su casa.", ""},
    {"es", "Dimitió unos días después del anuncio.", "unos días después=PXD"},
    {"es", "Cumple una condena de diez años.", "diez años=P10Y"},
    {"es", "Convocaron una huelga de cuatro días.", "cuatro días=P4D"},
    {"es", "Volvió después de dos años.", "dos años=P2Y"},
    {"es", "La reunión de 45 minutos fue tensa.", "45 minutos=PT45M"},
    {"es", "Meses antes, la empresa había quebrado.", "Meses antes=PXM"},
    {"es", "La vacuna tardará un año más.", "un año más=P1Y"},
    {"es", "Ganó dos años seguidos.", "dos años seguidos=P2Y"},
};

TEST(DatesSpanish, AgesAndLengths) {
  CheckLayer(ShowDates, kAges);
}

const std::vector<LayerCase> kNothing = {
    {"es", "Las dos terceras partes votaron en contra.", ""},
    {"es", "Vivía en Santo Domingo con su hermano.", ""},
    {"es", "Hubo entre 1200 y 1500 personas.", ""},
    {"es", "El número 10 marcó dos goles.", ""},
    {"es", "Perdieron por 3-1 en casa.", ""},
    {"es", "La baja de última hora fue dura.", ""},
    {"es", "Es el 14º país que firma.", ""},
    {"es", "El diario publicó la foto.", ""},
    {"es", "Salió tarde a la calle.", ""},
    {"es", "Pagaron 2000 euros por la mar.", ""},
    {"es", "La versión 3.5 del programa falla.", ""},
    {"es", "Es para niños de entre 3 y 10.", ""},
    {"es", "El índice bajó de 12 a 10.", ""},
    {"es", "Corrió hacia el mar con su perro.", ""},
    {"es", "Aspira a un segundo mandato.", ""},
    {"es", "Un mar de dudas le persigue.", ""},
    {"es", "Una tropa de 1992 soldados cruzó el río.", ""},
    {"es", "Venció por 6/1 y 6/3 en la final.", ""},
    {"es", "Pasó de 5.2 a 6.1 puntos.", ""},
    {"es", "Corrió los 100 y ganó en los 400, su prueba.", ""},
    {"es", "El autobús llega hasta el mar de Alborán.", ""},
    {"es", "Pasa fuera la mayor parte del año.", ""},
    {"es", "Eso lo hace mucho más difícil.", ""},
    {"es", "Nadie supo nada hasta el momento de su muerte.", ""},
    {"es", "Esperó hasta el último minuto para firmar.", ""},
};

TEST(DatesSpanish, Nothing) {
  CheckLayer(ShowDates, kNothing);
}

}  // namespace
}  // namespace riscontro
