// swift-tools-version: 6.2
// Package@swift-6.1.swift is the same for Swift 6.1, whose package manager takes no flags of the compiler from a
// dependency.
import PackageDescription

let package = Package(
    name: "infra",
    products: [
        // No product "infra": a package that depends on this one has its own, and one here would win silently.
        .executable(name: "telegram-bot", targets: ["TelegramBot"]),
        .executable(name: "infra-local", targets: ["infra-local"]),
        .library(name: "Infra", targets: ["Infra"]),
        .library(name: "InfraTesting", targets: ["InfraTesting"]),
        .library(name: "InfraTool", targets: ["InfraTool"]),
        .library(name: "LambdaRuntime", targets: ["LambdaRuntime"]),
    ],
    dependencies: [
        // Patch releases only: there is no lock file here, which would not hold for dependents anyway.
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
    ],
    targets: [
        // What users write: `swift run infra` builds and runs it.
        .executableTarget(name: "infra", dependencies: ["InfraTool"], path: "specs"),

        // The language and the compiler: no I/O.
        .target(name: "Infra", dependencies: ["CLibYAML", "CFacts", "SecretPatterns"]),
        // What a change does: templates compared by meaning, and what follows. No I/O.
        .target(name: "Review", dependencies: ["Infra", "SecretPatterns"]),
        // Originals (serverless.yml, templates) made into specs. No I/O.
        .target(name: "Importing", dependencies: ["Infra", "CLibYAML"]),
        // What a deployment has to do, from the templates and what AWS answers. No I/O.
        .target(name: "Deployment", dependencies: ["Infra", "Review"]),
        // The command: all I/O.
        .target(
            name: "InfraTool",
            dependencies: [
                "Infra", "Packaging", "SecretPatterns", "Review", "Routing", "Importing", "Deployment", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Which rule, route or resource answers a request, and the events and answers on the way. No I/O.
        .target(name: "Routing", dependencies: ["LambdaRuntime"]),
        // The specs' functions and entrances on this machine; the command starts it with a description of them.
        .target(name: "LocalRun", dependencies: ["Infra", "Routing", "LambdaRuntime", "Packaging"]),
        .executableTarget(name: "infra-local", dependencies: ["LocalRun"], path: "Sources/InfraLocal"),
        // The entrances as a value, for tests of specs and handlers together.
        .target(name: "InfraTesting", dependencies: ["Infra", "LocalRun", "Packaging", "Routing"]),
        // Archives that Lambda can run; knows files, not specs.
        .target(name: "Packaging", dependencies: ["CLibDeflate", "CCrypto", "SecretPatterns"]),
        // One folder packaged by one process: what the benchmark and the archive tests run.
        .executableTarget(name: "package-folder", dependencies: ["Packaging"], path: "Sources/PackageFolder"),

        // Recognizes credentials in texts, for specs, archives and messages alike.
        .target(name: "SecretPatterns"),

        // What handlers use.
        .target(name: "LambdaRuntime"),
        // The bot without a process around it, so that tests can ask it.
        .target(name: "TelegramBotCore", dependencies: ["LambdaRuntime"]),
        .executableTarget(name: "TelegramBot", dependencies: ["LambdaRuntime", "TelegramBotCore"]),

        // The work of the benchmarks, as specs.
        .executableTarget(name: "BenchmarkWork", dependencies: ["Infra", "InfraTool"], path: "Benchmarks/Work"),

        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CLibDeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        // glibc's tuning of memory.
        .systemLibrary(name: "CMalloc"),
        // The schemas of all CloudFormation resource types, what their handlers must be allowed, and the actions of
        // IAM, compiled in.
        .target(name: "CFacts", exclude: ["types.jsonl", "actions.tsv", "handlers.tsv"]),

        // Times the schema validation for Benchmarks/schemas.py; no product.
        .executableTarget(name: "SchemaBench", dependencies: ["Infra"]),

        .testTarget(
            name: "InfraTests", dependencies: ["Infra"], exclude: ["Schemas/Oracle", "Facts/Old", "Cases/README.md"]),
        // The command with specs of its own, for the transcripts.
        .executableTarget(
            name: "TranscriptSpecs", dependencies: ["Infra", "InfraTool"], path: "Tests/TranscriptSpecs"),
        .testTarget(
            name: "InfraToolTests", dependencies: ["InfraTool", "TranscriptSpecs"],
            exclude: ["Transcripts", "Programs"]),
        .testTarget(name: "DeploymentTests", dependencies: ["Deployment"]),
        .testTarget(name: "ReviewTests", dependencies: ["Review"]),
        .testTarget(name: "ImportingTests", dependencies: ["Importing"]),
        .testTarget(name: "SecretPatternsTests", dependencies: ["SecretPatterns"]),
        .testTarget(
            name: "InfraTestingTests", dependencies: ["InfraTesting", "LambdaRuntime", "LocalRun", "Packaging"]),
        .testTarget(name: "RoutingTests", dependencies: ["Routing"]),
        .testTarget(name: "PackagingTests", dependencies: ["Packaging"]),
        .testTarget(name: "LambdaRuntimeTests", dependencies: ["LambdaRuntime"]),
        .testTarget(name: "TelegramBotTests", dependencies: ["LambdaRuntime", "TelegramBotCore"]),
    ]
)

// INFRA_TESTS=PackagingTests,InfraToolTests builds these test targets alone: a quicker edit loop for one subject.
if let chosen = Context.environment["INFRA_TESTS"]?.split(separator: ",").map(String.init), !chosen.isEmpty {
    package.targets.removeAll { $0.type == .test && !chosen.contains($0.name) }
}

// Nobody edits a dependency: in one that SwiftPM has checked out, each module is compiled at once and without debug
// information. Compiled in batches, as what is edited is, each batch checks the types of what others declare again.
if Context.packageDirectory.contains("/checkouts/") {
    for target in package.targets where [.regular, .executable].contains(target.type) && target.name != "CFacts" {
        target.swiftSettings =
            (target.swiftSettings ?? []) + [
                .unsafeFlags(
                    // SwiftPM's own -g comes last, and only the frontend's flags after it.
                    ["-disable-batch-mode", "-whole-module-optimization", "-num-threads", "4", "-Xfrontend", "-gnone"],
                    .when(configuration: .debug))
            ]
    }
}
// The metadata of a generic type, such as a dictionary with keys of our own, is made by code that knows its conformances.
// Otherwise the runtime reads the type's name and searches the whole program for each of them, which is a quarter of the
// instructions of a small build.
let usesAccessors = ["Infra", "InfraTool", "Packaging", "Review", "SecretPatterns"]
for target in package.targets where usesAccessors.contains(target.name) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"])
        ]
}
// What the specs are linked by: in a third less time than by gold, the default.
for target in package.targets where target.name == "InfraTool" {
    target.linkerSettings = [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux], configuration: .debug))]
}
