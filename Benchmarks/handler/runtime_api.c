/* A Runtime API as fast as one process can be, to measure a bootstrap against.
 *
 * usage: runtime_api EVENT INVOCATIONS BOOTSTRAP [VARIABLE=VALUE ...]
 *
 * Starts BOOTSTRAP, gives it the event INVOCATIONS times and prints one line of JSON: milliseconds from the start of
 * the process to its first request for work, invocations a second, the bootstrap's CPU time for one invocation and
 * its largest memory. "@@@@@@@@@" in the event is replaced by a number that grows, so that each is another update.
 * Every answer has to contain "sendMessage": a bootstrap that is fast at failing is not measured. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <netinet/tcp.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char request[1 << 20];

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static void fail(const char *what) {
    fprintf(stderr, "runtime_api: %s\n%.2000s\n", what, request);
    exit(1);
}

/* Reads one whole request; its body is behind the blank line. */
static char *read_request(int connection) {
    size_t length = 0;
    for (;;) {
        ssize_t count = read(connection, request + length, sizeof request - 1 - length);
        if (count <= 0) fail("the bootstrap closed its connection");
        length += count;
        request[length] = 0;
        char *body = strstr(request, "\r\n\r\n");
        if (!body) continue;
        body += 4;
        char *header = strcasestr(request, "\r\nContent-Length:");
        size_t expected = header && header < body ? strtoul(header + 17, NULL, 10) : 0;
        if (request + length >= body + expected) return body;
    }
}

static void send_all(int connection, const char *bytes, size_t length) {
    while (length) {
        ssize_t count = write(connection, bytes, length);
        if (count <= 0) fail("the bootstrap does not read");
        bytes += count, length -= count;
    }
}

int main(int argc, char **argv) {
    if (argc < 4) return fprintf(stderr, "usage: %s EVENT INVOCATIONS BOOTSTRAP [VARIABLE=VALUE ...]\n", argv[0]), 2;
    static char event[1 << 16], reply[1 << 17], address[64];
    FILE *file = fopen(argv[1], "r");
    if (!file) return perror(argv[1]), 1;
    size_t size = fread(event, 1, sizeof event - 1, file);
    fclose(file);
    char *number = strstr(event, "@@@@@@@@@");
    int invocations = atoi(argv[2]), one = 1;

    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof place;
    if (bind(listener, (void *)&place, length) || listen(listener, 5)) return perror("listen"), 1;
    getsockname(listener, (void *)&place, &length);
    snprintf(address, sizeof address, "AWS_LAMBDA_RUNTIME_API=127.0.0.1:%d", ntohs(place.sin_port));

    char *environment[64] = {address};
    for (int i = 4; i < argc && i < 64; i++) environment[i - 3] = argv[i];
    char *arguments[] = {argv[3], NULL};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    pid_t child;
    double begin = now();
    if (posix_spawn(&child, argv[3], &actions, NULL, arguments, environment)) return perror(argv[3]), 1;
    int connection = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    read_request(connection);
    double ready = now();

    for (int i = 0; i < invocations; i++) {
        char digits[10];
        snprintf(digits, sizeof digits, "%09d", 100000000 + i);
        if (number) memcpy(number, digits, 9);
        int head = snprintf(reply, sizeof reply,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: "
            "8476a536-e9f4-11e8-9739-%012d\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\n"
            "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:bot\r\n"
            "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\n"
            "Content-Length: %zu\r\n\r\n", i, size);
        memcpy(reply + head, event, size);
        send_all(connection, reply, head + size);
        if (!strstr(read_request(connection), "sendMessage")) fail("an answer without a message:");
        static const char accepted[] = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
        send_all(connection, accepted, sizeof accepted - 1);
        read_request(connection);
    }
    double end = now();

    kill(child, 9);
    struct rusage usage;
    int status;
    wait4(child, &status, 0, &usage);
    double cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
    printf("{\"start_ms\":%.3f,\"per_second\":%.0f,\"cpu_us\":%.2f,\"memory_mb\":%.2f}\n", (ready - begin) * 1e3,
           invocations ? invocations / (end - ready) : 0, invocations ? cpu / invocations * 1e6 : 0,
           usage.ru_maxrss / 1024.0);
    return 0;
}
