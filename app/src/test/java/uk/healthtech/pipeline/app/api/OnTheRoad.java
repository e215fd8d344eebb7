package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * Brings innovations of Leeds to where a test begins, over HTTP like everybody, and waits until
 * those whom it concerns from there on may read it: a refusal is told to nobody else.
 */
abstract class OnTheRoad extends RunningService {
  static final String PROPOSAL =
      """
      {"name": "Tidal Breath Monitor",
       "summary": "A sensor worn at home that warns of a flare-up days ahead.",
       "category": "MEDICAL_DEVICE",
       "problem": "People with chronic lung disease reach hospital too late.",
       "howItWorks": "It listens to the breath at night and tells a nurse.",
       "careSettings": ["HOME"], "mainPurpose": "MONITOR",
       "population": "Adults with COPD"}
      """;

  static final String APPROVAL =
      """
      {"clinicalLead": "Consultant in respiratory medicine", "startBy": "2040-12-01",
       "dcb0160": "LTH 14", "dpia": "LTH 31", "conditions": [{"text": "A weekly review."}]}
      """;

  static final String COMPLETION =
      """
      {"findings": "Readmissions fell in five months.", "recommendation": "ADOPT"}
      """;

  /** The day in England. */
  final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

  private static final List<String> STANDARDS =
      List.of(
          """
          {"kind": "DEVICE_MARK", "status": "HELD", "number": "GB 1", "issuedOn": "2026-01-12",
           "detail": {"mark": "UKCA", "deviceClass": "IIA", "legalBasis": "UK MDR 2002"}}
          """,
          """
          {"kind": "DSPT", "status": "NOT_APPLICABLE", "reason": "It keeps no data of patients."}
          """);

  /** A new innovation, waiting for screening; its address. */
  String submitted() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    String at = "/innovations/" + id(innovator.post("/innovations", PROPOSAL).expect(201));
    shown(innovator, at, innovator.post(at + "/submission", "").expect(200));
    return at;
  }

  /** What the readiness gate asks for. */
  void declareStandards(String at) {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    STANDARDS.forEach(body -> innovator.post(at + "/standards", body).expect(201));
    innovator
        .post(
            at + "/evidence",
            """
            {"kind": "CLINICAL_OR_CARE", "study": "OBSERVATIONAL_STUDY",
             "title": "Forty people for a winter", "reference": "10.1000/182"}
            """)
        .expect(201);
  }

  /** An innovation in testing. */
  String inTesting() {
    String at = submitted();
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    office.post(at + "/screening", decision("ACCEPT")).expect(200);
    declareStandards(at);
    shown(office, at, office.post(at + "/readiness", decision("PASS")).expect(200));
    return at;
  }

  /** A pilot that a trust has been asked for; its address. */
  String requested(String at, String ods) {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    Answer asked = innovator.post(at + "/pilots", pilotAt(ods)).expect(201);
    String pilot = at + "/pilots/" + id(asked);
    shown(innovator, pilot, asked);
    return pilot;
  }

  /** A running pilot at Leeds. */
  String running(String at) {
    String pilot = requested(at, LEEDS);
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    leeds.post(pilot + "/approval", APPROVAL).expect(200);
    leeds.post(pilot + "/start", "").expect(200);
    return pilot;
  }

  /** An innovation in deployment. */
  String inDeployment() {
    String at = inTesting();
    as(Role.TRUST_APPROVER, LEEDS).post(running(at) + "/completion", COMPLETION).expect(200);
    ApiClient leadership = as(Role.LEADERSHIP, REGION);
    shown(leadership, at, leadership.post(at + "/evaluation", leadershipDecision()).expect(200));
    return at;
  }

  /** A new insight; its id. */
  String insight() {
    return id(
        as(Role.PARTNER, LEEDS)
            .post(
                "/insights",
                """
                {"need": "People with COPD cannot reach anybody at night.",
                 "population": "Adults with COPD", "places": ["Leeds"],
                 "source": "Listening sessions of a patient group"}
                """)
            .expect(201));
  }

  /** A new theme that leadership has agreed; its id. */
  String agreedTheme() {
    Answer proposed =
        as(Role.PARTNER, LEEDS)
            .post("/themes", theme("Breathing well at home " + UUID.randomUUID(), insight()))
            .expect(201);
    as(Role.LEADERSHIP, REGION)
        .post("/themes/" + id(proposed) + "/agreement", atMeeting("Needed."))
        .expect(200);
    return id(proposed);
  }

  static String theme(String name, String insight) {
    return """
        {"name": "%s", "summary": "People with COPD get help before they need a hospital.",
         "insights": ["%s"]}
        """
        .formatted(name, insight);
  }

  /** What leadership says when it decides on a theme. */
  String atMeeting(String reason) {
    return "{\"reason\": \"%s\", \"meeting\": %s}".formatted(reason, meeting());
  }

  /** A new priority neighbourhood in Leeds; its id. */
  String neighbourhood() {
    return id(
        as(Role.PROGRAMME_OFFICE, REGION)
            .post(
                "/neighbourhoods",
                """
                {"name": "Made-up Hill %s", "place": "Leeds", "codes": ["E02002364"],
                 "source": "A test"}
                """
                    .formatted(UUID.randomUUID()))
            .expect(201));
  }

  /** What is at an address, up to date with that change. */
  static JsonNode shown(ApiClient reader, String at, Answer change) {
    JsonNode shown =
        reader.get(at + "?after=" + change.json().path("after").asString()).expect(200).json();
    assertThat(shown.path("upToDate").asBoolean()).isTrue();
    return shown;
  }

  static String id(Answer made) {
    return made.json().path("id").asString();
  }

  static String pilotAt(String ods) {
    return """
        {"at": "%s",
         "objectives": "To find out whether early warnings keep people out of hospital.",
         "measures": [{"name": "Readmissions", "unit": "per 100", "direction": "DECREASE",
                       "baseline": 14.5, "target": 10}],
         "population": "Adults with COPD", "people": 120,
         "startsOn": "2040-04-01", "endsOn": "2040-09-30"}
        """
        .formatted(ods);
  }

  static String decision(String decision) {
    return "{\"decision\": \"" + decision + "\", \"reason\": \"Sound and needed.\"}";
  }

  static String because(String reason) {
    return "{\"reason\": \"" + reason + "\"}";
  }

  String leadershipDecision() {
    return """
        {"decision": "PASS", "reason": "Sound and needed.", "meeting": %s}
        """
        .formatted(meeting());
  }

  /** A meeting of leadership. */
  String meeting() {
    return """
        {"heldOn": "2026-03-02", "reference": "LG 2026/03", "agreed": ["%s"]}
        """
        .formatted(person(Role.LEADERSHIP, REGION).account());
  }
}
