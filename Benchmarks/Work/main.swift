import Glibc
import Infra
import InfraTool

// What to compile comes from the environment, since the command's own arguments are the command's.
let count = getenv("INFRA_BENCH_FUNCTIONS").flatMap { Int(String(cString: $0)) } ?? 82
let name = getenv("INFRA_BENCH_TRIGGER").map { String(cString: $0) }

if let name {
    guard let service = OneService.work(name, count) else {
        print("INFRA_BENCH_TRIGGER is one of \(OneService.triggers.keys.sorted().joined(separator: ", "))")
        exit(2)
    }
    Tool.run([service], in: ".")
} else {
    Tool.run(Balancers.work(count), in: ".")
}
