/// What AWS asks of the names that services and stages give to stacks.
enum ServiceNames {
    /// Checks each service, and that no two have one name, one folder or one stack.
    static func check(_ services: [Service], _ report: inout Report) {
        var seen: [String: Service] = [:]
        // File systems of macOS and Windows do not tell cases apart.
        var folders: [String: Service] = [:]
        var stacks: [String: (service: Service, stage: Stage)] = [:]
        for service in services {
            report.aboutService(service.name) { report in
                if let other = seen[service.name] {
                    report(
                        .twoServicesOfOneName, at: service.location,
                        """
                        Two services have the name "\(service.name)", so their stacks and files would be the same; \
                        rename one of them.
                        """,
                        notes: [.init(other.location, "the other service \"\(service.name)\"")])
                } else if let other = folders[service.name.lowercased()] {
                    report(
                        .twoServicesOfOneName, at: service.location,
                        """
                        The services "\(other.name)" and "\(service.name)" differ by case only, so their files would \
                        be in one folder on macOS and Windows; rename one of them.
                        """,
                        notes: [.init(other.location, "the service \"\(other.name)\"")])
                } else {
                    checkStacks(service, &stacks, &report)
                }
                seen[service.name] = service
                folders[service.name.lowercased()] = service
                check(service, &report)
            }
        }
    }

    /// `shop` in the stage `dev-eu` and `shop-dev` in `eu` are one stack.
    private static func checkStacks(
        _ service: Service, _ stacks: inout [String: (service: Service, stage: Stage)], _ report: inout Report
    ) {
        for stage in service.stages {
            for region in service.regions {
                let name = "\(service.name)-\(stage.name)"
                let account = service.settings.accounts.ids[stage]?.value ?? ""
                guard let other = stacks.updateValue((service, stage), forKey: "\(name) \(region) \(account)"),
                    other.service.name != service.name
                else { continue }
                report(
                    .twoServicesOfOneName, at: service.location,
                    """
                    The stacks of service "\(other.service.name)" in the stage "\(other.stage.name)" and of service \
                    "\(service.name)" in the stage "\(stage.name)" are both called "\(name)"; rename a service or a \
                    stage.
                    """,
                    notes: [.init(other.service.location, "the service \"\(other.service.name)\"")])
            }
        }
    }

    private static func check(_ service: Service, _ report: inout Report) {
        if !isName(service.name, maximum: 96) {
            report(
                .invalidServiceName, at: service.location,
                """
                The service name "\(service.name)" is part of its stack's name, which starts with a letter and has \
                only letters, digits and hyphens, here at most 96; change the name.
                """)
        }
        if service.stages.isEmpty {
            report(
                .serviceWithoutStage, at: service.location,
                """
                Service "\(service.name)" has no stage, so nothing would be generated for it; give it at least one, \
                such as stages: [.prod].
                """)
        }
        if service.regions.isEmpty {
            report(
                .serviceWithoutStage, at: service.location,
                """
                Service "\(service.name)" has no region, so nothing would be generated for it; give it at least one, \
                such as regions: [.euCentral1].
                """)
        }
        for (offset, stage) in service.stages.enumerated() {
            if !isName(stage.name, maximum: 32) {
                report(
                    .invalidServiceName, at: service.location,
                    """
                    The stage "\(stage.name)" of service "\(service.name)" is part of stack and function names, so it \
                    must start with a letter and have only letters, digits and hyphens, at most 32; change it.
                    """)
            } else if let other = service.stages[..<offset].first(where: {
                $0 != stage && $0.name.lowercased() == stage.name.lowercased()
            }) {
                report(
                    .invalidServiceName, at: service.location,
                    """
                    The stages "\(other.name)" and "\(stage.name)" of service "\(service.name)" differ by case only, \
                    so their files would be in one folder on macOS and Windows; rename one.
                    """)
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

    static func isName(_ name: String, maximum: Int) -> Bool {
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= maximum else { return false }
        return name.hasOnlyLettersDigits(and: "-")
    }
}

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
func isLowercaseLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

extension StringProtocol {
    /// Whether it has letters, digits and some other characters of ASCII only; an empty text has.
    func hasOnlyLettersDigits(and others: String = "") -> Bool {
        utf8.allSatisfy { isLetter($0) || isDigit($0) || others.utf8.contains($0) }
    }
}
