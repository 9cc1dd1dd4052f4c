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

    private final Accounts accounts;
    private final CommandLineToken commandLine;

    ActorFilter(Accounts accounts, CommandLineToken commandLine) {
        this.accounts = accounts;
        this.commandLine = commandLine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        commandLine.actor(request).or(this::signedIn).ifPresent(actor -> request.setAttribute(ATTRIBUTE, actor));
        chain.doFilter(request, response);
    }

    static @Nullable Actor actorOf(HttpServletRequest request) {
        return (Actor) request.getAttribute(ATTRIBUTE);
    }

    private Optional<Actor> signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return accounts.find(signedIn.account())
                    .filter(account -> !account.disabled())
                    .map(Account::asActor);
        }
        return Optional.empty();
    }
}
