extension Service {
    /// Divides the functions among nested stacks, for a service that grows past CloudFormation's 500 resources.
    ///
    /// A function goes with all that is its own (role, log group, permissions, routes, mappings) into one of the nested
    /// stacks; everything that functions share, such as APIs, tables and queues, stays in the stack itself. Into which
    /// one follows from the function's name and the count alone, so nothing moves when others come or go. **Changing
    /// the count, or asking for nested stacks of a service that is deployed without them, moves functions**:
    /// CloudFormation makes the new ones before it deletes the old, finds their names taken, and rolls back. So take
    /// more than are needed today.
    ///
    /// Becomes `AWS::CloudFormation::Stack` with templates in the folder `nested`, which `aws cloudformation package`
    /// uploads with the archives. There is no serverless.yml, since Serverless Framework has no nested stacks.
    ///
    /// Source: AWS CloudFormation User Guide, "Embed stacks within other stacks using nested stacks", "CloudFormation
    /// quotas".
    /// - Parameter count: 1 to 100; 80 functions or so have room in each.
    public func nestedStacks(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service {
        with { $0.settings.nestedStacks = Placed(count, SourceLocation(file, line, column)) }
    }
}

extension Function {
    /// Keeps the function and all that is its own in the stack itself, in a service with nested stacks.
    ///
    /// It is for a function that shared things must wait for, such as one that a user pool starts, while functions in
    /// nested stacks use these things. Adding it to a function that is deployed in a nested stack moves the function.
    public consuming func inRootStack() -> Function {
        with { $0.options.staysInRootStack = true }
    }
}
