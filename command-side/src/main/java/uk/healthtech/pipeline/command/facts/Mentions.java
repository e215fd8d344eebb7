package uk.healthtech.pipeline.command.facts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.RegionCommand;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceCommand;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What a command names of other streams: that is looked up for its rules, and nothing else. */
final class Mentions {
  private final Set<OrganisationId> organisations = new LinkedHashSet<>();
  private final Set<InsightId> insights = new LinkedHashSet<>();
  private final Set<ThemeId> themes = new LinkedHashSet<>();
  private final Set<PlaceId> places = new LinkedHashSet<>();
  private final Set<NeighbourhoodId> neighbourhoods = new LinkedHashSet<>();
  private final Set<InnovationId> innovations = new LinkedHashSet<>();
  private final Set<AccountId> members = new LinkedHashSet<>();

  private Mentions() {}

  /** What this command names when this actor sends it. */
  static Mentions of(Command command, Actor actor) {
    Mentions mentions = new Mentions();
    switch (command) {
      case InnovationCommand c -> {
        mentions.organisations.add(actor.organisation());
        mentions.of(c);
      }
      case RegionCommand c -> {
        mentions.organisations.add(actor.organisation());
        mentions.of(c);
      }
      case OrganisationCommand c -> mentions.of(c);
      case AccountCommand.GrantRole c -> mentions.organisations.add(c.organisation());
      case PolicyCommand c -> mentions.of(c);
      case AccountCommand _ -> {}
    }
    return mentions;
  }

  private void of(InnovationCommand command) {
    switch (command) {
      case ProposalCommand.StartProposal c -> proposal(c.proposal());
      case ProposalCommand.ReviseProposal c -> changes(c.changes());
      case PilotCommand.RequestPilot c -> organisations.add(OrganisationIds.ofOds(c.at()));
      case AdoptionCommand.ReportReach c -> reach(c.reach());
      case TeamCommand.OfferTransfer c -> organisations.add(c.to());
      case TeamCommand.InviteCollaborator c -> organisations.add(c.collaborator());
      case GateCommand.PassEvaluationGate c -> meeting(c.meeting());
      case GateCommand.ConfirmAtScale c -> meeting(c.meeting());
      case GateCommand.DeferGate c -> meeting(c.meeting());
      case GateCommand.SendBack c -> meeting(c.meeting());
      case ReportCommand.RecordHistory c -> {
        organisations.add(c.owner());
        proposal(c.proposal());
        c.course().milestones().stream()
            .map(Milestone::by)
            .filter(Objects::nonNull)
            .forEach(organisations::add);
        c.pilots().values().forEach(pilot -> organisations.add(pilot.organisation()));
        c.adoptions()
            .values()
            .forEach(
                adoption -> {
                  organisations.add(adoption.organisation());
                  adoption.reach().forEach(this::reach);
                });
      }
      case ProposalCommand.SubmitProposal _,
          GateCommand.ReturnProposal _,
          GateCommand.DeclineProposal _,
          GateCommand.AcceptProposal _,
          GateCommand.PassReadinessGate _,
          StandardCommand _,
          ConditionCommand _,
          PilotCommand _,
          AdoptionCommand _,
          CourseCommand _,
          PublicationCommand _,
          TeamCommand _ -> {}
    }
  }

  private void of(RegionCommand command) {
    switch (command) {
      case InsightCommand.ShareInsight c -> insight(c.content());
      case InsightCommand.CorrectInsight c -> insight(c.content());
      case ThemeCommand.ProposeTheme c -> theme(c.content());
      case ThemeCommand.ReviseTheme c -> theme(c.content());
      case ThemeCommand.ReportTheme c -> theme(c.content());
      case ThemeCommand.AgreeTheme c -> meeting(c.meeting());
      case ThemeCommand.DeclineTheme c -> meeting(c.meeting());
      case ThemeCommand.RetireTheme c -> meeting(c.meeting());
      case InvestmentCommand.RecordInvestment c -> investment(c.content());
      case InvestmentCommand.CorrectInvestment c -> investment(c.content());
      case NeighbourhoodCommand.AddNeighbourhood c -> place(c.content().place());
      case NeighbourhoodCommand.CorrectNeighbourhood c -> place(c.content().place());
      case InsightCommand.RetractInsight _,
          ThemeCommand.CommentOnTheme _,
          InvestmentCommand.RetractInvestment _,
          NeighbourhoodCommand.RetireNeighbourhood _,
          PlaceCommand _ -> {}
    }
  }

  private void of(OrganisationCommand command) {
    switch (command) {
      case OrganisationCommand.CloseOrganisation c -> {
        if (c.successor() != null) {
          organisations.add(c.successor());
        }
      }
      case OrganisationCommand.RegisterOrganisation _,
          OrganisationCommand.ReviseOrganisation _,
          OrganisationCommand.RenameOrganisation _,
          OrganisationCommand.ReopenOrganisation _ -> {}
    }
  }

  private void of(PolicyCommand command) {
    switch (command) {
      case PolicyCommand.AgreeCriteria c -> meeting(c.meeting());
      case PolicyCommand.AgreeApprovers c -> meeting(c.meeting());
      case PolicyCommand.AgreeDeadlines c -> meeting(c.meeting());
      case PolicyCommand.PublishBankHolidays _ -> {}
    }
  }

  private void proposal(Proposal proposal) {
    themes.addAll(proposal.themes());
    place(proposal.place());
  }

  private void changes(ProposalChanges changes) {
    if (changes.themes() != null) {
      themes.addAll(changes.themes());
    }
    place(changes.place());
  }

  private void insight(Insight insight) {
    insight.places().forEach(this::place);
    neighbourhoods.addAll(insight.neighbourhoods());
  }

  private void theme(Theme theme) {
    insights.addAll(theme.insights());
  }

  private void investment(Investment investment) {
    place(investment.place());
    if (investment.theme() != null) {
      themes.add(investment.theme());
    }
    if (investment.innovation() != null) {
      innovations.add(investment.innovation());
    }
  }

  private void reach(Reach reach) {
    reach.neighbourhoods().forEach(part -> neighbourhoods.add(part.neighbourhood()));
  }

  private void place(@Nullable String name) {
    if (name != null) {
      places.add(PlaceId.named(name));
    }
  }

  private void meeting(@Nullable Meeting meeting) {
    if (meeting != null) {
      members.addAll(meeting.agreed());
    }
  }

  /** The acting organisation too, where it may matter. */
  Collection<OrganisationId> organisations() {
    return organisations;
  }

  Collection<InsightId> insights() {
    return insights;
  }

  Collection<ThemeId> themes() {
    return themes;
  }

  Collection<PlaceId> places() {
    return places;
  }

  Collection<NeighbourhoodId> neighbourhoods() {
    return neighbourhoods;
  }

  Collection<InnovationId> innovations() {
    return innovations;
  }

  /** The accounts of those who agreed at a meeting. */
  Collection<AccountId> members() {
    return members;
  }
}
