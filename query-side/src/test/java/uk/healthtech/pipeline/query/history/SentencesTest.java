package uk.healthtech.pipeline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.query.Samples;

class SentencesTest {
  private static final Map<OrganisationId, OrganisationName> NAMES =
      Map.of(
          Samples.LEEDS,
          new OrganisationName("Leeds Teaching Hospitals NHS Trust", new OdsCode("RR8")));

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SentencesTest::kinds)
        : Stream.of(type);
  }

  @Test
  void the_samples_hold_one_of_every_kind_of_event() {
    assertThat(Samples.oneOfEach().stream().map(Event::getClass).collect(Collectors.toSet()))
        .isEqualTo(kinds(Event.class).collect(Collectors.toSet()));
  }

  @Test
  void every_kind_of_event_has_a_sentence_of_its_own_that_begins_with_a_verb() {
    assertThat(Samples.oneOfEach())
        .allSatisfy(
            event ->
                assertThat(Sentences.of(event, NAMES))
                    .matches("[a-z].*[^.]")
                    .doesNotContain("null")
                    .doesNotContainPattern("[0-9a-f]{8}-")
                    .doesNotContain("not registered"));
    assertThat(Samples.oneOfEach().stream().map(event -> Sentences.of(event, NAMES)))
        .doesNotHaveDuplicates();
  }

  @Test
  void sentences_read_as_people_speak() {
    List<String> sentences = new ArrayList<>();
    Samples.oneOfEach().forEach(event -> sentences.add(Sentences.of(event, NAMES)));
    assertThat(String.join("\n", new TreeSet<>(sentences)))
        .isEqualTo(
            """
            accepted the proposal, which passed the screening gate
            approved the pilot, to start by 11 April 2026, on 1 condition
            asked Leeds Teaching Hospitals NHS Trust for a pilot with 40 people, planned from 1 April 2026 to 30 June 2026
            completed the pilot and recommended to adopt it
            confirmed that it is at scale, as agreed at meeting LG 2026/03 on 9 July 2026
            deactivated an account
            declined the pilot
            declined the proposal
            gave an account the role of trust approver for Leeds Teaching Hospitals NHS Trust
            opened an account
            passed the evaluation gate, so that deployment can begin, as agreed at meeting LG 2026/03 on 9 July 2026
            passed the readiness gate, so that testing can begin
            planned adoption at Leeds Teaching Hospitals NHS Trust, to go live on 9 August 2026
            put the innovation on hold
            recorded a reading of 11.50 for “Readmissions”
            registered the organisation Leeds Teaching Hospitals NHS Trust
            reported 120 patients reached from 10 August 2026 to 8 September 2026
            resumed the innovation
            returned the proposal for changes
            revised the name, the summary and the problem of the proposal
            started the pilot
            started the proposal “myCOPD”
            stopped the innovation for good
            submitted the proposal for screening
            took a role back from an account
            went live at St James’s and Infirmary
            withdrew the innovation""");
  }

  @Test
  void an_organisation_without_a_name_does_not_hide_the_sentence() {
    assertThat(
            Sentences.of(
                Samples.requested(Samples.innovation(1), Samples.pilot(1), Samples.AIREDALE),
                NAMES))
        .startsWith("asked an organisation that is not registered for a pilot");
  }
}
