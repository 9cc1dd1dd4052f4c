package org.ecoledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who acts in this request and leaves the {@link Actor} as an attribute of it. */
final class ActorFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Actor.class.getName();
    private static final String PASSWORD_DUE = ATTRIBUTE + ".passwordDue";

    private final Accounts accounts;
    private final CommandLineToken commandLine;

    ActorFilter(Accounts accounts, CommandLineToken commandLine) {
        this.accounts = accounts;
        this.commandLine = commandLine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(ApiKeyFilter.actorOf(request))
                .or(() -> commandLine.actor(request))
                .or(() -> signedIn(request))
                .ifPresent(actor -> request.setAttribute(ATTRIBUTE, actor));
        chain.doFilter(request, response);
    }

    static @Nullable Actor actorOf(HttpServletRequest request) {
        return (Actor) request.getAttribute(ATTRIBUTE);
    }

    /** Whether the actor still has an initial password and must change it before anything else. */
    static boolean mustChangePassword(HttpServletRequest request) {
        return request.getAttribute(PASSWORD_DUE) != null;
    }

    private Optional<Actor> signedIn(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        var account = accounts.find(signedIn.account()).filter(found -> !found.disabled());
        if (account.isPresent() && account.get().mustChangePassword()) {
            request.setAttribute(PASSWORD_DUE, true);
        }
        return account.map(Account::asActor);
    }
}
