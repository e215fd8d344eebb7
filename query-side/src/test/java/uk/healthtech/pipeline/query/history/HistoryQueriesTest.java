package uk.healthtech.pipeline.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.LEEDS_TRUST;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.registered;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.query.ReadSide;

/** What stands in an entry beyond who may see it, which VisibilityTest tells. */
class HistoryQueriesTest {
  private static final InnovationId ID = innovation(1);

  private final ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  private List<HistoryEntry> entries(Actor viewer) {
    return side.ask(new FindHistory(viewer, ID, null, null, new Page(null, 3), null), History.class)
        .entries();
  }

  private List<String> sentences(Actor viewer) {
    return entries(viewer).stream().map(HistoryEntry::sentence).toList();
  }

  @Test
  void what_happens_in_a_pilot_names_the_trust_and_stays_between_it_and_the_innovator() {
    side.append(registered(LEEDS_TRUST), registered(AIREDALE_TRUST));
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    side.append(
        requested(ID, pilot(1), LEEDS),
        requested(ID, pilot(2), AIREDALE),
        new QuestionAsked(
            ID, pilot(1), new QuestionId(new UUID(13, 1)), held("How many beds?"), DAY.plusDays(5)),
        new PilotDeclined(ID, pilot(2), held("No staff"), DAY.plusDays(5)));
    side.settle();
    assertThat(sentences(actor(Role.INNOVATOR, COMPANY)))
        .startsWith(
            "declined the pilot at Airedale NHS Foundation Trust",
            "asked a question about the pilot at Leeds Teaching Hospitals NHS Trust");
    assertThat(sentences(actor(Role.TRUST_APPROVER, AIREDALE)))
        .startsWith("declined the pilot at Airedale NHS Foundation Trust")
        .noneMatch(sentence -> sentence.contains("Leeds"));
  }

  @Test
  void whoever_acted_and_whoever_is_spoken_of_go_by_the_name_of_the_day() {
    Actor atLeeds = actor(Role.TRUST_APPROVER, LEEDS);
    side.append(registered(LEEDS_TRUST));
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    side.append(requested(ID, pilot(1), LEEDS));
    side.append(
        atLeeds,
        new QuestionAsked(
            ID, pilot(1), new QuestionId(new UUID(13, 1)), held("How many beds?"), DAY.plusDays(5)),
        new PilotDeclined(ID, pilot(1), held("No staff"), DAY.plusDays(9)));
    side.append(new OrganisationRenamed(LEEDS, "Leeds Hospitals", "ODS", DAY.plusDays(7)));
    side.settle();
    assertThat(entries(atLeeds))
        .extracting(HistoryEntry::organisationName)
        .startsWith("Leeds Hospitals", "Leeds Teaching Hospitals NHS Trust");
    assertThat(sentences(atLeeds))
        .startsWith(
            "declined the pilot at Leeds Hospitals",
            "asked a question about the pilot at Leeds Teaching Hospitals NHS Trust");
    assertThat(entries(actor(Role.INNOVATOR, COMPANY)).getLast().organisationName())
        .as("not registered")
        .isNull();
  }
}
