extension StateMachineRights {
    /// What a distributed map needs: to start executions of the machine itself, and what it reads and writes.
    ///
    /// Source: AWS Step Functions Developer Guide, "IAM policies for using Distributed Map states".
    mutating func addMap(_ state: Value, called name: String) {
        allow(["states:StartExecution"], on: own("stateMachine:\(self.name)"))
        for suffix in [":*", "/*:*"] {
            allow(["states:DescribeExecution", "states:StopExecution"], on: own("execution:\(self.name)\(suffix)"))
        }
        addReader(state["ItemReader"], name)
        addWriter(state["ResultWriter"], name)
    }

    private func own(_ resource: String) -> Value {
        .sub("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:\(resource)")
    }

    private mutating func addReader(_ reader: Value?, _ state: String) {
        guard let reader, let resource = StatesLanguageChecks.text(reader["Resource"]) else { return }
        let given = reader["Parameters"] ?? reader["Arguments"]
        if resource.hasSuffix(":s3:listObjectsV2") {
            return addBucket(["s3:ListBucket"], given, state, keys: []) { bucket in bucket }
        }
        guard resource.hasSuffix(":s3:getObject") else { return }
        // An inventory's manifest names files beside it.
        let isManifest = reader["ReaderConfig"]?["InputType"] == "MANIFEST"
        addBucket(["s3:GetObject"], given, state, keys: ["kms:Decrypt"]) { bucket in
            let key = isManifest ? nil : Self.known(given?["Key"])
            return .join("/", [bucket, .string(key ?? "*")])
        }
    }

    private mutating func addWriter(_ writer: Value?, _ state: String) {
        guard let writer, StatesLanguageChecks.text(writer["Resource"])?.hasSuffix(":s3:putObject") ?? false else {
            return
        }
        let given = writer["Parameters"] ?? writer["Arguments"]
        let actions = ["s3:PutObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload"]
        addBucket(actions, given, state, keys: ["kms:GenerateDataKey", "kms:Decrypt"]) { bucket in
            var prefix = Self.known(given?["Prefix"]) ?? ""
            if prefix.hasSuffix("/") { prefix.removeLast() }
            return .join("/", [bucket, .string(prefix.isEmpty ? "*" : "\(prefix)/*")])
        }
    }

    private mutating func addBucket(
        _ actions: [String], _ given: Value?, _ state: String, keys keyActions: [String], _ resource: (Value) -> Value
    ) {
        switch given?["Bucket"] {
        case .reference(let reference)? where reference.target.base is Bucket && reference.attribute == nil:
            allow(actions, on: resource(.reference(Reference(reference.target.base, "Arn"))))
            if !keyActions.isEmpty, let key = resolvedKey(of: reference.target.base) { allow(keyActions, on: key) }
        case .string(let name)? where !name.contains("${") && !name.hasPrefix(StateExpression.start):
            allow(actions, on: resource(.sub("arn:${AWS::Partition}:s3:::\(name)")))
        default: unknown += actions.map { (state, $0) }
        }
    }

    /// A text that is known before an execution.
    private static func known(_ value: Value?) -> String? {
        guard let text = StatesLanguageChecks.text(value), !text.contains("${"),
            !text.hasPrefix(StateExpression.start)
        else { return nil }
        return text
    }
}
