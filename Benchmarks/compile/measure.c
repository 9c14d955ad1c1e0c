// Runs a command and prints its wall time, CPU time and peak memory: "wall_ms cpu_ms peak_mb". Its output goes nowhere.
// In C since a child's peak starts at that of the process that starts it, and Python's is higher than what is measured.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
    if (count < 2) return 64;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    pid_t child;
    int status;
    struct rusage used;
    double start = milliseconds();
    if (posix_spawnp(&child, arguments[1], &files, NULL, arguments + 1, environ) != 0) return 127;
    if (wait4(child, &status, 0, &used) < 0) return 127;
    double wall = milliseconds() - start;
    double cpu = (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
#ifdef __APPLE__
    double peak = used.ru_maxrss / 1048576.0;  // Bytes there, kilobytes elsewhere.
#else
    double peak = used.ru_maxrss / 1024.0;
#endif
    printf("%.3f %.3f %.2f\n", wall, cpu, peak);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
