package org.ecoledger.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call which route: the tables {@code access/routes/<module>.csv} with the columns method, pattern, roles. Roles are
 * PUBLIC, SIGNED_IN or names of {@link Role} separated by blanks. A route without a row is closed to everybody.
 */
@Component
public class RouteRules {
    private final List<Rule> rules;

    RouteRules() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:access/routes/*.csv");
        this.rules = Arrays.stream(files).flatMap(RouteRules::read).toList();
    }

    /**
     * One row.
     *
     * @param open nobody needs to be signed in
     * @param anyRole every signed-in account may
     */
    public record Rule(String method, PathPattern pattern, boolean open, boolean anyRole, Set<Role> roles) {
        boolean covers(String requestMethod, PathContainer path) {
            return method.equals(requestMethod) && pattern.matches(path);
        }

        boolean admits(@Nullable Actor actor) {
            return open
                    || (actor != null
                            && (admitsAnyRole(actor) || actor.roles().stream().anyMatch(roles::contains)));
        }

        /** Another system is nobody who looks around: only a row that names its role is for it. */
        private boolean admitsAnyRole(Actor actor) {
            return anyRole && !actor.roles().equals(Set.of(Role.REPORTING_SYSTEM));
        }
    }

    /** The row for this request; the most specific pattern wins. */
    public Optional<Rule> find(String method, String path) {
        var parsed = PathContainer.parsePath(path);
        String asked = "HEAD".equals(method) ? "GET" : method;
        return rules.stream()
                .filter(rule -> rule.covers(asked, parsed))
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()));
    }

    /** All rows, for the test that compares them with the routes there are. */
    public List<Rule> all() {
        return rules;
    }

    private static Stream<Rule> read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(RouteRules::rule);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static Rule rule(String line) {
        String[] cells = line.split(",", 3);
        var pattern = PathPatternParser.defaultInstance.parse(cells[1].strip());
        String who = cells[2].strip();
        Set<Role> roles = who.equals("PUBLIC") || who.equals("SIGNED_IN")
                ? Set.of()
                : Arrays.stream(who.split("\\s+")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Rule(cells[0].strip(), pattern, who.equals("PUBLIC"), who.equals("SIGNED_IN"), roles);
    }
}
