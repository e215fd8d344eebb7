package uk.healthtech.pipeline.app.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.bus.OutcomeUnknown;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.imports.Sending.Sent;
import uk.healthtech.pipeline.app.imports.Sending.Wish;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.app.imports.Staged.Found;
import uk.healthtech.pipeline.app.imports.Staged.StagedRow;
import uk.healthtech.pipeline.app.imports.Understanding.Meaning;
import uk.healthtech.pipeline.app.signin.Grants;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;

/**
 * Records what is valid in a file. All rows are read again against what is on record by now, so
 * that nothing is written that has become stale. What came of a group is kept once its commands are
 * answered: cut short, it sends again what may have been on its way, and the rules answer that it
 * is there.
 */
@Component
@Profile("web")
class Recording {
  private final Staged staged;
  private final Beginnings beginnings;
  private final Sending sending;
  private final Visible visible;
  private final Grants grants;
  private final Words words;
  private final Prose prose;

  Recording(
      Staged staged,
      Beginnings beginnings,
      Sending sending,
      Visible visible,
      Grants grants,
      Words words,
      Prose prose) {
    this.staged = staged;
    this.beginnings = beginnings;
    this.sending = sending;
    this.visible = visible;
    this.grants = grants;
    this.words = words;
    this.prose = prose;
  }

  /** What is recorded after what. */
  private enum Step {
    THEMES(Turn.THEMES),
    NEIGHBOURHOODS(Turn.NEIGHBOURHOODS),
    INNOVATIONS(Turn.INNOVATIONS),
    ORGANISATIONS(Turn.ORGANISATIONS),
    /** The successor of an organisation that has ended may stand further down than its end. */
    ENDS_OF_ORGANISATIONS(Turn.ORGANISATIONS);

    private final Turn turn;

    Step(Turn turn) {
      this.turn = turn;
    }

    /** Whether all that a group asks for is sent in this step. */
    boolean isLastOfItsTurn() {
      return this != ORGANISATIONS;
    }
  }

  /**
   * Goes through all groups that the dry run found valid.
   *
   * @param goesOn whether there is time for more
   */
  void record(Claimed claimed, BooleanSupplier goesOn) {
    Understanding understanding = beginnings.of(claimed);
    Map<Step, Sent> latest = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      List<Group> groups = staged.groups(claimed.id(), step.turn, 0, DryRun.AT_A_TIME);
      while (!groups.isEmpty()) {
        if (!goesOn.getAsBoolean() || !staged.isStill(claimed, ImportState.RUNNING)) {
          return;
        }
        if (!mayStill(claimed.of().by())) {
          staged.end(claimed, ImportState.CANCELLED, prose.say("import.no-longer-granted"));
          return;
        }
        latest.put(step, record(claimed, step, groups, understanding));
        int last = groups.getLast().firstRow();
        groups = staged.groups(claimed.id(), step.turn, last, DryRun.AT_A_TIME);
      }
    }
    latest.values().forEach(sent -> await(claimed.of().by(), sent));
    staged.done(claimed);
  }

  /** A grant that was revoked meanwhile ends what was begun under it. */
  private boolean mayStill(Actor by) {
    return grants.of(by.account()).stream()
        .anyMatch(
            grant -> grant.role() == by.role() && grant.organisation().equals(by.organisation()));
  }

  private void await(Actor viewer, Sent sent) {
    for (Map.Entry<Wish, Outcome> one : sent.outcomes().entrySet()) {
      if (one.getValue() instanceof Outcome.Accepted accepted
          && !visible.await(viewer, one.getKey().command(), accepted)) {
        return;
      }
    }
  }

  /** Records groups and keeps what came of them. */
  private Sent record(Claimed claimed, Step step, List<Group> groups, Understanding understanding) {
    Map<String, List<StagedRow>> rows =
        staged.rows(claimed.id(), groups.stream().map(Group::key).toList());
    List<Found> came = new ArrayList<>();
    Map<Group, Intent> asked = new LinkedHashMap<>();
    for (Group group : groups) {
      boolean open = group.recorded() == null && group.checked() != ImportResult.PROBLEM;
      if (!open && step == Step.ENDS_OF_ORGANISATIONS) {
        continue; // it was read in the step before
      }
      Meaning meaning =
          understanding.read(step.turn, group, rows.getOrDefault(group.key(), List.of()));
      if (open) {
        switch (meaning) {
          case Meaning.Asks(Intent intent) -> asked.put(group, intent);
          case Meaning.NothingNew() -> came.add(nothingNew(group));
          case Meaning.Wrong(List<ProblemLine> problems) ->
              came.add(
                  new Found(
                      group.firstRow(),
                      ImportResult.REFUSED,
                      group.stream(),
                      Detail.ofProblems(problems)));
        }
      }
    }
    Sent sent = send(claimed, step, asked);
    asked.forEach(
        (group, intent) -> {
          List<Wish> wishes =
              Stream.concat(intent.first().stream(), intent.then().stream())
                  .map(command -> new Wish(group, command))
                  .toList();
          if (sent.outcomes().keySet().containsAll(wishes)) {
            came.add(came(group, intent.stream(), wishes, sent.outcomes(), claimed.of().by()));
          }
        });
    staged.came(claimed, came);
    OutcomeUnknown unknown = sent.unknown();
    if (unknown != null) {
      throw unknown;
    }
    return sent;
  }

  private Sent send(Claimed claimed, Step step, Map<Group, Intent> asked) {
    Sent first = sending.send(claimed, wishes(asked, Intent::first));
    if (!step.isLastOfItsTurn() || first.unknown() != null) {
      return first;
    }
    Sent then = sending.send(claimed, wishes(asked, Intent::then));
    Map<Wish, Outcome> all = new LinkedHashMap<>(first.outcomes());
    all.putAll(then.outcomes());
    return new Sent(all, then.unknown());
  }

  private static List<Wish> wishes(
      Map<Group, Intent> asked, Function<Intent, List<Command>> which) {
    List<Wish> wishes = new ArrayList<>();
    asked.forEach(
        (group, intent) ->
            which.apply(intent).forEach(command -> wishes.add(new Wish(group, command))));
    return wishes;
  }

  /**
   * What is there by now without this import's doing, or by what it did before it was cut short.
   */
  private static Found nothingNew(Group group) {
    return new Found(
        group.firstRow(),
        group.checked() == ImportResult.UNCHANGED ? ImportResult.UNCHANGED : ImportResult.RECORDED,
        group.stream(),
        group.detail());
  }

  private Found came(
      Group group, UUID stream, List<Wish> wishes, Map<Wish, Outcome> outcomes, Actor viewer) {
    boolean accepted = false;
    for (Wish wish : wishes) {
      switch (outcomes.get(wish)) {
        case Outcome.Accepted _ -> accepted = true;
        case Outcome.Refused(Refusal refusal) -> {
          if (!isThere(wish.command(), refusal)) {
            return new Found(
                group.firstRow(),
                ImportResult.REFUSED,
                stream,
                group.detail().refused(words.tell(refusal, viewer)));
          }
        }
        case null -> throw new IllegalStateException("Only those that were answered come here");
      }
    }
    return accepted
        ? new Found(group.firstRow(), ImportResult.RECORDED, stream, group.detail())
        : nothingNew(group);
  }

  /** Whether that is refused since it is so already. */
  private static boolean isThere(Command command, Refusal refusal) {
    return refusal instanceof Refusal.NothingChanged
        || refusal instanceof Refusal.OrganisationExists
        || refusal instanceof Refusal.AlreadyThere
        || (command instanceof CloseOrganisation && refusal instanceof Refusal.OrganisationClosed);
  }
}
