#include "report/summary.h"
namespace riscontro {
void WriteSummary(const Dossier&, const WriteFunction&) {}
}
