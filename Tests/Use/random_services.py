"""Random services of the language: built, imported from both outputs, and built again. Run as a program: COUNT SEED."""

import random
import sys
import tempfile
from pathlib import Path

from meaning.difference import ABSENT

PATTERNS = ['["source": ["my.app"]]', '["source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"]]']


class Maker:
    def __init__(self, seed, number):
        self.random = random.Random(f"{seed}/{number}")
        self.name = f"random-{number}"
        self.lines, self.made = [], []
        self.api = self.rest = False

    def maybe(self, share=0.3):
        return self.random.random() < share

    def pick(self, *options):
        return self.random.choice(options)

    def sources(self):
        for kind, name in (("Queue", "jobs"), ("Topic", "news"), ("Table", "items"), ("KinesisStream", "clicks"), ("Bucket", "files")):
            if not self.maybe(0.5):
                continue
            make = {
                "Queue": 'Queue("jobs")', "Topic": 'Topic("news")', "Bucket": 'Bucket("files")',
                "Table": 'Table("items", partitionKey: .string("id")).stream(.newImage)',
                "KinesisStream": 'KinesisStream("clicks")',
            }[kind]
            more = {
                "Queue": [".visibility(.minutes(3))", ".retention(.days(14))", ".delay(.seconds(5))", ".retained()", '.named("own-jobs")'],
                "Topic": ['.displayName("News")', '.named("own-news")'],
                "Table": ['.timeToLive("expires")', ".pointInTimeRecovery()", ".retained()", ".provisioned(read: 2, write: 1)",
                          '.index("byName", partitionKey: .string("name"))'],
                "KinesisStream": [".shards(2)", ".retention(.days(2))"],
                "Bucket": [".versioned()", ".retained()", ".eventBridge()"],
            }[kind]
            words = "".join(word for word in more if self.maybe())
            self.lines += [f"    let {name} = {make}{words}", f"    {name}"]
            self.made.append(name)
        if self.maybe():
            self.lines.append('    Resource("AWS::SSM::Parameter", "Level", properties: ["Type": "String", "Value": "info"])')
        if self.maybe():
            self.lines += ['    let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])',
                           '    let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))',
                           '    Resource("AWS::SQS::Queue", "Overflow").when(isLarge)']

    def triggers(self, index):
        found = [
            ".schedule(" + self.pick(".rate(.minutes(5))", '.cron("0 6 ? * MON-FRI *")') + ")",
            f'.httpAPI({self.pick(".get", ".post", ".any")}, "/f{index}/{{id}}")', f'.restAPI({self.pick(".get", ".put")}, "/r{index}/{{id}}")',
            f".eventBridge({self.pick(*PATTERNS)})", f".cloudWatchEvent({self.pick(*PATTERNS)})", f'.webSocket("route{index}")',
            '.iot("SELECT * FROM \'a/b\'")', '.topic(named: "by-name")', '.logs(.existing("/aws/lambda/other"), filter: "ERROR")',
            '.scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Berlin")', ".url(.iam)",
            '.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012")',
        ]
        of = {"jobs": ".queue(jobs)", "news": ".topic(news)", "items": ".stream(of: items)", "clicks": ".stream(of: clicks)"}
        found += [of[name] for name in self.made if name in of]
        return self.random.sample(found, self.random.randint(0, 4))

    def function(self, index):
        runtime = self.pick(".nodejs22", ".python313", ".provided")
        words = [word for word in (
            ".memory(.megabytes(512))", ".timeout(.seconds(20))", '.environment("LEVEL", "info")', ".reservedConcurrency(2)",
            ".architecture(.arm64)", ".tracing()", ".logRetention(.days(14))", '.description("What it does")', ".retries(1)",
            '.allow("s3:GetObject", on: "arn:aws:s3:::reports/*")', '.tags(["team": "data"])', ".ephemeralStorage(.megabytes(1024))",
            '.environment("TABLE", items.ref())' if "items" in self.made else ".maximumEventAge(.hours(1))",
            '.onFailure(.queue(jobs))' if "jobs" in self.made else ".logFormat(.json)",
            ".withoutLogs()" if index % 3 == 2 else ".logRetention(.days(7))",
        ) if self.maybe(0.25)]
        words += [f".on({trigger})" for trigger in self.triggers(index)]
        body = "".join(f"\n        {word}" for word in words)
        self.lines.append(f'    Function("work-{index}", {runtime}, handler: "index.handler", code: "code"){body}')

    def text(self):
        self.sources()
        if self.maybe():
            self.lines.append("    SharedRole()" + ('.allow("dynamodb:GetItem", on: "*")' if self.maybe() else ""))
        if self.maybe():
            self.lines.append('    FunctionDefaults { $0.memory(.megabytes(256)).environment("ALL", "yes") }')
        for index in range(self.random.randint(1, 4)):
            self.function(index)
        constant = f"random{self.name.split('-')[1]}"
        stages = self.pick("[.dev]", "[.prod]")
        end = "".join(f"\n.{word}" for word in ("keepingVersions()", "deploymentBucketInStack()", 'tags(["owner": "me"])') if self.maybe())
        return (f'let {constant} = Service("{self.name}", region: {self.pick(".euCentral1", ".usEast1")}, stages: {stages}) {{ _ in\n'
                + "\n".join(self.lines) + "\n}" + end + "\n.findingsAsWarnings()\n")


def write(folder, seed, count):
    (folder / "specs").mkdir(parents=True)
    for number in range(count):
        text = "import Infra\n\n" + Maker(seed, number).text()
        (folder / "specs" / f"Random{number}.swift").write_text(text, encoding="utf-8")


def added(difference):
    """Serverless has outputs with the addresses of functions, and our template has none: the import gives both what Serverless has."""
    left = difference.left if isinstance(difference.left, dict) else {}
    names = left if difference.path == "Outputs" else [difference.path]
    return difference.right is ABSENT and all(name.endswith("LambdaFunctionUrl") for name in names)


def round_trip(folder, seed, count):
    """The differences of each service and form, and what the imports lost."""
    import imported
    import test_import

    write(folder, seed, count)
    imported.build(folder / "specs", folder, folder / "generated")
    found = {}
    for form in test_import.FORMS:
        again = folder / form.split(".")[0]
        for number in range(count):
            before = test_import.files(folder, f"random-{number}")
            path = before[test_import.FORMS.index(form)]
            region = test_import.serverless_model.load(before[1])["provider"]["region"]
            options = ("--service", f"random-{number}", "--stage", path.parent.name, "--region", region)
            reports = imported.run([path], again / "specs", *options)
            lost = [entry for one in reports.values() for entry in one["entries"] if entry["fate"] == "lost"]
            if lost:
                found[f"random-{number} {form} lost"] = lost
        imported.build(again / "specs", again, again / "generated")
        for number in range(count):
            for old, new in zip(test_import.files(folder, f"random-{number}"), test_import.files(again, f"random-{number}")):
                if form == "cloudformation.json" and old.suffix == ".yml":
                    continue
                differs = [one for one in test_import.compared(test_import.template(new), test_import.template(old)) if not added(one)]
                if differs:
                    found[f"random-{number} {form} → {old.name}"] = differs
    return found


if __name__ == "__main__":
    count, seed = int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else str(random.randrange(10**9))
    print(f"{count} services, seed {seed}")
    place = Path(tempfile.mkdtemp())
    problems = round_trip(place, seed, count)
    for name, what in problems.items():
        print(name, *(str(one)[:600] for one in what[:4]), sep="\n  ")
    print(f"{len(problems)} differ; in {place}")
    sys.exit(1 if problems else 0)
