package org.ecoledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecoledger.problems.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request through only where {@link RouteRules} admit its actor. Everything outside /api and /actuator is open. */
final class RouteFilter extends OncePerRequestFilter {
    private final RouteRules rules;
    private final ProblemWriter problems;

    RouteFilter(RouteRules rules, ProblemWriter problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api") && !path.startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = ActorFilter.actorOf(request);
        var rule = rules.find(request.getMethod(), request.getRequestURI());
        if (rule.isPresent() && !rule.get().open() && ActorFilter.mustChangePassword(request) && !isSession(request)) {
            problems.write(Problem.forbidden("access.password-change-needed"), request, response);
        } else if (rule.isPresent() && rule.get().admits(actor)) {
            chain.doFilter(request, response);
        } else if (actor == null) {
            problems.write(Problem.notSignedIn("access.sign-in-needed"), request, response);
        } else if (rule.isEmpty()) {
            problems.write(Problem.notFound("problems.no-such-address"), request, response);
        } else {
            problems.write(Problem.forbidden("access.role-missing"), request, response);
        }
    }

    private static boolean isSession(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/v1/session") || path.equals("/api/v1/session/password");
    }
}
