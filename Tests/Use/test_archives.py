"""Archives as other programs read them, and the same bytes whatever the machine looks like.

Runs the product package-folder: the one that PACKAGE_FOLDER names, or a debug build.
"""
import hashlib, json, os, random, signal, stat, subprocess, sys, time, zipfile

import pytest

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@pytest.fixture(scope="session")
def tool():
    if "PACKAGE_FOLDER" in os.environ:
        return os.environ["PACKAGE_FOLDER"]
    subprocess.run(["swift", "build", "--product", "package-folder", "--package-path", HOME], check=True)
    return os.path.join(HOME, ".build", "debug", "package-folder")


def package(tool, folder, out, **options):
    result = subprocess.run([tool, folder, out], capture_output=True, text=True, **options)
    return result.returncode, result.stdout


def seeded():
    seed = int(os.environ.get("SEED", random.randrange(1 << 32)))
    print("SEED", seed)
    return random.Random(seed)


def fill(folder, rng):
    """A project: text, random bytes, names beyond ASCII, an executable, links to a file and a folder."""
    contents = {
        "bootstrap": b"#!/bin/sh\necho started\n", "empty": b"", "src/a b.py": b"print(1)\n" * 500,
        "src/\u00fcn\u00efcode \U0001f680.txt": "\u00e9\n".encode() * 300, "src/deep/er/file": rng.randbytes(70_000),
        "big": rng.randbytes(1000) * 3000, "src-b/x": b"x",
    }
    for name, data in contents.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
    os.chmod(os.path.join(folder, "bootstrap"), 0o755)
    os.symlink("src/a b.py", os.path.join(folder, "link"))
    os.symlink("../src", os.path.join(folder, "src-b", "folder"))
    return contents


@pytest.fixture
def project(tool, tmp_path):
    contents = fill(tmp_path / "project", seeded())
    code, output = package(tool, tmp_path / "project", tmp_path / "out")
    assert code == 0, output
    return tmp_path, contents


def test_python_reads_it(project):
    path, contents = project
    with zipfile.ZipFile(path / "out" / "folder.zip") as archive:
        assert archive.testzip() is None
        infos = {info.filename: info for info in archive.infolist()}
        assert set(infos) == set(contents) | {"link", "src-b/folder"}
        assert [n.encode() for n in archive.namelist()] == sorted(n.encode() for n in infos)
        for name, data in contents.items():
            assert archive.read(name) == data
            mode = infos[name].external_attr >> 16
            assert mode == stat.S_IFREG | (0o755 if name == "bootstrap" else 0o644)
        assert archive.read("link") == b"src/a b.py"
        for info in infos.values():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert info.extra == b"" and info.flag_bits & 0x800 and info.create_system == 3
        for link in ("link", "src-b/folder"):
            assert stat.S_ISLNK(infos[link].external_attr >> 16)
        # Deflate where it shrinks, stored where not.
        assert infos["src/deep/er/file"].compress_type == zipfile.ZIP_STORED
        assert infos["src/a b.py"].compress_type == zipfile.ZIP_DEFLATED


@pytest.mark.parametrize("reader", [["unzip", "-q"], ["bsdtar", "-xf"]])
def test_unpackers_give_the_project_back(project, reader):
    path, contents = project
    archive = str(path / "out" / "folder.zip")
    target = path / "unpacked"
    target.mkdir()
    if reader[0] == "unzip":
        subprocess.run(["unzip", "-tqq", archive], check=True)
    environment = dict(os.environ, LC_ALL="C.UTF-8")
    subprocess.run(reader + [archive], cwd=target, check=True, env=environment)
    for name, data in contents.items():
        assert (target / name).read_bytes() == data
    assert os.readlink(target / "link") == "src/a b.py"
    assert os.readlink(target / "src-b" / "folder") == "../src"
    assert os.access(target / "bootstrap", os.X_OK) and not os.access(target / "big", os.X_OK & ~os.R_OK | os.X_OK)
    assert subprocess.check_output([target / "bootstrap"]) == b"started\n"


