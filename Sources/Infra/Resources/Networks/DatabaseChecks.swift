extension Database {
    public func check(in scope: Scope, _ report: inout Report) {
        settings.rotation.map { $0.value.check(at: $0.location, &report) }
        network.checkForLoadBalancer(title, minimum: 2, in: scope, &report)
        let name = databaseName
        let isName =
            name.utf8.first.map(isLetter) == true
            && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
        if !isName || name.utf8.count > 63, !["DatabaseName", "DBName"].contains(where: isOverridden) {
            report(
                .invalidDatabase, at: settings.databaseName?.location ?? location,
                """
                "\(name)" cannot be the name of a database, which begins with a letter and has letters, digits and \
                underscores, at most 63; change it.
                """)
        }
        if let backups = settings.backups, !isOverridden("BackupRetentionPeriod"),
            backups.value.seconds % 86_400 != 0 || !(1...35).contains(backups.value.seconds / 86_400)
        {
            report(
                .invalidDatabase, at: backups.location,
                "Backups are kept for 1 to 35 whole days, not \(backups.value); change it.")
        }
        switch form {
        case .serverless(let capacity):
            let halves = [capacity.lowerBound * 2, capacity.upperBound * 2]
            let isWhole = halves.allSatisfy { if case .int = Value(number: $0) { true } else { false } }
            if !isOverridden("ServerlessV2ScalingConfiguration"),
                !isWhole || capacity.lowerBound < 0 || capacity.upperBound < 1 || capacity.upperBound > 256
            {
                report(
                    .invalidDatabase, at: location,
                    """
                    The \(title) has a capacity of \(capacity.lowerBound) to \(capacity.upperBound) units; the range \
                    is 0 to 256 in steps of 0.5, with a maximum of at least 1. Change it.
                    """)
            }
            if !(0...15).contains(settings.readers.value) {
                report(
                    .invalidDatabase, at: settings.readers.location,
                    "A cluster has 0 to 15 readers, not \(settings.readers.value); change it.")
            }
        case .instance(let type, let storage):
            if !type.hasPrefix("db."), !isOverridden("DBInstanceClass") {
                report(
                    .invalidDatabase, at: location,
                    "\"\(type)\" is not an instance class, which begins with db., such as db.t4g.micro; correct it.")
            }
            if !isOverridden("AllocatedStorage"), storage < .gigabytes(20) || storage > .gigabytes(65_536) {
                report(
                    .invalidDatabase, at: location,
                    "The \(title) has \(storage) of storage, and RDS allows 20 GB to 65,536 GB; change it.")
            }
            if let use = settings.hasDataAPI ?? (settings.readers.value == 0 ? nil : settings.readers.location) {
                report(
                    .invalidDatabase, at: use,
                    """
                    The \(title) is one instance of RDS, and \
                    \(settings.hasDataAPI == nil ? "readers are" : "the Data API is") Aurora's; use .serverless(…), or \
                    remove this.
                    """)
            }
        }
    }
}
