/* What a power cut would leave: preloaded into a program, this keeps a copy of each file below POWER_FROM as it was at its
 * last successful fsync, by inode, and of each folder's names as they were when the folder was made lasting.
 * POWER_TO/inode/N holds the bytes, POWER_TO/names/N the lines "inode kind name" of folder N. One copy is made at a time,
 * by whichever program: else one that was begun earlier could take the place of a newer one. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int (*really_fsync)(int);
static int (*really_fdatasync)(int);

__attribute__((constructor)) static void begin(void) {
    really_fsync = dlsym(RTLD_NEXT, "fsync");
    really_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
}

/* Writes under a name of its own, then takes the place of what was there. */
static FILE *open_new(char *temporary, size_t room, const char *to) {
    static __thread unsigned count;
    snprintf(temporary, room, "%s.%d.%p.%u", to, getpid(), (void *)&count, count++);
    return fopen(temporary, "wb");
}

static void close_new(FILE *out, const char *temporary, const char *to) {
    if (fclose(out) == 0) rename(temporary, to);
}

static void keep_bytes(int fd, const struct stat *found, const char *to) {
    char place[PATH_MAX], temporary[PATH_MAX + 64], self[64], bytes[65536];
    snprintf(place, sizeof place, "%s/inode/%llu", to, (unsigned long long)found->st_ino);
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int in = open(self, O_RDONLY | O_CLOEXEC);
    if (in < 0) return;
    FILE *out = open_new(temporary, sizeof temporary, place);
    if (out) {
        ssize_t count;
        off_t at = 0;
        while ((count = pread(in, bytes, sizeof bytes, at)) > 0) {
            fwrite(bytes, 1, (size_t)count, out);
            at += count;
        }
        close_new(out, temporary, place);
    }
    close(in);
}

static void keep_names(int fd, const struct stat *found, const char *to) {
    char place[PATH_MAX], temporary[PATH_MAX + 64], self[64];
    snprintf(place, sizeof place, "%s/names/%llu", to, (unsigned long long)found->st_ino);
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    DIR *folder = opendir(self);
    if (!folder) return;
    FILE *out = open_new(temporary, sizeof temporary, place);
    if (out) {
        for (struct dirent *entry; (entry = readdir(folder));) {
            if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
            char kind = entry->d_type == DT_DIR ? 'd' : 'f';
            fprintf(out, "%llu %c %s\n", (unsigned long long)entry->d_ino, kind, entry->d_name);
        }
        close_new(out, temporary, place);
    }
    closedir(folder);
}

static void keep(int fd) {
    const char *from = getenv("POWER_FROM"), *to = getenv("POWER_TO");
    char self[64], path[PATH_MAX];
    struct stat found;
    if (!from || !to || fstat(fd, &found) != 0) return;
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(self, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    if (strncmp(path, from, strlen(from)) != 0) return;
    char lock[PATH_MAX];
    snprintf(lock, sizeof lock, "%s/lock", to);
    int turn = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (turn < 0 || flock(turn, LOCK_EX) != 0) return;
    if (S_ISDIR(found.st_mode)) keep_names(fd, &found, to);
    else if (S_ISREG(found.st_mode)) keep_bytes(fd, &found, to);
    close(turn);
}

int fsync(int fd) {
    int result = really_fsync(fd);
    if (result == 0) keep(fd);
    return result;
}

int fdatasync(int fd) {
    int result = really_fdatasync(fd);
    if (result == 0) keep(fd);
    return result;
}
