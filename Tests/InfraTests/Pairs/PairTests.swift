import Infra
import Testing

/// Each recorded pair of Serverless, written as a spec. What it compiles to is kept in Tests/Pairs and read by
/// Tests/Use/test_pairs.py, which compares it with the recording by meaning.
@Suite struct PairTests {
    static let services: [(name: String, service: Service)] = [
        ("a_bref_http", Pairs.brefHTTP), ("a_bref_httpapi", Pairs.brefHTTPAPI), ("b_bref_alb", Pairs.brefALB),
        ("bref_v3", Pairs.bref3), ("sources", Pairs.sources), ("d_existing_s3", Pairs.existingBucket),
        ("bref_v2", Pairs.bref2), ("c_events", Pairs.eventsCase), ("event_sources", Pairs.eventSourcesOfCase),
        ("routed_rest", Pairs.routedREST), ("apis", Pairs.apis), ("stage_api", Pairs.stageAPI),
        ("d_more", Pairs.more), ("events_api", Pairs.eventsAPI), ("events", Pairs.events), ("brokers", Pairs.brokers),
        ("edge", Pairs.edge), ("images", Pairs.images), ("aliases", Pairs.aliases),
        ("two_regions", Pairs.twoRegions), ("conditions", Pairs.conditions),
        ("conditions_for_all", Pairs.conditionsForAll), ("nested_conditions_for_all", Pairs.nestedConditionsForAll),
        ("settings", Pairs.settings), ("settings_kept", Pairs.settingsKept),
        ("nested", Pairs.nested), ("nested_whole", Pairs.nestedWhole), ("nested_sources", Pairs.nestedSources),
        ("nested_events", Pairs.nestedEvents), ("nested_stage_api", Pairs.nestedStageAPI),
        ("nested_conditions", Pairs.nestedConditions),
        ("api_options", Pairs.apiOptions), ("existing_apis", Pairs.existingAPIs), ("routes", Pairs.routes),
        ("source_options", Pairs.sourceOptions), ("deliveries", Pairs.deliveries),
        ("senders", Pairs.conditionalSenders), ("kept_stack", Pairs.keptStack), ("grants", Pairs.grants),
        ("user_pools", Pairs.userPools),
        ("monitored", Pairs.monitored), ("machines", Pairs.machines), ("expressions", Pairs.expressions),
        ("integrations", Pairs.integrations), ("networks", Pairs.networks),
        ("shared_domain", Pairs.sharedDomain), ("execution", Pairs.execution),
        ("route_patterns", Pairs.routePatterns), ("rotations", Pairs.rotations), ("web", Pairs.web),
        ("resources", Pairs.resourceOptions),
    ]

    @Test(arguments: services.map(\.name))
    func compilesToItsFiles(name: String) throws {
        let service = try #require(Self.services.first { $0.name == name }).service
        let compilation = Compiler.compile([service])
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        try #require(!compilation.files.isEmpty)
        for file in compilation.files {
            // Behind service and stage: [region/]file.
            let fileName = file.path.split(separator: "/").dropFirst(2).joined(separator: "/")
            try Golden.compare(file.bytes, with: "Tests/Pairs/\(name)/\(fileName)", test: "PairTests")
            // The index and the comparisons read this instead of the bytes.
            if let template = file.template { #expect(try Value.read(json: file.bytes) == template) }
        }
    }
}

/// The specs of the recorded pairs.
enum Pairs {}
