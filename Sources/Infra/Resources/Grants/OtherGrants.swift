extension EventBus: GrantsSending {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon EventBridge"; Amazon
    /// EventBridge API Reference, "PutEvents": a bus of another account or Region is named by its ARN.
    public var sendGrant: Grant {
        let arn = Value.reference(Reference(self, "Arn"))
        return Grant(
            rights: [.init(["events:PutEvents"], on: arn)], name: .value(isOwned ? .reference(Reference(self)) : arn))
    }
}

extension Secret: GrantsReading {
    /// For code that knows the name otherwise, and reads the value itself.
    public var readGrant: Grant { Grant(secret: self) }
    /// The variable brings what its reader needs, as in `.environment`.
    public var namedReadGrant: Grant { Grant(name: .secret(self)) }
}

extension Parameter: GrantsReading {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS Systems Manager".
    public var readGrant: Grant {
        let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
        let arn = Value.sub("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/\(path)")
        return Grant(rights: [.init(["ssm:GetParameter", "ssm:GetParameters"], on: arn)], name: .value(.string(name)))
    }
}

extension Function: GrantsInvoking {
    /// Source: AWS Lambda Developer Guide, "Using resource-based policies", on the ARNs of functions, versions and
    /// aliases.
    public var invokeGrant: Grant {
        let name = Value.reference(Reference(self))
        guard let aliasName else {
            return Grant(rights: [.init(["lambda:InvokeFunction"], on: arn)], name: .value(name))
        }
        return Grant(
            rights: [.init(["lambda:InvokeFunction"], on: .join(":", [arn, .string(aliasName)]))],
            name: .value(.join(":", [name, .string(aliasName)])))
    }
}

extension Resource: GrantsStarting, GrantsUsing {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS Step Functions".
    public var startGrant: Grant {
        let isExpress = properties.first { $0.key == "StateMachineType" }?.value == "EXPRESS"
        let arn = Value.reference(Reference(self))
        let actions = ["states:StartExecution"] + (isExpress ? ["states:StartSyncExecution"] : [])
        return Grant(rights: [.init(actions, on: arn)], name: .value(arn))
    }

    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS Key Management
    /// Service".
    public var useGrant: Grant { Grant(using: .reference(Reference(self, "Arn"))) }
}

extension Grant {
    /// The use of a KMS key.
    fileprivate init(using key: Value) {
        self.init(rights: [.init(["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"], on: key)], name: .value(key))
    }
}

extension StateMachine: GrantsStarting {
    public var startGrant: Grant {
        let actions = ["states:StartExecution"] + (settings.isExpress ? ["states:StartSyncExecution"] : [])
        return Grant(rights: [.init(actions, on: arn)], name: .value(arn))
    }
}

extension String: GrantsInvoking, GrantsStarting, GrantsUsing {
    /// Of an existing function, by its ARN.
    public var invokeGrant: Grant {
        Grant(rights: [.init(["lambda:InvokeFunction"], on: .string(self))], name: .value(.string(self)))
    }
    /// Of an existing state machine, by its ARN.
    public var startGrant: Grant {
        Grant(rights: [.init(["states:StartExecution"], on: .string(self))], name: .value(.string(self)))
    }
    /// Of an existing key, by its ARN.
    public var useGrant: Grant { Grant(using: .string(self)) }
}
