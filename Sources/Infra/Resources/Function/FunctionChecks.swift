extension Function {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("FunctionName") { checkName(scope, &report) }
        if !["Code", "Code.ImageUri", "Code.S3Key", "Code.ZipFile"].contains(where: isOverridden) {
            checkCode(scope, &report)
        }
        if isRuntimeKnown(in: scope) {
            checkRuntime(on: scope.asOf ?? FactSource.runtimes.date, at: location(of: "Runtime"), &report)
        }
        checkRanges(&report)
        checkLog(in: scope, &report)
        checkAlias(&report)
        checkShifting(&report)
        checkEnvironment(in: scope, &report)
        checkLayers(in: scope, &report)
        checkTargets(in: scope, &report)
        checkNamedSources(in: scope, &report)
        checkNetwork(in: scope, &report)
        checkExecution(in: scope, &report)
    }

    /// A default is for the functions that have a log.
    private func checkLog(in scope: Scope, _ report: inout Report) {
        guard options.isWithoutLogs, let retention = options.logRetention,
            retention.location != scope.stack.defaults?.pattern.options.logRetention?.location
        else { return }
        report(
            .settingsExclude, at: retention.location,
            """
            The \(title) has .logRetention and .withoutLogs(), and without a log there is nothing to keep; remove one \
            of them.
            """)
    }

    private func checkName(_ scope: Scope, _ report: inout Report) {
        let length =
            options.name.map { $0.value.utf8.count } ?? scope.stack.prefix.utf8.count + 1 + declaredName.utf8.count
        let allowed = declaredName.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        if declaredName.isEmpty || !allowed {
            report(
                .invalidFunctionName, at: location,
                """
                "\(declaredName)" cannot be the name of a function, which has letters, digits, hyphens and underscores \
                only; change it.
                """)
        } else if length > 64 {
            let full = physicalName(in: scope)
            report(
                .invalidFunctionName, at: location,
                """
                The function's name in AWS is "\(full)", which is \(grouped(full.utf8.count)) characters; the limit is \
                64. Shorten "\(declaredName)" by \(grouped(full.utf8.count - 64)) or the service's name.
                """,
                notes: [.init(scope.stack.service.location, "the service's name is put before it")])
        }
    }

    /// Whether no override leaves the runtime to deployment.
    private func isRuntimeKnown(in scope: Scope) -> Bool {
        guard let override = origin.overrides.last(where: { $0.value.path == "Runtime" }) else { return true }
        return ConstantValues(in: scope).evaluated(override.value.value) == .string(runtime.id)
    }

    func checkRuntime(on today: String, at location: SourceLocation, _ report: inout Report) {
        if case .image = runtime.kind { return }
        guard let facts = runtime.known.facts else {
            report(
                .unknownRuntime, at: location,
                """
                The \(title) has the runtime "\(runtime.id)", and Lambda has none of that name (data of \
                \(FactSource.runtimes.date))\(Nearest.ending(runtime.id, among: LambdaRuntimeFacts.current(on: today), otherwise: "; choose one such as nodejs22.x, python3.13 or provided.al2023."))
                """)
            return
        }
        let successor = facts.successor.map { "; move to \($0)" } ?? "; move to a newer one"
        if let day = facts.createBlocked, day <= today {
            report(
                .runtimeBlocked, at: location,
                """
                The \(title) has the runtime \(runtime.id), and AWS blocks the creation of functions with it from \
                \(day) (data of \(FactSource.runtimes.date))\(successor).
                """)
        } else if let day = facts.deprecated, day <= today {
            report(
                .runtimeDeprecated, at: location,
                """
                The \(title) has the runtime \(runtime.id), which is deprecated from \
                \(day)\(facts.createBlocked.map { ", and creation of functions is blocked from \($0)" } ?? "") (data \
                of \(FactSource.runtimes.date))\(successor).
                """)
        }
    }

    func checkRanges(_ report: inout Report) {
        let isOnManagedInstances = isOnManagedInstances
        if isOnManagedInstances {
            checkManagedRanges(&report)
        } else if let memory = options.memory, !(128...10_240).contains(memory.value.megabytes) {
            report(
                .memoryOutOfRange, at: memory.location,
                """
                The \(title) has \(memory.value) of memory, and Lambda gives 128 MB to 10,240 MB; choose a value in \
                that range.
                """)
        }
        if !isOnManagedInstances, let timeout = options.timeout, !(1...900).contains(timeout.value.seconds) {
            report(
                .timeoutOutOfRange, at: timeout.location,
                """
                The \(title) has a timeout of \(timeout.value), and Lambda allows 1 s to 900 s; choose a value in that \
                range.
                """)
        }
        if let storage = options.ephemeralStorage, !(512...10_240).contains(storage.value.megabytes) {
            report(
                .storageOutOfRange, at: storage.location,
                """
                The \(title) has \(storage.value) of ephemeral storage, and Lambda gives 512 MB to 10,240 MB; choose a \
                value in that range.
                """)
        }
        if let count = options.reservedConcurrency, count.value < 0 {
            report(
                .settingOutOfRange, at: count.location,
                "Reserved concurrency must be 0 or more, not \(grouped(count.value)); correct it.")
        }
        if let count = options.provisionedConcurrency {
            if count.value < 1 {
                report(
                    .settingOutOfRange, at: count.location,
                    "Provisioned concurrency must be 1 or more, not \(grouped(count.value)); correct it or remove it.")
            } else if let reserved = options.reservedConcurrency, count.value > reserved.value {
                report(
                    .settingOutOfRange, at: count.location,
                    """
                    The \(title) keeps \(grouped(count.value)) instances started but may run only \
                    \(grouped(reserved.value)) at once; raise the reserved concurrency or lower this.
                    """,
                    notes: [.init(reserved.location, "the reserved concurrency")])
            }
        }
        if let age = options.maximumEventAge, !(60...21_600).contains(age.value.seconds) {
            report(
                .settingOutOfRange, at: age.location,
                """
                The maximum event age is 60 s to 6 h, not \(age.value); correct it.
                """)
        }
        if let retries = options.retries, !(0...2).contains(retries.value) {
            report(
                .settingOutOfRange, at: retries.location,
                "An event is retried 0 to 2 times, not \(grouped(retries.value)); correct it.")
        }
        if let retention = options.logRetention { retention.value.check(at: retention.location, &report) }
        if let text = options.description, text.unicodeScalars.count > 256, !isOverridden("Description") {
            report(
                .settingOutOfRange, at: location,
                "The description of \(title) is \(grouped(text.unicodeScalars.count)) characters; the limit is 256. Shorten it."
            )
        }
    }

    /// Source: AWS Lambda Developer Guide, "Lambda quotas".
    private func checkManagedRanges(_ report: inout Report) {
        if let memory = options.memory, !(2_048...32_768).contains(memory.value.megabytes) {
            report(
                .memoryOutOfRange, at: memory.location,
                """
                The \(title) has \(memory.value) of memory, and on managed instances Lambda gives 2,048 MB to 32,768 \
                MB; choose a value in that range.
                """)
        }
        let longest = Limits.lambdaTimeoutMaxManagedInstances.value
        if let timeout = options.timeout, !(1...longest).contains(timeout.value.seconds) {
            report(
                .timeoutOutOfRange, at: timeout.location,
                """
                The \(title) has a timeout of \(timeout.value), and on managed instances Lambda allows 1 s to \
                \(grouped(longest)) s; choose a value in that range.
                """)
        }
    }

    private func checkNetwork(in scope: Scope, _ report: inout Report) {
        checkConnections(in: scope, &report)
        guard let network = options.network, !isOverridden("VpcConfig") else { return }
        let groups = network.value.securityGroups?.count ?? 1
        let subnets = network.value.network.subnetCount
        network.value.network.checkIDs(needsVPC: false, in: scope, &report)
        for case .string(let group) in network.value.securityGroups ?? []
        where !group.hasPrefix("sg-") && !group.contains("{{") {
            report(
                .malformedID, at: network.location,
                "\"\(group)\" is not the id of a security group, which begins with sg-; correct it.")
        }
        if subnets == 0 || groups == 0, network.value.network.plan == nil || groups == 0 {
            report(
                .invalidNetwork, at: network.location,
                """
                The \(title) is in a VPC with \(count(subnets, "subnet")) and \(count(groups, "security group")), and \
                needs at least one of each; add what is missing.
                """)
        } else if network.value.network.subnets.count > 16 || groups > 5 {
            report(
                .invalidNetwork, at: network.location,
                """
                A function can have at most 16 subnets and 5 security groups, and the \(title) has \(subnets) and \
                \(groups); remove some.
                """)
        }
    }

    private func checkTargets(in scope: Scope, _ report: inout Report) {
        for target in [options.deadLetters, options.onSuccess, options.onFailure] {
            guard let target, case .string(let text) = target.value.arn else { continue }
            if target.location == options.deadLetters?.location, isOverridden("DeadLetterConfig.TargetArn") { continue }
            let service = ARN(text)?.service ?? "sqs"
            let allowed =
                target.location == options.deadLetters?.location
                ? ["sqs", "sns"] : ["sqs", "sns", "lambda", "events", "s3"]
            guard allowed.contains(service) else {
                report(
                    .malformedARN, at: target.location,
                    """
                    "\(text)" is in the service "\(service)", and this needs the ARN of \
                    \(allowed.joined(separator: ", ")); use one of these.
                    """)
                continue
            }
            ExistingARN(text, service: service, resource: "", what: "target").check(
                in: scope.region, by: title, at: target.location, .targetInOtherRegion,
                because: "Lambda sends only to targets in the function's region", notes: scope.regionNotes, &report)
        }
        if let role = options.role, !isOverridden("Role") {
            ExistingARN(role.value, service: "iam", resource: "role/", what: "role").check(
                in: scope.region, by: title, at: role.location, .malformedARN, because: "a role is of one partition",
                notes: scope.regionNotes, &report)
            if !options.statements.isEmpty {
                report(
                    .invalidStatement, at: options.statements[0].location,
                    """
                    The \(title) uses a role that exists already, so no permissions can be added to it; remove .allow \
                    and grants such as .read, or remove .role so that the function has its own role.
                    """,
                    notes: [.init(role.location, "the existing role")])
            }
        }
        checkRoleSettings(in: scope, &report)
        for statement in options.statements {
            statement.check(title, in: scope, &report)
            if statement.isGranted { statement.checkGrantedType(&report) }
        }
    }
}
