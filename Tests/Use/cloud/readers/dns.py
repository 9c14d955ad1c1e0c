"""Hosted zones, records, certificates."""


def zone(deployed, physical, wanted):
    found = deployed.client("route53").get_hosted_zone(Id=physical)["HostedZone"]
    return {"Name": found["Name"] if str(wanted["Name"]).endswith(".") else found["Name"].rstrip("."),
            "HostedZoneConfig": {"Comment": found["Config"].get("Comment")}}


def record(deployed, physical, wanted):
    pages = deployed.client("route53").get_paginator("list_resource_record_sets").paginate(
        HostedZoneId=wanted["HostedZoneId"])
    for page in pages:
        for one in page["ResourceRecordSets"]:
            same = one["Name"].rstrip(".") == wanted["Name"].rstrip(".") and one["Type"] == wanted["Type"]
            if same and one.get("SetIdentifier") == wanted.get("SetIdentifier"):
                alias = one.get("AliasTarget")
                if alias:
                    alias = {**alias, "DNSName": alias["DNSName"].rstrip(".")}
                return {**one, "Name": wanted["Name"], "HostedZoneId": wanted["HostedZoneId"], "AliasTarget": alias,
                        "ResourceRecords": [value["Value"] for value in one.get("ResourceRecords") or []]}
    return {}


def certificate(deployed, physical, wanted):
    api = deployed.client("acm")
    found = api.describe_certificate(CertificateArn=physical)["Certificate"]
    names = [name for name in found.get("SubjectAlternativeNames") or [] if name != found["DomainName"]]
    return {**found, "SubjectAlternativeNames": names,
            "Tags": api.list_tags_for_certificate(CertificateArn=physical)["Tags"]}


READERS = {
    "AWS::Route53::HostedZone": zone,
    "AWS::Route53::RecordSet": record,
    "AWS::CertificateManager::Certificate": certificate,
}
