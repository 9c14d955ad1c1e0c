// The plain functions and not the EVP ones: those read OpenSSL's configuration and look up a provider first, which
// costs a process more than the hashing of a small archive.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
