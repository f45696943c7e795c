package education.codeforlife.viewset.scope;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
class Player {

    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String name = "";

    @ManyToMany(mappedBy = "players")
    Set<Team> teams = new HashSet<>();

    static Player named(String name) {
        var player = new Player();
        player.name = name;
        return player;
    }
}
