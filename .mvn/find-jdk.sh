# Sourced by ./bulou and ./verify. POSIX sh.
# find_jdk exports JAVA_HOME = a JDK 25 or newer and sets jdk_version; without one it says what to install and returns 1.

# Prints the JAVA_VERSION of the JDK at $1, or nothing: read from its release file, because starting a JVM costs 50 ms.
jdk_version_at() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r jdk_key jdk_value; do
    if [ "$jdk_key" = JAVA_VERSION ]; then
      jdk_value=${jdk_value#\"}
      printf '%s' "${jdk_value%\"*}"
      return 0
    fi
  done <"$1/release"
}

# Is the version $1 (25.0.3, 25-ea, 1.8.0_402 …) 25 or newer?
jdk_new_enough() {
  jdk_feature=${1%%[!0-9]*}
  [ "${jdk_feature:-0}" -ge 25 ]
}

# Takes the JDK at $1 when it is new enough.
jdk_take() {
  jdk_version=$(jdk_version_at "$1")
  jdk_new_enough "$jdk_version" || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

# The folder two above the javac on PATH, links followed.
jdk_on_path() {
  jdk_javac=$(command -v javac) || return 1
  jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null) || return 1
  printf '%s' "${jdk_javac%/bin/javac}"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_take "$JAVA_HOME"; then return 0; fi
  if jdk_home=$(jdk_on_path) && jdk_take "$jdk_home"; then return 0; fi
  for jdk_home in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_take "$jdk_home"; then return 0; fi
  done
  echo 'bulou: 没有找到 JDK 25 或更新版本；请安装一个（例如 Eclipse Temurin 25），或把 JAVA_HOME 指向它。' >&2
  echo 'bulou: no JDK 25 or newer found; install one (Eclipse Temurin 25, for example) or point JAVA_HOME at it.' >&2
  return 1
}
