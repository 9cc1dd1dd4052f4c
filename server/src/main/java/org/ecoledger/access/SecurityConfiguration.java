package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import org.ecoledger.problems.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration
@EnableJdbcHttpSession(tableName = "access.session")
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; "
                    + "form-action 'self'; object-src 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Accounts accounts,
            CommandLineToken commandLine,
            ApiKeys keys,
            ApiKeyFilter.Refusals refusals,
            RouteRules rules,
            ProblemWriter problems)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(request -> isUnforgeable(request, commandLine)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, _) -> problems.write(Problem.forbidden("access.csrf"), request, response)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterAfter(new ActorFilter(accounts, commandLine), SecurityContextHolderFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys, refusals, problems), ActorFilter.class)
                .addFilterAfter(new RouteFilter(rules, problems), CsrfFilter.class)
                // Who may call a route is decided by RouteFilter, from one table.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * Another site's page cannot forge these with a reader's session: they carry a token of their own, or are answered alike
     * whoever is signed in.
     */
    private static boolean isUnforgeable(HttpServletRequest request, CommandLineToken commandLine) {
        return commandLine.actor(request).isPresent()
                || ApiKeyFilter.hasKey(request)
                || request.getRequestURI().startsWith("/api/public/");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength(
            @Value("${ecoledger.session-minutes}") int minutes) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(java.time.Duration.ofMinutes(minutes));
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("ECOLEDGER_SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
