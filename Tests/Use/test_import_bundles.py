"""`infra import`: the plugins that build code become `.bundle`, where there is something to bundle."""

import json
import re
import subprocess

import pytest

import imported

FILES = {
    "src/orders.ts": "export const handler = async () => 1\n", "src/list/index.js": "exports.handler = async () => 1\n",
    "report.py": "def handler(event, context): return 1\n", "requirements.txt": "requests==2.32.0\n",
}
# The plugins and settings, the runtime and handler, and the code in the spec; None where the plugin is lost.
CASES = {
    "esbuild": ("plugins: [serverless-esbuild]", "nodejs22.x", "src/orders.handler",
                '.bundle("NAME/src/orders.ts", minified: false, sourceMaps: false)'),
    "settings": ("plugins: [serverless-esbuild]\ncustom: {esbuild: {minify: true, sourcemap: true, external: [sharp], exclude: ['@aws-sdk/*']}}",
                 "nodejs22.x", "src/orders.handler", '.bundle("NAME/src/orders.ts", external: ["sharp", "@aws-sdk/*"])'),
    "bundle": ("plugins: [serverless-bundle]", "nodejs22.x", "src/list/index.handler", '.bundle("NAME/src/list/index.js")'),
    "modules": ("plugins: {modules: [serverless-webpack], localPath: ./plugins}", "nodejs22.x", "./src/orders.handler",
                '.bundle("NAME/src/orders.ts")'),
    "build": ("build: {esbuild: {minify: true}}", "nodejs22.x", "src/orders.handler", '.bundle("NAME/src/orders.ts", sourceMaps: false)'),
    "python": ("plugins: [serverless-python-requirements]", "python3.13", "report.handler", '.bundle("NAME")'),
    "python-layer": ("plugins: [serverless-python-requirements]\ncustom: {pythonRequirements: {layer: true}}", "python3.13",
                     "report.handler", '"NAME"'),
    "missing": ("plugins: [serverless-esbuild]", "nodejs22.x", "src/gone.handler", None),
    "artifact": ("plugins: [serverless-webpack]\npackage: {artifact: code.zip}", "nodejs22.x", "src/orders.handler", None),
    "none": ("plugins: [serverless-offline]", "nodejs22.x", "src/orders.handler", '"NAME"'),
}


@pytest.mark.parametrize("name", CASES)
def test_bundlers(name, tmp_path):
    settings, runtime, handler, code = CASES[name]
    folder = tmp_path / name
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    original = folder / "serverless.yml"
    original.write_text(f"service: {name}\n{settings}\nprovider: {{name: aws, runtime: {runtime}}}\n"
                        f"functions:\n  work:\n    handler: {handler}\n", encoding="utf-8")
    [report] = imported.run([original], tmp_path / "specs").values()
    [spec] = (tmp_path / "specs").glob("*.swift")
    text = re.sub(r"\s+", " ", spec.read_text(encoding="utf-8"))
    lost = [entry["what"] for entry in report["entries"] if entry["fate"] == "lost"]
    if code is None:
        assert ".bundle(" not in text and len(lost) == 1 and lost[0].startswith("the plugin"), json.dumps(report)
    else:
        assert f"code: {code.replace('NAME', name)})" in text, text
        assert not lost, lost


def test_files_are_found_from_where_the_command_is_typed(tmp_path):
    """The project is another folder: its own paths start there, and those of the command line here."""
    original = tmp_path / "old" / "serverless.yml"
    original.parent.mkdir()
    original.write_text("service: typed\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {work: {handler: a.b}}\n")
    (tmp_path / "deeper").mkdir()
    for folder, path in ((tmp_path, "old/serverless.yml"), (tmp_path / "deeper", "../old/serverless.yml"), (original.parent, "serverless.yml")):
        done = subprocess.run([imported.COMMAND, "import", path, "--into", str(tmp_path / "specs"), "--force"], cwd=folder,
                              capture_output=True, text=True)
        assert done.returncode == 0 and "Typed.swift: service typed" in done.stdout, done.stdout + done.stderr
    gone = subprocess.run([imported.COMMAND, "import", "../gone.yml"], cwd=tmp_path / "deeper", capture_output=True, text=True)
    assert gone.returncode == 1 and "gone.yml" in gone.stderr and "No such file" in gone.stderr
