#include "CFacts.h"

// #embed is C23; clang has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char infra_types_jsonl[] = {
#embed "types.jsonl"
};
const size_t infra_types_jsonl_size = sizeof infra_types_jsonl;
