package uk.healthtech.pipeline.app.api.edge;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import uk.healthtech.pipeline.app.signin.Tokens;

/**
 * Which doors open without a token. There are no cookies and no sessions, so that nothing can be
 * done in somebody's name by a page of somebody else.
 */
@Configuration(proxyBeanMethods = false)
class Security {
  /** Of the API, what is open to everybody: its description, and the two doors with a password. */
  private static final String[] OPEN = {
    "/api/docs/**",
    "/api/swagger-ui/**",
    "/api/v1/openapi.json/**",
    "/api/v1/tokens",
    "/api/v1/password"
  };

  /** What the public may read; nothing else below it, and nothing but reading. */
  static final String PUBLIC = "/api/v1/public/innovations";

  @Bean
  @Profile("web")
  SecurityFilterChain doors(
      HttpSecurity http,
      Tokens tokens,
      SecurityProblems problems,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver)
      throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new BearerFilter(tokens, resolver), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            doors ->
                doors
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, PUBLIC)
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest() // pages, all public so far; a wrong address is told as one
                    .permitAll())
        .exceptionHandling(
            turnedAway ->
                turnedAway.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  /** A process that does not play the web side only tells how it is. */
  @Bean
  @Profile("!web")
  SecurityFilterChain noDoors(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            doors ->
                doors.requestMatchers("/actuator/health/**").permitAll().anyRequest().denyAll())
        .build();
  }

  /** There are no users but the accounts; this keeps Spring from making one up. */
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
