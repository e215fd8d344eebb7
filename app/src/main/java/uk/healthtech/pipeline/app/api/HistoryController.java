package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** What happened: who, in which role and for whom, recorded when, happened when, and why. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Tag(name = "History")
final class HistoryController {
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  HistoryController(Queries queries, Directory directory, Prose prose) {
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A page of history, the newest first.")
  record HistoryView(
      List<EntryView> entries,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @Schema(description = "One thing that happened.")
  record EntryView(
      @Schema(description = "Its place in the order of everything recorded.", example = "4711")
          long position,
      @Schema(
              description = "What it happened to.",
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          String stream,
      @Schema(example = "6") long sequence,
      @Schema(description = "Its kind, never changes.", example = "ReadinessGatePassed")
          String event,
      @Schema(
              example =
                  "Priya Nair, programme office for West Yorkshire and Harrogate Health and Care"
                      + " Partnership, passed the readiness gate.")
          String sentence,
      @Schema(description = "Why, where a reason was given and has not been erased.")
          @Nullable String reason,
      PersonView by,
      Role role,
      @Schema(example = "programme office") String roleLabel,
      @Schema(description = "Under the name of its day.") OrganisationView organisation,
      Channel channel,
      @Schema(description = "By the service’s own clock.") Instant recordedAt,
      @Schema(description = "As the person stated.") @Nullable LocalDate occurredOn,
      @Schema(description = "The request that did it.") UUID command,
      @Schema(description = "The request that began the chain.") UUID correlation,
      @Schema(description = "What it followed from.") UUID causation) {
    static EntryView of(HistoryEntry entry, Look look) {
      Actor actor = entry.actor();
      PersonView by = look.person(actor.account());
      return new EntryView(
          entry.position(),
          entry.stream(),
          entry.sequence(),
          entry.event(),
          sentence(entry, by, look),
          entry.reason(),
          by,
          actor.role(),
          look.prose().word(actor.role()),
          ofThatDay(entry, look),
          entry.channel(),
          entry.recordedAt(),
          entry.occurredOn(),
          entry.command(),
          entry.correlation(),
          entry.causation());
    }

    /** Under the name of its day. */
    private static OrganisationView ofThatDay(HistoryEntry entry, Look look) {
      OrganisationView now = look.organisation(entry.actor().organisation());
      return new OrganisationView(now.id(), entry.organisationName(), now.odsCode());
    }

    /** By its account: in its oldest entries it acted as an administrator. */
    private static boolean isService(Actor actor) {
      return actor.account().equals(Actor.SERVICE.account());
    }

    private static String sentence(HistoryEntry entry, PersonView by, Look look) {
      Actor actor = entry.actor();
      if (isService(actor)) {
        return look.prose().say("history.by-service", by.name(), entry.sentence());
      }
      String organisation = entry.organisationName();
      return look.prose()
          .say(
              "history.by-person",
              by.name(),
              look.prose().word(actor.role()),
              organisation == null ? look.prose().say("organisation.unnamed") : organisation,
              entry.sentence());
    }
  }

  @GetMapping("/innovations/{innovation}/history")
  @Operation(
      summary = "Show the history of one innovation",
      description = "The newest first; the days count in the service’s time of recording.")
  HistoryView ofOne(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Parameter(schema = @Schema(format = "date"))
          @Nullable String recordedFrom,
      @RequestParam(required = false) @Parameter(schema = @Schema(format = "date"))
          @Nullable String recordedTo,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    return show(innovation, recordedFrom, recordedTo, cursor, size, after, who.actor());
  }

  @GetMapping("/history")
  @Operation(
      summary = "Show the history of everything that you may see",
      description = "The newest first; the days count in the service’s time of recording.")
  HistoryView all(
      @RequestParam(required = false) @Parameter(schema = @Schema(format = "date"))
          @Nullable String recordedFrom,
      @RequestParam(required = false) @Parameter(schema = @Schema(format = "date"))
          @Nullable String recordedTo,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    return show(null, recordedFrom, recordedTo, cursor, size, after, who.actor());
  }

  private HistoryView show(
      @Nullable InnovationId innovation,
      @Nullable String recordedFrom,
      @Nullable String recordedTo,
      @Nullable String cursor,
      @Nullable String size,
      @Nullable String after,
      Actor viewer) {
    Fields fields = Fields.ofParameters();
    LocalDate from = fields.optionalDay("recordedFrom", recordedFrom);
    LocalDate to = fields.optionalDay("recordedTo", recordedTo);
    Page page = Reading.page(fields, Cursor.HISTORY, cursor, size);
    var own =
        innovation == null
            ? Reading.after(fields, after)
            : Reading.after(fields, after, innovation.toString());
    fields.check();
    History history =
        queries.ask(new FindHistory(viewer, innovation, from, to, page, own), History.class);
    if (history.finding() != Finding.FOUND) {
      throw Innovations.none(history.finding());
    }
    List<Actor> actors = history.entries().stream().map(HistoryEntry::actor).toList();
    Look look =
        new Look(
            prose,
            directory,
            viewer,
            actors.stream().map(Actor::organisation).toList(),
            actors.stream().map(Actor::account).toList(),
            Map.of());
    return new HistoryView(
        history.entries().stream().map(entry -> EntryView.of(entry, look)).toList(),
        history.next(),
        history.upToDate());
  }
}
