import Infra

@testable import Review

/// Projects of small templates for tests: the resources as JSON, by `service/stage`.
enum Projects {
    static func comparison(_ old: [String: String], _ new: [String: String]) throws -> ProjectComparison {
        let files = { (templates: [String: String]) in
            templates.map { path, resources in
                TemplateFile(
                    path: path.hasSuffix(".json") ? path : "\(path)/cloudformation.json",
                    bytes: Array("{\"Resources\": {\(resources)}}".utf8))
            }
        }
        return try ProjectComparison(old: files(old), new: files(new))
    }

    /// What follows from one resource's change.
    static func consequences(of type: String, _ old: String?, _ new: String?) throws -> [Consequence] {
        let resource = { (properties: String?) in
            properties.map { "\"Thing\": {\"Type\": \"\(type)\", \"Properties\": \($0)}" } ?? ""
        }
        return Consequences.all(of: try comparison(["shop/prod": resource(old)], ["shop/prod": resource(new)]))
    }
}
