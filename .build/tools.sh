# shellcheck shell=bash
# What ./run, ./test and the scripts in docker/ share: finding or installing the tools, and building the jar.
# Sourced, never run; it leaves the shell at the repository's root. Kept to what bash 3.2 (macOS) understands.

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit

jar=app/target/healthtech-pipeline.jar
# Stands there while Maven is at work. A jar beside it may be half written, or belong to a build that failed.
unfinished=target/build.unfinished

say() { printf '%s\n' "$@" >&2; }
die() {
  say "$@"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# quietly LOG COMMAND…: keeps the output in LOG and shows its end only when the command fails.
quietly() {
  local log=$1 status
  shift
  "$@" >"$log" 2>&1 </dev/null && return
  status=$?
  say "" "The end of $log:"
  tail -n 60 "$log" >&2
  return "$status"
}

# ---- JDK

# The Java version of the JDK in directory $1; 0 when there is none that runs (a JRE has no compiler, so is none).
jdk_version() {
  local version=''
  if [[ -n $1 && -x $1/bin/java && -x $1/bin/javac ]]; then
    if [[ -r $1/release ]]; then
      version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
    fi
    # Asked even when the file has told: it may be there and not run, being for another kind of machine.
    if ! "$1/bin/java" -version >/dev/null 2>&1; then
      version=0
    elif [[ -z $version ]]; then
      version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    fi
  fi
  printf '%s' "${version:-0}"
}

# Asks java itself, since what stands on the PATH may be a link or a version manager's stand-in.
jdk_on_path() {
  if have java; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' || true
  fi
}

first_jdk() {
  local jdk newer='' home=${HOME:-}
  # What the person has chosen comes first, even when it is newer than 25.
  for jdk in "${JAVA_HOME:-}" "$(jdk_on_path)"; do
    if (($(jdk_version "$jdk") >= 25)); then
      printf '%s' "$jdk"
      return
    fi
  done
  for jdk in \
    "${JDK_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/local/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/*jdk* \
    /opt/* /opt/*/* /snap/openjdk/current/jdk \
    "${SDKMAN_DIR:-$home/.sdkman}"/candidates/java/* \
    "${ASDF_DATA_DIR:-$home/.asdf}"/installs/java/* \
    "${MISE_DATA_DIR:-$home/.local/share/mise}"/installs/java/* \
    "$home"/.jenv/versions/* "$home"/.jabba/jdk/* "$home"/.jdks/* "$home"/.gradle/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    case $(jdk_version "$jdk") in
      25)
        printf '%s' "$jdk"
        return
        ;;
      2[6-9] | [3-9][0-9]) newer=${newer:-$jdk} ;;
    esac
  done
  printf '%s' "$newer"
}

need_jdk() {
  local jdk
  jdk=$(first_jdk)
  [[ -n $jdk ]] || die \
    "No JDK 25 or newer was found: not in JAVA_HOME, not on the PATH, not in the usual places." \
    "(A JRE is not enough: the product is compiled here.) Install one, for example:" \
    "  Debian, Ubuntu   sudo apt-get install openjdk-25-jdk-headless" \
    "  Fedora           sudo dnf install java-25-openjdk-devel" \
    "  Alpine           sudo apk add openjdk25" \
    "  macOS            brew install openjdk@25" \
    "  anywhere         sdk install java 25-tem   (SDKMAN), or a download from https://adoptium.net" \
    "Then run this again. If yours stands somewhere unusual: JAVA_HOME=/its/directory $0"
  export JAVA_HOME=$jdk PATH=$jdk/bin:$PATH
}

# ---- other tools, installed by the system's package manager when they are missing

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

apt_install() {
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 install --no-install-recommends)
  # The lists may be missing (a fresh image) or old (the version they name is gone): fetch them, then once more.
  as_root "${install[@]}" "$@" || { as_root apt-get update && as_root "${install[@]}" "$@"; }
}

# install_package WHAT MANAGER=PACKAGES…: with the first manager found here; false, and why, when that cannot be.
install_package() {
  local what=$1 choice manager packages
  shift
  for choice in "$@"; do
    manager=${choice%%=*}
    have "$manager" || continue
    read -ra packages <<<"${choice#*=}"
    if [[ $manager != brew && $(id -u) != 0 ]] && ! sudo -n true 2>/dev/null; then
      say "$what is missing, and installing it takes root: sudo $manager $([[ $manager == apk ]] && echo add || echo install) ${packages[*]}"
      return 1
    fi
    say "$what is missing: installing it with $manager (${packages[*]})."
    mkdir -p target
    case $manager in
      apt-get) quietly target/install.log apt_install "${packages[@]}" ;;
      dnf) quietly target/install.log as_root dnf -y install "${packages[@]}" ;;
      apk) quietly target/install.log as_root apk add "${packages[@]}" ;;
      brew) quietly target/install.log brew install "${packages[@]}" ;;
    esac
    return
  done
  say "$what is missing, and none of the package managers known here (apt-get, dnf, apk, brew) was found."
  return 1
}

