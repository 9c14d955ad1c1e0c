/// Small runtime clients for interpreters, written to the cache when a function needs them.
enum RuntimeStandIns {}
