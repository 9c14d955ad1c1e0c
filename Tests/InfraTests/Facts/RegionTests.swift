import Testing

@testable import Infra

struct RegionTests {
    @Test func everyRegionIsFoundByItsId() {
        #expect(Region.all.count == 48)
        for region in Region.all { #expect(Region(id: region.id) == region) }
    }

    @Test(arguments: ["", "eu-central", "eu-central-11", "EU-CENTRAL-1", "zz", "eu-central-1 "])
    func unknownIdsAreRefused(id: String) { #expect(Region(id: id) == nil) }

    @Test func orderIsThatOfIds() {
        #expect(Region.all.map(\.id) == Region.all.map(\.id).sorted())
        #expect(Region.euCentral1 < .usEast1)
    }

    @Test(
        arguments: [
            (Region.euCentral1, "eu-central-1", "Europe (Frankfurt)", "aws", false, "abc"),
            (.euCentral2, "eu-central-2", "Europe (Zurich)", "aws", true, "abc"),
            (.usEast1, "us-east-1", "US East (N. Virginia)", "aws", false, "abcdef"),
            (.usWest1, "us-west-1", "US West (N. California)", "aws", false, "ac"),
            (.cnNorth1, "cn-north-1", "China (Beijing)", "aws-cn", false, "abc"),
        ] as [(Region, String, String, String, Bool, String)])
    func facts(region: Region, id: String, name: String, partition: String, optIn: Bool, zones: String) {
        #expect(region.id == id)
        #expect(region.name == name)
        #expect(region.partition.id == partition)
        #expect(region.isOptIn == optIn)
        #expect(region.zones == zones.map { "\(id)\($0)" })
    }

    @Test func sovereignRegionsHaveNoSchemasOfTheirOwn() {
        let none = Region.all.filter { $0.schemas == .none }
        #expect(none.count == 10)
        #expect(none.contains(.euscDeEast1))
        #expect(Region.meSouth1.schemas == .stale)
        #expect(Region.euscDeEast1.isOptIn == nil)
    }

    @Test func valuesAreTiny() {
        #expect(MemoryLayout<Region>.size == 1)
        #expect(MemoryLayout<Partition>.size == 1)
    }
}

struct PartitionTests {
    @Test func everyPartitionIsFoundByItsId() {
        #expect(Partition.all.count == 8)
        for partition in Partition.all { #expect(Partition(id: partition.id) == partition) }
        #expect(Partition(id: "aws-") == nil)
    }

    @Test func everyRegionIsInOnePartition() {
        #expect(Partition.all.flatMap(\.regions).sorted() == Region.all)
        #expect(Partition.awsCn.regions == [.cnNorth1, .cnNorthwest1])
    }

    @Test func suffixes() {
        #expect(Region.cnNorth1.dnsSuffix == "amazonaws.com.cn")
        #expect(Partition.awsEusc.dnsSuffix == "amazonaws.eu")
        #expect(Partition.aws.dualStackDNSSuffix == "api.aws")
        #expect(Partition.awsCn.globalServicesRegion == .cnNorthwest1)
        for partition in Partition.all { #expect(partition.globalServicesRegion.partition == partition) }
    }
}
