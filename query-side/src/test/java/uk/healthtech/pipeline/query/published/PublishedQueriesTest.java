package uk.healthtech.pipeline.query.published;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.accepted;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toDeployment;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.query.Answers.PublicBoard;
import uk.healthtech.pipeline.kernel.query.Answers.PublicRow;
import uk.healthtech.pipeline.kernel.query.Answers.StageEntry;
import uk.healthtech.pipeline.kernel.query.Query.FindPublished;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Rebuilding;

class PublishedQueriesTest {
  private static final Page PAGE = new Page(null, 100);
  private static final ThemeId THEME = new ThemeId(new UUID(8, 1));

  private final ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  private void publish(InnovationId id) {
    side.append(new PublicationAgreed(id, DAY.plusDays(200)), new Published(id, DAY.plusDays(201)));
    side.settle();
  }

  /** The same road with a revision of the proposal in its stage of development. */
  private static List<InnovationEvent> revised(
      List<InnovationEvent> road, ProposalChanges changes) {
    List<InnovationEvent> events = new ArrayList<>(road);
    InnovationEvent accepted = events.get(2);
    assertThat(accepted).isInstanceOf(ProposalAccepted.class);
    events.add(3, new ProposalRevised(accepted.innovation(), changes, accepted.occurredOn()));
    return events;
  }

  private List<PublicRow> published() {
    return published(Set.of(), Set.of(), null);
  }

  private List<PublicRow> published(
      Set<Stage> stages, Set<Category> categories, @Nullable String words) {
    return side.ask(new FindPublished(stages, categories, words, PAGE), PublicBoard.class).rows();
  }

  private List<String> names() {
    return published().stream().map(PublicRow::name).toList();
  }

  @Test
  void nothing_is_public_until_the_innovator_agrees_and_the_programme_office_publishes() {
    side.append(toTesting(innovation(1), COMPANY, "myCOPD"));
    side.settle();
    assertThat(names()).isEmpty();
    side.append(new PublicationAgreed(innovation(1), DAY.plusDays(5)));
    side.settle();
    assertThat(names()).isEmpty();
    side.append(new Published(innovation(1), DAY.plusDays(6)));
    side.settle();
    assertThat(names()).containsExactly("myCOPD");
  }

  @Test
  void what_was_taken_down_is_gone_and_can_come_back() {
    InnovationId id = innovation(1);
    side.append(toTesting(id, COMPANY, "myCOPD"));
    publish(id);
    side.append(new PublicationWithdrawn(id, held("Sold"), DAY.plusDays(202)));
    side.settle();
    assertThat(names()).isEmpty();
    side.append(new Published(id, DAY.plusDays(203)));
    side.settle();
    assertThat(names()).containsExactly("myCOPD");
    side.append(new AgreementWithdrawn(id, held("No more"), DAY.plusDays(204)));
    side.settle();
    assertThat(names()).as("nothing without agreement").isEmpty();
    side.append(new PublicationAgreed(id, DAY.plusDays(205)));
    side.settle();
    assertThat(names()).as("agreement alone publishes nothing").isEmpty();
  }

  @Test
  void a_row_holds_the_name_the_stage_with_dates_and_who_uses_it() {
    InnovationId id = innovation(1);
    side.append(
        revised(
            toDeployment(id, COMPANY, "myCOPD", LEEDS, 1),
            ProposalChanges.builder().themes(Set.of(THEME)).build()));
    side.append(planned(id, adoption(2), AIREDALE));
    publish(id);
    assertThat(published())
        .containsExactly(
            new PublicRow(
                id,
                "myCOPD",
                "What it is",
                Category.MHEALTH,
                Set.of(THEME),
                Stage.DEPLOYMENT,
                List.of(
                    new StageEntry(Stage.PROPOSAL, DAY.plusDays(1)),
                    new StageEntry(Stage.DEVELOPMENT, DAY.plusDays(2)),
                    new StageEntry(Stage.TESTING, DAY.plusDays(3)),
                    new StageEntry(Stage.DEPLOYMENT, DAY.plusDays(130))),
                COMPANY,
                List.of(LEEDS)));
  }

  @Test
  void a_published_row_follows_the_proposal() {
    InnovationId id = innovation(1);
    side.append(started(id, COMPANY, "myCOPD"), submitted(id), accepted(id));
    publish(id);
    side.append(
        new ProposalRevised(
            id,
            ProposalChanges.builder()
                .name("myCOPD 2")
                .category(Category.TELEHEALTHCARE)
                .empty(ProposalField.SUMMARY)
                .build(),
            DAY.plusDays(210)));
    side.settle();
    PublicRow row = published().getFirst();
    assertThat(row.name()).isEqualTo("myCOPD 2");
    assertThat(row.summary()).isNull();
    assertThat(row.category()).isEqualTo(Category.TELEHEALTHCARE);
  }

  @Test
  void a_published_row_follows_what_happens() {
    InnovationId id = innovation(1);
    side.append(toDeployment(id, COMPANY, "myCOPD", LEEDS, 1));
    publish(id);
    List<StageEntry> stages = published().getFirst().stages();
    side.append(
        new AdoptionWithdrawn(id, adoption(1), held("Too dear"), DAY.plusDays(213)),
        new InnovationPutOnHold(id, held("No funds"), DAY.plusDays(214)));
    side.settle();
    PublicRow held =
        new PublicRow(
            id,
            "myCOPD",
            "What it is",
            Category.MHEALTH,
            Set.of(),
            Stage.DEPLOYMENT,
            stages,
            COMPANY,
            List.of());
    assertThat(published()).containsExactly(held);
    side.append(
        new InnovationResumed(id, held("Funds"), DAY.plusDays(215)),
        new InnovationStopped(id, held("Unsafe"), DAY.plusDays(216)));
    side.settle();
    assertThat(published()).as("not while it has ended").isEmpty();
    side.append(new InnovationReopened(id, held("Safe"), DAY.plusDays(217)));
    side.settle();
    assertThat(published()).containsExactly(held);
  }

