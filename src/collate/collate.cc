#include "collate/collate.h"
