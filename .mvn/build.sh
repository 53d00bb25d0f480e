# Sourced by ./bulou and ./verify after find-jdk.sh. POSIX sh. Expects root = the checkout and JAVA_HOME.
# One build at a time (a lock made by mkdir), a stamp that says what a program was built from, and its AOT cache.
# There are two programs: the short commands (cli) and the case server (server). A command builds only what it needs.

scratch=$root/.bulou
build_log=$scratch/build.log
build_lock=$scratch/build.lock

# These silence Unsafe and native-access warnings of libraries.
plain_options="-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# Where Linux gives them.
huge_pages="-XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages"

# Chooses the program the functions below are about: cli or server.
use_program() {
  if [ "$1" = server ]; then
    program=$root/server/target/bulou-server.jar
    modules='law-data law-engine ledger server'
    # One small heap, and C1 only: with C2 a start takes twice the processor time. BULOU_JAVA_OPTS=-XX:TieredStopAtLevel=4
    # brings C2 back where many people work all day.
    # Room for classes and code at once: the first collections of a start are for want of it, and whole ones.
    # The build wrote the beans down as code; only the packaged program has them.
    jvm_options="-Dbulou.blueprint=true -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m $huge_pages -XX:MetaspaceSize=192m -XX:ReservedCodeCacheSize=160m $plain_options"
    only=
  else
    program=$root/cli/target/bulou.jar
    modules='law-data law-engine ledger cli'
    # Short programs: the serial collector and C1 start fastest; huge pages, where Linux gives them, and a small young
    # generation spare a quarter of a second of page faults.
    jvm_options="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn48m $huge_pages $plain_options"
    only=-Dbulou.without-server # Maven need not even read the server's pom
  fi
  module=$1
  stamp=$root/$module/target/bulou.stamp
  aot=$root/$module/target/bulou.aot
}

# Maven's own JVM: small, and without warnings about Maven's libraries.
MAVEN_OPTS="${MAVEN_OPTS:-} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
export MAVEN_OPTS

# Has anything the program is made of changed since it was built? Folders count too: a deleted file changes its folder.
is_stale() {
  [ -f "$program" ] && [ -f "$stamp" ] || return 0
  set -- "$root/pom.xml" # one find for all: each costs a start
  for stale_module in $modules; do
    case $stale_module in
      law-data) set -- "$@" "$root"/law-data/* ;;
      *) set -- "$@" "$root/$stale_module/pom.xml" "$root/$stale_module/src/main" ;;
    esac
  done
  stale_witness=$(find "$@" \
    -name target -prune -o -newer "$stamp" \( -type d -o ! -name '.*' ! -name '*~' \) -print 2>/dev/null | head -n 1)
  [ -n "$stale_witness" ]
}

lock_owner_lives() {
  kill -0 "$1" 2>/dev/null || ps -p "$1" >/dev/null 2>&1
}

# Takes the build lock, waiting for another build; a lock whose owner died is removed. Returns 1 where nothing can be written.
lock_build() {
  mkdir -p "$scratch" 2>/dev/null
  lock_tries=0
  until mkdir "$build_lock" 2>/dev/null; do
    [ -w "$scratch" ] || return 1
    lock_owner=$(cat "$build_lock/pid" 2>/dev/null)
    lock_tries=$((lock_tries + 1))
    if [ -n "$lock_owner" ] && lock_owner_lives "$lock_owner"; then
      [ "$lock_tries" -ne 1 ] || echo 'bulou: waiting for another build …' >&2
    elif [ -n "$lock_owner" ] || [ "$lock_tries" -gt 10 ]; then
      mv "$build_lock" "$build_lock.$$" 2>/dev/null && rm -rf "$build_lock.$$"
      lock_tries=0
      continue
    fi
    sleep 1
  done
  trap 'rm -rf "$build_lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  echo "$$" >"$build_lock/pid"
}

unlock_build() {
  rm -rf "$build_lock"
  trap - EXIT INT TERM HUP
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo 'bulou: 构建需要 Maven 3.8 或更新版本，但 PATH 中没有 mvn。' >&2
  echo 'bulou: building needs Maven 3.8 or newer, but there is no mvn on PATH.' >&2
  return 1
}

# Runs Maven with the arguments given. Call under the lock; on success stamp the programs that were built.
run_maven() {
  : >"$scratch/build.started"
  (cd "$root" && exec mvn -B "$@") || return 1
}

# The stamp carries the instant the build began, so that whatever was edited meanwhile counts as newer.
stamp_program() {
  [ -f "$program" ] || return 1
  rm -rf "$aot" "$aot".* "$scratch"/checked-law.* # a new engine may find what the old one did not
  cp -p "$scratch/build.started" "$stamp"
}

# Builds the program if it is missing or stale. Returns 1 when there is no program to run afterwards.
build_if_stale() {
  is_stale || return 0
  if ! lock_build; then
    [ ! -f "$program" ] || return 0 # a read-only checkout keeps what it has
    echo "bulou: the program is not built and $root cannot be written" >&2
    return 1
  fi
  if is_stale; then # another start may have built it while we waited
    need_maven || return 1
    if [ -f "$program" ]; then echo 'bulou: building, sources changed …' >&2; else echo 'bulou: building, first start only …' >&2; fi
    # shellcheck disable=SC2086 # no option at all, or one
    if ! { run_maven $only -Dmaven.test.skip=true -pl "$module" -am package >"$build_log" 2>&1 && stamp_program; }; then
      grep -E '^\[(ERROR|WARNING)\] .*\.(java|yaml|xml)|^\[ERROR\] (Failed|Could)' "$build_log" | head -n 10 >&2
      echo "bulou: the build failed; its log is $build_log" >&2
      return 1
    fi
  fi
  unlock_build
}

# Makes the AOT cache once per build and JDK, by one quiet training run in the background. Failing is no harm: the next
# starts are slower. The folder taken by mkdir lets one process train and is not tried again until the next build.
train_aot() {
  aot_trained_on=
  [ ! -f "$aot.jdk" ] || read -r aot_trained_on <"$aot.jdk"
  if [ "$aot_trained_on" != "$JAVA_HOME $jdk_version" ] && [ -w "$root/$module/target" ]; then
    rm -rf "$aot" "$aot".*
  fi
  [ ! -f "$aot" ] && mkdir "$aot.training" 2>/dev/null || return 0
  (
    trap '' HUP
    echo "$JAVA_HOME $jdk_version" >"$aot.jdk"
    if [ "$module" = server ]; then
      # The start that found no cache goes first; a training run takes a data folder of its own and ends by itself.
      sleep "${BULOU_TRAIN_AFTER:-10}"
      set -- "-Dbulou.train=true" -jar "$program" serve --port 0 --data "$aot.training/data"
    else
      set -- -Dbulou.train=true -jar "$program" assess "$root/law-data/cases/reference.yaml"
    fi
    # shellcheck disable=SC2086 # the options are words
    nice "$JAVA_HOME/bin/java" $jvm_options "-XX:AOTCacheOutput=$aot.training/cache" "-Dbulou.home=$root" "$@"
    mv "$aot.training/cache" "$aot"
    rm -rf "$aot.training/data"
  ) </dev/null >/dev/null 2>&1 &
}
