#!/usr/bin/env python3
"""Packaging of a folder of 2,000 files and 30 MB beside zip -r and Python's zipfile, in one run.

usage: Benchmarks/packaging.py [--rounds N] [--folder TREE]

Builds `package-folder` in release, makes the tree (the same one every time: its seed is printed), and prints medians
of whole processes with what each archive weighs. The rounds alternate between the tools, so that a busy machine is
busy for all of them.
"""
import argparse, itertools, os, random, resource, shutil, statistics, subprocess, sys, tempfile, time

SEED, FILES, SIZE = 20260701, 2000, 30_000_000
HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
def make_tree(folder):
    """A third of the files random, as images and compiled code are; the others compress as source code does: words
    as frequent as in a language, a quarter of the lines seen before."""
    rng = random.Random(SEED)
    letters = "etaoinshrdlucmfwypvbgkjqxz_"
    words = ["".join(rng.choices(letters, range(27, 0, -1), k=rng.randrange(2, 13))) for _ in range(20_000)]
    weights = list(itertools.accumulate(1 / rank**0.87 for rank in range(1, len(words) + 1)))
    sizes = [rng.lognormvariate(0, 1) for _ in range(FILES)]
    scale = SIZE / sum(sizes)
    for number, size in enumerate(sizes):
        size = max(1, int(size * scale))
        path = os.path.join(folder, f"vendor{number % 20}", f"package{number % 140}", f"file{number}.php")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if number % 3 == 0:
            contents = rng.randbytes(size)
        else:
            lines, seen, length = [], [], 0
            while length < size:
                if seen and rng.random() < 0.25:
                    line = rng.choice(seen)
                else:
                    line = "    " * rng.randrange(0, 5) + " ".join(
                        rng.choices(words, cum_weights=weights, k=rng.randrange(1, 9))
                    ) + rng.choice([";", " {", "}", ")", "();"]) + "\n"
                    seen.append(line)
                lines.append(line)
                length += len(line)
            contents = "".join(lines).encode()[:size]
        with open(path, "wb") as file:
            file.write(contents)


def timed(command, cwd=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall * 1000, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--folder", help="package this folder instead of the made one")
    options = parser.parse_args()
    build = ["swift", "build", "-c", "release", "--product", "package-folder", "--package-path", HOME]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    ours = os.path.join(HOME, ".build", "release", "package-folder")
    with tempfile.TemporaryDirectory() as work:
        tree = options.folder or os.path.join(work, "tree")
        if not options.folder:
            make_tree(tree)
            print(f"{FILES} files, {SIZE / 1e6:.0f} MB, seed {SEED}; medians of {options.rounds}")
        time.sleep(2.5)  # Files younger than two seconds are read again by design: see docs/decisions/fingerprint.md.
        out, other = os.path.join(work, "out"), os.path.join(work, "other.zip")
        zipper = (
            "import os,sys,zipfile\n"
            "z=zipfile.ZipFile(sys.argv[2],'w',zipfile.ZIP_DEFLATED)\n"
            "for d,_,fs in os.walk(sys.argv[1]):\n"
            " for f in fs: p=os.path.join(d,f); z.write(p,os.path.relpath(p,sys.argv[1]))\n"
            "z.close()\n"
        )

        def clean():
            shutil.rmtree(out, ignore_errors=True)
            if os.path.exists(other):
                os.remove(other)

        archive = os.path.join(out, "folder.zip")
        tools = {
            "infra, cold": ([ours, tree, out], None, archive),
            "infra, nothing changed": ([ours, tree, out], None, archive),
            "zip -r": (["zip", "-q", "-r", other, "."], tree, other),
            "python zipfile": ([sys.executable, "-c", zipper, tree, other], None, other),
        }
        times, weights = {name: [] for name in tools}, {}
        for _ in range(options.rounds):
            for name, (command, cwd, result) in tools.items():
                if name != "infra, nothing changed":
                    clean()
                if shutil.which(command[0]) is None:
                    continue
                times[name].append(timed(command, cwd))
                weights[name] = os.path.getsize(result)
        print(f"{'':24}{'wall ms':>9}{'cpu ms':>9}{'MB':>8}")
        for name, runs in times.items():
            if runs:
                wall, cpu = (statistics.median(column) for column in zip(*runs))
                print(f"{name:24}{wall:9.0f}{cpu:9.0f}{weights[name] / 1e6:8.2f}")


if __name__ == "__main__":
    main()
