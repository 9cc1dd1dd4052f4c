# Sourced by ./ecoledger: the commands with which the product itself is kept up.
# shellcheck shell=bash disable=SC2154

# ---------------------------------------------------------------- trained start

train() {
    build
    local data cache=$application/ecoledger.aot
    data=$(mktemp -d)
    ECOLEDGER_DATA=$data
    ECOLEDGER_PORT=${ECOLEDGER_PORT:-18080}
    export ECOLEDGER_DATA ECOLEDGER_PORT
    need_free_place
    start_job train "训练启动缓存" "training the start-up cache" train_once "$cache"
    finish_jobs
    rm -rf "$data"
    note "已生成 ${cache#"$root"/}" "written; later starts use it"
}

train_once() { # CACHE: starts the demo, looks at a few pages, stops; the JVM writes the cache when it ends
    local options=() server
    read -r -d '' -a options < <(java_options) || true
    rm -f "$1"
    "$JAVA_HOME/bin/java" "${options[@]}" "-XX:AOTCacheOutput=$1" -jar "$application/ecoledger.jar" \
        --spring.profiles.active=demo &
    server=$!
    node .ci/visit.mjs "http://127.0.0.1:$ECOLEDGER_PORT" || { kill -TERM "$server"; return 1; }
    kill -TERM "$server"
    wait "$server" || true
    [ -f "$1" ]
}

# ---------------------------------------------------------------- tests and upkeep

declare -A failed_logs=()
failures=()

stage() { # 标签 LABEL COMMAND…: shows the output as it comes and goes on after a failure
    printf '\n'
    note "$1" "$2"
    local label="$1 · $2" log=$logs/stage-${2// /-}.log
    shift 2
    mkdir -p "$logs"
    "$@" > >(tee "$log") 2>&1 || {
        failures+=("$label")
        failed_logs[$label]=$log
    }
}

# Whoever sees only the end of a long output still sees why.
say_failures() {
    local failure
    for failure in "${failures[@]}"; do
        printf '\n失败 · failed: %s\n' "$failure"
        tail -n 25 "${failed_logs[$failure]}"
    done
}

web_tests() {
    npm --prefix web run --silent check
    npm --prefix web run --silent test -- --reporter=default --reporter=junit "--outputFile.junit=$target/reports/web-unit.xml"
}

browser_tests() {
    npm --prefix web run --silent e2e -- --reporter=default --reporter=junit "--outputFile.junit=$target/reports/browser.xml"
}

finish_beside() { # NAME: waits for a job that ran beside others, then shows what it said
    local code=0
    wait "${job_pid[$1]}" || code=$?
    unset "job_pid[$1]"
    cat "$logs/$1.log"
    return "$code"
}

test_everything() {
    need_build_tools
    need_debian_packages chromium fonts-noto-cjk fonts-wqy-zenhei libreoffice-writer
    export ECOLEDGER_SHARED=${ECOLEDGER_SHARED:-$(dirname "$root")/shared}
    rm -rf "$target/reports"
    for module in $(modules); do rm -rf "$module/target/surefire-reports"; done
    start_job web "构建网页" "building the web application" build_web
    finish_jobs
    stage "网页测试" "web tests" web_tests
    stage "格式与编译" "format and compiler checks" mvn -B -ntp -q spotless:check package -DskipTests
    # The browser waits for the server it looks at more than it computes: what is left of the machine tests the server meanwhile.
    # Up to the phase of tests, no further: the package is in use.
    start_job server-tests "服务器测试" "server tests" mvn -B -ntp test
    stage "浏览器测试" "browser tests" browser_tests
    stage "服务器测试" "server tests" finish_beside server-tests
    say_failures
    printf '\n'
    note "测试完毕" "tests done"
    node .ci/summary.mjs || failures+=(summary)
    [ ${#failures[@]} = 0 ]
}

check() {
    need_build_tools
    start_job npm "安装网页依赖" "installing the web's packages" install_web_packages
    finish_jobs
    stage "网页类型" "web types" npm --prefix web run --silent check
    stage "格式、编译与房屋规则" "format, compiler checks and house rules" \
        mvn -B -ntp -q spotless:check test -Dtest='org.ecoledger.house.*Test' -Dsurefire.failIfNoSpecifiedTests=false
    say_failures
    [ ${#failures[@]} = 0 ]
}

format() {
    need_build_tools
    start_job fmt "整理格式" "formatting" maven spotless:apply
    finish_jobs
    start_job npm "安装网页依赖" "installing the web's packages" install_web_packages
    finish_jobs
    npm --prefix web run --silent format
}

write_api() {
    need_build_tools
    start_job npm "安装网页依赖" "installing the web's packages" install_web_packages
    start_job api "生成接口描述与模块图" "writing the API description and the module map" maven -pl server -am test -Dtest='OpenApiTest,ModuleGraphTest,ConformityTest' \
        -Dsurefire.failIfNoSpecifiedTests=false -Decoledger.write=true
    finish_jobs
    npm --prefix web run --silent api
}

# ---------------------------------------------------------------- speed

bench_by() { # TEST OPTION…: a measurement that is written as a test
    need_jdk
    need_maven
    exec mvn -B -ntp -q -pl server -am test -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false "${@:2}"
}

bench() { # [standards [--write] | clocks | matters | grids | register | pace | assessment | documents | map]
    case "${1:-}" in
    clocks) bench_by TwoServersTest -Decoledger.kills=40 ;;
    matters) bench_by MattersBench ;;
    grids) bench_by GridsBench ;;
    register) bench_by RegisterBench ;;
    assessment) bench_by AssessmentBench,FactSourcesBench ;;
    pace) bench_by PaceBench ;;
    documents) bench_by DocumentsBench ;;
    map)
        build
        exec node bench/map.mjs "$application"
        ;;
    esac
    if [ "${1:-}" != standards ]; then
        build
        exec node bench/bench.mjs "$application" "$@"
    fi
    need_jdk
    need_maven
    start_job bench "构建性能测量" "building the benchmark" maven -Pbench -pl bench/standards -am package -Dmaven.test.skip=true
    finish_jobs
    local write=()
    [ "${2:-}" != --write ] || write=(--write standards/README.md)
    exec "$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
        -cp 'bench/standards/target/classes:bench/standards/target/libraries/*' org.ecoledger.bench.Speed "${write[@]}"
}
