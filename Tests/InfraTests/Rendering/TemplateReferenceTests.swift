import Testing

@testable import Infra

/// Reading the references of a value finds what replacing them replaces, in the same order.
@Suite struct TemplateReferenceTests {
    @Test(
        arguments: [
            .ref("A"), .getAtt("A", "Arn"), ["Fn::GetAtt": "A.Arn"], ["Fn::GetAtt": "A"], ["Fn::GetAtt": ["A"]],
            .sub("${A}-${B.Arn}-${!C}-${AWS::Region}-$"), ["Fn::Sub": ["${A} ${own} ${B}", ["own": .ref("C")]]],
            ["Fn::Sub": ["${A} ${own}", .object([])]], ["Fn::Sub": ["${A}"]], ["Fn::Sub": ["${A}", "x"]],
            .join("", ["a", .ref("A"), .sub("${B}")]), ["Fn::Join": [",", .getAtt("A", "Subnets")]],
            ["Fn::Select": [["Ref": "N"], .ref("List")]], ["Fn::If": ["C", .ref("A"), .ref("B")]],
            ["Ref": ["A"]], ["Ref": "A", "Other": .ref("B")], [["a": .ref("A")], .null, 1, true, "${A}"],
        ] as [Value])
    func areTheSame(value: Value) {
        var read: [TemplateReference] = []
        value.forEachReference { read.append($0) }
        var replaced: [TemplateReference] = []
        _ = value.mapReferences { reference in
            replaced.append(reference)
            return reference.value
        }
        #expect(read == replaced)
    }
}
