#include <libdeflate.h>
#include "reserved.h"
