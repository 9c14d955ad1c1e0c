#ifndef CFACTS_H
#define CFACTS_H

#include <stddef.h>

/// The resource types' schemas, one JSON array a line, sorted by type name (see docs/facts.md).
extern const unsigned char infra_types_jsonl[];
extern const size_t infra_types_jsonl_size;

/// What IAM knows: a line a service, sorted by prefix (see docs/facts.md).
extern const unsigned char infra_actions_tsv[];
extern const size_t infra_actions_tsv_size;

/// What CloudFormation's handlers of each resource type must be allowed: a line a type, sorted by name (see docs/facts.md).
extern const unsigned char infra_handlers_tsv[];
extern const size_t infra_handlers_tsv_size;

/// Their first byte. Swift does not import an array of unknown length.
static inline const unsigned char *infra_types_jsonl_start(void) { return infra_types_jsonl; }
static inline const unsigned char *infra_actions_tsv_start(void) { return infra_actions_tsv; }
static inline const unsigned char *infra_handlers_tsv_start(void) { return infra_handlers_tsv; }

#endif
