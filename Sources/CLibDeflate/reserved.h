#include <stddef.h>

// libdeflate reads the codes that RFC 1951 reserves (lengths 286 and 287, distances 30 and 31) as the ones before them;
// zlib, and whoever unpacks with it, refuses the stream. What follows looks for one of them in a stream that libdeflate
// has read. It decodes symbols and keeps no output.
// Source: RFC 1951, "DEFLATE Compressed Data Format Specification", 3.2.5 to 3.2.7.

struct deflate_bits {
    const unsigned char *bytes;
    size_t count, position;
    unsigned long long held;
    int held_count, has_failed;
};

struct deflate_code {
    short counts[16];
    short symbols[320];
};

static inline unsigned deflate_take(struct deflate_bits *bits, int count) {
    while (bits->held_count < count) {
        if (bits->position == bits->count) {
            bits->has_failed = 1;
            return 0;
        }
        bits->held |= (unsigned long long)bits->bytes[bits->position++] << bits->held_count;
        bits->held_count += 8;
    }
    unsigned value = (unsigned)(bits->held & ((1ull << count) - 1));
    bits->held >>= count;
    bits->held_count -= count;
    return value;
}

static inline void deflate_make_code(struct deflate_code *code, const unsigned char *lengths, int count) {
    short starts[16];
    for (int length = 0; length < 16; length++) code->counts[length] = 0;
    for (int symbol = 0; symbol < count; symbol++) code->counts[lengths[symbol]]++;
    starts[1] = 0;
    for (int length = 1; length < 15; length++) starts[length + 1] = starts[length] + code->counts[length];
    for (int symbol = 0; symbol < count; symbol++) {
        if (lengths[symbol]) code->symbols[starts[lengths[symbol]]++] = (short)symbol;
    }
    code->counts[0] = 0;
}

static inline int deflate_symbol(struct deflate_bits *bits, const struct deflate_code *code) {
    int value = 0, first = 0, index = 0;
    for (int length = 1; length < 16 && !bits->has_failed; length++) {
        value |= (int)deflate_take(bits, 1);
        int count = code->counts[length];
        if (value - count < first) return code->symbols[index + (value - first)];
        index += count;
        first = (first + count) << 1;
        value <<= 1;
    }
    bits->has_failed = 1;
    return -1;
}

/// 1 where a block has such a code.
static inline int deflate_block_has_reserved(
    struct deflate_bits *bits, const struct deflate_code *lengths, const struct deflate_code *distances
) {
    while (!bits->has_failed) {
        int symbol = deflate_symbol(bits, lengths);
        if (bits->has_failed || symbol == 256) return 0;
        if (symbol < 256) continue;
        if (symbol > 285) return 1;
        if (symbol > 264 && symbol < 285) deflate_take(bits, (symbol - 261) / 4);
        int distance = deflate_symbol(bits, distances);
        if (!bits->has_failed && distance > 29) return 1;
        if (distance > 3) deflate_take(bits, distance / 2 - 1);
    }
    return 0;
}

static inline int deflate_dynamic_codes(
    struct deflate_bits *bits, struct deflate_code *lengths, struct deflate_code *distances
) {
    static const unsigned char order[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    unsigned char all[320] = {0};
    int length_count = (int)deflate_take(bits, 5) + 257, distance_count = (int)deflate_take(bits, 5) + 1;
    int code_count = (int)deflate_take(bits, 4) + 4;
    for (int index = 0; index < code_count; index++) all[order[index]] = (unsigned char)deflate_take(bits, 3);
    deflate_make_code(lengths, all, 19);
    int count = length_count + distance_count, index = 0, last = 0;
    while (index < count && !bits->has_failed) {
        int symbol = deflate_symbol(bits, lengths), times = 1;
        if (symbol < 16) {
            last = symbol;
        } else if (symbol == 16) {
            times = 3 + (int)deflate_take(bits, 2);
        } else {
            last = 0;
            times = symbol == 17 ? 3 + (int)deflate_take(bits, 3) : 11 + (int)deflate_take(bits, 7);
        }
        if (bits->has_failed || index + times > count) return 0;
        while (times--) all[index++] = (unsigned char)last;
    }
    deflate_make_code(lengths, all, length_count);
    deflate_make_code(distances, all + length_count, distance_count);
    return !bits->has_failed;
}

/// Whether a stream that libdeflate has read has a reserved code.
static inline int deflate_has_reserved(const void *bytes, size_t count) {
    struct deflate_bits bits = {(const unsigned char *)bytes, count, 0, 0, 0, 0};
    int is_last = 0;
    while (!is_last && !bits.has_failed) {
        is_last = (int)deflate_take(&bits, 1);
        struct deflate_code lengths, distances;
        switch (deflate_take(&bits, 2)) {
        case 0:
            bits.held = 0;
            bits.held_count = 0;
            if (bits.count - bits.position < 4) return 0;
            size_t size = bits.bytes[bits.position] | (size_t)bits.bytes[bits.position + 1] << 8;
            if (bits.count - bits.position - 4 < size) return 0;
            bits.position += 4 + size;
            continue;
        case 1: {
            unsigned char all[320];
            for (int symbol = 0; symbol < 288; symbol++) {
                all[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
            }
            for (int symbol = 288; symbol < 320; symbol++) all[symbol] = 5;
            deflate_make_code(&lengths, all, 288);
            deflate_make_code(&distances, all + 288, 32);
            break;
        }
        case 2:
            if (!deflate_dynamic_codes(&bits, &lengths, &distances)) return 0;
            break;
        default: return 0;
        }
        if (deflate_block_has_reserved(&bits, &lengths, &distances)) return 1;
    }
    return 0;
}
