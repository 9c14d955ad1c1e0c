"""`infra-local` is given another system while requests run: none is lost, each is answered by the system that it began with."""

import json
import threading
import time

import pytest

from local_run import LISTENER, LocalRun, balancer, description, function, zipped

CODE = '''
import time
def handler(event, context):
    if event.get("path", "").endswith("/slow"):
        time.sleep(2)
    return {"statusCode": 200, "body": "%s"}
'''


def system(folder, name, routes):
    archive = zipped(folder / f"{name}.zip", {"index.py": CODE % name})
    resources = {**function("Fn", archive, Runtime="python3.12", Handler="index.handler", Timeout=10), **balancer(routes)}
    return description(resources)


@pytest.fixture
def run(tmp_path):
    with LocalRun(tmp_path, {**system(tmp_path, "old", [("/api/*", "Fn", False)]), "watch": True}) as run:
        run.folder = tmp_path
        yield run


def replace(run, document):
    path = run.folder / f"next-{time.monotonic_ns()}.json"
    settings = {"cache": str(run.folder / "cache"), "secretsFile": str(run.folder / "secrets"), "watch": True}
    path.write_text(json.dumps({**settings, **document}) if isinstance(document, dict) else document)
    run.process.stdin.write(f"{path}\n".encode())
    run.process.stdin.flush()


def test_no_request_is_lost(run):
    answers, is_over = [], threading.Event()

    def ask():
        while not is_over.is_set():
            try:
                status, _, body = run.ask(LISTENER, "GET", "/api/a")
                answers.append((status, body.decode()))
            except OSError as error:
                answers.append((0, str(error)))

    slow = []
    threads = [threading.Thread(target=ask) for _ in range(3)]
    threads.append(threading.Thread(target=lambda: slow.append(run.ask(LISTENER, "GET", "/api/slow"))))
    for thread in threads:
        thread.start()
    while not answers:
        time.sleep(0.05)
    time.sleep(0.5)
    replace(run, system(run.folder, "new", [("/api/*", "Fn", False), ("/other/*", "Fn", False)]))
    for _ in range(300):
        if (200, "new") in answers[-20:]:
            break
        time.sleep(0.05)
    is_over.set()
    for thread in threads:
        thread.join()
    assert {status for status, _ in answers} == {200}, set(answers)
    bodies = [body for _, body in answers]
    assert set(bodies) == {"old", "new"}
    assert slow[0][0] == 200 and slow[0][2] == b"old", "it began with the old system"
    assert run.ask(LISTENER, "GET", "/other/a")[2] == b"new"


def test_what_is_no_document_leaves_the_old_system(run):
    assert run.ask(LISTENER, "GET", "/api/a")[2] == b"old"
    replace(run, "{")
    replace(run, {"command": "serve"})
    run.process.stdin.write(b"/nowhere\n")
    run.process.stdin.flush()
    assert run.ask(LISTENER, "GET", "/api/a")[2] == b"old"
    replace(run, system(run.folder, "third", [("/api/*", "Fn", False)]))
    for _ in range(200):
        if run.ask(LISTENER, "GET", "/api/a")[2] == b"third":
            break
        time.sleep(0.05)
    assert run.ask(LISTENER, "GET", "/api/a")[2] == b"third"
    assert "error: " in (run.folder / "log").read_text()


def test_it_ends_with_who_tells_it(run):
    run.process.stdin.close()
    assert run.process.wait(15) == 0
