package education.codeforlife.viewset.scope;

import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface TeamSerializer extends Serializer<Team, TeamSerializer.Write, TeamSerializer.Read> {

    record Write(@NotBlank String name, @Nullable Related<Player> captain) {}

    record Read(@Nullable Long id, String name, @Nullable String captain, Team.@Nullable Division league) {}

    @Override
    default Read read(Team team) {
        var captain = team.getCaptain();
        return new Read(team.id, team.getName(), captain == null ? null : captain.name, team.league);
    }

    @Override
    default List<Relation<?>> relations() {
        return List.of(Relation.relation("captain", Player.class, user -> TeamScope.captains()));
    }
}
