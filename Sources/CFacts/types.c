#include "CFacts.h"

const unsigned char infra_types_jsonl[] = {
#embed "types.jsonl"
};
const size_t infra_types_jsonl_size = sizeof infra_types_jsonl;
