import Testing

@testable import Infra

struct LayerTests {
    @Test(
        arguments: [
            ("84", .fpm, .x86_64, ["arn:aws:lambda:eu-central-1:873528684822:layer:php-84:21"]),
            ("84", .function, .arm64, ["arn:aws:lambda:eu-central-1:873528684822:layer:arm-php-84:21"]),
            ("85", .console, .x86_64, ["arn:aws:lambda:eu-central-1:873528684822:layer:php-85:18"]),
        ] as [(String, LayerCatalog.PHPKind, Architecture, [String])])
    func bref3(version: String, kind: LayerCatalog.PHPKind, architecture: Architecture, arns: [String]) throws {
        let layers = try LayerCatalog.bref3.phpLayers(
            version: version, kind: kind, architecture: architecture, in: .euCentral1
        ).get()
        #expect(layers.map(\.arn) == arns)
    }

    @Test(
        arguments: [
            ("84", .fpm, .x86_64, ["php-84-fpm:42"]),
            ("83", .fpm, .arm64, ["arm-php-83-fpm:69"]),
            ("83", .function, .arm64, ["arm-php-83:69"]),
            ("82", .console, .x86_64, ["php-82:114", "console:122"]),
        ] as [(String, LayerCatalog.PHPKind, Architecture, [String])])
    func bref2(version: String, kind: LayerCatalog.PHPKind, architecture: Architecture, layers: [String]) throws {
        let found = try LayerCatalog.bref2.phpLayers(
            version: version, kind: kind, architecture: architecture, in: .usEast1
        ).get()
        #expect(found.map { "\($0.name):\($0.version)" } == layers)
    }

    @Test func whereBrefIsNot() {
        let zurich = LayerCatalog.bref3.phpLayers(version: "84", kind: .fpm, architecture: .x86_64, in: .euCentral2)
        #expect(zurich == .failure(.notInRegion(published: LayerCatalog.bref3.regions)))
        #expect(LayerCatalog.bref3.regions.count == 22)
        #expect(!LayerCatalog.bref3.regions.contains(.euCentral2))
        let old = LayerCatalog.bref3.phpLayers(version: "81", kind: .fpm, architecture: .x86_64, in: .euCentral1)
        #expect(old == .failure(.unknown(published: LayerCatalog.bref3.names)))
        #expect(LayerCatalog.bref2.regions.count == 21)
    }

    @Test func everyNamedLayerIsSomewhere() throws {
        for catalog in [LayerCatalog.bref2, .bref3, .brefExtensions] {
            for name in catalog.names {
                let locations = Region.all.compactMap { try? catalog.layer(named: name, in: $0).get() }
                #expect(locations.count >= 21)
                #expect(locations.allSatisfy { $0.version > 0 && $0.region.partition == .aws })
            }
        }
        #expect(LayerCatalog.brefExtensions.names.count == 141)
        #expect(LayerCatalog.bref3.phpVersions == ["82", "83", "84", "85"])
    }

    @Test func extensionLayers() throws {
        let extensions = LayerCatalog.brefExtensions
        let gd = try extensions.extensionLayer("gd", php: "82", in: .afSouth1).get()
        #expect(gd.arn == "arn:aws:lambda:af-south-1:403367587399:layer:gd-php-82:19")
        #expect(try extensions.extensionLayer("gd", php: "82", in: .euCentral1).get().version == 21)
        #expect(
            extensions.extensionLayer("nope", php: "82", in: .euCentral1)
                == .failure(.unknown(published: extensions.names)))
    }

    @Test func parametersExtension() throws {
        let intel = try ParametersExtension.layer(in: .euCentral1, architecture: .x86_64).get()
        #expect(
            intel.arn
                == "arn:aws:lambda:eu-central-1:187925254637:layer:AWS-Parameters-and-Secrets-Lambda-Extension:101")
        let arm = try ParametersExtension.layer(in: .cnNorth1, architecture: .arm64).get()
        #expect(
            arm.arn
                == "arn:aws-cn:lambda:cn-north-1:287114880934:layer:AWS-Parameters-and-Secrets-Lambda-Extension-Arm64:89"
        )
        guard
            case .failure(.notInRegion(let published)) = ParametersExtension.layer(
                in: .euscDeEast1, architecture: .arm64)
        else { return #expect(Bool(false), "published after all") }
        #expect(published.count == 38)
        #expect(throws: Never.self) { try ParametersExtension.layer(in: .euscDeEast1, architecture: .x86_64).get() }
    }
}
