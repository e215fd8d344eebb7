package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.app.signin.Tokens;

/** Finds out who asks, from the access token in the request. */
final class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final HandlerExceptionResolver problems;

  BearerFilter(Tokens tokens, HandlerExceptionResolver problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> who;
    try {
      who =
          Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
              .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
              .flatMap(header -> tokens.signIn(header.substring(SCHEME.length()).strip()));
    } catch (DataAccessException e) {
      problems.resolveException(request, response, null, e);
      return;
    }
    if (who.isPresent()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          new UsernamePasswordAuthenticationToken(
              who.get(),
              null,
              List.of(new SimpleGrantedAuthority(who.get().actor().role().name()))));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}
