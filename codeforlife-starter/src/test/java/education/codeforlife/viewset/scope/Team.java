package education.codeforlife.viewset.scope;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.softdelete.SoftDeletable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row with a to-one, a to-many and a collection of values. */
@Entity
@SoftDeletable("active")
class Team {

    @Id
    @GeneratedValue
    @Nullable
    Long id;

    private String name = "";

    boolean active = true;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Player captain;

    @ManyToMany
    Set<Player> players = new HashSet<>();

    @ElementCollection
    @Column(name = "colour")
    Set<String> colours = new HashSet<>();

    @Nullable
    Division league;

    static Team of(String name, @Nullable Player captain, Set<Player> players) {
        var team = new Team();
        team.name = name;
        team.captain = captain;
        team.players.addAll(players);
        team.colours.addAll(List.of("red", "green"));
        return team;
    }

    /** It is named in answers as the service's mapper spells it. */
    enum Division {
        FIRST_DIVISION,
        @JsonProperty("second")
        SECOND_DIVISION
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Player getCaptain() {
        return captain;
    }

    public void setCaptain(@Nullable Player captain) {
        this.captain = captain;
    }
}