maven_is_new_enough() {
  local version major minor
  have mvn || return 1
  version=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p') || return 1
  IFS=. read -r major minor _ <<<"$version.0"
  ((${major:-0} > 3 || (${major:-0} == 3 && ${minor:-0} >= 8)))
}

# Needs the JDK first: .mvn/jvm.config holds options that an older one refuses.
need_maven() {
  local place
  maven_is_new_enough && return
  for place in "${MAVEN_HOME:-}" "${M2_HOME:-}" "${SDKMAN_DIR:-${HOME:-}/.sdkman}/candidates/maven/current"; do
    if [[ -n $place && -x $place/bin/mvn ]]; then
      export PATH=$place/bin:$PATH
      maven_is_new_enough && return
    fi
  done
  if ! have mvn; then
    install_package Maven apt-get=maven dnf=maven apk=maven brew=maven || true
    hash -r
  fi
  maven_is_new_enough || die \
    "This needs Maven 3.8 or newer, and $(have mvn && echo 'the one found here is older or does not start (try: mvn -version)' || echo 'there is none here')." \
    "Install it with your package manager or with SDKMAN (sdk install maven), then run this again."
}

need_shellcheck() {
  have shellcheck && return
  install_package shellcheck apt-get=shellcheck dnf=ShellCheck apk=shellcheck brew=shellcheck && hash -r && have shellcheck && return
  die "The scripts are checked with shellcheck. Install it, then run this again."
}

find_python_with_yaml() {
  local python
  # The one first on the PATH may be a version manager's and lack what the system's has.
  for python in python3 /usr/bin/python3; do
    if have "$python" && "$python" -c 'import yaml' 2>/dev/null; then
      printf '%s' "$python"
      return
    fi
  done
  return 1
}

# need_python_with_yaml: sets python, for reading compose files where no Docker is at hand.
need_python_with_yaml() {
  python=$(find_python_with_yaml) && return
  install_package 'Python 3 with PyYAML' apt-get=python3-yaml dnf=python3-pyyaml apk=py3-yaml || true
  hash -r
  python=$(find_python_with_yaml) || die \
    "The compose files are read with Python 3 and PyYAML. Install both (pip install pyyaml), then run this again."
}

# ---- the jar

# One build at a time in this directory: two would write into the same target/. Held until unlock_build or exit.
lock_build() {
  # ./test holds the lock for the tests that start ./run.
  [[ -z ${PIPELINE_BUILDING:-} ]] || return 0
  mkdir -p target
  exec 9>target/build.lock
  if have flock; then
    flock -n 9 || {
      say "Another build is at work here; waiting for it to finish."
      flock 9
    }
  elif have perl; then
    perl -e 'use Fcntl ":flock"; open(my $lock, ">&=", 9) or die $!; flock($lock, LOCK_EX) or die $!'
  else
    say "Neither flock nor perl is here, so nothing keeps two builds apart: start one at a time."
  fi
}

unlock_build() {
  exec 9>&-
}

# maven ARGUMENTS…: Maven, in a way that a build which fails, is killed, or has its sources changed under it
# never leaves a jar that passes for current.
maven() {
  mkdir -p target
  touch "$unfinished"
  # The command side and the query side need nothing of each other: two modules at a time.
  mvn -B -T 2 "$@" || return
  [[ ! -e $jar ]] || touch -r "$unfinished" "$jar"
  rm "$unfinished"
}

# Nothing that goes into the jar is newer than it. A folder counts too: its time changes when a file goes.
jar_is_current() {
  local modules=(*/pom.xml)
  [[ -e $jar && ! -e $unfinished ]] || return 1
  [[ pom.xml -ot $jar && -z $(find .mvn "${modules[@]%/pom.xml}" -mindepth 1 \
    \( -name target -o -name node_modules \) -prune -o -newer "$jar" -print) ]]
}

# Expects the build lock.
build_jar() {
  if [[ -n ${PIPELINE_BUILDING:-} ]]; then
    # A test that ./test runs wants the jar, and Maven may be at work on it at this moment.
    [[ $jar -nt $unfinished ]] || die \
      "This build has not made its jar yet. A test that starts the product belongs after the package phase."
    return
  fi
  jar_is_current && return
  need_maven
  say "Building (the first time takes some minutes, since Maven fetches the libraries). Log: target/build.log"
  quietly target/build.log maven -q -DskipTests package || die \
    "" "The build failed; its last lines stand above, all of them in target/build.log."
}
