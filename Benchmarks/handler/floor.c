/* The least that a bootstrap can do: asks for work, answers with the same bytes each time, reads nothing of it.
 * What it reaches on a machine is the most that any bootstrap could reach there. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char reply[1 << 20], request[1024];

static char *receive(int connection) {
    size_t length = 0;
    for (;;) {
        ssize_t count = read(connection, reply + length, sizeof reply - 1 - length);
        if (count <= 0) exit(1);
        reply[length += count] = 0;
        char *body = strstr(reply, "\r\n\r\n"), *header = strstr(reply, "Content-Length: ");
        if (body && header && reply + length >= body + 4 + atoi(header + 16)) return reply;
    }
}

int main(void) {
    char host[64], *port, *address = getenv("AWS_LAMBDA_RUNTIME_API");
    int one = 1, connection = socket(AF_INET, SOCK_STREAM, 0);
    if (!address || !(port = strchr(strncpy(host, address, sizeof host - 1), ':'))) return 1;
    *port++ = 0;
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(atoi(port)), .sin_addr.s_addr = inet_addr(host)};
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(connection, (void *)&place, sizeof place)) return 1;
    static const char next[] = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n";
    static const char body[] = "{\"statusCode\":200,\"headers\":{},\"body\":\"{\\\"method\\\":\\\"sendMessage\\\"}\"}";
    for (;;) {
        if (write(connection, next, sizeof next - 1) < 0) return 1;
        char *id = strstr(receive(connection), "Request-Id: ");
        if (!id) return 1;
        int length = snprintf(request, sizeof request,
            "POST /2018-06-01/runtime/invocation/%.36s/response HTTP/1.1\r\nHost: x\r\nContent-Length: %zu\r\n\r\n%s",
            id + 12, sizeof body - 1, body);
        if (write(connection, request, length) < 0) return 1;
        receive(connection);
    }
}
