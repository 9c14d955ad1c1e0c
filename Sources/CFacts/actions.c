#include "CFacts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char infra_actions_tsv[] = {
#embed "actions.tsv"
};
const size_t infra_actions_tsv_size = sizeof infra_actions_tsv;
