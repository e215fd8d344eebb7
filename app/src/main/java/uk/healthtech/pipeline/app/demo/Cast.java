package uk.healthtech.pipeline.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/** Who takes part: made-up people, at organisations that exist and at companies that do not. */
final class Cast {
  /** The trusts of the region, in whose names the story's approvers act. */
  static final List<String> TRUSTS =
      List.of("RR8", "RAE", "RWY", "RXF", "RY6", "TAD", "RXG", "RCF", "RGD", "RX8");

  /**
   * What the invented companies are called, and last a group at a university; then their products.
   */
  static final List<String> HOUSES =
      List.of(
          "Quillmere",
          "Bramblecote",
          "Ottershaw Vale",
          "Fernwick",
          "Larkhollow",
          "Thistledon",
          "Marrowby",
          "Wrenfold",
          "Cobblegate",
          "Saltergill",
          "Pennywhistle",
          "Heronbeck");

  private static final int MERGED = 8;
  private static final int SUCCESSOR = 3;

  private static final String COUNCIL = "Leeds City Council";
  private static final String INDUSTRY = "Association of British HealthTech Industries (ABHI)";

  /**
   * A made-up person, acting in one role for one organisation.
   *
   * @param name says that it is made up
   */
  record Person(String name, String email, Role role, OrganisationId organisation) {
    AccountId account() {
      return new AccountId(Ids.derived("demonstration", "account", email));
    }

    GrantId grant() {
      return new GrantId(Ids.derived("demonstration", "grant", email));
    }

    Actor actor() {
      return new Actor(account(), role, organisation);
    }
  }

  private final List<Organisation> companies = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Person> innovators = new ArrayList<>();
  private final Map<String, List<Person>> approvers = new LinkedHashMap<>();
  private final Person office;
  private final Person secondOfficer;
  private final List<Person> leadership;
  private final Person council;
  private final Person industry;

  /**
   * The cast.
   *
   * @param first the first day of the story, on which the invented companies are entered
   */
  Cast(LocalDate first) {
    OrganisationId board = OrganisationIds.ofOds(Organisation.REGION_ICB);
    office = add("Olive Officer", "office", Role.PROGRAMME_OFFICE, board);
    secondOfficer = add("Oscar Officer", "office2", Role.PROGRAMME_OFFICE, board);
    leadership =
        List.of(
            add("Lena Leader", "leader", Role.LEADERSHIP, board),
            add("Linus Leader", "leader2", Role.LEADERSHIP, named("University of Bradford")),
            add("Lois Leader", "leader3", Role.LEADERSHIP, named(COUNCIL)));
    council = add("Percy Partner", "partner", Role.PARTNER, named(COUNCIL));
    industry = add("Paula Partner", "partner2", Role.PARTNER, named(INDUSTRY));
    add("Addie Administrator", "administrator", Role.ADMINISTRATOR, board);
    for (String code : TRUSTS) {
      OrganisationId trust = OrganisationIds.ofOds(new OdsCode(code));
      String at = code.toLowerCase(Locale.ROOT);
      approvers.put(
          code,
          List.of(
              add("Tess Approver of " + code, "trust-" + at, Role.TRUST_APPROVER, trust),
              add("Toby Approver of " + code, "trust2-" + at, Role.TRUST_APPROVER, trust)));
    }
    for (String house : HOUSES.subList(0, HOUSES.size() - 1)) {
      Organisation company =
          new Organisation(
              house + " Health Ltd (fictional)",
              OrganisationKind.COMPANY,
              null,
              null,
              null,
              List.of(),
              "Made up for the demonstration",
              first);
      companies.add(company);
      innovators.add(
          add(
              "Ivy Innovator of " + house,
              "innovator-" + house.toLowerCase(Locale.ROOT).replace(' ', '-'),
              Role.INNOVATOR,
              OrganisationIds.of(company)));
    }
    innovators.add(
        add("Ivor Innovator", "innovator", Role.INNOVATOR, named("University of Leeds")));
  }

  private Person add(String name, String mailbox, Role role, OrganisationId organisation) {
    Person person = new Person(name + " (made up)", mailbox + "@demo.example", role, organisation);
    people.add(person);
    return person;
  }

  /** The organisation of that name, which ships with the product and has no code. */
  static OrganisationId named(String name) {
    return OrganisationIds.of(
        new Organisation(
            name,
            OrganisationKind.PARTNERSHIP_OR_NETWORK,
            null,
            null,
            null,
            List.of(),
            "",
            LocalDate.EPOCH));
  }

  List<Person> people() {
    return people;
  }

  /** The companies that do not exist. */
  List<Organisation> companies() {
    return companies;
  }

  /** The innovator of a tale: of one of the companies, or of the university. */
  Person innovator(int tale) {
    return innovators.get(tale % innovators.size());
  }

  /** Of the company that goes into another one. */
  Actor merged() {
    return innovator(MERGED).actor();
  }

  /** Of the company that it goes into. */
  Actor successor() {
    return innovator(SUCCESSOR).actor();
  }

  /** Who acts where this one used to: once the one company is in the other, its successor. */
  Actor inPlaceOf(Actor actor, boolean afterMerger) {
    return afterMerger && actor.equals(merged()) ? successor() : actor;
  }

  Actor office() {
    return office.actor();
  }

  Actor secondOfficer() {
    return secondOfficer.actor();
  }

  /** Who chairs leadership's meetings. */
  Actor leader() {
    return leadership.getFirst().actor();
  }

  private List<AccountId> leaders() {
    return leadership.stream().map(Person::account).toList();
  }

  /** Leadership's meeting of that day, where all of them agree. */
  Meeting meeting(LocalDate on) {
    return new Meeting(on, "LG %d/%02d".formatted(on.getYear(), on.getMonthValue()), leaders());
  }

  Actor council() {
    return council.actor();
  }

  Actor industry() {
    return industry.actor();
  }

  Actor approver(String trust) {
    return approvers(trust).getFirst().actor();
  }

  Actor secondApprover(String trust) {
    return approvers(trust).getLast().actor();
  }

  private List<Person> approvers(String trust) {
    return Optional.ofNullable(approvers.get(trust)).orElseThrow();
  }

  /** Those whom a visitor signs in as: one for each role. */
  List<Person> visitors() {
    return people.stream()
        .filter(
            person ->
                List.of("innovator", "trust-rr8", "office", "leader", "partner", "administrator")
                    .contains(person.email().substring(0, person.email().indexOf('@'))))
        .toList();
  }
}
