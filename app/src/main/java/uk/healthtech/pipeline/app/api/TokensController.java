package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.signin.Accounts;
import uk.healthtech.pipeline.app.signin.Accounts.Account;
import uk.healthtech.pipeline.app.signin.Grants;
import uk.healthtech.pipeline.app.signin.Grants.Grant;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.app.signin.Tokens;
import uk.healthtech.pipeline.app.signin.Tokens.Issued;
import uk.healthtech.pipeline.app.signin.Tokens.Token;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Passwords are for getting tokens; tokens are for everything else. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Tag(name = "Access", description = "Passwords and access tokens")
final class TokensController {
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 128;
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 365;
  private static final int MOST_TOKENS = 200;

  private final Passwords passwords;
  private final Accounts accounts;
  private final Grants grants;
  private final Tokens tokens;

  TokensController(Passwords passwords, Accounts accounts, Grants grants, Tokens tokens) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.grants = grants;
    this.tokens = tokens;
  }

  @Schema(name = "NewPassword")
  record NewPassword(
      @Schema(
              description = "12 to 128 characters.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "three trains to Harrogate")
          @Nullable String newPassword) {}

  @Schema(name = "NewToken")
  record NewToken(
      @Schema(
              description = "The role to act in.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Role.class,
              example = "TRUST_APPROVER")
          @Nullable String role,
      @Schema(
              description =
                  "The organisation to act for, by its id. May be left out when only one fits.",
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String organisation,
      @Schema(
              description = "What it is for, in your own words.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Tutorial")
          @Nullable String label,
      @Schema(description = "For how many days, 1 to 365; 90 if left out.", example = "30")
          @Nullable BigDecimal days) {}

  @Schema(name = "AccessToken")
  record TokenView(
      UUID id,
      UUID account,
      Role role,
      UUID organisation,
      String label,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt) {
    static TokenView of(Token token) {
      return new TokenView(
          token.id(),
          token.account().value(),
          token.role(),
          token.organisation().value(),
          token.label(),
          token.createdAt(),
          token.expiresAt(),
          token.revokedAt());
    }
  }

  @Schema(name = "IssuedToken")
  record IssuedView(
      @Schema(
              description = "The token itself. Shown this once: nobody can find it out again.",
              example = "hpt_Zr0u4mJ2vQe8sWc1yXb6nTk9aLd3fGh5pRi7oUtEwMA")
          String token,
      TokenView details) {}

  @Schema(name = "AccessTokens")
  record TokenList(
      @Schema(description = "At most 200.") List<TokenView> tokens,
      @Schema(description = "How many older ones there are.", example = "0") long more) {}

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SecurityRequirement(name = "password")
  @Operation(
      summary = "Choose a password",
      description = "With your e-mail address and present or one-time password (HTTP Basic).")
  @ApiResponse(responseCode = "204", description = "The new password counts from now on.")
  void choosePassword(@RequestBody NewPassword body, HttpServletRequest request) {
    Account account = passwords.check(request);
    Fields fields = Fields.ofBody();
    String password =
        fields.secret("newPassword", body.newPassword(), SHORTEST_PASSWORD, LONGEST_PASSWORD);
    fields.check();
    accounts.choosePassword(account.id(), password);
  }

  @PostMapping("/tokens")
  @SecurityRequirement(name = "password")
  @Operation(
      summary = "Get an access token",
      description =
          "With your e-mail address and password (HTTP Basic). It acts in one role for one"
              + " organisation, until it expires or is revoked.")
  @ApiResponse(responseCode = "201", description = "The token, shown this once.")
  ResponseEntity<IssuedView> issue(@RequestBody NewToken body, HttpServletRequest request) {
    Account account = passwords.check(request);
    if (account.oneTime()) {
      throw NotDone.because(EdgeProblem.CHOOSE_PASSWORD_FIRST);
    }
    Fields fields = Fields.ofBody();
    Role role = fields.word("role", body.role(), Grants.GRANTABLE);
    UUID organisation = fields.optionalId("organisation", body.organisation());
    String label = fields.text("label", body.label(), FieldRules.TOKEN_LABEL);
    int days = body.days() == null ? USUAL_DAYS : fields.whole("days", body.days(), 1, MOST_DAYS);
    fields.check();
    Optional<Grant> grant = grant(account, role, organisation);
    if (grant.isEmpty()) {
      fields.problem(
          organisation == null ? "role" : "organisation",
          new Unknown(organisation == null ? role.name() : organisation.toString()));
    }
    fields.check();
    Issued issued = tokens.issue(account.id(), grant.orElseThrow(), label, Duration.ofDays(days));
    return ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.token().id()))
        .body(new IssuedView(issued.secret(), TokenView.of(issued.token())));
  }

  @GetMapping("/tokens")
  @Operation(summary = "List your access tokens", description = "Never the tokens themselves.")
  @ApiResponse(responseCode = "200", description = "Those that work first, then the newest.")
  TokenList list(@AuthenticationPrincipal SignedIn who) {
    AccountId own = who.actor().account();
    List<TokenView> shown = tokens.of(own, MOST_TOKENS).stream().map(TokenView::of).toList();
    return new TokenList(shown, Math.max(0, tokens.count(own) - shown.size()));
  }

  @DeleteMapping("/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Revoke an access token",
      description = "One of your own; an administrator may revoke anybody's.")
  @ApiResponse(responseCode = "204", description = "No new request can use it any longer.")
  void revoke(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    Token token =
        Fields.uuid(id)
            .flatMap(tokens::find)
            .orElseThrow(() -> NotDone.because(EdgeProblem.NO_SUCH_TOKEN));
    if (!token.account().equals(who.actor().account())
        && who.actor().role() != Role.ADMINISTRATOR) {
      throw NotDone.hidden(EdgeProblem.NO_SUCH_TOKEN);
    }
    tokens.revoke(token.id());
  }

  /** The grant to act through; without an organisation, the only one in that role. */
  private Optional<Grant> grant(Account account, Role role, @Nullable UUID organisation) {
    List<Grant> fitting =
        grants.of(account.id()).stream()
            .filter(grant -> grant.role() == role)
            .filter(
                grant ->
                    organisation == null
                        || grant.organisation().equals(new OrganisationId(organisation)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
