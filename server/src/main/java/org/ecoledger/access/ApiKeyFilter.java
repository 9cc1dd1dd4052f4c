package org.ecoledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the API key of a request and says who acts with it. A bad key is refused even where nobody need sign in: whoever
 * sends one shall know that it is bad.
 */
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Actor.class.getName() + ".byKey";
    private static final String BEARER = "Bearer " + ApiKeys.PREFIX;

    private final ApiKeys keys;
    private final Refusals refusals;
    private final ProblemWriter problems;

    ApiKeyFilter(ApiKeys keys, Refusals refusals, ProblemWriter problems) {
        this.keys = keys;
        this.refusals = refusals;
        this.problems = problems;
    }

    /** Counts refused keys by address: twenty bad ones in a minute, and the next are not even looked up. */
    @Component
    static final class Refusals {
        private static final int MOST = 20;

        private final Throttle throttle;
        private final CallerAddress addresses;

        Refusals(Clock clock, CallerAddress addresses) {
            this.throttle = new Throttle(clock, MOST, Duration.ofMinutes(1));
            this.addresses = addresses;
        }

        boolean isTooMany(HttpServletRequest request) {
            return throttle.isExhausted(addresses.of(request));
        }

        void count(HttpServletRequest request) {
            throttle.admits(addresses.of(request));
        }
    }

    static boolean hasKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER);
    }

    static @Nullable Actor actorOf(HttpServletRequest request) {
        return (Actor) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !hasKey(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (refusals.isTooMany(request)) {
            problems.write(Problem.tooMany("access.key-tried-too-often"), request, response);
            return;
        }
        var actor = keys.actorOf(
                request.getHeader("Authorization").substring("Bearer ".length()).strip());
        if (actor.isEmpty()) {
            refusals.count(request);
            problems.write(Problem.notSignedIn("access.key-refused"), request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, actor.get());
        chain.doFilter(request, response);
    }
}
