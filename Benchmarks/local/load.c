/* One HTTP/1.1 request again and again over kept connections, a process for each.
 *
 * usage: load PORT CONNECTIONS SECONDS REQUEST
 *
 * REQUEST is a file with the bytes of a request. Prints one line of JSON: requests, those not answered with 200, seconds. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

/* Whether the whole answer came and is a 200. */
static int exchange(int link, const char *request, size_t size, char *answer, size_t room) {
    if (write(link, request, size) != (ssize_t)size) return 0;
    size_t length = 0;
    for (;;) {
        ssize_t count = read(link, answer + length, room - 1 - length);
        if (count <= 0) return 0;
        length += count;
        answer[length] = 0;
        char *body = strstr(answer, "\r\n\r\n");
        if (!body) continue;
        char *header = strcasestr(answer, "\r\nContent-Length:");
        size_t expected = header && header < body ? strtoul(header + 17, NULL, 10) : 0;
        if (answer + length >= body + 4 + expected) return !strncmp(answer, "HTTP/1.1 200", 12);
    }
}

int main(int argc, char **argv) {
    if (argc != 5) return fprintf(stderr, "usage: %s PORT CONNECTIONS SECONDS REQUEST\n", argv[0]), 2;
    static char request[1 << 16], answer[1 << 17];
    FILE *file = fopen(argv[4], "r");
    if (!file) return perror(argv[4]), 1;
    size_t size = fread(request, 1, sizeof request, file);
    fclose(file);
    int connections = atoi(argv[2]);
    long *counts = mmap(NULL, sizeof(long) * 2 * connections, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    double began = now(), end = began + atof(argv[3]);
    for (int i = 0; i < connections; i++) {
        if (fork()) continue;
        struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(atoi(argv[1]))};
        int link = socket(AF_INET, SOCK_STREAM, 0), one = 1;
        setsockopt(link, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (connect(link, (void *)&place, sizeof place)) _exit(1);
        while (now() < end) {
            counts[2 * i]++;
            if (!exchange(link, request, size, answer, sizeof answer)) {
                counts[2 * i + 1]++;
                close(link);
                link = socket(AF_INET, SOCK_STREAM, 0);
                if (connect(link, (void *)&place, sizeof place)) _exit(1);
            }
        }
        _exit(0);
    }
    int failed = 0, status;
    while (wait(&status) > 0) failed += status != 0;
    long all = 0, wrong = failed;
    for (int i = 0; i < connections; i++) all += counts[2 * i], wrong += counts[2 * i + 1];
    printf("{\"requests\": %ld, \"failed\": %ld, \"seconds\": %.2f}\n", all, wrong, now() - began);
    return 0;
}
