package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.signin.Accounts;
import uk.healthtech.pipeline.app.signin.Accounts.Account;
import uk.healthtech.pipeline.app.signin.Grants;
import uk.healthtech.pipeline.app.signin.Grants.Grant;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldProblem.Taken;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountCommand.DeactivateAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.RevokeRole;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Admitting people and saying what they may act as. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts", description = "People, and what they may act as")
final class AccountsController {
  private static final Set<Role> KEEPERS = Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

  /** Deliberately loose: whether an address works is found out by writing to it. */
  private static final String EMAIL = "[^\\s@:\\p{C}]{1,64}@[^\\s@:\\p{C}]{1,190}";

  private final Accounts accounts;
  private final Grants grants;
  private final Acts acts;

  AccountsController(Accounts accounts, Grants grants, Acts acts) {
    this.accounts = accounts;
    this.grants = grants;
    this.acts = acts;
  }

  @Schema(name = "NewAccount")
  record NewAccount(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Priya Shah")
          @Nullable String name,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "priya.shah@example.org")
          @Nullable String email) {}

  @Schema(name = "NewGrant")
  record NewGrant(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Role.class,
              example = "TRUST_APPROVER")
          @Nullable String role,
      @Schema(
              description = "The organisation's id.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String organisation) {}

  @Schema(name = "AccountReason")
  record Reason(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Left the trust on 31 October.")
          @Nullable String reason) {}

  @Schema(name = "Grant")
  record GrantView(UUID id, Role role, UUID organisation) {
    static GrantView of(Grant grant) {
      return new GrantView(grant.id().value(), grant.role(), grant.organisation().value());
    }
  }

  @Schema(name = "Account")
  record AccountView(
      UUID id,
      String name,
      String email,
      @Schema(description = "Whether the person has yet to choose a password.")
          boolean passwordPending,
      Instant createdAt,
      List<GrantView> grants) {}

  @Schema(name = "Accounts")
  record AccountList(
      List<AccountView> accounts,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next) {}

  @Schema(name = "OpenedAccount")
  record Opened(
      Done done,
      @Schema(
              description =
                  "To be handed to the person. Shown this once, and opens nothing but the choice"
                      + " of a password. Null where the person has chosen one.",
              example = "k7mvx3nqw9hdt5bcz2fj")
          @Nullable String oneTimePassword) {}

  @PostMapping
  @Operation(
      summary = "Admit a person",
      description =
          "Opens an account and answers with a one-time password to hand over. Repeating the"
              + " request under the same Idempotency-Key gives the same account a new one-time"
              + " password, until the person has chosen one.")
  @ApiResponse(responseCode = "201", description = "The account and its one-time password.")
  ResponseEntity<Opened> open(@RequestBody NewAccount body, Caller caller) {
    Fields fields = Fields.ofBody();
    String name = fields.text("name", body.name(), FieldRules.PERSON_NAME);
    String email = fields.form("email", body.email(), EMAIL, "form.email");
    fields.check();
    refuseStranger(caller.actor());
    AccountId id = new AccountId(caller.newId("account"));
    if (accounts.isTaken(email, id)) {
      fields.problem("email", new Taken());
    }
    fields.check();
    Done done = change(new OpenAccount(id), caller, id.value());
    // Only now, so that a refusal leaves everything as it was.
    @Nullable String oneTimePassword = accounts.enter(id, name, email).orElse(null);
    if (oneTimePassword == null && accounts.isTaken(email, id)) {
      fields.problem("email", new Taken()); // by somebody admitted in this very moment
      fields.check();
    }
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + id))
        .body(new Opened(done, oneTimePassword));
  }

  @GetMapping
  @Operation(summary = "List accounts", description = "For those who admit people.")
  @ApiResponse(responseCode = "200", description = "A page of them, by name.")
  AccountList list(
      @RequestParam(required = false)
          @Parameter(description = "Whose address this is.", example = "priya.shah@example.org")
          @Nullable String email,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @AuthenticationPrincipal SignedIn who) {
    refuseStranger(who.actor());
    Fields fields = Fields.ofParameters();
    String of = fields.optionalForm("email", email, EMAIL, "form.email");
    Page page = Reading.page(fields, Cursor.ACCOUNTS, cursor, size);
    fields.check();
    List<Account> found = accounts.list(of, after(cursor), page.size() + 1);
    List<Account> shown = found.subList(0, Math.min(page.size(), found.size()));
    Map<AccountId, List<Grant>> held = grants.of(shown.stream().map(Account::id).toList());
    return new AccountList(
        shown.stream().map(one -> view(one, held.getOrDefault(one.id(), List.of()))).toList(),
        found.size() > shown.size()
            ? Cursor.ACCOUNTS.at(shown.getLast().id(), shown.getLast().name())
            : null);
  }

  private static Accounts.@Nullable After after(@Nullable String cursor) {
    return Optional.ofNullable(cursor)
        .flatMap(Cursor.ACCOUNTS::read)
        .map(at -> new Accounts.After((UUID) at.get(0), (String) at.get(1)))
        .orElse(null);
  }

  @GetMapping("/{account}")
  @Operation(summary = "Look at an account", description = "For those who admit people.")
  @ApiResponse(responseCode = "200", description = "The account with the grants in force.")
  AccountView show(@PathVariable AccountId account, @AuthenticationPrincipal SignedIn who) {
    refuseStranger(who.actor());
    return accounts
        .find(account)
        .map(one -> view(one, grants.of(one.id())))
        .orElseThrow(() -> NotDone.because(EdgeProblem.NO_SUCH_ACCOUNT));
  }

  @PostMapping("/{account}/grants")
  @Operation(
      summary = "Grant a role at an organisation",
      description =
          "The programme office grants INNOVATOR, TRUST_APPROVER and PARTNER, an administrator"
              + " any. Nobody grants a role to themselves.")
  @ApiResponse(responseCode = "201", description = "The person can act so from now on.")
  ResponseEntity<Done> grant(
      @PathVariable AccountId account, @RequestBody NewGrant body, Caller caller) {
    Fields fields = Fields.ofBody();
    Role role = fields.word("role", body.role(), Grants.GRANTABLE);
    UUID organisation = fields.id("organisation", body.organisation());
    fields.check();
    GrantId grant = new GrantId(caller.newId("grant", account));
    Done done =
        change(
            new GrantRole(account, grant, role, new OrganisationId(organisation)),
            caller,
            grant.value());
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + account)).body(done);
  }

  @PostMapping("/{account}/grants/{grant}/revocation")
  @Operation(
      summary = "Revoke a grant",
      description = "Answered once no new request can act through it.")
  @ApiResponse(responseCode = "200", description = "Its tokens no longer work.")
  Done revoke(
      @PathVariable AccountId account,
      @PathVariable GrantId grant,
      @RequestBody Reason body,
      Caller caller) {
    return change(new RevokeRole(account, grant, reason(body)), caller, null);
  }

  @PostMapping("/{account}/deactivation")
  @Operation(
      summary = "Deactivate an account",
      description = "For good. Answered once no new request can use it.")
  @ApiResponse(responseCode = "200", description = "None of its tokens works any longer.")
  Done deactivate(@PathVariable AccountId account, @RequestBody Reason body, Caller caller) {
    return change(new DeactivateAccount(account, reason(body)), caller, null);
  }

  private static FreeText reason(Reason body) {
    Fields fields = Fields.ofBody();
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    fields.check();
    return reason;
  }

  /** Answers only once sign-in has followed, so that what is answered is in force. */
  private Done change(AccountCommand command, Caller caller, @Nullable UUID made) {
    Done done = acts.done(command, caller.expectingNothing(), made);
    if (!grants.awaitFollowed(command.account(), done.sequence())) {
      throw NotDone.because(EdgeProblem.OUTCOME_UNKNOWN);
    }
    return done;
  }

  private static AccountView view(Account account, List<Grant> held) {
    return new AccountView(
        account.id().value(),
        account.name(),
        account.email(),
        account.oneTime(),
        account.createdAt(),
        held.stream().map(GrantView::of).toList());
  }

  private static void refuseStranger(Actor actor) {
    if (!KEEPERS.contains(actor.role())) {
      throw NotDone.denied(new RoleNeeded(KEEPERS));
    }
  }
}
