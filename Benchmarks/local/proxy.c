/* A plain reverse proxy to a Lambda handler: what the whole chain of `infra serve` is compared with.
 *
 * usage: proxy EVENT BOOTSTRAP [VARIABLE=VALUE ...]
 *
 * Prints its port. Each connection has a process and a handler of its own. A request is read and not looked at; the handler gets
 * the event of the file, and what it answers is the body. No routing, no JSON, no log. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static char event[1 << 16];
static size_t size;

static char *whole(int link, char *bytes, size_t room) {
    size_t length = 0;
    for (;;) {
        ssize_t count = read(link, bytes + length, room - 1 - length);
        if (count <= 0) exit(0);
        length += count;
        bytes[length] = 0;
        char *body = strstr(bytes, "\r\n\r\n");
        if (!body) continue;
        body += 4;
        char *header = strcasestr(bytes, "\r\nContent-Length:");
        size_t expected = header && header < body ? strtoul(header + 17, NULL, 10) : 0;
        if (bytes + length >= body + expected) return body;
    }
}

static void send_all(int link, const char *bytes, size_t length) {
    while (length) {
        ssize_t count = write(link, bytes, length);
        if (count <= 0) exit(0);
        bytes += count, length -= count;
    }
}

static int listening(int *port) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof place;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(listener, (void *)&place, length) || listen(listener, 64)) exit(1);
    getsockname(listener, (void *)&place, &length);
    *port = ntohs(place.sin_port);
    return listener;
}

static void serve(int client, char **argv) {
    static char request[1 << 17], report[1 << 17], text[1 << 18];
    int port, one = 1, listener = listening(&port);
    char address[64], *environment[64] = {address}, *arguments[] = {argv[2], NULL};
    snprintf(address, sizeof address, "AWS_LAMBDA_RUNTIME_API=127.0.0.1:%d", port);
    for (int i = 3; argv[i] && i < 64; i++) environment[i - 2] = argv[i];
    if (!fork()) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(client);
        /* Its log is not read. */
        dup2(open("/dev/null", O_WRONLY), 1);
        execve(argv[2], arguments, environment);
        _exit(1);
    }
    int handler = accept(listener, NULL, NULL);
    setsockopt(handler, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    for (;;) {
        whole(client, request, sizeof request);
        whole(handler, report, sizeof report);
        int length = snprintf(text, sizeof text, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n"
                              "Lambda-Runtime-Aws-Request-Id: 1\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\n"
                              "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:f\r\n\r\n", size);
        memcpy(text + length, event, size);
        send_all(handler, text, length + size);
        char *body = whole(handler, report, sizeof report);
        const char taken[] = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
        send_all(handler, taken, sizeof taken - 1);
        length = snprintf(text, sizeof text, "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\n\r\n%s", strlen(body), body);
        send_all(client, text, length);
    }
}

int main(int argc, char **argv) {
    if (argc < 3) return fprintf(stderr, "usage: %s EVENT BOOTSTRAP [VARIABLE=VALUE ...]\n", argv[0]), 2;
    FILE *file = fopen(argv[1], "r");
    if (!file) return perror(argv[1]), 1;
    size = fread(event, 1, sizeof event, file);
    fclose(file);
    int port, listener = listening(&port);
    signal(SIGCHLD, SIG_IGN);
    printf("%d\n", port);
    fflush(stdout);
    for (;;) {
        int client = accept(listener, NULL, NULL);
        if (client < 0) return 1;
        if (!fork()) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            serve(client, argv);
        }
        close(client);
    }
}
