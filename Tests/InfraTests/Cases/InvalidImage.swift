import Infra

extension Cases {
    private static let digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    private static let registry = "123456789012.dkr.ecr.eu-central-1.amazonaws.com"

    static let invalidImage: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: .uri("docker.io/shop/resize:1.4"))  // error: "docker.io/shop/resize:1.4" is not an image in a private registry of Amazon ECR [invalid-image]
            Function("b", image: .uri("resize"))  // error: is not an image in a private registry [invalid-image]
            Function("c", image: .repository("resize", account: "12345", tag: "1.4"))  // error: the account "12345" is not a number of 12 digits [invalid-image]
            Function("d", image: .repository("Resize", account: "123456789012", tag: "1.4"))  // error: the repository "Resize" has not 2 to 256 lower-case letters [invalid-image]
            Function("e", image: .repository("resize", account: "123456789012", tag: "1.4 beta"))  // error: the tag "1.4 beta" has not 1 to 128 letters [invalid-image]
            Function("f", image: .repository("resize", account: "123456789012", digest: "sha256:0123"))  // error: the digest "sha256:0123" is not sha256: and 64 hexadecimal digits [invalid-image]
            Function("g", image: .uri("123456789012.dkr.ecr-fips.eu-central-1.amazonaws.com/resize:1.4"))  // error: does not read by the FIPS endpoint "ecr-fips" [invalid-image]
            Function("h", image: .uri("\(registry)/resize:1.4").workingDirectory("app"))  // error: The working directory "app" of function "h" is not an absolute path [invalid-image]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: .uri("\(registry)/shop/re-size_2.x:1.4"))
            Function("b", image: .uri("\(registry)/resize@\(digest)"))
            Function("c", image: .uri("\(registry)/resize:latest@\(digest)").workingDirectory("/app"))
        },
        Service("right-china", region: .cnNorth1, stages: [.dev]) { _ in
            Function("a", image: .repository("resize", account: "123456789012", digest: digest))
        },
    ]
}
