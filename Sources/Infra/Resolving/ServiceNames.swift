/// What AWS asks of the names that services and stages give to stacks.
enum ServiceNames {
    static func check(_ service: Service, _ report: inout Report) {
        if !isName(service.name, maximum: 96) {
            report(
                .invalidServiceName, at: service.location,
                "The service name \"\(service.name)\" is part of its stack's name, which starts with a letter and has only letters, digits and hyphens, here at most 96; change the name.")
        }
        if service.stages.isEmpty {
            report(
                .serviceWithoutStage, at: service.location,
                "Service \"\(service.name)\" has no stage, so nothing would be generated for it; give it at least one, such as stages: [.prod].")
        }
        if service.regions.isEmpty {
            report(
                .serviceWithoutStage, at: service.location,
                "Service \"\(service.name)\" has no region, so nothing would be generated for it; give it at least one, such as regions: [.euCentral1].")
        }
        for (offset, stage) in service.stages.enumerated() {
            if !isName(stage.name, maximum: 32) {
                report(
                    .invalidServiceName, at: service.location,
                    "The stage \"\(stage.name)\" of service \"\(service.name)\" is part of stack and function names, so it must start with a letter and have only letters, digits and hyphens, at most 32; change it.")
            } else if service.stages[..<offset].contains(stage) {
                report(
                    .invalidServiceName, at: service.location,
                    "Service \"\(service.name)\" lists the stage \"\(stage.name)\" twice; remove one.")
            }
        }
        for (offset, region) in service.regions.enumerated() where service.regions[..<offset].contains(region) {
            report(
                .invalidServiceName, at: service.location,
                "Service \"\(service.name)\" lists the region \(region) twice; remove one.")
        }
    }

    private static func isName(_ name: String, maximum: Int) -> Bool {
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= maximum else { return false }
        return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }
}

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
