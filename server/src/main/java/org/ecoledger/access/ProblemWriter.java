package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.ProblemBodies;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem from a filter, where no controller advice reaches. */
@Component
class ProblemWriter {
    private final ProblemBodies bodies;
    private final JsonMapper json;

    ProblemWriter(ProblemBodies bodies, JsonMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Locale reader = request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
        response.getWriter().write(json.writeValueAsString(bodies.of(problem, reader)));
    }
}
