/// MD5, which Serverless names target groups by. It protects nothing here. Source: RFC 1321.
package enum MD5 {
    package static func hex(_ text: String) -> String {
        func digit(_ bits: UInt8) -> UInt8 { bits < 10 ? UInt8(ascii: "0") + bits : UInt8(ascii: "a") - 10 + bits }
        var result: [UInt8] = []
        result.reserveCapacity(32)
        for byte in digest(Array(text.utf8)) {
            result.append(digit(byte >> 4))
            result.append(digit(byte & 15))
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

    /// floor(2³² · |sin(i + 1)|), as in the RFC's table T.
    private static let sines: [UInt32] = [
        0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
        0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
        0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
        0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
        0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
        0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
        0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
        0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
    ]

    static func digest(_ message: [UInt8]) -> [UInt8] {
        var bytes = message
        let padded = (message.count + 72) / 64 * 64
        bytes.reserveCapacity(padded)
        bytes.append(0x80)
        bytes.append(contentsOf: repeatElement(0, count: padded - 8 - bytes.count))
        let bitCount = UInt64(message.count) &* 8
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bitCount >> shift))
        }

        var state: (UInt32, UInt32, UInt32, UInt32) = (0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476)
        bytes.withUnsafeBytes { bytes in
            sines.withUnsafeBufferPointer { sines in
                shifts.withUnsafeBufferPointer { shifts in
                    for start in stride(from: 0, to: padded, by: 64) {
                        mix(bytes, from: start, into: &state, sines, shifts)
                    }
                }
            }
        }
        var digest: [UInt8] = []
        digest.reserveCapacity(16)
        func add(_ word: UInt32) {
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                digest.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        add(state.0)
        add(state.1)
        add(state.2)
        add(state.3)
        return digest
    }

    /// One block of 64 bytes.
    private static func mix(
        _ bytes: UnsafeRawBufferPointer, from start: Int, into state: inout (UInt32, UInt32, UInt32, UInt32),
        _ sines: UnsafeBufferPointer<UInt32>, _ shifts: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = state
        @inline(__always)
        func turn(_ step: Int, _ mixed: UInt32, _ word: Int) {
            let part = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start &+ 4 &* word, as: UInt32.self))
            let sum = a &+ mixed &+ sines[step] &+ part
            let shift = shifts[(step >> 4) &* 4 &+ step & 3]
            (a, d, c, b) = (d, c, b, b &+ (sum &<< shift | sum &>> (32 &- shift)))
        }
        for step in 0..<16 { turn(step, (b & c) | (~b & d), step) }
        for step in 16..<32 { turn(step, (d & b) | (~d & c), (5 &* step &+ 1) & 15) }
        for step in 32..<48 { turn(step, b ^ c ^ d, (3 &* step &+ 5) & 15) }
        for step in 48..<64 { turn(step, c ^ (b | ~d), (7 &* step) & 15) }
        state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
    }
}
