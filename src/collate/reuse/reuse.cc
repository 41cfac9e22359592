#include "collate/reuse/reuse.h"
