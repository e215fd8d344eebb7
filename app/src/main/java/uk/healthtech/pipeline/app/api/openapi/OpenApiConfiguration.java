package uk.healthtech.pipeline.app.api.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** The description of the API, made from its controllers and records. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class OpenApiConfiguration {
  static {
    ModelResolver.enumsAsRef = true;
    for (Class<?> id :
        List.of(
            InnovationId.class,
            PilotId.class,
            AdoptionId.class,
            StandardId.class,
            EvidenceId.class,
            ConditionId.class,
            QuestionId.class,
            IncidentId.class,
            BenefitId.class,
            OrganisationId.class,
            InsightId.class,
            ThemeId.class,
            InvestmentId.class,
            PlaceId.class,
            NeighbourhoodId.class,
            AccountId.class,
            GrantId.class)) {
      SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema().format("uuid"));
    }
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Healthtech Innovation Pipeline")
                .version("1")
                .description(
                    """
                    Where each innovation stands, who decided what and why, and what it led to.

                    **Sign in** with an access token: press *Authorize* and paste it. \
                    **Changing** something answers with an `after` value; give it to the next \
                    reading, which then shows your change. **Sending twice** is safe with an \
                    `Idempotency-Key` of your own. **Not overwriting others**: send the `ETag` \
                    that you saw as `If-Match`. **What went wrong** comes as \
                    `application/problem+json` and says what to do next.

                    **A demonstration**, in which everything is made up, says so in the header \
                    `Pipeline-Data: fictional` of every answer, and every JSON object that it \
                    answers with begins with `"fictional": true`. Real data never does.\
                    """))
        .addServersItem(new Server().url("/").description("This service"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An access token."))
                .addSecuritySchemes(
                    "password",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("Your e-mail address and password, to get a token.")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  @Bean
  RecordModels recordModels() {
    return new RecordModels();
  }

  @Bean
  OperationCustomizer edgeOfOperations() {
    return new EdgeOfOperations();
  }

  @Bean
  GlobalOpenApiCustomizer nullness(RecordModels models) {
    return new Nullness(models);
  }
}
