package education.codeforlife.viewset.scope;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort.NullHandling;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("teams")
class TeamViewSet extends ModelViewSet<Team, Long, TeamSerializer.Write, TeamSerializer.Read> {

    TeamViewSet(TeamSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, PARTIAL_UPDATE, DESTROY).permit(allowAny());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(allowAny());
    }

    @Override
    protected Specification<Team> scope(RequestUser user, Action action) {
        return TeamScope.teams();
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("captain");
    }

    @Override
    protected FilterSet<Team> filters() {
        return FilterSet.of(Team.class)
                .contains("player", "players.name")
                .choice("kind", Map.of("joined", TeamScope.INNER_JOIN.specification()))
                .custom("colour", String.class, TeamViewSet::withColour)
                .related("captain", "captain.id", Player.class, TeamViewSet::playing)
                .relatedIn("player_in", "players.id", Player.class, TeamViewSet::playing)
                .related("captain_name", "captain.name", Player.class)
                .equal("league", "league")
                .isNull("captain__isnull", "captain")
                .ordering("name", "name")
                .ordering("captain", "captain.name")
                .ordering("captain_first", "captain.name", NullHandling.NULLS_FIRST);
    }

    /** Those with a name, in a scope that finds a player once for each team. */
    private static Specification<Player> playing(RequestUser user) {
        return (player, query, criteria) -> criteria.and(
                criteria.isNotNull(player.join("teams").get("id")), criteria.notEqual(player.get("name"), "hidden"));
    }

    private static Specification<Team> withColour(String colour) {
        return (team, query, criteria) -> criteria.notEqual(team.join("colours"), colour);
    }
}
