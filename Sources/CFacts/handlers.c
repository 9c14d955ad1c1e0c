#include "CFacts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char infra_handlers_tsv[] = {
#embed "handlers.tsv"
};
const size_t infra_handlers_tsv_size = sizeof infra_handlers_tsv;
