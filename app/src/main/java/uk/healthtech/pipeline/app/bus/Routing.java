package uk.healthtech.pipeline.app.bus;

import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.healthtech.pipeline.kernel.Command;

/** Commands of one stream go to one process, where several play the command side. */
@Configuration(proxyBeanMethods = false)
class Routing {
  @Bean
  RoutingStrategy routingStrategy() {
    return command -> ((Command) command.getPayload()).stream();
  }
}
