"""The rules of the house for the image recipe and the compose files, checked without a Docker engine.

Usage: rules.py recipe DOCKERFILE | rules.py compose FILE [FILE_ON_TOP ...]
Prints one line for each rule broken and then exits with 1.
"""

import json
import re
import sys
from pathlib import Path

import yaml

SECRET = re.compile(r"PASSWORD|SECRET|TOKEN|PRIVATE_?KEY|API_?KEY", re.IGNORECASE)

# What a service may say here: a misspelt key must not pass for one that works. Add what a new need calls for.
SERVICE_KEYS = set(
    "image build environment depends_on ports networks volumes healthcheck read_only tmpfs cap_drop security_opt "
    "mem_limit shm_size stop_grace_period restart".split()
)


def is_pinned(image):
    """A tag that names a version, or a digest: the same name fetches the same thing next year."""
    if "@sha256:" in image:
        return True
    name, _, tag = image.rpartition("/")[2].partition(":")
    return bool(tag) and tag != "latest" and (bool(re.search(r"\d", tag)) or tag == "local")


def recipe_faults(path):
    text = re.sub(r"\\\n\s*", " ", path.read_text("utf-8"))
    lines = [line.strip() for line in text.splitlines()]
    steps = [tuple(line.split(None, 1)) for line in lines if line and not line.startswith("#")]
    for step in steps:
        if len(step) < 2:
            yield f"'{step[0]}' says nothing: complete or remove it"
            return
    steps = [(word.upper(), rest) for word, rest in steps]
    if not any(word == "FROM" for word, _ in steps):
        yield "there is no FROM: name the base image"
        return

    stages = set()
    for word, rest in steps:
        if word == "FROM":
            image, *alias = rest.split()
            if image not in stages and not is_pinned(image):
                yield f"FROM {image}: pin the base image to a tag that names its version"
            stages.update(alias[1:])
        elif word == "ADD":
            yield f"ADD {rest}: use COPY, which fetches nothing and unpacks nothing"
        elif word in ("ENV", "ARG") and SECRET.search(rest):
            yield f"{word} {rest.split('=')[0]}: a secret in an image is there for everybody; give it at run time"
        elif word == "RUN" and re.search(r"\b(curl|wget)\b", rest):
            yield f"RUN {rest}: what the image holds comes from the jar and the pinned base image alone"

    # COPY and what the build may see must agree, or the build fails on a machine that has an engine.
    ignore = path.with_name(path.name + ".dockerignore")
    seen = ignore.read_text("utf-8").split("\n") if ignore.exists() else []
    if "*" not in seen:
        yield f"{ignore.name}: begin with '*', so that the build sees only what is named"
    for word, rest in steps:
        if word == "COPY" and "--from=" not in rest:
            for source in [part for part in rest.split() if not part.startswith("--")][:-1]:
                if "!" + source not in seen:
                    yield f"COPY {source}: {ignore.name} hides it; add the line !{source}"

    last = max(i for i, (word, _) in enumerate(steps) if word == "FROM")
    final = {word: rest for word, rest in steps[last:]}
    user = final.get("USER", "root").split(":")[0]
    if not user.isdigit() or int(user) == 0:
        yield f"USER is {user}: the last stage must name a user by number, and not 0"
    elif any(word in ("RUN", "COPY") for word, _ in steps[[w for w, _ in steps].index("USER", last) :]):
        yield "RUN or COPY after USER: what runs must not own the files it runs"
    if final.get("HEALTHCHECK", "NONE").upper() == "NONE":
        yield "the last stage has no HEALTHCHECK"
    try:
        json.loads(final["ENTRYPOINT"])
    except (KeyError, ValueError):
        yield 'ENTRYPOINT must be there and of the form ["java", ...]: through a shell, no signal reaches Java'


def merge(below, above):
    """As compose merges files: maps by key, lists by appending, anything else by replacing."""
    if isinstance(below, dict) and isinstance(above, dict):
        return below | {key: merge(below[key], value) if key in below else value for key, value in above.items()}
    if isinstance(below, list) and isinstance(above, list):
        return below + [item for item in above if item not in below]
    return above


def names(value):
    return list(value or [])


def compose_faults(paths):
    whole = {}
    for path in paths:
        content = yaml.safe_load(path.read_text("utf-8"))
        if not isinstance(content, dict):
            yield f"{path.name}: it holds no compose file"
            return
        whole = merge(whole, content)
    services = whole.get("services") or {}
    if not services:
        yield "there are no services"
    for key in whole:
        if key not in ("name", "services", "volumes", "networks", "configs", "secrets") and not key.startswith("x-"):
            yield f"{key}: compose knows no such section"
    for name, service in services.items():
        for fault in service_faults(service, services, whole):
            yield f"{name}: {fault}"


def service_faults(service, services, whole):
    for key in service.keys() - SERVICE_KEYS:
        yield f"{key} is no key known here: misspelt, or to be added to SERVICE_KEYS in docker/rules.py"
    image = service.get("image", "")
    if not is_pinned(image):
        yield f"image {image or '(none)'}: pin it to a tag that names its version"
    if "healthcheck" not in service and "build" not in service:
        yield "it has no health check"  # one that is built has the recipe's
    if service.get("healthcheck", {}).get("disable"):
        yield "its health check is switched off"

    environment = service.get("environment") or {}
    if not isinstance(environment, dict):
        yield "write the environment as a map"
        environment = {}
    for key, value in environment.items():
        if SECRET.search(key) and not re.fullmatch(r"\$\{\w+:\?.+\}", str(value)):
            yield f"{key}: take it from the environment without a default: ${{{key}:?what to do}}"
        elif re.search(r"://[^/\s]*:[^/\s]*@", str(value)):
            yield f"{key}: a password in an address; give it in a variable of its own"

    for port in names(service.get("ports")):
        if not str(port).startswith("127.0.0.1:"):
            yield f"port {port}: publish it on 127.0.0.1 only"
    for volume in names(service.get("volumes")):
        source = str(volume).split(":")[0]
        if "docker.sock" in source:
            yield "it gets the engine's socket, which makes it root on the machine"
        elif not source.startswith((".", "/")) and source not in names(whole.get("volumes")):
            yield f"volume {source} is not declared"
        elif source.startswith("./") and not Path("docker", source).exists():
            yield f"volume {source}: there is no such file"
    for network in names(service.get("networks")):
        if network not in names(whole.get("networks")):
            yield f"network {network} is not declared"
    for other in names(service.get("depends_on")):
        if other not in services:
            yield f"it depends on {other}, which is not there"
    if "no-new-privileges:true" not in names(service.get("security_opt")):
        yield "add security_opt no-new-privileges:true"


def main(kind, *files):
    paths = [Path(file) for file in files]
    try:
        faults = list(recipe_faults(paths[0]) if kind == "recipe" else compose_faults(paths))
    except yaml.YAMLError as error:
        faults = [f"this is no YAML: {error}"]
    for fault in faults:
        print(f"{files[-1]}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
