package org.ecoledger.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers: only whose it is. Rights are read afresh at each request. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final long account;

    SignedIn(long account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    long account() {
        return account;
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return Long.toString(account);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account == account;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account);
    }
}
