extension HTTPAPI {
    /// What it is for: at most 1,024 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with { $0.text = Placed(text, Place(file, line, column)) }
    }

    /// Answers at its own domain only, no longer at `https://….execute-api.….amazonaws.com`, so that nobody passes by what stands
    /// before the domain.
    /// Source: Amazon API Gateway Developer Guide, "Disable the default endpoint for HTTP APIs".
    public func withoutDefaultEndpoint(
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with { $0.noDefaultEndpoint = Placed(true, Place(file, line, column)) }
    }
}

extension RESTAPI {
    /// What it is for: at most 1,024 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.text = Placed(text, Place(file, line, column)) }
    }

    /// Answers at its own domain only, no longer at `https://….execute-api.….amazonaws.com`, so that nobody passes by what stands
    /// before the domain.
    /// Source: Amazon API Gateway Developer Guide, "Disable the default endpoint for REST APIs".
    public func withoutDefaultEndpoint(
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.noDefaultEndpoint = Placed(true, Place(file, line, column)) }
    }

    /// Compresses answers of that many bytes and more for callers who take it: 0 to 10,485,760.
    /// Source: Amazon API Gateway Developer Guide, "Payload compression for REST APIs".
    public func compression(
        fromBytes size: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.compression = Placed(size, Place(file, line, column)) }
    }
}

/// What HTTP and REST APIs say alike.
enum APISettings {
    static func check(
        _ text: Placed<String>?, _ noDefaultEndpoint: Placed<Bool>?, hasDomain: Bool, of kind: String, _ report: inout Report
    ) {
        if let text, text.value.unicodeScalars.count > 1_024 {
            report(
                .settingOutOfRange, at: text.place,
                "The description of the \(kind) has \(text.value.unicodeScalars.count) characters and may have 1,024; shorten it.")
        }
        if let noDefaultEndpoint, !hasDomain {
            report(
                .apiWithoutAddress, at: noDefaultEndpoint.place,
                "The \(kind) answers at no address: its default endpoint is off and it has no domain; add .domain(…), or keep the endpoint.")
        }
    }
}
