package uk.healthtech.pipeline.query.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.accepted;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.ready;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.FieldChange;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalHistory;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersion;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindProposalHistory;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Rebuilding;
import uk.healthtech.pipeline.query.Samples;

class ProposalQueriesTest {
  private static final InnovationId ID = innovation(1);
  private static final Actor OWNER = actor(Role.INNOVATOR, COMPANY);
  private static final Actor OFFICE = actor(Role.PROGRAMME_OFFICE, PARTNERSHIP);
  private static final ProposalRevised FIRST =
      new ProposalRevised(
          ID,
          ProposalChanges.builder()
              .name("myCOPD at home")
              .careSettings(Set.of(CareSetting.HOME, CareSetting.COMMUNITY))
              .savingEstimate(240)
              .build(),
          DAY.plusDays(1));
  private static final ProposalRevised SECOND =
      new ProposalRevised(
          ID,
          ProposalChanges.builder()
              .summary("What it became")
              .empty(ProposalField.SAVING_ESTIMATE)
              .build(),
          DAY.plusDays(2));

  private final ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  private ProposalHistory find(Actor viewer, InnovationId innovation) {
    return side.ask(new FindProposalHistory(viewer, innovation, null), ProposalHistory.class);
  }

  private void draft() {
    side.append(started(ID, COMPANY, "myCOPD"), FIRST, SECOND);
    side.settle();
  }

  @Test
  void every_revision_makes_a_version_that_says_what_it_changed() {
    draft();
    List<ProposalVersion> versions = find(OWNER, ID).versions();
    Proposal begun = started(ID, COMPANY, "myCOPD").proposal();
    assertThat(versions)
        .containsExactly(
            new ProposalVersion(0, DAY, Samples.envelope().actor(), begun.filled(), begun),
            new ProposalVersion(
                1,
                DAY.plusDays(1),
                Samples.envelope().actor(),
                List.of(
                    ProposalField.NAME, ProposalField.CARE_SETTINGS, ProposalField.SAVING_ESTIMATE),
                begun.with(FIRST.changes())),
            new ProposalVersion(
                2,
                DAY.plusDays(2),
                Samples.envelope().actor(),
                List.of(ProposalField.SUMMARY, ProposalField.SAVING_ESTIMATE),
                begun.with(FIRST.changes()).with(SECOND.changes())));
  }

  @Test
  void any_two_versions_can_be_compared_field_by_field() {
    draft();
    List<ProposalVersion> versions = find(OWNER, ID).versions();
    assertThat(Proposal.compare(versions.getFirst().proposal(), versions.getLast().proposal()))
        .as("the saving was said and taken back in between")
        .containsExactly(
            new FieldChange(ProposalField.NAME, List.of("myCOPD"), List.of("myCOPD at home")),
            new FieldChange(
                ProposalField.SUMMARY, List.of("What it is"), List.of("What it became")),
            new FieldChange(ProposalField.CARE_SETTINGS, List.of(), List.of("HOME", "COMMUNITY")));
    assertThat(Proposal.compare(versions.getLast().proposal(), versions.get(1).proposal()))
        .containsExactly(
            new FieldChange(
                ProposalField.SUMMARY, List.of("What it became"), List.of("What it is")),
            new FieldChange(ProposalField.SAVING_ESTIMATE, List.of(), List.of("240")));
  }

  @Test
  void what_else_happens_makes_no_version() {
    draft();
    side.append(submitted(ID), accepted(ID), ready(ID));
    side.settle();
    assertThat(find(OWNER, ID).versions()).extracting(ProposalVersion::version).endsWith(2L);
  }

  @Test
  void the_versions_are_for_those_who_may_see_the_innovation() {
    draft();
    ProposalHistory hidden = new ProposalHistory(Finding.HIDDEN, List.of(), true);
    assertThat(find(OWNER, ID).finding()).isEqualTo(Finding.FOUND);
    assertThat(find(OFFICE, ID)).as("a draft").isEqualTo(hidden);
    assertThat(find(actor(Role.INNOVATOR, OTHER_COMPANY), ID)).isEqualTo(hidden);
    assertThat(find(actor(Role.PARTNER, COMPANY), ID)).isEqualTo(hidden);
    assertThat(find(actor(Role.ADMINISTRATOR, COMPANY), ID)).isEqualTo(hidden);
    assertThat(find(OWNER, innovation(99)))
        .isEqualTo(new ProposalHistory(Finding.ABSENT, List.of(), true));

    side.append(submitted(ID), accepted(ID), ready(ID));
    side.settle();
    Actor trust = actor(Role.TRUST_APPROVER, LEEDS);
    assertThat(find(OFFICE, ID).versions()).hasSize(1);
    assertThat(find(trust, ID)).as("not asked for a pilot yet").isEqualTo(hidden);
    side.append(requested(ID, pilot(1), LEEDS));
    side.settle();
    assertThat(find(trust, ID)).isEqualTo(find(OFFICE, ID));
  }

  @Test
  void what_was_written_before_it_was_handed_in_is_for_its_team_alone() {
    Actor collaborator = actor(Role.INNOVATOR, OTHER_COMPANY);
    draft();
    side.append(
        new CollaboratorInvited(ID, OTHER_COMPANY, DAY.plusDays(2)),
        submitted(ID),
        new ProposalReturned(ID, held("Say more"), null, DAY.plusDays(3)),
        new ProposalRevised(
            ID, ProposalChanges.builder().summary("Said more").build(), DAY.plusDays(4)),
        submitted(ID));
    side.settle();
    List<ProposalVersion> all = find(OWNER, ID).versions();
    assertThat(all).extracting(ProposalVersion::version).containsExactly(0L, 1L, 2L, 6L);
    assertThat(find(collaborator, ID).versions()).isEqualTo(all);
    ProposalVersion handedIn = all.get(2);
    assertThat(find(OFFICE, ID).versions())
        .containsExactly(
            new ProposalVersion(
                handedIn.version(),
                handedIn.on(),
                handedIn.by(),
                handedIn.proposal().filled(),
                handedIn.proposal()),
            all.get(3));
  }

  @Test
  void whoever_revised_it_reads_it_at_once() {
    side.append(started(ID, COMPANY, "myCOPD"), FIRST);
    ProposalHistory history =
        side.ask(
            new FindProposalHistory(OWNER, ID, new After(ID.toString(), 1)), ProposalHistory.class);
    assertThat(history.upToDate()).isTrue();
    assertThat(history.versions()).hasSize(2);
    assertThat(history.versions().getLast().version()).isEqualTo(1);
  }

  @Test
  void a_rebuild_gives_the_same_versions() {
    draft();
    side.append(submitted(ID), accepted(ID));
    side.settle();
    Rebuilding.givesTheSame(side, "proposals");
  }
}
