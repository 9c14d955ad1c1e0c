import Infra

extension Cases {
    static let imageInOtherRegion: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in  // note: service "wrong" is in eu-central-1
            Function("a", image: .uri("123456789012.dkr.ecr.us-east-1.amazonaws.com/resize:1.4"))  // error: The function "a" is in eu-central-1 but its image "123456789012.dkr.ecr.us-east-1.amazonaws.com/resize:1.4" is in us-east-1 (amazonaws.com), and Lambda accepts images of the function's region only [image-in-other-region]
        },
        Service("wrong-suffix", region: .cnNorth1, stages: [.dev]) { _ in  // note: service "wrong-suffix" is in cn-north-1
            Function("a", image: .uri("123456789012.dkr.ecr.cn-north-1.amazonaws.com/resize:1.4"))  // error: is in cn-north-1 (amazonaws.com) [image-in-other-region]
        },
        // Another account is right: its repository says who may read it.
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: .uri("123456789012.dkr.ecr.eu-central-1.amazonaws.com/resize:1.4"))
            Function("b", image: .repository("resize", account: "210987654321", tag: "1.4"))
        },
    ]
}
