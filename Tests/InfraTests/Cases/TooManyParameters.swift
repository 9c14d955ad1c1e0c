import Infra

extension Cases {
    static let tooManyParameters: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // error: and 201 outputs, and CloudFormation allows 200 of each [too-many-parameters]
            (1...201).map { Output("Output\($0)", "x") }
        },
        Service("right", region: .euCentral1) { _ in
            (1...200).map { Output("Output\($0)", "x") }
        },
    ]
}
