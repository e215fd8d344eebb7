package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ResolvableType;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.demo.Fictional;

/** Puts the parts of the edge into Spring MVC. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class EdgeConfiguration implements WebMvcConfigurer {
  private static final String API = "/api/v1/**";

  private final Fictional fictional;

  EdgeConfiguration(Fictional fictional) {
    this.fictional = fictional;
  }

  /** After the security filter, so that nobody's body is read before we know whose it is. */
  @Bean
  FilterRegistrationBean<RequestBodies> requestBodies(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    var filter = new FilterRegistrationBean<>(new RequestBodies(problems));
    filter.addUrlPatterns("/api/v1/*");
    return filter;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder
        .withJsonConverter(new AnswerJson(JsonOfAnswers.mapper(), fictional))
        .addCustomConverter(new RequestJson());
  }

  /**
   * Only writes: what comes in is for {@link RequestJson} alone. Of a demonstration, every answer
   * says so first of all.
   */
  private static final class AnswerJson extends JacksonJsonHttpMessageConverter {
    private final Fictional fictional;

    AnswerJson(JsonMapper mapper, Fictional fictional) {
      super(mapper);
      this.fictional = fictional;
    }

    @Override
    protected void writeInternal(
        Object answer,
        ResolvableType type,
        HttpOutputMessage output,
        @Nullable Map<String, Object> hints)
        throws IOException {
      if (fictional.yes()) {
        super.writeInternal(
            new MadeUp(answer), ResolvableType.forClass(MadeUp.class), output, hints);
      } else {
        super.writeInternal(answer, type, output, hints);
      }
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
      return false;
    }
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerResolver());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    PathIds.register(registry);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new NeverKept())
        .addPathPatterns(API)
        .excludePathPatterns(Security.PUBLIC);
    registry
        .addInterceptor(new KnownParameters())
        .addPathPatterns(API)
        .excludePathPatterns("/api/v1/openapi.json/**");
  }

  /** What one person may see is nobody else's, so no cache keeps it. */
  private static final class NeverKept implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      return true;
    }
  }
}
