package org.bulou.server.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A call with a token: the owner, and what the token is for. */
final class BearerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Bearer bearer;

  BearerAuthentication(Bearer bearer) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.bearer = bearer;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return bearer.owner();
  }

  Set<Scope> scopes() {
    return bearer.scopes();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