  @Test
  void a_new_owner_has_agreed_to_nothing_yet() {
    InnovationId id = innovation(1);
    side.append(toTesting(id, COMPANY, "myCOPD"));
    publish(id);
    side.append(
        new TransferOffered(id, OTHER_COMPANY, held("Sold"), DAY.plusDays(211)),
        new TransferAccepted(id, OTHER_COMPANY, DAY.plusDays(212)));
    side.settle();
    assertThat(published()).isEmpty();
    publish(id);
    assertThat(published()).extracting(PublicRow::lead).containsExactly(OTHER_COMPANY);
  }

  @Test
  void nothing_else_of_an_innovation_leaks() {
    InnovationId id = innovation(1);
    List<ProposalField> open =
        List.of(
            ProposalField.NAME,
            ProposalField.SUMMARY,
            ProposalField.CATEGORY,
            ProposalField.THEMES);
    ProposalChanges secrets =
        ProposalChanges.builder()
            .problem("secret")
            .howItWorks("secret")
            .population("secret")
            .evidenceSoFar("secret")
            .costBasis("secret")
            .savingBasis("secret")
            .place("secret")
            .estimatedPeople(987654)
            .costEstimate(987654)
            .savingEstimate(987654)
            .build();
    assertThat(secrets.fields()).doesNotContainAnyElementsOf(open);
    side.append(revised(toTesting(id, COMPANY, "myCOPD"), secrets));
    side.append(requested(id, pilot(1), AIREDALE));
    publish(id);
    String shown =
        KernelJson.mapper()
            .writeValueAsString(
                side.ask(new FindPublished(Set.of(), Set.of(), null, PAGE), PublicBoard.class));
    assertThat(shown)
        .contains("myCOPD")
        .doesNotContain("secret", "987654", AIREDALE.toString(), pilot(1).toString())
        .doesNotContain("What it solves");
    assertThat(Stream.of(PublicRow.class.getRecordComponents()).map(one -> one.getName()))
        .as("a new field is a decision about what is public")
        .containsExactly(
            "innovation",
            "name",
            "summary",
            "category",
            "themes",
            "stage",
            "stages",
            "lead",
            "adopting");
    assertThat(side.jdbc().queryForList("SELECT row::text FROM published_row", String.class))
        .as("what is not shown is not even kept here")
        .noneMatch(row -> row.contains("secret") || row.contains("987654"));
  }

  @Test
  void it_is_filtered_by_stage_category_and_words() {
    side.append(toTesting(innovation(1), COMPANY, "Virtual ward"));
    side.append(toDeployment(innovation(2), COMPANY, "Digital ward", LEEDS, 2));
    side.append(toTesting(innovation(3), COMPANY, "Hidden ward"));
    publish(innovation(1));
    publish(innovation(2));
    assertThat(published(Set.of(Stage.TESTING), Set.of(), null))
        .extracting(PublicRow::name)
        .containsExactly("Virtual ward");
    assertThat(published(Set.of(), Set.of(Category.MHEALTH), "WARD")).hasSize(2);
    assertThat(published(Set.of(), Set.of(Category.OTHER), null)).isEmpty();
    assertThat(published(Set.of(), Set.of(), "ward dig"))
        .extracting(PublicRow::name)
        .containsExactly("Digital ward");
    assertThat(published(Set.of(), Set.of(), "hidden")).isEmpty();
  }

  @Test
  void it_is_in_the_order_of_names_page_by_page() {
    List<String> names = List.of("beta", "Alpha", "beta", "Gamma", "alpha");
    for (int i = 0; i < names.size(); i++) {
      side.append(toTesting(innovation(i), COMPANY, names.get(i)));
      side.append(
          new PublicationAgreed(innovation(i), DAY.plusDays(5)),
          new Published(innovation(i), DAY.plusDays(6)));
    }
    side.settle();
    List<PublicRow> whole = published();
    assertThat(whole)
        .extracting(PublicRow::innovation)
        .containsExactly(innovation(1), innovation(4), innovation(0), innovation(2), innovation(3));
    List<PublicRow> walked = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      PublicBoard page =
          side.ask(
              new FindPublished(Set.of(), Set.of(), null, new Page(cursor, 2)), PublicBoard.class);
      assertThat(page.rows()).hasSizeBetween(1, 2);
      walked.addAll(page.rows());
      cursor = page.next();
    } while (cursor != null);
    assertThat(walked).isEqualTo(whole);
  }

  @Test
  void a_rebuild_gives_the_same_rows() {
    side.append(
        revised(
            toDeployment(innovation(1), COMPANY, "myCOPD", LEEDS, 1),
            ProposalChanges.builder()
                .themes(Set.of(THEME, new ThemeId(new UUID(8, 2)), new ThemeId(new UUID(-8, 3))))
                .build()));
    side.append(toTesting(innovation(2), COMPANY, "Hidden"));
    side.append(planned(innovation(1), adoption(2), AIREDALE));
    publish(innovation(1));
    Rebuilding.givesTheSame(side, "published");
  }
}
