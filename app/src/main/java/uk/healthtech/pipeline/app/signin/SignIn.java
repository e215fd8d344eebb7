package uk.healthtech.pipeline.app.signin;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.eventstore.Follower;

/** Has the grants follow the account streams, where the web side is played. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class SignIn {
  @Bean
  Grants grants(JdbcTemplate jdbc) {
    return new Grants(jdbc);
  }

  @Bean
  ConfigurerModule followAccounts(Grants grants) {
    return configurer -> Follower.assign(configurer.eventProcessing(), Grants.PROCESSOR, grants);
  }
}
