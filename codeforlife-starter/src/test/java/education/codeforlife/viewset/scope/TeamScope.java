package education.codeforlife.viewset.scope;

import jakarta.persistence.criteria.JoinType;
import java.util.Set;
import org.hibernate.query.criteria.JpaRoot;
import org.springframework.data.jpa.domain.Specification;

/** Ways to write the same scope: the teams with a player whose name begins with "p". */
enum TeamScope {
    INNER_JOIN((team, query, criteria) -> criteria.like(team.join("players").get("name"), "p%")),
    LEFT_JOIN((team, query, criteria) ->
            criteria.like(team.join("players", JoinType.LEFT).get("name"), "p%")),
    JOIN_AND_NO_CONDITION((team, query, criteria) -> {
        var player = team.join("players");
        player.on(criteria.like(player.get("name"), "p%"));
        return null;
    }),
    JOIN_WITHIN_A_TO_ONE((team, query, criteria) -> {
        var mate = team.join("players").join("teams").join("players");
        return criteria.like(mate.get("name"), "p%");
    }),
    TWO_JOINS((team, query, criteria) -> criteria.and(
            criteria.like(team.join("players").get("name"), "p%"),
            criteria.like(team.join("colours").as(String.class), "%e%"))),
    FETCH((team, query, criteria) -> {
        team.fetch("colours", JoinType.LEFT);
        return criteria.like(team.join("players").get("name"), "p%");
    }),
    FETCH_OF_A_TO_ONE((team, query, criteria) -> {
        team.fetch("captain", JoinType.LEFT);
        var members = query.subquery(Long.class);
        var player = members.correlate(team).join("players");
        return criteria.exists(members.select(player.get("id")).where(criteria.like(player.get("name"), "p%")));
    }),
    DISTINCT((team, query, criteria) -> {
        query.distinct(true);
        return criteria.like(team.join("players").get("name"), "p%");
    }),
    GROUPED((team, query, criteria) -> {
        var player = team.join("players");
        query.groupBy(team.get("id")).having(criteria.greaterThan(criteria.count(player), 1L));
        return criteria.like(player.get("name"), "p%");
    }),
    SECOND_ROOT((team, query, criteria) -> {
        var player = query.from(Player.class);
        return criteria.and(
                criteria.isMember(player, team.<Set<Player>>get("players")), criteria.like(player.get("name"), "p%"));
    }),
    PATH_THROUGH_A_COLLECTION(
            (team, query, criteria) -> criteria.like(team.get("players").get("name"), "p%")),
    ENTITY_JOIN((team, query, criteria) -> {
        var player = ((JpaRoot<Team>) team).join(Player.class);
        player.on(criteria.isMember(player, team.<Set<Player>>get("players")));
        return criteria.like(player.get("name"), "p%");
    }),
    TREAT((team, query, criteria) -> {
        var player = criteria.treat(team, Team.class).join("players");
        return criteria.like(player.get("name"), "p%");
    }),
    ORDERED((team, query, criteria) -> {
        query.orderBy(criteria.desc(team.get("name")));
        return criteria.like(team.join("players").get("name"), "p%");
    });

    private static TeamScope current = INNER_JOIN;

    private final Specification<Team> teams;

    TeamScope(Specification<Team> teams) {
        this.teams = teams;
    }

    Specification<Team> specification() {
        return teams;
    }

    static void use(TeamScope scope) {
        current = scope;
    }

    static Specification<Team> teams() {
        return current.teams;
    }

    /** The players of at least one team, found once for each. */
    static Specification<Player> captains() {
        return (player, query, criteria) -> {
            var team = player.join("teams");
            if (current == DISTINCT) query.distinct(true);
            if (current == GROUPED) query.groupBy(player.get("id"));
            return criteria.isTrue(team.get("active"));
        };
    }
}
