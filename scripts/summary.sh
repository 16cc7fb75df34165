# shellcheck shell=bash
# The end of ./test: what passed, what failed, what was slow, from the reports that Maven left.

reports() { find "$ROOT" -path '*/target/surefire-reports/TEST-*.xml' -not -path '*/.git/*'; }

reports_clear() { reports | while IFS= read -r report; do rm -f "$report"; done; }

# report_lines: one line for each test: seconds, verdict (passed, failed, skipped), name, why it was skipped.
report_lines() {
    reports | while IFS= read -r report; do cat "$report"; done | awk '
        function attribute(name,    at) {
            return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
        }
        function finish() { if (open) print seconds "\t" verdict "\t" test "\t" why; open = 0 }
        /<testcase / {
            finish()
            open = 1; verdict = "passed"; why = ""; seconds = attribute("time"); test = attribute("classname") "." attribute("name")
            gsub(",", "", seconds)
        }
        /<(failure|error)[ >]/ { if (open) verdict = "failed" }
        /<skipped/ {
            if (open && verdict == "passed") { verdict = "skipped"; why = $0; sub(/^.*(failed: |message="|CDATA\[)/, "", why); sub(/["<\]].*/, "", why); sub(/^ +$/, "", why) }
        }
        /<\/testcase>|<testcase .*\/>/ { finish() }
        END { finish() }'
}

count() { awk -F'\t' -v verdict="$1" '$2 == verdict { n++ } END { print n + 0 }' <<<"$lines"; }

named() { awk -F'\t' -v verdict="$1" '$2 == verdict { print "  " verdict ": " $3 ($4 == "" ? "" : ": " $4) }' <<<"$lines"; }

# summary SECONDS: fails where a test failed or, with CI=true, was skipped: what was left out there was not checked.
summary() {
    local lines passed failed skipped
    lines=$(report_lines)
    passed=$(count passed) failed=$(count failed) skipped=$(count skipped)
    say "" "The slowest ten:"
    sort -rn <<<"$lines" | head -n 10 | awk -F'\t' 'NF { printf "  %7.1f s  %s\n", $1, $3 }' >&2
    named failed >&2
    named skipped >&2
    say "" "$passed passed, $failed failed, $skipped skipped, in $1 s"
    [ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] || return 1
    if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
        say "Here (CI=true) a skipped test counts as a failure."
        return 1
    fi
}
