package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;

/** Who the service takes the caller for. */
@RestController
@Profile("web")
@Tag(name = "You")
final class MeController {
  private final Directory directory;
  private final Prose prose;

  MeController(Directory directory, Prose prose) {
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "Who you are here, as your access token says.")
  record Me(
      PersonView account,
      Role role,
      @Schema(example = "trust approver") String roleLabel,
      OrganisationView organisation) {}

  @GetMapping("/api/v1/me")
  @Operation(summary = "Show who you are here")
  Me me(@AuthenticationPrincipal SignedIn who) {
    Actor actor = who.actor();
    Look look =
        new Look(
            prose,
            directory,
            actor,
            List.of(actor.organisation()),
            List.of(actor.account()),
            Map.of());
    return new Me(
        look.person(actor.account()),
        actor.role(),
        prose.word(actor.role()),
        look.organisation(actor.organisation()));
  }
}