def test_manifest_agrees_with_hashlib(project):
    path, _ = project
    entry, = json.loads((path / "out" / "artifacts.json").read_text())["artifacts"]
    data = (path / "out" / entry["path"]).read_bytes()
    assert entry["sha256"] == hashlib.sha256(data).hexdigest() and entry["size"] == len(data)


def test_same_bytes_from_other_places_umasks_dates_and_orders(tool, tmp_path):
    seed = seeded().randrange(1 << 32)
    archives = set()
    for number, umask in enumerate([0o022, 0o077, 0o002, 0o027]):
        old = os.umask(umask)
        try:
            place = tmp_path / f"place {number}" / ("x" * number + "y")
            fill(place, random.Random(seed))
            rng = random.Random(number)
            for folder, _, names in os.walk(place):
                for name in names:
                    when = rng.randrange(86_400, 4_000_000_000)
                    os.utime(os.path.join(folder, name), (when, when), follow_symlinks=False)
            # Empty folders are not in git either.
            (place / f"empty folder {number}").mkdir()
            environment = dict(os.environ, TZ=["UTC", "Asia/Tokyo", "America/New_York", "Europe/Berlin"][number])
            environment["LC_ALL"] = ["C", "C.UTF-8", "POSIX", "C"][number]
            code, output = package(tool, place, tmp_path / f"out{number}", env=environment)
            assert code == 0, output
            archives.add((tmp_path / f"out{number}" / "folder.zip").read_bytes())
        finally:
            os.umask(old)
    assert len(archives) == 1


def test_more_entries_than_a_plain_directory_counts(tool, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(66_000):
        os.close(os.open(folder / f"{number}", os.O_CREAT | os.O_WRONLY))
    code, output = package(tool, folder, tmp_path / "out")
    assert code == 0, output
    with zipfile.ZipFile(tmp_path / "out" / "folder.zip") as archive:
        assert len(archive.namelist()) == 66_000
    subprocess.run(["unzip", "-tqq", tmp_path / "out" / "folder.zip"], check=True)
    listed = subprocess.check_output(["bsdtar", "-tf", tmp_path / "out" / "folder.zip"])
    assert len(listed.splitlines()) == 66_000


def test_an_interrupted_build_leaves_no_half_archive(tool, tmp_path):
    rng = seeded()
    folder, out = tmp_path / "project", tmp_path / "out"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}").write_bytes(b"".join(b"%d " % rng.randrange(10**6) for _ in range(60_000)))
    partial = 0
    for attempt in range(8):
        process = subprocess.Popen([tool, folder, out], stdout=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.02, 0.2))
        process.send_signal(signal.SIGKILL if attempt % 2 else signal.SIGINT)
        process.wait()
        partial += (out / "folder.zip.partial").exists()
        if (out / "folder.zip").exists():
            assert zipfile.ZipFile(out / "folder.zip").testzip() is None
    print("interrupted while writing:", partial)
    code, output = package(tool, folder, out)
    assert code == 0, output
    assert zipfile.ZipFile(out / "folder.zip").testzip() is None
    assert not list(out.glob("*.partial"))


def test_two_builds_at_once(tool, tmp_path):
    fill(tmp_path / "project", seeded())
    running = [
        subprocess.Popen([tool, tmp_path / "project", tmp_path / "out"], stdout=subprocess.PIPE, text=True)
        for _ in range(5)
    ]
    outputs = [process.communicate()[0] for process in running]
    assert all(process.returncode == 0 for process in running), outputs
    assert len({output.split()[-1] for output in outputs}) == 1
    assert sum(output.startswith("packaged") for output in outputs) == 1


def test_a_bad_project_is_an_error_and_not_a_crash(tool, tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    code, output = package(tool, folder, tmp_path / "out")
    assert code == 1 and "holds no files" in output
    os.symlink("nowhere", folder / "dangling")
    code, output = package(tool, folder, tmp_path / "out")
    assert code == 1 and "points to nothing" in output


if __name__ == "__main__":
    sys.exit(pytest.main([__file__]))
